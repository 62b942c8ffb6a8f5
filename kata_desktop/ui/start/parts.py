"""Parts of the pages that are neither sentence nor button: tiles with a value, the pattern, a quiet note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Line, draw_ink, draw_line
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words.ink import told

_LEAST_LINE: Final = 66.0
_NOTE: Final = 22.0
#: The height of ink in a tile.
_TILE_INK: Final = 60.0
#: The lines that ink takes.
_INK_LINES: Final = 2


class ValueTile(TapTarget):
    """A quiet label above a large value: what we expect (plum, dashed) or when we go and see."""

    def __init__(self, style: Style, label: str, *, plum: bool = False, parent: QWidget | None = None) -> None:
        self._label, self._plum = label, plum
        self._value, self._written = Line(), False
        super().__init__(style, parent)

    @property
    def value(self) -> str:
        """What stands in the tile, ink in words."""
        return self._value.told

    def show_value(self, value: Line, *, written: bool) -> None:
        """Show a value, or with `written` off what to do about it."""
        self._value, self._written = value, written
        self.setAccessibleName(f"{self._label}, {value.told}")
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect = look.palette, whole(size)
        fill = colors.learn_soft if self._plum else colors.sunken
        line = colors.learn if self._plum else colors.line2
        dashed = self._plum or not self._written
        draw_frame(painter, look, rect, fill=colors.line if self.isDown() else fill, line=line, dashed=dashed)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect, colors.ink)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        quiet, strong = (colors.learn, colors.learn) if self._plum else (colors.ink2, colors.ink)
        room = size.width() - 40
        draw(painter, look, self._label, 20, 28, size=20, color=quiet, width=room)
        sizes = (44, 40, 36, 32, 28, 24) if self._written else (28, 26, 24, 22)
        letters = fitted_size(look, self._value.text, sizes=sizes, weight=Weight.SEMIBOLD, width=room)
        middle = size.height() - 38
        draw_line(
            painter, look, self._value, 20, middle, size=letters, weight=Weight.SEMIBOLD, color=strong, width=room,
            height=_TILE_INK,
        )  # fmt: skip


class TileRow(Painted):
    """Two tiles beside each other, below each other where there is little room."""

    margin_u = RING_MARGIN
    HEIGHT: Final = 104.0

    def __init__(self, style: Style, tiles: Sequence[ValueTile], parent: QWidget | None = None) -> None:
        self._tiles: list[ValueTile] = []
        super().__init__(style, parent)
        for tile in tiles:
            tile.setParent(self)
        self._tiles = list(tiles)
        self.style_changed()

    def preferred_height(self, width: float) -> float:
        """The height in design units of one row or of all."""
        return self.HEIGHT if width >= 600 else len(self._tiles) * (self.HEIGHT + 16) - 16

    def arrange(self, width_u: float, _height_u: float) -> None:
        beside = width_u >= 600
        share = (width_u - 16 * (len(self._tiles) - 1)) / max(1, len(self._tiles)) if beside else width_u
        for n, tile in enumerate(self._tiles):
            x, y = (n * (share + 16), 0.0) if beside else (0.0, n * (self.HEIGHT + 16))
            self.place(tile, x, y, share, self.HEIGHT)


class PatternList(TapTarget):
    """The lines of the pattern with a blue point each, and the way to one more; a tap opens their editor."""

    def __init__(self, style: Style, name: str, more: str, parent: QWidget | None = None) -> None:
        self._name, self._more = name, more
        self._lines: tuple[str, ...] = ()
        self._ink = NO_INK
        self._open = True
        super().__init__(style, parent)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines shown."""
        return self._lines

    def show_lines(self, lines: Sequence[str], *, more: bool, ink: Ink = NO_INK) -> None:
        """Show these lines, below what is written by hand; `more` offers another one."""
        self._lines, self._open, self._ink = tuple(lines), more, ink
        name = told(self._name, "; ".join(lines)) if ink else ". ".join([self._name, *lines])
        self.setAccessibleName(". ".join([name, *([self._more] if more else [])]))
        self.update()

    def preferred_height(self, _width: float) -> float:
        """The height in design units of the lines and the offer."""
        return max(1, self._above + len(self._lines) + self._open) * self._pitch

    @property
    def _above(self) -> int:
        """The lines that ink takes."""
        return _INK_LINES if self._ink else 0

    @property
    def _pitch(self) -> float:
        return max(_LEAST_LINE, self.kit.least_tap)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink)
        if self.isDown():
            painter.fillRect(whole(size), colors.sunken)
        room, pitch, above = size.width() - 40, self._pitch, self._above
        draw_ink(painter, look, self._ink, QRectF(0, 4, size.width(), max(0.0, above * pitch - 12)))
        for n, line in enumerate(self._lines, above):
            middle = (n + 0.5) * pitch
            painter.setPen(look.pen(colors.target, 1))
            painter.setBrush(colors.target)
            painter.drawEllipse(QPointF(10, middle), 6, 6)
            draw(painter, look, line, 36, middle, size=32, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
            painter.fillRect(QRectF(0, (n + 1) * pitch - 1, size.width(), look.crisp(1)), colors.line)
        if self._open:
            middle = (above + len(self._lines) + 0.5) * pitch
            draw_icon(painter, "plus", QRectF(-6, middle - 16, 32, 32), colors.ink2, look)
            draw(painter, look, self._more, 36, middle, size=30, color=colors.ink2, width=room)


class Note(Painted):
    """One quiet sentence over as many lines as it needs; hidden while there is none."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._text = ""
        super().__init__(style, parent)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show a sentence, or nothing."""
        self._text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()

    def preferred_height(self, width: float) -> float:
        """The height in design units of all its lines."""
        return len(self._wrapped(self.kit.look(self), width)) * _NOTE * 1.3

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        lines = self._wrapped(look, size.width())
        draw_lines(painter, look, lines, 0, 0, size=_NOTE, color=look.palette.ink2)

    def _wrapped(self, look: Look, width: float) -> list[str]:
        return wrap(look, self._text, size=_NOTE, weight=Weight.REGULAR, width=width, max_lines=3)
