"""The words of the challenge's screen: the direction, the way to it, and what the board is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.storyboard import Challenge, Storyboard
from kata_desktop.core.target import ClosedAs, TargetCondition
from kata_desktop.words import dates, numbers, practice
from kata_desktop.words.grammar import sentences

translate = QCoreApplication.translate


class Row(Enum):
    """The rows at the left, in their order."""

    STATEMENT = auto()
    NUMBERS = auto()
    BY = auto()
    WHY = auto()
    WAY = auto()
    BOARD = auto()
    ROLES = auto()


class Text(Enum):
    """Fixed texts of the screen."""

    TITLE = auto()
    KEEP = auto()
    STATEMENT_MISSING = auto()
    STATEMENT = auto()
    STARTER = auto()
    MEASURE = auto()
    FROM = auto()
    TO = auto()
    UNIT = auto()
    BY = auto()
    MONTH_LESS = auto()
    MONTH_MORE = auto()
    LONGEST = auto()
    SOONEST = auto()
    WHY = auto()
    KNOWN = auto()
    YES = auto()
    NO = auto()
    MAY_BE_A_TASK = auto()
    NOBODY_KNOWS = auto()
    SO_FAR = auto()
    NO_STEP_YET = auto()
    NAME = auto()
    PROCESS = auto()
    WORD_SET = auto()
    LEARNER = auto()
    COACH = auto()
    SECOND_COACH = auto()
    NOT_KEPT = auto()


def text(which: Text) -> str:
    """A fixed text of the screen."""
    return _TEXTS[which]()


def label(row: Row) -> str:
    """The label of a row, at its left."""
    return _LABELS[row]()


def question(row: Row) -> str:
    """What a row asks, above its editor and where nothing is written yet."""
    return _QUESTIONS[row]()


def hint(row: Row) -> str:
    """What helps to answer."""
    return _HINTS[row]()


def from_to(challenge: Challenge) -> str:
    """As "from 497 to 570 pumps"; a value that is missing is left out."""
    low, high = challenge.from_value, challenge.to_value
    if low is not None and high is not None:
        form = translate("Challenge", "from {low} to {high}")
        return form.format(low=_amount(low), high=_amount(high, challenge.unit))
    if high is not None:
        return translate("Challenge", "to {high}").format(high=_amount(high, challenge.unit))
    if low is not None:
        return translate("Challenge", "from {low}").format(low=_amount(low, challenge.unit))
    return ""


def _amount(value: float, unit: str = "") -> str:
    """A number as somebody chose it, with the decimals it needs."""
    decimals = next((digits for digits in range(6) if numbers.rounded(value, digits) == value), 6)
    return numbers.amount(value, decimals, unit)


def in_months(months: int) -> str:
    """A tile: "In 3 months", "In a year"."""
    if months == 12:
        return translate("Challenge", "In a year")
    if months % 12 == 0:
        years = months // 12
        return translate("Challenge", "In %n years", "", years)
    return translate("Challenge", "In 1 month") if months == 1 else translate("Challenge", "In %n months", "", months)


def target_conditions(count: int) -> str:
    """As "3 target conditions so far"."""
    if count == 0:
        return translate("Challenge", "No target condition so far")
    if count == 1:
        return translate("Challenge", "1 target condition so far")
    return translate("Challenge", "%n target conditions so far", "", count)


def start(challenge: Challenge | None) -> tuple[str, str]:
    """The foot of the way: where we began."""
    value = challenge.from_value if challenge else None
    words = _amount(value, challenge.unit) if challenge and value is not None else ""
    return translate("Challenge", "Start"), words


def end(challenge: Challenge | None, today: date) -> tuple[str, str]:
    """The end of the way: the challenge and its day."""
    value = challenge.to_value if challenge else None
    words = _amount(value, challenge.unit) if challenge and value is not None else ""
    head = words or translate("Challenge", "Challenge")
    by = challenge.by if challenge else None
    day = translate("Challenge", "by {day}").format(day=dates.challenge_day(by, today)) if by else ""
    return head, day


def step(condition: TargetCondition, board: Storyboard, today: date) -> tuple[str, str]:
    """A target condition as a step of the way: its value, and its day with how it ended."""
    part = condition.process or condition.outcome
    metric = board.metric(part.metric) if part else None
    value = numbers.chosen_point(part.value, metric, part.of) if part and part.value is not None and metric else "…"
    if condition.closed_on is None:
        return value, dates.by_day(condition.achieve_by, today) if condition.achieve_by else ""
    form = {
        ClosedAs.REACHED: translate("Challenge", "reached {day}"),
        ClosedAs.STOPPED: translate("Challenge", "stopped {day}"),
    }.get(condition.closed_as or ClosedAs.DATE, translate("Challenge", "until {day}"))
    return value, form.format(day=dates.day_short(condition.closed_on, today))


def earlier(count: int) -> str:
    """At the foot of the way, when not all steps have room."""
    return translate("Challenge", "1 earlier") if count == 1 else translate("Challenge", "%n earlier", "", count)


def way_spoken(steps: list[tuple[str, str]]) -> str:
    """The whole way for a voice."""
    return sentences(text(Text.SO_FAR), *(f"{value}, {day}" if day else value for value, day in steps))


def roles(board: Storyboard) -> str:
    """As "Learner: team lead. Coach: area manager"; empty while nobody has a role."""
    return practice.roles_line(board.learner, board.coach) if board.learner.strip() or board.coach.strip() else ""


_LABELS: Final[Mapping[Row, Callable[[], str]]] = MappingProxyType(
    {
        Row.STATEMENT: lambda: translate("Challenge", "Challenge"),
        Row.NUMBERS: lambda: translate("Challenge", "Measured by"),
        Row.BY: lambda: translate("Challenge", "By when"),
        Row.WHY: lambda: translate("Challenge", "Why"),
        Row.WAY: lambda: translate("Challenge", "The way"),
        Row.BOARD: lambda: translate("Challenge", "Board"),
        Row.ROLES: lambda: translate("Challenge", "Roles"),
    }
)

_QUESTIONS: Final[Mapping[Row, Callable[[], str]]] = MappingProxyType(
    {
        Row.STATEMENT: lambda: translate("Challenge", "What would be really good for our customers?"),
        Row.NUMBERS: lambda: translate("Challenge", "How would we see it in numbers?"),
        Row.BY: lambda: translate("Challenge", "By when do we want to be there?"),
        Row.WHY: lambda: translate("Challenge", "Why is it worth it?"),
        Row.WAY: lambda: translate("Challenge", "Do we know today how to get there?"),
        Row.BOARD: lambda: translate("Challenge", "Which process is this board about?"),
        Row.ROLES: lambda: translate("Challenge", "Who learns, who coaches?"),
    }
)

_HINTS: Final[Mapping[Row, Callable[[], str]]] = MappingProxyType(
    {
        Row.STATEMENT: lambda: translate("Challenge", "Everyone here should understand it. It may feel too far away."),
        Row.NUMBERS: lambda: translate("Challenge", "From what it is today to what it will be. Both may stay empty."),
        Row.BY: lambda: translate("Challenge", "Six months are a good length, up to three years are possible."),
        Row.WHY: lambda: translate("Challenge", "One or two sentences that hold on a bad day too."),
        Row.WAY: lambda: translate(
            "Challenge", "Each target condition is one step. The next one shows itself on the way."
        ),
        Row.BOARD: lambda: translate("Challenge", "One process that runs often enough to try something every day."),
        Row.ROLES: lambda: translate("Challenge", "Roles or names, as you like. They stand on the board."),
    }
)

_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.TITLE: lambda: translate("Challenge", "Challenge"),
        Text.KEEP: lambda: translate("Challenge", "Keep the challenge"),
        Text.STATEMENT_MISSING: lambda: translate(
            "Challenge", "The challenge is missing: what would be really good for our customers?"
        ),
        Text.STATEMENT: lambda: translate("Challenge", "The challenge in one sentence"),
        Text.STARTER: lambda: translate("Challenge", "Wouldn't it be great if …"),
        Text.MEASURE: lambda: translate("Challenge", "What do we count?"),
        Text.FROM: lambda: translate("Challenge", "From"),
        Text.TO: lambda: translate("Challenge", "To"),
        Text.UNIT: lambda: translate("Challenge", "Unit"),
        Text.BY: lambda: translate("Challenge", "By"),
        Text.MONTH_LESS: lambda: translate("Challenge", "A month less"),
        Text.MONTH_MORE: lambda: translate("Challenge", "A month more"),
        Text.LONGEST: lambda: translate("Challenge", "Three years are the longest: nobody can see further."),
        Text.SOONEST: lambda: translate("Challenge", "Sooner than in a month is a target condition, not a challenge."),
        Text.WHY: lambda: translate("Challenge", "Why"),
        Text.KNOWN: lambda: translate("Challenge", "Do we know today how to get there?"),
        Text.YES: lambda: translate("Challenge", "Yes"),
        Text.NO: lambda: translate("Challenge", "Not yet"),
        Text.MAY_BE_A_TASK: lambda: translate(
            "Challenge", "Then it may be a task: just do it. A challenge lies where nobody knows the way yet."
        ),
        Text.NOBODY_KNOWS: lambda: translate("Challenge", "Good. That is what the experiments are for."),
        Text.SO_FAR: lambda: translate("Challenge", "The way so far"),
        Text.NO_STEP_YET: lambda: translate(
            "Challenge", "No target condition yet. The first one is the first step on the way."
        ),
        Text.NAME: lambda: translate("Challenge", "Name of the board"),
        Text.PROCESS: lambda: translate("Challenge", "Process"),
        Text.WORD_SET: lambda: translate("Challenge", "Which words fit here?"),
        Text.LEARNER: lambda: translate("Challenge", "Learner"),
        Text.COACH: lambda: translate("Challenge", "Coach"),
        Text.SECOND_COACH: lambda: translate("Challenge", "Second coach"),
        Text.NOT_KEPT: lambda: translate("Challenge", "Not kept yet"),
    }
)
