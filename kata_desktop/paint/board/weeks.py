"""Half a year of a board's rhythm as a picture with finished words."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.rhythm import (
    DayState,
    HeldCount,
    StripDay,
    begun,
    held_lately,
    rhythm_weeks,
    work_days_apart,
)
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import HELD
from kata_desktop.paint.rhythm_weeks import WeeksPicture
from kata_desktop.words import dates, notebook, rhythm


@dataclass(frozen=True, slots=True)
class RhythmPicture:
    """The weeks, the one number with the words beside it (both empty before the first work day), and the sentences.

    `name` is all of it for a voice.
    """

    weeks: WeeksPicture
    number: str
    beside: str
    lines: tuple[str, ...]
    name: str


def rhythm_picture(board: Storyboard, now: datetime) -> RhythmPicture:
    """Give the rhythm of a board, as it is told to its coach."""
    cycles, calendar = board.coaching_cycles, board.calendar
    today = calendar.day_of(now)
    first = begun(cycles, calendar, today)
    columns = rhythm_weeks(cycles, calendar, today, first)
    count = held_lately(cycles, calendar, today, first)
    apart = work_days_apart(cycles, calendar, today)
    lines = (rhythm.not_held(count), rhythm.apart(apart) if apart is not None else "")
    held = sum(day.state is DayState.HELD for column in columns for day in column)
    return RhythmPicture(
        weeks=WeeksPicture(
            columns=tuple(tuple(HELD[day.state] for day in column) for column in columns),
            rows=tuple(dates.weekday(day.day) for day in columns[-1]),
            months=_months(columns),
            begins=_begins(columns, first, today),
            counted=_counted(columns, count),
        ),
        number=str(count.cycles) if count.days else "",
        beside=rhythm.beside_number(count) if count.days else "",
        lines=tuple(line for line in lines if line),
        name=notebook.weeks_name(held, max(first, columns[0][0].day), count, today),
    )


def _months(columns: tuple[tuple[StripDay, ...], ...]) -> tuple[tuple[int, str, str], ...]:
    """Each month at the column in which it is the first to begin a week; the first column has its own."""
    starts = [0]
    starts += [n for n, (former, found) in enumerate(pairwise(columns), 1) if found[0].day.month != former[0].day.month]
    return tuple((n, *notebook.month_names(columns[n][0].day.month)) for n in starts)


def _begins(columns: tuple[tuple[StripDay, ...], ...], first: date, today: date) -> tuple[int, str] | None:
    found = next((n for n, column in enumerate(columns) if column[-1].day >= first), None)
    return None if not found else (found, notebook.begins_on(first, today))


def _counted(columns: tuple[tuple[StripDay, ...], ...], count: HeldCount) -> tuple[int, int, str] | None:
    if count.first is None or count.last is None:
        return None
    first, last = (
        next((n for n, column in enumerate(columns) if column[-1].day >= day), len(columns) - 1)
        for day in (count.first, count.last)
    )
    return first, last, notebook.last_work_days(count.days)
