"""Notebooks without a disk, and a board that was coached for months: the one of the design's picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from functools import cache

from kata_desktop.core.coaching import CoachingCycle, Phase, held_cycles
from kata_desktop.core.entries import Entry
from kata_desktop.core.notebook import Solution
from kata_desktop.session.clock import Clock, SetClock
from kata_desktop.session.notebook.about import About, about
from kata_desktop.session.notebook.session import NotebookSession
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.notebook.desk import NotebookDesk
from tests.helpers.boards import COACH, LEARNER, empty_board
from tests.helpers.screens import PICTURED, SampleFile

BOARD = "the board's own id"
#: Days with a cycle, and days off, as month and day.
HELD = (
    "3-3 3-5 3-10 3-12 3-17 3-19 3-24 4-15 4-22 5-5 5-12 5-18 5-19 5-21 5-26 5-28 5-29 "
    "6-1 6-2 6-3 6-5 6-8 6-9 6-10 6-11 6-12"
)
OFF = "4-3 4-6 5-1 5-14 5-25"
MISSED = {"5-20": "rush order", "5-22": "rush order", "5-27": "training"}
LEARNED = (
    "Said the number before the learner did.",
    "Asked “what else?” and got the runner.",
    "Nearly named the place for the cup.",
    "Five seconds are long. They work.",
)


class MemoryNotebook:
    """Stands for the open file of a notebook."""

    def __init__(self, clock: Clock, who: str = COACH) -> None:
        self.session = NotebookSession(SampleFile(), clock, who)

    def settle(self) -> None:
        """Nothing lies beside a file that is none."""

    def close(self) -> None:
        """Forget it."""


def memory_desk(clock: Clock) -> NotebookDesk:
    """A desk on a notebook that is forgotten with the test."""
    return NotebookDesk(lambda: MemoryNotebook(clock))


def _day(written: str) -> date:
    month, day = written.split("-")
    return date(2026, int(month), int(day))


def _at(day: date) -> datetime:
    return datetime.combine(day, time(14)).astimezone()


@cache
def _coached_entries() -> tuple[Entry, ...]:
    file, clock = SampleFile(), SetClock(_at(date(2026, 3, 2)))
    session = empty_board(file, clock=clock)
    session.setting_up.name_board("Cell 4, coolant pumps")
    session.setting_up.name_roles(learner="Team lead", coach="Area manager")
    off = frozenset(map(_day, OFF.split()))
    session.setting_up.set_calendar(replace(session.board.calendar, cycle_time=time(14), days_off=off))
    days = sorted([*((_day(one), "") for one in HELD.split()), *((_day(one), why) for one, why in MISSED.items())])
    for number, (day, reason) in enumerate(days):
        clock.put(_at(day))
        session.coaching.record(_cycle(number, day, reason))
    return tuple(file.entries)


def _cycle(number: int, day: date, reason: str) -> CoachingCycle:
    if reason:
        return CoachingCycle("", _at(day), reason=reason)
    phases = dict.fromkeys(("target", "actual", "reflection", "step", "agreement"), 60.0)
    phases["obstacles"] = 0.0 if day.day in (5, 8, 10) and day.month == 6 else 40.0
    answers = {"step": "Cup is empty"} if day >= date(2026, 6, 9) else {}
    return CoachingCycle("", _at(day), minutes=2 if number % 11 == 5 else 9, phases=phases, answers=answers)


def coached() -> StoryboardSession:
    """26 cycles since 2 March, 15 in the last 20 work days, on the day of the design's pictures."""
    return StoryboardSession(SampleFile(_coached_entries()), SetClock(PICTURED), LEARNER, board_id=BOARD)


def practised(notebook: NotebookSession, board: StoryboardSession) -> None:
    """Write what the picture shows into a notebook."""
    last = list(reversed(held_cycles(board.board.coaching_cycles)))
    for cycle, words in zip(last, LEARNED, strict=False):
        notebook.note_cycle(about(board, cycle), learned=words)
    notebook.note_cycle(about(board, last[1]), note="Silence is hard", word="Curious")
    first = about(board, last[0])
    notebook.note_cycle(first, practise="Wait, count to five, before the next question.", solution=Solution.ONCE)
    notebook.link("Plant manager", "")
    sheet = notebook.observing.begin(About(board.clock.now(), board.board.title, BOARD)).made
    notebook.observing.time_phases(sheet, {Phase.FRAMING: 50.0})
