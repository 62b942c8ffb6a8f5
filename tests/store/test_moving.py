"""A board moves whole, never over another one, and not while anybody has it open."""

from __future__ import annotations

from pathlib import Path

import pytest

from kata_desktop.store import errors
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.moving import delete_board, move_board, take_along
from kata_desktop.store.places import journal_beside, log_beside
from tests.helpers.board_files import child, content, entries, finish, line_of, make_board, names_in
from tests.store.test_in_use import FIRST


def killed_board(path: Path) -> Path:
    """A board whose last entries lie beside it, as after a kill."""
    board = make_board(path, entries(3))
    with StoryboardFile.open(board) as file:
        file.append(entries(4)[3])
        kept, log = board.read_bytes(), log_beside(board).read_bytes()
    board.write_bytes(kept)
    log_beside(board).write_bytes(log)
    return board


def test_a_board_moves_with_all_its_entries(tmp_path: Path) -> None:
    target = tmp_path / "b.kata"
    move_board(make_board(tmp_path / "a.kata", entries(3)), target)
    assert names_in(tmp_path) == ["b.kata"]
    assert content(target)[2] == entries(3)


def test_what_lies_beside_it_is_folded_in_first(tmp_path: Path) -> None:
    target = tmp_path / "b.kata"
    move_board(killed_board(tmp_path / "a.kata"), target)
    assert content(target)[2] == entries(4)
    assert names_in(tmp_path) == ["b.kata"]


def test_what_cannot_be_read_moves_as_it_is(tmp_path: Path) -> None:
    for name, text in (("a", b"no board"), ("a-wal", b"log"), ("a-journal", b"journal")):
        (tmp_path / name.replace("a", "a.kata", 1)).write_bytes(text)
    target = tmp_path / "b.kata"
    move_board(tmp_path / "a.kata", target)
    assert target.read_bytes() == b"no board"
    assert log_beside(target).read_bytes() == b"log"
    assert journal_beside(target).read_bytes() == b"journal"
    assert len(names_in(tmp_path)) == 3


@pytest.mark.parametrize("beside", [lambda path: path, log_beside, journal_beside])
def test_nothing_is_overwritten(tmp_path: Path, beside: object) -> None:
    source, target = make_board(tmp_path / "a.kata", entries(1)), tmp_path / "b.kata"
    beside(target).write_bytes(b"here")  # type: ignore[operator]
    with pytest.raises(errors.FileExists):
        move_board(source, target)
    assert content(source)[2] == entries(1)
    assert beside(target).read_bytes() == b"here"  # type: ignore[operator]


def test_a_board_in_use_stays(tmp_path: Path) -> None:
    board = make_board(tmp_path / "a.kata", entries(1))
    first = child(FIRST, board)
    assert line_of(first) == "open"
    with pytest.raises(errors.FileInUse):
        move_board(board, tmp_path / "b.kata")
    with pytest.raises(errors.FileInUse):
        delete_board(board)
    finish(first)
    with StoryboardFile.open(board), pytest.raises(errors.FileInUse):
        move_board(board, tmp_path / "b.kata")
    assert content(board)[2] == entries(1)


def test_a_newer_board_in_use_stays(tmp_path: Path) -> None:
    board = make_board(tmp_path / "a.kata", entries(1))
    script = (
        "import sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA locking_mode = EXCLUSIVE')\n"
        "c.execute('PRAGMA user_version = 99')\n"
        "c.execute('BEGIN IMMEDIATE')\n"
        "print('open', flush=True)\n"
        "sys.stdin.readline()\n"
    )
    newer = child(script, board)
    assert line_of(newer) == "open"
    with pytest.raises(errors.FileInUse):
        move_board(board, tmp_path / "b.kata")
    finish(newer)
    assert board.exists()
    move_board(board, tmp_path / "b.kata")
    assert (tmp_path / "b.kata").exists()


def test_nothing_to_move_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        move_board(tmp_path / "none.kata", tmp_path / "b.kata")
    folder = tmp_path / "folder.kata"
    folder.mkdir()
    move_board(folder, tmp_path / "other")
    assert names_in(tmp_path) == ["other"]


def test_what_a_kill_left_behind_is_brought_after(tmp_path: Path) -> None:
    source, target = killed_board(tmp_path / "a.kata"), tmp_path / "b.kata"
    take_along(source, target)
    assert log_beside(source).exists()
    source.rename(target)
    take_along(source, target)
    assert content(target)[2] == entries(4)


def test_a_deleted_board_leaves_nothing(tmp_path: Path) -> None:
    delete_board(killed_board(tmp_path / "a.kata"))
    assert names_in(tmp_path) == []
    log_beside(tmp_path / "a.kata").write_bytes(b"")
    delete_board(tmp_path / "a.kata")
    assert names_in(tmp_path) == []
