"""Pictures of charts of any length, and a moving chart shown on the ground it stands on."""

from __future__ import annotations

import random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.chart.run_chart_view import RunChartView
from kata_desktop.paint.chart_picture import (
    AxisTick,
    ChartPicture,
    ChartPoint,
    ClosedTarget,
    DayLabel,
    ExpectedBand,
    ExperimentFlag,
    MedianLine,
    TargetSegment,
)
from kata_desktop.paint.chart_plot import CLOSE_UP, ChartStyle
from kata_desktop.paint.run_chart import paint_run_chart
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style

SIZE = (1200, 500)


def chart_of(count: int, *, left_out: tuple[int, ...] = ()) -> ChartPicture:
    """A chart of so many points with everything a chart can show."""
    chance = random.Random(count)
    points = tuple(
        ChartPoint(
            float(n),
            45 + chance.uniform(-3, 3),
            filled=n % 3 == 0,
            low=41.0 if n % 2 else None,
            high=47.0 if n % 2 else None,
            left_out="left out: strange" if n in left_out else None,
        )
        for n in range(count)
    )
    return ChartPicture(
        columns=count + 4,
        low=38,
        high=52,
        points=points,
        ticks=tuple(AxisTick(value, f"{value:.0f}", value == 42) for value in (40.0, 42.0, 44.0, 46.0, 48.0, 50.0)),
        days=tuple(DayLabel(f"Mon {n}", n * count // 5, max(1, count // 5)) for n in range(5)),
        targets=(TargetSegment(count / 3, count + 3.5, 42, "Target 42 s"),),
        medians=(MedianLine(0, count // 3, 48, "Start 48.0", count - 1), MedianLine(count - 6, count - 1, 44, "Now")),
        flags=tuple(ExperimentFlag(count * n / 4 - 0.5, str(n), n == 2, f"exp{n}") for n in range(1, 4)),
        expectation=ExpectedBand(count + 0.2, count + 3, 43, 44, ("we expect", "43.0–44.0")),
        today=count - 0.5,
        closings=(ClosedTarget(count / 5 - 0.5, "closed"),),
    )


class Ground(Painted):
    """The surface a chart stands on."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.setFixedSize(*SIZE)

    def paint(self, painter: QPainter, look: object, size: object) -> None:
        painter.fillRect(QRectF(0, 0, 4000, 4000), self.kit.palette.surface)


def shown_chart(
    qtbot: QtBot, picture: ChartPicture, *, style: Style | None = None, chart_style: ChartStyle = CLOSE_UP
) -> tuple[Ground, RunChartView]:
    """A moving chart on its ground, shown."""
    ground = Ground(style or Style())
    qtbot.addWidget(ground)
    # the bot holds widgets weakly, and a test may keep only the chart
    vars(qtbot).setdefault("windows", []).append(ground)
    view = RunChartView(ground.kit, ground, chart_style=chart_style)
    view.setGeometry(ground.rect())
    view.show_chart(picture, "The points move up and down around the start.")
    ground.show()
    QApplication.processEvents()
    return ground, view


def painted_chart(style: Style, picture: ChartPicture, chart_style: ChartStyle = CLOSE_UP) -> QImage:
    """The same chart by the painter of paper."""
    ground = Ground(style)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(style.palette.surface)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(style.unit, style.unit)
    area = QRectF(0, 0, SIZE[0] / style.unit, SIZE[1] / style.unit)
    paint_run_chart(painter, style.look(ground), picture, area, chart_style)
    painter.end()
    ground.deleteLater()
    return image


def seen(ground: Ground) -> QImage:
    """What is on the screen."""
    return ground.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def place_of(view: RunChartView, number: int) -> QPointF:
    """Where a point of the picture stands, in pixels of the view."""
    plot, picture = view.plot(), view.picture
    assert plot is not None
    assert picture is not None
    place: QPointF = plot.place(picture.points[number]) * view._kit.unit
    return place
