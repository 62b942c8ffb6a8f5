"""Where the parts of the board stand at a desk, in desk units (design chapter 3)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from kata_desktop.core.frozen import dataclass
from kata_desktop.ui.storyboard.desk_bar import BAR
from kata_desktop.ui.storyboard.key_hints import HINTS

MARGIN: Final = 16.0
GUTTER: Final = 12.0
_LEFT, _RIGHT = 268.0, 378.0
_TOP, _STEP, _RECORD = 372.0, 150.0, 280.0
#: Of the height left over, the share of the upper panels; the experiments take the rest.
_SHARE = 0.55
_STEP_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class DeskGrid:
    """The rectangles of the parts."""

    bar: QRectF
    target: QRectF
    actual: QRectF
    obstacles: QRectF
    step: QRectF
    record: QRectF
    hints: QRectF


def desk_grid(width: float, height: float) -> DeskGrid:
    """Place the parts: width left over goes to the chart, what lacks comes from the experiments first."""
    room = height - BAR - HINTS
    spare = room - GUTTER - _TOP - _RECORD
    top = _TOP + max(0.0, spare) * _SHARE
    record = max(120.0, room - GUTTER - top)
    top = room - GUTTER - record
    step = _STEP + max(0.0, spare) * _SHARE * _STEP_SHARE
    middle = width - 2 * MARGIN - 2 * GUTTER - _LEFT - _RIGHT
    right = width - MARGIN - _RIGHT
    below = BAR + top + GUTTER
    return DeskGrid(
        bar=QRectF(0, 0, width, BAR),
        target=QRectF(MARGIN, BAR, _LEFT, top),
        actual=QRectF(MARGIN + _LEFT + GUTTER, BAR, middle, top),
        obstacles=QRectF(right, BAR, _RIGHT, top - GUTTER - step),
        step=QRectF(right, BAR + top - step, _RIGHT, step),
        record=QRectF(MARGIN, below, width - 2 * MARGIN, record),
        hints=QRectF(0, height - HINTS, width, HINTS),
    )
