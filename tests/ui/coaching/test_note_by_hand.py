"""The coach's note by hand goes into the notebook stroke by stroke; a coach writes nothing for the learner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.core.notebook import note_id
from kata_desktop.core.plain import as_json
from kata_desktop.session.clock import SetClock
from kata_desktop.session.notebook.opening import open_notebook
from kata_desktop.session.settings import RoleChoice
from kata_desktop.ui.coaching.agreement_part import AgreementPart
from kata_desktop.ui.coaching.screen import CoachingScreen
from kata_desktop.ui.keyboard.layouts import Act
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.notebook.document import NotebookDocument
from tests.helpers.cycles import Cycle, cycle_on
from tests.helpers.on_screen import type_into
from tests.helpers.pointer import click, tap
from tests.helpers.screens import PICTURED
from tests.helpers.writing_hands import HOOK, by_finger, by_mouse

HANDS = pytest.mark.parametrize("write", [by_mouse, by_finger], ids=["mouse", "touch"])
Write = Callable[..., None]


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> NotebookDesk:
    return NotebookDesk(lambda: open_notebook(tmp_path, who="coach@Wall", clock=SetClock(PICTURED)), qapp)


def notebook_of(desk: NotebookDesk) -> NotebookDocument:
    document = desk.document()
    assert document is not None
    return document


def note_by_hand(cycle: Cycle, screen: CoachingScreen, write: Write, strokes: int) -> None:
    """Write a note of some strokes and be done on the paper, which is done with the note."""
    field = screen.note.note.field
    QApplication.processEvents()
    if cycle.window.keyboard.is_up:
        tap(cycle.window.keyboard.keyboard.key(Act.INK))
    else:
        assert field.ask_for_ink()
    sheet = cycle.window.keyboard.ink.sheet
    for n in range(strokes):
        write(sheet.paper, [(x, y + 80 * n) for x, y in HOOK])
    assert field.is_by_hand
    tap(sheet.done)
    QApplication.processEvents()


@HANDS
def test_a_note_by_hand_goes_to_the_notebook_and_is_not_shown_again(
    qtbot: QtBot, desk: NotebookDesk, write: Write
) -> None:
    cycle = cycle_on(qtbot, desk=desk)
    screen = cycle.open(Part.ACTUAL)
    document = notebook_of(desk)
    before = as_json(cycle.session.board)
    for strokes, so_far in ((2, 2), (3, 5)):
        screen.begin_note()
        assert screen.note.note.field.is_empty
        note_by_hand(cycle, screen, write, strokes)
        qtbot.waitUntil(screen.note.isHidden)
        assert screen.ledge.sentence == "Kept in the notebook"
        assert len(document.session.inking.ink(note_id(cycle.kept.id), "note").strokes) == so_far
    screen.begin_note()
    assert screen.note.note.field.is_empty
    click(cycle.primary())
    assert as_json(cycle.session.board) == before
    assert document.notebook.note_of(cycle.kept.id) is not None
    desk.close()


def test_a_note_by_hand_and_typed_words_stand_beside_each_other(qtbot: QtBot, desk: NotebookDesk) -> None:
    cycle = cycle_on(qtbot, desk=desk)
    screen = cycle.open(Part.ACTUAL)
    screen.begin_note()
    note_by_hand(cycle, screen, by_mouse, 1)
    qtbot.waitUntil(screen.note.isHidden)
    screen.begin_note()
    type_into(screen.note.note.field, "Waited longer this time")
    click(cycle.primary())
    document = notebook_of(desk)
    kept = document.notebook.note_of(cycle.kept.id)
    assert kept is not None
    assert kept.note == "Waited longer this time"
    assert len(document.session.inking.ink(note_id(cycle.kept.id), "note").strokes) == 1
    desk.close()


def test_on_a_coachs_screen_no_stroke_is_taken_from_the_learner(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, role=lambda: RoleChoice.COACH)
    cycle.open(Part.AGREEMENT)
    part = cycle.part
    assert isinstance(part, AgreementPart)
    handwriting = part.page.bring.handwriting
    assert handwriting is not None
    assert not handwriting.writable
    assert handwriting.write(list(HOOK), 3)
    assert not cycle.session.board.ink_in(cycle.kept.id, "bring")
