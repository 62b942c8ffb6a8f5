"""Panel 2: the actual condition with its run chart."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.values import ActualPicture
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import big_figure, figure_size, figure_width
from kata_desktop.paint.text import ELLIPSIS, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import draw_focus_ring, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.chart_place import ChartPlace
from kata_desktop.ui.storyboard.panel import BoardPanel
from kata_desktop.ui.storyboard.sizes import sizes_of
from kata_desktop.words.close_up import tells_more
from kata_desktop.words.practice import Empty, Panel, empty, panel_title

_SMALLEST = 18.0


class ActualPanel(BoardPanel):
    """Where the process stands now, one sentence on it, and its points."""

    point_chosen = Signal(str)
    rule_wanted = Signal(str)
    experiment_chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown = ActualPicture(missing=True)
        super().__init__(style, panel_title(Panel.ACTUAL), 2, parent)
        self.says = Caption(style, self)
        self.says.clicked.connect(lambda: self.rule_wanted.emit(self._shown.rule))
        self.chart = ChartPlace(style, self)
        self.chart.point_chosen.connect(self._on_point)
        self.chart.experiment_chosen.connect(self.experiment_chosen)
        self.chart.elsewhere.connect(self.click)

    def show_actual(self, shown: ActualPicture) -> None:
        """Show a metric's actual condition, or ask for the first measurement."""
        self._shown = shown
        self.setAccessibleName(shown.name)
        self.set_right(shown.last)
        self.says.setVisible(bool(shown.rule))
        self.says.setAccessibleName(tells_more(shown.caption))
        self.chart.setVisible(not shown.missing)
        if shown.chart is not None:
            self.chart.show_chart(shown.chart, shown.name)
        if shown.missing:
            self.show_empty(empty(Empty.ACTUAL).text, empty(Empty.ACTUAL).action)
        else:
            self.show_empty("", "")

    def _on_point(self, number: int) -> None:
        if 0 <= number < len(self._shown.points):
            self.point_chosen.emit(self._shown.points[number])

    def arrange(self, width_u: float, height_u: float) -> None:
        super().arrange(width_u, height_u)
        if hasattr(self, "chart"):
            sizes = sizes_of(self.kit).actual
            self.chart.set_chart_style(sizes.chart)
            edge, top = sizes.chart_edge, sizes.chart_top
            self.place(self.chart, edge, top, width_u - 2 * edge, max(60.0, height_u - top - sizes.chart_bottom))
            left = self._words_left(self.kit.look(self), width_u)
            head = sizes.tops[1] - 4
            self.place(self.says, left, head, width_u - left - sizes_of(self.kit).panel.edge, top - head - 6)

    def _words_left(self, look: Look, width_u: float) -> float:
        """Where headline and caption begin, right of the figure."""
        shown, sizes = self._shown, sizes_of(self.kit).actual
        large = figure_size(look, shown.value, shown.unit, size=sizes.figure, width=width_u * 0.45)
        return sizes_of(self.kit).panel.edge + figure_width(look, shown.value, shown.unit, size=large) + sizes.gap

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        shown, colors, sizes = self._shown, look.palette, sizes_of(self.kit).actual
        edge = sizes_of(self.kit).panel.edge
        large = figure_size(look, shown.value, shown.unit, size=sizes.figure, width=size.width() * 0.45)
        big_figure(
            painter, look, shown.value, shown.unit, left=edge, baseline=sizes.baseline, size=large, color=colors.ink
        )
        left = self._words_left(look, size.width())
        room = size.width() - left - edge
        headline = fitted_size(look, shown.headline, sizes=sizes.headline, weight=Weight.SEMIBOLD, width=room)
        lines = wrap(look, shown.headline, size=headline, weight=Weight.SEMIBOLD, width=room, max_lines=2)
        # a headline on two lines begins higher and leaves the sentence below it smaller
        top = sizes.tops[0] if len(lines) == 1 else sizes.tops[1]
        top = draw_lines(
            painter, look, lines, left, top, size=headline, weight=Weight.SEMIBOLD, color=colors.ink, line_height=1.2
        )
        size_u = sizes.captions[0] if len(lines) < 2 else sizes.captions[1]
        caption = wrap(look, shown.caption, size=size_u, weight=Weight.REGULAR, width=room, max_lines=2)
        if caption and caption[-1].endswith(ELLIPSIS):
            size_u = min(size_u, _SMALLEST)
            caption = wrap(look, shown.caption, size=size_u, weight=Weight.REGULAR, width=room, max_lines=2)
        draw_lines(painter, look, caption, left, top + sizes.below, size=size_u, color=colors.ink2, line_height=1.25)


class Caption(TapTarget):
    """The sentence on the points, painted by the panel; a tap tells the rule behind it."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), look.palette.ink)
