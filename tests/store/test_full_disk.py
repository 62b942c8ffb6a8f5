"""A full disk, played by a limit on the size of files: what was kept stays, and afterwards it goes on."""

from dataclasses import replace
from pathlib import Path

import pytest

from kata_desktop.core.entries import Edit, Entry
from kata_desktop.store import errors
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.places import log_beside
from tests.helpers.board_files import MADE, content, entries, entry_after, make_board, names_in, room


def fill(file: StoryboardFile, log: list[Entry]) -> int:
    """Append until there is no room, and tell how many were kept."""
    for kept, entry in enumerate(log):
        try:
            file.append(entry)
        except errors.MediumFull as trouble:
            if trouble.path == file.path:
                return kept
            raise
    raise AssertionError("there was room for all")


@pytest.mark.parametrize("size", range(33_333, 333_333, 12_345))
def test_until_the_disk_is_full(tmp_path: Path, size: int) -> None:
    path = make_board(tmp_path / "a.kata", [])
    log = entries(400)
    with StoryboardFile.open(path) as file:
        with room(size):
            kept = fill(file, log)
            assert kept > 0
            assert file.read() == log[:kept]
            with pytest.raises(errors.MediumFull):
                file.append_all(log[kept:])
            assert file.read() == log[:kept]
        file.append(log[kept])
        assert file.read() == log[: kept + 1]
        file.append_all(log[kept + 1 :])
    assert content(path)[2] == log
    assert names_in(tmp_path) == ["a.kata"]


def test_nothing_is_lost_when_it_stays_full_to_the_end(tmp_path: Path) -> None:
    path = make_board(tmp_path / "a.kata", [])
    log = entries(400)
    with room(100_001):
        with StoryboardFile.open(path) as file:
            kept = fill(file, log)
        # opening works on a full disk
        assert content(path)[2] == log[:kept]
        assert content(path, writable=False)[2] == log[:kept]
    assert content(path)[2] == log[:kept]


def test_no_room_to_settle_is_told_and_the_log_keeps_all(tmp_path: Path) -> None:
    path = make_board(tmp_path / "a.kata", [])
    log = [replace(entry, edits=(Edit("t", "f", "x" * 20_000),)) for entry in entries(10)]
    with StoryboardFile.open(path) as file:
        file.append_all(log)
        with room(path.stat().st_size + 1000):
            with pytest.raises(errors.MediumFull):
                file.settle()
            assert file.read() == log
        file.settle()
        assert log_beside(path).stat().st_size == 0
        assert file.read() == log


def test_a_single_entry_larger_than_the_room(tmp_path: Path) -> None:
    path = make_board(tmp_path / "a.kata", entries(3))
    large = replace(entry_after(entries(3)[-1].id), edits=(Edit("t", "f", "x" * 500_000),))
    with StoryboardFile.open(path) as file, room(200_001):
        with pytest.raises(errors.MediumFull):
            file.append(large)
        file.append(replace(large, edits=()))
    assert content(path)[2] == [*entries(3), replace(large, edits=())]


@pytest.mark.parametrize("size", [1, 5_000, 20_001])
def test_no_room_for_a_new_file_leaves_none(tmp_path: Path, size: int) -> None:
    with room(size), pytest.raises(errors.MediumFull):
        StoryboardFile.create(tmp_path / "a.kata", board_id="b", made=MADE)
    assert names_in(tmp_path) == []
