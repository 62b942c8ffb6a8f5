"""The parking lot by hand and key: one arrow, an order, words that stay, and what follows when one is solved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.obstacle import ObstacleStatus, Size
from kata_desktop.paint.look import Weight
from kata_desktop.paint.text import text_width
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.obstacles.screen import ObstaclesScreen
from tests.helpers.boards import empty_board, experiment_learned, experiment_started, pass_time, ready_board
from tests.helpers.obstacle_screens import Opened
from tests.helpers.on_screen import (
    SMALL,
    WALL,
    go,
    key,
    longer_words,
    nameless,
    outside,
    overlaps,
    screen_on,
    settle_keyboard,
    type_into,
    window_on,
)
from tests.helpers.pointer import HANDS, Pointer, click

HOSTILE = "<b>Gasket</b> & 🙂 sticks " + "very long words " * 625


# ------------------------------------------------------------------------------------ coming and choosing


def test_opens_with_the_one_in_focus(opened: Opened) -> None:
    assert opened.screen.detail.field.text == "the screwdriver jams"
    assert opened.sentence() == "We cannot have parts are within reach because the screwdriver jams."
    assert opened.screen.detail.why.isVisible()
    assert opened.screen.detail.why.text == "it costs most"


def test_opens_with_the_one_that_was_tapped_on_the_board(qtbot: QtBot) -> None:
    opened = Opened(qtbot, ready_board().parked[0])
    assert opened.screen.detail.field.text == "parts arrive late"
    assert not opened.screen.detail.why.isVisible()


@HANDS
def test_a_tap_on_a_row_chooses_it(opened: Opened, act: Pointer) -> None:
    row = opened.screen.lot.parked_rows[1]
    act(row, QPoint(300, row.height() // 2))
    assert opened.screen.detail.field.text == "we do not know"
    act(opened.screen.lot.parked_rows[0].grip)
    assert opened.screen.detail.field.text == "parts arrive late"
    act(opened.screen.lot.focus_place)
    assert opened.screen.detail.field.text == "the screwdriver jams"
    assert opened.parked() == ["parts arrive late", "we do not know"]


def test_the_chosen_one_is_brought_into_sight_and_read_from_its_top(qtbot: QtBot) -> None:
    opened = Opened(qtbot, more=20)
    lot, detail = opened.screen.lot, opened.screen.detail
    detail.list.scroll_to(detail.tried)
    assert lot.list.position() == 0
    go(opened.window, Place.OBSTACLES, opened.session.board.parked[-1].id)
    assert lot.list.position() > 500
    assert detail.list.position() == 0


# ------------------------------------------------------------------------------------------- the arrow


@HANDS
def test_the_arrow_moves_and_the_former_one_comes_to_the_top(opened: Opened, act: Pointer) -> None:
    row = opened.screen.lot.parked_rows[1]
    act(row, QPoint(300, row.height() // 2))
    act(opened.button("Work on this one"))
    assert opened.focused() == "we do not know"
    assert opened.parked() == ["the screwdriver jams", "parts arrive late"]
    assert opened.screen.detail.why.isVisible()
    assert opened.screen.detail.why.text == ""
    assert opened.window.stage.snackbar.isVisible()


def test_the_one_in_focus_says_why_it_cannot_be_chosen_again(opened: Opened) -> None:
    click(opened.button("Work on this one"))
    assert opened.screen.ledge.message == "We work on this one already. One at a time."


def test_why_now_may_stay_empty_or_be_written(opened: Opened) -> None:
    go(opened.window, Place.OBSTACLES, opened.ready.parked[0])
    click(opened.button("Work on this one"))
    type_into(opened.screen.detail.why, "the shift asks for it")
    key(opened.window, Qt.Key.Key_Return)
    found = opened.session.board.focused
    assert found is not None
    assert found.why_now == "the shift asks for it"


# ------------------------------------------------------------------------------------------------ words


def test_former_words_stay_with_their_time(opened: Opened) -> None:
    pass_time(opened.session, hours=2)
    type_into(opened.screen.detail.field, "the screwdriver jams at each third screw")
    assert opened.sentence().endswith("because the screwdriver jams at each third screw.")
    key(opened.window, Qt.Key.Key_Return)
    assert opened.focused() == "the screwdriver jams at each third screw"
    (former,) = opened.screen.detail.former.shown
    assert former.text == "the screwdriver jams"
    assert former.written == "Written Mon 16 March, 06:50"
    assert "the screwdriver jams" in opened.screen.detail.former.accessibleName()


def test_words_are_kept_when_the_screen_is_left(opened: Opened) -> None:
    type_into(opened.screen.detail.detail, "three times in a shift")
    go(opened.window, Place.BOARD)
    found = opened.session.board.focused
    assert found is not None
    assert found.detail == "three times in a shift"


def test_an_obstacle_is_never_without_words(opened: Opened) -> None:
    opened.screen.detail.field.editor.setFocus()
    opened.screen.detail.field.editor.clear()
    key(opened.window, Qt.Key.Key_Return)
    assert opened.focused() == "the screwdriver jams"
    assert opened.screen.detail.field.text == "the screwdriver jams"


def test_a_hint_asks_one_question_and_blocks_nothing(opened: Opened) -> None:
    click(opened.screen.lot.new_row)
    type_into(opened.screen.detail.field, "No training")
    assert opened.screen.detail.hint.text == (
        "This says what is not there. What happens because of it? You can leave it as it is."
    )
    key(opened.window, Qt.Key.Key_Return)
    assert opened.parked()[-1] == "No training"


@HANDS
def test_each_line_of_the_pattern_can_stand_in_the_sentence(opened: Opened, act: Pointer) -> None:
    act(opened.screen.detail.lines.choice.tiles[1])
    assert opened.sentence() == "We cannot have one operator, one rhythm because the screwdriver jams."


def test_without_a_pattern_the_sentence_says_what_is_missing(qtbot: QtBot) -> None:
    session = empty_board()
    session.clearing.add("the fan runs")
    window = window_on(qtbot, session)
    go(window, Place.OBSTACLES)
    screen = screen_on(window, ObstaclesScreen)
    assert screen.detail.sentence.sentence == "We cannot have … because the fan runs."
    assert "not written yet" in screen.detail.sentence.accessibleName()
    assert not screen.detail.lines.isVisible()


# --------------------------------------------------------------------------------------------- new ones


@HANDS
def test_a_new_one_is_written_by_hand(opened: Opened, act: Pointer) -> None:
    act(opened.screen.lot.new_row)
    settle_keyboard(opened.window)
    act(opened.button("Write it down"))
    assert opened.screen.ledge.message == "Nothing is written yet. Say in a few words what you saw."
    type_into(opened.screen.detail.field, "two screw lengths in one box")
    type_into(opened.screen.detail.detail, "ten times in a shift")
    act(opened.screen.detail.sizes.tiles[Size.SMALL])
    act(opened.button("Write it down"))
    made = opened.session.board.parked[-1]
    assert (made.text, made.detail, made.size) == (
        "two screw lengths in one box",
        "ten times in a shift",
        Size.SMALL,
    )
    assert opened.screen.chosen == made


def test_new_opens_with_the_caret_in_the_field(qtbot: QtBot) -> None:
    opened = Opened(qtbot, "new")
    assert QApplication.focusWidget() is opened.screen.detail.field.editor
    key(opened.window, Qt.Key.Key_Return)
    assert opened.screen.ledge.message == "Nothing is written yet. Say in a few words what you saw."


def test_what_was_begun_is_written_down_when_the_screen_is_left(qtbot: QtBot) -> None:
    opened = Opened(qtbot, "new")
    type_into(opened.screen.detail.field, "half a thought")
    key(opened.window, Qt.Key.Key_Escape)
    assert opened.parked()[-1] == "half a thought"
    go(opened.window, Place.OBSTACLES, "new")
    assert opened.screen.detail.field.text == ""


def test_a_board_without_obstacles_begins_with_writing_one(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.OBSTACLES)
    screen = screen_on(window, ObstaclesScreen)
    assert screen.chosen is None
    assert not screen.lot.focus_place.isVisible()
    type_into(screen.detail.field, "first one")
    key(window, Qt.Key.Key_Return)
    assert screen.lot.focus_place.accessibleName() == "Choose one. A small one is good."
    window.document.undo()
    assert screen.chosen is None


# --------------------------------------------------------------------------------------- size and closing


@HANDS
def test_the_smallest_parked_one_is_proposed_quietly(opened: Opened, act: Pointer) -> None:
    assert opened.screen.detail.proposal.text == ""
    go(opened.window, Place.OBSTACLES, opened.ready.parked[1])
    act(opened.screen.detail.sizes.tiles[Size.MEDIUM])
    assert opened.screen.detail.proposal.text == "This one looks smallest. Choose freely."
    go(opened.window, Place.OBSTACLES, opened.ready.parked[0])
    assert opened.screen.detail.proposal.text == ("The smallest of the parked ones: “we do not know”. Choose freely.")
    act(opened.button("Work on this one"))
    assert opened.focused() == "parts arrive late"


@HANDS
def test_when_the_one_in_focus_is_solved_the_numbers_come_first(opened: Opened, act: Pointer) -> None:
    act(opened.button("Solved"))
    assert opened.focused() == ""
    assert opened.status("the screwdriver jams") is ObstacleStatus.SOLVED
    assert opened.screen.lot.focus_place.accessibleName() == "Choose one. A small one is good."
    assert opened.screen.detail.after.isVisible()
    # Qt takes what follows sooner for the second half of a double click
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    act(opened.screen.detail.after.button)
    assert opened.wanted == [Destination(Place.ACTUAL)]
    go(opened.window, Place.OBSTACLES, opened.ready.parked[0])
    act(opened.button("Work on this one"))
    assert not opened.screen.detail.after.isVisible()


def test_undo_brings_a_solved_one_back_into_focus(opened: Opened) -> None:
    click(opened.button("Solved"))
    click(opened.window.stage.snackbar.undo)
    assert opened.focused() == "the screwdriver jams"
    assert not opened.screen.detail.after.isVisible()


@pytest.mark.parametrize(
    ("label", "status"),
    [
        ("Solved", ObstacleStatus.SOLVED),
        ("Not an obstacle", ObstacleStatus.DROPPED),
        ("Put aside", ObstacleStatus.HELD),
    ],
)
def test_a_parked_one_leaves_and_is_taken_back(opened: Opened, label: str, status: ObstacleStatus) -> None:
    go(opened.window, Place.OBSTACLES, opened.ready.parked[0])
    click(opened.button(label))
    assert opened.status("parts arrive late") is status
    assert opened.focused() == "the screwdriver jams"
    assert not opened.screen.detail.after.isVisible()
    row = opened.screen.lot.row(opened.ready.parked[0])
    assert row is not None
    assert not row.grip.isVisible()
    click(opened.button("Take it back"))
    assert opened.parked() == ["we do not know", "parts arrive late"]


# ------------------------------------------------------------------------------------------ experiments


@HANDS
def test_shows_the_experiments_done_on_it_and_opens_them(qtbot: QtBot, act: Pointer) -> None:
    opened = Opened(qtbot)
    made = experiment_learned(opened.ready)
    go(opened.window, Place.OBSTACLES, opened.ready.focused)
    (row,) = opened.screen.detail.tried.rows
    assert "The way of the hand counts" in row.accessibleName()
    opened.screen.detail.list.scroll_to(row)
    act(row)
    assert opened.wanted == [Destination(Place.EXPERIMENT, made)]
    go(opened.window, Place.OBSTACLES, opened.ready.parked[0])
    assert opened.screen.detail.tried.rows == []
    assert opened.screen.detail.tried.accessibleName() == "Nothing tried on this one yet."


# ------------------------------------------------------------------------------------------------ look


def test_hostile_words_stay_literal_and_whole(opened: Opened) -> None:
    click(opened.screen.lot.new_row)
    type_into(opened.screen.detail.field, HOSTILE)
    key(opened.window, Qt.Key.Key_Return)
    kept = opened.parked()[-1]
    # Qt counts the smile twice
    assert HOSTILE.startswith(kept)
    assert len(kept) >= 9_999 - 1
    opened.window.grab()
    click(opened.button("Work on this one"))
    assert outside(opened.screen) == []
    assert overlaps(opened.screen) == []


@pytest.mark.parametrize("long_words", [False, True])
@pytest.mark.parametrize(("size", "reading"), [(WALL, 1.0), (SMALL, 1.0), (WALL, 1.3), (SMALL, 1.3)])
def test_nothing_lies_on_anything_else(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], reading: float, *, long_words: bool
) -> None:
    with longer_words(qapp, longer=long_words):
        opened = Opened(qtbot, more=9, size=size, reading_size=reading)
        experiment_started(opened.ready)
        for thing in ("", opened.ready.parked[0], "new"):
            go(opened.window, Place.OBSTACLES, thing)
            assert overlaps(opened.screen) == []
            assert outside(opened.screen) == []
            assert nameless(opened.screen) == []


@pytest.mark.parametrize(("size", "reading"), [(WALL, 1.0), (SMALL, 1.3)])
def test_no_word_of_the_ledge_is_cut(qtbot: QtBot, qapp: QApplication, size: tuple[int, int], reading: float) -> None:
    with longer_words(qapp, longer=True):
        opened = Opened(qtbot, size=size, reading_size=reading)
        look = opened.screen.kit.look(opened.screen)
        for button in opened.screen.ledge.findChildren(Button):
            words = text_width(look, button.label, size=22, weight=Weight.SEMIBOLD)
            assert words <= button.size_u().width() - 24, button.label
