"""Panel 1: the target condition."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.values import TargetPicture
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import big_figure, day_bars, figure_size
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.panel import EDGE, BoardPanel
from kata_desktop.words.practice import Empty, Panel, empty, panel_title

_LINE = 41.0


class TargetPanel(BoardPanel):
    """The target in large, its date with the days gone, and the pattern."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown = TargetPicture(missing=True)
        super().__init__(style, panel_title(Panel.TARGET), 1, parent)

    def show_target(self, shown: TargetPicture) -> None:
        """Show the target condition, or ask for one."""
        self._shown = shown
        self.setAccessibleName(shown.name)
        if shown.missing:
            self.show_empty(empty(Empty.TARGET).text, empty(Empty.TARGET).action)
        else:
            self.show_empty("", "")

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        shown, colors = self._shown, look.palette
        room = size.width() - 2 * EDGE
        large = figure_size(look, shown.value, shown.unit, size=156, width=room)
        big_figure(painter, look, shown.value, shown.unit, left=EDGE, baseline=197, size=large, color=colors.target)
        draw(painter, look, shown.what, EDGE, 249, size=22, color=colors.ink2, width=room)
        left_words = text_width(look, shown.left, size=22) + 16
        by = fitted_size(look, shown.by, sizes=(32, 28, 24), weight=Weight.SEMIBOLD, width=room - left_words)
        draw(
            painter, look, shown.by, EDGE, 298, size=by, weight=Weight.SEMIBOLD, color=colors.ink,
            width=room - left_words,
        )  # fmt: skip
        weight = Weight.SEMIBOLD if shown.due else Weight.REGULAR
        color = colors.ink if shown.due else colors.ink2
        draw(
            painter, look, shown.left, size.width() - EDGE, 301, size=22, weight=weight, color=color, align=Align.RIGHT
        )
        if shown.days:
            day_bars(painter, look, QRectF(EDGE, 334, room, 12), days=shown.days, past=shown.past)
        self._paint_pattern(painter, look, size)

    def _paint_pattern(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        y = 380.0
        for line in self._shown.pattern:
            if y + 14 > size.height() - 12:
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.palette.target)
            painter.drawEllipse(QPointF(EDGE + 7, y + 1), 5, 5)
            draw(painter, look, line, EDGE + 26, y, size=22, color=look.palette.ink, width=size.width() - 2 * EDGE - 26)
            y += _LINE
