"""The words of the second coach: the sheet while a cycle runs, the feedback, and the wall after the cycle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Mark, Observation
from kata_desktop.words import dates, forms, rhythm
from kata_desktop.words.forms import Titled
from kata_desktop.words.grammar import comma_separated

translate = QCoreApplication.translate


class Text(Enum):
    """What stands there as it is."""

    TITLE = auto()
    TITLE_WALL = auto()
    FEEDBACK_TITLE = auto()
    ONLY_HERE = auto()
    CLOSES = auto()
    SAVED = auto()
    BACK = auto()
    BACK_TO_BOARD = auto()
    START = auto()
    PAUSE = auto()
    GO_ON = auto()
    NEXT = auto()
    FEEDBACK = auto()
    SHEET = auto()
    PRACTISE = auto()
    ASK_PRACTISE = auto()
    WRITE_PRACTISE = auto()
    PHASE = auto()
    PHASE_AND_TIME = auto()
    COACH_HEAD = auto()
    LEARNER_HEAD = auto()
    COACH = auto()
    LEARNER = auto()
    TIME = auto()
    RUNNING = auto()
    NOT_YET = auto()
    MORE = auto()
    INK = auto()
    DONE = auto()
    EMPTY_SHEET = auto()
    ONE_THING = auto()
    PHASE_ABOUT = auto()
    DECIDES = auto()
    DEVELOPS = auto()
    MINUTES = auto()
    NO_TIMES = auto()
    FROM_COACH = auto()
    LEARNED = auto()
    NEXT_TIME = auto()
    NOT_WRITTEN = auto()
    CHANGE = auto()
    ASK_ONE = auto()
    ASK_ONE_LINE = auto()
    NO_CYCLE = auto()
    PRINT = auto()
    AGREED = auto()
    WRITE_FIRST = auto()
    NOTEBOOK_SHUT = auto()
    ONE_PHASE = auto()
    OBSERVE = auto()
    NAME_TITLE = auto()
    NAME_LINE = auto()
    NAME_LABEL = auto()
    NAME_MISSING = auto()
    NAMES_BEFORE = auto()
    BEGIN = auto()
    BOARDS = auto()


_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.TITLE: lambda: translate("Observation", "Observation of a coaching cycle"),
        Text.TITLE_WALL: lambda: translate("Observation", "Observation, after the cycle"),
        Text.FEEDBACK_TITLE: lambda: translate("Observation", "Feedback to the coach"),
        Text.ONLY_HERE: lambda: translate("Observation", "Only for coach and second coach"),
        Text.CLOSES: lambda: translate("Observation", "Closes by itself after 2 minutes"),
        Text.SAVED: lambda: translate("Observation", "Saved in the notebook, never in the board"),
        Text.BACK: lambda: translate("Observation", "Back"),
        Text.BACK_TO_BOARD: lambda: translate("Observation", "Back to board"),
        Text.START: lambda: translate("Observation", "Start"),
        Text.PAUSE: lambda: translate("Observation", "Pause"),
        Text.GO_ON: lambda: translate("Observation", "Go on"),
        Text.NEXT: lambda: translate("Observation", "Next phase"),
        Text.FEEDBACK: lambda: translate("Observation", "Feedback"),
        Text.SHEET: lambda: translate("Observation", "To the sheet"),
        Text.PRACTISE: lambda: translate("Observation", "The coach wants to practise"),
        Text.ASK_PRACTISE: lambda: translate("Observation", "Ask the coach before the cycle: what do you practise?"),
        Text.WRITE_PRACTISE: lambda: translate("Observation", "Write it down"),
        Text.PHASE: lambda: translate("Observation", "Phase"),
        Text.PHASE_AND_TIME: lambda: translate("Observation", "Phase and time"),
        Text.COACH_HEAD: lambda: translate("Observation", "Coach: what was asked and done"),
        Text.LEARNER_HEAD: lambda: translate("Observation", "Learner: what was answered and shown"),
        Text.COACH: lambda: translate("Observation", "Coach"),
        Text.LEARNER: lambda: translate("Observation", "Learner"),
        Text.TIME: lambda: translate("Observation", "Time"),
        Text.RUNNING: lambda: translate("Observation", "running"),
        Text.NOT_YET: lambda: translate("Observation", "not yet"),
        Text.MORE: lambda: translate("Observation", "More marks"),
        Text.INK: lambda: translate("Observation", "Ink"),
        Text.DONE: lambda: translate("Observation", "Done"),
        Text.EMPTY_SHEET: lambda: translate("Observation", "Empty sheet"),
        Text.ONE_THING: lambda: translate("Observation", "One thing, so that it can be practised tomorrow"),
        Text.PHASE_ABOUT: lambda: translate("Observation", "phase it is about"),
        Text.DECIDES: lambda: translate(
            "Observation", "The coach decides what to practise next. The learner does not see this page."
        ),
        Text.DEVELOPS: lambda: translate("Observation", "How the coaching develops"),
        Text.MINUTES: lambda: translate("Observation", "minutes per phase"),
        Text.NO_TIMES: lambda: translate("Observation", "No time was taken yet."),
        Text.FROM_COACH: lambda: translate("Observation", "From the coach"),
        Text.LEARNED: lambda: translate("Observation", "What did I learn in this cycle?"),
        Text.NEXT_TIME: lambda: translate("Observation", "What will I practise next time?"),
        Text.NOT_WRITTEN: lambda: translate("Observation", "not written yet"),
        Text.CHANGE: lambda: translate("Observation", "Change"),
        Text.ASK_ONE: lambda: translate("Observation", "Ask for observation of one phase"),
        Text.ASK_ONE_LINE: lambda: translate("Observation", "Which phase shall be observed next time?"),
        Text.NO_CYCLE: lambda: translate(
            "Observation", "These two lines are in the coach’s own notebook: here only the name of the board is known."
        ),
        Text.PRINT: lambda: translate("Observation", "Print"),
        Text.AGREED: lambda: translate("Observation", "Agreed with the coach"),
        Text.WRITE_FIRST: lambda: translate("Observation", "Write what you observed first."),
        Text.NOTEBOOK_SHUT: lambda: translate("Observation", "The notebook cannot be opened here."),
        Text.ONE_PHASE: lambda: translate("Observation", "to be observed"),
        Text.OBSERVE: lambda: translate("Observation", "Observe"),
        Text.NAME_TITLE: lambda: translate("Observation", "Observe a coaching cycle"),
        Text.NAME_LINE: lambda: translate(
            "Observation", "Only the name of the board is needed. The sheet stays in the notebook of this laptop."
        ),
        Text.NAME_LABEL: lambda: translate("Observation", "Which board is it?"),
        Text.NAMES_BEFORE: lambda: translate("Observation", "Observed before"),
        Text.NAME_MISSING: lambda: translate("Observation", "Write the name of the board first."),
        Text.BEGIN: lambda: translate("Observation", "Open the sheet"),
        Text.BOARDS: lambda: translate("Observation", "Boards"),
    }
)

_MARKS: Final[Mapping[Mark, Callable[[], str]]] = MappingProxyType(
    {
        Mark.ORDER_KEPT: lambda: translate("Observation", "order kept"),
        Mark.WAITED: lambda: translate("Observation", "waited"),
        Mark.ASKED_FOR_NUMBERS: lambda: translate("Observation", "asked for numbers"),
        Mark.GAVE_A_SOLUTION: lambda: translate("Observation", "gave a solution"),
        Mark.FACT: lambda: translate("Observation", "fact"),
        Mark.NUMBER: lambda: translate("Observation", "number"),
        Mark.I_THINK: lambda: translate("Observation", "I think"),
        Mark.READ_FROM_BOARD: lambda: translate("Observation", "read from the board"),
        Mark.LOOKED_AGAIN: lambda: translate("Observation", "looked again"),
    }
)

_WHERE: Final[Mapping[Phase, Callable[[], str]]] = MappingProxyType(
    {
        Phase.FRAMING: lambda: translate("Observation", "question 1"),
        Phase.REFLECTING: lambda: translate("Observation", "question 2 and the card’s back"),
        Phase.FOCUSING: lambda: translate("Observation", "question 3"),
        Phase.NEXT_STEP: lambda: translate("Observation", "question 4"),
        Phase.AGREEING: lambda: translate("Observation", "question 5"),
    }
)


def text(which: Text) -> str:
    """What stands there as it is."""
    return _TEXTS[which]()


def mark(which: Mark) -> str:
    """As "gave a solution"."""
    return _MARKS[which]()


def mark_at_wall(which: Mark) -> str:
    """As "Gave a solution": at the wall a mark stands alone."""
    words = mark(which)
    return words[:1].upper() + words[1:]


def phase(which: Phase) -> str:
    """As "Next step", in the words of the empty sheet."""
    return forms.observation_form().phases[tuple(Phase).index(which)].title


def where(which: Phase) -> str:
    """Which question of the card a phase is about."""
    return _WHERE[which]()


def feedback_parts() -> tuple[Titled, Titled, Titled, Titled]:
    """The four parts of the feedback in the order in which they are said, each with what it asks for."""
    observed, effect, suggestion, trigger = (part.title for part in forms.observation_form().feedback)
    return (
        Titled(observed, translate("Observation", "a fact, no judgement")),
        Titled(effect, translate("Observation", "what happened then")),
        Titled(suggestion, translate("Observation", "one specific thing to do")),
        Titled(trigger, translate("Observation", "When …, I …")),
    )


def clock(seconds: float) -> str:
    """As 1:37, in minutes and seconds."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def time_spoken(seconds: float) -> str:
    """As "1 minute 37", read out."""
    minutes, rest = divmod(int(seconds), 60)
    if not minutes and rest == 1:
        return translate("Observation", "1 second")
    if not minutes:
        return translate("Observation", "{seconds} seconds").format(seconds=rest)
    if not rest:
        return rhythm.length(minutes)
    if minutes == 1:
        return translate("Observation", "1 minute {seconds}").format(seconds=rest)
    return translate("Observation", "{minutes} minutes {seconds}").format(minutes=minutes, seconds=rest)


def row_spoken(which: Phase, seconds: float, coach: str, *, running: bool) -> str:
    """As "Phase Next step, running, 1 minute 37. Coach: gave a solution."."""
    parts = [translate("Observation", "Phase {phase}").format(phase=phase(which))]
    parts += [text(Text.RUNNING)] if running else []
    parts += [time_spoken(seconds)] if seconds else []
    told = ", ".join(parts) + "."
    return f"{told} {cell_spoken(text(Text.COACH), coach)}." if coach else told


def cell_spoken(who: str, what: str) -> str:
    """As "Coach: gave a solution"."""
    return translate("Observation", "{who}: {what}").format(who=who, what=what)


def marks_spoken(marks: tuple[Mark, ...]) -> str:
    """As "waited, asked for numbers"."""
    return comma_separated([mark(one) for one in marks])


def mark_name(which: Phase, one: Mark) -> str:
    """What a screen reader says of a mark that can be tapped."""
    return f"{mark(one)}, {phase(which)}"


def about(found: Observation, today: date, *, with_observer: bool = True) -> str:
    """The line below the title: board, cycle, day, coach, and who observed."""
    parts = [found.title]
    if found.number:
        parts.append(translate("Observation", "cycle {number}").format(number=found.number))
    parts.append(dates.moment(found.at, today))
    line = ", ".join(parts)
    if found.coach:
        line += ". " + translate("Observation", "Coach: {coach}").format(coach=found.coach)
    if found.observer and with_observer:
        line += ". " + translate("Observation", "Observed by: {observer}").format(observer=found.observer)
    return line


def minutes_and_solutions(seconds: float, solutions: int) -> str:
    """As "13 min, 1 solution given", without a judgement."""
    minutes = round(seconds / 60)
    told = translate("Observation", "{minutes} min").format(minutes=minutes)
    if solutions == 1:
        return translate("Observation", "{minutes}, 1 solution given").format(minutes=told)
    return translate("Observation", "{minutes}, {count} solutions given").format(minutes=told, count=solutions)


def bar_spoken(found: Observation, today: date) -> str:
    """One observed cycle of the coach's way, as a screen reader says it."""
    day = dates.day_spoken(found.at.date(), today)
    total = minutes_and_solutions(found.seconds, found.solutions)
    times = [f"{phase(one)} {clock(seen.seconds)}" for one, seen in found.phases.items() if seen.seconds]
    return f"{day}: {total}. {comma_separated(times)}" if times else f"{day}: {total}"


def agreed_on(day: date, today: date) -> str:
    """As "Agreed on Mon 15 June"."""
    return translate("Observation", "Agreed on {day}").format(day=dates.day_long(day, today))


def asked(which: Phase) -> str:
    """What is said after the coach asked for one phase to be observed."""
    return translate("Observation", "Kept in the notebook: {phase} next time").format(phase=phase(which))


def sheet_title(found: Observation) -> str:
    """The name of the file of a printed sheet."""
    return translate("Observation", "Observation {board} {day}").format(
        board=found.title, day=found.at.date().isoformat()
    )


def feedback_key_words() -> tuple[tuple[str, str], ...]:
    """The keys of the feedback."""
    return (
        (translate("Observation", "Tab"), translate("Observation", "Next field")),
        (translate("Observation", "P"), translate("Observation", "Print")),
        (translate("Observation", "Esc"), translate("Observation", "Back")),
    )


def key_words() -> tuple[tuple[str, str], ...]:
    """The keys of the sheet while a cycle runs."""
    return (
        (translate("Observation", "Enter"), translate("Observation", "Next phase")),
        (translate("Observation", "1 to 5"), translate("Observation", "Go to a phase")),
        (translate("Observation", "Tab"), translate("Observation", "Coach, learner")),
        (translate("Observation", "Alt W"), translate("Observation", "Waited")),
        (translate("Observation", "Alt S"), translate("Observation", "Gave a solution")),
        (translate("Observation", "Alt N"), translate("Observation", "Asked for numbers")),
    )
