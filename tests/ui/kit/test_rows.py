"""A row tells what is written or missing, and which one is open."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import LIGHT
from kata_desktop.ui.kit.placed import Panel
from kata_desktop.ui.kit.rows import Tone, Trailing, ValueRow
from kata_desktop.ui.kit.style import Style
from tests.helpers.pointer import HANDS, Pointer, unhurried_style


class Sheet:
    """Two rows on a sunken panel."""

    def __init__(self, qtbot: QtBot, style: Style) -> None:
        self.panel = Panel(style, sunken=True)
        qtbot.addWidget(self.panel)
        self.panel.resize(820, 300)
        self.rows = [ValueRow(style, name, parent=self.panel) for name in ("Pattern", "Achieve by")]
        self.rows[0].set_missing("How should the work run then?")
        self.rows[1].set_value("Fri 19 June", "in 14 days", tone=Tone.TARGET)
        for index, row in enumerate(self.rows):
            self.panel.place(row, 0, index * 128, 820, 128)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    return Sheet(qtbot, unhurried_style())


def _render(row: ValueRow) -> QImage:
    image: QImage = row.grab().toImage()
    return image


@HANDS
def test_a_tap_asks_for_the_editor_and_leaves_the_frame_to_the_screen(sheet: Sheet, qtbot: QtBot, act: Pointer) -> None:
    with qtbot.waitSignal(sheet.rows[1].clicked):
        act(sheet.rows[1])
    assert not sheet.rows[1].is_chosen


@HANDS
def test_a_locked_row_says_why(sheet: Sheet, qtbot: QtBot, act: Pointer) -> None:
    row = sheet.rows[1]
    row.set_value("Fri 19 June", trailing=Trailing.LOCK)
    row.set_why("Once set, the date stays.")
    with qtbot.waitSignal(row.not_yet) as said, qtbot.assertNotEmitted(row.clicked):
        act(row)
    assert said.args == ["Once set, the date stays."]


def test_one_row_is_chosen_at_a_time_or_none(sheet: Sheet) -> None:
    first, second = sheet.rows
    first.set_chosen(True)
    second.set_chosen(True)
    assert [row.is_chosen for row in sheet.rows] == [False, True]
    second.set_chosen(False)
    assert [row.is_chosen for row in sheet.rows] == [False, False]


def test_the_chosen_row_is_framed_in_ink(sheet: Sheet) -> None:
    row = sheet.rows[1]
    plain = _render(row)
    row.set_chosen(True)
    framed = _render(row)
    assert framed.pixelColor(400, 2) == LIGHT.ink
    assert framed.pixelColor(400, 10) == LIGHT.surface
    assert plain.pixelColor(400, 2) != LIGHT.ink


def test_a_screen_reader_hears_what_is_missing_and_what_is_there(sheet: Sheet) -> None:
    missing, date = (QAccessible.queryAccessibleInterface(row) for row in sheet.rows)
    assert missing is not None
    assert date is not None
    assert missing.text(QAccessible.Text.Name) == "Pattern, missing. How should the work run then?"
    assert date.text(QAccessible.Text.Name) == "Achieve by: Fri 19 June, in 14 days"
    assert date.role() == QAccessible.Role.RadioButton
    sheet.rows[1].set_chosen(True)
    assert date.state().checked
    assert sheet.rows[0].is_missing
    assert (sheet.rows[0].label, sheet.rows[1].value) == ("Pattern", "Fri 19 June")


def test_a_row_without_value_is_named_by_its_label(qtbot: QtBot) -> None:
    row = ValueRow(unhurried_style(), "Obstacle")
    qtbot.addWidget(row)
    assert row.accessibleName() == "Obstacle"


def test_height_grows_with_the_lines_of_a_value(sheet: Sheet) -> None:
    row = sheet.rows[1]
    assert row.preferred_height(820) == 108
    row.set_value("One part between stations\nBoth hands start together\nRefill after every 10th part")
    assert row.preferred_height(820) > 130
    assert row.preferred_height(820, smallest=128) > 130


def test_at_its_preferred_height_nothing_is_shortened(qtbot: QtBot) -> None:
    row = ValueRow(unhurried_style(), "Pattern", label_width=120)
    qtbot.addWidget(row)
    row.set_missing("How should the work run then? One to five short lines.")
    height = row.preferred_height(480)
    value, sub = row._lines(row.kit.look(row), 480, height)
    assert sub == row._lines(row.kit.look(row), 480, 1000)[1] > 1
    assert value == ["Not written yet"]
    assert row._lines(row.kit.look(row), 480, 60)[1] == 0


@pytest.mark.parametrize("trailing", list(Trailing))
@pytest.mark.parametrize("tone", list(Tone))
def test_every_icon_and_tone_paints(sheet: Sheet, trailing: Trailing, tone: Tone) -> None:
    row = sheet.rows[1]
    row.set_value("word " * 200, "more " * 200, tone=tone, trailing=trailing)
    row.setDown(True)
    pressed = _render(row)
    row.setDown(False)
    assert _render(row) != pressed
    row.set_chosen(True)
    row.setDown(True)
    _render(row)


def test_the_focus_ring_lies_inside(sheet: Sheet) -> None:
    row = sheet.rows[1]
    row.setFocus()
    bare = _render(row)
    sheet.panel.kit.set_keys_in_use(True)
    ringed = _render(row)
    assert ringed.pixelColor(400, 10) == LIGHT.ink
    assert bare.pixelColor(400, 10) != LIGHT.ink
