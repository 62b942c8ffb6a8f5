"""Days beside and below each other: each is a target of its own, arrows lead from one to the next, Tab stops once."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look
from kata_desktop.paint.text import Align, draw
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.words import dates

#: So many days an arrow leads on, where weeks lie below each other.
WEEK_MOVES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DayTap(TapTarget):
    """One day. Days touch each other, so the whole of it answers; what lies beside it only their parent knows."""

    margin_u = 0.0
    #: The keys that lead to another day.
    moves: ClassVar[Container[int]] = WEEK_MOVES

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self.moves:
            event.ignore()
            return
        super().keyPressEvent(event)


def stop_once(days: Iterable[QWidget], stop: QWidget | None) -> None:
    """Let Tab stop at one of the days; the others have the focus by hand and arrow only."""
    for day in days:
        day.setFocusPolicy(Qt.FocusPolicy.StrongFocus if day is stop else Qt.FocusPolicy.ClickFocus)


def paint_weekdays(painter: QPainter, look: Look, left: float, width: float, middle: float) -> None:
    """Write the letters of the weekdays above columns `width` wide, from `left` on."""
    for column, letter in enumerate(dates.weekday_letters()):
        x = left + (column + 0.5) * width
        draw(painter, look, letter, x, middle, size=20, color=look.palette.ink2, align=Align.CENTRE)
