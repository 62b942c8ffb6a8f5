"""A whole cycle without a keyboard: what the learner says in words is written by finger, and read in its place."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.experiment import Stage
from kata_desktop.ui.coaching.agreement_part import AgreementPart
from kata_desktop.ui.coaching.closing_part import agreed_lines
from kata_desktop.ui.coaching.look_back_part import LookBackPart
from kata_desktop.ui.coaching.obstacle_part import ObstaclePart
from kata_desktop.ui.coaching.step_part import StepPart
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.words.experiment_plan import Put
from tests.helpers.cycles import cycle_on
from tests.helpers.every_screen import checked, learned
from tests.helpers.pointer import click, tap
from tests.helpers.writing_hands import HOOK, by_finger, sheet_for, write_in


def test_the_next_step_is_planned_and_started_by_hand(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, learned())
    cycle.open(Part.STEP)
    part = cycle.part
    assert isinstance(part, StepPart)
    tap(part.plan)
    assert part.desk is not None
    assert part.desk.editor is not None
    write_in(cycle.window, part.desk.editor.by_hand["step"])
    tap(cycle.primary())
    assert part.page.step.accessibleName() == "Step, written by hand, no typed line yet."
    assert part.sentence == ""
    tap(part.page.expect)
    editor = part.desk.editor
    assert isinstance(editor, ExpectationEditor)
    tap(editor.tiles[Put.WORDS])
    write_in(cycle.window, editor.by_hand["expect.text"])
    tap(cycle.primary())
    assert part.page.expect.accessibleName() == "We expect, written by hand, no typed line yet."
    tap(part.begin)
    assert cycle.session.board.experiments[-1].stage is Stage.RUNNING


def test_where_knowledge_ends_at_handwriting_the_next_step_has_its_own_words(qtbot: QtBot) -> None:
    session = learned()
    obstacle = session.inking.write_on_new("obstacle", session.clearing.parked_at_end(), "text", HOOK).made
    session.clearing.focus(obstacle)
    cycle = cycle_on(qtbot, session)
    cycle.open(Part.OBSTACLES)
    assert cycle.part.sentence == ""
    cycle.do(click, "Here we do not know")
    part = cycle.part
    assert isinstance(part, StepPart)
    assert part.is_editing
    tap(cycle.primary())
    assert part.see.label == "Go and see"


def test_a_new_obstacle_is_named_by_hand_and_its_first_stroke_may_be_taken_back(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot)
    cycle.open(Part.OBSTACLES)
    part, before = cycle.part, len(cycle.session.board.obstacles)
    assert isinstance(part, ObstaclePart)
    tap(part.add)
    assert part.new is not None
    field = part.new.detail.field
    sheet = sheet_for(cycle.window, field)
    by_finger(sheet.paper)
    tap(sheet.last)
    assert len(cycle.session.board.obstacles) == before
    by_finger(sheet.paper)
    by_finger(sheet.paper, [(300, 400), (500, 400)])
    tap(sheet.done)
    assert cycle.primary().why == ""
    tap(cycle.primary())
    assert not part.is_editing
    made = cycle.session.board.parked[-1]
    assert len(cycle.session.board.obstacles) == before + 1
    assert len(cycle.session.board.ink_in(made.id, "text").strokes) == 2
    # the next one begins empty
    tap(part.add)
    assert field.is_empty


def test_what_we_learned_is_written_by_hand_at_the_turn_of_the_card(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, checked())
    cycle.open(Part.REFLECTION)
    part = cycle.part
    assert isinstance(part, LookBackPart)
    tap(part.learn)
    assert part.view is not None
    assert cycle.primary().why
    write_in(cycle.window, part.view.act.field)
    assert cycle.primary().why == ""
    tap(cycle.primary())
    assert not part.is_editing
    assert part.step is not None
    assert part.step.stage is Stage.LEARNED
    assert "Learned, written by hand, no typed line yet." in part.page.accessibleName()


def test_what_is_brought_is_written_by_hand_while_the_cycle_goes_on(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot)
    cycle.open(Part.AGREEMENT)
    part = cycle.part
    assert isinstance(part, AgreementPart)
    write_in(cycle.window, part.page.bring)
    board, kept = cycle.session.board, cycle.kept
    assert len(board.ink_in(kept.id, "bring").strokes) == 1
    assert agreed_lines(board, kept, cycle.screen.moment().today)[-1].told == "The learner brings: written by hand"
    cycle.screen.course.finish()
    with pytest.raises(InvalidValue):
        cycle.session.inking.write(kept.id, "bring", HOOK)
    with pytest.raises(InvalidValue):
        cycle.session.inking.rub_out(board.ink_in(kept.id, "bring").strokes[0].id)
