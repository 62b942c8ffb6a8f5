"""Screens take turns, fill the window, and Esc leaves the current one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kata_desktop.paint.palette import LIGHT
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.stage import Stage
from kata_desktop.ui.kit.style import Style
from tests.helpers.pointer import HANDS, Pointer, unhurried_style


def _stage(qtbot: QtBot, style: Style, width: int = 960, height: int = 540) -> Stage:
    stage = Stage(style)
    qtbot.addWidget(stage)
    stage.resize(width, height)
    stage.show()
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    return stage


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return _stage(qtbot, unhurried_style(motion=False))


def test_a_screen_fills_the_window_and_scales_with_it(stage: Stage) -> None:
    screen = Screen(stage._style)
    stage.show_screen(screen)
    assert screen.geometry() == stage.rect()
    assert stage._style.unit == 0.5
    assert screen.content_rect() == QRectF(24, 112, 1872, 840)
    assert screen.placed_at(screen.ledge) == QRectF(0, 968, 1920, 112)
    stage.resize(1920, 1200)
    assert stage._style.unit == 1.0
    assert screen.content_rect() == QRectF(24, 112, 1872, 960)


def test_only_the_current_screen_is_visible(stage: Stage, qtbot: QtBot) -> None:
    first, second = Screen(stage._style), Screen(stage._style)
    stage.show_screen(first)
    with qtbot.waitSignal(stage.shown) as shown:
        stage.show_screen(second)
    assert shown.args == [second]
    assert stage.current is second
    assert not first.isVisible()
    assert second.isVisible()
    stage.show_screen(first)
    stage.forget(first)
    stage.forget(second)
    qtbot.waitUntil(lambda: not isValid(second))
    assert first.isVisible()


def test_esc_asks_the_current_screen_to_leave(stage: Stage, qtbot: QtBot) -> None:
    screen = Screen(stage._style)
    stage.show_screen(screen)
    with qtbot.waitSignal(screen.back_requested):
        QTest.keyClick(stage.focusWidget(), Qt.Key.Key_Escape)


def test_esc_leaves_also_while_text_is_typed(stage: Stage, qtbot: QtBot) -> None:
    screen = Screen(stage._style)
    field = QLineEdit(screen)
    stage.show_screen(screen)
    field.setFocus()
    with qtbot.waitSignal(screen.back_requested):
        QTest.keyClick(field, Qt.Key.Key_Escape)


@HANDS
def test_the_cross_of_the_header_leaves(stage: Stage, qtbot: QtBot, act: Pointer) -> None:
    screen = Screen(stage._style, closable=True)
    screen.set_title("Experiment 6", "Cell 4, obstacle: housing is turned over")
    stage.show_screen(screen)
    assert screen.close_button is not None
    assert screen.close_button.accessibleName() == "Close"
    assert screen.header_rect().right() < screen.placed_at(screen.close_button).left()
    with qtbot.waitSignal(screen.back_requested):
        act(screen.close_button)


def test_title_is_drawn_on_the_wall_colour(stage: Stage) -> None:
    screen = Screen(stage._style)
    stage.show_screen(screen)
    bare = screen.grab().toImage()
    assert bare.pixelColor(5, 5) == LIGHT.bg
    screen.set_title("Target condition")
    assert screen.title == "Target condition"
    assert screen.grab().toImage() != bare


def test_with_motion_the_former_screen_fades(qtbot: QtBot) -> None:
    stage = _stage(qtbot, unhurried_style())
    first, second = Screen(stage._style), Screen(stage._style)
    stage.show_screen(first)
    stage.show_screen(second)
    assert stage._fade.isVisible()
    assert second.isVisible()
    qtbot.waitUntil(lambda: not stage._fade.isVisible())


def test_without_motion_nothing_fades(stage: Stage) -> None:
    stage.show_screen(Screen(stage._style))
    stage.show_screen(Screen(stage._style))
    assert not stage._fade.isVisible()


def test_the_snackbar_lies_left_above_the_ledge(stage: Stage) -> None:
    stage.show_screen(Screen(stage._style))
    stage.show_message("Obstacle solved")
    bar = stage.snackbar
    assert bar.isVisible()
    assert (bar.x(), bar.height()) == (12, 40)
    assert bar.geometry().bottom() < 540 - 56
    stage.show_message("word " * 400)
    assert bar.geometry().right() < 960
    bar.dismiss()


@pytest.fixture
def crowded(stage: Stage) -> Screen:
    """Return a screen whose ledge has no room between its buttons."""
    screen = Screen(stage._style)
    texts = [f"A long command number {index}" for index in range(5)]
    screen.ledge.set_navigation([Button(stage._style, text, kind=Kind.LEDGE) for text in texts])
    stage.show_screen(screen)
    return screen


def test_the_snackbar_stands_where_a_screen_has_a_free_place(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(stage._style)
    stage.show_screen(screen)
    stage.show_message("Learning kept")
    unit = stage._style.pixels(1000) / 1000
    left, top = stage.snackbar.x() / unit, stage.snackbar.y() / unit
    assert (round(left), round(top)) == (24, 952 - 80)
    monkeypatch.setattr(Screen, "snackbar_place", lambda _: QPointF(520, 12))
    stage.show_message("Step started")
    left, top = stage.snackbar.x() / unit, stage.snackbar.y() / unit
    assert (round(left), round(top)) == (520, 12)


@HANDS
def test_a_sentence_without_room_on_the_ledge_stands_above_it(crowded: Screen, act: Pointer) -> None:
    box = crowded._saying
    crowded.ledge.say("Pattern is missing: how should the work run then?")
    assert box.isVisible()
    assert crowded.placed_at(box).bottom() == 952
    assert crowded.placed_at(box).right() == 1896
    assert box.accessibleName() == crowded.ledge.sentence
    box.grab()
    act(box)
    assert not box.isVisible()


def test_saving_takes_the_sentence_away(crowded: Screen) -> None:
    crowded.ledge.say("Pattern is missing: how should the work run then? " * 5)
    assert crowded._saying.isVisible()
    crowded.ledge.set_saved("Draft saved")
    assert not crowded._saying.isVisible()


def test_a_sentence_with_room_stays_on_the_ledge(stage: Stage) -> None:
    screen = Screen(stage._style)
    stage.show_screen(screen)
    screen.ledge.say("Pattern is missing: how should the work run then?")
    assert not screen._saying.isVisible()
    stage.resize(100, 540)
    screen.ledge.say("Pattern is missing: how should the work run then? " * 60)
    assert screen._saying.isVisible()
