"""The PIN by hand, by finger and by key: chosen twice, asked for, and never shown or spoken."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.session.pin import kept_pin, opens
from kata_desktop.ui.notebook.pin_pad import PinPad
from tests.helpers.plain_words import is_plain
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style
from tests.helpers.seen_text import listening


class Told:
    """What a pad said to its screen."""

    def __init__(self, pad: PinPad) -> None:
        self.sentences: list[str] = []
        self.chosen: list[str] = []
        self.opened = 0
        self.action = pad.action
        pad.said.connect(self.sentences.append)
        pad.chosen.connect(self.chosen.append)
        pad.opened.connect(self._open)
        pad.action_changed.connect(self._act)

    def _open(self) -> None:
        self.opened += 1

    def _act(self, action: str) -> None:
        self.action = action


def pad_of(qtbot: QtBot) -> tuple[PinPad, Told]:
    pad = PinPad(unhurried_style(motion=False))
    qtbot.addWidget(pad)
    told = Told(pad)
    pad.resize(1872, 840)
    pad.show()
    QApplication.processEvents()
    return pad, told


def typed(pad: PinPad, digits: str, act: Pointer = click) -> None:
    for digit in digits:
        act(pad.pad.key(digit), None)


@HANDS
def test_a_pin_is_chosen_by_typing_it_twice(qtbot: QtBot, act: Pointer) -> None:
    pad, told = pad_of(qtbot)
    pad.choose()
    typed(pad, "90421", act)
    act(pad.pad.delete_key, None)
    pad.enter()
    assert told.action == "Keep the PIN"
    typed(pad, "9042", act)
    pad.enter()
    assert opens("9042", told.chosen[0])
    assert pad.field.typed == ""


def test_a_slip_begins_anew_and_a_short_one_says_what_is_wanted(qtbot: QtBot) -> None:
    pad, told = pad_of(qtbot)
    typed(pad, "123")
    pad.enter()
    assert told.sentences[-1] == "Please 4 to 8 digits."
    for digits in ("1234", "1235"):
        typed(pad, digits)
        pad.enter()
    assert told.sentences[-1].startswith("These were not the same digits.")
    assert told.action == "Next"
    assert told.chosen == []
    assert all(is_plain(one) for one in told.sentences if one)


def test_only_the_right_pin_opens_by_key(qtbot: QtBot) -> None:
    pad, told = pad_of(qtbot)
    pad.ask(kept_pin("2468"))
    pad.window().activateWindow()
    qtbot.waitUntil(pad.field.hasFocus)
    for digits, opened in (("2469", 0), ("2468", 1)):
        QTest.keyClicks(pad.field, digits)
        QTest.keyClick(pad.field, Qt.Key.Key_Return)
        assert told.opened == opened
    assert told.sentences == ["This is not the PIN. Type it once more."]


def test_digits_are_neither_shown_nor_spoken(qtbot: QtBot) -> None:
    pad, _ = pad_of(qtbot)
    pad.ask(kept_pin("2468"))
    typed(pad, "246")
    assert pad.field.accessibleName() == "PIN, 3 digits"
    with listening() as spy:
        pad.field.grab()
    assert [line.text for line in spy.lines] == ["PIN", "•••"]


def test_there_is_no_decimal_sign(qtbot: QtBot) -> None:
    pad, _ = pad_of(qtbot)
    with pytest.raises(KeyError):
        pad.pad.key(".")
    QTest.keyClicks(pad.field, "1")
    assert pad.field.typed == "1"
