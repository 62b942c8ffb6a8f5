"""The ink of a text field: where it lies beside the typed words, and when a tap opens the sheet instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from kata_desktop.core.ink import NO_INK
from kata_desktop.paint.ink import draw_ink, ink_size
from kata_desktop.paint.look import Look
from kata_desktop.paint.text import text_width
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.handwriting import Handwriting
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Mode
from kata_desktop.words import ink as words

#: Letters of the label of a field.
LABEL: Final = 20.0
_BUTTON: Final = 68.0
_GAP: Final = 12.0
#: The least height of ink above a typed line; where there is less they stand side by side.
_LEAST: Final = 56.0
_SHARE: Final = 0.42


class InkInField:
    """Ink in a field with an editor. `ask` opens the sheet; at a desk with pen or finger a button offers it.

    `spoken` is what a screen reader calls the field when it is written by hand, else its label.
    """

    def __init__(
        self,
        field: Painted,
        editor: QLineEdit | QPlainTextEdit,
        handwriting: Handwriting,
        ask: Callable[[], object],
        spoken: str = "",
    ) -> None:
        self.handwriting = handwriting
        self.place = QRectF()
        self._field, self._editor = field, editor
        self._placeholder = editor.placeholderText()
        self._shown, self._typing = NO_INK, False
        self._name, self._label, self._spoken = "", "", spoken
        self._policy = editor.focusPolicy()
        self._ask = ask
        self.button: Button | None = None
        #: what the button takes of the line of the label, in design units
        self.beside_label = 0.0
        handwriting.changed.connect(self.follow)

    @property
    def is_there(self) -> bool:
        """Whether something is written by hand."""
        return bool(self.handwriting.ink)

    @property
    def is_alone(self) -> bool:
        """Whether nothing is typed beside it, nor about to be."""
        return self.is_there and not self._typed() and not self._editor.hasFocus()

    @property
    def offered_u(self) -> float:
        """The width that the button takes at the right, in design units; 0 where ink is not offered by a button."""
        kit = self._field.kit
        if kit.mode is not Mode.DESK or not kit.writes_by_hand or not self.handwriting.writable:
            return 0.0
        if self.button is None:
            self.button = Button(
                kit, words.ink(), kind=Kind.QUIET, icon="pen-line", name=words.write_by_hand(), parent=self._field
            )
            self.button.clicked.connect(self._ask)
        return self.button.preferred_width(_BUTTON) + _GAP

    def opens_at(self, place: QPoint) -> bool:
        """Whether a tap at a place of the field, in its pixels, opens the sheet."""
        unit, edge = self._field.kit.unit, self._field.margin_px()
        inside = self.place.contains((place.x() - edge) / unit, (place.y() - edge) / unit)
        return self.is_alone or (self.is_there and inside)

    def follow(self) -> None:
        """Make room for what is written now, and say it."""
        ink = self.handwriting.ink
        if ink != self._shown:
            self._field.style_changed()
            self._field.update()

    def follow_words(self) -> None:
        """The same when words came or went, or the caret."""
        if self._shown and self._typing is self.is_alone:
            self._field.style_changed()
        elif self._shown:
            self._say(alone=not self._typing)

    def arrange(self, room: QRectF, letters: float, label: str) -> QRectF:
        """Take a part of the room below the label, in design units; return what is left for the editor."""
        self._shown, alone = self.handwriting.ink, self.is_alone
        self._typing = self.is_there and not alone
        self._label = label
        self._say(alone=alone)
        # a press on ink opens the sheet; it is the press before that would bring the caret
        self._editor.setFocusPolicy(Qt.FocusPolicy.TabFocus if alone else self._policy)
        room = self._offer(room)
        if not self._shown or alone:
            self.place = QRectF(room) if self._shown else QRectF()
            return room
        line = letters * 1.5 * (2 if isinstance(self._editor, QPlainTextEdit) else 1)
        if room.height() - line >= _LEAST:
            self.place = room.adjusted(0, 0, 0, -line - 4)
            return QRectF(room.left(), room.bottom() - line, room.width(), line)
        wide, _ = ink_size(self._shown, room.width() * _SHARE, room.height())
        self.place = QRectF(room.left(), room.top(), wide, room.height())
        return room.adjusted(wide + _GAP, 0, 0, 0)

    def paint(self, painter: QPainter, look: Look) -> None:
        """Draw it into its place; after another thing came into the field the place follows a moment later."""
        if self.handwriting.ink != self._shown:
            QTimer.singleShot(0, self._field, self.follow)
        elif self._shown:
            draw_ink(painter, look, self._shown, self.place.adjusted(0, 2, 0, -2))

    def rename(self, name: str) -> None:
        """Call the field otherwise; it is said where nothing is written by hand."""
        if self._name:
            self._name = name
        else:
            self._editor.setAccessibleName(name)

    def _typed(self) -> str:
        editor = self._editor
        return (editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()).strip()

    def _say(self, *, alone: bool) -> None:
        """Name what is written by hand, in the words of the design."""
        if not self.is_there:
            if self._name:
                self._editor.setAccessibleName(self._name)
                self._editor.setPlaceholderText(self._placeholder)
                self._name = ""
            return
        self._name = self._name or self._editor.accessibleName()
        self._editor.setPlaceholderText("" if alone else words.typed_line())
        self._editor.setAccessibleName(words.told(self._spoken or self._label or self._name, self._typed()))

    def _offer(self, room: QRectF) -> QRectF:
        """Offer ink by a button where no keyboard of the screen does; return the room left of it."""
        taken = self.offered_u
        if self.button is None:
            return room
        self.button.setVisible(taken > 0)
        self.beside_label = 0.0
        if not taken:
            return room
        label = text_width(self._field.kit.look(self._field), self._label, size=LABEL)
        # a long label keeps its line, if the button has room below it
        below = label > room.width() - taken and room.height() >= _BUTTON
        self.beside_label = 0.0 if below else taken
        top = room.top() if below else 2.0
        self._field.place(self.button, room.right() - taken + _GAP, top, taken - _GAP, _BUTTON)
        return room.adjusted(0, 0, -taken, 0)
