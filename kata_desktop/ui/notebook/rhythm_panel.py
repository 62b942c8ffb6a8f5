"""Half a year of cycles, the one number beside it, and why there were days without one: no percentage, no streak."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.weeks import RhythmPicture
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import Held, rhythm_mark
from kata_desktop.paint.rhythm_weeks import paint_weeks
from kata_desktop.paint.text import Align, draw, draw_lines, text_width, wrap
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.notebook.panel import NotebookPanel
from kata_desktop.words.notebook import Text, text

#: Of the width, at most this share is the number's; in letters of the second size it needs so many.
_SHARE: Final = 0.34
_LETTERS: Final = 27.0
_LEGEND: Final = (
    (Held.TODAY, Text.TODAY),
    (Held.DAY_OFF, Text.DAY_OFF),
    (Held.NOT_HELD, Text.NOT_HELD),
    (Held.HELD, Text.HELD),
)


class RhythmPanel(NotebookPanel):
    """Nothing in it can be tapped; a voice reads it whole."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: RhythmPicture | None = None
        super().__init__(style, text(Text.WEEKS), parent)

    def show_rhythm(self, shown: RhythmPicture) -> None:
        """Show the rhythm of a board."""
        self._shown = shown
        self.setAccessibleName(" ".join((shown.name, *shown.lines)))
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        if self._shown is None:
            return
        sizes, shown = self.sizes, self._shown
        beside = min(size.width() * _SHARE, _LETTERS * sizes.second)
        split = size.width() - sizes.edge - beside
        top = sizes.title_row - sizes.gap * 0.5
        weeks = QRectF(sizes.edge, top, split - 2 * sizes.edge, size.height() - top - sizes.edge * 0.7)
        paint_weeks(painter, look, shown.weeks, weeks, sizes.weeks)
        painter.setPen(look.pen(look.palette.line, 1))
        x = look.snap(split - sizes.edge / 2, 1)
        painter.drawLine(QPointF(x, top), QPointF(x, size.height() - sizes.edge))
        self._paint_legend(painter, look, size.width() - sizes.edge)
        self._paint_number(painter, look, QRectF(split + sizes.edge / 2, top, beside - sizes.edge / 2, weeks.height()))

    def _paint_legend(self, painter: QPainter, look: Look, right: float) -> None:
        letters, x, middle = self.sizes.second, right, self.sizes.title_row / 2
        title = text_width(look, text(Text.WEEKS), size=self.sizes.title, weight=Weight.SEMIBOLD) + 2 * self.sizes.edge
        for held, words in _LEGEND:
            wide = text_width(look, text(words), size=letters)
            if x - wide - letters * 1.6 < title:
                return
            draw(painter, look, text(words), x, middle, size=letters, color=look.palette.ink2, align=Align.RIGHT)
            x -= wide + letters * 0.85
            rhythm_mark(painter, look, QPointF(x, middle), held, diameter=letters * 0.85)
            x -= letters * 1.25

    def _paint_number(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        sizes, shown, bold = self.sizes, self._shown, Weight.SEMIBOLD
        assert shown is not None
        ink = look.palette.ink
        middle, left = rect.top() + sizes.number * 0.4, rect.left()
        if shown.number:
            left += draw(painter, look, shown.number, left, middle, size=sizes.number, weight=bold, color=ink)
            left += sizes.edge
        words = shown.beside or text(Text.NO_DAYS)
        room = rect.right() - left
        beside = wrap(look, words, size=sizes.lead, weight=bold, width=room, max_lines=3)
        top = middle - len(beside) * sizes.lead * 1.2 / 2
        draw_lines(painter, look, beside, left, top, size=sizes.lead, weight=bold, color=ink, line_height=1.2)
        y = middle + sizes.number * 0.48
        step = sizes.second * 1.3
        for line in shown.lines:
            most = int((rect.bottom() - y) / step)
            if most < 1:
                return
            lines = wrap(look, line, size=sizes.second, weight=Weight.REGULAR, width=rect.width(), max_lines=most)
            y = draw_lines(painter, look, lines, rect.left(), y, size=sizes.second, color=look.palette.ink2)
            y += sizes.second * 0.4
