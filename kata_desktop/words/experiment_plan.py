"""Words of the editors of a plan: step, expectation, band, and when to go and see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.words import dates
from kata_desktop.words.hints import Field, hints, may_stay

translate = QCoreApplication.translate


class Put(Enum):
    """How an expectation is put into the editor."""

    ABOUT = auto()
    BETWEEN = auto()
    ABOVE = auto()
    BELOW = auto()
    WORDS = auto()
    UNKNOWN = auto()


def step_field() -> str:
    """The label of the step."""
    return translate("Experiment", "Step")


def factor_field() -> str:
    """The label of the single factor."""
    return translate("Experiment", "The one factor that we change")


def factor_note(factor: str) -> str:
    """A gentle question where two factors are named; empty for one."""
    found = hints(factor, Field.FACTOR)
    if found:
        return f"{found[0].what} {found[0].question} {may_stay()}"
    if any(sign in factor.strip().rstrip(",+") for sign in (", ", "+", ";")):
        two = translate("Experiment", "These look like two things. If it turns out differently, which one did it?")
        return f"{two} {may_stay()}"
    return ""


def kind_label() -> str:
    """Above the three kinds."""
    return translate("Experiment", "What kind of step is it?")


def nobody() -> str:
    """The short answer to the question whether anyone could be harmed."""
    return translate("Experiment", "No, nobody")


def write() -> str:
    """The way to an answer in words."""
    return translate("Experiment", "Write")


def answer_field() -> str:
    """The label of an answer in words."""
    return translate("Experiment", "In words")


def how_starters() -> tuple[str, ...]:
    """Beginnings of how it is measured."""
    return (
        translate("Experiment", "Stopwatch, 20 cycles, …"),
        translate("Experiment", "Count of … in one shift"),
        translate("Experiment", "Look at … together"),
    )


def put(which: Put) -> str:
    """A way to put an expectation, as its tile says it."""
    return _PUTS[which]()


def about_field() -> str:
    """The label of the middle of the band."""
    return translate("Experiment", "About")


def give_field() -> str:
    """The label of half the width of the band."""
    return translate("Experiment", "give or take")


def low_field() -> str:
    """The label of the lower edge."""
    return translate("Experiment", "From")


def high_field() -> str:
    """The label of the upper edge."""
    return translate("Experiment", "to")


def unit_field() -> str:
    """The label of a unit of one's own."""
    return translate("Experiment", "Unit")


def own_unit() -> str:
    """The tile for a unit of one's own."""
    return translate("Experiment", "Another unit")


def own_unit_note() -> str:
    """Where the chart would be."""
    return translate("Experiment", "A unit of its own gets a scale of its own. It is not drawn into the chart.")


def in_words_key() -> str:
    """The key of the pad that leads to words."""
    return translate("Experiment", "in words")


def words_field() -> str:
    """The label of an expectation in words."""
    return translate("Experiment", "We expect")


def unknown_note() -> str:
    """What choosing "we do not know" means."""
    return translate(
        "Experiment",
        "Then this is a step to go and see: change nothing, watch and count. "
        "Afterwards there is something to expect from.",
    )


def measured_caption(count: int, now: str) -> str:
    """As "Last 12 measurements, now 45.0 s", above the small chart; `now` may be empty."""
    counted = (
        translate("Experiment", "Last measurement")
        if count == 1
        else translate("Experiment", "Last %n measurements", "", count)
    )
    return translate("Experiment", "{counted}, now {value}").format(counted=counted, value=now) if now else counted


def not_measured() -> str:
    """Above the small chart without points."""
    return translate("Experiment", "Nothing measured yet")


def drag_hint(*, has_band: bool) -> str:
    """Below the small chart."""
    if has_band:
        return translate("Experiment", "Drag the band or its edges")
    return translate("Experiment", "Type a number, then the band can be dragged")


def band_spoken(words: str) -> str:
    """The name of the small chart, for a voice."""
    if not words:
        return translate("Experiment", "Band of the expectation, not drawn yet")
    form = translate("Experiment", "Band of the expectation: {band}. Arrow keys move it by one step.")
    return form.format(band=words)


def today() -> str:
    """The tile of today."""
    return translate("Experiment", "Today")


def next_day(day: date, today: date) -> str:
    """The tile of the next work day: "Tomorrow" where that is the day after, else its name."""
    return translate("Experiment", "Tomorrow") if (day - today).days == 1 else dates.weekday_name(day)


def next_work_day(weekday: str) -> str:
    """The tile of a work day after the next one."""
    return translate("Experiment", "On {weekday}").format(weekday=weekday)


def time_label() -> str:
    """Above the time of day."""
    return translate("Experiment", "Time")


def earlier(minutes: int) -> tuple[str, str]:
    """The sign and the spoken name of a step back in time."""
    if minutes == 60:
        return translate("Experiment", "1 h"), translate("Experiment", "One hour earlier")
    sign = translate("Experiment", "{minutes} min").format(minutes=minutes)
    return sign, translate("Experiment", "{minutes} minutes earlier").format(minutes=minutes)


def later(minutes: int) -> tuple[str, str]:
    """The sign and the spoken name of a step on in time."""
    if minutes == 60:
        return translate("Experiment", "1 h"), translate("Experiment", "One hour later")
    sign = translate("Experiment", "{minutes} min").format(minutes=minutes)
    return sign, translate("Experiment", "{minutes} minutes later").format(minutes=minutes)


def no_work_day(day: str) -> str:
    """As "Sat 20 June, no work day", for a voice."""
    return translate("Experiment", "{day}, no work day").format(day=day)


def sooner() -> str:
    """The quiet question when the day lies far ahead."""
    return translate("Experiment", "What could you learn sooner?")


def no_day_yet() -> str:
    """While no day is chosen."""
    return translate("Experiment", "No day chosen yet")


_PUTS: Final[Mapping[Put, Callable[[], str]]] = MappingProxyType(
    {
        Put.ABOUT: lambda: translate("Experiment", "About"),
        Put.BETWEEN: lambda: translate("Experiment", "Between"),
        Put.ABOVE: lambda: translate("Experiment", "Above"),
        Put.BELOW: lambda: translate("Experiment", "Below"),
        Put.WORDS: lambda: translate("Experiment", "In words"),
        Put.UNKNOWN: lambda: translate("Experiment", "We do not know"),
    }
)
