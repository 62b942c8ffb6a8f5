"""Whatever stands in the way of a notebook is said in plain words, and says that nothing was lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kata_desktop.store import errors
from kata_desktop.words import notebook_exchange as words
from kata_desktop.words.trouble import Notice, saving
from tests.helpers.plain_words import is_plain

PATH = Path("notebook.kata")
EVERY = [
    errors.FileMissing(PATH),
    errors.FileExists(PATH),
    errors.FileNotABoard(PATH, errors.NotABoard.OTHER_FORMAT),
    errors.FileDamaged(PATH, "row 3"),
    errors.FileTooNew(PATH, 3),
    errors.FileInUse(PATH),
    errors.MediumFull(PATH),
    errors.MediumReadOnly(PATH),
    errors.MediumGone(PATH),
]


@pytest.mark.parametrize("say", [words.opening, words.not_taken_in, words.not_handed_out])
@pytest.mark.parametrize("fault", EVERY, ids=lambda fault: type(fault).__name__)
def test_every_trouble_is_said_plainly(
    say: Callable[[errors.StoreTrouble], Notice], fault: errors.StoreTrouble
) -> None:
    told = say(fault)
    assert is_plain(told.sentence)
    assert told.title
    assert told.action


@pytest.mark.parametrize("fault", EVERY, ids=lambda fault: type(fault).__name__)
def test_nothing_is_taken_for_a_change(fault: errors.StoreTrouble) -> None:
    assert words.not_taken_in(fault).text in ("Nothing was taken in.", "It was not changed.")
    assert words.not_handed_out(fault).text == "The notebook was not handed out."


def test_the_newer_version_and_the_waiting_entries_are_named() -> None:
    assert words.not_taken_in(errors.FileTooNew(PATH, 3)).action == "Take it in with version 3 or later."
    told = saving(errors.MediumFull(PATH), waiting=2, notebook=True)
    assert told.title == "The notebook cannot be saved right now."
    assert told.action == "Your last 2 entries stay on this screen until there is space."
