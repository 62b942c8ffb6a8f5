"""The log read as a storyboard, thing by thing: after an entry only the things it touches are read again."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

from kata_desktop.core import fields as f
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.experiment import SEALED, SEALED_FIELDS, Experiment, Form
from kata_desktop.core.ink import Stroke
from kata_desktop.core.inked import InkByField, carrier, inked_fields, with_ink
from kata_desktop.core.log import FOCUS, Log
from kata_desktop.core.measurement import Measurement, Metric
from kata_desktop.core.obstacle import Obstacle
from kata_desktop.core.reading import Thing, read_calendar, read_cycle_texts, read_thing
from kata_desktop.core.storyboard import CHALLENGE, STORYBOARD, Challenge, Conflict, Storyboard, Words
from kata_desktop.core.target import TargetCondition

#: So many changed measurements are put into their places one by one.
_FEW: Final = 16
_NEVER: Final = datetime.max.replace(tzinfo=UTC)


class Assembly:
    """Things by id, kept up to date with a log."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._things: dict[str, Thing] = {}
        self._metric_of: dict[str, str] = {}
        self._measured: dict[str, dict[str, Measurement]] = defaultdict(dict)
        self._series: dict[str, tuple[Measurement, ...]] = {}
        # by metric, what stands in its series for the measurements that changed since
        self._stale: dict[str, dict[str, Measurement | None]] = defaultdict(dict)
        self._ink = InkByField()
        for thing in log.things():
            self._read(thing)

    def refresh(self, things: Iterable[str]) -> None:
        """Read these things again, and those that come or go with them."""
        for thing in (*things, *self._log.put_away_supports()):
            self._forget(thing)
            self._read(thing)

    def _read(self, thing: str) -> None:
        value = read_thing(self._log, thing)
        if isinstance(value, Measurement):
            self._metric_of[thing] = value.metric
            self._measured[value.metric][thing] = value
            if value.metric in self._series:
                self._stale[value.metric].setdefault(thing, None)
        elif isinstance(value, Stroke):
            self._ink.take(value)
        elif value is not None:
            self._things[thing] = value

    def _forget(self, thing: str) -> None:
        self._things.pop(thing, None)
        metric = self._metric_of.pop(thing, None)
        if metric is not None:
            former = self._measured[metric].pop(thing)
            if metric in self._series:
                self._stale[metric].setdefault(thing, former)
        self._ink.forget(thing)

    def storyboard(self) -> Storyboard:
        """The board as it stands."""
        fields = self._log.values(STORYBOARD)
        made = self._log.made
        ink = self._ink.on_things(self._log)
        inked = inked_fields(ink)
        read = {
            thing: with_ink(value, inked.get(carrier(thing, value), frozenset()))
            for thing, value in self._things.items()
        }
        things = [read[thing] for thing in sorted(read, key=lambda thing: (made(thing), thing))]
        challenge = read.get(CHALLENGE)
        focus = f.text(fields, FOCUS)
        return Storyboard(
            title=f.text(fields, "title"),
            process=f.text(fields, "process"),
            learner=f.text(fields, "learner"),
            coach=f.text(fields, "coach"),
            second_coach=f.text(fields, "second_coach"),
            words=f.choice(fields, "words", Words) or Words.SHOP_FLOOR,
            calendar=read_calendar(fields.get("calendar")),
            focus=focus,
            challenge=challenge if isinstance(challenge, Challenge) else None,
            metrics=tuple(thing for thing in things if isinstance(thing, Metric)),
            measurements=self._all_series(),
            target_conditions=tuple(thing for thing in things if isinstance(thing, TargetCondition)),
            obstacles=tuple(sorted((t for t in things if isinstance(t, Obstacle)), key=lambda o: (o.rank, o.id))),
            experiments=numbered(thing for thing in things if isinstance(thing, Experiment)),
            coaching_cycles=tuple(
                sorted((t for t in things if isinstance(t, CoachingCycle)), key=lambda c: (c.started_at, c.id))
            ),
            cycle_texts=read_cycle_texts(fields),
            conflicts=(
                *(
                    Conflict(thing, name, tuple(head.value for head in self._log.heads(thing, name)))
                    for thing, name in self._log.conflicts()
                    if not self._is_settled(thing, name)
                ),
                *self._stray_arrow(focus),
            ),
            ink=ink,
        )

    def _is_settled(self, thing: str, name: str) -> bool:
        """What a start sealed counts, so nobody has to be asked; only words may have been corrected apart."""
        found = self._things.get(thing)
        if name not in SEALED_FIELDS or not isinstance(found, Experiment) or found.started_at is None:
            return False
        worded = name == "expect" and found.expect.form is Form.WORDS
        return isinstance(self._log.value(thing, SEALED), dict) and not worded

    def _stray_arrow(self, focus: str) -> Iterator[Conflict]:
        """The arrow was moved at one place to what another place closed meanwhile: nobody decided to have none."""
        found = self._things.get(focus)
        if isinstance(found, Obstacle) and not found.is_open:
            yield Conflict(STORYBOARD, FOCUS, ("", focus))

    def _all_series(self) -> Mapping[str, tuple[Measurement, ...]]:
        for metric, found in self._measured.items():
            former = self._stale.pop(metric, {})
            if former or metric not in self._series:
                patched = self._patched(self._series.get(metric, ()), metric, former)
                self._series[metric] = patched or tuple(sorted(found.values(), key=self._place))
        return MappingProxyType({metric: series for metric, series in self._series.items() if series})

    def _place(self, measurement: Measurement) -> tuple[datetime, str, str]:
        # two taps in one second stay in the order of the taps
        return measurement.taken_at, self._log.made(measurement.id), measurement.id

    def _patched(
        self, series: tuple[Measurement, ...], metric: str, former: Mapping[str, Measurement | None]
    ) -> tuple[Measurement, ...]:
        """A long series with a few measurements changed, without sorting it anew; () where that cannot be done."""
        if len(former) > _FEW or len(series) < _FEW:
            return ()
        rows = [*series]
        for old in former.values():
            if old is not None:
                at = bisect_left(rows, self._place(old), key=self._place)
                if at == len(rows) or rows[at] is not old:
                    # an earlier entry came in that made the same thing, so its place is another one
                    return ()
                del rows[at]
        for thing in former:
            new = self._measured[metric].get(thing)
            if new is not None:
                insort(rows, new, key=self._place)
        return tuple(rows)


def numbered(experiments: Iterable[Experiment]) -> tuple[Experiment, ...]:
    """Experiments in the order of their start, those not started yet last as they were made, numbered from 1."""
    ordered = sorted(experiments, key=lambda e: e.started_at or _NEVER)
    return tuple(replace(experiment, number=n) for n, experiment in enumerate(ordered, start=1))


def read_storyboard(log: Log) -> Storyboard:
    """The board of a log, once."""
    return Assembly(log).storyboard()
