"""Work days of a board: which days count, and the next and the one before."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from kata_desktop.core.frozen import dataclass

MONDAY_TO_FRIDAY: Final = frozenset(range(5))
#: A day has at most so many shifts.
MOST_SHIFTS: Final = 4
#: Look no further than this many days for a work day: a calendar without any may not hang the program.
_HORIZON: Final = 366


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch of the day in which a crew works; one that ends before it begins goes over midnight."""

    name: str
    begins: time
    ends: time

    @property
    def over_midnight(self) -> bool:
        """Whether it ends on the day after."""
        return self.ends <= self.begins


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Week days that are worked (0 = Monday), days off, the daily time of the coaching cycle, and the shifts.

    `since` is the day from which on there has been a daily time.
    """

    work_days: frozenset[int] = MONDAY_TO_FRIDAY
    days_off: frozenset[date] = frozenset()
    cycle_time: time | None = None
    shifts: tuple[Shift, ...] = ()
    since: date | None = None

    def is_work_day(self, day: date) -> bool:
        """Tell whether people work on a day."""
        return day.weekday() in self.work_days and day not in self.days_off

    def day_of(self, moment: datetime) -> date:
        """The work day of a moment: in the morning hours of a shift over midnight it is the day before."""
        clock = moment.timetz().replace(tzinfo=None)
        night = any(shift.over_midnight and clock < shift.ends for shift in self.shifts)
        day_shift = any(not shift.over_midnight and shift.begins <= clock < shift.ends for shift in self.shifts)
        begun_before = night and not day_shift and moment.date() > date.min
        return moment.date() - timedelta(days=1) if begun_before else moment.date()

    def moment(self, day: date, clock: time) -> datetime:
        """A time of a work day as people write it; the small hours of a shift over midnight lie on the day after."""
        written = datetime.combine(day, clock)
        return written if self.day_of(written) == day else written + timedelta(days=1)

    def last_work_days(self, until: date, count: int, since: date) -> tuple[date, ...]:
        """The last work days up to a day, at most `count` and none before `since`, oldest first."""
        found: list[date] = []
        day = until
        while len(found) < count and day >= since and (until - day).days < _HORIZON:
            if self.is_work_day(day):
                found.append(day)
            if day == date.min:
                break
            day -= timedelta(days=1)
        return tuple(reversed(found))

    def work_day_before(self, day: date) -> date | None:
        """The last work day before a day; None if there is none within a year."""
        days = (day - timedelta(days=n) for n in range(1, _HORIZON))
        return next((found for found in days if self.is_work_day(found)), None)

    def next_work_days(self, after: date, count: int) -> tuple[date, ...]:
        """The next work days after a day, at most `count` of them."""
        days = (after + timedelta(days=n) for n in range(1, _HORIZON))
        found = [day for day in days if self.is_work_day(day)]
        return tuple(found[:count])

    def work_days_between(self, after: date, until: date) -> int:
        """How many work days lie after one day up to and including another."""
        length = (until - after).days
        return sum(self.is_work_day(after + timedelta(days=n)) for n in range(1, length + 1))


def months_later(day: date, months: int) -> date:
    """The same day of the month some months on, else the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _days_in(year, month + 1)))


def _days_in(year: int, month: int) -> int:
    # the standard library's calendar brings its names of days, and with them the locale, into every start
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days
