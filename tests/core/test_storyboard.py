"""What the board says of itself: the one target condition, the one arrow, the next step, the metric of the chart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kata_desktop.core.assembly import numbered
from kata_desktop.core.experiment import Expectation, Experiment, Happened
from kata_desktop.core.labels import Label, label_of
from kata_desktop.core.measurement import Measurement, Metric, MetricKind
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition

AT = datetime(2026, 3, 16, 7, tzinfo=UTC)
OUTPUT = Metric("output", "Output", kind=MetricKind.OUTCOME)
PACE, WITHIN = Metric("pace", "Pace"), Metric("within", "Within")
OBSTACLES = tuple(Obstacle(name, name, rank=name) for name in "abc")
DRAFT = TargetCondition("t", process=MetricTarget("within", 27))
OPEN = replace(DRAFT, id="u", set_on=date(2026, 3, 16))
CLOSED = replace(OPEN, id="v", closed_on=date(2026, 3, 30))
PLANNED = Experiment("p", step="s", expect=Expectation(low=1))
RUNNING = replace(PLANNED, id="r", started_at=AT)
LEARNED = replace(RUNNING, id="l", happened=Happened(value=1), learned="much")


def test_things_are_found_by_their_id() -> None:
    board = Storyboard(metrics=(OUTPUT, PACE), obstacles=OBSTACLES, experiments=(PLANNED,))
    assert board.metric("pace") is PACE
    assert board.obstacle("b") is OBSTACLES[1]
    assert board.experiment("p") is PLANNED
    assert (board.metric("x"), board.obstacle("x"), board.experiment("x"), board.measured("x")) == (
        None,
        None,
        None,
        (),
    )
    visit = Measurement("v", "pace", AT, (1,))
    assert replace(board, measurements={"pace": (visit,)}).measured("pace") == (visit,)


def test_the_target_condition_is_the_open_one_and_the_draft_is_none_yet() -> None:
    board = Storyboard(target_conditions=(CLOSED, OPEN, DRAFT))
    assert (board.target, board.target_draft) == (OPEN, DRAFT)
    assert (Storyboard(target_conditions=(CLOSED,)).target, Storyboard().target_draft) == (None, None)


@pytest.mark.parametrize(
    ("board", "metric"),
    [
        (Storyboard(), None),
        (Storyboard(metrics=(OUTPUT,)), OUTPUT),
        (Storyboard(metrics=(OUTPUT, PACE, WITHIN)), PACE),
        (Storyboard(metrics=(OUTPUT, PACE, WITHIN), target_conditions=(DRAFT,)), PACE),
        (Storyboard(metrics=(OUTPUT, PACE, WITHIN), target_conditions=(OPEN,)), WITHIN),
        (Storyboard(metrics=(OUTPUT, PACE, WITHIN), target_conditions=(CLOSED,)), WITHIN),
        (Storyboard(metrics=(OUTPUT, PACE), target_conditions=(OPEN,)), PACE),
        (Storyboard(metrics=(OUTPUT, PACE), target_conditions=(replace(OPEN, process=None),)), PACE),
    ],
)
def test_the_metric_of_the_main_chart(board: Storyboard, metric: Metric | None) -> None:
    assert board.process_metric is metric


def test_the_one_in_focus_is_not_among_the_parked() -> None:
    board = Storyboard(obstacles=OBSTACLES, focus="b")
    assert board.focused is OBSTACLES[1]
    assert [obstacle.id for obstacle in board.parked] == ["a", "c"]


@pytest.mark.parametrize("status", [ObstacleStatus.SOLVED, ObstacleStatus.DROPPED])
def test_the_arrow_never_points_to_what_is_gone(status: ObstacleStatus) -> None:
    board = Storyboard(obstacles=(replace(OBSTACLES[0], status=status), *OBSTACLES[1:]), focus="a")
    assert board.focused is None
    assert [obstacle.id for obstacle in board.parked] == ["b", "c"]
    assert not board.obstacles[0].is_open


def test_a_held_one_is_open_but_not_parked() -> None:
    held = replace(OBSTACLES[0], status=ObstacleStatus.HELD)
    board = Storyboard(obstacles=(held, OBSTACLES[1]), focus="gone")
    assert board.obstacles[0].is_open
    assert (board.parked, board.held, board.focused) == ((OBSTACLES[1],), (held,), None)
    assert replace(board, focus=held.id).held == ()


def test_the_next_step_is_the_running_one_else_the_plan_made_last() -> None:
    later = replace(PLANNED, id="q")
    assert Storyboard(experiments=(LEARNED,)).next_step is None
    assert Storyboard(experiments=(LEARNED, PLANNED, later)).next_step is later
    assert Storyboard(experiments=(LEARNED, RUNNING, PLANNED)).next_step is RUNNING


def test_experiments_are_numbered_by_their_start() -> None:
    plans = [replace(PLANNED, id=name) for name in "ab"]
    started = [replace(RUNNING, id=name, started_at=AT + timedelta(days=n)) for name, n in (("c", 2), ("d", 1))]
    same = replace(RUNNING, id="e", started_at=AT + timedelta(days=2))
    found = numbered([*plans, *started, same])
    assert [(e.number, e.id) for e in found] == [(1, "d"), (2, "c"), (3, "e"), (4, "a"), (5, "b")]


def test_a_label_of_a_newer_version_is_a_change() -> None:
    assert label_of("measured") is Label.MEASURED
    assert label_of("sung") is Label.CHANGED
