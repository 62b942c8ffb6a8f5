"""The hatched band: what we expected, drawn from clipped lines so that it is the same on screen and on paper."""

from __future__ import annotations

import math
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from kata_desktop.paint.look import Look

PITCH = 9.0
STROKE = 1.4
_RADIUS = 3.0


class Side(Enum):
    """The side on which a band has no end: "below 44" is open to the left of a scale, to the bottom of a chart."""

    LEFT = auto()
    RIGHT = auto()
    TOP = auto()
    BOTTOM = auto()


def hatched_band(
    painter: QPainter, look: Look, rect: QRectF, *, open_side: Side | None = None, outline: float = 2.0
) -> None:
    """Draw the band of an expectation; an open side has hatching, but neither edge nor corners."""
    shape = _outline(rect, open_side)
    painter.fillPath(shape, look.palette.learn_soft)
    painter.setPen(look.pen(look.palette.learn, STROKE))
    painter.drawLines(hatch_lines(rect, PITCH))
    painter.setPen(look.pen(look.palette.learn, outline))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def hatch_lines(rect: QRectF, pitch: float) -> list[QLineF]:
    """Return the lines rising at 45°, `pitch` apart, that lie inside the rectangle."""
    step = pitch * math.sqrt(2)
    count = math.ceil((rect.width() + rect.height()) / step)
    lines = []
    for index in range(count):
        # On such a line x + y stays the same.
        total = rect.left() + rect.top() + (index + 0.5) * step
        low_x = max(rect.left(), total - rect.bottom())
        high_x = min(rect.right(), total - rect.top())
        if high_x > low_x:
            lines.append(QLineF(low_x, total - low_x, high_x, total - high_x))
    return lines


def _outline(rect: QRectF, open_side: Side | None) -> QPainterPath:
    path = QPainterPath()
    radius = min(_RADIUS, rect.width() / 2, rect.height() / 2)
    if open_side is None:
        path.addRoundedRect(rect, radius, radius)
        return path
    corners = [rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()]
    # The open side is the one between the last and the first corner of the turned list.
    first = {Side.TOP: 1, Side.RIGHT: 2, Side.BOTTOM: 3, Side.LEFT: 0}[open_side]
    begin, second, third, end = corners[first:] + corners[:first]
    path.moveTo(begin)
    path.lineTo(_towards(second, begin, radius))
    path.quadTo(second, _towards(second, third, radius))
    path.lineTo(_towards(third, second, radius))
    path.quadTo(third, _towards(third, end, radius))
    path.lineTo(end)
    return path


def _towards(start: QPointF, end: QPointF, distance: float) -> QPointF:
    line = QLineF(start, end)
    return line.pointAt(distance / line.length()) if line.length() else start
