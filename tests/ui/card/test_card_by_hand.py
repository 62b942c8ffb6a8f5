"""The card written on by finger: no letter from the first question to the last, and the ink goes along to a board."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kata_desktop.core.card import ASKED, Question
from kata_desktop.core.ink import Ink
from kata_desktop.session.card import CardFile
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.keyboard.layouts import Act
from kata_desktop.ui.kit.style import Mode
from tests.helpers.card_room import Enter, Room
from tests.helpers.on_screen import as_it_is, type_into
from tests.helpers.pointer import click, tap
from tests.helpers.writing_hands import HOOK, by_finger, sheet_for, write_in

OTHER = [(500, 200), (700, 400)]


def kept(room: Room, question: Question) -> Ink:
    return CardFile(room.place.data, room.clock).read().ink(question)


def test_a_talk_of_two_is_noted_without_typing_and_becomes_a_board(enter: Enter) -> None:
    room = enter()
    for _ in ASKED:
        tap(room.screen.note.field.editor)
        QApplication.processEvents()
        tap(room.window.keyboard.keyboard.key(Act.INK))
        QApplication.processEvents()
        by_finger(room.window.keyboard.ink.sheet.paper)
        tap(room.window.keyboard.ink.sheet.done)
        QApplication.processEvents()
        assert room.window.keyboard.is_up is False
        tap(room.screen.next_key)
    room.home.show_card()
    assert {question: len(kept(room, question).strokes) for question in ASKED} == dict.fromkeys(ASKED, 1)
    screen = room.screen
    assert screen.ledge.message == "Notes are kept on this screen"
    row = screen.face.rows[Question.TARGET]
    assert row.has_note
    assert row.accessibleName() == "Question 1: What is the target condition? Noted: written by hand"
    tap(screen.make_key)
    assert len(screen.making.becomes.places) == 5
    type_into(screen.making.field, "Cell 9")
    room.window.keyboard.lower()
    tap(screen.make_it)
    assert isinstance(room.window.stage.current, BoardScreen)
    board = room.window.document.board
    assert board.focused is not None
    assert "text" in board.focused.inked
    assert board.experiments[0].inked == {"step", "how"}


def test_the_field_shows_the_ink_of_its_question_and_names_it(enter: Enter) -> None:
    room = enter()
    field = room.screen.note.field
    plain = "Notes. What is the target condition?"
    assert field.editor.accessibleName() == plain
    sheet = sheet_for(room.window, field)
    assert sheet.paper.accessibleName() == "Paper, 0 strokes"
    by_finger(sheet.paper)
    assert len(kept(room, Question.TARGET).strokes) == 1
    tap(sheet.done)
    assert as_it_is(field.is_by_hand)
    assert field.editor.accessibleName() == "Notes, written by hand, no typed line yet."
    tap(room.screen.next_key)
    assert as_it_is(field.is_by_hand) is False
    assert field.editor.accessibleName() == "Notes. What is the actual condition now?"
    tap(room.screen.face.rows[Question.TARGET])
    assert as_it_is(field.is_by_hand)
    # a tap on the ink brings the paper back
    tap(field)
    assert room.window.keyboard.ink.is_up
    # who goes to another question leaves the paper
    room.screen.ask(Question.STEP)
    assert not room.window.keyboard.ink.is_up


def test_every_stroke_is_one_undo_even_after_another_start(enter: Enter) -> None:
    room = enter()
    sheet = sheet_for(room.window, room.screen.note.field)
    by_finger(sheet.paper)
    by_finger(sheet.paper, OTHER)
    tap(sheet.rubber)
    tap(sheet.paper, sheet.paper.position_of(OTHER[0]).toPoint())
    assert len(kept(room, Question.TARGET).strokes) == 1
    tap(sheet.done)
    room.home.show_boards()
    room.home.show_card()
    for left in (2, 1, 0):
        QTest.keyClick(room.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
        assert len(kept(room, Question.TARGET).strokes) == left
    sheet = sheet_for(room.window, room.screen.note.field)
    tap(sheet.last)
    assert sheet.message == "Nothing is written here yet."
    by_finger(sheet.paper)
    by_finger(sheet.paper, OTHER)
    tap(sheet.last)
    assert len(kept(room, Question.TARGET).strokes) == 1
    # the last stroke of a question is not always the last act
    tap(sheet.done)
    tap(room.screen.next_key)
    write_in(room.window, room.screen.note.field)
    tap(room.screen.face.rows[Question.TARGET])
    tap(sheet_for(room.window, room.screen.note.field).last)
    assert not kept(room, Question.TARGET)
    assert kept(room, Question.ACTUAL)


def test_ink_that_cannot_be_kept_stays_on_the_screen(enter: Enter) -> None:
    room = enter()
    room.place.data.touch()
    sheet = sheet_for(room.window, room.screen.note.field)
    by_finger(sheet.paper)
    assert sheet.message.startswith("The notes cannot be kept right now. They stay on this screen.")
    tap(sheet.done)
    assert room.screen.note.field.is_by_hand


def test_at_a_desk_with_a_pen_a_button_offers_the_paper(enter: Enter) -> None:
    room = enter((1366, 768), mode=Mode.DESK)
    room.screen.kit.set_writes_by_hand(True)
    QApplication.processEvents()
    ink = room.screen.note.field._ink
    assert ink is not None
    assert ink.button is not None
    click(ink.button)
    by_finger(room.window.keyboard.ink.sheet.paper, HOOK)
    assert len(kept(room, Question.TARGET).strokes) == 1
