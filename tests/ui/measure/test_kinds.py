"""Measuring against a limit, undo after the program was closed, columns with times, other decimal signs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.measurement import Point
from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.measure.screen import MeasureScreen
from tests.helpers.boards import LEARNER, empty_board, ready_board
from tests.helpers.measure_screens import measuring, type_number
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.screens import shown_window


def paste(screen: MeasureScreen, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


# ------------------------------------------------------------------------------------- within a limit


@HANDS
def test_values_against_a_limit_become_so_many_of_so_many(qtbot: QtBot, act: Pointer) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.within)
    before = len(ready.session.board.measured(ready.within))
    for number in ("57", "57.1", "40"):
        type_number(screen, act, number)
    measured = ready.session.board.measured(ready.within)
    assert len(measured) == before + 1
    assert list(measured[-1].values) == [57, 57.1, 40]
    metric = ready.session.board.metric(ready.within)
    assert metric is not None
    # the limit itself meets it
    assert actual_condition(ready.session.board, metric, ready.session.today()).points[-1].value == 2


# ------------------------------------------------------------------------------------------- undo


@HANDS
def test_what_was_measured_can_be_taken_back_after_the_program_was_closed(
    qtbot: QtBot, tmp_path: Path, act: Pointer
) -> None:
    path = tmp_path / "a.kata"
    create_board(path, "Cell 4", who=LEARNER, clock=SystemClock())
    with open_board(path, who=LEARNER, clock=SystemClock()) as opened:
        metric = opened.session.setting_up.add_metric("Cycle time", unit="s", decimals=1, point=Point.MEDIAN).made
        screen = measuring(shown_window(qtbot, opened.session), metric)
        type_number(screen, act, "48")
        type_number(screen, act, "47.5")
    with open_board(path, who=LEARNER, clock=SystemClock()) as opened:
        screen = measuring(shown_window(qtbot, opened.session), metric)
        assert screen.undo.isVisible()
        act(screen.undo, None)
        assert [found.values for found in opened.session.board.measured(metric)] == [(48,)]
        act(screen.undo, None)
        assert not opened.session.board.measured(metric)
        # what came before the measuring is not taken back from here
        assert not screen.undo.isVisible()
        assert opened.session.board.metric(metric) is not None
    with open_board(path, who=LEARNER, clock=SystemClock(), writable=False) as opened:
        assert not opened.session.board.measured(metric)


# ------------------------------------------------------------------------------------------ columns


def test_rows_of_one_time_are_one_visit(qtbot: QtBot) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.pace)
    before = len(ready.session.board.measured(ready.pace))
    paste(screen, "time;value\n2026-03-12 08:00;48,1 s\n2026-03-12 08:00;47\n2026-03-13 08:00;46.5\n")
    # told in the order of their times: they were measured before what is on the board
    visits = ready.session.board.measured(ready.pace)
    assert len(visits) == before + 2
    assert {(48.1, 47), (46.5,)} <= {visit.values for visit in visits}


@pytest.mark.parametrize(
    ("column", "row"),
    [
        ("time,value\n2026-02-30,5\n", "2"),
        ("value\n48\n\nnan\n", "4"),
        ("48\n1e999\n", "2"),
    ],
)
def test_a_column_with_one_row_that_cannot_be_leaves_nothing_behind(qtbot: QtBot, column: str, row: str) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.output)
    entries = len(ready.file.entries)
    paste(screen, column)
    assert len(ready.file.entries) == entries
    assert row in screen.ledge.message
    assert screen.ledge.message.endswith(".")


def test_nothing_in_the_clipboard_says_so(qtbot: QtBot) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.output)
    paste(screen, "")
    assert screen.ledge.message.endswith(".")


def test_on_a_board_without_metrics_there_is_nothing_to_paste_into(qtbot: QtBot) -> None:
    session = empty_board()
    screen = measuring(shown_window(qtbot, session))
    paste(screen, "48\n47\n")
    screen.keep_value()
    assert not session.board.measurements


# ------------------------------------------------------------------------------------------- numbers


@pytest.mark.usefixtures("german")
@HANDS
def test_the_pad_has_the_decimal_sign_of_the_place_and_both_are_read(qtbot: QtBot, act: Pointer) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.pace)
    type_number(screen, act, "45,8")
    screen.field.set_text("44.1")
    screen.keep_value()
    assert ready.session.board.measured(ready.pace)[-1].values == (45.8, 44.1)


def test_another_metric_begins_with_an_empty_field(qtbot: QtBot) -> None:
    ready = ready_board()
    screen = measuring(shown_window(qtbot, ready.session), ready.pace)
    screen.field.set_text("45")
    screen.choose_metric(ready.output)
    assert screen.field.typed == ""
    tiles = {button.label: button.isChecked() for button in screen.findChildren(Button) if button.isCheckable()}
    assert tiles == {"Cycle time": False, "Output": True, "Cycles within 57 s": False}
