"""The actual condition in its own view, by mouse, by touch and by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import Theme
from kata_desktop.ui.actual.screen import Side, View
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.actual_screens import button, labels, moving, opened, pace, point_at, press, shown, state
from tests.helpers.boards import empty_board
from tests.helpers.on_screen import nameless, outside, overlaps
from tests.helpers.pointer import HANDS, Pointer, click, touch_device
from tests.helpers.screens import sample_session, shown_window

#: 24 points, two columns of today, and the days to the date: 16, 17, 18 and 19 June.
COLUMNS = 30


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
