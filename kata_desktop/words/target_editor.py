"""The words of the target condition's screen: its four parts, the date, and the look back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.measurement import Metric, Point
from kata_desktop.core.target import ClosedAs, DateChoice, Part
from kata_desktop.words import dates, numbers
from kata_desktop.words.grammar import within

translate = QCoreApplication.translate


class Text(Enum):
    """Fixed texts of the screen."""

    TITLE = auto()
    EXPLANATION = auto()
    DATE_STAYS = auto()
    LONGER = auto()
    LONGER_TITLE = auto()
    WHY_LONGER = auto()
    SHORT_FIRST = auto()
    SHORT_FIRST_WHY = auto()
    BACK_TO_WEEKS = auto()
    AS_IF_SO = auto()
    ADD_LINE = auto()
    SET = auto()
    DRAFT_SAVED = auto()
    CLOSE_EARLY = auto()
    WHY_EARLY = auto()
    LOOK_BACK = auto()
    LOOK_BACK_HOW = auto()
    ALL_ALIKE = auto()
    STAYS_IN_HISTORY = auto()
    GRASP = auto()


def part_label(part: Part) -> str:
    """The label of a row, at its left."""
    match part:
        case Part.OUTCOME:
            return translate("Target", "Outcome metric")
        case Part.PROCESS:
            return translate("Target", "Process metric")
        case Part.PATTERN:
            return translate("Target", "Pattern")
        case Part.ACHIEVE_BY:
            return translate("Target", "Achieve by")


def part_question(part: Part) -> str:
    """The title of a row's editor."""
    match part:
        case Part.OUTCOME:
            return translate("Target", "What does the customer get?")
        case Part.PROCESS:
            return translate("Target", "What do we see in every cycle?")
        case Part.PATTERN:
            return translate("Target", "How should the work run then?")
        case Part.ACHIEVE_BY:
            return translate("Target", "By when do we want to work like this?")


def part_missing(part: Part) -> str:
    """What stands below "Not written yet"."""
    if part is Part.PATTERN:
        return translate("Target", "How should the work run then? One to five short lines.")
    return part_question(part)


def part_missing_name(part: Part) -> str:
    """As "Pattern, missing. How should the work run then?", for a voice."""
    form = translate("Target", "{part}, missing. {question}")
    return form.format(part=part_label(part), question=part_question(part))


def metric_value(value: float, metric: Metric, of: int | None = None) -> str:
    """As "42 s cycle time per pump", "570 good pumps per shift" where the unit says what it is."""
    written = numbers.chosen_point(value, metric, of)
    if metric.unit and metric.unit.casefold() in metric.name.casefold() and " " in metric.unit:
        return written
    return translate("Target", "{value} {metric}").format(value=written, metric=within(metric.name))


def metric_detail(metric: Metric, now: str) -> str:
    """As "median of the single values. Now 48.0 s"; `now` may be empty."""
    match metric.point:
        case Point.MEDIAN:
            how = translate("Target", "median of the single values")
        case Point.WITHIN:
            how = translate("Target", "how many are within the limit")
        case Point.VALUE:
            how = ""
    if not now:
        return how
    if not how:
        return translate("Target", "Now {now}").format(now=now)
    return translate("Target", "{how}. Now {now}").format(how=how, now=now)


def date_detail(choice: DateChoice) -> str:
    """As "in 14 days, 10 work days", or that it is a day off, or that it is longer for a reason."""
    length = dates.in_days(choice.days)
    if not choice.is_work_day:
        return translate("Target", "{length}. This is no work day here").format(length=length)
    if choice.needs_reason:
        return translate("Target", "{length}, with a reason").format(length=length)
    return dates.in_days_and_work_days(choice.days, choice.work_days)


def take(day: date, today: date) -> str:
    """As "Take Thu 25 June, 13 days", the work day before a day off."""
    days = dates.length_days((day - today).days)
    return translate("Target", "Take {day}, {days}").format(day=dates.day_long(day, today), days=days)


def stay(day: date, today: date) -> str:
    """As "Stay with Fri 26 June", the day off."""
    return translate("Target", "Stay with {day}").format(day=dates.day_long(day, today))


def longer_until(last: date, today: date) -> str:
    """Below the title of the longer dates: how far they go."""
    form = translate("Target", "Possible up to 3 months, until {day}, with one sentence why.")
    return form.format(day=dates.day_long(last, today))


def way_to_challenge(metric: str) -> str:
    """As "On the way to the challenge, cycle time per pump"."""
    return translate("Target", "On the way to the challenge, {metric}").format(metric=within(metric))


def challenge_mark(value: str) -> str:
    """As "Challenge 40 s", on the way to it."""
    return translate("Target", "Challenge {value}").format(value=value)


def as_set(moment: str) -> str:
    """As "As set on Fri 5 June, 14:20", above the rows that cannot be changed any more."""
    return translate("Target", "As set on {moment}").format(moment=moment)


def set_for(day: str, days: int) -> str:
    """As "Set on Fri 5 June for 14 days. The date has not moved."."""
    form = translate("Target", "Set on {day} for {length}. The date has not moved.")
    return form.format(day=day, length=dates.length_days(days))


def day_name(choice: DateChoice, today: date) -> str:
    """As "Fri 26 June, 14 days from today, no work day.", a cell of the calendar for a voice."""
    day = dates.day_long(choice.day, today)
    length = dates.length_days(choice.days)
    if choice.is_work_day:
        return translate("Target", "{day}, {length} from today.").format(day=day, length=length)
    return translate("Target", "{day}, {length} from today, no work day.").format(day=day, length=length)


def longer_starters() -> tuple[str, str, str]:
    """What inserts itself into the reason for a longer date."""
    return (
        translate("Target", "We wait for …"),
        translate("Target", "We can measure only …"),
        translate("Target", "The season …"),
    )


def look_back_questions() -> tuple[str, str, str, str]:
    """The four questions of the look back, in the order of the fields of `Reflection`."""
    return (
        translate("Target", "Where are we now?"),
        translate("Target", "What did we learn on the way?"),
        translate("Target", "What did we learn about setting a target condition?"),
        translate("Target", "What does it mean for the challenge?"),
    )


def closed_as(how: ClosedAs) -> str:
    """The three answers, each as good as the others."""
    match how:
        case ClosedAs.REACHED:
            return translate("Target", "Reached")
        case ClosedAs.DATE:
            return translate("Target", "Not yet")
        case ClosedAs.STOPPED:
            return translate("Target", "Stopped, with a reason")


def text(which: Text) -> str:
    """A fixed text of the screen."""
    return _TEXTS[which]()


_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.TITLE: lambda: translate("Target", "Target condition"),
        Text.EXPLANATION: lambda: translate(
            "Target",
            "A target is a number. A target condition also says how the work runs when we are there. "
            "It stays visible beside the actual condition, line by line.",
        ),
        Text.DATE_STAYS: lambda: translate("Target", "Two weeks are a good length. Once set, the date stays."),
        Text.LONGER: lambda: translate("Target", "Longer, with a reason"),
        Text.LONGER_TITLE: lambda: translate("Target", "Longer than 4 weeks"),
        Text.WHY_LONGER: lambda: translate("Target", "Why does it need longer?"),
        Text.SHORT_FIRST: lambda: translate("Target", "What could be a first target condition in 14 days?"),
        Text.SHORT_FIRST_WHY: lambda: translate(
            "Target", "A short one teaches sooner, and the next one starts from what you then know."
        ),
        Text.BACK_TO_WEEKS: lambda: translate("Target", "Back to 1 to 4 weeks"),
        Text.AS_IF_SO: lambda: translate("Target", "Write it as if it were so already."),
        Text.ADD_LINE: lambda: translate("Target", "Add a line"),
        Text.SET: lambda: translate("Target", "Set the target condition"),
        Text.DRAFT_SAVED: lambda: translate("Target", "Draft saved"),
        Text.CLOSE_EARLY: lambda: translate("Target", "Close early, with a reason"),
        Text.WHY_EARLY: lambda: translate("Target", "Why does it end before its date?"),
        Text.LOOK_BACK: lambda: translate("Target", "Date is today. Look back at the target"),
        Text.LOOK_BACK_HOW: lambda: translate("Target", "First together in words, then go and see again."),
        Text.ALL_ALIKE: lambda: translate(
            "Target", "Each answer is as good as the others. It only says where the next one starts."
        ),
        Text.STAYS_IN_HISTORY: lambda: translate(
            "Target",
            "The next target condition starts from a fresh look at the process. "
            "This one stays in the history, with its chart going on.",
        ),
        Text.GRASP: lambda: translate("Target", "Grasp the current condition"),
    }
)
