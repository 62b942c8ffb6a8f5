"""A row of the wording: the place of a text on the card, its words, and what the card says where they differ."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, wrap
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.rows import paint_ground
from kata_desktop.ui.kit.style import Style

HEIGHT: Final = 76.0
_EDGE, _RING, _GAP = 20.0, 48.0, 20.0
_ICON: Final = 32.0
_LETTERS, _LINE = 22.0, 1.2


class WordingRow(TapTarget):
    """Rows touch each other; `sign` is the number in the ring or the name of an icon, a row without stands indented."""

    margin_u = 0.0
    in_a_list = True

    def __init__(self, style: Style, sign: str, parent: QWidget | None = None) -> None:
        self._sign, self._words, self._below = sign, "", ""
        super().__init__(style, parent)
        self.setCheckable(True)

    @property
    def words(self) -> str:
        return self._words

    @property
    def below(self) -> str:
        """The quiet line."""
        return self._below

    def show_words(self, words: str, below: str, spoken: str) -> None:
        """Show the words as they hold, and a quiet line where there is something to add."""
        self._words, self._below = words, below
        self.setAccessibleName(spoken)
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Frame this row, or take the frame away; a tap alone leaves that to the screen."""
        self.setChecked(chosen)
        self.update()

    def preferred_height(self, width: float) -> float:
        """The height in design units in which no word is lost."""
        lines = len(self._lines(self.kit.look(self), width))
        return max(HEIGHT, lines * _LETTERS * _LINE + (28 if self._below else 0) + 20)

    def _left(self) -> float:
        return _EDGE + _RING + _GAP + (0 if self._sign else 28)

    def _lines(self, look: Look, width: float) -> list[str]:
        room = width - self._left() - _EDGE - _ICON - 12
        return wrap(look, self._words, size=_LETTERS, weight=Weight.SEMIBOLD, width=room, max_lines=12)

    def nextCheckState(self) -> None:
        """Leave it to the screen which row is chosen."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle = look.palette, size.height() / 2
        paint_ground(self, painter, look, size)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        if self._sign.isdigit():
            painter.setPen(look.pen(colors.ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(_EDGE + 1, middle - _RING / 2 + 1, _RING - 2, _RING - 2))
            draw(
                painter, look, self._sign, _EDGE + _RING / 2, middle, size=26, weight=Weight.SEMIBOLD,
                color=colors.ink, align=Align.CENTRE,
            )  # fmt: skip
        elif self._sign:
            place = QRectF(_EDGE + (_RING - _ICON) / 2, middle - _ICON / 2, _ICON, _ICON)
            draw_icon(painter, self._sign, place, colors.ink, look)
        left, lines = self._left(), self._lines(look, size.width())
        room = size.width() - left - _EDGE - _ICON - 12
        tall = len(lines) * _LETTERS * _LINE
        top = middle - tall / 2 - (13 if self._below else 0)
        draw_lines(
            painter, look, lines, left, top, size=_LETTERS, weight=Weight.SEMIBOLD, color=colors.ink,
            line_height=_LINE,
        )  # fmt: skip
        draw(painter, look, self._below, left, top + tall + 16, size=18, color=colors.ink2, width=room)
        place = QRectF(size.width() - _EDGE - _ICON, middle - _ICON / 2, _ICON, _ICON)
        draw_icon(painter, "chevron-right" if self.isChecked() else "pencil", place, colors.line2, look)
