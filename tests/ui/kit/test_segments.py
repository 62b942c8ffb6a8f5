"""Values side by side: one is chosen by hand, finger or key, none by a value that is none of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.segments import Segments
from tests.helpers.on_screen import drawn, key
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style
from tests.helpers.seen_text import listening

VALUES = [(1, "No"), (2, "Once"), (3, "More than once")]


def shown(qtbot: QtBot, width: int = 600) -> Segments:
    segments = Segments(unhurried_style(motion=False), "Did I give a solution?", VALUES)
    qtbot.addWidget(segments)
    segments.resize(width + 2 * segments.margin_px(), round(segments.height_for(width)) + 2 * segments.margin_px())
    segments.show()
    segments.activateWindow()
    qtbot.waitUntil(segments.isActiveWindow)
    return segments


def chosen(segments: Segments) -> list[object]:
    return [value for value, button in segments.buttons.items() if button.isChecked()]


@HANDS
def test_one_is_chosen_at_a_time(qtbot: QtBot, act: Pointer) -> None:
    segments, told = shown(qtbot), list[object]()
    segments.chosen.connect(told.append)
    for value in (2, 3):
        act(segments.buttons[value], None)
    assert told == [2, 3]
    assert chosen(segments) == [3]


def test_none_can_be_shown_and_any_after_it(qtbot: QtBot) -> None:
    segments = shown(qtbot)
    for value, expected in ((2, [2]), (None, []), (1, [1]), ("other", [])):
        segments.show_value(value)
        assert chosen(segments) == expected
    click(segments.buttons[3])
    assert chosen(segments) == [3]


def test_arrows_move_between_them_and_space_chooses(qtbot: QtBot) -> None:
    segments = shown(qtbot)
    segments.buttons[1].setFocus()
    key(segments, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is segments.buttons[3]
    key(segments, Qt.Key.Key_Right)
    key(segments, Qt.Key.Key_Right)
    key(segments, Qt.Key.Key_Space)
    assert chosen(segments) == [2]


def test_while_it_is_not_possible_it_says_why(qtbot: QtBot) -> None:
    segments, said = shown(qtbot), list[str]()
    segments.set_why("The first coaching cycle comes first.")
    for button in segments.buttons.values():
        button.not_yet.connect(said.append)
    click(segments.buttons[2])
    qtbot.waitUntil(lambda: bool(said))
    assert chosen(segments) == []
    segments.set_why("")
    click(segments.buttons[2])
    assert chosen(segments) == [2]


@pytest.mark.parametrize("width", [260, 340, 420, 600, 1200])
def test_words_too_long_for_one_row_stand_in_more(qtbot: QtBot, width: int) -> None:
    segments = shown(qtbot, width)
    places = [drawn(button, segments) for button in segments.buttons.values()]
    assert all(segments.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    with listening() as spy:
        segments.grab()
    assert spy.shortened == []
    assert len({place.top() for place in places}) == (1 if width >= 420 else 2)


def test_a_word_at_the_right_stands_beside_the_label(qtbot: QtBot) -> None:
    segments = shown(qtbot)
    segments.set_right("last: once")
    assert segments.right == "last: once"
    with listening() as spy:
        segments.grab()
    assert {"Did I give a solution?", "last: once"} <= {line.text for line in spy.lines}
    assert spy.overlaps(segments) == []
