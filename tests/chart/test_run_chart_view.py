"""The moving chart: at rest the painted one pixel for pixel; by finger, wheel and mouse it moves sideways only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.chart.run_chart_view import RunChartView
from kata_desktop.paint.chart_picture import ChartPicture, ChartPoint
from kata_desktop.paint.chart_plot import CLOSE_UP, WALL, Plot
from kata_desktop.paint.palette import Theme
from kata_desktop.ui.kit.style import Mode, Style
from tests.helpers.canvas import difference
from tests.helpers.charts import chart_of, painted_chart, place_of, seen, shown_chart
from tests.helpers.pointer import HANDS, Pointer, drag, touch_device


def plot(view: RunChartView) -> Plot:
    found = view.plot()
    assert found is not None
    return found


def movable(qtbot: QtBot, count: int = 60) -> RunChartView:
    view = shown_chart(qtbot, chart_of(count))[1]
    view.set_movable(True)
    return view


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("chart_style", [WALL, CLOSE_UP], ids=["wall", "close-up"])
@pytest.mark.parametrize("count", [0, 1, 24, 60])
def test_at_rest_it_is_the_painted_chart(qtbot: QtBot, count: int, chart_style: object, theme: Theme) -> None:
    assert chart_style in (WALL, CLOSE_UP)
    sizes = WALL if chart_style == WALL else CLOSE_UP
    style, picture = Style(theme=theme), chart_of(count, left_out=(3,))
    picture = replace(picture, chosen=count - 1 if count else None)
    ground, _ = shown_chart(qtbot, picture, style=style, chart_style=sizes)
    assert seen(ground) == painted_chart(style, picture, sizes)


def test_another_scale_of_the_window_moves_no_pixel_either(qtbot: QtBot) -> None:
    style, picture = Style(), chart_of(30)
    ground, _ = shown_chart(qtbot, picture, style=style)
    style.fit(1280, 720)
    QApplication.processEvents()
    assert seen(ground) == painted_chart(style, picture)


def test_a_new_picture_and_other_margins_are_shown(qtbot: QtBot) -> None:
    ground, view = shown_chart(qtbot, chart_of(20))
    view.show_chart(chart_of(25), "Another sentence.")
    view.set_chart_style(WALL)
    QApplication.processEvents()
    assert seen(ground) == painted_chart(ground.kit, chart_of(25), WALL)
    assert view.accessibleName() == "Another sentence."


@HANDS
def test_a_tap_tells_what_lies_there(qtbot: QtBot, act: Pointer) -> None:
    view = shown_chart(qtbot, chart_of(24))[1]
    with qtbot.waitSignal(view.point_chosen) as told:
        act(view.viewport(), place_of(view, 7).toPoint())
    assert told.args == [7]
    shown = plot(view)
    flag = QPoint(round(shown.x(24 * 2 / 4 - 0.5)), round(shown.rect.top() - CLOSE_UP.lift))
    with qtbot.waitSignal(view.experiment_chosen) as told:
        act(view.viewport(), flag)
    assert told.args == ["exp2"]
    with qtbot.waitSignal(view.elsewhere):
        act(view.viewport(), QPoint(3, 3))


@HANDS
def test_a_tap_means_the_same_where_the_chart_can_move(qtbot: QtBot, act: Pointer) -> None:
    view = movable(qtbot)
    view.zoom(3)
    QApplication.processEvents()
    with qtbot.waitSignal(view.point_chosen) as told:
        act(view.viewport(), place_of(view, 30).toPoint())
    assert told.args == [30]


def test_at_rest_nothing_moves_it(qtbot: QtBot) -> None:
    view = shown_chart(qtbot, chart_of(60))[1]
    drag(view.viewport(), QPoint(800, 200), QPoint(300, 200))
    wheel(view, QPointF(500, 200), 120)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=QPoint(400, 200))
    assert not view.is_zoomed
    assert not hasattr(view, "autoBtn")
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(400, 200), QPoint(400, 200))
    view.contextMenuEvent(menu)
    assert not menu.isAccepted()


def wheel(view: RunChartView, place: QPointF, turned: int, aside: int = 0) -> bool:
    event = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(0, 0),
        QPoint(aside, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(event)
    return event.isAccepted()


def test_the_wheel_zooms_about_the_pointer(qtbot: QtBot) -> None:
    view = movable(qtbot)
    before, place = plot(view), QPointF(700, 200)
    with qtbot.waitSignal(view.zoomed) as told:
        assert wheel(view, place, 240)
    assert told.args == [True]
    after = plot(view)
    assert after.index_at(700) == pytest.approx(before.index_at(700), abs=0.01)
    assert (before.last - before.first) / (after.last - after.first) == pytest.approx(1.25**2)
    assert (after.low, after.high) == (before.low, before.high)


def test_the_wheel_turned_aside_pans(qtbot: QtBot) -> None:
    view = movable(qtbot)
    view.zoom(4)
    before = plot(view)
    wheel(view, QPointF(500, 200), 0, aside=-120)
    assert plot(view).first == pytest.approx(before.first + (before.last - before.first) / 10)


def fingers(view: RunChartView, *steps: tuple[QPoint, ...]) -> None:
    """Put fingers down, move them through the steps, lift them."""
    target, device = view.viewport(), touch_device()
    for n, places in enumerate(steps):
        sequence = QTest.touchEvent(target, device)
        for finger, place in enumerate(places):
            if n == 0:
                sequence.press(finger, place, target)
            else:
                sequence.move(finger, place, target)
        sequence.commit()
    sequence = QTest.touchEvent(target, device)
    for finger, place in enumerate(steps[-1]):
        sequence.release(finger, place, target)
    sequence.commit()
    QApplication.processEvents()


def test_two_fingers_zoom_exactly(qtbot: QtBot) -> None:
    view = movable(qtbot, 200)
    before = plot(view)
    apart = [(QPoint(500 - n, 200 + n), QPoint(600 + n, 220 - n)) for n in (0, 20, 60, 150)]
    with qtbot.assertNotEmitted(view.point_chosen), qtbot.assertNotEmitted(view.elsewhere):
        fingers(view, *apart)
    after = plot(view)
    factor = (before.last - before.first) / (after.last - after.first)
    assert factor == pytest.approx(4.0, rel=0.02)
    assert after.index_at(350) == pytest.approx(before.index_at(500), abs=0.02 * 4)
    assert after.index_at(750) == pytest.approx(before.index_at(600), abs=0.02 * 4)
    assert (after.low, after.high) == (before.low, before.high)


def test_one_finger_pans_exactly_and_sideways_only(qtbot: QtBot) -> None:
    view = movable(qtbot, 200)
    view.zoom(4)
    before = plot(view)
    with qtbot.assertNotEmitted(view.point_chosen), qtbot.assertNotEmitted(view.elsewhere):
        fingers(view, *[(QPoint(700 - n, 200 + n),) for n in (0, 40, 100, 250)])
    after = plot(view)
    assert after.index_at(450) == pytest.approx(before.index_at(700), abs=0.02 * 50)
    assert after.last - after.first == pytest.approx(before.last - before.first)
    assert (after.low, after.high) == (before.low, before.high)


def test_a_second_finger_takes_over_without_a_jump(qtbot: QtBot) -> None:
    view = movable(qtbot, 200)
    view.zoom(4)
    target, device = view.viewport(), touch_device()
    hand = QTest.touchEvent(target, device)
    hand.press(0, QPoint(500, 200), target).commit()
    hand.move(0, QPoint(560, 200), target).commit()
    panned = plot(view)
    hand.move(0, QPoint(560, 200), target).press(1, QPoint(700, 200), target).commit()
    assert plot(view) == panned
    hand.move(0, QPoint(560, 200), target).release(1, QPoint(700, 200), target).commit()
    hand.move(0, QPoint(570, 200), target).commit()
    assert plot(view).index_at(570) == pytest.approx(panned.index_at(560))
    hand.release(0, QPoint(570, 200), target).commit()


def test_the_mouse_pans_and_stops_at_the_ends(qtbot: QtBot) -> None:
    view = movable(qtbot)
    view.zoom(3)
    drag(view.viewport(), QPoint(300, 200), QPoint(1100, 200))
    drag(view.viewport(), QPoint(300, 200), QPoint(1100, 200))
    assert plot(view).first == pytest.approx(-0.5)


def test_a_mouse_let_go_outside_chooses_nothing(qtbot: QtBot) -> None:
    view = shown_chart(qtbot, chart_of(24))[1]
    left = Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(view.elsewhere), qtbot.assertNotEmitted(view.point_chosen):
        QTest.mousePress(view.viewport(), left, pos=QPoint(5, 5))
        QTest.mouseRelease(view.viewport(), left, pos=QPoint(-40, 5))


def test_the_whole_time_comes_back(qtbot: QtBot) -> None:
    view = movable(qtbot)
    view.zoom(3, 30)
    with qtbot.waitSignal(view.zoomed) as told:
        view.whole_time()
    assert told.args == [False]
    ground = view.parentWidget()
    assert ground is not None
    assert (plot(view).first, plot(view).last) == (-0.5, 63.5)


def test_what_was_zoomed_stays_so_when_a_point_comes(qtbot: QtBot) -> None:
    view = movable(qtbot)
    view.show_columns(20, 40)
    view.show_chart(chart_of(61))
    assert (plot(view).first, plot(view).last) == pytest.approx((20, 40))
    view.set_movable(False)
    assert not view.is_zoomed


def test_a_point_out_of_sight_is_brought_into_view(qtbot: QtBot) -> None:
    view = movable(qtbot)
    view.show_columns(40, 50)
    view.bring_into_view(45)
    assert plot(view).first == pytest.approx(40)
    view.bring_into_view(10)
    assert plot(view).first <= 10 <= plot(view).last


def test_zoomed_it_shows_no_word_of_what_is_out_of_sight(qtbot: QtBot) -> None:
    ground, view = shown_chart(qtbot, chart_of(60))
    view.set_movable(True)
    view.show_columns(5, 12)
    before = seen(ground)
    bare = replace(chart_of(60), expectation=None, targets=(), medians=chart_of(60).medians[:1], closings=())
    view.show_chart(replace(bare, closings=chart_of(60).closings))
    assert difference(before, seen(ground)) == 0


@pytest.mark.parametrize("count", [500, 3_000, 100_000])
def test_many_points_are_a_line_and_the_chosen_one_stays_marked(qtbot: QtBot, count: int) -> None:
    picture = chart_of(count, left_out=(count // 2,))
    ground, view = shown_chart(qtbot, picture)
    plain = seen(ground)
    view.show_chart(replace(picture, chosen=count // 4))
    marked = seen(ground)
    place = place_of(view, count // 4).toPoint()
    assert difference(plain, marked) > 0
    assert difference(plain.copy(0, 0, place.x() - 30, 500), marked.copy(0, 0, place.x() - 30, 500)) == 0


def test_without_a_picture_nothing_is_done(qtbot: QtBot) -> None:
    view = RunChartView(Style())
    qtbot.addWidget(view)
    view.zoom(2)
    view.pan(3)
    view.whole_time()
    view.bring_into_view(3)
    view.tapped(QPointF(3, 3))
    assert view.plot() is None


def test_keys_go_on_to_the_screen(qtbot: QtBot) -> None:
    ground, view = shown_chart(qtbot, chart_of(24))
    view.set_movable(True)
    pressed: list[int] = []
    ground.keyPressEvent = lambda event: pressed.append(event.key())  # type: ignore[method-assign]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert pressed == [Qt.Key.Key_Right]


def test_a_picture_of_one_point_more_is_appended(qtbot: QtBot) -> None:
    picture: ChartPicture = chart_of(3_000)
    ground, view = shown_chart(qtbot, picture)
    grown = replace(picture, points=(*picture.points, ChartPoint(3_000.0, 51.0)))
    view.show_chart(grown)
    assert len(view._item._line) == 3_001
    assert difference(seen(ground), painted_chart(ground.kit, picture)) < 0.2


def test_at_a_desk_the_focus_is_seen(qtbot: QtBot) -> None:
    ground, view = shown_chart(qtbot, chart_of(24), style=Style(mode=Mode.DESK))
    view.set_movable(True)
    ground.activateWindow()
    qtbot.waitUntil(ground.isActiveWindow)
    plain = seen(ground)
    view.setFocus()
    assert difference(plain, seen(ground)) > 0
