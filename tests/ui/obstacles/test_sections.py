"""Parts of the editor of an obstacle by themselves: each takes the room it needs, and shows words as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.obstacles.sections import AfterSolving, Former, FormerWords, SentenceBox, Words
from kata_desktop.ui.obstacles.stack import Part, Stack
from tests.helpers.alone import show, style_of
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.seen_text import listening

TEXTS = ("a", "We cannot reach 45 s because the gasket sticks", "word " * 300, "<b>x</b> & y", "W" * 400, "المضخة")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("most", [1, 3, 6])
def test_words_take_as_many_lines_as_they_may(qtbot: QtBot, text: str, most: int) -> None:
    words = Words(style_of(), size=20, most=most)
    qtbot.addWidget(words)
    assert words.preferred_height(400) == 0
    words.set_text(text)
    lines = words.preferred_height(400) / (20 * 1.3)
    assert 1 <= round(lines) <= most
    assert words.preferred_height(4000) <= words.preferred_height(400)
    show(qtbot, words, 400, max(1, words.preferred_height(400)))
    with listening() as spy:
        words.grab()
    assert len(spy.lines) == round(lines)
    assert words.accessibleName() == words.text == text


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [300, 700])
def test_a_sentence_and_what_is_missing_in_it_stand_inside_their_box(qtbot: QtBot, text: str, width: int) -> None:
    box = SentenceBox(style_of())
    box.show_sentence(text, "Say why.")
    show(qtbot, box, width, box.preferred_height(width))
    with listening() as spy:
        box.grab()
    assert spy.outside == []
    assert "Say why." in [line.whole for line in spy.lines]
    assert box.accessibleName() == f"{text} Say why."


def test_a_whole_sentence_is_to_be_read_aloud(qtbot: QtBot) -> None:
    box = SentenceBox(style_of())
    show(qtbot, box, 500, 200)
    box.show_sentence("We cannot")
    aloud = box.accessibleName().removeprefix("We cannot ")
    box.show_sentence("We cannot", "Say why.")
    assert aloud
    assert aloud not in box.accessibleName()


@pytest.mark.parametrize("count", range(4))
def test_former_words_need_no_room_until_there_are_some(qtbot: QtBot, count: int) -> None:
    former = FormerWords(style_of())
    former.show_words([Former(f"wording {number}", f"{number} June") for number in range(count)])
    show(qtbot, former, 500, max(1.0, former.preferred_height(500)))
    with listening() as spy:
        former.grab()
    told = [line.whole for line in spy.lines]
    assert bool(former.preferred_height(500)) is bool(told) is bool(former.accessibleName()) is bool(count)
    wanted = [part for number in range(count) for part in (f"wording {number}", f"{number} June")]
    assert told[1:] == wanted
    assert spy.outside == []


def test_a_former_wording_is_struck_through(qtbot: QtBot) -> None:
    pictures = []
    for text in ("wording", ""):
        former = FormerWords(style_of())
        former.show_words([Former(text, "5 June")])
        words = Words(former.kit, size=22)
        words.set_text(text)
        show(qtbot, former, 300, 90)
        pictures.append(former.grab().toImage())
    assert pictures[0] != pictures[1]


@HANDS
def test_after_solving_the_numbers_come_first(qtbot: QtBot, act: Pointer) -> None:
    after = AfterSolving(style_of())
    show(qtbot, after, 600, after.preferred_height(600))
    with listening() as spy:
        after.grab()
    assert after.words in [line.whole for line in spy.lines]
    with qtbot.waitSignal(after.numbers_wanted):
        act(after.button)


def _high(height: float) -> Callable[[float], float]:
    return lambda _width: height


def test_a_part_that_stays_away_leaves_no_gap(qtbot: QtBot) -> None:
    stack = Stack(style_of())
    parts = [Painted(stack.kit) for _ in range(3)]
    stack.set_parts([Part(part, _high(high), 10) for part, high in zip(parts, (40, 60, 80), strict=True)])
    for part in parts:
        part.show()
    show(qtbot, stack, 500, 700)
    tops = []
    for hidden in (None, parts[1], parts[0]):
        for part in parts:
            part.setVisible(part is not hidden)
        stack.settle()
        QApplication.processEvents()
        tops.append([stack.sheet.placed_at(part).top() for part in parts if part is not hidden])
    assert tops == [[0, 50, 120], [0, 50], [0, 70]]


@pytest.mark.parametrize(("width", "taller"), [(900, False), (200, True)])
def test_a_stack_asks_each_part_at_its_own_width(qtbot: QtBot, width: int, *, taller: bool) -> None:
    stack = Stack(style_of())
    words = Words(stack.kit, most=9)
    words.set_text("word " * 30)
    stack.set_parts([Part(words, words.preferred_height)])
    words.show()
    show(qtbot, stack, width, 700)
    assert (stack.sheet.placed_at(words).height() > 22 * 1.3 * 3.5) is taller
