"""The left part: the main chart and below it the outcome's, one time for both."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLineF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.chart_plot import CLOSE_UP, ChartStyle, plot_for, with_left
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, text_width
from kata_desktop.ui.actual.close_up import CloseUp, MetricChart
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.chart_place import ChartPlace
from kata_desktop.words import close_up as words

_EDGE = 24.0
_TITLE = 64.0
#: The chart below, of the whole height at most this share, and the title row above it.
_BELOW_PLOT, _BELOW_SHARE, _BELOW_TITLE = 206.0, 0.25, 64.0
_ABOVE_STYLE = replace(CLOSE_UP, bottom=18.0, day_labels=False)
_BELOW_STYLE = replace(CLOSE_UP, top=14.0, radius=6.5)


class ChartPair(Painted):
    """Shows one chart or two and tells which measurement or experiment was tapped.

    `zoomed` says whether less than the whole time is shown.
    """

    measurement_chosen = Signal(str)
    experiment_chosen = Signal(str)
    zoomed = Signal(bool)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown = CloseUp()
        super().__init__(style, parent)
        self.above = ChartPlace(style, self, chart_style=CLOSE_UP, movable=True)
        self.below = ChartPlace(style, self, chart_style=_BELOW_STYLE, movable=True)
        self.places = (self.above, self.below)
        for place in self.places:
            place.experiment_chosen.connect(self.experiment_chosen)
            place.taken_over.connect(self._on_taken_over)
        self.above.point_chosen.connect(lambda n: self._choose(self._shown.above, n))
        self.below.point_chosen.connect(lambda n: self._choose(self._shown.below, n))

    @property
    def is_zoomed(self) -> bool:
        return self.above.view is not None and self.above.view.is_zoomed

    def show_charts(self, shown: CloseUp, chosen: str) -> None:
        """Show the charts with a ring round one point."""
        self._shown = shown
        self.below.setVisible(shown.below is not None)
        above, below = self._styles(shown)
        for place, chart, chart_style in ((self.above, shown.above, above), (self.below, shown.below, below)):
            if chart is not None:
                picture = replace(chart.picture, chosen=chart.place_of(chosen) if chosen else None)
                place.show_chart(picture, chart.name, chart_style)
        self.style_changed()

    def _styles(self, shown: CloseUp) -> tuple[ChartStyle, ChartStyle]:
        """The margins; both plots begin at the same place, as the days below belong to both."""
        if shown.above is None or shown.below is None:
            return CLOSE_UP, _BELOW_STYLE
        look, area = self.kit.look(self), whole(QSizeF(800, 400))
        left = max(plot_for(look, chart.picture, area, CLOSE_UP).rect.left() for chart in shown.charts)
        return with_left(_ABOVE_STYLE, left), with_left(_BELOW_STYLE, left)

    def _choose(self, chart: MetricChart | None, place: int) -> None:
        if chart is not None and 0 <= place < len(chart.points):
            self.measurement_chosen.emit(chart.points[place].measurement.id)

    def _on_taken_over(self) -> None:
        above, below = self.above.view, self.below.view
        if above is None or below is None:
            return
        above.columns_changed.connect(below.show_columns)
        below.columns_changed.connect(above.show_columns)
        above.zoomed.connect(self.zoomed)

    def zoom(self, factor: float) -> None:
        """Show more or less of the time."""
        if self.above.view is not None:
            self.above.view.zoom(factor)

    def whole_time(self) -> None:
        """Show everything again."""
        if self.above.view is not None:
            self.above.view.whole_time()

    def bring_into_view(self, measurement: str) -> None:
        """Move so that a point is seen."""
        chart = self._shown.chart_of(measurement)
        place = chart.place_of(measurement) if chart is not None else None
        if chart is not None and place is not None and self.above.view is not None:
            self.above.view.bring_into_view(chart.picture.points[place].index)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "places"):
            return
        plot = below_height(height_u)
        below = plot + _BELOW_TITLE if self._shown.below is not None else 0.0
        self.place(self.above, _EDGE, _TITLE, width_u - 2 * _EDGE, max(60.0, height_u - _TITLE - below - 6))
        self.place(self.below, _EDGE, height_u - plot - 6, width_u - 2 * _EDGE, plot)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        if self._shown.above is not None:
            _paint_title(painter, look, self._shown.above, 40, size.width())
        if self._shown.below is not None:
            top = look.snap(size.height() - below_height(size.height()) - _BELOW_TITLE + 4, 1)
            painter.setPen(look.pen(colors.line, 1))
            painter.drawLine(QLineF(_EDGE, top, size.width() - _EDGE, top))
            _paint_title(painter, look, self._shown.below, top + 32, size.width())


def below_height(height: float) -> float:
    """Return the height of the chart below: the process chart is always the larger one."""
    return min(_BELOW_PLOT, height * _BELOW_SHARE)


def _paint_title(painter: QPainter, look: Look, chart: MetricChart, middle: float, width: float) -> None:
    colors, room = look.palette, width - 2 * _EDGE
    told, line = words.start_and_now(chart.actual), words.metric_line(chart.metric)
    used = text_width(look, told, size=24, weight=Weight.SEMIBOLD)
    if used > room * 0.5:
        # the chart itself says it too, and half of it would mislead
        told, used = "", 0.0
    draw(
        painter, look, told, width - _EDGE, middle, size=24, weight=Weight.SEMIBOLD, color=colors.ink,
        align=Align.RIGHT,
    )  # fmt: skip
    name = draw(
        painter, look, chart.metric.name, _EDGE, middle, size=28, weight=Weight.SEMIBOLD, color=colors.ink,
        width=room - (used + 24 if used else 0.0),
    )  # fmt: skip
    left = _EDGE + name + 16
    if left + text_width(look, line, size=22) + 24 <= width - _EDGE - used:
        draw(painter, look, line, left, middle + 1, size=22, color=colors.ink2)
