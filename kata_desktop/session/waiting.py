"""Entries that wait on this screen while the medium takes none: a full disk must cost nobody a word."""

from __future__ import annotations

from kata_desktop.core.entries import Entry
from kata_desktop.session.journal import BoardFile
from kata_desktop.session.trouble import MediumFull, MediumGone, MediumReadOnly, StoreTrouble

#: What passes by itself or by a hand: space is made, a stick comes back.
_PASSING = (MediumFull, MediumReadOnly, MediumGone)


class WaitingFile:
    """A board's file in front of which entries wait, in their order, until it takes them.

    Until `let_wait` it is the file and nothing else: what cannot be kept is raised.
    """

    def __init__(self, file: BoardFile) -> None:
        self._file = file
        self._entries: list[Entry] = []
        self._patient = False
        self.trouble: StoreTrouble | None = None

    @property
    def writable(self) -> bool:
        """Whether entries can be kept, now or later."""
        return self._file.writable

    @property
    def waiting(self) -> int:
        """How many entries wait."""
        return len(self._entries)

    def let_wait(self) -> None:
        """Let entries wait from now on, where the file may be written at all."""
        self._patient = self._file.writable

    def read(self) -> list[Entry]:
        """All entries of the file, and those that wait."""
        return [*self._file.read(), *self._entries]

    def append(self, entry: Entry) -> None:
        """Keep one entry, or let it wait; raises what does not pass, with nothing kept."""
        if not self._patient:
            self._file.append(entry)
            return
        self._entries.append(entry)
        try:
            self.try_again()
        except BaseException:
            self._entries.remove(entry)
            raise

    def try_again(self) -> bool:
        """Keep what waits, the oldest first; whether all of it is kept now.

        Raises:
            StoreTrouble: one that does not pass by itself; the entries go on waiting.
        """
        while self._entries:
            try:
                self._file.append(self._entries[0])
            except _PASSING as trouble:
                self.trouble = trouble
                return False
            del self._entries[0]
        self.trouble = None
        return True
