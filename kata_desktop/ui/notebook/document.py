"""The open notebook as the one object that screens ask and tell."""

from __future__ import annotations

from pathlib import Path

from kata_desktop.core.notebook import Notebook
from kata_desktop.session.changes import Changes
from kata_desktop.session.notebook.session import NotebookSession
from kata_desktop.ui.document import Document


class NotebookDocument(Document[NotebookSession]):
    """The open notebook."""

    @property
    def notebook(self) -> Notebook:
        """The notebook as it stands."""
        return self.session.notebook

    def take_in(self, path: Path) -> int:
        """Add what another place's notebook holds and tell everybody; gives how many entries came.

        Raises:
            StoreTrouble: it cannot be read, or is no notebook; nothing has changed.
        """
        count = self.session.carrying.take_in(path)
        if count:
            self.changed.emit(Changes())
        return count
