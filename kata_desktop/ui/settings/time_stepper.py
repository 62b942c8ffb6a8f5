"""A time of day between two keys that move it by quarters of an hour."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, fitted_size
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import dates, settings

STEP: Final = timedelta(minutes=15)
_FIRST_TIME: Final = time(9)
_KEY: Final = 72.0


def shifted(moment: time | None, step: timedelta) -> time:
    """A quarter of an hour on or back, on whole quarters and around midnight; from no time on it is nine."""
    if moment is None:
        return _FIRST_TIME
    quarter = int(STEP.total_seconds())
    seconds = moment.hour * 3600 + moment.minute * 60
    odd = seconds % quarter
    if odd:
        seconds += quarter - odd if step > timedelta() else -odd
    else:
        seconds += int(step.total_seconds())
    return time(seconds // 3600 % 24, seconds // 60 % 60)


class TimeStepper(Painted):
    """`moved` carries the time that a key leads to; `said` why none can be chosen. `label` names it for a voice."""

    moved = Signal(time)
    said = Signal(str)
    margin_u = RING_MARGIN

    def __init__(self, style: Style, label: str = "", parent: QWidget | None = None) -> None:
        self._label = label
        self._time: time | None = None
        super().__init__(style, parent)
        before = f"{label}: " if label else ""
        self.minus = Button(style, icon="minus", name=before + settings.earlier_time(), parent=self)
        self.plus = Button(style, icon="plus", name=before + settings.later_time(), parent=self)
        self.minus.clicked.connect(lambda: self.moved.emit(shifted(self._time, -STEP)))
        self.plus.clicked.connect(lambda: self.moved.emit(shifted(self._time, STEP)))
        for key in (self.minus, self.plus):
            key.not_yet.connect(self.said)
        self.style_changed()

    def show_time(self, moment: time | None, *, why_not: str) -> None:
        """Show a time, or that there is none; `why_not` says why it cannot be moved."""
        self._time = moment
        self.setAccessibleName(f"{self._label} {self.words()}".strip())
        for key in (self.minus, self.plus):
            key.set_why(why_not)
        self.update()

    def words(self) -> str:
        """The time as people read it."""
        return settings.no_time() if self._time is None else dates.clock(self._time)

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "plus"):
            self.place(self.minus, 0, 0, _KEY, height_u)
            self.place(self.plus, width_u - _KEY, 0, _KEY, height_u)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        none, bold = self._time is None, Weight.SEMIBOLD
        words, color = ("–", look.palette.ink2) if none else (self.words(), look.palette.ink)
        room = size.width() - 2 * _KEY - 12
        letters = fitted_size(look, words, sizes=(36, 32, 28, 24, 20), weight=bold, width=room)
        draw(
            painter, look, words, size.width() / 2, size.height() / 2, size=letters, weight=bold, color=color,
            align=Align.CENTRE, width=room,
        )  # fmt: skip
