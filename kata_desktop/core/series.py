"""The points of a metric, kept from one look at the board to the next: a tap adds one, so one is reckoned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import takewhile
from operator import is_

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Direction, Measurement, Metric, Point, middle_half, point_value
from kata_desktop.core.runchart.board import BoardRun
from kata_desktop.core.runchart.findings import BoardAnalysis, BoardOptions

#: So many series are kept: the metrics of one board, before and after a tap.
_KEPT = 8
#: Analyses kept of one series: as it is drawn on the board, and with another choice of rules.
_ANALYSES = 2

_Reading = tuple[Point, float | None, Direction]
#: Ids of measurements, the rows found for them, and how many rows were looked at.
_Named = tuple[frozenset[str], tuple[int, ...], int]
_NO_NAMES: _Named = (frozenset(), (), 0)


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
    that goes on from a kept one costs n comparisons of identity, copies of its lists, and the new points; its analysis
    costs what `BoardRun.grow` does, with the run it takes over from that one. A point changed, put in between or left
    out costs the points behind it and one analysis of all, n log n.
    """

    def __init__(
        self,
        measured: tuple[Measurement, ...],
        reading: _Reading,
        points: tuple[ActualPoint, ...],
        before: Series | None = None,
    ) -> None:
        self.measured = measured
        self.reading = reading
        self.points = points
        known, first = ((), 0) if before is None else (before.excluded, len(before.points))
        new = (row for row, point in enumerate(points[first:], first) if point.excluded)
        self.excluded: tuple[int, ...] = (*known, *new)
        self.detailed: tuple[ActualPoint, ...] | None = None
        self._run, self._named = (None, _NO_NAMES) if before is None else before.hand_over()
        self._analyses: dict[BoardOptions, BoardAnalysis] = {}

    @property
    def is_parallel(self) -> bool:
        """Whether each measurement gave a point, so that the rows of both run together."""
        return len(self.points) == len(self.measured)

    def hand_over(self) -> tuple[BoardRun | None, _Named]:
        """What a series goes on with that begins with this one; a run grows and cannot serve both."""
        run, self._run = self._run, None
        return run, self._named

    def shown(self, most: int | None) -> tuple[ActualPoint, ...]:
        """The last points, at most so many, with their middle halves; None is all of them."""
        if most is not None:
            return _with_middles(self.points[-most:] if most else ())
        if self.detailed is None:
            former = next((one.detailed for one in _kept if one.detailed and one.reading == self.reading), ())
            same = _same([point.measurement for point in former], [point.measurement for point in self.points])
            self.detailed = (*former[:same], *_with_middles(self.points[same:]))
        return self.detailed

    def rows_of(self, measurements: frozenset[str]) -> tuple[int, ...]:
        """The rows of these measurements, by their ids."""
        names, rows, seen = self._named
        if names != measurements:
            rows, seen = (), 0
        new = (row for row, point in enumerate(self.points[seen:], seen) if point.measurement.id in measurements)
        self._named = measurements, (*rows, *new), len(self.points)
        return self._named[1]

    def analysis(self, options: BoardOptions) -> BoardAnalysis:
        """What the run chart says of these points."""
        found = self._analyses.pop(options, None)
        if found is None:
            found = self._grown(options).analysis(options)
        self._analyses[options] = found
        while len(self._analyses) > _ANALYSES:
            del self._analyses[next(iter(self._analyses))]
        return found

    def _grown(self, options: BoardOptions) -> BoardRun:
        """The run of all points: it goes on where phases, experiments and points left out are as they were."""
        if self._run is None or not self._run.fits(options):
            self._run = BoardRun([point.value for point in self.points], options)
        self._run.grow(point.value for point in self.points[len(self._run) :])
        return self._run


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
    former, same = _former(measured, reading)
    if former is not None and same == len(measured) == len(former.measured):
        # what an undo brings back
        former.measured = measured
        return former
    known = former.points[:same] if former is not None else ()
    found = ((one, point_value(metric, one)) for one in measured[same:])
    points = (*known, *(ActualPoint(one, value) for one, value in found if value is not None))
    whole = former is not None and same == len(former.measured)
    return Series(measured, reading, points, former if whole else None)


def _former(measured: tuple[Measurement, ...], reading: _Reading) -> tuple[Series | None, int]:
    """The kept series of which most can be gone on from, and how many of its measurements are the same."""
    best: tuple[Series | None, int] = (None, 0)
    for one in _kept:
        if one.reading != reading or not one.is_parallel:
            continue
        same = _same(one.measured, measured)
        if same == len(one.measured) and same:
            return one, same
        if same > best[1]:
            best = one, same
    return best


def _same(former: Sequence[object], now: Sequence[object]) -> int:
    """How many at the beginning are the very same; nearly always all there were."""
    if all(map(is_, former, now)):
        return min(len(former), len(now))
    return sum(1 for _ in takewhile(bool, map(is_, former, now)))


def _with_middles(points: Sequence[ActualPoint]) -> tuple[ActualPoint, ...]:
    return tuple(replace(point, middle=middle_half(point.measurement.values)) for point in points)
