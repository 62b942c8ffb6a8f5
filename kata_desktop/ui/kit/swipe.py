"""A stroke of the hand to one side, as one turns a page."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from kata_desktop.ui.kit.style import Style

_FAR = 160.0


class Swipe:
    """Follows one press to its release; positions are logical pixels of the same widget."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._pressed: QPointF | None = None

    def press(self, at: QPointF) -> None:
        """The hand comes down."""
        self._pressed = at

    def release(self, at: QPointF, width: float) -> int:
        """The hand goes up: +1 for on (to the left), -1 for back, 0 where it was no swipe over a widget so wide."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return 0
        way = at - pressed
        across, down = abs(way.x()), abs(way.y())
        # a press that was taken back ends far outside
        if not self._style.pixels(_FAR) <= across <= width or across <= 2 * down:
            return 0
        return 1 if way.x() < 0 else -1
