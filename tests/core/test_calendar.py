"""Work days and months: leap days, months of 28 to 31 days, calendars without any work day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.calendar import MONDAY_TO_FRIDAY, WorkCalendar, months_later

GOOD_FRIDAY = date(2026, 4, 3)
CALENDAR = WorkCalendar(days_off=frozenset({GOOD_FRIDAY}))
days = st.dates(date(1970, 1, 1), date(2199, 12, 31))
calendars = st.builds(
    WorkCalendar,
    work_days=st.frozensets(st.integers(0, 6)),
    days_off=st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=5),
)


def test_weekends_and_days_off_are_no_work_days() -> None:
    assert CALENDAR.is_work_day(date(2026, 4, 2))
    assert not CALENDAR.is_work_day(GOOD_FRIDAY)
    assert not CALENDAR.is_work_day(date(2026, 4, 4))


def test_the_work_day_before_skips_weekend_and_day_off() -> None:
    assert CALENDAR.work_day_before(date(2026, 4, 6)) == date(2026, 4, 2)


def test_the_next_work_days_skip_the_same() -> None:
    found = CALENDAR.next_work_days(date(2026, 4, 1), 3)
    assert found == (date(2026, 4, 2), date(2026, 4, 6), date(2026, 4, 7))


def test_a_calendar_without_work_days_ends_the_search() -> None:
    never = WorkCalendar(work_days=frozenset())
    assert never.work_day_before(GOOD_FRIDAY) is None
    assert never.next_work_days(GOOD_FRIDAY, 3) == ()


@given(calendars, days, st.integers(0, 100))
def test_work_days_between_agree_with_counting_them(calendar: WorkCalendar, day: date, length: int) -> None:
    until = day + timedelta(days=length)
    counted = [n for n in range(1, length + 1) if calendar.is_work_day(day + timedelta(days=n))]
    assert calendar.work_days_between(day, until) == len(counted)
    assert calendar.work_days_between(until, day) == 0 or length == 0


@given(calendars, days)
def test_the_day_before_and_the_next_days_are_neighbours(calendar: WorkCalendar, day: date) -> None:
    before = calendar.work_day_before(day)
    if before is not None:
        assert before < day
        assert calendar.is_work_day(before)
        assert calendar.work_days_between(before, day - timedelta(days=1)) == 0


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 3, 16), 3, date(2026, 6, 16)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 3, 16), 0, date(2026, 3, 16)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(days, st.integers(0, 400))
def test_months_later_keeps_the_day_or_takes_the_last_one(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and later.day == monthrange(later.year, later.month)[1])


def test_monday_to_friday_is_the_usual_week() -> None:
    assert WorkCalendar().work_days == MONDAY_TO_FRIDAY == {0, 1, 2, 3, 4}
