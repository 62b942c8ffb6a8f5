"""From the wall to the laptop by hand: a notebook written as a new file, and what such a file holds taken in."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol
from uuid import uuid4

from kata_desktop.core.entries import Entry
from kata_desktop.core.frozen import dataclass
from kata_desktop.session.clock import Clock
from kata_desktop.session.journal import BoardFile
from kata_desktop.session.notebook.journal import NotebookJournal
from kata_desktop.session.trouble import FileExists, FileMissing, FileNotABoard, MediumGone, NotABoard
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.folder import free_path
from kata_desktop.store.places import log_beside

#: What the file says that it is: neither a notebook nor a board opens as the other.
KIND: Final = "notebook"


class NotebookFile(BoardFile, Protocol):
    """What a notebook needs of a file."""

    def append_all(self, entries: Iterable[Entry]) -> None:
        """Keep many, all or none."""
        ...


def create_file(path: Path, clock: Clock) -> StoryboardFile:
    """Make an empty notebook where nothing lies yet, and open it."""
    return StoryboardFile.create(path, kind=KIND, board_id=uuid4().hex, made=clock.now().isoformat())


@dataclass(frozen=True, slots=True)
class Carrying:
    """The use cases of carrying."""

    journal: NotebookJournal
    file: NotebookFile

    def take_in(self, path: Path) -> int:
        """Add what another place's notebook holds and this one does not; give how many entries came.

        Raises:
            StoreTrouble: it cannot be read, or is no notebook; nothing has changed.
        """
        with StoryboardFile.open(path, writable=False) as other:
            if other.kind != KIND:
                raise FileNotABoard(path, NotABoard.OTHER_FORMAT)
            new = [entry for entry in other.read() if entry.id not in self.journal.log]
        if new:
            self.file.append_all(new)
            self.journal.read_again()
        return len(new)

    def hand_out(self, folder: Path, title: str) -> Path:
        """Write all of it as one new file of a folder, to be carried to another place by hand; gives its path.

        It is read back before anybody hears of it: what cannot be read whole is not left behind.

        Raises:
            FileMissing (the folder), MediumFull, MediumReadOnly, MediumGone: nothing was written.
        """
        if not folder.is_dir():
            raise FileMissing(folder)
        path, entries = free_path(folder, title), self.journal.log.entries()
        try:
            with create_file(path, self.journal.clock) as file:
                file.append_all(entries)
            with StoryboardFile.open(path, writable=False) as file:
                if file.read() != entries:
                    raise MediumGone(path, "it reads otherwise than it was written")
        except FileExists:
            raise
        except BaseException:
            # ours alone: nothing lay there before
            for left in (path, log_beside(path)):
                with suppress(OSError):
                    left.unlink(missing_ok=True)
            raise
        return path
