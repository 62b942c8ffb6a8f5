"""The restart card: after five work days of silence, in front of the board, until a cycle begins."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import home_for
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_sample
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.settings import SettingsFile
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.measure.screen import MeasureScreen
from kata_desktop.ui.restart.front import Front
from kata_desktop.ui.restart.screen import RestartScreen
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.storyboard import still
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.boards import LEARNER, MemoryFile
from tests.helpers.every_screen import sample
from tests.helpers.on_screen import go, key, screen_on, type_into, window_on
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style
from tests.helpers.screens import PICTURED

#: The last cycle of the sample was on Friday 12 June; on Monday week five work days have passed.
SILENT = date(2026, 6, 22)


def put(session: StoryboardSession, day: date, hour: int = 13) -> None:
    assert isinstance(session.clock, SetClock)
    session.clock.put(PICTURED.replace(year=day.year, month=day.month, day=day.day, hour=hour))


def silent(day: date = SILENT) -> StoryboardSession:
    session = sample()
    put(session, day)
    return session


@pytest.fixture
def opened(qtbot: QtBot) -> MainWindow:
    """A window with a board that has been silent, the card in front of it."""
    window = window_on(qtbot, silent())
    Front(window)
    go(window, Place.BOARD)
    return window


def at_board(window: MainWindow) -> bool:
    return isinstance(window.screen_shown, StoryboardScreen)


def card(window: MainWindow) -> RestartScreen:
    return screen_on(window, RestartScreen)


def ledge_key(window: MainWindow, label: str) -> Button:
    ledge = window.screen_shown.findChildren(Ledge)[0]
    return next(button for button in ledge.findChildren(Button) if button.label == label)


def reasons(session: StoryboardSession) -> dict[date, str]:
    return {
        cycle.started_at.date(): cycle.reason
        for cycle in session.board.coaching_cycles
        if cycle.reason and cycle.started_at.date() > date(2026, 6, 12)
    }


STEP = "Turn the fixture 90°, so the housing arrives ready to press"
DAYS = [date(2026, 6, day) for day in (15, 16, 17, 18, 19)]


@pytest.mark.parametrize(("day", "shown"), [(19, StoryboardScreen), (20, RestartScreen), (22, RestartScreen)])
def test_it_comes_after_five_work_days_and_never_counts_them(qtbot: QtBot, day: int, shown: type) -> None:
    window = window_on(qtbot, silent(date(2026, 6, day)))
    Front(window)
    go(window, Place.BOARD)
    assert isinstance(window.screen_shown, shown)
    if shown is RestartScreen:
        told = card(window).card.accessibleName()
        assert told == (
            "Read the board together. Set the next small step. "
            "The last coaching cycle here was on Fri 12 June. Good that you are here."
        )


@HANDS
def test_only_the_board_holds_for_the_day(opened: MainWindow, act: Pointer) -> None:
    act(ledge_key(opened, "Only the board"))
    assert at_board(opened)
    go(opened, Place.MEASURE)
    key(opened, Qt.Key.Key_Escape)
    board = screen_on(opened, StoryboardScreen)
    # a wall that is left on turns to the card again when the day is another
    put(opened.document.session, date(2026, 6, 23), 0)
    board._on_clock()
    assert card(opened).isVisible()
    key(opened, Qt.Key.Key_Escape)
    assert at_board(opened)


def test_only_the_board_outlives_the_program(qtbot: QtBot, tmp_path: Path) -> None:
    """Two boards were wanted alone; the day after both have their card again."""
    file = SettingsFile(tmp_path)
    for board_id in ("a", "b"):
        window = window_on(qtbot, named(silent(), board_id))
        Front(window, Preferences(window._style, file))
        go(window, Place.BOARD)
        click(ledge_key(window, "Only the board"))
        assert at_board(window)
        window.close()
    for board_id, shown in (("a", StoryboardScreen), ("b", StoryboardScreen), ("c", RestartScreen)):
        window = window_on(qtbot, named(silent(), board_id))
        Front(window, Preferences(window._style, file))
        go(window, Place.BOARD)
        assert isinstance(window.screen_shown, shown)
    put(window.document.session, date(2026, 6, 23))
    assert window.front(window.document) is Place.RESTART


def named(session: StoryboardSession, board_id: str) -> StoryboardSession:
    session.board_id = board_id
    return session


def test_a_cycle_that_begins_brings_the_board_back(opened: MainWindow) -> None:
    session = opened.document.session
    opened.document.apply(session.coaching.begin)
    go(opened, Place.BOARD)
    assert at_board(opened)
    # broken off and the day over: the card is there again
    put(session, date(2026, 6, 23))
    go(opened, Place.BOARD)
    assert card(opened).isVisible()


def test_idle_leads_to_the_card_as_to_the_board(opened: MainWindow) -> None:
    go(opened, Place.MEASURE)
    opened._on_idle()
    shown = card(opened)
    shown.card.reason.field.setFocus()
    opened._on_idle()
    assert card(opened) is shown
    assert QApplication.focusWidget() is shown.card.reason.field.editor


def test_a_board_that_is_only_looked_at_is_shown_itself(qtbot: QtBot) -> None:
    writer = silent()
    file = MemoryFile(writer._journal.log.entries(), writable=False)
    window = window_on(qtbot, StoryboardSession(file, writer.clock, LEARNER))
    Front(window)
    go(window, Place.BOARD)
    assert at_board(window)


@HANDS
def test_one_reason_is_written_for_the_silent_days(opened: MainWindow, act: Pointer) -> None:
    session = opened.document.session
    session.coaching.not_held([date(2026, 6, 16)], "Illness")
    picker = card(opened).card.reason
    go(opened, Place.BOARD)
    act(picker.tiles[1])
    wanted = dict.fromkeys(DAYS, "Holidays") | {date(2026, 6, 16): "Illness"}
    assert reasons(session) == wanted
    assert picker.tiles[1].isChecked()
    act(picker.tiles[0])
    assert reasons(session) == {day: "Rush orders" if told == "Holidays" else told for day, told in wanted.items()}
    go(opened, Place.MEASURE)
    go(opened, Place.BOARD)
    assert picker.tiles[0].isChecked()
    act(picker.tiles[0])
    assert reasons(session) == {date(2026, 6, 16): "Illness"}


def test_own_words_are_kept_before_the_board_is_shown_alone(opened: MainWindow) -> None:
    session = opened.document.session
    type_into(card(opened).card.reason.field, "The line was moved")
    click(ledge_key(opened, "Only the board"))
    assert reasons(session) == dict.fromkeys(DAYS, "The line was moved")


def test_where_we_were_leads_to_its_places(opened: MainWindow) -> None:
    rows = card(opened).where.rows
    assert [row.accessibleName() for row in rows] == [
        "Target condition: 42 s by Fri 19 June, look back at the target",
        "Actual condition: 45.0 s, last measured Fri 12 June. Measure again before you look back.",
        "Obstacle: Housing has to be turned over before the press, 2 to 4 s in every cycle",
        f"Open step: {STEP}, we expected 43.0–44.0 s. What was seen since then?",
    ]
    asked: list[Place] = []
    opened.screen_shown.wanted.connect(lambda wanted: asked.append(wanted.place))
    for row in rows:
        click(row)
        go(opened, Place.BOARD)
    assert asked == [Place.LOOK_BACK, Place.ACTUAL, Place.OBSTACLES, Place.EXPERIMENT]


@HANDS
def test_the_ledge_leads_on_and_back_to_the_card(opened: MainWindow, act: Pointer) -> None:
    asked: list[Place] = []
    opened.screen_shown.wanted.connect(lambda wanted: asked.append(wanted.place))
    for label in ("Another daily time", "Measure"):
        act(ledge_key(opened, label))
        go(opened, Place.BOARD)
    key(opened, Qt.Key.Key_M)
    assert isinstance(opened.screen_shown, MeasureScreen)
    key(opened, Qt.Key.Key_Escape)
    assert card(opened).isVisible()
    act(ledge_key(opened, "Start coaching cycle"))
    assert asked == [Place.SETTINGS, Place.MEASURE, Place.MEASURE, Place.COACHING]
    key(opened, Qt.Key.Key_Escape)
    assert at_board(opened)


def test_the_minute_of_the_card_goes_on(opened: MainWindow) -> None:
    put(opened.document.session, SILENT, 14)
    screen = card(opened)
    screen._on_clock()
    assert (screen._time, screen._day) == ("14:42", "Mon 22 June")


def test_a_file_that_was_silent_opens_with_the_card_and_keeps_no_picture_of_its_board(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = SetClock(PICTURED)
    path = tmp_path / "boards" / "pumps.kata"
    path.parent.mkdir()
    create_sample(path, "coolant_pumps", clock=clock)
    clock.put(PICTURED + timedelta(days=5))
    window, home = home_for(None, DataPlace(tmp_path), unhurried_style(motion=False), clock=clock)
    qtbot.addWidget(window)
    home.open(path)
    assert at_board(window)
    drawn: list[str] = []
    monkeypatch.setattr(still, "still", lambda _style, _session, moment, **_how: drawn.append(f"{moment:%d}"))
    monkeypatch.setattr(still, "follows", lambda *_told: True)
    monkeypatch.setattr(window, "isMaximized", lambda: True)
    monkeypatch.setattr("kata_desktop.glimpse.keep", lambda *_told, **_how: None)
    still.keep(tmp_path, path, window, window.document.session, window._style)
    # on Tuesday five work days have passed since the file was made
    assert drawn == ["20", "21", "22"]
    clock.put(PICTURED + timedelta(days=9))
    home.show_boards()
    home.open(path)
    card(window).leave()
    window._idle.stop()
    home.close()
