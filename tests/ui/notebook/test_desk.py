"""The notebook behind the screens: opened when it is first wanted, told by signals, closed with the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kata_desktop import app
from kata_desktop.core.errors import InvalidValue
from kata_desktop.session.notebook.about import About
from kata_desktop.session.notebook.opening import FILE_NAME, OpenNotebook, open_notebook
from kata_desktop.session.place import Place
from kata_desktop.session.settings import RoleChoice
from kata_desktop.session.trouble import FileInUse, StoreTrouble
from kata_desktop.ui.notebook.desk import NotebookDesk
from tests.helpers.boards import MONDAY, clock_at
from tests.helpers.pointer import unhurried_style

CYCLE = About(MONDAY, "Cell 4", "board", "cycle", 1)


def opener(folder: Path) -> OpenNotebook:
    """Open the notebook of a folder."""
    return open_notebook(folder, who="coach@Laptop", clock=clock_at())


@pytest.fixture
def desk(tmp_path: Path, qapp: QObject) -> NotebookDesk:
    return NotebookDesk(lambda: opener(tmp_path), qapp)


def test_the_file_is_made_when_it_is_first_wanted(desk: NotebookDesk, tmp_path: Path) -> None:
    assert desk.is_there
    assert not (tmp_path / FILE_NAME).exists()
    document = desk.document()
    assert document is not None
    assert desk.document() is document
    assert (tmp_path / FILE_NAME).exists()
    desk.close()
    desk.close()
    # free for others
    opener(tmp_path).close()


def test_a_change_is_told_and_kept(desk: NotebookDesk, qtbot: QtBot, tmp_path: Path) -> None:
    document = desk.document()
    assert document is not None
    assert document.writable
    with qtbot.waitSignal(desk.changed):
        document.apply(lambda: document.session.note_cycle(CYCLE, note="Silence"))
    assert document.notebook.notes[0].note == "Silence"
    document.undo()
    assert document.undo_status().can_redo
    document.redo()
    desk.close()
    with opener(tmp_path) as again:
        assert again.session.notebook.notes[0].note == "Silence"


def test_what_is_refused_is_said(desk: NotebookDesk, qtbot: QtBot) -> None:
    document = desk.document()
    assert document is not None
    with qtbot.waitSignal(document.refused) as told:
        document.apply(lambda: document.session.link("", ""))
    assert isinstance(told.args, list)
    assert isinstance(told.args[0], InvalidValue)
    desk.close()


def test_another_window_has_it(desk: NotebookDesk, tmp_path: Path) -> None:
    told: list[StoreTrouble] = []
    desk.trouble.connect(told.append)
    with opener(tmp_path):
        assert desk.document() is None
    assert [type(fault) for fault in told] == [FileInUse]
    # free again
    assert desk.document() is not None
    desk.close()


def test_a_picture_has_no_notebook() -> None:
    desk = NotebookDesk()
    assert not desk.is_there
    assert desk.document() is None
    desk.close()


def signed(desk: NotebookDesk) -> set[str]:
    """Write one word about a cycle, and tell who wrote it."""
    document = desk.document()
    assert document is not None
    assert document.apply(lambda: document.session.note_cycle(CYCLE, word="calm"))
    return {entry.who for entry in document.session._journal.log.entries()}


def test_the_window_has_one_and_closes_it_with_the_program(qtbot: QtBot, tmp_path: Path) -> None:
    window, home = app.home_for(None, Place(tmp_path, "Wall cell 4"), unhurried_style(motion=False))
    qtbot.addWidget(window)
    desk = window.findChild(NotebookDesk)
    assert isinstance(desk, NotebookDesk)
    assert not list(tmp_path.rglob(FILE_NAME))
    # at the learner's wall it is the coach who notes
    assert signed(desk) == {"coach@Wall cell 4"}
    home.close()
    opener(tmp_path).close()
    assert not list(tmp_path.glob(f"{FILE_NAME}-*"))


def test_a_second_coach_signs_as_such(qtbot: QtBot, tmp_path: Path) -> None:
    desk = app.notebook_desk(Place(tmp_path, "Laptop", RoleChoice.SECOND_COACH), clock_at())
    assert signed(desk) == {"second coach@Laptop"}
    desk.close()
