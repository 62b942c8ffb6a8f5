"""The board at a desk: the laptop's grid, its keys, nothing cut, the same ways by mouse, touch and keys."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import Theme
from kata_desktop.paint.text import text_width
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard.grid import desk_grid
from kata_desktop.ui.storyboard.obstacle_panel import ParkedRow
from kata_desktop.ui.storyboard.record_panel import RecordRow
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from kata_desktop.ui.storyboard.sizes import DESK, WALL, sizes_of
from tests.helpers.boards import empty_board
from tests.helpers.on_screen import nameless, outside, overlaps, screen_on, targets
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.pseudo import speak_pseudo
from tests.helpers.screens import sample_session, shown_window

DESKS = [(1366, 768), (1280, 720), (1600, 900), (1920, 1080), (1920, 1200)]


def at_desk(
    qtbot: QtBot, session: StoryboardSession | None = None, *, size: tuple[int, int] = (1366, 768)
) -> tuple[MainWindow, StoryboardScreen]:
    window = shown_window(qtbot, session or sample_session(), size=size)
    window._style.set_mode(Mode.DESK)
    QApplication.processEvents()
    return window, screen_on(window, StoryboardScreen)


def wish(qtbot: QtBot, screen: StoryboardScreen, act: Pointer, target: TapTarget) -> Destination:
    screen.wanted.disconnect()
    with qtbot.waitSignal(screen.wanted) as caught:
        act(target, None)
    assert caught.args is not None
    found = caught.args[0]
    assert isinstance(found, Destination)
    return found


def test_the_laptop_has_the_grid_of_the_design() -> None:
    grid = desk_grid(1366, 768)
    assert grid.head == QRectF(0, 0, 1366, 72)
    assert grid.target == QRectF(16, 72, 268, 372)
    assert grid.actual == QRectF(296, 72, 664, 372)
    assert grid.obstacles == QRectF(972, 72, 378, 210)
    assert grid.step == QRectF(972, 294, 378, 150)
    assert grid.record == QRectF(16, 456, 1334, 280)
    assert grid.foot == QRectF(0, 736, 1366, 32)


@given(st.floats(1280, 2000), st.floats(720, 1300))
def test_at_every_size_the_parts_fill_the_window_without_covering_each_other(width: float, height: float) -> None:
    grid = desk_grid(width, height)
    parts = [grid.target, grid.actual, grid.obstacles, grid.step, grid.record]
    for number, part in enumerate(parts):
        assert QRectF(0, 72, width, height - 104 + 0.01).contains(part)
        assert not any(part.intersects(other) for other in parts[number + 1 :])
    assert grid.record.bottom() == pytest.approx(grid.foot.top())
    assert grid.target.height() >= 300
    assert grid.actual.width() >= 570


def test_the_window_has_five_rows_of_44_and_is_measured_in_pixels(qtbot: QtBot) -> None:
    _, screen = at_desk(qtbot)
    assert screen.kit.unit == 1
    assert screen.target.drawn_rect().size().toTuple() == (268, 372)
    rows = [row for row in screen.findChildren(RecordRow) if row.isVisible()]
    assert [row.height() for row in rows] == [44] * 5
    parked = [row for row in screen.findChildren(ParkedRow) if row.isVisible()]
    assert parked
    assert all(row.height() == 32 for row in parked)
    assert screen.desk is not None
    assert {button.drawn_rect().height() for button in (screen.desk.bar.boards, screen.desk.bar.measure)} == {48}
    assert not screen.ledge.isVisible()


def test_parts_of_the_board_on_another_screen_keep_its_sizes(qtbot: QtBot) -> None:
    window, _ = at_desk(qtbot)
    assert sizes_of(window._style) is WALL
    window.go(Destination(Place.OBSTACLES))
    rows = [row for row in window.screen_shown.findChildren(RecordRow) if row.isVisible()]
    assert rows
    assert all(row._sizes() is WALL.record for row in rows)


def test_a_board_changes_between_wall_and_desk_while_it_is_shown(qtbot: QtBot) -> None:
    window, screen = at_desk(qtbot, size=(1920, 1080))
    chart = screen.actual.chart
    assert chart.chart_style == DESK.actual.chart
    window._style.set_mode(Mode.WALL)
    assert screen.ledge.isVisible()
    assert screen.header.isVisible()
    assert chart.chart_style == WALL.actual.chart
    assert {row.height() for row in screen.findChildren(RecordRow)} == {76}
    assert screen.desk is not None
    assert not screen.desk.bar.isVisible()
    assert not screen.desk.hints.isVisible()


@pytest.mark.parametrize("size", DESKS, ids=str)
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
@pytest.mark.parametrize("empty", [False, True], ids=["board", "empty"])
def test_nothing_is_laid_over_something_else(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], *, longer: bool, empty: bool
) -> None:
    translator = speak_pseudo(qapp) if longer else None
    try:
        _, screen = at_desk(qtbot, empty_board() if empty else None, size=size)
        assert overlaps(screen) == []
        assert outside(screen) == []
        assert nameless(screen) == []
        assert screen.desk is not None
        assert [key for key in screen.desk.hints.keys if not key.isVisible()] == []
    finally:
        if translator is not None:
            qapp.removeTranslator(translator)


@HANDS
@pytest.mark.parametrize(
    ("button", "place"),
    [
        ("boards", Destination(Place.BOARDS)),
        ("challenge", Destination(Place.CHALLENGE)),
        ("measure", Destination(Place.MEASURE)),
        ("experiment", Destination(Place.EXPERIMENT, "new")),
    ],
)
def test_the_bar_leads_where_the_ledge_leads(qtbot: QtBot, act: Pointer, button: str, place: Destination) -> None:
    _, screen = at_desk(qtbot)
    assert screen.desk is not None
    assert wish(qtbot, screen, act, getattr(screen.desk.bar, button)) == place


@HANDS
def test_a_key_below_the_board_can_be_clicked(qtbot: QtBot, act: Pointer) -> None:
    _, screen = at_desk(qtbot)
    assert screen.desk is not None
    for key in screen.desk.hints.keys:
        if key.hint.place is None:
            window = screen.window()
            act(key, None)
            assert window.isFullScreen()
            act(key, None)
            assert not window.isFullScreen()
        else:
            assert wish(qtbot, screen, act, key) == key.hint.place
            screen.wanted.connect(lambda _: None)


def test_what_cannot_be_done_is_said_above_the_keys(qtbot: QtBot) -> None:
    window, screen = at_desk(qtbot)
    window.document.apply(lambda: window.document.session.clearing.add("  "))
    assert screen._saying.isVisible()
    assert screen._saying.geometry().bottom() < screen.height() - 32


def test_the_snackbar_stands_above_the_keys(qtbot: QtBot) -> None:
    window, _screen = at_desk(qtbot)
    window.document.apply(lambda: window.document.session.clearing.add("Parts wait"))
    bar = window.stage.snackbar
    assert bar.isVisible()
    assert window.height() - 120 < bar.geometry().bottom() < window.height() - 32


def test_the_longest_date_has_room(qtbot: QtBot) -> None:
    _, screen = at_desk(qtbot, sample_session(now=datetime(2026, 9, 24, 13, 42).astimezone()))
    sizes, look = screen.record.sizes(), screen.kit.look(screen)
    dates = [row.date for row in screen.record._shown.rows]
    assert any("September" in date for date in dates)
    assert all(text_width(look, date, size=sizes.text) <= sizes.date for date in dates)
    assert sizes.date > DESK.record.date


def test_the_ring_shows_from_the_first_tab_on_and_every_target_is_reached(qtbot: QtBot) -> None:
    window, screen = at_desk(qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    reached: list[object] = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if isinstance(focused, TapTarget):
            assert focused.shows_ring()
        if focused in reached:
            break
        reached.append(focused)
    wanted = [part for part in screen.findChildren(TapTarget) if part.isVisible()]
    assert [part.accessibleName() for part in wanted if part not in reached] == []


@pytest.mark.parametrize("theme", list(Theme))
def test_both_themes_paint_on_their_own_ground(qtbot: QtBot, theme: Theme) -> None:
    window = shown_window(qtbot, sample_session(), theme=theme, size=(1366, 768))
    window._style.set_mode(Mode.DESK)
    picture = window.grab().toImage()
    assert picture.pixelColor(2, 500) == window.screen_shown.kit.palette.bg
    hints = QRect(QPoint(2, 740), QPoint(10, 764))
    assert picture.copy(hints).allGray() is False
    assert picture.pixelColor(hints.center()) == window.screen_shown.kit.palette.bg


TASKS = [
    Place.CHALLENGE, Place.TARGET, Place.LOOK_BACK, Place.ACTUAL, Place.MEASURE, Place.METRIC, Place.OBSTACLES,
    Place.EXPERIMENT, Place.PDF, Place.SETTINGS, Place.NEW_BOARD,
]  # fmt: skip


@pytest.mark.parametrize("place", TASKS, ids=str)
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1200)], ids=str)
def test_every_task_has_room_at_a_desk(qtbot: QtBot, size: tuple[int, int], place: Place) -> None:
    window, _ = at_desk(qtbot, size=size)
    window.go(Destination(place))
    QApplication.processEvents()
    screen = window.screen_shown
    assert screen.kit.unit == pytest.approx(min(1.25, size[0] / 1366) * 768 / 1080)
    assert overlaps(screen) == []
    assert outside(screen) == []
    ledge = [key.drawn_rect().height() for key in screen.ledge.findChildren(TapTarget) if key.isVisible()]
    assert ledge
    assert min(ledge) >= 48
    low = [
        target.accessibleName()
        for target in targets(screen)
        if isinstance(target, TapTarget) and not clipped(target) and target.drawn_rect().height() < 32
    ]
    assert low == []
    window.screen_shown.leave()


def clipped(target: TapTarget) -> bool:
    """Whether a list shows only a part of it."""
    return target.visibleRegion().boundingRect().size() != target.size()


def test_f6_moves_from_panel_to_panel(qtbot: QtBot) -> None:
    window, screen = at_desk(qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    assert screen.desk is not None
    row = screen.record.list.rows[0]
    order = [screen.target, screen.actual, screen.obstacles, screen.step, row, screen.desk.bar.coaching]
    for panel in [*order, screen.target]:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
        assert panel.hasFocus()
    QTest.keyClick(screen.target, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert screen.desk.bar.coaching.hasFocus()
    screen.record.list.rows[2].setFocus()
    QTest.keyClick(screen.record.list.rows[2], Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert screen.step.hasFocus()
