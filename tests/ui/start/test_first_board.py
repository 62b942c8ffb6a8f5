"""A whole first board, from nothing to a started experiment, by mouse and by touch, in counted taps."""

from __future__ import annotations

from datetime import date, time

from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation, Stage
from kata_desktop.core.measurement import MetricKind, Point
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from kata_desktop.words import experiment_plan
from kata_desktop.words.start_pages import Step
from tests.helpers.on_screen import as_it_is
from tests.helpers.pointer import HANDS, Pointer, click, tap
from tests.ui.start.first_board import (
    Hand,
    measure_once,
    meet,
    set_target,
    start_on,
    start_step,
    write_challenge,
)

#: What a newcomer needs at most; whoever makes it less lowers these.
TYPED = 119
TAPS = {click: 26, tap: 35}
TAPS_WITH_MEETING = {click: 30, tap: 39}


@HANDS
def test_from_nothing_to_a_started_experiment(qtbot: QtBot, act: Pointer) -> None:
    window, screen = start_on(qtbot)
    hand = Hand(window, act)
    write_challenge(hand, screen)
    assert as_it_is(screen.step) is Step.CONDITION
    measure_once(hand, screen)
    assert as_it_is(screen.step) is Step.TARGET
    set_target(hand, screen)
    assert as_it_is(screen.step) is Step.EXPERIMENT
    start_step(hand, screen)
    assert as_it_is(screen.step) is Step.MEETING
    print(f"to a started experiment: {hand.taps} taps, {hand.typed} characters")
    assert hand.taps <= TAPS[act]
    assert hand.typed <= TYPED
    meet(hand, screen)
    print(f"with roles and a daily time: {hand.taps} taps, {hand.typed} characters")
    assert hand.taps <= TAPS_WITH_MEETING[act]
    assert hand.typed <= TYPED
    assert isinstance(window.screen_shown, StoryboardScreen)
    _is_whole(window.document.board)


def _is_whole(board: Storyboard) -> None:
    assert board.challenge is not None
    assert board.challenge.statement == "Every order to leave the same day"
    assert board.challenge.by == date(2026, 12, 5)
    cycle_time, outcome = board.metrics
    assert (cycle_time.name, cycle_time.unit, cycle_time.point) == ("Cycle time", "s", Point.MEDIAN)
    assert outcome.kind is MetricKind.OUTCOME
    assert [found.values for found in board.measured(cycle_time.id)] == [(48.0,)]
    assert board.target is not None
    assert board.target.achieve_by == date(2026, 6, 19)
    assert board.target.process is not None
    assert board.target.process.value == 42
    assert board.target.outcome is not None
    assert board.target.outcome.value == 570
    assert board.target.pattern == ("Both hands start together",)
    assert board.focused is not None
    assert board.focused.text == "The hands wait for the gasket"
    (step,) = board.experiments
    assert step.stage is Stage.RUNNING
    assert step.obstacle == board.focused.id
    assert step.metric == cycle_time.id
    assert step.expect == Expectation(46, 46)
    assert step.harm == experiment_plan.nobody()
    assert step.see_at is not None
    assert step.see_at.isoformat()[:16] == "2026-06-08T10:00"
    assert (board.learner, board.coach, board.calendar.cycle_time) == ("team lead", "area manager", time(14, 0))
