"""The rhythm of coaching cycles: which days had one, how often, how far apart, and when the next one is.

A day belongs to the calendar of those who wrote it, so neither midnight in another zone nor a night on which clocks
change moves a cycle to another day. What lies after today, written by a clock that ran ahead, is left aside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import pairwise
from math import ceil
from typing import Final

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle, held_cycles
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.runchart.numbers import median

STRIP_DAYS: Final = 14
WEEKS: Final = 26
COUNT_DAYS: Final = 20
#: The last so many cycles tell how far apart they lie; more than so many work days is far.
SPREAD_CYCLES: Final = 5
FAR_APART: Final = 2
#: Work days of silence after which the board is read anew, together.
SILENT_DAYS: Final = 5
_YEAR: Final = 366


class DayState(Enum):
    """One day of the rhythm."""

    HELD = "held"
    NOT_HELD = "not held"
    DAY_OFF = "day off"
    TODAY = "today"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class StripDay:
    """A day and its state; today stays TODAY until a cycle was held."""

    day: date
    state: DayState


@dataclass(frozen=True, slots=True)
class HeldCount:
    """The cycles of the last work days: `cycles` held since `first`, and the days without one by reason ("": none).

    `by_hand` of those without words have a reason that is written by hand.
    Today counts once a cycle was held. `days` is how many work days were looked at: fewer on a young board.
    """

    cycles: int
    days: int
    first: date | None
    last: date | None
    not_held: tuple[tuple[str, int], ...]
    by_hand: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """A coaching cycle of a day: when, as people write it (without a zone), and whether it was held.

    `minutes` is how long it took; of one to come how long the last one took.
    """

    at: datetime
    held: bool
    minutes: float | None = None


def day_of(cycle: CoachingCycle, calendar: WorkCalendar) -> date:
    """The work day to which a cycle belongs; in a shift over midnight it is the day on which the shift began."""
    return calendar.day_of(cycle.started_at)


def begun(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date) -> date:
    """The day from which on a day without a cycle is one: the first daily time or the first cycle; else today.

    What lies more than a year before the last of these days matters to no view, or a clock wrote it that had lost its
    time.
    """
    days = [day_of(cycle, calendar) for cycle in cycles if not cycle.is_open]
    if calendar.since is not None:
        days.append(calendar.since)
    past = [day for day in days if day <= today]
    last = max(past, default=today)
    return min((day for day in past if (last - day).days <= _YEAR), default=today)


def rhythm_strip(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date) -> tuple[StripDay, ...]:
    """The last 14 days with today last. A cycle held on a day off counts as held.

    Days before the first daily time and the first cycle lie outside.
    """
    held, first = _held_days(cycles, calendar, today), begun(cycles, calendar, today)
    days = (today - timedelta(days=STRIP_DAYS - 1 - n) for n in range(STRIP_DAYS))
    return tuple(StripDay(day, _lived(day, held, calendar, today, first)) for day in days)


def rhythm_weeks(
    cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date, begun: date, weeks: int = WEEKS
) -> tuple[tuple[StripDay, ...], ...]:
    """One column a week, oldest first, the last one with today; in each the week days that are ever worked.

    Days before `begun` and after today lie outside the board's life.
    """
    held = _held_days(cycles, calendar, today)
    monday = today - timedelta(days=today.weekday() + 7 * (weeks - 1))
    columns = []
    for week in range(weeks):
        days = (monday + timedelta(days=7 * week + weekday) for weekday in sorted(calendar.work_days))
        columns.append(tuple(StripDay(day, _lived(day, held, calendar, today, begun)) for day in days))
    return tuple(columns)


def _lived(day: date, held: frozenset[date], calendar: WorkCalendar, today: date, begun: date) -> DayState:
    if day > today or (day < begun and day not in held):
        return DayState.OUTSIDE
    return _state(day, day in held, calendar, today)


def held_lately(
    cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date, begun: date, count: int = COUNT_DAYS
) -> HeldCount:
    """The one honest number: cycles in the last `count` work days, never compared with another board's."""
    held = _held_days(cycles, calendar, today)
    last = today if today in held else today - timedelta(days=1)
    days = calendar.last_work_days(last, count, begun)
    first = days[0] if days else None
    reasons = {day_of(cycle, calendar): cycle.reason for cycle in cycles if cycle.reason}
    missing = [day for day in days if day not in held]
    said = [" ".join(reasons.get(day, "").split()) for day in missing]
    inked = {day_of(cycle, calendar) for cycle in cycles if cycle.inked}
    by_hand = sum(day in inked and not words for day, words in zip(missing, said, strict=True))
    # people write the same reason with a capital or without: it counts once, as it was written first
    wording = {reason.casefold(): reason for reason in reversed(said)}
    missed = Counter(wording[reason.casefold()] for reason in said)
    found = [cycle for cycle in held_cycles(cycles) if first and first <= day_of(cycle, calendar) <= today]
    ordered = sorted(missed.items(), key=lambda item: (item[0] == "", -item[1], item[0]))
    return HeldCount(len(found), len(days), first, days[-1] if days else None, tuple(ordered), by_hand)


def work_days_apart(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date) -> int | None:
    """How many work days the last five cycles typically lie apart, if that is more than two; else None.

    The middle one of the four distances counts: one holiday does not make a rhythm slow.
    """
    days = sorted(_held_days(cycles, calendar, today))[-SPREAD_CYCLES:]
    if len(days) < SPREAD_CYCLES:
        return None
    apart = median([calendar.work_days_between(a, b) for a, b in pairwise(days)])
    return ceil(apart) if apart > FAR_APART else None


def silent_since(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date) -> date | None:
    """The day of the last cycle, if five work days have passed since without one; None on a board without any."""
    days = _held_days(cycles, calendar, today)
    if not days:
        return None
    last = max(days)
    gone = calendar.work_days_between(last, today - timedelta(days=1))
    return last if gone >= SILENT_DAYS else None


def restart_due(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date, made: date | None = None) -> bool:
    """Whether the board is to be read anew, together: after the silence, until a cycle begins.

    `made` is the day on which its file was made: where it is younger than its cycles nobody was silent before it.
    """
    begun_today = any(cycle.is_open and day_of(cycle, calendar) == today for cycle in cycles)
    if begun_today or silent_since(cycles, calendar, today) is None:
        return False
    return made is None or calendar.work_days_between(made, today - timedelta(days=1)) >= SILENT_DAYS


def missed_days(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date, since: date) -> tuple[date, ...]:
    """The work days after `since` and before today without a cycle and without a reason."""
    told = {day_of(cycle, calendar) for cycle in cycles if cycle.says_why}
    held = _held_days(cycles, calendar, today)
    length = (today - since).days
    days = (since + timedelta(days=n) for n in range(1, length))
    return tuple(day for day in days if calendar.is_work_day(day) and day not in held and day not in told)


def next_cycle(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date) -> datetime | None:
    """When the next cycle is, as people write it (without a zone); None where no daily time was ever said.

    What the last cycle agreed on holds as long as its day has not passed; else it is the daily time, today unless one
    was held already.
    """
    found = [cycle for cycle in held_cycles(cycles) if day_of(cycle, calendar) <= today]
    agreed = found[-1].next_at if found else None
    if agreed is not None and calendar.day_of(agreed) >= today:
        return agreed.replace(tzinfo=None)
    if calendar.cycle_time is None:
        return None
    held_today = today in _held_days(cycles, calendar, today)
    if calendar.is_work_day(today) and not held_today:
        return calendar.moment(today, calendar.cycle_time)
    days = calendar.next_work_days(today, 1)
    return calendar.moment(days[0], calendar.cycle_time) if days else None


def meetings(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date) -> tuple[Meeting, ...]:
    """The coaching cycles of today: those held, in their order, then the one to come."""
    held = [cycle for cycle in held_cycles(cycles) if day_of(cycle, calendar) <= today]
    found = [
        Meeting(cycle.started_at.replace(tzinfo=None), held=True, minutes=cycle.minutes)
        for cycle in held
        if day_of(cycle, calendar) == today
    ]
    coming = next_cycle(cycles, calendar, today)
    if coming is not None and calendar.day_of(coming) == today:
        found.append(Meeting(coming, held=False, minutes=held[-1].minutes if held else None))
    return tuple(found)


def _held_days(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date) -> frozenset[date]:
    days = (day_of(cycle, calendar) for cycle in cycles if cycle.held)
    return frozenset(day for day in days if day <= today)


def _state(day: date, held: bool, calendar: WorkCalendar, today: date) -> DayState:
    if held:
        return DayState.HELD
    if day == today:
        return DayState.TODAY
    return DayState.NOT_HELD if calendar.is_work_day(day) else DayState.DAY_OFF
