"""The moment after the first paint of a window: whatever a board is painted without waits for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

#: What people did meanwhile is answered first.
_BREATH_MS: Final = 1


class FirstPaint(QObject):
    """Says `over` once, when a window was painted for the first time and the loop has come round after it."""

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(_BREATH_MS, self, self._end)
        return False

    def _end(self) -> None:
        self.over.emit()
        self.deleteLater()
