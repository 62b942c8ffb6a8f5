"""Buttons behind each other below a label, in as many lines as their words need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style

_LABEL: Final = 34.0
_GAP: Final = 12.0
_BUTTON: Final = 72.0


class ButtonFlow(Painted):
    """Buttons behind each other below a quiet label, in as many lines as their words need."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style, label: str, buttons: Sequence[Button], parent: QWidget | None = None) -> None:
        self._label, self.buttons = label, list(buttons)
        self._note = ""
        super().__init__(style, parent)
        for button in self.buttons:
            button.setParent(self)
            button.show()
        self.setAccessibleName(label)
        self.style_changed()

    def set_note(self, note: str) -> None:
        """Show a sentence below the buttons, or take it away."""
        self._note = note
        self.setAccessibleDescription(note)
        self.update()

    @property
    def note(self) -> str:
        """The sentence below the buttons."""
        return self._note

    def choose(self, chosen: Button | None) -> None:
        """Fill one of the buttons, or none."""
        for button in self.buttons:
            button.setChecked(button is chosen)

    def preferred_height(self, width: float) -> float:
        """The height in design units of label, buttons and note."""
        rows = 1 + max((row for row, _, _ in self._layout(width)), default=0)
        buttons = rows * _BUTTON + (rows - 1) * _GAP
        return self._top() + buttons + (10 + len(self._note_lines(width)) * 22 * 1.3 if self._note else 0.0)

    def arrange(self, width_u: float, _height_u: float) -> None:
        for button, (row, left, width) in zip(self.buttons, self._layout(width_u), strict=True):
            self.place(button, left, self._top() + row * (_BUTTON + _GAP), width, _BUTTON)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        color, width = look.palette.ink2, size.width()
        letters = fitted_size(look, self._label, sizes=(22, 20, 18), weight=Weight.REGULAR, width=width)
        draw(painter, look, self._label, 0, 11, size=letters, color=color, width=width)
        lines = self._note_lines(width)
        draw_lines(painter, look, lines, 0, size.height() - len(lines) * 22 * 1.3, size=22, color=look.palette.ink)

    def _note_lines(self, width: float) -> list[str]:
        look = self.kit.look(self)
        return wrap(look, self._note, size=22, weight=Weight.REGULAR, width=width, max_lines=2) if self._note else []

    def _top(self) -> float:
        return _LABEL if self._label else 0.0

    def _layout(self, width: float) -> list[tuple[int, float, float]]:
        places = []
        row, left = 0, 0.0
        for button in self.buttons:
            wide = min(width, button.preferred_width(_BUTTON))
            if left and left + wide > width:
                row, left = row + 1, 0.0
            places.append((row, left, wide))
            left += wide + _GAP
        return places
