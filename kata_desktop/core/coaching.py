"""Coaching cycles and the rhythm of the last days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Final

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.entries import Json
from kata_desktop.core.frozen import dataclass

STRIP_DAYS: Final = 14


@dataclass(frozen=True, slots=True)
class CoachingCycle:
    """One pass of the card; `reason` is written instead when a planned cycle was not held."""

    id: str
    started_at: datetime
    minutes: float | None = None
    phases: dict[str, Json] = field(default_factory=dict)
    answers: dict[str, Json] = field(default_factory=dict)
    agreed: str = ""
    bring: str = ""
    threshold: str = ""
    reason: str = ""

    @property
    def held(self) -> bool:
        """It took place."""
        return not self.reason


class DayState(Enum):
    """One day of the rhythm strip."""

    HELD = "held"
    NOT_HELD = "not held"
    DAY_OFF = "day off"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class StripDay:
    """A day and its state; today stays TODAY until a cycle was held."""

    day: date
    state: DayState


def rhythm_strip(cycles: Sequence[CoachingCycle], calendar: WorkCalendar, today: date) -> tuple[StripDay, ...]:
    """The last 14 days with today last. A cycle held on a day off counts as held."""
    held = {cycle.started_at.date() for cycle in cycles if cycle.held}
    days = (today - timedelta(days=STRIP_DAYS - 1 - n) for n in range(STRIP_DAYS))
    return tuple(StripDay(day, _state(day, day in held, calendar, today)) for day in days)


def _state(day: date, held: bool, calendar: WorkCalendar, today: date) -> DayState:
    if held:
        return DayState.HELD
    if day == today:
        return DayState.TODAY
    return DayState.NOT_HELD if calendar.is_work_day(day) else DayState.DAY_OFF
