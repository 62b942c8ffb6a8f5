"""The sheet on paper: the one that was written, for the coach, or an empty one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.ink import InkAt, no_ink
from kata_desktop.core.notebook import Observation
from kata_desktop.report.items import Page
from kata_desktop.report.paper import Paper
from kata_desktop.report.pdf import PaperTrouble, pdf_bytes, write_whole
from kata_desktop.ui.pdf.asking import AskPath, ask_path, documents
from kata_desktop.words import forms, paper
from kata_desktop.words import observation as words


class SheetPrinter(QObject):
    """Asks for the place and writes a PDF there; `said` is for the ledge. `ask` is replaced by tests."""

    said = Signal(str)

    def __init__(self, parent: QWidget, ask: AskPath = ask_path) -> None:
        super().__init__(parent)
        self._parent, self.ask, self._folder = parent, ask, documents()

    def save_sheet(self, found: Observation, ink: InkAt = no_ink) -> None:
        """Write the sheet with its feedback; `ink` finds what is written by hand there."""
        from kata_desktop.report.observation import observed
        from kata_desktop.report.paint import LOOK

        self._save(words.sheet_title(found), lambda: [observed(LOOK, Paper.A4, found, ink)])

    def save_empty(self) -> None:
        """Write an empty sheet."""
        from kata_desktop.report.forms import Form, form_pages

        self._save(forms.observation_form().title, lambda: form_pages([Form.OBSERVE], Paper.A4))

    def _save(self, title: str, pages: object) -> None:
        out: Path | None = self.ask(self._parent, self._folder / paper.file_name(title))
        if out is None:
            return
        made: Sequence[Page] = pages()  # type: ignore[operator]
        try:
            write_whole(out, pdf_bytes(tuple(made), Paper.A4, title=title, author=""))
        except PaperTrouble as fault:
            self.said.emit(fault.sentence)
            return
        self._folder = out.parent
        self.said.emit(paper.saved_as(out.name))
