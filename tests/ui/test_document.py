"""The open board as screens see it: one signal a change, none for what was refused, and the file is asked first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.labels import Label
from kata_desktop.session.changes import Changes
from kata_desktop.ui.document import StoryboardDocument
from tests.helpers.boards import MONDAY, MemoryFile, empty_board


class Told:
    """Everything a document says, in order."""

    def __init__(self, document: StoryboardDocument) -> None:
        self.said: list[str] = []
        document.changed.connect(lambda changes: self.said.append(f"changed {changes.label.name}"))
        document.refused.connect(lambda fault: self.said.append(f"refused {type(fault).__name__}"))
        document.trouble.connect(lambda fault: self.said.append(f"trouble {type(fault).__name__}"))


@pytest.fixture
def file() -> MemoryFile:
    return MemoryFile()


@pytest.fixture
def document(qapp: object, file: MemoryFile) -> StoryboardDocument:
    return StoryboardDocument(empty_board(file))


def name(document: StoryboardDocument, title: str) -> Callable[[], Changes]:
    return lambda: document.session.setting_up.name_board(title)


def test_a_change_is_in_the_file_before_anybody_hears_of_it(document: StoryboardDocument, file: MemoryFile) -> None:
    kept: list[int] = []
    document.changed.connect(lambda _changes: kept.append(len(file.entries)))
    told = Told(document)
    changes = document.apply(name(document, "Cell 4"))
    assert changes is not None
    assert changes.label is Label.BOARD_NAMED
    assert (kept, told.said) == ([1], ["changed BOARD_NAMED"])
    assert document.board.title == "Cell 4"


def test_what_changes_nothing_is_not_told(document: StoryboardDocument, file: MemoryFile) -> None:
    document.apply(name(document, "Cell 4"))
    told = Told(document)
    assert not document.apply(name(document, "Cell 4"))
    assert (told.said, len(file.entries)) == ([], 1)


@pytest.mark.parametrize("quiet", [False, True])
def test_a_refusal_changes_nothing_and_is_told_unless_the_caller_tells_it(
    document: StoryboardDocument, file: MemoryFile, *, quiet: bool
) -> None:
    told = Told(document)
    assert document.apply(name(document, "x" * 10_001), quiet=quiet) is None
    assert isinstance(document.last_refusal, InvalidValue)
    assert told.said == ([] if quiet else ["refused InvalidValue"])
    assert file.entries == []
    # the next act begins without it
    document.apply(name(document, "Cell 4"))
    assert document.last_refusal is None


def test_a_mistake_of_ours_is_not_swallowed(document: StoryboardDocument) -> None:
    def act() -> Changes:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        document.apply(act)


def test_undo_and_redo_are_changes_like_others(document: StoryboardDocument) -> None:
    document.apply(name(document, "Cell 4"))
    document.apply(name(document, "Cell 5"))
    told = Told(document)
    document.undo()
    assert document.board.title == "Cell 4"
    assert document.undo_status().redo is Label.BOARD_NAMED
    document.redo()
    assert document.board.title == "Cell 5"
    assert told.said == ["changed BOARD_NAMED"] * 2
    for _ in range(5):
        document.undo()
    # taking back more than there is does nothing
    assert document.board.title == ""
    assert document.undo_status().undo is None


def test_time_and_day_are_those_of_the_session(qtbot: QtBot, document: StoryboardDocument) -> None:
    assert (document.now(), document.today(), document.writable) == (MONDAY, MONDAY.date(), True)
    assert not StoryboardDocument(empty_board(MemoryFile(writable=False))).writable
