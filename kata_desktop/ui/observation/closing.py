"""Closes what the learner is not to see when nobody has touched the screen for a while."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

#: After so long without a touch the observation gives way to the board.
CLOSES_MS: Final = 2 * 60 * 1000


class ClosingTimer(QTimer):
    """Runs out when nobody touches the window of a widget, by finger, mouse or key."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, singleShot=True, interval=CLOSES_MS)
        self._widget = widget
        self._watched: QObject | None = None

    def begin(self) -> None:
        """Watch from now on."""
        window = self._widget.window().windowHandle()
        if window is not self._watched:
            window.installEventFilter(self)
            self._watched = window
        self.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        touched = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress)
        if event.type() in touched and self.isActive():
            self.start()
        return super().eventFilter(watched, event)
