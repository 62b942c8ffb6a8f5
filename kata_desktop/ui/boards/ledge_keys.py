"""The commands of the overview: those on the ledge for which there is something to do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import boards, keys, observation, printing, storyboard
from kata_desktop.words import help as help_words


class LedgeKeys(QObject):
    """The ledge deletes the buttons that leave it, so they are made anew whenever others are wanted."""

    bin_wanted = Signal()
    remove_wanted = Signal()
    open_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()
    card_wanted = Signal()
    notebook_wanted = Signal()
    observation_wanted = Signal()

    def __init__(self, style: Style, ledge: Ledge) -> None:
        super().__init__(ledge)
        self._style, self._ledge = style, ledge
        self._shown = (False, False, False)
        self._spare: list[Button] = []
        self.fill(with_bin=True, with_boards=True)

    def fill(self, *, with_bin: bool, with_boards: bool, with_notebook: bool = False) -> None:
        """Put the buttons on the ledge; without boards there is nothing to open or remove.

        The way to the notebook of the chosen board stands there where the screen is a coach's own, and the one to an
        observation at a board that is elsewhere.
        """
        wanted = (with_bin, with_boards, with_notebook)
        if wanted == self._shown:
            return
        self._shown = wanted
        for former in self._spare:
            former.deleteLater()
        style, ledge = self._style, self._ledge
        self.bin = Button(style, boards.bin_title(), kind=Kind.LEDGE, icon="trash-2", parent=ledge)
        self.bin.clicked.connect(self.bin_wanted)
        self.remove = Button(style, boards.remove(), kind=Kind.LEDGE, icon="archive", parent=ledge)
        self.remove.clicked.connect(self.remove_wanted)
        self.open = Button(style, kind=Kind.LEDGE_PRIMARY, icon="chevron-right", icon_after=True, parent=ledge)
        self.open.clicked.connect(self.open_wanted)
        self._spare = ([] if with_bin else [self.bin]) + ([] if with_boards else [self.remove, self.open])
        for spare in self._spare:
            spare.hide()
        self.settings = Button(style, keys.settings(), kind=Kind.LEDGE, icon="settings", parent=ledge)
        self.settings.clicked.connect(self.settings_wanted)
        self.help = Button(style, help_words.title(), kind=Kind.LEDGE, icon="circle-question-mark", parent=ledge)
        self.help.clicked.connect(self.help_wanted)
        self.card = Button(style, printing.card(), kind=Kind.LEDGE, icon="file-down", parent=ledge)
        self.card.clicked.connect(self.card_wanted)
        navigation = [*([self.bin] if with_bin else []), self.settings, self.help, self.card]
        if with_notebook and with_boards:
            notebook = Button(style, storyboard.notebook(), kind=Kind.LEDGE, icon="notebook-pen", parent=ledge)
            notebook.clicked.connect(self.notebook_wanted)
            navigation.append(notebook)
        if with_notebook:
            observe = Button(
                style, observation.text(observation.Text.OBSERVE), kind=Kind.LEDGE, icon="eye", parent=ledge
            )
            observe.clicked.connect(self.observation_wanted)
            navigation.append(observe)
        ledge.set_navigation(navigation)
        ledge.set_actions([self.remove] if with_boards else [])
        ledge.set_primary(self.open if with_boards else None)
