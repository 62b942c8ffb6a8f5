"""The settings of a sample board in a window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import Theme
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.settings.screen import SettingsScreen
from tests.helpers.on_screen import screen_on
from tests.helpers.screens import sample_session, shown_window


def settings_of(qtbot: QtBot, **options: object) -> tuple[MainWindow, SettingsScreen]:
    """A window with the settings up."""
    window = shown_window(qtbot, sample_session(), **options)  # type: ignore[arg-type]
    window.go(Destination(Place.SETTINGS))
    QApplication.processEvents()
    return window, screen_on(window, SettingsScreen)


def lit(window: MainWindow) -> Theme:
    """The light that is shown now."""
    return window._style.theme


def shown(window: MainWindow) -> object:
    """The screen that is up, of a board or not."""
    return window.stage.current
