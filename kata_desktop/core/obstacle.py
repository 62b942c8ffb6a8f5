"""Obstacles: what keeps us from the target condition, exactly one of them in focus."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from kata_desktop.core.frozen import dataclass


class ObstacleStatus(StrEnum):
    """Where an obstacle stands. HELD: real, but not blocking this target condition."""

    PARKED = "parked"
    HELD = "held"
    SOLVED = "solved"
    DROPPED = "dropped"


class Size(StrEnum):
    """How large it looks; the smallest is proposed, never forced."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One obstacle in the learner's words; `rank` orders the parked ones (text, see `rank.between`).

    `inked` names the text fields that are written by hand.
    """

    id: str
    text: str
    detail: str = ""
    status: ObstacleStatus = ObstacleStatus.PARKED
    size: Size | None = None
    kind: str = ""
    rank: str = ""
    why_now: str = ""
    closed_on: date | None = None
    inked: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        """Neither solved nor dropped."""
        return self.status in (ObstacleStatus.PARKED, ObstacleStatus.HELD)
