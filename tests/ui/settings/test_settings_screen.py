"""The settings by mouse, touch and keys: they act at once, and what belongs to a board can be undone."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.paint.palette import Theme
from kata_desktop.session.settings import ModeChoice, ThemeChoice
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.settings.board_panel import DaysPanel, next_off
from kata_desktop.ui.settings.screen import SettingsScreen
from kata_desktop.ui.settings.time_stepper import STEP, shifted
from kata_desktop.ui.settings.year import MONTHS, taken_over
from tests.helpers.on_screen import nameless, outside, overlaps
from tests.helpers.pointer import HANDS, Pointer, click, drag, flick
from tests.helpers.pseudo import speak_pseudo
from tests.helpers.settings_screens import settings_of

MONDAY = date(2026, 6, 15)


def time_of(window: MainWindow) -> time | None:
    return window.document.board.calendar.cycle_time


def days_of(screen: SettingsScreen) -> DaysPanel:
    assert screen.page.days is not None
    return screen.page.days


@HANDS
def test_light_size_mode_and_motion_change_at_once(qtbot: QtBot, act: Pointer) -> None:
    _, screen = settings_of(qtbot)
    panel, style = screen.page.screen_panel, screen.kit
    act(panel.theme.buttons[ThemeChoice.DARK], None)
    assert style.theme is Theme.DARK
    act(panel.motion, None)
    assert style.motion
    act(panel.reading.buttons[1.15], None)
    assert style.reading_size == 1.15
    act(panel.theme.buttons[ThemeChoice.TIME_OF_DAY], None)
    assert "7:00" in panel.theme.right or "07:00" in panel.theme.right
    act(panel.mode.buttons[ModeChoice.DESK], None)
    assert style.mode is Mode.DESK
    act(panel.reading.buttons[1.0], None)
    assert style.reading_size == 1.15
    qtbot.waitUntil(lambda: "scaling of the system" in screen.ledge.message)


@HANDS
def test_work_days_and_the_daily_time_are_those_of_the_board_and_can_be_undone(qtbot: QtBot, act: Pointer) -> None:
    window, screen = settings_of(qtbot)
    days = days_of(screen)
    calendar = window.document.board.calendar
    act(days.days[5], None)
    assert window.document.board.calendar.work_days == calendar.work_days | {5}
    act(days.time.plus, None)
    assert time_of(window) == time(14, 15)
    act(days.no_time, None)
    assert time_of(window) is None
    for _ in range(3):
        undo = next(key for key in screen.ledge.findChildren(type(days.time.plus)) if key.label == "Undo")
        act(undo, None)
    assert window.document.board.calendar == calendar
    assert days.days[5].isChecked() is False
    act(undo, None)
    assert "Nothing was changed here last" in screen.ledge.message
    assert window.document.board.calendar == calendar


def test_the_last_work_day_stays(qtbot: QtBot) -> None:
    window, screen = settings_of(qtbot)
    days = days_of(screen)
    for day in days.days[:4]:
        click(day)
    assert window.document.board.calendar.work_days == {4}
    click(days.days[4])
    assert window.document.board.calendar.work_days == {4}
    qtbot.waitUntil(lambda: screen.ledge.message.startswith("One work day stays."))


@HANDS
def test_a_tap_takes_a_day_off_and_gives_it_back(qtbot: QtBot, act: Pointer) -> None:
    window, screen = settings_of(qtbot)
    act(days_of(screen).change, None)
    assert screen.year.isVisible()
    for expected in (frozenset({date(2026, 6, 26)}), frozenset[date]()):
        key = screen.year.day(date(2026, 6, 26))
        act(screen.year, key.mapTo(screen.year, key.rect().center()))
        assert window.document.board.calendar.days_off == expected
        assert key.isChecked() is bool(expected)
    key = screen.year.day(date(2026, 6, 27))
    act(screen.year, key.mapTo(screen.year, key.rect().center()))
    assert screen.ledge.message == "Sat 27 June is no work day anyway."


@pytest.mark.parametrize("draw", [drag, flick], ids=["mouse", "touch"])
def test_drawing_over_days_takes_the_work_days_between(qtbot: QtBot, draw: object) -> None:
    window, screen = settings_of(qtbot)
    click(days_of(screen).change)
    year = screen.year
    ends = [year.day(day) for day in (date(2026, 8, 3), date(2026, 8, 21))]
    draw(year, *(key.mapTo(year, key.rect().center()) for key in ends))  # type: ignore[operator]
    off = window.document.board.calendar.days_off
    assert len(off) == 15
    assert min(off) == date(2026, 8, 3)
    screen.leave_view()
    assert "next: Mon 3 August, 15 days" in days_of(screen).accessibleDescription()
    window.document.undo()
    assert not window.document.board.calendar.days_off


def test_drawn_out_of_the_calendar_nothing_was_meant(qtbot: QtBot) -> None:
    window, screen = settings_of(qtbot)
    screen.show_year()
    key = screen.year.day(MONDAY)
    drag(screen.year, key.mapTo(screen.year, key.rect().center()), QPoint(400, screen.year.height() + 60))
    assert not window.document.board.calendar.days_off
    assert not key.isChecked()


def test_keys_move_through_the_year(qtbot: QtBot) -> None:
    window, screen = settings_of(qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    screen.show_year()

    def press(key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, key)

    assert screen.year.day(MONDAY).hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert screen.year.day(date(2026, 6, 23)).hasFocus()
    press(Qt.Key.Key_Space)
    assert window.document.board.calendar.days_off == {date(2026, 6, 23)}
    for _ in range(4):
        press(Qt.Key.Key_Up)
    assert screen.year.day(date(2026, 5, 26)).hasFocus()
    press(Qt.Key.Key_PageDown)
    assert screen.year.months[0].first == date(2026, 8, 1)
    press(Qt.Key.Key_Escape)
    assert screen.page.isVisible()
    press(Qt.Key.Key_Escape)
    assert window.screen_shown is not screen


def test_the_year_ends_two_years_away(qtbot: QtBot) -> None:
    _, screen = settings_of(qtbot)
    screen.show_year()
    for _ in range(20):
        screen.year.turn(MONTHS)
    assert screen.year.months[0].first == date(2028, 6, 1)
    for _ in range(30):
        screen.year.turn(-MONTHS)
    assert screen.year.months[0].first == date(2024, 6, 1)
    screen.year.turn_to_today()
    assert screen.year.months[0].first == date(2026, 6, 1)


@given(st.sets(st.integers(0, 60)), st.integers(0, 60), st.integers(0, 60))
def test_drawing_turns_all_days_as_the_first_one(off: set[int], start: int, end: int) -> None:
    calendar = WorkCalendar(days_off=frozenset(MONDAY + timedelta(days=n) for n in off))
    first, last = MONDAY + timedelta(days=start), MONDAY + timedelta(days=end)
    days = taken_over(calendar, first, last)
    between = {MONDAY + timedelta(days=n) for n in range(min(start, end), max(start, end) + 1)}
    works = {day for day in between if day.weekday() < 5}
    assert days - works == calendar.days_off - works
    assert works <= days or not works & days


@given(moment=st.times(), later=st.booleans())
def test_the_time_moves_in_whole_quarters(moment: time, later: bool) -> None:
    found = shifted(moment, STEP if later else -STEP)
    assert found.minute % 15 == 0
    minutes = (found.hour - moment.hour) * 60 + found.minute - moment.minute
    assert 0 < (minutes if later else -minutes) % 1440 <= 15


def test_from_no_time_on_it_is_nine() -> None:
    assert shifted(None, STEP) == time(9)


@pytest.mark.parametrize(
    ("off", "found"),
    [
        ([], None),
        ([1], None),
        ([20], (date(2026, 6, 20), 1)),
        ([19, 22, 23], (date(2026, 6, 19), 3)),
        ([19, 23], (date(2026, 6, 19), 1)),
    ],
)
def test_the_next_days_off_are_counted_over_the_weekend(off: list[int], found: tuple[date, int] | None) -> None:
    days = frozenset(date(2026, 6, day) for day in off)
    calendar = WorkCalendar(days_off=days, work_days=frozenset(range(6)) if off == [20] else frozenset(range(5)))
    assert next_off(calendar, MONDAY) == found


@HANDS
def test_what_is_changed_elsewhere_is_one_tap_away_and_comes_back(qtbot: QtBot, act: Pointer) -> None:
    window, screen = settings_of(qtbot)
    assert screen.page.links is not None
    act(screen.page.links.roles, None)
    assert window.screen_shown is not screen
    window.screen_shown.back_requested.emit()
    assert window.screen_shown is screen


def test_the_name_of_the_place_is_kept_when_it_is_left(qtbot: QtBot) -> None:
    window, screen = settings_of(qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    panel = screen.page.place_panel
    panel.field.editor.setFocus()
    QTest.keyClicks(panel.field.editor, "Wall  4 ")
    QTest.keyClick(panel.field.editor, Qt.Key.Key_Return)
    assert panel._preferences.settings.place == "Wall 4"


@pytest.mark.parametrize(
    ("size", "reading", "mode"),
    [
        ((1920, 1080), 1.0, Mode.WALL), ((1920, 1080), 1.3, Mode.WALL), ((1280, 720), 1.0, Mode.WALL),
        ((1366, 768), 1.0, Mode.DESK), ((1920, 1200), 1.0, Mode.DESK), ((3840, 2160), 1.0, Mode.WALL),
    ],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
def test_nothing_is_laid_over_something_else(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], reading: float, mode: Mode, *, longer: bool
) -> None:
    translator = speak_pseudo(qapp) if longer else None
    try:
        window, screen = settings_of(qtbot, size=size, reading_size=reading)
        window._style.set_mode(mode)
        for show in (screen.show_page, screen.show_year):
            show()
            QApplication.processEvents()
            assert overlaps(screen) == []
            assert outside(screen) == []
            assert nameless(screen) == []
        _fits(screen)
    finally:
        if translator is not None:
            qapp.removeTranslator(translator)


def _fits(screen: SettingsScreen) -> None:
    smallest = screen.kit.pixels(64) - 1
    for key in (*days_of(screen).days, *screen.page.screen_panel.mode.buttons.values()):
        assert key.drawn_rect().height() >= smallest
