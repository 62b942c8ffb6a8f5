"""The rhythm over weekends, days off, missed days, holidays and clocks that jump."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.calendar import Shift, WorkCalendar
from kata_desktop.core.coaching import CoachingCycle, Part
from kata_desktop.core.rhythm import (
    STRIP_DAYS,
    DayState,
    HeldCount,
    held_lately,
    missed_days,
    next_cycle,
    rhythm_strip,
    rhythm_weeks,
    silent_since,
    work_days_apart,
)

TODAY = date(2026, 4, 7)
EASTER = WorkCalendar(days_off=frozenset({date(2026, 4, 3), date(2026, 4, 6)}), cycle_time=time(14))
NEVER_WORKED = WorkCalendar(days_off=frozenset(TODAY + timedelta(days=n) for n in range(400)), cycle_time=time(14))


def cycle(day: date, reason: str = "", **fields: object) -> CoachingCycle:
    started_at = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
    return CoachingCycle(str(day), started_at, reason=reason, **fields)  # type: ignore[arg-type]


def cycles(*days: str) -> tuple[CoachingCycle, ...]:
    """Cycles held on days of 2026, as "04-01"."""
    return tuple(cycle(date.fromisoformat(f"2026-{day}")) for day in days)


def wall(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A time as people write it."""
    return datetime.combine(date(year, month, day), time(hour, minute))


def states(*found: CoachingCycle, today: date = TODAY) -> dict[date, DayState]:
    return {one.day: one.state for one in rhythm_strip(found, EASTER, today)}


def test_the_strip_over_easter() -> None:
    found = states(cycle(date(2026, 4, 1)), cycle(date(2026, 4, 2), reason="The line stood"), cycle(date(2026, 4, 4)))
    assert (min(found), max(found)) == (date(2026, 3, 25), TODAY)
    assert found[date(2026, 4, 1)] is DayState.HELD
    assert found[date(2026, 4, 2)] is DayState.NOT_HELD
    assert found[date(2026, 4, 3)] is DayState.DAY_OFF
    assert found[date(2026, 4, 4)] is DayState.HELD
    assert found[date(2026, 4, 5)] is DayState.DAY_OFF
    assert found[TODAY] is DayState.TODAY


def test_today_is_held_as_soon_as_it_was() -> None:
    assert states(cycle(TODAY))[TODAY] is DayState.HELD
    assert states(cycle(TODAY, reason="No time"))[TODAY] is DayState.TODAY
    assert states(cycle(TODAY, part=Part.STEP))[TODAY] is DayState.TODAY


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)))
def test_the_strip_is_two_weeks_with_today_last(today: date) -> None:
    found = rhythm_strip((), EASTER, today)
    assert len(found) == STRIP_DAYS
    assert (today - found[0].day).days == STRIP_DAYS - 1
    assert [day.state for day in found if day.day == today] == [DayState.TODAY]


def test_a_clock_that_ran_ahead_or_back_leaves_the_strip_as_it_is() -> None:
    jumped = (cycle(date(2199, 1, 1)), cycle(date(1970, 1, 2)), *cycles("04-01"))
    assert states(*jumped) == states(*cycles("04-01"))
    assert silent_since((*cycles("04-01"), cycle(date(2199, 1, 1))), EASTER, date(2026, 4, 30)) == date(2026, 4, 1)


def test_half_a_year_of_weeks() -> None:
    weeks = rhythm_weeks(cycles("03-17", "04-01"), EASTER, TODAY, date(2026, 3, 18))
    assert (len(weeks), {len(week) for week in weeks}) == (26, {5})
    found = {one.day: one.state for week in weeks for one in week}
    assert max(found) == date(2026, 4, 10)
    assert found[date(2026, 3, 16)] is DayState.OUTSIDE
    assert found[date(2026, 3, 17)] is DayState.HELD
    assert found[date(2026, 3, 18)] is DayState.NOT_HELD
    assert found[date(2026, 4, 3)] is DayState.DAY_OFF
    assert found[TODAY] is DayState.TODAY
    assert found[date(2026, 4, 8)] is DayState.OUTSIDE


def test_the_number_of_the_last_work_days_with_the_reasons() -> None:
    held = cycles("03-11", "03-12", "03-30", "04-01", "04-04")
    told = (cycle(date(2026, 3, 31), " rush  ORDER"), cycle(date(2026, 3, 27), "Rush order"))
    counted = held_lately((*held, *told), EASTER, TODAY, date(2026, 3, 26))
    assert counted == HeldCount(3, 6, date(2026, 3, 26), date(2026, 4, 2), (("Rush order", 2), ("", 2)))
    with_today = held_lately((*held, cycle(TODAY)), EASTER, TODAY, date(2026, 1, 1), count=4)
    assert with_today == HeldCount(3, 4, date(2026, 3, 31), TODAY, (("", 2),))
    assert held_lately((), EASTER, TODAY, TODAY) == HeldCount(0, 0, None, None, ())
    assert held_lately((), NEVER_WORKED, TODAY + timedelta(days=399), TODAY).days == 0


def test_how_far_the_last_five_lie_apart() -> None:
    assert work_days_apart(cycles("03-09", "03-12", "03-17", "03-20", "03-25"), EASTER, TODAY) == 3
    assert work_days_apart(cycles("03-09", "03-11", "03-13", "03-18", "03-23"), EASTER, TODAY) == 3
    assert work_days_apart(cycles("03-09", "03-11", "03-13", "03-17", "03-27"), EASTER, TODAY) is None
    assert work_days_apart(cycles("03-09", "03-19", "03-30", "04-07"), EASTER, TODAY) is None


def test_silence_of_five_work_days() -> None:
    assert silent_since((), EASTER, TODAY) is None
    assert silent_since(cycles("03-27"), EASTER, TODAY) is None
    assert silent_since(cycles("03-26"), EASTER, TODAY) == date(2026, 3, 26)
    told = (*cycles("03-26"), cycle(date(2026, 3, 30), "Illness"))
    missed = missed_days(told, EASTER, TODAY, date(2026, 3, 26))
    assert [day.day for day in missed] == [27, 31, 1, 2]


def test_when_the_next_cycle_is() -> None:
    assert next_cycle((), WorkCalendar(), TODAY) is None
    assert next_cycle((), EASTER, TODAY) == wall(2026, 4, 7, 14)
    assert next_cycle(cycles("04-07"), EASTER, TODAY) == wall(2026, 4, 8, 14)
    assert next_cycle((), EASTER, date(2026, 4, 3)) == wall(2026, 4, 7, 14)
    assert next_cycle((), NEVER_WORKED, TODAY) is None


def test_what_was_agreed_on_holds_until_its_day_has_passed() -> None:
    agreed = (cycle(date(2026, 4, 2), next_at=datetime(2026, 4, 8, 9, 30, tzinfo=UTC)),)
    assert next_cycle(agreed, EASTER, TODAY) == wall(2026, 4, 8, 9, 30)
    assert next_cycle(agreed, EASTER, date(2026, 4, 9)) == wall(2026, 4, 9, 14)


def test_a_shift_over_midnight_belongs_to_the_day_on_which_it_began() -> None:
    shifts = (Shift("Early", time(6), time(14)), Shift("Night", time(22), time(6, 30)))
    calendar = WorkCalendar(shifts=shifts)
    tuesday = datetime(2026, 4, 7, tzinfo=UTC)
    assert calendar.day_of(tuesday.replace(hour=0, minute=30)) == date(2026, 4, 6)
    assert calendar.day_of(tuesday.replace(hour=6, minute=10)) == TODAY
    assert calendar.day_of(tuesday.replace(hour=22)) == TODAY
    assert WorkCalendar().day_of(tuesday) == TODAY
    night = CoachingCycle("n", tuesday.replace(hour=1))
    assert rhythm_strip((night,), calendar, TODAY)[-2].state is DayState.HELD


def test_the_first_days_there_are() -> None:
    assert WorkCalendar().last_work_days(date(1, 1, 2), 5, date.min) == (date(1, 1, 1), date(1, 1, 2))
