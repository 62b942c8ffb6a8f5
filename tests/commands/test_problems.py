"""Each thing that can stand in the way of a command has one sentence; a mistake of ours has none and is seen whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from kata_desktop.commands.problems import CannotDo, sentence_for
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.session import trouble
from kata_desktop.session.trouble import FileNotABoard, FileTooNew, NotABoard, StoreTrouble

PATH, DETAILS = Path("a.kata"), "details for us"
FORBIDDEN = ("error", "invalid", "failed")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_sentence_in_our_words(reason: Reason) -> None:
    told = sentence_for(InvalidValue(reason))
    assert told
    assert told[-1] in ".?"
    assert not any(word in told.lower() for word in FORBIDDEN)


def troubles() -> list[StoreTrouble]:
    """One of each kind, with details that are for us alone."""
    kinds = {found for found in vars(trouble).values() if isinstance(found, type) and issubclass(found, StoreTrouble)}
    plain = kinds - {StoreTrouble, FileTooNew, FileNotABoard}
    made = [kind(PATH, DETAILS) for kind in sorted(plain, key=lambda kind: kind.__name__)]
    return [*made, FileTooNew(PATH, 2), *(FileNotABoard(PATH, why) for why in NotABoard)]


@pytest.mark.parametrize("fault", troubles(), ids=lambda fault: type(fault).__name__)
def test_every_trouble_of_a_file_has_one(fault: StoreTrouble) -> None:
    told = sentence_for(fault)
    assert told
    assert told[-1] in ".?"
    assert DETAILS not in told
    assert not any(word in told.lower() for word in FORBIDDEN)


def test_what_a_command_says_itself_is_said_as_it_is_and_ctrl_c_in_one_word() -> None:
    assert sentence_for(CannotDo("Please a CSV file.")) == "Please a CSV file."
    assert sentence_for(KeyboardInterrupt()) == "Stopped."


@pytest.mark.parametrize("fault", [ValueError("ours"), KeyError("ours"), OSError("ours"), AssertionError()])
def test_a_mistake_of_ours_is_not_talked_away(fault: Exception) -> None:
    assert sentence_for(fault) is None
