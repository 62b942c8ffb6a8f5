"""The editor of when we go and see: a day by tile or calendar, a time in quarters of an hour."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import FAR_WORK_DAYS
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Experiment
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.experiment.day_grid import GRID_WIDTH, DayGrid, grid_height
from kata_desktop.ui.experiment.plan_editors import PlanEditor
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import LEAST_TAP_AT_DESK
from kata_desktop.ui.kit.sheet import EDGE, TOP
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import dates, reasons
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_plan as plan_words
from kata_desktop.words.experiment import Row

QUARTER: Final = 15
_USUAL: Final = time(10, 0)
_TILE: Final = 96.0
_BELOW: Final = TOP + _TILE + 20
_GAP: Final = 12.0
_STEPS: Final = (-60, -QUARTER, QUARTER, 60)


def quick_days(today: date, calendar: WorkCalendar) -> tuple[date, ...]:
    """Return today and the three work days after it."""
    return (today, *calendar.next_work_days(today, 3))


def day_names(today: date, calendar: WorkCalendar, other: Callable[[date], str]) -> dict[date, str]:
    """Return the quick days with the words of their tiles; `other` words those after the next work day."""
    known = [lambda _day: plan_words.today(), lambda day: plan_words.next_day(day, today)]
    return {day: (known[n] if n < len(known) else other)(day) for n, day in enumerate(quick_days(today, calendar))}


def usual_time(day: date, now: datetime, calendar: WorkCalendar) -> time:
    """Return the time proposed for a day: the daily one of the board, today the next quarter of an hour."""
    if day != now.date():
        return calendar.cycle_time or _USUAL
    minutes = (now.hour * 60 + now.minute) // QUARTER * QUARTER + QUARTER
    return time(min(23, minutes // 60), minutes % 60 if minutes < 24 * 60 else 45)


def moved_time(at: time, minutes: int) -> time:
    """Return a time of the same day some minutes on, on a quarter of an hour; the ends of the day stay."""
    now = at.hour * 60 + at.minute
    moved = now + minutes
    on_grid = moved - moved % QUARTER if minutes > 0 or moved % QUARTER == 0 else moved - moved % QUARTER + QUARTER
    clamped = min(24 * 60 - QUARTER, max(0, on_grid))
    return time(clamped // 60, clamped % 60)


def moment_on(day: date, former: datetime | None, now: datetime, calendar: WorkCalendar) -> datetime:
    """Return the moment on a day: at the time chosen before, unless the day is today or that was."""
    keeps = former is not None and former.date() != now.date() and day != now.date()
    at = former.time() if former is not None and keeps else usual_time(day, now, calendar)
    return datetime.combine(day, at)


def is_far(see_at: datetime, today: date, calendar: WorkCalendar) -> bool:
    """Return whether it lies so far ahead that something could be learned sooner."""
    return calendar.work_days_between(today, see_at.date()) > FAR_WORK_DAYS


class SeeAtEditor(PlanEditor):
    """Choosing a day proposes its usual time; the time moves by quarters of an hour."""

    least_height = _BELOW + grid_height(LEAST_TAP_AT_DESK) + 24

    def __init__(
        self,
        style: Style,
        now: datetime,
        calendar: WorkCalendar,
        parent: QWidget | None = None,
        *,
        title: str = "",
        quiet: str = "",
    ) -> None:
        super().__init__(style, title or words.question(Row.SEE), quiet or words.why_asked(Row.SEE), parent)
        self._now, self._calendar = now, calendar
        self._see_at: datetime | None = None
        today = now.date()
        self.tiles: dict[date, Button] = {}
        names = day_names(today, calendar, lambda day: plan_words.next_work_day(dates.weekday(day)))
        for day, name in names.items():
            tile = Button(style, name, kind=Kind.CHOICE, second_line=dates.day_long(day, today), parent=self)
            tile.clicked.connect(partial(self._choose_day, day))
            self.tiles[day] = tile
        self.grid = DayGrid(style, today, calendar, self._why_not, self)
        self.grid.chosen.connect(self._choose_day)
        self.grid.refused.connect(self.refuse)
        self.steps: dict[int, Button] = {}
        for minutes in _STEPS:
            sign, name = plan_words.earlier(-minutes) if minutes < 0 else plan_words.later(minutes)
            button = Button(
                style, sign, icon="minus" if minutes < 0 else "plus", text_size=22, icon_size=24, name=name, parent=self
            )
            button.clicked.connect(partial(self._move_time, minutes))
            button.not_yet.connect(self.refuse)
            self.steps[minutes] = button
        self._say_why_no_time()
        self.style_changed()

    @property
    def asks_for_sooner(self) -> bool:
        """Whether the day lies so far ahead that something could be learned sooner."""
        return self._see_at is not None and is_far(self._see_at, self._now.date(), self._calendar)

    def show_plan(self, plan: Experiment, board: Storyboard, *, anew: bool = False) -> None:  # noqa: ARG002
        self.show_at(plan.see_at)

    def show_at(self, see_at: datetime | None) -> None:
        """Show when it is, or that no day is chosen yet."""
        self._see_at = see_at
        day = see_at.date() if see_at else None
        for each, tile in self.tiles.items():
            tile.setChecked(each == day)
        self.grid.show_day(day, self._now.date())
        self._say_why_no_time()
        self.update()

    def focus_first(self) -> None:
        next(iter(self.tiles.values())).setFocus()

    def _why_not(self, day: date) -> str:
        return reasons.sentence(InvalidValue(Reason.SEE_AT_PAST)) if day < self._now.date() else ""

    def _say_why_no_time(self) -> None:
        for button in self.steps.values():
            button.set_why("" if self._see_at else plan_words.no_day_yet())

    def _choose_day(self, day: date) -> None:
        self.refuse("")
        self._choose(moment_on(day, self._see_at, self._now, self._calendar))

    def _move_time(self, minutes: int) -> None:
        if self._see_at is not None:
            self._choose(datetime.combine(self._see_at.date(), moved_time(self._see_at.time(), minutes)))

    def _choose(self, see_at: datetime) -> None:
        # a tap always leaves the tile of the chosen day filled
        for each, tile in self.tiles.items():
            tile.setChecked(each == see_at.date())
        self.grid.show_day(see_at.date(), self._now.date())
        self.chosen.emit("see_at", see_at)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "steps"):
            return
        room = width_u - 2 * EDGE
        tile = (room - _GAP * (len(self.tiles) - 1)) / max(1, len(self.tiles))
        for n, button in enumerate(self.tiles.values()):
            self.place(button, EDGE + n * (tile + _GAP), TOP, tile, _TILE)
        left, width = self._time_place(room)
        grid = min(GRID_WIDTH, room - width - 36)
        self.place(self.grid, EDGE, _BELOW, grid, grid_height(self.kit.least_tap))
        step = (width - _GAP) / 2
        for n, button in enumerate(self.steps.values()):
            # earlier left, later right; the hours below the quarters
            column, row = (0 if n < 2 else 1), (1 if n in (0, 3) else 0)
            self.place(button, left + column * (step + _GAP), _BELOW + 124 + row * 92, step, 80)

    def _time_place(self, room: float) -> tuple[float, float]:
        width = max(280.0, min(348.0, room - GRID_WIDTH - 28))
        return EDGE + room - width, width

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, today = look.palette, self._now.date()
        left, width = self._time_place(size.width() - 2 * EDGE)
        draw(painter, look, plan_words.time_label(), left, _BELOW + 18, size=22, color=colors.ink2)
        if self._see_at is None:
            lines = wrap(look, plan_words.no_day_yet(), size=28, weight=Weight.REGULAR, width=width, max_lines=2)
            draw_lines(painter, look, lines, left, _BELOW + 44, size=28, color=colors.ink2)
            return
        clock = dates.clock(self._see_at.time())
        draw(painter, look, clock, left, _BELOW + 72, size=56, weight=Weight.SEMIBOLD, color=colors.ink, width=width)
        told = dates.day_long(self._see_at.date(), today)
        letters = fitted_size(look, told, sizes=(32, 28, 24), weight=Weight.SEMIBOLD, width=width)
        y = _BELOW + 124 + 2 * 92 + 16
        draw(painter, look, told, left, y + 6, size=letters, weight=Weight.SEMIBOLD, color=colors.ink, width=width)
        away = dates.in_days((self._see_at.date() - today).days)
        draw(painter, look, away, left, y + 42, size=22, color=colors.ink2, width=width)
        if self.asks_for_sooner:
            lines = wrap(look, plan_words.sooner(), size=22, weight=Weight.REGULAR, width=width, max_lines=2)
            draw_lines(painter, look, lines, left, y + 62, size=22, color=colors.ink2)
