"""The words of the chain of coaching: who coaches whom, and where nobody is entered yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.chain import Rung, Standing
from kata_desktop.words import dates
from kata_desktop.words.grammar import sentences, within

translate = QCoreApplication.translate


class Text(Enum):
    """What stands there as it is."""

    TITLE = auto()
    ENTER = auto()
    NOBODY = auto()
    NOBODY_YET = auto()
    SECOND_COACH = auto()
    COACH_FIELD = auto()
    COACH_EXAMPLE = auto()
    LEARNER_FIELD = auto()
    HOW_FIELD = auto()
    HOW_EXAMPLE = auto()
    KEEP = auto()
    REMOVE = auto()
    BACK = auto()
    MISSING = auto()


_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.TITLE: lambda: translate("Chain", "Chain of coaching"),
        Text.ENTER: lambda: translate("Chain", "Enter a role"),
        Text.NOBODY: lambda: translate("Chain", "coaches nobody yet"),
        Text.NOBODY_YET: lambda: translate("Chain", "Nobody is entered yet."),
        Text.SECOND_COACH: lambda: translate("Chain", "Second coach"),
        Text.COACH_FIELD: lambda: translate("Chain", "Who coaches?"),
        Text.COACH_EXAMPLE: lambda: translate("Chain", "Plant manager …"),
        Text.LEARNER_FIELD: lambda: translate("Chain", "Whom? Empty: nobody yet"),
        Text.HOW_FIELD: lambda: translate("Chain", "When and how?"),
        Text.HOW_EXAMPLE: lambda: translate("Chain", "every Friday, 11:00 …"),
        Text.KEEP: lambda: translate("Chain", "Keep"),
        Text.REMOVE: lambda: translate("Chain", "Take out"),
        Text.BACK: lambda: translate("Chain", "Back to the chain"),
        Text.MISSING: lambda: translate("Chain", "Write who coaches, or leave it with “Back to the chain”."),
    }
)


def text(which: Text) -> str:
    """One of the fixed texts."""
    return _TEXTS[which]()


def learner() -> str:
    """Who learns at a board that names nobody."""
    return translate("Chain", "Learner")


def coach() -> str:
    """Who coaches at a board that names nobody."""
    return translate("Chain", "Coach")


def standing(rung: Rung, board: str) -> str:
    """Below the name, as "coach, Cell 4"."""
    if rung.standing is Standing.IDLE:
        return text(Text.NOBODY)
    if rung.standing is Standing.ABOVE:
        return translate("Chain", "coach of the coach")
    role = {
        Standing.LEARNER: translate("Chain", "learner"),
        Standing.COACH: translate("Chain", "coach"),
    }[rung.standing]
    return translate("Chain", "{role}, {board}").format(role=role, board=board) if board else role


def who_coaches(name: str) -> str:
    """The question at a gap, as "Who coaches the area manager?"; names of people stand without an article."""
    if name not in (learner(), coach()) and _is_person(name):
        return translate("Chain", "Who coaches {name}?").format(name=name)
    return translate("Chain", "Who coaches the {role}?").format(role=within(name))


def _is_person(name: str) -> bool:
    """A capital beyond the first letter, or one word that begins with one: more likely a name than a role."""
    words = name.split()
    later = any(word[:1].isupper() for word in words[1:])
    return later or (len(words) == 1 and words[0][:1].isupper())


def every_work_day(when: time | None) -> str:
    """How coach and learner of a board meet, as "every work day, 14:00"."""
    if when is None:
        return translate("Chain", "every work day")
    return translate("Chain", "every work day, {time}").format(time=dates.clock(when))


def last_observed(day: date | None, today: date) -> str:
    """Below the second coach, as "last: today"."""
    if day is None:
        return translate("Chain", "has not observed yet")
    if day == today:
        return translate("Chain", "last: today")
    return translate("Chain", "last: {day}").format(day=dates.day_long(day, today))


def box_name(name: str, below: str) -> str:
    """A box for a voice."""
    return f"{name}, {below}" if below else name


def gap_name(name: str) -> str:
    """A gap for a voice."""
    return sentences(who_coaches(name), text(Text.NOBODY_YET))


def arrow_name(coach: str, learner: str, how: str) -> str:
    """An arrow for a voice, as "Area manager coaches team lead: every work day, 14:00"."""
    form = translate("Chain", "{coach} coaches {learner}")
    told = form.format(coach=coach, learner=learner)
    return translate("Chain", "{told}: {how}").format(told=told, how=how) if how else told
