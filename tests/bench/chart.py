"""Time to pan and to append in the moving chart, with a picture of each frame, and in the charts of others in turn."""

from collections.abc import Callable
from dataclasses import replace

from tests.bench.frames import GOAL_RATIO, SIZE, SIZES, Frames, median_ms, series
from tests.bench.line import Line, Part
from tests.bench.rivals import MATPLOTLIB, QTCHARTS, measure_matplotlib, measure_qtcharts

RIVALS: dict[str, Callable[[int], Frames | None]] = {MATPLOTLIB: measure_matplotlib, QTCHARTS: measure_qtcharts}


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


def part() -> Part:
    """The table of frames, of this chart and of its rivals at every size."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    lines: list[Line] = []
    left_out: dict[str, str] = {}
    for count in SIZES:
        ours = measure(count)
        lines += lines_of(ours)
        for name, measured in RIVALS.items():
            theirs = measured(count)
            if theirs is None:
                left_out[name] = f"{name} is not there (`python3 packaging/dev.py bench` fetches it): left out."
            else:
                lines += beside(name, theirs, ours)
    del application
    return Part("run chart, a frame", lines, [*left_out.values()])


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


def beside(name: str, theirs: Frames, ours: Frames) -> list[Line]:
    """A rival's frames, and how many times longer they take; the goal is about matplotlib at 1,000 points."""
    goal = GOAL_RATIO if (name, ours.points) == (MATPLOTLIB, 1_000) else None
    return [
        Line(what=f"{theirs.points:,} points: {what}, {name}", figure=rival, ratio=rival / own, goal=goal, least=True)
        for what, rival, own in (("pan", theirs.pan, ours.pan), ("append", theirs.append, ours.append))
    ]
