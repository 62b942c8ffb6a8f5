"""The actual condition in its own view, and what a hand does there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import let_charts_move
from kata_desktop.core.measurement import Measurement
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.actual.screen import ActualScreen, Side, View
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard.chart_place import ChartPlace
from tests.helpers.on_screen import screen_on
from tests.helpers.screens import sample_session, shown_window


def opened(window: MainWindow, thing: str = "") -> ActualScreen:
    """Go there, and to one of its points."""
    window.go(Destination(Place.ACTUAL, thing))
    QApplication.processEvents()
    return screen_on(window, ActualScreen)


def shown(qtbot: QtBot, session: StoryboardSession | None = None, thing: str = "") -> ActualScreen:
    """The screen in a window of its own, on the sample board where no other is given."""
    window = shown_window(qtbot, session or sample_session())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return opened(window, thing)


def moving(qtbot: QtBot, session: StoryboardSession | None = None) -> ActualScreen:
    """The screen with charts that move."""
    window = shown_window(qtbot, session or sample_session())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    loader = let_charts_move(window)
    with qtbot.waitSignal(loader.ready, timeout=30_000):
        window.update()
        loader.start()
    screen = opened(window)
    assert screen.charts.above.view is not None
    return screen


def button(screen: ActualScreen, label: str) -> Button:
    """The button in sight that reads so."""
    found = [one for one in screen.findChildren(Button) if one.label == label and one.isVisible()]
    assert found, f"no button {label}"
    return found[0]


def labels(screen: ActualScreen) -> set[str]:
    """What the buttons of the ledge read."""
    return {one.label for one in screen.ledge.findChildren(Button) if one.isVisible()}


def state(screen: ActualScreen) -> tuple[View, Side]:
    """What fills the sheet and what the right column is for, now."""
    return screen.view, screen.side


def press(screen: ActualScreen, *keys: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or screen, key)
        QApplication.processEvents()


def pace(session: StoryboardSession) -> tuple[Measurement, ...]:
    """The measurements of the process metric."""
    metric = session.board.process_metric
    assert metric is not None
    return session.board.measured(metric.id)


def point_at(place: ChartPlace, number: int) -> QPoint:
    """Where a point is drawn, in logical pixels of its chart."""
    plot, picture = place.plot(), place.picture
    assert plot is not None
    assert picture is not None
    return (plot.place(picture.points[number]) * place.kit.unit).toPoint()
