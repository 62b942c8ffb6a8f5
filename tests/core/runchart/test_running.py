"""A growing phase says the same as a fresh analysis, for the price of a few steps."""

from __future__ import annotations

import math
import random
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.runchart import (
    InvalidOptionError,
    NotFiniteError,
    Options,
    RunningAnalysis,
    RunningStatistics,
    analyse,
)

values_of = st.lists(
    st.none() | st.integers(-3, 3) | st.floats(-1e3, 1e3) | st.sampled_from([1.7e308, -1.7e308]), max_size=60
)


def assert_same_as_fresh(running: RunningAnalysis, values: list[float | None], freeze: int | None) -> None:
    kept = running.statistics()
    fresh = analyse(values, Options(freeze=freeze)).phases[0]
    for field in fields(RunningStatistics):
        one, other = getattr(kept, field.name), getattr(fresh, field.name)
        if isinstance(other, float):
            assert math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-300), field.name
        else:
            assert one == other, field.name
    assert running.trends() == fresh.trends


@given(values_of, st.none() | st.integers(1, 20), st.data())
def test_each_prefix_is_the_same_as_fresh(values: list[float | None], freeze: int | None, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(values)))
    running = RunningAnalysis(values[:begin], freeze=freeze)
    for stop in range(begin + 1, len(values) + 1):
        running.append(values[stop - 1])
        assert_same_as_fresh(running, values[:stop], freeze)


def test_an_empty_phase() -> None:
    kept = RunningAnalysis().statistics()
    assert (kept.n_rows, kept.median, kept.mean, kept.mr_bar, kept.n_runs) == (0, None, None, None, 0)
    assert kept.runs_signal is False


def test_what_does_not_fit_is_refused_and_nothing_changes() -> None:
    with pytest.raises(InvalidOptionError):
        RunningAnalysis(freeze=0)
    running = RunningAnalysis([1.0, 2.0])
    with pytest.raises(NotFiniteError):
        running.append(math.nan)
    assert running.statistics().n_rows == 2


def _joins_of_appends(length: int, freeze: int | None) -> tuple[int, int]:
    """Joins and moved points of 100 appends to a phase of so many points."""
    chance = random.Random(7)
    running = RunningAnalysis([chance.gauss(50, 3) for _ in range(length)], freeze=freeze)
    joins, moved = running.joins, running.moved
    for _ in range(100):
        running.append(chance.gauss(50, 3))
    return running.joins - joins, running.moved - moved


def test_appending_to_a_hundred_thousand_frozen_points_takes_17_joins_each() -> None:
    assert _joins_of_appends(100_000, freeze=20) == (1700, 0)


def test_the_work_of_an_append_grows_with_the_logarithm_only() -> None:
    small_joins, small_moved = _joins_of_appends(1_100, freeze=None)
    large_joins, large_moved = _joins_of_appends(100_000, freeze=None)
    # Where all values differ, the old and the new middle and what lies between are looked at: three points.
    assert small_moved <= 300
    assert large_moved <= 300
    assert small_joins <= (100 + small_moved) * 11
    assert large_joins <= (100 + large_moved) * 17


def test_equal_values_are_passed_together() -> None:
    running = RunningAnalysis([0.0, 1.0] * 2048)
    joins = running.joins
    running.append(1.0)
    assert running.statistics().median == 1.0
    # The tree doubles (8191 joins), then each of its nodes is joined at most once.
    assert running.joins - joins <= 2 * 8191


def test_doubling_is_paid_by_the_points_added_before() -> None:
    running = RunningAnalysis(freeze=1)
    for value in range(4096):
        running.append(float(value))
    assert running.joins <= 4096 * 12 + 2 * 4096
