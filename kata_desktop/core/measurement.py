"""Metrics and measurements: one visit with one or more single values is one point of the chart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.runchart.numbers import median
from kata_desktop.core.runchart.values import Direction

__all__ = [
    "MOST_VALUES",
    "Direction",
    "Measurement",
    "Metric",
    "MetricKind",
    "TIME_UNITS",
    "Point",
    "meets",
    "middle_half",
    "point_value",
]

#: Units of stopwatch times: less is faster and more is longer.
TIME_UNITS: Final = frozenset({"ms", "s", "sec", "min", "h"})
#: Most single values in one measurement: a whole shift of a fast process, and a bound for what a file may hold.
MOST_VALUES: Final = 10_000
#: Most measurements kept by one gesture: a column read in must fit into one entry.
MOST_VISITS: Final = 2_500


class MetricKind(StrEnum):
    """What a metric tells: the result afterwards, or the work in the moment."""

    OUTCOME = "outcome"
    PROCESS = "process"


class Point(StrEnum):
    """What one point of the chart is."""

    VALUE = "value"
    MEDIAN = "median"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Metric:
    """Something measured on a board.

    `decimals` is how values are written, `resolution` the step in which they are read off (in `unit`), `limit` the
    value a single one must meet where `point` is WITHIN (at or under for LOWER, at or above for HIGHER).
    `phases` are the measurements at which the learner drew a new median, `offer_rests` the one at which such an offer
    was declined last. The soft rules (`shift_rule`, `trend_rule`) and the limits (`limits_shown`) are off by default.
    """

    id: str
    name: str
    unit: str = ""
    kind: MetricKind = MetricKind.PROCESS
    direction: Direction = Direction.LOWER
    decimals: int = 0
    resolution: float = 1.0
    point: Point = Point.VALUE
    limit: float | None = None
    phases: tuple[str, ...] = ()
    offer_rests: str = ""
    shift_rule: bool = False
    trend_rule: bool = False
    limits_shown: bool = False

    @property
    def point_direction(self) -> Direction:
        """Which way is better for the points: of those within a limit more is better, always."""
        return Direction.HIGHER if self.point is Point.WITHIN else self.direction

    @property
    def has_limits(self) -> bool:
        """Whether limits (XmR) may be switched on: stopwatch times lean to one side, and the limits would mislead."""
        return self.point is Point.WITHIN or self.unit not in TIME_UNITS

    @property
    def point_decimals(self) -> int:
        """Decimals of the points: counts have none."""
        return 0 if self.point is Point.WITHIN else self.decimals


@dataclass(frozen=True, slots=True)
class Measurement:
    """One visit: single values in the order taken, or only `count` of `of` where nothing else is known.

    `notes` has a text per value or fewer; one more than there are values is of the visit as a whole.
    """

    id: str
    metric: str
    taken_at: datetime
    values: tuple[float, ...] = ()
    notes: tuple[str, ...] = ()
    excluded: str | None = None
    count: int | None = None
    of: int | None = None

    @property
    def size(self) -> int:
        """How many single values it stands for."""
        return self.of if self.of is not None else len(self.values)

    @property
    def note(self) -> str:
        """The note of the visit as a whole."""
        return self.notes[len(self.values)] if len(self.notes) > len(self.values) else ""

    def noted(self, note: str, count: int | None = None) -> tuple[str, ...]:
        """The notes with this one of the visit as a whole, behind those of `count` values (as many as there are)."""
        count = len(self.values) if count is None else count
        single = self.notes[: min(count, len(self.values))]
        return (*single, *[""] * (count - len(single)), note) if note else single


def point_value(metric: Metric, measurement: Measurement) -> float | None:
    """The one number a measurement gives to the chart; None when it holds none."""
    if metric.point is Point.WITHIN:
        return _count_within(metric, measurement)
    if not measurement.values:
        return None
    if metric.point is Point.MEDIAN or len(measurement.values) > 1:
        return float(median(measurement.values))
    return measurement.values[0]


def _count_within(metric: Metric, measurement: Measurement) -> float | None:
    if measurement.count is not None:
        return float(measurement.count)
    if metric.limit is None or not measurement.values:
        return None
    return float(sum(meets(value, metric.limit, metric.direction) for value in measurement.values))


def meets(value: float, target: float, direction: Direction) -> bool:
    """Tell whether a value is at the target or on its good side."""
    return value <= target if direction is Direction.LOWER else value >= target


def middle_half(values: Sequence[float]) -> tuple[float, float] | None:
    """Lower and upper quartile of the single values: medians of the halves, the middle one left out of both.

    None for fewer than four values, where a half says nothing.
    """
    if len(values) < 4:
        return None
    ordered = sorted(values)
    half = len(ordered) // 2
    return float(median(ordered[:half])), float(median(ordered[-half:]))
