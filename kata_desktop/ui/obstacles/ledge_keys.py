"""The commands of the obstacles: what can be done with the chosen one, or with the new one that is written."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, SignalInstance

from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.measures import GUTTER, MARGIN
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import obstacles, storyboard
from kata_desktop.words.obstacles import Text

#: Not "icon": that is a property of every button of Qt, and takes no name.
_ICON: Final = "ledge_icon"
_BUTTON: Final = 80.0


class Mode(Enum):
    """What the commands are for: one that is written, one that is parked, one that is held, solved or dropped."""

    NEW = auto()
    PARKED = auto()
    AWAY = auto()


class LedgeKeys(QObject):
    """The ledge deletes the buttons that leave it, so they are made anew when another mode comes.

    `shifted` carries -1 for up and 1 for down.
    """

    back = Signal()
    shifted = Signal(int)
    written = Signal()
    work_on = Signal()
    hold = Signal()
    drop = Signal()
    solve = Signal()
    park = Signal()

    def __init__(self, style: Style, ledge: Ledge) -> None:
        super().__init__(ledge)
        self._style, self._ledge = style, ledge
        self.leave = self._button(storyboard.back_to_board(), "chevron-left", self.back)
        self.up = self._button(obstacles.text(Text.UP), "chevron-up", partial(self.shifted.emit, -1))
        self.down = self._button(obstacles.text(Text.DOWN), "chevron-down", partial(self.shifted.emit, 1))
        ledge.set_navigation([self.leave, self.up, self.down])
        self._actions: list[Button] = []
        self.mode: Mode | None = None
        self.show(Mode.NEW)

    @property
    def buttons(self) -> list[Button]:
        """All of them, from left to right."""
        return [self.leave, self.up, self.down, *self._actions, self.primary]

    def show(self, mode: Mode) -> None:
        """Bring the commands of a mode."""
        if mode is self.mode:
            return
        self.mode = mode
        if mode is Mode.NEW:
            self._actions = []
            self.primary = self._button(obstacles.write_it_down(), "check", self.written, Kind.LEDGE_PRIMARY)
        else:
            self._actions = self._waiting() if mode is Mode.PARKED else self._away()
            self.primary = self._button(obstacles.text(Text.WORK_ON_THIS), "pin", self.work_on, Kind.LEDGE_PRIMARY)
        self._ledge.set_actions(self._actions)
        self._ledge.set_primary(self.primary)

    def _waiting(self) -> list[Button]:
        return [
            self._button(obstacles.text(Text.HOLD), "pause", self.hold),
            self._button(obstacles.not_an_obstacle(), None, self.drop),
            self._button(obstacles.text(Text.SOLVE), "check", self.solve),
        ]

    def _away(self) -> list[Button]:
        return [self._button(obstacles.text(Text.PARK), "undo-2", self.park)]

    def show_place(self, place: int, count: int) -> None:
        """Say why the chosen one moves neither up nor down; `place` among `count` parked ones, below 0 elsewhere."""
        fixed = obstacles.only_parked_move() if place < 0 else ""
        self.up.set_why(fixed or (obstacles.at_the_top() if place == 0 else ""))
        self.down.set_why(fixed or (obstacles.at_the_end() if place == count - 1 else ""))

    def spare_icons(self, width: float) -> None:
        """Leave the icons out where the words would be cut for them; `width` is that of the ledge in u."""
        buttons = self.buttons
        for button in buttons:
            button.set_icon(button.property(_ICON) or None)
        needed = sum(button.preferred_width(_BUTTON) for button in buttons) + GUTTER * (len(buttons) - 1)
        if needed > width - 2 * MARGIN:
            for button in buttons:
                button.set_icon(None)
        self._ledge.style_changed()

    def _button(
        self, words: str, icon: str | None, act: SignalInstance | Callable[[], object], kind: Kind = Kind.LEDGE
    ) -> Button:
        button = Button(self._style, words, kind=kind, icon=icon)
        button.setProperty(_ICON, icon or "")
        button.clicked.connect(act)
        return button
