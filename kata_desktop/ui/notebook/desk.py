"""Where the notebook of this place lies: opened when a screen first wants it, on no road to the first paint."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from kata_desktop.session.changes import Changes
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.keeper import Keeper, Settling

if TYPE_CHECKING:
    from kata_desktop.session.notebook.session import NotebookSession
    from kata_desktop.ui.notebook.document import NotebookDocument


class OpenFile(Settling, Protocol):
    """An open notebook: its session, and its file to settle and to close."""

    @property
    def session(self) -> NotebookSession:
        """What is done in it."""
        ...

    def close(self) -> None:
        """Let it go."""


class NotebookDesk(QObject):
    """Gives every screen the same document. `changed` and `trouble` are those of it, once it is open.

    `open_it` opens the file; without it there is no notebook here, as in a picture.
    """

    changed = Signal(Changes)
    trouble = Signal(StoreTrouble)

    def __init__(self, open_it: Callable[[], OpenFile] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_it = open_it
        self._opened: OpenFile | None = None
        self._document: NotebookDocument | None = None
        self._keeper: Keeper | None = None
        #: why `document` gave none the last time
        self.fault: StoreTrouble | None = None

    @property
    def is_there(self) -> bool:
        """Whether this place can have a notebook at all."""
        return self._open_it is not None

    @property
    def opened(self) -> NotebookDocument | None:
        """The notebook if some screen has looked into it already."""
        return self._document

    def document(self) -> NotebookDocument | None:
        """The notebook, opened now if it was not; None where it cannot be, after `trouble` has told why."""
        if self._document is None and self._open_it is not None:
            # most starts never look into it
            from kata_desktop.ui.notebook.document import NotebookDocument

            try:
                self._opened = self._open_it()
            except StoreTrouble as fault:
                self.fault = fault
                self.trouble.emit(fault)
                return None
            self.fault = None
            self._document = NotebookDocument(self._opened.session, self)
            self._document.changed.connect(self.changed)
            self._document.trouble.connect(self.trouble)
            self._keeper = Keeper(self._opened, self._document)
        return self._document

    def close(self) -> None:
        """End with the program: the file is one again and free for others."""
        if self._keeper is not None:
            self._keeper.stop()
        if self._document is not None:
            self._document.deleteLater()
        if self._opened is not None:
            self._opened.close()
        self._opened = self._document = self._keeper = None
