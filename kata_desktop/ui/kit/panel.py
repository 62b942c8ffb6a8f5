"""A panel that opens its full-screen view wherever it is tapped."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import PANEL_RADIUS, draw_focus_ring, draw_frame, draw_panel_title, whole
from kata_desktop.ui.kit.style import Style


class TapPanel(TapTarget):
    """Frame, title row and focus ring; subclasses paint what lies below in `paint_content`.

    `number` is the question the panel answers. Set the accessible name to the whole content in words.
    """

    def __init__(self, style: Style, title: str, *, number: int | None = None, parent: QWidget | None = None) -> None:
        self._title, self._number, self._right = title, number, ""
        super().__init__(style, parent)
        self.setAccessibleName(title)

    @property
    def title(self) -> str:
        return self._title

    def set_right(self, text: str) -> None:
        """Write the one secondary line at the right of the title row."""
        self._right = text
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect = look.palette, whole(size)
        fill = colors.line if self.isDown() else colors.surface
        draw_frame(painter, look, rect, fill=fill, line=colors.line, width=1, radius=PANEL_RADIUS)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect, colors.ink, PANEL_RADIUS)
        draw_panel_title(painter, look, size.width(), self._title, number=self._number, right=self._right)
        self.paint_content(painter, look, size)

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Paint below the title row, from y = 72 on, 24 u inside the edges."""
