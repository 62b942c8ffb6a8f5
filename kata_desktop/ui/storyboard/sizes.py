"""The two columns of sizes of the board: what is read from three metres, and what is read at a desk."""

from __future__ import annotations

from typing import Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.chart_plot import WALL as WALL_CHART
from kata_desktop.paint.chart_plot import ChartStyle
from kata_desktop.paint.scale import ROW, ScaleStyle
from kata_desktop.ui.kit.placed import WALL_TITLE, TitleSizes
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.storyboard.board_style import BoardStyle


@dataclass(frozen=True, slots=True)
class PanelSizes:
    """A panel: its title row, the sentence of an empty one and its button."""

    title: TitleSizes = WALL_TITLE
    edge: float = 24
    body: float = 24
    body_top: float = 76
    button: float = 72
    button_text: float = 24


@dataclass(frozen=True, slots=True)
class TargetSizes:
    """Panel 1; places are baselines and middles of lines."""

    figure: float = 156
    baseline: float = 197
    text: float = 22
    what: float = 249
    by: float = 298
    by_sizes: tuple[float, ...] = (32, 28, 24)
    left: float = 301
    bars: float = 334
    bar: float = 12
    pattern: float = 380
    pattern_text: float = 22
    line: float = 41
    indent: float = 26


@dataclass(frozen=True, slots=True)
class ActualSizes:
    """Panel 2; `tops` are those of a headline on one line and on two."""

    figure: float = 112
    baseline: float = 160
    gap: float = 32
    headline: tuple[float, ...] = (28, 26, 24)
    tops: tuple[float, float] = (82, 70)
    captions: tuple[float, float] = (22, 20)
    below: float = 6
    chart_edge: float = 16
    chart_top: float = 187
    chart_bottom: float = 13
    chart: ChartStyle = WALL_CHART


@dataclass(frozen=True, slots=True)
class ObstacleSizes:
    """Panel 3. At a desk the frame of the obstacle in focus holds its text alone, the detail is a tap away.

    What has no room is counted above the parked ones by `label`, or below them by `more`.
    """

    frame: float = 78
    text: float = 36
    line_height: float = 1.16
    most_lines: int = 3
    inset: float = 23
    text_left: float = 23
    text_top: float = 51
    text_foot: float = 21
    nothing: float = 112
    pin: tuple[float, float] = (20, 24)
    label: float = 20
    detail: float = 20
    heading: float = 44
    row: float = 64
    row_text: float = 24
    row_left: float = 42
    grip: float = 28
    more: float = 0


@dataclass(frozen=True, slots=True)
class StepSizes:
    """Panel 4; without `badge` expectation and day stand in one line."""

    text: float = 36
    top: float = 73
    line_height: float = 1.16
    chip: float = 20
    badge: float = 84


@dataclass(frozen=True, slots=True)
class RecordSizes:
    """The experimenting record; `date` is the width of a column that the wall has no room for.

    Rows give way from `row` to `least_row`, so that all have room or one is seen half.
    """

    row: float = 76
    least_row: float = 76
    foot: float = 2
    edge: float = 24
    top: float = 68
    middle: float = 41
    icon: float = 40
    title: float = 28
    legend: float = 18
    chip: float = 20
    text: float = 22
    number: float = 52
    gap: float = 20
    date: float = 0
    ring: float = 22
    ring_text: float = 24
    diamond: float = 32
    scale: ScaleStyle = ROW


@dataclass(frozen=True, slots=True)
class BoardSizes:
    """All sizes of the board for one mode."""

    panel: PanelSizes = PanelSizes()
    target: TargetSizes = TargetSizes()
    actual: ActualSizes = ActualSizes()
    obstacles: ObstacleSizes = ObstacleSizes()
    step: StepSizes = StepSizes()
    record: RecordSizes = RecordSizes()


WALL: Final = BoardSizes()
DESK: Final = BoardSizes(
    PanelSizes(TitleSizes(16, 29, 30, 17, 19, 15, 10), edge=16, body=16, body_top=54, button=48, button_text=17),
    TargetSizes(
        figure=92, baseline=126, text=15, what=158, by=193, by_sizes=(20, 18, 16), left=194.5, bars=214, bar=8,
        pattern=248, pattern_text=16, line=26.5, indent=0,
    ),
    ActualSizes(
        figure=64, baseline=98, gap=22, headline=(19, 18, 17), tops=(61, 45), captions=(15, 14), below=1,
        chart_edge=12, chart_top=116, chart_bottom=8,
        chart=ChartStyle(size=14, left=36, right=8, top=40, bottom=28, radius=4.2, lift=20, end_mark=6),
    ),
    ObstacleSizes(
        frame=53, text=18, line_height=1.2, most_lines=2, inset=12, text_left=44, text_top=10, text_foot=11,
        nothing=43, pin=(9, 24), label=0, detail=0, heading=4, row=32, row_text=16, row_left=30, grip=20,
        more=15,
    ),
    StepSizes(text=18, top=51, line_height=1.22, chip=15, badge=0),
    RecordSizes(
        row=44, least_row=38, foot=4, edge=16, top=46, middle=30, icon=30, title=19, legend=14, chip=15, text=15,
        number=34, gap=14, date=92, ring=14, ring_text=16, diamond=20, scale=ScaleStyle(size=16, band=16, mark=8),
    ),
)  # fmt: skip


def sizes_of(style: Style) -> BoardSizes:
    """The sizes that hold for a style now: parts of the board on other screens are measured like those screens."""
    return DESK if style.mode is Mode.DESK and isinstance(style, BoardStyle) else WALL
