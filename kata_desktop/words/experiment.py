"""Words that stand on the experiment screen alone: its parts, rows, editors and the ledge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.experiment import Stage
from kata_desktop.words import dates
from kata_desktop.words.grammar import within, without_stop

translate = QCoreApplication.translate


class Part(Enum):
    """The parts of an experiment, as the strip at the top names them."""

    PLAN = auto()
    DO = auto()
    CHECK = auto()
    ACT = auto()


class Row(Enum):
    """The rows of a plan."""

    OBSTACLE = auto()
    STEP = auto()
    EXPECT = auto()
    HOW = auto()
    HARM = auto()
    SEE = auto()
    SECOND = auto()


# ------------------------------------------------------------------------------------------- header


def title(number: int) -> str:
    """As "Experiment 6"."""
    return translate("Experiment", "Experiment {number}").format(number=number)


def subtitle(board: str, obstacle: str) -> str:
    """As "Cell 4, obstacle: housing is turned over": the board by the first words of its title."""
    place = board.split(",", maxsplit=1)[0].strip()
    if not obstacle.strip():
        return place
    words = within(without_stop(obstacle))
    if not place:
        return translate("Experiment", "Obstacle: {obstacle}").format(obstacle=words)
    return translate("Experiment", "{place}, obstacle: {obstacle}").format(place=place, obstacle=words)


def part(which: Part) -> str:
    """The name of a part."""
    return _PARTS[which]()


def until(see_at: datetime, today: date) -> str:
    """As "until Tue 16 June", beside Do."""
    return translate("Experiment", "until {day}").format(day=dates.day_long(see_at.date(), today))


def what_happened_short() -> str:
    """Beside Check."""
    return translate("Experiment", "what happened")


def what_we_learned_short() -> str:
    """Beside Act."""
    return translate("Experiment", "what we learned")


def part_spoken(name: str, *, done: bool, current: bool) -> str:
    """As "Plan, done" or "Do, shown now", for a voice."""
    parts = [name]
    if done:
        parts.append(translate("Experiment", "done"))
    if current:
        parts.append(translate("Experiment", "shown now"))
    return ", ".join(parts)


# --------------------------------------------------------------------------------------------- rows


def row(which: Row) -> str:
    """The label of a row of the plan."""
    return _ROWS[which]()


def question(which: Row) -> str:
    """What a row asks: the title of its editor, and what stands in the row while nothing is written."""
    return _QUESTIONS[which]()


def why_asked(which: Row) -> str:
    """The quiet line below the title of an editor."""
    return _WHYS[which]()


def kept_note() -> str:
    """Below the rows: what starting the step does to the plan."""
    return translate(
        "Experiment",
        "When you start the step, the plan is kept as it is. So nobody has to remember afterwards what we expected.",
    )


def plan_as_of(moment: str) -> str:
    """As "The plan, as of Mon 15 June, 08:10"."""
    return translate("Experiment", "The plan, as of {moment}").format(moment=moment)


def factor_line(factor: str) -> str:
    """As "One factor: height of the table", below the step."""
    return translate("Experiment", "One factor: {factor}").format(factor=factor)


def worded_at(moment: str) -> str:
    """As "corrected Mon 15 June, 11:20", beside words that replace a slip."""
    return translate("Experiment", "corrected {moment}").format(moment=moment)


def written_at(moment: str) -> str:
    """As "written Mon 15 June, 08:10", beside words struck through."""
    return translate("Experiment", "written {moment}").format(moment=moment)


def in_focus() -> str:
    """Beside the obstacle with the arrow."""
    return translate("Experiment", "In focus")


def parked() -> str:
    """Beside an obstacle that waits."""
    return translate("Experiment", "Parked")


def no_obstacles() -> str:
    """In the place of the list of obstacles."""
    return translate("Experiment", "No obstacle is open. The step may come first, the obstacle shows itself.")


# ------------------------------------------------------------------------------------- do and check


def running_title() -> str:
    """The title of the part between start and check."""
    return translate("Experiment", "The step is running")


def running_note() -> str:
    """The quiet line below it."""
    return translate("Experiment", "Do it, watch, write down what you see. Then come back here.")


def go_and_see() -> str:
    """Above the time to go and see."""
    return translate("Experiment", "Go and see")


def no_time_agreed() -> str:
    """Where no time was agreed."""
    return translate("Experiment", "No time agreed. The sooner the better.")


def expected_label() -> str:
    """Above what was expected."""
    return translate("Experiment", "We expected")


def measured_label() -> str:
    """Above what was measured."""
    return translate("Experiment", "We measured")


def saw_label() -> str:
    """Above what happened in words."""
    return translate("Experiment", "What happened")


def difference_label() -> str:
    """Above the difference."""
    return translate("Experiment", "Difference")


def as_expected_large() -> str:
    """The difference of a value inside the band."""
    return translate("Experiment", "As expected")


def what_happened() -> str:
    """The title of the check, and the way to it."""
    return translate("Experiment", "What happened?")


def facts_only() -> str:
    """The quiet line below it."""
    return translate("Experiment", "Facts and numbers. What they mean comes after.")


def happened_field() -> str:
    """The label of what happened in words."""
    return translate("Experiment", "What did we see?")


def as_we_expected() -> str:
    """One of two equal answers."""
    return translate("Experiment", "As we expected")


def different() -> str:
    """The other one."""
    return translate("Experiment", "Different from what we expected")


def cycles(count: int, moment: str) -> str:
    """As "23 cycles, today 09:52"."""
    if count < 2:
        return moment
    form = translate("Experiment", "{cycles}, {moment}")
    return form.format(cycles=translate("Experiment", "%n cycles", "", count), moment=moment)


def measured_at(when: datetime, now: date) -> str:
    """As "today 09:52", else "Mon 15 June, 09:52"."""
    if when.date() == now:
        return translate("Experiment", "today {time}").format(time=dates.clock(when.time()))
    return dates.moment(when, now)


def take_median(value: str) -> str:
    """As "Take the median, 44.7 s"."""
    return translate("Experiment", "Take the median, {value}").format(value=value)


def take_value(value: str) -> str:
    """As "Take 402 pumps"."""
    return translate("Experiment", "Take {value}").format(value=value)


def start_mark(value: str) -> str:
    """As "Start 48.0", below the scale."""
    return translate("Experiment", "Start {value}").format(value=value)


def now_mark(value: str) -> str:
    """As "Now 45.0", below the scale of a step that is being planned."""
    return translate("Experiment", "Now {value}").format(value=value)


def target_mark(value: str) -> str:
    """As "Target 42", below the scale."""
    return translate("Experiment", "Target {value}").format(value=value)


def happened_first() -> str:
    """Why a check without number and words cannot be kept."""
    return translate("Experiment", "Write a number or a few words about what happened.")


def not_open_yet(stage: Stage) -> Mapping[Part, str]:
    """Why the parts after a stage are not open yet."""
    start = translate("Experiment", "Start the step first.")
    first = translate("Experiment", "First what happened, then what we learned.")
    match stage:
        case Stage.PLANNED:
            return {Part.DO: start, Part.CHECK: start, Part.ACT: start}
        case Stage.RUNNING:
            return {Part.ACT: first}
        case _:
            return {}


# ---------------------------------------------------------------------------------------------- act


def learn_first() -> str:
    """Why an empty learning cannot be kept."""
    return translate("Experiment", "Write a few words about what we learned.")


def plan_today() -> str:
    """Beside Plan while nothing has started."""
    return translate("Experiment", "today")


def learned_question(*, surprise: bool) -> str:
    """The title of the last part."""
    if surprise:
        return translate("Experiment", "A surprise. What did we learn from it?")
    return translate("Experiment", "What did we learn?")


def learned_field() -> str:
    """The name of the field below it, for a voice."""
    return translate("Experiment", "What we learned")


def learned_starters() -> tuple[str, ...]:
    """Beginnings of a learning."""
    return (
        translate("Experiment", "We thought … but …"),
        translate("Experiment", "We did not know that …"),
        translate("Experiment", "Next we want to find out …"),
    )


_PARTS: Final[Mapping[Part, Callable[[], str]]] = MappingProxyType(
    {
        Part.PLAN: lambda: translate("Experiment", "Plan"),
        Part.DO: lambda: translate("Experiment", "Do"),
        Part.CHECK: lambda: translate("Experiment", "Check"),
        Part.ACT: lambda: translate("Experiment", "Act"),
    }
)

_ROWS: Final[Mapping[Row, Callable[[], str]]] = MappingProxyType(
    {
        Row.OBSTACLE: lambda: translate("Experiment", "Obstacle"),
        Row.STEP: lambda: translate("Experiment", "Step"),
        Row.EXPECT: lambda: translate("Experiment", "We expect"),
        Row.HOW: lambda: translate("Experiment", "Measured how"),
        Row.HARM: lambda: translate("Experiment", "Harm to anyone?"),
        Row.SEE: lambda: translate("Experiment", "Go and see by"),
        Row.SECOND: lambda: translate("Experiment", "Why a second one"),
    }
)

_QUESTIONS: Final[Mapping[Row, Callable[[], str]]] = MappingProxyType(
    {
        Row.OBSTACLE: lambda: translate("Experiment", "Which obstacle is it about?"),
        Row.STEP: lambda: translate("Experiment", "What do we want to find out next?"),
        Row.EXPECT: lambda: translate("Experiment", "What do you expect to happen?"),
        Row.HOW: lambda: translate("Experiment", "How will we see what happened?"),
        Row.HARM: lambda: translate("Experiment", "Could anyone be harmed?"),
        Row.SEE: lambda: translate("Experiment", "How quickly can we go and see?"),
        Row.SECOND: lambda: translate("Experiment", "Why a second step beside the open one?"),
    }
)

_WHYS: Final[Mapping[Row, Callable[[], str]]] = MappingProxyType(
    {
        Row.OBSTACLE: lambda: translate("Experiment", "One obstacle at a time, often with several steps."),
        Row.STEP: lambda: translate("Experiment", "Small, soon and simple. One thing changes, the rest stays."),
        Row.EXPECT: lambda: translate("Experiment", "A guess is fine. The difference is what teaches us."),
        Row.HOW: lambda: translate("Experiment", "Where, when and how often, so that anybody would see the same."),
        Row.HARM: lambda: translate("Experiment", "A step may turn out differently, but it may hurt nobody."),
        Row.SEE: lambda: translate("Experiment", "The sooner we look, the sooner we learn."),
        Row.SECOND: lambda: translate("Experiment", "With two steps at once it is hard to tell which one did it."),
    }
)
