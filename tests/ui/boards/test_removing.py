"""Boards removed from the overview by mouse, touch and keys, taken back, and deleted in the bin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.session.opening import open_board
from kata_desktop.ui.boards.bin_screen import BinScreen
from kata_desktop.ui.kit.style import Mode
from tests.helpers.board_files import names_in
from tests.helpers.home_desk import WHO, key
from tests.helpers.pointer import HANDS, Pointer, click, press, release
from tests.ui.boards.conftest import Enter


@HANDS
def test_remove_and_tap_puts_a_board_into_the_bin_and_undo_takes_it_back(enter: Enter, act: Pointer) -> None:
    desk = enter("A", "B")
    act(desk.boards.remove_button)
    assert desk.boards.ledge.message.startswith("Tap the board to remove.")
    assert desk.boards.remove_button.label == "Keep all"
    act(desk.card("A"))
    assert names_in(desk.folder) == ["B.kata", "bin"]
    assert desk.window.stage.snackbar.text == "A lies in the bin"
    assert desk.boards.bin_button.label == "Bin, 1"
    act(desk.window.stage.snackbar.undo)
    assert names_in(desk.folder) == ["A.kata", "B.kata", "bin"]
    assert desk.window.stage.snackbar.text == "A is back"
    act(desk.card("B"))
    assert desk.window.document.board.title == "B"


def test_remove_can_be_thought_over(enter: Enter) -> None:
    desk = enter("A", "B")
    click(desk.boards.remove_button)
    click(desk.boards.remove_button)
    click(desk.card("A"))
    assert desk.window.document.board.title == "A"
    desk.home.show_boards()
    click(desk.boards.remove_button)
    key(desk, Qt.Key.Key_Escape)
    assert desk.boards.remove_button.label == "Remove"
    assert desk.at_home


@HANDS
def test_a_long_press_chooses_and_remove_takes_it(enter: Enter, act: Pointer, qtbot: QtBot) -> None:
    desk = enter("A", "B")
    card = desk.card("B")
    if act is click:
        QTest.mousePress(card, Qt.MouseButton.LeftButton)
    else:
        press(card)
    qtbot.waitUntil(lambda: card.is_chosen)
    if act is click:
        QTest.mouseRelease(card, Qt.MouseButton.LeftButton)
    else:
        release(card)
    assert desk.at_home
    assert desk.boards.open_button.label == "Open B"
    act(desk.boards.remove_button)
    assert names_in(desk.folder) == ["A.kata", "bin"]


def test_delete_removes_the_board_even_when_it_is_open(enter: Enter) -> None:
    desk = enter("A", "B")
    click(desk.card("B"))
    desk.home.show_boards()
    key(desk, Qt.Key.Key_Delete)
    assert names_in(desk.folder) == ["A.kata", "bin"]
    assert not desk.window.has_board
    assert desk.home.open_path is None
    key(desk, Qt.Key.Key_Escape)
    assert desk.at_home
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names_in(desk.folder) == ["A.kata", "B.kata", "bin"]


def test_undo_leaves_a_board_that_is_not_seen_alone(enter: Enter) -> None:
    desk = enter("A")
    click(desk.card("A"))
    document = desk.window.document
    document.apply(lambda: document.session.clearing.add("Parts wait"))
    desk.home.show_boards()
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(document.board.obstacles) == 1


@HANDS
def test_the_bin_gives_back_and_deletes_at_a_desk_only(enter: Enter, act: Pointer) -> None:
    desk = enter("A", "B", "C")
    for name in "AB":
        desk.home.remove(desk.folder / f"{name}.kata")
    act(desk.boards.bin_button)
    bin_ = desk.shown
    assert isinstance(bin_, BinScreen)
    assert sorted(row.removed.name for row in bin_.rows) == ["A", "B"]
    act(bin_.rows[0].delete_button)
    assert bin_.ledge.message.startswith("Boards are deleted for good at a desk")
    act(bin_.rows[0].restore_button)
    assert len(bin_.rows) == 1
    act(bin_.rows[0].restore_button)
    assert desk.at_home
    assert names_in(desk.folder) == ["A.kata", "B.kata", "C.kata", "bin"]


def test_a_board_is_deleted_by_typing_its_name(enter: Enter) -> None:
    desk = enter("Cell 4", "B", mode=Mode.DESK)
    desk.home.remove(desk.folder / "Cell 4.kata")
    desk.home.show_bin()
    bin_ = desk.shown
    assert isinstance(bin_, BinScreen)
    row = bin_.rows[0]
    click(row.delete_button)
    assert row.field.isVisible()
    QTest.keyClicks(row.field.editor, "Cell")
    click(row.confirm_button)
    assert bin_.ledge.message == "The name is still another one. The board stays."
    QTest.keyClicks(row.field.editor, " 4")
    key(desk, Qt.Key.Key_Return)
    assert desk.at_home
    assert desk.window.stage.snackbar.text == "Cell 4 is deleted"
    assert names_in(desk.folder / "bin") == []


def test_trouble_with_the_bin_is_said(enter: Enter) -> None:
    desk = enter("A", "B", mode=Mode.DESK)
    desk.home.remove(desk.folder / "A.kata")
    desk.home.show_bin()
    bin_ = desk.shown
    assert isinstance(bin_, BinScreen)
    removed = bin_.rows[0].removed
    with open_board(removed.path, who=WHO, clock=desk.clock):
        desk.home.delete(removed)
        assert "open in another window" in bin_.ledge.message
        desk.home.restore(removed)
        assert "open in another window" in bin_.ledge.message
    assert removed.path.exists()
