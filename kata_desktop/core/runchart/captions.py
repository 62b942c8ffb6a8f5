"""Which caption a run chart gets: the strongest thing that is true, and the points it speaks of."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.runchart.findings import (
    NOW_POINTS,
    START_POINTS,
    AfterClosing,
    AwayFromTarget,
    BoardOptions,
    BoardPhase,
    FewCrossings,
    Finding,
    FirstPicture,
    FiveInARow,
    LongRun,
    NoSignal,
    OutsideLimits,
    SixInARow,
    WithinLimits,
)
from kata_desktop.core.runchart.limits import Limits
from kata_desktop.core.runchart.numbers import median, saturated
from kata_desktop.core.runchart.phases import Values, valid_points
from kata_desktop.core.runchart.rules import SHIFT_LENGTH, Point, side_of
from kata_desktop.core.runchart.running import RunningAnalysis
from kata_desktop.core.runchart.target import meeting, meets
from kata_desktop.core.runchart.values import Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The last phase of a board's chart, ready to be put in words.

    `values` are those of all rows, `limits` the phase's where they are switched on; `signal_before` tells whether the
    frozen start alone has a signal.
    """

    values: Values
    run: RunningAnalysis
    phase: BoardPhase
    limits: Limits | None
    now: float | None
    options: BoardOptions
    excluded: frozenset[int]
    signal_before: Callable[[], bool]

    def start_points(self) -> int:
        """How many measurements the start rests on."""
        frozen_at = self.phase.frozen_at
        return self.phase.runs.n_valid if frozen_at is None else self.run.place_from(frozen_at)

    def signal(self) -> bool:
        """Longest run or crossings, and enough measurements to hear them."""
        return self.phase.runs.runs_signal and self.start_points() >= START_POINTS

    def long_run(self) -> LongRun | None:
        """The longest run if it is over its limit, the latest of equal ones."""
        longest, limit = self.phase.runs.longest_run, self.phase.runs.longest_run_limit
        if longest is None or limit is None or longest <= limit or not self.signal():
            return None
        span = next(self.run.runs_back(longest))
        return LongRun(
            length=longest,
            limit=limit,
            n_useful=self.phase.runs.n_useful,
            side=side_of(span.side),
            start=self.run.rows[span.first],
            end=self.run.rows[span.last],
        )

    def few_crossings(self) -> FewCrossings | None:
        """The crossings if they are below their limit."""
        crossings, least = self.phase.runs.crossings, self.phase.runs.crossings_limit
        if crossings is None or least is None or crossings >= least or not self.signal():
            return None
        return FewCrossings(crossings=crossings, least=least, n_useful=self.phase.runs.n_useful)

    def outside(self) -> tuple[int, ...]:
        """The rows beyond the limits that count."""
        return () if self.limits is None else self.run.beyond(self.limits)

    def change_seen(self) -> bool:
        """Whether the signal reaches beyond a frozen start, so that something changed since."""
        frozen_at = self.phase.frozen_at
        if frozen_at is None or not self.signal():
            return False
        run = self.long_run()
        return (run is not None and run.end >= frozen_at) or not self.signal_before()


def caption_of(reading: Reading) -> Finding:
    """The caption, in this order: sliding back, too few, away, the default rules, soft rules, limits."""
    slid_back = _after_closing(reading)
    if slid_back is not None:
        return slid_back
    if reading.start_points() < START_POINTS:
        return FirstPicture(reading.start_points())
    return (
        _away(reading)
        or reading.long_run()
        or reading.few_crossings()
        or _soft_rules(reading)
        or _limits(reading)
        or NoSignal()
    )


def signal_points(reading: Reading, caption: Finding) -> tuple[int, ...]:
    """The rows a caption speaks of: those drawn filled."""
    match caption:
        case AfterClosing():
            return tuple(row for row, _ in _points(reading, caption.first))
        case SixInARow():
            span = next(reading.run.runs_back(SHIFT_LENGTH))
            return reading.run.useful_rows(span.first, span.last)
        case FiveInARow():
            return reading.run.trends()[-1].points
        case OutsideLimits():
            return reading.outside()
        case _:
            return _points_of_signal(reading)


def _points_of_signal(reading: Reading) -> tuple[int, ...]:
    limit = reading.phase.runs.longest_run_limit
    if limit is not None and reading.long_run() is not None:
        spans = reversed([*reading.run.runs_back(limit + 1)])
        return tuple(row for span in spans for row in reading.run.useful_rows(span.first, span.last))
    # too few crossings are a matter of all points off the line
    return reading.run.useful_rows() if reading.few_crossings() is not None else ()


def _away(reading: Reading) -> AwayFromTarget | None:
    start, direction = reading.phase.runs.median, reading.options.direction
    if start is None or reading.now is None or direction is None or not reading.change_seen():
        return None
    if meets(reading.now, start, direction):
        return None
    return AwayFromTarget(saturated(reading.now - start))


def _soft_rules(reading: Reading) -> SixInARow | FiveInARow | None:
    if reading.options.shift_rule:
        for span in reading.run.runs_back(SHIFT_LENGTH):
            return SixInARow(span.length, side_of(span.side))
    trends = reading.run.trends() if reading.options.trend_rule else ()
    return FiveInARow(trends[-1].length, trends[-1].direction) if trends else None


def _limits(reading: Reading) -> WithinLimits | OutsideLimits | None:
    limits, count = reading.limits, reading.phase.runs.n_valid
    if limits is None:
        return None
    if outside := reading.outside():
        return OutsideLimits(outside=len(outside), count=count, lower=limits.lower, upper=limits.upper)
    return WithinLimits(count=count, lower=limits.lower, upper=limits.upper)


def _after_closing(reading: Reading) -> AfterClosing | None:
    """Sliding back: the last six before the closing were at the target, the last six since are not."""
    options, closed_at = reading.options, reading.options.closed_at
    if closed_at is None or options.target is None or options.direction is None:
        return None
    latest = _last_six(reading, closed_at, len(reading.values))
    if len(latest) < NOW_POINTS or any(meeting(latest, options.target, options.direction)):
        return None
    if not _held(_last_six(reading, 0, closed_at), options.target, options.direction):
        return None
    since = _points(reading, closed_at)
    missed = meeting([value for _, value in since], options.target, options.direction).count(False)
    return AfterClosing(missed=missed, count=len(since), first=since[0][0], last=since[-1][0])


def _last_six(reading: Reading, first: int, stop: int) -> list[float]:
    """The last values that count of some rows, at most six, the latest first."""
    rows = (row for row in range(stop - 1, first - 1, -1) if row not in reading.excluded)
    return [*islice((value for row in rows if (value := reading.values[row]) is not None), NOW_POINTS)]


def _points(reading: Reading, start: int) -> list[Point]:
    return valid_points(reading.values, start, len(reading.values), reading.excluded)


def _held(values: list[float], target: float, direction: Direction) -> bool:
    return bool(values) and meets(median(values), target, direction)
