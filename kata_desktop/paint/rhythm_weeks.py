"""Draws half a year of coaching cycles: one column a week, one row a work day, and where the counted days lie."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import Held, rhythm_mark
from kata_desktop.paint.text import Align, draw, text_width

#: Rows, months above and the line below, in sizes of the letters.
_MONTHS, _ROW, _BELOW = 1.6, 1.36, 2.4
_GAP: Final = 0.6


@dataclass(frozen=True, slots=True)
class WeeksPicture:
    """Marks by column and row, the names beside and above them, and what is told below.

    `months` are column, long and short name; `begins` is the first column of the board's life with its sentence, and
    `counted` the first and last column of the counted days with theirs.
    """

    columns: tuple[tuple[Held, ...], ...]
    rows: tuple[str, ...]
    months: tuple[tuple[int, str, str], ...] = ()
    begins: tuple[int, str] | None = None
    counted: tuple[int, int, str] | None = None


@dataclass(frozen=True, slots=True)
class WeeksSizes:
    """Letters, and the diameter of a full point."""

    letters: float = 20.0
    point: float = 20.0


def weeks_height(picture: WeeksPicture, sizes: WeeksSizes) -> float:
    """The height in design units at which rows stand at their usual distance."""
    return (_MONTHS + _ROW * len(picture.rows) + _BELOW) * sizes.letters


def paint_weeks(painter: QPainter, look: Look, picture: WeeksPicture, rect: QRectF, sizes: WeeksSizes) -> None:
    """Draw it into a rectangle; rows take the height that months and the line below leave, columns all of the width."""
    letters, colors = sizes.letters, look.palette
    left = rect.left() + max((text_width(look, row, size=letters) for row in picture.rows), default=0.0) + letters
    pitch = (rect.right() - left) / max(1, len(picture.columns))
    top = rect.top() + _MONTHS * letters
    height = (rect.bottom() - _BELOW * letters - top) / max(1, len(picture.rows))
    point = min(sizes.point, pitch * 0.78, height * 0.78)
    for row, name in enumerate(picture.rows):
        draw(painter, look, name, rect.left(), top + (row + 0.5) * height, size=letters, color=colors.ink2)
    for column, days in enumerate(picture.columns):
        for row, held in enumerate(days):
            centre = QPointF(left + (column + 0.5) * pitch, top + (row + 0.5) * height)
            rhythm_mark(painter, look, centre, held, diameter=point)
    _months(painter, look, picture, QRectF(left, rect.top(), rect.right() - left, letters), pitch)
    foot = QRectF(left, top + height * len(picture.rows), rect.right() - left, _BELOW * letters)
    _below(painter, look, picture, foot, letters)


def _months(painter: QPainter, look: Look, picture: WeeksPicture, line: QRectF, pitch: float) -> None:
    """Name each month where it begins: shorter where the next one is near, not at all where it is too near."""
    letters = line.height()
    starts = [line.left() + column * pitch for column, _, _ in picture.months]
    ends = [*starts[1:], line.right() + letters * _GAP]
    for (_, long, short), start, end in zip(picture.months, starts, ends[: len(starts)], strict=True):
        x = start + pitch * 0.3
        fitting = (name for name in (long, short) if x + text_width(look, name, size=letters) + letters * _GAP <= end)
        name = next(fitting, "")
        draw(painter, look, name, x, line.center().y(), size=letters, color=look.palette.ink2)


def _below(painter: QPainter, look: Look, picture: WeeksPicture, foot: QRectF, letters: float) -> None:
    pitch = foot.width() / max(1, len(picture.columns))
    middle, room = foot.bottom() - letters * 0.7, foot.right()
    if picture.counted is not None:
        first, last, words = picture.counted
        begin, end = foot.left() + (first + 0.15) * pitch, foot.left() + (last + 0.85) * pitch
        _bracket(painter, look, QRectF(begin, foot.top() + letters * 0.15, end - begin, letters * 0.5))
        width = text_width(look, words, size=letters, weight=Weight.SEMIBOLD)
        x = min(max((begin + end) / 2, foot.left() + width / 2), foot.right() - width / 2)
        draw(
            painter, look, words, x, middle, size=letters, weight=Weight.SEMIBOLD, color=look.palette.ink,
            align=Align.CENTRE,
        )  # fmt: skip
        room = x - width / 2 - letters
    if picture.begins is not None:
        column, words = picture.begins
        width = text_width(look, words, size=letters)
        x = min(foot.left() + column * pitch + pitch * 0.3, room - width)
        if x >= foot.left():
            draw(painter, look, words, x, middle, size=letters, color=look.palette.ink2)


def _bracket(painter: QPainter, look: Look, rect: QRectF) -> None:
    path = QPainterPath(rect.topLeft())
    corners = (rect.topLeft(), rect.bottomLeft(), rect.bottomRight(), rect.topRight())
    for _, corner in pairwise(corners):
        path.lineTo(corner)
    painter.setPen(look.pen(look.palette.ink, rect.height() * 0.22))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
