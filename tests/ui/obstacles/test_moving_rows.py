"""Obstacles drawn to another place or onto the frame, and moved without a drag by button and by key."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.destination import Place
from tests.helpers.boards import experiment_learned
from tests.helpers.obstacle_screens import Opened
from tests.helpers.on_screen import (
    go,
    key,
    tab_path,
    type_into,
)
from tests.helpers.pointer import HANDS, Pointer, click, flick

# --------------------------------------------------------------------------------------------- dragging


def drag_by_mouse(opened: Opened, row: int, to: QPoint) -> None:
    """Take a row at its grip and let it go at a place of the parking lot."""
    grip, lot = opened.screen.lot.parked_rows[row].grip, opened.screen.lot
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(grip, left, none, grip.rect().center())
    start = grip.mapTo(lot, grip.rect().center())
    for step in range(1, 7):
        QTest.mouseMove(grip, grip.mapFrom(lot, start + (to - start) * step / 6))
    QTest.mouseRelease(grip, left, none, grip.mapFrom(lot, to))
    QApplication.processEvents()


def drag_by_touch(opened: Opened, row: int, to: QPoint) -> None:
    """The same with one finger."""
    grip, lot = opened.screen.lot.parked_rows[row].grip, opened.screen.lot
    flick(lot, grip.mapTo(lot, grip.rect().center()), to)


DragAct = Callable[[Opened, int, QPoint], None]
Drag = pytest.mark.parametrize("dragged", [drag_by_mouse, drag_by_touch])


def middle_of(opened: Opened, row: int) -> QPoint:
    lot = opened.screen.lot
    found = lot.parked_rows[row]
    return found.mapTo(lot, QPoint(200, found.height() // 2))


@Drag
def test_a_row_dragged_onto_the_frame_comes_into_focus(opened: Opened, dragged: DragAct) -> None:
    dragged(opened, 1, opened.screen.lot.focus_place.geometry().center())
    assert opened.focused() == "we do not know"
    assert opened.parked() == ["the screwdriver jams", "parts arrive late"]
    assert not opened.screen.lot.is_dragging
    assert not opened.screen.lot.lifted.isVisible()


@Drag
def test_a_row_is_dragged_to_another_place(qtbot: QtBot, dragged: DragAct) -> None:
    opened = Opened(qtbot, more=2)
    dragged(opened, 0, middle_of(opened, 2))
    assert opened.parked() == ["we do not know", "one more, number 0", "parts arrive late", "one more, number 1"]
    dragged(opened, 3, middle_of(opened, 0))
    assert opened.parked()[0] == "one more, number 1"
    assert opened.session.undo().label is not None
    assert opened.parked()[3] == "one more, number 1"


@Drag
def test_a_drag_right_after_typing_keeps_the_words_and_moves_the_row(opened: Opened, dragged: DragAct) -> None:
    type_into(opened.screen.detail.detail, "three times in a shift")
    dragged(opened, 1, opened.screen.lot.focus_place.geometry().center())
    assert opened.focused() == "we do not know"
    assert opened.session.board.parked[0].detail == "three times in a shift"


@Drag
def test_a_row_let_go_elsewhere_stays_where_it_was(opened: Opened, dragged: DragAct) -> None:
    lot = opened.screen.lot
    dragged(opened, 0, QPoint(lot.width() + 300, 400))
    assert opened.parked() == ["parts arrive late", "we do not know"]
    assert opened.focused() == "the screwdriver jams"
    assert not lot.parked_rows[0].is_gap


def test_while_dragged_the_row_is_lifted_and_its_place_says_drop_here(opened: Opened) -> None:
    lot = opened.screen.lot
    row, left, none = lot.parked_rows[0], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(row.grip, left, none, QPoint(30, 30))
    QTest.mouseMove(row.grip, QPoint(32, 33))
    assert not lot.lifted.isVisible()
    QTest.mouseMove(row.grip, QPoint(40, 110))
    assert lot.lifted.isVisible()
    assert row.is_gap
    assert [one.accessibleName() for one in lot.list.rows][1:3] == [
        lot.parked_rows[1].accessibleName(),
        row.accessibleName(),
    ]
    QTest.mouseMove(row.grip, row.grip.mapFrom(lot, lot.focus_place.geometry().center()))
    assert lot.focus_place.is_dropping
    key(opened.window, Qt.Key.Key_Escape)
    assert not lot.lifted.isVisible()
    assert not lot.parked_rows[0].is_gap
    QTest.mouseRelease(row.grip, left, none, QPoint(30, 30))
    assert opened.focused() == "the screwdriver jams"
    assert opened.window.screen_shown is opened.screen


def test_an_undo_from_elsewhere_ends_a_drag_without_harm(opened: Opened) -> None:
    lot, left, none = opened.screen.lot, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    grip = lot.parked_rows[0].grip
    QTest.mousePress(grip, left, none, QPoint(30, 30))
    QTest.mouseMove(grip, QPoint(40, 110))
    opened.window.document.apply(lambda: opened.session.clearing.add("from elsewhere"))
    assert not lot.is_dragging
    QTest.mouseRelease(grip, left, none, QPoint(40, 110))
    assert opened.parked() == ["parts arrive late", "we do not know", "from elsewhere"]


def test_a_flick_beside_the_grip_scrolls(qtbot: QtBot) -> None:
    opened = Opened(qtbot, more=20)
    lot = opened.screen.lot
    before = opened.parked()
    flick(lot, middle_of(opened, 5), middle_of(opened, 5) - QPoint(0, 300))
    qtbot.waitUntil(lambda: lot.list.position() > 100)
    assert opened.parked() == before
    assert opened.screen.detail.field.text == "the screwdriver jams"


def test_a_grip_moves_the_row_and_not_the_list(qtbot: QtBot) -> None:
    opened = Opened(qtbot, more=20)
    drag_by_touch(opened, 4, middle_of(opened, 2))
    assert opened.parked()[2] == "one more, number 2"
    assert opened.screen.lot.list.position() == 0


# ------------------------------------------------------------------------------------- without dragging


@HANDS
def test_up_and_down_by_button(opened: Opened, act: Pointer) -> None:
    go(opened.window, Place.OBSTACLES, opened.ready.parked[1])
    act(opened.button("Up"))
    assert opened.parked() == ["we do not know", "parts arrive late"]
    act(opened.button("Up"))
    assert opened.screen.ledge.message == "It is the first of the parked ones."
    act(opened.button("Down"))
    assert opened.parked() == ["parts arrive late", "we do not know"]
    act(opened.button("Down"))
    assert opened.screen.ledge.message == "It is the last of the parked ones."


def test_only_parked_ones_go_up(opened: Opened) -> None:
    click(opened.button("Up"))
    assert opened.screen.ledge.message == "Only parked ones can go up and down."


def test_all_of_it_by_keys(opened: Opened) -> None:
    lot = opened.screen.lot
    lot.focus_place.setFocus()
    lot.parked_rows[0].setFocus()
    key(opened.window, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is lot.parked_rows[1]
    key(opened.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opened.parked() == ["we do not know", "parts arrive late"]
    assert QApplication.focusWidget() is lot.parked_rows[0]
    key(opened.window, Qt.Key.Key_Return)
    assert opened.screen.detail.field.text == "we do not know"
    key(opened.window, Qt.Key.Key_F)
    assert opened.focused() == "we do not know"
    lot.parked_rows[0].setFocus()
    key(opened.window, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is lot.focus_place
    key(opened.window, Qt.Key.Key_N)
    assert QApplication.focusWidget() is opened.screen.detail.field.editor


def test_tab_goes_from_the_frame_through_rows_and_editor_to_the_ledge(opened: Opened) -> None:
    experiment_learned(opened.ready)
    go(opened.window, Place.OBSTACLES, opened.ready.focused)
    lot, detail, ledge = opened.screen.lot, opened.screen.detail, opened.screen.ledge
    wanted = [
        *lot.parked_rows,
        lot.new_row,
        detail.field.editor,
        *detail.lines.choice.tiles.values(),
        detail.detail.editor,
        detail.why.editor,
        *detail.sizes.tiles.values(),
        *detail.tried.rows,
        opened.screen.keys.leave,
    ]
    assert tab_path(opened.window, lot.focus_place, len(wanted)) == wanted
    assert tab_path(opened.window, opened.screen.keys.down, 4)[-1] is ledge.primary


def test_the_letter_f_is_only_typed_while_text_is_typed(opened: Opened) -> None:
    go(opened.window, Place.OBSTACLES, opened.ready.parked[0])
    type_into(opened.screen.detail.field, "fan runs")
    assert opened.focused() == "the screwdriver jams"
    assert opened.screen.detail.field.text == "fan runs"
