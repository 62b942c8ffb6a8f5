"""Time to pan and to append in the moving chart, with a picture of each frame; read ratios, not milliseconds.

Where matplotlib is installed, its Qt canvas does the same in turn.
"""

import importlib.util
import os
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tests.bench.line import Line, Part

SIZE = (1400, 700)
SIZES = (40, 1_000, 10_000, 100_000, 1_000_000)
ROUNDS = 12
#: The most milliseconds for a frame with up to so many points.
GOALS = {1_000: 16.0, 10_000: 40.0, 1_000_000: 100.0}
#: How many times faster than matplotlib at 1,000 points.
GOAL_RATIO = 8.0


@dataclass(frozen=True, slots=True)
class Frames:
    """Milliseconds of a frame, by medians: over the whole time, in a view of 60 points, with one point more."""

    points: int
    pan: float
    pan_few: float
    append: float

    @property
    def goal(self) -> float:
        """The most milliseconds of any of them."""
        return next(goal for count, goal in GOALS.items() if self.points <= count)

    @property
    def good(self) -> bool:
        """Whether each frame keeps the goal."""
        return max(self.pan, self.pan_few, self.append) <= self.goal


def median_ms(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Milliseconds of an act, by the median of several."""
    found = []
    for _ in range(rounds):
        started = time.perf_counter()
        act()
        found.append((time.perf_counter() - started) * 1000)
    return statistics.median(found)


def measure(count: int) -> Frames:
    """Measure the moving chart with so many points."""
    from PySide6.QtWidgets import QApplication

    from kata_desktop.chart.run_chart_view import RunChartView
    from kata_desktop.paint.chart_picture import AxisTick, ChartPicture, ChartPoint, TargetSegment
    from kata_desktop.paint.chart_plot import CLOSE_UP
    from kata_desktop.paint.fonts import load_fonts
    from kata_desktop.ui.kit.style import Style

    load_fonts()
    values = series(count)
    picture = ChartPicture(
        columns=count + 4,
        low=38,
        high=52,
        points=tuple(ChartPoint(float(n), value) for n, value in enumerate(values)),
        ticks=tuple(AxisTick(value, f"{value:.0f}") for value in (40.0, 42.0, 44.0, 46.0, 48.0, 50.0)),
        targets=(TargetSegment(count / 3, count + 3.5, 42, "Target 42 s"),),
        today=count - 0.5,
    )
    view = RunChartView(Style(), chart_style=CLOSE_UP)
    view.resize(*SIZE)
    view.set_movable(True)
    view.show_chart(picture)
    view.show()
    QApplication.processEvents()
    shown = picture

    def append() -> None:
        nonlocal shown
        points = (*shown.points, ChartPoint(float(len(shown.points)), 45.0))
        shown = replace(shown, points=points, columns=shown.columns + 1)
        view.show_chart(shown)
        view.grab()

    def pan(columns: float) -> Callable[[], None]:
        def act() -> None:
            view.pan(columns)
            view.grab()

        return act

    appended = median_ms(append)
    view.show_columns(count * 0.02, count * 0.98)
    panned = median_ms(pan(count * 0.001))
    view.show_columns(count - 60, count)
    few = median_ms(pan(-1))
    view.close()
    return Frames(count, panned, few, appended)


def measure_matplotlib(count: int) -> Frames | None:
    """Measure matplotlib's Qt canvas with a line and marks; None where it is not installed."""
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

    def pan(columns: float) -> Callable[[], None]:
        def act() -> None:
            first, last = axes.get_xlim()
            axes.set_xlim(first + columns, last + columns)
            canvas.draw()
            canvas.grab()

        return act

    def append() -> None:
        values.append(45.0)
        line.set_data(range(len(values)), values)
        canvas.draw()
        canvas.grab()

    appended = median_ms(append, 5)
    axes.set_xlim(count * 0.02, count * 0.98)
    panned = median_ms(pan(count * 0.001), 5)
    axes.set_xlim(count - 60, count)
    few = median_ms(pan(-1), 5)
    canvas.close()
    return Frames(count, panned, few, appended)


def series(count: int) -> list[float]:
    """Values as a process gives them."""
    chance = random.Random(7)
    return [45 + chance.gauss(0, 1.5) for _ in range(count)]


def part() -> Part:
    """The table of frames, of this chart at every size and of its rivals at 1,000 points."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    frames = {count: measure(count) for count in SIZES}
    theirs = measure_matplotlib(1_000)
    lines = [line for found in frames.values() for line in lines_of(found)]
    notes = []
    if theirs is None:
        notes.append("matplotlib is not installed (`pip install --group bench`): left out.")
    else:
        lines += beside(theirs, frames[1_000])
    if importlib.util.find_spec("PySide6.QtCharts") is None:
        notes.append("QtCharts comes with PySide6-Addons, 400 MB that nothing else here needs: left out.")
    del application
    return Part("run chart, a frame", lines, notes)


def lines_of(found: Frames) -> list[Line]:
    """The frames of one size."""
    return [
        Line(what=what, figure=figure, goal=found.goal)
        for what, figure in (
            (f"{found.points:,} points: pan", found.pan),
            (f"{found.points:,} points: pan, 60 in view", found.pan_few),
            (f"{found.points:,} points: append", found.append),
        )
    ]


def beside(theirs: Frames, ours: Frames) -> list[Line]:
    """A rival's frames, and how many times longer they take."""
    return [
        Line(
            what=f"matplotlib, {theirs.points:,} points: {what}", figure=rival, ratio=rival / own, goal=goal, least=True
        )
        for what, rival, own, goal in (
            ("pan", theirs.pan, ours.pan, GOAL_RATIO),
            ("append", theirs.append, ours.append, GOAL_RATIO),
        )
    ]
