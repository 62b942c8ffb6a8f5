"""Where a run chart's values lie, and what a finger there means; the same for a painted and a moving chart."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint import text
from kata_desktop.paint.chart_picture import ChartPicture, ChartPoint, ExpectedBand, ExperimentFlag
from kata_desktop.paint.look import Look

# Half the side of the smallest target a glove hits.
REACH = 32.0
_LEAST_BAND = 8.0


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Sizes in design units: axis text, the margins round the plot, radius of the points, lift of the flags."""

    size: float = 18.0
    left: float = 44.0
    right: float = 12.0
    top: float = 44.0
    bottom: float = 34.0
    radius: float = 5.5
    lift: float = 20.0
    end_mark: float = 7.0
    day_labels: bool = True


WALL = ChartStyle()
PAPER_CHART = ChartStyle(size=16.0, left=40.0, bottom=32.0, radius=5.0)
CLOSE_UP = ChartStyle(size=20.0, left=62.0, right=16.0, top=52.0, bottom=44.0, radius=7.0, lift=26.0, end_mark=9.0)


@dataclass(frozen=True, slots=True)
class Plot:
    """A linear mapping: columns `first` to `last` and values `low` to `high` fill `rect` (design units)."""

    rect: QRectF
    first: float
    last: float
    low: float
    high: float

    def x(self, index: float) -> float:
        """Return where a column's middle lies."""
        return self.rect.left() + (index - self.first) / (self.last - self.first) * self.rect.width()

    def y(self, value: float) -> float:
        """Return where a value lies; the axis grows upwards."""
        return self.rect.bottom() - (value - self.low) / (self.high - self.low) * self.rect.height()

    def place(self, point: ChartPoint) -> QPointF:
        """Return the centre of a point."""
        return QPointF(self.x(point.index), self.y(point.value))

    def index_at(self, x: float) -> float:
        """Return the column at a place, the inverse of `x`."""
        return self.first + (x - self.rect.left()) / self.rect.width() * (self.last - self.first)

    def value_at(self, y: float) -> float:
        """Return the value at a place, the inverse of `y`."""
        return self.low + (self.rect.bottom() - y) / self.rect.height() * (self.high - self.low)


def plot_for(look: Look, picture: ChartPicture, rect: QRectF, style: ChartStyle = WALL) -> Plot:
    """Return the mapping of a chart that shows all of its columns, with room for the widest axis figure."""
    widths = [text.text_width(look, tick.label, size=style.size) for tick in picture.ticks]
    left = max([style.left, *(width + 14.0 for width in widths)])
    inner = rect.adjusted(left, style.top, -style.right, -style.bottom)
    high = picture.high if picture.high > picture.low else picture.low + 1.0
    return Plot(inner, -0.5, max(1, picture.columns) - 0.5, picture.low, high)


def with_left(style: ChartStyle, left: float) -> ChartStyle:
    """Return the style with another left margin, for charts below each other on the same days."""
    return replace(style, left=left)


def visible(plot: Plot, picture: ChartPicture, margin: float = 1.0) -> range:
    """Return the positions in `picture.points` that can be seen, `margin` columns beyond the edges included."""
    return range(*between(picture.points, plot.first - margin, plot.last + margin))


def between(points: Sequence[ChartPoint], first: float, last: float) -> tuple[int, int]:
    """Return the position of the first point from a column on and the one behind the last point up to another."""
    return bisect_left(points, first, key=_index), bisect_right(points, last, key=_index)


def expected_rect(plot: Plot, band: ExpectedBand) -> QRectF:
    """Return where the band stands; an open side reaches the edge of the plot, an exact value stays visible."""
    top = plot.rect.top() if band.high is None else plot.y(band.high)
    bottom = plot.rect.bottom() if band.low is None else plot.y(band.low)
    lack = max(0.0, _LEAST_BAND - (bottom - top))
    left, right = plot.x(band.start), plot.x(band.end)
    return QRectF(left, top - lack / 2, right - left, bottom - top + lack)


def flag_places(plot: Plot, picture: ChartPicture, style: ChartStyle = WALL) -> list[tuple[ExperimentFlag, QPointF]]:
    """Return the flags in view with their centres, moved apart where experiments began close together.

    They move no further than needed, so that each number can be read and hit; the lines stay where they belong.
    """
    seen = sorted((f for f in picture.flags if plot.first <= f.position <= plot.last), key=lambda f: f.position)
    half = style.size * 0.82 + 2
    room = plot.rect.width() + 2 * half
    gap = min(2 * half, room / max(1, len(seen)))
    wished = [plot.x(flag.position) for flag in seen]
    places = _moved_apart(wished, gap, plot.rect.left() - half, plot.rect.right() + half)
    return [(flag, QPointF(x, plot.rect.top() - style.lift)) for flag, x in zip(seen, places, strict=True)]


def _moved_apart(wished: Sequence[float], gap: float, least: float, most: float) -> list[float]:
    """Give the places nearest to ascending wishes (in least squares) that keep a gap, within the ends."""
    blocks: list[tuple[float, int]] = []
    for n, wish in enumerate(wished):
        mean, size = wish - n * gap, 1
        while blocks and blocks[-1][0] > mean:
            former, count = blocks.pop()
            mean, size = (former * count + mean * size) / (count + size), size + count
        blocks.append((mean, size))
    starts = [mean for mean, size in blocks for _ in range(size)]
    last = most - gap / 2 - (len(wished) - 1) * gap
    return [min(max(start, least + gap / 2), max(last, least + gap / 2)) + n * gap for n, start in enumerate(starts)]


def hit_test(
    plot: Plot, picture: ChartPicture, pos: QPointF, style: ChartStyle = WALL, reach: float = REACH
) -> int | str | None:
    """Return what lies nearest to `pos` within `reach`: the position of a point in `picture.points`,
    the id of an experiment, or None.
    """
    best: int | str | None = None
    nearest = reach
    columns = reach / plot.rect.width() * (plot.last - plot.first)
    here = plot.index_at(pos.x())
    begin = bisect_left(picture.points, here - columns, key=_index)
    for number in range(begin, bisect_right(picture.points, here + columns, key=_index)):
        distance = _distance(plot.place(picture.points[number]), pos)
        if distance <= nearest:
            best, nearest = number, distance
    for flag, centre in flag_places(plot, picture, style):
        distance = _distance(centre, pos)
        if distance < nearest or (best is None and distance <= nearest):
            best, nearest = flag.id, distance
    return best


def _index(point: ChartPoint) -> float:
    return point.index


def _distance(first: QPointF, second: QPointF) -> float:
    return math.hypot(first.x() - second.x(), first.y() - second.y())
