"""Fingers on our own keyboard in any order: the field holds what was typed, and only that, in every language."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.keyboard.layouts import Act
from tests.helpers.pointer import flick, tap, together
from tests.helpers.typing_hands import TypingWall

LANGUAGES: Final = ["en", "de", "es", "fr"]
ACTS: Final = st.lists(
    st.sampled_from(["e", "n", "i", " ", "shift", "page", "delete", "left", "outside", "open", "done", "physical"]),
    max_size=30,
)


def do(wall: TypingWall, what: str) -> None:
    """One thing of a busy moment; what is not in sight is not done."""
    keyboard = wall.keyboard
    if what == "open":
        if not wall.host.is_up:
            wall.open(wall.text)
    elif what == "physical":
        wall.physical(Qt.Key.Key_X)
    elif not wall.host.is_up:
        return
    elif what == "outside":
        together(wall.window, QPoint(900, 20), QPoint(960, 20))
    elif what in "eni":
        shown = [key for key in keyboard.all_keys if key.label.casefold() == what and key.isVisible()]
        if shown:
            tap(shown[0])
    else:
        acts = {
            " ": Act.SPACE,
            "shift": Act.SHIFT,
            "page": Act.PAGE,
            "delete": Act.DELETE,
            "left": Act.LEFT,
            "done": Act.DONE,
        }
        # the page of signs has no capitals
        with suppress(KeyError):
            tap(keyboard.key(acts[what]))
    wall.clock.seconds += 2


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_nothing_but_typed_letters_comes_in(qtbot: QtBot, acts: list[str]) -> None:
    wall = TypingWall(qtbot)
    vars(qtbot).setdefault("windows", []).append(wall.window)
    wall.open(wall.text)
    for what in acts:
        before = wall.text.text
        do(wall, what)
        after = wall.text.text
        assert set(after.casefold()) <= set("eni x.")
        assert abs(len(after) - len(before)) <= 1
        if what in ("shift", "page", "left", "outside", "open", "done"):
            assert after == before
    assert (wall.line.text, wall.number.typed) == ("", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_deleted_is_what_was_typed(qtbot: QtBot, language: str) -> None:
    wall = TypingWall(qtbot, language=language)
    wall.open(wall.line)
    wall.type("ten")
    for left in ("te", "t", "", ""):
        wall.press(Act.DELETE)
        wall.clock.seconds += 2
        assert wall.line.text == left
    assert wall.host.is_up


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_comes_up_again_with_small_letters_on_its_first_page(qtbot: QtBot, language: str) -> None:
    wall = TypingWall(qtbot, language=language)
    wall.open(wall.line)
    wall.press(Act.PAGE)
    wall.press(Act.DONE)
    assert not wall.host.is_up
    wall.open(wall.line)
    assert any(key.label == "e" and key.isVisible() for key in wall.keyboard.all_keys)


@pytest.mark.parametrize("lines", [False, True], ids=["a line", "lines"])
def test_letters_come_in_where_the_caret_went(qtbot: QtBot, lines: bool) -> None:
    wall = TypingWall(qtbot)
    field = wall.text if lines else wall.line
    wall.open(field)
    wall.type("tn")
    wall.press(Act.LEFT)
    wall.clock.seconds += 2
    wall.type("e")
    assert field.text == "ten"
    wall.press(Act.RIGHT)
    wall.clock.seconds += 2
    wall.type("s")
    assert field.text == "tens"


def test_a_text_from_elsewhere_is_seen_above_the_keys_and_typed_on(qtbot: QtBot) -> None:
    wall = TypingWall(qtbot)
    wall.open(wall.line)
    wall.type("ten")
    wall.line.set_text("twenty")
    QApplication.processEvents()
    wall.type("s")
    assert wall.line.text == "twentys"


def test_the_focus_never_goes_to_a_key(qtbot: QtBot) -> None:
    wall = TypingWall(qtbot)
    wall.open(wall.line)
    for act in (Act.SHIFT, Act.PAGE, Act.PAGE, Act.LEFT, Act.SPACE):
        wall.press(act)
        wall.clock.seconds += 2
        assert QApplication.focusWidget() is wall.line.editor


def test_a_finger_that_slides_from_letter_to_letter_types_one(qtbot: QtBot) -> None:
    wall = TypingWall(qtbot)
    wall.open(wall.line)
    first, last = wall.keyboard.key("e"), wall.keyboard.key("i")
    flick(first, first.rect().center(), first.mapFromGlobal(last.mapToGlobal(last.rect().center())))
    assert wall.line.text == "e"


def test_a_screen_that_leaves_takes_the_letters_with_it(qtbot: QtBot) -> None:
    wall = TypingWall(qtbot)
    wall.open(wall.line)
    wall.type("ten")
    finished: list[str] = []
    wall.line.finished.connect(finished.append)
    wall.screen.setFocus()
    QApplication.processEvents()
    assert finished == ["ten"]
    assert not wall.host.is_up
