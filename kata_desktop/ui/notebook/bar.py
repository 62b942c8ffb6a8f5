"""The bar above the notebook at a desk: the way back, whose it is, and what comes next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import notebook
from kata_desktop.words.notebook import Text, text

BAR: Final = 72.0
_EDGE, _GAP, _BUTTON, _TOP = 16.0, 14.0, 48.0, 12.0


class NotebookBar(Painted):
    """Height 72; the sentence with the lock stands as long as there is room for it."""

    back_wanted = Signal()
    observation_wanted = Signal()
    cycle_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._below = ""
        super().__init__(style, parent)
        self.back = Button(style, icon="chevron-left", icon_size=22, name=text(Text.BACK), parent=self)
        self.ask = Button(style, text(Text.ASK), icon="eye", icon_size=22, text_size=17, parent=self)
        self.cycle = Button(
            style, text(Text.CYCLE), kind=Kind.PRIMARY, icon="message-circle", icon_size=22, text_size=17, parent=self
        )
        self.back.clicked.connect(self.back_wanted)
        self.ask.clicked.connect(self.observation_wanted)
        self.cycle.clicked.connect(self.cycle_wanted)
        self.style_changed()

    def show_board(self, below: str, clock: str) -> None:
        """Show which board this is about, and the time of its next cycle today."""
        self._below = below
        self.cycle.set_text(notebook.cycle_at(clock))
        self.setAccessibleName(f"{text(Text.TITLE)}. {below}. {text(Text.ONLY_HERE)}")
        self.style_changed()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "cycle"):
            return
        self.place(self.back, _EDGE, _TOP, _BUTTON, _BUTTON)
        right = width_u - _EDGE
        for button in (self.cycle, self.ask):
            wide = min(button.preferred_width(_BUTTON), width_u * 0.24)
            right -= wide
            self.place(button, right, _TOP, wide, _BUTTON)
            right -= _GAP

    def paint(self, painter: QPainter, look: Look, _size: QSizeF) -> None:
        colors, left = look.palette, _EDGE + _BUTTON + _GAP
        end = self.placed_at(self.ask).left() - _GAP
        title = text(Text.TITLE)
        lock = text_width(look, text(Text.ONLY_HERE), size=15) + 34
        wanted = max(text_width(look, title, size=19, weight=Weight.SEMIBOLD), text_width(look, self._below, size=15))
        shows = end - left - lock - 2 * _GAP >= min(wanted, 200.0)
        room = end - left - (lock + 2 * _GAP if shows else 0.0)
        draw(painter, look, title, left, 26, size=19, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
        letters = fitted_size(look, self._below, sizes=(15, 14), weight=Weight.REGULAR, width=room)
        draw(painter, look, self._below, left, 47, size=letters, color=colors.ink2, width=room)
        if shows:
            draw_icon(painter, "lock", QRectF(end - lock, BAR / 2 - 11, 22, 22), colors.ink2, look)
            draw(painter, look, text(Text.ONLY_HERE), end, BAR / 2, size=15, color=colors.ink2, align=Align.RIGHT)
