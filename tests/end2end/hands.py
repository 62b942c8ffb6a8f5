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
_PATIENCE = 15.0


class Hands(Protocol):
    """What a person does with the program."""

    def tap(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Press and let go, in the middle unless a place is given."""
        ...

    def write(self, text: str) -> None:
        """Type into what has the focus."""
        ...


class MouseHands:
    """Real clicks and keys through the X server, as from a person's hand."""

    def tap(self, widget: QWidget, place: QPoint | None = None) -> None:
        at = widget.mapToGlobal(place if place is not None else widget.rect().center())
        _outside("xdotool", "mousemove", str(at.x()), str(at.y()), "click", "1")
        _settle()

    def write(self, text: str) -> None:
        _outside("xdotool", "type", "--delay", "4", text)
        _settle()


class FingerHands:
    """A synthesised touchscreen, and no keyboard but the one that rises on it."""

    def __init__(self, window: Callable[[], MainWindow]) -> None:
        self._window = window

    def tap(self, widget: QWidget, place: QPoint | None = None) -> None:
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
    """Let the program answer to everything that has arrived."""
    for _ in range(5):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    # a second press within 250 ms on one target counts once: people are slower than that
    loop = QEventLoop()
    QTimer.singleShot(260, loop.quit)
    loop.exec()


def until(holds: Callable[[], bool], else_say: str) -> None:
    """Wait for something to be so, answering meanwhile."""
    end = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < end, else_say
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def seen(root: QWidget, kind: type[_Kind], name: str) -> _Kind:
    """The visible widget of a kind whose accessible name begins so; there must be exactly one."""
    found = [w for w in root.findChildren(kind) if w.isVisible() and w.accessibleName().startswith(name)]
    names = sorted({w.accessibleName() for w in root.findChildren(kind) if w.isVisible()})
    assert len(found) == 1, f"{len(found)} of {name!r} among {names}"
    return found[0]
