"""Trouble of the environment, under one name for the layers that may not know the store."""

from kata_desktop.store.errors import (
    FileDamaged,
    FileExists,
    FileInUse,
    FileMissing,
    FileNotABoard,
    FileTooNew,
    MediumFull,
    MediumGone,
    MediumReadOnly,
    NotABoard,
    StoreTrouble,
)

__all__ = [
    "FileDamaged",
    "FileExists",
    "FileInUse",
    "FileMissing",
    "FileNotABoard",
    "FileTooNew",
    "MediumFull",
    "MediumGone",
    "MediumReadOnly",
    "NotABoard",
    "StoreTrouble",
]
