"""Experiments from plan to lesson: sealed at the start, opened in order, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import pytest

from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import (
    CheckDraft,
    Expectation,
    Experiment,
    ExperimentKind,
    Happened,
    Outcome,
    Stage,
    about,
)
from kata_desktop.core.labels import Label
from kata_desktop.session.experimenting import PlanParts
from tests.helpers.boards import (
    COACH,
    MONDAY,
    MemoryFile,
    ReadyBoard,
    empty_board,
    experiment_learned,
    experiment_started,
    pass_time,
    plain,
    ready_board,
)


@pytest.fixture
def board() -> ReadyBoard:
    return ready_board()


def row(board: ReadyBoard, experiment_id: str) -> Experiment:
    found = board.session.board.experiment(experiment_id)
    assert found is not None
    return found


def refusal(board: ReadyBoard, gesture: Callable[[], object]) -> Reason:
    before = list(board.file.entries)
    with pytest.raises(InvalidValue) as caught:
        gesture()
    assert board.file.entries == before
    return caught.value.reason


def test_a_plan_begins_with_the_arrow_and_the_metric_of_the_chart(board: ReadyBoard) -> None:
    changes = board.session.experimenting.plan(step=" Hang it ", initiator=board)
    plan = row(board, changes.made)
    assert (plan.step, plan.obstacle, plan.metric) == ("Hang it", board.focused, board.pace)
    assert (plan.stage, plan.number, changes.initiator) == (Stage.PLANNED, 1, board)
    board.session.targeting.set_draft()
    second = board.session.experimenting.plan(obstacle=board.parked[0]).made
    assert (row(board, second).obstacle, row(board, second).metric) == (board.parked[0], board.within)


def test_a_plan_on_an_empty_board() -> None:
    session = empty_board()
    made = session.experimenting.plan().made
    plan = session.board.experiment(made)
    assert plan is not None
    assert (plan.obstacle, plan.metric, plan.step) == ("", "", "")


def test_all_parts_of_a_plan(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    plan = experimenting.plan().made
    see_at = datetime.fromisoformat("2030-03-17T09:00")
    experimenting.write_plan(
        plan,
        obstacle=board.parked[0],
        kind=ExperimentKind.TEST,
        step=" a ",
        factor="b",
        harm="c",
        how="d",
        metric="",
        unit="walks",
        expect=Expectation(high=3, text=" fewer "),
        see_at=see_at,
    )
    written = row(board, plan)
    assert (written.step, written.factor, written.harm, written.how) == ("a", "b", "c", "d")
    assert (written.obstacle, written.kind) == (board.parked[0], ExperimentKind.TEST)
    assert (written.metric, written.unit, written.see_at) == ("", "walks", see_at.astimezone())
    assert written.expect == Expectation(high=3, text="fewer")
    experimenting.write_plan(plan, kind=None, see_at=None)
    assert (row(board, plan).kind, row(board, plan).see_at) == (None, None)


def test_parts_that_cannot_be_taken(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    plan = experimenting.plan().made
    turned = Expectation(low=3, high=2)
    assert refusal(board, lambda: experimenting.write_plan(plan, expect=turned)) is Reason.RANGE_TURNED
    yesterday = MONDAY - timedelta(days=1)
    assert refusal(board, lambda: experimenting.write_plan(plan, see_at=yesterday)) is Reason.SEE_AT_PAST
    assert refusal(board, lambda: experimenting.write_plan("x", step="a")) is Reason.STEP_MISSING
    experimenting.write_plan(plan, see_at=MONDAY)


def test_what_nobody_can_predict_is_a_look(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    plan = experimenting.plan(step="Watch").made
    experimenting.write_plan(plan, kind=ExperimentKind.TEST, expect=Expectation(unknown=True))
    assert row(board, plan).kind is ExperimentKind.GO_AND_SEE
    experimenting.write_plan(plan, kind=ExperimentKind.TEST)
    assert row(board, plan).kind is ExperimentKind.GO_AND_SEE
    experimenting.start(plan)
    assert row(board, plan).stage is Stage.RUNNING


def test_no_start_without_an_expectation(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    plan = experimenting.plan().made
    assert refusal(board, lambda: experimenting.start(plan)) is Reason.STEP_MISSING
    experimenting.write_plan(plan, step="Hang it")
    assert refusal(board, lambda: experimenting.start(plan)) is Reason.EXPECTATION_MISSING


def test_the_start_seals_the_numbers_with_the_time(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    made = experiment_started(board)
    assert row(board, made).started_at == MONDAY
    parts: tuple[PlanParts, ...] = ({"expect": about(50, 1)}, {"step": "other"}, {"unit": "s"}, {})
    for part in parts:
        assert refusal(board, partial(experimenting.write_plan, made, **part)) is Reason.PLAN_SEALED
    for field in ("metric", "unit", "see_at", "started_at"):
        assert refusal(board, partial(experimenting.reword, made, field, "x")) is Reason.PLAN_SEALED
    assert refusal(board, lambda: experimenting.start(made)) is Reason.ALREADY_STARTED
    assert refusal(board, lambda: experimenting.put_away(made)) is Reason.PLAN_SEALED


def test_a_slip_in_the_words_is_mended_and_the_old_words_stay(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    made = experiment_started(board)
    pass_time(board.session, minutes=4)
    for field in ("step", "factor", "harm", "how"):
        experimenting.reword(made, field, f" new {field} ")
    assert (row(board, made).step, row(board, made).how) == ("new step", "new how")
    told = board.session.wordings(made, "step")
    assert [(w.value, w.at, w.who) for w in told] == [
        ("Hang the screwdriver at the right", MONDAY, "learner@Wall cell 4"),
        ("new step", MONDAY + timedelta(minutes=4), "learner@Wall cell 4"),
    ]
    assert refusal(board, lambda: experimenting.reword(made, "step", " ")) is Reason.STEP_MISSING


def test_the_words_of_an_expectation_change_and_its_numbers_never(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    made = experiment_started(board)
    experimenting.reword(made, "expect", "after one hour")
    assert row(board, made).expect == Expectation(low=56, high=58, text="after one hour")
    second = experimenting.plan(step="Listen").made
    experimenting.write_plan(second, expect=Expectation(text="No squeek"))
    experimenting.start(second, second_reason="we wait")
    experimenting.reword(second, "expect", "No squeak")
    assert row(board, second).expect == Expectation(text="No squeak")
    assert refusal(board, lambda: experimenting.reword(second, "expect", " ")) is Reason.PLAN_SEALED


def test_a_second_one_asks_why(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    experiment_started(board)
    second = experimenting.plan(step="Look").made
    experimenting.write_plan(second, expect=Expectation(unknown=True))
    assert refusal(board, lambda: experimenting.start(second)) is Reason.SECOND_STEP
    experimenting.start(second, second_reason=" the first waits for parts ")
    assert row(board, second).second_reason == "the first waits for parts"


def test_the_reason_for_a_second_one_may_be_written_while_planning(board: ReadyBoard) -> None:
    experiment_started(board)
    experimenting = board.session.experimenting
    second = experimenting.plan(step="Look").made
    experimenting.write_plan(second, expect=Expectation(unknown=True), second_reason="we wait")
    experimenting.start(second)
    assert row(board, second).second_reason == "we wait"


def test_what_happened_and_what_was_learned_open_in_order(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    plan = experimenting.plan(step="Look").made
    happened = Happened(value=55.5, text=" Faster ")
    assert refusal(board, lambda: experimenting.write_happened(plan, happened)) is Reason.NOT_STARTED
    assert refusal(board, lambda: experimenting.write_learned(plan, "x")) is Reason.NOT_STARTED
    experimenting.write_plan(plan, expect=about(57, 1))
    experimenting.start(plan)
    assert refusal(board, lambda: experimenting.write_learned(plan, "x")) is Reason.HAPPENED_MISSING
    assert refusal(board, lambda: experimenting.write_happened(plan, Happened())) is Reason.HAPPENED_MISSING
    pass_time(board.session, hours=1)
    experimenting.write_happened(plan, happened)
    assert row(board, plan).happened == Happened(55.5, "Faster", MONDAY + timedelta(hours=1))
    assert (row(board, plan).stage, row(board, plan).outcome) == (Stage.CHECKED, Outcome.SURPRISE)
    assert refusal(board, lambda: experimenting.write_learned(plan, "fAs ter")) is Reason.LEARNED_EQUALS_HAPPENED
    experimenting.write_learned(plan, " The way of the hand counts ")
    assert row(board, plan).learned == "The way of the hand counts"
    assert row(board, plan).learned_at == MONDAY + timedelta(hours=1)
    repeated = Happened(text="the way of the hand counts")
    assert refusal(board, lambda: experimenting.write_happened(plan, repeated)) is Reason.LEARNED_EQUALS_HAPPENED


def test_the_time_of_what_happened_gets_the_offset_of_the_place(board: ReadyBoard) -> None:
    made = experiment_started(board)
    wall_time = datetime.fromisoformat("2030-03-16T09:00")
    board.session.experimenting.write_happened(made, Happened(value=57, at=wall_time))
    assert row(board, made).happened.at == wall_time.astimezone()


def test_a_planned_one_that_was_put_away_comes_back_by_undo(board: ReadyBoard) -> None:
    plan = board.session.experimenting.plan(step="Look").made
    before = plain(board.session)
    assert board.session.experimenting.put_away(plan).kinds == {"experiment"}
    assert board.session.board.experiments == ()
    board.session.undo()
    assert plain(board.session) == before
    board.session.redo()
    assert board.session.board.experiments == ()


def test_a_plan_put_away_that_another_place_started_comes_back(board: ReadyBoard) -> None:
    plan = board.session.experimenting.plan(step="Look").made
    board.session.experimenting.write_plan(plan, expect=Expectation(unknown=True))
    known = len(board.file.entries)
    board.session.experimenting.put_away(plan)
    file = MemoryFile(board.file.entries)
    there_file = MemoryFile(board.file.entries[:known])
    there = empty_board(there_file, who=COACH)
    there.experimenting.start(plan)
    joined = empty_board(MemoryFile([*file.entries, there_file.entries[-1]]))
    assert [e.stage for e in joined.board.experiments] == [Stage.RUNNING]


def test_a_plan_that_came_back_can_be_put_away_again(board: ReadyBoard) -> None:
    plan = board.session.experimenting.plan(step="Look").made
    there_file = MemoryFile(board.file.entries)
    empty_board(there_file, who=COACH).experimenting.reword(plan, "step", "Look twice")
    board.session.experimenting.put_away(plan)
    joined = empty_board(MemoryFile([*board.file.entries, there_file.entries[-1]]))
    assert [e.step for e in joined.board.experiments] == ["Look twice"]
    joined.experimenting.put_away(plan)
    assert joined.board.experiment(plan) is None
    joined.undo()
    assert [e.step for e in joined.board.experiments] == ["Look twice"]


def test_the_start_is_taken_back_only_while_nothing_happened(board: ReadyBoard) -> None:
    made = experiment_started(board)
    board.session.undo()
    assert row(board, made).stage is Stage.PLANNED
    board.session.redo()
    board.session.experimenting.write_happened(made, Happened(value=57))
    # here what happened comes off first
    board.session.undo()
    board.session.undo()
    assert row(board, made).stage is Stage.PLANNED


@pytest.mark.parametrize("redone", [False, True])
def test_the_start_stays_where_another_place_wrote_what_happened(board: ReadyBoard, redone: bool) -> None:
    made = experiment_started(board)
    if redone:
        board.session.undo()
        board.session.redo()
    there_file = MemoryFile(board.file.entries)
    empty_board(there_file, who=COACH).experimenting.write_happened(made, Happened(value=57))
    joined = empty_board(there_file)
    with pytest.raises(InvalidValue) as caught:
        joined.undo()
    assert caught.value.reason is Reason.ALREADY_HAPPENED
    assert joined.undo_status().undo is Label.EXPERIMENT_STARTED


def test_the_numbers_stay_where_another_place_started_the_plan(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    plan = experimenting.plan(step="Look").made
    experimenting.write_plan(plan, expect=about(57, 1))
    there_file = MemoryFile(board.file.entries)
    empty_board(there_file, who=COACH).experimenting.start(plan)
    joined = empty_board(there_file)
    before = plain(joined)
    with pytest.raises(InvalidValue) as caught:
        joined.undo()
    assert caught.value.reason is Reason.PLAN_SEALED
    assert plain(joined) == before
    joined.experimenting.reword(plan, "expect", "after an hour")
    joined.undo()
    assert plain(joined) == before


def test_numbers_follow_the_start_wherever_the_plan_was_made(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    early = experimenting.plan(step="Planned first").made
    experimenting.write_plan(early, expect=Expectation(unknown=True))
    learned = experiment_learned(board)
    assert [(e.number, e.id) for e in board.session.board.experiments] == [(1, learned), (2, early)]
    experimenting.start(early)
    assert [(e.number, e.id) for e in board.session.board.experiments] == [(1, learned), (2, early)]
    assert board.session.board.next_step == row(board, early)


# ------------------------------------------------------------------------------------- half written


def test_what_is_half_written_is_in_the_file_and_nothing_to_undo(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    made = experiment_started(board)
    before = board.session.undo_status()
    experimenting.draft_check(made, CheckDraft("44,", " The housing ", answer=True))
    again = empty_board(MemoryFile(list(board.file.entries))).board.experiment(made)
    assert again is not None
    assert (again.check_draft, again.stage) == (CheckDraft("44,", "The housing", answer=True), Stage.RUNNING)
    experimenting.draft_learned(made, "The way of")
    assert row(board, made).learned_draft == "The way of"
    assert board.session.undo_status() == before
    experimenting.draft_check(made, None)
    assert row(board, made).check_draft is None


def test_a_draft_goes_when_what_it_became_is_kept(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    made = experiment_started(board)
    experimenting.draft_check(made, CheckDraft("44"))
    experimenting.write_happened(made, Happened(44.0))
    assert row(board, made).check_draft is None
    experimenting.draft_learned(made, "The way of")
    experimenting.write_learned(made, "The way of the hand counts")
    assert row(board, made).learned_draft is None
    experimenting.draft_learned(made, "")
    assert row(board, made).learned_draft == ""
    experimenting.draft_learned(made, "The way of the hand counts ")
    assert row(board, made).learned_draft is None


@pytest.mark.parametrize("odd", ["44", 3, [], {"answer": "yes", "value": 4, "text": None}])
def test_an_odd_draft_is_none_or_empty(board: ReadyBoard, odd: Json) -> None:
    made = experiment_started(board)
    board.session._journal.change(Label.FINDING_DRAFTED, made, {"check_draft": odd, "learned_draft": 3})
    found = row(board, made)
    assert found.check_draft in (None, CheckDraft())
    assert found.learned_draft is None


def test_a_draft_belongs_to_an_experiment_and_has_an_end(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    made = experiment_started(board)
    assert refusal(board, lambda: experimenting.draft_learned("none", "x")) is Reason.STEP_MISSING
    assert refusal(board, lambda: experimenting.draft_learned(made, "x" * 10_001)) is Reason.TEXT_TOO_LONG
    assert refusal(board, lambda: experimenting.draft_check("none", None)) is Reason.STEP_MISSING
