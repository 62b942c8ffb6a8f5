"""The words of the chart's own view: the chosen point, its single values, leaving out, correcting, the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.actual import Actual, ActualPoint
from kata_desktop.core.measurement import Metric, MetricKind, Point
from kata_desktop.words import dates, numbers
from kata_desktop.words.ink import or_by_hand

translate = QCoreApplication.translate

#: Units in which the smallest value is the fastest.
_TIMES = frozenset({"ms", "s", "sec", "min", "h"})


def title() -> str:
    """The name of the view."""
    return translate("CloseUp", "Run chart")


def what_a_point_is(metric: Metric) -> str:
    """In the header: what one point stands for."""
    match metric.point:
        case Point.MEDIAN:
            return translate("CloseUp", "Each point: the median of one visit, with the middle half as a line")
        case Point.WITHIN if metric.limit is not None:
            limit = numbers.target_amount(metric.limit, metric.decimals, metric.unit)
            return translate("CloseUp", "Each point: how many single values are within {limit}").format(limit=limit)
        case _:
            return translate("CloseUp", "Each point: one measurement")


def metric_line(metric: Metric) -> str:
    """As "process metric, in s", beside the name of a metric."""
    process = metric.kind is MetricKind.PROCESS
    if metric.point is Point.WITHIN or not metric.unit:
        return translate("CloseUp", "process metric") if process else translate("CloseUp", "outcome metric")
    if " " in metric.unit:
        # "of 20", "pumps per shift"
        form = (
            translate("CloseUp", "process metric, {unit}")
            if process
            else translate("CloseUp", "outcome metric, {unit}")
        )
    elif process:
        form = translate("CloseUp", "process metric, in {unit}")
    else:
        form = translate("CloseUp", "outcome metric, in {unit}")
    return form.format(unit=metric.unit)


def start_and_now(actual: Actual) -> str:
    """As "Start 48.0 … Now 45.0"; before a first picture only what is known."""
    now = numbers.middle(actual.now.value, actual.metric) if actual.now else ""
    if actual.start is None or actual.gained is None:
        return translate("CloseUp", "Now {now}").format(now=now) if now else ""
    start = numbers.middle(actual.start.value, actual.metric)
    return translate("CloseUp", "Start {start} … Now {now}").format(start=start, now=now)


# ---------------------------------------------------------------------------------- the chosen point


def chosen_point() -> str:
    """Above the day of the point."""
    return translate("CloseUp", "Chosen point")


def made_of(point: ActualPoint, metric: Metric) -> tuple[str, ...]:
    """As "median of", "22 cycles": up to two lines beside the value."""
    size = point.measurement.size
    if metric.point is Point.WITHIN:
        return (translate("CloseUp", "of {count}").format(count=size),) if size else ()
    if size < 2:
        return ()
    return translate("CloseUp", "median of"), translate("CloseUp", "{count} cycles").format(count=size)


def middle_half() -> str:
    """Before the quartiles of the single values."""
    return translate("CloseUp", "Middle half")


def extremes(metric: Metric) -> str:
    """Before the smallest and the largest single value."""
    if metric.unit in _TIMES:
        return translate("CloseUp", "Fastest, slowest")
    return translate("CloseUp", "Lowest, highest")


def pair(low: str, high: str) -> str:
    """As "43.8, 49.8 s"."""
    return translate("CloseUp", "{low}, {high}").format(low=low, high=high)


def notes() -> str:
    """Before the notes of a visit."""
    return translate("CloseUp", "Notes")


def note_counts(noted: Iterable[str]) -> str:
    """As "Walked 1, waited 2": each note once, with how often it was set."""
    counted = Counter(note for note in noted if note)
    form = translate("CloseUp", "{note} {count}")
    parts = [
        form.format(note=note if n == 0 else _small(note), count=count)
        for n, (note, count) in enumerate(counted.items())
    ]
    return ", ".join(parts)


def _small(note: str) -> str:
    return note[:1].lower() + note[1:] if note[1:2].islower() else note


def left_out(reason: str) -> str:
    """Under a point that counts nowhere."""
    return translate("CloseUp", "Left out: {reason}").format(reason=or_by_hand(reason))


def tells_more(caption: str) -> str:
    """What a screen reader says of the sentence below the point: a tap tells its rule."""
    return translate("CloseUp", "{caption} Opens the rule.").format(caption=caption)


# -------------------------------------------------------------------------------------- the commands


def table() -> str:
    """Opens the table of the chart."""
    return translate("CloseUp", "Table")


def chart() -> str:
    """Leaves the table."""
    return translate("CloseUp", "Chart")


def measure() -> str:
    """Goes on to a new measurement."""
    return translate("CloseUp", "Measure")


def whole_time() -> str:
    """Shows everything again after zooming."""
    return translate("CloseUp", "Whole time")


def leave_out() -> str:
    """Asks for a reason."""
    return translate("CloseUp", "Leave the point out")


def take_back_in() -> str:
    """Lets the point count again."""
    return translate("CloseUp", "Take the point back in")


def correct() -> str:
    """Opens the single values."""
    return translate("CloseUp", "Correct")


def choose_first() -> str:
    """Why nothing can be left out or corrected yet."""
    return translate("CloseUp", "Choose a point first.")


def copy() -> str:
    """Copies the table."""
    return translate("CloseUp", "Copy")


def csv() -> str:
    """Keeps the table as a file."""
    return translate("CloseUp", "CSV")


def copied(rows: int) -> str:
    """After copying."""
    return translate("CloseUp", "1 row copied.") if rows == 1 else translate("CloseUp", "%n rows copied.", "", rows)


def kept_as(file: str) -> str:
    """After the table was written."""
    return translate("CloseUp", "Written to {file}").format(file=file)


def not_written(folder: str) -> str:
    """When the file could not be written."""
    form = translate(
        "CloseUp", "The table could not be written to {folder}. Is there space, and may this place write there?"
    )
    return form.format(folder=folder)


def new_median_here(value: str) -> str:
    """At the dashed line of the offer."""
    return translate("CloseUp", "New median {value} from here?").format(value=value)


def draw_median(experiment: int | None) -> str:
    """Takes the offer; only the learner says so."""
    if experiment is None:
        return translate("CloseUp", "Draw a new median from here")
    return translate("CloseUp", "Draw a new median from experiment {number}").format(number=experiment)


def not_now() -> str:
    """Lets the offer rest until the next signal."""
    return translate("CloseUp", "Not now")


# ------------------------------------------------------------------------- leaving out and correcting


def why_left_out() -> str:
    """The question before a point is left out."""
    return translate("CloseUp", "Why does this point not count?")


def stays_to_be_seen() -> str:
    """What leaving out means."""
    return translate("CloseUp", "It stays on the chart as a dotted ring with these words, and the line passes it by.")


def reason_starters() -> tuple[str, str, str]:
    """Reasons to tap."""
    return (
        translate("CloseUp", "measured wrongly"),
        translate("CloseUp", "typed wrongly"),
        translate("CloseUp", "not the usual work"),
    )


def leave_it_out() -> str:
    """Does it."""
    return translate("CloseUp", "Leave it out")


def keep_it() -> str:
    """Does nothing."""
    return translate("CloseUp", "Let it count")


def value_of(number: int, count: int) -> str:
    """As "Value 7 of 22", above the field."""
    return translate("CloseUp", "Value {number} of {count}").format(number=number, count=count)


def within_field() -> str:
    """Above the count of those within the limit."""
    return translate("CloseUp", "Within")


def of_field() -> str:
    """Above the count of all."""
    return translate("CloseUp", "Of")


def former_value() -> str:
    """Goes to the value before."""
    return translate("CloseUp", "Value before")


def next_value() -> str:
    """Goes to the value after."""
    return translate("CloseUp", "Next value")


def keep_values() -> str:
    """Writes the corrected values; the old ones stay in the history."""
    return translate("CloseUp", "Correct the values")


def leave_values() -> str:
    """Changes nothing."""
    return translate("CloseUp", "Leave as it was")


# ----------------------------------------------------------------------------------------- the table


def table_title() -> str:
    """The name of the table."""
    return translate("CloseUp", "Table of the chart")


def table_line(metric: Metric) -> str:
    """As "Cycle time per pump, in s. Newest first"."""
    if metric.unit and metric.point is not Point.WITHIN:
        return translate("CloseUp", "{metric}, in {unit}. Newest first").format(metric=metric.name, unit=metric.unit)
    return translate("CloseUp", "{metric}. Newest first").format(metric=metric.name)


def table_heads(metric: Metric) -> tuple[str, ...]:
    """The heads of the columns, in their order."""
    value = {
        Point.MEDIAN: translate("CloseUp", "Median"),
        Point.VALUE: translate("CloseUp", "Value"),
        Point.WITHIN: translate("CloseUp", "Within"),
    }[metric.point]
    time = metric.unit in _TIMES
    return (
        translate("CloseUp", "Day"),
        translate("CloseUp", "Time"),
        translate("CloseUp", "Cycles"),
        value,
        translate("CloseUp", "Middle half"),
        translate("CloseUp", "Fastest") if time else translate("CloseUp", "Lowest"),
        translate("CloseUp", "Slowest") if time else translate("CloseUp", "Highest"),
        translate("CloseUp", "After exp."),
        translate("CloseUp", "Notes"),
    )


def single_values() -> str:
    """The head of the column that only the file has."""
    return translate("CloseUp", "Single values")


def moment(point: ActualPoint, today: date) -> str:
    """As "Fri 12 June, 13:40"."""
    return dates.moment(point.measurement.taken_at, today)
