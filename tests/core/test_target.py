"""The target condition's rules: a date that is preset, free for four weeks, reasoned to three months, then refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.target import (
    MetricTarget,
    Part,
    TargetCondition,
    check_setting,
    last_date,
    look_at_date,
    preset_date,
)

MONDAY = date(2026, 3, 16)
ALWAYS = WorkCalendar()
WHOLE = TargetCondition(
    "t",
    outcome=MetricTarget("output", 430),
    process=MetricTarget("within", 27, of=30),
    pattern=("One operator, one rhythm",),
)
todays = st.dates(date(1970, 1, 1), date(2199, 1, 1))


def day(ahead: int) -> date:
    return MONDAY + timedelta(days=ahead)


def refusal(target: TargetCondition, *open_ones: TargetCondition) -> InvalidValue:
    with pytest.raises(InvalidValue) as caught:
        check_setting(target, MONDAY, open_ones)
    return caught.value


def test_the_preset_is_exactly_fourteen_days() -> None:
    assert preset_date(date(2026, 3, 16)) == date(2026, 3, 30)


@pytest.mark.parametrize("ahead", [1, 7, 14, 27, 28])
def test_up_to_four_weeks_are_free(ahead: int) -> None:
    choice = look_at_date(day(ahead), MONDAY, ALWAYS)
    assert (choice.day, choice.days, choice.needs_reason) == (day(ahead), ahead, False)


@pytest.mark.parametrize("ahead", [29, 60, 91, 92])
def test_up_to_three_months_want_a_reason(ahead: int) -> None:
    assert look_at_date(day(ahead), MONDAY, ALWAYS).needs_reason


@pytest.mark.parametrize("ahead", [93, 95, 1000])
def test_beyond_three_months_is_a_challenge(ahead: int) -> None:
    with pytest.raises(InvalidValue) as caught:
        look_at_date(day(ahead), MONDAY, ALWAYS)
    assert caught.value.reason is Reason.DAY_TOO_FAR


@pytest.mark.parametrize("ahead", [0, -1, -400])
def test_today_and_before_are_refused_with_the_range(ahead: int) -> None:
    with pytest.raises(InvalidValue) as caught:
        look_at_date(day(ahead), MONDAY, ALWAYS)
    assert caught.value.reason is Reason.DAY_OUT_OF_RANGE
    assert caught.value.facts == {"first": date(2026, 3, 17), "last": date(2026, 6, 16)}


@given(todays)
def test_the_last_date_is_three_months_on_and_never_past_92_days(today: date) -> None:
    days = (last_date(today) - today).days
    assert 89 <= days <= 92
    assert look_at_date(last_date(today), today, ALWAYS).days == days


def test_a_short_february_ends_the_three_months_early() -> None:
    assert last_date(date(2025, 11, 30)) == date(2026, 2, 28)


def test_no_work_day_offers_the_work_day_before() -> None:
    easter = WorkCalendar(days_off=frozenset({date(2026, 4, 3)}))
    choice = look_at_date(date(2026, 4, 5), MONDAY, easter)
    assert not choice.is_work_day
    assert choice.work_day_before == date(2026, 4, 2)
    assert choice.work_days == 13


def test_a_work_day_offers_nothing() -> None:
    choice = look_at_date(date(2026, 3, 30), MONDAY, ALWAYS)
    assert (choice.is_work_day, choice.work_day_before, choice.work_days) == (True, None, 10)


def test_a_work_day_before_that_is_today_is_no_offer() -> None:
    friday = date(2026, 3, 20)
    assert look_at_date(date(2026, 3, 21), friday, ALWAYS).work_day_before is None


def test_a_calendar_without_work_days_offers_nothing() -> None:
    assert look_at_date(day(5), MONDAY, WorkCalendar(work_days=frozenset())).work_day_before is None


def test_a_whole_draft_can_be_set() -> None:
    check_setting(WHOLE, MONDAY, ())
    check_setting(replace(WHOLE, achieve_by=day(40), reason="The part comes late"), MONDAY, ())


def test_missing_parts_are_named_in_the_order_of_the_screen() -> None:
    refused = refusal(TargetCondition("t"))
    assert refused.reason is Reason.TARGET_PARTS_MISSING
    assert refused.facts == {"parts": (Part.OUTCOME, Part.PROCESS, Part.PATTERN)}


def test_a_metric_without_a_value_is_missing() -> None:
    assert replace(WHOLE, process=MetricTarget("within")).missing() == (Part.PROCESS,)
    assert replace(WHOLE, outcome=MetricTarget("output", 0)).missing() == ()


def test_a_long_one_without_a_reason_is_refused() -> None:
    assert refusal(replace(WHOLE, achieve_by=day(29), reason="  ")).reason is Reason.REASON_MISSING


def test_a_date_that_has_come_meanwhile_is_refused() -> None:
    assert refusal(replace(WHOLE, achieve_by=MONDAY)).reason is Reason.DAY_OUT_OF_RANGE


def test_only_one_is_open_at_a_time() -> None:
    assert refusal(WHOLE, replace(WHOLE, set_on=MONDAY)).reason is Reason.TARGET_OPEN


def test_a_draft_is_set_and_then_closed() -> None:
    opened = replace(WHOLE, set_on=MONDAY, achieve_by=day(14))
    closed = replace(opened, closed_on=day(14))
    assert (WHOLE.is_draft, WHOLE.is_open) == (True, False)
    assert (opened.is_draft, opened.is_open) == (False, True)
    assert (closed.is_draft, closed.is_open) == (False, False)


def test_it_is_due_on_its_date_and_after_until_somebody_looked_back() -> None:
    opened = replace(WHOLE, set_on=MONDAY, achieve_by=day(14))
    assert [opened.due(day(n)) for n in (13, 14, 15)] == [False, True, True]
    assert not replace(opened, closed_on=day(14)).due(day(15))
    assert not WHOLE.due(day(100))
    assert not replace(opened, achieve_by=None).due(day(100))


def test_days_left_go_below_zero() -> None:
    opened = replace(WHOLE, achieve_by=day(14))
    assert [opened.days_left(day(n)) for n in (0, 14, 16)] == [14, 0, -2]
    assert WHOLE.days_left(MONDAY) is None
