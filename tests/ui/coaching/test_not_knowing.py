"""Not knowing is always an answer, and where knowledge ends the next step begins."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.core.experiment import Stage
from kata_desktop.ui.coaching.step_part import StepPart
from kata_desktop.words.coaching import here_not_known, step_from
from tests.helpers.boards import empty_board
from tests.helpers.cycles import Cycle, cycle_on
from tests.helpers.every_screen import STEP, learned, planned
from tests.helpers.pointer import HANDS, Pointer, click


def step_part(cycle: Cycle) -> StepPart:
    assert isinstance(cycle.part, StepPart)
    return cycle.part


@HANDS
@pytest.mark.parametrize("part", Part)
def test_every_question_takes_that_one_does_not_know(qtbot: QtBot, act: Pointer, part: Part) -> None:
    cycle = cycle_on(qtbot)
    screen = cycle.open(part)
    act(screen.card.unknown)
    assert list(cycle.kept.unknown) == [part]
    assert screen.card.unknown.isChecked()
    assert cycle.at() is part
    act(screen.card.unknown)
    assert list(cycle.kept.unknown) == []
    assert not screen.card.unknown.isChecked()


@HANDS
@pytest.mark.parametrize(
    ("part", "sentence", "begun"),
    [
        (
            Part.TARGET,
            "42 s cycle time per pump, by Fri 19 June.",
            "Find out: 42 s cycle time per pump, by Fri 19 June",
        ),
        (
            Part.ACTUAL,
            "3.0 s faster than at the start, 3.0 s to go.",
            "Find out: 3.0 s faster than at the start, 3.0 s to go",
        ),
        (
            Part.REFLECTION,
            "The press, not the hand, sets the pace.",
            "Find out: the press, not the hand, sets the pace",
        ),
        (
            Part.OBSTACLES,
            "Housing has to be turned over before the press.",
            "Find out: housing has to be turned over before the press",
        ),
        (Part.AGREEMENT, "", ""),
    ],
)
def test_the_place_is_marked_and_its_sentence_begins_the_next_step(
    qtbot: QtBot, act: Pointer, part: Part, sentence: str, begun: str
) -> None:
    session = learned()
    cycle = cycle_on(qtbot, session)
    screen = cycle.open(part)
    act(screen.card.here)
    QApplication.processEvents()
    assert (cycle.kept.threshold_part, cycle.kept.threshold) == (part, sentence)
    assert cycle.at() is Part.STEP
    step = step_part(cycle)
    assert step.is_editing
    assert step.desk is not None
    assert step.desk.editor is not None
    written = step.desk.editor.step  # type: ignore[attr-defined]
    assert written.text == begun
    # what is typed now goes on with it
    assert written.editor.textCursor().position() == len(begun)
    act(cycle.primary())
    steps = [one.step for one in session.board.experiments if one.stage is Stage.PLANNED]
    assert steps == ([begun] if begun else [])
    assert here_not_known(sentence) in step.page.accessibleName()


def test_a_plan_that_has_words_is_only_offered_the_sentence(qtbot: QtBot) -> None:
    session = planned()
    cycle = cycle_on(qtbot, session)
    screen = cycle.open(Part.OBSTACLES)
    click(screen.card.here)
    step = step_part(cycle)
    assert not step.is_editing
    assert step.page.step.accessibleName() == f"Step: {STEP}"
    cycle.do(click, "Plan a step with it")
    click(cycle.primary())
    steps = [one.step for one in session.board.experiments if one.stage is Stage.PLANNED]
    assert steps == [STEP, "Find out: housing has to be turned over before the press"]
    assert not step.with_it.isVisible()


def test_the_mark_moves_to_the_place_that_was_marked_last(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot)
    screen = cycle.open(Part.ACTUAL)
    click(screen.card.here)
    screen.go_back()
    screen.go_to(Part.OBSTACLES)
    click(screen.card.here)
    screen.go_back()
    screen.go_to(Part.ACTUAL)
    assert cycle.kept.threshold_part is Part.OBSTACLES


def test_what_is_typed_is_kept_before_the_place_is_marked(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, empty_board())
    screen = cycle.open(Part.OBSTACLES)
    cycle.do(click, "New obstacle")
    cycle.part.new.detail.field.editor.setPlainText("The light is bad")  # type: ignore[attr-defined]
    click(screen.card.here)
    assert [one.text for one in cycle.session.board.obstacles] == ["The light is bad"]
    assert cycle.at() is Part.STEP
    assert cycle.kept.threshold == ""


def test_nothing_said_begins_with_nothing() -> None:
    assert step_from(" . ") == ""
    assert here_not_known(" ") == "Here we do not know."
