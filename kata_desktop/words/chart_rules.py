"""The words of the rules of a chart: which of them speak, whether limits show, which medians were drawn, notes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.measurement import Measurement, Metric
from kata_desktop.core.runchart.findings import (
    AfterClosing,
    Finding,
    FiveInARow,
    LongRun,
    OutsideLimits,
    SixInARow,
)
from kata_desktop.core.runchart.values import Side, Slope
from kata_desktop.words import close_up, dates
from kata_desktop.words.ink import or_here

translate = QCoreApplication.translate


def title() -> str:
    """Above the rules."""
    return translate("ChartRules", "What this chart looks for")


def opens() -> str:
    """Below the caption: a tap on it leads to the rules."""
    return translate("ChartRules", "Rules and limits")


def always() -> str:
    """The rules that cannot be switched off."""
    return translate("ChartRules", "Always: the longest run and the number of crossings.")


def six_in_a_row() -> str:
    """Beside its switch."""
    return translate("ChartRules", "6 in a row on one side")


def five_in_a_row() -> str:
    """Beside its switch."""
    return translate("ChartRules", "5 in a row rising or falling")


def limits() -> str:
    """Beside its switch."""
    return translate("ChartRules", "Limits of the ups and downs")


def how_often() -> str:
    """Below the switches: why the soft rules are off."""
    return translate(
        "ChartRules",
        "With 24 measurements in which nothing changed, 6 in a row speaks in 16 of 100 charts, 5 rising or falling in "
        "24, the rules that are always on in 4.",
    )


def no_limits(metric: Metric) -> str:
    """Why limits cannot be switched on for stopwatch times."""
    form = translate("ChartRules", "“{metric}” is timed. Times lean to one side, so limits would call too often.")
    return form.format(metric=metric.name)


def limits_switched(*, on: bool) -> str:
    """Said after the key L."""
    return translate("ChartRules", "Limits are on.") if on else translate("ChartRules", "Limits are off.")


def median_from(day: date, today: date) -> str:
    """Names a median that the learner drew."""
    return translate("ChartRules", "Median from {day}").format(day=dates.day_long(day, today))


def take_back(day: date, today: date) -> str:
    """Takes such a median back."""
    return translate("ChartRules", "Take back the median from {day}").format(day=dates.day_long(day, today))


def back_to_point() -> str:
    """Leaves the rules."""
    return translate("ChartRules", "Back to the point")


def part_of(finding: Finding) -> str:
    """As "part of a run of 13 below the start": what a filled point belongs to; empty where a sentence says enough."""
    match finding:
        case LongRun(length=length, side=side) | SixInARow(length=length, side=side):
            below = translate("ChartRules", "part of a run of {length} below the start")
            above = translate("ChartRules", "part of a run of {length} above the start")
            return (below if side is Side.BELOW else above).format(length=length)
        case FiveInARow(length=length, direction=slope):
            rising = translate("ChartRules", "part of {length} in a row that rise")
            falling = translate("ChartRules", "part of {length} in a row that fall")
            return (rising if slope is Slope.UP else falling).format(length=length)
        case OutsideLimits():
            return translate("ChartRules", "outside the limits")
        case AfterClosing():
            return translate("ChartRules", "after the closing")
    return ""


# ------------------------------------------------------------------------------------- notes on a point


def note() -> str:
    """Opens the note of a point."""
    return translate("ChartRules", "Note")


def what_to_note() -> str:
    """Above the field."""
    return translate("ChartRules", "What was special here?")


def note_counts_on() -> str:
    """What a note means."""
    return translate("ChartRules", "The point goes on to count. The note stands beside its values.")


def note_starters() -> tuple[str, str, str]:
    """Notes to tap."""
    return (
        translate("ChartRules", "another batch"),
        translate("ChartRules", "a stand-in at work"),
        translate("ChartRules", "a machine stood still"),
    )


def keep_note() -> str:
    """Writes it."""
    return translate("ChartRules", "Keep the note")


def notes_of(measured: Measurement, *, inked: bool = False) -> str:
    """The note of a visit, then those of its values: "another batch. Walked 1, waited 2"; `inked` has its `HERE`."""
    single = close_up.note_counts(measured.notes[: len(measured.values)])
    note = or_here(measured.note, inked=inked)
    form = translate("ChartRules", "{note}. {notes}")
    return form.format(note=note, notes=single) if note and single else note or single


def leave_note() -> str:
    """Changes nothing."""
    return translate("ChartRules", "Leave as it was")
