"""Writing by hand: one stroke is one entry and one undo, and ink counts as written wherever words would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Expectation, Form, Happened, Stage, about
from kata_desktop.core.ink import BROAD, MOST_POINTS, Ink, Stroke
from kata_desktop.core.labels import Label
from kata_desktop.core.storyboard import CHALLENGE, Challenge
from kata_desktop.core.target import ClosedAs, Part, Reflection
from kata_desktop.session.inking import Inking
from kata_desktop.session.journal import Journal
from kata_desktop.session.notebook.opening import open_notebook
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import (
    CountedIds,
    MemoryFile,
    ReadyBoard,
    clock_at,
    empty_board,
    experiment_learned,
    experiment_started,
    pass_time,
    plain,
)
from tests.helpers.boards import ready_board as make_ready_board

WAY = [(10.0, 10.0), (40.0, 60.0), (90.0, 20.0)]


@pytest.fixture
def board() -> ReadyBoard:
    return make_ready_board()


def strokes(session: StoryboardSession, thing: str, field: str) -> list[str]:
    return [stroke.id for stroke in session.board.ink_in(thing, field).strokes]


def refusal(act: Callable[[], object]) -> Reason:
    with pytest.raises(InvalidValue) as caught:
        act()
    return caught.value.reason


def test_one_stroke_is_one_entry_and_one_undo(board: ReadyBoard) -> None:
    session, inking = board.session, board.session.inking
    count = len(board.file.entries)
    first = inking.write(board.focused, "text", WAY).made
    second = inking.write(board.focused, "text", WAY, BROAD).made
    assert len(board.file.entries) == count + 2
    assert strokes(session, board.focused, "text") == [first, second]
    assert session.board.ink_in(board.focused, "text").strokes[1].width == BROAD
    session.undo()
    assert strokes(session, board.focused, "text") == [first]
    session.redo()
    inking.rub_out(first)
    assert strokes(session, board.focused, "text") == [second]
    assert session.undo_status().undo is Label.INK_RUBBED_OUT
    assert plain(empty_board(board.file)) == plain(session)
    session.undo()
    assert strokes(session, board.focused, "text") == [first, second]


def test_the_last_stroke_is_taken_back_by_undo_or_rubbed_out(board: ReadyBoard) -> None:
    session, inking = board.session, board.session.inking
    assert not inking.take_back(board.focused, "text")
    first, second = (inking.write(board.focused, "text", WAY).made for _ in range(2))
    assert inking.take_back(board.focused, "text").undoing
    session.redo()
    assert inking.take_back(board.focused, "text").undoing
    session.clearing.why_now(board.focused, "it is small")
    assert inking.take_back(board.focused, "text").label is Label.INK_RUBBED_OUT
    assert strokes(session, board.focused, "text") == []
    assert not inking.rub_out(second)
    assert not inking.rub_out(board.focused)
    assert first != second


def test_an_obstacle_goes_with_the_last_stroke_it_has_and_comes_back_with_it(board: ReadyBoard) -> None:
    session, inking = board.session, board.session.inking
    made = inking.write_on_new("obstacle", session.clearing.parked_at_end(), "text", WAY).made
    first, second = (*strokes(session, made, "text"), inking.write(made, "text", WAY).made)
    session.clearing.focus(made)
    before = plain(session)
    inking.rub_out(first)
    assert session.board.obstacle(made) is not None
    inking.rub_out(second)
    assert session.board.obstacle(made) is None
    assert session.board.focused is None
    assert plain(empty_board(board.file)) == plain(session)
    assert not inking.rub_out(second)
    assert refusal(lambda: inking.write(made, "text", WAY)) is Reason.OBSTACLE_MISSING
    session.undo()
    session.undo()
    assert plain(session) == before
    session.clearing.reword(made, "the hands wait")
    for stroke in (first, second):
        inking.rub_out(stroke)
    found = session.board.obstacle(made)
    assert found is not None
    assert (found.text, found.inked) == ("the hands wait", frozenset())


def test_an_obstacle_that_a_step_is_aimed_at_keeps_its_last_stroke(board: ReadyBoard) -> None:
    session, inking = board.session, board.session.inking
    made = inking.write_on_new("obstacle", session.clearing.parked_at_end(), "text", WAY).made
    session.clearing.focus(made)
    session.experimenting.plan(step="Hang it up")
    assert refusal(lambda: inking.rub_out(strokes(session, made, "text")[0])) is Reason.TEXT_MISSING


def test_a_learner_plans_tries_and_learns_by_hand_alone(board: ReadyBoard) -> None:
    session, inking = board.session, board.session.inking
    made = session.experimenting.plan().made
    assert refusal(lambda: session.experimenting.start(made)) is Reason.STEP_MISSING
    inking.write(made, "step", WAY)
    assert refusal(lambda: session.experimenting.start(made)) is Reason.EXPECTATION_MISSING
    session.experimenting.write_plan(made, expect=Expectation(unknown=True))
    inking.write(made, "expect.text", WAY)
    found = session.board.experiment(made)
    assert found
    assert found.expect.form is Form.WORDS
    assert refusal(lambda: inking.write(made, "happened.text", WAY)) is Reason.NOT_STARTED
    session.experimenting.start(made)
    assert refusal(lambda: inking.write(made, "learned", WAY)) is Reason.HAPPENED_MISSING
    pass_time(session, hours=1)
    inking.write(made, "happened.text", WAY)
    inking.write(made, "happened.text", WAY)
    session.experimenting.write_happened(made, Happened(as_expected=False))
    pass_time(session, hours=1)
    learned = inking.write(made, "learned", WAY).made
    inking.write(made, "learned", WAY)
    found = session.board.experiment(made)
    assert found
    assert (found.stage, found.happened.at is not None, found.learned_at) == (
        Stage.LEARNED, True, session.clock.now(),
    )  # fmt: skip
    session.undo()
    session.undo()
    found = session.board.experiment(made)
    assert found
    assert (found.stage, found.learned_at) == (Stage.CHECKED, None)
    assert learned not in strokes(session, made, "learned")


def test_a_typed_line_is_added_to_ink_later_and_may_go_again(board: ReadyBoard) -> None:
    session, inking = board.session, board.session.inking
    made = experiment_started(board)
    for field in ("happened.text", "learned"):
        inking.write(made, field, WAY)
    session.experimenting.write_learned(made, "The hand counts")
    session.experimenting.write_learned(made, "")
    assert session.board.experiments[0].stage is Stage.LEARNED
    inking.write(board.focused, "text", WAY)
    session.clearing.reword(board.focused, "")
    inking.write(CHALLENGE, "statement", WAY)
    session.setting_up.write_challenge(Challenge(""))
    assert (session.board.focused and session.board.focused.text, session.board.challenge) != ("", None)


def test_a_kept_plan_takes_no_ink_and_loses_none(board: ReadyBoard) -> None:
    session, inking = board.session, board.session.inking
    made = session.experimenting.plan().made
    stroke = inking.write(made, "step", WAY).made
    session.experimenting.write_plan(made, expect=about(57, 1))
    session.experimenting.start(made)
    assert refusal(lambda: inking.write(made, "step", WAY)) is Reason.PLAN_SEALED
    assert refusal(lambda: inking.rub_out(stroke)) is Reason.PLAN_SEALED
    session.experimenting.reword(made, "step", "A typed line later")
    session.experimenting.reword(made, "step", "")
    assert session.board.experiments[0].says("step")


def test_what_was_learned_from_stays(board: ReadyBoard) -> None:
    session, inking = board.session, board.session.inking
    made = experiment_started(board)
    first, second = (inking.write(made, "happened.text", WAY).made for _ in range(2))
    inking.rub_out(second)
    session.experimenting.write_learned(made, "much")
    assert refusal(lambda: inking.rub_out(first)) is Reason.HAPPENED_MISSING
    session.experimenting.write_happened(made, Happened(value=55.0))
    inking.rub_out(first)
    assert session.board.experiments[0].stage is Stage.LEARNED


def test_a_second_step_starts_with_its_reason_by_hand(board: ReadyBoard) -> None:
    experiment_started(board)
    session, inking = board.session, board.session.inking
    made = session.experimenting.plan(step="another").made
    session.experimenting.write_plan(made, expect=about(57, 1))
    assert refusal(lambda: session.experimenting.start(made)) is Reason.SECOND_STEP
    inking.write(made, "second_reason", WAY)
    session.experimenting.start(made)
    assert session.board.experiment(made)


def test_a_new_obstacle_is_made_by_its_first_stroke_and_undone_with_it(board: ReadyBoard) -> None:
    session = board.session
    fields = session.clearing.parked_at_end()
    made = session.inking.write_on_new("obstacle", fields, "text", WAY).made
    assert session.board.parked[-1].id == made
    assert session.board.parked[-1].inked == {"text"}
    session.undo()
    assert session.board.obstacle(made) is None
    assert refusal(lambda: session.inking.write(made, "text", WAY)) is Reason.OBSTACLE_MISSING


def test_a_new_obstacle_begins_with_the_ink_of_what_was_learned(board: ReadyBoard) -> None:
    session = board.session
    made = experiment_started(board)
    session.experimenting.write_happened(made, Happened(value=1.0))
    session.inking.write(made, "learned", WAY, 9)
    session.inking.write(made, "learned", [(1, 1)])
    learned, entries = session.inking.ink(made, "learned"), len(board.file.entries)
    fields = session.clearing.parked_at_end()
    copied = session.inking.copy_to_new("obstacle", fields, "text", learned, Label.OBSTACLE_ADDED)
    assert len(board.file.entries) == entries + 1
    ink = session.inking.ink(copied.made, "text")
    assert [(stroke.points, stroke.width) for stroke in ink.strokes] == [
        (stroke.points, stroke.width) for stroke in learned.strokes
    ]
    assert session.board.parked[-1].inked == {"text"}
    # the two are two from now on
    session.inking.rub_out(ink.strokes[0].id)
    assert session.inking.ink(made, "learned") == learned


def test_one_entry_takes_no_more_than_it_can_hold(board: ReadyBoard) -> None:
    session = board.session
    points = tuple((n % 3000, (n * 7919) % 3000) for n in range(MOST_POINTS))
    many = Ink(tuple(Stroke(f"s{n}", "x", "text", points) for n in range(20)))
    copied = session.inking.copy_to_new("obstacle", {}, "text", many, Label.OBSTACLE_ADDED)
    assert 0 < len(session.inking.ink(copied.made, "text").strokes) < 20


def test_the_challenge_begins_with_a_stroke_and_keeps_its_day() -> None:
    session = empty_board()
    session.inking.write(CHALLENGE, "statement", WAY)
    day = session.today()
    pass_time(session, days=3)
    session.inking.write(CHALLENGE, "why", WAY)
    challenge = session.board.challenge
    assert challenge
    assert (challenge.set_on, sorted(challenge.inked)) == (day, ["statement", "why"])
    session.undo()
    session.undo()
    assert session.board.challenge is None


def test_a_pattern_by_hand_sets_the_target_condition(board: ReadyBoard) -> None:
    session, inking = board.session, board.session.inking
    session.targeting.write_pattern([])
    draft = session.targeting.draft
    assert draft
    assert draft.missing() == (Part.PATTERN,)
    stroke = inking.write(draft.id, "pattern", WAY).made
    far = session.today().replace(month=5)
    assert refusal(lambda: session.targeting.choose_date(far)) is Reason.REASON_MISSING
    inking.write(draft.id, "reason", WAY)
    session.targeting.choose_date(far)
    session.targeting.set_draft()
    inking.write(draft.id, "pattern", WAY)
    assert refusal(lambda: inking.rub_out(stroke)) is Reason.TARGET_SET
    assert refusal(lambda: inking.write(draft.id, "reason", WAY)) is Reason.TARGET_SET
    where = inking.write(draft.id, "reflection.where_now", WAY).made
    inking.rub_out(where)
    assert refusal(lambda: session.targeting.close(ClosedAs.STOPPED)) is Reason.REASON_MISSING
    inking.write(draft.id, "closing_reason", WAY)
    session.targeting.close(ClosedAs.STOPPED, reflection=Reflection())
    assert refusal(lambda: inking.write(draft.id, "pattern", WAY)) is Reason.TARGET_CLOSED


def test_a_point_is_left_out_for_a_reason_by_hand(board: ReadyBoard) -> None:
    session = board.session
    visit = session.board.measured(board.output)[0].id
    assert refusal(lambda: session.measuring.leave_out(visit, " ")) is Reason.REASON_MISSING
    session.inking.write(visit, "excluded", WAY)
    session.measuring.leave_out(visit, " ")
    assert session.board.measured(board.output)[0].excluded == ""
    session.measuring.take_back_in(visit)
    assert session.board.measured(board.output)[0].excluded is None


def test_the_words_of_a_learned_step_still_differ_from_what_happened(board: ReadyBoard) -> None:
    made = experiment_learned(board)
    board.session.inking.write(made, "learned", WAY)
    again = Happened(text="the way of the hand COUNTS")
    assert refusal(lambda: board.session.experimenting.write_happened(made, again)) is Reason.LEARNED_EQUALS_HAPPENED


def test_any_journal_takes_ink() -> None:
    journal = Journal(MemoryFile(), clock_at(), "coach@Laptop", new_id=CountedIds())
    note: dict[str, Json] = {"text": ""}
    inking = Inking(journal)
    made = inking.write_on_new("note", note, "text", WAY).made
    stroke = inking.write(made, "text", WAY).made
    assert len(inking.ink(made, "text").strokes) == 2
    inking.rub_out(stroke)
    assert len(inking.ink(made, "text").strokes) == 1


def test_the_notebook_takes_ink(tmp_path: Path) -> None:
    with open_notebook(tmp_path, who="coach@Laptop", clock=clock_at()) as opened:
        made = opened.session.inking.write_on_new("cycle_note", {}, "note", WAY).made
        assert len(opened.session.inking.ink(made, "note").strokes) == 1
