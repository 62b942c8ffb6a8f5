"""Questions 4 and 5: the next step planned and started, and what is agreed; and a whole cycle without a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import Shift, WorkCalendar
from kata_desktop.core.coaching import Part
from kata_desktop.core.experiment import Expectation, Stage
from kata_desktop.ui.coaching.agreement_part import AgreementPart, next_at
from kata_desktop.ui.coaching.step_part import StepPart
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.experiment.see_at import SeeAtEditor
from kata_desktop.words.experiment_plan import Put
from tests.helpers.boards import empty_board, pass_time
from tests.helpers.cycles import Cycle, button_of, cycle_on, press_pad
from tests.helpers.every_screen import learned, planned
from tests.helpers.on_screen import key, type_into
from tests.helpers.pointer import Pointer, click, tap
from tests.helpers.screens import PICTURED

HANDS = pytest.mark.parametrize("act", [click, tap], ids=["mouse", "touch"])
TURN = "Turn the fixture 90°, so the housing arrives ready to press"


@pytest.fixture
def cycle(qtbot: QtBot) -> Cycle:
    return cycle_on(qtbot)


def as_written(moment: datetime) -> tuple[int, int, int]:
    """Day, hour and minute as people at the place write them."""
    return moment.day, moment.hour, moment.minute


# -------------------------------------------------------------------------------- 4: the next step


def test_a_running_step_is_read_and_its_plan_stands(cycle: Cycle) -> None:
    cycle.open(Part.STEP)
    part = cycle.part
    assert isinstance(part, StepPart)
    assert part.sentence == TURN + "."
    for target in part.page.taps:
        click(target)
        assert cycle.screen.ledge.sentence.startswith("The step has started")
        cycle.screen.ledge.say("")
    assert not part.is_editing
    cycle.do(click, "The whole plan")
    assert isinstance(cycle.window.screen_shown, ExperimentScreen)


@HANDS
def test_a_step_is_planned_expected_and_started_without_a_word(qtbot: QtBot, act: Pointer) -> None:
    cycle = cycle_on(qtbot, learned())
    cycle.open(Part.STEP)
    part = cycle.part
    assert isinstance(part, StepPart)
    act(button_of(cycle.screen, "Go and see: housing has to be turned over before the press"))
    QApplication.processEvents()
    act(part.begin)
    assert cycle.screen.ledge.sentence == "Add an expectation first. A guess is fine."
    act(part.page.expect)
    assert part.desk is not None
    editor = part.desk.editor
    assert isinstance(editor, ExpectationEditor)
    press_pad(act, editor.pad, "43.5")
    act(editor.second)
    press_pad(act, editor.pad, "0.5")
    assert cycle.primary().label == "Done"
    act(cycle.primary())
    step = cycle.session.board.experiments[-1]
    assert (step.expect.low, step.expect.high) == (43.0, 44.0)
    act(part.begin)
    assert cycle.session.board.experiments[-1].stage is Stage.RUNNING
    assert not part.begin.isVisible()


def test_a_plan_begins_with_its_words(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, empty_board())
    cycle.open(Part.STEP)
    part = cycle.part
    assert isinstance(part, StepPart)
    assert part.page.accessibleName() == "What do we want to find out next?"
    assert not part.see.isVisible()
    cycle.do(click, "Plan a step")
    assert part.desk is not None
    type_into(part.desk.editor.step, "Count the walks")  # type: ignore[union-attr]
    cycle.screen.go_to(Part.AGREEMENT)
    assert [one.step for one in cycle.session.board.experiments] == ["Count the walks"]
    cycle.screen.go_to(Part.STEP)
    assert part.page.step.accessibleName() == "Step: Count the walks"
    click(part.page.how)
    type_into(part.desk.editor.field, "By eye")  # type: ignore[union-attr]
    key(cycle.window, Qt.Key.Key_Escape)
    assert part.page.how.accessibleName() == "Measured how: By eye"


def test_a_refused_expectation_says_why_in_its_editor(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, planned())
    cycle.open(Part.STEP)
    part = cycle.part
    assert isinstance(part, StepPart)
    click(part.page.expect)
    assert part.desk is not None
    part.desk.written.emit("expect", Expectation(45.0, 44.0))
    assert part.desk.editor is not None
    assert part.desk.editor.refusal


# -------------------------------------------------------------------------------- 5: what is agreed


def agreement(cycle: Cycle) -> AgreementPart:
    cycle.open(Part.AGREEMENT)
    assert isinstance(cycle.part, AgreementPart)
    return cycle.part


@HANDS
def test_days_and_quarters_of_an_hour_are_tapped(cycle: Cycle, act: Pointer) -> None:
    page = agreement(cycle).page
    assert [tile.label for tile in page.tiles.values()] == ["Today", "Tomorrow", "Wed 17", "Thu 18"]
    act(list(page.tiles.values())[2])
    assert cycle.kept.see_at is not None
    assert as_written(cycle.kept.see_at) == (17, 10, 0)
    assert cycle.kept.step == cycle.session.board.experiments[-1].id
    act(page.later)
    act(page.later)
    act(page.earlier)
    assert cycle.kept.see_at.time() == time(10, 15)
    act(next(iter(page.tiles.values())))
    # today it is the next quarter
    assert as_written(cycle.kept.see_at) == (15, 13, 45)


@HANDS
def test_a_day_far_ahead_asks_for_something_sooner(cycle: Cycle, act: Pointer) -> None:
    part = agreement(cycle)
    act(part.page.calendar)
    editor = part.sheet.sheet
    assert isinstance(editor, SeeAtEditor)
    far = (PICTURED + timedelta(days=7)).date()
    act(editor.grid.cells[far])
    assert cycle.kept.see_at is not None
    assert cycle.kept.see_at.date() == far
    act(cycle.primary())
    assert not part.is_editing
    assert part.page._agreed.is_far
    act(list(part.page.tiles.values())[3])
    assert not part.page._agreed.is_far


def test_the_next_cycle_stands_there_and_can_be_changed(cycle: Cycle) -> None:
    part = agreement(cycle)
    assert part.page._agreed.next_cycle == "Tue 16 June, 14:00"
    cycle.do(click, "Change")
    editor = part.sheet.sheet
    assert isinstance(editor, SeeAtEditor)
    assert editor.title == "Next coaching cycle"
    click(editor.grid.cells[(PICTURED + timedelta(days=2)).date()])
    click(cycle.primary())
    assert part.page._agreed.next_cycle == "Wed 17 June, 14:00"
    click(cycle.primary())
    assert cycle.kept.next_at is not None
    assert as_written(cycle.kept.next_at) == (17, 14, 0)


def test_the_end_agrees_on_the_next_cycle_as_it_stood_there(cycle: Cycle) -> None:
    agreement(cycle)
    click(cycle.primary())
    assert cycle.kept.next_at is not None
    assert as_written(cycle.kept.next_at) == (16, 14, 0)


def test_after_a_night_the_next_cycle_is_in_the_next_night(cycle: Cycle) -> None:
    night = WorkCalendar(cycle_time=time(2), shifts=(Shift("Night", time(22), time(6)),))
    board = replace(cycle.session.board, calendar=night)
    for now, following in ((16, 17), (20, 23)):
        found = next_at(board, None, PICTURED.replace(day=now, hour=2, minute=30))
        assert found is not None
        assert as_written(found) == (following, 2, 0)


def test_a_board_without_any_work_day_proposes_none(cycle: Cycle) -> None:
    never = replace(cycle.session.board, calendar=WorkCalendar(work_days=frozenset()))
    assert next_at(never, None, PICTURED) is None
    assert next_at(replace(never, calendar=WorkCalendar()), None, PICTURED) == datetime.combine(
        PICTURED.date() + timedelta(days=1), time(13, 30)
    )


@HANDS
def test_what_is_brought_is_tapped_or_typed(cycle: Cycle, act: Pointer) -> None:
    page = agreement(cycle).page
    act(page.proposals["What happened, in facts"])
    assert cycle.kept.bring == "What happened, in facts"
    assert page.bring.text == "What happened, in facts"
    act(page.proposals["What happened, in facts"])
    assert cycle.kept.bring == ""
    type_into(page.bring, "The old fixture")
    cycle.screen.go_to(Part.TARGET)
    assert cycle.kept.bring == "The old fixture"


def test_a_day_that_has_passed_meanwhile_is_refused_with_a_sentence(cycle: Cycle) -> None:
    part = agreement(cycle)
    pass_time(cycle.session, days=2)
    click(next(iter(part.page.tiles.values())))
    assert cycle.kept.see_at is None
    assert cycle.screen.ledge.sentence


def test_without_a_day_there_is_no_time_to_move(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, empty_board())
    part = agreement(cycle)
    click(part.page.later)
    assert cycle.screen.ledge.sentence == "No day chosen yet"
    part.page.moved.emit(15)
    assert cycle.kept.see_at is None


# -------------------------------------------------------------------------------- the whole of it


@HANDS
def test_a_whole_cycle_works_without_typing(qtbot: QtBot, act: Pointer) -> None:
    """Pointing, choosing and the number pad are enough."""
    session = learned()
    cycle = cycle_on(qtbot, session)
    primary = cycle.window.screen_shown.ledge.primary
    assert primary is not None
    act(primary)
    act(cycle.primary())
    cycle.do(act, "Type a number")
    press_pad(act, cycle.part.entry.pad, "43.8")  # type: ignore[attr-defined]
    act(cycle.primary())
    act(cycle.screen.way.back_button)
    act(cycle.primary())
    act(cycle.primary())
    row = cycle.part.page.lot.parked_rows[0]  # type: ignore[attr-defined]
    act(row, QPoint(row.width() // 2, row.height() // 2))
    cycle.do(act, "Work on this one")
    act(cycle.primary())
    cycle.do(act, "Go and see: press 2 waits for the safety curtain")
    part = cycle.part
    assert isinstance(part, StepPart)
    act(part.page.expect)
    assert part.desk is not None
    act(part.desk.editor.tiles[Put.UNKNOWN])  # type: ignore[union-attr]
    act(cycle.primary())
    cycle.do(act, "Start the step")
    cycle.clock.pass_on(40)
    act(cycle.primary())
    cycle.do(act, "Tomorrow")
    cycle.do(act, "What happened, in facts")
    act(cycle.primary())
    assert cycle.screen.course.is_finished
    board, kept = session.board, cycle.kept
    assert board.experiments[-1].stage is Stage.RUNNING
    assert board.experiments[-1].step == "Go and see: press 2 waits for the safety curtain"
    assert kept.see_at is not None
    assert kept.see_at.date() == (PICTURED + timedelta(days=1)).date()
    assert kept.answers["step"] == board.experiments[-1].step
    cycle.do(act, "To the board")
