"""Rows and sheets of the wording by themselves: they say what they are, lose no word and leave each other alone."""

from __future__ import annotations

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts, Part, with_follow_ups
from kata_desktop.core.typed import read_list
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.settings.question_row import HEIGHT, WordingRow
from kata_desktop.ui.settings.wording_sheets import Change, FollowUps, QuestionSheet, VagueSheet, WordingSheet
from kata_desktop.words.follow_ups import default_follow_ups
from kata_desktop.words.hint_words import WORDS
from kata_desktop.words.questions import BACK, OPENS, Question, default
from tests.helpers.on_screen import type_into
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style
from tests.helpers.seen_text import listening

WHY: Final = "This board can only be looked at."


def stage(qtbot: QtBot, part: QWidget, window: Painted, size: tuple[int, int]) -> None:
    qtbot.addWidget(window)
    vars(qtbot).setdefault("windows", []).append(window)
    window.resize(*size)
    window.place(part, 0, 0, *size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def row_of(qtbot: QtBot, words: str, below: str, width: int, sign: str = "3") -> WordingRow:
    style = unhurried_style()
    window = Painted(style)
    row = WordingRow(style, sign, window)
    row.show_words(words, below, "spoken")
    stage(qtbot, row, window, (width, round(row.preferred_height(width))))
    return row


def sheet_of(qtbot: QtBot, which: Question | None, texts: CycleTexts = AS_ON_THE_CARD, why: str = "") -> WordingSheet:
    style = unhurried_style()
    window = Painted(style)
    sheet = VagueSheet(style, window) if which is None else QuestionSheet(style, which, window)
    sheet.show_texts(texts, why)
    stage(qtbot, sheet, window, (1036, 840))
    return sheet


def changes(sheet: WordingSheet) -> list[Change]:
    """What the sheet asks for, while one types and when it is done."""
    told: list[Change] = []
    sheet.typing.connect(told.append)
    sheet.worded.connect(told.append)
    return told


# -------------------------------------------------------------------------------------------- rows


@pytest.mark.parametrize("width", [820, 420, 300])
@pytest.mark.parametrize("below", ["", "On the card: What is the target condition?"])
def test_a_row_is_as_high_as_its_question(qtbot: QtBot, width: int, below: str) -> None:
    row = row_of(qtbot, default(Question.OBSTACLES), below, width)
    assert row.height() >= HEIGHT
    with listening() as spy:
        row.window().grab()
    assert [line.whole for line in spy.lines if line.shortened and line.whole != below] == []
    assert spy.outside == []


def test_a_short_question_is_not_higher_than_the_others(qtbot: QtBot) -> None:
    assert row_of(qtbot, "Where to?", "", 820).preferred_height(820) == HEIGHT
    assert row_of(qtbot, "Where to?", "On the card: Where?", 820).preferred_height(820) <= HEIGHT + 1


@HANDS
def test_a_tap_leaves_the_choice_to_the_screen(qtbot: QtBot, act: Pointer) -> None:
    row = row_of(qtbot, "Where to?", "", 820)
    with qtbot.waitSignal(row.clicked):
        act(row)
    assert not row.isChecked()
    row.set_chosen(True)
    assert row.isChecked()


@pytest.mark.parametrize("sign", ["2", "rotate-ccw", ""])
def test_number_icon_and_indent_look_different(qtbot: QtBot, sign: str) -> None:
    pictures = {one: row_of(qtbot, "Where to?", "", 400, one).grab().toImage() for one in ("2", "rotate-ccw", "")}
    assert [one for one, picture in pictures.items() if picture == pictures[sign]] == [sign]


# ---------------------------------------------------------------------------------------- questions


@pytest.mark.parametrize("which", Question)
def test_each_text_has_its_sheet(qtbot: QtBot, which: Question) -> None:
    sheet = sheet_of(qtbot, which)
    assert isinstance(sheet, QuestionSheet)
    assert sheet.field.text == default(which)
    assert (sheet.follow_ups is None) is (which in BACK)
    with listening() as spy:
        sheet.window().grab()
    assert "This is as on the card." in [line.whole for line in spy.lines]


def test_a_change_is_made_to_what_the_board_has_then(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, Question.STEP)
    assert isinstance(sheet, QuestionSheet)
    told = changes(sheet)
    type_into(sheet.field, "What next?")
    meanwhile = with_follow_ups(AS_ON_THE_CARD, Part.TARGET, ["Who?"])
    after = told[-1](meanwhile)
    assert after.questions == {"en": {"step": "What next?"}}
    assert after.follow_ups == meanwhile.follow_ups


def test_the_words_of_the_card_typed_again_are_no_wording_of_the_board(qtbot: QtBot) -> None:
    own = CycleTexts(questions={"en": {"learned": "What now?"}})
    sheet = sheet_of(qtbot, Question.LEARNED, own)
    assert isinstance(sheet, QuestionSheet)
    told = changes(sheet)
    type_into(sheet.field, default(Question.LEARNED))
    assert told[-1](own).questions == {}
    type_into(sheet.field, "   ")
    assert told[-1](own).questions == {}


def test_what_is_under_the_caret_is_left_alone(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, Question.TARGET)
    assert isinstance(sheet, QuestionSheet)
    type_into(sheet.field, "Where")
    sheet.show_texts(CycleTexts(questions={"en": {"target": "Whereto?"}}), "")
    assert sheet.field.text == "Where"
    sheet.as_on_card.setFocus()
    sheet.show_texts(CycleTexts(questions={"en": {"target": "Whereto?"}}), "")
    assert sheet.field.text == "Whereto?"


def test_it_says_why_nothing_can_be_kept(qtbot: QtBot) -> None:
    own = CycleTexts(questions={"en": {"target": "Where to?"}}, follow_ups={Part.TARGET: ("Who?",)})
    sheet = sheet_of(qtbot, Question.TARGET, own, WHY)
    assert isinstance(sheet, QuestionSheet)
    told, said = changes(sheet), list[str]()
    sheet.said.connect(said.append)
    assert sheet.follow_ups is not None
    for button in (sheet.as_on_card, sheet.follow_ups.add, sheet.follow_ups.own[0].take_out):
        click(button)
    QTest.keyClicks(sheet.field.editor, "x")
    assert (told, said) == ([], [WHY] * 3)


# --------------------------------------------------------------------------------------- follow-ups


def follow_ups_of(sheet: WordingSheet) -> FollowUps:
    assert isinstance(sheet, QuestionSheet)
    assert sheet.follow_ups is not None
    return sheet.follow_ups


@pytest.mark.parametrize("part", Part)
def test_those_of_the_program_stand_below(qtbot: QtBot, part: Part) -> None:
    sheet = sheet_of(qtbot, OPENS[part])
    rows = [row.accessibleName() for row in follow_ups_of(sheet).list.rows]
    assert rows == ["They come by turns with these", *default_follow_ups(part)]


def test_rows_are_made_anew_only_for_other_questions(qtbot: QtBot) -> None:
    own = CycleTexts(follow_ups={Part.TARGET: ("Who?", "Whose?")})
    sheet = sheet_of(qtbot, Question.TARGET, own)
    shown = follow_ups_of(sheet)
    rows = list(shown.own)
    sheet.show_texts(CycleTexts(follow_ups={Part.TARGET: ("Who?", "Whose?")}, vague_shown=False), "")
    assert shown.own == rows
    sheet.show_texts(AS_ON_THE_CARD, "")
    assert shown.own == []


def test_enter_adds_and_an_empty_field_adds_nothing(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, Question.TARGET)
    told, said = changes(sheet), list[str]()
    sheet.said.connect(said.append)
    field = follow_ups_of(sheet).field
    type_into(field, "   ")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    click(follow_ups_of(sheet).add)
    assert (told, said) == ([], ["Write the question first."])
    type_into(field, " Who waits? ")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [change(AS_ON_THE_CARD).follow_ups for change in told] == [{Part.TARGET: ("Who waits?",)}]


# -------------------------------------------------------------------------------------- vague words


def test_the_list_of_the_program_is_no_list_of_the_board(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, None, CycleTexts(vague_words={"en": ("soonish",), "de": ("meist",)}))
    assert isinstance(sheet, VagueSheet)
    told = changes(sheet)
    assert sheet.field.text == "soonish"
    type_into(sheet.field, ", ".join(WORDS["en"].vague))
    assert told[-1](AS_ON_THE_CARD).vague_words == {}
    type_into(sheet.field, "soonish; later,,later")
    assert told[-1](AS_ON_THE_CARD).vague_words == {"en": ("soonish", "later")}
    type_into(sheet.field, " ")
    assert told[-1](AS_ON_THE_CARD).vague_words == {"en": ()}
    click(sheet.put_back)
    assert read_list(sheet.field.text) == WORDS["en"].vague
