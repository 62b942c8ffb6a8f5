"""Words of the rhythm of coaching cycles: the last days, why one was not held, the one number, and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.rhythm import COUNT_DAYS, DayState, HeldCount
from kata_desktop.words import dates
from kata_desktop.words.grammar import comma_separated, sentence, within, without_stop
from kata_desktop.words.ink import by_hand

translate = QCoreApplication.translate

#: What a file may hold has no end; what is said of it has.
_MOST_MINUTES: Final = 9999


class Text(Enum):
    """What stands there as it is."""

    IN_THE_WAY = auto()
    OWN_WORDS = auto()
    DAY_OFF = auto()
    DAY_OFF_NAME = auto()
    OTHER_TIME = auto()
    NOTHING_COUNTED = auto()
    READ_ONLY = auto()


_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.IN_THE_WAY: lambda: translate("Rhythm", "What was in the way? You can leave it out"),
        Text.OWN_WORDS: lambda: translate("Rhythm", "In own words"),
        Text.DAY_OFF: lambda: translate("Rhythm", "Day off"),
        Text.DAY_OFF_NAME: lambda: translate("Rhythm", "Nobody works here on this day"),
        Text.OTHER_TIME: lambda: translate("Rhythm", "Another daily time"),
        Text.NOTHING_COUNTED: lambda: translate("Rhythm", "The count begins with the first work day."),
        Text.READ_ONLY: lambda: translate("Rhythm", "This board can only be looked at."),
    }
)


def text(which: Text) -> str:
    """One of the fixed texts."""
    return _TEXTS[which]()


def reasons() -> tuple[str, ...]:
    """What may have been in the way, to be tapped."""
    return (
        translate("Rhythm", "Rush orders"),
        translate("Rhythm", "Holidays"),
        translate("Rhythm", "Illness"),
        translate("Rhythm", "Other work"),
        translate("Rhythm", "Nothing to show"),
    )


def state(state: DayState, *, work_day: bool) -> str:
    """What a day was, as "Not held"; `work_day` tells days off from days on which nobody ever works."""
    if state in (DayState.DAY_OFF, DayState.TODAY) and not work_day:
        return translate("Rhythm", "No work day")
    return {
        DayState.HELD: translate("Rhythm", "Held"),
        DayState.NOT_HELD: translate("Rhythm", "Not held"),
        DayState.DAY_OFF: translate("Rhythm", "Day off"),
        DayState.TODAY: translate("Rhythm", "Today"),
        DayState.OUTSIDE: translate("Rhythm", "Before the first daily time"),
    }[state]


def held_at(at: datetime, minutes: float | None) -> str:
    """As "Held at 14:02, 12 minutes"."""
    clock = dates.clock(at.time())
    if minutes is None:
        return translate("Rhythm", "Held at {time}").format(time=clock)
    return translate("Rhythm", "Held at {time}, {length}").format(time=clock, length=length(minutes))


def length(minutes: float) -> str:
    """As "12 minutes"; less than a minute is one."""
    count = min(max(1, round(minutes)), _MOST_MINUTES)
    return translate("Rhythm", "1 minute") if count == 1 else translate("Rhythm", "%n minutes", "", count)


def planned_at(at: datetime) -> str:
    """As "Planned today, 14:00"."""
    return translate("Rhythm", "Planned today, {time}").format(time=dates.clock(at.time()))


def day_name(day: date, today: date, told: str, reason: str) -> str:
    """A day for a voice: as "Tuesday 9 June: not held, rush orders"."""
    what = comma_separated([within(without_stop(part)) for part in (told, reason) if part])
    return translate("Rhythm", "{day}: {what}").format(day=dates.day_spoken(day, today), what=what)


def counted(days: int) -> str:
    """Beside the one number: as "cycles in the last 20 work days"; a young board has fewer days."""
    if days == 1:
        return translate("Rhythm", "cycles on the last work day")
    return translate("Rhythm", "cycles in the last %n work days", "", days)


def counted_one(days: int) -> str:
    """Beside the number 1."""
    if days == 1:
        return translate("Rhythm", "cycle on the last work day")
    return translate("Rhythm", "cycle in the last %n work days", "", days)


def beside_number(count: HeldCount) -> str:
    """What stands beside the number of cycles held."""
    days = count.days or COUNT_DAYS
    return counted_one(days) if count.cycles == 1 else counted(days)


def not_held(count: HeldCount) -> str:
    """As "Not held on 5 days: rush orders 2, training 1, no reason written 2."; empty where there was none."""
    days = sum(number for _, number in count.not_held)
    if not days:
        return ""
    said = [(within(without_stop(reason)), number) for reason, number in count.not_held if reason]
    if count.by_hand:
        said.append((by_hand(), count.by_hand))
    if not said:
        return sentence(_on_days(days))
    untold = days - sum(number for _, number in said)
    if untold:
        said.append((translate("Rhythm", "no reason written"), untold))
    told = comma_separated([f"{reason} {number}" for reason, number in said])
    return sentence(translate("Rhythm", "{on_days}: {reasons}").format(on_days=_on_days(days), reasons=told))


def _on_days(days: int) -> str:
    return (
        translate("Rhythm", "Not held on 1 day") if days == 1 else translate("Rhythm", "Not held on %n days", "", days)
    )


def apart(days: int) -> str:
    """Where the last five cycles lie more than two work days apart."""
    return translate(
        "Rhythm", "The last five cycles lie %n work days apart. Shorter and more often is easier.", "", days
    )


def next_at(at: datetime, today: date) -> str:
    """As "Next: today 14:00" or "Next: Tue 16 June, 14:00"."""
    if at.date() == today:
        return translate("Rhythm", "Next: today {time}").format(time=dates.clock(at.time()))
    return translate("Rhythm", "Next: {moment}").format(moment=dates.moment(at, today))


def not_held_yet(at: datetime) -> str:
    """As "Today 06:50, not held yet": its time has passed."""
    return translate("Rhythm", "Today {time}, not held yet").format(time=dates.clock(at.time()))


def held_today(at: datetime) -> str:
    """As "Held today 09:00"."""
    return translate("Rhythm", "Held today {time}").format(time=dates.clock(at.time()))
