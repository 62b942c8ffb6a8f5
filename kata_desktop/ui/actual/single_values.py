"""Paints the single values of one measurement in their order, with the middle half behind them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.chart_axis import nice_axis
from kata_desktop.paint.chart_plot import Plot
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import point as draw_point
from kata_desktop.paint.text import Align, draw, text_width
from kata_desktop.words import numbers

_SIZE: Final = 18.0
_RADIUS: Final = 5.5
#: More values than this are drawn as a line only, by the lowest and highest of each stretch.
_MOST_POINTS: Final = 60
_MOST_PLACES: Final = 200
#: So many notes stand beside their points.
_MOST_NOTES: Final = 4


@dataclass(frozen=True, slots=True)
class SingleValues:
    """The values in the order taken; `notes` has one text per value or fewer. `line` is the target or the limit."""

    values: tuple[float, ...]
    notes: tuple[str, ...]
    middle: tuple[float, float] | None
    median: float | None
    line: float | None
    decimals: int


def paint_single_values(painter: QPainter, look: Look, shown: SingleValues, rect: QRectF) -> None:
    """Paint the small chart into `rect`."""
    low, high, figures = nice_axis(shown.values, shown.line)
    labels = [_figure(figure, shown) for figure in figures]
    left = max([34.0, *(text_width(look, label, size=_SIZE) + 12 for label in labels)])
    inner = rect.adjusted(left, 12, -8, -36)
    plot = Plot(inner, -0.5, max(1, len(shown.values)) - 0.5, low, high)
    _paint_ground(painter, look, shown, plot)
    apart, taken = _SIZE * 1.2, float("inf")
    for figure, label in zip(figures, labels, strict=True):
        at_line, y = figure == shown.line, plot.y(figure)
        crowded = shown.line is not None and not at_line and abs(y - plot.y(shown.line)) < apart
        if crowded or (not at_line and taken - y < apart):
            continue
        taken = y
        draw(
            painter, look, label, inner.left() - 10, y, size=_SIZE, align=Align.RIGHT,
            weight=Weight.BOLD if at_line else Weight.REGULAR,
            color=look.palette.target if at_line else look.palette.ink2,
        )  # fmt: skip
    _paint_values(painter, look, shown, plot)
    _paint_counts(painter, look, shown, plot)


def _figure(figure: float, shown: SingleValues) -> str:
    whole = figure == round(figure) or figure == shown.line
    return numbers.trimmed(figure, shown.decimals) if whole else numbers.number(figure, max(1, shown.decimals))


def _paint_ground(painter: QPainter, look: Look, shown: SingleValues, plot: Plot) -> None:
    colors, inner = look.palette, plot.rect
    figures = nice_axis(shown.values, shown.line)[2]
    if shown.middle is not None:
        top, bottom = plot.y(shown.middle[1]), plot.y(shown.middle[0])
        painter.setPen(look.pen(colors.line2, 1))
        painter.setBrush(colors.sunken)
        painter.drawRect(QRectF(inner.left(), top, inner.width(), max(2.0, bottom - top)))
    painter.setPen(look.pen(colors.line, 1))
    for figure in figures:
        if figure != shown.line:
            y = look.snap(plot.y(figure), 1)
            painter.drawLine(QLineF(inner.left(), y, inner.right(), y))
    for value, color, width in ((shown.line, colors.target, 4.0), (shown.median, colors.ink, 2.5)):
        if value is not None:
            painter.setPen(look.pen(color, width))
            y = look.snap(plot.y(value), width)
            painter.drawLine(QLineF(inner.left(), y, inner.right(), y))


def _paint_values(painter: QPainter, look: Look, shown: SingleValues, plot: Plot) -> None:
    places = [QPointF(plot.x(n), plot.y(shown.values[n])) for n in thinned(shown.values)]
    painter.setPen(look.pen(look.palette.ink2, 1.4))
    painter.drawLines([QLineF(a, b) for a, b in pairwise(places)])
    if len(shown.values) > _MOST_POINTS:
        return
    noted = [n for n, note in enumerate(shown.notes[: len(shown.values)]) if note]
    for n, place in enumerate(places):
        draw_point(painter, look, place, radius=_RADIUS, filled=n not in noted)
    for n in noted[:_MOST_NOTES]:
        note, place = shown.notes[n], places[n]
        width = min(150.0, text_width(look, note, size=_SIZE, weight=Weight.SEMIBOLD))
        room = plot.rect.right() - place.x() - 12
        x, align = (place.x() + 11, Align.LEFT) if width <= room else (place.x() - 11, Align.RIGHT)
        draw(
            painter, look, note, x, place.y(), size=_SIZE, weight=Weight.SEMIBOLD, align=align, width=150,
            color=look.palette.ink, halo=look.palette.surface,
        )  # fmt: skip


def _paint_counts(painter: QPainter, look: Look, shown: SingleValues, plot: Plot) -> None:
    count = len(shown.values)
    step = next(step * 10**power for power in range(6) for step in (5, 10, 25) if count / (step * 10**power) <= 7)
    for number in range(step, count + 1, step):
        at = plot.x(number - 1)
        words = numbers.number(number, 0)
        draw(
            painter, look, words, at, plot.rect.bottom() + 22, size=_SIZE, color=look.palette.ink2,
            align=Align.CENTRE,
        )  # fmt: skip


def thinned(values: Sequence[float]) -> list[int]:
    """Return the places to draw: all, or of very many the lowest and the highest of each stretch."""
    if len(values) <= 2 * _MOST_PLACES:
        return list(range(len(values)))
    size = -(-len(values) // _MOST_PLACES)
    kept: set[int] = set()
    for start in range(0, len(values), size):
        stretch = range(start, min(start + size, len(values)))
        kept |= {min(stretch, key=values.__getitem__), max(stretch, key=values.__getitem__)}
    return sorted(kept)
