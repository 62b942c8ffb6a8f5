"""The keys of one place, each as it is printed and what it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Panel, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import keys

#: Where there is room: the height of a row, and of the title above them.
KEY_ROW: Final = 46.0
KEYS_TITLE: Final = 68.0
_EDGE: Final = 24.0


class KeysPanel(Panel):
    """The keys of one place."""

    def __init__(self, style: Style, group: keys.KeyGroup, parent: QWidget) -> None:
        self.group = group
        self._row = KEY_ROW
        super().__init__(style, parent)
        said = ". ".join(f"{key}: {words}" for key, words in group.keys)
        self.setAccessibleName(f"{group.title}. {said}")

    def height_for(self, row: float) -> float:
        """The height at which its keys have room, `row` design units each."""
        self._row = row
        return KEYS_TITLE + len(self.group.keys) * row + 16

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        if self.hasFocus() and self.kit.shows_focus:
            draw_frame(painter, look, whole(size), fill=None, line=look.palette.ink, width=4, radius=PANEL_RADIUS)
        colors, bold = look.palette, Weight.SEMIBOLD
        room = size.width() - 2 * _EDGE
        draw(painter, look, self.group.title, _EDGE, 40, size=28, weight=bold, color=colors.ink, width=room)
        letters = [text_width(look, key, size=20, weight=bold) for key, _ in self.group.keys]
        column = min(room * 0.5, max(letters) + 48)
        y = KEYS_TITLE + self._row / 2
        for (key, words), width in zip(self.group.keys, letters, strict=True):
            cap = QRectF(_EDGE, y - 17, min(column - 16, max(36.0, width + 24)), 34)
            draw_frame(painter, look, cap, fill=None, line=colors.line2, width=2, radius=6)
            middle = cap.center().x()
            draw(
                painter, look, key, middle, y, size=20, weight=bold, color=colors.ink, align=Align.CENTRE,
                width=cap.width() - 12,
            )  # fmt: skip
            left = _EDGE + column
            fitting = fitted_size(look, words, sizes=(22, 20, 18), weight=Weight.REGULAR, width=room - column)
            draw(painter, look, words, left, y, size=fitting, color=colors.ink, width=room - column)
            y += self._row
