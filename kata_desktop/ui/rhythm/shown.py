"""The days of a board's rhythm as they are shown: worded, with what can be said about each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.inked import REASON
from kata_desktop.core.rhythm import DayState, StripDay, day_of, meetings, rhythm_strip
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import HELD
from kata_desktop.paint.marks import Held
from kata_desktop.words import dates, rhythm
from kata_desktop.words.ink import in_a_line


@dataclass(frozen=True, slots=True)
class DayShown:
    """A day: its mark, what it was in words, the reason if one was said, and all of it for a voice.

    `asks` tells that a reason can be said, `turns` that it can be made a day off or a work day again; `off` that it is
    a day off now. `ink` is the reason by hand, on the thing whose id is `written_on`; "" where nothing was said.
    """

    day: date
    mark: Held
    weekday: str
    number: str
    told: str
    reason: str
    name: str
    today: bool
    asks: bool
    turns: bool
    off: bool
    written_on: str = ""
    ink: Ink = NO_INK

    @property
    def says_why(self) -> bool:
        """Whether a reason was said."""
        return bool(self.reason or self.ink)


def days_shown(board: Storyboard, now: datetime) -> tuple[DayShown, ...]:
    """The last 14 days with today last."""
    today = board.calendar.day_of(now)
    strip = rhythm_strip(board.coaching_cycles, board.calendar, today)
    return tuple(_shown(board, day, today) for day in strip)


def _shown(board: Storyboard, found: StripDay, today: date) -> DayShown:
    calendar, day = board.calendar, found.day
    cycles = [cycle for cycle in board.coaching_cycles if day_of(cycle, calendar) == day]
    asks = found.state is DayState.NOT_HELD
    why = _why(cycles) if asks else None
    reason, written_on = (why.reason, why.ink_on) if why is not None else ("", "")
    ink, told = board.ink_in(written_on, REASON), _told(board, found)
    worked = day.weekday() in calendar.work_days
    return DayShown(
        day=day,
        mark=HELD[found.state],
        weekday=dates.weekday(day),
        number=str(day.day),
        told=told,
        reason=reason,
        name=rhythm.day_name(day, today, told, in_a_line(reason, inked=bool(ink))),
        today=day == today,
        asks=asks,
        turns=worked and found.state in (DayState.NOT_HELD, DayState.TODAY, DayState.DAY_OFF),
        off=worked and day in calendar.days_off,
        written_on=written_on,
        ink=ink,
    )


def _why(cycles: Sequence[CoachingCycle]) -> CoachingCycle | None:
    """What was said of a day on which none was held: the last reason, else a day whose ink was rubbed out again."""
    said = [cycle for cycle in reversed(cycles) if not cycle.held and not cycle.is_open]
    return next((cycle for cycle in said if cycle.says_why), said[0] if said else None)


def _told(board: Storyboard, found: StripDay) -> str:
    calendar = board.calendar
    held = [one for one in meetings(board.coaching_cycles, calendar, found.day) if one.held]
    if held:
        return rhythm.held_at(held[0].at, held[0].minutes)
    if found.state is DayState.TODAY and calendar.is_work_day(found.day):
        coming = meetings(board.coaching_cycles, calendar, found.day)
        return rhythm.planned_at(coming[0].at) if coming else rhythm.state(found.state, work_day=True)
    off = found.day.weekday() in calendar.work_days and not calendar.is_work_day(found.day)
    state = DayState.DAY_OFF if off else found.state
    return rhythm.state(state, work_day=found.day.weekday() in calendar.work_days)
