"""The button acts once, on release inside, or says why not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Mode, Style
from tests.helpers.pointer import HANDS, Pointer, click, move, press, release, unhurried_style


class Wall:
    """A shown window with one button at a known place."""

    def __init__(self, qtbot: QtBot, style: Style, button: Button) -> None:
        self.style = style
        self.window = Painted(style)
        self.window.resize(600, 300)
        self.button = button
        button.setParent(self.window)
        self.window.place(button, 100, 60, 240, 72)
        self.acts: list[str] = []
        self.button.clicked.connect(lambda: self.acts.append("act"))
        self.button.not_yet.connect(self.acts.append)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    style = unhurried_style()
    return Wall(qtbot, style, Button(style, "Measure", icon="timer"))


def _render(button: Button) -> QImage:
    image: QImage = button.grab().toImage()
    return image


@HANDS
def test_acts_once_when_tapped(wall: Wall, act: Pointer) -> None:
    act(wall.button)
    assert wall.acts == ["act"]


@HANDS
def test_answers_within_8_units_beyond_the_drawn_edge(wall: Wall, act: Pointer) -> None:
    outside = wall.button.drawn_rect().topLeft() - QPoint(5, 5)
    act(wall.button, outside)
    assert wall.acts == ["act"]


def test_released_outside_does_nothing(wall: Wall) -> None:
    press(wall.button)
    move(wall.button, QPoint(-40, -40))
    release(wall.button, QPoint(-40, -40))
    assert wall.acts == []


def test_released_outside_by_mouse_does_nothing(wall: Wall) -> None:
    QTest.mousePress(wall.button, Qt.MouseButton.LeftButton)
    QTest.mouseMove(wall.button, QPoint(-40, -40))
    QTest.mouseRelease(wall.button, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
    assert wall.acts == []


@HANDS
def test_a_second_touch_within_a_quarter_second_counts_once(qtbot: QtBot, act: Pointer) -> None:
    time = [10.0]
    style = Style(clock=lambda: time[0])
    wall = Wall(qtbot, style, Button(style, "Solved"))
    act(wall.button)
    time[0] += 0.24
    act(wall.button)
    assert wall.acts == ["act"]
    time[0] += 0.26
    act(wall.button)
    assert wall.acts == ["act", "act"]


@HANDS
def test_not_yet_possible_says_why_instead_of_acting(wall: Wall, act: Pointer) -> None:
    wall.button.set_why("Measure 8 more cycles first.")
    act(wall.button)
    assert wall.acts == ["Measure 8 more cycles first."]
    wall.button.set_why("")
    act(wall.button)
    assert wall.acts == ["Measure 8 more cycles first.", "act"]


def test_a_choice_that_is_not_yet_possible_stays_as_it_was(qtbot: QtBot) -> None:
    style = unhurried_style()
    wall = Wall(qtbot, style, Button(style, "5 weeks", kind=Kind.CHOICE))
    wall.button.set_why("Write one sentence why.")
    click(wall.button)
    assert not wall.button.isChecked()
    wall.button.set_why("")
    click(wall.button)
    assert wall.button.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_act_and_refuse(wall: Wall, key: Qt.Key) -> None:
    QTest.keyClick(wall.button, key)
    wall.button.set_why("Not now.")
    QTest.keyClick(wall.button, key)
    assert wall.acts == ["act", "Not now."]


def test_a_screen_reader_reads_and_presses_it(wall: Wall, qtbot: QtBot) -> None:
    reader = QAccessible.queryAccessibleInterface(wall.button)
    assert reader is not None
    assert reader.role() == QAccessible.Role.Button
    assert reader.text(QAccessible.Text.Name) == "Measure"
    actions = reader.actionInterface()
    assert actions is not None
    actions.doAction("Press")
    qtbot.waitUntil(lambda: wall.acts == ["act"])
    wall.button.set_why("Measure 8 more cycles first.")
    assert reader.text(QAccessible.Text.Description) == "Measure 8 more cycles first."
    actions.doAction("Press")
    qtbot.waitUntil(lambda: wall.acts == ["act", "Measure 8 more cycles first."])


def test_text_is_literal(qtbot: QtBot) -> None:
    button = Button(unhurried_style(), "R&D <b>bold</b>")
    qtbot.addWidget(button)
    assert button.accessibleName() == "R&D <b>bold</b>"
    assert button.shortcut().isEmpty()


def test_a_tile_names_both_lines(qtbot: QtBot) -> None:
    button = Button(unhurried_style(), "2 weeks", second_line="Fri 19 June", kind=Kind.CHOICE)
    qtbot.addWidget(button)
    assert button.accessibleName() == "2 weeks, Fri 19 June"
    button.set_text("3 weeks", "Fri 26 June")
    assert button.accessibleName() == "3 weeks, Fri 26 June"


def test_preferred_width_grows_with_text_and_icon(qtbot: QtBot) -> None:
    style = unhurried_style()
    short, long = Button(style, "Back"), Button(style, "Back to board")
    with_icon = Button(style, "Back", icon="chevron-left")
    for button in (short, long, with_icon):
        qtbot.addWidget(button)
    assert short.preferred_width() < with_icon.preferred_width() < long.preferred_width()
    assert Button(style, icon="plus").preferred_width(72) == 72


def test_each_state_looks_different(wall: Wall) -> None:
    normal = _render(wall.button)
    wall.button.setDown(True)
    pressed = _render(wall.button)
    wall.button.setDown(False)
    wall.button.set_why("Not now.")
    refused = _render(wall.button)
    assert normal != pressed
    assert normal != refused
    assert pressed != refused


def test_the_focus_ring_waits_for_a_key_on_the_wall(wall: Wall) -> None:
    wall.button.setFocus()
    bare = _render(wall.button)
    wall.style.set_keys_in_use(True)
    ringed = _render(wall.button)
    assert wall.button.shows_ring()
    assert bare != ringed


def test_the_focus_ring_is_always_there_at_a_desk(qtbot: QtBot) -> None:
    style = unhurried_style(mode=Mode.DESK)
    wall = Wall(qtbot, style, Button(style, "Measure"))
    wall.button.clearFocus()
    assert not wall.button.shows_ring()
    wall.button.setFocus()
    assert wall.button.shows_ring()


@pytest.mark.parametrize(("kind", "height"), [(Kind.NORMAL, 72), (Kind.LEDGE, 80)])
def test_the_size_hint_is_the_preferred_size_with_its_margin(qtbot: QtBot, kind: Kind, height: int) -> None:
    style = unhurried_style()
    button = Button(style, "Measure", kind=kind)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == height + 16
    assert button.sizeHint().width() == round(button.preferred_width(height)) + 16
    button.set_text("2 weeks", "Fri 19 June")
    assert button.sizeHint().height() == 104 + 16


def test_a_switch_on_the_ledge_shows_that_it_is_on(wall: Wall) -> None:
    wall.button.set_kind(Kind.LEDGE)
    wall.button.setCheckable(True)
    off = _render(wall.button)
    click(wall.button)
    assert wall.button.isChecked()
    assert _render(wall.button) != off
    assert (wall.button.kind, wall.button.label, wall.button.second_line) == (Kind.LEDGE, "Measure", "")


def test_an_icon_can_change_and_stand_behind_the_text(qtbot: QtBot) -> None:
    style = unhurried_style()
    wall = Wall(qtbot, style, Button(style, "Next", icon="check", icon_after=True))
    before = _render(wall.button)
    wall.button.set_icon("chevron-right")
    assert _render(wall.button) != before
    wall.button.set_why("Not now.")
    wall.button.setDown(True)
    assert wall.button.why == "Not now."
    assert _render(wall.button) != before


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_paints_text_that_does_not_fit(qtbot: QtBot, kind: Kind) -> None:
    style = unhurried_style()
    wall = Wall(qtbot, style, Button(style, "Donaudampfschifffahrt " * 20, kind=kind, icon="timer"))
    assert _render(wall.button).size() == wall.button.size()
    wall.button.set_text("Donaudampfschifffahrt " * 20, "second " * 50)
    _render(wall.button)
    assert isinstance(wall.button, QAbstractButton)
