"""The open board as the one object that screens ask and tell: every change of the session leaves as one signal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.session.changes import Changes, UndoStatus
from kata_desktop.session.kept import KeptSession
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.session.trouble import StoreTrouble

#: While entries wait for space, so often the file is asked again.
RETRY_MS: Final = 5000


_Session_co = TypeVar("_Session_co", bound=KeptSession, covariant=True)


class Document(QObject, Generic[_Session_co]):
    """Wraps a session: every change of it leaves here as one signal.

    `changed` comes once for each change, after it is in the file. `refused` carries what a person may not do or typed
    wrongly; nothing has changed then. `trouble` is what the file or the medium does: where it passes, the change
    stands and waits, and `kept` comes when all that waited is in the file; else nothing has changed.
    """

    changed = Signal(Changes)
    refused = Signal(InvalidValue)
    trouble = Signal(StoreTrouble)
    kept = Signal()

    def __init__(self, session: _Session_co, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.last_refusal: InvalidValue | None = None
        session.let_wait()
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    @property
    def writable(self) -> bool:
        """Whether changes can be kept."""
        return self.session.writable

    def apply(self, act: Callable[[], Changes], *, quiet: bool = False) -> Changes | None:
        """Do one use case of the session and tell everybody; None when it was refused or could not be kept.

        `quiet` leaves the telling of a refusal to the caller, who then finds it in `last_refusal`.
        """
        self.last_refusal = None
        waited = self.session.waiting
        try:
            changes = act()
        except InvalidValue as fault:
            self.last_refusal = fault
            if not quiet:
                self.refused.emit(fault)
            return None
        except StoreTrouble as trouble:
            self.trouble.emit(trouble)
            return None
        if changes:
            self.changed.emit(changes)
        self._tell_waiting(waited)
        return changes

    @property
    def waiting(self) -> int:
        """How many changes stand on the board and not in its file yet."""
        return self.session.waiting

    def try_again(self) -> bool:
        """Ask the file to take what waits; whether all of it is kept now."""
        waited = self.session.waiting
        try:
            self.session.try_again()
        except StoreTrouble as trouble:
            self.trouble.emit(trouble)
            return False
        self._tell_waiting(waited)
        return not self.session.waiting

    def _tell_waiting(self, waited: int) -> None:
        trouble = self.session.trouble
        if trouble is not None:
            self._retry.start()
            self.trouble.emit(trouble)
        elif waited:
            self._retry.stop()
            self.kept.emit()

    def undo(self) -> Changes | None:
        """Take back the last change of this place."""
        return self.apply(self.session.undo)

    def redo(self) -> Changes | None:
        """Bring it back."""
        return self.apply(self.session.redo)

    def undo_status(self) -> UndoStatus:
        """What could be undone and redone now."""
        return self.session.undo_status()


class StoryboardDocument(Document[StoryboardSession]):
    """The open board."""

    @property
    def board(self) -> Storyboard:
        """The board as it stands."""
        return self.session.board

    def now(self) -> datetime:
        """The time at this place."""
        return self.session.clock.now()

    def today(self) -> date:
        """The day at this place."""
        return self.session.today()
