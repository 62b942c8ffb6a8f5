"""What we learned: a plum panel after a surprise, a quiet one else."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, fitted_size
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import SentenceStarters, TextField
from kata_desktop.words import experiment as words
from kata_desktop.words.hints import Field

ACT_HEIGHT: Final = 372.0
_EDGE: Final = 36.0


class ActPanel(Painted):
    """The question, a field, beginnings of sentences. `edited` comes with every change by hand."""

    edited = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._surprise = False
        super().__init__(style, parent)
        self.field = TextField(style, lines=True, size=32, weight=Weight.REGULAR, hinted=Field.FACT, parent=self)
        self.field.editor.setAccessibleName(words.learned_field())
        self.field.edited.connect(self.edited)
        self.starters = SentenceStarters(style, self.field, words.learned_starters(), self)
        self.style_changed()

    @property
    def title(self) -> str:
        """The question as it stands there."""
        return words.learned_question(surprise=self._surprise)

    @property
    def surprise(self) -> bool:
        """Whether it is asked in plum."""
        return self._surprise

    def show_outcome(self, *, surprise: bool) -> None:
        """Ask in plum after a surprise; better and worse are asked alike."""
        self._surprise = surprise
        self.setAccessibleName(self.title)
        self.update()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "starters"):
            return
        room = width_u - 2 * _EDGE
        self.place(self.field, _EDGE, 88, room, height_u - 88 - 132 + 12)
        self.place(self.starters, _EDGE, height_u - 102, room, 72)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect = look.palette, whole(size)
        if self._surprise:
            draw_frame(painter, look, rect, fill=colors.learn_soft, line=colors.learn, radius=PANEL_RADIUS)
        else:
            draw_frame(painter, look, rect, fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        color = colors.learn if self._surprise else colors.ink
        draw_icon(painter, "lightbulb", QRectF(_EDGE, 28, 40, 40), color, look)
        room = size.width() - 2 * _EDGE - 56
        letters = fitted_size(look, self.title, sizes=(36, 32, 28), weight=Weight.SEMIBOLD, width=room)
        draw(
            painter, look, self.title, _EDGE + 56, 50, size=letters, weight=Weight.SEMIBOLD, color=colors.ink,
            width=room,
        )  # fmt: skip
