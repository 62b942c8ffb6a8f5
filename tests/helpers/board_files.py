"""Entries, files and places for the tests of the file: made quickly, and equal for equal seeds."""

import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kata_desktop.core.entries import Edit, Entry
from kata_desktop.core.ids import next_id
from kata_desktop.store.file import StoryboardFile

ROOT = Path(__file__).parents[2]
MADE = "2026-03-29T07:00:00+01:00"
START_MS = 1_774_764_000_000
NOBODY = 65534


def entry_after(last: str | None, *, value: int = 0, saw: tuple[str, ...] = (), undoes: str | None = None) -> Entry:
    """An entry a second later, with text of many kinds."""
    entry_id = next_id(last, START_MS + value * 1000, random.Random(value).getrandbits(62))
    edits = (
        Edit(f"{value % 7:032x}", "text", f'Kanban "{value}" – Zähler\n\0<b>', saw),
        Edit(f"{value:032x}", "values", [value, value / 3, None, True, {"low": -1}], saw),
    )
    return Entry(entry_id, "2026-03-29T07:00:00.123456+01:00", "learner@Wall cell 4", "measured", edits, undoes)


def entries(count: int, *, last: str | None = None) -> list[Entry]:
    """A log in which each entry replaces the one before it, and every tenth takes one back."""
    log: list[Entry] = []
    for number in range(count):
        before = log[-1].id if log else last
        saw = () if before is None else (before,)
        log.append(entry_after(before, value=number, saw=saw, undoes=before if number % 10 == 9 else None))
    return log


def make_board(path: Path, log: list[Entry], *, kind: str = "storyboard") -> Path:
    """A closed file with these entries."""
    with StoryboardFile.create(path, kind=kind, board_id="b" * 32, made=MADE) as file:
        file.append_all(log)
    return path


def content(path: Path, *, writable: bool = True) -> tuple[str, str, list[Entry]]:
    """All that a file says, opened and closed."""
    with StoryboardFile.open(path, writable=writable) as file:
        return file.board_id, file.kind, file.read()


def names_in(folder: Path) -> list[str]:
    """The names of all that lies in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())


@contextmanager
def no_copies_left() -> Iterator[None]:
    """Fail when a private copy outlives the block."""
    folder = Path(tempfile.gettempdir())
    before = set(names_in(folder))
    yield
    assert not [name for name in names_in(folder) if name.startswith("kata-") and name not in before]


def child(script: str, *arguments: object) -> "subprocess.Popen[str]":
    """A Python process of its own that runs a script, with the project at hand and its output as lines."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def line_of(process: "subprocess.Popen[str]") -> str:
    """Wait for the next line that a child prints; empty at its end."""
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def finish(process: "subprocess.Popen[str]") -> str:
    """Wait for the end of a child and give what it still printed."""
    assert process.stdin is not None
    assert process.stdout is not None
    # communicate() would pass over what was read ahead with the lines before
    with process.stdin, process.stdout:
        process.stdin.close()
        rest = process.stdout.read()
    process.wait()
    return rest


@contextmanager
def not_root() -> Iterator[None]:
    """No power over the rights of files, also where the tests run as root."""
    powerful = os.geteuid() == 0
    if powerful:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if powerful:
            os.seteuid(0)


@contextmanager
def folder_for_all() -> Iterator[Path]:
    """A folder that any user can look into: the one of pytest is closed to others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        try:
            yield folder
        finally:
            folder.chmod(0o755)


@contextmanager
def room(file_bytes: int) -> Iterator[None]:
    """No file may grow beyond a size; Python ignores the signal, so that writing fails as on a full disk."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
