"""The rhythm strip over weekends, days off and missed days."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.rhythm import STRIP_DAYS, DayState, rhythm_strip

TODAY = date(2026, 4, 7)
EASTER = WorkCalendar(days_off=frozenset({date(2026, 4, 3), date(2026, 4, 6)}))


def cycle(day: date, reason: str = "") -> CoachingCycle:
    return CoachingCycle(str(day), datetime(day.year, day.month, day.day, 7, tzinfo=UTC), reason=reason)


def states(*cycles: CoachingCycle, today: date = TODAY) -> dict[date, DayState]:
    return {found.day: found.state for found in rhythm_strip(cycles, EASTER, today)}


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


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)))
def test_the_strip_is_two_weeks_with_today_last(today: date) -> None:
    found = rhythm_strip((), EASTER, today)
    assert len(found) == STRIP_DAYS
    assert (today - found[0].day).days == STRIP_DAYS - 1
    assert [day.state for day in found if day.day == today] == [DayState.TODAY]
