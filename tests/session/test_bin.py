"""Removed boards lie in the bin, come back whole, and go for good only when a person says so."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kata_desktop.session.bin import Bin, Removed
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.session.trouble import FileInUse, FileMissing
from kata_desktop.store.places import log_beside
from tests.helpers.board_files import names_in
from tests.helpers.boards import MONDAY, clock_at

WHO = "learner@here"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "boards"
    folder.mkdir()
    for name in ("Cell 4", "Paint line"):
        create_board(folder / f"{name}.kata", name, who=WHO, clock=clock_at())
    return folder


def bin_of(shelf: Path) -> Bin:
    return Bin(shelf.parent / "bin", shelf, clock_at())


def title(path: Path) -> str:
    with open_board(path, who=WHO, clock=clock_at()) as opened:
        return opened.session.board.title


def test_a_removed_board_lies_in_the_bin_and_comes_back(shelf: Path) -> None:
    bin_ = bin_of(shelf)
    removed = bin_.remove(shelf / "Cell 4.kata")
    assert names_in(shelf) == ["Paint line.kata"]
    assert bin_.boards() == [removed]
    assert (removed.name, removed.at) == ("Cell 4", MONDAY.replace(tzinfo=None))
    assert bin_.restore(removed) == shelf / "Cell 4.kata"
    assert title(shelf / "Cell 4.kata") == "Cell 4"
    assert bin_.boards() == []
    assert names_in(bin_.folder) == []


def test_the_one_removed_last_comes_first(shelf: Path) -> None:
    clock = clock_at()
    bin_ = Bin(shelf.parent / "bin", shelf, clock)
    first = bin_.remove(shelf / "Paint line.kata")
    clock.put(clock.now() + timedelta(minutes=1))
    second = bin_.remove(shelf / "Cell 4.kata")
    assert bin_.boards() == [second, first]


def test_a_name_that_is_taken_meanwhile_is_kept(shelf: Path) -> None:
    bin_ = bin_of(shelf)
    removed = bin_.remove(shelf / "Cell 4.kata")
    create_board(shelf / "Cell 4.kata", "The new one", who=WHO, clock=clock_at())
    assert bin_.restore(removed) == shelf / "Cell 4 2.kata"
    assert title(shelf / "Cell 4.kata") == "The new one"
    assert title(shelf / "Cell 4 2.kata") == "Cell 4"


def test_an_open_board_is_not_removed(shelf: Path) -> None:
    bin_ = bin_of(shelf)
    board = shelf / "Cell 4.kata"
    with open_board(board, who=WHO, clock=clock_at()), pytest.raises(FileInUse):
        bin_.remove(board)
    assert board.exists()
    assert bin_.boards() == []
    assert names_in(bin_.folder) == []
    with pytest.raises(FileMissing):
        bin_.remove(shelf / "none.kata")


def test_what_a_kill_left_behind_comes_back_too(shelf: Path) -> None:
    """Killed between the board and the log beside it: the last entries wait in the library."""
    board = shelf / "Cell 4.kata"
    with open_board(board, who=WHO, clock=clock_at()) as opened:
        opened.session.setting_up.name_board("Cell 4, pumps")
        kept, log = board.read_bytes(), log_beside(board).read_bytes()
    bin_ = bin_of(shelf)
    removed = bin_.remove(board)
    removed.path.write_bytes(kept)
    log_beside(board).write_bytes(log)
    assert title(bin_.restore(removed)) == "Cell 4, pumps"
    assert names_in(shelf) == ["Cell 4.kata", "Paint line.kata"]


def test_a_deleted_board_is_gone(shelf: Path) -> None:
    bin_ = bin_of(shelf)
    bin_.delete(bin_.remove(shelf / "Cell 4.kata"))
    assert bin_.boards() == []
    assert names_in(bin_.folder) == []


def test_what_somebody_else_put_there_stays(shelf: Path) -> None:
    bin_ = bin_of(shelf)
    removed = bin_.remove(shelf / "Cell 4.kata")
    (removed.path.parent / "note.txt").touch()
    (bin_.folder / "stray.txt").touch()
    odd = bin_.folder / "by hand"
    odd.mkdir()
    create_board(odd / "Copied.kata", "Copied", who=WHO, clock=clock_at())
    assert bin_.boards() == [Removed(odd / "Copied.kata", None), removed]
    bin_.delete(removed)
    assert (removed.path.parent / "note.txt").exists()
