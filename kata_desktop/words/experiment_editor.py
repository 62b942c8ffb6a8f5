"""The words of the experiment's screen: plan, do, check, act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.words.grammar import within, without_stop

translate = QCoreApplication.translate


class Row(Enum):
    """The rows of the plan."""

    OBSTACLE = auto()
    KIND = auto()
    STEP = auto()
    FACTOR = auto()
    EXPECT = auto()
    HARM = auto()
    HOW = auto()
    SEE_AT = auto()


class Text(Enum):
    """Fixed texts of the screen."""

    SEALING = auto()
    ABOUT = auto()
    GIVE_OR_TAKE = auto()
    RANGE = auto()
    BELOW = auto()
    ABOVE = auto()
    IN_WORDS = auto()
    UNKNOWN = auto()
    UNKNOWN_MEANS = auto()
    DRAG_BAND = auto()
    WHAT_HAPPENED = auto()
    EXPECTED = auto()
    MEASURED = auto()
    DIFFERENCE = auto()
    AS_WE_EXPECTED = auto()
    DIFFERENT = auto()
    SURPRISE_LEARN = auto()
    LEARN = auto()
    LEARNED = auto()
    WHY_SECOND = auto()
    SOONER = auto()
    BACK = auto()
    DRAFT_SAVED = auto()
    SAVE_FOR_LATER = auto()
    START = auto()
    UNDO_START = auto()
    KEEP_HAPPENED = auto()
    KEEP_LEARNING = auto()
    NEW_OBSTACLE = auto()
    CORRECT_WORDS = auto()
    PUT_AWAY = auto()
    CHOOSE_TIME = auto()


def label(row: Row) -> str:
    """The label of a row, at its left."""
    return _LABELS[row]()


def question(row: Row) -> str:
    """The title of a row's editor."""
    return _QUESTIONS[row]()


def hint(row: Row) -> str:
    """The quiet line below that title; empty where the question says all."""
    found = _HINTS.get(row)
    return found() if found else ""


def text(which: Text) -> str:
    """A fixed text of the screen."""
    return _TEXTS[which]()


def title(number: int) -> str:
    """As "Experiment 6"."""
    return translate("Experiment", "Experiment {number}").format(number=number)


def subtitle(board: str, obstacle: str) -> str:
    """As "Cell 4, obstacle: housing is turned over"; either may be empty."""
    if not obstacle.strip():
        return board
    about = translate("Experiment", "obstacle: {obstacle}").format(obstacle=within(without_stop(obstacle)))
    return translate("Experiment", "{board}, {obstacle}").format(board=board, obstacle=about) if board else about


def phases() -> tuple[str, str, str, str]:
    """The four phases, in their order."""
    return (
        translate("Experiment", "Plan"),
        translate("Experiment", "Do"),
        translate("Experiment", "Check"),
        translate("Experiment", "Act"),
    )


def phase_notes(plan_day: str, see_day: str) -> tuple[str, str, str, str]:
    """The quiet words beside the phases: "today", "until Tue 16 June", "what happened", "what we learned"."""
    until = translate("Experiment", "until {day}").format(day=see_day) if see_day else ""
    return (
        plan_day,
        until,
        translate("Experiment", "what happened"),
        translate("Experiment", "what we learned"),
    )


def plan_as_of(moment: str) -> str:
    """As "The plan, as of Mon 15 June, 08:10", above a sealed plan."""
    return translate("Experiment", "The plan, as of {moment}").format(moment=moment)


def last_measurements(count: int, now: str) -> str:
    """As "Last 12 measurements, now 45.0 s", above the chart beside the pad."""
    if count == 1:
        return translate("Experiment", "Last measurement, now {now}").format(now=now)
    return translate("Experiment", "Last %n measurements, now {now}", "", count).format(now=now)


def of_measurement(count: int, moment: str) -> str:
    """As "23 values, Fri 12 June, 09:52", the button that takes a measurement's median."""
    form = (
        translate("Experiment", "1 value, {moment}")
        if count == 1
        else translate("Experiment", "%n values, {moment}", "", count)
    )
    return form.format(moment=moment)


def formerly(words: str, written: str, corrected: str) -> str:
    """The old words of a corrected slip, read by a voice: with both times."""
    form = translate("Experiment", "Formerly “{words}”, written {written}, corrected {corrected}")
    return form.format(words=words, written=written, corrected=corrected)


def learning_starters() -> tuple[str, str, str]:
    """What inserts itself into the learning, the caret at the first "…"."""
    return (
        translate("Experiment", "We thought … but …"),
        translate("Experiment", "We did not know that …"),
        translate("Experiment", "Next we want to find out …"),
    )


def harm_answers() -> tuple[str, str, str]:
    """The answers to "Could anyone be harmed?" that one tap gives."""
    return (
        translate("Experiment", "No"),
        translate("Experiment", "There is a buffer"),
        translate("Experiment", "We ask first"),
    )


_LABELS: Final[Mapping[Row, Callable[[], str]]] = MappingProxyType(
    {
        Row.OBSTACLE: lambda: translate("Experiment", "Obstacle"),
        Row.KIND: lambda: translate("Experiment", "Kind"),
        Row.STEP: lambda: translate("Experiment", "Step"),
        Row.FACTOR: lambda: translate("Experiment", "One factor"),
        Row.EXPECT: lambda: translate("Experiment", "We expect"),
        Row.HARM: lambda: translate("Experiment", "Harm"),
        Row.HOW: lambda: translate("Experiment", "Measured how"),
        Row.SEE_AT: lambda: translate("Experiment", "Go and see by"),
    }
)

_QUESTIONS: Final[Mapping[Row, Callable[[], str]]] = MappingProxyType(
    {
        Row.OBSTACLE: lambda: translate("Experiment", "Which obstacle is it about?"),
        Row.KIND: lambda: translate("Experiment", "What kind of step is it?"),
        Row.STEP: lambda: translate("Experiment", "What is your next step?"),
        Row.FACTOR: lambda: translate("Experiment", "What is the one thing that changes?"),
        Row.EXPECT: lambda: translate("Experiment", "What do you expect to happen?"),
        Row.HARM: lambda: translate("Experiment", "Could anyone be harmed?"),
        Row.HOW: lambda: translate("Experiment", "How will you measure it?"),
        Row.SEE_AT: lambda: translate("Experiment", "How quickly can we go and see?"),
    }
)

_HINTS: Final[Mapping[Row, Callable[[], str]]] = MappingProxyType(
    {
        Row.STEP: lambda: translate("Experiment", "Can it be smaller and sooner?"),
        Row.FACTOR: lambda: translate("Experiment", "With one factor we know afterwards what did it."),
        Row.EXPECT: lambda: translate("Experiment", "A guess is fine. The difference is what teaches us."),
        Row.HARM: lambda: translate("Experiment", "People, parts or the customer. A buffer or a trial apart may help."),
    }
)

_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.SEALING: lambda: translate(
            "Experiment",
            "When you start the step, the plan is kept as it is. "
            "So nobody has to remember afterwards what we expected.",
        ),
        Text.ABOUT: lambda: translate("Experiment", "About"),
        Text.GIVE_OR_TAKE: lambda: translate("Experiment", "give or take"),
        Text.RANGE: lambda: translate("Experiment", "from … to"),
        Text.BELOW: lambda: translate("Experiment", "below"),
        Text.ABOVE: lambda: translate("Experiment", "above"),
        Text.IN_WORDS: lambda: translate("Experiment", "in words"),
        Text.UNKNOWN: lambda: translate("Experiment", "We do not know yet"),
        Text.UNKNOWN_MEANS: lambda: translate("Experiment", "Then it is a go and see: watch, and find out."),
        Text.DRAG_BAND: lambda: translate("Experiment", "Drag the band or its edges"),
        Text.WHAT_HAPPENED: lambda: translate("Experiment", "What happened?"),
        Text.EXPECTED: lambda: translate("Experiment", "We expected"),
        Text.MEASURED: lambda: translate("Experiment", "We measured"),
        Text.DIFFERENCE: lambda: translate("Experiment", "Difference"),
        Text.AS_WE_EXPECTED: lambda: translate("Experiment", "As we expected"),
        Text.DIFFERENT: lambda: translate("Experiment", "Different from what we expected"),
        Text.SURPRISE_LEARN: lambda: translate("Experiment", "A surprise. What did we learn from it?"),
        Text.LEARN: lambda: translate("Experiment", "What did we learn?"),
        Text.LEARNED: lambda: translate("Experiment", "We learned"),
        Text.WHY_SECOND: lambda: translate("Experiment", "Why a second step beside the one that is running?"),
        Text.SOONER: lambda: translate("Experiment", "What could you learn sooner?"),
        Text.BACK: lambda: translate("Experiment", "Back to board"),
        Text.DRAFT_SAVED: lambda: translate("Experiment", "Draft saved"),
        Text.SAVE_FOR_LATER: lambda: translate("Experiment", "Save for later"),
        Text.START: lambda: translate("Experiment", "Start the step"),
        Text.UNDO_START: lambda: translate("Experiment", "Undo the start"),
        Text.KEEP_HAPPENED: lambda: translate("Experiment", "Keep what happened"),
        Text.KEEP_LEARNING: lambda: translate("Experiment", "Keep the learning"),
        Text.NEW_OBSTACLE: lambda: translate("Experiment", "New obstacle from this"),
        Text.CORRECT_WORDS: lambda: translate("Experiment", "Correct a slip"),
        Text.PUT_AWAY: lambda: translate("Experiment", "Put the plan away"),
        Text.CHOOSE_TIME: lambda: translate("Experiment", "Choose a day and a time"),
    }
)
