"""The pieces a plan is written with, each for itself: editors, the desk that opens them, what is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kata_desktop.core.errors import Reason
from kata_desktop.core.experiment import Experiment, ExperimentKind, about
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.experiment.plan_desk import PlanDesk, missing
from kata_desktop.ui.experiment.plan_editors import HarmEditor, ObstacleEditor, PlanEditor, StepEditor, TextEditor
from kata_desktop.ui.experiment.plan_writer import PlanWriter
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.words import experiment_plan as plan_words
from kata_desktop.words.experiment import Row
from tests.helpers.board_parts import WALL, put, words_on
from tests.helpers.boards import MONDAY, ReadyBoard, experiment_started, ready_board
from tests.helpers.pointer import click

E = TypeVar("E", bound=PlanEditor)
NOW = MONDAY
WHOLE = Experiment("e", step="Turn it", expect=about(57.0, 1.0))


def brought(editor: PlanEditor) -> list[tuple[str, object]]:
    """What an editor brings from now on, chosen or typed."""
    came: list[tuple[str, object]] = []
    editor.chosen.connect(lambda field, value: came.append((field, value)))
    editor.typed.connect(lambda field, value: came.append((field, value)))
    return came


def made(qtbot: QtBot, editor: E, plan: Experiment | None = None) -> E:
    put(qtbot, editor, 900, max(480.0, editor.least_height))
    editor.show_plan(plan or Experiment("e"), Storyboard())
    return editor


# ------------------------------------------------------------------------------------------- editors


def test_a_kind_is_chosen_and_a_second_tap_takes_it_away(qtbot: QtBot) -> None:
    editor = made(qtbot, StepEditor(WALL.style()))
    came = brought(editor)
    kind = next(iter(ExperimentKind))
    click(editor.kinds[kind])
    click(editor.kinds[kind])
    assert came == [("kind", kind), ("kind", None)]


@pytest.mark.parametrize("kind", [*ExperimentKind, None])
def test_only_the_kind_of_the_plan_is_filled(qtbot: QtBot, kind: ExperimentKind | None) -> None:
    editor = made(qtbot, StepEditor(WALL.style()), replace(WHOLE, kind=kind))
    assert [each for each, tile in editor.kinds.items() if tile.isChecked()] == ([kind] if kind else [])
    assert editor.step.text == "Turn it"


@pytest.mark.parametrize(
    ("factor", "asks"), [("", False), ("the tray", False), ("the tray and the light", True), ("tray, light", True)]
)
def test_two_factors_are_softly_asked_about(qtbot: QtBot, factor: str, *, asks: bool) -> None:
    editor = made(qtbot, StepEditor(WALL.style()), replace(WHOLE, factor=factor))
    assert bool(editor.note) is asks
    assert editor.factor.editor.accessibleDescription() == editor.note


def test_words_typed_are_brought_with_the_name_of_their_field(qtbot: QtBot) -> None:
    step, how = made(qtbot, StepEditor(WALL.style())), made(qtbot, TextEditor(WALL.style(), Row.HOW, "how", ("I …",)))
    of_step, of_how = brought(step), brought(how)
    step.step.insert_starter("Turn it")
    step.factor.insert_starter("the tray")
    how.field.insert_starter("with a clock")
    assert of_step == [("step", "Turn it"), ("factor", "the tray")]
    assert of_how == [("how", "with a clock")]


@pytest.mark.parametrize(("starters", "has"), [((), False), (("We count …",), True)])
def test_only_a_text_with_starters_offers_them(qtbot: QtBot, starters: tuple[str, ...], *, has: bool) -> None:
    editor = made(qtbot, TextEditor(WALL.style(), Row.HOW, "how", starters), replace(WHOLE, how="by hand"))
    assert (editor.starters is not None) is has
    assert editor.field.text == "by hand"


def test_nobody_is_said_by_one_tap_and_taken_back_by_the_next(qtbot: QtBot) -> None:
    editor = made(qtbot, HarmEditor(WALL.style()))
    came = brought(editor)
    click(editor.nobody)
    assert editor.field.text == plan_words.nobody()
    click(editor.nobody)
    assert editor.field.text == ""
    assert [one for one in came if one[0] == "harm"][-1] == ("harm", "")
    assert ("harm", plan_words.nobody()) in came


@pytest.mark.parametrize(
    ("harm", "checked", "left"),
    [("", False, ""), ("the fingers", False, "the fingers"), (plan_words.nobody(), True, "")],
)
def test_writing_takes_nobody_away_and_leaves_words(qtbot: QtBot, harm: str, left: str, *, checked: bool) -> None:
    editor = made(qtbot, HarmEditor(WALL.style()), replace(WHOLE, harm=harm))
    assert editor.nobody.isChecked() is checked
    click(editor.write)
    assert editor.field.text == left


def test_open_obstacles_are_offered_the_one_in_focus_first(qtbot: QtBot) -> None:
    board = ready_board()
    editor = ObstacleEditor(WALL.style())
    put(qtbot, editor, 900, 480)
    editor.show_plan(Experiment("e", obstacle=board.parked[0]), board.session.board)
    assert list(editor.rows) == [board.focused, *board.parked]
    assert [key for key, row in editor.rows.items() if row.is_chosen] == [board.parked[0]]
    came = brought(editor)
    click(editor.rows[board.focused])
    assert came == [("obstacle", board.focused)]


def test_without_an_open_obstacle_it_is_said(qtbot: QtBot) -> None:
    editor = made(qtbot, ObstacleEditor(WALL.style()))
    assert not editor.rows
    assert len(words_on(editor)) >= 3


@pytest.mark.parametrize(
    "make",
    [
        lambda: StepEditor(WALL.style()),
        lambda: HarmEditor(WALL.style()),
        lambda: ObstacleEditor(WALL.style()),
        lambda: TextEditor(WALL.style(), Row.SECOND, "second_reason"),
    ],
    ids=["step", "harm", "obstacle", "second"],
)
def test_a_refusal_takes_the_place_of_the_quiet_line_and_gives_it_back(
    qtbot: QtBot, make: Callable[[], PlanEditor]
) -> None:
    editor = made(qtbot, make())
    quiet = words_on(editor)
    editor.refuse("This cannot be")
    assert "This cannot be" in words_on(editor)
    assert editor.accessibleDescription() == "This cannot be"
    editor.refuse("")
    assert words_on(editor) == quiet
    assert editor.accessibleName() == editor.title


# ------------------------------------------------------------------------------------------- the desk


def desk(qtbot: QtBot, plan: Experiment = WHOLE, board: Storyboard | None = None) -> PlanDesk:
    owner = QObject()
    panel = PlanDesk(WALL.style(), Keeper(owner), lambda: NOW, lambda *_: None)  # type: ignore[arg-type]
    owner.setParent(panel)
    put(qtbot, panel, 900, 800)
    panel.show_plan(plan, board or Storyboard(), anew=True)
    return panel


@pytest.mark.parametrize(
    ("plan", "reason", "row"),
    [
        (Experiment("e"), Reason.STEP_MISSING, Row.STEP),
        (Experiment("e", step="Turn it"), Reason.EXPECTATION_MISSING, Row.EXPECT),
        (WHOLE, None, None),
    ],
    ids=["nothing written", "a step alone", "whole"],
)
def test_what_keeps_a_step_from_starting_is_named_and_opened(
    qtbot: QtBot, plan: Experiment, reason: Reason | None, row: Row | None
) -> None:
    fault = missing(plan, Storyboard())
    assert (fault.reason if fault else None) is reason
    panel = desk(qtbot, plan)
    panel.open(Row.HOW)
    panel.mend()
    assert panel.row is (row or Row.HOW)


def test_a_second_open_step_asks_why(qtbot: QtBot) -> None:
    running = Experiment("first", step="Look", started_at=datetime.fromisoformat("2026-03-16T07:00:00+01:00"))
    board = Storyboard(experiments=(running, WHOLE))
    fault = missing(WHOLE, board)
    assert fault is not None
    assert fault.reason is Reason.SECOND_STEP
    assert missing(replace(WHOLE, second_reason="another station"), board) is None
    panel = desk(qtbot, WHOLE, board)
    panel.mend()
    assert panel.row is Row.SECOND


@pytest.mark.parametrize("row", [Row.OBSTACLE, Row.STEP, Row.EXPECT, Row.HOW, Row.HARM, Row.SEE, Row.SECOND])
def test_each_row_opens_an_editor_of_its_own(qtbot: QtBot, row: Row) -> None:
    panel = desk(qtbot)
    first = panel.editor
    turned: list[bool] = []
    panel.turned.connect(lambda: turned.append(True))
    panel.open(row)
    assert panel.sheet is panel.editor
    assert (panel.editor is first) is (row is Row.STEP)
    assert turned


def test_what_is_typed_shows_at_once_and_is_written_when_it_is_left(qtbot: QtBot) -> None:
    panel = desk(qtbot)
    written: list[tuple[str, object]] = []
    panel.written.connect(lambda field, value: written.append((field, value)))
    assert isinstance(panel.editor, StepEditor)
    panel.editor.step.set_text("")
    panel.editor.step.insert_starter("  Turn it over ")
    assert panel.plan.step == "Turn it over"
    assert written == []
    panel.editor.left.emit()
    assert written == [("step", "  Turn it over ")]


def test_what_is_typed_is_written_before_another_row_opens(qtbot: QtBot) -> None:
    panel = desk(qtbot)
    written: list[tuple[str, object]] = []
    panel.written.connect(lambda field, value: written.append((field, value)))
    assert isinstance(panel.editor, StepEditor)
    panel.editor.factor.insert_starter("the tray")
    panel.choose(Row.HARM)
    assert written == [("factor", "the tray")]
    assert isinstance(panel.editor, HarmEditor)
    click(panel.editor.nobody)
    assert written[-1] == ("harm", plan_words.nobody())


# ------------------------------------------------------------------------------------------- the writer


def writer(qtbot: QtBot, board: ReadyBoard) -> PlanWriter:
    document = StoryboardDocument(board.session)
    made = PlanWriter(document, document)
    made.begin()
    # the document lives as long as the bot
    vars(qtbot).setdefault("documents", []).append(document)
    return made


def test_a_plan_begins_blank_for_the_focus_and_the_chart(qtbot: QtBot) -> None:
    board = ready_board()
    plan = writer(qtbot, board).experiment
    assert (plan.id, plan.number, plan.obstacle) == ("", 1, board.focused)
    assert plan.metric == board.session.board.process_metric.id  # type: ignore[union-attr]
    assert board.session.board.experiments == ()


@pytest.mark.parametrize(("field", "value"), [("step", ""), ("how", ""), ("harm", ""), ("see_at", None)])
def test_nothing_written_makes_no_plan(qtbot: QtBot, field: str, value: object) -> None:
    board = ready_board()
    assert writer(qtbot, board).write(field, value) == ""
    assert board.session.board.experiments == ()


@pytest.mark.parametrize(
    ("field", "value"), [("step", "Look"), ("how", "by hand"), ("harm", "nobody"), ("obstacle", "")]
)
def test_the_first_part_puts_the_plan_on_the_board(qtbot: QtBot, field: str, value: str) -> None:
    board = ready_board()
    hand = writer(qtbot, board)
    assert hand.write(field, value) == ""
    (plan,) = board.session.board.experiments
    assert hand.id == plan.id
    assert getattr(plan, field) == value
    assert hand.write("factor", "the tray") == ""
    assert len(board.session.board.experiments) == 1
    assert not hand.is_writing


def test_what_is_not_taken_gives_its_sentence_and_changes_nothing(qtbot: QtBot) -> None:
    board = ready_board()
    hand = writer(qtbot, board)
    hand.write("step", "Look")
    hand.write("expect", about(57.0, 1.0))
    assert hand.start()
    assert hand.write("expect", about(50.0, 1.0)) != ""
    assert hand.experiment.expect == about(57.0, 1.0)


def test_a_plan_that_is_not_there_cannot_start(qtbot: QtBot) -> None:
    assert not writer(qtbot, ready_board()).start()


def test_the_next_plan_has_the_next_number(qtbot: QtBot) -> None:
    board = ready_board()
    experiment_started(board)
    hand = writer(qtbot, board)
    assert (hand.experiment.number, hand.experiment.id) == (2, "")
