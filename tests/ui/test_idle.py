"""The time nobody touches the screen, longer while somebody types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.idle import IDLE_MS, IDLE_TYPING_MS, IdleTimer, is_typing
from kata_desktop.ui.window_keys import KEYS, destination_of, is_letter

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


def pressed(key: Qt.Key, text: str = "", held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    vars(qtbot)["kept"] = window
    widget.setParent(window)
    window.show()
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


@pytest.mark.parametrize(
    ("kind", "wait"), [(QPushButton, IDLE_MS), (QLineEdit, IDLE_TYPING_MS), (QPlainTextEdit, IDLE_TYPING_MS)]
)
def test_whoever_types_has_more_time(qtbot: QtBot, kind: type[QWidget], wait: int) -> None:
    shown(qtbot, kind())
    owner = QObject()
    timer = IdleTimer(owner)
    timer.touched()
    assert timer.isActive()
    assert timer.isSingleShot()
    assert timer.interval() == wait
    assert is_typing() is (wait == IDLE_TYPING_MS)
    timer.stop()


def test_every_touch_begins_the_time_anew(qtbot: QtBot) -> None:
    owner = QObject()
    timer = IdleTimer(owner)
    timer.start(1)
    timer.touched()
    assert timer.remainingTime() > IDLE_MS / 2
    timer.stop()


@pytest.mark.parametrize(("key", "destination"), KEYS.items())
def test_a_key_alone_leads_to_its_screen(key: int, destination: Destination) -> None:
    assert destination_of(pressed(Qt.Key(key))) == destination
    assert destination_of(pressed(Qt.Key(key), held=KEYPAD)) == destination
    assert destination_of(pressed(Qt.Key(key), held=CTRL)) is None


def test_the_figures_are_the_questions() -> None:
    figures = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
    places = [KEYS[key].place for key in figures]
    assert places == [Place.TARGET, Place.ACTUAL, Place.OBSTACLES, Place.EXPERIMENT, Place.EXPERIMENT]


@pytest.mark.parametrize(
    ("event", "letter"),
    [
        (pressed(Qt.Key.Key_M, "m"), True),
        (pressed(Qt.Key.Key_M, "M", SHIFT), True),
        (pressed(Qt.Key.Key_Question, "?", SHIFT), True),
        (pressed(Qt.Key.Key_Odiaeresis, "ö"), True),
        (pressed(Qt.Key.Key_M, "m", CTRL), False),
        (pressed(Qt.Key.Key_1, "1"), False),
        (pressed(Qt.Key.Key_Escape), False),
        (pressed(Qt.Key.Key_Comma, ","), False),
    ],
)
def test_single_letters_are_told_from_other_keys(event: QKeyEvent, letter: bool) -> None:
    assert is_letter(event) is letter


def test_a_letter_in_a_text_is_no_command(qtbot: QtBot) -> None:
    shown(qtbot, QLineEdit())
    assert not is_letter(pressed(Qt.Key.Key_M, "m"))
