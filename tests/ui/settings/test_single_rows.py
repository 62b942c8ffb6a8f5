"""Rows of the settings by themselves: one shift, and a switch with its quiet line."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import Shift
from kata_desktop.ui.settings.parts import SwitchRow
from kata_desktop.ui.settings.shifts_view import ShiftRow, next_shift
from tests.helpers.alone import style_of
from tests.helpers.on_screen import overlaps
from tests.helpers.pointer import click
from tests.helpers.seen_text import listening

EARLY = Shift("Early shift", time(6), time(14))


def row_of(qtbot: QtBot, shift: Shift = EARLY, *, why: str = "", width: int = 1400) -> ShiftRow:
    row = ShiftRow(style_of())
    row.show_shift(shift, why_not=why)
    qtbot.addWidget(row)
    row.resize(width, 152)
    row.show()
    QApplication.processEvents()
    return row


@pytest.mark.parametrize(
    ("ends", "shift"),
    [
        (None, Shift("Early shift", time(6), time(14))),
        (time(14), Shift("Afternoon shift", time(14), time(22))),
        (time(22), Shift("Night shift", time(22), time(6))),
        (time(23, 45), Shift("Night shift", time(23, 45), time(7, 45))),
        (time(0), Shift("Night shift", time(0), time(8))),
    ],
)
def test_the_next_shift_begins_where_the_last_one_ends(qapp: QApplication, ends: time | None, shift: Shift) -> None:
    known = () if ends is None else (Shift("a", time(1), time(2)), Shift("b", time(3), ends))
    assert next_shift(known) == shift


def test_a_time_that_moves_takes_the_name_being_typed_along(qtbot: QtBot) -> None:
    row, told = row_of(qtbot), list[Shift]()
    row.changed.connect(told.append)
    row.field.editor.selectAll()
    QTest.keyClicks(row.field.editor, " Red crew ")
    assert told == []
    click(row.ends.plus)
    assert [(shift.name, shift.ends) for shift in told] == [("Red crew", time(14)), ("Early shift", time(14, 15))]


def test_a_name_being_typed_stays_when_the_shift_changes_elsewhere(qtbot: QtBot) -> None:
    row = row_of(qtbot)
    row.field.editor.selectAll()
    QTest.keyClicks(row.field.editor, "Red")
    row.show_shift(Shift("Blue", time(7), time(15)), why_not="")
    assert row.field.text == "Red"
    assert row.accessibleName() == "Blue, 07:00 to 15:00"
    row.keeper.drop()
    row.show_shift(Shift("Blue", time(7), time(15)), why_not="")
    assert row.field.text == "Blue"


def test_what_cannot_be_changed_says_why_at_every_key(qtbot: QtBot) -> None:
    row, said = row_of(qtbot, why="Only looked at."), list[str]()
    row.said.connect(said.append)
    with qtbot.assertNotEmitted(row.changed), qtbot.assertNotEmitted(row.removed):
        for part in (row.begins.minus, row.begins.plus, row.ends.minus, row.ends.plus, row.remove):
            click(part)
        QTest.keyClicks(row.field.editor, "x")
    assert said == ["Only looked at."] * 5
    assert row.field.text == "Early shift"


@pytest.mark.parametrize("width", [1100, 1400, 1872])
@pytest.mark.parametrize("ends", [time(14), time(5)])
def test_the_parts_of_a_shift_keep_apart_and_midnight_is_said(qtbot: QtBot, width: int, ends: time) -> None:
    row = row_of(qtbot, Shift("Shift", time(6), ends), width=width)
    assert overlaps(row) == []
    with listening() as spy:
        row.grab()
    told = " ".join(line.whole for line in spy.lines)
    other = row_of(qtbot, Shift("Shift", time(6), time(14)), width=width)
    with listening() as spy:
        other.grab()
    assert (told == " ".join(line.whole for line in spy.lines)) is (ends == time(14))


@pytest.mark.parametrize("below", ["", "2 of your own", "word " * 60])
@pytest.mark.parametrize("label", ["Vague words", "word " * 40, "<b>x</b>"])
def test_a_switch_says_its_label_its_line_and_how_it_stands(qtbot: QtBot, label: str, below: str) -> None:
    row = SwitchRow(style_of(), label)
    qtbot.addWidget(row)
    row.set_sub(below)
    row.resize(500, 80)
    row.show()
    for on in (True, False):
        row.setChecked(on)
        with listening() as spy:
            row.grab()
        words = [line.whole for line in spy.lines]
        assert ("on" if on else "off") in words
        assert (below in words) is bool(below)
        assert spy.outside == []
    assert row.accessibleDescription() == below
    assert SwitchRow(row.kit, "a longer label").preferred_width() > SwitchRow(row.kit, "a").preferred_width()
