"""Moving a board out of the library and back, with what SQLite keeps beside it, and never over another one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kata_desktop.store.connecting import is_locked
from kata_desktop.store.errors import FileDamaged, FileExists, FileInUse, FileNotABoard, FileTooNew
from kata_desktop.store.faults import named
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.places import journal_beside, log_beside

_BESIDE: Final = (log_beside, journal_beside)


def move_board(source: Path, target: Path) -> None:
    """Give a closed board another place on the same medium; it is first made one file as far as it can be read.

    What cannot be read moves as it is. The board itself is at one of both places at every moment. A kill between
    two files leaves what belongs beside it behind: `take_along` brings it after.

    Raises:
        FileMissing: nothing lies at `source`. FileExists: something lies at `target`; it was not touched.
        FileInUse: this or another process has it open.
        MediumReadOnly, MediumGone: it could not be moved and lies where it was.
    """
    with named(source):
        _make_one(source)
        if any(place.exists() for place in (target, *(beside(target) for beside in _BESIDE))):
            raise FileExists(target)
        source.rename(target)
        take_along(source, target)


def take_along(source: Path, target: Path) -> None:
    """Move what SQLite kept beside a board that has moved from `source` to `target` already."""
    with named(target):
        for beside in _BESIDE:
            if beside(source).exists() and not source.exists():
                beside(source).replace(beside(target))


def _make_one(path: Path) -> None:
    """Fold what lies beside a board into it, and find out whether anybody has it open."""
    try:
        StoryboardFile.open(path, writable=False).close()
    except (FileDamaged, FileNotABoard, FileTooNew) as trouble:
        # opening told already that this process does not hold it: a look would drop its lock
        if path.is_file() and is_locked(path):
            raise FileInUse(path) from trouble


def delete_board(path: Path) -> None:
    """Delete a board for good, with what SQLite keeps beside it.

    Raises:
        FileInUse: somebody has it open. MediumReadOnly, MediumGone: it could not be deleted.
    """
    with named(path):
        if path.exists():
            _make_one(path)
        # the board first: without it nothing is listed any more
        for place in (path, *(beside(path) for beside in _BESIDE)):
            place.unlink(missing_ok=True)
