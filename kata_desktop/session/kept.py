"""What every session has, whatever its file is: entries that may wait for the medium, and undo."""

from __future__ import annotations

from kata_desktop.session.changes import Changes, UndoStatus
from kata_desktop.session.journal import Journal
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.session.waiting import WaitingFile


class KeptSession:
    """A journal and the file it is kept in: of a board, or of a notebook."""

    def __init__(self, file: WaitingFile, journal: Journal) -> None:
        """`journal` writes into `file`."""
        self._file = file
        self._journal = journal
        self.clock = journal.clock

    @property
    def writable(self) -> bool:
        """Whether changes can be kept."""
        return self._file.writable

    def let_wait(self) -> None:
        """Let entries wait here while a full or lost medium takes none, instead of refusing them: for a window."""
        self._file.let_wait()

    @property
    def waiting(self) -> int:
        """How many entries are shown and in no file yet."""
        return self._file.waiting

    @property
    def trouble(self) -> StoreTrouble | None:
        """Why they wait."""
        return self._file.trouble

    def try_again(self) -> bool:
        """Keep what waits; whether all of it is in the file now."""
        return self._file.try_again()

    def undo(self, *, initiator: object = None) -> Changes:
        """Take back the last change of this place."""
        return self._journal.undo(initiator=initiator)

    def redo(self, *, initiator: object = None) -> Changes:
        """Bring back what was taken back last."""
        return self._journal.redo(initiator=initiator)

    def undo_status(self) -> UndoStatus:
        """What could be undone and redone now."""
        return self._journal.undo_status()
