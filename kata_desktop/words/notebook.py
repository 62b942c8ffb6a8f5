"""The words of the coach's notebook: rhythm, what one practises, the mirror."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from kata_desktop.core.coaching import Phase
from kata_desktop.core.mirror import SHORT_MINUTES, Mirror
from kata_desktop.core.notebook import CycleNote, Solution
from kata_desktop.core.rhythm import HeldCount
from kata_desktop.words import coaching, dates, ink
from kata_desktop.words.grammar import comma_separated, sentence, without_stop

translate = QCoreApplication.translate


class Text(Enum):
    """What stands there as it is."""

    TITLE = auto()
    ONLY_HERE = auto()
    SAVED = auto()
    ASK = auto()
    CYCLE = auto()
    NEW_LINE = auto()
    OBSERVATIONS = auto()
    BACK = auto()
    TRY_AGAIN = auto()
    WEEKS = auto()
    HELD = auto()
    NOT_HELD = auto()
    DAY_OFF = auto()
    TODAY = auto()
    NO_DAYS = auto()
    PRACTISE = auto()
    NEXT_TIME = auto()
    NEXT_TIME_EXAMPLE = auto()
    SOLUTION = auto()
    NO_CYCLE = auto()
    NOTHING_LEARNED = auto()
    LEARNED = auto()
    NOTE = auto()
    WORD = auto()
    DONE = auto()
    MIRROR = auto()
    SWITCH_OFF = auto()
    SWITCH_ON = auto()
    OFF = auto()
    FEWER = auto()
    CLEAR = auto()
    FACTS = auto()
    NEVER_OBSERVED = auto()


_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.TITLE: lambda: translate("Notebook", "Coach’s notebook"),
        Text.ONLY_HERE: lambda: translate("Notebook", "Only on this laptop, not in the board"),
        Text.SAVED: lambda: translate("Notebook", "Saved in the notebook"),
        Text.ASK: lambda: translate("Notebook", "Ask for observation"),
        Text.CYCLE: lambda: translate("Notebook", "Coaching cycle"),
        Text.NEW_LINE: lambda: translate("Notebook", "New line"),
        Text.OBSERVATIONS: lambda: translate("Notebook", "Observations"),
        Text.BACK: lambda: translate("Notebook", "Back to the board"),
        Text.TRY_AGAIN: lambda: translate("Notebook", "Try again"),
        Text.WEEKS: lambda: translate("Notebook", "Rhythm, 26 weeks"),
        Text.HELD: lambda: translate("Notebook", "held"),
        Text.NOT_HELD: lambda: translate("Notebook", "not held"),
        Text.DAY_OFF: lambda: translate("Notebook", "day off"),
        Text.TODAY: lambda: translate("Notebook", "today"),
        Text.NO_DAYS: lambda: translate("Notebook", "The count begins with the first work day."),
        Text.PRACTISE: lambda: translate("Notebook", "What I practise"),
        Text.NEXT_TIME: lambda: translate("Notebook", "What will I practise next time?"),
        Text.NEXT_TIME_EXAMPLE: lambda: translate("Notebook", "Wait, count to five …"),
        Text.SOLUTION: lambda: translate("Notebook", "Did I give a solution?"),
        Text.NO_CYCLE: lambda: translate("Notebook", "The first coaching cycle comes first."),
        Text.NOTHING_LEARNED: lambda: translate("Notebook", "After a cycle: what did I learn?"),
        Text.LEARNED: lambda: translate("Notebook", "What did I learn?"),
        Text.NOTE: lambda: translate("Notebook", "Note from the cycle"),
        Text.WORD: lambda: translate("Notebook", "One word"),
        Text.DONE: lambda: translate("Notebook", "Done"),
        Text.MIRROR: lambda: translate("Notebook", "Mirror, last 10 cycles"),
        Text.SWITCH_OFF: lambda: translate("Notebook", "Switch off"),
        Text.SWITCH_ON: lambda: translate("Notebook", "Switch on"),
        Text.OFF: lambda: translate("Notebook", "The mirror is switched off."),
        Text.FEWER: lambda: translate("Notebook", "Fewer than 10 cycles. Nothing to show yet."),
        Text.CLEAR: lambda: translate("Notebook", "Nothing stands out."),
        Text.FACTS: lambda: translate(
            "Notebook",
            "Facts only. What do they tell you? Seen by coach and second coach, "
            "never on the wall, in a parcel or on paper.",
        ),
        Text.NEVER_OBSERVED: lambda: translate("Notebook", "Nobody has observed a cycle yet. Every coach has a coach."),
    }
)


def text(which: Text) -> str:
    """One of the fixed texts."""
    return _TEXTS[which]()


def below_title(board: str, today: date) -> str:
    """As "Cell 4, coolant pumps. Mon 15 June"."""
    day = dates.day_long(today, today)
    return f"{sentence(board)} {day}" if board.strip() else day


def cycle_at(clock: str) -> str:
    """The way to the cycle, as "Coaching cycle, 14:00"."""
    return translate("Notebook", "Coaching cycle, {time}").format(time=clock) if clock else text(Text.CYCLE)


def month_names(month: int) -> tuple[str, str]:
    """The name of a month (1 to 12) in full and short, above its weeks."""
    locale = QLocale()
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return tuple(locale.standaloneMonthName(month, form) for form in forms)  # type: ignore[return-value]


def begins_on(day: date, today: date) -> str:
    """Below the first day of the rhythm."""
    return translate("Notebook", "the board begins on {day}").format(day=dates.day_short(day, today))


def last_work_days(days: int) -> str:
    """Below the counted days, as "last 20 work days"."""
    if days == 1:
        return translate("Notebook", "last work day")
    return translate("Notebook", "last %n work days", "", days)


def weeks_name(held: int, first: date, count: HeldCount, today: date) -> str:
    """As "Rhythm, 26 weeks: 26 cycles held since 2 March, 15 in the last 20 work days."."""
    day = dates.day_short(first, today)
    if held == 1:
        since = translate("Notebook", "1 cycle held since {day}").format(day=day)
    else:
        since = translate("Notebook", "%n cycles held since {day}", "", held).format(day=day)
    told = [since]
    if count.days:
        one_day = translate("Notebook", "{number} on the {last_work_days}")
        lately = one_day if count.days == 1 else translate("Notebook", "{number} in the {last_work_days}")
        told.append(lately.format(number=count.cycles, last_work_days=last_work_days(count.days)))
    form = translate("Notebook", "{title}: {days}")
    return sentence(form.format(title=text(Text.WEEKS), days=comma_separated(told)))


def solution(answer: Solution) -> str:
    """An answer to "Did I give a solution?"."""
    return {
        Solution.NO: translate("Notebook", "No"),
        Solution.ONCE: translate("Notebook", "Once"),
        Solution.MORE: translate("Notebook", "More than once"),
    }[answer]


def solution_given(answer: Solution | None) -> str:
    """The same in a line about a cycle; an answer that tells nothing is left out."""
    if answer is Solution.ONCE:
        return translate("Notebook", "one solution given")
    return translate("Notebook", "solutions given") if answer is Solution.MORE else ""


def cycle_title(day: date, number: int, today: date) -> str:
    """As "Fri 12 June, cycle 27"; before the first cycle the day alone."""
    if number < 1:
        return dates.day_long(day, today)
    form = translate("Notebook", "{day}, cycle {number}")
    return form.format(day=dates.day_long(day, today), number=number)


def one_word(kept: str) -> str:
    """The one word of the closing in this language; what somebody typed instead stays as it is."""
    known = next((word for word in coaching.Word if word.value == kept), None)
    return coaching.word(known) if known is not None else kept


def note_line(note: CycleNote, *, learned_by_hand: bool = False, noted_by_hand: bool = False) -> tuple[str, str]:
    """What a row about a cycle reads: what was learned, and below it note, word and solution.

    The note by hand stands where one of them has its `ink.HERE`.
    """
    noted = ink.or_here(note.note.strip(), inked=noted_by_hand)
    rest = [without_stop(part) for part in (noted, one_word(note.word)) if part.strip()]
    rest += [given] if (given := solution_given(note.solution)) else []
    if note.learned.strip() or learned_by_hand:
        return note.learned.strip(), comma_separated(rest)
    return comma_separated(rest), ""


def mirror_rows(found: Mirror) -> list[tuple[int, str]]:
    """The facts that are there, each with its number; the words go on from it."""
    rows = [(found.short, _short(found.short))]
    rows += [(count, _empty(count, phase)) for phase, count in found.empty_phases.items()]
    if found.same_sentence is not None:
        words, days = found.same_sentence
        rows.append((days, _same(words)))
    rows += [(found.unmeasured, _unmeasured(found.unmeasured)), (found.numberless, _numberless(found.numberless))]
    return [(number, words) for number, words in rows if number]


def _short(count: int) -> str:
    if count == 1:
        return translate("Notebook", "cycle took less than {minutes} minutes").format(minutes=SHORT_MINUTES)
    return translate("Notebook", "cycles took less than {minutes} minutes").format(minutes=SHORT_MINUTES)


def _empty(count: int, phase: Phase) -> str:
    question = {
        Phase.FRAMING: translate("Notebook", "question 1"),
        Phase.REFLECTING: translate("Notebook", "question 2 and the reflection"),
        Phase.FOCUSING: translate("Notebook", "question 3"),
        Phase.NEXT_STEP: translate("Notebook", "question 4"),
        Phase.AGREEING: translate("Notebook", "question 5"),
    }[phase]
    if count == 1:
        return translate("Notebook", "cycle had no time for {question}").format(question=question)
    return translate("Notebook", "cycles had no time for {question}").format(question=question)


def _same(words: str) -> str:
    # a sentence counts from three days on
    return translate("Notebook", "days with the same sentence: “{words}”").format(words=without_stop(words))


def _unmeasured(count: int) -> str:
    if count == 1:
        return translate("Notebook", "cycle without a new measurement before")
    return translate("Notebook", "cycles without a new measurement before")


def _numberless(count: int) -> str:
    if count == 1:
        return translate("Notebook", "step without a number in the expectation")
    return translate("Notebook", "steps without a number in the expectation")


def unobserved(count: int, *, ever: bool) -> str:
    """The quiet line to a coach whom nobody has observed for long."""
    if not ever:
        return text(Text.NEVER_OBSERVED)
    if count == 1:
        return translate("Notebook", "1 cycle since the last observation")
    return translate("Notebook", "%n cycles since the last observation", "", count)
