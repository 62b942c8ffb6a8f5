"""What a sample board is made of: its content, the course it took, and the whole weeks by which its days are moved."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from kata_desktop.core.frozen import dataclass
from kata_desktop.resources import resource

Part = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """The shipped files of one sample.

    `example` is its content; `course` says what a snapshot cannot: metrics, single visits, when the arrow moved,
    first wordings that were corrected. Both hold wall times and days of their own.
    """

    name: str
    example: Part
    course: Part

    @property
    def begins(self) -> datetime:
        """When the board was made."""
        return datetime.fromisoformat(self.course["begins"])

    @property
    def ends(self) -> datetime:
        """The moment the sample leads to: everything on it happened before."""
        return datetime.fromisoformat(self.course["ends"])

    def cycle(self, key: str, number: str) -> Part | None:
        """The coaching cycle that `plans` or `reviews` an experiment."""
        return next((cycle for cycle in self.example["coaching_cycles"] if cycle[key] == number), None)


def load(name: str) -> Source:
    """Read the files of a sample."""
    return Source(name, _read(f"{name}.json"), _read("course", f"{name}.json"))


def _read(*parts: str) -> Part:
    found: Part = json.loads(resource("samples", *parts).read_text(encoding="utf-8"))
    return found


@dataclass(frozen=True, slots=True)
class Calendar:
    """Moves days by whole weeks, so that week days and the lengths between them stay."""

    shift: timedelta
    zoned: Callable[[datetime], datetime]

    def moment(self, wall_time: str | datetime) -> datetime:
        """A moved time with its offset."""
        found = datetime.fromisoformat(wall_time) if isinstance(wall_time, str) else wall_time
        return self.zoned(found + self.shift)

    def day(self, day: str) -> date:
        """A moved day."""
        return date.fromisoformat(day) + self.shift


def weeks_to(ends: datetime, now: datetime) -> timedelta:
    """The whole weeks that bring a last moment as near to now as can be, and never after it (both wall times)."""
    return timedelta(weeks=(now - ends) // timedelta(weeks=1))
