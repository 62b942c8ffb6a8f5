"""What stands on a board, worded and in order: painters neither count nor translate."""

from __future__ import annotations

from enum import Enum, auto

from kata_desktop.core.experiment import Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.paint.marks import RhythmDay
from kata_desktop.paint.scale import ScalePicture


@dataclass(frozen=True, slots=True)
class HeaderPicture:
    """Board, roles, challenge, rhythm of the coaching cycles (empty before the first daily time), clock."""

    title: str
    roles: str
    challenge: str
    challenge_name: str
    rhythm: tuple[RhythmDay, ...]
    rhythm_name: str
    time: str
    day: str
    challenge_ink: Ink = NO_INK


@dataclass(frozen=True, slots=True)
class TargetPicture:
    """The target condition: the process metric's value large; `missing` when there is none.

    `days` of its length of which `past` have gone; `due` when the board should look back.
    """

    missing: bool
    due: bool = False
    value: str = ""
    unit: str = ""
    what: str = ""
    outcome: str = ""
    by: str = ""
    left: str = ""
    set_on: str = ""
    days: int = 0
    past: int = 0
    pattern: tuple[str, ...] = ()
    name: str = ""
    pattern_ink: Ink = NO_INK
    outcome_ink: Ink = NO_INK


@dataclass(frozen=True, slots=True)
class ActualPicture:
    """The actual condition of one metric; `missing` before the first measurement, without a chart.

    `rule` is what the caption rests on, with its numbers, and whether the target condition is met.
    """

    missing: bool
    metric: str = ""
    value: str = ""
    unit: str = ""
    headline: str = ""
    caption: str = ""
    rule: str = ""
    last: str = ""
    chart: ChartPicture | None = None
    points: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class ObstaclePicture:
    """One obstacle: its text, a line under it, how large it looks, and the day it was solved; both texts may be by
    hand.
    """

    id: str
    text: str
    detail: str = ""
    size: str = ""
    closed: str = ""
    name: str = ""
    ink: Ink = NO_INK
    detail_ink: Ink = NO_INK


@dataclass(frozen=True, slots=True)
class ObstaclesPicture:
    """The obstacle in focus, the parked ones in order, those held apart, and those solved (latest first)."""

    summary: str
    focus: ObstaclePicture | None
    parked: tuple[ObstaclePicture, ...]
    held: tuple[ObstaclePicture, ...]
    solved: tuple[ObstaclePicture, ...]
    dropped: tuple[ObstaclePicture, ...] = ()


@dataclass(frozen=True, slots=True)
class StepPicture:
    """The next step with its expectation and when to go and see; `missing` when nothing is planned."""

    missing: bool
    id: str = ""
    stage: Stage = Stage.PLANNED
    chip: str = ""
    text: str = ""
    how: str = ""
    expect: str = ""
    see: str = ""
    name: str = ""
    ink: Ink = NO_INK
    how_ink: Ink = NO_INK
    expect_ink: Ink = NO_INK


class LearnedTone(Enum):
    """How the last column of a row is set."""

    QUIET = auto()
    TEXT = auto()
    SURPRISE = auto()
    ASK = auto()


@dataclass(frozen=True, slots=True)
class RowPicture:
    """One row of the experimenting record. `scale` is None where nothing was expected in numbers.

    `expected` and `happened` are the words for such a row. `shared` tells that it shares the axis and the target line.
    """

    id: str
    number: str
    stage: Stage
    surprise: bool
    date: str
    step: str
    scale: ScalePicture | None
    shared: bool
    expected: str
    happened: str
    learned: str
    tone: LearnedTone
    name: str
    step_ink: Ink = NO_INK
    expected_ink: Ink = NO_INK
    happened_ink: Ink = NO_INK
    learned_ink: Ink = NO_INK


@dataclass(frozen=True, slots=True)
class RecordPicture:
    """The experimenting record, newest on top; `target` is the label of the target line, empty without one."""

    rows: tuple[RowPicture, ...]
    target: str
    surprises: str


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """The whole board at a moment. `outcome` is the second metric, where there is one."""

    header: HeaderPicture
    target: TargetPicture
    actual: ActualPicture
    obstacles: ObstaclesPicture
    step: StepPicture
    record: RecordPicture
    as_of: str
