"""Five weeks to choose a day from: each day a target of its own, arrows move from day to day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw
from kata_desktop.ui.kit.day_keys import WEEK_MOVES, DayTap, paint_weekdays, stop_once
from kata_desktop.ui.kit.placed import Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import dates
from kata_desktop.words import experiment_plan as plan_words

WEEKS: Final = 5
CELL_WIDTH: Final = 84.0
_HEAD: Final = 40.0
GRID_WIDTH: Final = 7 * CELL_WIDTH


def grid_height(cell: float) -> float:
    """The height in design units of the letters of the days and five weeks of cells that are so high."""
    return _HEAD + WEEKS * cell


class DayCell(DayTap):
    """One day; a day off is quiet, today outlined, the chosen one filled."""

    def __init__(self, style: Style, day: date, parent: QWidget | None = None) -> None:
        self.day = day
        self.is_today = self.is_off = False
        super().__init__(style, parent)
        self.setCheckable(True)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect = look.palette, whole(size).adjusted(3, 3, -3, -3)
        chosen = self.isChecked()
        if chosen or self.isDown():
            draw_frame(painter, look, rect, fill=colors.ink if chosen else colors.line, line=None)
        elif self.is_today:
            draw_frame(painter, look, rect, fill=None, line=colors.ink, width=3)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect.adjusted(7, 7, -7, -7), colors.on_ink if chosen else colors.ink)
        # days that cannot be chosen are the one text in this grey
        color = colors.line2 if self.why else colors.ink2 if self.is_off else colors.ink
        draw(
            painter, look, str(self.day.day), size.width() / 2, size.height() / 2, size=26,
            weight=Weight.SEMIBOLD if chosen or self.is_today else Weight.REGULAR,
            color=colors.on_ink if chosen else color, align=Align.CENTRE,
        )  # fmt: skip


class DayGrid(Painted):
    """Weeks from Monday on; `chosen` brings the day tapped, `refused` why another one is not to be had."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        style: Style,
        today: date,
        calendar: WorkCalendar,
        why_not: Callable[[date], str],
        parent: QWidget | None = None,
    ) -> None:
        self.cells: dict[date, DayCell] = {}
        super().__init__(style, parent)
        monday = today - timedelta(days=today.weekday())
        for n in range(7 * WEEKS):
            day = monday + timedelta(days=n)
            cell = DayCell(style, day, self)
            cell.is_today, cell.is_off = day == today, not calendar.is_work_day(day)
            cell.set_why(why_not(day))
            spoken = dates.day_spoken(day, today)
            cell.setAccessibleName(plan_words.no_work_day(spoken) if cell.is_off else spoken)
            cell.clicked.connect(partial(self.chosen.emit, day))
            cell.not_yet.connect(self.refused)
            self.cells[day] = cell
        self.show_day(None, today)
        self.style_changed()

    def show_day(self, day: date | None, today: date) -> None:
        """Fill the chosen day; it (or today) is where Tab arrives."""
        for each, cell in self.cells.items():
            cell.setChecked(each == day)
        stop_once(self.cells.values(), self.cells.get(day or today, self.cells.get(today)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        days = WEEK_MOVES.get(Qt.Key(event.key()))
        here = next((cell for cell in self.cells.values() if cell.hasFocus()), None)
        if days is None or here is None:
            super().keyPressEvent(event)
            return
        there = self.cells.get(here.day + timedelta(days=days))
        if there is not None:
            there.setFocus()

    def arrange(self, width_u: float, _height_u: float) -> None:
        wide, high = width_u / 7, self.kit.least_tap
        for n, cell in enumerate(self.cells.values()):
            self.place(cell, n % 7 * wide, _HEAD + n // 7 * high, wide, high)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        paint_weekdays(painter, look, 0, size.width() / 7, 18)
