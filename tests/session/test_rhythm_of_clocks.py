"""Rhythm by real clocks: nights on which they change, midnight, places far apart, leap days, and clocks that jump."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from kata_desktop.core.calendar import Shift, WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.rhythm import (
    DayState,
    StripDay,
    begun,
    held_lately,
    meetings,
    missed_days,
    next_cycle,
    restart_due,
    rhythm_strip,
    rhythm_weeks,
    silent_since,
)
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import empty_board
from tests.helpers.zones import CHANGES, in_zone

EVERY_DAY = WorkCalendar(work_days=frozenset(range(7)), cycle_time=time(2, 30))


def at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))


def held(session: StoryboardSession, moment: datetime, minutes: float = 10) -> None:
    """Hold a cycle by the clock of the place."""
    clock = session.clock
    assert isinstance(clock, SetClock)
    clock.put(moment.astimezone() if moment.tzinfo is None else moment)
    made = session.coaching.begin().made
    clock.put(clock.now() + timedelta(minutes=minutes))
    session.coaching.finish(made, {})


def strip(session: StoryboardSession, today: date) -> tuple[StripDay, ...]:
    board = session.board
    return rhythm_strip(board.coaching_cycles, board.calendar, today)


def states(session: StoryboardSession, today: date) -> dict[date, DayState]:
    return {day.day: day.state for day in strip(session, today)}


@pytest.mark.parametrize(("zone", "night"), CHANGES)
def test_a_night_on_which_clocks_change_moves_no_day(zone: str, night: str) -> None:
    changed = date.fromisoformat(night)
    with in_zone(zone):
        session = empty_board(clock=SetClock(at(changed - timedelta(days=9), "06:00")))
        session.setting_up.set_calendar(EVERY_DAY)
        before, after = changed - timedelta(days=1), changed + timedelta(days=1)
        for day, clock in ((before, "23:50"), (changed, "01:30"), (after, "00:05")):
            held(session, at(day, clock))
        today = after + timedelta(days=1)
        found = states(session, today)
        board = session.board
        assert [found[day] for day in (before, changed, after)] == [DayState.HELD] * 3
        assert found[before - timedelta(days=1)] is DayState.NOT_HELD
        assert list(found.values()).count(DayState.OUTSIDE) == 14 - 12
        assert held_lately(board.coaching_cycles, board.calendar, today, begun(*_of(session), today)).cycles == 3
        # an hour that there is not is written all the same: people read a clock, not an offset
        assert next_cycle(board.coaching_cycles, board.calendar, changed - timedelta(days=2)) == at(
            changed - timedelta(days=2), "02:30"
        )
        assert next_cycle((), EVERY_DAY, changed) == at(changed, "02:30")
        week = rhythm_weeks(board.coaching_cycles, board.calendar, today, begun(*_of(session), today))[-1]
        assert {day.day for day in week if day.state is DayState.HELD} <= {before, changed, after}


def _of(session: StoryboardSession) -> tuple[tuple[CoachingCycle, ...], WorkCalendar]:
    return session.board.coaching_cycles, session.board.calendar


@pytest.mark.parametrize(("zone", "night"), CHANGES)
def test_why_no_cycle_was_held_on_such_a_day(zone: str, night: str) -> None:
    changed = date.fromisoformat(night)
    with in_zone(zone):
        session = empty_board(clock=SetClock(at(changed - timedelta(days=9), "06:00")))
        session.setting_up.set_calendar(EVERY_DAY)
        held(session, at(changed - timedelta(days=8), "09:00"))
        today = changed + timedelta(days=1)
        assert isinstance(session.clock, SetClock)
        session.clock.put(at(today, "08:00").astimezone())
        assert session.coaching.silence() == (
            changed - timedelta(days=8),
            tuple(changed - timedelta(days=n) for n in range(7, -1, -1)),
        )
        session.coaching.not_held([changed], "Illness")
        assert changed not in missed_days(*_of(session), today, changed - timedelta(days=8))
        assert states(session, today)[changed] is DayState.NOT_HELD


def test_a_cycle_belongs_to_the_day_of_those_who_held_it() -> None:
    """A coach in Auckland and a learner in New York look at one board; nobody's day is turned into another's."""
    day = date(2026, 6, 10)
    with in_zone("Pacific/Auckland"):
        session = empty_board(clock=SetClock(at(day, "00:10")))
        held(session, at(day, "00:10"))
    with in_zone("America/New_York"):
        assert states(session, day)[day] is DayState.HELD
        held(session, at(day, "23:55"))
        # at that moment it is the day after in Auckland
        assert [found.at.date() for found in meetings(*_of(session), day)] == [day, day]
        assert silent_since(*_of(session), date(2026, 6, 18)) == day


@pytest.mark.parametrize("leap", [date(2028, 2, 29), date(2000, 2, 29)])
def test_a_leap_day_is_a_day_like_others(leap: date) -> None:
    session = empty_board(clock=SetClock(at(leap - timedelta(days=3), "08:00")))
    session.setting_up.set_calendar(replace(EVERY_DAY, cycle_time=time(9)))
    held(session, at(leap, "09:00"))
    found = states(session, leap + timedelta(days=1))
    assert found[leap] is DayState.HELD
    assert found[leap - timedelta(days=1)] is DayState.NOT_HELD
    assert next_cycle(*_of(session), leap) == at(leap + timedelta(days=1), "09:00")


@pytest.mark.parametrize("jumped", [date(1970, 1, 1), date(2199, 12, 31), date(2026, 6, 9)])
def test_a_clock_that_jumped_and_came_back_breaks_nothing(jumped: date) -> None:
    monday = date(2026, 6, 8)
    session = empty_board(clock=SetClock(at(monday, "08:00")))
    session.setting_up.set_calendar(WorkCalendar(cycle_time=time(9)))
    held(session, at(monday, "09:00"))
    held(session, at(jumped, "08:30"))
    assert isinstance(session.clock, SetClock)
    session.clock.put(at(date(2026, 6, 16), "08:00"))
    today = session.clock.now().date()
    found = states(session, today)
    assert found[monday] is DayState.HELD
    assert found[date(2026, 6, 5)] is DayState.OUTSIDE
    assert found[date(2026, 6, 10)] is DayState.NOT_HELD
    assert begun(*_of(session), today) == monday
    last = monday if jumped.year != 2026 else date(2026, 6, 9)
    assert silent_since(*_of(session), date(2026, 6, 17)) == last
    assert next_cycle(*_of(session), today) == at(today, "09:00")
    # while the clock is wrong the strip is that of its day, and whole
    assert len(strip(session, jumped)) == 14


def test_the_days_before_the_first_daily_time_are_nobody_s_miss() -> None:
    friday = date(2026, 6, 12)
    session = empty_board(clock=SetClock(at(friday, "08:00")))
    assert begun(*_of(session), friday) == friday
    shown = [session.board.has_rhythm]
    session.setting_up.set_calendar(WorkCalendar(cycle_time=time(9)))
    assert [*shown, session.board.has_rhythm] == [False, True]
    assert session.board.calendar.since == friday
    assert isinstance(session.clock, SetClock)
    session.clock.put(at(date(2026, 6, 17), "08:00"))
    # another time of day is no other beginning
    session.setting_up.set_calendar(replace(session.board.calendar, cycle_time=time(10)))
    found = [day.state for day in strip(session, date(2026, 6, 17))]
    outside, off, missed = DayState.OUTSIDE, DayState.DAY_OFF, DayState.NOT_HELD
    assert found == [*[outside] * 8, missed, off, off, missed, missed, DayState.TODAY]
    session.setting_up.set_calendar(replace(session.board.calendar, cycle_time=None))
    assert session.board.calendar.since is None


def test_the_night_shift_has_its_cycle_on_the_day_on_which_it_began() -> None:
    calendar = WorkCalendar(cycle_time=time(2), shifts=(Shift("Night", time(22), time(6)),))
    thursday = date(2026, 6, 11)
    session = empty_board(clock=SetClock(at(thursday, "22:30")))
    session.setting_up.set_calendar(calendar)
    small_hours = at(thursday + timedelta(days=1), "02:00")
    assert next_cycle((), calendar, thursday) == small_hours
    assert [found.at for found in meetings((), calendar, thursday)] == [small_hours]
    held(session, small_hours)
    assert states(session, thursday)[thursday] is DayState.HELD
    # Friday's night ends on Saturday
    assert next_cycle(*_of(session), thursday) == at(date(2026, 6, 13), "02:00")
    session.coaching.not_held([date(2026, 6, 10)], "Illness")
    assert missed_days(*_of(session), thursday, date(2026, 6, 9)) == ()


def test_what_was_agreed_for_the_small_hours_is_over_in_the_morning() -> None:
    calendar = WorkCalendar(cycle_time=time(23), shifts=(Shift("Night", time(22), time(6)),))
    tuesday = date(2026, 6, 9)
    agreed = at(tuesday + timedelta(days=1), "04:00").astimezone()
    cycles = (CoachingCycle("a", at(tuesday, "23:00").astimezone(), 9.5, next_at=agreed),)
    found = meetings(cycles, calendar, tuesday)
    assert [(one.at, one.held, one.minutes) for one in found] == [
        (at(tuesday, "23:00"), True, 9.5),
        (at(tuesday + timedelta(days=1), "04:00"), False, 9.5),
    ]
    assert next_cycle(cycles, calendar, tuesday + timedelta(days=1)) == at(tuesday + timedelta(days=1), "23:00")


def test_a_restart_is_due_until_a_cycle_begins_and_never_for_what_is_older_than_its_file() -> None:
    friday, later = date(2026, 6, 12), date(2026, 6, 22)
    session = empty_board(clock=SetClock(at(friday, "08:00")))
    held(session, at(friday, "09:00"))
    cycles, calendar = _of(session)
    assert not restart_due(cycles, calendar, date(2026, 6, 19))
    assert session.restart_due(at(later, "08:00"))
    assert not restart_due(cycles, calendar, later, made=date(2026, 6, 15))
    assert restart_due(cycles, calendar, later, made=friday)
    assert isinstance(session.clock, SetClock)
    session.clock.put(at(later, "08:00"))
    session.coaching.begin()
    assert not session.restart_due(at(later, "08:10"))
    # a sample is moved into the last week of the place, and may end days before it is made
    copied = StoryboardSession(session._file, session.clock, "x", made="2026-06-20T10:00:00+02:00")
    assert not copied.restart_due(at(date(2026, 6, 23), "08:00"))
    assert copied.restart_due(at(date(2026, 6, 29), "08:00"))
