"""The page of the rhythm in a window, and its days."""

from __future__ import annotations

from datetime import date

from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.rhythm.days import DayKey
from kata_desktop.ui.rhythm.screen import RhythmScreen
from tests.helpers.on_screen import screen_on


def page(window: MainWindow) -> RhythmScreen:
    """The page, which must be up."""
    return screen_on(window, RhythmScreen)


def day(window: MainWindow, wanted: date) -> DayKey:
    """One of its fourteen days."""
    return next(key for key in page(window).days.keys if key.shown.day == wanted)
