"""The run chart of a metric as a picture: columns, axis, labels in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from kata_desktop.core.actual import Actual
from kata_desktop.core.experiment import Expectation
from kata_desktop.core.ink import InkAt, no_ink
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.paint.board.chart_points import chart_points
from kata_desktop.paint.chart_axis import DayGroup, Span, group_days, nice_axis
from kata_desktop.paint.chart_picture import (
    AxisTick,
    ChartPicture,
    ClosedTarget,
    DayLabel,
    ExpectedBand,
    ExperimentFlag,
    LimitLine,
    MedianLine,
    TargetSegment,
)
from kata_desktop.words import charts, dates, numbers

#: Columns kept free right of the last point: the days ahead.
DAYS_AHEAD: Final = 4
#: A chart of few points does not spread them over its whole width.
FEWEST_COLUMNS: Final = 10


def chart_picture(actual: Actual, today: date, ink: InkAt = no_ink) -> ChartPicture:
    """Give the picture of a metric's chart on a day; `ink` finds the reason of a point that was left out."""
    points, metric = actual.points, actual.metric
    columns = max(len(points), FEWEST_COLUMNS) + DAYS_AHEAD
    expect = actual.running.expect if actual.running else None
    target = actual.target.value if actual.target else None
    low, high, figures = nice_axis(_values(actual, expect), target, whole=metric.point is Point.WITHIN)
    return ChartPicture(
        columns=columns,
        low=low,
        high=high,
        points=chart_points(actual, ink),
        ticks=_ticks(figures, metric, target),
        days=day_labels([point.measurement.taken_at.date() for point in points], columns, today),
        targets=_targets(actual, columns),
        medians=_medians(actual),
        flags=tuple(
            ExperimentFlag(mark.position, str(mark.experiment.number), mark.surprise, mark.experiment.id)
            for mark in actual.markers
        ),
        expectation=_expected(actual, expect, len(points), columns),
        today=len(points) - 0.5,
        closings=tuple(
            ClosedTarget(closing.position, charts.closed(closing.target, today)) for closing in actual.closings
        ),
        limits=_limits(actual),
    )


def _values(actual: Actual, expect: Expectation | None) -> list[float]:
    """All values the axis has room for; a lone wild point would flatten the rest, so middle halves are left out."""
    values = [point.value for point in actual.points]
    values += [segment.value for segment in actual.segments]
    values += [edge for edge in (expect.low, expect.high) if edge is not None] if expect else []
    values += [actual.start.value] if actual.start else []
    values += actual.limits or ()
    return values


def _limits(actual: Actual) -> tuple[LimitLine, ...]:
    """The limits of the last phase, where they are switched on; they go on to where the next points will stand."""
    if actual.limits is None:
        return ()
    first = max(actual.analysis.phases[-1].start - actual.skipped, 0) - 0.5
    last = max(len(actual.points), FEWEST_COLUMNS) + DAYS_AHEAD - 0.5
    lower, upper = actual.limits
    named = ((lower, charts.lower_limit), (upper, charts.upper_limit))
    return tuple(LimitLine(value, words(numbers.middle(value, actual.metric)), first, last) for value, words in named)


def _ticks(figures: Sequence[float], metric: Metric, target: float | None) -> tuple[AxisTick, ...]:
    decimals = next(
        (n for n in range(6) if all(abs(figure - round(figure, n)) < 1e-9 for figure in figures)), metric.point_decimals
    )
    return tuple(
        AxisTick(
            figure,
            numbers.trimmed(figure, metric.point_decimals) if figure == target else numbers.number(figure, decimals),
            target=figure == target,
        )
        for figure in figures
    )


def day_labels(days: Sequence[date], columns: int, today: date) -> tuple[DayLabel, ...]:
    """Label the columns by their days, weeks or months; those behind the last day belong to today."""
    groups = group_days(days)
    labels = [_day_label(group) for group in groups]
    words = charts.today()
    if groups and groups[-1].span is Span.DAY and groups[-1].start == today:
        first = groups[-1].first
        return (*labels[:-1], DayLabel(words, first, columns - first, today=True))
    return (*labels, DayLabel(words, len(days), columns - len(days), today=True))


def _day_label(group: DayGroup) -> DayLabel:
    wording = {Span.DAY: dates.axis_day, Span.WEEK: dates.axis_week, Span.MONTH: dates.axis_month}
    short = str(group.start.day) if group.span is not Span.MONTH else ""
    return DayLabel(wording[group.span](group.start), group.first, group.count, short=short)


def _targets(actual: Actual, columns: int) -> tuple[TargetSegment, ...]:
    metric = actual.metric
    return tuple(
        TargetSegment(
            start=segment.start,
            end=min(segment.end, columns - 0.5),
            value=segment.value,
            label=charts.target(numbers.chosen_point(segment.value, metric)) if segment.current else "",
            older=not segment.current,
        )
        for segment in actual.segments
    )


def _medians(actual: Actual) -> tuple[MedianLine, ...]:
    start, now = actual.start, actual.now
    metric, last = actual.metric, len(actual.points) - 1
    lines = _former_medians(actual)
    named = charts.new_median if lines else charts.start
    if start is not None and start.last >= 0:
        words = named(numbers.middle(start.value, metric))
        frozen = actual.analysis.frozen_at is not None
        lines.append(MedianLine(max(start.first, 0), start.last, start.value, words, last if frozen else None))
    elif start is not None:
        words = named(numbers.middle(start.value, metric))
        lines.append(MedianLine(0, 0, start.value, words, last))
    if now is not None and actual.gained is not None:
        words = charts.now(numbers.middle(now.value, metric))
        lines.append(MedianLine(max(now.first, 0), now.last, now.value, words))
    return tuple(lines)


def _former_medians(actual: Actual) -> list[MedianLine]:
    """The medians of earlier phases, as far as they reach into the points shown; the first one goes on dotted."""
    lines: list[MedianLine] = []
    for phase in actual.analysis.phases[:-1]:
        first, last = phase.start - actual.skipped, phase.end - actual.skipped
        if last < 0 or phase.runs.median is None:
            continue
        words = charts.start(numbers.middle(phase.runs.median, actual.metric)) if not lines else ""
        dotted = len(actual.points) - 1 if not lines else None
        lines.append(MedianLine(max(first, 0), last, phase.runs.median, words, dotted))
    return lines


def _expected(actual: Actual, expect: Expectation | None, count: int, columns: int) -> ExpectedBand | None:
    if expect is None or not expect.has_numbers:
        return None
    words = numbers.band(expect.low, expect.high, actual.metric.point_decimals, "")
    ahead = columns - count
    return ExpectedBand(count, count + ahead - 0.7, expect.low, expect.high, (charts.we_expect(), words))
