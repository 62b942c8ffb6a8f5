"""Trouble with a file is said in three parts, in the words of the design."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

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
from kata_desktop.words import trouble
from kata_desktop.words.trouble import Notice

PATH = Path("board.kata")
KNOWN = (
    FileMissing(PATH),
    FileExists(PATH),
    *(FileNotABoard(PATH, found) for found in NotABoard),
    FileDamaged(PATH, "page 3", readable=1187),
    FileDamaged(PATH, "page 3", readable=1),
    FileDamaged(PATH, "page 3"),
    FileTooNew(PATH, 2),
    FileInUse(PATH),
    MediumFull(PATH),
    MediumReadOnly(PATH),
    MediumGone(PATH),
    StoreTrouble(PATH),
)
NEVER = re.compile(r"error|invalid|fail|corrupt|overdue|!|page 3|board\.kata", re.IGNORECASE)


def test_every_kind_of_trouble_is_known_here() -> None:
    def kinds(kind: type[StoreTrouble]) -> set[type[StoreTrouble]]:
        return {kind}.union(*(kinds(sub) for sub in kind.__subclasses__()))

    assert {type(known) for known in KNOWN} == kinds(StoreTrouble)


@pytest.mark.parametrize("known", KNOWN, ids=repr)
@pytest.mark.parametrize("say", [trouble.opening, trouble.saving])
def test_trouble_says_what_is_so_and_what_to_do(known: StoreTrouble, say: object) -> None:
    assert callable(say)
    notice = say(known)
    assert isinstance(notice, Notice)
    assert notice.title.endswith(".")
    assert notice.action.endswith((".", "?"))
    assert not NEVER.search(notice.sentence)


def test_no_two_kinds_of_trouble_sound_alike() -> None:
    said = [trouble.opening(known).sentence for known in KNOWN]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (FileInUse(PATH), "This board is open in another window. Go on there."),
        (
            FileTooNew(PATH, 2),
            "This file belongs to a newer version. It was not changed. Open it with version 2 or later.",
        ),
        (
            FileDamaged(PATH, "", readable=1187),
            (
                "The file could not be read to the end. At least 1187 entries in it are whole. "
                "It was not changed. Keep it, and open a copy of it if there is one."
            ),
        ),
        (
            FileNotABoard(PATH, NotABoard.EMPTY),
            "This file is empty: there is no board in it. It was not changed. Choose another one.",
        ),
        (FileNotABoard(PATH, NotABoard.FOLDER), "This is a folder, not a board. Choose a board in it."),
    ],
)
def test_the_words_of_opening(known: StoreTrouble, words: str) -> None:
    assert trouble.opening(known).sentence == words


def test_a_damaged_file_offers_its_whole_copy() -> None:
    copy = datetime(2026, 6, 15, 13, 30, tzinfo=UTC)
    words = "The file could not be read to the end. The copy of 15 June, 13:30 is complete. Open the copy?"
    assert trouble.opening(FileDamaged(PATH, ""), copy=copy, today=date(2026, 6, 16)).sentence == words
    assert trouble.opening(FileDamaged(PATH, ""), copy=copy).sentence == words


def test_a_full_disk_keeps_the_entries_on_the_screen() -> None:
    notice = trouble.saving(MediumFull(PATH))
    assert notice.sentence == (
        "The board cannot be saved right now. The disk is full. "
        "Your last entries stay on this screen until there is space."
    )
    assert notice.meaning == "The disk is full. Your last entries stay on this screen until there is space."


@pytest.mark.parametrize(
    ("known", "end"),
    [
        (MediumFull(PATH), "there is space."),
        (MediumReadOnly(PATH), "writing is possible."),
        (MediumGone(PATH), "it is back."),
    ],
)
def test_waiting_entries_are_counted(known: StoreTrouble, end: str) -> None:
    said = [trouble.saving(known, waiting=waiting).action for waiting in (0, 1, 3)]
    assert said == [
        f"Your last entries stay on this screen until {end}",
        f"Your last entry stays on this screen until {end}",
        f"Your last 3 entries stay on this screen until {end}",
    ]


def test_a_page_that_cannot_be_written() -> None:
    assert trouble.folder_missing() == "The folder is not there. Choose another one."
    assert trouble.file_not_written() == "The file cannot be written there. Choose another place."
