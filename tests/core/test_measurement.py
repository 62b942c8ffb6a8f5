"""What one point of the chart is: a value, the median of a visit, or how many meet a limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.measurement import (
    Direction,
    Measurement,
    Metric,
    Point,
    meets,
    middle_half,
    point_value,
)

AT = datetime(2026, 3, 16, 7, tzinfo=UTC)
VALUE = Metric("m", "Output")
MEDIAN = replace(VALUE, point=Point.MEDIAN, decimals=1)
WITHIN = replace(MEDIAN, point=Point.WITHIN, limit=57.0)
values = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40)


def visit(*single: float, count: int | None = None, of: int | None = None) -> Measurement:
    return Measurement("v", "m", AT, single, count=count, of=of)


@pytest.mark.parametrize(
    ("metric", "measured", "point"),
    [
        (VALUE, visit(47), 47),
        (VALUE, visit(47.5), 47.5),
        (VALUE, visit(3, 1, 2), 2.0),
        (VALUE, visit(), None),
        (VALUE, visit(count=23, of=30), None),
        (MEDIAN, visit(58.0), 58.0),
        (MEDIAN, visit(58, 61, 57, 60), 59.0),
        (MEDIAN, visit(), None),
        (WITHIN, visit(55, 57.0, 57.1), 2.0),
        (WITHIN, visit(count=23, of=30), 23.0),
        (WITHIN, visit(55, count=0, of=30), 0.0),
        (WITHIN, visit(), None),
        (replace(WITHIN, limit=None), visit(55), None),
        (replace(WITHIN, direction=Direction.HIGHER), visit(55, 57.0, 57.1), 2.0),
    ],
)
def test_the_point_of_a_visit(metric: Metric, measured: Measurement, point: float | None) -> None:
    found = point_value(metric, measured)
    assert found == point
    assert type(found) is type(point)


def test_how_many_single_values_a_visit_stands_for() -> None:
    assert [visit(1, 2).size, visit(count=23, of=30).size, visit().size] == [2, 30, 0]


def test_of_those_within_a_limit_more_is_better_and_none_is_broken() -> None:
    assert (WITHIN.point_direction, WITHIN.point_decimals) == (Direction.HIGHER, 0)
    assert (MEDIAN.point_direction, MEDIAN.point_decimals) == (Direction.LOWER, 1)


def test_the_target_itself_is_met() -> None:
    assert meets(57, 57, Direction.LOWER)
    assert meets(57, 57, Direction.HIGHER)
    assert not meets(58, 57, Direction.LOWER)
    assert not meets(56, 57, Direction.HIGHER)


@pytest.mark.parametrize(
    ("single", "middle"),
    [([1, 2, 3], None), ([4, 1, 3, 2], (1.5, 3.5)), ([5, 1, 4, 2, 3], (1.5, 4.5)), ([1] * 8, (1, 1))],
)
def test_the_middle_half(single: list[float], middle: tuple[float, float] | None) -> None:
    assert middle_half(single) == middle


@given(values)
def test_the_middle_half_holds_the_median(single: list[float]) -> None:
    half = middle_half(single)
    if half is None:
        assert len(single) < 4
    else:
        assert min(single) <= half[0] <= median(single) <= half[1] <= max(single)
