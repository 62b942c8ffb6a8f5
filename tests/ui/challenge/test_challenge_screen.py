"""The challenge is worded, measured and dated by hand and key; drafts stay, and past steps lead to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.storyboard import Words
from kata_desktop.ui.destination import Place
from kata_desktop.words.challenge import Row, Text
from tests.helpers.boards import MONDAY, clock_at, empty_board, pass_time, ready_board
from tests.helpers.challenge_screens import Opened
from tests.helpers.on_screen import (
    SMALL,
    WALL,
    go,
    key,
    longer_words,
    nameless,
    outside,
    overlaps,
    tab_path,
    type_into,
)
from tests.helpers.pointer import HANDS, Pointer, click

HOSTILE = "<b>Every order</b> & 🙂 " + "leaves the same day " * 500


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot)


@pytest.fixture
def ready(qtbot: QtBot) -> Opened:
    return Opened(qtbot, ready_board().session)


# -------------------------------------------------------------------------------------- the whole road


@HANDS
def test_a_challenge_is_written_by_hand(opened: Opened, act: Pointer) -> None:
    screen = opened.screen
    assert QApplication.focusWidget() is screen.statement.field.editor
    type_into(screen.statement.field, "Every order leaves the same day")
    act(screen.rows[Row.NUMBERS])
    type_into(screen.numbers.measure, "orders on their day")
    type_into(screen.numbers.unit, "%")
    act(screen.numbers.low)
    for sign in "72":
        act(screen.numbers.pad.key(sign))
    act(screen.numbers.high)
    for sign in "98":
        act(screen.numbers.pad.key(sign))
    act(screen.rows[Row.WHY])
    type_into(screen.why.field, "Customers wait")
    act(screen.keep_button)
    made = opened.challenge
    assert (made.statement, made.measure, made.unit) == ("Every order leaves the same day", "orders on their day", "%")
    assert (made.from_value, made.to_value, made.why) == (72, 98, "Customers wait")
    assert made.by == date(2026, 9, 16)
    assert made.set_on == date(2026, 3, 16)
    assert opened.window.screen_shown is not screen


def test_all_of_it_by_keys(opened: Opened) -> None:
    screen, window = opened.screen, opened.window
    # the test keyboard goes past the window, which else takes note of keys
    screen.kit.set_keys_in_use(True)
    QTest.keyClicks(screen.statement.field.editor, "Every order on its day")
    screen.rows[Row.NUMBERS].setFocus()
    key(window, Qt.Key.Key_Return)
    assert screen.open_row is Row.NUMBERS
    assert QApplication.focusWidget() is screen.numbers.measure.editor
    for _ in range(2):
        key(window, Qt.Key.Key_Tab)
    for pressed in (Qt.Key.Key_7, Qt.Key.Key_2):
        key(window, pressed)
    key(window, Qt.Key.Key_Tab)
    key(window, Qt.Key.Key_9)
    screen.rows[Row.BY].setFocus()
    key(window, Qt.Key.Key_Space)
    key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Space)
    screen.keep_button.setFocus()
    key(window, Qt.Key.Key_Return)
    assert (opened.challenge.from_value, opened.challenge.to_value) == (72, 9)
    assert opened.challenge.by == date(2027, 3, 16)


def test_tab_goes_through_the_rows_and_the_open_editor_to_the_ledge(ready: Opened) -> None:
    screen = ready.screen
    screen.show_row(Row.NUMBERS)
    rows, numbers = list(screen.rows.values()), screen.numbers
    path = tab_path(ready.window, rows[0], len(rows) + 4)
    assert path[: len(rows) - 1] == rows[1:]
    assert path[len(rows) - 1 : -1] == [numbers.measure.editor, numbers.unit.editor, numbers.low, numbers.high]
    assert tab_path(ready.window, path[-1], 1) == [screen.keep_button]


@HANDS
def test_without_a_sentence_the_primary_says_why_and_leads_there(opened: Opened, act: Pointer) -> None:
    act(opened.screen.rows[Row.WHY])
    act(opened.screen.keep_button)
    assert opened.screen.ledge.message.startswith("The challenge is missing")
    assert opened.screen.open_row is Row.STATEMENT
    assert opened.session.board.challenge is None


@HANDS
def test_a_beginning_helps_to_word_it(opened: Opened, act: Pointer) -> None:
    act(opened.screen.statement.starters.buttons[0])
    assert opened.screen.statement.field.text == "Wouldn't it be great if …"
    QTest.keyClicks(opened.screen.statement.field.editor, "nobody waits")
    assert opened.screen.statement.field.text == "Wouldn't it be great if nobody waits"


# -------------------------------------------------------------------------------------------- drafts


def test_what_is_written_is_kept_when_the_screen_is_left(opened: Opened) -> None:
    type_into(opened.screen.statement.field, "Nobody waits")
    assert opened.screen.ledge.message == "Not kept yet"
    assert not opened.screen.ledge.is_ticked
    key(opened.window, Qt.Key.Key_Escape)
    assert opened.challenge.statement == "Nobody waits"
    go(opened.window, Place.CHALLENGE)
    assert opened.screen.ledge.message == "Saved on this screen"
    assert opened.screen.statement.field.text == "Nobody waits"


def test_without_a_sentence_the_rest_waits_on_the_screen(opened: Opened) -> None:
    opened.screen.show_row(Row.WHY)
    type_into(opened.screen.why.field, "Customers wait")
    opened.again()
    assert opened.session.board.challenge is None
    assert opened.screen.why.field.text == "Customers wait"


def test_nothing_is_written_when_nothing_was_changed(ready: Opened) -> None:
    before = ready.session.undo_status()
    ready.again()
    click(ready.screen.keep_button)
    assert ready.session.undo_status() == before


def test_an_undo_shows_in_the_fields(ready: Opened) -> None:
    type_into(ready.screen.statement.field, "Something else")
    ready.again()
    ready.window.document.undo()
    assert ready.screen.statement.field.text == "Every pump on time"


# ------------------------------------------------------------------------------------- numbers and day


def test_a_number_that_is_none_is_said_and_opened(ready: Opened) -> None:
    ready.screen.numbers.low.edit("43..5")
    ready.screen.show_row(Row.WHY)
    click(ready.screen.keep_button)
    assert ready.screen.ledge.message.startswith("Please a number")
    assert ready.screen.open_row is Row.NUMBERS
    go(ready.window, Place.BOARD)
    assert ready.challenge.from_value == 410


def test_numbers_may_stay_empty(ready: Opened) -> None:
    ready.screen.numbers.low.edit("")
    click(ready.screen.keep_button)
    assert ready.challenge.from_value is None
    assert ready.challenge.to_value == 460


def test_a_number_longer_than_its_field_stays_as_exact_as_it_was(ready: Opened) -> None:
    exact = replace(ready.challenge, from_value=-123456.789012, to_value=0.5)
    ready.session.setting_up.write_challenge(exact)
    ready.again()
    type_into(ready.screen.statement.field, "Every pump on time, always")
    click(ready.screen.keep_button)
    assert (ready.challenge.from_value, ready.challenge.to_value) == (-123456.789012, 0.5)


@HANDS
def test_the_day_goes_by_months(opened: Opened, act: Pointer) -> None:
    screen = opened.screen
    screen.show_row(Row.BY)
    assert screen.day.lengths.tiles[6].isChecked()
    act(screen.day.more)
    assert screen.draft().by == date(2026, 10, 16)
    assert not screen.day.lengths.tiles[6].isChecked()
    act(screen.day.less)
    act(screen.day.less)
    assert screen.draft().by == date(2026, 8, 16)
    act(screen.day.lengths.tiles[36])
    assert screen.draft().by == date(2029, 3, 16)
    act(screen.day.more)
    assert screen.ledge.message.startswith("Three years are the longest")
    assert screen.draft().by == date(2029, 3, 16)


def test_six_months_after_the_last_of_august_is_the_last_of_february(qtbot: QtBot) -> None:
    opened = Opened(qtbot, empty_board(clock=clock_at(MONDAY.replace(month=8, day=31))))
    assert opened.screen.draft().by == date(2027, 2, 28)


def test_no_sooner_than_a_month(opened: Opened) -> None:
    opened.screen.show_row(Row.BY)
    for _ in range(5):
        click(opened.screen.day.less)
    assert opened.screen.draft().by == date(2026, 4, 16)
    click(opened.screen.day.less)
    assert opened.screen.ledge.message.startswith("Sooner than in a month")


def test_an_old_challenge_keeps_its_day_when_it_is_reworded(ready: Opened) -> None:
    pass_time(ready.session, days=400)
    ready.again()
    type_into(ready.screen.statement.field, "Every pump on time, always")
    click(ready.screen.keep_button)
    assert ready.challenge.statement == "Every pump on time, always"
    assert ready.challenge.by == date(2026, 9, 16)


# --------------------------------------------------------------------------------------------- the way


@HANDS
def test_a_known_way_may_be_a_task_and_nothing_is_stored(ready: Opened, act: Pointer) -> None:
    before = ready.session.undo_status()
    act(ready.screen.rows[Row.WAY])
    assert ready.screen.way.note == ""
    act(ready.screen.way.known.tiles[True])
    assert ready.screen.way.note.startswith("Then it may be a task")
    act(ready.screen.way.known.tiles[False])
    assert "experiments" in ready.screen.way.note
    assert ready.session.undo_status() == before


def test_past_target_conditions_are_steps_on_the_way(ready: Opened) -> None:
    assert not ready.screen.way.stairs.steps
    assert ready.screen.rows[Row.WAY].value == "No target condition so far"
    targeting = ready.session.targeting
    targeting.choose_date(date(2026, 3, 30))
    targeting.set_draft()
    ready.again()
    assert ready.screen.way.stairs.steps == (("27 of 30", "by Mon 30 March"),)
    assert ready.screen.rows[Row.WAY].value == "1 target condition so far"
    spoken = ready.screen.way.stairs.accessibleName()
    assert spoken.startswith("The way so far. Start, 410 pumps. 27 of 30, by Mon 30 March. 460 pumps")
    ready.screen.show_row(Row.WAY)
    ready.window.grab()


def test_more_steps_than_room_are_counted(ready: Opened) -> None:
    stairs = ready.screen.way.stairs
    stairs.show_way(("Start", "72 %"), [(f"{n} s", "") for n in range(20)], ("98 %", ""))
    shown, left = stairs.shown_steps(964)
    assert [value for value, _ in shown] == ["16 s", "17 s", "18 s", "19 s"]
    assert left == 16


# ------------------------------------------------------------------------------------- name and roles


def test_name_and_roles_are_kept_at_once(ready: Opened) -> None:
    screen, session = ready.screen, ready.session
    screen.show_row(Row.BOARD)
    type_into(screen.naming.fields[Text.NAME], "Pumps, line 2")
    key(ready.window, Qt.Key.Key_Return)
    assert session.board.title == "Pumps, line 2"
    type_into(screen.naming.fields[Text.PROCESS], "Assembly cell 5")
    screen.show_row(Row.ROLES)
    type_into(screen.roles.fields[Text.SECOND_COACH], "Site manager")
    go(ready.window, Place.BOARD)
    assert (session.board.process, session.board.second_coach) == ("Assembly cell 5", "Site manager")
    assert (session.board.learner, session.board.coach) == ("Team leader", "Shift manager")


@HANDS
def test_the_set_of_words_is_chosen_by_tap(ready: Opened, act: Pointer) -> None:
    act(ready.screen.rows[Row.BOARD])
    act(ready.screen.naming.words_choice.tiles[Words.CARE])
    assert ready.session.board.words is Words.CARE


# ------------------------------------------------------------------------------------------------ look


def test_hostile_words_stay_literal_and_in_their_place(ready: Opened) -> None:
    type_into(ready.screen.statement.field, HOSTILE)
    ready.screen.show_row(Row.ROLES)
    type_into(ready.screen.roles.fields[Text.LEARNER], HOSTILE)
    key(ready.window, Qt.Key.Key_Return)
    ready.window.grab()
    assert overlaps(ready.screen) == []
    assert outside(ready.screen) == []
    click(ready.screen.keep_button)
    assert HOSTILE.startswith(ready.challenge.statement)
    assert len(ready.challenge.statement) > 9_900


@pytest.mark.parametrize("long_words", [False, True])
@pytest.mark.parametrize(("size", "reading"), [(WALL, 1.0), (SMALL, 1.0), (WALL, 1.3), (SMALL, 1.3)])
def test_nothing_lies_on_anything_else(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], reading: float, *, long_words: bool
) -> None:
    with longer_words(qapp, longer=long_words):
        opened = Opened(qtbot, ready_board().session, size=size, reading_size=reading)
        for row, page in opened.screen.pages.items():
            opened.screen.show_row(row)
            QApplication.processEvents()
            assert overlaps(opened.screen) == []
            assert outside(page) == []
            assert nameless(opened.screen) == []
