"""The marks of the moving chart: the painters of screen and paper, in a plot that moves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kata_desktop.chart.long_line import LongLine
from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.paint.chart_plot import ChartStyle, Plot
from kata_desktop.paint.look import Look
from kata_desktop.paint.run_chart import (
    paint_data,
    paint_days,
    paint_figures,
    paint_flags,
    paint_grid,
)

_RING: Final = 4.0


class RunChartItem(pg.GraphicsObject):
    """Paints the picture through the plot it was given last; coordinates of the item are those of the view."""

    def __init__(self, chart_style: ChartStyle) -> None:
        super().__init__()
        self._style = chart_style
        self._line = LongLine()
        self._picture: ChartPicture | None = None
        self._known = 0
        self._look: Look | None = None
        self._plot: Plot | None = None
        self._unit = 1.0
        self._area = QRectF()
        self._moved = self._ring = False

    def set_style(self, chart_style: ChartStyle) -> None:
        """Paint with other sizes from now on."""
        self._style = chart_style

    def show_picture(self, picture: ChartPicture) -> None:
        """Take over a picture."""
        if self._picture is None or picture.points is not self._picture.points:
            self._line.follow(picture.points)
        self._picture = picture

    def show_plot(self, look: Look, plot: Plot, unit: float, area: QRectF, *, moved: bool, ring: bool) -> None:
        """Paint through this plot, `area` being the view in its pixels.

        `moved` when it shows less than everything; `ring` draws the focus ring, inside as a view has no space around.
        """
        if area != self._area:
            self.prepareGeometryChange()
        self._look, self._plot, self._unit, self._area, self._moved = look, plot, unit, area, moved
        self._ring = ring
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, *_args: Any) -> None:
        picture, look, plot = self._picture, self._look, self._plot
        if picture is None or look is None or plot is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._unit, self._unit)
        paint_grid(painter, look, picture, plot)
        paint_figures(painter, look, picture, plot, self._style)
        paint_days(painter, look, picture, plot, self._style)
        painter.save()
        if self._moved:
            picture = in_sight(picture, plot)
            # at rest nothing reaches beyond the plot but rims and halos, which belong there
            painter.setClipRect(plot.rect.adjusted(0, -plot.rect.top(), 0, self._area.height()))
        paint_data(painter, look, picture, plot, self._style, line=self._line)
        painter.restore()
        paint_flags(painter, look, picture, plot, self._style)
        if self._ring:
            painter.setPen(look.pen(look.palette.ink, _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self._area.topLeft(), self._area.size() / self._unit)
            painter.drawRoundedRect(ring.adjusted(_RING / 2, _RING / 2, -_RING / 2, -_RING / 2), 8, 8)
        painter.restore()


def in_sight(picture: ChartPicture, plot: Plot) -> ChartPicture:
    """Return the picture without the lines and bands outside the plot, so that no word speaks of them."""
    band = picture.expectation
    return replace(
        picture,
        targets=tuple(item for item in picture.targets if item.end > plot.first and item.start < plot.last),
        medians=tuple(
            line
            for line in picture.medians
            if (line.end if line.dotted_to is None else line.dotted_to) > plot.first and line.start < plot.last
        ),
        closings=tuple(item for item in picture.closings if plot.first <= item.position <= plot.last),
        expectation=band if band is not None and plot.first < band.end and band.start < plot.last else None,
    )
