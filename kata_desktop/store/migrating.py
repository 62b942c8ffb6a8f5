"""Bringing a file of an earlier format up to date: first a checked copy, then the steps, each whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from kata_desktop.store import schema
from kata_desktop.store.connecting import connect_quietly
from kata_desktop.store.creating import sync
from kata_desktop.store.errors import FileNotABoard, NotABoard
from kata_desktop.store.faults import named
from kata_desktop.store.reading import check, format_of, read_entries


def bring_up_to_date(connection: sqlite3.Connection, path: Path, *, backups: Path | None) -> None:
    """Migrate the open file of an earlier format, after a copy of it was made and checked.

    Args:
        connection: the live connection to the file.
        path: where it lies.
        backups: an existing folder for the copy; without one it stands beside the file.

    Raises:
        FileNotABoard, FileDamaged: the file is not sound, so it is not touched.
        MediumFull, MediumReadOnly, MediumGone: there is no copy, or the steps could not be kept.
    """
    with named(path):
        version = format_of(connection)
        if not schema.is_ours(connection, version):
            raise FileNotABoard(path, NotABoard.FOREIGN_SCHEMA)
        copy = (backups or path.parent) / f"{path.name}.format-{version}.bak"
        _keep_copy(connection, path, copy)
        schema.apply(connection, schema.steps())
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _keep_copy(connection: sqlite3.Connection, path: Path, copy: Path) -> None:
    part = copy.with_name(f".{os.urandom(8).hex()}.part")
    try:
        connection.execute("VACUUM INTO ?", (str(part),))
        _check_copy(part, path)
        sync(part)
        part.replace(copy)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _check_copy(part: Path, path: Path) -> None:
    """A copy that cannot be read whole is none; what is wrong with it is wrong with the file at `path`."""
    reader, _ = connect_quietly(part)
    with closing(reader):
        check(reader, path)
        read_entries(reader, path)
