"""The target condition: how the process should run by a date that does not move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kata_desktop.core.calendar import WorkCalendar, months_later
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass

PRESET_DAYS: Final = 14
FREE_DAYS: Final = 28
#: Longer than this is a challenge; three months on the calendar may be 92 days, never more.
LONGEST_MONTHS: Final = 3
LONGEST_DAYS: Final = 92
PATTERN_LINES: Final = 5


class Part(StrEnum):
    """What a target condition consists of; all are asked for, a missing one is named."""

    OUTCOME = "outcome"
    PROCESS = "process"
    PATTERN = "pattern"
    ACHIEVE_BY = "achieve_by"


class ClosedAs(StrEnum):
    """How a target condition ended; each is as good as the others."""

    REACHED = "reached"
    DATE = "date"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class MetricTarget:
    """A metric and the value of its points to reach; `of` where the points are counts ("27 of 30")."""

    metric: str
    value: float | None = None
    of: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Reflection:
    """The look back: four answers of the learner."""

    where_now: str = ""
    learned: str = ""
    learned_setting: str = ""
    challenge: str = ""


@dataclass(frozen=True, slots=True)
class TargetCondition:
    """A target condition; a draft until `set_on` is there, closed when `closed_on` is.

    `inked` names the text fields that are written by hand; they count as written.
    """

    id: str
    set_on: date | None = None
    achieve_by: date | None = None
    reason: str = ""
    outcome: MetricTarget | None = None
    process: MetricTarget | None = None
    pattern: tuple[str, ...] = ()
    closed_on: date | None = None
    closed_as: ClosedAs | None = None
    closing_reason: str = ""
    reflection: Reflection = field(default_factory=Reflection)
    inked: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        """Set and not closed: the one that counts."""
        return self.set_on is not None and self.closed_on is None

    @property
    def is_draft(self) -> bool:
        """Not set yet."""
        return self.set_on is None

    def missing(self) -> tuple[Part, ...]:
        """The parts not written yet, in the order of the screen. The date is preset and never missing."""
        there = {
            Part.OUTCOME: self.outcome is not None and self.outcome.value is not None,
            Part.PROCESS: self.process is not None and self.process.value is not None,
            Part.PATTERN: bool(self.pattern) or "pattern" in self.inked,
        }
        return tuple(part for part, written in there.items() if not written)

    def days_left(self, today: date) -> int | None:
        """Days until the date, negative after it; None without a date."""
        return None if self.achieve_by is None else (self.achieve_by - today).days

    def due(self, today: date) -> bool:
        """The date is today or past and nobody has looked back yet."""
        return self.is_open and self.achieve_by is not None and today >= self.achieve_by


@dataclass(frozen=True, slots=True)
class DateChoice:
    """What is known of a possible date: its length, whether people work then, and the work day before."""

    day: date
    days: int
    work_days: int
    is_work_day: bool
    work_day_before: date | None
    needs_reason: bool


def preset_date(today: date) -> date:
    """Exactly today and 14 calendar days."""
    return today + timedelta(days=PRESET_DAYS)


def last_date(today: date) -> date:
    """The last day that can be taken: the same day three months on, at most 92 days."""
    return min(months_later(today, LONGEST_MONTHS), today + timedelta(days=LONGEST_DAYS))


def look_at_date(day: date, today: date, calendar: WorkCalendar) -> DateChoice:
    """Say what a date means, for a day between tomorrow and three months on.

    Raises:
        InvalidValue: DAY_OUT_OF_RANGE for today and before, DAY_TOO_FAR for beyond three months.
    """
    last = last_date(today)
    if day <= today:
        raise InvalidValue(Reason.DAY_OUT_OF_RANGE, first=today + timedelta(days=1), last=last)
    if day > last:
        raise InvalidValue(Reason.DAY_TOO_FAR)
    days = (day - today).days
    works = calendar.is_work_day(day)
    before = None if works else calendar.work_day_before(day)
    return DateChoice(
        day=day,
        days=days,
        work_days=calendar.work_days_between(today, day),
        is_work_day=works,
        work_day_before=before if before is not None and before > today else None,
        needs_reason=days > FREE_DAYS,
    )


def check_pattern(lines: Sequence[str]) -> None:
    """Tell whether a pattern has at most five lines.

    Raises:
        InvalidValue: it has more; a board joined of two may have them, but nobody writes them.
    """
    if len(lines) > PATTERN_LINES:
        raise InvalidValue(Reason.PATTERN_FULL)


def check_setting(target: TargetCondition, today: date, open_ones: Sequence[TargetCondition]) -> None:
    """Tell whether a draft may be set today.

    Raises:
        InvalidValue: another one is open, parts are missing, the date cannot be taken, or a long one has no reason.
    """
    if open_ones:
        raise InvalidValue(Reason.TARGET_OPEN)
    parts = target.missing()
    if parts:
        raise InvalidValue(Reason.TARGET_PARTS_MISSING, parts=parts)
    choice = look_at_date(target.achieve_by or preset_date(today), today, WorkCalendar())
    if choice.needs_reason and not target.reason.strip() and "reason" not in target.inked:
        raise InvalidValue(Reason.REASON_MISSING, day=choice.day)
