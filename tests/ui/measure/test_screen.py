"""Measurements typed on the pad: kept one by one, taken back one by one, pasted whole or not at all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers.boards import empty_board, ready_board
from tests.helpers.measure_screens import measuring, type_number
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.screens import shown_window


@HANDS
def test_values_of_a_visit_become_one_point(qtbot: QtBot, act: Pointer) -> None:
    ready = ready_board()
    window = shown_window(qtbot, ready.session)
    screen = measuring(window, ready.pace)
    before = len(ready.session.board.measured(ready.pace))
    for number in ("45.8", "44.1", "44.9"):
        type_number(screen, act, number)
    measured = ready.session.board.measured(ready.pace)
    assert len(measured) == before + 1
    assert measured[-1].values == (45.8, 44.1, 44.9)
    act(screen.undo, None)
    assert ready.session.board.measured(ready.pace)[-1].values == (45.8, 44.1)
    act(screen.new_visit, None)
    type_number(screen, act, "46")
    assert [m.values for m in ready.session.board.measured(ready.pace)[-2:]] == [(45.8, 44.1), (46,)]


@HANDS
def test_a_value_of_its_own_is_a_point_each(qtbot: QtBot, act: Pointer) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.output)
    for number in ("402", "411"):
        type_number(screen, act, number)
    assert [m.values for m in ready.session.board.measured(ready.output)] == [(402,), (402,), (411,)]
    assert not screen.new_visit.isVisible()


@HANDS
def test_another_metric_is_a_tap_away(qtbot: QtBot, act: Pointer) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.pace)
    act(screen._tiles[ready.output], None)
    type_number(screen, act, "7")
    assert ready.session.board.measured(ready.output)[-1].values == (7,)


@pytest.mark.parametrize("typed", ["", "nan", "1e999", "4 4", "12 kg", "."])
def test_what_is_no_number_stays_and_says_why(qtbot: QtBot, typed: str) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.pace)
    entries = len(ready.file.entries)
    screen.field.set_text(typed)
    screen.keep_value()
    assert len(ready.file.entries) == entries
    assert screen.field.typed == typed
    assert screen.ledge.message.endswith(".")


def test_keyboard_types_and_keeps(qtbot: QtBot) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.pace)
    QTest.keyClicks(screen.field, "44,5")
    QTest.keyClick(screen, Qt.Key.Key_Return)
    assert ready.session.board.measured(ready.pace)[-1].values == (44.5,)


def test_a_number_and_return_again_and_again(qtbot: QtBot) -> None:
    """Nobody leaves the figures for the mouse: twenty cycles are twenty numbers, each with Return."""
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.pace)
    for number in ("44.5", "46", "43.8"):
        QTest.keyClicks(screen.field, number)
        QTest.keyClick(screen.field, Qt.Key.Key_Return)
        assert screen.field.typed == ""
    assert ready.session.board.measured(ready.pace)[-1].values == (44.5, 46, 43.8)


@pytest.mark.parametrize("asked", ["keep", "new_visit", "undo"])
def test_figures_reach_the_field_after_a_button_was_pressed(qtbot: QtBot, asked: str) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.pace)
    type_number(screen, click, "44.5")
    button = getattr(screen, asked)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    click(button)
    QTest.keyClicks(button, "46")
    assert screen.field.typed == "46"


@HANDS
def test_a_column_is_taken_whole_or_not_at_all(qtbot: QtBot, act: Pointer) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.output)
    before = len(ready.session.board.measured(ready.output))
    QGuiApplication.clipboard().setText("value\n401\nmany\n403")
    act(screen.paste, None)
    assert len(ready.session.board.measured(ready.output)) == before
    assert "3" in screen.ledge.message
    QGuiApplication.clipboard().setText("value\n401\n402\n403")
    act(screen.paste, None)
    assert len(ready.session.board.measured(ready.output)) == before + 3


def test_a_board_without_metrics_leads_to_a_first_one(qtbot: QtBot) -> None:
    screen = measuring(shown_window(qtbot, empty_board()))
    assert screen.new_metric.isVisible()
    assert not screen.pad.isVisible()


@pytest.mark.parametrize(("typed", "kept"), [("-3", -3), ("1e3", 1000), ("4a", None), ("12 s", None), ("abc", None)])
def test_no_sign_is_dropped_in_silence(qtbot: QtBot, typed: str, kept: float | None) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.output)
    before = ready.session.board.measured(ready.output)
    QTest.keyClicks(screen.field, typed.replace(" ", ""))
    QTest.keyClick(screen, Qt.Key.Key_Return)
    after = ready.session.board.measured(ready.output)
    if kept is None:
        assert after == before
        assert screen.ledge.message.endswith(".")
        assert screen.field.typed == typed.replace(" ", "")
    else:
        assert after[-1].values == (kept,)
