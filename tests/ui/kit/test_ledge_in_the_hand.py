"""The ledge while its commands change under a finger or under the focus: nothing acts twice, nothing acts instead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.stage import Stage
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.kit.touch import TouchGuard
from tests.helpers.on_screen import key, tab_path
from tests.helpers.pointer import HANDS, click, drag, flick, press, put_down_more, release, tap, together


class Seconds:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.now = 10.0

    def __call__(self) -> float:
        return self.now


class Wall:
    """A stage with a screen whose primary is exchanged each time it acts, as where one step follows another."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = Seconds()
        self.style = Style(motion=False, clock=self.clock)
        self.window = QWidget()
        self.style.setParent(self.window)
        qtbot.addWidget(self.window, before_close_func=lambda _window: self.stage.snackbar.dismiss())
        self.stage = Stage(self.style, self.window)
        self.screen = Screen(self.style, closable=True)
        self.window.resize(1280, 720)
        self.stage.resize(1280, 720)
        self.stage.show_screen(self.screen)
        self.acts: list[str] = []
        self.back = Button(self.style, "Back", kind=Kind.LEDGE)
        self.screen.ledge.set_navigation([self.back])
        self.next_step("first")
        self.guard = TouchGuard(parent=self.window)
        self.guard.watch(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def primary(self) -> Button:
        assert self.screen.ledge.primary is not None
        return self.screen.ledge.primary

    def next_step(self, name: str) -> None:
        button = Button(self.style, name, kind=Kind.LEDGE_PRIMARY)
        button.clicked.connect(lambda: self._act(name))
        self.screen.ledge.set_primary(button)

    def place(self, widget: QWidget) -> QPoint:
        at: QPoint = widget.mapTo(self.window, widget.rect().center())
        return at

    def _act(self, name: str) -> None:
        self.acts.append(name)
        self.next_step(f"{name}, then")
        self.stage.show_message("Step started")


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    return Wall(qtbot)


@HANDS
def test_the_second_touch_of_a_double_one_does_not_press_what_came_instead(wall: Wall, act: object) -> None:
    place = wall.place(wall.primary)
    for _ in range(2):
        act(wall.window.childAt(place) if act is click else wall.window, None if act is click else place)  # type: ignore[operator]
        wall.clock.now += 0.1
    assert wall.acts == ["first"]


def test_after_a_quarter_second_the_next_one_acts(wall: Wall) -> None:
    place = wall.place(wall.primary)
    tap(wall.window, place)
    wall.clock.now += 0.26
    tap(wall.window, place)
    assert wall.acts == ["first", "first, then"]


def test_the_focus_goes_on_to_the_primary_that_came_instead_and_not_to_undo(wall: Wall) -> None:
    wall.primary.setFocus()
    undone = QSignalSpy(wall.stage.snackbar.undo_requested)
    key(wall.window, Qt.Key.Key_Return)
    assert wall.acts == ["first"]
    assert QApplication.focusWidget() is wall.primary
    assert wall.primary.label == "first, then"
    key(wall.window, Qt.Key.Key_Return)
    assert undone.count() == 0


def test_where_no_primary_follows_the_screen_takes_the_focus(wall: Wall) -> None:
    wall.primary.setFocus()
    wall.screen.ledge.set_primary(None)
    assert QApplication.focusWidget() is wall.screen


def test_a_navigation_that_goes_leaves_the_focus_to_the_screen(wall: Wall) -> None:
    wall.back.setFocus()
    wall.screen.ledge.set_navigation([Button(wall.style, "Put away", kind=Kind.LEDGE)])
    assert QApplication.focusWidget() is wall.screen


def test_words_being_typed_keep_the_focus_when_commands_change(wall: Wall) -> None:
    field = TextField(wall.style, "Step", parent=wall.screen)
    wall.screen.place(field, 40, 140, 600, 104)
    field.show()
    field.setFocus()
    wall.next_step("second")
    wall.screen.ledge.set_actions([Button(wall.style, "Later", kind=Kind.LEDGE)])
    assert QApplication.focusWidget() is field.editor


def test_a_command_that_goes_under_the_finger_does_not_act(wall: Wall) -> None:
    place = wall.place(wall.primary)
    press(wall.window, place)
    wall.next_step("second")
    release(wall.window, place)
    assert wall.acts == []


def test_a_finger_drawn_from_one_command_to_another_acts_on_neither(wall: Wall) -> None:
    gone = QSignalSpy(wall.back.clicked)
    flick(wall.window, wall.place(wall.primary), wall.place(wall.back))
    assert (wall.acts, gone.count()) == ([], 0)


def test_a_mouse_drawn_off_and_back_again_acts(wall: Wall) -> None:
    middle = wall.primary.rect().center()
    drag(wall.primary, middle, middle + QPoint(4, 0))
    assert wall.acts == ["first"]


@pytest.mark.parametrize("fingers", [2, 3])
def test_several_fingers_on_the_ledge_do_nothing(wall: Wall, fingers: int) -> None:
    place = wall.place(wall.primary)
    together(wall.window, *[place + QPoint(12 * finger, 0) for finger in range(fingers)])
    assert wall.acts == []


def test_a_palm_that_comes_down_after_the_finger_takes_its_press_back(wall: Wall) -> None:
    place = wall.place(wall.primary)
    press(wall.window, place)
    put_down_more(wall.window, [place], place - QPoint(60, 0), place - QPoint(90, 0))
    assert wall.acts == []
    wall.clock.now += 1
    tap(wall.window, place)
    assert wall.acts == ["first"]


def test_a_refusal_twice_is_said_twice_and_never_acts(wall: Wall) -> None:
    wall.primary.set_why("Measure 8 more cycles first.")
    for _ in range(2):
        tap(wall.primary)
        assert wall.screen.ledge.message == "Measure 8 more cycles first."
        wall.screen.ledge.set_saved("Saved on this screen")
        wall.clock.now += 1
    assert wall.acts == []


def test_a_command_possible_again_acts_and_describes_nothing(wall: Wall) -> None:
    wall.primary.set_why("Measure 8 more cycles first.")
    interface = QAccessible.queryAccessibleInterface(wall.primary)
    assert interface is not None
    assert interface.text(QAccessible.Text.Description) == "Measure 8 more cycles first."
    wall.primary.set_why("")
    assert interface.text(QAccessible.Text.Description) == ""
    key_on = wall.primary
    key_on.setFocus()
    key(wall.window, Qt.Key.Key_Space)
    assert wall.acts == ["first"]


class TestTabOrder:
    def test_places_follow_each_other_whatever_order_they_were_made_in(self, wall: Wall) -> None:
        right, left = QWidget(wall.screen), QWidget(wall.screen)
        buttons = {name: Button(wall.style, name, parent=place) for place, name in ((right, "right"), (left, "left"))}
        for place in (left, right):
            place.resize(200, 100)
            place.show()
        order_tabs(left, right, wall.screen.ledge)
        path = tab_path(wall.window, buttons["left"], 3)
        assert path == [buttons["right"], wall.back, wall.primary]

    def test_a_part_in_two_places_stays_in_the_first(self, wall: Wall) -> None:
        outer = QWidget(wall.screen)
        inner = QWidget(outer)
        first, second = Button(wall.style, "first", parent=outer), Button(wall.style, "second", parent=inner)
        outer.resize(300, 200)
        outer.show()
        order_tabs(inner, outer, wall.screen.ledge)
        assert tab_path(wall.window, second, 2) == [first, wall.back]

    def test_a_field_for_words_goes_with_its_place_both_ways(self, wall: Wall) -> None:
        below, above = QWidget(wall.screen), QWidget(wall.screen)
        field = TextField(wall.style, "Words", parent=below)
        starter, row = Button(wall.style, "starter", parent=below), Button(wall.style, "row", parent=above)
        for place in (above, below):
            place.resize(400, 200)
            place.show()
        order_tabs(above, below, wall.screen.ledge)
        assert tab_path(wall.window, row, 4) == [field.editor, starter, wall.back, wall.primary]
        wall.back.setFocus()
        back = []
        for _ in range(3):
            key(wall.window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
            back.append(QApplication.focusWidget())
        assert back == [starter, field.editor, row]

    def test_what_takes_no_focus_is_passed_by(self, wall: Wall) -> None:
        place = QWidget(wall.screen)
        stop, passed = Button(wall.style, "stop", parent=place), Button(wall.style, "passed", parent=place)
        passed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        place.resize(300, 200)
        place.show()
        order_tabs(place, wall.screen.ledge)
        assert tab_path(wall.window, stop, 1) == [wall.back]


class TestSnackbarInTheHand:
    def test_undo_by_touch_is_asked_for_once_even_if_the_finger_shakes(self, wall: Wall) -> None:
        wall.stage.show_message("Experiment 6 started")
        asked = QSignalSpy(wall.stage.snackbar.undo_requested)
        place = wall.place(wall.stage.snackbar.undo)
        tap(wall.window, place)
        wall.clock.now += 0.1
        tap(wall.window, place)
        assert asked.count() == 1

    def test_a_new_message_takes_the_place_of_the_former_with_its_own_undo(self, wall: Wall) -> None:
        wall.stage.show_message("Experiment 6 started")
        wall.stage.show_message("Kept on this screen", undo=False)
        assert wall.stage.snackbar.text == "Kept on this screen"
        assert not wall.stage.snackbar.undo.isVisible()
        wall.stage.show_message("Obstacle parked")
        assert wall.stage.snackbar.undo.isVisible()

    def test_it_never_covers_a_command(self, wall: Wall) -> None:
        wall.stage.show_message("A long message " * 20)
        bar = wall.stage.snackbar.geometry()
        ledge = wall.screen.ledge
        top = ledge.mapTo(wall.window, QPoint(0, 0)).y()
        assert bar.bottom() < top
        assert bar.right() < wall.window.width()

    def test_it_is_read_out_as_it_stands(self, wall: Wall) -> None:
        wall.stage.show_message("<b>Turn</b> the fixture")
        assert wall.stage.snackbar.accessibleName() == "<b>Turn</b> the fixture"

    def test_a_finger_on_its_words_does_not_press_what_lies_below(self, wall: Wall) -> None:
        wall.stage.show_message("Experiment 6 started")
        field = TextField(wall.style, "Step", parent=wall.screen)
        field.setGeometry(wall.stage.snackbar.geometry())
        field.show()
        tap(wall.window, wall.stage.snackbar.geometry().center() - QPoint(100, 0))
        assert not field.editor.hasFocus()
        assert wall.stage.snackbar.isVisible()
