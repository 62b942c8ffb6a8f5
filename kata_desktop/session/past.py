"""A board as it was on a day: the same session over the entries up to then, only to look at."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from kata_desktop.core.entries import Entry
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.session.trouble import MediumReadOnly


class PastFile:
    """Entries without a file to write to. Where it says that it can be written, what comes is kept in memory alone."""

    def __init__(self, entries: list[Entry], *, writable: bool = False) -> None:
        self._entries = entries
        #: what is said; no file is ever written
        self.writable = writable

    def read(self) -> list[Entry]:
        """The entries up to the day."""
        return list(self._entries)

    def append(self, entry: Entry) -> None:
        """Keep an entry for as long as this lasts, for pictures of what is begun with one.

        Raises:
            MediumReadOnly: the past is not written.
        """
        if self.writable:
            self._entries.append(entry)
            return
        raise MediumReadOnly(Path(), f"entry {entry.id} belongs to the present")


def session_on(session: StoryboardSession, day: date, *, as_then: bool = False) -> StoryboardSession:
    """The board at the end of a day, with the clock at the last entry of that day, or at noon of a day without one.

    With `as_then` it says that it can be written, as it could on that day: for pictures, on which nobody writes.
    """
    entries = session.entries_until(day)
    moment = datetime.combine(day, time(12))
    if entries and entries[-1].day == day.isoformat():
        moment = max(moment, datetime.fromisoformat(entries[-1].at).replace(tzinfo=None))
    return StoryboardSession(PastFile(entries, writable=as_then), SetClock(moment), "")
