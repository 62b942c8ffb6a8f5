"""Long series: as many segments as there are pixels, however many points there are."""

from __future__ import annotations

from bisect import bisect_left
from operator import is_

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter

from kata_desktop.paint.chart_line import HALF, STRETCHES, line_pen
from kata_desktop.paint.chart_picture import ChartPoint
from kata_desktop.paint.chart_plot import Plot, between
from kata_desktop.paint.look import Look

Floats = NDArray[np.float64]


class LongLine:
    """The points that count, as arrays; a series that only grew costs no more than what is new."""

    def __init__(self) -> None:
        self._points: tuple[ChartPoint, ...] = ()
        self._x: Floats = np.empty(0)
        self._y: Floats = np.empty(0)
        self._place: NDArray[np.int64] = np.empty(0, np.int64)
        self._count = 0
        self._left_out: list[int] = []

    def __len__(self) -> int:
        return self._count

    def follow(self, points: tuple[ChartPoint, ...]) -> None:
        """Take over the points, ordered by index."""
        known = len(self._points)
        if len(points) < known or not all(map(is_, points, self._points)):
            known = self._count = 0
            self._left_out = []
        self._left_out += [n for n in range(known, len(points)) if points[n].left_out is not None]
        fresh = [(n, points[n]) for n in range(known, len(points)) if points[n].left_out is None]
        end = self._count + len(fresh)
        self._make_room(end)
        self._x[self._count : end] = [point.index for _, point in fresh]
        self._y[self._count : end] = [point.value for _, point in fresh]
        self._place[self._count : end] = [n for n, _ in fresh]
        self._points, self._count = points, end

    def _make_room(self, needed: int) -> None:
        if needed <= len(self._x):
            return
        size = needed + needed // 2 + 64
        for name in ("_x", "_y", "_place"):
            former = getattr(self, name)
            grown = np.empty(size, former.dtype)
            grown[: self._count] = former[: self._count]
            setattr(self, name, grown)

    def _shown(self, plot: Plot) -> slice:
        x = self._x[: self._count]
        begin = max(0, int(np.searchsorted(x, plot.first)) - 1)
        return slice(begin, min(self._count, int(np.searchsorted(x, plot.last, "right")) + 1))

    def in_view(self, plot: Plot) -> int:
        """Return how many points are seen, the two beyond the edges included."""
        shown = self._shown(plot)
        return int(shown.stop - shown.start)

    def paint(self, painter: QPainter, look: Look, plot: Plot) -> None:
        """Paint the line inside the plot: each segment, or where they lie closer than pixels, what they cover."""
        shown = self._shown(plot)
        x, y = self._x[shown], self._y[shown]
        if len(x) < 2:
            return
        across = plot.rect.left() + (x - plot.first) * (plot.rect.width() / (plot.last - plot.first))
        down = plot.rect.bottom() - (y - plot.low) * (plot.rect.height() / (plot.high - plot.low))
        pixels = plot.rect.width() * look.device_pixels
        if len(x) <= pixels:
            line_pen(painter, look)
            painter.drawPolyline(pg.functions.arrayToQPolygonF(across, down))
            return
        line_pen(painter, look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLines(_uprights(across, down, look))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def left_out(self, plot: Plot) -> list[int]:
        """Return places of the points in view that were left out."""
        begin, end = between(self._points, plot.first, plot.last)
        return self._left_out[bisect_left(self._left_out, begin) : bisect_left(self._left_out, end)]

    def outline(self, plot: Plot) -> list[int]:
        """Return places of the lowest and highest points, stretch by stretch, for whoever has to keep clear."""
        shown = self._shown(plot)
        y, places = self._y[shown], self._place[shown]
        if not len(y):
            return []
        size = -(-len(y) // STRETCHES)
        whole = len(y) // size * size
        starts, stretches = np.arange(0, whole, size), y[:whole].reshape(-1, size)
        found = {*(starts + stretches.argmin(1)).tolist(), *(starts + stretches.argmax(1)).tolist()}
        if whole < len(y):
            found |= {whole + int(y[whole:].argmin()), whole + int(y[whole:].argmax())}
        return [int(place) for place in places[sorted(found)]]


def _uprights(across: Floats, down: Floats, look: Look) -> list[QLineF]:
    """One upright per device pixel, from the highest to the lowest place and on to where the former one ended."""
    column = np.floor(across * look.device_pixels)
    starts = np.flatnonzero(np.diff(column, prepend=column[0] - 1))
    top, bottom = np.minimum.reduceat(down, starts), np.maximum.reduceat(down, starts)
    came_from = down[starts[1:] - 1]
    top[1:], bottom[1:] = np.minimum(top[1:], came_from), np.maximum(bottom[1:], came_from)
    x = ((column[starts] + 0.5) / look.device_pixels).tolist()
    return [
        QLineF(at, high - HALF, at, low + HALF) for at, high, low in zip(x, top.tolist(), bottom.tolist(), strict=True)
    ]
