"""Two windows, commands or programs at one file: the second is told at once, the first notices nothing."""

import sqlite3
import time
from pathlib import Path

import pytest

from kata_desktop.store import errors
from kata_desktop.store.file import StoryboardFile
from tests.helpers.board_files import child, content, entries, finish, line_of, make_board

SECOND = """
import sys, time
from pathlib import Path
from kata_desktop.store.errors import FileInUse
from kata_desktop.store.file import StoryboardFile
for writable in (True, False):
    begun = time.monotonic()
    try:
        StoryboardFile.open(Path(sys.argv[1]), writable=writable)
        print("opened")
    except FileInUse as trouble:
        print("in use", trouble.path.name, time.monotonic() - begun < 2)
"""

FIRST = """
import sys
from pathlib import Path
from kata_desktop.store.file import StoryboardFile
with StoryboardFile.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.parametrize("settled", [True, False])
def test_a_second_process_is_told_and_the_first_goes_on(tmp_path: Path, *, settled: bool) -> None:
    log = entries(20)
    path = make_board(tmp_path / "a.kata", log[:10])
    with StoryboardFile.open(path) as file:
        file.append(log[10])
        if settled:
            file.settle()
        # looking at the own file must not drop its lock
        with pytest.raises(errors.FileInUse):
            StoryboardFile.open(path)
        assert finish(child(SECOND, path)) == "in use a.kata True\n" * 2
        file.append_all(log[11:])
        assert file.read() == log
    assert content(path)[2] == log


def test_free_again_when_the_other_has_closed(tmp_path: Path) -> None:
    log = entries(3)
    path = make_board(tmp_path / "a.kata", log)
    other = child(FIRST, path)
    assert line_of(other) == "open"
    begun = time.monotonic()
    with pytest.raises(errors.FileInUse):
        StoryboardFile.open(path)
    with pytest.raises(errors.FileInUse):
        StoryboardFile.open(path, writable=False)
    assert time.monotonic() - begun < 4
    other.communicate("\n")
    assert content(path)[2] == log


def test_another_program_that_only_reads_keeps_us_out_too(tmp_path: Path) -> None:
    path = make_board(tmp_path / "a.kata", entries(3))
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM entry").fetchone()
    with pytest.raises(errors.FileInUse):
        StoryboardFile.open(path)
    reader.close()
    assert content(path)[2] == entries(3)
