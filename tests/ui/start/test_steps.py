"""The way through the steps: leaving out, coming back, what is missing, and the example board."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.target import Part
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.start.progress import first_unfinished, lacks, missing_words, why_not
from kata_desktop.ui.start.screen import StartScreen
from kata_desktop.words import practice
from kata_desktop.words.practice import Panel
from kata_desktop.words.start_pages import Step
from kata_desktop.words.start_texts import Lack
from tests.helpers.on_screen import as_it_is, go, key
from tests.helpers.pointer import HANDS, Pointer, click
from tests.ui.start.boards import draft_target, filled_session, plan_step
from tests.ui.start.first_board import fresh_session, start_on

FOUR = [Step.DIRECTION, Step.CONDITION, Step.TARGET, Step.EXPERIMENT]


def ledge_button(screen: StartScreen, words: str) -> Button:
    return next(button for button in screen.ledge.findChildren(Button) if button.label == words)


class TestProgress:
    def test_a_fresh_board_lacks_everything(self) -> None:
        board = fresh_session().board
        assert lacks(board, Step.DIRECTION) == (Lack.CHALLENGE,)
        assert lacks(board, Step.CONDITION) == (Lack.METRIC, Lack.MEASUREMENT)
        assert lacks(board, Step.TARGET) == (Part.OUTCOME, Part.PROCESS, Part.PATTERN)
        assert lacks(board, Step.EXPERIMENT) == (Lack.OBSTACLE, Lack.STEP, Lack.EXPECTATION)
        assert lacks(board, Step.MEETING) == (Lack.LEARNER, Lack.COACH, Lack.TIME)

    @pytest.mark.parametrize("step", list(Step))
    def test_each_step_is_finished_by_what_it_writes(self, step: Step) -> None:
        assert lacks(filled_session(until=step).board, step) == ()

    @pytest.mark.parametrize("step", FOUR)
    def test_it_goes_on_after_the_last_finished_one(self, step: Step) -> None:
        following = list(Step)[list(Step).index(step) + 1]
        assert first_unfinished(filled_session(until=step).board) is following

    def test_a_whole_board_stays_at_the_closing_page(self) -> None:
        assert first_unfinished(filled_session().board) is Step.MEETING

    def test_what_is_written_but_not_set_or_started_lacks_only_that(self) -> None:
        session = filled_session(until=Step.CONDITION)
        draft_target(session)
        assert lacks(session.board, Step.TARGET) == (Lack.TARGET,)
        plan_step(session)
        assert lacks(session.board, Step.EXPERIMENT) == (Lack.START,)

    def test_missing_parts_are_named_in_words(self) -> None:
        board = fresh_session().board
        assert missing_words(lacks(board, Step.CONDITION)) == "Still missing: what we look at and a first measurement"
        assert missing_words(lacks(board, Step.TARGET)) == "Still missing: outcome metric, process metric and pattern"
        assert missing_words(()) == ""
        assert why_not(()) == ""

    @pytest.mark.parametrize("lack", list(Lack))
    def test_each_lack_says_what_to_do(self, lack: Lack) -> None:
        told = why_not((lack,))
        assert told.endswith(".")
        assert "%" not in missing_words((lack,))


class TestWay:
    @HANDS
    def test_a_step_can_be_left_out_and_names_what_is_missing(self, qtbot: QtBot, act: Pointer) -> None:
        _, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        assert as_it_is(screen.step) is Step.TARGET
        act(ledge_button(screen, "Later"))
        assert as_it_is(screen.step) is Step.EXPERIMENT
        tile = screen.steps.tiles[Step.TARGET]
        assert not tile.done
        assert tile.line == "Still missing: outcome metric, process metric and pattern"
        assert "Still missing" in tile.accessibleName()
        assert not screen.board.has(Panel.TARGET)

    @HANDS
    def test_each_step_can_be_opened_again(self, qtbot: QtBot, act: Pointer) -> None:
        _, screen = start_on(qtbot, filled_session())
        for step in reversed(FOUR):
            act(screen.steps.tiles[step])
            assert as_it_is(screen.step) is step
            assert screen.page.isVisible()
            assert screen.steps.tiles[step].done

    def test_back_goes_one_step_back_and_from_the_first_to_the_board(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.DIRECTION))
        assert as_it_is(screen.step) is Step.CONDITION
        click(ledge_button(screen, "Back"))
        assert as_it_is(screen.step) is Step.DIRECTION
        click(ledge_button(screen, "Not now"))
        assert window.screen_shown is not screen

    def test_coming_back_goes_on_at_the_first_unfinished_step(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        screen.go(Step.EXPERIMENT)
        key(window, Qt.Key.Key_Escape)
        assert window.screen_shown is not screen
        go(window, Place.NEW_BOARD)
        assert window.screen_shown is screen
        assert as_it_is(screen.step) is Step.TARGET

    def test_back_from_measuring_stays_at_the_step_that_asked_for_it(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        screen.go(Step.CONDITION)
        click(screen.condition.type_tile)
        assert window.screen_shown is not screen
        key(window, Qt.Key.Key_Escape)
        assert window.screen_shown is screen
        assert as_it_is(screen.step) is Step.CONDITION

    def test_the_dashed_primary_says_what_is_missing(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot)
        primary = screen.ledge.primary
        assert primary is not None
        click(primary)
        assert as_it_is(screen.step) is Step.DIRECTION
        assert screen.ledge.message == "Write the challenge first. It may feel too far away."

    def test_an_example_board_is_offered_on_the_first_step_only(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot)
        with qtbot.waitSignal(screen.example_wanted):
            click(ledge_button(screen, "Look at an example board"))
        screen.go(Step.CONDITION)
        assert not [b for b in screen.ledge.findChildren(Button) if b.label == "Look at an example board"]

    def test_the_closing_page_leads_to_the_board_also_with_something_missing(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot)
        screen.go(Step.MEETING)
        assert screen.ledge.primary is not None
        click(screen.ledge.primary)
        assert window.screen_shown is not screen

    def test_escape_closes_an_editor_before_it_leaves(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        click(screen.target.day)
        assert as_it_is(screen.editing)
        key(window, Qt.Key.Key_Escape)
        assert not as_it_is(screen.editing)
        assert window.screen_shown is screen

    def test_by_keys_alone_from_the_steps_through_the_page_to_the_ledge(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        screen.kit.set_keys_in_use(True)
        screen.steps.tiles[Step.DIRECTION].setFocus()
        reached = []
        for _ in range(14):
            reached.append(QApplication.focusWidget())
            key(window, Qt.Key.Key_Tab)
        page = screen.target
        wanted = [*screen.steps.tiles.values(), page.day, page.value, page.outcome, page.pattern]
        assert [reached.index(widget) for widget in wanted] == sorted(reached.index(widget) for widget in wanted)
        assert screen.ledge.primary in reached


class TestWayBack:
    @HANDS
    def test_the_board_leads_back_until_a_step_has_started(self, qtbot: QtBot, act: Pointer) -> None:
        session = filled_session(until=Step.TARGET)
        window, screen = start_on(qtbot, session)
        go(window, Place.BOARD)
        board = window.screen_shown
        act(next(b for b in board.ledge.findChildren(Button) if b.label == "Go on with the start"))
        assert window.screen_shown is screen
        assert as_it_is(screen.step) is Step.EXPERIMENT
        session.experimenting.start(plan_step(session))
        go(window, Place.BOARD)
        assert not [b for b in board.ledge.findChildren(Button) if b.label == "Go on with the start" and b.isVisible()]

    def test_what_is_taken_back_is_not_written_again(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot)
        screen.challenge.statement.insert_starter("no rework")
        screen.keeper.flush()
        screen.challenge.statement.insert_starter(" at all")
        window.document.undo()
        assert not screen.keeper.pending
        screen.leave()
        assert window.document.board.challenge is None


class TestSmallBoard:
    @pytest.mark.parametrize("step", FOUR)
    def test_it_grows_with_each_step(self, qtbot: QtBot, step: Step) -> None:
        _, screen = start_on(qtbot, filled_session(until=step))
        parts = {
            Panel.CHALLENGE: Step.DIRECTION,
            Panel.ACTUAL: Step.CONDITION,
            Panel.TARGET: Step.TARGET,
            Panel.OBSTACLES: Step.EXPERIMENT,
            Panel.NEXT_STEP: Step.EXPERIMENT,
            Panel.EXPERIMENTS: Step.EXPERIMENT,
        }
        for part, of_step in parts.items():
            assert screen.board.has(part) == (FOUR.index(of_step) <= FOUR.index(step)), part

    def test_a_draft_of_the_target_condition_shows_already(self, qtbot: QtBot) -> None:
        session = filled_session(until=Step.CONDITION)
        draft_target(session)
        _, screen = start_on(qtbot, session)
        assert screen.board.has(Panel.TARGET)

    def test_it_says_what_is_there_and_what_is_open(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot, filled_session(until=Step.DIRECTION))
        name = screen.board.accessibleName()
        assert name.startswith(f"Your board so far: {practice.panel_title(Panel.CHALLENGE)}.")
        assert practice.panel_title(Panel.TARGET) in name.split("Still open")[1]
