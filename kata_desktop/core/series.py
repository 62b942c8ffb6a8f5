"""The points of a metric, kept from one look at the board to the next: a tap adds one, so one is reckoned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import takewhile
from operator import is_
from typing import TypeVar

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Direction, Measurement, Metric, Point, middle_half, point_value
from kata_desktop.core.runchart.board import BoardAnalysis, board_analysis
from kata_desktop.core.runchart.findings import BoardOptions

#: So many series are kept: the metrics of one board, before and after a tap.
_KEPT = 8
#: Analyses kept of one series: as it is drawn on the board, and with another choice of rules.
_ANALYSES = 2

T = TypeVar("T")
_Reading = tuple[Point, float | None, Direction]


@dataclass(frozen=True, slots=True)
class ActualPoint:
    """One measurement as a point; `middle` is the middle half of its single values."""

    measurement: Measurement
    value: float
    middle: tuple[float, float] | None = None

    @property
    def excluded(self) -> bool:
        """It stays to be seen and counts nowhere."""
        return self.measurement.excluded is not None


def taken_at(point: ActualPoint) -> datetime:
    """When it was measured."""
    return point.measurement.taken_at


def taken_on(point: ActualPoint) -> date:
    """The day on which it was measured."""
    return point.measurement.taken_at.date()


class Series:
    """All points of a metric in time order; `excluded` are the rows that count nowhere.

    What is asked for is reckoned once; `detailed` are all points with their middle halves. With n points a series
    that goes on from a kept one costs n comparisons of identity and the new points; its analysis costs n log n.
    """

    def __init__(self, measured: tuple[Measurement, ...], reading: _Reading, points: tuple[ActualPoint, ...]) -> None:
        self.measured = measured
        self.reading = reading
        self.points = points
        self.excluded = tuple(row for row, point in enumerate(points) if point.excluded)
        self.detailed: tuple[ActualPoint, ...] | None = None
        self._analyses: dict[BoardOptions, BoardAnalysis] = {}

    def shown(self, most: int | None) -> tuple[ActualPoint, ...]:
        """The last points, at most so many, with their middle halves; None is all of them."""
        if most is not None:
            return _with_middles(self.points[-most:] if most else ())
        if self.detailed is None:
            former = next((one.detailed for one in _kept if one.detailed and one.reading == self.reading), ())
            same = _same(former, self.points, lambda a, b: a.measurement is b.measurement)
            self.detailed = (*former[:same], *_with_middles(self.points[same:]))
        return self.detailed

    def analysis(self, options: BoardOptions) -> BoardAnalysis:
        """What the run chart says of these points."""
        found = self._analyses.pop(options, None)
        if found is None:
            found = board_analysis([point.value for point in self.points], options)
        self._analyses[options] = found
        while len(self._analyses) > _ANALYSES:
            del self._analyses[next(iter(self._analyses))]
        return found


_kept: list[Series] = []


def series_of(measured: tuple[Measurement, ...], metric: Metric) -> Series:
    """The points of a metric's measurements; the same measurements give the same series again."""
    reading: _Reading = (metric.point, metric.limit, metric.direction)
    found = next((one for one in _kept if one.measured is measured and one.reading == reading), None)
    if found is None:
        found = _series(measured, metric, reading)
    _kept[:] = [found, *(one for one in _kept if one is not found)][:_KEPT]
    return found


def _series(measured: tuple[Measurement, ...], metric: Metric, reading: _Reading) -> Series:
    former = next((one for one in _kept if one.reading == reading and one.measured[:1] == measured[:1]), None)
    # where a measurement gives no point, the rows of the two do not run together
    parallel = former is not None and len(former.points) == len(former.measured)
    known = former.points if former is not None and parallel else ()
    same = _same(former.measured, measured, is_) if former is not None and parallel else 0
    found = ((one, point_value(metric, one)) for one in measured[same:])
    points = (*known[:same], *(ActualPoint(one, value) for one, value in found if value is not None))
    return Series(measured, reading, points)


def _same(former: Sequence[T], now: Sequence[T], alike: Callable[[T, T], bool]) -> int:
    """How many at the beginning are the same."""
    return sum(1 for _ in takewhile(bool, map(alike, former, now)))


def _with_middles(points: Sequence[ActualPoint]) -> tuple[ActualPoint, ...]:
    return tuple(replace(point, middle=middle_half(point.measurement.values)) for point in points)
