"""Which trouble an error is: errors of SQLite and of the system, as they come."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from kata_desktop.store import connecting, errors, faults
from kata_desktop.store.faults import Fault, named, takes_writing, trouble_of
from tests.helpers.board_files import content, entries, make_board


def of_sqlite(code: int, kind: type[sqlite3.Error] = sqlite3.OperationalError) -> sqlite3.Error:
    fault = kind("as it is")
    fault.sqlite_errorcode = code
    fault.sqlite_errorname = f"CODE {code}"
    return fault


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (of_sqlite(sqlite3.SQLITE_FULL), errors.MediumFull),
        (of_sqlite(sqlite3.SQLITE_BUSY), errors.FileInUse),
        (of_sqlite(sqlite3.SQLITE_BUSY_RECOVERY), errors.FileInUse),
        (of_sqlite(sqlite3.SQLITE_LOCKED), errors.FileInUse),
        (of_sqlite(sqlite3.SQLITE_READONLY), errors.MediumReadOnly),
        (of_sqlite(sqlite3.SQLITE_READONLY_DIRECTORY), errors.MediumReadOnly),
        (of_sqlite(sqlite3.SQLITE_PERM), errors.MediumReadOnly),
        (of_sqlite(sqlite3.SQLITE_READONLY_DBMOVED), errors.MediumGone),
        (of_sqlite(sqlite3.SQLITE_IOERR_CORRUPTFS), errors.MediumGone),
        (of_sqlite(sqlite3.SQLITE_IOERR_READ), errors.MediumGone),
        (of_sqlite(sqlite3.SQLITE_IOERR_FSYNC), errors.MediumGone),
        (of_sqlite(sqlite3.SQLITE_CANTOPEN), errors.MediumGone),
        # a quota, or a limit of the size of a file: SQLite knows only the code of a disk without room
        (of_sqlite(sqlite3.SQLITE_IOERR_WRITE), errors.MediumFull),
        (of_sqlite(sqlite3.SQLITE_CORRUPT), errors.FileDamaged),
        (of_sqlite(sqlite3.SQLITE_CORRUPT_VTAB, sqlite3.DatabaseError), errors.FileDamaged),
        (of_sqlite(sqlite3.SQLITE_NOTADB, sqlite3.DatabaseError), errors.FileDamaged),
        (of_sqlite(sqlite3.SQLITE_TOOBIG, sqlite3.DataError), errors.FileDamaged),
        (of_sqlite(sqlite3.SQLITE_ERROR), errors.FileDamaged),
        (sqlite3.OperationalError("Could not decode to UTF-8"), errors.FileDamaged),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), errors.FileDamaged),
        (FileNotFoundError(errno.ENOENT, "none"), errors.FileMissing),
        (OSError(errno.ENOSPC, "no room"), errors.MediumFull),
        (OSError(errno.EDQUOT, "quota"), errors.MediumFull),
        (OSError(errno.EFBIG, "too large"), errors.MediumFull),
        (OSError(errno.EROFS, "read-only"), errors.MediumReadOnly),
        (PermissionError(errno.EACCES, "not yours"), errors.MediumReadOnly),
        (OSError(errno.EIO, "broken"), errors.MediumGone),
        (OSError(errno.ENODEV, "pulled out"), errors.MediumGone),
        (OSError(errno.ENAMETOOLONG, "long"), errors.MediumGone),
        (NotADirectoryError(errno.ENOTDIR, "no folder"), errors.MediumGone),
        (of_sqlite(sqlite3.SQLITE_CONSTRAINT, sqlite3.IntegrityError), None),
        (of_sqlite(sqlite3.SQLITE_MISUSE), None),
        (of_sqlite(sqlite3.SQLITE_RANGE), None),
        (sqlite3.ProgrammingError("closed"), None),
        (sqlite3.InterfaceError("mistake"), None),
    ],
)
def test_each_fault_has_its_name(tmp_path: Path, fault: Fault, kind: type[errors.StoreTrouble] | None) -> None:
    path = tmp_path / "a.kata"
    path.touch()
    trouble = trouble_of(fault, path)
    assert type(trouble) is (kind or type(None))
    if trouble:
        assert trouble.path == path
        assert trouble.detail
        with pytest.raises(errors.StoreTrouble) as raised, named(path):
            raise fault
        assert raised.value.__cause__ is fault
    else:
        with pytest.raises(type(fault)), named(path):
            raise fault
    assert list(tmp_path.iterdir()) == [path]


def test_other_exceptions_pass() -> None:
    with pytest.raises(KeyError), named(Path("x")):
        raise KeyError


class Room(NamedTuple):
    total: int
    used: int
    free: int


@pytest.mark.parametrize(("free", "kind"), [(999_999, errors.MediumFull), (1_000_000, errors.MediumGone)])
def test_a_sync_that_fails_without_room_is_put_down_to_the_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, kind: type
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Room(10**9, 0, free))
    assert type(trouble_of(of_sqlite(sqlite3.SQLITE_IOERR_FSYNC), tmp_path / "a.kata")) is kind


def broken(number: int) -> Callable[[int], None]:
    def sync(handle: int) -> None:
        raise OSError(number, "as it is")

    return sync


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.EIO, errors.MediumGone), (errno.ENOSPC, errors.MediumFull), (errno.EDQUOT, errors.MediumFull)],
)
def test_a_write_that_fails_asks_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type
) -> None:
    monkeypatch.setattr(os, "fsync", broken(number))
    assert type(trouble_of(of_sqlite(sqlite3.SQLITE_IOERR_WRITE), tmp_path / "a.kata")) is kind
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "pulled out" / "a.kata"
    assert isinstance(trouble_of(of_sqlite(sqlite3.SQLITE_IOERR_WRITE), path), errors.FileMissing)
    assert takes_writing(path)


def test_real_errors_of_sqlite(tmp_path: Path) -> None:
    path = make_board(tmp_path / "a.kata", entries(3))
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as connection:
        with pytest.raises(errors.MediumReadOnly), named(path):
            connection.execute("DELETE FROM entry")
        with pytest.raises(errors.FileDamaged), named(path):
            connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchone()
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path, timeout=0)) as other:
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.FileInUse), named(path):
            other.execute("BEGIN IMMEDIATE")


# ----------------------------------------------------------------------------- systems unlike this one


def test_a_system_without_effective_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "supports_effective_ids", set())
    assert faults.takes_writing(tmp_path / "a.kata")


def test_a_system_without_posix_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    path = make_board(tmp_path / "a.kata", entries(3))
    monkeypatch.setitem(sys.modules, "fcntl", None)
    connection, folder = connecting.connect_quietly(path)
    connection.close()
    assert folder is None


def test_a_medium_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks here")

    path = make_board(tmp_path / "a.kata", entries(3))
    monkeypatch.setattr(fcntl, "lockf", none)
    connection, folder = connecting.connect_quietly(path)
    connection.close()
    assert folder is None
    assert content(path)[2] == entries(3)
