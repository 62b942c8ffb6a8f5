"""A folder of boards as one sees it from the door: listed at once, read one by one, each told what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Lock

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.session.bin import FOLDER, Bin
from kata_desktop.session.clock import Clock
from kata_desktop.session.opening import open_session
from kata_desktop.session.place import Place
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.store.faults import named
from kata_desktop.store.folder import boards_in, changed_ns, free_path


@dataclass(frozen=True, slots=True)
class Listed:
    """A board's file and a stamp that changes with it; nothing of it was read."""

    path: Path
    stamp: int


@dataclass(frozen=True, slots=True)
class BoardRead:
    """What a file holds: its board, or the trouble that keeps it from being read."""

    listed: Listed
    board: Storyboard | None = None
    trouble: StoreTrouble | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Boards that stand together: those of the library, or of a folder.

    `ours` says that the folder is the program's own, made with its first board; a folder somebody named is never made.
    """

    folder: Path
    bin: Bin
    clock: Clock
    ours: bool = False

    def boards(self) -> list[Listed]:
        """The boards of the folder, the one changed last first; no file is opened.

        Raises:
            MediumReadOnly, MediumGone: the folder cannot be listed.
        """
        return [Listed(path, changed_ns(path)) for path in boards_in(self.folder)]

    def read(self, listed: Listed) -> BoardRead:
        """Read one board with every check; the file is closed again."""
        try:
            with open_session(listed.path, who="", clock=self.clock, writable=False) as session:
                return BoardRead(listed, session.board)
        except StoreTrouble as trouble:
            return BoardRead(listed, trouble=trouble)

    def path_for(self, title: str) -> Path:
        """Where a new board of this title can be made.

        Raises:
            MediumFull, MediumReadOnly, MediumGone: there is no place for it.
        """
        if self.ours:
            with named(self.folder):
                self.folder.mkdir(parents=True, exist_ok=True)
        return free_path(self.folder, title)


def shelf_of(place: Place, clock: Clock) -> Shelf:
    """The library of a place; its bin lies beside it, on the same medium."""
    return Shelf(place.boards, Bin(place.boards.resolve().parent / FOLDER, place.boards, clock), clock, ours=True)


def shelf_in(folder: Path, clock: Clock) -> Shelf:
    """The boards of any folder; its bin is a folder in it."""
    return Shelf(folder, Bin(folder / FOLDER, folder, clock), clock)


class Reading:
    """Reads boards one after the other in a thread of its caller, and lets go of any file at once when asked."""

    def __init__(self, shelf: Shelf, boards: Iterable[Listed]) -> None:
        self._shelf = shelf
        self._boards = list(boards)
        self._lock = Lock()
        self._stopped = False
        self._current: Path | None = None
        self._idle = Event()
        self._idle.set()

    def run(self, tell: Callable[[BoardRead], None]) -> None:
        """Read all, telling each as it is read, until `stop`."""
        for listed in self._boards:
            with self._lock:
                if self._stopped:
                    return
                self._current = listed.path
                self._idle.clear()
            read = self._shelf.read(listed)
            with self._lock:
                self._current = None
                self._idle.set()
                stopped = self._stopped
            if not stopped:
                tell(read)

    def stop(self, wanted: Path | None = None, patience: float = 5.0) -> None:
        """Read no further. A file that is wanted now is waited for, at most `patience` seconds; others are not."""
        with self._lock:
            self._stopped = True
            busy = wanted is not None and self._current == wanted
        if busy:
            self._idle.wait(patience)


def example_boards(names: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Title and process of sample boards by name."""
    # most starts show no sample
    from kata_desktop.session.samples.source import load

    found = {name: load(name).example for name in names}
    return {name: (str(example["title"]), str(example["focus_process"])) for name, example in found.items()}
