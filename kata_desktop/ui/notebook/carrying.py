"""The notebook's way to another place by hand: one file out, one file in, and what is said of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from kata_desktop.core.notebook import Notebook
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.notebook.asking import Ask, ask_folder, ask_notebook
from kata_desktop.ui.notebook.document import NotebookDocument
from kata_desktop.ui.pdf.asking import documents
from kata_desktop.words import notebook_exchange as words


class Carrying:
    """Remembers the folder chosen last. `ask_folder` and `ask_file` are replaced by tests.

    Both ways answer with the sentence to be said, empty when nobody chose anything.
    """

    def __init__(self) -> None:
        self._folder: Path = documents()
        self.ask_folder: Ask = ask_folder
        self.ask_file: Ask = ask_notebook

    def take_in(self, parent: QWidget, document: NotebookDocument) -> str:
        """Add what another place handed out."""
        path = self.ask_file(parent, self._folder)
        if path is None:
            return ""
        self._folder = path.parent
        try:
            return words.taken_in(document.take_in(path))
        except StoreTrouble as fault:
            return words.not_taken_in(fault).sentence

    def hand_out(self, parent: QWidget, document: NotebookDocument, place: str) -> str:
        """Write the notebook of a place into a folder or onto a stick."""
        if document.notebook == Notebook():
            return words.nothing_noted()
        folder = self.ask_folder(parent, self._folder)
        if folder is None:
            return ""
        self._folder = folder
        try:
            return words.handed_out(document.session.carrying.hand_out(folder, words.name_of(place)).name)
        except StoreTrouble as fault:
            return words.not_handed_out(fault).sentence
