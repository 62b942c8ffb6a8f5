"""The coaching cycle: one pass of the card, its six parts in their order, and what was said in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeVar

from kata_desktop.core.entries import Json
from kata_desktop.core.frozen import dataclass

#: Minutes after which the timer gives its quiet and its clear sign; nothing is ever cut.
QUIET_MINUTES: Final = 10
CLEAR_MINUTES: Final = 20
#: Beyond so many work days the next go-and-see is far away: "What could you learn sooner?"
FAR_WORK_DAYS: Final = 3
#: At most so many follow-up questions stand beside a question.
FOLLOW_UPS: Final = 3
#: Characters of a question in a board's own words, and of a follow-up or a vague word: they are read while standing.
LONGEST_WORDING: Final = 300
LONGEST_LINE: Final = 150

_Item = TypeVar("_Item")


class Part(StrEnum):
    """The parts of a cycle in the order of the card; after the second question the card is turned over."""

    TARGET = "target"
    ACTUAL = "actual"
    REFLECTION = "reflection"
    OBSTACLES = "obstacles"
    STEP = "step"
    AGREEMENT = "agreement"


class Phase(StrEnum):
    """The five phases in which a second coach observes; the names of the kept times of older boards."""

    FRAMING = "framing"
    REFLECTING = "reflecting"
    FOCUSING = "focusing"
    NEXT_STEP = "next step"
    AGREEING = "agreeing"


PHASE_OF: Final[Mapping[Part, Phase]] = MappingProxyType(
    {
        Part.TARGET: Phase.FRAMING,
        Part.ACTUAL: Phase.REFLECTING,
        Part.REFLECTION: Phase.REFLECTING,
        Part.OBSTACLES: Phase.FOCUSING,
        Part.STEP: Phase.NEXT_STEP,
        Part.AGREEMENT: Phase.AGREEING,
    }
)
_PARTS: Final = tuple(Part)


@dataclass(frozen=True, slots=True)
class CoachingCycle:
    """One pass of the card; `reason` is written instead when a planned cycle was not held.

    `missed` says so where there are no words; `inked` that the reason is written by hand, here or on the day whose id
    is `reason_of`: days of which it was said together share it.

    `minutes` is its whole length, `phases` the seconds of each part (boards of older hands: minutes by phase, see
    `phase_seconds`). `answers` is what was said by part, `unknown` the parts answered by "I do not know". `threshold`
    is the sentence at which knowledge ended, `threshold_part` where. `part` is where a cycle stands that is not
    finished, None afterwards. `learner` and `coach` are those of that day. Agreed on are `see_at`, when to go and see
    what came of `step` (the id of an experiment), and `next_at`, the next cycle.
    """

    id: str
    started_at: datetime
    minutes: float | None = None
    phases: Mapping[str, Json] = field(default_factory=dict)
    answers: Mapping[str, Json] = field(default_factory=dict)
    agreed: str = ""
    bring: str = ""
    threshold: str = ""
    reason: str = ""
    part: Part | None = None
    threshold_part: Part | None = None
    unknown: tuple[Part, ...] = ()
    learner: str = ""
    coach: str = ""
    step: str = ""
    see_at: datetime | None = None
    next_at: datetime | None = None
    missed: bool = False
    reason_of: str = ""
    inked: bool = False

    @property
    def held(self) -> bool:
        """It took place, to its end."""
        return not self.reason and not self.missed and self.part is None

    @property
    def says_why(self) -> bool:
        """Whether a reason was said why it was not held, typed or by hand."""
        return bool(self.reason) or self.inked

    @property
    def ink_on(self) -> str:
        """The id of the thing that has the handwriting of the reason."""
        return self.reason_of or self.id

    @property
    def is_open(self) -> bool:
        """It began and was not finished."""
        return self.part is not None

    def seconds(self, part: Part) -> float:
        """How long a part took so far, as it was kept at this screen; 0 if it was not."""
        return _number(self.phases.get(part.value))

    @property
    def is_timed(self) -> bool:
        """Whether the time of each part was kept."""
        return any(part.value in self.phases for part in Part)

    def phase_seconds(self) -> dict[Phase, float] | None:
        """The seconds of each phase; None where nobody kept them. By phase they stand in minutes (older boards)."""
        if self.is_timed:
            times = dict.fromkeys(Phase, 0.0)
            for part in Part:
                times[PHASE_OF[part]] += self.seconds(part)
            return times
        if not any(phase.value in self.phases for phase in Phase):
            return None
        return {phase: _number(self.phases.get(phase.value)) * 60 for phase in Phase}


def _number(value: Json) -> float:
    """A time that was kept; anything else is none."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and value > 0 else 0.0


@dataclass(frozen=True, slots=True)
class CycleTexts:
    """What a site has made of the card: wording by language and question, own follow-ups by part, vague words by
    language (where a language has none of its own, those of the program hold), and whether the last two are shown.
    """

    questions: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    follow_ups: Mapping[Part, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    vague_words: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    follow_ups_shown: bool = True
    vague_shown: bool = True


#: Where nobody has changed anything, and where there is no board.
AS_ON_THE_CARD: Final = CycleTexts()


def worded(texts: CycleTexts, language: str, key: str, wording: str) -> CycleTexts:
    """The same with a question in other words in one language; an empty wording is that of the card again."""
    kept = {one: text for one, text in texts.questions.get(language, {}).items() if one != key}
    if wording.strip():
        kept[key] = wording.strip()
    others = {one: wordings for one, wordings in texts.questions.items() if one != language}
    return replace(texts, questions={**others, language: kept} if kept else others)


def with_follow_ups(texts: CycleTexts, part: Part, own: Sequence[str]) -> CycleTexts:
    """The same with these follow-ups of one's own for a part; empty ones and a second time the same are left out."""
    kept = tuple(dict.fromkeys(line.strip() for line in own if line.strip()))
    others = {one: lines for one, lines in texts.follow_ups.items() if one is not part}
    return replace(texts, follow_ups={**others, part: kept} if kept else others)


def with_vague_words(texts: CycleTexts, language: str, words: Sequence[str] | None) -> CycleTexts:
    """The same with a list of vague words of one's own in a language; without one the program's holds again."""
    others = {one: kept for one, kept in texts.vague_words.items() if one != language}
    return replace(texts, vague_words=others if words is None else {**others, language: tuple(words)})


def after(part: Part) -> Part | None:
    """The part that follows; None after the last."""
    place = _PARTS.index(part) + 1
    return _PARTS[place] if place < len(_PARTS) else None


def before(part: Part) -> Part | None:
    """The part that goes before; None before the first."""
    place = _PARTS.index(part)
    return _PARTS[place - 1] if place else None


def rotated(questions: Sequence[_Item], number: int, count: int = FOLLOW_UPS) -> tuple[_Item, ...]:
    """The follow-ups for the `number`-th cycle: the next ones each time, all of them in turn, none twice."""
    length = min(count, len(questions))
    start = number * count % len(questions) if questions else 0
    return tuple(questions[(start + n) % len(questions)] for n in range(length))


def held_cycles(cycles: Sequence[CoachingCycle]) -> tuple[CoachingCycle, ...]:
    """Those that took place, in their order."""
    return tuple(cycle for cycle in cycles if cycle.held)


def number_of(cycles: Sequence[CoachingCycle], cycle: CoachingCycle) -> int:
    """The number of a cycle among those held, counted from 1; one that is not finished gets the next one."""
    return sum(1 for other in held_cycles(cycles) if other.id != cycle.id and other.started_at <= cycle.started_at) + 1
