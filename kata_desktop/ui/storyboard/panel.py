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
from kata_desktop.ui.storyboard.sizes import sizes_of


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
            self._action = Button(self.kit, action, parent=self)
            self._action.clicked.connect(act or self.click)
        if self._action is not None:
            self._action.setVisible(bool(sentence and action))
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if getattr(self, "_action", None) is not None and self._action is not None:
            sizes = sizes_of(self.kit).panel
            height, edge = sizes.button, sizes.edge
            self._action.set_text_size(sizes.button_text)
            width = min(self._action.preferred_width(height), width_u - 2 * edge)
            self.place(self._action, edge, height_u - height - edge, width, height)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        fill = colors.sunken if self.isDown() else colors.surface
        draw_frame(painter, look, whole(size), fill=fill, line=colors.line, width=1, radius=PANEL_RADIUS)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink, PANEL_RADIUS)
        row = sizes_of(self.kit).panel.title
        draw_panel_title(painter, look, size.width(), self._title, number=self._number, right=self._right, sizes=row)
        if self._empty:
            self._paint_empty(painter, look, size)
        else:
            self.paint_content(painter, look, size)

    def _paint_empty(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        sizes = sizes_of(self.kit).panel
        letter, edge, top = sizes.body, sizes.edge, sizes.body_top
        # the button may stand close below
        room = size.height() - top - (sizes.button + edge + 4 if self._action and not self._action.isHidden() else edge)
        most = max(1, min(4, int(room / (letter * 1.3))))
        width = size.width() - 2 * edge
        lines = wrap(look, self._empty, size=letter, weight=Weight.REGULAR, width=width, max_lines=most)
        draw_lines(painter, look, lines, edge, top, size=letter, color=look.palette.ink2)

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Paint what stands below the title row."""
