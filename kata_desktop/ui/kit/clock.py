"""The time of day at the right end of a header, and what tells that a minute has passed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainter

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw

#: The width that time and day take, in design units.
CLOCK_WIDTH: Final = 132.0
_LOOKS_MS: Final = 10_000


def draw_clock(painter: QPainter, look: Look, right: float, time: str, day: str) -> None:
    """Draw time and day, both ending at `right`."""
    ink, quiet, end = look.palette.ink, look.palette.ink2, Align.RIGHT
    draw(painter, look, time, right, 40, size=44, weight=Weight.SEMIBOLD, color=ink, align=end)
    draw(painter, look, day, right, 77, size=20, color=quiet, align=end)


class ClockTimer(QTimer):
    """Leaves `timeout` often enough for a clock that shows minutes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, interval=_LOOKS_MS)
