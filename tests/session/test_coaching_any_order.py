"""Cycles begun, left, finished, missed and taken back in any order: strip, count and file always say the same."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kata_desktop.core.coaching import Part, held_cycles, number_of
from kata_desktop.core.rhythm import STRIP_DAYS, DayState, begun, held_lately, rhythm_strip
from tests.helpers.boards import MONDAY, MemoryFile, clock_at, empty_board, pass_time, plain

REASONS = st.sampled_from(["Rush order", "Illness", "  training  ", "", " "])
SECONDS = st.dictionaries(st.sampled_from(Part), st.integers(0, 1500).map(float), max_size=4)


class AnyOrder(RuleBasedStateMachine):
    """The rhythm of a board against a few sets kept by hand; reasons are only said for days gone by."""

    @initialize()
    def begin_board(self) -> None:
        self.file = MemoryFile()
        self.session = empty_board(self.file)
        self.held: list[date] = []
        self.reasons: dict[date, str] = {}
        self.undoable: list[dict[date, str]] = []
        self.redoable: list[dict[date, str]] = []
        self.open = ""

    @property
    def today(self) -> date:
        return self.session.clock.now().date()

    # ------------------------------------------------------------------------------------ what is done

    @rule()
    def begin(self) -> None:
        made = self.session.coaching.begin().made
        assert made
        if self.open:
            assert made == self.open
        self.open = made

    @precondition(lambda self: self.open)
    @rule(part=st.sampled_from(Part), seconds=SECONDS)
    def reach(self, part: Part, seconds: dict[Part, float]) -> None:
        self.session.coaching.reach(self.open, part, seconds)
        kept = next(cycle for cycle in self.session.board.coaching_cycles if cycle.id == self.open)
        assert kept.part is part
        assert {one: kept.seconds(one) for one in Part if kept.seconds(one)} == {p: s for p, s in seconds.items() if s}

    @precondition(lambda self: self.open)
    @rule(seconds=SECONDS)
    def finish(self, seconds: dict[Part, float]) -> None:
        self.session.coaching.finish(self.open, seconds)
        kept = next(cycle for cycle in self.session.board.coaching_cycles if cycle.id == self.open)
        assert kept.minutes == round(sum(seconds.values()) / 60, 2)
        assert number_of(self.session.board.coaching_cycles, kept) == len(self.held) + 1
        self.held.append(self.today)
        self.open = ""

    @rule(ago=st.sets(st.integers(1, 6), min_size=1, max_size=3), reason=REASONS)
    def not_held(self, ago: set[int], reason: str) -> None:
        days = [self.today - timedelta(days=n) for n in ago]
        before = dict(self.reasons)
        changed = self.session.coaching.not_held(days, reason)
        for day in days:
            if day not in self.held:
                self.reasons.pop(day, None)
                if reason.strip():
                    self.reasons[day] = reason.strip()
        assert bool(changed) == (self.reasons != before)
        if changed:
            self.undoable.append(before)
            self.redoable.clear()

    @precondition(lambda self: self.undoable)
    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.redoable.append(self.reasons)
        self.reasons = self.undoable.pop()

    @precondition(lambda self: self.redoable)
    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.undoable.append(self.reasons)
        self.reasons = self.redoable.pop()

    @rule(days=st.integers(1, 4))
    def days_pass(self, days: int) -> None:
        pass_time(self.session, days=days)
        # what was not finished on its day is not gone on with
        self.open = ""

    # ------------------------------------------------------------------------------------ what is so

    @invariant()
    def the_strip_tells_each_day(self) -> None:
        board = self.session.board
        strip = rhythm_strip(board.coaching_cycles, board.calendar, self.today)
        assert [day.day for day in strip] == [self.today - timedelta(days=n) for n in reversed(range(STRIP_DAYS))]
        lived = [*self.held, *self.reasons]
        for shown in strip:
            if shown.day in self.held:
                wanted = DayState.HELD
            elif not lived or shown.day < min(*lived, self.today):
                wanted = DayState.TODAY if shown.day == self.today else DayState.OUTSIDE
            elif shown.day == self.today:
                wanted = DayState.TODAY
            else:
                wanted = DayState.NOT_HELD if shown.day.weekday() < 5 else DayState.DAY_OFF
            assert shown.state is wanted, shown

    @invariant()
    def the_count_tells_the_same_as_the_strip(self) -> None:
        cycles, calendar = self.session.board.coaching_cycles, self.session.board.calendar
        found = held_lately(cycles, calendar, self.today, begun(cycles, calendar, self.today))
        first = found.first or self.today
        assert found.cycles == sum(first <= day for day in self.held if found.days)
        missed = dict(found.not_held)
        worked = {day for day in self.reasons if day.weekday() < 5 and found.first and day >= found.first}
        assert sum(missed.values()) - missed.get("", 0) == len(worked - set(self.held))
        assert {reason for reason in missed if reason} == {self.reasons[day] for day in worked - set(self.held)}

    @invariant()
    def who_opens_the_file_finds_the_same_board(self) -> None:
        again = empty_board(self.file, clock=clock_at(self.session.clock.now()))
        assert plain(again) == plain(self.session)
        assert len(held_cycles(again.board.coaching_cycles)) == len(self.held)
        open_now = again.board.open_cycle(self.today)
        assert (open_now.id if open_now else "") == self.open


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=12, stateful_step_count=16)


def test_a_cycle_that_nobody_finished_is_never_counted() -> None:
    session = empty_board()
    for _ in range(3):
        session.coaching.begin()
        pass_time(session, days=1)
    cycles, calendar = session.board.coaching_cycles, session.board.calendar
    today = session.clock.now().date()
    assert len(cycles) == 3
    assert held_lately(cycles, calendar, today, MONDAY.date()).cycles == 0
    assert DayState.HELD not in {day.state for day in rhythm_strip(cycles, calendar, today)}


def test_two_cycles_of_one_day_are_two_in_the_count_and_one_in_the_strip() -> None:
    session = empty_board()
    for _ in range(2):
        made = session.coaching.begin().made
        assert made
        session.coaching.finish(made, {Part.TARGET: 60.0})
        pass_time(session, hours=2)
    cycles, calendar = session.board.coaching_cycles, session.board.calendar
    today = session.clock.now().date()
    assert held_lately(cycles, calendar, today, today).cycles == 2
    assert [day.state for day in rhythm_strip(cycles, calendar, today)].count(DayState.HELD) == 1
    assert [number_of(cycles, cycle) for cycle in cycles] == [1, 2]
