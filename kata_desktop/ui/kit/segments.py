"""Values side by side of which one is chosen, below their label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QButtonGroup, QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, fitted_size
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style

GAP: Final = 12.0
_LABEL: Final = 36.0


class Segments(Painted):
    """A label, a word at its right, and values of which one is chosen (`chosen`); arrows move between them."""

    margin_u = RING_MARGIN
    chosen = Signal(object)

    def __init__(
        self, style: Style, label: str, values: Sequence[tuple[object, str]], parent: QWidget | None = None
    ) -> None:
        self._label, self._right = label, ""
        self.buttons: dict[object, Button] = {}
        super().__init__(style, parent)
        self._group = QButtonGroup(self)
        for value, words in values:
            button = Button(style, words, kind=Kind.CHOICE, name=f"{label}: {words}", parent=self)
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self.buttons[value] = button
            self._group.addButton(button)
        self.style_changed()

    @property
    def right(self) -> str:
        """The word at the right."""
        return self._right

    def set_right(self, words: str) -> None:
        """Write a word at the right of the label."""
        self._right = words
        self.update()

    def show_value(self, value: object) -> None:
        """Show which one holds; none for a value that is none of them."""
        # Qt lets nobody take back the choice of an exclusive group
        self._group.setExclusive(False)
        for known, button in self.buttons.items():
            button.setChecked(known == value)
        self._group.setExclusive(True)

    def set_why(self, why: str) -> None:
        """Say why another one cannot be chosen, or allow it with an empty text."""
        for button in self.buttons.values():
            button.set_why(why)

    def height_for(self, width: float) -> float:
        """The height with the gap below: words that are too long for one row stand in two."""
        return _LABEL + max(1, len(self._rows(width))) * (self.kit.least_tap + GAP) + 2

    def _rows(self, width: float) -> list[list[Button]]:
        rows: list[list[Button]] = []
        left, high = 0.0, self.kit.least_tap
        for button in self.buttons.values():
            # a button can lose this much of its air before its letters get smaller
            needs = button.preferred_width(high) - 20
            if not rows or left < needs:
                rows.append([])
                left = width
            rows[-1].append(button)
            left -= needs + GAP
        return rows

    def arrange(self, width_u: float, _height_u: float) -> None:
        y, high = _LABEL, self.kit.least_tap
        for row in self._rows(width_u):
            natural = [button.preferred_width(high) for button in row]
            room = width_u - GAP * (len(natural) - 1)
            # what is over goes to all alike, what lacks is taken in proportion
            spare = room - sum(natural)
            widths = [width + spare / len(natural) if spare >= 0 else width * room / sum(natural) for width in natural]
            x = 0.0
            for button, width in zip(row, widths, strict=True):
                self.place(button, x, y, width, high)
                x += width + GAP
            y += high + GAP

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        used = draw(painter, look, self._label, 0, 16, size=22, color=colors.ink2, width=size.width())
        room = size.width() - used - 16
        letter = fitted_size(look, self._right, sizes=(22, 20, 18), weight=Weight.REGULAR, width=room)
        draw(painter, look, self._right, size.width(), 16, size=letter, color=colors.ink, align=Align.RIGHT, width=room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        buttons = list(self.buttons.values())
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
