"""Limits, types of points, targets, rare events and offered medians, each reckoned by hand on a short series."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from kata_desktop.core.runchart.limits import (
    MR_SCREEN,
    THREE_SIGMA,
    XMR,
    Limits,
    moving_ranges,
    spread_about,
    spread_of,
)
from kata_desktop.core.runchart.nhs import nhs_types
from kata_desktop.core.runchart.numbers import LARGEST, Line
from kata_desktop.core.runchart.rare_events import g_chart, t_chart
from kata_desktop.core.runchart.rephase import BASELINE_ROWS, SUSTAINED, rephasing
from kata_desktop.core.runchart.target import assurance, meeting, meets
from kata_desktop.core.runchart.values import Assurance, Direction, NhsType, RephaseType

LOWER, HIGHER = Direction.LOWER, Direction.HIGHER
COMMON = NhsType.COMMON


# --------------------------------------------------------------------------------------------- limits


@pytest.mark.parametrize(
    ("rows", "ranges"),
    [
        ([], []),
        ([5.0], []),
        ([None], []),
        ([5.0, 8.0], [3.0]),
        ([8.0, 5.0], [3.0]),
        ([5.0, 5.0], [0.0]),
        ([5.0, None, 8.0], []),
        ([5.0, 6.0, None, 8.0, 4.0], [1.0, 4.0]),
        ([None, 5.0, 7.0, None], [2.0]),
        ([-LARGEST, LARGEST], [LARGEST]),
    ],
)
def test_moving_ranges_are_of_neighbours(rows: list[float | None], ranges: list[float]) -> None:
    assert moving_ranges(rows) == ranges


@pytest.mark.parametrize("rows", [[], [None], [None, None]])
def test_no_value_no_spread(rows: list[float | None]) -> None:
    spread = spread_of(rows)
    assert (spread.centre, spread.mr_bar, spread.mr_bar_screened) == (None, None, None)
    assert spread.limits(XMR) is None


def test_one_value_has_a_centre_and_no_limits() -> None:
    spread = spread_of([4.0])
    assert spread.centre is not None
    assert (spread.centre.value, spread.mr_bar) == (4.0, None)
    assert spread.limits(XMR) is None


def test_two_values_have_limits() -> None:
    limits = spread_of([4.0, 6.0]).limits(XMR)
    assert limits is not None
    assert (limits.lower, limits.upper) == pytest.approx((5 - 2.66 * 2, 5 + 2.66 * 2))


def test_one_wide_range_is_screened_out_once() -> None:
    """Nine ranges of 1 and one of 11: their mean is 2, 3.267 times that is 6.5, so the 11 goes."""
    spread = spread_about(Line(50.0, 0.0), [*[1.0] * 9, 11.0])
    assert (spread.mr_bar, spread.mr_bar_screened) == (2.0, 1.0)
    wide, narrow = spread.limits(XMR, screened=False), spread.limits(XMR)
    assert wide is not None
    assert narrow is not None
    assert (narrow.upper, wide.upper) == pytest.approx((52.66, 55.32))


def test_screening_is_not_repeated() -> None:
    """1, 1, 1, 5, 60: the mean 13.6 screens the 60 out; the mean of the rest is 2, and its 5 may stay."""
    spread = spread_about(Line(0.0, 0.0), [1.0, 1.0, 1.0, 5.0, 60.0])
    assert spread.mr_bar_screened == 2.0
    assert 5.0 < MR_SCREEN * 2.0 < 60.0


def test_a_series_that_does_not_vary_has_limits_of_no_width() -> None:
    limits = spread_of([3.0] * 5).limits(XMR)
    assert limits is not None
    assert (limits.lower, limits.upper) == (3.0, 3.0)
    assert limits.beyond([3.0, 3.1, 2.9]) == [0, 1, -1]


@pytest.mark.parametrize(("value", "beyond"), [(7.0, 0), (13.0, 0), (13.1, 1), (6.9, -1), (10.0, 0)])
def test_a_point_on_a_limit_is_inside(value: float, beyond: int) -> None:
    assert Limits(Line(10.0, 0.0), 3.0).beyond([value]) == [beyond]


def test_a_part_of_the_way_to_the_limits() -> None:
    near = Limits(Line(10.0, 0.0), 3.0).near(2 / 3)
    assert (near.lower, near.upper) == (8.0, 12.0)


def test_limits_never_leave_the_numbers() -> None:
    limits = Limits(Line(LARGEST, 0.0), LARGEST)
    assert (limits.lower, limits.upper) == (0.0, LARGEST)


def test_the_two_widths_are_nearly_the_same() -> None:
    assert pytest.approx(XMR, abs=0.001) == THREE_SIGMA


# --------------------------------------------------------------------------------------------- types of points


def kinds(values: Sequence[float], baseline: int | None = None) -> str:
    """One letter a point: o outside, t trend, n near two of three, r run, and a dot for common cause."""
    letters = {"outside": "o", "trend": "t", "two": "n", "run": "r", "common": "."}
    found = nhs_types(values, len(values) if baseline is None else baseline)
    return "".join(letters[one.value.split("_")[0]] for one in found)


ZIGZAG = [9.0, 11.0] * 6


@pytest.mark.parametrize(
    ("values", "letters"),
    [
        pytest.param([], "", id="nothing"),
        pytest.param([5.0], ".", id="one point"),
        pytest.param([5.0, 5.0], "..", id="two equal points"),
        pytest.param(ZIGZAG, "." * 12, id="zigzag"),
        pytest.param([*ZIGZAG, 30.0], "." * 12 + "o", id="far above"),
        pytest.param([*ZIGZAG, -10.0], "." * 12 + "o", id="far below"),
        pytest.param([*ZIGZAG, *[11.0] * 6], "." * 11 + "r" * 7, id="seven above, the last of the zigzag among them"),
        pytest.param([*ZIGZAG, *[11.0] * 5], "." * 17, id="six are none"),
    ],
)
def test_types_of_points_from_a_frozen_start(values: list[float], letters: str) -> None:
    assert kinds(values, 12) == letters


def test_two_of_three_near_a_limit() -> None:
    """The limits of the zigzag are 10 and 5.32 to either side; near begins 3.55 away."""
    assert kinds([*ZIGZAG, 14.0, 14.0, 10.5], 12) == "." * 12 + "nn."
    assert kinds([*ZIGZAG, 13.5, 14.0, 10.5], 12) == "." * 15
    assert kinds([*ZIGZAG[:-1], 9.0, 14.0, 9.0, 14.0], 12) == "." * 15


def test_each_rule_tells_which_way() -> None:
    assert nhs_types([*ZIGZAG, 30.0], 12)[-1] is NhsType.OUTSIDE_HIGH
    assert nhs_types([*ZIGZAG, -10.0], 12)[-1] is NhsType.OUTSIDE_LOW
    assert nhs_types([*ZIGZAG, *[9.0] * 7], 12)[-1] is NhsType.RUN_LOW
    assert nhs_types([*ZIGZAG, *[11.0] * 7], 12)[-1] is NhsType.RUN_HIGH
    assert nhs_types([*ZIGZAG, 6.0, 6.0, 9.5], 12)[12:14] == [NhsType.TWO_OF_THREE_LOW] * 2
    assert nhs_types([*ZIGZAG, 14.0, 14.0, 10.5], 12)[12:14] == [NhsType.TWO_OF_THREE_HIGH] * 2
    falling = [value / 10 for value in range(115, 84, -5)]
    assert nhs_types([*ZIGZAG, *falling], 12)[12:] == [NhsType.TREND_DOWN] * 7
    assert nhs_types([*ZIGZAG[:-1], 11.0, *falling[::-1]], 12)[12:] == [NhsType.TREND_UP] * 7


# --------------------------------------------------------------------------------------------- targets


@pytest.mark.parametrize(
    ("value", "direction", "met"),
    [
        (41.9, LOWER, True),
        (42.0, LOWER, True),
        (42.1, LOWER, False),
        (41.9, HIGHER, False),
        (42.0, HIGHER, True),
        (42.1, HIGHER, True),
        (0.1 * 3 * 140, LOWER, True),
    ],
)
def test_at_the_target_is_met(value: float, direction: Direction, *, met: bool) -> None:
    assert meets(value, 42.0, direction) is met


def test_of_each_value_whether_it_is_met() -> None:
    assert meeting([], 5.0, LOWER) == []
    assert meeting([4.0, 5.0, 6.0], 5.0, LOWER) == [True, True, False]
    assert meeting([-4.0, 0.0, 4.0], 0.0, HIGHER) == [False, True, True]


@pytest.mark.parametrize(
    ("target", "lower_better", "higher_better"),
    [
        (9.9, Assurance.CONSISTENT_FAIL, Assurance.CONSISTENT_PASS),
        (10.0, Assurance.INCONSISTENT, Assurance.INCONSISTENT),
        (15.0, Assurance.INCONSISTENT, Assurance.INCONSISTENT),
        (20.0, Assurance.INCONSISTENT, Assurance.INCONSISTENT),
        (20.1, Assurance.CONSISTENT_PASS, Assurance.CONSISTENT_FAIL),
    ],
)
def test_where_a_target_lies_against_limits_of_ten_and_twenty(
    target: float, lower_better: Assurance, higher_better: Assurance
) -> None:
    assert assurance(10.0, 20.0, target, LOWER) is lower_better
    assert assurance(10.0, 20.0, target, HIGHER) is higher_better


@pytest.mark.parametrize("limits", [(None, None), (10.0, None), (None, 20.0)])
def test_without_limits_nothing_is_assured(limits: tuple[float | None, float | None]) -> None:
    assert assurance(*limits, 15.0, LOWER) is None


# --------------------------------------------------------------------------------------------- rare events


@pytest.mark.parametrize(
    ("counts", "middle", "upper"),
    [([0.0], 0.0, 0.0), ([3.0], 3.0, 3 + 3 * 12**0.5), ([1.0, 2.0, 6.0], 2.0, 3 + 3 * 12**0.5)],
)
def test_counts_between_events(counts: list[float], middle: float, upper: float) -> None:
    found = g_chart(counts)
    assert found is not None
    assert (found.cl, found.lcl) == (middle, 0.0)
    assert found.ucl == pytest.approx(upper)


@pytest.mark.parametrize("counts", [[], [1.5], [-1.0], [2.0, -1.0], [2.0, 2.5]])
def test_no_counts_no_chart(counts: list[float]) -> None:
    assert g_chart(counts) is None


def test_equal_times_between_events_have_no_width() -> None:
    found = t_chart([10.0] * 4)
    assert found is not None
    assert (found.lcl, found.cl, found.ucl) == pytest.approx((10.0, 10.0, 10.0))


@pytest.mark.parametrize("times", [[], [4.0], [0.0, 4.0], [-1.0, 4.0]])
def test_times_that_make_no_chart(times: list[float]) -> None:
    assert t_chart(times) is None


def test_a_time_between_never_has_a_limit_below_nothing() -> None:
    found = t_chart([0.001, 900.0, 0.001, 900.0])
    assert found is not None
    assert found.lcl == 0.0
    assert found.lcl < found.cl < found.ucl


# --------------------------------------------------------------------------------------------- offered medians

START = [4.0, 6.0] * 6 + [5.0]


def offered(later: Sequence[float | None], side: str = "both") -> list[tuple[float, int, int]]:
    found = rephasing([*START, *later])
    assert found is not None
    return [(line.median, line.start, line.end) for line in getattr(found, side)]


BASE = (5.0, 0, 12)


@pytest.mark.parametrize(
    ("later", "lines"),
    [
        pytest.param([], [BASE], id="a start alone"),
        pytest.param([7.0] * 8, [BASE], id="eight are not sustained"),
        pytest.param([7.0] * 9, [BASE, (7.0, 13, 21)], id="nine are"),
        pytest.param([7.0] * 17, [BASE, (7.0, 13, 21)], id="on the new line nothing counts"),
        pytest.param([7.0] * 4 + [5.0] + [7.0] * 5, [BASE, (7.0, 13, 22)], id="ties are passed over"),
        pytest.param([7.0] * 4 + [None] + [7.0] * 5, [BASE, (7.0, 13, 22)], id="so are gaps"),
        pytest.param([7.0] * 8 + [3.0] + [7.0] * 8, [BASE], id="one crossing begins anew"),
        pytest.param([7.0] * 9 + [9.0] * 9, [BASE, (7.0, 13, 21), (9.0, 22, 30)], id="again about the new line"),
    ],
)
def test_medians_that_are_offered(later: list[float | None], lines: list[tuple[float, int, int]]) -> None:
    assert offered(later) == lines


def test_only_the_asked_side_is_offered() -> None:
    better = [3.0] * SUSTAINED
    assert offered(better, "above") == [BASE]
    assert offered(better, "below") == offered(better) == [BASE, (3.0, 13, 21)]


@pytest.mark.parametrize("values", [[], [5.0], [5.0] * (BASELINE_ROWS - 1), [None] * 20])
def test_without_a_full_start_nothing_is_offered(values: list[float | None]) -> None:
    assert rephasing(values) is None


def test_the_kind_of_each_offered_line_is_told() -> None:
    found = rephasing([*START, *[7.0] * 9])
    assert found is not None
    assert [line.type for line in found.both] == [RephaseType.BASELINE, RephaseType.SUSTAINED]
    assert all(earlier.end < later.start for earlier, later in pairwise(found.both))
