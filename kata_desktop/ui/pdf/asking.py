"""Asks for the place of a file; the one function that a test replaces."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kata_desktop.words import paper

AskPath = Callable[[QWidget, Path], Path | None]


def ask_path(parent: QWidget, suggested: Path) -> Path | None:
    """Let somebody choose where a PDF goes; None when they think better of it.

    The dialog itself asks before it takes the name of a file that is there.
    """
    dialog = QFileDialog(parent, paper.save_title(), str(suggested), f"{paper.file_kind()} (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def documents() -> Path:
    """The folder where this person keeps documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
