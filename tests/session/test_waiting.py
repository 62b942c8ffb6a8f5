"""A full disk costs nobody a word: entries wait in their order until the file takes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kata_desktop.session.trouble import FileDamaged, MediumFull, MediumGone, MediumReadOnly, StoreTrouble
from tests.helpers.boards import MemoryFile, empty_board, plain

PLACE = Path("board.kata")
PASSING = pytest.mark.parametrize("trouble", [MediumFull(PLACE), MediumReadOnly(PLACE), MediumGone(PLACE)])


@PASSING
def test_what_cannot_be_kept_stands_on_the_board_and_is_kept_later(trouble: StoreTrouble) -> None:
    file = MemoryFile()
    session = empty_board(file)
    session.let_wait()
    session.clearing.add("Parts wait")
    file.trouble = trouble
    session.clearing.add("The bag sticks")
    session.clearing.add("The cup is empty")
    session.undo()
    assert [one.text for one in session.board.obstacles] == ["Parts wait", "The bag sticks"]
    assert (session.waiting, session.trouble, len(file.entries)) == (3, trouble, 1)
    assert not session.try_again()
    file.trouble = None
    assert session.try_again()
    assert (session.waiting, session.trouble) == (0, None)
    assert plain(empty_board(MemoryFile(file.entries))) == plain(session)


def test_the_next_change_takes_along_what_waits(tmp_path: Path) -> None:
    file = MemoryFile()
    session = empty_board(file)
    session.let_wait()
    file.trouble = MediumFull(tmp_path)
    session.clearing.add("Parts wait")
    file.trouble = None
    session.clearing.add("The bag sticks")
    assert [entry.edits[1].value for entry in file.entries] == ["Parts wait", "The bag sticks"]


def test_what_does_not_pass_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    file = MemoryFile()
    session = empty_board(file)
    session.let_wait()
    before = plain(session)
    file.trouble = FileDamaged(tmp_path, "page 3")
    with pytest.raises(FileDamaged):
        session.clearing.add("Parts wait")
    assert (plain(session), session.waiting) == (before, 0)


def test_nothing_waits_in_front_of_a_board_that_is_only_looked_at(tmp_path: Path) -> None:
    file = MemoryFile(writable=False)
    session = empty_board(file)
    session.let_wait()
    file.trouble = MediumReadOnly(tmp_path)
    with pytest.raises(MediumReadOnly):
        session.clearing.add("Parts wait")
    assert not session.writable


def test_without_a_window_what_cannot_be_kept_is_said_at_once(tmp_path: Path) -> None:
    file = MemoryFile()
    session = empty_board(file)
    file.trouble = MediumFull(tmp_path)
    with pytest.raises(MediumFull):
        session.clearing.add("Parts wait")
    assert session.try_again()
    assert session.board.obstacles == ()
