"""Points left out, corrected and noted, medians drawn and rules chosen in the close view of the actual condition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.ui.actual.point_panel import point_picture
from kata_desktop.ui.actual.screen import ActualScreen, Side, View
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.actual_screens import button, labels, opened, pace, press, shown, state
from tests.helpers.boards import empty_board, ready_board
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.screens import sample_session

# ------------------------------------------------------------------------------------- leaving out


@HANDS
def test_a_point_is_left_out_for_a_reason_and_taken_back_in(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    act(button(screen, "Leave the point out"), None)
    assert state(screen)[1] is Side.LEAVE_OUT
    act(screen.leaving_out.leave_button, None)
    assert screen.ledge.message == "Write one sentence why."
    act(screen.leaving_out.starters[1], None)
    assert screen.leaving_out.field.text == "typed wrongly"
    act(screen.leaving_out.leave_button, None)
    assert pace(session)[-1].excluded == "typed wrongly"
    assert state(screen)[1] is Side.POINT
    assert screen.charts.above.picture is not None
    assert screen.charts.above.picture.points[-1].left_out == "left out: typed wrongly"
    act(button(screen, "Take the point back in"), None)
    assert pace(session)[-1].excluded is None
    assert "Leave the point out" in labels(screen)


def test_a_reason_can_be_typed_and_thought_better_of(qtbot: QtBot) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    press(screen, Qt.Key.Key_X)
    screen.leaving_out.field.editor.setFocus()
    QTest.keyClicks(screen.leaving_out.field.editor, "0TX another batch")
    assert state(screen)[0] is View.CHART
    press(screen, Qt.Key.Key_Escape)
    assert state(screen)[1] is Side.POINT
    assert screen.isVisible()
    press(screen, Qt.Key.Key_X)
    assert screen.leaving_out.field.text == ""
    click(screen.leaving_out.let_be_button)
    assert pace(session)[-1].excluded is None


# ------------------------------------------------------------------------------------- correcting


@HANDS
def test_a_value_is_corrected_on_the_pad(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen, before = shown(qtbot, session), pace(session)[-1]
    act(button(screen, "Correct"), None)
    panel = screen.correcting
    act(panel.after, None)
    assert panel.field.accessibleName().startswith("Value 2 of 23")
    for sign in "39.5":
        act(panel.pad.key(sign), None)
    act(panel.keep_button, None)
    values = pace(session)[-1].values
    assert values[1] == 39.5
    assert (values[0], values[2:]) == (before.values[0], before.values[2:])
    assert state(screen)[1] is Side.POINT
    session.undo()
    assert pace(session)[-1] == before


def test_what_is_no_number_is_named_and_nothing_is_lost(qtbot: QtBot) -> None:
    session = sample_session()
    screen, before = shown(qtbot, session), pace(session)
    click(button(screen, "Correct"))
    panel = screen.correcting
    click(panel.before)
    click(panel.pad.key("7"))
    for _ in range(2):
        click(panel.pad.delete_key)
    click(panel.after)
    click(panel.keep_button)
    assert screen.ledge.message.startswith("Please a number")
    assert panel.field.accessibleName().startswith("Value 23 of 23")
    assert pace(session) == before
    click(panel.let_be_button)
    assert state(screen)[1] is Side.POINT


def test_counts_are_corrected_as_counts(qtbot: QtBot) -> None:
    ready = ready_board()
    ready.session.targeting.choose_date(ready.session.today().replace(day=30))
    ready.session.targeting.set_draft()
    screen = shown(qtbot, ready.session)
    assert pace(ready.session)[-1].count == 23
    click(button(screen, "Correct"))
    click(screen.correcting.pad.key("4"))
    click(screen.correcting.pad.key("0"))
    click(screen.correcting.keep_button)
    assert pace(ready.session)[-1].count == 23
    assert state(screen)[1] is Side.CORRECT
    click(screen.correcting.field)
    click(screen.correcting.pad.key("9"))
    click(screen.correcting.keep_button)
    assert (pace(ready.session)[-1].count, pace(ready.session)[-1].of) == (9, 30)


def test_counts_are_corrected_by_physical_keyboard(qtbot: QtBot) -> None:
    ready = ready_board()
    ready.session.targeting.choose_date(ready.session.today().replace(day=30))
    ready.session.targeting.set_draft()
    screen = shown(qtbot, ready.session)
    button(screen, "Correct").setFocus()
    keys = Qt.Key
    press(screen, keys.Key_Return, keys.Key_2, keys.Key_9, keys.Key_Tab, keys.Key_2, keys.Key_0, keys.Key_Return)
    assert screen.ledge.sentence
    assert state(screen)[1] is Side.CORRECT
    press(screen, keys.Key_3, keys.Key_1, keys.Key_Return)
    assert (pace(ready.session)[-1].count, pace(ready.session)[-1].of) == (29, 31)
    assert state(screen)[1] is Side.POINT


# ------------------------------------------------------------------------------------- a new median


def medians(screen: ActualScreen) -> list[tuple[str, bool]]:
    picture = screen.charts.above.picture
    assert picture is not None
    return [(line.label, line.proposed) for line in picture.medians]


@HANDS
def test_after_a_signal_a_new_median_is_offered_and_drawn(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    assert medians(screen) == [("Start 48.0", False), ("New median 45.0 from here?", True)]
    act(button(screen, "Draw a new median from experiment 4"), None)
    metric = session.board.process_metric
    assert metric is not None
    assert metric.phases == (pace(session)[18].id,)
    assert not any(proposed for _, proposed in medians(screen))
    assert labels(screen) >= {"Measure"}
    session.undo()
    assert session.board.process_metric == sample_session().board.process_metric


def test_the_offer_rests_when_it_is_declined(qtbot: QtBot) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    click(button(screen, "Not now"))
    assert labels(screen) & {"Not now", "Measure"} == {"Measure"}
    assert [label for label, _ in medians(screen)] == ["Start 48.0", "Now 45.0"]
    window = screen.window()
    assert isinstance(window, MainWindow)
    assert "Not now" not in labels(opened(window))


# ------------------------------------------------------------------------------------- rules and limits


@HANDS
def test_soft_rules_are_switched_on_for_one_metric(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    act(screen.point.says, None)
    act(screen.rules.shift, None)
    act(screen.rules.trend, None)
    process, outcome = session.board.process_metric, screen._shown.below
    assert process is not None
    assert outcome is not None
    assert (process.shift_rule, process.trend_rule, process.limits_shown) == (True, True, False)
    assert not outcome.metric.shift_rule
    assert screen.rules.shift.accessibleName() == "6 in a row on one side, on"
    act(screen.rules.shift, None)
    assert session.board.process_metric == replace(process, shift_rule=False)
    session.undo()
    assert session.board.process_metric == process


@HANDS
def test_limits_stay_off_for_times_and_say_why(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    act(screen.point.says, None)
    act(screen.rules.limits, None)
    assert screen.ledge.message.startswith("“Cycle time per pump” is timed.")
    assert not screen.rules.limits.isChecked()
    press(screen, Qt.Key.Key_Escape, Qt.Key.Key_L)
    assert screen.ledge.message.startswith("“Cycle time per pump” is timed.")
    assert session.board.process_metric == sample_session().board.process_metric


def limits_of(screen: ActualScreen) -> list[str]:
    picture = screen.charts.below.picture
    assert picture is not None
    return [limit.label for limit in picture.limits]


def test_the_key_l_draws_the_limits_of_the_chosen_metric(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    assert limits_of(screen) == []
    press(screen, Qt.Key.Key_Down, Qt.Key.Key_L)
    lower, upper = limits_of(screen)
    assert (lower.split()[0], upper.split()[0]) == ("lower", "upper")
    assert screen.ledge.message == "Limits are on."
    picture = screen.charts.below.picture
    assert picture is not None
    assert picture.low < picture.limits[0].value < picture.limits[1].value < picture.high
    screen.turn_rules()
    assert screen.rules.limits.isChecked()
    press(screen, Qt.Key.Key_Escape, Qt.Key.Key_L)
    assert (limits_of(screen), screen.ledge.message) == ([], "Limits are off.")


@HANDS
def test_a_drawn_median_is_taken_back_where_the_rules_stand(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    click(button(screen, "Draw a new median from experiment 4"))
    act(screen.point.says, None)
    first, second = screen.rules.back_buttons
    assert (first.label, first.accessibleName()) == ("Median from Thu 11 June", "Take back the median from Thu 11 June")
    assert not second.isVisible()
    act(first, None)
    metric = session.board.process_metric
    assert metric is not None
    assert metric.phases == ()
    assert not first.isVisible()
    press(screen, Qt.Key.Key_Escape)
    assert medians(screen)[1] == ("New median 45.0 from here?", True)


def test_without_points_the_rules_have_nothing_to_say(qtbot: QtBot) -> None:
    screen = shown(qtbot, empty_board())
    press(screen, Qt.Key.Key_L)
    screen.acts.take_median_back("none")
    screen.acts.copy_table()
    screen.acts.keep_table(Path())
    screen.turn_rules()
    assert screen.rules.rule == ""
    assert not screen.point.says.isVisible()


# ------------------------------------------------------------------------------------- notes


@HANDS
def test_a_note_is_written_on_a_point_and_shown_there(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    act(button(screen, "Note"), None)
    assert state(screen)[1] is Side.NOTE
    act(screen.noting.starters[0], None)
    act(screen.noting.leave_button, None)
    assert pace(session)[-1].note == "another batch"
    assert pace(session)[-1].excluded is None
    assert state(screen)[1] is Side.POINT
    chart = screen._chart
    assert chart is not None
    facts = dict(point_picture(session.board, chart, chart.points[-1], session.today()).facts)
    assert facts["Notes"] == "another batch. Walked 1, waited 1"
    act(button(screen, "Note"), None)
    assert screen.noting.field.text == "another batch"
    screen.noting.field.set_text("")
    act(screen.noting.leave_button, None)
    assert pace(session)[-1].note == ""


def test_a_note_can_be_thought_better_of(qtbot: QtBot) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    click(button(screen, "Note"))
    screen.noting.field.set_text("x")
    click(screen.noting.let_be_button)
    assert pace(session)[-1].notes == pace(sample_session())[-1].notes
    screen.choose("")
    click(button(screen, "Note"))
    assert screen.ledge.message == "Choose a point first."
