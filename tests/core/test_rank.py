"""Ranks: always strictly between, whatever is moved where, and never a fault on ranks of another hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.rank import between

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# as `between` writes them: the lowest digit never stands last
ranks = st.text(DIGITS, min_size=1, max_size=8).filter(lambda rank: not rank.endswith("0"))


@given(ranks, ranks)
def test_a_rank_lies_strictly_between_its_neighbours(one: str, other: str) -> None:
    before, after = sorted((one, other))
    made = between(before, after)
    assert before < made
    if before != after:
        assert made < after
    assert not made.endswith("0")


@given(ranks)
def test_there_is_room_at_both_ends(rank: str) -> None:
    assert "" < between("", rank) < rank < between(rank, "")


@given(st.lists(st.integers(0, 10**6), max_size=120))
def test_cards_put_anywhere_keep_their_order(places: list[int]) -> None:
    board: list[str] = []
    for place in places:
        at = place % (len(board) + 1)
        before = board[at - 1] if at else ""
        after = board[at] if at < len(board) else ""
        board.insert(at, between(before, after))
    assert all(one < other for one, other in pairwise(board))


@pytest.mark.parametrize("top", [True, False])
def test_ranks_grow_slowly_at_one_end(top: bool) -> None:
    rank = between("", "")
    for _ in range(1000):
        rank = between("", rank) if top else between(rank, "")
    assert len(rank) <= 260


@pytest.mark.parametrize(("before", "after"), [("i", "i"), ("j", "i"), ("i0", "i")])
def test_equal_or_turned_neighbours_give_a_rank_just_after_the_first(before: str, after: str) -> None:
    made = between(before, after)
    assert before < made
    assert made < before + "z"


@pytest.mark.parametrize(("before", "after"), [("", "0"), ("", "000"), ("a", "a0"), ("", "!"), ("Ä", "Ö")])
def test_ranks_of_another_hand_never_fault(before: str, after: str) -> None:
    assert between(before, after) > before


@given(st.text(max_size=6), st.text(max_size=6))
def test_any_text_may_stand_in_a_file(before: str, after: str) -> None:
    assert between(before, after)
