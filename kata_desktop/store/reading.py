"""Reading with every check: what SQLite itself does not notice, the digests, the numbers of rows and the ids do."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from operator import attrgetter
from pathlib import Path
from typing import Final

from kata_desktop.core.entries import MAX_EDITS_BYTES, Entry
from kata_desktop.core.frozen import dataclass
from kata_desktop.store import schema
from kata_desktop.store.errors import FileDamaged, FileNotABoard, NotABoard
from kata_desktop.store.faults import named
from kata_desktop.store.rows import digest, entry_of

_ALL: Final = "SELECT rowid, id, at, who, label, undoes, edits, digest FROM entry ORDER BY rowid"
_COUNT_BY_INDEX: Final = "SELECT count(*) FROM entry INDEXED BY sqlite_autoindex_entry_1"
#: No row of `entry` is larger: SQLite refuses a larger value before it takes memory for it.
_LARGEST_ROW_BYTES: Final = MAX_EDITS_BYTES + 100_000


@dataclass(frozen=True, slots=True)
class BoardRow:
    """Which board a file is: its own id, ``storyboard`` or ``notebook``, and when it was made (ISO 8601)."""

    id: str
    kind: str
    made: str


def check(connection: sqlite3.Connection, path: Path) -> BoardRow:
    """Check schema and pages of a file that says it is a board, and read which board it is.

    The schema comes first: after it no SQL of the file itself can run. A file of another format passes if its
    log is as we know it; the caller reads it and never writes it.

    Raises:
        FileNotABoard: the schema is not ours.
        FileDamaged: the pages are not in order, or the row of `board` is not sound.
    """
    with named(path):
        present = format_of(connection) == schema.FORMAT
        if not (schema.is_ours(connection, schema.FORMAT) if present else schema.has_log(connection)):
            raise FileNotABoard(path, NotABoard.FOREIGN_SCHEMA)
        try:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as fault:
            _leave_to_the_place(fault)
            found = str(fault)
        if found != "ok":
            raise FileDamaged(path, str(found), readable=_sound(connection))
        return _board(connection, path)


def format_of(connection: sqlite3.Connection) -> int:
    """Read the format of an open file."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _board(connection: sqlite3.Connection, path: Path) -> BoardRow:
    rows = connection.execute("SELECT id, kind, made, digest FROM board").fetchall()
    if len(rows) == 1:
        board_id, kind, made, sealed = rows[0]
        if kind in schema.BOARD_KINDS and digest(board_id, kind, made) == sealed:
            return BoardRow(board_id, kind, made)
    raise FileDamaged(path, "the row of the board is not sound", readable=_sound(connection))


def read_entries(connection: sqlite3.Connection, path: Path) -> list[Entry]:
    """Read all entries in the order of their ids, each with every check of `rows.entry_of`.

    Rows are only ever added, so they are numbered without a gap and the index knows as many: a row that
    vanished without breaking a page shows here.

    Raises:
        FileDamaged: anything is not as it was written; nothing is left out in silence.
    """
    with named(path), _small_values(connection):
        try:
            with closing(_rows(connection)) as rows:
                entries = [entry_of(row[1:]) for row in rows]
            (count,) = connection.execute(_COUNT_BY_INDEX).fetchone()
        except (ValueError, sqlite3.DatabaseError) as fault:
            _leave_to_the_place(fault)
            raise FileDamaged(path, str(fault), readable=_sound(connection)) from fault
        entries.sort(key=attrgetter("id"))
        if count != len(entries):
            raise FileDamaged(path, f"{count} ids, {len(entries)} rows", readable=min(count, len(entries)))
        return entries


def _leave_to_the_place(fault: Exception) -> None:
    """A medium that cannot be read is no damaged file."""
    if getattr(fault, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_IOERR:
        raise fault


def _rows(connection: sqlite3.Connection) -> Generator[tuple[object, ...], None, None]:
    # an unfinished cursor, kept alive by a traceback, would keep the file locked after closing it
    with closing(connection.execute(_ALL)) as cursor:
        for place, row in enumerate(cursor, start=1):
            if row[0] != place:
                raise ValueError(f"row {place} is missing")
            yield row


def _sound(connection: sqlite3.Connection) -> int:
    """How many entries can be read, up to the first page that cannot."""
    sound: set[str] = set()
    with (
        suppress(sqlite3.DatabaseError, ValueError),
        _small_values(connection),
        closing(connection.execute(_ALL)) as cursor,
    ):
        for row in cursor:
            with suppress(ValueError):
                sound.add(entry_of(row[1:]).id)
    return len(sound)


@contextmanager
def _small_values(connection: sqlite3.Connection) -> Iterator[None]:
    usual = connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_ROW_BYTES)
    try:
        yield
    finally:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, usual)
