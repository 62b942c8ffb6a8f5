"""The parts of the card on screen: whole questions at every size, marks, the notes and what may help."""

from __future__ import annotations

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.card import ASKED, BACK, FIVE, CardTalk, Question, part_of
from kata_desktop.core.coaching import Part
from kata_desktop.paint.palette import DARK, LIGHT, Theme
from kata_desktop.ui.card.face import STEPS, CardFace
from kata_desktop.ui.card.make import MakeBoard
from kata_desktop.ui.card.note import NotePanel
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import questions
from kata_desktop.words.follow_ups import default_follow_ups
from tests.helpers.on_screen import as_it_is, longer_words
from tests.helpers.pointer import HANDS, Pointer, unhurried_style
from tests.helpers.seen_text import listening

#: Width and height of the card in design units: at 16:9, at 130 %, at a narrow and at a low window.
SIZES: Final = [(786, 840), (628, 590), (560, 840), (900, 420)]


def shown(qtbot: QtBot, part: QWidget, window: Painted, size: tuple[int, int]) -> None:
    qtbot.addWidget(window)
    window.resize(*size)
    window.place(part, 0, 0, *size)
    window.show()
    QApplication.processEvents()


def face_of(qtbot: QtBot, size: tuple[int, int] = SIZES[0], **options: object) -> CardFace:
    style = unhurried_style(**options)
    window = Painted(style)
    face = CardFace(style, window)
    shown(qtbot, face, window, size)
    vars(qtbot).setdefault("windows", []).append(window)
    return face


def panel_of(qtbot: QtBot, size: tuple[int, int] = (1000, 840)) -> NotePanel:
    style: Style = unhurried_style()
    window = Painted(style)
    panel = NotePanel(style, window)
    shown(qtbot, panel, window, size)
    vars(qtbot).setdefault("windows", []).append(window)
    return panel


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
def test_every_question_is_whole(qtbot: QtBot, qapp: QApplication, size: tuple[int, int], *, longer: bool) -> None:
    with longer_words(qapp, longer=longer):
        face = face_of(qtbot, size)
        for at in (Question.TARGET, Question.PLANNED):
            face.show_talk(CardTalk(at=at))
            QApplication.processEvents()
            with listening() as spy:
                face.window().grab()
            assert spy.shortened == []
            assert spy.outside == []


def test_it_fills_the_card_and_scrolls_only_where_it_must(qtbot: QtBot) -> None:
    for size, scrolls in zip(SIZES, (False, False, False, True), strict=True):
        face = face_of(qtbot, size)
        place = face.placed_at(face.front)
        assert (face.front.content_height() > place.height() + 0.5) is scrolls
        letters = {row.letters for row in face.rows.values() if row.letters}
        assert min(letters) >= 22


@HANDS
def test_a_tap_on_a_question_or_a_bar_is_told(qtbot: QtBot, act: Pointer) -> None:
    face = face_of(qtbot)
    told: list[Question] = []
    face.chosen.connect(told.append)
    act(face.rows[Question.STEP])
    act(face.turn)
    face.show_talk(CardTalk(at=Question.PLANNED))
    act(face.rows[Question.LEARNED])
    act(face.turn_back)
    assert told == [Question.STEP, Question.PLANNED, Question.LEARNED, Question.OBSTACLES]
    # the card itself changes nothing: that is the talk's business
    assert face.at is Question.PLANNED


@pytest.mark.parametrize("key", STEPS)
def test_arrows_go_through_the_card(qtbot: QtBot, key: Qt.Key) -> None:
    face = face_of(qtbot)
    told: list[int] = []
    face.stepped.connect(told.append)
    QTest.keyClick(face.rows[Question.TARGET], key)
    QTest.keyClick(face.turn, key)
    assert told == [STEPS[key]] * 2


def test_enter_chooses_the_question_under_the_ring(qtbot: QtBot) -> None:
    face = face_of(qtbot)
    with qtbot.waitSignal(face.chosen) as chosen:
        QTest.keyClick(face.rows[Question.AGREEMENT], Qt.Key.Key_Return)
    assert chosen.args == [Question.AGREEMENT]


def test_only_one_side_is_up(qtbot: QtBot) -> None:
    face = face_of(qtbot)
    for at in ASKED:
        face.show_talk(CardTalk(at=at))
        front = [which for which in FIVE if face.rows[which].isVisible()]
        back = [which for which in BACK if face.rows[which].isVisible()]
        assert (front, back) == (([], list(BACK)) if at in BACK else (list(FIVE), []))
        assert face.accessibleName() == ("Reflect on the last step" if at in BACK else "The five questions")


@pytest.mark.parametrize("theme", Theme)
def test_the_back_has_the_colour_of_the_ledge(qtbot: QtBot, theme: Theme) -> None:
    face = face_of(qtbot, theme=theme)
    palette = DARK if theme is Theme.DARK else LIGHT
    assert face.grab().toImage().pixelColor(14, 300) == QColor(palette.surface)
    face.show_talk(CardTalk(at=Question.LEARNED))
    assert face.grab().toImage().pixelColor(14, 300) == QColor(palette.ledge)


def test_a_pen_marks_what_is_noted(qtbot: QtBot) -> None:
    face = face_of(qtbot)
    row = face.rows[Question.TARGET]
    before = row.grab().toImage()
    face.show_talk(CardTalk(at=Question.ACTUAL).noted(Question.TARGET, "42 s"))
    assert as_it_is(row.has_note)
    marked = row.grab().toImage()
    face.show_talk(CardTalk(at=Question.ACTUAL))
    assert not row.has_note
    assert marked != row.grab().toImage()
    # the frame of the one that is asked is another sign than the pen
    assert before not in (marked, row.grab().toImage())


# ------------------------------------------------------------------------------------------- notes


@pytest.mark.parametrize("which", ASKED)
def test_the_question_stands_above_its_notes_with_what_may_help(qtbot: QtBot, which: Question) -> None:
    panel = panel_of(qtbot)
    panel.show_talk(CardTalk(at=which).noted(which, "a note"), 0)
    assert panel.field.text == "a note"
    assert len(panel.helps) == 3
    assert set(panel.helps) <= set(default_follow_ups(part_of(which)))
    assert questions.question(which) in panel.accessibleName()
    assert panel.field.editor.accessibleName() == f"Notes. {questions.question(which)}"
    about = panel.field.about
    assert about is not None
    assert about().question == questions.question(which)
    with listening() as spy:
        panel.window().grab()
    assert spy.shortened == []


def test_other_follow_ups_come_tomorrow(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    seen = []
    for day in (738_000, 738_001, 738_002):
        panel.show_talk(CardTalk(), day)
        seen.append(set(panel.helps))
    assert not seen[0] & seen[1]
    assert set.union(*seen) == set(default_follow_ups(Part.TARGET))


def test_in_a_low_window_the_notes_come_before_what_may_help(qtbot: QtBot) -> None:
    tall, low = panel_of(qtbot), panel_of(qtbot, (700, 380))
    for panel in (tall, low):
        panel.show_talk(CardTalk(at=Question.OBSTACLES), 0)
    place = low.placed_at(low.field)
    assert place.height() >= 150
    with listening() as spy:
        low.window().grab()
    assert "If it helps, ask" not in [line.whole for line in spy.lines]
    with listening() as spy:
        tall.window().grab()
    assert "If it helps, ask" in [line.whole for line in spy.lines]


def test_notes_are_asked_for_numbers_and_never_blocked(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    told: list[str] = []
    panel.edited.connect(told.append)
    QTest.keyClicks(panel.field.editor, "often")
    assert panel.field.hints
    assert told[-1] == "often"


def test_a_note_that_stands_there_already_keeps_its_caret(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    QTest.keyClicks(panel.field.editor, "42 s")
    QTest.keyClick(panel.field.editor, Qt.Key.Key_Home)
    panel.show_talk(CardTalk().noted(Question.TARGET, "42 s"), 0)
    QTest.keyClicks(panel.field.editor, "about ")
    assert panel.field.text == "about 42 s"


# ------------------------------------------------------------------------------------- made a board


def test_the_name_is_asked_anew_and_the_places_are_told(qtbot: QtBot) -> None:
    style = unhurried_style()
    window = Painted(style)
    making = MakeBoard(style, window)
    shown(qtbot, making, window, (1400, 840))
    making.field.set_text("Cell 8")
    making.show_talk(CardTalk().noted(Question.STEP, "Turn it"))
    assert making.name == ""
    assert making.becomes.accessibleName() == (
        "What becomes of the notes. Next step: Planned, not started. "
        "First coaching cycle: Every note as it is, with its time"
    )
    few = making.placed_at(making.becomes).height()
    making.show_talk(CardTalk().noted(Question.STEP, "Turn it").noted(Question.TARGET, "42 s"))
    assert making.placed_at(making.becomes).height() > few
    with qtbot.waitSignal(making.entered):
        QTest.keyClicks(making.field.editor, " Cell 9 ")
        QTest.keyClick(making.field.editor, Qt.Key.Key_Return)
    assert making.name == "Cell 9"
