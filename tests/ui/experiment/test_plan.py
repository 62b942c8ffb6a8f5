"""Planning: every part is kept at once, nothing starts without a step and an expectation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation, ExperimentKind, Stage
from kata_desktop.session.trouble import MediumFull
from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.plan_editors import HarmEditor, ObstacleEditor, StepEditor, TextEditor
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from kata_desktop.words.experiment import Part, Row
from tests.helpers.boards import MemoryFile
from tests.helpers.on_screen import go, key, type_into
from tests.helpers.pointer import HANDS, Pointer, drag, flick
from tests.ui.experiment.conftest import Wall, expectation_of

Hand = Callable[[QWidget, QPoint, QPoint], None]


def test_a_new_plan_is_for_the_obstacle_in_focus_and_not_kept_while_empty(wall: Wall) -> None:
    before = len(wall.board.file.entries)
    screen = wall.go()
    assert screen.title == "Experiment 1"
    assert screen.plan.rows.rows[Row.OBSTACLE].value == "the screwdriver jams"
    assert screen.plan.rows.rows[Row.STEP].is_missing
    assert (screen.part, wall.message) == (Part.PLAN, "")
    key(wall.window, Qt.Key.Key_Escape)
    assert len(wall.board.file.entries) == before


@HANDS
def test_the_step_is_kept_when_it_is_left(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go()
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.step, "Turn the fixture")
    assert screen.plan.rows.rows[Row.STEP].value == "Turn the fixture"
    wall.row(Row.EXPECT)
    assert wall.experiment.step == "Turn the fixture"
    assert wall.experiment.obstacle == wall.board.focused
    assert wall.message == "Draft saved"


def test_what_is_typed_is_kept_after_a_pause(wall: Wall, qtbot: QtBot) -> None:
    screen = wall.go()
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.step, "Turn")
    assert screen.keeper.pending
    assert wall.message == ""
    qtbot.waitUntil(lambda: not screen.keeper.pending)
    assert wall.experiment.step == "Turn"
    assert wall.message == "Draft saved"
    assert editor.step.editor.hasFocus()


@HANDS
def test_kinds_are_three_equal_tiles(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    wall.planned()
    screen = wall.go()
    wall.row(Row.STEP)
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    assert len({editor.placed_at(tile).size().toTuple() for tile in editor.kinds.values()}) == 1
    for kind, tile in editor.kinds.items():
        wall.tap(tile)
        assert wall.experiment.kind is kind
        assert [each for each, one in editor.kinds.items() if one.isChecked()] == [kind]
    wall.tap(editor.kinds[ExperimentKind.TEST])
    assert wall.experiment.kind is None


@pytest.mark.parametrize("factor", ["height and light", "height, light", "height + light"])
def test_two_factors_get_a_gentle_note(wall: Wall, factor: str) -> None:
    wall.planned()
    screen = wall.go()
    wall.row(Row.STEP)
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.factor, factor)
    assert "which one did it" in editor.note
    assert editor.factor.editor.accessibleDescription() == editor.note
    key(wall.window, Qt.Key.Key_Return)
    assert wall.experiment.factor == factor
    type_into(editor.factor, "height")
    assert editor.note == ""


@HANDS
def test_the_obstacle_is_chosen_among_the_open_ones(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go()
    wall.row(Row.OBSTACLE)
    editor = screen.plan.editor
    assert isinstance(editor, ObstacleEditor)
    assert list(editor.rows) == [wall.board.focused, *wall.board.parked]
    wall.tap(editor.rows[wall.board.parked[1]])
    assert wall.experiment.obstacle == wall.board.parked[1]
    assert editor.rows[wall.board.parked[1]].is_chosen
    assert "we do not know" in screen.subtitle.text


def test_a_board_without_obstacles_says_so(wall: Wall) -> None:
    for obstacle in wall.board.session.board.obstacles:
        wall.board.session.clearing.drop(obstacle.id)
    screen = wall.go()
    wall.row(Row.OBSTACLE)
    assert isinstance(screen.plan.editor, ObstacleEditor)
    assert screen.plan.editor.rows == {}
    wall.window.grab()


@HANDS
def test_nobody_is_harmed_by_one_tap(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    wall.planned()
    screen = wall.go()
    wall.row(Row.HARM)
    editor = screen.plan.editor
    assert isinstance(editor, HarmEditor)
    wall.tap(editor.nobody)
    assert wall.experiment.harm == "No, nobody"
    wall.tap(editor.write)
    assert editor.field.editor.hasFocus()
    type_into(editor.field, "Hands at the press")
    screen.keeper.flush()
    assert wall.experiment.harm == "Hands at the press"
    assert not editor.nobody.isChecked()
    wall.tap(editor.nobody)
    wall.tap(editor.nobody)
    assert wall.experiment.harm == ""


def test_sentence_starters_help_with_how(wall: Wall) -> None:
    wall.planned()
    screen = wall.go()
    wall.row(Row.HOW)
    editor = screen.plan.editor
    assert isinstance(editor, TextEditor)
    assert editor.starters is not None
    wall.tap(editor.starters.buttons[0])
    screen.keeper.flush()
    assert wall.experiment.how == "Stopwatch, 20 cycles, …"


@HANDS
def test_starting_says_what_is_missing_and_leads_there(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go()
    assert wall.key("Start the step").why == "The step is not written yet. What do we want to try?"
    wall.row(Row.OBSTACLE)
    wall.press("Start the step")
    assert wall.message == "The step is not written yet. What do we want to try?"
    assert wall.open_row() is Row.STEP
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.step, "Turn the fixture")
    wall.press("Start the step")
    assert wall.message == "Add an expectation first. A guess is fine."
    assert wall.open_row() is Row.EXPECT
    wall.signs("57")
    wall.press("Start the step")
    assert wall.experiment.stage is Stage.RUNNING
    assert wall.experiment.expect == Expectation(57.0, 57.0)


def test_an_existing_plan_is_continued(wall: Wall) -> None:
    made = wall.planned()
    assert wall.go().experiment.id == made
    assert wall.screen.plan.row is Row.EXPECT


@HANDS
def test_a_second_one_asks_why(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    first = wall.running()
    screen = wall.go()
    assert screen.experiment.id == first
    assert wall.message == "Experiment 1 is still open. One at a time shows what did it."
    wall.press("A second one")
    assert screen.experiment.id == ""
    editor = screen.plan.editor
    assert isinstance(editor, TextEditor)
    assert screen.plan.rows.rows[Row.SECOND].isVisible()
    wall.row(Row.STEP)
    step = screen.plan.editor
    assert isinstance(step, StepEditor)
    type_into(step.step, "Look at the tray")
    wall.row(Row.EXPECT)
    wall.signs("57")
    wall.press("Start the step")
    assert "Write one sentence why a second one should start" in wall.message
    reason = screen.plan.editor
    assert isinstance(reason, TextEditor)
    type_into(reason.field, "The first waits for parts")
    wall.press("Start the step")
    assert wall.experiment.stage is Stage.RUNNING
    assert wall.experiment.second_reason == "The first waits for parts"


@HANDS
def test_a_plan_is_put_away_and_comes_back_by_undo(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    made = wall.planned()
    wall.go()
    wall.press("Put this plan away")
    assert isinstance(wall.window.screen_shown, StoryboardScreen)
    assert wall.board.session.board.experiment(made) is None
    wall.tap(wall.window.stage.snackbar.undo)
    assert wall.board.session.board.experiment(made) is not None


def test_save_for_later_leaves_and_keeps(wall: Wall) -> None:
    screen = wall.go()
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.step, "Turn the fixture")
    wall.press("Save for later")
    assert isinstance(wall.window.screen_shown, StoryboardScreen)
    assert wall.board.session.board.experiments[-1].step == "Turn the fixture"


def test_esc_leaves_without_loss(wall: Wall) -> None:
    screen = wall.go()
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.step, "Turn the fixture")
    key(wall.window, Qt.Key.Key_Escape)
    assert isinstance(wall.window.screen_shown, StoryboardScreen)
    assert wall.board.session.board.experiments[-1].step == "Turn the fixture"


def test_undo_shows_the_former_words(wall: Wall) -> None:
    screen = wall.go()
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.step, "Turn the fixture")
    screen.keeper.flush()
    type_into(editor.step, "Turn it")
    screen.keeper.flush()
    wall.screen.document.undo()
    QApplication.processEvents()
    assert wall.experiment.step == editor.step.text == "Turn the fixture"
    wall.screen.document.undo()
    assert screen.experiment.id == ""
    assert isinstance(screen.plan.editor, StepEditor)
    assert screen.plan.editor.step.text == ""


def test_a_full_disk_loses_nothing_that_is_typed(wall: Wall, tmp_path_factory: pytest.TempPathFactory) -> None:
    screen = wall.go()
    file = wall.board.file
    assert isinstance(file, MemoryFile)
    file.trouble = MediumFull(tmp_path_factory.getbasetemp())
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.step, "Turn the fixture")
    screen.keeper.flush()
    assert wall.window.notice.isVisible()
    assert editor.step.text == "Turn the fixture"
    assert wall.message == "1 entry waits for space"
    file.trouble = None
    type_into(editor.step, "Turn it")
    screen.keeper.flush()
    assert wall.experiment.step == "Turn it"


@pytest.mark.parametrize("text", ["<b>bold</b> & co", "Turn 🔧", "w" * 10_000])
def test_texts_are_literal_and_of_any_length(wall: Wall, text: str) -> None:
    screen = wall.go()
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.step, text)
    wall.row(Row.EXPECT)
    assert wall.experiment.step == text
    assert screen.plan.rows.rows[Row.STEP].value == text
    wall.window.grab()


def test_keys_reach_everything(wall: Wall) -> None:
    wall.planned()
    screen = wall.go()
    seen = []
    screen.strip.parts[Part.PLAN].setFocus()
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        key(wall.window, Qt.Key.Key_Tab)
    editor = expectation_of(wall)
    rows = [screen.plan.rows.rows[row] for row in Row if row is not Row.SECOND]
    order = [*screen.strip.parts.values(), *rows, *editor.tiles.values(), editor.first, editor.second]
    assert [widget for widget in seen if widget in order] == order
    assert wall.key("Start the step") in seen
    assert editor.chart in seen
    assert seen.index(editor.first) < seen.index(wall.key("Start the step"))


def test_enter_opens_a_row(wall: Wall) -> None:
    wall.planned()
    screen = wall.go()
    screen.plan.rows.rows[Row.HOW].setFocus()
    key(wall.window, Qt.Key.Key_Return)
    assert wall.open_row() is Row.HOW
    assert isinstance(screen.plan.editor, TextEditor)
    assert screen.plan.editor.field.editor.hasFocus()
    assert not isinstance(screen.plan.editor.field.editor, QLineEdit)


def test_nothing_asks_for_the_one_shown_before(wall: Wall) -> None:
    first = wall.running()
    go(wall.window, Place.EXPERIMENT)
    assert wall.screen.experiment.id == first
    second = wall.planned()
    go(wall.window, Place.EXPERIMENT, second)
    assert (wall.screen.experiment.id, wall.screen.part) == (second, Part.PLAN)
    go(wall.window, Place.EXPERIMENT)
    assert wall.screen.experiment.id == first


def test_a_board_to_look_at_only_says_so(qtbot: QtBot, wall: Wall) -> None:
    wall.planned()
    wall.board.file._writable = False
    wall.go()
    assert wall.message == "Only to look at"
    assert wall.key("Start the step").why == "Only to look at"


@pytest.mark.parametrize("hand", [drag, flick])
def test_a_band_is_dragged_on_a_sheet_that_scrolls(wall_of: Callable[..., Wall], hand: Hand) -> None:
    wall = wall_of(reading_size=1.3)
    wall.planned()
    wall.go()
    chart = expectation_of(wall).chart
    assert chart is not None
    band, unit, margin = chart.band_rect(), chart.kit.unit, chart.margin_px()
    assert band is not None
    start = QPoint(round((band.left() + 3) * unit) + margin, round(band.center().y() * unit) + margin)
    before = chart.mapTo(wall.window, QPoint(0, 0))
    hand(chart, start, start - QPoint(0, 60))
    QApplication.processEvents()
    assert wall.experiment.expect.low != 56.0
    assert chart.mapTo(wall.window, QPoint(0, 0)) == before
