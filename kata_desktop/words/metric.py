"""The words of the form for a new metric."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.measurement import Direction, MetricKind, Point

translate = QCoreApplication.translate


def title() -> str:
    """The title of the screen."""
    return translate("MetricForm", "New metric")


def question() -> str:
    """Above the form."""
    return translate("MetricForm", "What do we measure?")


def hint() -> str:
    """Below the question."""
    return translate("MetricForm", "Something we can see and count at the place, today.")


def name_label() -> str:
    """The label of the name."""
    return translate("MetricForm", "Name, for example “Cycle time per pump”")


def unit_label() -> str:
    """The label of the unit; it may stay empty."""
    return translate("MetricForm", "Unit")


def kind_label() -> str:
    """Above the tiles of the kind."""
    return translate("MetricForm", "What does it tell?")


def kind(value: MetricKind) -> tuple[str, str]:
    """A tile: outcome or process, and what that means."""
    if value is MetricKind.OUTCOME:
        return translate("MetricForm", "Outcome"), translate("MetricForm", "What the customer gets")
    return translate("MetricForm", "Process"), translate("MetricForm", "What we see in every cycle")


def direction_label() -> str:
    """Above the tiles of the direction."""
    return translate("MetricForm", "Which way is better?")


def direction(value: Direction) -> str:
    """A tile of the direction."""
    if value is Direction.LOWER:
        return translate("MetricForm", "Less is better")
    return translate("MetricForm", "More is better")


def decimals_label() -> str:
    """Above the tiles of the decimals."""
    return translate("MetricForm", "Digits after the decimal sign")


def point_label() -> str:
    """Above the tiles of what a point is."""
    return translate("MetricForm", "What is one point of the chart?")


def point(value: Point) -> tuple[str, str]:
    """A tile: what one point is, with an example."""
    match value:
        case Point.VALUE:
            return translate("MetricForm", "A value"), translate("MetricForm", "Pieces of a shift")
        case Point.MEDIAN:
            return translate("MetricForm", "The middle of a visit"), translate("MetricForm", "20 cycles, their median")
        case Point.WITHIN:
            return (
                translate("MetricForm", "How many meet a limit"),
                translate("MetricForm", "27 of 30 at 57 s or less"),
            )


def limit_label(direction: Direction) -> str:
    """The label of the limit that single values are to meet."""
    if direction is Direction.LOWER:
        return translate("MetricForm", "This or less")
    return translate("MetricForm", "This or more")


def add() -> str:
    """The button that keeps the metric."""
    return translate("MetricForm", "Add the metric")


def name_missing() -> str:
    """Why it cannot be added yet."""
    return translate("MetricForm", "The name is missing: what do we measure?")


def limit_missing() -> str:
    """Why it cannot be added yet."""
    return translate("MetricForm", "The limit is missing: from which value on does a single one count?")
