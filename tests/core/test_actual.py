"""What the chart of a metric shows on a day: points, markers between them, the target's line, start and now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from kata_desktop.core.actual import BOARD_POINTS, Actual, actual_condition
from kata_desktop.core.experiment import Experiment, Happened, about
from kata_desktop.core.measurement import Measurement, Metric, Point
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from tests.helpers.boards import MONDAY

PACE = Metric("pace", "Cycle time", "s", decimals=1)
TODAY = MONDAY.date() + timedelta(days=40)
INFINITY = float("inf")


def at(day: float) -> datetime:
    return MONDAY + timedelta(days=day)


def on(day: int) -> date:
    return at(day).date()


def daily(values: Sequence[float], *, excluded: Sequence[int] = ()) -> tuple[Measurement, ...]:
    """One measurement a day from the first Monday on."""
    return tuple(
        Measurement(f"{n:03}", "pace", at(n), (value,), excluded="why" if n in excluded else None)
        for n, value in enumerate(values)
    )


def step(name: str, day: float, *, value: float | None = None) -> Experiment:
    happened = Happened(value=value)
    return Experiment(name, step=name, metric="pace", expect=about(55, 1), started_at=at(day), happened=happened)


def target(first: int, last: int, *, closed: int | None = None, value: float | None = 57) -> TargetCondition:
    return TargetCondition(
        f"t{first}",
        set_on=on(first),
        achieve_by=on(last),
        process=MetricTarget("pace", value),
        closed_on=None if closed is None else on(closed),
    )


def look(
    measured: tuple[Measurement, ...] = (),
    *,
    experiments: tuple[Experiment, ...] = (),
    targets: tuple[TargetCondition, ...] = (),
    metric: Metric = PACE,
    today: date = TODAY,
    most: int | None = BOARD_POINTS,
) -> Actual:
    board = Storyboard(
        metrics=(metric,), measurements={"pace": measured}, experiments=experiments, target_conditions=targets
    )
    return actual_condition(board, metric, today, most=most)


def test_without_measurements_there_is_nothing() -> None:
    empty = look()
    assert (empty.count, empty.points, empty.markers, empty.segments, empty.closings) == (0, (), (), (), ())
    assert (empty.start, empty.now, empty.gained, empty.last_at) == (None,) * 4


def test_the_last_sixty_are_shown_and_all_count() -> None:
    actual = look(daily(range(70)))
    assert (actual.count, actual.skipped, len(actual.points)) == (70, 10, 60)
    assert (actual.points[0].value, actual.points[-1].value, actual.last_at) == (10, 69, at(69))
    every = look(daily(range(70)), most=None)
    assert (every.skipped, len(every.points)) == (0, 70)


def test_a_point_shows_the_middle_half_of_its_single_values() -> None:
    visit = Measurement("v", "pace", at(0), (58.0, 61.0, 57.0, 60.0))
    few = Measurement("w", "pace", at(1), (58.0, 61.0))
    nothing = Measurement("x", "pace", at(2))
    actual = look((visit, few, nothing), metric=replace(PACE, point=Point.MEDIAN))
    assert [(point.value, point.middle) for point in actual.points] == [(59.0, (57.5, 60.5)), (59.5, None)]


def test_a_point_left_out_is_seen_and_does_not_count() -> None:
    actual = look(daily([50, 50, 90, 50], excluded=[2]))
    assert [point.excluded for point in actual.points] == [False, False, True, False]
    assert actual.count == 3
    assert actual.now is not None
    assert actual.now.value == 50


def test_the_start_is_frozen_by_the_first_experiment_after_ten_points() -> None:
    measured = daily([60.0] * 12 + [54.0] * 6)
    actual = look(measured, experiments=(step("a", 5.5), step("b", 11.5)), targets=(target(0, 60),))
    assert actual.start is not None
    assert actual.now is not None
    assert (actual.start.value, actual.start.first, actual.start.last) == (60, 0, 11)
    assert (actual.now.value, actual.now.first, actual.now.last) == (54, 12, 17)
    assert actual.gained == -6


def test_nothing_is_gained_before_a_first_picture() -> None:
    actual = look(daily([60.0] * 9), experiments=(step("a", 4.5),))
    assert (actual.count, actual.gained) == (9, None)
    assert actual.start is not None
    assert look(daily([60.0] * 12)).gained is None


def test_the_start_may_lie_before_what_is_shown() -> None:
    actual = look(daily([60.0] * 10 + [50.0] * 65), experiments=(step("a", 9.5),))
    assert actual.start is not None
    assert (actual.start.first, actual.start.last) == (-15, -6)


def test_experiments_stand_between_the_points_where_they_began() -> None:
    surprise, running = step("a", 1.5, value=70), step("b", 5)
    actual = look(daily([60.0] * 4), experiments=(surprise, running, Experiment("planned")))
    assert [(m.position, m.surprise) for m in actual.markers] == [(1.5, True), (3.5, False)]


def test_experiments_before_what_is_shown_have_no_place() -> None:
    early, at_the_edge, later = step("a", 2), step("b", 10), step("c", 10.5)
    actual = look(daily(range(70)), experiments=(early, at_the_edge, later))
    assert [(m.experiment.id, m.position) for m in actual.markers] == [("c", 0.5)]
    first = look(daily(range(5)), experiments=(step("a", -1),))
    assert [m.position for m in first.markers] == [-0.5]


def test_the_running_step_is_the_last_one_in_this_metric() -> None:
    other = replace(step("b", 3), metric="walks")
    worded = replace(step("c", 4), expect=replace(about(0, 0), low=None, high=None, text="calm"))
    checked = step("d", 5, value=55)
    assert look(daily([1]), experiments=(step("a", 2), other, worded, checked)).running == step("a", 2)
    assert look(daily([1]), experiments=(other,)).running is None


def test_the_line_of_the_target_goes_from_its_day_to_its_date() -> None:
    done, open_one = target(0, 14, closed=10, value=60), target(11, 60)
    actual = look(daily([58.0] * 30), targets=(done, open_one), today=on(30))
    assert [(s.value, s.start, s.end, s.current) for s in actual.segments] == [
        (60, -0.5, 10.5, False),
        (57, 10.5, INFINITY, True),
    ]
    assert [(closing.target, closing.position) for closing in actual.closings] == [(done, 10.5)]
    assert actual.target == open_one.process


def test_the_line_ends_at_a_date_that_has_passed() -> None:
    (segment,) = look(daily([58.0] * 30), targets=(target(3, 17),), today=on(30)).segments
    assert (segment.start, segment.end, segment.current) == (2.5, 17.5, True)


@pytest.mark.parametrize(
    "hidden",
    [
        TargetCondition("draft", process=MetricTarget("pace", 57)),
        target(0, 14, value=None),
        TargetCondition("other", set_on=on(0), process=MetricTarget("walks", 3)),
        TargetCondition("none", set_on=on(0)),
        target(0, 5, closed=5),
    ],
)
def test_targets_without_a_line_here(hidden: TargetCondition) -> None:
    # the points shown begin long after day 5
    assert look(daily([58.0] * 70), targets=(hidden,), today=on(80)).segments == ()


def test_a_target_without_a_date_goes_on() -> None:
    endless = replace(target(0, 1), achieve_by=None)
    (segment,) = look(daily([58.0] * 3), targets=(endless,)).segments
    assert segment.end == INFINITY


def test_the_outcome_has_a_line_in_its_own_chart() -> None:
    part = MetricTarget("pace", 57)
    actual = look(daily([58.0]), targets=(TargetCondition("t", set_on=on(0), achieve_by=on(60), outcome=part),))
    assert actual.target == part
    assert len(actual.segments) == 1


def test_a_target_that_is_closed_goes_on_counting_until_the_next() -> None:
    measured = daily([60.0] * 10 + [55.0] * 8)
    closed = look(measured, experiments=(step("a", 9.5),), targets=(target(0, 14, closed=14),))
    assert closed.target is None
    assert closed.analysis.met is not None
    assert closed.analysis.met_on_date is not None
    replaced = look(measured, experiments=(step("a", 9.5),), targets=(target(0, 14, closed=14), target(15, 60)))
    assert replaced.analysis.met is not None
    assert replaced.analysis.met_on_date is None


COUNTS = Metric("pace", "Good pumps", "pumps", limits_shown=True)


def test_limits_are_those_of_the_last_phase_where_they_are_switched_on() -> None:
    actual = look(daily([500.0, 520.0] * 6), metric=COUNTS)
    assert actual.limits == pytest.approx((510 - 2.66 * 20, 510 + 2.66 * 20))
    assert look(daily([500.0, 520.0] * 6), metric=replace(COUNTS, limits_shown=False)).limits is None


@pytest.mark.parametrize("unit", ["s", "min"])
def test_times_have_no_limits_whatever_a_file_says(unit: str) -> None:
    timed = replace(COUNTS, unit=unit)
    assert not timed.has_limits
    assert look(daily([50.0, 52.0] * 6), metric=timed).limits is None
    assert replace(timed, point=Point.WITHIN, limit=51.0).has_limits


def test_one_point_has_no_limits() -> None:
    assert look(daily([500.0]), metric=COUNTS).limits is None


def test_a_closing_before_the_points_shown_is_not_drawn() -> None:
    done = target(0, 2, closed=2)
    measured = daily([58.0] * 30)
    assert len(look(measured, targets=(done,)).closings) == 1
    assert look(measured, targets=(done,), most=10).closings == ()


def test_a_median_that_was_drawn_begins_a_phase() -> None:
    drawn = replace(PACE, phases=("005", "unknown"))
    assert [phase.start for phase in look(daily([50.0] * 9), metric=drawn).analysis.phases] == [0, 5]
