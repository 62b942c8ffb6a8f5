"""The points of a metric are reckoned once and go on from those before, whatever a tap did."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core import series as module
from kata_desktop.core.actual import actual_condition
from kata_desktop.core.experiment import Experiment
from kata_desktop.core.measurement import Measurement, Metric, Point, middle_half, point_value
from kata_desktop.core.runchart.board import BoardRun
from kata_desktop.core.runchart.findings import BoardOptions
from kata_desktop.core.series import series_of, taken_at, taken_on
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from tests.helpers.boards import MONDAY

PACE = Metric("pace", "Cycle time", "s", point=Point.MEDIAN)
WITHIN = Metric("pace", "Within", "s", point=Point.WITHIN, limit=45.0)


def visits(*values: float, empty: tuple[int, ...] = ()) -> tuple[Measurement, ...]:
    return tuple(
        Measurement(f"{n}", "pace", MONDAY + timedelta(hours=n), () if n in empty else (value,) * 4)
        for n, value in enumerate(values)
    )


def plain(measured: tuple[Measurement, ...], metric: Metric) -> list[tuple[str, float]]:
    found = ((one.id, point_value(metric, one)) for one in measured)
    return [(name, value) for name, value in found if value is not None]


def test_the_same_measurements_are_the_same_series() -> None:
    measured = visits(44, 45, 46)
    assert series_of(measured, PACE) is series_of(measured, PACE)
    assert series_of(measured, PACE) is not series_of(measured, WITHIN)
    assert series_of(measured[:2] + measured[2:], PACE).points == series_of(measured, PACE).points


def test_a_new_measurement_reckons_one_point(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = visits(*range(40, 60))
    before = series_of(measured, PACE)
    whole = before.shown(None)
    asked: list[str] = []

    def counted(metric: Metric, one: Measurement) -> float | None:
        asked.append(one.id)
        return point_value(metric, one)

    monkeypatch.setattr(module, "point_value", counted)
    more = (*measured, Measurement("new", "pace", MONDAY + timedelta(days=9), (41.0,)))
    after = series_of(more, PACE)
    assert asked == ["new"]
    assert all(a is b for a, b in zip(before.points, after.points, strict=False))
    assert all(a is b for a, b in zip(whole, after.shown(None), strict=False))
    assert len(after.shown(None)) == 21


@given(
    st.lists(st.integers(0, 90), max_size=12),
    st.integers(0, 12),
    st.sampled_from(["drop", "change", "leave out", "empty", "nothing"]),
    st.sampled_from([PACE, WITHIN]),
)
def test_what_is_kept_is_what_would_be_reckoned(values: list[int], at: int, act: str, metric: Metric) -> None:
    measured = visits(*values)
    series_of(measured, metric).shown(None)
    changed = [*measured]
    if at < len(changed):
        match act:
            case "drop":
                del changed[at]
            case "change":
                changed[at] = replace(changed[at], values=(1.0, 2.0))
            case "leave out":
                changed[at] = replace(changed[at], excluded="why")
            case "empty":
                changed[at] = replace(changed[at], values=())
    now = tuple(changed)
    for _ in range(2):
        found = series_of(now, metric)
        assert [(p.measurement.id, p.value) for p in found.points] == plain(now, metric)
        assert [p.measurement.id for p in found.points if p.excluded] == [
            found.points[n].measurement.id for n in found.excluded
        ]
        assert [p.middle for p in found.shown(None)] == [middle_half(p.measurement.values) for p in found.points]
        now = (*now, Measurement("x", "pace", MONDAY + timedelta(days=9), (50.0,)))


def test_a_visit_without_a_value_has_no_point() -> None:
    measured = visits(44, 45, 46, empty=(1,))
    assert [p.value for p in series_of(measured, PACE).points] == [44.0, 46.0]
    assert [p.value for p in series_of((*measured, *visits(1, 2, 3, 4)[3:]), PACE).points] == [44.0, 46.0, 4.0]


def test_the_last_points_are_shown_with_their_middle_halves() -> None:
    found = series_of(visits(44, 45, 46), PACE)
    assert [(p.value, p.middle) for p in found.shown(2)] == [(45.0, (45.0, 45.0)), (46.0, (46.0, 46.0))]
    assert found.shown(0) == ()
    assert found.points[0].middle is None
    assert (taken_at(found.points[1]), taken_on(found.points[1])) == (MONDAY + timedelta(hours=1), MONDAY.date())


def test_an_analysis_is_made_once_for_each_choice_of_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    found = series_of(visits(*[44, 46] * 8), PACE)
    made: list[BoardOptions] = []
    analysis = BoardRun.analysis

    def counted(run: BoardRun, options: BoardOptions) -> object:
        made.append(options)
        return analysis(run, options)

    monkeypatch.setattr(BoardRun, "analysis", counted)
    one, two, three = BoardOptions(), BoardOptions(shift_rule=True), BoardOptions(trend_rule=True)
    assert found.analysis(one) is found.analysis(one)
    assert found.analysis(two) is found.analysis(two)
    found.analysis(one)
    assert made == [one, two]
    for options in (three, one, two):
        found.analysis(options)
    assert made == [one, two, three, two]


ACTS = ("measure", "measure", "measure", "at once", "leave out", "correct", "start", "draw", "rest", "undo", "rules")


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 40)), max_size=30))
def test_whatever_is_done_the_chart_says_what_it_would_say_reckoned_anew(acts: list[tuple[str, int]]) -> None:
    target = TargetCondition("t", MONDAY.date(), MONDAY.date() + timedelta(days=1), process=MetricTarget("pace", 45.0))
    board = Storyboard(
        metrics=(PACE,),
        measurements={"pace": visits(*[44, 46, 45] * 3)},
        target_conditions=(target,),
    )
    former = [board]
    for number, (act, at) in enumerate(acts):
        former.append(board)
        board = former.pop(-2) if act == "undo" and len(former) > 1 else done(board, act, at, number)
        metric, today = board.metrics[0], MONDAY.date() + timedelta(days=at % 4)
        kept = actual_condition(board, metric, today)
        known = module._kept[:]
        module._kept.clear()
        assert actual_condition(board, metric, today) == kept
        module._kept[:] = known


def done(board: Storyboard, act: str, at: int, number: int) -> Storyboard:
    """The board after an act on its one metric."""
    metric, measured = board.metrics[0], board.measured("pace")
    chosen = measured[at % len(measured)]
    when = measured[-1].taken_at + timedelta(hours=1)
    match act:
        case "measure":
            measured = (*measured, Measurement(f"m{number}", "pace", when, (40.0 + at / 4,)))
        case "at once":
            measured = (*measured, *(Measurement(f"m{number}.{n}", "pace", when, (43.0,)) for n in range(at % 9)))
        case "leave out":
            measured = tuple(replace(one, excluded="why") if one is chosen else one for one in measured)
        case "correct":
            measured = tuple(replace(one, values=(at,)) if one is chosen else one for one in measured)
        case "start":
            begun = Experiment(f"e{number}", number, started_at=when - timedelta(minutes=30))
            return replace(board, experiments=(*board.experiments, begun))
        case "draw":
            return replace(board, metrics=(replace(metric, phases=(*metric.phases, chosen.id)),))
        case "rest":
            closed = replace(board.target_conditions[0], closed_on=when.date())
            return replace(board, target_conditions=(closed,))
        case "rules":
            changed = replace(metric, shift_rule=at % 2 == 0, trend_rule=at % 3 == 0, unit="", limits_shown=at % 5 < 3)
            return replace(board, metrics=(changed,))
    return replace(board, measurements={"pace": measured})


def test_a_metric_named_by_its_phases_is_looked_through_once() -> None:
    measured = visits(*range(40, 60))
    found = series_of(measured, PACE)
    assert found.rows_of(frozenset({"3", "17", "unknown"})) == (3, 17)
    more = series_of((*measured, Measurement("new", "pace", MONDAY + timedelta(days=9), (41.0,))), PACE)
    assert more.rows_of(frozenset({"3", "17", "unknown"})) == (3, 17)
    assert more.rows_of(frozenset({"new"})) == (20,)


def test_what_an_undo_brings_back_is_the_series_that_was() -> None:
    measured = visits(*range(40, 60))
    before = series_of(measured, PACE)
    analysis = before.analysis(BoardOptions())
    series_of((*measured, Measurement("new", "pace", MONDAY + timedelta(days=9), (41.0,))), PACE)
    after = series_of(tuple(iter(measured)), PACE)
    assert after is before
    assert after.analysis(BoardOptions()) is analysis
