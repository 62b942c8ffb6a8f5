"""What every screen is measured by: the design unit of wall and desk, and the frame of a screen in it.

Nothing is imported here: the first paint of a start measures by this too.
"""

from __future__ import annotations

from typing import Final

DESIGN_WIDTH: Final = 1920.0
DESIGN_HEIGHT: Final = 1080.0
#: The window of the design's laptop. A desk unit is a pixel of it, and grows to a quarter more on larger screens.
DESK_WIDTH: Final = 1366.0
DESK_HEIGHT: Final = 768.0
DESK_LARGEST: Final = 1.25
SMALLEST_WIDTH: Final = 1280.0
SMALLEST_HEIGHT: Final = 720.0
#: The least side of what is tapped in design units. At a desk 48 of its pixels and one that rounding may take.
LEAST_TAP: Final = 64.0
LEAST_TAP_AT_DESK: Final = 49 * DESIGN_HEIGHT / DESK_HEIGHT

HEADER_HEIGHT: Final = 112.0
LEDGE_HEIGHT: Final = 112.0
MARGIN: Final = 24.0
GUTTER: Final = 16.0

# The smallest unit that still draws: a window is zero pixels high before it is shown.
_SMALLEST_UNIT: Final = 0.1


def wall_unit(width: float, height: float, reading_size: float) -> float:
    """Logical pixels per design unit on a wall's window of `width` by `height` logical pixels (design chapter 2)."""
    return max(_SMALLEST_UNIT, min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT) * reading_size)


def desk_unit(width: float, height: float) -> float:
    """Logical pixels per desk unit, in which the storyboard of a desk is measured (design chapters 2 and 5)."""
    large = min(width / DESK_WIDTH, height / DESK_HEIGHT)
    # below the smallest window nothing is promised, but all of it stays in sight
    small = min(width / SMALLEST_WIDTH, height / SMALLEST_HEIGHT, 1.0)
    return max(_SMALLEST_UNIT, min(DESK_LARGEST, max(small, large)))
