"""Everything a run chart shows, as plain values and finished words: painters neither count nor translate."""

from __future__ import annotations

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One measurement: its column, its median, the middle half of its cycles.

    `left_out` is the reason why it counts nowhere: the line then passes it by; its ink stands at its `HERE`. A `ghost`
    lies after the day that history shows.
    """

    index: float
    value: float
    filled: bool = False
    low: float | None = None
    high: float | None = None
    left_out: str | None = None
    ghost: bool = False
    left_out_ink: Ink = NO_INK


@dataclass(frozen=True, slots=True)
class AxisTick:
    """A figure of the vertical axis; that of the target is bold and blue and has no grid line."""

    value: float
    label: str
    target: bool = False


@dataclass(frozen=True, slots=True)
class DayLabel:
    """A day (week, month) over `count` columns from `first` on; `short` is used where the label is too wide."""

    label: str
    first: int
    count: int
    today: bool = False
    short: str = ""


@dataclass(frozen=True, slots=True)
class TargetSegment:
    """A target condition from the day it was set to its date; an older one is thin and pale.

    Its words stand at the beginning of the line, or at its end.
    """

    start: float
    end: float
    value: float
    label: str = ""
    older: bool = False
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class MedianLine:
    """The median of a phase; `dotted_to` carries it on for comparison, `proposed` draws it dashed."""

    start: float
    end: float
    value: float
    label: str = ""
    dotted_to: float | None = None
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class ExperimentFlag:
    """The start of an experiment; `id` is what `hit_test` returns."""

    position: float
    number: str
    surprise: bool
    id: str


@dataclass(frozen=True, slots=True)
class ExpectedBand:
    """What the running step expects, over some columns; a missing bound leaves the band open to that side."""

    start: float
    end: float
    low: float | None
    high: float | None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosedTarget:
    """The day a target condition was closed, as a vertical line with its words."""

    position: float
    label: str


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A limit of the process, for metrics that have them switched on; None reaches to the edge of the chart."""

    value: float
    label: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """The chart: columns 0 to `columns` - 1, a point of column i lies at i, the column's edges at i ± 0.5.

    All positions count in columns, all values in the metric's unit. `points` are ordered by index.
    `today` is where the line stands that divides what was measured from what is expected.
    """

    columns: int
    low: float
    high: float
    points: tuple[ChartPoint, ...] = ()
    ticks: tuple[AxisTick, ...] = ()
    days: tuple[DayLabel, ...] = ()
    targets: tuple[TargetSegment, ...] = ()
    medians: tuple[MedianLine, ...] = ()
    flags: tuple[ExperimentFlag, ...] = ()
    expectation: ExpectedBand | None = None
    today: float | None = None
    closings: tuple[ClosedTarget, ...] = ()
    limits: tuple[LimitLine, ...] = ()
    chosen: int | None = None
