"""A time between two keys: quarters of an hour around the clock, named for a voice, refused with a reason."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.ui.settings.time_stepper import STEP, TimeStepper, shifted
from tests.helpers.pointer import HANDS, Pointer, unhurried_style
from tests.helpers.seen_text import listening


@pytest.fixture
def stepper(qtbot: QtBot) -> TimeStepper:
    made = TimeStepper(unhurried_style(), "from")
    qtbot.addWidget(made)
    made.resize(316, 88)
    made.show_time(time(14), why_not="")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@HANDS
def test_the_keys_ask_for_the_next_quarters(stepper: TimeStepper, act: Pointer) -> None:
    asked: list[time] = []
    stepper.moved.connect(asked.append)
    act(stepper.plus)
    act(stepper.minus)
    # the one who holds the time decides; until then it stands
    assert asked == [time(14, 15), time(13, 45)]
    stepper.show_time(time(0), why_not="")
    act(stepper.minus)
    assert asked[-1] == time(23, 45)


def test_it_is_named_and_told(stepper: TimeStepper) -> None:
    assert stepper.accessibleName() == "from 14:00"
    assert stepper.plus.accessibleName() == "from: 15 minutes later"
    assert stepper.minus.accessibleName() == "from: 15 minutes earlier"
    with listening() as spy:
        stepper.grab()
    assert [line.text for line in spy.lines] == ["14:00"]
    stepper.show_time(None, why_not="")
    assert stepper.accessibleName() == "from No time"
    with listening() as spy:
        stepper.grab()
    assert [line.text for line in spy.lines] == ["–"]


@HANDS
def test_where_nothing_can_be_changed_it_says_why(stepper: TimeStepper, act: Pointer, qtbot: QtBot) -> None:
    stepper.show_time(time(14), why_not="This board can only be looked at.")
    asked: list[time] = []
    stepper.moved.connect(asked.append)
    with qtbot.waitSignal(stepper.said) as said:
        act(stepper.plus)
    assert said.args == ["This board can only be looked at."]
    assert asked == []


def test_keys_move_it_too(stepper: TimeStepper) -> None:
    asked: list[time] = []
    stepper.moved.connect(asked.append)
    stepper.minus.setFocus()
    QTest.keyClick(stepper.minus, Qt.Key.Key_Space)
    QTest.keyClick(stepper.minus, Qt.Key.Key_Tab)
    assert stepper.plus.hasFocus()
    QTest.keyClick(stepper.plus, Qt.Key.Key_Return)
    assert asked == [time(13, 45), time(14, 15)]


def test_a_narrow_place_makes_the_letters_smaller_and_cuts_nothing(stepper: TimeStepper) -> None:
    stepper.resize(250, 88)
    with listening() as spy:
        stepper.grab()
    assert spy.shortened == []


@pytest.mark.parametrize(
    ("at", "step", "then"),
    [
        (None, STEP, time(9)),
        (None, -STEP, time(9)),
        (time(14, 7), STEP, time(14, 15)),
        (time(14, 7), -STEP, time(14)),
        (time(23, 45), STEP, time(0)),
        (time(6), timedelta(hours=8), time(14)),
        (time(22), timedelta(hours=8), time(6)),
    ],
)
def test_times_move_on_whole_quarters_around_midnight(at: time | None, step: timedelta, then: time) -> None:
    assert shifted(at, step) == then
