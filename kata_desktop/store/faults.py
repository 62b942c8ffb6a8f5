"""Says which trouble an error of SQLite or of the system is: a full disk must never be reported as damage."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

from kata_desktop.store.errors import (
    FileDamaged,
    FileInUse,
    FileMissing,
    MediumFull,
    MediumGone,
    MediumReadOnly,
    StoreTrouble,
)

#: UnicodeDecodeError: Python raises it for damaged text where one would expect sqlite3.DatabaseError.
Fault: TypeAlias = sqlite3.Error | OSError | UnicodeDecodeError

_FULL: Final = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_READ_ONLY: Final = {errno.EROFS, errno.EACCES, errno.EPERM}
_BY_CODE: Final[dict[int, type[StoreTrouble]]] = {
    sqlite3.SQLITE_FULL: MediumFull,
    sqlite3.SQLITE_BUSY: FileInUse,
    sqlite3.SQLITE_LOCKED: FileInUse,
    sqlite3.SQLITE_READONLY: MediumReadOnly,
    sqlite3.SQLITE_PERM: MediumReadOnly,
}
_DAMAGE: Final = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_TOOBIG,
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_MISMATCH,
}
_PLACE: Final = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
#: Less room than this and a failed write is put down to the room.
_NO_ROOM_BYTES: Final = 1_000_000


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn the faults of a block into `StoreTrouble`; mistakes of the program pass unchanged."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeDecodeError) as fault:
        trouble = trouble_of(fault, path)
        if trouble is None:
            raise
        raise trouble from fault


def trouble_of(fault: Fault, path: Path) -> StoreTrouble | None:
    """Name a fault; None if it is a mistake of the program."""
    if isinstance(fault, OSError):
        return _of_system(fault, path)
    if isinstance(fault, sqlite3.ProgrammingError | sqlite3.InterfaceError):
        return None
    # a text that is no UTF-8 raises an OperationalError without a code, or a UnicodeDecodeError
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    detail = f"{fault} ({getattr(fault, 'sqlite_errorname', 'text')})"
    if code in (sqlite3.SQLITE_READONLY_DBMOVED, sqlite3.SQLITE_IOERR_CORRUPTFS):
        return MediumGone(path, detail)
    primary = code & 0xFF
    if primary in _BY_CODE:
        return _BY_CODE[primary](path, detail)
    if primary in _DAMAGE:
        return FileDamaged(path, detail)
    return _of_place(path, code, detail) if primary in _PLACE else None


def _of_system(fault: OSError, path: Path) -> StoreTrouble:
    detail = str(fault)
    if isinstance(fault, FileNotFoundError):
        return FileMissing(path, detail)
    if fault.errno in _FULL:
        return MediumFull(path, detail)
    return MediumReadOnly(path, detail) if fault.errno in _READ_ONLY else MediumGone(path, detail)


def _of_place(path: Path, code: int, detail: str) -> StoreTrouble:
    """SQLite says "disk I/O error" for a folder it may not write in and for a used-up quota too: look at the place."""
    if not takes_writing(path):
        return MediumReadOnly(path, detail)
    try:
        _write_a_little(path.parent)
        free = _free_bytes(path.parent)
    except OSError as fault:
        return _of_system(fault, path)
    # where others can be written and this file cannot, it has come to a limit: broken sectors show at a sync
    full = code == sqlite3.SQLITE_IOERR_WRITE or free < _NO_ROOM_BYTES
    return MediumFull(path, detail) if full else MediumGone(path, detail)


def _write_a_little(folder: Path) -> None:
    probe = folder / f".{os.urandom(8).hex()}.part"
    try:
        with probe.open("xb", buffering=0) as file:
            file.write(bytes(4096))
            os.fsync(file.fileno())
    finally:
        probe.unlink(missing_ok=True)


def _free_bytes(folder: Path) -> int:
    import shutil

    return shutil.disk_usage(folder).free


def takes_writing(path: Path) -> bool:
    """Whether this process may write the file and make files beside it; a missing file counts as writable."""
    effective = os.access in os.supports_effective_ids
    places = [path.parent, path] if path.exists() else [path.parent]
    return all(os.access(place, os.W_OK, effective_ids=effective) for place in places if place.exists())
