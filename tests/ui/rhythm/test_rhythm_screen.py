"""The rhythm page: opened from the strip, a reason for a day without a cycle, a day off, and the one number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard.rhythm import RhythmStrip
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.boards import MemoryFile, empty_board
from tests.helpers.every_screen import sample
from tests.helpers.on_screen import go, key, type_into, window_on
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.rhythm_screens import day, page
from tests.helpers.screens import PICTURED

THURSDAY = date(2026, 6, 4)
MODES = pytest.mark.parametrize(("mode", "size"), [(Mode.WALL, (1920, 1080)), (Mode.DESK, (1366, 768))])


def strip(window: MainWindow) -> RhythmStrip:
    return next(one for one in window.screen_shown.findChildren(RhythmStrip) if one.isVisible())


def reasons(session: StoryboardSession) -> dict[date, str]:
    return {cycle.started_at.date(): cycle.reason for cycle in session.board.coaching_cycles if cycle.reason}


@HANDS
@MODES
def test_a_tap_on_the_strip_opens_the_page_and_back_leads_to_the_board(
    qtbot: QtBot, act: Pointer, mode: Mode, size: tuple[int, int]
) -> None:
    window = window_on(qtbot, sample(), mode=mode, size=size)
    found = strip(window)
    assert found.accessibleName().startswith("Coaching cycles, last 14 days: held on 8 days, not held on 1")
    unit = window._style.unit if mode is Mode.WALL else 1
    assert found.drawn_rect().height() >= (64 * unit if mode is Mode.WALL else 48)
    act(found)
    assert page(window).subtitle.text == "Cell 4, coolant pump assembly"
    key(window, Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, StoryboardScreen)
    key(window, Qt.Key.Key_R)
    assert page(window).isVisible()


def test_the_strip_begins_with_the_first_daily_time(qtbot: QtBot) -> None:
    session = empty_board(clock=SetClock(PICTURED))
    window = window_on(qtbot, session)
    assert [one for one in window.screen_shown.findChildren(RhythmStrip) if one.isVisible()] == []
    document = window.document
    document.apply(lambda: session.setting_up.set_calendar(WorkCalendar(cycle_time=time(14))))
    name = strip(window).accessibleName()
    assert name == "Coaching cycles, last 14 days: held on 0 days, not held on 0, planned today."
    off = WorkCalendar(cycle_time=time(14), days_off=frozenset({PICTURED.date()}))
    document.apply(lambda: session.setting_up.set_calendar(off))
    assert strip(window).accessibleName() == "Coaching cycles, last 14 days: held on 0 days, not held on 0."


@HANDS
def test_a_reason_is_given_by_a_tap_and_taken_back_by_another(qtbot: QtBot, act: Pointer) -> None:
    session = sample()
    window = window_on(qtbot, session)
    go(window, Place.RHYTHM)
    screen = page(window)
    # every day without a cycle has its reason: it opens on today
    assert day(window, PICTURED.date()).isChecked()
    assert not screen.day.reason.isVisible()
    act(day(window, THURSDAY))
    assert screen.day.accessibleName() == "Thursday 4 June: not held, rush order"
    assert screen.day.reason.field.text == "Rush order"
    act(screen.day.reason.tiles[2])
    assert reasons(session)[THURSDAY] == "Illness"
    assert day(window, THURSDAY).accessibleName() == "Thursday 4 June: not held, illness"
    assert screen.day.reason.field.text == ""
    assert window.stage.snackbar.text == "Reason kept"
    act(screen.day.reason.tiles[2])
    assert THURSDAY not in reasons(session)
    assert not any(tile.isChecked() for tile in screen.day.reason.tiles)
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.day.reason.tiles[2].isChecked()


def test_own_words_are_kept_when_the_day_or_the_screen_is_left(qtbot: QtBot) -> None:
    session = sample()
    window = window_on(qtbot, session)
    go(window, Place.RHYTHM)
    screen = page(window)
    click(day(window, THURSDAY))
    type_into(screen.day.reason.field, "Stocktaking")
    click(day(window, date(2026, 6, 5)))
    assert reasons(session)[THURSDAY] == "Stocktaking"
    assert screen.day.accessibleName().startswith("Friday 5 June: held at ")
    click(day(window, THURSDAY))
    type_into(screen.day.reason.field, "Fire drill")
    go(window, Place.BOARD)
    assert reasons(session)[THURSDAY] == "Fire drill"


def test_a_single_day_off_turns_the_ring_into_a_dash_and_back(qtbot: QtBot) -> None:
    session = sample()
    window = window_on(qtbot, session)
    go(window, Place.RHYTHM)
    screen = page(window)
    click(day(window, THURSDAY))
    click(screen.day.off)
    assert session.board.calendar.days_off == {THURSDAY}
    assert screen.day.off.isChecked()
    assert day(window, THURSDAY).accessibleName() == "Thursday 4 June: day off"
    assert not screen.day.reason.isVisible()
    click(screen.day.off)
    assert session.board.calendar.days_off == set()
    assert screen.day.reason.field.text == "Rush order"
    click(day(window, date(2026, 6, 6)))
    assert screen.day.accessibleName() == "Saturday 6 June: no work day"
    assert not screen.day.off.isVisible()


def test_arrows_go_from_day_to_day(qtbot: QtBot) -> None:
    window = window_on(qtbot, sample())
    go(window, Place.RHYTHM)
    for pressed, wanted in (
        (Qt.Key.Key_Left, date(2026, 6, 14)),
        (Qt.Key.Key_Home, date(2026, 6, 2)),
        (Qt.Key.Key_Left, date(2026, 6, 2)),
        (Qt.Key.Key_End, date(2026, 6, 15)),
    ):
        key(window, pressed)
        focused = QApplication.focusWidget()
        assert focused is day(window, wanted)
        assert day(window, wanted).isChecked()


def test_the_one_number_and_the_sentence_about_cycles_far_apart(qtbot: QtBot) -> None:
    session = empty_board(clock=SetClock(PICTURED - timedelta(days=30)))
    session.setting_up.set_calendar(WorkCalendar(cycle_time=time(14)))
    for days in (25, 20, 17, 12, 7):
        session.coaching.record(CoachingCycle("", PICTURED - timedelta(days=days), 9))
    assert isinstance(session.clock, SetClock)
    session.clock.put(PICTURED)
    window = window_on(qtbot, session)
    go(window, Place.RHYTHM)
    told = page(window).count.accessibleName()
    assert told == (
        "5 cycles in the last 20 work days. Not held on 15 days. "
        "The last five cycles lie 3 work days apart. Shorter and more often is easier. Next: today 14:00."
    )
    # it opens on the last day that asks
    assert day(window, date(2026, 6, 12)).isChecked()


def test_before_the_first_work_day_there_is_nothing_to_count(qtbot: QtBot) -> None:
    session = empty_board(clock=SetClock(PICTURED))
    session.setting_up.set_calendar(WorkCalendar(cycle_time=time(14)))
    window = window_on(qtbot, session)
    go(window, Place.RHYTHM)
    assert page(window).count.accessibleName() == "The count begins with the first work day. Next: today 14:00."
    assert day(window, date(2026, 6, 12)).accessibleName() == "Friday 12 June: before the first daily time"


def test_a_board_that_is_only_looked_at_says_so(qtbot: QtBot) -> None:
    made = MemoryFile()
    writer = empty_board(made, clock=SetClock(PICTURED - timedelta(days=7)))
    writer.setting_up.set_calendar(WorkCalendar(cycle_time=time(14)))
    session = empty_board(MemoryFile(made.entries, writable=False), clock=SetClock(PICTURED))
    window = window_on(qtbot, session)
    go(window, Place.RHYTHM)
    screen = page(window)
    click(screen.day.reason.tiles[0])
    assert screen.ledge.message == "This board can only be looked at."
    click(screen.day.off)
    assert reasons(session) == {}
    assert replace(session.board.calendar, since=None) == WorkCalendar(cycle_time=time(14))
