"""The open notebook as the one object that screens ask and tell."""

from __future__ import annotations

from kata_desktop.core.notebook import Notebook
from kata_desktop.session.notebook import NotebookSession
from kata_desktop.ui.document import Document


class NotebookDocument(Document[NotebookSession]):
    """The open notebook."""

    @property
    def notebook(self) -> Notebook:
        """The notebook as it stands."""
        return self.session.notebook
