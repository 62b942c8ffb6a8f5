"""Makes the file of an open board or notebook one again a moment after the last tap, off the path of the tap itself."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer

from kata_desktop.session.kept import KeptSession
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.document import Document

#: After the last tap the file is made one again; so long nobody has touched it.
SETTLE_MS: Final = 1000


class Settling(Protocol):
    """An open file."""

    def settle(self) -> None:
        """Make it one file again."""


class Keeper(QObject):
    """Follows a document and belongs to it."""

    def __init__(self, opened: Settling, document: Document[KeptSession]) -> None:
        super().__init__(document)
        self._opened = opened
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self._settle)
        document.changed.connect(self._wait)

    def stop(self) -> None:
        """Leave the file alone: it is closed now."""
        self._timer.stop()

    def _wait(self) -> None:
        self._timer.start()

    def _settle(self) -> None:
        try:
            self._opened.settle()
        except StoreTrouble:
            # nothing is lost: the entries stand in the log beside the file, and the next tap tries again
            self._timer.start()
