"""Two pairs of hands on a real display: a mouse and keyboard moved from outside the program, and a finger."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kata_desktop.ui.keyboard.layouts import Act
from kata_desktop.ui.main_window import MainWindow
from tests.helpers import pointer
from tests.helpers.typing_hands import type_sign

_Kind = TypeVar("_Kind", bound=QWidget)
_PATIENCE = 10.0
_TWICE = 0.26
_MOVE = 0.1
_NEAR = 150


class Hands(Protocol):
    """What a person does with the program."""

    def tap(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Press and let go, in the middle unless a place is given."""
        ...

    def write(self, text: str) -> None:
        """Type into what has the focus."""
        ...


class _Taps:
    """Where the last press was: a second one there within 250 ms counts once, and people are slower than that."""

    def __init__(self) -> None:
        self._place, self._at = QPoint(), 0.0

    def come(self, place: QPoint) -> None:
        """Come to a place on the screen, and wait where something was pressed there just now."""
        near = (place - self._place).manhattanLength() < _NEAR
        if near and time.monotonic() < self._at + _TWICE:
            _wait(_TWICE)
        self._place, self._at = place, time.monotonic()


class MouseHands(_Taps):
    """Real clicks and keys through the X server, as from a person's hand."""

    def tap(self, widget: QWidget, place: QPoint | None = None) -> None:
        at = widget.mapToGlobal(place if place is not None else widget.rect().center())
        self.come(at)
        _outside("xdotool", "mousemove", str(at.x()), str(at.y()), "click", "1")
        self._at = time.monotonic()
        _settle()

    def write(self, text: str) -> None:
        _outside("xdotool", "type", "--delay", "4", text)
        _settle()


class FingerHands(_Taps):
    """A synthesised touchscreen, and no keyboard but the one that rises on it."""

    def __init__(self, window: Callable[[], MainWindow]) -> None:
        super().__init__()
        self._window = window

    def tap(self, widget: QWidget, place: QPoint | None = None) -> None:
        self.come(widget.mapToGlobal(place if place is not None else widget.rect().center()))
        pointer.tap(widget, place)
        _settle()

    def write(self, text: str) -> None:
        host = self._window().keyboard
        until(lambda: host.is_up, "no keyboard rose")
        _settle()
        for sign in text:
            type_sign(host.keyboard, sign)
        pointer.tap(host.keyboard.key(Act.DONE))
        until(lambda: not host.is_up and not host.keyboard.isVisible(), "the keyboard stayed")
        _settle()


def _outside(*command: str) -> None:
    """Run a program while ours goes on answering."""
    running = subprocess.Popen(command)
    until(lambda: running.poll() is not None, f"{command[0]} did not end")
    assert running.returncode == 0, command


def _settle() -> None:
    """Let the program answer to everything that has arrived, as long as a hand needs to the next place."""
    _wait(_MOVE)


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def until(holds: Callable[[], bool], else_say: str) -> None:
    """Wait for something to be so, answering meanwhile."""
    end = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < end, else_say
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def seen(root: QWidget, kind: type[_Kind], name: str) -> _Kind:
    """The visible widget of a kind whose accessible name begins so; there must be exactly one."""

    def there() -> list[_Kind]:
        return [w for w in root.findChildren(kind) if w.isVisible() and w.accessibleName().startswith(name)]

    try:
        until(lambda: len(there()) == 1, name)
    except AssertionError:
        names = sorted({w.accessibleName() for w in root.findChildren(kind) if w.isVisible()})
        raise AssertionError(f"{len(there())} of {name!r} among {names}") from None
    return there()[0]
