"""Writes a sample board into an empty file, as if it had been worked on at this place until now."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID

from kata_desktop.core.entries import Entry
from kata_desktop.session.clock import Clock, SetClock
from kata_desktop.session.samples import condition, trials
from kata_desktop.session.samples.play import Play
from kata_desktop.session.samples.source import Calendar, Source, load, weeks_to
from kata_desktop.session.storyboard import StoryboardSession

SAMPLES: Final = ("coolant_pumps", "hospital_ward", "insurance_claims", "manufacturing_cell")
#: Nobody's place: undo takes back one's own work only, so never the history of a sample.
SAMPLE_WRITER: Final = "learner@Sample"


class NoSuchSample(ValueError):
    """There is no sample of this name."""


class EmptyFile(Protocol):
    """What a sample needs of the file it is written into."""

    def append_all(self, entries: Iterable[Entry]) -> None:
        """Keep entries, all or none."""
        ...


class _Entries:
    """Keeps what a session writes, until all of it goes into the file at once."""

    writable = True

    def __init__(self) -> None:
        self.kept: list[Entry] = []

    def read(self) -> list[Entry]:
        return []

    def append(self, entry: Entry) -> None:
        self.kept.append(entry)


def write_sample(name: str, file: EmptyFile, clock: Clock) -> datetime:
    """Write a sample board in one transaction; give the moment it leads to, moved to this place's last week.

    Its days are moved by whole weeks, as near to now as can be without a future. The same sample written on the
    same day is the same board.

    Raises:
        NoSuchSample: the name is not one of `SAMPLES`.
    """
    if name not in SAMPLES:
        raise NoSuchSample(name)
    source = load(name)
    now = clock.now().replace(tzinfo=None)
    calendar = Calendar(weeks_to(source.ends, now), clock.zoned)
    entries = _Entries()
    _play(source, entries, calendar)
    file.append_all(entries.kept)
    return calendar.moment(source.ends)


def _play(source: Source, entries: _Entries, calendar: Calendar) -> None:
    walking = SetClock(calendar.moment(source.begins))
    session = StoryboardSession(entries, walking, SAMPLE_WRITER, new_id=_ids(source.name))
    play = Play(source, session, walking, calendar)
    condition.play_frame(play)
    condition.play_visits(play)
    condition.play_target(play)
    condition.play_obstacles(play)
    trials.play_cycles(play)
    trials.play_experiments(play)
    play.run()


def _ids(name: str) -> Callable[[], str]:
    """Ids of things as everywhere (uuid4, hex), but the same each time the sample is written."""
    numbers = itertools.count()

    def next_one() -> str:
        digest = hashlib.blake2b(f"{name} {next(numbers)}".encode(), digest_size=16).digest()
        return UUID(bytes=digest, version=4).hex

    return next_one
