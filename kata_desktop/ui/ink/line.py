"""The line that is being written: it grows by pieces, each painted once."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from kata_desktop.core.ink import Place
from kata_desktop.paint.look import Look

#: Nearer than this the next place says nothing new, in units of the paper.
_NEAR = 1.0


class WetLine:
    """Curves from the middle of two places to the middle of the next two; only the newest piece is ever painted."""

    def __init__(self, start: Place, width: int) -> None:
        self.places: list[Place] = [start]
        self.width = width
        self._end = QPointF(*start)
        self._piece = QPainterPath(self._end)
        self._piece.lineTo(self._end + QPointF(0.01, 0))

    def add(self, place: Place) -> bool:
        """Go on to a place; False where it is the same."""
        if math.dist(self.places[-1], place) < _NEAR:
            return False
        former = QPointF(*self.places[-1])
        self.places.append(place)
        middle = (former + QPointF(*place)) / 2
        self._piece = QPainterPath(self._end)
        self._piece.quadTo(former, middle)
        self._end = middle
        return True

    def end(self) -> None:
        """Go on to the very last place."""
        self._piece = QPainterPath(self._end)
        self._piece.lineTo(QPointF(*self.places[-1]))

    @property
    def piece(self) -> QRectF:
        """The room of the newest piece."""
        half = self.width / 2
        return self._piece.boundingRect().adjusted(-half, -half, half, half)

    @property
    def bounds(self) -> QRectF:
        """The room of the whole line."""
        xs, ys, half = [x for x, _ in self.places], [y for _, y in self.places], self.width / 2
        return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(-half, -half, half, half)

    def draw(self, painter: QPainter, look: Look) -> None:
        """Paint the newest piece, in units of the paper."""
        pen = look.pen(look.palette.ink, 1.0, round_caps=True)
        pen.setWidthF(self.width)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._piece)
