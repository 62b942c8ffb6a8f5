"""The part of the board beside each question: read large, and written in its place by hand, pad and key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.core.experiment import CheckDraft, Stage
from kata_desktop.core.measurement import Point
from kata_desktop.ui.actual.screen import ActualScreen
from kata_desktop.ui.coaching.actual_part import ActualPart
from kata_desktop.ui.coaching.look_back_part import LookBackPart
from kata_desktop.ui.coaching.obstacle_part import ObstaclePart
from kata_desktop.ui.coaching.step_part import StepPart
from kata_desktop.ui.coaching.target_part import TargetPart
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.target.screen import TargetScreen
from tests.helpers.boards import empty_board, pass_time
from tests.helpers.cycles import Cycle, cycle_on, press_pad
from tests.helpers.every_screen import checked, learned
from tests.helpers.on_screen import key, screen_on, type_into
from tests.helpers.pointer import HANDS, Pointer, click, drag

BUTTONS = "Press 2: start buttons moved to waist height"
NOTHING = "Nothing is written yet. Say in a few words what you saw."
TURN = "Turn the fixture 90°, so the housing arrives ready to press"


@pytest.fixture
def cycle(qtbot: QtBot) -> Cycle:
    return cycle_on(qtbot)


# -------------------------------------------------------------------------------- 1: the target


def test_the_target_is_read_with_its_date_and_pattern(cycle: Cycle) -> None:
    cycle.open()
    assert isinstance(cycle.part, TargetPart)
    assert cycle.part.page.accessibleName().startswith("Target condition: 42 seconds cycle time per pump")
    assert cycle.part.sentence == "42 s cycle time per pump, by Fri 19 June."
    assert not cycle.part.set.isVisible()


@HANDS
def test_without_a_target_one_can_be_set_and_the_cycle_goes_on(qtbot: QtBot, act: Pointer) -> None:
    cycle = cycle_on(qtbot, empty_board())
    screen = cycle.open()
    assert isinstance(cycle.part, TargetPart)
    assert cycle.part.page.accessibleName() == "How should the process run in 14 days? First watch it, then decide."
    assert cycle.part.sentence == ""
    cycle.do(act, "Set target condition")
    assert isinstance(cycle.window.screen_shown, TargetScreen)
    key(cycle.window, Qt.Key.Key_Escape)
    assert cycle.screen is screen
    act(cycle.primary())
    assert cycle.at() is Part.ACTUAL


# -------------------------------------------------------------------------------- 2: the actual condition


@HANDS
def test_a_visit_is_typed_on_the_pad_beside_the_chart(cycle: Cycle, act: Pointer) -> None:
    cycle.open(Part.ACTUAL)
    part = cycle.part
    assert isinstance(part, ActualPart)
    assert part.sentence == "3.0 s faster than at the start, 3.0 s to go."
    metric = cycle.session.board.process_metric
    assert metric is not None
    before = len(cycle.session.board.measured(metric.id))
    cycle.do(act, "Type a number")
    for typed in ("44.1", "44.6"):
        press_pad(act, part.entry.pad, typed)
        assert cycle.primary().label == "Keep it"
        act(cycle.primary())
    measured = cycle.session.board.measured(metric.id)
    assert len(measured) == before + 1
    assert measured[-1].values == (44.1, 44.6)
    act(cycle.screen.way.back_button)
    assert not part.is_editing
    assert cycle.at() is Part.ACTUAL
    assert cycle.primary().label == "Next"


def test_what_is_no_number_stays_with_a_sentence(cycle: Cycle) -> None:
    cycle.open(Part.ACTUAL)
    cycle.do(click, "Type a number")
    click(cycle.primary())
    assert cycle.screen.ledge.sentence
    assert cycle.part.is_editing


@pytest.mark.parametrize("way", ["back", "ring", "leave"])
def test_a_number_that_is_typed_and_not_kept_waits_for_the_next_time(cycle: Cycle, way: str) -> None:
    screen = cycle.open(Part.ACTUAL)
    part = cycle.part
    assert isinstance(part, ActualPart)
    cycle.do(click, "Type a number")
    press_pad(click, part.entry.pad, "44.1")
    click(cycle.primary())
    press_pad(click, part.entry.pad, "44.6")
    stepper = screen.way.stepper.rings
    click({"back": screen.way.back_button, "ring": stepper[Part.STEP], "leave": screen.way.leave_button}[way])
    cycle.open(Part.ACTUAL)
    if not part.is_editing:
        cycle.do(click, "Type a number")
    assert part.entry.field.typed == "44.6"
    click(cycle.primary())
    metric = cycle.session.board.process_metric
    assert metric is not None
    assert cycle.session.board.measured(metric.id)[-1].values == (44.1, 44.6)


@pytest.mark.parametrize("way", ["back", "escape"])
def test_why_something_cannot_be_kept_yet_goes_with_what_was_edited(cycle: Cycle, way: str) -> None:
    cycle.open(Part.ACTUAL)
    cycle.do(click, "Type a number")
    click(cycle.primary())
    assert cycle.screen.ledge.sentence
    if way == "back":
        click(cycle.screen.way.back_button)
    else:
        key(cycle.window, Qt.Key.Key_Escape)
    assert not cycle.part.is_editing
    assert cycle.screen.ledge.sentence == ""


def test_figures_of_the_keyboard_reach_the_field_and_enter_keeps_them(cycle: Cycle) -> None:
    cycle.open(Part.ACTUAL)
    part = cycle.part
    assert isinstance(part, ActualPart)
    cycle.do(click, "Type a number")
    QTest.keyClicks(part.entry.field, "43.9")
    assert part.entry.field.typed == "43.9"
    key(cycle.window, Qt.Key.Key_Return)
    metric = cycle.session.board.process_metric
    assert metric is not None
    assert cycle.session.board.measured(metric.id)[-1].values == (43.9,)
    key(cycle.window, Qt.Key.Key_Escape)
    assert not part.is_editing
    assert cycle.at() is Part.ACTUAL


def test_a_value_alone_is_a_point(qtbot: QtBot) -> None:
    session = empty_board()
    session.setting_up.add_metric("Late orders", unit="orders", point=Point.VALUE)
    cycle = cycle_on(qtbot, session)
    cycle.open(Part.ACTUAL)
    cycle.do(click, "Type a number")
    for _ in range(2):
        press_pad(click, cycle.part.entry.pad, "7")  # type: ignore[attr-defined]
        click(cycle.primary())
    metric = session.board.process_metric
    assert metric is not None
    assert [one.values for one in session.board.measured(metric.id)] == [(7.0,), (7.0,)]


def test_the_chart_leads_to_its_own_view(cycle: Cycle) -> None:
    cycle.open(Part.ACTUAL)
    part = cycle.part
    assert isinstance(part, ActualPart)
    part.page.chart.point_chosen.emit(3)
    shown = screen_on(cycle.window, ActualScreen)
    key(cycle.window, Qt.Key.Key_Escape)
    assert cycle.at() is Part.ACTUAL
    part.page.chart.point_chosen.emit(999)
    part.page.chart.elsewhere.emit()
    assert cycle.window.screen_shown is shown


# -------------------------------------------------------------------------------- the turn of the card


def test_the_last_step_that_was_learned_from_is_looked_back_on(cycle: Cycle) -> None:
    """The running one has its time tomorrow; it can be checked all the same."""
    cycle.open(Part.REFLECTION)
    part = cycle.part
    assert isinstance(part, LookBackPart)
    assert part.step is not None
    assert part.step.step == BUTTONS
    assert part.sentence == "The reach was not the wait. The housing has to be turned first."
    assert part.check.label == "Experiment 6: what happened?"
    name = part.page.accessibleName()
    assert name.startswith("Experiment 5, learned, surprise.")


@HANDS
def test_a_running_step_is_checked_and_learned_from_in_its_place(cycle: Cycle, act: Pointer) -> None:
    pass_time(cycle.session, days=1)
    cycle.open(Part.REFLECTION)
    part = cycle.part
    assert isinstance(part, LookBackPart)
    assert part.step is not None
    assert (part.step.step, part.check.label) == (TURN, "What happened?")
    act(part.check)
    assert part.view is not None
    assert part.view.check is not None
    assert cycle.primary().label == "Keep what happened"
    act(cycle.primary())
    assert cycle.screen.ledge.sentence == "Write a number or a few words about what happened."
    press_pad(act, part.view.check.pad, "43.2")
    act(cycle.primary())
    assert cycle.primary().label == "Keep the learning"
    type_into(part.view.act.field, "The fixture turns by itself")
    act(cycle.primary())
    assert not part.is_editing
    last = cycle.session.board.experiments[-1]
    assert (last.stage, last.happened.value, last.learned) == (Stage.LEARNED, 43.2, "The fixture turns by itself")
    assert part.step.id == last.id
    assert cycle.primary().label == "Next"


def test_what_is_typed_of_a_check_waits_for_the_next_time(cycle: Cycle) -> None:
    cycle.open(Part.REFLECTION)
    part = cycle.part
    assert isinstance(part, LookBackPart)
    click(part.check)
    assert part.view is not None
    assert part.view.check is not None
    # without a tap into the field
    QTest.keyClicks(cycle.screen.window().focusWidget(), "43")
    cycle.screen.go_to(Part.STEP)
    cycle.screen.go_to(Part.REFLECTION)
    assert not part.is_editing
    click(part.check)
    assert part.view.check.value.typed == "43"


def test_what_is_half_written_in_a_cycle_is_in_the_file_after_a_pause(cycle: Cycle, qtbot: QtBot) -> None:
    cycle.open(Part.REFLECTION)
    part = cycle.part
    assert isinstance(part, LookBackPart)
    click(part.check)
    assert part.view is not None
    assert part.view.check is not None
    type_into(part.view.check.text, "The fixture turns")

    def drafts() -> list[CheckDraft]:
        return [one.check_draft for one in cycle.session.board.experiments if one.check_draft is not None]

    qtbot.waitUntil(lambda: drafts() == [CheckDraft(text="The fixture turns")])


def test_a_checked_step_asks_for_its_learning_and_takes_no_repetition(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, checked())
    cycle.open(Part.REFLECTION)
    part = cycle.part
    assert isinstance(part, LookBackPart)
    assert not part.check.isVisible()
    cycle.do(click, "What did we learn?")
    assert part.view is not None
    click(cycle.primary())
    assert cycle.screen.ledge.sentence == "Write a few words about what we learned."
    type_into(part.view.act.field, "The hands wait for the housing")
    click(cycle.primary())
    assert part.is_editing
    assert "happened" in cycle.screen.ledge.sentence
    # what is expected in words asks whether it was so; back leads to the fields of the check
    part.view.compared.change.click()
    assert cycle.primary().label == "Keep what happened"


def test_a_step_gone_elsewhere_closes_its_editor(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, learned())
    made = cycle.session.experimenting.plan(step="Look again").made
    cycle.open(Part.STEP)
    part = cycle.part
    assert isinstance(part, StepPart)
    click(part.page.step)
    assert part.is_editing
    cycle.window.document.apply(lambda: cycle.session.experimenting.put_away(made))
    assert not part.is_editing


def test_no_step_yet_says_so_and_goes_on(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, empty_board())
    cycle.open(Part.REFLECTION)
    assert isinstance(cycle.part, LookBackPart)
    assert cycle.part.page.accessibleName() == "No step to look back on yet"
    assert cycle.part.sentence == ""
    click(cycle.primary())
    assert cycle.at() is Part.OBSTACLES


@HANDS
def test_the_experiment_opens_and_leads_back(cycle: Cycle, act: Pointer) -> None:
    cycle.open(Part.REFLECTION)
    cycle.do(act, "Open the experiment")
    shown = screen_on(cycle.window, ExperimentScreen)
    assert shown.experiment.step == BUTTONS
    key(cycle.window, Qt.Key.Key_Escape)
    assert cycle.at() is Part.REFLECTION


# -------------------------------------------------------------------------------- 3: the obstacles


@HANDS
def test_the_arrow_is_moved_by_choosing_a_row(cycle: Cycle, act: Pointer) -> None:
    cycle.open(Part.OBSTACLES)
    part = cycle.part
    assert isinstance(part, ObstaclePart)
    lot = part.page.lot
    assert lot.focus_place.accessibleName().startswith("Obstacle, in focus: Housing")
    assert not part.work.isVisible()
    torque = lot.parked_rows[1]
    act(torque, QPoint(torque.width() // 2, torque.height() // 2))
    cycle.do(act, "Work on this one")
    focused = cycle.session.board.focused
    assert focused is not None
    assert focused.text == "Torque wrench is shared with Cell 5"
    assert not part.work.isVisible()
    assert part.sentence == "Torque wrench is shared with Cell 5."


def test_the_arrow_is_moved_by_dragging_a_row_onto_the_frame(cycle: Cycle) -> None:
    cycle.open(Part.OBSTACLES)
    part = cycle.part
    assert isinstance(part, ObstaclePart)
    lot, row = part.page.lot, part.page.lot.parked_rows[2]
    drag(row.grip, row.grip.rect().center(), row.grip.mapFrom(lot, lot.focus_place.geometry().center()), steps=12)
    focused = cycle.session.board.focused
    assert focused is not None
    assert focused.text == "Two screw lengths in one box"


def test_a_tap_on_the_one_in_focus_chooses_nothing_else(cycle: Cycle) -> None:
    cycle.open(Part.OBSTACLES)
    part = cycle.part
    assert isinstance(part, ObstaclePart)
    part.page.lot.chosen.emit(part.page.lot.parked_rows[0].shown.id)
    assert part.work.isVisible()
    click(part.page.lot.focus_place)
    assert not part.work.isVisible()


@HANDS
def test_a_new_obstacle_is_written_in_its_place(cycle: Cycle, act: Pointer) -> None:
    cycle.open(Part.OBSTACLES)
    part = cycle.part
    assert isinstance(part, ObstaclePart)
    cycle.do(act, "New obstacle")
    assert part.new is not None
    assert not part.new.detail.after.isVisible()
    act(cycle.primary())
    assert cycle.screen.ledge.sentence == NOTHING
    type_into(part.new.detail.field, "The light is bad")
    act(cycle.primary())
    assert cycle.session.board.obstacles[-1].text == "The light is bad"
    assert not part.is_editing
    # it may be the one to work on
    cycle.do(act, "Work on this one")
    assert cycle.session.board.focused is not None
    assert cycle.session.board.focused.text == "The light is bad"


@pytest.mark.parametrize("way", ["ring", "back", "leave"])
def test_words_of_a_new_obstacle_are_never_lost(cycle: Cycle, way: str) -> None:
    cycle.open(Part.OBSTACLES)
    part = cycle.part
    assert isinstance(part, ObstaclePart)
    part.begin_new()
    assert part.new is not None
    type_into(part.new.detail.field, "The light is bad")
    if way == "ring":
        cycle.screen.go_to(Part.TARGET)
    elif way == "back":
        cycle.screen.go_back()
    else:
        click(cycle.screen.way.leave_button)
    assert cycle.session.board.obstacles[-1].text == "The light is bad"


def test_an_empty_lot_asks_and_goes_on(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, empty_board())
    cycle.open(Part.OBSTACLES)
    part = cycle.part
    assert isinstance(part, ObstaclePart)
    assert part.page.is_empty
    assert part.sentence == ""
    part.begin_new()
    part.keep_new()
    assert part.is_editing
    cycle.screen.go_on()
    assert cycle.screen.ledge.sentence == NOTHING
    assert part.step_back()
    click(cycle.primary())
    assert cycle.at() is Part.STEP
