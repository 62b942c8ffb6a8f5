"""Obstacles: one arrow, an order that people choose, and nothing that was written is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.session.changes import Changes
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import COACH, MemoryFile, ReadyBoard, empty_board, pass_time, plain, ready_board


@pytest.fixture
def board() -> ReadyBoard:
    return ready_board()


def focused(session: StoryboardSession) -> str | None:
    found = session.board.focused
    return found.id if found else None


def parked(session: StoryboardSession) -> list[str]:
    return [obstacle.id for obstacle in session.board.parked]


def obstacle(board: ReadyBoard, obstacle_id: str) -> Obstacle:
    found = board.session.board.obstacle(obstacle_id)
    assert found is not None
    return found


def test_a_new_one_stands_at_the_end_of_the_parked(board: ReadyBoard) -> None:
    made = board.session.clearing.add(" it rains ", detail="in the hall", size=Size.LARGE, kind="process").made
    assert parked(board.session) == [*board.parked, made]
    found = obstacle(board, made)
    assert (found.text, found.detail, found.size, found.kind) == ("it rains", "in the hall", Size.LARGE, "process")


@pytest.mark.parametrize("text", ["", "  \n"])
def test_one_without_words_is_none(board: ReadyBoard, text: str) -> None:
    clearing = board.session.clearing
    gestures: list[Callable[[], Changes]] = [
        lambda: clearing.add(text),
        lambda: clearing.reword(board.focused, text),
    ]
    for gesture in gestures:
        with pytest.raises(InvalidValue) as caught:
            gesture()
        assert caught.value.reason is Reason.TEXT_MISSING


def test_other_words_keep_the_former_readable(board: ReadyBoard) -> None:
    board.session.clearing.reword(board.focused, "the screw falls", "once in ten")
    board.session.clearing.reword(board.focused, "the screw falls often")
    assert obstacle(board, board.focused).detail == "once in ten"
    told = [wording.value for wording in board.session.wordings(board.focused, "text")]
    assert told == ["the screwdriver jams", "the screw falls", "the screw falls often"]


def test_the_size_can_be_taken_back(board: ReadyBoard) -> None:
    board.session.clearing.size(board.focused, Size.LARGE)
    assert obstacle(board, board.focused).size is Size.LARGE
    board.session.clearing.size(board.focused, None)
    assert obstacle(board, board.focused).size is None


def test_the_arrow_moves_and_the_one_it_leaves_comes_to_the_top(board: ReadyBoard) -> None:
    session, (second, third) = board.session, board.parked
    before = plain(session)
    session.clearing.focus(third, " it is small ")
    assert (focused(session), parked(session)) == (third, [board.focused, second])
    assert obstacle(board, third).why_now == "it is small"
    after = plain(session)
    session.undo()
    assert plain(session) == before
    session.redo()
    assert plain(session) == after
    session = empty_board(MemoryFile(board.file.entries))
    session.undo()
    assert plain(session) == before


def test_each_one_that_the_arrow_leaves_comes_to_the_top(board: ReadyBoard) -> None:
    session, (second, third) = board.session, board.parked
    session.clearing.focus(third)
    session.clearing.focus(second)
    assert parked(session) == [third, board.focused]
    session.clearing.focus(board.focused)
    assert parked(session) == [second, third]


def test_why_now_may_stay_empty_and_be_written_later(board: ReadyBoard) -> None:
    session, (second, _) = board.session, board.parked
    session.clearing.focus(second)
    assert obstacle(board, second).why_now == ""
    session.clearing.why_now(second, "parts lie here now")
    assert obstacle(board, second).why_now == "parts lie here now"


def test_the_arrow_moved_to_where_it_is_changes_nothing(board: ReadyBoard) -> None:
    entries = len(board.file.entries)
    assert not board.session.clearing.focus(board.focused)
    assert len(board.file.entries) == entries


def test_the_arrow_to_nowhere_is_refused(board: ReadyBoard) -> None:
    with pytest.raises(InvalidValue) as caught:
        board.session.clearing.focus("unknown")
    assert caught.value.reason is Reason.OBSTACLE_MISSING


@pytest.mark.parametrize("close", ["solve", "drop", "hold"])
def test_what_is_gone_loses_the_arrow_and_undo_brings_both_back(board: ReadyBoard, close: str) -> None:
    session = board.session
    pass_time(session, days=3)
    before = plain(session)
    getattr(session.clearing, close)(board.focused)
    assert focused(session) is None
    assert parked(session) == [*board.parked]
    found = obstacle(board, board.focused)
    assert found.closed_on == (None if close == "hold" else date(2026, 3, 19))
    session.undo()
    assert plain(session) == before
    session.redo()
    assert focused(session) is None


@pytest.mark.parametrize("close", ["solve", "drop", "hold"])
def test_a_parked_one_that_is_gone_leaves_the_arrow_alone(board: ReadyBoard, close: str) -> None:
    getattr(board.session.clearing, close)(board.parked[0])
    assert focused(board.session) == board.focused
    assert parked(board.session) == [board.parked[1]]


@pytest.mark.parametrize("close", ["solve", "drop", "hold"])
def test_the_arrow_or_parking_opens_it_again(board: ReadyBoard, close: str) -> None:
    session, (second, third) = board.session, board.parked
    getattr(session.clearing, close)(second)
    session.clearing.park(second)
    assert parked(session) == [third, second]
    getattr(session.clearing, close)(second)
    session.clearing.focus(second)
    assert (focused(session), parked(session)) == (second, [board.focused, third])
    assert obstacle(board, second).closed_on is None
    assert obstacle(board, second).status is ObstacleStatus.PARKED


def test_solved_ones_keep_the_arrow_away_after_parking_them_again(board: ReadyBoard) -> None:
    board.session.clearing.solve(board.focused)
    board.session.clearing.park(board.focused)
    assert focused(board.session) is None
    assert parked(board.session) == [*board.parked, board.focused]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-1, 7)), max_size=30))
def test_moving_puts_one_at_its_place_and_leaves_the_order_of_the_others(moves: list[tuple[int, int]]) -> None:
    session = empty_board()
    order = [session.clearing.add(f"obstacle {n}").made for n in range(6)]
    for which, place in moves:
        moved = order.pop(which)
        order.insert(max(0, min(place, len(order))), moved)
        session.clearing.move(moved, place)
        assert parked(session) == order


def two_places() -> tuple[StoryboardSession, StoryboardSession, Callable[[], list[StoryboardSession]]]:
    """Two sessions that begin with one board, and a way to join what both wrote."""
    board = ready_board()
    shared = list(board.file.entries)
    files = [MemoryFile(shared), MemoryFile(shared)]
    # ids of the second place begin where the first never comes
    high = iter(range(10**6, 10**7))
    here = empty_board(files[0], new_id=iter(map("{:032x}".format, range(10**5, 10**6))).__next__)
    there = empty_board(files[1], who=COACH, new_id=iter(map("{:032x}".format, high)).__next__)
    for session in (here, there):
        session.clock = here.clock

    def joined() -> list[StoryboardSession]:
        one, other = files[0].entries, files[1].entries
        known = {entry.id for entry in one}
        both = [*one, *(entry for entry in other if entry.id not in known)]
        return [empty_board(MemoryFile(both)), empty_board(MemoryFile(reversed(both)), who=COACH)]

    return here, there, joined


def test_two_places_that_both_move_the_arrow_end_with_one() -> None:
    here, there, joined = two_places()
    second, third = parked(here)
    here.clearing.focus(second)
    there.clearing.focus(third)
    boards = joined()
    assert plain(boards[0]) == plain(boards[1])
    assert focused(boards[0]) in (second, third)
    assert len(parked(boards[0])) == 2
    assert boards[0].board.conflicts == ()


def test_one_of_two_that_were_given_the_same_rank_can_be_put_between_them() -> None:
    here, there, joined = two_places()
    here.clearing.add("from here")
    there.clearing.add("from there")
    session = joined()[0]
    *_, first, second = parked(session)
    assert session.board.parked[-1].rank == session.board.parked[-2].rank
    moved = parked(session)[0]
    session.clearing.move(moved, len(parked(session)) - 2)
    assert parked(session)[-3:] == [first, moved, second]


def test_undo_after_joining_leaves_the_arrow_that_another_place_moved_later() -> None:
    here, there, joined = two_places()
    second, third = parked(here)
    here.clearing.focus(second)
    there.clearing.focus(third)
    mine, theirs = joined()
    winner, loser = (mine, theirs) if focused(mine) == second else (theirs, mine)
    loser.undo()
    assert focused(loser) == focused(winner)
