"""The target condition from draft to look back: nothing missing, one at a time, a date that does not move."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.labels import Label
from kata_desktop.core.target import ClosedAs, MetricTarget, Part, Reflection, TargetCondition
from kata_desktop.session.changes import Changes
from tests.helpers.boards import COACH, MONDAY, MemoryFile, ReadyBoard, empty_board, pass_time, plain, ready_board

TODAY = MONDAY.date()


@pytest.fixture
def board() -> ReadyBoard:
    return ready_board()


@pytest.fixture
def opened(board: ReadyBoard) -> ReadyBoard:
    board.session.targeting.set_draft()
    return board


def target(board: ReadyBoard) -> TargetCondition:
    found = board.session.board.target
    assert found is not None
    return found


def refusal(gesture: Callable[[], object]) -> InvalidValue:
    with pytest.raises(InvalidValue) as caught:
        gesture()
    return caught.value


def test_a_draft_is_set_from_today_for_fourteen_days(board: ReadyBoard) -> None:
    assert board.session.board.target is None
    assert board.session.targeting.draft == board.session.board.target_draft
    changes = board.session.targeting.set_draft()
    assert (changes.label, changes.kinds) == (Label.TARGET_SET, frozenset({"target_condition"}))
    assert (target(board).set_on, target(board).achieve_by) == (date(2026, 3, 16), date(2026, 3, 30))
    assert board.session.targeting.draft is None
    board.session.undo()
    assert board.session.board.target is None
    board.session.redo()
    assert target(board).achieve_by == date(2026, 3, 30)


def test_missing_parts_are_named() -> None:
    session = empty_board()
    refused = refusal(session.targeting.set_draft)
    assert refused.facts == {"parts": (Part.OUTCOME, Part.PROCESS, Part.PATTERN)}
    session.targeting.write_pattern(["One rhythm", " "])
    assert refusal(session.targeting.set_draft).facts == {"parts": (Part.OUTCOME, Part.PROCESS)}


def test_every_part_is_kept_at_once_in_one_draft(board: ReadyBoard) -> None:
    drafts = board.session.board.target_conditions
    assert [draft.is_draft for draft in drafts] == [True]
    assert drafts[0].outcome == MetricTarget(board.output, 430)
    assert drafts[0].process == MetricTarget(board.within, 27, of=30)
    assert drafts[0].pattern == ("Parts are within reach", "One operator, one rhythm")


def test_a_target_in_a_metric_that_is_not_there(board: ReadyBoard) -> None:
    refused = refusal(lambda: board.session.targeting.write_process(MetricTarget("x", 1)))
    assert refused.reason is Reason.NO_SUCH_METRIC
    assert refused.facts["known"] == ("Cycle time", "Output", "Cycles within 57 s")


def test_a_date_is_looked_at_before_it_is_taken(board: ReadyBoard) -> None:
    before = list(board.file.entries)
    # Good Friday is a day off on this board
    choice = board.session.targeting.look_at_date(date(2026, 4, 3))
    assert (choice.days, choice.is_work_day, choice.work_day_before) == (18, False, date(2026, 4, 2))
    assert board.file.entries == before


@pytest.mark.parametrize(
    ("ahead", "reason", "refused"),
    [
        (0, "", Reason.DAY_OUT_OF_RANGE),
        (-3, "", Reason.DAY_OUT_OF_RANGE),
        (29, " ", Reason.REASON_MISSING),
        (95, "It is far", Reason.DAY_TOO_FAR),
    ],
)
def test_dates_that_cannot_be_taken(board: ReadyBoard, ahead: int, reason: str, refused: Reason) -> None:
    before = plain(board.session)
    day = TODAY + timedelta(days=ahead)
    assert refusal(lambda: board.session.targeting.choose_date(day, reason)).reason is refused
    assert plain(board.session) == before


def test_a_reason_is_kept_only_where_one_is_asked_for(board: ReadyBoard) -> None:
    targeting = board.session.targeting
    assert targeting.choose_date(TODAY + timedelta(days=40), " the tool comes late ")
    assert targeting.draft is not None
    assert targeting.draft.reason == "the tool comes late"
    targeting.choose_date(TODAY + timedelta(days=28), "not asked")
    assert targeting.draft.reason == ""


def test_a_date_that_has_passed_while_drafting_is_refused(board: ReadyBoard) -> None:
    board.session.targeting.choose_date(TODAY + timedelta(days=1))
    pass_time(board.session, days=1)
    assert refusal(board.session.targeting.set_draft).reason is Reason.DAY_OUT_OF_RANGE


def test_only_one_is_open(opened: ReadyBoard) -> None:
    targeting = opened.session.targeting
    targeting.write_pattern(["the next one"])
    assert len(opened.session.board.target_conditions) == 2
    assert refusal(targeting.set_draft).reason is Reason.TARGET_OPEN


def test_lines_are_added_and_never_rewritten(opened: ReadyBoard) -> None:
    targeting = opened.session.targeting
    targeting.add_pattern_line(" Tools hang at the right ")
    assert target(opened).pattern[-1] == "Tools hang at the right"
    assert len(target(opened).pattern) == 3
    assert refusal(lambda: targeting.add_pattern_line(" ")).reason is Reason.TEXT_MISSING


def test_a_pattern_has_at_most_five_lines(opened: ReadyBoard) -> None:
    targeting = opened.session.targeting
    for line in ("third", "fourth", "fifth"):
        targeting.add_pattern_line(line)
    assert refusal(lambda: targeting.add_pattern_line("sixth")).reason is Reason.PATTERN_FULL
    assert target(opened).pattern[2:] == ("third", "fourth", "fifth")
    assert refusal(lambda: targeting.write_pattern("123456")).reason is Reason.PATTERN_FULL
    targeting.write_pattern(["1", " ", "2", "3", "4", "", "5"])
    draft = targeting.draft
    assert draft is not None
    assert draft.pattern == ("1", "2", "3", "4", "5")


def test_the_look_back_is_kept_while_it_is_written(opened: ReadyBoard) -> None:
    reflection = Reflection("23 of 30", "the way of the hand", "smaller steps", "a third of the way")
    opened.session.targeting.keep_reflection(reflection)
    assert target(opened).reflection == reflection
    opened.session.targeting.close(ClosedAs.REACHED, reason="27 of 30 for a week")
    closed = opened.session.board.target_conditions[0]
    assert (closed.reflection, closed.closed_as, closed.closed_on) == (reflection, ClosedAs.REACHED, TODAY)
    assert closed.closing_reason == "27 of 30 for a week"
    assert opened.session.board.target is None


@pytest.mark.parametrize(
    ("closed_as", "days", "reason", "taken"),
    [
        (ClosedAs.REACHED, 0, "", False),
        (ClosedAs.REACHED, 13, " ", False),
        (ClosedAs.REACHED, 14, "", True),
        (ClosedAs.DATE, 14, "", True),
        (ClosedAs.DATE, 20, "", True),
        (ClosedAs.STOPPED, 20, "", False),
        (ClosedAs.STOPPED, 20, "The product ends", True),
        (ClosedAs.REACHED, 3, "27 of 30 for a week", True),
    ],
)
def test_before_its_date_the_end_wants_a_reason(
    opened: ReadyBoard, closed_as: ClosedAs, days: int, reason: str, taken: bool
) -> None:
    pass_time(opened.session, days=days)

    def close() -> Changes:
        return opened.session.targeting.close(closed_as, reason=reason)

    if taken:
        assert close().label is Label.TARGET_CLOSED
    else:
        assert refusal(close).reason is Reason.REASON_MISSING


@pytest.mark.parametrize("gesture", ["close", "line", "reflection"])
def test_nothing_is_written_into_a_closed_one(board: ReadyBoard, gesture: str) -> None:
    targeting = board.session.targeting
    gestures: dict[str, Callable[[], Changes]] = {
        "close": lambda: targeting.close(ClosedAs.DATE, reason="r"),
        "line": lambda: targeting.add_pattern_line("x"),
        "reflection": lambda: targeting.keep_reflection(Reflection("x")),
    }
    assert refusal(gestures[gesture]).reason is Reason.TARGET_CLOSED


def test_a_target_that_another_place_closed_stays_set(opened: ReadyBoard) -> None:
    there_file = MemoryFile(opened.file.entries)
    empty_board(there_file, who=COACH).targeting.close(ClosedAs.STOPPED, reason="The product ends")
    joined = empty_board(there_file)
    assert refusal(joined.undo).reason is Reason.TARGET_CLOSED
    assert [t.is_draft for t in joined.board.target_conditions] == [False]


def test_a_draft_is_begun_anew_and_what_stood_there_stays_in_the_history(board: ReadyBoard) -> None:
    targeting = board.session.targeting
    draft = targeting.draft
    assert draft is not None
    targeting.put_draft_away()
    assert targeting.draft == TargetCondition(draft.id)
    assert board.session.wordings(draft.id, "pattern")[0].value == [*draft.pattern]
    assert not targeting.put_draft_away()
    assert not empty_board().targeting.put_draft_away()
    board.session.undo()
    assert targeting.draft == draft
