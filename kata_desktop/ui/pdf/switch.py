"""A row that is on or off as a whole, so that a glove need not find the switch itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.placed import draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import paper

SWITCH_HEIGHT = 80.0
_EDGE = 20.0
_SLOT = QSizeF(96, 48)
_KNOB = 36.0
_WORD = 56.0
_SIZE = 24.0


class Switch(TapTarget):
    """Words left, "on" or "off" and the switch right; `toggled` tells."""

    def __init__(self, style: Style, label: str, parent: QWidget | None = None) -> None:
        self._label = label
        super().__init__(style, parent)
        self.setCheckable(True)
        self.toggled.connect(self._name_it)
        self._name_it()

    @property
    def label(self) -> str:
        return self._label

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect, middle = look.palette, whole(size), size.height() / 2
        draw_frame(painter, look, rect, fill=colors.line if self.isDown() else colors.surface, line=colors.line2)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect, colors.ink)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        slot = QRectF(QPointF(size.width() - _EDGE - _SLOT.width(), middle - _SLOT.height() / 2), _SLOT)
        room = slot.left() - 12 - _WORD - 16 - _EDGE
        letter = fitted_size(look, self._label, sizes=(_SIZE, 22), weight=Weight.SEMIBOLD, width=room)
        lines = wrap(look, self._label, size=letter, weight=Weight.SEMIBOLD, width=room, max_lines=2)
        top = middle - len(lines) * letter * 1.2 / 2
        draw_lines(
            painter,
            look,
            lines,
            _EDGE,
            top,
            size=letter,
            color=colors.ink,
            weight=Weight.SEMIBOLD,
            line_height=1.2,
        )
        word = paper.on() if self.isChecked() else paper.off()
        fitting = fitted_size(look, word, sizes=(22, 20, 18), weight=Weight.REGULAR, width=_WORD)
        draw(
            painter, look, word, slot.left() - 12, middle, size=fitting, color=colors.ink2, align=Align.RIGHT,
            width=_WORD,
        )  # fmt: skip
        self._paint_switch(painter, look, slot)

    def _paint_switch(self, painter: QPainter, look: Look, slot: QRectF) -> None:
        """On is filled with ink and its knob lies right: form and place tell it without colour."""
        colors, on = look.palette, self.isChecked()
        radius = slot.height() / 2
        draw_frame(
            painter, look, slot, fill=colors.ink if on else colors.surface, line=colors.ink if on else colors.line2,
            radius=radius,
        )  # fmt: skip
        x = slot.right() - radius if on else slot.left() + radius
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.on_ink if on else colors.line2)
        painter.drawEllipse(QPointF(x, slot.center().y()), _KNOB / 2, _KNOB / 2)

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self._label}, {paper.on() if self.isChecked() else paper.off()}")
        self.update()
