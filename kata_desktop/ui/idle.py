"""How long nobody has touched the screen: after some minutes any other screen gives way to the board."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

#: Without a touch for so long the board comes back; drafts are kept.
IDLE_MS: Final = 3 * 60 * 1000
#: Two people who talk look at each other: a coaching cycle waits, and so does the card without a board.
IDLE_TALKING_MS: Final = 30 * 60 * 1000
#: Text being typed is left alone longer.
IDLE_TYPING_MS: Final = 10 * 60 * 1000


class IdleTimer(QTimer):
    """Runs out when nobody touches; `touched` begins the time anew."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, singleShot=True)
        self._patience = IDLE_MS

    def wait_for(self, patience_ms: int) -> None:
        """Begin to wait for so long, as the screen that came up wants it."""
        self._patience = patience_ms
        self.touched()

    def touched(self) -> None:
        """Begin to wait again, longer while somebody types."""
        self.start(max(IDLE_TYPING_MS, self._patience) if is_typing() else self._patience)


def is_typing() -> bool:
    """Whether the caret stands in a text."""
    focused = QApplication.focusWidget()
    # asked by name: the classes themselves would come into every start
    return focused is not None and (focused.inherits("QLineEdit") or focused.inherits("QPlainTextEdit"))
