"""Line icons as vectors on screen and paper alike: one path each, stroked in the colour of the text beside it."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kata_desktop.paint.look import Look
from kata_desktop.paint.svg_path import icon_path
from kata_desktop.resources import resource

_GRID = 24.0
_STROKE = 2.0


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: QColor, look: Look) -> None:
    """Draw the named icon of the bundled set into the largest square at the centre of `rect`.

    Raises FileNotFoundError for a name that is not bundled.
    """
    side = min(rect.width(), rect.height())
    scale = side / _GRID
    painter.save()
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(scale, scale)
    pen = look.pen(color, _STROKE * scale, round_caps=True)
    pen.setWidthF(pen.widthF() / scale)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outline, filled = paths_of(name)
    painter.drawPath(outline)
    painter.fillPath(filled, color)
    painter.restore()


@cache
def paths_of(name: str) -> tuple[QPainterPath, QPainterPath]:
    """Return what is stroked and what is filled of an icon on its grid of 24 by 24, read once per process."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return icon_path(svg), icon_path(svg, only_filled=True)
