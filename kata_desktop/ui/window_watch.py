"""All that watches the native window: palms, whether keys or hands are in use, and the keyboard on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kata_desktop.ui.kit.first_paint import FirstPaint
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.touch import KeysInUse, TouchGuard

if TYPE_CHECKING:
    from kata_desktop.ui.keyboard.host import KeyboardHost


class WindowWatch(QObject):
    """Watches the native window of a widget; the widget itself, as an event filter, sees what is left first."""

    def __init__(self, window: QWidget, style: Style) -> None:
        super().__init__(window)
        self._window, self._style = window, style
        self.guard = TouchGuard(parent=window)
        self._keys = KeysInUse(style, parent=window)
        self._keyboard: KeyboardHost | None = None
        self._begin()
        FirstPaint(window).over.connect(lambda: self.keyboard)

    @property
    def keyboard(self) -> KeyboardHost:
        """The keyboard, brought after the first paint: no board is painted with it."""
        if self._keyboard is None:
            from kata_desktop.ui.keyboard.host import KeyboardHost

            self._keyboard = KeyboardHost(self._style, self._window, self.guard)
            self._begin()
        return self._keyboard

    def _begin(self) -> None:
        """Begin to watch, or to come before whoever began meanwhile: palms never reach the keyboard."""
        self.guard.watch(self._window)
        self._keys.watch(self._window)
        # touches, clicks and keys all come through the native window; watching every event of the program would cost
        self._window.window().windowHandle().installEventFilter(self._window)
