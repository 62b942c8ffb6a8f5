"""The place of a run chart: painted at once, taken over by the moving chart when that is ready, unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.paint.chart_plot import WALL, ChartStyle, Plot, hit_test, plot_for
from kata_desktop.paint.look import Look
from kata_desktop.paint.run_chart import paint_run_chart
from kata_desktop.ui.kit.placed import Painted, whole
from kata_desktop.ui.kit.style import Style

if TYPE_CHECKING:
    from kata_desktop.chart.run_chart_view import RunChartView


class ChartPlace(Painted):
    """Shows a chart at rest; a tap tells the point or the experiment under it, or that it met neither.

    The moving chart that takes over by `take_view` lies in here, has the same name and tells by the same signals;
    where the place is `movable` it can be zoomed and panned then (`taken_over` says when).
    """

    point_chosen = Signal(int)
    experiment_chosen = Signal(str)
    elsewhere = Signal()
    taken_over = Signal()

    def __init__(
        self, style: Style, parent: QWidget | None = None, *, chart_style: ChartStyle = WALL, movable: bool = False
    ) -> None:
        self._picture: ChartPicture | None = None
        self._chart_style = chart_style
        self.movable = movable
        self.view: RunChartView | None = None
        self._pressed: QPointF | None = None
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)

    @property
    def picture(self) -> ChartPicture | None:
        return self._picture

    @property
    def chart_style(self) -> ChartStyle:
        return self._chart_style

    def show_chart(self, picture: ChartPicture, description: str, chart_style: ChartStyle | None = None) -> None:
        """Show a chart, with other margins if they are given; the description is its sentence for a screen reader."""
        self._picture = picture
        self.setAccessibleName(description)
        if chart_style is not None:
            self.set_chart_style(chart_style)
        if self.view is not None:
            self.view.show_chart(picture, description)
        self.update()

    def set_chart_style(self, chart_style: ChartStyle) -> None:
        """Draw with other margins and sizes."""
        if chart_style != self._chart_style:
            self._chart_style = chart_style
            if self.view is not None:
                self.view.set_chart_style(chart_style)
            self.update()

    def take_view(self, view: RunChartView) -> None:
        """Let a moving chart take the place of the painted one, unseen."""
        self.view = view
        focused = self.hasFocus()
        view.setParent(self)
        if self._picture is not None:
            view.show_chart(self._picture, self.accessibleName())
        view.point_chosen.connect(self.point_chosen)
        view.experiment_chosen.connect(self.experiment_chosen)
        view.elsewhere.connect(self.elsewhere)
        self.style_changed()
        view.show()
        if self.movable:
            self.setFocusProxy(view)
        if focused:
            view.setFocus()
        self.taken_over.emit()

    def arrange(self, width_u: float, height_u: float) -> None:
        if getattr(self, "view", None) is not None and self.view is not None:
            self.place(self.view, 0, 0, width_u, height_u)

    def plot(self) -> Plot | None:
        """The mapping of the chart as it is shown, in design units."""
        if self._picture is None:
            return None
        if self.view is not None:
            return self.view.plot()
        return plot_for(self.kit.look(self), self._picture, QRectF(whole(self.size_u())), self._chart_style)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self._picture is not None and self.view is None:
            paint_run_chart(painter, look, self._picture, whole(size), self._chart_style)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self.rect().contains(event.position().toPoint()):
            self.tapped(event.position() / self.kit.unit)

    def tapped(self, place: QPointF) -> None:
        """Tell what lies at a place in design units."""
        plot = self.plot()
        if plot is None or self._picture is None:
            return
        hit = hit_test(plot, self._picture, place, self._chart_style)
        if isinstance(hit, int):
            self.point_chosen.emit(hit)
        elif isinstance(hit, str):
            self.experiment_chosen.emit(hit)
        else:
            self.elsewhere.emit()
