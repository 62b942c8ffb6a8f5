"""The storyboard as one value: everything that stands on the board at a moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle, CycleTexts
from kata_desktop.core.entries import Json
from kata_desktop.core.experiment import Experiment, Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.measurement import Measurement, Metric, MetricKind
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus
from kata_desktop.core.target import TargetCondition

#: Ids of the things of which a board has exactly one, the same at every place, so that they merge.
STORYBOARD: Final = "storyboard"
CHALLENGE: Final = "challenge"


class Words(StrEnum):
    """The set of words for pace and people."""

    SHOP_FLOOR = "shop floor"
    OFFICE = "office"
    CARE = "care"


@dataclass(frozen=True, slots=True)
class Challenge:
    """The direction: a statement, from a value to a value, by a date; `inked` names the fields written by hand."""

    statement: str = ""
    measure: str = ""
    from_value: float | None = None
    to_value: float | None = None
    unit: str = ""
    set_on: date | None = None
    by: date | None = None
    why: str = ""
    inked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two places wrote the same field without seeing each other; all versions are kept, the last one is shown."""

    thing: str
    field: str
    versions: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class Storyboard:
    """All of a board. Lists are in board order: metrics, target conditions and experiments as they were made or
    started, obstacles by rank, measurements by the time they were taken. `ink` holds the strokes by thing and text
    field ("learned", "happened.text").
    """

    title: str = ""
    process: str = ""
    learner: str = ""
    coach: str = ""
    second_coach: str = ""
    words: Words = Words.SHOP_FLOOR
    calendar: WorkCalendar = field(default_factory=WorkCalendar)
    focus: str = ""
    challenge: Challenge | None = None
    metrics: tuple[Metric, ...] = ()
    measurements: Mapping[str, tuple[Measurement, ...]] = field(default_factory=lambda: MappingProxyType({}))
    target_conditions: tuple[TargetCondition, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    experiments: tuple[Experiment, ...] = ()
    coaching_cycles: tuple[CoachingCycle, ...] = ()
    cycle_texts: CycleTexts = field(default_factory=CycleTexts)
    conflicts: tuple[Conflict, ...] = ()
    ink: Mapping[tuple[str, str], Ink] = field(default_factory=lambda: MappingProxyType({}))

    def ink_in(self, thing: str, field: str) -> Ink:
        """The strokes in a text field of a thing, in drawing order; without any it is empty."""
        return self.ink.get((thing, field), NO_INK)

    def metric(self, metric_id: str) -> Metric | None:
        """The metric with an id."""
        return next((metric for metric in self.metrics if metric.id == metric_id), None)

    def measured(self, metric_id: str) -> tuple[Measurement, ...]:
        """The measurements of a metric in time order."""
        return self.measurements.get(metric_id, ())

    def experiment(self, experiment_id: str) -> Experiment | None:
        """The experiment with an id."""
        return next((found for found in self.experiments if found.id == experiment_id), None)

    def obstacle(self, obstacle_id: str) -> Obstacle | None:
        """The obstacle with an id."""
        return next((found for found in self.obstacles if found.id == obstacle_id), None)

    @property
    def target(self) -> TargetCondition | None:
        """The target condition that is open now: one at a time."""
        return next((target for target in reversed(self.target_conditions) if target.is_open), None)

    @property
    def target_draft(self) -> TargetCondition | None:
        """The one being written."""
        return next((target for target in reversed(self.target_conditions) if target.is_draft), None)

    @property
    def process_metric(self) -> Metric | None:
        """The metric of the main chart: the target's process metric, else the first process metric, else the first."""
        targets = [t for t in reversed(self.target_conditions) if t.process and not t.is_draft]
        chosen = self.target or (targets[0] if targets else None)
        if chosen and chosen.process and (metric := self.metric(chosen.process.metric)):
            return metric
        process = [metric for metric in self.metrics if metric.kind is MetricKind.PROCESS]
        return next(iter(process or self.metrics), None)

    @property
    def focused(self) -> Obstacle | None:
        """The one obstacle in focus, as long as it is open."""
        found = self.obstacle(self.focus)
        return found if found and found.is_open else None

    @property
    def parked(self) -> tuple[Obstacle, ...]:
        """The open obstacles without the one in focus, in board order."""
        focused = self.focused
        return tuple(o for o in self.obstacles if o.status is ObstacleStatus.PARKED and o is not focused)

    @property
    def held(self) -> tuple[Obstacle, ...]:
        """Those put aside, in board order: real, but they do not block this target condition."""
        focused = self.focused
        return tuple(o for o in self.obstacles if o.status is ObstacleStatus.HELD and o is not focused)

    @property
    def has_rhythm(self) -> bool:
        """Whether a daily time was said or a cycle was ever planned or held."""
        return bool(self.coaching_cycles) or self.calendar.cycle_time is not None

    def go_and_see(self, experiment: Experiment) -> datetime | None:
        """When to go and see what a step shows: as agreed in the last cycle about it, else as it was planned."""
        agreed = [cycle.see_at for cycle in self.coaching_cycles if cycle.step == experiment.id and cycle.see_at]
        return agreed[-1] if agreed else experiment.see_at

    def open_cycle(self, today: date) -> CoachingCycle | None:
        """The cycle of that day that began and was not finished: until the day ends one can go on with it."""
        begun = [cycle for cycle in self.coaching_cycles if self.calendar.day_of(cycle.started_at) == today]
        return begun[-1] if begun and begun[-1].is_open else None

    @property
    def next_step(self) -> Experiment | None:
        """The step of panel 4: the open one started last, else the planned one made last."""
        running = [e for e in self.experiments if e.stage is Stage.RUNNING]
        planned = [e for e in self.experiments if e.stage is Stage.PLANNED]
        return next(reversed(running or planned), None)
