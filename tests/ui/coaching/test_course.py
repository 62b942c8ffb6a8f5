"""The time of a cycle: by part and whole, kept as it goes on, by a clock that never runs backwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.session.trouble import MediumFull
from kata_desktop.ui.coaching.course import KEEP_SECONDS, TICK_MS, CycleCourse
from kata_desktop.ui.document import StoryboardDocument
from tests.helpers.boards import MemoryFile, clock_at, empty_board, pass_time
from tests.helpers.cycles import StandingClock, cycle_on


class Going:
    """A course on an empty board, with its file and its clock."""

    def __init__(self) -> None:
        self.file = MemoryFile()
        self.session = empty_board(self.file)
        self.document = StoryboardDocument(self.session)
        self.clock = StandingClock()
        self.courses: list[CycleCourse] = []
        self.course = self.another()

    def another(self) -> CycleCourse:
        """Another start of the program on the same board."""
        self.courses.append(CycleCourse(self.document, self.clock, self.document))
        return self.courses[-1]

    def rest(self) -> None:
        """Let no timer wait for what comes after the test."""
        for course in self.courses:
            course._tick.stop()


@pytest.fixture
def going(qapp: QApplication) -> Iterator[Going]:
    made = Going()
    yield made
    made.rest()


def kept(going: Going) -> dict[Part, float]:
    cycle = going.session.board.coaching_cycles[-1]
    return {part: cycle.seconds(part) for part in Part if cycle.seconds(part)}


def test_each_part_has_its_own_time_however_often_it_is_asked(going: Going) -> None:
    course = going.course
    course.enter()
    for part, seconds in ((Part.ACTUAL, 20), (Part.STEP, 45), (Part.ACTUAL, 155), (Part.AGREEMENT, 10)):
        going.clock.pass_on(seconds)
        course.go(part)
    assert kept(going) == {Part.TARGET: 20, Part.ACTUAL: 55, Part.STEP: 155}
    going.clock.pass_on(30.25)
    assert course.seconds(Part.AGREEMENT) == 30.25
    assert course.total == 260.25
    course.finish()
    cycle = going.session.board.coaching_cycles[-1]
    assert cycle.held
    assert cycle.minutes == pytest.approx(260.25 / 60, abs=0.01)
    assert sum(kept(going).values()) == pytest.approx(260.25, abs=0.06)
    course.finish()
    course.go(Part.TARGET)
    assert going.session.board.coaching_cycles[-1] == cycle


def test_a_minute_at_most_is_lost_when_the_power_goes(going: Going) -> None:
    going.course.enter()
    written = len(going.file.entries)
    for _ in range(59):
        going.clock.pass_on(1)
        going.course.on_tick()
    assert len(going.file.entries) == written
    going.clock.pass_on(KEEP_SECONDS - 59)
    going.course.on_tick()
    assert len(going.file.entries) == written + 1
    assert kept(going) == {Part.TARGET: KEEP_SECONDS}
    going.clock.pass_on(40)
    again = going.another()
    again.enter()
    assert (again.part, again.total) == (Part.TARGET, KEEP_SECONDS)


def test_it_goes_on_where_it_was_and_the_time_away_does_not_count(going: Going) -> None:
    going.course.enter()
    going.course.go(Part.OBSTACLES)
    going.clock.pass_on(70)
    going.course.pause()
    going.course.pause()
    going.clock.pass_on(3000)
    assert going.course.total == 70
    again = going.another()
    again.enter()
    again.enter()
    going.clock.pass_on(5)
    assert (again.part, again.seconds(Part.OBSTACLES)) == (Part.OBSTACLES, 75)
    assert len(going.session.board.coaching_cycles) == 1


def test_a_wall_clock_that_jumps_changes_no_time(going: Going) -> None:
    going.course.enter()
    going.clock.pass_on(30)
    pass_time(going.session, hours=-2)
    going.course.go(Part.ACTUAL)
    pass_time(going.session, days=400)
    going.clock.pass_on(15)
    going.course.finish()
    assert kept(going) == {Part.TARGET: 30, Part.ACTUAL: 15}


def test_a_clock_that_runs_backwards_all_the_same_takes_nothing_away(going: Going) -> None:
    going.course.enter()
    going.clock.pass_on(30)
    going.course.go(Part.ACTUAL)
    going.clock.pass_on(-100)
    going.course.go(Part.STEP)
    assert kept(going) == {Part.TARGET: 30}


def test_a_finished_one_is_followed_by_a_new_one(going: Going) -> None:
    course = going.course
    course.enter()
    for _ in Part:
        course.next()
    assert course.is_finished
    assert not course.is_running
    course.enter()
    assert (course.part, course.is_finished, course.total) == (Part.TARGET, False, 0)
    course.back()
    assert course.part is Part.TARGET
    course.next()
    course.back()
    assert course.part is Part.TARGET
    assert [cycle.held for cycle in going.session.board.coaching_cycles] == [True, False]


def test_where_the_disk_is_full_it_goes_on_and_is_kept_later(going: Going) -> None:
    going.file.trouble = MediumFull(None)  # type: ignore[arg-type]
    told: list[object] = []
    going.document.trouble.connect(told.append)
    going.course.enter()
    going.clock.pass_on(20)
    going.course.next()
    assert going.course.part is Part.ACTUAL
    assert told
    going.file.trouble = None
    assert going.document.try_again()
    assert kept(going) == {Part.TARGET: 20}


def test_it_ends_though_another_place_has_ended_it(going: Going) -> None:
    going.course.enter()
    going.clock.pass_on(20)
    found = going.session.board.coaching_cycles[-1].id
    going.session.coaching.finish(found, {Part.TARGET: 5.0})
    going.course.next()
    going.course.finish()
    assert going.course.is_finished
    assert kept(going) == {Part.TARGET: 5}


def test_it_ticks_while_it_runs_and_no_longer(qtbot: QtBot, going: Going) -> None:
    going.course.enter()
    with qtbot.waitSignal(going.course.ticked, timeout=10 * TICK_MS):
        pass
    going.course.pause()
    assert not going.course._tick.isActive()


def test_a_change_of_person_keeps_the_history(going: Going) -> None:
    going.session.setting_up.name_roles(learner="Team lead", coach="Area manager", second_coach="")
    going.course.enter()
    going.course.finish()
    going.session.setting_up.name_roles(learner="Setter", coach="Shift leader", second_coach="")
    going.course.enter()
    cycles = going.session.board.coaching_cycles
    assert [(one.learner, one.coach) for one in cycles] == [("Team lead", "Area manager"), ("Setter", "Shift leader")]


def test_the_screen_shows_the_time_and_closing_the_window_keeps_it(qtbot: QtBot) -> None:
    session = empty_board(clock=clock_at())
    cycle = cycle_on(qtbot, session)
    screen = cycle.open()
    cycle.clock.pass_on(754.9)
    screen.course.on_tick()
    assert screen.timer.time == "12:34"
    assert screen.timer.sign == "10 minutes have passed"
    cycle.clock.pass_on(30)
    cycle.window.close()
    assert session.board.coaching_cycles[-1].seconds(Part.TARGET) == 784.9
