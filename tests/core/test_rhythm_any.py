"""Whatever was written by whichever clock: the views of the rhythm agree with each other and with the calendar."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from kata_desktop.core.calendar import Shift, WorkCalendar
from kata_desktop.core.coaching import CoachingCycle, Part
from kata_desktop.core.rhythm import (
    COUNT_DAYS,
    STRIP_DAYS,
    DayState,
    begun,
    day_of,
    held_lately,
    meetings,
    missed_days,
    next_cycle,
    rhythm_strip,
    rhythm_weeks,
    silent_since,
)

NEAR = st.dates(date(2028, 1, 20), date(2028, 4, 10))
WRONG = st.sampled_from([date(1970, 1, 1), date(2199, 12, 31)])
OFFSETS = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
MOMENTS = st.builds(datetime.combine, st.one_of(NEAR, NEAR, WRONG), st.times(), OFFSETS)
SHIFT = st.builds(Shift, st.just("s"), st.times(), st.times())
CALENDARS = st.builds(
    WorkCalendar,
    work_days=st.frozensets(st.integers(0, 6), min_size=1),
    days_off=st.frozensets(NEAR, max_size=6),
    cycle_time=st.none() | st.times(),
    shifts=st.lists(SHIFT, max_size=2).map(tuple),
    since=st.none() | NEAR | WRONG,
)
CYCLES = st.lists(
    st.builds(
        CoachingCycle,
        id=st.uuids().map(str),
        started_at=MOMENTS,
        reason=st.sampled_from(["", "", "Illness"]),
        part=st.sampled_from([None, None, Part.STEP]),
        next_at=st.none() | MOMENTS,
    ),
    max_size=12,
).map(lambda found: tuple(sorted(found, key=lambda one: one.started_at)))


@settings(max_examples=80)
@given(CYCLES, CALENDARS, NEAR)
def test_all_views_tell_the_same(cycles: tuple[CoachingCycle, ...], calendar: WorkCalendar, today: date) -> None:
    held = {day_of(cycle, calendar) for cycle in cycles if cycle.held and day_of(cycle, calendar) <= today}
    strip = rhythm_strip(cycles, calendar, today)
    assert [day.day for day in strip] == [today - timedelta(days=n) for n in range(STRIP_DAYS - 1, -1, -1)]
    assert {day.day for day in strip if day.state is DayState.HELD} == held & {day.day for day in strip}
    first = begun(cycles, calendar, today)
    weeks = {day.day: day.state for week in rhythm_weeks(cycles, calendar, today, first) for day in week}
    assert all(weeks[day.day] is day.state for day in strip if day.day in weeks)
    count = held_lately(cycles, calendar, today, first)
    assert count.days <= COUNT_DAYS
    assert sum(number for _, number in count.not_held) <= count.days
    last = silent_since(cycles, calendar, today)
    if last is not None:
        assert last == max(held) < today
        missed = missed_days(cycles, calendar, today, last)
        assert all(last < day < today and calendar.is_work_day(day) for day in missed)


@settings(max_examples=80)
@given(CYCLES, CALENDARS, NEAR)
def test_the_next_cycle_is_today_or_later_and_the_agenda_knows_it(
    cycles: tuple[CoachingCycle, ...], calendar: WorkCalendar, today: date
) -> None:
    coming, agenda = next_cycle(cycles, calendar, today), meetings(cycles, calendar, today)
    assert [one.held for one in agenda] == sorted((one.held for one in agenda), reverse=True)
    if coming is None:
        assert not [one for one in agenda if not one.held]
        return
    assert coming.tzinfo is None
    assert calendar.day_of(coming) >= today
    assert ([one.at for one in agenda if not one.held] == [coming]) is (calendar.day_of(coming) == today)
