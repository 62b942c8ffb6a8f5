"""Plain text on a painter: centred by capital height, wrapped and elided, never interpreted."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextLayout, QTextOption

from kata_desktop.paint.look import Look, Medium, Weight

ELLIPSIS = "…"
# Half the capital height of the typeface (0.70 em): the baseline lies this far below the centre.
_HALF_CAPITAL = 0.35
# No script sets more characters than this on one em of line, combining marks aside.
_CHARACTERS_PER_EM = 12


class Align(Enum):
    """Which part of a line lies at its x: the left end, the middle or the right end."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


def line_height(size: float) -> float:
    """Return the distance of two lines as a multiple of `size`: 1.15 from 32 u on, 1.3 below."""
    return 1.15 if size >= 32 else 1.3


def text_width(look: Look, text: str, *, size: float, weight: Weight = Weight.REGULAR) -> float:
    """Return the width of one line of text in design units."""
    return look.advance(literal(text), size, weight)


def literal(text: str) -> str:
    """Return the text as one drawable line: control characters become spaces, broken halves a question mark."""
    if text.isprintable():
        return text
    whole = text.encode("utf-16-le", "replace").decode("utf-16-le")
    return "".join(" " if ord(c) < 32 or c in "\x7f\x85\u2028\u2029" else c for c in whole)


def elided(look: Look, text: str, *, size: float, weight: Weight, width: float) -> str:
    """Return the text, shortened to end with "…" when it is wider than `width` design units."""
    return _elided(look, literal(_shortened(text, size, width)), size, weight, width)


def draw(
    painter: QPainter,
    look: Look,
    text: str,
    x: float,
    y_centre: float,
    *,
    size: float,
    color: QColor,
    weight: Weight = Weight.REGULAR,
    align: Align = Align.LEFT,
    width: float | None = None,
    halo: QColor | None = None,
    halo_width: float = 6.0,
) -> float:
    """Draw one line, centred by capital height on `y_centre`, and return its width.

    `x` is the left end, the middle or the right end, as `align` says; `width` only limits the length.
    `halo` surrounds the letters with the colour of the ground, for text over lines.
    """
    line = literal(text) if width is None else elided(look, text, size=size, weight=weight, width=width)
    extent = look.advance(line, size, weight)
    left = x - {Align.LEFT: 0.0, Align.CENTRE: extent / 2, Align.RIGHT: extent}[align]
    origin = QPointF(left, y_centre + _HALF_CAPITAL * size)
    painter.setFont(look.font(size, weight))
    if halo is not None and look.medium is Medium.SCREEN:
        _paint_halo(painter, line, origin, halo, halo_width / 2)
    elif halo is not None:
        # On a page outlines would weigh more than all the rest of a chart.
        ground = QPainterPath()
        box = QRectF(left, y_centre - size / 2, extent, size).adjusted(-halo_width / 2, 0, halo_width / 2, 0)
        ground.addRoundedRect(box, halo_width / 2, halo_width / 2)
        painter.fillPath(ground, halo)
    painter.setPen(color)
    painter.drawText(origin, line)
    return extent


def draw_lines(
    painter: QPainter,
    look: Look,
    lines: Sequence[str],
    x: float,
    top: float,
    *,
    size: float,
    color: QColor,
    weight: Weight = Weight.REGULAR,
    line_height: float | None = None,
    align: Align = Align.LEFT,
) -> float:
    """Draw lines below each other from `top` on and return the y below the last one.

    `line_height` is a multiple of `size`; without it the rule of the module function of that name holds.
    """
    step = size * (_default_line_height(size) if line_height is None else line_height)
    for index, line in enumerate(lines):
        centre = top + (index + 0.5) * step
        draw(painter, look, line, x, centre, size=size, weight=weight, color=color, align=align)
    return top + len(lines) * step


def wrap(look: Look, text: str, *, size: float, weight: Weight, width: float, max_lines: int) -> list[str]:
    """Break the text into at most `max_lines` lines no wider than `width`; the last one may end with "…".

    A newline begins a new line, a word longer than a line is broken anywhere. Blank lines at both ends go.
    """
    limit = int(max_lines * max(1.0, width / size) * _CHARACTERS_PER_EM) + 64
    kept = text.strip()[:limit]
    lines: list[str] = []
    flow = _flow(look, kept, size, weight, width)
    for line in flow:
        lines.append(line)
        if len(lines) == max_lines:
            break
    rest = next(flow, None)
    if lines and (rest is not None or len(text.strip()) > limit):
        lines[-1] = _elided(look, lines[-1] + ELLIPSIS, size, weight, width)
    return lines


def balanced(look: Look, text: str, *, size: float, weight: Weight, width: float, max_lines: int) -> list[str]:
    """Break the text like `wrap` into as few lines, but about equally long ones: no word is left alone."""
    lines = wrap(look, text, size=size, weight=weight, width=width, max_lines=max_lines)
    if not 1 < len(lines) < max_lines:
        return lines
    low, high = width / len(lines), width
    while high - low > size / 4:
        middle = (low + high) / 2
        tried = wrap(look, text, size=size, weight=weight, width=middle, max_lines=max_lines)
        longest = max(text_width(look, line, size=size, weight=weight) for line in tried)
        # a word longer than the width would be broken
        if len(tried) == len(lines) and longest <= middle:
            lines, high = tried, middle
        else:
            low = middle
    return lines


def fitted_size(look: Look, text: str, *, sizes: Sequence[float], weight: Weight, width: float) -> float:
    """Return the first of `sizes` (largest first) at which the line fits into `width`, else the last."""
    fitting = (size for size in sizes if text_width(look, text, size=size, weight=weight) <= width)
    return next(fitting, sizes[-1])


_default_line_height = line_height


def _shortened(text: str, size: float, width: float) -> str:
    """Keep shaping fast: drop what cannot be seen of a very long line, but keep it too long."""
    limit = int(max(1.0, width / size) * _CHARACTERS_PER_EM) + 64
    return text if len(text) <= limit else text[:limit] + ELLIPSIS


def _elided(look: Look, line: str, size: float, weight: Weight, width: float) -> str:
    if look.advance(line, size, weight) <= width:
        return line
    metrics = look.metrics(size, weight)
    short = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
    bare = short.rstrip(ELLIPSIS).rstrip()
    # Qt measures without the kerning before the dots and may be a pixel or two too generous
    while bare and metrics.horizontalAdvance(bare + ELLIPSIS) > width:
        bare = bare[:-1].rstrip()
    return bare + ELLIPSIS


def _flow(look: Look, text: str, size: float, weight: Weight, width: float) -> Iterator[str]:
    for paragraph in text.splitlines():
        yield from _broken(look, literal(paragraph), size, weight, width)


def _broken(look: Look, paragraph: str, size: float, weight: Weight, width: float) -> Iterator[str]:
    """Yield the lines of one paragraph; Qt counts in UTF-16 units, so the slices do too."""
    units = paragraph.encode("utf-16-le")
    layout = QTextLayout(paragraph, look.font(size, weight))
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 1.0))
        start, length = 2 * line.textStart(), 2 * line.textLength()
        yield units[start : start + length].decode("utf-16-le", "replace").strip()
        line = layout.createLine()
    layout.endLayout()


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _paint_halo(painter: QPainter, line: str, origin: QPointF, color: QColor, radius: float) -> None:
    """Draw the letters in the colour of the ground all round their place.

    On the screen this is ten times faster than stroking their outlines. A page would hold the words many times.
    """
    painter.setPen(color)
    for reach, count in ((radius, 12), (radius / 2, 6)):
        for step in range(count):
            turn = 2 * math.pi * step / count
            painter.drawText(origin + QPointF(reach * math.cos(turn), reach * math.sin(turn)), line)
