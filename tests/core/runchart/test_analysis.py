"""Details of the rules that the reference cases leave open."""

from __future__ import annotations

import math
import random
import time
from math import comb

import pytest

from kata_desktop.core.runchart import (
    Direction,
    InvalidOptionError,
    NhsType,
    NotFiniteError,
    Options,
    RephaseType,
    Slope,
    analyse,
    as_case,
)
from kata_desktop.core.runchart.nhs import _trend_marks
from kata_desktop.core.runchart.rare_events import g_chart, t_chart
from kata_desktop.core.runchart.rules import crossings_limit, longest_run_limit

ZIGZAG = [4.0, 6.0] * 6


def test_nothing_is_answered_with_nothing() -> None:
    assert as_case(analyse([])) == {"phases": [], "nhs_types": None}
    target = Options(target=1.0, direction=Direction.LOWER)
    assert analyse([], target).target is None


def test_only_gaps_have_no_lines() -> None:
    analysis = analyse([None] * 14, Options(target=1.0, direction=Direction.LOWER))
    phase = analysis.phases[0]
    assert (phase.n_rows, phase.n_valid, phase.median, phase.mean, phase.lcl) == (14, 0, None, None, None)
    assert (phase.n_on_median, phase.longest_run, phase.runs_signal) == (0, None, False)
    assert analysis.rephase is None
    assert analysis.target is not None
    assert (analysis.target.n_valid, analysis.target.assurance) == (0, None)


def test_a_start_frozen_on_gaps_has_no_line() -> None:
    phase = analyse([None, None, 3.0, 4.0], Options(freeze=2)).phases[0]
    assert (phase.n_valid, phase.median, phase.n_useful, phase.n_on_median) == (2, None, 0, 0)


@pytest.mark.parametrize(
    ("options", "option"),
    [
        (Options(phase_starts=(3,)), "phase_starts"),
        (Options(phase_starts=(-1,)), "phase_starts"),
        (Options(exclude=(9,)), "exclude"),
        (Options(freeze=0), "freeze"),
        (Options(target=math.inf, direction=Direction.LOWER), "target"),
        (Options(target=1.0), "direction"),
    ],
)
def test_an_option_that_does_not_fit_is_named(options: Options, option: str) -> None:
    with pytest.raises(InvalidOptionError) as caught:
        analyse([1.0, 2.0, 3.0], options)
    assert caught.value.option == option
    assert option in str(caught.value)


@pytest.mark.parametrize("bad", [math.inf, -math.inf, math.nan, 10**400])
def test_the_place_of_a_value_that_is_not_finite_is_named(bad: float) -> None:
    with pytest.raises(NotFiniteError) as caught:
        analyse([1.0, None, bad])
    assert caught.value.index == 2


def test_large_whole_numbers_are_taken_as_floats() -> None:
    phase = analyse([10**308] * 4).phases[0]
    assert (phase.median, phase.mean, phase.outside) == (1e308, 1e308, ())


def test_a_freeze_belongs_to_the_phase_it_ends_in() -> None:
    values = [*[10.0] * 5, 1.0, 3.0, 8.0, 9.0, 9.0]
    both = analyse(values, Options(phase_starts=(5,), freeze=7))
    assert [phase.median for phase in both.phases] == [10.0, 2.0]
    at_the_border = analyse(values, Options(phase_starts=(5,), freeze=5))
    assert [phase.median for phase in at_the_border.phases] == [10.0, 8.0]
    assert analyse(values, Options(freeze=99)).phases[0].median == analyse(values).phases[0].median


def test_phase_starts_in_any_order_and_twice() -> None:
    values = [float(v) for v in range(9)]
    phases = analyse(values, Options(phase_starts=(6, 3, 0, 6))).phases
    assert [(phase.start, phase.end) for phase in phases] == [(0, 2), (3, 5), (6, 8)]


def test_a_value_that_only_rounding_keeps_off_the_median_lies_on_it() -> None:
    assert (0.1 + 0.7) / 2 != 0.4
    phase = analyse([0.1, 0.7, 0.4, 0.4], Options(freeze=2)).phases[0]
    assert phase.n_on_median == 2


def test_two_trends_share_the_turning_point_and_a_plateau_counts_once() -> None:
    trends = analyse([1, 2, 3, 4, 5, 5, 4, 3, 2, 1]).phases[0].trends
    assert [(t.direction, t.points) for t in trends] == [
        (Slope.UP, (0, 1, 2, 3, 4)),
        (Slope.DOWN, (4, 6, 7, 8, 9)),
    ]


def test_crossings_limit_is_the_exact_quantile() -> None:
    for useful in range(1, 601):
        reached, least = 0, -1
        while reached * 20 < 2 ** (useful - 1):
            least += 1
            reached += comb(useful - 1, least)
        assert crossings_limit(useful) == least, useful


def test_published_limits() -> None:
    table = {10: (6, 2), 12: (7, 3), 24: (8, 8), 60: (9, 23), 100: (10, 41)}
    assert {n: (longest_run_limit(n), crossings_limit(n)) for n in table} == table
    assert (longest_run_limit(1), crossings_limit(1)) == (3, 0)


def test_an_nhs_tie_breaks_a_trend_and_a_far_point_is_no_near_one() -> None:
    rising = analyse([1, 2, 3, 4, 5, 6, 7, 3, 4, 3, 4]).nhs_types
    assert rising is not None
    assert rising[:7] == (NhsType.TREND_UP,) * 7
    tied = analyse([1, 2, 3, 4, 4, 5, 6, 7, 3, 4, 3, 4]).nhs_types
    assert tied is not None
    assert NhsType.TREND_UP not in tied


def test_where_two_nhs_trends_meet_the_step_to_the_right_decides() -> None:
    rise = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]
    assert _trend_marks([*rise, 6.5, 5.5, 4.5, 3.5, 2.5, 1.5]) == [*[1] * 6, *[-1] * 7]
    assert _trend_marks([*rise, *rise]) == [*[1] * 6, -1, *[1] * 7]
    assert _trend_marks([*rise, *(value + 6 for value in rise)])[5:8] == [1, -1, 1]


def test_rephasing_goes_on_after_the_ninth_point() -> None:
    values = [*ZIGZAG, 4.0, *[9.0] * 9, *[20.0] * 9, 5.0, *[1.0] * 9]
    offer = analyse(values).rephase
    assert offer is not None
    assert [(x.median, x.start, x.end, x.type) for x in offer.above] == [
        (4.0, 0, 12, RephaseType.BASELINE),
        (9.0, 13, 21, RephaseType.SUSTAINED),
        (20.0, 22, 30, RephaseType.SUSTAINED),
    ]
    assert [x.median for x in offer.both] == [4.0, 9.0, 20.0, 1.0]
    assert [x.median for x in offer.below] == [4.0, 1.0]


def test_charts_of_rare_events_where_they_apply() -> None:
    assert analyse([1.5, 2.0, 3.0]).g_chart is None
    assert analyse([-1.0, 2.0, 3.0]).g_chart is None
    assert analyse([0.0, 2.0, 3.0]).t_chart is None
    assert analyse([2.0]).t_chart is None
    assert analyse([1.0, None, 3.0]).g_chart is None
    assert g_chart([]) is None
    huge = t_chart([1.7e308, 1e-300] * 4)
    assert huge is not None
    assert huge.ucl < math.inf


def test_no_limits_no_assurance() -> None:
    target = analyse([5.0], Options(target=6.0, direction=Direction.LOWER)).target
    assert target is not None
    assert (target.n_meeting, target.assurance) == (1, None)


def test_a_thousand_points_take_five_milliseconds() -> None:
    """The goal on the machine of the project, with room for a busy one; the ratio below is the stricter test."""
    chance = random.Random(1)
    values = [round(chance.gauss(50, 3), 1) for _ in range(1000)]

    def seconds(series: list[float]) -> float:
        begun = time.process_time()
        analyse(series, Options(target=42.0, direction=Direction.LOWER))
        return time.process_time() - begun

    assert min(seconds(values) for _ in range(30)) < 0.005 * 4
    assert min(seconds(values * 8) for _ in range(5)) < 16 * min(seconds(values) for _ in range(10))
