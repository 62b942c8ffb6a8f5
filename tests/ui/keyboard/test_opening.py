"""A finger on a field raises the keyboard; mouse, Tab, palm and a number never do; nothing typed is lost by closing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.destination import Place
from kata_desktop.ui.keyboard import host as host_module
from kata_desktop.ui.keyboard.layouts import Act
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.metric.screen import MetricScreen
from tests.helpers.boards import empty_board
from tests.helpers.every_screen import STATES, show
from tests.helpers.on_screen import go, screen_on, window_on
from tests.helpers.pointer import click, flick, tap, together
from tests.helpers.typing_hands import TypingWall, on_window


@pytest.fixture
def wall(qtbot: QtBot) -> TypingWall:
    return TypingWall(qtbot)


def settle() -> None:
    QApplication.processEvents()


def test_a_finger_raises_it_and_the_focus_stays_in_the_field(wall: TypingWall) -> None:
    tap(wall.line.editor)
    settle()
    assert wall.host.editor is wall.line.editor
    assert wall.keyboard.isVisible()
    assert wall.host.sheet.isVisible()
    assert wall.line.editor.hasFocus()
    wall.type("go")
    assert wall.line.text == "go"
    assert wall.line.editor.hasFocus()


def test_the_label_and_the_frame_belong_to_the_field(wall: TypingWall) -> None:
    tap(wall.text, QPoint(30, 25))
    settle()
    assert wall.host.editor is wall.text.editor
    assert wall.text.editor.hasFocus()


def test_a_mouse_tab_or_the_program_do_not_raise_it(wall: TypingWall) -> None:
    click(wall.line.editor)
    settle()
    assert wall.line.editor.hasFocus()
    assert not wall.host.is_up
    QTest.keyClick(wall.line.editor, Qt.Key.Key_Tab)
    wall.text.editor.setFocus()
    settle()
    assert not wall.host.is_up


def test_a_finger_elsewhere_that_leads_to_a_field_does_not_raise_it(wall: TypingWall) -> None:
    wall.number.clicked.connect(wall.line.editor.setFocus)
    tap(wall.number)
    settle()
    assert wall.line.editor.hasFocus()
    assert not wall.host.is_up


def test_a_field_that_asks_at_once_needs_no_second_tap_by_finger(wall: TypingWall) -> None:
    wall.line.asks_at_once = True
    tap(wall.number)
    settle()
    wall.line.editor.setFocus()
    settle()
    assert wall.host.editor is wall.line.editor
    wall.press(Act.DONE)
    settle()
    assert not wall.host.is_up


def test_by_mouse_or_key_no_field_asks_for_the_keyboard(wall: TypingWall) -> None:
    wall.line.asks_at_once = True
    tap(wall.number)
    QTest.mouseClick(wall.window.windowHandle(), Qt.MouseButton.LeftButton, pos=on_window(wall.number).center())
    wall.line.editor.setFocus()
    settle()
    assert not wall.host.is_up
    tap(wall.number)
    wall.physical(Qt.Key.Key_Left)
    wall.line.editor.setFocus()
    settle()
    assert not wall.host.is_up


def test_a_number_field_keeps_its_own_pad(wall: TypingWall) -> None:
    tap(wall.number)
    settle()
    assert not wall.host.is_up
    digits = QLineEdit(wall.screen)
    digits.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
    digits.setGeometry(1200, 300, 200, 60)
    digits.show()
    tap(digits)
    settle()
    assert digits.hasFocus()
    assert not wall.host.is_up


def test_what_cannot_be_written_into_does_not_raise_it(wall: TypingWall) -> None:
    wall.line.editor.setReadOnly(True)
    tap(wall.line.editor)
    settle()
    assert not wall.host.is_up


def test_a_palm_two_fingers_and_a_finger_that_draws_do_not_raise_it(wall: TypingWall) -> None:
    together(wall.text.editor, QPoint(40, 40), QPoint(140, 40))
    together(wall.text.editor, QPoint(40, 40), QPoint(140, 40), QPoint(240, 40))
    settle()
    assert not wall.host.is_up
    flick(wall.text.editor, QPoint(60, 100), QPoint(60, 10))
    settle()
    assert not wall.host.is_up


def test_a_finger_on_a_field_with_the_focus_raises_it_again(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.physical(Qt.Key.Key_Shift)
    assert not wall.host.is_up
    assert wall.line.editor.hasFocus()
    wall.open(wall.line)


def test_done_closes_it_and_finishes_the_text(wall: TypingWall) -> None:
    finished: list[str] = []
    wall.text.finished.connect(finished.append)
    wall.open(wall.text)
    wall.type("it tips")
    wall.press(Act.DONE)
    settle()
    assert not wall.host.is_up
    assert not wall.keyboard.isVisible()
    assert not wall.host.sheet.isVisible()
    assert finished == ["it tips"]


def test_a_tap_outside_closes_it_and_nothing_below_acts(wall: TypingWall) -> None:
    left: list[str] = []
    wall.screen.back_requested.connect(lambda: left.append("back"))
    finished: list[str] = []
    wall.line.finished.connect(finished.append)
    wall.open(wall.line)
    wall.type("turn")
    assert wall.screen.close_button is not None
    cross = wall.screen.close_button.mapTo(wall.window, wall.screen.close_button.rect().center())
    tap(wall.window, cross)
    settle()
    assert not wall.host.is_up
    assert finished == ["turn"]
    assert left == []


def test_esc_closes_the_keyboard_first_and_the_screen_after(wall: TypingWall) -> None:
    left: list[str] = []
    wall.screen.back_requested.connect(lambda: left.append("back"))
    wall.open(wall.line)
    wall.type("turn")
    wall.physical(Qt.Key.Key_Escape)
    assert (wall.host.is_up, left, wall.line.text) == (False, [], "turn")
    wall.physical(Qt.Key.Key_Escape)
    assert left == ["back"]


def test_a_physical_key_hides_it_and_is_typed(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.type("tu")
    wall.physical(Qt.Key.Key_R)
    assert not wall.host.is_up
    assert wall.line.text == "tur"
    assert wall.line.editor.hasFocus()


def test_the_keys_for_sound_and_light_do_not_hide_it(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.physical(Qt.Key.Key_VolumeUp)
    assert wall.host.is_up


def test_it_follows_the_focus_to_another_field_and_goes_with_it(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.text.editor.setFocus()
    settle()
    assert wall.host.editor is wall.text.editor
    assert wall.host.sheet.mirror.label == "What did we learn?"
    wall.screen.setFocus()
    settle()
    assert not wall.host.is_up


def test_a_field_that_vanishes_takes_it_along(wall: TypingWall) -> None:
    wall.open(wall.text)
    wall.text.hide()
    settle()
    assert not wall.host.is_up
    wall.open(wall.line)
    wall.line.setParent(None)
    wall.line.deleteLater()
    settle()
    assert not wall.host.is_up


def test_it_slides_up_and_away_unless_nothing_is_to_move(qtbot: QtBot) -> None:
    wall = TypingWall(qtbot, motion=True)
    wall.open(wall.line)
    height = wall.window.height()
    assert wall.keyboard.y() > height - 548
    qtbot.waitUntil(lambda: wall.keyboard.y() == height - 548)
    wall.press(Act.DONE)
    assert wall.keyboard.isVisible()
    assert not wall.host.sheet.isVisible()
    qtbot.waitUntil(lambda: not wall.keyboard.isVisible())


def test_opening_and_closing_are_told_to_a_screen_reader(wall: TypingWall, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(host_module, "announce", lambda _widget, text: told.append(text))
    wall.open(wall.line)
    wall.press(Act.DONE)
    assert told == ["Keyboard open, English", "Keyboard closed"]


def test_every_key_has_a_name_and_is_a_button_to_a_screen_reader(wall: TypingWall) -> None:
    wall.open(wall.line)
    for _page in range(2):
        for key in wall.keyboard.all_keys:
            interface = QAccessible.queryAccessibleInterface(key)
            assert interface is not None
            assert interface.role() == QAccessible.Role.Button
            assert interface.text(QAccessible.Text.Name).strip()
        wall.press(Act.PAGE)
    names = {act: wall.keyboard.key(act).accessibleName() for act in (Act.SPACE, Act.DELETE, Act.LANGUAGE)}
    assert names == {Act.SPACE: "Space", Act.DELETE: "Delete", Act.LANGUAGE: "Keys: English"}
    assert wall.keyboard.key(",").accessibleName() == "Comma"


def test_another_screen_takes_it_away_and_the_text_is_kept(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.METRIC)
    screen = screen_on(window, MetricScreen)
    finished: list[str] = []
    screen.form.naming.name.finished.connect(finished.append)
    tap(screen.form.naming.name.editor)
    settle()
    tap(window.keyboard.keyboard.key("p"))
    go(window, Place.BOARD)
    settle()
    assert not window.keyboard.is_up
    assert not window.keyboard.keyboard.isVisible()
    assert finished == ["p"]


def test_the_system_does_not_bring_a_second_keyboard(wall: TypingWall) -> None:
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    assert not program.autoSipEnabled()


def test_touches_that_the_system_turned_into_a_mouse_count_as_touches(wall: TypingWall) -> None:
    at = wall.line.editor.mapToGlobal(wall.line.editor.rect().center()).toPointF()
    local = wall.window.mapFromGlobal(at)
    for kind, held in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind, local, local, at, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier,
            Qt.MouseEventSource.MouseEventSynthesizedBySystem,
        )  # fmt: skip
        QCoreApplication.sendEvent(wall.window.windowHandle(), event)
    settle()
    assert wall.host.is_up


def test_a_keyboard_on_its_way_down_turns_round(qtbot: QtBot) -> None:
    wall = TypingWall(qtbot, motion=True)
    wall.open(wall.line)
    rest = wall.window.height() - 548
    qtbot.waitUntil(lambda: wall.keyboard.y() == rest)
    wall.host.lower()
    wall.host.raise_for(wall.line.editor)
    assert wall.keyboard.y() < rest + 300
    qtbot.waitUntil(lambda: wall.keyboard.y() == rest and not wall.host._slide.state().value)
    assert wall.keyboard.isVisible()


def test_the_real_window_has_it_on_screens_that_know_nothing_of_it(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.METRIC)
    screen = screen_on(window, MetricScreen)
    name = screen.form.naming.name
    tap(name.editor)
    settle()
    assert window.keyboard.is_up
    keyboard = window.keyboard.keyboard
    for sign in "pumps":
        tap(keyboard.key(sign))
    together(keyboard, QPoint(100, 60), QPoint(300, 60))
    assert name.text[:5] == "pumps"
    assert len(name.text) == 7
    tap(keyboard.key(Act.DONE))
    settle()
    assert not keyboard.isVisible()
    assert screen.form.missing() == ""


#: What is tapped only to write, and where its words then go.
_TO_WRITE: dict[str, tuple[str, Callable[[Any], QWidget], Callable[[Any], TextField]]] = {
    "words of a kept plan": (
        "experiment, do", lambda s: s.record.plan.row_of("step").pencil, lambda s: s.record.reword.words,
    ),
    "line of the pattern": ("target, pattern", lambda s: s.editor.add, lambda s: s.editor.lines[-1].field),
    "new obstacle": ("obstacles", lambda s: s.lot.new_row, lambda s: s.detail.field),
    "own word": ("start, meeting", lambda s: s.page.own, lambda s: s.page.field),
}  # fmt: skip


@pytest.mark.parametrize("what", _TO_WRITE)
def test_a_tap_that_opens_an_editor_of_words_brings_the_keys_along(qtbot: QtBot, what: str) -> None:
    name, tapped, written = _TO_WRITE[what]
    state = next(one for one in STATES if one.name == name)
    for act, rises in ((click, False), (tap, True)):
        window = show(qtbot, state)
        act(tapped(window.screen_shown))
        settle()
        field = written(window.screen_shown)
        assert field.editor.hasFocus()
        assert window.keyboard.editor is (field.editor if rises else None)
        window.close()
