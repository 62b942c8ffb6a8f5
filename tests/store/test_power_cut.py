"""A power cut leaves the write-ahead log cut or torn anywhere: what opens is a beginning of what was acknowledged."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kata_desktop.core.entries import Entry
from kata_desktop.store.errors import StoreTrouble
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.places import log_beside
from tests.helpers.board_files import MADE, content, entries

SECTOR = 512
SETTLED = 4
LOG = entries(8)


@pytest.fixture
def disk(tmp_path: Path) -> tuple[bytes, bytes]:
    """The board file and its log as they lie on the disk after eight entries, of which four were settled."""
    path = tmp_path / "live.kata"
    with StoryboardFile.create(path, board_id="b", made=MADE) as file:
        for place, entry in enumerate(LOG, start=1):
            file.append(entry)
            if place == SETTLED:
                file.settle()
        return path.read_bytes(), log_beside(path).read_bytes()


def after_the_cut(folder: Path, board: bytes, log: bytes | None) -> list[Entry]:
    path = folder / "cut.kata"
    path.write_bytes(board)
    if log is None:
        log_beside(path).unlink(missing_ok=True)
    else:
        log_beside(path).write_bytes(log)
    return content(path)[2]


def assert_a_beginning(kept: list[Entry]) -> None:
    assert len(kept) >= SETTLED
    assert kept == LOG[: len(kept)]


def test_a_log_cut_at_any_sector_leaves_a_beginning(tmp_path: Path, disk: tuple[bytes, bytes]) -> None:
    board, log = disk
    counts = []
    for end in range(0, len(log), SECTOR):
        kept = after_the_cut(tmp_path, board, log[:end])
        assert_a_beginning(kept)
        counts.append(len(kept))
    assert counts == sorted(counts)
    assert set(counts) == set(range(SETTLED, len(LOG)))
    assert after_the_cut(tmp_path, board, log) == LOG


@pytest.mark.parametrize("seed", range(30))
def test_a_torn_or_zeroed_tail_leaves_a_beginning(tmp_path: Path, disk: tuple[bytes, bytes], seed: int) -> None:
    board, log = disk
    chance = random.Random(seed)
    end = chance.randrange(len(log))
    rest = len(log) - end
    for tail in (b"", bytes(rest), chance.randbytes(min(rest, SECTOR)), chance.randbytes(rest)):
        assert_a_beginning(after_the_cut(tmp_path, board, log[:end] + tail))


def test_once_settled_the_log_may_be_lost(tmp_path: Path) -> None:
    path = tmp_path / "live.kata"
    with StoryboardFile.create(path, board_id="b", made=MADE) as file:
        for count, entry in enumerate(LOG, start=1):
            file.append(entry)
            file.settle()
            assert after_the_cut(tmp_path, path.read_bytes(), None) == LOG[:count]


def test_a_board_cut_while_it_was_made_is_told_by_name(tmp_path: Path, disk: tuple[bytes, bytes]) -> None:
    for end in range(0, SECTOR, 64):
        with pytest.raises(StoreTrouble):
            after_the_cut(tmp_path, disk[0][:end], None)
