"""The notebook's way by hand: what it says in each trouble, in three parts, and how much was taken in."""

from __future__ import annotations

from pathlib import Path

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
from kata_desktop.words import notebook_exchange as words
from tests.helpers.said import said

THERE = Path("stick") / "notebook.kata"
IN_USE, FULL, READ_ONLY, GONE = FileInUse(THERE), MediumFull(THERE), MediumReadOnly(THERE), MediumGone(THERE)
MISSING, EXISTS, NO_NOTEBOOK = FileMissing(THERE), FileExists(THERE), FileNotABoard(THERE, NotABoard.OTHER_FORMAT)
DAMAGED, TOO_NEW = FileDamaged(THERE, "row 3"), FileTooNew(THERE, 4)


def opened(trouble: StoreTrouble) -> tuple[str, str, str]:
    told = words.opening(trouble)
    return told.title, told.text, told.action


def taken_in(trouble: StoreTrouble) -> tuple[str, str, str]:
    told = words.not_taken_in(trouble)
    return told.title, told.text, told.action


def handed_out(trouble: StoreTrouble) -> tuple[str, str, str]:
    told = words.not_handed_out(trouble)
    return told.title, told.text, told.action


def test_why_the_notebook_cannot_be_opened() -> None:
    expected = {
        IN_USE: ("The notebook is open in another window.", "", "Go on there."),
        READ_ONLY: (
            "The notebook cannot be opened right now.",
            "Nothing can be written at its place.",
            "Make its place writable, then open it again.",
        ),
        FULL: (
            "The notebook cannot be opened right now.",
            "The disk is full.",
            "Make space, then open it again.",
        ),
        GONE: (
            "The notebook cannot be opened right now.",
            "Its place cannot be reached.",
            "Bring it back, then open it again.",
        ),
        DAMAGED: (
            "The notebook cannot be read.",
            "It was not changed.",
            "Keep the file “notebook.kata” of the data folder, and take in a copy that was handed out.",
        ),
        NO_NOTEBOOK: (
            "The notebook cannot be read.",
            "It was not changed.",
            "Keep the file “notebook.kata” of the data folder, and take in a copy that was handed out.",
        ),
        TOO_NEW: (
            "The notebook cannot be read.",
            "It was not changed.",
            "Keep the file “notebook.kata” of the data folder, and take in a copy that was handed out.",
        ),
    }
    assert said(opened, expected) == expected


def test_why_it_was_not_taken_in() -> None:
    expected = {
        IN_USE: (
            "This notebook is open in another window.",
            "Nothing was taken in.",
            "Close it there, then take it in again.",
        ),
        NO_NOTEBOOK: ("This file is no notebook.", "It was not changed.", "Choose one that was handed out."),
        DAMAGED: (
            "The file could not be read to the end.",
            "Nothing was taken in.",
            "Hand the notebook out once more where it comes from.",
        ),
        TOO_NEW: (
            "This notebook belongs to a newer version.",
            "It was not changed.",
            "Take it in with version 4 or later.",
        ),
        FULL: (
            "There is no room for it: the disk is full.",
            "Nothing was taken in.",
            "Make space, then take it in again.",
        ),
        READ_ONLY: (
            "Nothing can be written to the notebook of this screen.",
            "Nothing was taken in.",
            "Make its place writable, then take it in again.",
        ),
        GONE: ("This place cannot be reached right now.", "Nothing was taken in.", "Put the stick in once more."),
        MISSING: ("This place cannot be reached right now.", "Nothing was taken in.", "Put the stick in once more."),
    }
    assert said(taken_in, expected) == expected


def test_why_it_was_not_handed_out() -> None:
    expected = {
        FULL: (
            "There is no room for it: the disk is full.",
            "The notebook was not handed out.",
            "Make space, or choose another place.",
        ),
        READ_ONLY: (
            "Nothing can be written at this place.",
            "The notebook was not handed out.",
            "Choose another place.",
        ),
        MISSING: ("The folder is not there.", "The notebook was not handed out.", "Choose another place."),
        GONE: (
            "This place cannot be reached right now.",
            "The notebook was not handed out.",
            "Put the stick in once more, or choose another place.",
        ),
        EXISTS: (
            "This place cannot be reached right now.",
            "The notebook was not handed out.",
            "Put the stick in once more, or choose another place.",
        ),
        IN_USE: (
            "This place cannot be reached right now.",
            "The notebook was not handed out.",
            "Put the stick in once more, or choose another place.",
        ),
    }
    assert said(handed_out, expected) == expected


def test_how_much_was_taken_in() -> None:
    expected = {
        0: "Nothing new in it: everything was here already.",
        1: "1 entry taken in.",
        2: "2 entries taken in.",
        1203: "1203 entries taken in.",
    }
    assert said(words.taken_in, expected) == expected


def test_the_file_is_named_for_its_place() -> None:
    expected = {
        "Wall cell 4": "Notebook, Wall cell 4",
        "{place}": "Notebook, {place}",
    }
    assert said(words.name_of, expected) == expected


def test_the_ledge_says_as_what_it_was_handed_out() -> None:
    expected = {
        "Notebook, Wall cell 4.kata": "Handed out as “Notebook, Wall cell 4.kata”. Take it in on the coach’s laptop.",
        "{name} %n.kata": "Handed out as “{name} %n.kata”. Take it in on the coach’s laptop.",
    }
    assert said(words.handed_out, expected) == expected
