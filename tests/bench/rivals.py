"""The charts that people would use instead, with the same series, the same size and the same acts.

They lie in a folder of their own beside the environment (`packaging/rivals.py`); what is not there is left out.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import PySide6

from tests.bench.frames import SIZE, Frames, median_ms, series

FOLDER = Path(sys.prefix) / "bench"
MATPLOTLIB, QTCHARTS = "matplotlib", "QtCharts"


def look_beside() -> None:
    """Let what lies in the folder be imported, behind all that the program itself has."""
    if FOLDER.is_dir() and str(FOLDER) not in sys.path:
        sys.path.append(str(FOLDER))
        PySide6.__path__.append(str(FOLDER / "PySide6"))


def rounds(count: int) -> int:
    """How often an act is done: some take seconds with many points."""
    return 12 if count <= 1_000 else 5 if count <= 10_000 else 3 if count <= 100_000 else 1


def _frames(count: int, append: Callable[[], None], show: Callable[[float, float], None]) -> Frames:
    """Measure one chart; `show` moves it to some columns."""
    often, place = rounds(count), [0.0, 0.0]

    def pan(columns: float) -> Callable[[], None]:
        def act() -> None:
            place[:] = place[0] + columns, place[1] + columns
            show(*place)

        return act

    appended = median_ms(append, often)
    place[:] = count * 0.02, count * 0.98
    panned = median_ms(pan(count * 0.001), often)
    place[:] = count - 60.0, float(count)
    return Frames(count, panned, median_ms(pan(-1), often), appended)


def measure_matplotlib(count: int) -> Frames | None:
    """Measure matplotlib's Qt canvas with a line and marks; None where it is not installed."""
    look_beside()
    if importlib.util.find_spec("matplotlib") is None:
        return None
    os.environ["QT_API"] = "pyside6"
    backend: Any = importlib.import_module("matplotlib.backends.backend_qtagg")
    figures: Any = importlib.import_module("matplotlib.figure")
    figure = figures.Figure(figsize=(SIZE[0] / 100, SIZE[1] / 100), dpi=100)
    canvas = backend.FigureCanvasQTAgg(figure)
    axes = figure.add_subplot()
    values = series(count)
    (line,) = axes.plot(range(count), values, marker="o", markersize=6, linewidth=1.6)
    canvas.resize(*SIZE)
    canvas.show()

    def draw() -> None:
        canvas.draw()
        canvas.grab()

    def append() -> None:
        values.append(45.0)
        line.set_data(range(len(values)), values)
        draw()

    def show(first: float, last: float) -> None:
        axes.set_xlim(first, last)
        draw()

    draw()
    found = _frames(count, append, show)
    canvas.close()
    return found


def measure_qtcharts(count: int) -> Frames | None:
    """Measure QtCharts with a line and its points; None where it is not installed."""
    from PySide6 import QtOpenGLWidgets  # noqa: F401 - its library must be there before that of the charts
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    look_beside()
    if importlib.util.find_spec("PySide6.QtCharts") is None:
        return None
    charts: Any = importlib.import_module("PySide6.QtCharts")
    line, chart = charts.QLineSeries(), charts.QChart()
    line.setPointsVisible(True)
    line.replace([QPointF(n, value) for n, value in enumerate(series(count))])
    chart.legend().hide()
    chart.addSeries(line)
    chart.createDefaultAxes()
    across, up = chart.axes()
    across.setRange(0, count)
    up.setRange(38, 52)
    view = charts.QChartView(chart)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    view.grab()

    def append() -> None:
        line.append(QPointF(line.count(), 45.0))
        across.setMax(line.count())
        view.grab()

    def show(first: float, last: float) -> None:
        across.setRange(first, last)
        view.grab()

    found = _frames(count, append, show)
    view.close()
    return found
