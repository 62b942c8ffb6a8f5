"""The storyboard shows the board, follows its changes and leads everywhere by mouse and by touch."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import Theme
from kata_desktop.session.clock import SetClock
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard.grid import share_heights
from kata_desktop.ui.storyboard.obstacle_panel import ParkedRow
from kata_desktop.ui.storyboard.record_panel import RecordRow
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.boards import empty_board
from tests.helpers.on_screen import screen_on
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.pseudo import speak_pseudo
from tests.helpers.screens import sample_session, shown_window

SIZES = pytest.mark.parametrize(
    ("size", "reading_size"),
    [((1920, 1080), 1.0), ((3840, 2160), 1.0), ((1280, 720), 1.0), ((1920, 1200), 1.0), ((1920, 1080), 1.3)],
    ids=str,
)


def storyboard(window: MainWindow) -> StoryboardScreen:
    return screen_on(window, StoryboardScreen)


def wanted(qtbot: QtBot, screen: StoryboardScreen, act: Pointer, widget: QWidget) -> Destination:
    # the window would go there and build that screen; here only the wish counts
    screen.wanted.disconnect()
    with qtbot.waitSignal(screen.wanted) as caught:
        act(widget, None)
    assert caught.args is not None
    found = caught.args[0]
    assert isinstance(found, Destination)
    return found


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@HANDS
@pytest.mark.parametrize(
    ("panel", "place"),
    [
        ("target", Place.TARGET),
        ("obstacles", Place.OBSTACLES),
        ("step", Place.EXPERIMENT),
    ],
)
def test_a_panel_opens_its_own_view(qtbot: QtBot, act: Pointer, panel: str, place: Place) -> None:
    screen = storyboard(shown_window(qtbot, sample_session()))
    widget = getattr(screen, panel)
    corner = QPoint(widget.width() // 2, screen.kit.pixels(40))
    screen.wanted.disconnect()
    with qtbot.waitSignal(screen.wanted) as caught:
        act(widget, corner)
    assert caught.args is not None
    assert caught.args[0].place is place


@HANDS
def test_a_tap_on_the_caption_tells_its_rule_and_stays(qtbot: QtBot, act: Pointer) -> None:
    window = shown_window(qtbot, sample_session())
    screen = storyboard(window)
    assert spoken(screen.actual.says).startswith("13 measurements in a row lie below the start: more than chance.")
    act(screen.actual.says, None)
    assert screen.ledge.message == (
        "Longest run 13, up to 7 can be chance with 22 measurements. 0 of 10 measurements since experiment 6."
    )
    assert window.screen_shown is screen


def test_an_empty_board_has_no_caption_to_tap(qtbot: QtBot) -> None:
    assert not storyboard(shown_window(qtbot, empty_board())).actual.says.isVisible()


@HANDS
def test_rows_open_what_they_show(qtbot: QtBot, act: Pointer) -> None:
    screen = storyboard(shown_window(qtbot, sample_session()))
    row = next(row for row in screen.findChildren(RecordRow) if row.isVisible())
    destination = wanted(qtbot, screen, act, row)
    experiment = screen.document.board.experiment(destination.thing)
    assert destination.place is Place.EXPERIMENT
    assert experiment is not None
    assert experiment.number == 5


@HANDS
def test_a_parked_obstacle_and_the_one_in_focus_open(qtbot: QtBot, act: Pointer) -> None:
    screen = storyboard(shown_window(qtbot, sample_session()))
    board = screen.document.board
    row = next(row for row in screen.findChildren(ParkedRow) if row.isVisible())
    assert wanted(qtbot, screen, act, row) == Destination(Place.OBSTACLES, board.parked[0].id)
    screen.wanted.connect(lambda _: None)
    assert wanted(qtbot, screen, act, screen.obstacles.focus_frame) == Destination(Place.OBSTACLES, board.focus)


@HANDS
def test_a_point_of_the_chart_opens_its_values_and_a_flag_its_experiment(qtbot: QtBot, act: Pointer) -> None:
    screen = storyboard(shown_window(qtbot, sample_session()))
    chart = screen.actual.chart
    plot = chart.plot()
    assert plot is not None
    assert chart.picture is not None
    point = plot.place(chart.picture.points[3]) * screen.kit.unit
    board = screen.document.board
    metric = board.process_metric
    assert metric is not None
    screen.wanted.disconnect()
    with qtbot.waitSignal(screen.wanted) as caught:
        act(chart, point.toPoint())
    assert caught.args == [Destination(Place.ACTUAL, board.measured(metric.id)[3].id)]
    flag = chart.picture.flags[0]
    place = QPoint(round(plot.x(flag.position) * screen.kit.unit), round((plot.rect.top() - 20) * screen.kit.unit))
    with qtbot.waitSignal(screen.wanted) as caught:
        act(chart, place)
    assert caught.args == [Destination(Place.EXPERIMENT, flag.id)]


def test_a_change_is_shown_at_once(qtbot: QtBot) -> None:
    window = shown_window(qtbot, sample_session())
    screen = storyboard(window)
    document = window.document
    parked = document.board.parked[1]
    document.apply(lambda: document.session.clearing.focus(parked.id))
    assert parked.text in spoken(screen.obstacles.focus_frame)
    assert window.stage.snackbar.text
    document.undo()
    assert parked.text not in spoken(screen.obstacles.focus_frame)


def test_the_day_passes_on_the_wall(qtbot: QtBot) -> None:
    window = shown_window(qtbot, sample_session())
    screen = storyboard(window)
    clock = window.document.session.clock
    assert isinstance(clock, SetClock)
    assert "4 days left" in spoken(screen.target)
    clock.put(clock.now() + timedelta(days=1))
    screen._on_clock()
    assert "3 days left" in spoken(screen.target)


@HANDS
def test_on_its_date_the_target_leads_to_the_look_back(qtbot: QtBot, act: Pointer) -> None:
    session = sample_session()
    clock = session.clock
    assert isinstance(clock, SetClock)
    clock.put(datetime(2026, 6, 19, 9).astimezone())
    screen = storyboard(shown_window(qtbot, session))
    screen.wanted.disconnect()
    with qtbot.waitSignal(screen.wanted) as caught:
        act(screen.target, None)
    assert caught.args == [Destination(Place.LOOK_BACK)]


def test_an_empty_board_says_what_belongs_where(qtbot: QtBot) -> None:
    screen = storyboard(shown_window(qtbot, empty_board()))
    assert "How should the process run in 14 days?" in spoken(screen.target)
    assert "Nothing measured yet" in spoken(screen.actual)
    assert screen.step.experiment_id == ""
    assert not screen.record.list.rows


@SIZES
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
def test_nothing_is_laid_over_something_else(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], reading_size: float, *, longer: bool
) -> None:
    translator = speak_pseudo(qapp) if longer else None
    try:
        screen = storyboard(shown_window(qtbot, sample_session(), size=size, reading_size=reading_size))
        for parent in (screen, screen.obstacles, screen.ledge):
            places = [_drawn(child) for child in parent.findChildren(TapTarget) if _is_own(child, parent)]
            for n, place in enumerate(places):
                assert screen.rect().contains(place), place
                assert not [other for other in places[n + 1 :] if place.intersects(other)]
    finally:
        if translator is not None:
            qapp.removeTranslator(translator)


def _is_own(child: QWidget, parent: QWidget) -> bool:
    return child.isVisible() and child.parentWidget() is parent


def _drawn(target: TapTarget) -> QRect:
    return target.drawn_rect().translated(target.mapTo(target.window(), QPoint(0, 0)))


@pytest.mark.parametrize("theme", list(Theme))
def test_both_themes_paint_on_their_own_ground(qtbot: QtBot, theme: Theme) -> None:
    window = shown_window(qtbot, sample_session(), theme=theme)
    picture = window.grab().toImage()
    assert picture.pixelColor(2, 500) == window.screen_shown.kit.palette.bg


def test_heights_are_shared_as_designed() -> None:
    assert share_heights(512 + 312) == (512, 312)
    assert share_heights(512 + 400) == (512, 400)
    top, bottom = share_heights(607)
    assert top + bottom == 607
    assert top >= 352
