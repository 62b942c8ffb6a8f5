"""Hands that write on paper: finger, mouse and pen, by places of the paper, through Qt's own event roads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kata_desktop.core.ink import Place
from kata_desktop.ui.ink.paper import Paper
from kata_desktop.ui.ink.sheet import InkSheet
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.pointer import move, press, release, tap

#: A hook that no straight line can stand for.
HOOK: Sequence[Place] = ((200, 200), (260, 300), (320, 330), (380, 300), (420, 220))


def at(paper: Paper, place: Place) -> QPoint:
    """The pixel of a place."""
    return paper.position_of(place).toPoint()


def sheet_for(window: MainWindow, field: TextField) -> InkSheet:
    """The ink sheet of a window, up for a field."""
    assert field.ask_for_ink()
    QApplication.processEvents()
    return window.keyboard.ink.sheet


def write_in(window: MainWindow, field: TextField, way: Sequence[Place] = HOOK) -> None:
    """Write one stroke into a field by finger and lay the sheet away."""
    sheet = sheet_for(window, field)
    by_finger(sheet.paper, way)
    tap(sheet.done)
    QApplication.processEvents()


def by_finger(paper: Paper, way: Sequence[Place] = HOOK) -> None:
    """Write with one finger."""
    press(paper, at(paper, way[0]))
    for place in way[1:]:
        move(paper, at(paper, place))
    release(paper, at(paper, way[-1]))


def by_mouse(paper: Paper, way: Sequence[Place] = HOOK) -> None:
    """Write with the left button held down."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(paper, left, none, at(paper, way[0]))
    for place in way[1:]:
        QTest.mouseMove(paper, at(paper, place))
    QTest.mouseRelease(paper, left, none, at(paper, way[-1]))
    QApplication.processEvents()


def by_pen(paper: Paper, way: Sequence[Place] = HOOK, *, eraser: bool = False) -> None:
    """Write with a pen, or rub out with its other end."""
    pen(paper, QEvent.Type.TabletPress, way[0], eraser=eraser)
    for place in way[1:]:
        pen(paper, QEvent.Type.TabletMove, place, eraser=eraser)
    pen(paper, QEvent.Type.TabletRelease, way[-1], eraser=eraser)
    QApplication.processEvents()


def pen(paper: Paper, kind: QEvent.Type, place: Place, *, eraser: bool = False) -> None:
    """One event of a pen."""
    end = QPointingDevice.PointerType.Eraser if eraser else QPointingDevice.PointerType.Pen
    device = _pen(end)
    position = QPointF(at(paper, place))
    moves, left, none = kind == QEvent.Type.TabletMove, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QTabletEvent(
        kind, device, position, paper.mapToGlobal(position), 0.5, 0.0, 0.0, 0.0, 0.0, 0.0,
        Qt.KeyboardModifier.NoModifier, none if moves else left, none if kind == QEvent.Type.TabletRelease else left,
    )  # fmt: skip
    QCoreApplication.sendEvent(paper, event)


_PENS: dict[QPointingDevice.PointerType, QPointingDevice] = {}


def _pen(end: QPointingDevice.PointerType) -> QPointingDevice:
    """A pen of this test alone; it is no device of the system."""
    if end not in _PENS:
        _PENS[end] = QPointingDevice(
            "test pen", 7000 + len(_PENS), QInputDevice.DeviceType.Stylus, end,
            QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 2,
        )  # fmt: skip
    return _PENS[end]
