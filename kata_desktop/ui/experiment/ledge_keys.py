"""The commands of the experiment screen: one set for each thing that can be done, always on the ledge."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, SignalInstance

from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_ledge as ledge_words
from kata_desktop.words import practice, storyboard


class Mode(Enum):
    """What is being done."""

    PLAN = auto()
    DO = auto()
    CHECK = auto()
    ACT = auto()
    LEARNED = auto()
    LOOK = auto()
    REWORD = auto()


class LedgeKeys(QObject):
    """Puts buttons on the ledge; they are made anew only when others are wanted, so that none vanishes in the hand."""

    back = Signal()
    later = Signal()
    put_away = Signal()
    start_wanted = Signal()
    missing = Signal()
    second = Signal()
    happened = Signal()
    keep_happened = Signal()
    to_act = Signal()
    keep_learning = Signal()
    new_obstacle = Signal()
    next_step = Signal()
    keep_words = Signal()
    leave_words = Signal()

    def __init__(self, style: Style, ledge: Ledge) -> None:
        super().__init__(ledge)
        self._style, self._ledge = style, ledge
        self._shown: tuple[object, ...] = ()
        self._buttons: list[Button] = []
        self._away: Button | None = None
        self._back = Button(style, storyboard.back_to_board(), kind=Kind.LEDGE, icon="chevron-left")
        self._back.clicked.connect(self.back)
        ledge.set_navigation([self._back])

    def show(self, mode: Mode, *, why: str = "", can_put_away: bool = False, offers_second: bool = False) -> None:
        """Show the commands of a mode; `why` says why its primary is not possible yet."""
        # A first word makes the plan while a finger is on a button: what stays wanted stays as it is.
        self._show_navigation(can_put_away=mode is Mode.PLAN and can_put_away)
        if (mode, offers_second) != self._shown:
            self._shown = (mode, offers_second)
            self._fill(mode, offers_second=offers_second)
        for button in self._writing():
            button.set_why(why if button is self._ledge.primary or self._is_second_to_primary(button) else "")

    def forbid(self, why: str) -> None:
        """Say of every command that writes why it is not possible."""
        for button in self._writing():
            button.set_why(why)

    def button(self, label: str) -> Button:
        """Return the button that reads `label`; raises KeyError if there is none."""
        for button in self._ledge.findChildren(Button):
            if button.label == label and button.isVisibleTo(self._ledge):
                return button
        raise KeyError(label)

    def _is_second_to_primary(self, button: Button) -> bool:
        # an obstacle is made of the same words as the learning
        return button.label == ledge_words.new_obstacle()

    def _writing(self) -> list[Button]:
        return [*self._buttons, *([self._away] if self._away else [])]

    def _show_navigation(self, *, can_put_away: bool) -> None:
        if can_put_away and self._away is None:
            self._away = Button(self._style, ledge_words.put_away(), kind=Kind.LEDGE_QUIET)
            self._away.clicked.connect(self.put_away)
            self._ledge.set_navigation([self._back, self._away])
        elif not can_put_away and self._away is not None:
            self._away = None
            self._ledge.set_navigation([self._back])

    def _fill(self, mode: Mode, *, offers_second: bool) -> None:
        self._buttons = []
        actions = []
        if offers_second:
            actions.append(self._made(ledge_words.second_one(), self.second, icon="plus"))
        if mode is Mode.PLAN:
            later = Button(self._style, ledge_words.save_for_later(), kind=Kind.LEDGE)
            later.clicked.connect(self.later)
            actions.append(later)
        elif mode in (Mode.ACT, Mode.LEARNED):
            actions.append(self._made(ledge_words.new_obstacle(), self.new_obstacle, icon="plus"))
        elif mode is Mode.REWORD:
            actions.append(self._made(ledge_words.leave_words(), self.leave_words))
        self._ledge.set_actions(actions)
        self._ledge.set_primary(self._primary(mode))

    def _primary(self, mode: Mode) -> Button:
        texts: dict[Mode, tuple[str, str, SignalInstance]] = {
            Mode.PLAN: (ledge_words.start_step(), "play", self.start_wanted),
            Mode.DO: (words.what_happened(), "eye", self.happened),
            Mode.CHECK: (ledge_words.keep_happened(), "check", self.keep_happened),
            Mode.ACT: (ledge_words.keep_learning(), "check", self.keep_learning),
            Mode.LEARNED: (ledge_words.plan_next(), "plus", self.next_step),
            Mode.LOOK: (practice.what_did_we_learn(), "lightbulb", self.to_act),
            Mode.REWORD: (ledge_words.keep_words(), "check", self.keep_words),
        }
        text, icon, act = texts[mode]
        button = self._made(text, act, kind=Kind.LEDGE_PRIMARY, icon=icon)
        if mode is Mode.PLAN:
            button.not_yet.connect(lambda _why: self.missing.emit())
        return button

    def _made(self, text: str, act: SignalInstance, *, kind: Kind = Kind.LEDGE, icon: str | None = None) -> Button:
        button = Button(self._style, text, kind=kind, icon=icon)
        button.clicked.connect(act)
        self._buttons.append(button)
        return button
