"""The values of a run chart: what is asked (options), what comes back (phases, spans, types)."""

from __future__ import annotations

from enum import Enum, StrEnum

from kata_desktop.core.frozen import dataclass


class Direction(StrEnum):
    """Which way a metric is better."""

    LOWER = "lower"
    HIGHER = "higher"


class Side(Enum):
    """On which side of a line points lie; on the line itself a point has no side."""

    ABOVE = "above"
    BELOW = "below"


class Slope(Enum):
    """Which way a trend goes."""

    UP = "up"
    DOWN = "down"


class NhsType(Enum):
    """Type of one point by the "Making Data Count" rules, first match in order of priority."""

    COMMON = "common"
    OUTSIDE_HIGH = "outside_high"
    OUTSIDE_LOW = "outside_low"
    TREND_UP = "trend_up"
    TREND_DOWN = "trend_down"
    TWO_OF_THREE_HIGH = "two_of_three_high"
    TWO_OF_THREE_LOW = "two_of_three_low"
    RUN_HIGH = "run_high"
    RUN_LOW = "run_low"


class Assurance(Enum):
    """Where a target lies against the process limits."""

    CONSISTENT_PASS = "consistent_pass"  # noqa: S105 - no password
    CONSISTENT_FAIL = "consistent_fail"
    INCONSISTENT = "inconsistent"


class RephaseType(Enum):
    """Where a line of automatic re-phasing comes from."""

    BASELINE = "baseline"
    SUSTAINED = "sustained"


class InvalidOptionError(ValueError):
    """An option does not fit the series; `option` and `value` say which."""

    def __init__(self, option: str, value: object) -> None:
        super().__init__(f"{option}: {value!r}")
        self.option = option
        self.value = value


class NotFiniteError(ValueError):
    """A value is infinite or not a number; `index` says where."""

    def __init__(self, index: int) -> None:
        super().__init__(f"values[{index}]")
        self.index = index


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a series is analysed with. All rows are 0-based and count missing values.

    `freeze` is a number of rows from the beginning of the series: the phase in which these rows end
    takes its lines from its rows before that place only.
    """

    phase_starts: tuple[int, ...] = ()
    freeze: int | None = None
    exclude: tuple[int, ...] = ()
    target: float | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """Six or more useful points in a row on one side; `points` leaves out those on the line."""

    start: int
    end: int
    side: Side
    length: int
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """Five or more points in a row that go one way; of equal neighbours only the first is in `points`."""

    start: int
    end: int
    direction: Slope
    length: int
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseAnalysis:
    """Everything known of one phase; rows are inclusive, None is undefined.

    `lcl` and `ucl` are mean -/+ 2.66 x screened mean moving range, `_3sigma` uses 3/1.128,
    `_unscreened` keeps every moving range. `outside` are all values beyond the limits, excluded ones as well.
    A limit beyond the largest float is given as that float.
    """

    start: int
    end: int
    n_rows: int
    n_valid: int
    median: float | None
    n_useful: int
    n_on_median: int
    longest_run: int | None
    longest_run_limit: int | None
    crossings: int | None
    crossings_limit: int | None
    runs_signal: bool
    n_runs: int
    shifts: tuple[Shift, ...]
    trends: tuple[Trend, ...]
    mean: float | None
    mr_bar: float | None
    mr_bar_screened: float | None
    lcl: float | None
    ucl: float | None
    lcl_3sigma: float | None
    ucl_3sigma: float | None
    outside: tuple[int, ...]
    lcl_unscreened: float | None
    ucl_unscreened: float | None
    lcl_3sigma_unscreened: float | None
    ucl_3sigma_unscreened: float | None
    outside_unscreened: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningStatistics:
    """The fields of `PhaseAnalysis` that are kept up to date point by point, equal to those of `analyse`."""

    n_rows: int
    n_valid: int
    median: float | None
    n_useful: int
    n_on_median: int
    longest_run: int | None
    longest_run_limit: int | None
    crossings: int | None
    crossings_limit: int | None
    runs_signal: bool
    n_runs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetAnalysis:
    """The last phase against a target; `assurance` is None where there are no limits."""

    value: float
    direction: Direction
    n_valid: int
    n_meeting: int
    meeting_streak_at_end: int
    assurance: Assurance | None


@dataclass(frozen=True, slots=True)
class RephasedLine:
    """One median of automatic re-phasing and the rows it was taken from."""

    median: float
    start: int
    end: int
    type: RephaseType


@dataclass(frozen=True, slots=True)
class Rephasing:
    """Lines offered when sustained runs above, below or on both sides count."""

    above: tuple[RephasedLine, ...]
    below: tuple[RephasedLine, ...]
    both: tuple[RephasedLine, ...]


@dataclass(frozen=True, slots=True)
class RareEvents:
    """Centre line and limits of a g or t chart."""

    cl: float
    ucl: float
    lcl: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """The whole series; what does not apply to it is None."""

    phases: tuple[PhaseAnalysis, ...]
    nhs_types: tuple[NhsType, ...] | None
    target: TargetAnalysis | None
    rephase: Rephasing | None
    g_chart: RareEvents | None
    t_chart: RareEvents | None
