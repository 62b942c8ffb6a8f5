"""The tables of a board file, their versions, and the exact comparison: no foreign schema is ever trusted.

A `.kata` file is an SQLite database with application_id 0x4B415441 ("KATA"); user_version is the format.

History of the format:

* 1: `entry` (the log: one row is one gesture, never changed or deleted), `blob` (photos, named by their SHA-256),
  `board` (one row: which board this is, and whether it is a storyboard or a private notebook), and the record of
  migrations that sqlite-utils keeps.

New kinds of things and new fields are new values in `entry.edits` and need no new format: a release keeps what
it does not know. The things and their fields are listed in `kata_desktop.core.reading`, the digests in `rows`.
`entry` and `board` are meant to stay as they are in every later format, so that a board of a newer release can be read.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID: Final = 0x4B415441
#: The format that this release writes.
FORMAT: Final = 1
BOARD_KINDS: Final = ("storyboard", "notebook")

_ENTRY: Final = """CREATE TABLE entry (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  undoes TEXT,
  edits TEXT NOT NULL,
  digest BLOB NOT NULL
) STRICT"""
_BLOB: Final = "CREATE TABLE blob (sha256 TEXT PRIMARY KEY, data BLOB) STRICT"
_BOARD: Final = """CREATE TABLE board (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  made TEXT NOT NULL,
  digest BLOB NOT NULL
) STRICT"""
# made by us in the words of sqlite-utils 4.2, which then finds them in place: no release of it can change our file
_RECORD: Final = """CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)"""
_RECORD_INDEX: Final = """CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")"""

#: type, name, table, text of every row of sqlite_master.
Part: TypeAlias = tuple[str, str, str, str | None]

_LOG: Final[frozenset[Part]] = frozenset(
    {
        ("table", "entry", "entry", _ENTRY),
        ("index", "sqlite_autoindex_entry_1", "entry", None),
        ("table", "board", "board", _BOARD),
        ("index", "sqlite_autoindex_board_1", "board", None),
    }
)
#: What sqlite_master holds in each format.
PARTS: Final[dict[int, frozenset[Part]]] = {
    1: _LOG
    | {
        ("table", "blob", "blob", _BLOB),
        ("index", "sqlite_autoindex_blob_1", "blob", None),
        ("table", "_sqlite_migrations", "_sqlite_migrations", _RECORD),
        ("index", "idx__sqlite_migrations_migration_set_name", "_sqlite_migrations", _RECORD_INDEX),
    }
}


def is_ours(connection: sqlite3.Connection, version: int) -> bool:
    """Whether the schema is that of a format, text for text, with nothing beside it."""
    parts = _parts(connection)
    return len(parts) == len(PARTS[version]) and PARTS[version] == set(parts)


def has_log(connection: sqlite3.Connection) -> bool:
    """Whether `entry` and `board` are as we know them, whatever else a newer release put beside them."""
    return sorted(_LOG) == sorted(part for part in _parts(connection) if part[2] in {"entry", "board"})


def _parts(connection: sqlite3.Connection) -> list[Part]:
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()


def steps() -> Migrations:
    """Give the migrations from nothing to the present format; a released one never changes."""
    from sqlite_utils import Migrations

    migrations = Migrations("board")

    @migrations(name="0001_log")
    def first(database: Database) -> None:
        for text in (_ENTRY, _BLOB, _BOARD):
            database.execute(text)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute("PRAGMA user_version = 1")

    return migrations


def make(connection: sqlite3.Connection) -> None:
    """Put the tables of the first format's record into an empty database, then apply every migration."""
    connection.execute(_RECORD)
    connection.execute(_RECORD_INDEX)
    apply(connection, steps())


def apply(connection: sqlite3.Connection, migrations: Migrations) -> None:
    """Apply what is pending, each migration in one transaction with its record. Imports sqlite-utils (slow)."""
    from sqlite_utils import Database

    # plugins of other programs have no business in our file
    migrations.apply(Database(connection, execute_plugins=False))
