"""The ledge keeps every command visible and says why one is not possible yet."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.style import Style
from tests.helpers.pointer import HANDS, Pointer, unhurried_style


class Strip:
    """A shown ledge of the storyboard."""

    def __init__(self, qtbot: QtBot, style: Style, width: int = 1920) -> None:
        self.ledge = Ledge(style)
        qtbot.addWidget(self.ledge)
        self.navigation = [Button(style, text, kind=Kind.LEDGE) for text in ("Boards", "History", "PDF")]
        self.actions = [Button(style, text, kind=Kind.LEDGE) for text in ("Measure", "Experiment")]
        self.primary = Button(style, "Start coaching cycle", kind=Kind.LEDGE_PRIMARY)
        self.ledge.set_navigation(self.navigation)
        self.ledge.set_actions(self.actions)
        self.ledge.set_primary(self.primary)
        self.ledge.resize(width, 112)
        self.ledge.show()
        qtbot.waitExposed(self.ledge)

    @property
    def buttons(self) -> list[Button]:
        return [*self.navigation, *self.actions, self.primary]


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    return Strip(qtbot, unhurried_style())


def test_navigation_left_primary_in_the_right_corner(strip: Strip) -> None:
    places = [strip.ledge.placed_at(button) for button in strip.buttons]
    assert places[0].left() == 24
    assert places[-1].right() == 1896
    assert all(place.height() == 80 and place.top() == 16 for place in places)
    for left, right in pairwise(places):
        assert right.left() - left.right() >= 16


def test_buttons_stay_apart_and_inside_when_there_is_little_room(qtbot: QtBot) -> None:
    strip = Strip(qtbot, unhurried_style(), width=900)
    places = [strip.ledge.placed_at(button) for button in strip.buttons]
    assert places[0].left() == 24
    assert places[-1].right() == 876
    for left, right in pairwise(places):
        assert right.left() - left.right() >= 15.9
    strip.ledge.say("Pattern is missing: how should the work run then?")
    strip.ledge.grab()


@HANDS
def test_says_why_a_command_is_not_possible_yet(strip: Strip, act: Pointer) -> None:
    strip.ledge.set_saved("Draft saved")
    strip.primary.set_why("Pattern is missing: how should the work run then?")
    act(strip.primary)
    assert strip.ledge.message == "Pattern is missing: how should the work run then?"
    strip.ledge.say("")
    assert strip.ledge.message == "Draft saved"


def test_saving_takes_the_place_of_a_sentence(strip: Strip) -> None:
    strip.ledge.say("Pattern is missing.")
    strip.ledge.set_saved("Saved on this screen")
    assert strip.ledge.message == "Saved on this screen"
    reader = QAccessible.queryAccessibleInterface(strip.ledge)
    assert reader is not None
    assert reader.text(QAccessible.Text.Name) == "Saved on this screen"


@pytest.mark.parametrize("text", ["Draft saved", "Still missing: outcome metric and pattern. " * 6])
def test_the_message_is_drawn_between_the_buttons(strip: Strip, text: str) -> None:
    before = strip.ledge.grab().toImage()
    strip.ledge.set_saved(text)
    after = strip.ledge.grab().toImage()
    changed = {x for x in range(1920) for y in range(0, 112, 2) if before.pixel(x, y) != after.pixel(x, y)}
    assert changed
    assert min(changed) > strip.navigation[-1].geometry().right()
    assert max(changed) < strip.actions[0].geometry().left()


def test_tab_follows_the_order_on_the_ledge(strip: Strip, qtbot: QtBot) -> None:
    strip.ledge.activateWindow()
    qtbot.waitUntil(strip.ledge.isActiveWindow)
    strip.navigation[0].setFocus()
    seen = [strip.ledge.focusWidget()]
    for _ in range(5):
        strip.ledge.focusNextChild()
        seen.append(strip.ledge.focusWidget())
    assert seen == strip.buttons


def test_former_buttons_are_deleted_and_kept_ones_stay(strip: Strip, qtbot: QtBot) -> None:
    gone = strip.actions[1]
    strip.ledge.set_actions([strip.actions[0]])
    strip.ledge.set_primary(None)
    qtbot.waitUntil(lambda: not isValid(gone))
    assert strip.actions[0].isVisible()
    assert strip.ledge.primary is None
    assert strip.ledge.placed_at(strip.actions[0]).right() == 1896
