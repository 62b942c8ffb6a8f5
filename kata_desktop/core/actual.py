"""The actual condition in numbers: what the run chart of a metric shows on a day, without words and without pixels.

Positions count in columns: the point of column i stands at i, the edge before it at i - 0.5.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate
from statistics import median
from typing import Final

from kata_desktop.core.experiment import Expectation, Experiment, Outcome, Stage
from kata_desktop.core.measurement import Measurement, Metric, middle_half, now_value, point_value
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition

#: On the board the last 60 points; older ones are in the chart's own view.
BOARD_POINTS: Final = 60
#: Points needed before the start can be frozen, for a first picture.
FIRST_PICTURE: Final = 10


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


@dataclass(frozen=True, slots=True)
class Marker:
    """An experiment's start between the columns; surprise or not is told by its outcome."""

    experiment: Experiment
    position: float

    @property
    def surprise(self) -> bool:
        """What happened lay outside what was expected."""
        return self.experiment.outcome is Outcome.SURPRISE


@dataclass(frozen=True, slots=True)
class Segment:
    """A target condition's value from the day it was set to its date, in columns."""

    target: TargetCondition
    value: float
    start: float
    end: float
    current: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A median over columns `first` to `last` (both within the points shown, or before them)."""

    value: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Actual:
    """What is known of one metric on a day.

    `points` are the last ones (at most `BOARD_POINTS`, all where wanted), `count` all there are. `start` is the median
    before the first experiment that has ten points before it (before the first experiment at all, or of all points,
    when there is none), `now` the median of the last six since the last experiment. `expect` is the running step's
    expectation where it is in this metric. `target` is the open target's value for it.
    """

    metric: Metric
    count: int
    points: tuple[ActualPoint, ...]
    start: Stretch | None
    now: Stretch | None
    markers: tuple[Marker, ...]
    segments: tuple[Segment, ...]
    closings: tuple[float, ...]
    expect: Expectation | None
    running: Experiment | None
    target: MetricTarget | None
    last_at: datetime | None

    @property
    def gained(self) -> float | None:
        """Now less start, in the unit of the points; None while there is no first picture."""
        if self.start is None or self.now is None or self.count < FIRST_PICTURE:
            return None
        return self.now.value - self.start.value

    @property
    def to_go(self) -> float | None:
        """Target less now."""
        if self.now is None or self.target is None or self.target.value is None:
            return None
        return self.target.value - self.now.value


def actual_condition(board: Storyboard, metric: Metric, today: date, *, most: int | None = BOARD_POINTS) -> Actual:
    """Gather what the chart of a metric shows on a day."""
    every = _points(board, metric)
    shown = every if most is None else every[-most:]
    skipped = len(every) - len(shown)
    times = [point.measurement.taken_at for point in every]
    started = sorted((e for e in board.experiments if e.started_at is not None), key=lambda e: (e.started_at, e.id))
    places = [bisect_left(times, e.started_at) for e in started if e.started_at is not None]
    counted = [point.value for point in every if not point.excluded]
    running = [e for e in started if e.stage is Stage.RUNNING]
    in_metric = [e for e in running if e.metric == metric.id and e.expect.has_numbers]
    return Actual(
        metric=metric,
        count=len(counted),
        points=tuple(shown),
        start=_start(every, places, skipped),
        now=_now(every, places, skipped),
        markers=tuple(
            Marker(e, place - skipped - 0.5)
            for e, place in zip(started, places, strict=True)
            if place >= skipped and (place > skipped or skipped == 0)
        ),
        segments=_segments(board, metric, shown, today),
        closings=_closings(board, shown),
        expect=in_metric[-1].expect if in_metric else None,
        running=in_metric[-1] if in_metric else None,
        target=_target_of(board.target, metric),
        last_at=times[-1] if times else None,
    )


def _points(board: Storyboard, metric: Metric) -> list[ActualPoint]:
    found = ((measured, point_value(metric, measured)) for measured in board.measured(metric.id))
    return [ActualPoint(m, value, middle_half(m.values)) for m, value in found if value is not None]


def _start(every: Sequence[ActualPoint], places: Sequence[int], skipped: int) -> Stretch | None:
    """The start's median: up to the first marker with ten points before it, or else to the first marker, or all."""
    counted = [0, *accumulate(not point.excluded for point in every)]
    counted_before = [counted[place] for place in places]
    frozen = [place for place, before in zip(places, counted_before, strict=True) if before >= FIRST_PICTURE]
    early = [place for place, before in zip(places, counted_before, strict=True) if before]
    end = frozen[0] if frozen else early[0] if early else len(every)
    values = [point.value for point in every[:end] if not point.excluded]
    return Stretch(float(median(values)), -skipped, end - 1 - skipped) if values else None


def _now(every: Sequence[ActualPoint], places: Sequence[int], skipped: int) -> Stretch | None:
    since = places[-1] if places else 0
    counted = [n for n, point in enumerate(every) if not point.excluded]
    recent = [n for n in counted if n >= since][-6:] or counted[-6:]
    value = now_value([every[n].value for n in recent], 0)
    return None if value is None else Stretch(value, recent[0] - skipped, recent[-1] - skipped)


def _target_of(target: TargetCondition | None, metric: Metric) -> MetricTarget | None:
    if target is None:
        return None
    found = [part for part in (target.process, target.outcome) if part and part.metric == metric.id]
    return found[0] if found and found[0].value is not None else None


def _segments(board: Storyboard, metric: Metric, shown: Sequence[ActualPoint], today: date) -> tuple[Segment, ...]:
    days = [point.measurement.taken_at.date() for point in shown]
    segments = []
    for target in board.target_conditions:
        part = _target_of(target, metric)
        if target.set_on is None or part is None or part.value is None:
            continue
        last = target.closed_on or target.achieve_by or today
        start = bisect_left(days, target.set_on) - 0.5
        # the date may lie ahead of the last point: then the line goes on over the days ahead
        end = float("inf") if last >= today else bisect_right(days, last) - 0.5
        if end > -0.5:
            segments.append(Segment(target, part.value, max(start, -0.5), end, target.is_open))
    return tuple(segments)


def _closings(board: Storyboard, shown: Sequence[ActualPoint]) -> tuple[float, ...]:
    days = [point.measurement.taken_at.date() for point in shown]
    closed = (target.closed_on for target in board.target_conditions if target.closed_on is not None)
    return tuple(bisect_right(days, closing) - 0.5 for closing in closed)
