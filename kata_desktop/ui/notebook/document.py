"""The notebook of this place for screens: opened when it is first wanted, on no road to the first paint."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kata_desktop.core.notebook import Notebook
from kata_desktop.session.changes import Changes
from kata_desktop.session.notebook import NotebookSession, OpenNotebook
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.document import Document
from kata_desktop.ui.keeper import Keeper


class NotebookDocument(Document[NotebookSession]):
    """The open notebook."""

    @property
    def notebook(self) -> Notebook:
        """The notebook as it stands."""
        return self.session.notebook


class NotebookDesk(QObject):
    """Where the notebook lies. `changed` and `trouble` are those of its document, once it is open.

    `open_it` opens the file; without it there is no notebook here, as in a picture.
    """

    changed = Signal(Changes)
    trouble = Signal(StoreTrouble)

    def __init__(self, open_it: Callable[[], OpenNotebook] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_it = open_it
        self._opened: OpenNotebook | None = None
        self._document: NotebookDocument | None = None
        self._keeper: Keeper | None = None

    @property
    def is_there(self) -> bool:
        """Whether this place can have a notebook at all."""
        return self._open_it is not None

    def document(self) -> NotebookDocument | None:
        """The notebook, opened now if it was not; None where it cannot be, after `trouble` has told why."""
        if self._document is None and self._open_it is not None:
            try:
                self._opened = self._open_it()
            except StoreTrouble as fault:
                self.trouble.emit(fault)
                return None
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
