"""Writes into the real editor of a field as a physical keyboard would, so that limits, undo and filters hold."""

from __future__ import annotations

from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

Editor = QLineEdit | QPlainTextEdit
Above = TypeVar("Above", bound=QWidget)

_NUMBERS: Final = (
    Qt.InputMethodHint.ImhDigitsOnly
    | Qt.InputMethodHint.ImhFormattedNumbersOnly
    | Qt.InputMethodHint.ImhDialableCharactersOnly
)


def takes_words(editor: QWidget | None) -> bool:
    """Whether something is an editor for words, open to writing at this moment."""
    if not isinstance(editor, Editor) or editor.isReadOnly() or not editor.isEnabled() or not editor.isVisible():
        return False
    return not editor.inputMethodHints() & _NUMBERS


def has_lines(editor: Editor) -> bool:
    return isinstance(editor, QPlainTextEdit)


def write(editor: Editor, text: str) -> None:
    """Type a text at the caret, over what is selected."""
    for sign in text:
        code = ord(sign.upper()) if sign.isascii() else int(Qt.Key.Key_unknown)
        _send(editor, code, sign)


def erase(editor: Editor) -> None:
    """Take back the character before the caret, or what is selected."""
    _send(editor, Qt.Key.Key_Backspace)


def enter(editor: Editor) -> None:
    """Begin a new line, or finish the only one."""
    _send(editor, Qt.Key.Key_Return, "\r")


def move(editor: Editor, steps: int) -> None:
    """Move the caret by characters, in the direction in which they are read."""
    for _step in range(abs(steps)):
        _send(editor, Qt.Key.Key_Right if steps > 0 else Qt.Key.Key_Left)


def end_sentence(editor: Editor) -> None:
    """Make of the space before the caret a full stop and a space; anywhere else write a space."""
    before = text_before(editor)
    if before.endswith(" ") and before[:-1] and before[-2].isalnum():
        erase(editor)
        write(editor, ". ")
    else:
        write(editor, " ")


def text_of(editor: Editor) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def text_before(editor: Editor) -> str:
    """What stands before the caret; Qt counts in UTF-16 units."""
    units = text_of(editor).encode("utf-16-le", "surrogatepass")
    return units[: 2 * caret(editor)].decode("utf-16-le", "replace")


def caret(editor: Editor) -> int:
    """The place of the caret in UTF-16 units."""
    return editor.cursorPosition() if isinstance(editor, QLineEdit) else editor.textCursor().position()


def selection(editor: Editor) -> tuple[int, int]:
    """Start and length of what is selected, in UTF-16 units; length 0 where nothing is."""
    if isinstance(editor, QLineEdit):
        return (editor.selectionStart(), editor.selectionLength()) if editor.hasSelectedText() else (0, 0)
    cursor = editor.textCursor()
    return cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()


def put_caret(editor: Editor, place: int) -> None:
    """Set the caret to a place in UTF-16 units; nothing stays selected."""
    if isinstance(editor, QLineEdit):
        editor.setCursorPosition(place)
        return
    cursor = editor.textCursor()
    cursor.setPosition(place)
    editor.setTextCursor(cursor)


def above(widget: QWidget, kind: type[Above]) -> Above | None:
    """The nearest widget of a kind that contains another one."""
    found = widget.parentWidget()
    while found is not None and not isinstance(found, kind):
        found = found.parentWidget()
    return found


def _send(editor: Editor, code: int, text: str = "") -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(editor, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text))
