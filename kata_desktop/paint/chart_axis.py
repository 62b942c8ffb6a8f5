"""Chooses the figures of the vertical axis and the groups of the horizontal one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import Enum, auto
from itertools import groupby

from kata_desktop.core.frozen import dataclass

_STEPS = (1.0, 2.0, 2.5, 5.0)
# Room below and above the values, in steps, from tight to wide.
_ROOMS = ((0.5, 0.3), (0.5, 0.5), (0.8, 0.8), (1.0, 1.0), (1.2, 1.2), (1.5, 1.5), (2.0, 2.0), (3.0, 3.0), (4.0, 4.0))
_FIGURES = (5, 6)
_DAYS_AT_MOST = 20
_WEEKS_AT_MOST = 20


def nice_axis(
    values: Sequence[float], target: float | None = None, *, whole: bool = False
) -> tuple[float, float, tuple[float, ...]]:
    """Return the lowest and highest value of the axis and its figures: five or six round ones, the target one of them.

    The axis never goes to zero by force and not below zero without cause; `whole` keeps to whole figures,
    for counts. Without any value there are no figures.
    """
    known = [value for value in (*values, *(() if target is None else (target,))) if math.isfinite(value)]
    if not known:
        return 0.0, 1.0, ()
    least, most = min(known), max(known)
    ground = 0.0 if least >= 0 else -math.inf
    if most - least <= abs(most) * 1e-3:
        half = abs(most) * 0.025 or 0.5
        least, most = max(ground, least - half), most + half
    spread = most - least
    smallest = math.floor(math.log10(spread)) - 1
    for room in _ROOMS:
        for step in _steps(smallest, whole):
            low, high = max(ground, least - room[0] * step), most + room[1] * step
            axis = _axis(low, high, step, target)
            if _FIGURES[0] <= len(axis[2]) <= _FIGURES[1]:
                return axis
    return _axis(max(ground, least - spread / 8), most + spread / 8, spread / 4, target)


def _steps(exponent: int, whole: bool) -> Iterator[float]:
    for power in range(exponent, exponent + 4):
        for step in _STEPS:
            size = step * 10.0**power
            if not whole or (size >= 1 and size == round(size)):
                yield size


def _axis(low: float, high: float, step: float, target: float | None) -> tuple[float, float, tuple[float, ...]]:
    digits = max(0, 2 - math.floor(math.log10(step)))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    if last - first > 4 * _FIGURES[1]:
        return low, high, tuple(float(figure) for figure in range(first, first + 4 * _FIGURES[1]))
    figures = [round(count * step, digits) for count in range(first, last + 1)]
    if target is not None and math.isfinite(target):
        figures = sorted([*(figure for figure in figures if abs(figure - target) > 0.55 * step), target])
    return low, high, tuple(figures)


class Span(Enum):
    """What one group of the horizontal axis covers."""

    DAY = auto()
    WEEK = auto()
    MONTH = auto()


@dataclass(frozen=True, slots=True)
class DayGroup:
    """Columns `first` to `first + count - 1` that belong to the day, week or month beginning at `start`."""

    span: Span
    start: date
    first: int
    count: int


def group_days(days: Sequence[date]) -> tuple[DayGroup, ...]:
    """Group the columns, one day each in order: by days, above 20 days by weeks, above 20 weeks by months."""
    # a day is looked at once, however many were measured on it
    counts = [(day, len([*members])) for day, members in groupby(days)]
    span, key = Span.DAY, _same
    if len({day for day, _ in counts}) > _DAYS_AT_MOST:
        span, key = Span.WEEK, _monday
        if len({_monday(day) for day, _ in counts}) > _WEEKS_AT_MOST:
            span, key = Span.MONTH, _first_of_month
    return tuple(_grouped(counts, span, key))


def _grouped(counts: Iterable[tuple[date, int]], span: Span, key: Callable[[date], date]) -> Iterator[DayGroup]:
    first = 0
    for start, members in groupby(counts, key=lambda day: key(day[0])):
        count = sum(columns for _, columns in members)
        yield DayGroup(span, start, first, count)
        first += count


def _same(day: date) -> date:
    return day


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _first_of_month(day: date) -> date:
    return day.replace(day=1)
