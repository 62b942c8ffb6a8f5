"""Handwriting as vectors, on the sheet where it is written and wherever its text would stand, on screen and paper."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink, Point
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, line_height, text_width, wrap
from kata_desktop.words.ink import HERE, in_words, or_here

#: Written large on the sheet, handwriting is shown at most so large elsewhere, and never thinner than so many units.
_LARGEST: Final = 0.6
_THINNEST: Final = 1.2
_STOUT: Final = -0.25
_GAP: Final = 12.0
#: Beside a typed line the ink takes at most this share of the width.
_SHARE: Final = 0.42
_MOST_LINES: Final = 4
#: In a line of text ink is so many sizes of its letters high, and keeps at least this share of the width.
IN_A_LINE: Final = 1.5
_INK_LINES: Final = 2
_LEAST_SHARE: Final = 0.4
_BESIDE: Final = 0.15
#: A turn of more than 60 degrees is a corner; a bend reaches no farther than this into a long straight line.
_CORNER: Final = 0.5
_LONGEST_LEAN: Final = 18.0
#: Paths kept: some boards of handwriting.
_KEPT: Final = 4096


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; its ink stands where the text has `words.ink.HERE`."""

    text: str = ""
    ink: Ink = NO_INK

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def told(self) -> str:
        """The line as it is said."""
        return in_words(self.text)

    @property
    def shows_ink(self) -> bool:
        """Whether ink is drawn in it."""
        return bool(self.ink) and HERE in self.text


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a text field: strokes, the line typed, or both."""

    ink: Ink = NO_INK
    typed: str = ""

    def __bool__(self) -> bool:
        return bool(self.ink or self.typed)

    @property
    def line(self) -> Line:
        """The same for one line: the words that are typed, else the ink."""
        return Line(or_here(self.typed.strip(), inked=bool(self.ink)), self.ink)


@dataclass(frozen=True, slots=True)
class Voice:
    """How the typed line beside or below ink is set; lines are `spacing` sizes apart, the usual way if it is 0."""

    size: float
    color: QColor
    weight: Weight = Weight.REGULAR
    spacing: float = 0.0

    @property
    def step(self) -> float:
        """The distance of two lines."""
        return self.size * (self.spacing or line_height(self.size))


class Setting(Protocol):
    """How words are set: size and distance of lines in design units, and weight."""

    @property
    def size(self) -> float: ...

    @property
    def weight(self) -> Weight: ...

    @property
    def step(self) -> float: ...


@lru_cache(_KEPT)
def stroke_path(points: tuple[Point, ...]) -> QPainterPath:
    """The way of a pen as a smooth line through all its points; sharp turns stay sharp, and one point is a dot."""
    places = [QPointF(*point) for point in points]
    path = QPainterPath(places[0])
    if len(set(points)) == 1:
        path.lineTo(places[0] + QPointF(0.01, 0))
        return path
    leans = [_lean(*three) for three in zip([places[0], *places], places, [*places[1:], places[-1]], strict=False)]
    for (start, end), (leaving, arriving) in zip(pairwise(places), pairwise(leans), strict=True):
        path.cubicTo(start + leaving, end - arriving, end)
    return path


def _lean(before: QPointF, place: QPointF, after: QPointF) -> QPointF:
    """How the line bends through a place: along its neighbours, less where one of them is near; not at a corner."""
    there, on = place - before, after - place
    lengths = math.hypot(there.x(), there.y()), math.hypot(on.x(), on.y())
    if not all(lengths) or QPointF.dotProduct(there, on) < _CORNER * lengths[0] * lengths[1]:
        return QPointF()
    way = after - before
    return way * (min(*lengths, _LONGEST_LEAN) / 3 / math.hypot(way.x(), way.y()))


def draw_strokes(painter: QPainter, look: Look, ink: Ink, *, color: QColor | None = None, scale: float = 1.0) -> None:
    """Draw strokes where they were written, in units of their paper.

    Where the painter shows them smaller, by `scale`, their lines lose less than their height: they stay to be read.
    """
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in ink.strokes:
        pen = look.pen(color or look.palette.ink, 1.0, round_caps=True)
        pen.setWidthF(max(stroke.width * scale**_STOUT, _THINNEST / scale))
        painter.setPen(pen)
        painter.drawPath(stroke_path(stroke.points))


def ink_size(ink: Ink, width: float, height: float) -> tuple[float, float]:
    """How wide and high ink comes out in a room: as large as fits, within reason."""
    left, top, right, bottom = ink.bounds
    scale = _scale(ink, width, height)
    return (right - left) * scale, (bottom - top) * scale


def draw_ink(painter: QPainter, look: Look, ink: Ink, rect: QRectF, *, color: QColor | None = None) -> QRectF:
    """Draw ink into a room, at its left and in the middle of its height; return the place it takes."""
    wide, high = ink_size(ink, rect.width(), rect.height())
    place = QRectF(rect.left(), rect.center().y() - high / 2, wide, high)
    scale = _scale(ink, rect.width(), rect.height())
    if not ink or scale <= 0:
        return place
    left, top, _, _ = ink.bounds
    painter.save()
    painter.translate(place.left() - left * scale, place.top() - top * scale)
    painter.scale(scale, scale)
    draw_strokes(painter, look, ink, color=color, scale=scale)
    painter.restore()
    return place


def draw_written(painter: QPainter, look: Look, written: Written, rect: QRectF, voice: Voice) -> None:
    """Draw ink with the line typed later: below it where both have room, else beside it; ink alone takes all."""
    ink_room, text_room = rooms(look, written, rect, voice)
    draw_ink(painter, look, written.ink, ink_room)
    if text_room.isEmpty():
        return
    most = max(1, int((text_room.height() + 1) / voice.step))
    lines = wrap(look, written.typed, size=voice.size, weight=voice.weight, width=text_room.width(), max_lines=most)
    top = text_room.center().y() - len(lines) * voice.step / 2
    draw_lines(
        painter, look, lines, text_room.left(), top, size=voice.size, weight=voice.weight, color=voice.color,
        line_height=voice.step / voice.size,
    )  # fmt: skip


def draw_line(
    painter: QPainter,
    look: Look,
    line: Line,
    x: float,
    y_centre: float,
    *,
    size: float,
    color: QColor,
    width: float,
    weight: Weight = Weight.REGULAR,
    height: float = 0.0,
) -> float:
    """Draw one line like `text.draw`, with its ink among the words, and return its width.

    The ink is at most `height` high, without it as high as a line may be. Where all is too wide the words after it are
    shortened first, then the ink is made smaller, then the words before it are shortened.
    """
    if not line.shows_ink:
        return draw(painter, look, line.told, x, y_centre, size=size, weight=weight, color=color, width=width)
    high = height or size * IN_A_LINE
    before, _, after = line.text.partition(HERE)
    first, middle, last = _shares(look, line, size=size, weight=weight, width=width, height=high)
    for words, left, share in ((before, x, first), (after, x + first + middle, last)):
        # less than a letter is no word
        if share >= min(size, text_width(look, words, size=size, weight=weight)):
            draw(painter, look, words, left, y_centre, size=size, weight=weight, color=color, width=share + 0.5)
    gap = size * _BESIDE
    place = QRectF(x + first, y_centre - high / 2, middle, high)
    draw_ink(painter, look, line.ink, place.adjusted(gap * bool(before), 0, -gap * bool(after), 0))
    return first + middle + last


def line_width(
    look: Look, line: Line, *, size: float, width: float, weight: Weight = Weight.REGULAR, height: float = 0.0
) -> float:
    """Return how wide `draw_line` draws a line."""
    if not line.shows_ink:
        return min(width, text_width(look, line.told, size=size, weight=weight))
    return sum(_shares(look, line, size=size, weight=weight, width=width, height=height or size * IN_A_LINE))


def line_count(look: Look, line: Line, width: float, voice: Setting, most: int) -> int:
    """Return how many lines the words need, at most `most`; a line with ink is not broken and has the room of two."""
    if line.shows_ink:
        return min(most, _INK_LINES)
    return len(wrap(look, line.told, size=voice.size, weight=voice.weight, width=width, max_lines=most))


def draw_in_lines(painter: QPainter, look: Look, line: Line, place: QRectF, voice: Voice) -> None:
    """Draw a line into the room of the `line_count` lines it needs."""
    size, weight, color = voice.size, voice.weight, voice.color
    if line.shows_ink:
        draw_line(
            painter, look, line, place.left(), place.center().y(), size=size, weight=weight, color=color,
            width=place.width(), height=place.height(),
        )  # fmt: skip
        return
    most = round(place.height() / voice.step)
    lines = wrap(look, line.told, size=size, weight=weight, width=place.width(), max_lines=most) if most else []
    draw_lines(
        painter, look, lines, place.left(), place.top(), size=size, weight=weight, color=color,
        line_height=voice.step / size,
    )  # fmt: skip


def _shares(
    look: Look, line: Line, *, size: float, weight: Weight, width: float, height: float
) -> tuple[float, float, float]:
    """What the words before, the ink and the words after take of a width; the gaps belong to the ink."""
    before, _, after = line.text.partition(HERE)
    first, last = (text_width(look, words, size=size, weight=weight) for words in (before, after))
    needed = ink_size(line.ink, width, height)[0] + size * _BESIDE * (bool(before) + bool(after))
    middle = min(needed, max(width - first - last, width * _LEAST_SHARE))
    first = min(first, width - middle)
    return first, middle, min(last, width - first - middle)


def rooms(look: Look, written: Written, rect: QRectF, voice: Setting) -> tuple[QRectF, QRectF]:
    """The rooms of ink and of its typed line; that of the line is empty where nothing is typed."""
    if not written.typed.strip():
        return rect, QRectF()
    lines = wrap(look, written.typed, size=voice.size, weight=voice.weight, width=rect.width(), max_lines=_MOST_LINES)
    below = len(lines) * voice.step + _GAP / 2
    if rect.height() - below >= 2 * voice.step:
        return rect.adjusted(0, 0, 0, -below), QRectF(rect.left(), rect.bottom() - below, rect.width(), below)
    wide, _ = ink_size(written.ink, rect.width() * _SHARE, rect.height())
    return QRectF(rect.left(), rect.top(), wide, rect.height()), rect.adjusted(wide + _GAP, 0, 0, 0)


def _scale(ink: Ink, width: float, height: float) -> float:
    left, top, right, bottom = ink.bounds
    if right <= left or bottom <= top or width <= 0 or height <= 0:
        return 0.0
    return min(_LARGEST, width / (right - left), height / (bottom - top))
