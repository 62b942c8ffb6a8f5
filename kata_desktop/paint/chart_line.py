"""Long series: where there is no room for every point, one thin line that shows the lowest and the highest."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import Final, Protocol

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter

from kata_desktop.paint.chart_picture import ChartPoint
from kata_desktop.paint.chart_plot import Plot, between
from kata_desktop.paint.look import Look

#: Closer together than this (design units) points become noise and only the line is left.
LEAST_PITCH: Final = 6.0
#: However wide the chart is, not more points than this are drawn one by one.
MOST_POINTS: Final = 2_000
#: Where the labels look for free places, so many stretches stand for all points.
STRETCHES: Final = 60
#: Half the least height of an upright, as thick as the line elsewhere.
HALF: Final = 0.8


class ChartLine(Protocol):
    """The points of a chart as a line; places are those in the picture's points."""

    def in_view(self, plot: Plot, /) -> int:
        """Return how many points that count are seen, those next beyond the edges included."""
        ...

    def paint(self, painter: QPainter, look: Look, plot: Plot, /) -> None:
        """Paint the line inside the plot."""
        ...

    def outline(self, plot: Plot, /) -> list[int]:
        """Return places of the lowest and highest points, stretch by stretch, for whoever has to keep clear."""
        ...

    def left_out(self, plot: Plot, /) -> list[int]:
        """Return places of the points in view that were left out."""
        ...


def in_detail(plot: Plot, count: int) -> bool:
    """Return whether there is room for every single one of so many points."""
    return count <= min(MOST_POINTS, max(1.0, plot.rect.width() / LEAST_PITCH))


def line_pen(painter: QPainter, look: Look) -> None:
    """Take the pen of a long line: one pixel of the device wide, as anything wider takes a hundred times as long."""
    painter.setPen(look.pen(look.palette.ink2, 0.0))


class PlainLine:
    """The line of a chart that is painted whole. A moving one has its points in arrays (`chart.long_line`)."""

    def __init__(self, points: tuple[ChartPoint, ...]) -> None:
        self._points = points

    def _seen(self, plot: Plot, *, counted: bool) -> list[int]:
        begin, end = between(self._points, plot.first, plot.last)
        places = range(max(0, begin - 1), min(len(self._points), end + 1))
        return [n for n in places if (self._points[n].left_out is None) is counted]

    def in_view(self, plot: Plot) -> int:
        """Return how many points that count are seen."""
        return len(self._seen(plot, counted=True))

    def left_out(self, plot: Plot) -> list[int]:
        """Return places of the points in view that were left out."""
        return self._seen(plot, counted=False)

    def paint(self, painter: QPainter, look: Look, plot: Plot) -> None:
        """Paint each segment, or where they lie closer than pixels, what they cover."""
        places = [plot.place(self._points[n]) for n in self._seen(plot, counted=True)]
        if len(places) < 2:
            return
        line_pen(painter, look)
        if len(places) <= plot.rect.width() * look.device_pixels:
            painter.drawPolyline(places)
            return
        antialiased = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.drawLines(_uprights(places, look.device_pixels))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=antialiased)

    def outline(self, plot: Plot) -> list[int]:
        """Return places of the lowest and highest points."""
        seen = self._seen(plot, counted=True)
        size = max(1, -(-len(seen) // STRETCHES))
        stretches = [seen[at : at + size] for at in range(0, len(seen), size)]
        return sorted({end(part, key=self._value) for part in stretches for end in (min, max)})

    def _value(self, place: int) -> float:
        return self._points[place].value


def _uprights(places: list[QPointF], scale: float) -> list[QLineF]:
    """One upright per device pixel, from the highest to the lowest place and on to where the former one ended."""
    lines = []
    before: float | None = None
    for column, found in groupby(((int(place.x() * scale), place.y()) for place in places), key=itemgetter(0)):
        levels = [y for _, y in found]
        ends = levels if before is None else [*levels, before]
        x = (column + 0.5) / scale
        lines.append(QLineF(x, min(ends) - HALF, x, max(ends) + HALF))
        before = levels[-1]
    return lines
