"""The actual condition in its own view, by mouse, by touch and by keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import let_charts_move
from kata_desktop.core.measurement import Measurement
from kata_desktop.paint.palette import Theme
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.actual.point_panel import point_picture
from kata_desktop.ui.actual.screen import ActualScreen, Side, View
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard.chart_place import ChartPlace
from tests.helpers.boards import empty_board, ready_board
from tests.helpers.on_screen import nameless, outside, overlaps, screen_on
from tests.helpers.pointer import HANDS, Pointer, click, touch_device
from tests.helpers.screens import sample_session, shown_window

#: 24 points, two columns of today, and the days to the date: 16, 17, 18 and 19 June.
COLUMNS = 30


def opened(window: MainWindow, thing: str = "") -> ActualScreen:
    window.go(Destination(Place.ACTUAL, thing))
    QApplication.processEvents()
    return screen_on(window, ActualScreen)


def shown(qtbot: QtBot, session: StoryboardSession | None = None, thing: str = "") -> ActualScreen:
    window = shown_window(qtbot, session or sample_session())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return opened(window, thing)


def moving(qtbot: QtBot, session: StoryboardSession | None = None) -> ActualScreen:
    """The screen with charts that move."""
    window = shown_window(qtbot, session or sample_session())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    loader = let_charts_move(window)
    with qtbot.waitSignal(loader.ready, timeout=30_000):
        window.update()
        loader.start()
    screen = opened(window)
    assert screen.charts.above.view is not None
    return screen


def button(screen: ActualScreen, label: str) -> Button:
    found = [one for one in screen.findChildren(Button) if one.label == label and one.isVisible()]
    assert found, f"no button {label}"
    return found[0]


def labels(screen: ActualScreen) -> set[str]:
    return {one.label for one in screen.ledge.findChildren(Button) if one.isVisible()}


def state(screen: ActualScreen) -> tuple[View, Side]:
    """What fills the sheet and what the right column is for, now."""
    return screen.view, screen.side


def press(screen: ActualScreen, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or screen, key)
        QApplication.processEvents()


def pace(session: StoryboardSession) -> tuple[Measurement, ...]:
    metric = session.board.process_metric
    assert metric is not None
    return session.board.measured(metric.id)


def point_at(place: ChartPlace, number: int) -> QPoint:
    plot, picture = place.plot(), place.picture
    assert plot is not None
    assert picture is not None
    return (plot.place(picture.points[number]) * place.kit.unit).toPoint()


# ------------------------------------------------------------------------------------- choosing


@HANDS
def test_a_tap_on_a_point_chooses_it(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    assert screen.chosen == pace(session)[-1].id
    act(screen.charts.above, point_at(screen.charts.above, 7))
    assert screen.chosen == pace(session)[7].id
    assert screen.point.accessibleName().startswith("Thu 4 June, 12:40: 48.0 seconds")
    assert "part of" not in screen.point.accessibleName()
    act(screen.charts.above, point_at(screen.charts.above, 14))
    assert screen.point.accessibleName().endswith("part of a run of 13 below the start.")
    assert screen.charts.above.picture is not None
    assert screen.charts.above.picture.chosen == 14


@HANDS
def test_a_tap_on_the_chart_below_chooses_there(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    act(screen.charts.below, point_at(screen.charts.below, 2))
    assert screen.charts.below.picture is not None
    assert screen.charts.below.picture.chosen == 2
    assert screen.charts.above.picture is not None
    assert screen.charts.above.picture.chosen is None


def test_it_comes_up_with_the_point_it_was_asked_for(qtbot: QtBot) -> None:
    session = sample_session()
    wanted = pace(session)[4].id
    screen = shown(qtbot, session, wanted)
    assert screen.chosen == wanted
    opened_again = opened(screen.window())  # type: ignore[arg-type]
    assert opened_again.chosen == pace(session)[-1].id


@HANDS
def test_a_flag_opens_its_experiment(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    place = screen.charts.above
    plot, picture = place.plot(), place.picture
    assert plot is not None
    assert picture is not None
    flag = picture.flags[0]
    with qtbot.waitSignal(screen.wanted) as told:
        act(place, QPoint(round(plot.x(flag.position)), round(plot.rect.top() - 26)))
    assert told.args == [Destination(Place.EXPERIMENT, flag.id)]


def test_keys_go_from_point_to_point(qtbot: QtBot) -> None:
    session = sample_session()
    screen, points = shown(qtbot, session), pace(session)
    press(screen, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert screen.chosen == points[-3].id
    press(screen, Qt.Key.Key_Right)
    assert screen.chosen == points[-2].id
    press(screen, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert screen.chosen == points[0].id
    press(screen, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert screen.chosen == points[-1].id


def test_up_and_down_change_the_chart(qtbot: QtBot) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    press(screen, Qt.Key.Key_Down)
    assert screen.charts.below.picture is not None
    assert screen.charts.below.picture.chosen == len(screen.charts.below.picture.points) - 1
    press(screen, Qt.Key.Key_Up)
    assert screen.chosen in {point.id for point in pace(session)}


@HANDS
def test_the_caption_tells_its_rule(qtbot: QtBot, act: Pointer) -> None:
    screen = shown(qtbot)
    act(screen.point.says, None)
    assert state(screen)[1] is Side.RULES
    assert screen.rules.rule == "Longest run 13, up to 7 can be chance with 22 measurements."
    assert screen.rules.rule in screen.rules.accessibleName()
    act(screen.rules.let_be_button, None)
    assert state(screen)[1] is Side.POINT


# ------------------------------------------------------------------------------------- zooming


def test_keys_zoom_and_the_ledge_brings_the_whole_back(qtbot: QtBot) -> None:
    screen = moving(qtbot)
    assert "Whole time" not in labels(screen)
    press(screen, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert "Whole time" in labels(screen)
    above, below = screen.charts.above.plot(), screen.charts.below.plot()
    assert above is not None
    assert below is not None
    assert (above.first, above.last) == pytest.approx((below.first, below.last))
    assert above.last - above.first == pytest.approx(COLUMNS / 1.5**2)
    press(screen, Qt.Key.Key_Minus)
    click(button(screen, "Whole time"))
    assert not screen.charts.is_zoomed
    assert "Whole time" not in labels(screen)
    press(screen, Qt.Key.Key_Plus, Qt.Key.Key_0)
    assert not screen.charts.is_zoomed


def test_two_fingers_zoom_in_the_window(qtbot: QtBot) -> None:
    screen = moving(qtbot)
    view = screen.charts.below.view
    assert view is not None
    target, hand = view.viewport(), QTest.touchEvent(view.viewport(), touch_device())
    hand.press(0, QPoint(600, 100), target).press(1, QPoint(700, 100), target).commit()
    hand.move(0, QPoint(580, 100), target).move(1, QPoint(720, 100), target).commit()
    hand.move(0, QPoint(550, 100), target).move(1, QPoint(750, 100), target).commit()
    hand.release(0, QPoint(550, 100), target).release(1, QPoint(750, 100), target).commit()
    QApplication.processEvents()
    plot = screen.charts.above.plot()
    assert plot is not None
    assert plot.last - plot.first == pytest.approx(COLUMNS / 2, rel=0.02)


def test_a_chosen_point_is_brought_into_view(qtbot: QtBot) -> None:
    screen = moving(qtbot)
    press(screen, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Home)
    plot = screen.charts.above.plot()
    assert plot is not None
    assert plot.first <= 0 <= plot.last
    window = screen.window()
    assert isinstance(window, MainWindow)
    assert opened(window).charts.is_zoomed is False


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


# ------------------------------------------------------------------------------------- the table


@HANDS
def test_the_ledge_leads_to_the_table_and_back(qtbot: QtBot, act: Pointer) -> None:
    screen = shown(qtbot)
    act(button(screen, "Table"), None)
    assert state(screen)[0] is View.TABLE
    assert labels(screen) == {"Back to board", "Copy", "CSV", "Chart"}
    act(button(screen, "Chart"), None)
    assert state(screen)[0] is View.CHART


@HANDS
def test_the_table_shows_the_points_and_chooses_one(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    press(screen, Qt.Key.Key_T)
    assert screen.title == "Table of the chart"
    assert len(screen.table.rows.rows) == 24
    act(screen.table.rows, QPoint(200, round(56 * 2.5)))
    assert state(screen)[0] is View.CHART
    assert screen.chosen == pace(session)[-3].id


def test_the_key_t_goes_to_the_table_and_back(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    press(screen, Qt.Key.Key_T)
    assert state(screen)[0] is View.TABLE
    press(screen, Qt.Key.Key_T)
    assert state(screen)[0] is View.CHART
    press(screen, Qt.Key.Key_T, Qt.Key.Key_Escape)
    assert state(screen)[0] is View.CHART
    assert screen.isVisible()


def test_the_table_is_copied_and_written(qtbot: QtBot, tmp_path: Path) -> None:
    screen = shown(qtbot)
    screen._folder = lambda: tmp_path
    press(screen, Qt.Key.Key_T)
    click(button(screen, "Copy"))
    assert QGuiApplication.clipboard().text().splitlines()[0].startswith("Day\tTime\t")
    assert screen.ledge.message == "24 rows copied."
    click(button(screen, "CSV"))
    written = list(tmp_path.glob("*.csv"))
    assert [path.name for path in written] == ["Cell 4, coolant pump assembly, Cycle time per pump.csv"]
    assert screen.ledge.message.endswith(written[0].name)
    (tmp_path / "a file").write_text("")
    screen._folder = lambda: tmp_path / "a file"
    click(button(screen, "CSV"))
    assert "could not be written" in screen.ledge.message


# ------------------------------------------------------------------------------------- around it


def test_esc_leads_back_to_the_board(qtbot: QtBot) -> None:
    screen = shown(qtbot)
    window = screen.window()
    assert isinstance(window, MainWindow)
    press(screen, Qt.Key.Key_Escape)
    assert window.screen_shown is not screen
    screen = opened(window)
    click(button(screen, "Back to board"))
    assert window.screen_shown is not screen


def test_the_primary_goes_on_to_measure_the_same_metric(qtbot: QtBot) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    click(button(screen, "Not now"))
    with qtbot.waitSignal(screen.wanted) as told:
        click(button(screen, "Measure"))
    assert told.args == [Destination(Place.MEASURE, pace(session)[0].metric)]


def test_an_empty_board_says_what_to_do_and_offers_only_that(qtbot: QtBot) -> None:
    screen = shown(qtbot, empty_board())
    assert labels(screen) == {"Back to board", "Measure"}
    press(screen, Qt.Key.Key_T, Qt.Key.Key_Right, Qt.Key.Key_X, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Plus)
    assert state(screen)[0] is View.CHART
    assert screen.ledge.message == "Choose a point first."


def test_an_undone_measurement_is_chosen_no_longer(qtbot: QtBot) -> None:
    session = sample_session()
    screen = shown(qtbot, session)
    made = screen.document.apply(lambda: session.measuring.record(pace(session)[0].metric, [44.0, 45.0]))
    assert made is not None
    screen.choose(made.made)
    click(button(screen, "Correct"))
    screen.document.undo()
    assert (screen.chosen, screen.side) == ("", Side.POINT)
    assert screen.point.accessibleName() == "Tap a point to see its single cycles."
    click(button(screen, "Leave the point out"))
    assert screen.ledge.message == "Choose a point first."


@pytest.mark.parametrize(
    ("size", "reading"),
    [((1920, 1080), 1.0), ((1280, 720), 1.0), ((1366, 768), 1.0), ((1920, 1200), 1.15), ((1920, 1080), 1.3)],
)
@pytest.mark.parametrize("side", list(Side))
def test_everything_has_its_place_and_its_name(qtbot: QtBot, size: tuple[int, int], reading: float, side: Side) -> None:
    window = shown_window(qtbot, sample_session(), size=size, theme=Theme.DARK, reading_size=reading)
    screen = opened(window)
    screen._turn(side=side)
    if side is Side.CORRECT:
        screen.turn_correcting()
    QApplication.processEvents()
    assert overlaps(screen) == []
    assert outside(screen) == []
    assert nameless(screen) == []
    assert screen.charts.above.accessibleName().startswith("Actual condition: 45.0 seconds")
