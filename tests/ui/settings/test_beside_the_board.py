"""The settings without a board, where they cannot be kept, and the sheet of all keys."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop import app
from kata_desktop.paint.palette import Theme
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.settings import SettingsFile, ThemeChoice
from kata_desktop.session.trouble import MediumFull, MediumReadOnly, StoreTrouble
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.help.keys_sheet import KeysSheet
from kata_desktop.ui.help.screen import HelpScreen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.settings.screen import HomeSettingsScreen, SettingsScreen
from tests.helpers.on_screen import overlaps
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.screens import sample_session, shown_window
from tests.helpers.settings_screens import lit, settings_of, shown

# ------------------------------------------------------------------------------ without a board, and all keys


@HANDS
def test_the_overview_leads_to_the_settings_and_back(qtbot: QtBot, tmp_path: Path, act: Pointer) -> None:
    style = Style(motion=False)
    preferences = Preferences(style, SettingsFile(tmp_path), touch=lambda: True)
    window, home = app.home_for(None, DataPlace(tmp_path), style, preferences)
    qtbot.addWidget(window)
    vars(qtbot).setdefault("windows", []).append(window)
    window.resize(1920, 1080)
    window.show()
    home.show_boards()
    QApplication.processEvents()
    act(home.boards.settings_button, None)
    screen = window.stage.current
    assert isinstance(screen, HomeSettingsScreen)
    act(screen.page.screen_panel.theme.buttons[ThemeChoice.DARK], None)
    assert SettingsFile(tmp_path).read().theme is ThemeChoice.DARK
    assert screen.page.days is None
    assert overlaps(screen) == []
    assert screen.ledge.primary is not None
    act(screen.ledge.primary, None)
    assert shown(window) is home.boards
    QTest.keyClick(window, Qt.Key.Key_S)
    assert shown(window) is screen
    home.close()


def test_settings_have_their_keys(qtbot: QtBot) -> None:
    window = shown_window(qtbot, sample_session())
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_S)
    assert isinstance(window.screen_shown, SettingsScreen)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.screen_shown, SettingsScreen)


@pytest.mark.parametrize(("fault", "told"), [(MediumFull, "make space"), (MediumReadOnly, "the data folder")])
def test_settings_that_cannot_be_kept_say_why(qtbot: QtBot, fault: type[StoreTrouble], told: str) -> None:
    _, screen = settings_of(qtbot)
    screen.page.screen_panel._preferences.trouble.emit(fault(Path("settings.json")))
    assert screen.ledge.sentence.startswith("The settings cannot be kept right now. They hold until the program ends.")
    assert told in screen.ledge.sentence


@HANDS
def test_all_keys_are_shown_above_any_screen(qtbot: QtBot, act: Pointer) -> None:
    window, screen = settings_of(qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    act(screen.page.place_panel.all_keys, None)
    sheet = window.cover.sheet
    assert isinstance(sheet, KeysSheet)
    assert sheet.isVisible()
    assert sheet.geometry() == window.rect()
    act(sheet.close_button, None)
    assert not sheet.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert sheet.isVisible()
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_M)
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Tab)
    assert sheet.close_button.hasFocus()
    assert window.screen_shown is screen
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.screen_shown is screen
    window.go(Destination(Place.KEYS))
    assert sheet.isVisible()


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080)], ids=str)
def test_all_keys_have_room(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = shown_window(qtbot, sample_session(), size=size)
    window.go(Destination(Place.KEYS))
    sheet = window.cover.sheet
    assert isinstance(sheet, KeysSheet)
    rects = [panel.geometry() for panel in sheet._panels]
    for number, rect in enumerate(rects):
        assert sheet.rect().contains(rect)
        assert not any(rect.intersects(other) for other in rects[number + 1 :])


def test_single_letters_can_be_switched_off_and_figures_stay(qtbot: QtBot) -> None:
    window = shown_window(qtbot, sample_session())
    qtbot.waitUntil(window.isActiveWindow)
    board = window.screen_shown
    window._style.set_letter_keys(False)
    native = window.windowHandle()

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(native, key, modifier)
        QApplication.processEvents()

    for key in (Qt.Key.Key_M, Qt.Key.Key_2, Qt.Key.Key_Question):
        press(key)
        assert window.screen_shown is board
    seen: list[str] = []
    letter = QWidget(board)
    letter.keyPressEvent = lambda event: seen.append(event.text())  # type: ignore[method-assign]
    letter.show()
    letter.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    letter.setFocus()
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_7)
    assert seen == ["7"]
    press(Qt.Key.Key_F1)
    assert isinstance(window.cover.sheet, HelpScreen)
    assert window.cover.isVisible()


def test_the_light_changes_with_the_screen_and_not_before(qtbot: QtBot) -> None:
    hour = [datetime(2026, 6, 15, 8).astimezone()]
    window = shown_window(qtbot, sample_session())
    preferences = Preferences(window._style, now=lambda: hour[0], touch=lambda: True, motion=lambda: False)
    app.follow_the_day(preferences, window)
    preferences.change(theme=ThemeChoice.TIME_OF_DAY)
    assert lit(window) is Theme.LIGHT
    hour[0] = hour[0].replace(hour=22)
    window._idle.touched()
    preferences._on_minute()
    assert lit(window) is Theme.LIGHT
    window.go(Destination(Place.MEASURE))
    assert lit(window) is Theme.DARK
