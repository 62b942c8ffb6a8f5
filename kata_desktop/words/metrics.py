"""What a metric is, in words: its points, its direction, its kind, and what was taken in for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.measurement import Direction, Metric, MetricKind, Point
from kata_desktop.words import numbers

translate = QCoreApplication.translate


def extremes(metric: Metric) -> tuple[str, str]:
    """What the ends of a visit are called: "Fastest", "Slowest" of times, else "Lowest", "Highest"."""
    if metric.unit in ("ms", "s", "sec", "min", "h"):
        return translate("Metric", "Fastest"), translate("Metric", "Slowest")
    return translate("Metric", "Lowest"), translate("Metric", "Highest")


def point_is(metric: Metric) -> str:
    """Say what one point of the chart is."""
    match metric.point:
        case Point.VALUE:
            return translate("Metric", "One point is one value.")
        case Point.MEDIAN:
            return translate("Metric", "One point is the typical value (median) of a visit.")
        case Point.WITHIN:
            limit = numbers.target_amount(metric.limit or 0.0, metric.decimals, metric.unit)
            if metric.direction is Direction.LOWER:
                form = translate("Metric", "One point is how many single values are {limit} or less.")
            else:
                form = translate("Metric", "One point is how many single values are {limit} or more.")
            return form.format(limit=limit)


def direction(value: Direction) -> str:
    """Which way is better."""
    if value is Direction.LOWER:
        return translate("Metric", "less is better")
    return translate("Metric", "more is better")


def kind(value: MetricKind) -> str:
    """Outcome or process."""
    if value is MetricKind.OUTCOME:
        return translate("Metric", "Outcome: what the customer gets")
    return translate("Metric", "Process: what we see in every cycle")


def taken_in(rows: int, measurements: int) -> str:
    """As "40 numbers taken in, 2 measurements", after a column."""
    numbers_in = (
        translate("Metric", "1 number taken in") if rows == 1 else translate("Metric", "%n numbers taken in", "", rows)
    )
    made = (
        translate("Metric", "1 measurement")
        if measurements == 1
        else translate("Metric", "%n measurements", "", measurements)
    )
    return translate("Metric", "{numbers}, {measurements}").format(numbers=numbers_in, measurements=made)
