"""Panel 1: the target condition."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.values import TargetPicture
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import big_figure, day_bars, figure_size
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.panel import BoardPanel
from kata_desktop.ui.storyboard.sizes import sizes_of
from kata_desktop.words.practice import Empty, Panel, empty, panel_title


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
        shown, colors, sizes = self._shown, look.palette, sizes_of(self.kit).target
        edge = sizes_of(self.kit).panel.edge
        room = size.width() - 2 * edge
        large = figure_size(look, shown.value, shown.unit, size=sizes.figure, width=room)
        big_figure(
            painter, look, shown.value, shown.unit, left=edge, baseline=sizes.baseline, size=large, color=colors.target
        )
        text, bold = sizes.text, Weight.SEMIBOLD
        draw(painter, look, shown.what, edge, sizes.what, size=text, color=colors.ink2, width=room)
        weight, color = (bold, colors.ink) if shown.due else (Weight.REGULAR, colors.ink2)
        left = room - text_width(look, shown.left, size=text, weight=weight) - text * 0.7
        # "look back at the target" may have no room beside the date; the days have all gone then and give their place
        beside = text_width(look, shown.by, size=sizes.by_sizes[-1], weight=bold) <= left
        by_room = left if beside else room
        by = fitted_size(look, shown.by, sizes=sizes.by_sizes, weight=bold, width=by_room)
        draw(painter, look, shown.by, edge, sizes.by, size=by, weight=bold, color=colors.ink, width=by_room)
        if beside:
            right = size.width() - edge
            draw(painter, look, shown.left, right, sizes.left, size=text, weight=weight, color=color, align=Align.RIGHT)
        else:
            middle = sizes.bars + sizes.bar / 2
            draw(painter, look, shown.left, edge, middle, size=text, weight=weight, color=color, width=room)
        if shown.days and beside:
            day_bars(painter, look, QRectF(edge, sizes.bars, room, sizes.bar), days=shown.days, past=shown.past)
        self._paint_pattern(painter, look, size)

    def _paint_pattern(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        sizes, edge = sizes_of(self.kit).target, sizes_of(self.kit).panel.edge
        letter, left = sizes.pattern_text, edge + sizes.indent
        y, ink = sizes.pattern, self._shown.pattern_ink
        if ink:
            top = y - letter * 0.6
            place = QRectF(edge, top, size.width() - 2 * edge, size.height() - edge * 0.7 - top)
            written = Written(ink, "\n".join(self._shown.pattern))
            draw_written(painter, look, written, place, Voice(letter, look.palette.ink))
            return
        for line in self._shown.pattern:
            if y + letter * 0.64 > size.height() - edge / 2:
                return
            if sizes.indent:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.palette.target)
                painter.drawEllipse(QPointF(edge + 7, y + 1), 5, 5)
            draw(painter, look, line, left, y, size=letter, color=look.palette.ink, width=size.width() - edge - left)
            y += sizes.line
