"""The way through a cycle: six rings in the order of the card, each can be tapped."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Part
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import blend
from kata_desktop.paint.text import Align, draw
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import coaching as words

RING: Final = 72.0
_JOIN: Final = 44.0
_LEAST_JOIN: Final = 12.0
_LINE: Final = 3.0

#: What stands in a ring; the turn of the card is an icon.
NUMBERS: Final = {
    Part.TARGET: "1",
    Part.ACTUAL: "2",
    Part.REFLECTION: "",
    Part.OBSTACLES: "3",
    Part.STEP: "4",
    Part.AGREEMENT: "5",
}


class Stepper(Painted):
    """`chosen` carries the part of the ring that was tapped."""

    chosen = Signal(object)
    margin_u = RING_MARGIN

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.rings: dict[Part, Ring] = {}
        super().__init__(style, parent)
        for part in Part:
            ring = Ring(style, part, self)
            ring.clicked.connect(partial(self.chosen.emit, part))
            self.rings[part] = ring
        self.style_changed()

    @property
    def preferred_width(self) -> float:
        """As wide as the design draws it."""
        return len(Part) * RING + (len(Part) - 1) * _JOIN

    @property
    def least_width(self) -> float:
        """Below this fingers would meet two rings."""
        return len(Part) * RING + (len(Part) - 1) * _LEAST_JOIN

    def show_part(self, current: Part | None) -> None:
        """Show where the cycle is; without a part all of it is done."""
        parts = tuple(Part)
        at = parts.index(current) if current is not None else len(parts)
        for n, (part, ring) in enumerate(self.rings.items()):
            ring.show_state(done=n < at, current=part is current)

    def set_why(self, why: str) -> None:
        """Say why no ring leads anywhere now; empty when they do."""
        for ring in self.rings.values():
            ring.set_why(why)

    def arrange(self, width_u: float, height_u: float) -> None:
        for n, ring in enumerate(self.rings.values()):
            self.place(ring, n * self._pitch(width_u), (height_u - RING) / 2, RING, RING)

    def _pitch(self, width: float) -> float:
        return (width - RING) / (len(Part) - 1)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        middle, pitch = size.height() / 2, self._pitch(size.width())
        painter.setPen(look.pen(blend(look.palette.on_ledge2, look.palette.ledge, 0.5), _LINE))
        for n in range(len(Part) - 1):
            painter.drawLine(QLineF(n * pitch + RING, middle, (n + 1) * pitch, middle))


class Ring(TapTarget):
    """One part: filled when it is done, white when it is asked now."""

    def __init__(self, style: Style, part: Part, parent: QWidget | None = None) -> None:
        self._part = part
        self._done = self._current = False
        super().__init__(style, parent)
        self.setAccessibleName(words.part_name(part))

    @property
    def is_done(self) -> bool:
        return self._done

    @property
    def is_current(self) -> bool:
        return self._current

    def show_state(self, *, done: bool, current: bool) -> None:
        """Show how far the cycle is."""
        self._done, self._current = done, current
        self.setAccessibleName(words.ring_spoken(self._part, done=done, current=current))
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        fill: QColor | None = None
        line = text = colors.on_ledge2
        if self._done:
            fill, line, text = colors.ledge_btn, colors.ledge_btn, colors.on_ledge
        if self._current:
            fill, line, text = colors.ledge_primary, colors.ledge_primary, colors.on_ledge_primary
        if self.isDown():
            fill, text = colors.line, colors.ink
        rect = whole(size)
        painter.setPen(look.pen(line, _LINE))
        painter.setBrush(fill if fill is not None else colors.ledge)
        painter.drawEllipse(rect.adjusted(1.5, 1.5, -1.5, -1.5))
        if self.shows_ring():
            painter.setPen(look.pen(colors.on_ledge, 4))
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.drawEllipse(rect.adjusted(-6, -6, 6, 6))
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        centre = QPointF(size.width() / 2, size.height() / 2)
        number = NUMBERS[self._part]
        if number:
            draw(
                painter, look, number, centre.x(), centre.y(), size=32, weight=Weight.SEMIBOLD, color=text,
                align=Align.CENTRE,
            )  # fmt: skip
        else:
            draw_icon(painter, "rotate-ccw", QRectF(centre.x() - 16, centre.y() - 16, 32, 32), text, look)
