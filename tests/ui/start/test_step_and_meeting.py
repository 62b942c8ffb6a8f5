"""The pages of the first step and of the first coaching cycle, by mouse and by touch."""

from __future__ import annotations

from datetime import date, time

from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation, Stage
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.see_at import SeeAtEditor
from kata_desktop.ui.start.meeting_page import Role
from kata_desktop.ui.start.screen import StartScreen
from kata_desktop.words import experiment_plan
from kata_desktop.words.experiment_plan import Put
from kata_desktop.words.start_pages import Step
from tests.helpers.on_screen import as_it_is, type_into
from tests.helpers.pointer import HANDS, Pointer, click
from tests.ui.start.boards import filled_session, plan_step
from tests.ui.start.first_board import settle, start_on


class TestExperiment:
    def screen(self, qtbot: QtBot) -> StartScreen:
        _, screen = start_on(qtbot, filled_session(until=Step.TARGET))
        return screen

    @HANDS
    def test_the_sentence_takes_each_line_of_the_pattern(self, qtbot: QtBot, act: Pointer) -> None:
        page = self.screen(qtbot).experiment
        shown = [page.pattern.shown]
        for _ in range(3):
            act(page.pattern)
            shown.append(page.pattern.shown)
        assert shown[:3] == ["one part between stations", "both hands start together", "refill after every 10th part"]
        assert shown[3] == shown[0]

    def test_an_obstacle_is_written_once_and_then_worded_anew(self, qtbot: QtBot) -> None:
        screen = self.screen(qtbot)
        type_into(screen.experiment.obstacle, "the hands wait")
        settle(screen)
        type_into(screen.experiment.obstacle, "the hands wait for the gasket")
        settle(screen)
        board = screen.document.board
        assert [found.text for found in board.obstacles] == ["The hands wait for the gasket"]
        assert board.focused is board.obstacles[0]

    def test_the_plan_is_about_the_obstacle_also_when_the_step_comes_first(self, qtbot: QtBot) -> None:
        screen = self.screen(qtbot)
        type_into(screen.experiment.first_step, "Watch ten cycles")
        settle(screen)
        type_into(screen.experiment.obstacle, "we do not know yet what happens there")
        settle(screen)
        board = screen.document.board
        (plan,) = board.experiments
        assert board.focused is not None
        assert (plan.step, plan.obstacle) == ("Watch ten cycles", board.focused.id)

    @HANDS
    def test_we_do_not_know_yet_is_an_expectation_too(self, qtbot: QtBot, act: Pointer) -> None:
        screen = self.screen(qtbot)
        act(screen.experiment.expect)
        editor = screen.sheets.sheet
        assert isinstance(editor, ExpectationEditor)
        act(editor.tiles[Put.UNKNOWN])
        screen.close_editor()
        assert screen.experiment.plan.expect == Expectation(unknown=True)
        assert screen.experiment.has_expectation()

    @HANDS
    def test_another_day_to_go_and_see_is_chosen_in_its_editor(self, qtbot: QtBot, act: Pointer) -> None:
        screen = self.screen(qtbot)
        assert screen.experiment.see.value == "Mon 8, 10:00"
        act(screen.experiment.see)
        editor = screen.sheets.sheet
        assert isinstance(editor, SeeAtEditor)
        act(editor.tiles[date(2026, 6, 9)])
        screen.close_editor()
        assert screen.experiment.see.value == "Tue 9, 10:00"

    @HANDS
    def test_harm_is_answered_by_a_tap_and_taken_back_by_another(self, qtbot: QtBot, act: Pointer) -> None:
        screen = self.screen(qtbot)
        nobody, buffer = list(screen.experiment.answers.values())[:2]
        act(nobody)
        assert screen.experiment.plan.harm == experiment_plan.nobody()
        act(buffer)
        assert screen.experiment.plan.harm == "There is a buffer"
        assert not nobody.isChecked()
        act(buffer)
        assert screen.experiment.plan.harm == ""

    def test_without_an_expectation_it_does_not_start(self, qtbot: QtBot) -> None:
        screen = self.screen(qtbot)
        type_into(screen.experiment.obstacle, "the hands wait")
        type_into(screen.experiment.first_step, "Watch ten cycles")
        settle(screen)
        assert screen.ledge.primary is not None
        click(screen.ledge.primary)
        assert screen.ledge.message == "Add an expectation first. A guess is fine."
        assert screen.experiment.plan.stage is Stage.PLANNED

    def test_starting_seals_the_plan(self, qtbot: QtBot) -> None:
        session = filled_session(until=Step.TARGET)
        plan_step(session)
        _, screen = start_on(qtbot, session)
        assert screen.ledge.message == "The expectation is kept when the step starts"
        assert screen.ledge.primary is not None
        click(screen.ledge.primary)
        assert as_it_is(screen.step) is Step.MEETING
        assert screen.experiment.plan.stage is Stage.RUNNING
        screen.go(Step.EXPERIMENT)
        click(screen.experiment.expect)
        assert not as_it_is(screen.editing)
        assert screen.ledge.message
        assert screen.experiment.first_step.editor.isReadOnly()


class TestMeeting:
    def screen(self, qtbot: QtBot) -> StartScreen:
        _, screen = start_on(qtbot, filled_session(until=Step.EXPERIMENT))
        return screen

    @HANDS
    def test_three_taps_say_who_and_when(self, qtbot: QtBot, act: Pointer) -> None:
        screen = self.screen(qtbot)
        page = screen.meeting
        act(page.roles["team lead"])
        assert as_it_is(page.chosen) is Role.COACH
        act(page.roles["area manager"])
        assert as_it_is(page.chosen) is Role.TIME
        act(page.times[time(8, 0)])
        board = screen.document.board
        assert (board.learner, board.coach, board.calendar.cycle_time) == ("team lead", "area manager", time(8, 0))
        assert page.first_cycle() == "First coaching cycle: Mon 8 June, 08:00."

    @HANDS
    def test_a_role_in_own_words(self, qtbot: QtBot, act: Pointer) -> None:
        screen = self.screen(qtbot)
        act(screen.meeting.own)
        assert screen.meeting.field.isVisible()
        type_into(screen.meeting.field, "ward sister")
        settle(screen)
        assert screen.document.board.learner == "ward sister"
        assert screen.meeting.slots[Role.LEARNER].shown == "ward sister"
        assert screen.meeting.own.isChecked()

    def test_a_second_coach_and_none_again(self, qtbot: QtBot) -> None:
        screen = self.screen(qtbot)
        click(screen.meeting.second)
        type_into(screen.meeting.field, "plant manager")
        settle(screen)
        assert screen.document.board.second_coach == "plant manager"
        click(screen.meeting.second_later)
        assert screen.document.board.second_coach == ""

    @HANDS
    def test_the_time_moves_by_quarters_of_an_hour(self, qtbot: QtBot, act: Pointer) -> None:
        screen = self.screen(qtbot)
        act(screen.meeting.slots[Role.TIME])
        act(screen.meeting.times[time(8, 0)])
        act(screen.meeting.later)
        act(screen.meeting.earlier)
        act(screen.meeting.earlier)
        assert screen.document.board.calendar.cycle_time == time(7, 45)

    def test_work_days_are_turned_and_one_stays(self, qtbot: QtBot) -> None:
        screen = self.screen(qtbot)
        days = screen.meeting.days
        click(days[5])
        assert screen.document.board.calendar.work_days == frozenset(range(6))
        for day in range(6):
            click(days[day])
        assert screen.document.board.calendar.work_days == frozenset({5})
        assert days[5].isChecked()
        assert days[5].accessibleName() == "Saturday, work day"
        assert days[0].accessibleName() == "Monday, no work day"
