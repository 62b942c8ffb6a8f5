"""What the visit has brought so far: how many values, their chart, and four figures."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.measurement import Metric, Point, meets, middle_half
from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.paint.chart_plot import CLOSE_UP
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import big_figure, figure_width
from kata_desktop.paint.run_chart import paint_run_chart
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import measure, numbers

_STAND = 100.0
_HEAD = 150.0
_GAP = 16.0
_EDGE = 32.0


class VisitPanel(Painted):
    """Count above, chart in the middle, figures below; nothing here is tapped."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._metric: Metric | None = None
        self._values: tuple[float, ...] = ()
        self._chart: ChartPicture | None = None
        self._alone = False
        super().__init__(style, parent)

    def show_visit(
        self, metric: Metric, values: Sequence[float], chart: ChartPicture | None, *, alone: bool, description: str
    ) -> None:
        """Show a visit; `alone` says that each value is a point by itself, `chart` then is the metric's own."""
        self._metric, self._values, self._chart, self._alone = metric, tuple(values), chart, alone
        self.setAccessibleName(description)
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, metric = look.palette, self._metric
        stand = 0.0 if self._alone else _STAND + _GAP
        upper = QRectF(0, 0, size.width(), size.height() - stand)
        draw_frame(painter, look, upper, fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        if metric is None:
            return
        head = 24.0 if self._alone else _HEAD
        if not self._alone:
            self._paint_head(painter, look, size)
        if self._chart is None or not self._chart.points:
            words = wrap(
                look, measure.visit_waits(), size=24, weight=Weight.REGULAR, width=size.width() - 2 * _EDGE, max_lines=2
            )
            draw_lines(painter, look, words, _EDGE, head + 24, size=24, color=colors.ink2)
        else:
            place = QRectF(16, head, size.width() - 32, upper.height() - head - 16)
            paint_run_chart(painter, look, self._chart, place, CLOSE_UP)
        if not self._alone:
            self._paint_stand(painter, look, QRectF(0, size.height() - _STAND, size.width(), _STAND))

    def _paint_head(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, count = look.palette, str(len(self._values))
        big_figure(painter, look, count, "", left=_EDGE, baseline=104, size=96, color=colors.ink)
        left = _EDGE + figure_width(look, count, "", size=96) + 24
        room = size.width() - left - _EDGE
        words = measure.of_visit(len(self._values)).partition(" ")[2]
        draw(painter, look, words, left, 68, size=28, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
        draw(painter, look, measure.enough(len(self._values)), left, 104, size=22, color=colors.ink2, width=room)

    def _paint_stand(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        colors = look.palette
        draw_frame(painter, look, rect, fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        column = (rect.width() - 2 * 28) / 4
        for n, (label, value) in enumerate(self._figures()):
            x = rect.left() + 28 + n * column
            draw(painter, look, label, x, rect.top() + 26, size=20, color=colors.ink2, width=column - 12)
            bold = Weight.SEMIBOLD
            size = fitted_size(look, value, sizes=(44, 38, 32, 28), weight=bold, width=column - 12)
            draw(painter, look, value, x, rect.top() + 64, size=size, weight=bold, color=colors.ink, width=column - 12)

    def _figures(self) -> list[tuple[str, str]]:
        metric, values = self._metric, self._values
        assert metric is not None
        labels = list(measure.stand())
        if metric.unit not in ("s", "min", "h"):
            labels[1], labels[2] = measure.smallest(), measure.largest()
        if not values:
            return [(label, "–") for label in labels]

        def written(value: float) -> str:
            return numbers.amount(value, metric.decimals, metric.unit)

        first = (labels[0], written(median(values)))
        if metric.point is Point.WITHIN and metric.limit is not None:
            count = sum(meets(value, metric.limit, metric.direction) for value in values)
            limit = numbers.target_amount(metric.limit, metric.decimals, metric.unit)
            first = (measure.within_limit().format(limit=limit), numbers.counted(count, len(values)))
        half = middle_half(values)
        span = numbers.band(half[0], half[1], metric.decimals, "") if half else "–"
        return [first, (labels[1], written(min(values))), (labels[2], written(max(values))), (labels[3], span)]
