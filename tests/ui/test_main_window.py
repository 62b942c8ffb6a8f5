"""The window: it goes places, tells what was done and refused, undoes, and comes back by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.session.trouble import MediumFull
from kata_desktop.ui.destination import Destination, Place
from tests.helpers.boards import MemoryFile, ready_board
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.screens import sample_session, shown_window


@HANDS
def test_what_was_done_is_told_and_can_be_undone_at_once(qtbot: QtBot, act: Pointer) -> None:
    ready = ready_board()
    window = shown_window(qtbot, ready.session)
    former = ready.session.board.focus
    window.document.apply(lambda: ready.session.clearing.focus(ready.parked[0]))
    assert window.stage.snackbar.isVisible()
    act(window.stage.snackbar.undo, None)
    assert ready.session.board.focus == former


def test_undo_and_redo_have_their_keys(qtbot: QtBot) -> None:
    ready = ready_board()
    window = shown_window(qtbot, ready.session)
    qtbot.waitUntil(window.isActiveWindow)
    window.document.apply(lambda: ready.session.clearing.focus(ready.parked[0]))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ready.session.board.focus == ready.focused
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert ready.session.board.focus == ready.parked[0]


def test_what_cannot_be_done_is_said_on_the_ledge(qtbot: QtBot) -> None:
    ready = ready_board()
    window = shown_window(qtbot, ready.session)
    window.document.apply(lambda: ready.session.clearing.add("  "))
    assert window.screen_shown.ledge.message.endswith(".")
    assert not window.stage.snackbar.isVisible()


def test_trouble_with_the_file_is_a_notice_that_goes_when_it_is_over(qtbot: QtBot) -> None:
    ready = ready_board()
    window = shown_window(qtbot, ready.session)
    ready.file.trouble = MediumFull(Path("board.kata"))
    window.document.apply(lambda: ready.session.clearing.add("Parts wait"))
    assert window.notice.isVisible()
    assert "The disk is full." in window.notice.text
    ready.file.trouble = None
    window.document.apply(lambda: ready.session.clearing.add("Parts wait"))
    assert not window.notice.isVisible()


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_M, Place.MEASURE),
        (Qt.Key.Key_1, Place.TARGET),
        (Qt.Key.Key_2, Place.ACTUAL),
        (Qt.Key.Key_3, Place.OBSTACLES),
        (Qt.Key.Key_E, Place.EXPERIMENT),
        (Qt.Key.Key_P, Place.PDF),
    ],
)
def test_keys_lead_to_the_screens_and_escape_back(qtbot: QtBot, key: Qt.Key, place: Place) -> None:
    window = shown_window(qtbot, sample_session())
    board = window.screen_shown
    QTest.keyClick(window, key)
    assert window.screen_shown is window._screens.get(place)
    QTest.keyClick(window.stage, Qt.Key.Key_Escape)
    assert window.screen_shown is board


def test_a_screen_left_alone_gives_way_to_the_board(qtbot: QtBot) -> None:
    window = shown_window(qtbot, sample_session())
    board = window.screen_shown
    window.go(Destination(Place.MEASURE))
    assert window._idle.isActive()
    window._idle.timeout.emit()
    assert window.screen_shown is board


def test_a_board_only_to_look_at_says_so(qtbot: QtBot) -> None:
    ready = ready_board()
    session = type(ready.session)(MemoryFile(ready.file.entries, writable=False), ready.session.clock, "")
    window = shown_window(qtbot, session)
    places = (Place.BOARD, Place.CHALLENGE, Place.TARGET, Place.ACTUAL, Place.MEASURE, Place.METRIC, Place.OBSTACLES)
    for place in (*places, Place.EXPERIMENT, Place.RHYTHM):
        window.go(Destination(place))
        assert window.screen_shown.ledge.message == "Only to look at", place
        assert not window.screen_shown.ledge.is_ticked, place
