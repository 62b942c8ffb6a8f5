"""Fourteen days in a row, each to be tapped; the arrows go from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QButtonGroup, QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.rhythm import STRIP_DAYS
from kata_desktop.paint.ink import draw_ink, ink_size
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import rhythm_mark
from kata_desktop.paint.text import Align, draw, draw_lines, wrap
from kata_desktop.ui.kit.day_keys import DayTap
from kata_desktop.ui.kit.placed import Panel, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.rhythm.shown import DayShown

_EDGE: Final = 12.0
#: Lower than this ink is not drawn: nobody could read it.
_LEAST_INK: Final = 24.0
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -STRIP_DAYS, Qt.Key.Key_End: STRIP_DAYS}


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Letters, and the diameter of a point; `least` is the height from which on they have room."""

    weekday: float
    mark: float
    number: float
    reason: float
    least: float = 0.0


_LARGE: Final = _Sizes(weekday=26, mark=72, number=30, reason=20, least=250)
_SMALL: Final = _Sizes(weekday=20, mark=40, number=24, reason=18)


class DayKey(DayTap):
    """One day, its ring inside."""

    moves = _STEPS

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._shown: DayShown | None = None
        super().__init__(style, parent)
        self.setCheckable(True)

    @property
    def shown(self) -> DayShown:
        """What it shows."""
        assert self._shown is not None
        return self._shown

    def show_day(self, shown: DayShown) -> None:
        """Show a day."""
        self._shown = shown
        self.setAccessibleName(shown.name)
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        shown, colors = self._shown, look.palette
        if shown is None:
            return
        inner = whole(size).adjusted(3, 3, -3, -3)
        if self.isDown():
            draw_frame(painter, look, inner, fill=colors.line, line=None)
        if self.isChecked():
            draw_frame(painter, look, inner, fill=None, line=colors.ink, width=3)
        if self.shows_ring():
            draw_frame(painter, look, inner.adjusted(5, 5, -5, -5), fill=None, line=colors.ink, width=4, radius=5)
        self._paint_day(painter, look, size, shown, _LARGE if size.height() >= _LARGE.least else _SMALL)

    def _paint_day(self, painter: QPainter, look: Look, size: QSizeF, shown: DayShown, sizes: _Sizes) -> None:
        colors, middle, room = look.palette, size.width() / 2, size.width() - 20
        weight, color = (Weight.SEMIBOLD, colors.ink) if shown.today else (Weight.REGULAR, colors.ink2)
        y, centre = sizes.weekday + 10, Align.CENTRE
        draw(painter, look, shown.weekday, middle, y, size=sizes.weekday, weight=weight, color=color, align=centre)
        y += sizes.weekday + sizes.mark / 2
        rhythm_mark(painter, look, QPointF(middle, y), shown.mark, diameter=sizes.mark)
        y += sizes.mark / 2 + sizes.number
        draw(painter, look, shown.number, middle, y, size=sizes.number, weight=weight, color=colors.ink, align=centre)
        y += sizes.number
        y = self._paint_ink(painter, look, QRectF(10, y, room, size.height() - y - 8), shown, sizes)
        most = int((size.height() - y - 8) / (sizes.reason * 1.3))
        if shown.reason and most > 0:
            lines = wrap(look, shown.reason, size=sizes.reason, weight=Weight.REGULAR, width=room, max_lines=most)
            draw_lines(painter, look, lines, middle, y, size=sizes.reason, color=colors.ink2, align=centre)

    @staticmethod
    def _paint_ink(painter: QPainter, look: Look, room: QRectF, shown: DayShown, sizes: _Sizes) -> float:
        """Draw the reason by hand above its typed line; give where that begins."""
        line = sizes.reason * 1.3 if shown.reason else 0.0
        place = room.adjusted(0, -4, 0, -line)
        if not shown.ink or place.height() < _LEAST_INK:
            return room.top()
        wide, _ = ink_size(shown.ink, place.width(), place.height())
        draw_ink(painter, look, shown.ink, place.adjusted((place.width() - wide) / 2, 0, 0, 0))
        return place.bottom()


class DayRow(Panel):
    """The days; `chosen` carries the one tapped or reached by the arrows."""

    chosen = Signal(date)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.keys: list[DayKey] = []
        super().__init__(style, parent)
        self._group = QButtonGroup(self)
        for _ in range(STRIP_DAYS):
            key = DayKey(style, self)
            key.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key.shown.day))
            self.keys.append(key)
            self._group.addButton(key)
        self.style_changed()

    def show_days(self, days: Sequence[DayShown], chosen: date) -> None:
        """Show the days, one of them framed."""
        for key, day in zip(self.keys, days, strict=True):
            key.show_day(day)
            if day.day == chosen:
                key.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((n for n, key in enumerate(self.keys) if key.hasFocus()), None)
        step = _STEPS.get(Qt.Key(event.key()))
        if at is None or step is None:
            super().keyPressEvent(event)
            return
        wanted = self.keys[min(max(at + step, 0), len(self.keys) - 1)]
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
        wanted.click()

    def arrange(self, width_u: float, height_u: float) -> None:
        width = (width_u - 2 * _EDGE) / STRIP_DAYS
        for n, key in enumerate(self.keys):
            self.place(key, _EDGE + n * width, _EDGE, width, height_u - 2 * _EDGE)
