"""The private notebook of a coach and a second coach as one value: never a part of any board.

Its file has the same log as a board (``kind`` notebook). Its things, with their fields:

* ``cycle_note``, one for each coaching cycle, its id is ``note:`` and the id of the cycle: board, title, cycle,
  number, at, coach, note, word, solution (no, once, more), learned, practise.
* ``observation``: board, title, cycle, number, at, coach, observer, practise, one_phase, ``seen_framing`` to
  ``seen_agreeing`` {seconds, coach, learner, coach_marks, learner_marks}, ``seconds_framing`` to ``seconds_agreeing``
  (which hold where they are there), observed, effect, suggestion, trigger,
  phase, agreed_on.
* ``link``, one coaching another: coach, learner, board, title, how (as "every work day, 14:00").
* ``notebook``, one: mirror_shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kata_desktop.core import fields as f
from kata_desktop.core.coaching import CoachingCycle, Phase, held_cycles
from kata_desktop.core.entries import Json
from kata_desktop.core.fields import Fields
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.log import THING, Log

#: The one thing of a notebook that exists once.
NOTEBOOK: Final = "notebook"
CYCLE_NOTE: Final = "cycle_note"
OBSERVATION: Final = "observation"
LINK: Final = "link"
#: Where each phase of an observation stands: apart, so that a wall and a laptop can write at the same time.
SEEN_FIELDS: Final[Mapping[Phase, str]] = MappingProxyType(
    {phase: "seen_" + phase.value.replace(" ", "_") for phase in Phase}
)
#: The parts of a feedback, in the order in which they are said.
FEEDBACK_FIELDS: Final = ("observed", "effect", "suggestion", "trigger")
#: The seconds of a phase, apart from what is written there: a running clock takes no undo away.
TIME_FIELDS: Final[Mapping[Phase, str]] = MappingProxyType(
    {phase: "seconds_" + phase.value.replace(" ", "_") for phase in Phase}
)
#: After so many cycles without an observation a quiet line tells the coach.
UNOBSERVED: Final = 10
#: No coaching cycle is longer: what is observed later than this is another one.
ONE_CYCLE: Final = timedelta(hours=1)


def seen_ink(phase: Phase, side: str) -> str:
    """The text field of what is written by hand of the "coach" or the "learner" in a phase."""
    return f"{SEEN_FIELDS[phase]}.{side}"


class Solution(StrEnum):
    """Did I give a solution?"""

    NO = "no"
    ONCE = "once"
    MORE = "more"


class Mark(StrEnum):
    """What a second coach marks with one tap."""

    ORDER_KEPT = "order kept"
    WAITED = "waited"
    ASKED_FOR_NUMBERS = "asked for numbers"
    GAVE_A_SOLUTION = "gave a solution"
    FACT = "fact"
    NUMBER = "number"
    I_THINK = "I think"
    READ_FROM_BOARD = "read from the board"
    LOOKED_AGAIN = "looked again"


COACH_MARKS: Final = (Mark.ORDER_KEPT, Mark.WAITED, Mark.ASKED_FOR_NUMBERS, Mark.GAVE_A_SOLUTION)
LEARNER_MARKS: Final = (Mark.FACT, Mark.NUMBER, Mark.I_THINK, Mark.READ_FROM_BOARD, Mark.LOOKED_AGAIN)


@dataclass(frozen=True, slots=True)
class CycleNote:
    """What the coach keeps of one cycle: a note, the one word, whether a solution was given, what was learned and
    what will be practised next time (None: no line was ever written, and the one before holds; empty: it was emptied).
    `board` is the id of the board's file, `title` its name at that time.
    """

    id: str
    cycle: str
    at: datetime
    board: str = ""
    title: str = ""
    number: int = 0
    coach: str = ""
    note: str = ""
    word: str = ""
    solution: Solution | None = None
    learned: str = ""
    practise: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """One row of an observation: seconds, what coach and learner did in words, and what was marked."""

    seconds: float = 0.0
    coach: str = ""
    learner: str = ""
    coach_marks: tuple[Mark, ...] = ()
    learner_marks: tuple[Mark, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing was seen yet."""
        return self == Seen()


@dataclass(frozen=True, slots=True)
class Feedback:
    """One thing to practise, about one phase at most: fact, effect, suggestion, and when to use it."""

    observed: str = ""
    effect: str = ""
    suggestion: str = ""
    trigger: str = ""
    phase: Phase | None = None
    agreed_on: date | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing is written yet."""
        return not (self.observed or self.effect or self.suggestion or self.trigger)


@dataclass(frozen=True, slots=True)
class Observation:
    """A second coach's sheet of one cycle; `cycle` is empty where only the board's name is known."""

    id: str
    at: datetime
    board: str = ""
    title: str = ""
    cycle: str = ""
    number: int = 0
    coach: str = ""
    observer: str = ""
    practise: str = ""
    one_phase: Phase | None = None
    phases: Mapping[Phase, Seen] = field(default_factory=lambda: MappingProxyType({}))
    feedback: Feedback = Feedback()

    @property
    def is_empty(self) -> bool:
        """It was asked for, or opened, and nothing was observed yet."""
        return not self.phases and self.feedback.is_empty

    @property
    def seconds(self) -> float:
        """The length of the cycle as observed."""
        return sum(seen.seconds for seen in self.phases.values())

    @property
    def solutions(self) -> int:
        """In how many phases a solution was given."""
        return sum(Mark.GAVE_A_SOLUTION in seen.coach_marks for seen in self.phases.values())


@dataclass(frozen=True, slots=True)
class Link:
    """One coaches another, by roles or names as people like; an empty `coach` is a gap that was looked at."""

    id: str
    coach: str
    learner: str
    board: str = ""
    title: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Notebook:
    """All of a notebook: notes and observations in time order, links as they were made."""

    notes: tuple[CycleNote, ...] = ()
    observations: tuple[Observation, ...] = ()
    links: tuple[Link, ...] = ()
    mirror_shown: bool = True

    def note_of(self, cycle: str) -> CycleNote | None:
        """The note about a cycle."""
        return next((note for note in self.notes if note.cycle == cycle), None)

    def of_board(self, board: str) -> tuple[CycleNote, ...]:
        """The notes about the cycles of one board, oldest first."""
        return tuple(note for note in self.notes if note.board == board)

    def observed(self, board: str, title: str = "") -> tuple[Observation, ...]:
        """What was observed at one board, oldest first; a sheet that waits for its cycle was not."""
        return tuple(one for one in self._sheets(board, title) if not one.is_empty)

    def _sheets(self, board: str, title: str) -> tuple[Observation, ...]:
        """The sheets of one board, oldest first; one begun by name only counts where the name is the same."""
        return tuple(one for one in self.observations if one.board == board or (not one.board and one.title == title))

    def asked_for(self, board: str, title: str) -> Observation | None:
        """The sheet that was asked for at a board and waits for its cycle: the last empty one."""
        return next((one for one in reversed(self._sheets(board, title)) if one.is_empty), None)

    def cut_off(self, board: str, title: str, now: datetime) -> Observation | None:
        """The sheet that can be gone on with: begun live at a board within the last hour, left before its last phase.

        One with feedback was ended on purpose.
        """
        last = next((one for one in reversed(self._sheets(board, title)) if not one.is_empty), None)
        if last is None or last.cycle or not last.feedback.is_empty or not timedelta() <= now - last.at < ONE_CYCLE:
            return None
        end = last.phases.get(last.one_phase or Phase.AGREEING)
        return None if end is not None and end.seconds else last

    def practise(self, board: str, title: str = "") -> str:
        """What the coach wants to practise in the next cycle there: the last line that was written, or emptied.

        Where only the name of the board is known, that of the board of the same name.
        """
        notes = (
            self.of_board(board) if board or not title else tuple(note for note in self.notes if note.title == title)
        )
        return next((note.practise for note in reversed(notes) if note.practise is not None), "")

    @property
    def observed_titles(self) -> tuple[str, ...]:
        """The names of the boards at which something was observed, the last one first."""
        return tuple(dict.fromkeys(one.title for one in reversed(self.observations) if one.title))

    def observation(self, observation_id: str) -> Observation | None:
        """The observation with an id."""
        return next((one for one in self.observations if one.id == observation_id), None)


def unobserved(observations: Sequence[Observation], cycles: Sequence[CoachingCycle]) -> int:
    """How many cycles of a board were held since the last observed one; all of them where none ever was."""
    held = held_cycles(cycles)
    if not observations:
        return len(held)
    last = observations[-1]
    moment = next((cycle.started_at for cycle in held if cycle.id == last.cycle), last.at)
    return sum(cycle.started_at > moment for cycle in held)


def note_id(cycle: str) -> str:
    """The id of the note about a cycle, the same at every place, so that two notebooks join."""
    return f"note:{cycle}"


def read_notebook(log: Log) -> Notebook:
    """The notebook of a log; what is put away or of a kind this version does not know is left out."""
    notes, observations, links = [], [], []
    for thing in sorted(log.things(), key=lambda thing: (log.made(thing), thing)):
        fields = log.values(thing)
        kind, at = f.text(fields, THING), f.moment(fields, "at")
        if log.is_gone(thing):
            continue
        if kind == CYCLE_NOTE and at is not None:
            notes.append(_note(thing, at, fields))
        elif kind == OBSERVATION and at is not None:
            observations.append(_observation(thing, at, fields))
        elif kind == LINK:
            links.append(_link(thing, fields))
    return Notebook(
        notes=tuple(sorted(notes, key=lambda note: (note.at, note.id))),
        observations=tuple(sorted(observations, key=lambda one: (one.at, one.id))),
        links=tuple(links),
        mirror_shown=log.is_gone(NOTEBOOK) or log.value(NOTEBOOK, "mirror_shown") is not False,
    )


def _note(thing: str, at: datetime, fields: Fields) -> CycleNote:
    return CycleNote(
        id=thing,
        cycle=f.text(fields, "cycle"),
        at=at,
        board=f.text(fields, "board"),
        title=f.text(fields, "title"),
        number=f.count(fields, "number") or 0,
        coach=f.text(fields, "coach"),
        note=f.text(fields, "note"),
        word=f.text(fields, "word"),
        solution=f.choice(fields, "solution", Solution),
        learned=f.text(fields, "learned"),
        practise=f.text_if_any(fields, "practise"),
    )


def _observation(thing: str, at: datetime, fields: Fields) -> Observation:
    seen = {phase: _seen(f.part(fields, SEEN_FIELDS[phase]), f.number(fields, TIME_FIELDS[phase])) for phase in Phase}
    return Observation(
        id=thing,
        at=at,
        board=f.text(fields, "board"),
        title=f.text(fields, "title"),
        cycle=f.text(fields, "cycle"),
        number=f.count(fields, "number") or 0,
        coach=f.text(fields, "coach"),
        observer=f.text(fields, "observer"),
        practise=f.text(fields, "practise"),
        one_phase=f.choice(fields, "one_phase", Phase),
        phases=MappingProxyType({phase: one for phase, one in seen.items() if not one.is_empty}),
        feedback=Feedback(
            observed=f.text(fields, "observed"),
            effect=f.text(fields, "effect"),
            suggestion=f.text(fields, "suggestion"),
            trigger=f.text(fields, "trigger"),
            phase=f.choice(fields, "phase", Phase),
            agreed_on=f.day(fields, "agreed_on"),
        ),
    )


def _seen(fields: Fields, timed: float | None) -> Seen:
    kept = f.number(fields, "seconds") if timed is None else timed
    return Seen(
        seconds=max(0.0, kept or 0.0),
        coach=f.text(fields, "coach"),
        learner=f.text(fields, "learner"),
        coach_marks=_marks(fields, "coach_marks"),
        learner_marks=_marks(fields, "learner_marks"),
    )


def _marks(fields: Fields, name: str) -> tuple[Mark, ...]:
    held = f.texts(fields, name)
    return tuple(mark for mark in Mark if mark in held)


def seen_json(seen: Seen) -> Json:
    """One of the fields ``seen_framing`` to ``seen_agreeing`` of an observation."""
    return {
        "seconds": seen.seconds,
        "coach": seen.coach,
        "learner": seen.learner,
        "coach_marks": [mark.value for mark in seen.coach_marks],
        "learner_marks": [mark.value for mark in seen.learner_marks],
    }


def _link(thing: str, fields: Fields) -> Link:
    return Link(
        id=thing,
        coach=f.text(fields, "coach"),
        learner=f.text(fields, "learner"),
        board=f.text(fields, "board"),
        title=f.text(fields, "title"),
        how=f.text(fields, "how"),
    )
