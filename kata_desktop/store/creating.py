"""Making a new file whole or not at all, and never over another one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from kata_desktop.store.errors import FileExists
from kata_desktop.store.faults import named
from kata_desktop.store.places import address, journal_beside, log_beside
from kata_desktop.store.rows import digest
from kata_desktop.store.schema import BOARD_KINDS, make


def create_file(path: Path, *, kind: str, board_id: str, made: str) -> None:
    """Build a file with the tables and the row of `board` beside its place, then put it there.

    Raises:
        FileExists: something lies at the path; FileMissing: its folder does not exist.
        MediumFull, MediumReadOnly, MediumGone: it could not be written; no part of it is left.
    """
    if kind not in BOARD_KINDS:
        raise ValueError(f"{kind} is no kind of board")
    if os.path.lexists(path):
        raise FileExists(path)
    part = path.with_name(f".{os.urandom(8).hex()}.part")
    with named(path):
        try:
            _build(part, (board_id, kind, made))
            put_down(part, path)
        finally:
            for left in (part, log_beside(part), journal_beside(part)):
                # on a broken medium the first fault counts
                with suppress(OSError):
                    left.unlink(missing_ok=True)


def _build(part: Path, board: tuple[str, str, str]) -> None:
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666))
    with closing(sqlite3.connect(address(part, mode="rw"), uri=True, isolation_level=None)) as connection:
        # synced as a whole at the end; a file closed in WAL mode is opened without a write
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = OFF")
        make(connection)
        connection.execute("INSERT INTO board VALUES (?, ?, ?, ?)", (*board, digest(*board)))
        connection.execute("PRAGMA journal_mode = WAL")


def put_down(part: Path, path: Path) -> None:
    """Give a finished file its name, durably, unless the name is taken.

    Raises:
        FileExists: something lies at the path.
        OSError: it could not be done.
    """
    sync(part)
    try:
        os.link(part, path)
    except FileExistsError as fault:
        raise FileExists(path) from fault
    except OSError:
        # no hard links here (FAT, some shares): take the name first, then replace our own empty file
        _take(path)
        part.replace(path)
    with suppress(OSError):
        # Windows has no folders to sync
        sync(path.parent)


def _take(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError as fault:
        raise FileExists(path) from fault


def sync(path: Path) -> None:
    """Wait until a file or folder is on the medium."""
    # Windows syncs only what is open for writing
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
