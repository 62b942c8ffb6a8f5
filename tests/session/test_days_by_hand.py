"""Why a day had no cycle, written by hand: it counts as said, and never as held."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kata_desktop.core.coaching import CoachingCycle, Part
from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.ink import Place
from kata_desktop.core.rhythm import held_lately, missed_days
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import MONDAY, ReadyBoard, empty_board, pass_time, ready_board

WAY: list[Place] = [(0, 0), (40, 60), (90, 20)]
DAYS = [MONDAY.date() + timedelta(days=n) for n in range(1, 5)]


@pytest.fixture
def board() -> ReadyBoard:
    """A cycle on Monday, and now it is Saturday."""
    board = ready_board()
    coaching = board.session.coaching
    coaching.finish(coaching.begin().made, {Part.TARGET: 60})
    pass_time(board.session, days=5)
    return board


def write(session: StoryboardSession, *days: date) -> str:
    """One stroke about some days; the id of the first one."""
    coaching = session.coaching
    return session.inking.write_on_new(
        "coaching_cycle", coaching.by_hand(days[0]), "reason", WAY,
        also=lambda made: coaching.by_the_same_hand(days[1:], made),
    ).made  # fmt: skip


def missed(session: StoryboardSession) -> list[date]:
    board = session.board
    today = session.clock.now().date()
    return list(missed_days(board.coaching_cycles, board.calendar, today, MONDAY.date()))


def counted(session: StoryboardSession) -> tuple[int, int, tuple[tuple[str, int], ...]]:
    board = session.board
    found = held_lately(board.coaching_cycles, board.calendar, session.clock.now().date(), MONDAY.date())
    return found.cycles, found.by_hand, found.not_held


def told(session: StoryboardSession) -> list[CoachingCycle]:
    return [cycle for cycle in session.board.coaching_cycles if not cycle.held]


def test_a_day_told_by_hand_is_not_held_and_not_missed_any_more(board: ReadyBoard) -> None:
    session = board.session
    made = write(session, DAYS[1])
    assert missed(session) == [DAYS[0], *DAYS[2:]]
    assert counted(session) == (1, 1, (("", 4),))
    # another place reads the same
    again = empty_board(board.file, clock=session.clock)  # type: ignore[arg-type]
    assert counted(again) == (1, 1, (("", 4),))
    assert (told(again)[0].id, told(again)[0].ink_on) == (made, made)
    session.undo()
    assert (missed(session), told(session)) == (DAYS, [])


def test_a_typed_line_comes_and_goes_beside_the_ink(board: ReadyBoard) -> None:
    session = board.session
    made = write(session, DAYS[1])
    session.coaching.not_held([DAYS[1]], "Illness")
    assert counted(session) == (1, 0, (("Illness", 1), ("", 3)))
    session.coaching.not_held([DAYS[1]], "")
    assert counted(session) == (1, 1, (("", 4),))
    # rubbed out, the day is still one without a cycle, of which nothing is said
    session.inking.rub_out(session.inking.ink(made, "reason").strokes[0].id)
    assert counted(session) == (1, 0, (("", 4),))
    assert missed(session) == DAYS
    session.coaching.not_held([DAYS[1]], "")
    assert told(session) == []


def test_several_days_share_what_was_written_about_them_together(board: ReadyBoard) -> None:
    session = board.session
    made = write(session, *DAYS)
    assert missed(session) == []
    assert {cycle.ink_on for cycle in told(session)} == {made}
    assert counted(session) == (1, 4, (("", 4),))
    session.inking.rub_out(session.inking.ink(made, "reason").strokes[0].id)
    assert missed(session) == DAYS
    session.coaching.not_held([DAYS[1]], "Illness")
    # what is said again by hand is said for those that are known already
    session.inking.write(made, "reason", WAY)
    assert missed(session) == []
    session.undo()
    assert counted(session) == (1, 0, (("Illness", 1), ("", 3)))


def test_a_cycle_that_was_held_takes_no_reason(board: ReadyBoard) -> None:
    session = board.session
    held = session.board.coaching_cycles[0].id
    with pytest.raises(InvalidValue):
        session.inking.write(held, "reason", WAY)
    made = write(session, DAYS[0])
    with pytest.raises(InvalidValue):
        session.inking.write(made, "bring", WAY)
    # what a broken file says of a held cycle changes nothing
    begun = session.coaching.begin().made
    session.inking.write(begun, "reason", WAY)
    session.coaching.finish(begun, {Part.TARGET: 60})
    assert session.board.coaching_cycles[-1].held
    assert not session.board.coaching_cycles[-1].says_why


def test_days_known_already_take_the_ink_of_another(board: ReadyBoard) -> None:
    session = board.session
    first = write(session, DAYS[0])
    session.inking.rub_out(session.inking.ink(first, "reason").strokes[0].id)
    made = write(session, DAYS[1], DAYS[0])
    assert [cycle.id for cycle in told(session)] == [first, made]
    assert {cycle.ink_on for cycle in told(session)} == {made}
