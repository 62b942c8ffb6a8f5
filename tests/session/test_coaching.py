"""A coaching cycle through the session: kept part by part, agreed on, finished, and the days without one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kata_desktop.core.coaching import CycleTexts, Part
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Expectation
from kata_desktop.core.labels import Label
from tests.helpers.boards import MONDAY, ReadyBoard, empty_board, experiment_learned, pass_time, ready_board

TOO_LONG = "x" * 1_000_001
TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def board() -> ReadyBoard:
    return ready_board()


def refused(reason: Reason) -> pytest.RaisesExc[InvalidValue]:
    """What the session refuses for a reason."""
    return pytest.RaisesExc(InvalidValue, check=lambda fault: fault.reason is reason)


def test_a_cycle_from_the_first_question_to_the_end(board: ReadyBoard) -> None:
    session, coaching = board.session, board.session.coaching
    session.setting_up.name_roles(learner="team lead", coach="area manager")
    experiment_learned(board)
    cycle = coaching.begin().made
    assert session.board.coaching_cycles[-1].part is Part.TARGET
    session.setting_up.name_roles(learner="somebody else", coach="area manager")
    coaching.reach(cycle, Part.OBSTACLES, {Part.TARGET: 50.04, Part.ACTUAL: 100, Part.REFLECTION: 200})
    planned = session.experimenting.plan(step="Turn the fixture").made
    coaching.agree(cycle, see_at=TUESDAY, next_at=TUESDAY.replace(hour=14), bring="20 cycles")
    coaching.finish(cycle, {Part.TARGET: 50.0, Part.OBSTACLES: 60, Part.STEP: 10.0})
    (kept,) = session.board.coaching_cycles
    assert (kept.held, kept.minutes, kept.learner) == (True, 2.0, "team lead")
    assert kept.phases == {"target": 50.0, "obstacles": 60, "step": 10.0}
    assert set(kept.answers) == {"reflection", "obstacles", "step"}
    assert kept.answers["step"] == "Turn the fixture"
    assert (kept.step, kept.see_at, kept.bring) == (planned, TUESDAY, "20 cycles")
    # what has not started carries it in its plan
    step = session.board.experiment(planned)
    assert step is not None
    assert step.see_at == TUESDAY == session.board.go_and_see(step)


def test_what_was_broken_off_is_gone_on_with_until_the_end_of_the_day(board: ReadyBoard) -> None:
    session, coaching = board.session, board.session.coaching
    cycle = coaching.begin().made
    coaching.reach(cycle, Part.ACTUAL, {Part.TARGET: 30})
    pass_time(session, hours=6)
    again = empty_board(board.file, clock=session.clock)  # type: ignore[arg-type]
    told = again.coaching.begin()
    assert (told.made, bool(told)) == (cycle, False)
    pass_time(session, days=1)
    assert again.coaching.begin().made != cycle
    assert [one.held for one in again.board.coaching_cycles] == [False, False]


def test_the_cycle_itself_is_nothing_to_undo(board: ReadyBoard) -> None:
    session, coaching = board.session, board.session.coaching
    session.clearing.add("Two screw lengths")
    cycle = coaching.begin().made
    coaching.reach(cycle, Part.ACTUAL, {Part.TARGET: 30})
    assert session.undo_status().undo is Label.OBSTACLE_ADDED
    session.undo()
    coaching.finish(cycle, {Part.TARGET: 30})
    assert session.undo_status().redo is Label.OBSTACLE_ADDED


def test_not_knowing_is_an_answer_and_can_be_taken_back(board: ReadyBoard) -> None:
    coaching = board.session.coaching
    cycle = coaching.begin().made
    coaching.not_known(cycle, Part.STEP)
    coaching.not_known(cycle, Part.ACTUAL)
    assert board.session.board.coaching_cycles[-1].unknown == (Part.ACTUAL, Part.STEP)
    coaching.not_known(cycle, Part.STEP, known=True)
    coaching.mark_threshold(cycle, Part.ACTUAL, " Usually it is the gasket ")
    kept = board.session.board.coaching_cycles[-1]
    assert kept.unknown == (Part.ACTUAL,)
    assert (kept.threshold, kept.threshold_part) == ("Usually it is the gasket", Part.ACTUAL)


def test_a_step_that_runs_keeps_its_plan(board: ReadyBoard) -> None:
    session = board.session
    step = session.experimenting.plan(step="count").made
    session.experimenting.write_plan(step, expect=Expectation(unknown=True), see_at=MONDAY)
    session.experimenting.start(step)
    cycle = session.coaching.begin().made
    session.coaching.agree(cycle, see_at=TUESDAY)
    running = session.board.experiment(step)
    assert running is not None
    assert (running.see_at, session.board.go_and_see(running)) == (MONDAY, TUESDAY)


def test_without_a_step_one_can_still_agree(board: ReadyBoard) -> None:
    cycle = board.session.coaching.begin().made
    board.session.coaching.agree(cycle, see_at=TUESDAY)
    assert board.session.board.coaching_cycles[-1].step == ""
    board.session.coaching.finish(cycle, {})
    assert board.session.board.coaching_cycles[-1].minutes == 0


def test_what_cannot_be(board: ReadyBoard) -> None:
    coaching = board.session.coaching
    cycle = coaching.begin().made
    with refused(Reason.SEE_AT_PAST):
        coaching.agree(cycle, next_at=MONDAY - timedelta(days=1))
    coaching.finish(cycle, {Part.TARGET: 1})
    with refused(Reason.CYCLE_FINISHED):
        coaching.reach(cycle, Part.STEP, {})
    with refused(Reason.CYCLE_FINISHED):
        coaching.not_known("nowhere", Part.STEP)
    with refused(Reason.TEXT_TOO_LONG):
        coaching.word_card(CycleTexts({"en": {"target": TOO_LONG}}))
    with refused(Reason.TEXT_TOO_LONG):
        coaching.word_card(CycleTexts(follow_ups={Part.STEP: (TOO_LONG,)}))


def test_why_days_had_no_cycle(board: ReadyBoard) -> None:
    session, coaching = board.session, board.session.coaching
    days = [date(2026, 3, 12), date(2026, 3, 13)]
    coaching.finish(coaching.begin().made, {Part.TARGET: 60})
    coaching.not_held([*days, MONDAY.date()], "Rush order")
    assert [(c.started_at.date(), c.reason) for c in session.board.coaching_cycles] == [
        (days[0], "Rush order"),
        (days[1], "Rush order"),
        (MONDAY.date(), ""),
    ]
    coaching.not_held(days[:1], "Illness")
    coaching.not_held(days[1:], " ")
    assert [cycle.reason for cycle in session.board.coaching_cycles] == ["Illness", ""]
    assert not coaching.not_held(days[1:], "")
    session.undo()
    assert [cycle.reason for cycle in session.board.coaching_cycles] == ["Illness", "Rush order", ""]


def test_the_silence_after_the_last_cycle(board: ReadyBoard) -> None:
    session, coaching = board.session, board.session.coaching
    assert coaching.silence() is None
    coaching.finish(coaching.begin().made, {Part.TARGET: 60})
    pass_time(session, days=7)
    assert coaching.silence() is None
    pass_time(session, days=1)
    assert coaching.silence() == (MONDAY.date(), tuple(date(2026, 3, day) for day in (17, 18, 19, 20, 23)))
    coaching.begin()
    # a cycle that began is not held yet
    assert coaching.silence() is not None
