"""A library without any board: one sentence, and two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw_lines, wrap
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import boards
from kata_desktop.words.practice import Empty, empty

_BUTTON = 88.0
_GAP = 24.0


class EmptyLibrary(Painted):
    """What stands where the cards will be."""

    new_wanted = Signal()
    examples_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.new_button = Button(style, boards.new_board(), kind=Kind.PRIMARY, icon="plus", parent=self)
        self.new_button.clicked.connect(self.new_wanted)
        self.examples_button = Button(style, boards.example(), parent=self)
        self.examples_button.clicked.connect(self.examples_wanted)
        self.setAccessibleName(empty(Empty.BOARDS).text)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "examples_button"):
            return
        buttons = (self.new_button, self.examples_button)
        room = width_u - 96 - _GAP
        widths = [button.preferred_width(_BUTTON) for button in buttons]
        shrink = min(1.0, room / sum(widths))
        x = (width_u - sum(widths) * shrink - _GAP) / 2
        for button, width in zip(buttons, widths, strict=True):
            self.place(button, x, height_u / 2 + 24, width * shrink, _BUTTON)
            x += width * shrink + _GAP

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        bold, room = Weight.SEMIBOLD, size.width() - 96
        lines = wrap(look, empty(Empty.BOARDS).text, size=36, weight=bold, width=room, max_lines=3)
        top = size.height() / 2 - 40 - len(lines) * 36 * 1.15
        draw_lines(
            painter, look, lines, size.width() / 2, top, size=36, weight=bold, color=colors.ink, align=Align.CENTRE
        )
