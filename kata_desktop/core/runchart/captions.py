"""Which caption a run chart gets: the strongest thing that is true, and the points it speaks of."""

from __future__ import annotations

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.runchart.findings import (
    NOW_POINTS,
    START_POINTS,
    AfterClosing,
    AwayFromTarget,
    BoardOptions,
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
from kata_desktop.core.runchart.numbers import median, saturated
from kata_desktop.core.runchart.phases import Values, analyse_phase, baseline_median, valid_points
from kata_desktop.core.runchart.rules import Point, runs_about
from kata_desktop.core.runchart.target import meeting, meets
from kata_desktop.core.runchart.values import Direction, PhaseAnalysis


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The last phase of a board's chart, ready to be put in words."""

    values: Values
    phase: PhaseAnalysis
    frozen_at: int | None
    now: float | None
    options: BoardOptions

    def points(self, start: int | None = None, stop: int | None = None) -> list[Point]:
        """The points that count, of the phase or of other rows."""
        return valid_points(
            self.values,
            self.phase.start if start is None else start,
            self.phase.end + 1 if stop is None else stop,
            frozenset(self.options.exclude),
        )

    def start_points(self) -> int:
        """How many measurements the start rests on."""
        return len(self.points(stop=self.frozen_at))

    def signal(self) -> bool:
        """Longest run or crossings, and enough measurements to hear them."""
        return self.phase.runs_signal and self.start_points() >= START_POINTS

    def long_run(self) -> LongRun | None:
        """The longest run if it is over its limit, the latest of equal ones."""
        longest, limit = self.phase.longest_run, self.phase.longest_run_limit
        if longest is None or limit is None or longest <= limit or not self.signal():
            return None
        # A run can only be over its limit from a length of seven on, so it is among the shifts.
        run = next(shift for shift in reversed(self.phase.shifts) if shift.length == longest)
        return LongRun(
            length=longest,
            limit=limit,
            n_useful=self.phase.n_useful,
            side=run.side,
            start=run.start,
            end=run.end,
        )

    def few_crossings(self) -> FewCrossings | None:
        """The crossings if they are below their limit."""
        crossings, least = self.phase.crossings, self.phase.crossings_limit
        if crossings is None or least is None or crossings >= least or not self.signal():
            return None
        return FewCrossings(crossings=crossings, least=least, n_useful=self.phase.n_useful)

    def outside(self) -> tuple[int, ...]:
        """The rows beyond the limits that count."""
        return tuple(row for row in self.phase.outside if row not in self.options.exclude)

    def change_seen(self) -> bool:
        """Whether the signal reaches beyond a frozen start, so that something changed since."""
        if self.frozen_at is None or not self.signal():
            return False
        run = self.long_run()
        if run is not None and run.end >= self.frozen_at:
            return True
        before = analyse_phase(
            self.values,
            start=self.phase.start,
            stop=self.frozen_at,
            excluded=frozenset(self.options.exclude),
        )
        return not before.runs_signal


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
            return tuple(row for row, _ in reading.points(caption.first, caption.last + 1))
        case SixInARow():
            return reading.phase.shifts[-1].points
        case FiveInARow():
            return reading.phase.trends[-1].points
        case OutsideLimits():
            return reading.outside()
        case _:
            return _points_of_signal(reading)


def _points_of_signal(reading: Reading) -> tuple[int, ...]:
    limit = reading.phase.longest_run_limit
    if limit is not None and reading.long_run() is not None:
        return tuple(row for shift in reading.phase.shifts if shift.length > limit for row in shift.points)
    return _useful(reading) if reading.few_crossings() is not None else ()


def _useful(reading: Reading) -> tuple[int, ...]:
    """All points off the line: too few crossings are a matter of the whole series."""
    points = reading.points()
    line = baseline_median(points, reading.phase.end + 1 if reading.frozen_at is None else reading.frozen_at)
    assert line is not None, "a signal needs a line"
    return tuple(row for _, rows in runs_about(points, line) for row in rows)


def _away(reading: Reading) -> AwayFromTarget | None:
    start, direction = reading.phase.median, reading.options.direction
    if start is None or reading.now is None or direction is None or not reading.change_seen():
        return None
    if meets(reading.now, start, direction):
        return None
    return AwayFromTarget(saturated(reading.now - start))


def _soft_rules(reading: Reading) -> SixInARow | FiveInARow | None:
    if reading.options.shift_rule and reading.phase.shifts:
        shift = reading.phase.shifts[-1]
        return SixInARow(shift.length, shift.side)
    if reading.options.trend_rule and reading.phase.trends:
        trend = reading.phase.trends[-1]
        return FiveInARow(trend.length, trend.direction)
    return None


def _limits(reading: Reading) -> WithinLimits | OutsideLimits | None:
    phase = reading.phase
    if not reading.options.limits or phase.lcl is None or phase.ucl is None:
        return None
    if outside := reading.outside():
        return OutsideLimits(outside=len(outside), count=phase.n_valid, lower=phase.lcl, upper=phase.ucl)
    return WithinLimits(count=phase.n_valid, lower=phase.lcl, upper=phase.ucl)


def _after_closing(reading: Reading) -> AfterClosing | None:
    """Sliding back: the last six before the closing were at the target, the last six since are not."""
    options = reading.options
    if options.closed_at is None or options.target is None or options.direction is None:
        return None
    before = [value for _, value in reading.points(0, options.closed_at)][-NOW_POINTS:]
    since = reading.points(options.closed_at, len(reading.values))
    if len(since) < NOW_POINTS or not _held(before, options.target, options.direction):
        return None
    met = meeting([value for _, value in since], options.target, options.direction)
    if any(met[-NOW_POINTS:]):
        return None
    return AfterClosing(missed=met.count(False), count=len(met), first=since[0][0], last=since[-1][0])


def _held(values: list[float], target: float, direction: Direction) -> bool:
    return bool(values) and meets(median(values), target, direction)
