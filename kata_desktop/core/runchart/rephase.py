"""Automatic re-phasing as runcharter does it: an offer only, a new median is the learner's to draw."""

from __future__ import annotations

from collections.abc import Collection

from kata_desktop.core.runchart.numbers import Line, median_line
from kata_desktop.core.runchart.phases import Values, valid_points
from kata_desktop.core.runchart.rules import Point
from kata_desktop.core.runchart.values import RephasedLine, RephaseType, Rephasing

BASELINE_ROWS = 13
SUSTAINED = 9


def rephasing(values: Values) -> Rephasing | None:
    """Lines for each choice of sides; None without a full baseline or any value in it."""
    baseline = sorted(value for _, value in valid_points(values, 0, BASELINE_ROWS))
    if len(values) < BASELINE_ROWS or not baseline:
        return None
    line = median_line(baseline)
    later = valid_points(values, BASELINE_ROWS, len(values))
    return Rephasing(
        above=_lines(line, later, (1,)), below=_lines(line, later, (-1,)), both=_lines(line, later, (1, -1))
    )


def _lines(line: Line, points: list[Point], sides: Collection[int]) -> tuple[RephasedLine, ...]:
    lines = [RephasedLine(line.value, 0, BASELINE_ROWS - 1, RephaseType.BASELINE)]
    run: list[Point] = []
    last = 0
    for point in points:
        side = line.side(point[1])
        if side == 0:
            continue
        if side != last:
            run, last = [], side
        run.append(point)
        if len(run) == SUSTAINED and side in sides:
            line = median_line(sorted(value for _, value in run))
            lines.append(RephasedLine(line.value, run[0][0], run[-1][0], RephaseType.SUSTAINED))
            run, last = [], 0
    return tuple(lines)
