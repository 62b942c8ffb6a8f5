"""The figures of the axes: few, round, the target among them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.paint.chart_axis import Span, group_days, nice_axis
from tests.helpers.reference_chart import VALUES

numbers = st.floats(0.001, 1e6) | st.floats(-1e6, -0.001) | st.just(0.0)
MONDAY = date(2026, 6, 1)


def test_the_axis_of_the_design() -> None:
    low, high, figures = nice_axis(VALUES, 42.0)
    assert (low, high) == pytest.approx((41.0, 50.0))
    assert figures == (42, 44, 46, 48, 50)


def test_a_target_between_round_figures_takes_the_place_of_the_nearest() -> None:
    _, _, figures = nice_axis(VALUES, 42.5)
    assert 42.5 in figures
    assert len(figures) in {5, 6}


@given(values=st.lists(numbers, min_size=1, max_size=40), target=st.none() | numbers)
def test_five_or_six_figures_hold_everything(values: list[float], target: float | None) -> None:
    low, high, figures = nice_axis(values, target)
    known = values if target is None else [*values, target]
    assert low <= min(known)
    assert high >= max(known)
    assert low < high
    assert 5 <= len(figures) <= 6
    assert all(low - 1e-9 * abs(low) <= figure <= high + 1e-9 * abs(high) for figure in figures)
    assert all(first < second for first, second in pairwise(figures))
    assert target is None or target in figures


@given(values=st.lists(st.floats(40, 50), min_size=2, max_size=40))
def test_the_axis_does_not_begin_at_zero_by_force(values: list[float]) -> None:
    assert nice_axis(values)[0] > 20


@given(values=st.lists(st.floats(0, 100), min_size=1, max_size=40))
def test_what_is_never_negative_has_no_negative_figures(values: list[float]) -> None:
    low, _, figures = nice_axis(values)
    assert low >= 0
    assert min(figures) >= 0


@given(values=st.lists(st.integers(0, 500), min_size=1, max_size=40), target=st.integers(0, 500))
def test_counts_have_whole_figures(values: list[int], target: int) -> None:
    _, _, figures = nice_axis(values, target, whole=True)
    assert all(figure == round(figure) for figure in figures)
    assert len(figures) <= 6


def test_equal_values_lie_in_the_middle_of_an_axis() -> None:
    low, high, figures = nice_axis([42.0, 42.0], 42.0)
    assert low < 42.0 < high
    assert 42.0 in figures


def test_without_values_there_are_no_figures() -> None:
    assert nice_axis([]) == (0.0, 1.0, ())
    assert nice_axis([float("nan")], float("inf")) == (0.0, 1.0, ())


def test_a_target_alone_is_an_axis() -> None:
    low, high, figures = nice_axis([], 42.0)
    assert low < 42.0 < high
    assert 42.0 in figures


@pytest.mark.parametrize(
    ("days", "span", "groups"),
    [
        (0, Span.DAY, 0),
        (1, Span.DAY, 1),
        (20, Span.DAY, 20),
        (21, Span.WEEK, 3),
        (140, Span.WEEK, 20),
        (141, Span.MONTH, 5),
    ],
)
def test_many_days_become_weeks_and_months(days: int, span: Span, groups: int) -> None:
    grouped = group_days([MONDAY + timedelta(day) for day in range(days)])
    assert {group.span for group in grouped} <= {span}
    assert len(grouped) == groups


def test_a_day_takes_as_many_columns_as_it_has_measurements() -> None:
    tuesday = MONDAY + timedelta(1)
    first, second = group_days([MONDAY, MONDAY, tuesday])
    assert (first.start, first.first, first.count) == (MONDAY, 0, 2)
    assert (second.start, second.first, second.count) == (tuesday, 2, 1)


@given(gaps=st.lists(st.integers(0, 9), max_size=120))
def test_groups_cover_every_column_once(gaps: list[int]) -> None:
    days = [MONDAY + timedelta(sum(gaps[: index + 1])) for index in range(len(gaps))]
    columns = [column for group in group_days(days) for column in range(group.first, group.first + group.count)]
    assert columns == list(range(len(days)))
    assert all(group.start <= days[group.first] for group in group_days(days))


def test_fractions_where_whole_figures_were_asked_for_still_have_an_axis() -> None:
    low, high, figures = nice_axis([0.1, 0.102], 0.101, whole=True)
    assert low <= 0.1
    assert high >= 0.102
    assert 0.101 in figures
