"""The chain of coaching at one board, from above to below, with its gaps: every coach has a coach.

Learner and coach of the board are its two lowest rungs; who coaches whom above them stands in the coach's notebook.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.notebook import Link


class Standing(Enum):
    """What a rung is at this board."""

    LEARNER = "learner"
    COACH = "coach"
    ABOVE = "above"
    IDLE = "coaches nobody yet"


@dataclass(frozen=True, slots=True)
class Rung:
    """One role or name. `coaches` tells that coaching of the rung below is entered; without it there is a gap.

    `link` is the entry that says so, with `how`; a board says it by its roles, without one. Of a rung that coaches
    nobody yet `link` is the entry that names it.
    """

    name: str
    standing: Standing
    coaches: bool = False
    link: Link | None = None

    @property
    def how(self) -> str:
        """When and how they meet, in own words."""
        return self.link.how if self.link else ""


def chain(links: Sequence[Link], *, learner: str, coach: str) -> tuple[Rung, ...]:
    """The rungs from above to below, the learner last. Names are compared without case.

    The topmost rung that coaches has nobody above it: that gap is no rung. Where a link is written twice the later one
    counts, and whoever would stand in the chain twice ends it.
    """
    below = _above(links, learner)
    named = below if below is not None and _key(below.coach) == _key(coach) else None
    rungs = [Rung(learner.strip(), Standing.LEARNER), Rung(coach.strip(), Standing.COACH, coaches=True, link=named)]
    seen = {_key(learner), _key(coach)}
    while (link := _above(links, rungs[-1].name)) is not None and _key(link.coach) not in seen:
        rungs.append(Rung(link.coach.strip(), Standing.ABOVE, coaches=True, link=link))
        seen.add(_key(link.coach))
    for link in links:
        if link.coach.strip() and not link.learner.strip() and _key(link.coach) not in seen:
            rungs.append(Rung(link.coach.strip(), Standing.IDLE, link=link))
            seen.add(_key(link.coach))
    return tuple(reversed(rungs))


def _above(links: Sequence[Link], name: str) -> Link | None:
    """The last link that says who coaches somebody."""
    found = [link for link in links if _key(link.learner) == _key(name) and link.coach.strip()]
    return found[-1] if found and name.strip() else None


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
