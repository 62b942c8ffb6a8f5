"""What was done can be undone for a while, and the while stands still under a hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.snackbar import LINGER_MS, Snackbar
from tests.helpers.pointer import HANDS, Pointer, press, release, unhurried_style


class SlowTimer(QTimer):
    """Runs out when the test says so."""

    def __init__(self) -> None:
        super().__init__(singleShot=True)
        self.started_with: list[int] = []

    def start(self, *args: int) -> None:
        self.started_with.extend(args)
        super().start(*args)


@pytest.fixture
def timer() -> SlowTimer:
    return SlowTimer()


@pytest.fixture
def bar(qtbot: QtBot, timer: SlowTimer) -> Snackbar:
    bar = Snackbar(unhurried_style(), timer=timer)
    qtbot.addWidget(bar)
    bar.resize(700, 80)
    bar.show_message("Obstacle solved")
    qtbot.waitExposed(bar)
    return bar


@pytest.fixture(autouse=True)
def stopped(timer: SlowTimer) -> object:
    yield
    timer.stop()


def test_goes_after_8_seconds(bar: Snackbar, timer: SlowTimer, qtbot: QtBot) -> None:
    assert timer.started_with == [LINGER_MS]
    assert bar.text == "Obstacle solved"
    with qtbot.waitSignal(bar.gone):
        timer.timeout.emit()
    assert not bar.isVisible()


@HANDS
def test_undo_is_asked_for_once(bar: Snackbar, qtbot: QtBot, act: Pointer) -> None:
    asked: list[str] = []
    bar.undo_requested.connect(lambda: asked.append("undo"))
    act(bar.undo)
    assert asked == ["undo"]
    assert not bar.isVisible()


def test_time_stands_still_while_touched(bar: Snackbar, timer: SlowTimer) -> None:
    press(bar, QPoint(100, 40))
    assert not timer.isActive()
    release(bar, QPoint(100, 40))
    assert timer.isActive()
    assert 0 < timer.started_with[-1] <= LINGER_MS
    assert bar.isVisible()


def test_time_stands_still_while_undo_is_held(bar: Snackbar, timer: SlowTimer) -> None:
    press(bar.undo)
    assert not timer.isActive()
    release(bar.undo, QPoint(-300, 0))
    assert timer.isActive()
    assert bar.isVisible()


def test_a_message_without_undo(bar: Snackbar) -> None:
    bar.show_message("Saved on this screen", undo=False)
    assert not bar.undo.isVisible()
    bar.grab()
    reader = QAccessible.queryAccessibleInterface(bar)
    assert reader is not None
    assert reader.text(QAccessible.Text.Name) == "Saved on this screen"


def test_dismissed_twice_goes_once(bar: Snackbar) -> None:
    gone: list[str] = []
    bar.gone.connect(lambda: gone.append("gone"))
    bar.dismiss()
    bar.dismiss()
    assert gone == ["gone"]


def test_grows_with_its_text(bar: Snackbar) -> None:
    assert bar.preferred_width() == 600
    bar.show_message("A long sentence about what has just been done here. " * 2)
    assert bar.preferred_width() > 1000
