"""The single values of one visit as a picture, in the order in which they were taken."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Final

from kata_desktop.core.experiment import Expectation
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.paint.chart_axis import nice_axis
from kata_desktop.paint.chart_picture import (
    AxisTick,
    ChartPicture,
    ChartPoint,
    DayLabel,
    ExpectedBand,
    MedianLine,
    TargetSegment,
)
from kata_desktop.words import charts, numbers

#: Places shown at first; a longer visit makes the chart denser.
PLACES: Final = 30
_GROUP: Final = 5


def visit_picture(
    metric: Metric, values: Sequence[float], *, target: float | None = None, expect: Expectation | None = None
) -> ChartPicture:
    """Give the chart of a visit with its median; target and expectation where they are in the unit of the values."""
    columns = max(PLACES, len(values))
    line = metric.limit if metric.point is Point.WITHIN else target
    edges = [edge for edge in (expect.low, expect.high) if edge is not None] if expect else []
    low, high, figures = nice_axis([*values, *edges], line)
    decimals = next((n for n in range(6) if all(abs(f - round(f, n)) < 1e-9 for f in figures)), metric.decimals)
    middle = (MedianLine(0, len(values) - 1, float(median(values))),) if len(values) > 1 else ()
    return ChartPicture(
        columns=columns,
        low=low,
        high=high,
        points=tuple(ChartPoint(n, value, filled=True) for n, value in enumerate(values)),
        ticks=tuple(
            AxisTick(
                figure,
                numbers.trimmed(figure, metric.decimals) if figure == line else numbers.number(figure, decimals),
                target=figure == line,
            )
            for figure in figures
        ),
        days=_counting(columns),
        targets=_line(metric, line, columns),
        medians=middle,
        expectation=_expected(metric, expect, columns),
    )


def _counting(columns: int) -> tuple[DayLabel, ...]:
    """Figures below every fifth value, and below fewer of a long visit."""
    step = _GROUP * max(1, -(-columns // (_GROUP * 12)))
    return tuple(DayLabel(str(n), n - 1, 1) for n in range(step, columns + 1, step))


def _line(metric: Metric, line: float | None, columns: int) -> tuple[TargetSegment, ...]:
    if line is None:
        return ()
    words = charts.target(numbers.target_amount(line, metric.decimals, metric.unit))
    return (TargetSegment(-0.5, columns - 0.5, line, words),)


def _expected(metric: Metric, expect: Expectation | None, columns: int) -> ExpectedBand | None:
    if expect is None or not expect.has_numbers:
        return None
    words = numbers.band(expect.low, expect.high, metric.decimals, "")
    return ExpectedBand(-0.5, columns - 0.5, expect.low, expect.high, (f"{charts.we_expect()} {words}",))
