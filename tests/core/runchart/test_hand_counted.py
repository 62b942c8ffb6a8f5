"""Runs, trends and medians of short series, counted by hand with a pencil: tables one can check at a glance."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kata_desktop.core.runchart.numbers import LARGEST, Line, halfway, mean, mean_line, median, median_line, saturated
from kata_desktop.core.runchart.phases import (
    baseline_median,
    baseline_spread,
    is_signal,
    phase_bounds,
    valid_points,
)
from kata_desktop.core.runchart.rules import Run, TrendFinder, runs_about, shifts_in, side_of, trends_in
from kata_desktop.core.runchart.values import Side, Slope

AT_TEN = Line(10.0, 0.0)


def runs_of(values: Sequence[float], line: Line = AT_TEN) -> list[Run]:
    return runs_about(list(enumerate(values)), line)


# --------------------------------------------------------------------------------------------- runs


@pytest.mark.parametrize(
    ("values", "runs"),
    [
        pytest.param([], [], id="no point"),
        pytest.param([10], [], id="one on the line"),
        pytest.param([11], [(1, [0])], id="one above"),
        pytest.param([9], [(-1, [0])], id="one below"),
        pytest.param([9, 11], [(-1, [0]), (1, [1])], id="one crossing"),
        pytest.param([11, 12], [(1, [0, 1])], id="two on one side"),
        pytest.param([11, 10, 12], [(1, [0, 2])], id="the line does not break a run"),
        pytest.param([11, 10, 10, 9], [(1, [0]), (-1, [3])], id="crossing by way of the line"),
        pytest.param([10, 10, 9], [(-1, [2])], id="ties first"),
        pytest.param([9, 10, 10], [(-1, [0])], id="ties last"),
        pytest.param([9, 11, 9, 11], [(-1, [0]), (1, [1]), (-1, [2]), (1, [3])], id="zigzag"),
    ],
)
def test_runs_about_a_line(values: list[float], runs: list[Run]) -> None:
    assert runs_of(values) == runs


def test_runs_name_the_rows_of_the_series_not_the_places_in_the_list() -> None:
    assert runs_about([(4, 11.0), (7, 12.0), (9, 8.0)], AT_TEN) == [(1, [4, 7]), (-1, [9])]


def test_what_lies_within_the_slack_lies_on_the_line() -> None:
    soft = Line(10.0, 0.5)
    assert [soft.side(value) for value in (9.4, 9.5, 10.0, 10.5, 10.6)] == [-1, 0, 0, 0, 1]
    assert soft.sides([9.4, 9.5, 10.0, 10.5, 10.6]) == [-1, 0, 0, 0, 1]
    assert runs_of([10.5, 10.6, 9.5, 9.4], soft) == [(1, [1]), (-1, [3])]


# --------------------------------------------------------------------------------------------- shifts


@pytest.mark.parametrize(("length", "found"), [(1, 0), (5, 0), (6, 1), (7, 1), (40, 1)])
def test_a_shift_begins_with_six(length: int, found: int) -> None:
    assert len(shifts_in(runs_of([12.0] * length))) == found


def test_a_shift_tells_its_side_its_ends_and_only_the_points_off_the_line() -> None:
    (shift,) = shifts_in(runs_of([11, 9, 9, 10, 8, 7, 10, 9, 6, 12]))
    assert (shift.start, shift.end, shift.side, shift.length) == (1, 8, Side.BELOW, 6)
    assert shift.points == (1, 2, 4, 5, 7, 8)


def test_two_shifts_stand_side_by_side() -> None:
    above, below = shifts_in(runs_of([*[13.0] * 6, *[7.0] * 8]))
    assert (above.side, above.start, above.end, above.length) == (Side.ABOVE, 0, 5, 6)
    assert (below.side, below.start, below.end, below.length) == (Side.BELOW, 6, 13, 8)


def test_a_sign_is_a_side() -> None:
    assert (side_of(1), side_of(-1)) == (Side.ABOVE, Side.BELOW)


# --------------------------------------------------------------------------------------------- trends

UP, DOWN = Slope.UP, Slope.DOWN


@pytest.mark.parametrize(
    ("values", "trends"),
    [
        pytest.param([], [], id="no point"),
        pytest.param([1], [], id="one"),
        pytest.param([1, 2], [], id="two"),
        pytest.param([1, 2, 3, 4], [], id="four are none"),
        pytest.param([1, 2, 3, 4, 5], [(UP, (0, 1, 2, 3, 4))], id="five rise"),
        pytest.param([5, 4, 3, 2, 1], [(DOWN, (0, 1, 2, 3, 4))], id="five fall"),
        pytest.param([7, 7, 7, 7, 7, 7], [], id="standing still goes nowhere"),
        pytest.param([1, 1, 2, 3, 4], [], id="a tie does not add"),
        pytest.param([1, 1, 2, 3, 4, 5], [(UP, (0, 2, 3, 4, 5))], id="a tie at the beginning"),
        pytest.param([1, 2, 2, 2, 3, 4, 5], [(UP, (0, 1, 4, 5, 6))], id="a tie does not break"),
        pytest.param([1, 2, 3, 4, 5, 5, 5], [(UP, (0, 1, 2, 3, 4))], id="a tie at the end"),
        pytest.param([3, 1, 2, 3, 4, 5], [(UP, (1, 2, 3, 4, 5))], id="begins at its lowest"),
        pytest.param([1, 2, 3, 4, 3], [], id="turned back too early"),
        pytest.param(
            [1, 2, 3, 4, 5, 4, 3, 2, 1], [(UP, (0, 1, 2, 3, 4)), (DOWN, (4, 5, 6, 7, 8))], id="the top belongs to both"
        ),
        pytest.param([1, 2, 1, 2, 1, 2, 1], [], id="zigzag"),
    ],
)
def test_trends(values: list[float], trends: list[tuple[Slope, tuple[int, ...]]]) -> None:
    found = trends_in(enumerate(map(float, values)))
    assert [(one.direction, one.points) for one in found] == trends
    assert [(one.start, one.end, one.length) for one in found] == [
        (points[0], points[-1], len(points)) for _, points in trends
    ]


def test_a_trend_grows_while_it_is_watched_and_is_told_each_time() -> None:
    finder = TrendFinder()
    lengths = []
    for row, value in enumerate([5.0, 6.0, 7.0, 8.0, 9.0, 9.0, 10.0, 4.0]):
        finder.add(row, value)
        lengths.append([one.length for one in finder.found()])
    assert lengths == [[], [], [], [], [5], [5], [6], [6]]


# --------------------------------------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("values", "middle"),
    [
        ([4.0], 4.0),
        ([4.0, 6.0], 5.0),
        ([6.0, 4.0], 5.0),
        ([9.0, 1.0, 5.0], 5.0),
        ([1.0, 2.0, 3.0, 100.0], 2.5),
        ([-3.0, -1.0], -2.0),
        ([0.0, 0.0, 7.0], 0.0),
        ([LARGEST, LARGEST], LARGEST),
        ([-LARGEST, LARGEST], 0.0),
    ],
)
def test_median(values: list[float], middle: float) -> None:
    assert median(values) == middle


def test_the_middle_of_two_is_found_where_their_sum_is_too_large() -> None:
    assert halfway(LARGEST, LARGEST / 2) == LARGEST * 0.75
    assert halfway(1.0, 2.0) == 1.5


@pytest.mark.parametrize(
    ("values", "middle"), [([3.0], 3.0), ([1.0, 2.0, 6.0], 3.0), ([0.1] * 10, 0.1), ([LARGEST] * 3, LARGEST)]
)
def test_mean_is_rounded_once(values: list[float], middle: float) -> None:
    assert mean(values) == middle


@pytest.mark.parametrize("value", [0.0, 0.1, -3.7, 1e-9, 5e200])
def test_a_constant_series_lies_on_its_lines(value: float) -> None:
    same = [value] * 7
    assert mean_line(same).sides(same) == [0] * 7
    assert median_line(same).sides(same) == [0] * 7


def test_numbers_too_large_are_the_largest() -> None:
    assert saturated(LARGEST * 2) == LARGEST
    assert saturated(-LARGEST * 2) == -LARGEST
    assert saturated(-4.5) == -4.5


# --------------------------------------------------------------------------------------------- phases


@pytest.mark.parametrize(
    ("rows", "starts", "bounds"),
    [
        (0, (), []),
        (1, (), [(0, 1)]),
        (5, (), [(0, 5)]),
        (5, (0,), [(0, 5)]),
        (5, (3,), [(0, 3), (3, 5)]),
        (5, (4, 2), [(0, 2), (2, 4), (4, 5)]),
        (5, (2, 2), [(0, 2), (2, 5)]),
        (5, (5,), [(0, 5), (5, 5)]),
    ],
)
def test_where_phases_begin_and_end(rows: int, starts: tuple[int, ...], bounds: list[tuple[int, int]]) -> None:
    assert phase_bounds(rows, starts) == bounds


GAPPY = [1.0, None, 3.0, 40.0, None, 6.0]


@pytest.mark.parametrize(
    ("start", "stop", "excluded", "points"),
    [
        (0, 6, (), [(0, 1.0), (2, 3.0), (3, 40.0), (5, 6.0)]),
        (0, 6, (3,), [(0, 1.0), (2, 3.0), (5, 6.0)]),
        (2, 5, (), [(2, 3.0), (3, 40.0)]),
        (1, 2, (), []),
        (3, 3, (), []),
        (0, 6, (0, 2, 3, 5), []),
    ],
)
def test_rows_that_count(start: int, stop: int, excluded: tuple[int, ...], points: list[tuple[int, float]]) -> None:
    assert valid_points(GAPPY, start, stop, excluded) == points


def test_a_median_is_of_the_points_before_its_row_only() -> None:
    points = [(0, 1.0), (2, 3.0), (3, 40.0), (5, 6.0)]
    lines = [baseline_median(points, stop) for stop in (0, 1, 3, 4, 6)]
    assert [line and line.value for line in lines] == [None, 1.0, 2.0, 3.0, 4.5]


def test_a_gap_breaks_a_moving_range_and_an_exclusion_is_bridged() -> None:
    gap = baseline_spread([1.0, 2.0, None, 9.0, 10.0], 0, 5)
    bridged = baseline_spread([1.0, 2.0, 99.0, 9.0, 10.0], 0, 5, (2,))
    assert (gap.mr_bar, bridged.mr_bar) == (1.0, 3.0)
    assert gap.centre is not None
    assert gap.centre.value == 5.5


@pytest.mark.parametrize(
    ("longest", "limit", "crossings", "least", "signal"),
    [
        (7, 7, 8, 8, False),
        (8, 7, 8, 8, True),
        (7, 7, 7, 8, True),
        (8, 7, 7, 8, True),
        (1, 3, 0, 0, False),
        (None, None, None, None, False),
    ],
)
def test_a_limit_itself_is_still_usual(
    longest: int | None, limit: int | None, crossings: int | None, least: int | None, *, signal: bool
) -> None:
    assert is_signal(longest, limit, crossings, least) is signal
