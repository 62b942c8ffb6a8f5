"""Shifts of a board: added, named, moved by quarters of an hour and removed; one over midnight is said to be."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import MOST_SHIFTS, Shift, WorkCalendar
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.settings.screen import SettingsScreen
from kata_desktop.ui.settings.shifts_view import ShiftsView
from tests.helpers.boards import MemoryFile, empty_board
from tests.helpers.on_screen import go, key, screen_on, type_into, window_on
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.screens import PICTURED


def opened(qtbot: QtBot, session: StoryboardSession) -> tuple[MainWindow, SettingsScreen, ShiftsView]:
    window = window_on(qtbot, session)
    go(window, Place.SETTINGS)
    screen = screen_on(window, SettingsScreen)
    assert screen.page.days is not None
    click(screen.page.days.shifts)
    return window, screen, screen.shifts


def ledge(screen: SettingsScreen, label: str) -> Button:
    return next(button for button in screen.ledge.findChildren(Button) if button.label == label)


def kept(session: StoryboardSession) -> list[tuple[str, int, int]]:
    return [(shift.name, shift.begins.hour, shift.ends.hour) for shift in session.board.calendar.shifts]


@HANDS
def test_shifts_follow_each_other_around_the_clock(qtbot: QtBot, act: Pointer) -> None:
    session = empty_board(clock=SetClock(PICTURED))
    _, screen, view = opened(qtbot, session)
    assert view.accessibleDescription() == "No shifts here. A day ends at midnight."
    for _ in range(3):
        act(ledge(screen, "Add a shift"))
    assert kept(session) == [("Early shift", 6, 14), ("Afternoon shift", 14, 22), ("Night shift", 22, 6)]
    assert [row.accessibleName() for row in view.rows][2] == "Night shift, 22:00 to 06:00"
    act(view.rows[0].ends.plus)
    assert session.board.calendar.shifts[0].ends == time(14, 15)
    act(view.rows[1].begins.minus)
    assert session.board.calendar.shifts[1].begins == time(13, 45)
    act(view.rows[1].remove)
    assert kept(session) == [("Early shift", 6, 14), ("Night shift", 22, 6)]
    assert [row.field.text for row in view.rows] == ["Early shift", "Night shift"]
    act(ledge(screen, "Undo"))
    assert len(view.rows) == 3
    act(ledge(screen, "Done"))
    assert screen.page.days is not None
    assert screen.page.days.shifts.label == "Shifts: 3"
    assert screen.page.days.shifts.hasFocus()


def test_four_shifts_are_the_most(qtbot: QtBot) -> None:
    session = empty_board(clock=SetClock(PICTURED))
    session.setting_up.set_calendar(WorkCalendar(shifts=(Shift("x", time(6), time(12)),) * MOST_SHIFTS))
    _, screen, view = opened(qtbot, session)
    click(ledge(screen, "Add a shift"))
    assert screen.ledge.message == "4 shifts are the most."
    assert len(view.rows) == MOST_SHIFTS


def test_a_name_is_kept_when_the_list_is_left(qtbot: QtBot) -> None:
    session = empty_board(clock=SetClock(PICTURED))
    window, screen, view = opened(qtbot, session)
    click(ledge(screen, "Add a shift"))
    assert view.rows[0].field.editor.hasFocus()
    type_into(view.rows[0].field, "Red crew")
    key(window, Qt.Key.Key_Escape)
    assert kept(session) == [("Red crew", 6, 14)]
    assert not screen.page.isHidden()
    click(screen.page.days.shifts)  # type: ignore[union-attr]
    type_into(view.rows[0].field, "Blue crew")
    click(view.rows[0].begins.plus)
    assert session.board.calendar.shifts == (Shift("Blue crew", time(6, 15), time(14)),)
    type_into(view.rows[0].field, "Green crew")
    go(window, Place.BOARD)
    assert kept(session) == [("Green crew", 6, 14)]


def test_a_board_that_is_only_looked_at_keeps_its_shifts(qtbot: QtBot) -> None:
    file = MemoryFile()
    writer = empty_board(file, clock=SetClock(PICTURED))
    writer.setting_up.set_calendar(WorkCalendar(shifts=(Shift("Early", time(6), time(14)),)))
    session = empty_board(MemoryFile(file.entries, writable=False), clock=SetClock(PICTURED))
    _, screen, view = opened(qtbot, session)
    for button in (view.rows[0].begins.plus, view.rows[0].remove, ledge(screen, "Add a shift")):
        screen.ledge.say("")
        click(button)
        assert screen.ledge.message == "This board can only be looked at."
    assert kept(session) == [("Early", 6, 14)]
