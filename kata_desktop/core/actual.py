"""The actual condition in numbers: what the run chart of a metric shows on a day, without words and without pixels.

Positions count in columns: the point of column i stands at i, the edge before it at i - 0.5.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from kata_desktop.core.experiment import Experiment, Outcome, Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Metric
from kata_desktop.core.runchart.findings import BoardAnalysis, BoardOptions
from kata_desktop.core.series import ActualPoint, Series, series_of, taken_at, taken_on
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition

__all__ = [
    "BOARD_POINTS",
    "FIRST_PICTURE",
    "Actual",
    "ActualPoint",
    "Closing",
    "Marker",
    "Offer",
    "Segment",
    "Stretch",
    "actual_condition",
]

#: On the board the last 60 points; older ones are in the chart's own view.
BOARD_POINTS: Final = 60
#: Points needed before the start can be frozen, for a first picture.
FIRST_PICTURE: Final = 10


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
class Closing:
    """Where a target condition was closed, in columns; the chart goes on behind it."""

    target: TargetCondition
    position: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A median and the columns it was made of; columns below 0 lie before the points shown."""

    value: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A new median may be drawn: from this measurement on, in this column, with this value."""

    measurement: str
    column: int
    value: float


@dataclass(frozen=True, slots=True)
class Actual:
    """What is known of one metric on a day.

    `points` are the last ones (at most `BOARD_POINTS`, all where wanted) of which `skipped` lie before them; `count`
    are all that count. `analysis` speaks of all points, by rows from the first one. `expect` is the running step's
    expectation where it is in this metric, `target` the open target's value for it, `offer` a new median to be drawn.
    """

    metric: Metric
    count: int
    skipped: int
    points: tuple[ActualPoint, ...]
    analysis: BoardAnalysis
    markers: tuple[Marker, ...]
    segments: tuple[Segment, ...]
    closings: tuple[Closing, ...]
    running: Experiment | None
    target: MetricTarget | None
    offer: Offer | None = None

    @property
    def last_at(self) -> datetime | None:
        """When it was measured last."""
        return self.points[-1].measurement.taken_at if self.points else None

    @property
    def start(self) -> Stretch | None:
        """The median of the frozen start, or of the whole phase while nothing is frozen."""
        if self.analysis.start is None:
            return None
        phase = self.analysis.phases[-1]
        end = phase.end if self.analysis.frozen_at is None else self.analysis.frozen_at - 1
        return Stretch(self.analysis.start, phase.start - self.skipped, end - self.skipped)

    @property
    def now(self) -> Stretch | None:
        """The median of the last six since the last experiment, fewer if there are fewer."""
        now = self.analysis.now
        if now is None:
            return None
        return Stretch(now.median, now.first - self.skipped, len(self.points) - 1)

    @property
    def limits(self) -> tuple[float, float] | None:
        """Lower and upper limit of the last phase, where they are switched on and can be reckoned."""
        phase = self.analysis.phases[-1]
        return None if phase.lower is None or phase.upper is None else (phase.lower, phase.upper)

    @property
    def gained(self) -> float | None:
        """Now less start, in the unit of the points; None while there is no first picture or no frozen start."""
        if self.start is None or self.now is None or self.count < FIRST_PICTURE or self.analysis.frozen_at is None:
            return None
        return self.now.value - self.start.value


def actual_condition(board: Storyboard, metric: Metric, today: date, *, most: int | None = BOARD_POINTS) -> Actual:
    """Gather what the chart of a metric shows on a day."""
    series = series_of(board.measured(metric.id), metric)
    every = series.points
    shown = series.shown(most)
    skipped = len(every) - len(shown)
    started = [e for e in board.experiments if e.started_at is not None]
    places = [bisect_left(every, e.started_at, key=taken_at) for e in started if e.started_at is not None]
    target = _target_of(board.target, metric)
    analysis = series.analysis(_options(board, metric, series, places, today))
    running = [e for e in started if e.stage is Stage.RUNNING and e.metric == metric.id and e.expect.has_numbers]
    return Actual(
        metric=metric,
        count=len(every) - len(series.excluded),
        skipped=skipped,
        points=shown,
        analysis=analysis,
        markers=tuple(
            Marker(e, place - skipped - 0.5)
            for e, place in zip(started, places, strict=True)
            if place > skipped or not skipped
        ),
        segments=_segments(board, metric, shown, today),
        closings=_closings(board, shown),
        running=running[-1] if running else None,
        target=target,
        offer=_offer(metric, analysis, every, skipped),
    )


def _offer(metric: Metric, analysis: BoardAnalysis, every: Sequence[ActualPoint], skipped: int) -> Offer | None:
    """The offer of the statistics, unless the learner declined it or drew that median already."""
    new = analysis.new_median
    if new is None or new.row >= len(every):
        return None
    measurement = every[new.row].measurement.id
    if measurement == metric.offer_rests or measurement in metric.phases:
        return None
    return Offer(measurement, new.row - skipped, new.median)


def _options(board: Storyboard, metric: Metric, series: Series, places: Sequence[int], today: date) -> BoardOptions:
    """What the statistics ask about the board; a target condition that was closed goes on counting until the next."""
    every = series.points
    chosen = board.target or next((t for t in reversed(board.target_conditions) if t.closed_on is not None), None)
    part = _target_of(chosen, metric)
    past = chosen is not None and chosen.achieve_by is not None and chosen.achieve_by < today
    closed_on = chosen.closed_on if chosen is not None else None
    return BoardOptions(
        markers=tuple(places),
        phase_starts=tuple(row for row in series.rows_of(frozenset(metric.phases)) if row) if metric.phases else (),
        shift_rule=metric.shift_rule,
        trend_rule=metric.trend_rule,
        limits=metric.limits_shown and metric.has_limits,
        exclude=series.excluded,
        target=part.value if part else None,
        direction=metric.point_direction if part else None,
        date_rows=bisect_right(every, chosen.achieve_by, key=taken_on)
        if past and chosen and chosen.achieve_by
        else None,
        closed_at=bisect_right(every, closed_on, key=taken_on) if closed_on is not None else None,
    )


def _target_of(target: TargetCondition | None, metric: Metric) -> MetricTarget | None:
    if target is None:
        return None
    found = [part for part in (target.process, target.outcome) if part and part.metric == metric.id]
    return found[0] if found and found[0].value is not None else None


def _segments(board: Storyboard, metric: Metric, shown: Sequence[ActualPoint], today: date) -> tuple[Segment, ...]:
    segments = []
    for target in board.target_conditions:
        part = _target_of(target, metric)
        if target.set_on is None or part is None or part.value is None:
            continue
        last = target.closed_on or target.achieve_by or today
        start = bisect_left(shown, target.set_on, key=taken_on) - 0.5
        # the date may lie ahead of the last point: then the line goes on over the days ahead
        end = float("inf") if last >= today else bisect_right(shown, last, key=taken_on) - 0.5
        if end > -0.5:
            segments.append(Segment(target, part.value, max(start, -0.5), end, target.is_open))
    return tuple(segments)


def _closings(board: Storyboard, shown: Sequence[ActualPoint]) -> tuple[Closing, ...]:
    closed = ((target, target.closed_on) for target in board.target_conditions)
    places = ((target, bisect_right(shown, day, key=taken_on) - 0.5) for target, day in closed if day is not None)
    # one closed before the points shown would stand at their edge and speak of another time
    return tuple(Closing(target, place) for target, place in places if place > -0.5)
