"""What the settings are made of: choices side by side, and rows with a switch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QKeyEvent, QPainter, Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, Panel, draw_focus_ring, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.pdf.switch import Switch
from kata_desktop.words import paper

EDGE: Final = 26.0
TITLE: Final = 72.0
GAP: Final = 12.0
_LABEL = 36.0
_SLOT = QSizeF(96, 48)


class TitledPanel(Panel):
    """A panel with an icon before its title."""

    def __init__(self, style: Style, title: str, icon: str, parent: QWidget | None = None) -> None:
        self._title, self._icon = title, icon
        super().__init__(style, parent)
        self.setAccessibleName(title)

    def height_for(self, width: float) -> float:
        """The height at which everything in it has room, `width` design units wide."""
        raise NotImplementedError

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        draw_icon(painter, self._icon, QRectF(EDGE, 24, 32, 32), look.palette.ink, look)
        left = EDGE + 48
        draw(
            painter, look, self._title, left, 41, size=28, weight=Weight.SEMIBOLD, color=look.palette.ink,
            width=size.width() - left - EDGE,
        )  # fmt: skip


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
        """Show which one holds."""
        self.buttons[value].setChecked(True)

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


class SwitchRow(Switch):
    """A row of the settings: words left, "on" or "off" and the switch right."""

    def __init__(self, style: Style, label: str, parent: QWidget | None = None) -> None:
        self._sub = ""
        super().__init__(style, label, parent)

    def preferred_width(self) -> float:
        """The width in design units in which the label stands on one line."""
        look = self.kit.look(self)
        words = max(text_width(look, word, size=22, weight=Weight.SEMIBOLD) for word in (paper.on(), paper.off()))
        return text_width(look, self.label, size=24) + 40 + words + _SLOT.width()

    def set_sub(self, words: str) -> None:
        """Write a quiet line below the label."""
        self._sub = words
        self.setAccessibleDescription(words)
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle = look.palette, size.height() / 2
        if self.isDown():
            painter.fillRect(whole(size), colors.line)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink)
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(0.5, 1)
        painter.drawLine(QPointF(0, y), QPointF(size.width(), y))
        slot = QRectF(QPointF(size.width() - _SLOT.width(), middle - _SLOT.height() / 2), _SLOT)
        word = paper.on() if self.isChecked() else paper.off()
        used = text_width(look, word, size=22, weight=Weight.SEMIBOLD)
        draw(
            painter, look, word, slot.left() - 20, middle, size=22, weight=Weight.SEMIBOLD, color=colors.ink,
            align=Align.RIGHT,
        )  # fmt: skip
        room = slot.left() - 40 - used
        letter = fitted_size(look, self.label, sizes=(24, 22, 20), weight=Weight.REGULAR, width=room)
        if self._sub:
            draw(painter, look, self.label, 0, middle - 13, size=letter, color=colors.ink, width=room)
            small = fitted_size(look, self._sub, sizes=(20, 18), weight=Weight.REGULAR, width=room)
            draw(painter, look, self._sub, 0, middle + 15, size=small, color=colors.ink2, width=room)
        else:
            lines = wrap(look, self.label, size=letter, weight=Weight.REGULAR, width=room, max_lines=2)
            top = middle - len(lines) * letter * 1.2 / 2
            draw_lines(painter, look, lines, 0, top, size=letter, color=colors.ink, line_height=1.2)
        self._paint_switch(painter, look, slot)
