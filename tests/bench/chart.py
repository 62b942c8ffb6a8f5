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


def run() -> int:
    """Print the table; 1 when a goal is missed."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    print(f"{'run chart, ms a frame':<32}{'pan':>8}{'pan 60':>8}{'append':>8}{'goal':>8}")
    good = True
    for count in SIZES:
        ours = measure(count)
        good = good and ours.good
        print(f"{count:<32,}{ours.pan:>8.1f}{ours.pan_few:>8.1f}{ours.append:>8.1f}{ours.goal:>8.0f}")
        theirs = measure_matplotlib(count) if count == 1_000 else None
        if theirs is not None:
            ratio = min(theirs.pan / ours.pan, theirs.append / ours.append)
            good = good and ratio >= GOAL_RATIO
            print(
                f"{'matplotlib, 1,000':<32}{theirs.pan:>8.1f}{theirs.pan_few:>8.1f}{theirs.append:>8.1f}{ratio:>7.1f}x"
            )
    del application
    return 0 if good else 1
