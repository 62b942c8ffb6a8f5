"""Half a year of cycles as a picture: where months, the board's life and the counted days begin, and its marks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QRectF

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.weeks import RhythmPicture, rhythm_picture
from kata_desktop.paint.marks import Held
from kata_desktop.paint.rhythm_weeks import WeeksPicture, WeeksSizes, paint_weeks, weeks_height
from tests.helpers.canvas import Pixel, inked, render
from tests.helpers.notebooks import coached
from tests.helpers.screens import PICTURED


def pictured(board: Storyboard | None = None, now: datetime = PICTURED) -> RhythmPicture:
    return rhythm_picture(board or coached().board, now)


def young(*days: int, work_days: frozenset[int] = frozenset(range(5))) -> Storyboard:
    """A board that began on 8 June, with a cycle on some days of that month."""
    cycles = tuple(CoachingCycle(str(day), datetime(2026, 6, day, 14).astimezone()) for day in days)
    calendar = WorkCalendar(work_days=work_days, cycle_time=time(14), since=date(2026, 6, 8))
    return replace(Storyboard(), coaching_cycles=cycles, calendar=calendar)


def drawn(weeks: WeeksPicture, rect: QRectF, sizes: WeeksSizes) -> set[Pixel]:
    """The pixels that it leaves."""
    return inked(render(lambda painter, look: paint_weeks(painter, look, weeks, rect, sizes), width=900, height=300))


def test_the_picture_of_the_design() -> None:
    found = pictured()
    weeks = found.weeks
    assert [len(column) for column in weeks.columns] == [5] * 26
    marks = [mark for column in weeks.columns for mark in column]
    assert marks.count(Held.HELD) == 26
    assert marks.count(Held.DAY_OFF) == 5
    assert weeks.columns[-1] == (Held.TODAY, *[Held.OUTSIDE] * 4)
    assert weeks.rows == ("Mon", "Tue", "Wed", "Thu", "Fri")
    assert weeks.months[0] == (0, "December", "Dec")
    assert [(column, long) for column, long, _ in weeks.months[1:]] == [
        (2, "January"), (6, "February"), (10, "March"), (15, "April"), (19, "May"), (23, "June"),
    ]  # fmt: skip
    assert weeks.begins == (10, "the board begins on 2 March")
    assert weeks.counted == (20, 24, "last 20 work days")
    assert (found.number, found.beside) == ("15", "cycles in the last 20 work days")
    assert found.lines == ("Not held on 5 days: rush order 2, training 1, no reason written 2.",)


def test_a_young_board_counts_the_days_it_has() -> None:
    found = pictured(young(8, 10))
    assert (found.number, found.beside) == ("2", "cycles in the last 5 work days")
    assert found.weeks.counted == (24, 24, "last 5 work days")
    assert found.weeks.begins == (24, "the board begins on 8 June")
    nothing = pictured(replace(Storyboard()))
    assert (nothing.number, nothing.beside, nothing.lines, nothing.weeks.counted) == ("", "", (), None)
    assert nothing.name == "Rhythm, 26 weeks: 0 cycles held since 15 June."


def test_cycles_far_apart_are_told_in_one_sentence() -> None:
    found = pictured(young(1, 4, 9, 12, 15), datetime(2026, 6, 16, 9).astimezone())
    assert found.lines[-1] == "The last five cycles lie 3 work days apart. Shorter and more often is easier."


def test_weeks_of_six_days_have_six_rows() -> None:
    assert pictured(young(8, work_days=frozenset(range(6)))).weeks.rows[-1] == "Sat"


@pytest.mark.parametrize("width", [280, 520, 840])
@pytest.mark.parametrize("rows", [1, 5, 7])
def test_nothing_is_drawn_outside_its_place(width: float, rows: int) -> None:
    """Names that do not fit are left out, never drawn over each other's place or beyond the edge."""
    weeks = pictured(young(8, 9, work_days=frozenset(range(rows)))).weeks
    sizes = WeeksSizes(15, 14)
    rect = QRectF(20, 10, width, weeks_height(weeks, sizes))

    painted = drawn(weeks, rect, sizes)
    assert painted
    assert min(x for x, _ in painted) >= rect.left() - 1
    assert max(x for x, _ in painted) <= rect.right() + 1
    assert max(y for _, y in painted) <= rect.bottom() + 1


def test_a_point_is_darker_than_a_ring_and_a_ring_than_a_dot() -> None:
    def ink(held: Held) -> int:
        return len(drawn(WeeksPicture(((held,),), ("",)), QRectF(0, 0, 60, 120), WeeksSizes()))

    amounts = [ink(held) for held in (Held.HELD, Held.TODAY, Held.NOT_HELD, Held.DAY_OFF, Held.OUTSIDE)]
    assert amounts[0] > amounts[1] > amounts[2] > amounts[3] > amounts[4] > 0
