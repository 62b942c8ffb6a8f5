"""A board in words for a terminal: every part named, what is missing asked for, nothing that a terminal would obey."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kata_desktop.commands.summary import summary
from kata_desktop.core.experiment import Happened
from kata_desktop.core.labels import Label
from kata_desktop.core.storyboard import STORYBOARD
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import ReadyBoard, empty_board, experiment_learned, experiment_started, pass_time, ready_board


@pytest.fixture
def ready() -> ReadyBoard:
    return ready_board()


def told(session: StoryboardSession) -> str:
    return summary(session.board, session.today())


def test_an_empty_board_asks_for_its_parts() -> None:
    session = empty_board()
    session.setting_up.name_board("Cell 4")
    words = told(session)
    assert words.startswith("Cell 4\n")
    for asked in (
        "What would be really good for our customers?",
        "How should the process run in 14 days?",
        "Nothing measured yet.",
        "What do we want to find out next?",
    ):
        assert asked in words
    assert "Obstacle" not in words
    assert "\n\n\n" not in words


def test_head_conditions_obstacles_and_experiments_are_blocks_in_the_order_of_the_board(ready: ReadyBoard) -> None:
    ready.session.targeting.set_draft()
    experiment_learned(ready)
    head, conditions, obstacles, experiments = told(ready.session).split("\n\n")
    assert head.splitlines()[:2] == ["Coolant pumps", "Assembly cell 4"]
    assert "Every pump on time" in head
    assert conditions.splitlines()[0].startswith("Target condition: 27 of 30")
    assert obstacles.splitlines()[0].startswith("Obstacle, in focus: the screwdriver jams")
    (line,) = experiments.splitlines()
    assert line.startswith("Experiment 1, learned, surprise. Step: Hang the screwdriver at the right. ")
    assert line.endswith("faster than we thought. We learned: The way of the hand counts.")


def test_every_metric_has_a_line_and_one_without_points_none(ready: ReadyBoard) -> None:
    ready.session.setting_up.add_metric("Walks", unit="steps")
    words = told(ready.session)
    assert "Cycle time. Actual condition" in words
    assert "Output. Actual condition" in words
    assert "Walks" not in words


def test_obstacles_stand_in_the_order_focus_parked_closed(ready: ReadyBoard) -> None:
    solved, parked = ready.parked
    ready.session.clearing.solve(solved)
    lines = told(ready.session).split("\n\n")[2].splitlines()
    order = [ready.focused, parked, solved]
    assert len(lines) == len(order)
    for line, obstacle in zip(lines, order, strict=True):
        found = ready.session.board.obstacle(obstacle)
        assert found is not None
        assert found.text in line
    assert "solved" in lines[2]


def test_what_was_put_aside_stands_before_what_is_closed_and_what_is_worked_on_only_once(ready: ReadyBoard) -> None:
    session, (first, second) = ready.session, ready.parked
    session.clearing.drop(ready.focused)
    session.clearing.solve(first)
    session.clearing.hold(second)
    states = [line.split(":")[0] for line in told(session).split("\n\n")[2].splitlines()]
    assert states == ["Obstacle, put aside", "Obstacle, solved 16 March", "Obstacle, dropped 16 March"]
    # the arrow of another place came to what was put aside here
    session.clearing.journal.change(Label.OBSTACLE_FOCUSED, STORYBOARD, {"focus": second})
    lines = told(session).split("\n\n")[2].splitlines()
    assert [line.split(":")[0] for line in lines] == ["Obstacle, in focus", *states[1:]]


def test_a_step_that_waits_for_its_learning_says_what_was_measured(ready: ReadyBoard) -> None:
    step = experiment_started(ready)
    pass_time(ready.session, hours=1)
    ready.session.experimenting.write_happened(step, Happened(value=57.0))
    (line,) = told(ready.session).split("\n\n")[3].splitlines()
    assert "checked" in line
    assert "We measured 57.0 seconds, as expected." in line
    assert "We learned" not in line


def test_days_are_counted_from_the_day_that_is_asked_for(ready: ReadyBoard) -> None:
    ready.session.targeting.set_draft()
    board, today = ready.session.board, ready.session.today()
    assert "14 days left" in summary(board, today)
    assert "9 days left" in summary(board, today + timedelta(days=5))


def test_signs_that_a_terminal_obeys_are_spaces_and_all_else_is_literal() -> None:
    session = empty_board()
    session.setting_up.name_board("a\x1b[31mb\x07 <b>&amp; 🙂 عربي")
    assert told(session).splitlines()[0] == "a [31mb  <b>&amp; 🙂 عربي"
