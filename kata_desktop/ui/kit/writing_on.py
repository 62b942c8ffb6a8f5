"""Going on with a text that has words already."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from kata_desktop.ui.kit.text_field import TextField


def write_on(field: TextField) -> None:
    """Give a field the focus behind its last word; Qt leaves the caret of a field of lines before the first."""
    if isinstance(field.editor, QPlainTextEdit):
        field.editor.moveCursor(QTextCursor.MoveOperation.End)
    field.setFocus()
