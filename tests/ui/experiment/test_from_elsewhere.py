"""A change that arrives while somebody writes: what is typed stays, and two places never mix their plans."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation, Happened, Stage, about
from kata_desktop.session.changes import Changes
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.check import CheckSheet
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.plan_editors import StepEditor, TextEditor
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words.experiment import Part, Row
from tests.helpers.boards import COACH, MONDAY, MemoryFile, empty_board, pass_time, ready_board
from tests.helpers.on_screen import go, screen_on, type_into
from tests.ui.experiment.conftest import Wall, window_on


def arrives(wall: Wall, act: Callable[[], Changes]) -> None:
    """Let a change come in that this screen did not ask for."""
    assert wall.screen.document.apply(act)
    QApplication.processEvents()


def step_field(wall: Wall) -> TextField:
    editor = wall.screen.plan.editor
    assert isinstance(editor, StepEditor)
    return editor.step


def check_of(wall: Wall) -> CheckSheet:
    assert wall.screen.record.check is not None
    return wall.screen.record.check


def checking(wall: Wall, **parts: object) -> str:
    """A running step whose check is being written."""
    made = wall.running(**parts)
    wall.go(made)
    wall.press("What happened?")
    return made


def test_a_step_being_typed_survives_another_part_of_the_plan(wall: Wall) -> None:
    made = wall.planned()
    wall.go(made)
    wall.row(Row.STEP)
    type_into(step_field(wall), "Turn the fixture by a quarter")
    arrives(wall, lambda: wall.board.session.experimenting.write_plan(made, how="Watch ten pumps"))
    assert step_field(wall).text == "Turn the fixture by a quarter"
    wall.screen.keeper.flush()
    assert (wall.experiment.step, wall.experiment.how) == ("Turn the fixture by a quarter", "Watch ten pumps")


def test_the_hand_at_the_wall_has_the_last_word_on_the_words_it_types(wall: Wall) -> None:
    made = wall.planned()
    wall.go(made)
    wall.row(Row.STEP)
    type_into(step_field(wall), "Turn the fixture")
    arrives(wall, lambda: wall.board.session.experimenting.write_plan(made, step="Move the fixture"))
    assert step_field(wall).text == "Turn the fixture"
    wall.screen.keeper.flush()
    assert wall.experiment.step == "Turn the fixture"


def test_words_nobody_types_follow_at_once(wall: Wall) -> None:
    made = wall.planned(how="Watch ten pumps")
    wall.go(made)
    wall.row(Row.HOW)
    wall.screen.strip.setFocus()
    wall.window.setFocus()
    editor = wall.screen.plan.editor
    assert isinstance(editor, TextEditor)
    arrives(wall, lambda: wall.board.session.experimenting.write_plan(made, how="Watch twenty pumps"))
    assert editor.field.text == "Watch twenty pumps"
    assert wall.screen.plan.rows.rows[Row.HOW].value == "Watch twenty pumps"


def test_half_a_number_stays_in_its_field(wall: Wall) -> None:
    made = wall.planned()
    wall.go(made)
    wall.row(Row.EXPECT)
    editor = wall.screen.plan.editor
    assert isinstance(editor, ExpectationEditor)
    wall.tap(editor.first)
    wall.signs("55.")
    arrives(wall, lambda: wall.board.session.experimenting.write_plan(made, harm="nobody"))
    assert editor.first.typed == "55."
    wall.signs("5")
    wall.screen.keeper.flush()
    assert wall.experiment.expect == about(55.5, 1.0)


def test_a_plan_put_away_elsewhere_leaves_its_typed_words_in_a_new_one(wall: Wall) -> None:
    made = wall.planned()
    wall.go(made)
    wall.row(Row.STEP)
    type_into(step_field(wall), "Turn the fixture")
    arrives(wall, lambda: wall.board.session.experimenting.put_away(made))
    wall.screen.keeper.flush()
    assert wall.experiment.id != made
    assert wall.experiment.step == "Turn the fixture"
    assert step_field(wall).text == "Turn the fixture"


def test_words_too_late_for_a_plan_that_started_elsewhere_are_answered(wall: Wall) -> None:
    made = wall.planned()
    wall.go(made)
    wall.row(Row.STEP)
    type_into(step_field(wall), "Turn the fixture")
    arrives(wall, lambda: wall.board.session.experimenting.start(made))
    assert wall.part() is Part.DO
    assert wall.experiment.step == "Hang the screwdriver at the right"
    assert wall.message.startswith("The step has started, so the plan is kept as it was.")
    assert not wall.screen.keeper.pending


def test_a_check_being_written_is_there_again_after_another_was_kept(wall: Wall) -> None:
    made = checking(wall)
    wall.signs("55.5")
    type_into(check_of(wall).text, "The housing tips")
    arrives(wall, lambda: wall.board.session.experimenting.write_happened(made, Happened(value=57.0)))
    assert wall.part() is Part.ACT
    assert wall.experiment.happened.value == 57.0
    wall.tap(wall.screen.record.compared.change)
    assert (check_of(wall).value.typed, check_of(wall).text.text) == ("55.5", "The housing tips")
    wall.press("Keep what happened")
    assert (wall.experiment.happened.value, wall.experiment.happened.text) == (55.5, "The housing tips")


def test_an_untouched_check_shows_what_was_kept_elsewhere(wall: Wall) -> None:
    made = checking(wall)
    arrives(wall, lambda: wall.board.session.experimenting.write_happened(made, Happened(value=57.0, text="calm")))
    wall.tap(wall.screen.record.compared.change)
    assert (check_of(wall).value.typed, check_of(wall).text.text) == ("57.0", "calm")


def test_undo_of_something_else_leaves_a_check_alone(wall: Wall) -> None:
    checking(wall)
    wall.board.session.clearing.add("the light is poor")
    wall.signs("55.5")
    type_into(check_of(wall).text, "The housing tips")
    wall.screen.document.undo()
    QApplication.processEvents()
    assert "the light is poor" not in [each.text for each in wall.board.session.board.parked]
    assert (check_of(wall).value.typed, check_of(wall).text.text) == ("55.5", "The housing tips")


def test_words_being_corrected_survive_what_happened_elsewhere(wall: Wall) -> None:
    made = wall.running()
    screen = wall.go(made)
    pencil = next(row for row in screen.record.plan.rows if row.shown.field == "step")
    assert pencil.pencil is not None
    wall.tap(pencil.pencil)
    assert screen.record.reword is not None
    type_into(screen.record.reword.words, "Hang the screwdriver at the left")
    arrives(wall, lambda: wall.board.session.experimenting.write_happened(made, Happened(value=57.0)))
    assert screen.record.reword is not None
    assert screen.record.reword.words.text == "Hang the screwdriver at the left"
    wall.press("Keep these words")
    assert wall.experiment.step == "Hang the screwdriver at the left"
    assert wall.part() is Part.ACT


def test_a_learning_being_typed_survives_one_kept_elsewhere(wall: Wall) -> None:
    made = wall.checked(Happened(value=55.5))
    screen = wall.go(made)
    type_into(screen.record.act.field, "The way of the hand counts")
    arrives(wall, lambda: wall.board.session.experimenting.write_learned(made, "Screws come too late"))
    assert screen.record.act.field.text == "The way of the hand counts"
    wall.press("Keep the learning")
    assert wall.experiment.learned == "The way of the hand counts"


def test_a_measurement_left_out_elsewhere_is_offered_no_more(wall: Wall) -> None:
    checking(wall)
    measuring = wall.board.session.measuring
    taken = measuring.record(wall.board.pace, [57.4] * 5).made
    wall.go(wall.screen.experiment.id)
    wall.press("What happened?")
    assert check_of(wall).take.isVisible()
    arrives(wall, lambda: measuring.leave_out(taken, "The line stood still"))
    assert not check_of(wall).take.isVisible()


def test_the_obstacle_of_a_plan_may_be_reworded_meanwhile(wall: Wall) -> None:
    made = wall.planned()
    wall.go(made)
    clearing = wall.board.session.clearing
    arrives(wall, lambda: clearing.reword(wall.board.focused, "the screwdriver jams after lunch"))
    assert wall.screen.plan.rows.rows[Row.OBSTACLE].value == "the screwdriver jams after lunch"
    assert wall.screen.subtitle.text.endswith("the screwdriver jams after lunch")


class TestTwoPlaces:
    """The wall and a laptop each wrote on a copy of one board; then their entries came together."""

    @pytest.fixture
    def joined(self) -> tuple[StoryboardSession, str, str]:
        board = ready_board()
        laptop_file = MemoryFile(board.file.entries)
        counted = iter(range(1000))
        laptop = StoryboardSession(
            laptop_file, SetClock(MONDAY + timedelta(minutes=3)), COACH, new_id=lambda: f"{next(counted):031x}f"
        )
        ids = []
        for session, step, value in ((board.session, "Wall step", 57.0), (laptop, "Laptop step", 50.0)):
            made = session.experimenting.plan(step=step).made
            session.experimenting.write_plan(made, expect=about(value, 1.0))
            pass_time(session, minutes=5)
            session.experimenting.start(made)
            ids.append(made)
        entries = {entry.id: entry for entry in (*board.file.entries, *laptop_file.entries)}
        file = MemoryFile(entries[key] for key in sorted(entries))
        united = empty_board(file, clock=SetClock(MONDAY + timedelta(hours=1)))
        return united, ids[0], ids[1]

    def test_both_stay_open_with_their_own_numbers(
        self, qtbot: QtBot, joined: tuple[StoryboardSession, str, str]
    ) -> None:
        session, here, there = joined
        window = window_on(qtbot, session)
        titles = []
        for made, step, low in ((here, "Wall step", 56.0), (there, "Laptop step", 49.0)):
            go(window, Place.EXPERIMENT, made)
            screen = screen_on(window, ExperimentScreen)
            assert (screen.experiment.step, screen.experiment.expect.low) == (step, low)
            assert screen.part is Part.DO
            titles.append(screen.title)
        assert len(set(titles)) == 2

    def test_a_check_belongs_to_the_one_it_was_written_for(
        self, qtbot: QtBot, joined: tuple[StoryboardSession, str, str]
    ) -> None:
        session, here, there = joined
        window = window_on(qtbot, session)
        go(window, Place.EXPERIMENT, here)
        wall = Wall(window, ready_board())
        wall.press("What happened?")
        wall.signs("57.5")
        go(window, Place.EXPERIMENT, there)
        wall.press("What happened?")
        assert check_of(wall).value.typed == ""
        go(window, Place.EXPERIMENT, here)
        wall.press("What happened?")
        assert check_of(wall).value.typed == "57.5"

    def test_a_third_one_says_which_is_open_and_needs_its_reason(
        self, qtbot: QtBot, joined: tuple[StoryboardSession, str, str]
    ) -> None:
        session, _, _ = joined
        window = window_on(qtbot, session)
        go(window, Place.EXPERIMENT, "new")
        wall = Wall(window, ready_board())
        shown = wall.screen.experiment
        assert shown.stage is Stage.RUNNING
        assert f"{shown.number}" in wall.message
        made = session.experimenting.plan(step="Third").made
        session.experimenting.write_plan(made, expect=Expectation(text="calmer hands"))
        go(window, Place.EXPERIMENT, made)
        assert wall.screen.plan.rows.rows[Row.SECOND].isVisible()
        wall.press("Start the step")
        assert wall.open_row() is Row.SECOND
        assert session.board.experiment(made).stage is Stage.PLANNED  # type: ignore[union-attr]
