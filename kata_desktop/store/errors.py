"""Trouble of the environment, as types: what happened, where, and numbers for the sentence; the words are made above.

A mistake of the program itself (an entry that is not valid, a file used after closing) is a ValueError or
sqlite3.ProgrammingError and never one of these.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path


class StoreTrouble(Exception):
    """Something outside the program stands in the way; `detail` is for a log or a report, not for reading aloud."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(str(path), detail)
        self.path = path
        self.detail = detail


class FileMissing(StoreTrouble):
    """Nothing lies at the path, or the folder that should take a new file is not there."""


class FileExists(StoreTrouble):
    """A new file was asked for where something lies already; it was not touched."""


class NotABoard(Enum):
    """What lies there instead of a board."""

    EMPTY = "empty"
    FOLDER = "folder"
    NO_FILE = "no file"
    OTHER_FORMAT = "other format"
    OTHER_PROGRAM = "other program"
    FOREIGN_SCHEMA = "foreign schema"


class FileNotABoard(StoreTrouble):
    """The file is sound for all we know, but it is not one of ours."""

    def __init__(self, path: Path, found: NotABoard) -> None:
        super().__init__(path, found.value)
        self.found = found


class FileDamaged(StoreTrouble):
    """A board whose content is not what was written; at least `readable` of its entries are sound."""

    def __init__(self, path: Path, detail: str, *, readable: int = 0) -> None:
        super().__init__(path, detail)
        self.readable = readable


class FileTooNew(StoreTrouble):
    """Written by a newer release: its format is `version`, greater than `schema.FORMAT`. The file is untouched."""

    def __init__(self, path: Path, version: int) -> None:
        super().__init__(path, f"format {version}")
        self.version = version


class FileInUse(StoreTrouble):
    """Another window, command or program has the file open; it was not disturbed."""


class MediumFull(StoreTrouble):
    """No room, or the quota is used up; nothing of the last change was kept, everything before it was."""


class MediumReadOnly(StoreTrouble):
    """The file, its folder or the whole medium takes no writing."""


class MediumGone(StoreTrouble):
    """The place cannot be reached, read or written: pulled out, disconnected, broken or forbidden."""
