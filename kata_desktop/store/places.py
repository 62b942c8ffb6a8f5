"""What can be told of a file before SQLite sees it, so that a file of another kind or a newer one is never touched."""

from __future__ import annotations

import os
import stat
import struct
from pathlib import Path
from typing import Final
from urllib.parse import quote_from_bytes

from kata_desktop.store.errors import FileDamaged, FileNotABoard, MediumGone, NotABoard
from kata_desktop.store.faults import named
from kata_desktop.store.schema import APPLICATION_ID

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_BYTES: Final = 100
_LOG_HEADER: Final = struct.Struct(">8xI4x8s")
_FRAME_HEADER: Final = struct.Struct(">I4x8s")
_LOG_HEADER_BYTES: Final = 32
_FRAME_HEADER_BYTES: Final = 24
_VERSION_AT: Final = 60
_APPLICATION_AT: Final = 68


def identity_of(path: Path) -> tuple[int, int]:
    """Which file lies at a path (device, number), whatever its name; nothing is opened.

    Raises:
        FileMissing, FileNotABoard, MediumGone: nothing lies there, or no file.
    """
    with named(path):
        known = path.stat()
    if stat.S_ISDIR(known.st_mode):
        raise FileNotABoard(path, NotABoard.FOLDER)
    if not stat.S_ISREG(known.st_mode):
        # reading from a pipe or a device could wait for ever
        raise FileNotABoard(path, NotABoard.NO_FILE)
    return known.st_dev, known.st_ino


def version_of(path: Path) -> int:
    """Read the format of a file that says it is a board, without SQLite and without any trace.

    Raises:
        FileNotABoard, FileDamaged: it does not say so.
        MediumGone: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as fault:
        raise MediumGone(path, str(fault)) from fault
    return max(_version(path, header), _version_in_log(log_beside(path)))


def _version(path: Path, header: bytes) -> int:
    if not header:
        raise FileNotABoard(path, NotABoard.EMPTY)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise FileNotABoard(path, NotABoard.OTHER_FORMAT)
    if _number(header, _APPLICATION_AT) != APPLICATION_ID:
        raise FileNotABoard(path, NotABoard.OTHER_PROGRAM)
    version = _number(header, _VERSION_AT)
    if version < 1:
        raise FileDamaged(path, f"format {version}")
    return version


def _number(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4], "big", signed=True)


def _version_in_log(log: Path) -> int:
    """The greatest format that a -wal left behind would bring, 0 without one: closing the file would fold it in."""
    version = 0
    try:
        with log.open("rb") as file:
            page_size, salt = _LOG_HEADER.unpack(file.read(_LOG_HEADER_BYTES)[: _LOG_HEADER.size])
            while len(head := file.read(_FRAME_HEADER_BYTES)) == _FRAME_HEADER_BYTES:
                number, mark = _FRAME_HEADER.unpack(head[: _FRAME_HEADER.size])
                if mark != salt:
                    break
                if number == 1:
                    version = max(version, _number(file.read(_HEADER_BYTES), _VERSION_AT))
                    file.seek(page_size - _HEADER_BYTES, os.SEEK_CUR)
                else:
                    file.seek(page_size, os.SEEK_CUR)
    except (OSError, struct.error):
        # none, empty or unreadable: SQLite has the last word
        return version
    return version


def log_beside(path: Path) -> Path:
    """Where SQLite keeps what is committed but not yet in the file."""
    return path.with_name(path.name + "-wal")


def journal_beside(path: Path) -> Path:
    """Where SQLite keeps what it would roll back, in a file that is not in WAL mode."""
    return path.with_name(path.name + "-journal")


def address(path: Path, **options: str) -> str:
    """Give the file: URI of a path for SQLite, for any name; a share (``//server/share``) keeps an empty authority."""
    text = path.absolute().as_posix()
    rooted = text if text.startswith("/") else "/" + text
    query = "&".join(f"{name}={value}" for name, value in options.items())
    return f"file://{quote_from_bytes(os.fsencode(rooted), safe='/:')}?{query}"
