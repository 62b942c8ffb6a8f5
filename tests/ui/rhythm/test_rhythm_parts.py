"""The parts of the rhythm alone: the one number in every plural, the reason by tile and in own words, keys on days."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.rhythm import HeldCount
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.rhythm.days import DayRow
from kata_desktop.ui.rhythm.panels import CountPanel, DayPanel
from kata_desktop.ui.rhythm.reason import ReasonPicker
from kata_desktop.ui.rhythm.shown import DayShown, days_shown
from tests.helpers.alone import alone
from tests.helpers.on_screen import type_into
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.screens import PICTURED
from tests.helpers.seen_text import listening

TODAY = PICTURED.date()
FIRST = date(2026, 6, 1)


def days(*cycles: CoachingCycle, off: frozenset[date] = frozenset()) -> tuple[DayShown, ...]:
    board = Storyboard(coaching_cycles=cycles, calendar=WorkCalendar(since=FIRST, days_off=off))
    return days_shown(board, PICTURED)


# ------------------------------------------------------------------------------------ the one number


@pytest.mark.parametrize(
    ("count", "apart", "told"),
    [
        (HeldCount(0, 0, None, None, ()), None, "The count begins with the first work day."),
        (HeldCount(1, 1, FIRST, TODAY, ()), None, "1 cycle on the last work day."),
        (HeldCount(0, 1, FIRST, TODAY, (("", 1),)), None, "0 cycles on the last work day. Not held on 1 day."),
        (HeldCount(20, 20, FIRST, TODAY, ()), None, "20 cycles in the last 20 work days."),
        (
            HeldCount(15, 20, FIRST, TODAY, (("Rush orders", 2), ("Training", 1), ("", 2))),
            None,
            "15 cycles in the last 20 work days. Not held on 5 days: rush orders 2, training 1, no reason written 2.",
        ),
        (
            HeldCount(5, 20, FIRST, TODAY, (("", 15),)),
            4,
            (
                "5 cycles in the last 20 work days. Not held on 15 days. "
                "The last five cycles lie 4 work days apart. Shorter and more often is easier."
            ),
        ),
    ],
    ids=["no day yet", "one", "none", "all", "with reasons", "far apart"],
)
def test_the_number_is_told_in_whole_sentences(qtbot: QtBot, count: HeldCount, apart: int | None, told: str) -> None:
    panel = alone(qtbot, CountPanel, (700, 460))
    panel.show_count(count, apart, "Next: today 14:00")
    assert panel.accessibleName() == f"{told} Next: today 14:00."
    with listening() as spy:
        panel.window().grab()
    painted = [line.whole for line in spy.lines]
    assert painted[-1] == "Next: today 14:00"
    assert (str(count.cycles) in painted) is (count.days > 0)
    assert (spy.shortened, spy.outside) == ([], [])


def test_the_number_asks_for_the_height_of_its_lines(qtbot: QtBot) -> None:
    panel = alone(qtbot, CountPanel, (700, 460))
    panel.show_count(HeldCount(20, 20, FIRST, TODAY, ()), None, "")
    short = panel.preferred_height(700)
    panel.show_count(HeldCount(5, 20, FIRST, TODAY, (("Rush orders and a long reason of its own", 15),)), 4, "Next")
    assert panel.preferred_height(700) > short
    assert panel.preferred_height(300) > panel.preferred_height(700)


# ------------------------------------------------------------------------------------ the reason


@pytest.fixture
def picker(qtbot: QtBot) -> ReasonPicker:
    return alone(qtbot, ReasonPicker, (900, 400))


def given(picker: ReasonPicker) -> list[str]:
    told: list[str] = []
    picker.given.connect(told.append)
    picker.given.connect(picker.show_reason)
    return told


@HANDS
def test_a_tile_gives_its_reason_and_takes_it_back(picker: ReasonPicker, act: Pointer) -> None:
    picker.show_reason("")
    told = given(picker)
    illness = next(tile for tile in picker.tiles if tile.label == "Illness")
    rush = next(tile for tile in picker.tiles if tile.label == "Rush orders")
    act(illness)
    act(rush)
    assert [tile.label for tile in picker.tiles if tile.isChecked()] == ["Rush orders"]
    act(rush)
    assert told == ["Illness", "Rush orders", ""]
    assert not any(tile.isChecked() for tile in picker.tiles)


def test_own_words_stand_in_the_field_and_a_tile_in_none(picker: ReasonPicker) -> None:
    picker.show_reason("The key was lost")
    assert picker.field.text == "The key was lost"
    assert not any(tile.isChecked() for tile in picker.tiles)
    picker.show_reason("Holidays")
    assert picker.field.text == ""
    assert [tile.label for tile in picker.tiles if tile.isChecked()] == ["Holidays"]


def test_typed_words_are_given_when_the_field_is_left(picker: ReasonPicker) -> None:
    picker.show_reason("")
    told = given(picker)
    type_into(picker.field, "  The key was lost ")
    picker.keeper.flush()
    assert told == ["The key was lost"]


def test_a_tap_on_a_tile_beats_what_was_typed_and_not_kept_yet(picker: ReasonPicker) -> None:
    picker.show_reason("")
    told = given(picker)
    type_into(picker.field, "The key")
    picker.keeper.drop()
    click(picker.tiles[0])
    picker.keeper.flush()
    assert told[-1] == picker.tiles[0].label


@HANDS
def test_where_nothing_can_be_kept_a_tile_says_why(qtbot: QtBot, picker: ReasonPicker, act: Pointer) -> None:
    picker.show_reason("Illness", why_not="Only looked at")
    assert picker.field.editor.isReadOnly()
    with qtbot.waitSignal(picker.refused) as refused, qtbot.assertNotEmitted(picker.given):
        act(picker.tiles[0])
    assert refused.args == ["Only looked at"]
    picker.show_reason("Illness")
    assert not picker.field.editor.isReadOnly()


# ------------------------------------------------------------------------------------ the day


@pytest.mark.parametrize("ago", range(14))
def test_a_day_shows_only_what_can_be_said_of_it(qtbot: QtBot, ago: int) -> None:
    day = TODAY - timedelta(days=ago)
    found = days(
        CoachingCycle("a", PICTURED - timedelta(days=3), 12),
        CoachingCycle("b", PICTURED - timedelta(days=4), reason="Illness"),
        off=frozenset({TODAY - timedelta(days=5)}),
    )
    (one,) = [each for each in found if each.day == day]
    panel = alone(qtbot, DayPanel, (900, 460))
    panel.show_day(one, TODAY, why_not="")
    weekend = day.weekday() >= 5
    assert panel.off.isVisible() is (not weekend and ago != 3)
    assert panel.reason.isVisible() is (not weekend and ago not in (0, 3, 5))
    assert panel.off.isChecked() is (ago == 5)
    assert (panel.reason.isVisible() and panel.reason.tiles[2].isChecked()) is (ago == 4)
    assert panel.accessibleName() == one.name


@HANDS
def test_a_day_off_is_told_and_refused_where_nothing_can_be_kept(qtbot: QtBot, act: Pointer) -> None:
    (one,) = [each for each in days() if each.day == TODAY - timedelta(days=4)]
    panel = alone(qtbot, DayPanel, (900, 460))
    turned: list[bool] = []
    refused: list[str] = []
    panel.turned.connect(turned.append)
    panel.refused.connect(refused.append)
    panel.show_day(one, TODAY, why_not="")
    act(panel.off)
    panel.show_day(one, TODAY, why_not="Only looked at")
    act(panel.off)
    act(panel.reason.tiles[0])
    assert (turned, refused) == ([True], ["Only looked at"] * 2)


# ------------------------------------------------------------------------------------ the row of days


@pytest.fixture
def row(qtbot: QtBot) -> DayRow:
    made = alone(qtbot, DayRow, (1800, 300))
    made.show_days(days(), TODAY)
    return made


@pytest.mark.parametrize(
    ("at", "pressed", "to"),
    [
        (13, Qt.Key.Key_Left, 12),
        (13, Qt.Key.Key_Right, 13),
        (0, Qt.Key.Key_Left, 0),
        (0, Qt.Key.Key_Right, 1),
        (5, Qt.Key.Key_Home, 0),
        (5, Qt.Key.Key_End, 13),
    ],
)
def test_keys_go_along_the_days_and_no_further(row: DayRow, at: int, pressed: Qt.Key, to: int) -> None:
    chosen: list[date] = []
    row.chosen.connect(chosen.append)
    row.keys[at].setFocus()
    QTest.keyClick(row.keys[at], pressed)
    assert row.keys[to].hasFocus()
    assert chosen == [TODAY - timedelta(days=13 - to)]
    assert [key.isChecked() for key in row.keys].index(True) == to


@HANDS
def test_one_day_is_framed_and_a_tap_frames_another(row: DayRow, act: Pointer) -> None:
    assert [n for n, key in enumerate(row.keys) if key.isChecked()] == [13]
    act(row.keys[3])
    assert [n for n, key in enumerate(row.keys) if key.isChecked()] == [3]
    row.show_days(days(), TODAY - timedelta(days=1))
    assert [n for n, key in enumerate(row.keys) if key.isChecked()] == [12]


def test_days_touch_and_none_lies_on_another(row: DayRow) -> None:
    places = [row.placed_at(key) for key in row.keys]
    assert all(a.right() == pytest.approx(b.left()) for a, b in itertools.pairwise(places))
    assert min(place.width() for place in places) >= 64
    with listening() as spy:
        row.window().grab()
    assert spy.overlaps(row.window()) == []
    assert spy.outside == []
