"""What holds for every series: shifted, scaled, mirrored, longer, and any finite numbers at all."""

from __future__ import annotations

import json
import math
import random
import sys

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kata_desktop.core.runchart import Analysis, Direction, Options, Side, Slope, analyse, as_case

# Whole numbers and shifts by them are exact in floating point, so the answers must be exactly the same.
whole = st.integers(-1000, 1000)
rows = st.lists(st.none() | whole, max_size=80)
few_values = st.lists(st.none() | st.integers(-2, 2), max_size=80)
series = rows | few_values
finite = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def asked(draw: st.DrawFn) -> tuple[list[int | None], Options]:
    values = draw(series)
    place = st.integers(0, max(len(values) - 1, 0))
    places = st.lists(place, max_size=3).map(tuple) if values else st.just(())
    options = Options(
        phase_starts=draw(places),
        exclude=draw(places),
        freeze=draw(st.none() | st.integers(1, 90)),
        target=draw(st.none() | whole),
        direction=draw(st.sampled_from(Direction)),
    )
    return values, options


def counts(analysis: Analysis) -> list[tuple[object, ...]]:
    """All that is no real number."""
    return [
        (
            p.n_valid, p.n_useful, p.n_on_median, p.longest_run, p.longest_run_limit, p.crossings,
            p.crossings_limit, p.runs_signal, p.n_runs, p.shifts, p.trends,
        )
        for p in analysis.phases
    ]  # fmt: skip


@given(asked(), st.integers(-500, 500), st.sampled_from([0.25, 0.5, 2, 1024]))
def test_shifting_and_scaling_changes_lines_only(
    case: tuple[list[int | None], Options], offset: int, factor: float
) -> None:
    values, options = case

    def moved(value: float) -> float:
        return value * factor + offset

    target = None if options.target is None else moved(options.target)
    other_options = Options(
        phase_starts=options.phase_starts,
        exclude=options.exclude,
        freeze=options.freeze,
        target=target,
        direction=options.direction,
    )
    one = analyse(values, options)
    other = analyse([None if v is None else moved(v) for v in values], other_options)
    assert counts(one) == counts(other)
    assert one.nhs_types == other.nhs_types
    for a, b in zip(one.phases, other.phases, strict=True):
        assert a.outside == b.outside
        for name in ("median", "mean", "lcl", "ucl", "lcl_3sigma_unscreened"):
            before, after = getattr(a, name), getattr(b, name)
            assert (before is None) == (after is None)
            if before is not None:
                assert math.isclose(moved(before), after, rel_tol=1e-9, abs_tol=1e-6)
    if one.target is not None and other.target is not None:
        assert one.target.n_meeting == other.target.n_meeting
        assert one.target.assurance is other.target.assurance


@given(asked())
def test_mirroring_swaps_the_sides(case: tuple[list[int | None], Options]) -> None:
    values, options = case
    other_direction = Direction.HIGHER if options.direction is Direction.LOWER else Direction.LOWER
    mirrored = Options(
        phase_starts=options.phase_starts,
        exclude=options.exclude,
        freeze=options.freeze,
        target=None if options.target is None else -options.target,
        direction=other_direction,
    )
    one = analyse(values, options)
    other = analyse([None if v is None else -v for v in values], mirrored)
    for a, b in zip(one.phases, other.phases, strict=True):
        assert a.runs_signal == b.runs_signal
        assert a.longest_run == b.longest_run
        assert a.crossings == b.crossings
        assert a.outside == b.outside
        assert [(s.side, s.points) for s in a.shifts] == [
            (Side.ABOVE if s.side is Side.BELOW else Side.BELOW, s.points) for s in b.shifts
        ]
        assert [(t.direction, t.points) for t in a.trends] == [
            (Slope.UP if t.direction is Slope.DOWN else Slope.DOWN, t.points) for t in b.trends
        ]
        assert a.ucl is None or a.ucl == -(b.lcl or 0.0)
    if one.target is not None and other.target is not None:
        assert one.target.n_meeting == other.target.n_meeting
        assert one.target.meeting_streak_at_end == other.target.meeting_streak_at_end
        assert one.target.assurance is other.target.assurance
    if one.rephase is not None and other.rephase is not None:
        assert [(x.start, x.end) for x in one.rephase.above] == [(x.start, x.end) for x in other.rephase.below]


@given(series)
def test_a_point_on_the_median_adds_nothing_to_the_runs(values: list[int | None]) -> None:
    before = analyse(values)
    middle = before.phases[0].median if before.phases else None
    if middle is None:
        return
    after = analyse([*values, middle])
    one, other = before.phases[0], after.phases[0]
    assert other.n_on_median == one.n_on_median + 1
    assert (other.n_useful, other.longest_run, other.crossings, other.shifts, other.runs_signal) == (
        one.n_useful, one.longest_run, one.crossings, one.shifts, one.runs_signal,
    )  # fmt: skip


@given(series, st.integers(1, 20), st.data())
def test_later_points_do_not_change_a_frozen_past(values: list[int | None], freeze: int, data: st.DataObject) -> None:
    """With a frozen start a prefix has the same lines, and its finished spans stay as they were."""
    if len(values) <= freeze:
        return
    cut = data.draw(st.integers(freeze, len(values)))
    part = analyse(values[:cut], Options(freeze=freeze)).phases[0]
    full = analyse(values, Options(freeze=freeze)).phases[0]
    assert (part.median, part.mean, part.ucl) == (full.median, full.mean, full.ucl)
    assert part.outside == tuple(row for row in full.outside if row < cut)
    assert full.shifts[: len(part.shifts) - 1] == part.shifts[:-1]
    assert full.trends[: len(part.trends) - 1] == part.trends[:-1]
    assert (full.longest_run or 0) >= (part.longest_run or 0)
    assert (full.crossings or 0) >= (part.crossings or 0)


@given(st.lists(st.none() | finite, max_size=60), st.sampled_from(Direction), finite)
@example([sys.float_info.max] * 20, Direction.LOWER, sys.float_info.max)
@example([sys.float_info.max, -sys.float_info.max] * 10, Direction.HIGHER, 0.0)
@example([5e-324] * 12, Direction.HIGHER, 5e-324)
def test_any_finite_numbers_are_answered_with_finite_numbers(
    values: list[float | None], direction: Direction, target: float
) -> None:
    case = as_case(analyse(values, Options(target=target, direction=direction)))
    json.dumps(case, allow_nan=False)


@settings(max_examples=10, deadline=None)
@given(st.integers(100, 2000), st.integers(0, 2**32), st.sampled_from([1e-300, 1.0, 1e308]))
def test_long_series_are_answered(length: int, seed: int, size: float) -> None:
    chance = random.Random(seed)
    values = [None if chance.random() < 0.1 else chance.uniform(-1, 1) * size for _ in range(length)]
    json.dumps(as_case(analyse(values, Options(freeze=length // 2))), allow_nan=False)


@given(finite.filter(lambda x: abs(x) > 1e-300), st.integers(2, 40))
def test_a_constant_series_lies_on_its_own_lines(value: float, length: int) -> None:
    analysis = analyse([value] * length)
    phase = analysis.phases[0]
    assert phase.outside == phase.outside_unscreened == ()
    assert (phase.n_on_median, phase.mr_bar, phase.mr_bar_screened) == (length, 0.0, 0.0)
    assert analysis.nhs_types is not None
    assert {one.value for one in analysis.nhs_types} == {"common"}
