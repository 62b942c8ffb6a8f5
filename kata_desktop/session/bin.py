"""The bin: boards removed from the overview lie here until a person empties it; everything can be taken back."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.session.clock import Clock
from kata_desktop.store.errors import FileMissing
from kata_desktop.store.faults import named
from kata_desktop.store.folder import boards_in, free_path
from kata_desktop.store.moving import delete_board, move_board, take_along

FOLDER: Final = "bin"
_MOMENT: Final = "%Y%m%d-%H%M%S"
_MOMENT_LENGTH: Final = 15


@dataclass(frozen=True, slots=True)
class Removed:
    """A board in the bin: where it lies now, and when it was removed (wall time; None if nobody knows)."""

    path: Path
    at: datetime | None

    @property
    def name(self) -> str:
        """The name of its file, without the ending."""
        return self.path.stem


class Bin:
    """The bin of one folder of boards. Each removed board has a folder of its own, named by the moment."""

    def __init__(self, folder: Path, boards: Path, clock: Clock) -> None:
        self.folder = folder
        self._boards = boards
        self._clock = clock

    def boards(self) -> list[Removed]:
        """What lies in the bin, the one removed last first.

        Raises:
            MediumReadOnly, MediumGone: it cannot be listed.
        """
        with named(self.folder):
            folders = sorted(self.folder.iterdir(), reverse=True) if self.folder.exists() else []
            return [
                Removed(path, _moment(folder.name))
                for folder in folders
                if folder.is_dir()
                for path in boards_in(folder)
            ]

    def remove(self, board: Path) -> Removed:
        """Put a closed board into the bin.

        Raises:
            FileMissing, FileInUse, MediumFull, MediumReadOnly, MediumGone: it lies where it was.
        """
        now = self._clock.now().replace(tzinfo=None)
        place = self.folder / f"{now.strftime(_MOMENT)}-{os.urandom(2).hex()}"
        with named(board):
            if not board.exists():
                raise FileMissing(board)
        with named(self.folder):
            place.mkdir(parents=True)
        try:
            move_board(board, place / board.name)
        except BaseException:
            # empty, and ours
            with suppress(OSError):
                place.rmdir()
            raise
        return Removed(place / board.name, now)

    def restore(self, removed: Removed) -> Path:
        """Take a board back into its folder, under another name where its own is taken; gives its place.

        Raises:
            FileMissing, FileInUse, MediumReadOnly, MediumGone: it stays in the bin.
        """
        with named(self._boards):
            self._boards.mkdir(parents=True, exist_ok=True)
        # a kill in the middle of removing may have left its last entries behind
        take_along(self._boards / removed.path.name, removed.path)
        target = free_path(self._boards, removed.name)
        move_board(removed.path, target)
        _drop(removed.path.parent)
        return target

    def delete(self, removed: Removed) -> None:
        """Delete a board for good.

        Raises:
            FileInUse, MediumReadOnly, MediumGone: it could not be deleted.
        """
        delete_board(removed.path)
        _drop(removed.path.parent)


def _drop(folder: Path) -> None:
    # what else somebody put there is none of ours
    with suppress(OSError):
        folder.rmdir()


def _moment(name: str) -> datetime | None:
    try:
        return datetime.strptime(name[:_MOMENT_LENGTH], _MOMENT)  # noqa: DTZ007 - the wall time of this place
    except ValueError:
        return None
