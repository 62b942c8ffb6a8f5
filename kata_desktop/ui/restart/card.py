"""The left side of the restart card: what to do, when the last cycle was, and what may have been in the way."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.rhythm.reason import ReasonPicker
from kata_desktop.words import restart

_INSET: Final = 16.0
_HEAD_LINE, _TOLD_LINE = 1.14, 1.35
#: Letters of headline and sentence, and the space above each part; the first that has room.
_SIZES: Final = ((64.0, 32.0, 56.0, 44.0, 64.0), (56.0, 28.0, 32.0, 28.0, 40.0), (44.0, 26.0, 12.0, 16.0, 24.0))


class RestartCard(Painted):
    """`given` carries a reason for the silent days."""

    margin_u = RING_MARGIN
    given = Signal(str)
    refused = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._told = ""
        self._room = 0.0
        super().__init__(style, parent)
        self.reason = ReasonPicker(style, self)
        self.reason.given.connect(self.given)
        self.reason.refused.connect(self.refused)

    def show_silence(self, told: str, reason: str, *, asks: bool) -> None:
        """Show when the last cycle was, and the reason if one was said; `asks` while there are days to say it for."""
        self._told = told
        self.setAccessibleName(f"{restart.headline()} {told}")
        self.reason.setVisible(asks)
        self.reason.show_reason(reason)
        self.style_changed()

    def fit(self, width: float, height: float) -> float:
        """Choose letters that have room in a height; the height that is needed, which may be more."""
        self._room = height
        return max(height, self._needs(width, self._sizes(width)))

    def _sizes(self, width: float) -> tuple[float, float, float, float, float]:
        return next((sizes for sizes in _SIZES if self._needs(width, sizes) <= self._room), _SIZES[-1])

    def _needs(self, width: float, sizes: tuple[float, float, float, float, float]) -> float:
        above = self._above(self.kit.look(self), width, sizes)
        return above + (self.reason.preferred_height(width - _INSET) if not self.reason.isHidden() else 0.0)

    def _above(self, look: Look, width: float, sizes: tuple[float, float, float, float, float]) -> float:
        head, told, top, between, below = sizes
        lines, words = self._lines(look, width, sizes)
        return top + len(lines) * head * _HEAD_LINE + between + len(words) * told * _TOLD_LINE + below

    def _lines(
        self, look: Look, width: float, sizes: tuple[float, float, float, float, float]
    ) -> tuple[list[str], list[str]]:
        room = width - _INSET - 40
        head = wrap(look, restart.headline(), size=sizes[0], weight=Weight.SEMIBOLD, width=room, max_lines=5)
        return head, wrap(look, self._told, size=sizes[1], weight=Weight.REGULAR, width=room, max_lines=5)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "reason"):
            return
        top = self._above(self.kit.look(self), width_u, self._sizes(width_u))
        room = width_u - _INSET
        self.place(self.reason, _INSET, top, room, self.reason.preferred_height(room))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, sizes = look.palette, self._sizes(size.width())
        head, told = self._lines(look, size.width(), sizes)
        top = draw_lines(
            painter, look, head, _INSET, sizes[2], size=sizes[0], weight=Weight.SEMIBOLD, color=colors.ink,
            line_height=_HEAD_LINE,
        )  # fmt: skip
        draw_lines(
            painter, look, told, _INSET, top + sizes[3], size=sizes[1], color=colors.ink2, line_height=_TOLD_LINE
        )
