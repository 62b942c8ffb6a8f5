"""Lowest repeatable and fluctuation."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.runchart import fluctuation, lowest_repeatable, repeatable

# From an assembly cell, takt 60 s, planned cycle 51 s.
CELL = [54, 49, 52, 61, 50, 53, 88, 51, 48, 55, 49, 94, 49, 50, 53]


def test_the_lowest_that_comes_back() -> None:
    found = repeatable(CELL, 1)
    assert found is not None
    assert (found.value, found.rows) == (49.0, (1, 10, 12))
    assert lowest_repeatable(CELL, 1) == 49.0


def test_nothing_comes_back() -> None:
    assert lowest_repeatable([1.0, 1.0, 2.0, None, 3.0], 1) is None
    assert lowest_repeatable([], 0.5) is None


def test_halves_go_to_even_as_written() -> None:
    assert lowest_repeatable([0.25, 0.15, 0.2], 0.1) == 0.2
    assert lowest_repeatable([2.5, 1.5, 2.0], 1) == 2.0
    assert lowest_repeatable([21.25, 21.75, 22.0], 0.5) is None
    assert lowest_repeatable([21.25, 21.0, 20.75], 0.5) == 21.0


@pytest.mark.parametrize("resolution", [0.0, -1.0, math.inf, math.nan])
def test_a_resolution_must_be_above_nothing(resolution: float) -> None:
    with pytest.raises(ValueError, match="resolution"):
        repeatable(CELL, resolution)


@given(
    st.lists(st.none() | st.floats(allow_nan=False, allow_infinity=False), max_size=30),
    st.floats(min_value=1e-300, allow_nan=False, allow_infinity=False),
)
def test_any_numbers_are_answered(values: list[float | None], resolution: float) -> None:
    found = lowest_repeatable(values, resolution)
    assert found is None or math.isfinite(found)
    strayed = fluctuation(values, resolution)
    assert strayed is None or math.isfinite(strayed.plus + 0 * strayed.minus)


def test_fluctuation_around_the_planned_cycle() -> None:
    strayed = fluctuation(CELL, 51)
    assert strayed is not None
    assert (round(strayed.plus * 100), round(strayed.minus * 100)) == (84, 6)
    assert fluctuation([None], 51) is None
    with pytest.raises(ValueError, match="planned"):
        fluctuation(CELL, 0)
