"""Asks where a notebook goes and which one is taken in; the functions that a test replaces."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kata_desktop.words import notebook_exchange as words

Ask = Callable[[QWidget, Path], Path | None]


def ask_folder(parent: QWidget, suggested: Path) -> Path | None:
    """Let somebody choose a stick or a folder; None when they think better of it."""
    dialog = QFileDialog(parent, words.folder_title(), str(suggested))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def ask_notebook(parent: QWidget, suggested: Path) -> Path | None:
    """Let somebody choose a notebook that was handed out; None when they think better of it."""
    dialog = QFileDialog(parent, words.file_title(), str(suggested), f"{words.file_kind()} (*.kata)")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def _chosen(dialog: QFileDialog) -> Path | None:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
