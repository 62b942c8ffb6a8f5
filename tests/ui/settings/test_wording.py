"""The wording of the card belongs to the board: written, put back, undone, by mouse, finger and keys."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts, Part
from kata_desktop.core.labels import Label
from kata_desktop.core.typed import read_list
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_sample, open_board
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.settings.screen import HomeSettingsScreen, SettingsScreen
from kata_desktop.ui.settings.wording_sheets import FollowUps, QuestionSheet, VagueSheet
from kata_desktop.ui.settings.wording_view import WordingView
from kata_desktop.ui.settings.words_panel import WordsPanel
from kata_desktop.words.hint_words import WORDS
from kata_desktop.words.questions import Question, credit, default, question
from tests.helpers.on_screen import key, longer_words, nameless, outside, overlaps, screen_on, type_into
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.screens import PICTURED, sample_session, shown_window

OWN: Final = "Where are we today, in numbers?"


def settings_of(qtbot: QtBot, **options: object) -> tuple[MainWindow, SettingsScreen]:
    window = shown_window(qtbot, sample_session(), **options)  # type: ignore[arg-type]
    window.go(Destination(Place.SETTINGS))
    QApplication.processEvents()
    assert isinstance(window.screen_shown, SettingsScreen)
    return window, window.screen_shown


def words_of(screen: SettingsScreen) -> WordsPanel:
    assert screen.page.words is not None
    return screen.page.words


def wording_of(qtbot: QtBot, which: Question | None = Question.TARGET) -> tuple[MainWindow, WordingView]:
    window, screen = settings_of(qtbot)
    screen.show_wording()
    screen.wording.open(which)
    return window, screen.wording


def question_sheet(view: WordingView) -> QuestionSheet:
    assert isinstance(view.sheet, QuestionSheet)
    return view.sheet


def follow_ups_of(view: WordingView) -> FollowUps:
    found = question_sheet(view).follow_ups
    assert found is not None
    return found


def kept(window: MainWindow) -> CycleTexts:
    return window.document.board.cycle_texts


@HANDS
def test_a_question_in_the_boards_words_and_back(qtbot: QtBot, act: Pointer) -> None:
    window, screen = settings_of(qtbot)
    act(words_of(screen).change)
    view = screen.wording
    act(view.rows[Question.ACTUAL])
    sheet = question_sheet(view)
    assert sheet.field.text == default(Question.ACTUAL)
    type_into(sheet.field, OWN)
    view.leave()
    assert kept(window).questions == {"en": {"actual": OWN}}
    row = view.rows[Question.ACTUAL]
    assert (row.words, row.below) == (OWN, "On the card: What is the actual condition now?")
    assert row.accessibleName() == f"Question 2, in this board’s words: {OWN}"
    act(sheet.as_on_card)
    assert kept(window).questions == {}
    assert sheet.field.text == default(Question.ACTUAL)
    assert sheet.as_on_card.why == "This is as on the card."


def test_what_is_typed_is_kept_after_a_pause_and_when_one_leaves(qtbot: QtBot) -> None:
    window, view = wording_of(qtbot, Question.STEP)
    with qtbot.waitSignal(window.document.changed):
        type_into(question_sheet(view).field, "What do we try?")
    assert question(Question.STEP, kept(window)) == "What do we try?"
    type_into(question_sheet(view).field, "What do we try next?")
    window.go(Destination(Place.BOARD))
    assert question(Question.STEP, kept(window)) == "What do we try next?"


def test_words_typed_and_a_follow_up_added_at_once_are_both_kept(qtbot: QtBot) -> None:
    window, view = wording_of(qtbot, Question.STEP)
    type_into(question_sheet(view).field, "What do we try?")
    field = follow_ups_of(view).field
    type_into(field, "What does it cost us?")
    key(window, Qt.Key.Key_Return)
    assert kept(window).questions == {"en": {"step": "What do we try?"}}
    assert kept(window).follow_ups == {Part.STEP: ("What does it cost us?",)}
    assert field.text == ""


@HANDS
def test_own_follow_ups_are_added_and_taken_out(qtbot: QtBot, act: Pointer) -> None:
    window, view = wording_of(qtbot)
    shown = follow_ups_of(view)
    act(shown.add)
    assert kept(window) == AS_ON_THE_CARD
    for text in ("Who is the customer?", "What does the night shift see?", "Who is the customer?"):
        type_into(shown.field, text)
        act(shown.add)
    assert [row.text for row in shown.own] == ["Who is the customer?", "What does the night shift see?"]
    assert shown.own[0].take_out.accessibleName() == "Take out: Who is the customer?"
    act(shown.own[0].take_out)
    assert kept(window).follow_ups == {Part.TARGET: ("What does the night shift see?",)}
    window.document.undo()
    assert [row.text for row in shown.own] == ["Who is the customer?", "What does the night shift see?"]


def test_the_back_of_the_card_has_no_follow_ups_of_its_own(qtbot: QtBot) -> None:
    _, view = wording_of(qtbot, Question.LEARNED)
    assert question_sheet(view).follow_ups is None
    view.open(Question.TURN)
    assert question_sheet(view).follow_ups is not None


@HANDS
def test_vague_words_are_a_list(qtbot: QtBot, act: Pointer) -> None:
    window, view = wording_of(qtbot, None)
    sheet = view.sheet
    assert isinstance(sheet, VagueSheet)
    assert sheet.field.text.startswith("usually, often, I think, on average, ")
    assert sheet.put_back.why
    type_into(sheet.field, "hums along, Soonish; hums  along")
    view.leave()
    assert kept(window).vague_words == {"en": ("hums along", "Soonish")}
    act(sheet.put_back)
    assert kept(window).vague_words == {}
    assert read_list(sheet.field.text) == WORDS["en"].vague


@HANDS
def test_switches_and_the_card_in_the_settings(qtbot: QtBot, act: Pointer) -> None:
    window, screen = settings_of(qtbot)
    panel = words_of(screen)
    act(panel.follow_ups)
    act(panel.vague)
    assert (kept(window).follow_ups_shown, kept(window).vague_shown) == (False, False)
    act(panel.as_on_card)
    assert screen.ledge.message == "Every question is as on the card."
    own = CycleTexts(questions={"en": {"target": "Where to?"}, "de": {"target": "Wohin?"}})
    window.document.apply(lambda: window.document.session.coaching.word_card(own))
    assert panel.follow_ups.isChecked()
    act(panel.as_on_card)
    assert kept(window) == AS_ON_THE_CARD
    undo = screen.ledge._actions[-1]
    act(undo)
    assert kept(window) == own


def test_undo_of_the_settings_takes_back_nothing_else(qtbot: QtBot) -> None:
    window, screen = settings_of(qtbot)
    assert window.document.undo_status().undo is not Label.QUESTIONS_WORDED
    screen._undo()
    assert screen.ledge.message.startswith("Nothing was changed here last.")


def test_too_long_a_question_is_refused_and_stays_in_the_field(qtbot: QtBot) -> None:
    window, view = wording_of(qtbot)
    field = question_sheet(view).field
    type_into(field, "x" * 400)
    view.leave()
    assert kept(window) == AS_ON_THE_CARD
    assert window.screen_shown.ledge.message
    assert len(field.text) == 400


def test_keys_lead_through_the_rows_into_the_field_and_back(qtbot: QtBot) -> None:
    window, screen = settings_of(qtbot)
    words_of(screen).change.setFocus()
    key(window, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is screen.wording.rows[Question.TARGET]
    key(window, Qt.Key.Key_Down)
    key(window, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is question_sheet(screen.wording).field.editor
    assert question_sheet(screen.wording).title == "Question 2"
    key(window, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is words_of(screen).change
    assert not screen.page.isHidden()


def test_a_board_that_can_only_be_looked_at_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "b.kata"
    create_sample(path, "coolant_pumps", clock=SetClock(PICTURED))
    with open_board(path, who="learner@here", clock=SetClock(PICTURED), writable=False) as opened:
        style = Style()
        screen = SettingsScreen(style, StoryboardDocument(opened.session), Preferences(style))
        qtbot.addWidget(screen)
        panel, sheet = words_of(screen), question_sheet(screen.wording)
        why = "This board can only be looked at."
        assert {panel.as_on_card.why, panel.vague.why, sheet.as_on_card.why, follow_ups_of(screen.wording).add.why} == {
            why
        }
        assert sheet.field.editor.isReadOnly()


@pytest.mark.parametrize(
    ("size", "reading", "mode"),
    [
        ((1920, 1080), 1.0, Mode.WALL), ((1920, 1080), 1.3, Mode.WALL), ((1280, 720), 1.0, Mode.WALL),
        ((1366, 768), 1.0, Mode.DESK),
    ],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
def test_nothing_is_laid_over_something_else(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], reading: float, mode: Mode, *, longer: bool
) -> None:
    with longer_words(qapp, longer=longer):
        window, screen = settings_of(qtbot, size=size, reading_size=reading)
        window._style.set_mode(mode)
        own = CycleTexts(follow_ups={Part.TARGET: ("Who?", "Whose?")}, questions={"en": {"target": OWN}})
        window.document.apply(lambda: window.document.session.coaching.word_card(own))
        screen.show_wording()
        for which in (Question.TARGET, Question.LEARNED, None):
            screen.wording.open(which)
            QApplication.processEvents()
            assert (overlaps(screen), outside(screen), nameless(screen)) == ([], [], [])


@pytest.mark.parametrize(("size", "mode"), [((1920, 1080), Mode.WALL), ((1366, 768), Mode.DESK)], ids=str)
def test_all_settings_stand_on_one_page(qtbot: QtBot, size: tuple[int, int], mode: Mode) -> None:
    window, screen = settings_of(qtbot, size=size)
    window._style.set_mode(mode)
    QApplication.processEvents()
    assert screen.page.list.content_height() <= screen.page.size_u().height()
    screen.show_wording()
    assert screen.wording.list.content_height() <= screen.page.size_u().height()


def test_the_credit_stands_in_the_settings_with_and_without_a_board(qtbot: QtBot) -> None:
    window = shown_window(qtbot, sample_session())
    key(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    screen = screen_on(window, SettingsScreen)
    home = HomeSettingsScreen(window._style, Preferences(window._style))
    qtbot.addWidget(home)
    for page in (screen.page, home.page):
        assert "Mike Rother" in credit()
        assert credit() in page.about.accessibleName()
    assert screen.page.about.isVisible()
    assert not screen.page.about.visibleRegion().isEmpty()
