"""The two ways to an open connection: live, alone and durable; or quietly, for reading where nothing can be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kata_desktop.store.errors import FileInUse
from kata_desktop.store.faults import named
from kata_desktop.store.places import address, journal_beside, log_beside

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

#: Seconds to wait for another program to let go; it must be told within two.
_PATIENCE: Final = 0.5
#: Largest value of any column: room for a photo, none for a bomb.
LARGEST_VALUE_BYTES: Final = 64_000_000

#: Length and first byte of what SQLite locks for sharing, by its file format; who writes holds it alone.
_SHARED_RANGE: Final = (510, 0x40000002)

_DEFENCE: Final = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0")
# EXCLUSIVE comes before anything reads the file: the first look then takes the lock and needs no shared memory.
# EXTRA is FULL under WAL, and as safe in a file that is not yet in WAL mode. fullfsync: macOS needs it for a true sync.
_LIVE: Final = ("locking_mode = EXCLUSIVE", "fullfsync = ON", "checkpoint_fullfsync = ON", "synchronous = EXTRA")


def connect_live(path: Path) -> sqlite3.Connection:
    """Open a file for this process alone; nothing is written into it.

    Raises:
        FileInUse: within two seconds, without disturbing who has it.
        MediumReadOnly: the file or its folder takes no writing.
        FileDamaged, MediumGone: it cannot be opened.
    """
    with named(path):
        connection = _connect(address(path, mode="rw"))
        try:
            _set(connection, (*_DEFENCE, *_LIVE))
            # a file that is not in WAL mode would else be locked for others only by the first write
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except BaseException:
            connection.close()
            raise
    return connection


def connect_quietly(path: Path) -> tuple[sqlite3.Connection, TemporaryDirectory[str] | None]:
    """Open a file for reading where SQLite could not: as it is, or a private copy with its -wal, to be deleted after.

    Raises:
        FileInUse: another process has it open.
        FileDamaged, MediumFull, MediumGone: it cannot be read or copied.
    """
    with named(path):
        if is_locked(path):
            raise FileInUse(path)
        # immutable=1 would ignore what lies in a -wal
        if not (log_beside(path).exists() or journal_beside(path).exists()):
            return _reading(_connect(address(path, mode="ro", immutable="1"))), None
        return _connect_copy(path)


def is_locked(path: Path) -> bool:
    """Whether another process holds the file: asked of the system, as SQLite would leave files beside it."""
    try:
        import fcntl
    except ImportError:
        # Windows: there the attempt to open it live has told already
        return False
    with path.open("rb") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, *_SHARED_RANGE)
        except (BlockingIOError, PermissionError):
            return True
        except OSError:
            # a medium without locks; every other fault will show again
            return False
    return False


def _connect_copy(path: Path) -> tuple[sqlite3.Connection, TemporaryDirectory[str]]:
    import shutil
    from tempfile import TemporaryDirectory

    folder = TemporaryDirectory(prefix="kata-")
    copy = Path(folder.name) / "board.kata"
    try:
        for source, target in (
            (path, copy),
            (log_beside(path), log_beside(copy)),
            (journal_beside(path), journal_beside(copy)),
        ):
            if source.exists():
                shutil.copyfile(source, target)
        return _reading(connect_live(copy)), folder
    except BaseException:
        folder.cleanup()
        raise


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_PATIENCE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE_BYTES)
    return connection


def _reading(connection: sqlite3.Connection) -> sqlite3.Connection:
    _set(connection, (*_DEFENCE, "query_only = ON"))
    return connection


def _set(connection: sqlite3.Connection, settings: tuple[str, ...]) -> None:
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")
