"""Fingers on a chart: one pans, two zoom, sideways only; what lies under a finger stays under it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kata_desktop.paint.chart_plot import Plot

#: Two fingers closer together than this tell no distance to zoom by (design units).
_CLOSEST: Final = 24.0
#: The fewest columns that are shown.
FEWEST_COLUMNS: Final = 4.0

Columns = tuple[float, float]


class Fingers:
    """Which column each finger holds. Qt's own pinch counts wrongly, so the raw places are read."""

    def __init__(self) -> None:
        self._held: dict[int, float] = {}

    def holds(self, fingers: Mapping[int, float]) -> bool:
        """Return whether the very same fingers were put down last."""
        return self._held.keys() == fingers.keys()

    def put_down(self, plot: Plot, fingers: Mapping[int, float]) -> None:
        """Take hold of the columns under the fingers; places are x in the plot's own units."""
        self._held = {finger: plot.index_at(x) for finger, x in fingers.items()}

    def moved(self, plot: Plot, fingers: Mapping[int, float]) -> Columns | None:
        """Return the columns to show so that each finger keeps its own; None where there is nothing to follow."""
        known = [(self._held[finger], x) for finger, x in fingers.items() if finger in self._held]
        if not known:
            return None
        (first, x_first), (last, x_last) = known[0], known[-1]
        apart = x_last - x_first
        if len(known) > 1 and abs(apart) >= _CLOSEST and (last - first) / apart > 0:
            per_unit = (last - first) / apart
        else:
            per_unit = (plot.last - plot.first) / plot.rect.width()
            first, x_first = (first + last) / 2, (x_first + x_last) / 2
        begin = first - (x_first - plot.rect.left()) * per_unit
        return begin, begin + plot.rect.width() * per_unit


def within(wanted: Columns, columns: int) -> Columns:
    """Return the columns moved and widened or narrowed until they lie inside a chart of so many."""
    begin, end = -0.5, max(1, columns) - 0.5
    most = end - begin
    span = min(max(wanted[1] - wanted[0], min(FEWEST_COLUMNS, most)), most)
    middle = (wanted[0] + wanted[1]) / 2
    first = min(max(middle - span / 2, begin), end - span)
    return first, first + span


def zoomed(shown: Columns, factor: float, about: float) -> Columns:
    """Return the columns seen `factor` times as large, the column `about` staying where it is."""
    first, last = shown
    return about - (about - first) / factor, about + (last - about) / factor
