"""The card of the coach: its ten texts in their order, and what was noted on it where there is no board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kata_desktop.core.coaching import Part
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import Ink, Stroke


class Question(StrEnum):
    """The ten texts of the card in its order, which no board changes; the values are the keys of a board's wording."""

    TARGET = "target"
    ACTUAL = "actual"
    TURN = "turn"
    PLANNED = "planned"
    EXPECTED = "expected"
    HAPPENED = "happened"
    LEARNED = "learned"
    OBSTACLES = "obstacles"
    STEP = "step"
    AGREEMENT = "agreement"


#: The front of the card, as numbered there.
FIVE: Final = (Question.TARGET, Question.ACTUAL, Question.OBSTACLES, Question.STEP, Question.AGREEMENT)
#: Its back.
BACK: Final = (Question.PLANNED, Question.EXPECTED, Question.HAPPENED, Question.LEARNED)
#: What is asked, in the order of a cycle: the back comes after the second question.
ASKED: Final = (*FIVE[:2], *BACK, *FIVE[2:])
#: What a part of a cycle begins with; that of the reflection is the title of the back.
OPENS: Final[Mapping[Part, Question]] = MappingProxyType(
    {
        Part.TARGET: Question.TARGET,
        Part.ACTUAL: Question.ACTUAL,
        Part.REFLECTION: Question.TURN,
        Part.OBSTACLES: Question.OBSTACLES,
        Part.STEP: Question.STEP,
        Part.AGREEMENT: Question.AGREEMENT,
    }
)
_PARTS: Final = {question: part for part, question in OPENS.items()}


def part_of(question: Question) -> Part:
    """The part of a cycle in which a question is asked."""
    return _PARTS.get(question, Part.REFLECTION)


@dataclass(frozen=True, slots=True)
class CardTalk:
    """A talk with the card alone: what was noted, the seconds of each part, and the question it stands at.

    `started_at` is when the first of it was kept; None for a card on which nothing stands. `strokes` are the notes by
    hand, all questions in one drawing order; the field of a stroke is its question. `rubbed` are those rubbed out, by
    the id of that act. Ids of strokes and acts rise, so the greatest of all is what undo takes back.
    """

    notes: Mapping[Question, str] = field(default_factory=lambda: MappingProxyType({}))
    seconds: Mapping[Part, float] = field(default_factory=lambda: MappingProxyType({}))
    at: Question = Question.TARGET
    started_at: datetime | None = None
    strokes: tuple[Stroke, ...] = ()
    rubbed: Mapping[str, Stroke] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_empty(self) -> bool:
        """Nothing was noted."""
        return not self.notes and not self.strokes

    @property
    def minutes(self) -> float:
        """How long it took."""
        return sum(self.seconds.values()) / 60

    def note(self, question: Question) -> str:
        """What was noted to a question."""
        return self.notes.get(question, "")

    def noted(self, question: Question, text: str) -> CardTalk:
        """The same with another note; an empty one takes it away."""
        others = {one: note for one, note in self.notes.items() if one is not question}
        return replace(self, notes={**others, question: text} if text.strip() else others)

    def ink(self, question: Question) -> Ink:
        """What was noted to a question by hand."""
        return Ink(tuple(stroke for stroke in self.strokes if stroke.field == question))

    @property
    def noted_on(self) -> frozenset[Question]:
        """The questions to which something is noted, typed or by hand."""
        return frozenset(self.notes) | {Question(stroke.field) for stroke in self.strokes}

    @property
    def last_act(self) -> str:
        """The id of the stroke or the rubbing out that came last; empty without any."""
        return max((*(stroke.id for stroke in self.strokes), *self.rubbed), default="")

    def drawn(self, stroke: Stroke) -> CardTalk:
        """The same with one stroke more."""
        return replace(self, strokes=(*self.strokes, stroke))

    def rubbed_out(self, stroke_id: str, act: str) -> CardTalk:
        """The same without a stroke, by an act with an id of its own; what is not there stays so."""
        gone = next((stroke for stroke in self.strokes if stroke.id == stroke_id), None)
        if gone is None:
            return self
        kept = tuple(stroke for stroke in self.strokes if stroke is not gone)
        return replace(self, strokes=kept, rubbed={**self.rubbed, act: gone})

    def undone(self) -> CardTalk:
        """The same before the last stroke or rubbing out; itself where there was none."""
        last = self.last_act
        back = self.rubbed.get(last)
        if back is None:
            return replace(self, strokes=tuple(stroke for stroke in self.strokes if stroke.id != last))
        kept = {act: stroke for act, stroke in self.rubbed.items() if act != last}
        return replace(self, strokes=tuple(sorted((*self.strokes, back), key=lambda one: one.id)), rubbed=kept)

    def longer(self, part: Part, seconds: float) -> CardTalk:
        """The same with so many seconds more in a part."""
        return replace(self, seconds={**self.seconds, part: self.seconds.get(part, 0.0) + max(0.0, seconds)})
