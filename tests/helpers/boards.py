"""Boards without a disk: a file in memory, a clock that is set, counted ids, and boards made ready with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.entries import Edit, Entry, Json
from kata_desktop.core.experiment import Happened, about
from kata_desktop.core.ids import next_id
from kata_desktop.core.log import GONE, THING, Log
from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.core.obstacle import Size
from kata_desktop.core.plain import as_json
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import MetricTarget
from kata_desktop.session.changes import Changes
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession

WINTER = timezone(timedelta(hours=1))
#: A Monday morning at a wall in central Europe.
MONDAY = datetime(2026, 3, 16, 6, 50, tzinfo=WINTER)
LEARNER = "learner@Wall cell 4"
COACH = "coach@Laptop"


class MemoryFile:
    """A file that forgets at the end of the test; `trouble` is raised instead of keeping anything."""

    def __init__(self, entries: Iterable[Entry] = (), *, writable: bool = True) -> None:
        self.entries = list(entries)
        self.trouble: Exception | None = None
        self._writable = writable

    @property
    def writable(self) -> bool:
        """Whether entries can be kept."""
        return self._writable

    def read(self) -> list[Entry]:
        """All entries."""
        return list(self.entries)

    def append(self, entry: Entry) -> None:
        """Keep one entry."""
        if self.trouble:
            raise self.trouble
        self.entries.append(entry)


class CountedIds:
    """Ids of things that a test can foresee: 1, 2, 3 ... in 32 digits."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> str:
        """The next one."""
        self.count += 1
        return f"{self.count:032x}"


def clock_at(moment: datetime = MONDAY) -> SetClock:
    """A clock that stands until it is put on."""
    return SetClock(moment)


def pass_time(session: StoryboardSession, **time: float) -> None:
    """Put the clock of a session on by days, hours, minutes ..."""
    clock = session.clock
    assert isinstance(clock, SetClock)
    clock.put(clock.now() + timedelta(**time))


def empty_board(
    file: MemoryFile | None = None,
    *,
    clock: SetClock | None = None,
    who: str = LEARNER,
    new_id: Callable[[], str] | None = None,
) -> StoryboardSession:
    """A session on a file in memory; empty unless the file holds something."""
    return StoryboardSession(file or MemoryFile(), clock or clock_at(), who, new_id=new_id or CountedIds())


def plain(session: StoryboardSession) -> dict[str, Json]:
    """The board of a session as JSON: equal boards are equal here."""
    return as_json(session.board)


@dataclass(frozen=True, slots=True)
class ReadyBoard:
    """A session with ids of what stands on its board."""

    session: StoryboardSession
    file: MemoryFile
    #: cycle time in s, points are medians
    pace: str
    #: pieces per shift, points are values
    output: str
    #: cycles at or under 57 s
    within: str
    #: the obstacle in focus, and two parked ones in board order
    focused: str
    parked: tuple[str, str]


def _made(changes: Changes) -> str:
    assert changes.made
    return changes.made


def ready_board(who: str = LEARNER) -> ReadyBoard:
    """A board that is named, measured four times, and has a target condition draft and three obstacles."""
    file = MemoryFile()
    session = empty_board(file, who=who)
    setting = session.setting_up
    setting.name_board("Coolant pumps", "Assembly cell 4")
    setting.name_roles(learner="Team leader", coach="Shift manager", second_coach="Plant manager")
    setting.set_calendar(WorkCalendar(days_off=frozenset({date(2026, 4, 3)})))
    setting.write_challenge(
        Challenge(
            "Every pump on time", "pumps per shift", 410.0, 460, "pumps", by=date(2026, 9, 16), why="Demand grows"
        )
    )
    pace = _made(setting.add_metric("Cycle time", unit="s", decimals=1, point=Point.MEDIAN, resolution=0.1))
    output = _made(
        setting.add_metric("Output", unit="pumps", kind=MetricKind.OUTCOME, direction=Direction.HIGHER, resolution=1)
    )
    within = _made(setting.add_metric("Cycles within 57 s", unit="s", point=Point.WITHIN, limit=57.0))
    session.measuring.record(pace, [58.0, 61.5, 57.2, 60], notes=["first", "", "slow", ""])
    session.measuring.record(output, [402])
    session.measuring.record(within, [55, 57.0, 58])
    session.measuring.record_count(within, 23, 30)
    session.targeting.write_outcome(MetricTarget(output, 430))
    session.targeting.write_process(MetricTarget(within, 27, of=30))
    session.targeting.write_pattern(["Parts are within reach", "One operator, one rhythm"])
    first, second, third = (
        _made(session.clearing.add(text, size=size))
        for text, size in (("the screwdriver jams", Size.SMALL), ("parts arrive late", None), ("we do not know", None))
    )
    session.clearing.focus(first, "it costs most")
    return ReadyBoard(session, file, pace, output, within, first, (second, third))


def experiment_started(board: ReadyBoard) -> str:
    """Plan and start a step towards the obstacle in focus that expects 56 to 58; its id."""
    experimenting = board.session.experimenting
    made = _made(experimenting.plan(step="Hang the screwdriver at the right"))
    experimenting.write_plan(made, expect=about(57.0, 1.0), factor="place of the screwdriver", harm="nobody")
    experimenting.start(made)
    return made


def experiment_learned(board: ReadyBoard) -> str:
    """The same, checked and learned from, an hour later."""
    made = experiment_started(board)
    pass_time(board.session, hours=1)
    board.session.experimenting.write_happened(made, Happened(value=55.5, text="faster than we thought"))
    board.session.experimenting.write_learned(made, "The way of the hand counts")
    return made


class Writer:
    """Makes entries of one place by hand, for tests below the session: ids rise from its own clock's start."""

    def __init__(self, who: str = LEARNER, *, at: datetime = MONDAY) -> None:
        self.who = who
        self.at = at
        self.log = Log()
        self._count = 0

    def take(self, *entries: Entry) -> None:
        """Take in what others wrote."""
        for entry in entries:
            self.log.add(entry)

    def keep(self, *edits: Edit, undoes: str | None = None, label: str = "changed") -> Entry:
        """Keep edits as one entry."""
        self._count += 1
        now = int(self.at.timestamp() * 1000)
        # the random part only keeps two writers apart
        spice = sum(map(ord, self.who)) * 1_000_000 + self._count
        name = next_id(self.log.last_id, now, spice)
        entry = Entry(name, self.at.isoformat(), self.who, label, edits, undoes)
        self.log.add(entry)
        return entry

    def set(self, thing: str, /, **fields: Json) -> Entry:
        """Write fields of a thing."""
        return self.keep(*(self.log.edit(thing, name, value) for name, value in fields.items()))

    def make(self, thing: str, kind: str, /, **fields: Json) -> Entry:
        """Make a thing."""
        return self.set(thing, **{THING: kind}, **fields)

    def put_away(self, thing: str) -> Entry:
        """Put a thing away."""
        return self.keep(self.log.edit(thing, GONE, True))
