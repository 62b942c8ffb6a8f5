"""Hands for tests: the same act by mouse and by touch, on real widgets through Qt's own event roads."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kata_desktop.ui.kit.style import Style


class Pointer(Protocol):
    """An act at a place of a widget: `click` or `tap`."""

    def __call__(self, widget: QWidget, pos: QPoint | None = None) -> None: ...


def unhurried_clock() -> Callable[[], float]:
    """Return a clock for `Style` on which a second passes between any two looks at it."""
    return itertools.count(0.0, 1.0).__next__


def unhurried_style(**options: object) -> Style:
    """Return a style under which no second act is taken for a double touch."""
    return Style(clock=unhurried_clock(), **options)  # type: ignore[arg-type]


@cache
def touch_device() -> QPointingDevice:
    """Return the one touchscreen of the test process."""
    return QTest.createTouchDevice()


def click(widget: QWidget, pos: QPoint | None = None) -> None:
    """Press and release the left mouse button, in the middle if no place is given."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _at(widget, pos))


def tap(widget: QWidget, pos: QPoint | None = None) -> None:
    """Touch and let go with one finger; the window must be shown."""
    press(widget, pos)
    release(widget, pos)


def press(widget: QWidget, pos: QPoint | None = None, *, finger: int = 0) -> None:
    """Put one finger down."""
    QTest.touchEvent(widget, touch_device()).press(finger, _at(widget, pos), widget).commit()
    QApplication.processEvents()


def move(widget: QWidget, pos: QPoint, *, finger: int = 0) -> None:
    """Move a finger that is down; `pos` belongs to `widget`."""
    QTest.touchEvent(widget, touch_device()).move(finger, pos, widget).commit()
    QApplication.processEvents()


def release(widget: QWidget, pos: QPoint | None = None, *, finger: int = 0) -> None:
    """Lift one finger."""
    QTest.touchEvent(widget, touch_device()).release(finger, _at(widget, pos), widget).commit()
    QApplication.processEvents()


def together(widget: QWidget, *places: QPoint) -> None:
    """Touch with several fingers at the same moment and lift them."""
    _several(widget, places, down=True)
    _several(widget, places, down=False)


def put_down_more(widget: QWidget, resting: Sequence[QPoint], *more: QPoint) -> None:
    """Put further fingers down while those at `resting` stay, then lift all."""
    sequence = QTest.touchEvent(widget, touch_device())
    for finger in range(len(resting)):
        sequence.stationary(finger)
    for finger, place in enumerate(more, start=len(resting)):
        sequence.press(finger, place, widget)
    sequence.commit()
    QApplication.processEvents()
    _several(widget, [*resting, *more], down=False)


def flick(widget: QWidget, start: QPoint, stop: QPoint, *, steps: int = 6) -> None:
    """Draw one finger over `widget` from `start` to `stop` and lift it; the widget may move with it."""
    window = widget.window()
    start, stop = widget.mapTo(window, start), widget.mapTo(window, stop)
    press(window, start)
    for place in _between(start, stop, steps):
        QTest.qWait(12)
        move(window, place)
    release(window, stop)


def drag(widget: QWidget, start: QPoint, stop: QPoint, *, steps: int = 6) -> None:
    """Draw the mouse over `widget` with the left button down."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, left, none, start)
    for place in _between(start, stop, steps):
        QTest.mouseMove(widget, place)
    QTest.mouseRelease(widget, left, none, stop)


def _at(widget: QWidget, pos: QPoint | None) -> QPoint:
    return widget.rect().center() if pos is None else pos


def _between(start: QPoint, stop: QPoint, steps: int) -> Sequence[QPoint]:
    return [start + (stop - start) * (index + 1) / steps for index in range(steps)]


def _several(widget: QWidget, places: Sequence[QPoint], *, down: bool) -> None:
    sequence = QTest.touchEvent(widget, touch_device())
    for finger, place in enumerate(places):
        if down:
            sequence.press(finger, place, widget)
        else:
            sequence.release(finger, place, widget)
    sequence.commit()
    QApplication.processEvents()


#: Both hands, for the `act` of a test.
HANDS = pytest.mark.parametrize("act", [click, tap], ids=["mouse", "touch"])
