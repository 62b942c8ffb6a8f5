"""Paints the run chart, whole or piece by piece, for paper, first paint and the moving chart alike."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kata_desktop.paint.chart_axis import DayGroup, Span, group_days, nice_axis
from kata_desktop.paint.chart_labels import LabelRole, PlacedLabel, place_labels
from kata_desktop.paint.chart_layers import (
    paint_closings,
    paint_days,
    paint_expectation,
    paint_figures,
    paint_flag_lines,
    paint_flags,
    paint_grid,
    paint_handles,
    paint_labels,
    paint_limits,
    paint_line,
    paint_medians,
    paint_points,
    paint_spread,
    paint_targets,
    paint_today,
)
from kata_desktop.paint.chart_line import ChartLine, PlainLine, in_detail
from kata_desktop.paint.chart_picture import (
    AxisTick,
    ChartPicture,
    ChartPoint,
    ClosedTarget,
    DayLabel,
    ExpectedBand,
    ExperimentFlag,
    LimitLine,
    MedianLine,
    TargetSegment,
)
from kata_desktop.paint.chart_plot import (
    CLOSE_UP,
    PAPER_CHART,
    WALL,
    ChartStyle,
    Plot,
    expected_rect,
    hit_test,
    plot_for,
    visible,
)
from kata_desktop.paint.look import Look

__all__ = [
    "CLOSE_UP",
    "PAPER_CHART",
    "WALL",
    "AxisTick",
    "ChartPicture",
    "ChartPoint",
    "ChartStyle",
    "ClosedTarget",
    "DayGroup",
    "DayLabel",
    "ExpectedBand",
    "ExperimentFlag",
    "LabelRole",
    "LimitLine",
    "MedianLine",
    "PlacedLabel",
    "Plot",
    "Span",
    "TargetSegment",
    "expected_rect",
    "group_days",
    "hit_test",
    "nice_axis",
    "paint_closings",
    "paint_days",
    "paint_expectation",
    "paint_figures",
    "paint_flag_lines",
    "paint_flags",
    "paint_grid",
    "paint_handles",
    "paint_labels",
    "paint_limits",
    "paint_line",
    "paint_medians",
    "paint_points",
    "paint_run_chart",
    "paint_spread",
    "paint_targets",
    "paint_today",
    "place_labels",
    "plot_for",
]

#: So many points that were left out keep their mark and words where only the line is left.
_LEFT_OUT_SHOWN = 20


def paint_run_chart(
    painter: QPainter, look: Look, picture: ChartPicture, rect: QRectF, style: ChartStyle = WALL
) -> Plot:
    """Paint the whole chart into `rect` and return the mapping, for touches."""
    plot = plot_for(look, picture, rect, style)
    paint_grid(painter, look, picture, plot)
    paint_figures(painter, look, picture, plot, style)
    paint_days(painter, look, picture, plot, style)
    paint_data(painter, look, picture, plot, style)
    paint_flags(painter, look, picture, plot, style)
    return plot


def paint_data(
    painter: QPainter,
    look: Look,
    picture: ChartPicture,
    plot: Plot,
    style: ChartStyle = WALL,
    *,
    line: ChartLine | None = None,
) -> None:
    """Paint all that lies inside the plot and moves with it; labels last, so that their halos are whole.

    Where there is no room for every single point only the `line` is left, what was left out, and the chosen one.
    """
    line = PlainLine(picture.points) if line is None else line
    paint_today(painter, look, picture, plot)
    paint_expectation(painter, look, picture, plot)
    paint_targets(painter, look, picture, plot, style)
    paint_flag_lines(painter, look, picture, plot)
    paint_closings(painter, look, picture, plot)
    paint_limits(painter, look, picture, plot)
    paint_medians(painter, look, picture, plot)
    if in_detail(plot, line.in_view(plot)):
        paint_spread(painter, look, picture, plot)
        paint_line(painter, look, picture, plot)
        paint_points(painter, look, picture, plot, style)
    else:
        line.paint(painter, look, plot)
        picture = _few_points(painter, look, picture, plot, style, line=line)
    paint_labels(painter, look, place_labels(look, picture, plot, style))


def _few_points(
    painter: QPainter, look: Look, picture: ChartPicture, plot: Plot, style: ChartStyle, *, line: ChartLine
) -> ChartPicture:
    """Paint what stands out of a long line, and return the picture with the points that words keep clear of."""
    seen = visible(plot, picture, 0.5)
    marked = {n for n in line.left_out(plot)[-_LEFT_OUT_SHOWN:] if n in seen}
    chosen = picture.chosen if picture.chosen in seen else None
    shown = sorted(marked if chosen is None else marked | {chosen})
    few = replace(
        picture,
        points=tuple(picture.points[n] for n in shown),
        chosen=None if chosen is None else shown.index(chosen),
    )
    paint_points(painter, look, few, plot, style)
    return replace(picture, points=tuple(picture.points[n] for n in sorted({*shown, *line.outline(plot)})))
