"""The ledge of a cycle: higher than the others, with the way through the questions in its middle."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import after
from kata_desktop.paint.look import Look
from kata_desktop.ui.coaching.course import CycleCourse
from kata_desktop.ui.coaching.part import Command
from kata_desktop.ui.coaching.stepper import RING, Stepper
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import coaching as words
from kata_desktop.words.coaching import Text, text

HEIGHT: Final = 128.0
_PRIMARY_HEIGHT: Final = 96.0
_LEAST_PRIMARY: Final = 240.0
_LEAST_BACK: Final = 190.0
_AIR: Final = 16.0


class CycleLedge(Ledge):
    """Back, leave, the rings, coach note, and the primary; sentences stand above it, as there is no room between.

    `arrow` is +1 or -1: on its buttons too the arrow keys lead through the questions.
    """

    back = Signal()
    left = Signal()
    observation_wanted = Signal()
    note_wanted = Signal()
    primary_wanted = Signal()
    arrow = Signal(int)
    height_u = HEIGHT
    button_u = 88.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._finished = False
        self._shown: tuple[str, str, bool] = ("", "", False)
        self.stepper = Stepper(style, self)
        self.back_button = Button(style, text(Text.BACK), kind=Kind.LEDGE, icon="chevron-left")
        self.leave_button = Button(style, text(Text.LEAVE), kind=Kind.LEDGE_QUIET)
        self.note_button = Button(style, text(Text.COACH_NOTE), kind=Kind.LEDGE_QUIET, icon="square-pen")
        self.back_button.clicked.connect(self.back)
        self.leave_button.clicked.connect(self._leave)
        self.note_button.clicked.connect(self.note_wanted)
        for ring in self.stepper.rings.values():
            ring.not_yet.connect(self.say)
        for button in (self.back_button, self.leave_button, self.note_button, *self.stepper.rings.values()):
            button.installEventFilter(self)
        self.set_navigation([self.back_button, self.leave_button])
        self.set_actions([self.note_button])

    def show_primary(self, label: str, icon: str = "chevron-right", *, after: bool = True, why: str = "") -> None:
        """Show the one act of the far right corner; made anew only when it is another one."""
        if (label, icon, after) != self._shown:
            self._shown = (label, icon, after)
            button = Button(self.kit, label, kind=Kind.LEDGE_PRIMARY, icon=icon, icon_after=after)
            button.clicked.connect(self.primary_wanted)
            button.installEventFilter(self)
            self.set_primary(button)
        if self.primary is not None:
            self.primary.set_why(why)

    def show_course(self, course: CycleCourse, command: Command | None, *, notebook: bool) -> None:
        """Show where a cycle is and what comes next: a command while something is edited, else the next question.

        `notebook`: whether this place has one for the coach's note.
        """
        if command is not None:
            self.show_primary(command.label, command.icon, after=False, why=command.why)
        else:
            self.show_primary(next_label(last=after(course.part) is None, finished=course.is_finished))
        self.stepper.show_part(None if course.is_finished else course.part)
        self.show_finished(text(Text.FINISHED) if course.is_finished else "")
        self.note_button.set_why("" if notebook and course.cycle else text(Text.NO_NOTEBOOK))

    @property
    def cramped(self) -> bool:
        return bool(self.sentence)

    def middle_needs(self) -> float:
        return self.stepper.least_width + 2 * _AIR if hasattr(self, "stepper") else 0.0

    def wanted_width(self, button: Button) -> float:
        least = {self.back_button: _LEAST_BACK, self.primary: _LEAST_PRIMARY}.get(button, 0.0)
        return max(least, super().wanted_width(button))

    def arrange(self, width_u: float, height_u: float) -> None:
        super().arrange(width_u, height_u)
        if hasattr(self, "stepper"):
            room = self._middle
            width = min(self.stepper.preferred_width, max(room.width(), self.stepper.least_width))
            self.place(self.stepper, room.center().x() - width / 2, (HEIGHT - RING) / 2, width, RING)

    def _put(self, button: Button, x: float, width: float) -> None:
        height = _PRIMARY_HEIGHT if button is self.primary else self.button_u
        self.place(button, x, (HEIGHT - height) / 2, width, height)

    def _order_tabs(self) -> None:
        if not hasattr(self, "stepper"):
            return
        stops = [*self._navigation, *self.stepper.rings.values(), *self._right()]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        painter.fillRect(0, 0, int(size.width()) + 1, int(size.height()) + 1, look.palette.ledge)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.arrow.emit(step)
                return True
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        (self.observation_wanted if self._finished else self.left).emit()

    def show_finished(self, why: str) -> None:
        """Say why neither a ring nor the way back leads anywhere; empty when they do.

        After the cycle there is nothing to leave: the way to its observation, behind the PIN, stands there instead.
        """
        self._finished = bool(why)
        self.leave_button.set_text(words.text(Text.OBSERVATION if why else Text.LEAVE))
        self.style_changed()
        self.back_button.set_why(why)
        self.stepper.set_why(why)


def next_label(*, last: bool, finished: bool) -> str:
    """What the primary says on the way through the questions."""
    if finished:
        return words.text(Text.TO_THE_BOARD)
    return words.text(Text.FINISH if last else Text.NEXT)
