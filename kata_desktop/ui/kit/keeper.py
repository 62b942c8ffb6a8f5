"""Keeps what is typed after a short pause, so that the log holds words and numbers instead of single letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS: Final = 600


class Keeper(QObject):
    """Holds one change per name back until nobody types for a moment, or until `flush`."""

    pending_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._acts: dict[str, Callable[[], object]] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        """Whether something typed is not kept yet."""
        return bool(self._acts)

    def later(self, name: str, act: Callable[[], object]) -> None:
        """Do `act` after the pause; a later one of the same name takes its place."""
        self._acts[name] = act
        self._pause.start()
        self.pending_changed.emit()

    def drop(self) -> None:
        """Forget what is held back: the board changed by another road."""
        self._acts.clear()
        self._pause.stop()
        self.pending_changed.emit()

    def flush(self) -> None:
        """Keep everything now."""
        self._pause.stop()
        acts, self._acts = self._acts, {}
        for act in acts.values():
            act()
        if acts:
            self.pending_changed.emit()
