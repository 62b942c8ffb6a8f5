"""What only a desk has on the board: the bar above it and the line of keys below."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.values import HeaderPicture
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.desk_bar import DeskBar
from kata_desktop.ui.storyboard.key_hints import Hint, KeyHints
from kata_desktop.words import keys, storyboard


class DeskParts(QObject):
    """Bar and line of keys of one board screen."""

    wanted = Signal(Destination)

    def __init__(self, style: Style, screen: QWidget) -> None:
        super().__init__(screen)
        self.bar = DeskBar(style, screen)
        self.bar.boards_wanted.connect(lambda: self.wanted.emit(Destination(Place.BOARDS)))
        self.bar.challenge_wanted.connect(lambda: self.wanted.emit(Destination(Place.CHALLENGE)))
        self.bar.rhythm_wanted.connect(lambda: self.wanted.emit(Destination(Place.RHYTHM)))
        self.bar.notebook_wanted.connect(lambda: self.wanted.emit(Destination(Place.NOTEBOOK)))
        self.bar.measure_wanted.connect(lambda: self.wanted.emit(Destination(Place.MEASURE)))
        self.bar.experiment_wanted.connect(lambda: self.wanted.emit(Destination(Place.EXPERIMENT, "new")))
        self.bar.coaching_wanted.connect(lambda: self.wanted.emit(Destination(Place.COACHING)))
        self.hints = KeyHints(style, hints(), screen)
        self.hints.wanted.connect(self._follow)

    def show_board(self, header: HeaderPicture, saved: str, cycle: str) -> None:
        """Show the header of a board, whether it is saved, and what the primary says."""
        self.bar.show_header(header)
        self.bar.offer_cycle(cycle)
        self.hints.set_saved(saved, ticked=saved == storyboard.saved())

    def set_visible(self, visible: bool) -> None:
        """Show both or none."""
        self.bar.setVisible(visible)
        self.hints.setVisible(visible)

    def _follow(self, hint: Hint) -> None:
        if hint.place is not None:
            self.wanted.emit(hint.place)
            return
        window = self.bar.window()
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()


def hints() -> list[Hint]:
    """The keys worth a place below the board, in the order of the bar."""
    return [
        Hint("C", storyboard.coaching_cycle(), Destination(Place.COACHING)),
        Hint("M", storyboard.measure(), Destination(Place.MEASURE)),
        Hint("E", storyboard.experiment(), Destination(Place.EXPERIMENT, "new")),
        Hint("P", storyboard.pdf(), Destination(Place.PDF)),
        Hint("S", keys.settings(), Destination(Place.SETTINGS)),
        Hint("1–5", keys.jump(), Destination(Place.KEYS)),
        Hint("F11", keys.full_screen(), None),
        Hint("?", keys.all_keys(), Destination(Place.KEYS)),
    ]
