"""Words of the screen where measurements are entered by number pad."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.words.grammar import within

translate = QCoreApplication.translate


def title(metric: str) -> str:
    """As "Measure cycle time per pump"."""
    return translate("Measure", "Measure {metric}").format(metric=within(metric))


def for_experiment(number: int, step: str) -> str:
    """Below the title while a step runs: what is measured for."""
    return translate("Measure", "For experiment {number}: {step}").format(number=number, step=step)


def next_value(number: int) -> str:
    """Above the field: the place of the value in this visit."""
    return translate("Measure", "Value {number}").format(number=number)


def value() -> str:
    """Above the field where each value is a point of its own."""
    return translate("Measure", "Value")


def keep() -> str:
    """Keeps the number typed."""
    return translate("Measure", "Keep it")


def of_visit(count: int) -> str:
    """Beside the number of single values of this visit."""
    return translate("Measure", "%n values in this visit", "", count) if count != 1 else one_value()


def one_value() -> str:
    """The same for one."""
    return translate("Measure", "1 value in this visit")


def enough(count: int) -> str:
    """How many make a good point."""
    if count >= 20:
        return translate("Measure", "Enough for a good middle")
    return translate("Measure", "20 are enough, 40 are better")


def stand() -> tuple[str, str, str, str]:
    """The four figures below the chart."""
    return (
        translate("Measure", "Typical (median)"),
        translate("Measure", "Fastest"),
        translate("Measure", "Slowest"),
        translate("Measure", "Half of all values"),
    )


def within_limit() -> str:
    """The first figure where a point counts the values that meet a limit."""
    return translate("Measure", "Within {limit}")


def smallest() -> str:
    """For metrics that are no times."""
    return translate("Measure", "Smallest")


def largest() -> str:
    """For metrics that are no times."""
    return translate("Measure", "Largest")


def new_visit() -> str:
    """Begins another point."""
    return translate("Measure", "New visit")


def paste() -> str:
    """Takes a column of numbers from the clipboard."""
    return translate("Measure", "Paste a column")


def undo_last() -> str:
    """Takes back the value kept last."""
    return translate("Measure", "Undo last value")


def every_value_saved() -> str:
    """In the middle of the ledge."""
    return translate("Measure", "Every value is saved at once")


def visit_waits() -> str:
    """Where the values of this visit will appear."""
    return translate("Measure", "Type the first value. Each one is a point here.")


def nothing_to_measure() -> str:
    """On a board without a metric."""
    return translate("Measure", "Nothing to measure yet. What do we want to see in numbers?")


def new_metric() -> str:
    """The way to a first metric."""
    return translate("Measure", "New metric")
