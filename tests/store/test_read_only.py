"""Where nothing can be written a board can be read, and it is said that it cannot be written."""

import sqlite3
import tempfile
from pathlib import Path

import pytest

from kata_desktop.store import errors
from kata_desktop.store.connecting import connect_quietly
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.places import journal_beside, log_beside
from tests.helpers.board_files import (
    MADE,
    child,
    content,
    entries,
    finish,
    folder_for_all,
    line_of,
    make_board,
    names_in,
    no_copies_left,
    not_root,
)

LOG = entries(25)


@pytest.mark.parametrize("mode", [0o644, 0o666])
def test_a_closed_file_is_read_as_it_is(mode: int) -> None:
    with folder_for_all() as folder:
        path = make_board(folder / "a.kata", LOG)
        path.chmod(mode)
        folder.chmod(0o555)
        before = path.read_bytes()
        with not_root():
            with pytest.raises(errors.MediumReadOnly) as trouble:
                StoryboardFile.open(path)
            assert trouble.value.path == path
            with StoryboardFile.open(path, writable=False) as file:
                assert file.read() == LOG
                assert not file.writable
                with pytest.raises(errors.MediumReadOnly):
                    file.append(LOG[0])
                file.settle()
            assert names_in(folder) == ["a.kata"]
        assert path.read_bytes() == before


def test_a_file_that_may_not_be_written_in_a_folder_that_may() -> None:
    with folder_for_all() as folder:
        path = make_board(folder / "a.kata", LOG)
        path.chmod(0o444)
        folder.chmod(0o777)
        with not_root():
            with pytest.raises(errors.MediumReadOnly):
                StoryboardFile.open(path)
            assert content(path, writable=False)[2] == LOG


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_a_file_with_a_rest_beside_it_is_read_from_a_private_copy(journal: str) -> None:
    with folder_for_all() as folder, tempfile.TemporaryDirectory() as other:
        live = make_board(Path(other) / "a.kata", LOG[:20])
        path = folder / "a.kata"
        with StoryboardFile.open(live) as file:
            if journal == "wal":
                file.append_all(LOG[20:])
            path.write_bytes(live.read_bytes())
            log_beside(path).write_bytes(log_beside(live).read_bytes())
        if journal == "delete":
            log_beside(path).rename(journal_beside(path))
        folder.chmod(0o555)
        names = names_in(folder)
        with no_copies_left(), not_root(), StoryboardFile.open(path, writable=False) as file:
            assert file.read() == (LOG if journal == "wal" else LOG[:20])
            assert not file.writable
        assert names_in(folder) == names


def test_no_private_copy_is_left_when_it_shows_damage() -> None:
    with folder_for_all() as folder:
        path = make_board(folder / "a.kata", LOG)
        path.write_bytes(path.read_bytes()[:6000] + b"\0" * 6000)
        log_beside(path).touch()
        folder.chmod(0o555)
        with no_copies_left(), not_root(), pytest.raises(errors.FileDamaged):
            StoryboardFile.open(path, writable=False)


def test_a_copy_that_cannot_be_made_leaves_no_folder(tmp_path: Path) -> None:
    path = make_board(tmp_path / "a.kata", LOG)
    log_beside(path).mkdir()
    with no_copies_left(), pytest.raises(errors.MediumGone):
        connect_quietly(path)


OPEN = """
import sys
from pathlib import Path
from kata_desktop.store.file import StoryboardFile
with StoryboardFile.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.readline()
"""


def test_a_board_at_work_elsewhere_is_not_read_by_halves() -> None:
    with folder_for_all() as folder:
        path = make_board(folder / "a.kata", LOG)
        other = child(OPEN, path)
        assert line_of(other) == "open"
        folder.chmod(0o555)
        with not_root(), pytest.raises(errors.FileInUse):
            StoryboardFile.open(path, writable=False)
        folder.chmod(0o755)
        finish(other)
        assert content(path)[2] == LOG


def test_nothing_is_made_where_nothing_can_be_written() -> None:
    with folder_for_all() as folder:
        folder.chmod(0o555)
        with not_root(), pytest.raises(errors.MediumReadOnly):
            StoryboardFile.create(folder / "a.kata", board_id="b", made=MADE)
        assert names_in(folder) == []


def test_a_file_that_may_not_even_be_read() -> None:
    with folder_for_all() as folder:
        path = make_board(folder / "a.kata", LOG)
        path.chmod(0)
        with not_root(), pytest.raises(errors.MediumGone):
            StoryboardFile.open(path, writable=False)


def test_a_parcel_opens_on_a_read_only_medium() -> None:
    with folder_for_all() as folder:
        path = make_board(folder / "a.kata", LOG)
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        connection.close()
        folder.chmod(0o555)
        path.chmod(0o444)
        with not_root():
            assert content(path, writable=False)[2] == LOG
