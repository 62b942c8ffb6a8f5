"""Words of the coaching cycle: its frame, what stands beside the questions, the timer and the closing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.coaching import CLEAR_MINUTES, QUIET_MINUTES, Part
from kata_desktop.words import dates
from kata_desktop.words.grammar import sentences, within, without_stop

translate = QCoreApplication.translate


class Word(Enum):
    """The one word for a cycle; kept by name in the notebook, so that every language reads it."""

    CURIOUS = "curious"
    CLEAR = "clear"
    IN_A_HURRY = "in a hurry"
    STUCK = "stuck"
    NEW_IDEA = "new idea"


class Text(Enum):
    """What stands there as it is."""

    TITLE = auto()
    BACK = auto()
    LEAVE = auto()
    NEXT = auto()
    FINISH = auto()
    TO_THE_BOARD = auto()
    OBSERVATION = auto()
    COACH_NOTE = auto()
    NOTE_FIELD = auto()
    NOTE_FOR = auto()
    NOTE_KEPT = auto()
    DONE = auto()
    IF_IT_HELPS = auto()
    CARD_TURNED = auto()
    CARD_NOTE = auto()
    NOT_KNOWN = auto()
    HERE_NOT_KNOWN = auto()
    PRACTISE = auto()
    FINISHED = auto()
    NO_NOTEBOOK = auto()
    NOTEBOOK_SHUT = auto()
    COACH_SCREEN = auto()
    NO_STEP_YET = auto()
    PLANNED = auto()
    LEARNED = auto()
    OPEN_EXPERIMENT = auto()
    TYPE = auto()
    WHOLE_PLAN = auto()
    PLAN_WITH_IT = auto()
    GO_AND_SEE = auto()
    NEXT_CYCLE = auto()
    NO_NEXT_CYCLE = auto()
    CHANGE = auto()
    CALENDAR = auto()
    BRING = auto()
    ONE_WORD = auto()
    FOR_COACHES = auto()
    AGREED = auto()
    NOTHING_AGREED = auto()


def text(which: Text) -> str:
    """One of the fixed texts."""
    return _TEXTS[which]()


def part_name(part: Part) -> str:
    """What a ring of the stepper is called, for a voice."""
    return _PARTS[part]()


def ring_spoken(part: Part, *, done: bool, current: bool) -> str:
    """As "Question 2, actual condition, done", for a voice."""
    told = [part_name(part)]
    if done:
        told.append(translate("Coaching", "done"))
    if current:
        told.append(translate("Coaching", "shown now"))
    return ", ".join(told)


def clock(seconds: float) -> str:
    """As "3:40", or "1:02:05" after an hour."""
    whole = max(0, int(seconds))
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def quiet_sign() -> str:
    """Before the bar from 10 minutes on."""
    return translate("Coaching", "%n minutes have passed", "", QUIET_MINUTES)


def clear_sign() -> str:
    """Before the bar from 20 minutes on."""
    return translate("Coaching", "%n minutes. Agree when to go and see", "", CLEAR_MINUTES)


def time_spoken(seconds: float) -> str:
    """The name of the timer, for a voice: whole minutes, so that it does not talk every second."""
    return translate("Coaching", "Time of this cycle: {minutes}").format(minutes=_minutes(int(seconds // 60)))


def _minutes(count: int) -> str:
    # a plural form takes whole numbers of 32 bits from 0 on
    count = max(0, min(count, _MOST_MINUTES))
    return translate("Coaching", "1 minute") if count == 1 else translate("Coaching", "%n minutes", "", count)


# ------------------------------------------------------------------------------ threshold of knowledge


def step_from(sentence: str) -> str:
    """How a step begins that comes from the place where knowledge ended; empty where nothing was said there."""
    plain = without_stop(sentence)
    return translate("Coaching", "Find out: {sentence}").format(sentence=within(plain)) if plain else ""


def here_not_known(sentence: str) -> str:
    """Above the next step: what is not known; the sentence may be empty."""
    plain = sentence.strip()
    if not plain:
        return translate("Coaching", "Here we do not know.")
    return translate("Coaching", "Here we do not know: {sentence}").format(sentence=plain)


def step_to_see(obstacle: str) -> str:
    """A first step that changes nothing, made from the obstacle in focus."""
    return translate("Coaching", "Go and see: {obstacle}").format(obstacle=within(without_stop(obstacle)))


def practise(words: str) -> str:
    """As "I want to practise: wait after each question", before the cycle on a coach's screen."""
    return translate("Coaching", "{label}: {words}").format(label=text(Text.PRACTISE), words=words.strip())


# ------------------------------------------------------------------------------------------ agreement


def experiment_of(number: int, day: datetime | None, today: date) -> str:
    """As "Experiment 5, Fri 12 June"."""
    title = translate("Coaching", "Experiment {number}").format(number=number)
    if day is None:
        return title
    return translate("Coaching", "{title}, {day}").format(title=title, day=dates.day_long(day.date(), today))


def about_experiment(title: str, question: str) -> str:
    """As "Experiment 6: what happened?", on a button beside another step."""
    return translate("Coaching", "{title}: {question}").format(title=title, question=within(question))


def experiments_so_far(count: int) -> str:
    """As "1 experiment so far", below the obstacle in focus."""
    if not count:
        return translate("Coaching", "No experiment so far")
    if count == 1:
        return translate("Coaching", "1 experiment so far")
    return translate("Coaching", "%n experiments so far", "", count)


def solved_so_far(count: int) -> str:
    """As "2 solved", beside the way to a new obstacle; nothing while none is."""
    if not count:
        return ""
    return translate("Coaching", "1 solved") if count == 1 else translate("Coaching", "%n solved", "", count)


def measured_how(how: str) -> str:
    """As "Measured how: stopwatch, 20 cycles"."""
    return translate("Coaching", "Measured how: {how}").format(how=within(how.strip()))


def tile_day(day: date) -> str:
    """As "Wed 17", the tile of a work day after the next one."""
    return dates.axis_day(day)


def day_and_time(day: str, time: str) -> str:
    """As "Tue 16 June, 10:00", where both stand on one line."""
    return translate("Coaching", "{day}, {time}").format(day=day, time=time)


def soon_and_often() -> str:
    """Below the title where the next cycle is chosen."""
    return translate("Coaching", "Shorter and more often is easier.")


def bring_proposals(metric: str) -> tuple[str, ...]:
    """What a learner may bring, to be chosen by a tap; `metric` may be empty."""
    measured = (
        translate("Coaching", "New measurements: {metric}").format(metric=within(metric))
        if metric
        else translate("Coaching", "New measurements")
    )
    return measured, translate("Coaching", "What happened, in facts")


# -------------------------------------------------------------------------------------------- closing


def closing_title(number: int) -> str:
    """As "That was coaching cycle 27."."""
    return translate("Coaching", "That was coaching cycle {number}.").format(number=number)


def closing_line(seconds: float, next_at: datetime | None, today: date) -> str:
    """As "13 minutes. See you tomorrow at 14:00 in front of this board."."""
    whole = int(seconds // 60)
    lasted = _minutes(whole) if whole > 0 else translate("Coaching", "Less than a minute")
    return sentences(lasted, _see_you(next_at, today) if next_at is not None else "")


def _see_you(next_at: datetime, today: date) -> str:
    time, away = dates.clock(next_at.time()), (next_at.date() - today).days
    if away == 0:
        return translate("Coaching", "See you today at {time} in front of this board.").format(time=time)
    if away == 1:
        return translate("Coaching", "See you tomorrow at {time} in front of this board.").format(time=time)
    form = translate("Coaching", "See you on {day} at {time} in front of this board.")
    return form.format(day=dates.day_long(next_at.date(), today), time=time)


def agreed_line(see_at: datetime, today: date) -> str:
    """As "Go and see on Tue 16 June at 10:00"."""
    form = translate("Coaching", "Go and see on {day} at {time}")
    return form.format(day=dates.day_long(see_at.date(), today), time=dates.clock(see_at.time()))


def next_cycle_line(next_at: datetime, today: date) -> str:
    """As "Next coaching cycle: Tue 16 June, 14:00"."""
    form = translate("Coaching", "{label}: {moment}")
    return form.format(label=text(Text.NEXT_CYCLE), moment=dates.moment(next_at, today))


def bring_line(what: str) -> str:
    """As "The learner brings: new measurements"."""
    return translate("Coaching", "The learner brings: {what}").format(what=within(what.strip()))


def noted_on(day: date, today: date) -> str:
    """Above what was noted in a cycle without a board: "Noted on Tue 16 June"."""
    return translate("Coaching", "Noted on {day}").format(day=dates.day_long(day, today))


def word(which: Word) -> str:
    """The one word as its button says it."""
    return _WORDS[which]()


_MOST_MINUTES: Final = 99_999

_PARTS: Final[Mapping[Part, Callable[[], str]]] = MappingProxyType(
    {
        Part.TARGET: lambda: translate("Coaching", "Question 1, target condition"),
        Part.ACTUAL: lambda: translate("Coaching", "Question 2, actual condition"),
        Part.REFLECTION: lambda: translate("Coaching", "Turn the card, reflect on the last step"),
        Part.OBSTACLES: lambda: translate("Coaching", "Question 3, obstacles"),
        Part.STEP: lambda: translate("Coaching", "Question 4, next step"),
        Part.AGREEMENT: lambda: translate("Coaching", "Question 5, go and see"),
    }
)

_WORDS: Final[Mapping[Word, Callable[[], str]]] = MappingProxyType(
    {
        Word.CURIOUS: lambda: translate("Coaching", "Curious"),
        Word.CLEAR: lambda: translate("Coaching", "Clear"),
        Word.IN_A_HURRY: lambda: translate("Coaching", "In a hurry"),
        Word.STUCK: lambda: translate("Coaching", "Stuck"),
        Word.NEW_IDEA: lambda: translate("Coaching", "New idea"),
    }
)

_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.TITLE: lambda: translate("Coaching", "Coaching cycle"),
        Text.BACK: lambda: translate("Coaching", "Back"),
        Text.LEAVE: lambda: translate("Coaching", "Leave"),
        Text.NEXT: lambda: translate("Coaching", "Next"),
        Text.FINISH: lambda: translate("Coaching", "Finish"),
        Text.OBSERVATION: lambda: translate("Coaching", "Observation"),
        Text.TO_THE_BOARD: lambda: translate("Coaching", "To the board"),
        Text.COACH_NOTE: lambda: translate("Coaching", "Coach note"),
        Text.NOTE_FIELD: lambda: translate("Coaching", "For the coach's notebook"),
        Text.NOTE_FOR: lambda: translate(
            "Coaching", "It goes into the notebook of this place and is not shown here again."
        ),
        Text.NOTE_KEPT: lambda: translate("Coaching", "Kept in the notebook"),
        Text.DONE: lambda: translate("Coaching", "Done"),
        Text.IF_IT_HELPS: lambda: translate("Coaching", "If it helps, ask"),
        Text.CARD_TURNED: lambda: translate("Coaching", "The card is turned over"),
        Text.CARD_NOTE: lambda: translate(
            "Coaching",
            "We cannot know in advance what a step will show. That is why we look back before we look ahead.",
        ),
        Text.NOT_KNOWN: lambda: translate("Coaching", "I do not know"),
        Text.HERE_NOT_KNOWN: lambda: translate("Coaching", "Here we do not know"),
        Text.PRACTISE: lambda: translate("Coaching", "What will I practise"),
        Text.FINISHED: lambda: translate("Coaching", "This cycle is finished. What was agreed stands on the board."),
        Text.NO_NOTEBOOK: lambda: translate("Coaching", "There is no notebook at this place."),
        Text.NOTEBOOK_SHUT: lambda: translate(
            "Coaching", "The notebook cannot be opened right now. It may be open in another window."
        ),
        Text.COACH_SCREEN: lambda: translate(
            "Coaching", "This screen belongs to a coach. What the learner says is written by the learner."
        ),
        Text.NO_STEP_YET: lambda: translate("Coaching", "No step to look back on yet"),
        Text.PLANNED: lambda: translate("Coaching", "We planned"),
        Text.LEARNED: lambda: translate("Coaching", "We learned"),
        Text.OPEN_EXPERIMENT: lambda: translate("Coaching", "Open the experiment"),
        Text.TYPE: lambda: translate("Coaching", "Type a number"),
        Text.WHOLE_PLAN: lambda: translate("Coaching", "The whole plan"),
        Text.PLAN_WITH_IT: lambda: translate("Coaching", "Plan a step with it"),
        Text.GO_AND_SEE: lambda: translate("Coaching", "Go and see"),
        Text.NEXT_CYCLE: lambda: translate("Coaching", "Next coaching cycle"),
        Text.NO_NEXT_CYCLE: lambda: translate("Coaching", "Not agreed yet"),
        Text.CHANGE: lambda: translate("Coaching", "Change"),
        Text.CALENDAR: lambda: translate("Coaching", "Choose a day and a time"),
        Text.BRING: lambda: translate("Coaching", "What will the learner bring?"),
        Text.ONE_WORD: lambda: translate("Coaching", "One word for this cycle, if you like"),
        Text.FOR_COACHES: lambda: translate("Coaching", "For coach and second coach only"),
        Text.AGREED: lambda: translate("Coaching", "Agreed"),
        Text.NOTHING_AGREED: lambda: translate("Coaching", "No time to go and see was agreed. The sooner the better."),
    }
)
