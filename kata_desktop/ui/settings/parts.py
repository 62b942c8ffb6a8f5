"""What the settings are made of: panels with an icon, and rows with a switch."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.placed import Panel, draw_focus_ring, whole
from kata_desktop.ui.kit.segments import GAP
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.pdf.switch import Switch
from kata_desktop.words import paper

EDGE: Final = 26.0
TITLE: Final = 72.0
__all__ = ["EDGE", "GAP", "TITLE", "SwitchRow", "TitledPanel"]
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
