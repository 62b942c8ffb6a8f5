"""Opens and makes boards: a file and a session on it, closed together."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, Self, TypeAlias, TypeVar

from kata_desktop.session.clock import Clock
from kata_desktop.session.journal import new_thing_id
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.session.trouble import FileNotABoard, NotABoard
from kata_desktop.store.file import StoryboardFile

_Session_co = TypeVar("_Session_co", covariant=True)


class Opened(Generic[_Session_co]):
    """A file and the session on it. Close it, or use it as a context manager."""

    def __init__(self, file: StoryboardFile, session: _Session_co) -> None:
        self._file = file
        self.session = session

    @property
    def path(self) -> Path:
        """The file, with links followed."""
        return self._file.path

    def settle(self) -> None:
        """Make it one file again, about a second after the last tap; raises the medium's trouble, nothing is lost."""
        self._file.settle()

    def close(self) -> None:
        """Let the file go; closing twice is harmless."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


#: A board's file and the session on it.
OpenBoard: TypeAlias = Opened[StoryboardSession]


def opened(file: StoryboardFile, kind: str, session_on: Callable[[StoryboardFile], _Session_co]) -> Opened[_Session_co]:
    """Put a session on an open file, which is let go when that fails.

    Raises:
        FileNotABoard: the file is of another kind; and what reading it raises.
    """
    try:
        if file.kind != kind:
            raise FileNotABoard(file.path, NotABoard.OTHER_FORMAT)
        return Opened(file, session_on(file))
    except BaseException:
        file.close()
        raise


def open_board(
    path: Path,
    *,
    who: str,
    clock: Clock,
    writable: bool = True,
    new_id: Callable[[], str] = new_thing_id,
) -> OpenBoard:
    """Open a board, every entry checked; opening writes nothing.

    Args:
        path: the file.
        who: role and place of the one who writes (`Place.who`).
        clock: for the times of entries.
        writable: False for looking only, which also works where nothing can be written.
        new_id: ids for new things.

    Raises:
        StoreTrouble: one of those of `session.trouble`; nothing stays open.
    """

    def session_on(file: StoryboardFile) -> StoryboardSession:
        with _uncollected():
            return StoryboardSession(file, clock, who, new_id=new_id, board_id=file.board_id, made=file.made)

    return opened(StoryboardFile.open(path, writable=writable), "storyboard", session_on)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the collector rest: of a hundred thousand new values that all stay it would find none, again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            _spare_the_young()
            gc.enable()


def _spare_the_young() -> None:
    """Put all values among the old ones, unseen: else the collector would look through them as soon as it may."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()


@contextmanager
def open_session(path: Path, *, who: str, clock: Clock, writable: bool = True) -> Iterator[StoryboardSession]:
    """Open a board for as long as a block takes; see `open_board`."""
    with open_board(path, who=who, clock=clock, writable=writable) as board:
        yield board.session


def create_board(path: Path, title: str, *, who: str, clock: Clock) -> None:
    """Make a new board with a title, whole or not at all.

    Raises:
        InvalidValue: the title is too long; FileExists: something lies there, which is never overwritten.
        FileMissing (the folder), MediumFull, MediumReadOnly, MediumGone: nothing was made.
    """
    with created(path, clock) as file:
        StoryboardSession(file, clock, who).setting_up.name_board(title)


def create_sample(path: Path, name: str, *, clock: Clock, title: str = "", who: str = "") -> None:
    """Make a new file with a sample board; with a title of one's own it is named by its writer at the end.

    Raises:
        NoSuchSample: there is none of this name; and as `create_board`.
    """
    # a board is opened far more often than a sample is made: that road need not know how samples are played
    from kata_desktop.session.samples import write_sample

    with created(path, clock) as file:
        write_sample(name, file, clock)
        if title:
            StoryboardSession(file, clock, who).setting_up.name_board(title)


@contextmanager
def created(path: Path, clock: Clock) -> Iterator[StoryboardFile]:
    """A new file for as long as a block takes, which is there afterwards whole or not at all."""
    file = StoryboardFile.create(path, board_id=new_thing_id(), made=clock.now().isoformat())
    try:
        yield file
    except BaseException:
        file.close()
        # ours alone: it was not there before, and nobody else could have opened it
        file.path.unlink(missing_ok=True)
        raise
    file.close()
