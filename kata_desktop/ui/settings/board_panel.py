"""What belongs to the board: its work days, the daily time, days off, and the ways to what is changed elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.settings.parts import EDGE, GAP, TITLE, TitledPanel
from kata_desktop.ui.settings.time_stepper import TimeStepper
from kata_desktop.words import dates, settings, shifts

_LABEL: Final = 36.0
_WEEK: Final = TITLE
#: Look no further than a year for a day off.
_AHEAD: Final = 366


def next_off(calendar: WorkCalendar, after: date) -> tuple[date, int] | None:
    """The next day off after a day, and how many work days are off in one go, weekends between not counted."""
    coming = sorted(day for day in calendar.days_off if day > after and day.weekday() in calendar.work_days)
    if not coming or (coming[0] - after).days > _AHEAD:
        return None
    count, day = 0, coming[0]
    while (day in calendar.days_off or day.weekday() not in calendar.work_days) and count < _AHEAD:
        count += day.weekday() in calendar.work_days
        day += timedelta(days=1)
    return coming[0], count


class DaysPanel(TitledPanel):
    """Work days as seven keys, the daily time in quarters of an hour, the next days off."""

    days_off_wanted = Signal()
    shifts_wanted = Signal()
    said = Signal(str)

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, settings.days_and_times(), "calendar-days", parent)
        self._document = document
        self.days: list[Button] = []
        for number, letter in enumerate(dates.weekday_letters()):
            day = Button(style, letter, kind=Kind.CHOICE, name=settings.day_of_week(number), parent=self)
            day.clicked.connect(lambda _checked=False, number=number: self._turn_day(number))
            self.days.append(day)
        self.time = TimeStepper(style, parent=self)
        self.time.moved.connect(self._take_time)
        self.time.said.connect(self.said)
        self.shifts = Button(style, parent=self)
        self.shifts.clicked.connect(self.shifts_wanted)
        self.no_time = Button(style, settings.no_time(), kind=Kind.CHOICE, parent=self)
        self.no_time.clicked.connect(self._take_time_away)
        self.change = Button(style, settings.change(), name=settings.change_days_off(), parent=self)
        self.change.clicked.connect(self.days_off_wanted)
        for button in (*self.days, self.no_time):
            button.not_yet.connect(self.said)
        self.refresh()
        self.style_changed()

    @property
    def _calendar(self) -> WorkCalendar:
        return self._document.board.calendar

    def refresh(self) -> None:
        """Show the calendar of the board."""
        calendar = self._calendar
        why = "" if self._document.writable else settings.read_only()
        for number, day in enumerate(self.days):
            day.setChecked(number in calendar.work_days)
            last = calendar.work_days == {number}
            day.set_why(why or (settings.one_work_day() if last else ""))
        self.no_time.setChecked(calendar.cycle_time is None)
        self.no_time.set_why(why)
        self.time.show_time(calendar.cycle_time, why_not=why)
        self.shifts.set_text(shifts.count(len(calendar.shifts)))
        self.setAccessibleDescription(f"{self.time.words()}. {self._off_words()}")
        self.style_changed()

    def _off_words(self) -> str:
        today = self._document.today()
        found = next_off(self._calendar, today)
        return settings.next_off(*found, today) if found else settings.none_off()

    def _turn_day(self, number: int) -> None:
        self._keep(replace(self._calendar, work_days=self._calendar.work_days ^ {number}))

    def _take_time(self, wanted: time) -> None:
        self._keep(replace(self._calendar, cycle_time=wanted))

    def _take_time_away(self) -> None:
        self._keep(replace(self._calendar, cycle_time=None))

    def _keep(self, calendar: WorkCalendar) -> None:
        self._document.apply(lambda: self._document.session.setting_up.set_calendar(calendar))
        self.refresh()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "change"):
            return
        room, high = width_u - 2 * EDGE, self.kit.least_tap
        time_top, no_time, off = self._tops()
        width = (room - 6 * GAP) / 7
        for number, day in enumerate(self.days):
            self.place(day, EDGE + number * (width + GAP), _WEEK + _LABEL, width, high)
        width = min(self.shifts.preferred_width(high), room * 0.4)
        self.place(self.time, EDGE, time_top + _LABEL, room - width - GAP, high)
        self.place(self.shifts, EDGE + room - width, time_top + _LABEL, width, high)
        self.place(self.no_time, EDGE, no_time, room, high)
        width = min(self.change.preferred_width(high), room * 0.45)
        self.place(self.change, EDGE + room - width, off + 14, width, high)

    def _tops(self) -> tuple[float, float, float]:
        """Where the daily time, the button that takes it away, and the days off begin."""
        high = self.kit.least_tap
        time_top = _WEEK + _LABEL + high + 16
        no_time = time_top + _LABEL + high + 12
        return time_top, no_time, no_time + high + 16

    def height_for(self, width: float) -> float:  # noqa: ARG002 - every line is one
        return self._tops()[-1] + self.kit.least_tap + 28

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 2 * EDGE
        time_top, _, off = self._tops()
        draw(painter, look, settings.work_days(), EDGE, _WEEK + 16, size=22, color=colors.ink2, width=room)
        words = settings.daily_time()
        letter = fitted_size(look, words, sizes=(22, 20, 18), weight=Weight.REGULAR, width=room)
        draw(painter, look, words, EDGE, time_top + 16, size=letter, color=colors.ink2, width=room)
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(off, 1)
        painter.drawLine(QPointF(EDGE, y), QPointF(EDGE + room, y))
        left = self.placed_at(self.change).left() - EDGE - 16
        draw(painter, look, settings.days_off(), EDGE, off + 31, size=24, color=colors.ink, width=left)
        words = self._off_words()
        letter = fitted_size(look, words, sizes=(20, 18), weight=Weight.REGULAR, width=left)
        draw(painter, look, words, EDGE, off + 62, size=letter, color=colors.ink2, width=left)


class LinksPanel(TitledPanel):
    """The ways to what is changed on screens of its own."""

    wanted = Signal(Destination)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, settings.this_board(), "link-2", parent)
        self.roles = Button(style, settings.roles(), icon="users", parent=self)
        self.new_metric = Button(style, settings.metric(), icon="plus", parent=self)
        self.roles.clicked.connect(lambda: self.wanted.emit(Destination(Place.CHALLENGE)))
        self.new_metric.clicked.connect(lambda: self.wanted.emit(Destination(Place.METRIC)))
        self.style_changed()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if hasattr(self, "new_metric"):
            half = (width_u - 2 * EDGE - GAP) / 2
            for number, button in enumerate((self.roles, self.new_metric)):
                self.place(button, EDGE + number * (half + GAP), TITLE, half, self.kit.least_tap)

    def height_for(self, width: float) -> float:  # noqa: ARG002 - every line is one
        return TITLE + self.kit.least_tap + (20 if self.kit.mode is Mode.WALL else 8)


class NoBoardPanel(TitledPanel):
    """Says where the calendar is while no board is open."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, settings.days_and_times(), "calendar-days", parent)
        self.setAccessibleDescription(settings.of_a_board())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        lines = self._lines(size.width())
        draw_lines(painter, look, lines, EDGE, TITLE + 8, size=24, color=look.palette.ink2)

    def height_for(self, width: float) -> float:
        return TITLE + len(self._lines(width)) * 24 * 1.3 + 32

    def _lines(self, width: float) -> list[str]:
        look, room = self.kit.look(self), width - 2 * EDGE
        return wrap(look, settings.of_a_board(), size=24, weight=Weight.REGULAR, width=room, max_lines=8)
