"""One open board file: the log of a storyboard (or of a private notebook), safe from the return of `append` on."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from kata_desktop.core.entries import Entry
from kata_desktop.store import schema
from kata_desktop.store.connecting import connect_live, connect_quietly
from kata_desktop.store.creating import create_file
from kata_desktop.store.errors import FileInUse, FileTooNew, MediumReadOnly, StoreTrouble
from kata_desktop.store.faults import named
from kata_desktop.store.migrating import bring_up_to_date
from kata_desktop.store.places import identity_of, log_beside, version_of
from kata_desktop.store.reading import BoardRow, check, format_of, read_entries
from kata_desktop.store.rows import Row, row_of

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

_INSERT: Final = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)"
# The files that this process has open. Opening one of them again, even only to look at its first bytes, and closing
# it would drop the lock that keeps other processes out (POSIX locks belong to the process, not to the handle).
_held: set[tuple[int, int]] = set()


class StoryboardFile:
    """A board file that is open: alone for this process, unless it lies where nothing can be written.

    Write-ahead log, full sync, exclusive lock: about one sync a gesture, and no power cut loses what `append` kept.
    Use it in the thread that opened it; close it, or use it as a context manager.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        board: BoardRow,
        *,
        writable: bool,
        identity: tuple[int, int] | None = None,
        folder: TemporaryDirectory[str] | None = None,
    ) -> None:
        """For `open` and `create`: `identity` is held until `close`, `folder` goes with it."""
        self.path = path
        self._connection = connection
        self._board = board
        self._writable = writable
        self._identity = identity
        self._folder = folder

    @classmethod
    def create(cls, path: Path, *, kind: str = "storyboard", board_id: str, made: str) -> Self:
        """Make a new file and open it.

        Args:
            path: where; nothing is ever overwritten.
            kind: one of `schema.BOARD_KINDS`.
            board_id: the board's own id, kept in every copy of it.
            made: when, ISO 8601 with UTC offset.

        Raises:
            FileExists, FileMissing (the folder), MediumFull, MediumReadOnly, MediumGone: nothing was made.
        """
        create_file(path, kind=kind, board_id=board_id, made=made)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, writable: bool = True, backups: Path | None = None) -> Self:
        """Open a file with every check but those of the entries; nothing is written, save the steps to a new format.

        Args:
            path: the file.
            writable: False for reading; it then opens in places where nothing can be written, and also a board
                of a newer format whose log is as we know it.
            backups: an existing folder for the copy made before the steps to a new format.

        Raises:
            FileMissing, FileNotABoard, FileDamaged, FileTooNew, FileInUse, MediumGone: it cannot be opened.
            MediumReadOnly: it can be opened for reading only.
            MediumFull: there is no room for the private copy, or for the copy before a new format.
        """
        with named(path):
            path = Path(os.path.realpath(path))
        identity = identity_of(path)
        if identity in _held:
            raise FileInUse(path)
        version = version_of(path)
        if version > schema.FORMAT:
            # a -wal belongs to the release that left it, or that is at work right now
            if writable or log_beside(path).exists():
                raise FileTooNew(path, version)
            return cls._open_newer(path, version)
        try:
            return cls._open_live(path, identity, writable=writable, backups=backups)
        except MediumReadOnly:
            if writable:
                raise
        return cls._open_quietly(path)

    @classmethod
    def _open_live(cls, path: Path, identity: tuple[int, int], *, writable: bool, backups: Path | None) -> Self:
        connection = connect_live(path)
        try:
            if writable:
                with named(path):
                    old = format_of(connection) < schema.FORMAT
                if old:
                    bring_up_to_date(connection, path, backups=backups)
            else:
                connection.execute("PRAGMA query_only = ON")
            board = check(connection, path)
        except BaseException:
            connection.close()
            raise
        _held.add(identity)
        return cls(path, connection, board, writable=writable, identity=identity)

    @classmethod
    def _open_newer(cls, path: Path, version: int) -> Self:
        try:
            return cls._open_quietly(path)
        except FileInUse:
            raise
        except StoreTrouble as trouble:
            raise FileTooNew(path, version) from trouble

    @classmethod
    def _open_quietly(cls, path: Path) -> Self:
        connection, folder = connect_quietly(path)
        try:
            board = check(connection, path)
        except BaseException:
            _end(connection, folder)
            raise
        return cls(path, connection, board, writable=False, folder=folder)

    @property
    def board_id(self) -> str:
        """The board's own id: the same in every copy."""
        return self._board.id

    @property
    def kind(self) -> str:
        """``storyboard`` or ``notebook``."""
        return self._board.kind

    @property
    def made(self) -> str:
        """When the board was made, ISO 8601."""
        return self._board.made

    @property
    def writable(self) -> bool:
        """Whether entries can be appended."""
        return self._writable

    def read(self) -> list[Entry]:
        """Read every entry, in the order of the ids, each checked.

        Raises:
            FileDamaged: a single one is not as it was written, or is missing.
            MediumGone: the medium cannot be read.
        """
        return read_entries(self._connection, self.path)

    def append(self, entry: Entry) -> None:
        """Keep one entry; when this returns, neither a kill nor a power cut can lose it.

        Raises:
            ValueError: the entry is not valid or is there already: a mistake of the caller.
            MediumFull, MediumReadOnly, MediumGone: nothing of it was kept; try again when the place is well.
        """
        self._keep([row_of(entry)])

    def append_all(self, entries: Iterable[Entry]) -> None:
        """Keep many entries in one transaction: all or none, with the exceptions of `append`."""
        self._keep([row_of(entry) for entry in entries])

    def _keep(self, rows: list[Row]) -> None:
        if not self._writable:
            raise MediumReadOnly(self.path, "opened for reading")
        try:
            with named(self.path):
                self._ensure_log()
                self._insert(rows)
        except sqlite3.IntegrityError as fault:
            raise ValueError("an entry with this id is in the file already") from fault

    def _ensure_log(self) -> None:
        """A file taken from a parcel has no write-ahead log yet; opening did not write, so the first change sets it."""
        (mode,) = self._connection.execute("PRAGMA journal_mode").fetchone()
        if mode != "wal":
            self._connection.execute("PRAGMA journal_mode = WAL")

    def _insert(self, rows: list[Row]) -> None:
        if len(rows) == 1:
            # outside a transaction one statement is one, and the shortest road of a tap
            self._connection.execute(_INSERT, rows[0])
            return
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            self._connection.executemany(_INSERT, rows)
            self._connection.execute("COMMIT")
        except BaseException:
            # after a full disk SQLite may have rolled back on its own
            with suppress(sqlite3.OperationalError):
                self._connection.execute("ROLLBACK")
            raise

    def settle(self) -> None:
        """Fold the write-ahead log into the file, so that it is one file again; a second after the last tap.

        Raises:
            MediumFull, MediumReadOnly, MediumGone: not now; nothing is lost.
        """
        with named(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Settle as far as the place lets us, and let go; closing twice is harmless."""
        _end(self._connection, self._folder)
        if self._identity is not None:
            _held.discard(self._identity)
        self._identity = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _end(connection: sqlite3.Connection, folder: TemporaryDirectory[str] | None) -> None:
    # the connection first: Windows deletes no open file
    connection.close()
    if folder is not None:
        folder.cleanup()
