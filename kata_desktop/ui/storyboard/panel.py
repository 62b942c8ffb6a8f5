"""A panel of the board that opens its full-screen view when it is tapped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.button import Button, TapTarget
from kata_desktop.ui.kit.placed import PANEL_RADIUS, draw_focus_ring, draw_frame, draw_panel_title, whole
from kata_desktop.ui.kit.style import Style

EDGE = 24.0


class BoardPanel(TapTarget):
    """Frame, title row and focus ring of a panel; a subclass paints what is in it.

    Where nothing is written yet a quiet sentence stands there with one button (`show_empty`).
    """

    def __init__(self, style: Style, title: str, number: int | None, parent: QWidget | None = None) -> None:
        self._title, self._number = title, number
        self._right = ""
        self._empty = ""
        self._action: Button | None = None
        super().__init__(style, parent)

    @property
    def title(self) -> str:
        return self._title

    def set_right(self, text: str) -> None:
        """Write the line at the right end of the title row."""
        self._right = text

    def show_empty(self, sentence: str, action: str, act: Callable[[], None] | None = None) -> None:
        """Say what belongs here and offer the way to it; an empty sentence takes both away."""
        self._empty = sentence
        if self._action is None and action:
            self._action = Button(self.kit, action, text_size=24, parent=self)
            self._action.clicked.connect(act or self.click)
        if self._action is not None:
            self._action.setVisible(bool(sentence and action))
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if getattr(self, "_action", None) is not None and self._action is not None:
            width = min(self._action.preferred_width(72), width_u - 2 * EDGE)
            self.place(self._action, EDGE, height_u - 72 - EDGE, width, 72)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        fill = colors.sunken if self.isDown() else colors.surface
        draw_frame(painter, look, whole(size), fill=fill, line=colors.line, width=1, radius=PANEL_RADIUS)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink, PANEL_RADIUS)
        draw_panel_title(painter, look, size.width(), self._title, number=self._number, right=self._right)
        if self._empty:
            self._paint_empty(painter, look, size)
        else:
            self.paint_content(painter, look, size)

    def _paint_empty(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        lines = wrap(look, self._empty, size=24, weight=Weight.REGULAR, width=size.width() - 2 * EDGE, max_lines=4)
        draw_lines(painter, look, lines, EDGE, 76, size=24, color=look.palette.ink2)

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Paint what stands below the title row."""
