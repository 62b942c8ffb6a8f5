"""The panels of the storyboard at values that no sample has: what is shown, spoken and within reach."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.core.experiment import Expectation, Happened, about
from kata_desktop.core.measurement import Direction, MetricKind
from kata_desktop.core.target import MetricTarget
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard.obstacle_panel import ParkedRow
from kata_desktop.ui.storyboard.record_panel import RecordRow
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.boards import empty_board, pass_time
from tests.helpers.on_screen import key, screen_on
from tests.helpers.pointer import flick, unhurried_style
from tests.helpers.screens import shown_window

LONG = "The housing has to be turned over by hand before every single press, and nobody knows why that is so " * 5


def storyboard(window: MainWindow) -> StoryboardScreen:
    return screen_on(window, StoryboardScreen)


def shown(qtbot: QtBot, session: StoryboardSession) -> StoryboardScreen:
    return storyboard(shown_window(qtbot, session))


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


def measured_board() -> tuple[StoryboardSession, str]:
    """A board with one metric, one value and an obstacle in focus; the id of the metric."""
    session = empty_board()
    session.setting_up.name_board("Cell 4")
    metric = session.setting_up.add_metric("Cycle time", unit="s", decimals=1).made
    session.measuring.record(metric, [48.0])
    session.clearing.focus(session.clearing.add("The hands wait").made)
    return session, metric


def set_target(session: StoryboardSession, metric: str, *, achieve_by: date | None = None) -> None:
    outcome = session.setting_up.add_metric("Output", kind=MetricKind.OUTCOME, direction=Direction.HIGHER).made
    session.targeting.write_process(MetricTarget(metric, 42))
    session.targeting.write_outcome(MetricTarget(outcome, 570))
    session.targeting.write_pattern(["Both hands start together"])
    if achieve_by is not None:
        session.targeting.choose_date(achieve_by)
    session.targeting.set_draft()


def started(session: StoryboardSession, text: str, expect: Expectation | None = None) -> str:
    step = session.experimenting.plan(step=text).made
    session.experimenting.write_plan(step, expect=expect or about(46, 0.5))
    session.experimenting.start(step)
    return step


def learned(session: StoryboardSession, text: str, value: float, what: str) -> str:
    step = started(session, text)
    pass_time(session, hours=1)
    session.experimenting.write_happened(step, Happened(value=value))
    session.experimenting.write_learned(step, what)
    return step


# ------------------------------------------------------------------------------- target and actual condition


def test_without_a_target_the_panel_asks_for_one_and_there_is_nothing_to_go(qtbot: QtBot) -> None:
    session, _ = measured_board()
    screen = shown(qtbot, session)
    assert "How should the process run in 14 days?" in spoken(screen.target)
    assert "to go" not in spoken(screen.actual)
    assert screen.actual.chart.picture is not None
    assert not screen.actual.chart.picture.targets


def test_on_its_date_the_target_leads_to_the_look_back_and_says_no_word_of_late(qtbot: QtBot) -> None:
    session, metric = measured_board()
    set_target(session, metric)
    window = shown_window(qtbot, session)
    screen = storyboard(window)
    before = spoken(screen.target)
    assert "14 days left" in before
    pass_time(session, days=15)
    window.document.apply(lambda: session.measuring.record(metric, [45.0]))
    after = spoken(screen.target)
    assert "look back" in after
    assert "late" not in after.replace("later", "")
    screen.wanted.disconnect()
    with qtbot.waitSignal(screen.wanted) as caught:
        screen.target.clicked.emit()
    assert caught.args == [Destination(Place.LOOK_BACK)]


def test_a_new_minute_and_a_new_day_are_shown_without_a_tap(qtbot: QtBot) -> None:
    session, metric = measured_board()
    set_target(session, metric)
    screen = shown(qtbot, session)
    pass_time(session, days=1)
    screen._on_clock()
    assert "13 days left" in spoken(screen.target)


# ------------------------------------------------------------------------------------------- obstacles


def test_obstacles_without_room_are_counted_and_none_is_half_shown(qtbot: QtBot) -> None:
    session, _ = measured_board()
    for number in range(12):
        session.clearing.add(f"Obstacle {number} {LONG}")
    screen = shown(qtbot, session)
    rows = screen.findChildren(ParkedRow)
    visible = [row for row in rows if row.isVisible()]
    assert len(rows) == 12
    assert 0 < len(visible) < 12
    assert all(screen.obstacles.rect().contains(row.geometry()) for row in visible)
    assert spoken(rows[0]).startswith("Obstacle, parked: Obstacle 0 ")


def test_an_obstacle_that_is_solved_or_held_leaves_the_panel_and_comes_back(qtbot: QtBot) -> None:
    session, _ = measured_board()
    parked = session.clearing.add("Parts arrive late").made
    window = shown_window(qtbot, session)
    screen, document = storyboard(window), window.document
    document.apply(lambda: session.clearing.solve(parked))
    assert not [row for row in screen.findChildren(ParkedRow) if row.isVisible()]
    assert "1 solved" in spoken(screen.obstacles)
    document.undo()
    assert [row.obstacle_id for row in screen.findChildren(ParkedRow) if row.isVisible()] == [parked]
    focused = session.board.focus
    document.apply(lambda: session.clearing.solve(focused))
    assert spoken(screen.obstacles.focus_frame) == "Choose one. A small one is good."


# ------------------------------------------------------------------------------------------- next step


def test_a_step_is_planned_expected_and_running_and_once_checked_makes_room_for_the_next(qtbot: QtBot) -> None:
    session, _ = measured_board()
    window = shown_window(qtbot, session)
    screen, document = storyboard(window), window.document
    empty = picture(screen.step)
    document.apply(lambda: session.experimenting.plan(step="Move the tray"))
    step = screen.step.experiment_id
    planned = picture(screen.step)
    assert spoken(screen.step) == "Next step, planned: Move the tray."
    document.apply(lambda: session.experimenting.write_plan(step, expect=about(46, 0.5)))
    expected = picture(screen.step)
    document.apply(lambda: session.experimenting.start(step))
    running = picture(screen.step)
    pass_time(session, hours=1)
    document.apply(lambda: session.experimenting.write_happened(step, Happened(value=45.9)))
    states = [empty, planned, expected, running]
    assert all(one != other for n, one in enumerate(states) for other in states[n + 1 :])
    assert picture(screen.step) == empty
    assert screen.step.experiment_id == ""
    (row,) = screen.record.list.rows
    assert isinstance(row, RecordRow)
    assert row.experiment_id == step
    assert "checked" in spoken(row)


def test_a_long_step_stays_in_its_panel_and_is_spoken_whole(qtbot: QtBot) -> None:
    session, _ = measured_board()
    started(session, LONG)
    screen = shown(qtbot, session)
    short = shown(qtbot, measured_board()[0])
    assert screen.step.geometry() == short.step.geometry()
    assert LONG.strip() in spoken(screen.step)


# ------------------------------------------------------------------------------------- experimenting record


def record_of(qtbot: QtBot, count: int) -> StoryboardScreen:
    """A board whose record has more rows than there is room for."""
    session, metric = measured_board()
    set_target(session, metric)
    for number in range(count):
        learned(session, f"Step {number + 1}", 46.0 if number % 2 else 44.0, f"Learning {number + 1}")
    return shown(qtbot, session)


def test_better_and_worse_than_expected_are_the_same_find(qtbot: QtBot) -> None:
    session, _ = measured_board()
    learned(session, "Less", 44.0, "It is the reach")
    learned(session, "More", 48.0, "It is the turn")
    learned(session, "As expected", 46.0, "It is the tray")
    screen = shown(qtbot, session)
    rows = [row for row in screen.record.list.rows if isinstance(row, RecordRow)]
    said = [spoken(row) for row in rows]
    assert ["surprise" in words for words in said] == [False, True, True]
    assert "We measured 48.0 seconds, 1.5 more." in said[1]
    assert "We measured 44.0 seconds, 1.5 less." in said[2]


def test_the_record_is_scrolled_by_flick(qtbot: QtBot) -> None:
    screen = record_of(qtbot, 9)
    scrolled = screen.record.list
    port = scrolled.viewport()
    middle = port.width() // 2
    flick(port, QPoint(middle, port.height() - 20), QPoint(middle, 10))
    qtbot.waitUntil(lambda: scrolled.position() > 40)


def test_the_record_is_scrolled_by_wheel(qtbot: QtBot) -> None:
    screen = record_of(qtbot, 9)
    port = screen.record.list.viewport()
    at = QPointF(port.rect().center())
    wheel = QWheelEvent(
        at, QPointF(port.mapToGlobal(port.rect().center())), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, wheel)
    assert screen.record.list.position() > 40


def test_the_record_is_scrolled_by_keys_and_the_focus_is_in_sight(qtbot: QtBot) -> None:
    screen = record_of(qtbot, 9)
    rows = screen.record.list.rows
    screen.window().activateWindow()
    qtbot.waitUntil(screen.window().isActiveWindow)
    rows[0].setFocus()
    for _ in rows[1:]:
        key(screen, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rows[-1]
    port = screen.record.list.viewport()
    bottom = rows[-1].mapTo(port, QPoint(0, rows[-1].height())).y()
    assert 0 < bottom <= port.height()


def test_rows_of_another_unit_do_not_share_the_axis(qtbot: QtBot) -> None:
    session, metric = measured_board()
    set_target(session, metric)
    session.experimenting.write_plan(
        own := session.experimenting.plan(step="Count the walks").made, metric="", unit="steps", expect=about(12, 2)
    )
    session.experimenting.start(own)
    pass_time(session, hours=1)
    session.experimenting.write_happened(own, Happened(value=13))
    session.experimenting.write_learned(own, "Most of them are for the gasket")
    learned(session, "Move the tray", 46, "It helps")
    screen = shown(qtbot, session)
    said = [spoken(row) for row in screen.record.list.rows]
    assert "steps" in said[1]
    assert "steps" not in said[0]


# ----------------------------------------------------------------------------------------------- desk


@pytest.mark.parametrize("standing", [False, True], ids=["before it is shown", "in a window that stands"])
def test_the_desk_has_its_bar_and_keys_whenever_the_board_comes(qtbot: QtBot, *, standing: bool) -> None:
    session, _ = measured_board()
    document = StoryboardDocument(session)
    window = MainWindow(None, unhurried_style(motion=False, mode=Mode.DESK), screens())
    document.setParent(window)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    if standing:
        window.show()
        QApplication.processEvents()
    window.show_board(document)
    window.show()
    QApplication.processEvents()
    desk = storyboard(window).desk
    assert desk is not None
    assert desk.bar.isVisible()
    assert desk.hints.isVisible()
    assert not storyboard(window).ledge.isVisible()
    window._idle.stop()
    window.screen_shown.leave()
