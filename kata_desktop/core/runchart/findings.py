"""What the board asks of a run chart and what the chart has to say; the sentences are made elsewhere."""

from __future__ import annotations

from enum import Enum

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.runchart.values import Direction, RunningStatistics, Side, Slope

START_POINTS = 10
LIMIT_POINTS = 12
NOW_POINTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardOptions:
    """What the board knows beside the values. Places are counts of rows before them (0 to all rows).

    `markers`: starts of experiments; `phase_starts`: medians the learner drew; `date_rows`: the
    achieve-by date, once it is past; `closed_at`: the closing of the target condition. `limits`
    switches the XmR limits on, which suits no cycle times.
    """

    markers: tuple[int, ...] = ()
    phase_starts: tuple[int, ...] = ()
    exclude: tuple[int, ...] = ()
    target: float | None = None
    direction: Direction | None = None
    date_rows: int | None = None
    closed_at: int | None = None
    shift_rule: bool = False
    trend_rule: bool = False
    limits: bool = False


class MetState(Enum):
    """The four honest answers to "is the target condition met?"."""

    TOO_EARLY = "too_early"
    NOT_YET = "not_yet"
    SOMETIMES = "sometimes"
    RELIABLY = "reliably"


class MetBasis(Enum):
    """What the answer rests on."""

    COUNT = "count"
    MEDIAN = "median"
    LIMITS = "limits"
    LAST_TEN = "last_ten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """How far the target is met since the last experiment or phase start.

    `met` of `count` measurements are at the target or better; `first` and `last` are their rows (None
    without any), `middle` their median; below `needed` measurements it is too early to tell. `since` is the row from
    which they count.
    """

    state: MetState
    basis: MetBasis
    met: int
    count: int
    needed: int
    middle: float | None
    first: int | None
    last: int | None
    since: int = 0


@dataclass(frozen=True, slots=True)
class FirstPicture:
    """Too few measurements for a start: `count` of `needed`."""

    count: int
    needed: int = START_POINTS


@dataclass(frozen=True, slots=True, kw_only=True)
class LongRun:
    """`length` measurements in a row on one side; up to `limit` can be chance with `n_useful`."""

    length: int
    limit: int
    n_useful: int
    side: Side
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FewCrossings:
    """The line crosses the start so often; `least` or more would be usual with `n_useful`."""

    crossings: int
    least: int
    n_useful: int


@dataclass(frozen=True, slots=True)
class SixInARow:
    """Switched on by choice and softly worded: so many in a row on one side."""

    length: int
    side: Side


@dataclass(frozen=True, slots=True)
class FiveInARow:
    """Switched on by choice and softly worded: so many in a row that go one way."""

    length: int
    direction: Slope


@dataclass(frozen=True, slots=True)
class NoSignal:
    """The points move up and down around the start; that may be chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithinLimits:
    """Limits are switched on and all `count` measurements lie between them."""

    count: int
    lower: float
    upper: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideLimits:
    """Limits are switched on and `outside` of `count` measurements lie beyond them."""

    outside: int
    count: int
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class AwayFromTarget:
    """A signal, and now lies on the worse side of the start; `difference` is now minus start."""

    difference: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterClosing:
    """The process slid back: `missed` of `count` measurements since the closing miss the target."""

    missed: int
    count: int
    first: int
    last: int


Finding = (
    FirstPicture
    | LongRun
    | FewCrossings
    | SixInARow
    | FiveInARow
    | NoSignal
    | WithinLimits
    | OutsideLimits
    | AwayFromTarget
    | AfterClosing
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPhase:
    """One phase: its first and last row, the row before which its start is frozen (None: not frozen), its runs.

    `lower` and `upper` are the limits (2.66, screened) where they are switched on and can be reckoned.
    """

    start: int
    end: int
    frozen_at: int | None
    runs: RunningStatistics
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """The present median: of `count` measurements, the first of them in row `first`."""

    median: float
    count: int
    first: int


@dataclass(frozen=True, slots=True)
class NewMedian:
    """An offer: a phase that begins at `row` (an experiment marker), with the median it would have."""

    row: int
    median: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardAnalysis:
    """Everything the chart of a metric shows and says; start, now, signal are of the last phase.

    `start` is the frozen median (of the whole phase while nothing is frozen), `start_points` how many
    measurements it rests on. `since` is the row of the last experiment or phase start. `signal` is
    the longest run or the crossings, never the soft rules; `change_seen` that it reaches beyond the frozen
    start; `signal_points` the rows of whatever rule the caption names.
    """

    phases: tuple[BoardPhase, ...]
    start: float | None
    start_points: int
    frozen_at: int | None
    since: int
    now: Now | None
    signal: bool
    change_seen: bool
    signal_points: tuple[int, ...]
    caption: Finding
    met: Met | None
    met_on_date: Met | None
    new_median: NewMedian | None
