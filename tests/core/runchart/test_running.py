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
from kata_desktop.core.runchart.limits import XMR
from kata_desktop.core.runchart.numbers import Line
from kata_desktop.core.runchart.rules import runs_about
from kata_desktop.core.runchart.run_tree import RunSpan, RunTree

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
    shifts = [(shift.start, shift.end, shift.length, shift.points) for shift in fresh.shifts]
    spans = reversed([*running.runs_back(6)])
    assert shifts == [
        (running.rows[one.first], running.rows[one.last], one.length, running.useful_rows(one.first, one.last))
        for one in spans
    ]
    spread = running.spread()
    limits = spread.limits(XMR)
    same = [
        (None if spread.centre is None else spread.centre.value, fresh.mean),
        (spread.mr_bar, fresh.mr_bar),
        (spread.mr_bar_screened, fresh.mr_bar_screened),
        (None if limits is None else limits.lower, fresh.lcl),
    ]
    for one, other in same:
        assert one == other or math.isclose(one or 0.0, other or 0.0, rel_tol=1e-12, abs_tol=1e-300)
    if limits is not None:
        assert running.beyond(limits) == running.beyond(limits) == fresh.outside


@given(values_of, st.none() | st.integers(1, 20), st.data())
def test_each_prefix_is_the_same_as_fresh(values: list[float | None], freeze: int | None, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(values)))
    running = RunningAnalysis(values[:begin], freeze=freeze)
    for stop in range(begin + 1, len(values) + 1):
        running.append(values[stop - 1])
        assert_same_as_fresh(running, values[:stop], freeze)


def test_an_empty_phase() -> None:
    kept = RunningAnalysis().statistics()
    assert (kept.n_rows, kept.median, kept.n_runs) == (0, None, 0)
    assert kept.runs_signal is False


@given(values_of, st.sets(st.integers(0, 30), max_size=6), st.integers(0, 12))
def test_rows_left_out_count_nowhere_wherever_the_phase_begins(
    values: list[float | None], excluded: set[int], start: int
) -> None:
    rows = tuple(row for row in excluded if row < len(values))
    fresh = analyse(values, Options(exclude=rows, phase_starts=(start,) if start < len(values) else ()))
    phase = fresh.phases[-1] if fresh.phases else None
    first = phase.start if phase is not None else 0
    running = RunningAnalysis(values[first:], start=first, excluded=rows)
    kept, spread = running.statistics(), running.spread()
    if phase is not None:
        assert (kept.n_rows, kept.n_valid, kept.median) == (phase.n_rows, phase.n_valid, phase.median)
        assert (kept.longest_run, kept.crossings, kept.n_useful) == (phase.longest_run, phase.crossings, phase.n_useful)
        assert math.isclose(spread.mr_bar_screened or 0.0, phase.mr_bar_screened or 0.0, rel_tol=1e-12)


@given(st.lists(st.sampled_from([-1, -1, 0, 1, 1, 1]), max_size=400), st.integers(1, 30), st.data())
def test_runs_are_found_over_all_blocks(sides: list[int], least: int, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(sides)))
    tree = RunTree(sides[:begin])
    for side in sides[begin:]:
        tree.append(side)
    if sides:
        place = st.integers(0, len(sides) - 1)
        tree.set_sides(data.draw(st.lists(st.tuples(place, st.sampled_from([-1, 0, 1])), max_size=5)))
    points = list(enumerate(map(float, tree.sides)))
    runs = [(rows[0], rows[-1], len(rows), side) for side, rows in runs_about(points, Line(0.0, 0.5))]
    assert [(one.first, one.last, one.length, one.side) for one in tree.runs_back(least)] == [
        run for run in reversed(runs) if run[2] >= least
    ]
    whole = tree.whole
    assert (whole.useful, whole.crossings) == (sum(map(abs, tree.sides)), max(len(runs) - 1, 0))
    assert whole.longest == max((length for *_, length, _ in runs), default=0)


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


def test_blocks_on_one_side_and_empty_ones_are_passed_over_by_their_summaries() -> None:
    mixed = [1, -1] * 32
    tree = RunTree([*[1] * 64, *[0] * 64, *[1] * 10, *[0] * 54, *[-1] * 64, *mixed, 0, *[1] * 9])
    assert [*tree.runs_back(9)] == [
        RunSpan(321, 329, 9, 1),
        RunSpan(192, 255, 64, -1),
        RunSpan(0, 137, 74, 1),
    ]
    assert [*tree.runs_back(75)] == []


def test_appending_to_a_hundred_thousand_frozen_points_takes_11_joins_each() -> None:
    assert _joins_of_appends(100_000, freeze=20) == (1100, 0)


def test_the_work_of_an_append_grows_with_the_logarithm_only() -> None:
    small_joins, small_moved = _joins_of_appends(1_100, freeze=None)
    large_joins, large_moved = _joins_of_appends(100_000, freeze=None)
    # Where all values differ, the old and the new middle and what lies between are looked at: three points.
    assert small_moved <= 300
    assert large_moved <= 300
    assert small_joins <= (100 + small_moved) * 5
    assert large_joins <= (100 + large_moved) * 11


def test_equal_values_are_passed_together() -> None:
    running = RunningAnalysis([0.0, 1.0] * 2048)
    joins = running.joins
    running.append(1.0)
    assert running.statistics().median == 1.0
    # The tree of 64 blocks doubles (127 joins), then each of its nodes is joined at most once.
    assert running.joins - joins <= 2 * 127 + 7


def test_doubling_is_paid_by_the_points_added_before() -> None:
    running = RunningAnalysis(freeze=1)
    for value in range(4096):
        running.append(float(value))
    assert running.joins <= 4096 * 6 + 2 * 128
