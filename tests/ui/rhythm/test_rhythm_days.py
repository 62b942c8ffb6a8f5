"""The days of the rhythm as they are shown: worded from the board, painted large or small, whole at every size."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import Shift, WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.ink import FINE
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.marks import Held
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.rhythm.days import DayRow
from kata_desktop.ui.rhythm.reason import ReasonPicker
from kata_desktop.ui.rhythm.screen import RhythmScreen
from kata_desktop.ui.rhythm.shown import DayShown, days_shown
from tests.helpers.every_screen import silent
from tests.helpers.on_screen import go, longer_words, outside, overlaps, screen_on, type_into, window_on
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style
from tests.helpers.screens import PICTURED
from tests.helpers.seen_text import listening
from tests.helpers.writing_hands import HOOK

TODAY = PICTURED.date()
CALENDAR = WorkCalendar(cycle_time=time(14), since=date(2026, 6, 4), days_off=frozenset({date(2026, 6, 11)}))


def at(day: int, hour: int = 9) -> datetime:
    return PICTURED.replace(day=day, hour=hour, minute=5)


def shown(*cycles: CoachingCycle, calendar: WorkCalendar = CALENDAR, now: datetime = PICTURED) -> dict[int, DayShown]:
    board = Storyboard(coaching_cycles=cycles, calendar=calendar)
    return {day.day.day: day for day in days_shown(board, now)}


# ---------------------------------------------------------------------------------------------- words


def test_each_kind_of_day_is_told_and_offers_what_can_be_said_of_it() -> None:
    found = shown(CoachingCycle("a", at(9), 12), CoachingCycle("b", at(10), reason="Illness"))
    told = {number: (day.mark, day.told, day.asks, day.turns) for number, day in found.items()}
    assert told[3] == (Held.OUTSIDE, "Before the first daily time", False, False)
    assert told[5] == (Held.NOT_HELD, "Not held", True, True)
    assert told[6] == (Held.DAY_OFF, "No work day", False, False)
    assert told[9] == (Held.HELD, "Held at 09:05, 12 minutes", False, False)
    assert told[10] == (Held.NOT_HELD, "Not held", True, True)
    assert told[11] == (Held.DAY_OFF, "Day off", False, True)
    assert told[15] == (Held.TODAY, "Planned today, 14:00", False, True)
    assert (found[10].reason, found[5].reason) == ("Illness", "")
    assert [day.day.day for day in found.values() if day.off] == [11]
    assert found[10].name == "Wednesday 10 June: not held, illness"


def test_a_cycle_held_in_the_end_leaves_the_reason_aside() -> None:
    found = shown(CoachingCycle("a", at(9, 14), reason="Illness"), CoachingCycle("b", at(9, 15), 8))
    assert (found[9].mark, found[9].reason, found[9].asks) == (Held.HELD, "", False)
    assert found[9].told == "Held at 15:05, 8 minutes"


def test_of_two_cycles_in_a_day_the_first_is_told() -> None:
    found = shown(CoachingCycle("a", at(9, 8), 12), CoachingCycle("b", at(9, 15), 8))
    assert found[9].told == "Held at 08:05, 12 minutes"


def test_today_without_a_daily_time_and_today_off() -> None:
    untimed = replace(CALENDAR, cycle_time=None)
    assert shown(CoachingCycle("a", at(9), 12), calendar=untimed)[15].told == "Today"
    free = replace(CALENDAR, days_off=frozenset({TODAY}))
    assert (shown(calendar=free)[15].told, shown(calendar=free)[15].off) == ("Day off", True)
    sunday = shown(now=PICTURED - timedelta(days=1))[14]
    assert (sunday.told, sunday.turns) == ("No work day", False)


def test_the_night_shift_is_still_at_work_on_the_day_before() -> None:
    night = replace(CALENDAR, cycle_time=time(23), shifts=(Shift("Night", time(22), time(6)),))
    found = shown(calendar=night, now=PICTURED.replace(day=16, hour=2))
    assert (found[15].today, found[15].told) == (True, "Planned today, 23:00")
    assert 16 not in found


# ------------------------------------------------------------------------------------------ the row


@pytest.fixture
def row(qtbot: QtBot) -> DayRow:
    made = DayRow(unhurried_style())
    qtbot.addWidget(made)
    made.resize(1872, 300)
    days = shown(CoachingCycle("a", at(9), 12), CoachingCycle("b", at(10), reason="The line was moved to hall two"))
    made.show_days(list(days.values()), TODAY)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@HANDS
def test_a_tap_chooses_a_day(row: DayRow, act: Pointer) -> None:
    chosen: list[date] = []
    row.chosen.connect(chosen.append)
    act(row.keys[3])
    assert chosen == [date(2026, 6, 5)]
    assert [key.isChecked() for key in row.keys].index(True) == 3


def test_days_stand_side_by_side_and_touch_each_other(row: DayRow) -> None:
    for first, second in pairwise(row.keys):
        assert second.x() == first.geometry().right() + 1
    assert {key.width() for key in row.keys} <= {132, 133, 134, 131}


def test_tab_stops_once_and_arrows_go_on(row: DayRow) -> None:
    row.keys[-1].setFocus()
    QTest.keyClick(row.keys[-1], Qt.Key.Key_Left)
    assert row.keys[-2].hasFocus()
    QTest.keyClick(row.keys[-2], Qt.Key.Key_Up)
    assert row.keys[-2].hasFocus()
    stops = [key for key in row.keys if key.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [row.keys[-2]]


@pytest.mark.parametrize(("height", "reason"), [(300, True), (210, True), (160, False)])
def test_a_low_row_leaves_out_the_reason_first(row: DayRow, height: int, reason: bool) -> None:
    row.resize(1872, height)
    with listening() as spy:
        row.grab()
    texts = [line.whole for line in spy.lines]
    assert "Mon" in texts
    assert "15" in texts
    assert any("moved" in text or "The line" in text for text in texts) is reason


# -------------------------------------------------------------------------------------- the picker


@pytest.fixture
def picker(qtbot: QtBot) -> ReasonPicker:
    made = ReasonPicker(unhurried_style())
    qtbot.addWidget(made)
    made.resize(1000, 260)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@HANDS
def test_a_tile_takes_the_place_of_what_is_being_typed(picker: ReasonPicker, act: Pointer) -> None:
    given: list[str] = []
    picker.given.connect(given.append)
    type_into(picker.field, "Sto")
    assert picker.keeper.pending
    act(picker.tiles[0])
    picker.keeper.flush()
    assert given[-1] == "Rush orders"
    assert not picker.keeper.pending


def test_what_is_typed_is_not_overwritten_by_what_stands_on_the_board(picker: ReasonPicker) -> None:
    type_into(picker.field, "Stocktaking")
    picker.show_reason("Illness")
    assert picker.field.text == "Stocktaking"
    picker.keeper.flush()
    picker.show_reason("Stocktaking ")
    assert not any(tile.isChecked() for tile in picker.tiles)
    picker.show_reason("Illness")
    assert (picker.field.text, picker.tiles[2].isChecked()) == ("", True)


def test_where_nothing_can_be_written_neither_tile_nor_field_takes_anything(picker: ReasonPicker) -> None:
    given: list[str] = []
    refused: list[str] = []
    picker.given.connect(given.append)
    picker.refused.connect(refused.append)
    picker.show_reason("", why_not="Only to look at")
    click(picker.tiles[1])
    QTest.keyClicks(picker.field.editor, "x")
    assert (given, refused, picker.field.text) == ([], ["Only to look at"], "")


# --------------------------------------------------------------------------------------- the screen


@pytest.mark.parametrize("longer", [False, True], ids=["english", "longer"])
@pytest.mark.parametrize(
    "way",
    [
        {"size": (1920, 1080)},
        {"size": (1920, 1080), "reading_size": 1.3},
        {"size": (1280, 720), "reading_size": 1.15},
        {"size": (1366, 768), "mode": Mode.DESK},
    ],
    ids=str,
)
def test_nothing_lies_on_anything(qtbot: QtBot, qapp: QApplication, way: dict[str, Any], longer: bool) -> None:
    with longer_words(qapp, longer=longer):
        window = window_on(qtbot, silent(), **way)
        go(window, Place.RHYTHM)
        screen = screen_on(window, RhythmScreen)
        assert screen.day.reason.isVisible()
        assert overlaps(screen) == []
        assert outside(screen) == []
        # what has no room is below, and the focus brings it up
        screen.day.reason.field.setFocus()
        QApplication.processEvents()
        assert not screen.day.reason.field.visibleRegion().isEmpty()
        # ink takes more room than words
        assert screen.day.reason.field.handwriting is not None
        screen.day.reason.field.handwriting.write(HOOK, FINE)
        QApplication.processEvents()
        assert screen.day.reason.field.is_by_hand
        assert overlaps(screen) == []
        assert outside(screen) == []
