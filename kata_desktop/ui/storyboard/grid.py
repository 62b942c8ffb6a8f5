"""Where the parts of the board stand, in design units of a wall and in desk units (design chapters 2, 3 and 5)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from kata_desktop.core.frozen import dataclass
from kata_desktop.ui.kit import measures

BAR: Final = 72.0
HINTS: Final = 32.0
MARGIN: Final = 16.0
GUTTER: Final = 12.0
_LEFT, _RIGHT = 268.0, 378.0
_TOP, _STEP, _RECORD = 372.0, 150.0, 280.0
#: Of the height left over, the share of the upper panels; the experiments take the rest.
_SHARE = 0.55
_STEP_SHARE = 0.3

_WALL_TOP, _WALL_BOTTOM = 512.0, 312.0
_LEAST_TOP, _LEAST_BOTTOM = 352.0, 250.0
#: Above 100 % reading size the roles in the header give way first.
_LOW_HEADER = 88.0
_FULL_HEIGHT = 1000.0


@dataclass(frozen=True, slots=True)
class Grid:
    """The rectangles of the parts: `head` is the header of a wall or the bar of a desk, `foot` its ledge or keys."""

    head: QRectF
    target: QRectF
    actual: QRectF
    obstacles: QRectF
    step: QRectF
    record: QRectF
    foot: QRectF

    @property
    def panels(self) -> tuple[QRectF, ...]:
        """The five panels in the order of the questions, the record last."""
        return self.target, self.actual, self.obstacles, self.step, self.record


def desk_grid(width: float, height: float) -> Grid:
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
    return Grid(
        head=QRectF(0, 0, width, BAR),
        target=QRectF(MARGIN, BAR, _LEFT, top),
        actual=QRectF(MARGIN + _LEFT + GUTTER, BAR, middle, top),
        obstacles=QRectF(right, BAR, _RIGHT, top - GUTTER - step),
        step=QRectF(right, BAR + top - step, _RIGHT, step),
        record=QRectF(MARGIN, below, width - 2 * MARGIN, record),
        foot=QRectF(0, height - HINTS, width, HINTS),
    )


def wall_grid(width: float, height: float) -> Grid:
    """Place the parts: room left over goes to the chart and to the experiments."""
    margin, gutter, ledge = measures.MARGIN, measures.GUTTER, measures.LEDGE_HEIGHT
    header = measures.HEADER_HEIGHT if height >= _FULL_HEIGHT else _LOW_HEADER
    top, bottom = share_heights(height - header - ledge - 2 * gutter)
    left, right = min(428.0, max(340.0, width * 0.223)), min(556.0, max(400.0, width * 0.29))
    middle = width - 2 * margin - 2 * gutter - left - right
    below = header + top + gutter
    # the experiments give way before the next step breaks into more lines
    step = min(604.0, max(440.0, width * 0.38))
    return Grid(
        head=QRectF(0, 0, width, header),
        target=QRectF(margin, header, left, top),
        actual=QRectF(margin + left + gutter, header, middle, top),
        obstacles=QRectF(width - margin - right, header, right, top),
        step=QRectF(margin, below, step, bottom),
        record=QRectF(margin + step + gutter, below, width - 2 * margin - step - gutter, bottom),
        foot=QRectF(0, height - ledge, width, ledge),
    )


def share_heights(room: float) -> tuple[float, float]:
    """Heights of the upper and the lower row: room to spare goes below, what lacks goes from both to their least."""
    if room >= _WALL_TOP + _WALL_BOTTOM:
        return _WALL_TOP, room - _WALL_TOP
    bottom = max(_LEAST_BOTTOM, room - _WALL_TOP)
    top = max(_LEAST_TOP, room - bottom)
    return top, max(_LEAST_BOTTOM / 2, room - top)
