"""Strokes gathered by text field, and told to the things of the practice: ink counts as written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.experiment import Experiment
from kata_desktop.core.ink import Ink, Stroke
from kata_desktop.core.log import THING, Log
from kata_desktop.core.obstacle import Obstacle
from kata_desktop.core.reading import Thing
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import TargetCondition

#: A text field of a thing: the id of the thing and the name of the field.
Place = tuple[str, str]

#: Text fields that are a part of a field.
EXPECT_TEXT: Final = "expect.text"
HAPPENED_TEXT: Final = "happened.text"
#: Why a cycle was not held.
REASON: Final = "reason"


class InkByField:
    """The strokes of each text field, kept up to date while strokes come and go."""

    def __init__(self) -> None:
        self._place_of: dict[str, Place] = {}
        self._drawn: dict[Place, dict[str, Stroke]] = defaultdict(dict)
        self._ink: dict[Place, Ink] = {}

    def take(self, stroke: Stroke) -> None:
        """Take a stroke in."""
        place = self._place_of[stroke.id] = stroke.on, stroke.field
        self._drawn[place][stroke.id] = stroke
        self._ink.pop(place, None)

    def forget(self, stroke: str) -> None:
        """Let a stroke go; what is no stroke is none of its business."""
        place = self._place_of.pop(stroke, None)
        if place is not None:
            del self._drawn[place][stroke]
            self._ink.pop(place, None)

    def on_things(self, log: Log) -> Mapping[Place, Ink]:
        """The ink of every thing of the log that is there and not put away, in drawing order."""
        for place in self._drawn.keys() - self._ink.keys():
            found = self._drawn[place].values()
            self._ink[place] = Ink(tuple(sorted(found, key=lambda stroke: (log.made(stroke.id), stroke.id))))
        here = {on for on, _ in self._ink if log.value(on, THING) is not None and not log.is_gone(on)}
        return MappingProxyType({place: ink for place, ink in self._ink.items() if ink.strokes and place[0] in here})


def inked_fields(places: Iterable[Place]) -> dict[str, frozenset[str]]:
    """The names of the fields with ink, by thing."""
    fields: dict[str, set[str]] = defaultdict(set)
    for thing, field in places:
        fields[thing].add(field)
    return {thing: frozenset(names) for thing, names in fields.items()}


def with_ink(thing: Thing, fields: frozenset[str]) -> Thing:
    """The same thing with the names of its text fields written by hand; kinds without such fields stay as they are."""
    if not fields:
        return thing
    if isinstance(thing, Experiment):
        return replace(
            thing,
            inked=fields,
            expect=replace(thing.expect, inked=EXPECT_TEXT in fields),
            happened=replace(thing.happened, inked=HAPPENED_TEXT in fields),
        )
    if isinstance(thing, Obstacle | TargetCondition | Challenge):
        return replace(thing, inked=fields)
    if isinstance(thing, CoachingCycle) and REASON in fields and not thing.held and not thing.is_open:
        return replace(thing, inked=True)
    return thing


def carrier(thing: str, value: Thing) -> str:
    """The id of the thing whose ink is that of another as well: its own, but for days that share a reason."""
    return value.ink_on if isinstance(value, CoachingCycle) else thing
