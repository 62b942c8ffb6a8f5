"""When we go and see: a day by one tap, a time by quarters of an hour, sooner rather than later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.ui.experiment.day_grid import WEEKS
from kata_desktop.ui.experiment.see_at import SeeAtEditor, moved_time, quick_days, usual_time
from kata_desktop.words.experiment import Row
from tests.helpers.boards import MONDAY, pass_time
from tests.helpers.on_screen import key
from tests.helpers.pointer import Pointer, click, tap, unhurried_style
from tests.ui.experiment.conftest import Wall

by_hand = pytest.mark.parametrize("act", [click, tap])
TODAY = MONDAY.date()


def editor_of(wall: Wall) -> SeeAtEditor:
    wall.planned()
    wall.go()
    wall.row(Row.SEE)
    editor = wall.screen.plan.editor
    assert isinstance(editor, SeeAtEditor)
    return editor


def seen(wall: Wall) -> datetime:
    assert wall.experiment.see_at is not None
    return wall.experiment.see_at.replace(tzinfo=None)


@by_hand
def test_a_day_by_one_tap_and_a_time_by_quarters(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    editor = editor_of(wall)
    tomorrow = TODAY + timedelta(days=1)
    wall.tap(editor.tiles[tomorrow])
    assert seen(wall) == datetime.combine(tomorrow, time(10, 0))
    wall.tap(editor.steps[15])
    wall.tap(editor.steps[60])
    assert seen(wall).time() == time(11, 15)
    wall.tap(editor.steps[-15])
    wall.tap(editor.steps[-60])
    assert seen(wall).time() == time(10, 0)
    assert wall.screen.plan.rows.rows[Row.SEE].value == "Tue 17 March, 10:00"


@by_hand
def test_a_day_of_the_calendar(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    editor = editor_of(wall)
    day = TODAY + timedelta(days=9)
    assert len(editor.grid.cells) == 7 * WEEKS
    wall.tap(editor.grid.cells[day])
    assert seen(wall).date() == day
    assert editor.grid.cells[day].isChecked()
    assert wall.asks_for_sooner()
    wall.tap(editor.tiles[TODAY])
    assert not wall.asks_for_sooner()
    assert seen(wall) == datetime.combine(TODAY, time(9, 0))


def test_three_work_days_are_soon_enough(wall: Wall) -> None:
    editor = editor_of(wall)
    for days, asks in ((3, False), (4, True), (5, True)):
        wall.tap(editor.grid.cells[TODAY + timedelta(days=days)])
        assert editor.asks_for_sooner is asks
    wall.window.grab()


def test_without_a_day_the_time_says_why(wall: Wall) -> None:
    editor = editor_of(wall)
    wall.tap(editor.steps[15])
    assert editor.refusal == "No day chosen yet"
    assert wall.experiment.see_at is None


def test_a_past_day_says_why(wall: Wall) -> None:
    pass_time(wall.board.session, days=2)
    editor = editor_of(wall)
    wall.tap(editor.grid.cells[TODAY])
    assert editor.refusal == "This time is past. When can we go and see?"
    assert wall.experiment.see_at is None


def test_arrows_move_from_day_to_day_and_enter_takes_it(wall: Wall) -> None:
    editor = editor_of(wall)
    editor.grid.cells[TODAY].setFocus()
    for pressed in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
        key(wall.window, pressed)
    assert QApplication.focusWidget() is editor.grid.cells[TODAY + timedelta(days=8)]
    key(wall.window, Qt.Key.Key_Return)
    assert seen(wall).date() == TODAY + timedelta(days=8)
    key(wall.window, Qt.Key.Key_Up)
    key(wall.window, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is editor.grid.cells[TODAY + timedelta(days=1)]


def test_days_off_are_named(wall: Wall) -> None:
    editor = editor_of(wall)
    names = {day: cell.accessibleName() for day, cell in editor.grid.cells.items()}
    assert names[date(2026, 3, 21)] == "Saturday 21 March, no work day"
    assert names[date(2026, 4, 3)] == "Friday 3 April, no work day"
    assert names[TODAY] == "Monday 16 March"
    assert editor.steps[-15].accessibleName() == "15 minutes earlier"


def test_a_new_day_needs_a_new_calendar(wall: Wall) -> None:
    editor = editor_of(wall)
    pass_time(wall.board.session, days=1)
    wall.row(Row.SEE)
    renewed = wall.screen.plan.editor
    assert isinstance(renewed, SeeAtEditor)
    assert renewed is not editor
    assert TODAY not in renewed.tiles


def test_the_next_three_work_days_follow_today() -> None:
    thursday = date(2026, 4, 2)
    calendar = WorkCalendar(days_off=frozenset({date(2026, 4, 3), date(2026, 4, 6)}))
    assert quick_days(thursday, calendar) == (thursday, date(2026, 4, 7), date(2026, 4, 8), date(2026, 4, 9))
    assert quick_days(thursday, WorkCalendar(work_days=frozenset())) == (thursday,)


@pytest.mark.parametrize(
    ("day", "labels"),
    [(16, ["Today", "Tomorrow", "On Wed", "On Thu"]), (20, ["Today", "Monday", "On Tue", "On Wed"])],
    ids=["Monday", "Friday"],
)
def test_tomorrow_is_offered_only_where_somebody_works(qtbot: QtBot, day: int, labels: list[str]) -> None:
    editor = SeeAtEditor(unhurried_style(), datetime(2026, 3, day, 9, 7, tzinfo=UTC), WorkCalendar())
    qtbot.addWidget(editor)
    assert [tile.label for tile in editor.tiles.values()] == labels


def test_the_usual_time() -> None:
    calendar, daily = WorkCalendar(), WorkCalendar(cycle_time=time(7, 30))
    now = datetime(2026, 3, 16, 9, 7, tzinfo=UTC)
    assert usual_time(now.date(), now, daily) == time(9, 15)
    assert usual_time(date(2026, 3, 17), now, daily) == time(7, 30)
    assert usual_time(date(2026, 3, 17), now, calendar) == time(10, 0)
    assert usual_time(now.date(), datetime(2026, 3, 16, 23, 50, tzinfo=UTC), calendar) == time(23, 45)


@given(st.times(max_value=time(23, 45)), st.sampled_from([-60, -15, 15, 60]))
def test_times_lie_on_quarters_of_the_same_day(at: time, minutes: int) -> None:
    moved = moved_time(at.replace(second=0, microsecond=0), minutes)
    assert moved.minute % 15 == 0
    apart = (moved.hour * 60 + moved.minute) - (at.hour * 60 + at.minute)
    assert abs(apart) <= 60
    assert apart * minutes >= 0
