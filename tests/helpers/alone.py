"""One widget alone, without the screen around it: shown in a room of its own, and what an eye finds on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Mode, Style
from tests.helpers.pointer import unhurried_style
from tests.helpers.seen_text import Spy, listening

_Part = TypeVar("_Part", bound=QWidget)


def style_of(mode: Mode = Mode.WALL, **options: object) -> Style:
    """As in a window of 1920 by 1080: a unit is a pixel."""
    style = unhurried_style(**{"motion": False, "mode": mode, **options})
    style.fit(1920, 1080)
    return style


def show(qtbot: QtBot, widget: QWidget, width: float, height: float) -> None:
    """Show a widget as its own window, so many pixels large."""
    qtbot.addWidget(widget)
    widget.resize(round(width), round(height))
    widget.show()
    QApplication.processEvents()


def alone(
    qtbot: QtBot, kind: Callable[[Style, QWidget], _Part], size: tuple[int, int] = (1000, 840), **options: object
) -> _Part:
    """A widget of a kind in a window that it fills, so that style and parent are those of a screen."""
    kit = unhurried_style(**{"motion": False, **options})
    window = Painted(kit)
    kit.setParent(window)
    qtbot.addWidget(window)
    window.resize(*size)
    widget = kind(kit, window)
    window.place(widget, 0, 0, *size)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return widget


def look_at(widget: QWidget) -> Spy:
    """What its window draws now."""
    with listening() as spy:
        widget.window().grab()
    return spy


def seen_words(widget: QWidget) -> list[str]:
    """The lines it draws now, each as it was before it was shortened."""
    with listening() as spy:
        widget.grab()
    return [line.whole for line in spy.lines]
