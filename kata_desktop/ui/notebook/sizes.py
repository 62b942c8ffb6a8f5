"""The two columns of sizes of the notebook: at a desk as on the design's laptop, on a touchscreen as on a wall."""

from __future__ import annotations

from typing import Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.rhythm_weeks import WeeksSizes
from kata_desktop.ui.kit.style import Mode, Style


@dataclass(frozen=True, slots=True)
class NotebookSizes:
    """Letters, edges and rows of the four panels.

    `rhythm` and `lower` are the least heights of the upper panel and the lower ones, `wide` the width from which on
    three of them stand side by side, `number` the one large figure.
    """

    edge: float = 28
    title: float = 28
    title_row: float = 84
    lead: float = 28
    body: float = 24
    second: float = 22
    button: float = 64
    button_text: float = 24
    icon: float = 28
    gap: float = 12
    number: float = 112
    fact: float = 36
    fact_row: float = 60
    row: float = 64
    day: float = 150
    box: float = 76
    link: float = 78
    least_link: float = 64
    box_width: float = 300
    field: float = 96
    tall_field: float = 122
    rhythm: float = 300
    lower: float = 460
    wide: float = 1700
    weeks: WeeksSizes = WeeksSizes(20, 20)


WALL: Final = NotebookSizes()
DESK: Final = NotebookSizes(
    edge=20, title=19, title_row=64, lead=19, body=16, second=15, button=48, button_text=17, icon=22, gap=8,
    number=84, fact=24, fact_row=48, row=38, day=104, box=58, link=72, least_link=48, box_width=210, field=76,
    tall_field=92, rhythm=212, lower=372, wide=1200, weeks=WeeksSizes(15, 14),
)  # fmt: skip


def sizes_of(style: Style) -> NotebookSizes:
    """The sizes that hold for a style now."""
    return DESK if style.mode is Mode.DESK else WALL
