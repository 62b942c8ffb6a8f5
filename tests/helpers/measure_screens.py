"""The measuring screen in a window, and numbers typed on its pad."""

from __future__ import annotations

from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.measure.screen import MeasureScreen
from tests.helpers.on_screen import screen_on
from tests.helpers.pointer import Pointer


def measuring(window: MainWindow, metric: str = "") -> MeasureScreen:
    """Go to the measuring screen, and to one of its metrics."""
    window.go(Destination(Place.MEASURE, metric))
    return screen_on(window, MeasureScreen)


def type_number(screen: MeasureScreen, act: Pointer, number: str) -> None:
    """Type a number on the pad and keep it."""
    for sign in number:
        act(screen.pad.key(sign), None)
    act(screen.keep, None)
