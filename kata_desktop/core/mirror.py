"""The mirror against going through the motions: facts of the last cycles, without a verdict.

For the coach and the second coach only: it is counted from a board when they look, and kept nowhere.
Source of what is counted: practice, requirement 39.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Final

from kata_desktop.core.coaching import CoachingCycle, Part, Phase, held_cycles
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.rhythm import day_of
from kata_desktop.core.storyboard import Storyboard

#: So many cycles are looked at; before that there is nothing to show.
CYCLES: Final = 10
SHORT_MINUTES: Final = 3
#: A sentence counts from so many days on.
SAME_DAYS: Final = 3
#: Where a sentence that stays the same tells something. An obstacle may well stay for days.
_SENTENCES: Final = (Part.REFLECTION, Part.STEP, Part.AGREEMENT)


@dataclass(frozen=True, slots=True)
class Mirror:
    """How many of the last `cycles` cycles: took less than three minutes, had no time for a phase, came without a new
    measurement before; on how many days the same sentence stood; how many steps were planned without a number.
    """

    cycles: int
    short: int
    empty_phases: Mapping[Phase, int]
    same_sentence: tuple[str, int] | None
    unmeasured: int
    numberless: int

    @property
    def is_clear(self) -> bool:
        """Nothing stands out."""
        return not (self.short or self.empty_phases or self.same_sentence or self.unmeasured or self.numberless)


def mirror(board: Storyboard, count: int = CYCLES) -> Mirror | None:
    """Count what the last cycles show; None before there are enough of them."""
    held = held_cycles(board.coaching_cycles)
    if len(held) < count:
        return None
    last = held[-count:]
    before = held[-count - 1].started_at if len(held) > count else None
    return Mirror(
        cycles=count,
        short=sum(cycle.minutes is not None and cycle.minutes < SHORT_MINUTES for cycle in last),
        empty_phases=_empty_phases(last),
        same_sentence=_same_sentence(last, board),
        unmeasured=_unmeasured(last, before, board),
        numberless=_numberless(last, before, board),
    )


def _empty_phases(cycles: Iterable[CoachingCycle]) -> Mapping[Phase, int]:
    counts = dict.fromkeys(Phase, 0)
    for cycle in cycles:
        for phase, seconds in (cycle.phase_seconds() or {}).items():
            counts[phase] += seconds == 0
    return MappingProxyType({phase: count for phase, count in counts.items() if count})


def _same_sentence(cycles: Iterable[CoachingCycle], board: Storyboard) -> tuple[str, int] | None:
    """The sentence that stood unchanged on the most days, with their number."""
    days: dict[str, set[date]] = defaultdict(set)
    words: dict[str, str] = {}
    for cycle in cycles:
        for part in _SENTENCES:
            text = cycle.answers.get(part.value)
            if isinstance(text, str) and text.strip():
                key = " ".join(text.casefold().split())
                days[key].add(day_of(cycle, board.calendar))
                words[key] = text.strip()
    key = max(days, key=lambda found: (len(days[found]), found), default="")
    return (words[key], len(days[key])) if key and len(days[key]) >= SAME_DAYS else None


def _unmeasured(cycles: Sequence[CoachingCycle], before: datetime | None, board: Storyboard) -> int:
    """Cycles to which nothing new was brought since the one before."""
    taken = sorted(one.taken_at for series in board.measurements.values() for one in series)
    found, since = 0, before
    for cycle in cycles:
        found += not any((since is None or moment > since) and moment <= _end(cycle) for moment in taken)
        since = cycle.started_at
    return found


def _end(cycle: CoachingCycle) -> datetime:
    """What is measured in the first minutes of a cycle belongs to it; its end is not kept to the second."""
    return cycle.started_at + timedelta(minutes=cycle.minutes or 0)


def _numberless(cycles: Sequence[CoachingCycle], before: datetime | None, board: Storyboard) -> int:
    """Steps started since the cycle before the first one whose expectation holds no number."""
    since = before or cycles[0].started_at
    started = (step for step in board.experiments if step.started_at is not None and step.started_at >= since)
    return sum(not step.expect.has_numbers for step in started)
