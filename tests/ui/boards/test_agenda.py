"""The agenda beside the boards: today's cycles in order, the next one framed; the boards sorted by next cycle."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.core.calendar import Shift
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.rhythm import Meeting
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_board, create_sample, open_board
from kata_desktop.ui.boards.agenda import Entry, next_of, told_of
from kata_desktop.ui.boards.screen import BoardsScreen
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.settings.screen import SettingsScreen
from tests.helpers.home_desk import WHO, Desk, desk_on
from tests.helpers.on_screen import key
from tests.helpers.pointer import HANDS, Pointer, click, press, release
from tests.helpers.screens import PICTURED

Enter = Callable[..., BoardsScreen]


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def entry(clock: str, *, held: bool = False, took: float | None = None, due: bool = False) -> Entry:
    at = datetime.combine(PICTURED.date(), time.fromisoformat(clock))
    return Entry(Path("a.kata"), "Cell 4", Meeting(at, held, took), due)


@pytest.mark.parametrize(
    ("found", "away", "is_next", "told"),
    [
        (entry("09:00", held=True, took=12), -282, False, "held, 12 min"),
        (entry("09:00", held=True), -282, False, "held"),
        (entry("14:00"), 18, True, "in 18 minutes"),
        (entry("14:00"), 0.4, True, "in 1 minute"),
        (entry("14:00"), -3, True, "now"),
        (entry("16:00", due=True), 138, True, "in 2 h 18 min"),
        (entry("16:00", due=True, took=9), 138, False, "look back at the target"),
        (entry("16:00", took=9.4), 138, False, "last time 9 min"),
        (entry("16:00"), 138, False, ""),
        (entry("08:00"), -342, False, "not held yet"),
        (entry("08:00", due=True), -342, False, "not held yet"),
    ],
)
def test_the_line_below_a_board(found: Entry, away: float, is_next: bool, told: str) -> None:
    assert told_of(found, minutes(away), is_next=is_next) == told


def test_the_next_one_is_the_first_still_to_come_or_just_begun() -> None:
    rows = [entry("09:00", held=True), entry("10:00"), entry("13:30"), entry("14:00")]
    assert next_of(rows, rows[2].meeting.at + minutes(12)) is rows[2]
    assert next_of(rows, rows[2].meeting.at + minutes(25)) is rows[3]
    assert next_of(rows, rows[3].meeting.at + minutes(25)) is None


@pytest.fixture
def clock() -> SetClock:
    return SetClock(PICTURED)


@pytest.fixture
def put(tmp_path: Path, clock: SetClock) -> Callable[..., Path]:
    """Put a board with a daily time into the folder; the last one changed last."""
    (tmp_path / "boards").mkdir()

    def made(name: str, at: str = "", held: float | None = None) -> Path:
        path = tmp_path / "boards" / f"{name}.kata"
        create_board(path, name, who=WHO, clock=clock)
        with open_board(path, who=WHO, clock=clock) as opened:
            session = opened.session
            if at:
                calendar = replace(session.board.calendar, cycle_time=time.fromisoformat(at))
                session.setting_up.set_calendar(calendar)
            if held is not None:
                session.coaching.record(CoachingCycle("", PICTURED.replace(hour=9, minute=0), held))
        return path

    return made


@pytest.fixture
def enter(qtbot: QtBot, tmp_path: Path, clock: SetClock) -> Iterator[Enter]:
    made: list[Desk] = []

    def begin(*, read: bool = True) -> BoardsScreen:
        made.append(desk_on(qtbot, tmp_path / "boards", clock, screens(), read=read))
        return made[-1].boards

    yield begin
    for desk in made:
        desk.close()


def wait(qtbot: QtBot, boards: BoardsScreen) -> None:
    qtbot.waitUntil(lambda: not boards.is_reading)


def titles(boards: BoardsScreen) -> list[str]:
    return [card.picture.title for card in boards.cards]


def names(boards: BoardsScreen) -> list[str]:
    return [row.accessibleName() for row in boards.agenda.rows]


Put = Callable[..., Path]


@HANDS
def test_today_in_order_and_the_boards_by_their_next_cycle(
    enter: Enter, put: Put, clock: SetClock, act: Pointer, qtbot: QtBot
) -> None:
    put("Warehouse", "09:00", held=12)
    put("Milling", "15:15")
    put("Grinding")
    put("Cell 4", "14:00")
    boards = enter()
    assert titles(boards) == ["Cell 4", "Milling", "Warehouse", "Grinding"]
    assert names(boards) == ["09:00, Warehouse: held, 12 min", "14:00, Cell 4: in 18 minutes", "15:15, Milling"]
    assert [card.is_chosen for card in boards.cards] == [True, False, False, False]
    assert boards.open_button.label == "Open Cell 4"
    assert boards.agenda.coming is not None
    assert boards.agenda.coming.title == "Cell 4"
    clock.put(PICTURED + minutes(2))
    boards._clock.timeout.emit()
    assert names(boards)[1] == "14:00, Cell 4: in 16 minutes"
    clock.put(PICTURED + minutes(60))
    boards._clock.timeout.emit()
    assert names(boards)[1:] == ["14:00, Cell 4: not held yet", "15:15, Milling: in 33 minutes"]
    act(boards.agenda.rows[2])
    window = boards.window()
    assert isinstance(window, MainWindow)
    assert window.document.board.title == "Milling"


@HANDS
def test_without_a_cycle_today_a_daily_time_can_be_chosen(enter: Enter, put: Put, act: Pointer) -> None:
    put("Cell 4")
    boards = enter()
    agenda = boards.agenda
    assert agenda.accessibleDescription() == "No coaching cycle planned today."
    assert agenda.choose_button.accessibleName() == "Choose a daily time for Cell 4"
    act(agenda.choose_button)
    window = boards.window()
    assert isinstance(window, MainWindow)
    settings = window.stage.current
    assert isinstance(settings, SettingsScreen)
    assert settings.page.days is not None
    click(settings.page.days.time.plus)
    key(window, Qt.Key.Key_Escape)
    window.boards_wanted.emit()
    assert names(boards) == ["09:00, Cell 4: not held yet"]
    assert not agenda.choose_button.isVisible()


@pytest.mark.parametrize("hand", ["press", "key"])
def test_no_card_moves_under_a_finger(enter: Enter, put: Put, qtbot: QtBot, hand: str) -> None:
    put("Cell 4", "14:00")
    put("Milling")
    boards = enter(read=False)
    # listed by their last change, and somebody is at work before they are read
    assert titles(boards) == ["Milling", "Cell 4"]
    if hand == "press":
        press(boards.cards[0])
    else:
        QTest.keyClick(boards.cards[0], Qt.Key.Key_Right)
    wait(qtbot, boards)
    assert titles(boards) == ["Milling", "Cell 4"]
    if hand == "press":
        release(boards.cards[0])
        window = boards.window()
        assert isinstance(window, MainWindow)
        assert window.document.board.title == "Milling"
        window.boards_wanted.emit()
        wait(qtbot, boards)
    else:
        boards.reload()
    # at the next look what is known already stands in order at once
    assert titles(boards) == ["Cell 4", "Milling"]
    tops = [card.y() for card in boards.cards] + [card.x() for card in boards.cards]
    assert tops[0] == tops[1]
    assert tops[2] < tops[3]


def test_tab_goes_from_the_agenda_to_the_cards_as_they_stand(enter: Enter, put: Put) -> None:
    put("Milling", "15:15")
    put("Cell 4", "14:00")
    put("Press")
    boards = enter()
    boards.agenda.rows[0].setFocus()
    found = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        found.append(focused.accessibleName())
        key(boards.window(), Qt.Key.Key_Tab)
    assert found[:2] == ["14:00, Cell 4: in 18 minutes", "15:15, Milling"]
    assert [name.split(".", maxsplit=1)[0] for name in found[2:]] == ["Board Cell 4", "Board Milling", "Board Press"]


def test_the_morning_after_a_night_shift_is_another_day(enter: Enter, put: Put, clock: SetClock, qtbot: QtBot) -> None:
    path = put("Furnace", "23:00")
    with open_board(path, who=WHO, clock=clock) as opened:
        calendar = replace(opened.session.board.calendar, shifts=(Shift("Night", time(22), time(6)),))
        opened.session.setting_up.set_calendar(calendar)
    night = PICTURED.replace(hour=1, minute=0) + timedelta(days=1)
    clock.put(night)
    boards = enter()
    assert names(boards) == ["23:00, Furnace: not held yet"]
    clock.put(night.replace(hour=6, minute=1))
    boards._clock.timeout.emit()
    wait(qtbot, boards)
    assert names(boards) == ["23:00, Furnace: in 16 h 59 min"]


def test_a_board_that_looks_back_says_so_on_both_sides(enter: Enter, tmp_path: Path, clock: SetClock) -> None:
    folder = tmp_path / "boards"
    folder.mkdir()
    create_sample(folder / "pumps.kata", "coolant_pumps", clock=clock)
    clock.put(PICTURED + timedelta(days=4))
    boards = enter()
    assert names(boards)[0].endswith(": in 18 minutes")
    assert boards.cards[0].picture.line == "Next: today 14:00. Look back at the target"
