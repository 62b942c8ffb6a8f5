"""What fingers type arrives letter by letter in the very field: capitals, umlauts, signs, accents, limits, undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kata_desktop.ui.keyboard.key import Key
from kata_desktop.ui.keyboard.keyboard import Shift
from kata_desktop.ui.keyboard.layouts import Act
from kata_desktop.ui.kit.text_field import TextField
from tests.helpers.pointer import click, move, press, put_down_more, release, tap, together
from tests.helpers.typing_hands import STARTER, TypingWall

ENGLISH = "The fixture turns 90°, so it's 0.7 s less (we guess) - right?"
GERMAN = "Größe Ä4: Öl läuft über, 5 µm ≥ 3 % – schön!"


@pytest.fixture
def wall(qtbot: QtBot) -> TypingWall:
    return TypingWall(qtbot)


def field_of(wall: TypingWall, *, lines: bool) -> TextField:
    return wall.text if lines else wall.line


@pytest.mark.parametrize("lines", [False, True])
@pytest.mark.parametrize(("language", "sentence"), [("en", ENGLISH), ("de", GERMAN)])
def test_a_sentence_is_typed_by_finger(qtbot: QtBot, language: str, sentence: str, lines: bool) -> None:
    wall = TypingWall(qtbot, language=language)
    field = field_of(wall, lines=lines)
    edited: list[str] = []
    field.edited.connect(edited.append)
    wall.open(field)
    wall.type(sentence)
    assert field.text == sentence
    assert edited[-1] == sentence


def test_letters_act_on_press_and_special_keys_on_release(wall: TypingWall) -> None:
    wall.open(wall.line)
    press(wall.keyboard.key("a"))
    assert wall.line.text == "a"
    release(wall.keyboard.key("a"))
    assert wall.line.text == "a"
    delete = wall.keyboard.key(Act.DELETE)
    press(delete)
    assert wall.line.text == "a"
    release(delete)
    assert wall.line.text == ""


def test_a_finger_that_leaves_a_special_key_has_changed_its_mind(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.type("a")
    delete = wall.keyboard.key(Act.DELETE)
    press(delete)
    move(delete, QPoint(-300, 40))
    release(delete, QPoint(-300, 40))
    assert wall.line.text == "a"


def test_the_same_letter_twice_at_once_counts_twice(wall: TypingWall) -> None:
    wall.open(wall.line)
    for sign in "pressssss":
        tap(wall.keyboard.key(sign))
    assert wall.line.text == "pressssss"


def test_two_thumbs_overlap(wall: TypingWall) -> None:
    wall.open(wall.line)
    first, second = wall.keyboard.key("a"), wall.keyboard.key("l")
    press(first, finger=0)
    press(second, finger=1)
    release(first, finger=0)
    release(second, finger=1)
    assert wall.line.text == "al"


def test_a_palm_on_the_keys_types_nothing(wall: TypingWall) -> None:
    wall.open(wall.line)
    together(wall.keyboard, QPoint(100, 60), QPoint(300, 60), QPoint(500, 160))
    assert wall.line.text == ""
    tap(wall.keyboard.key("a"))
    assert wall.line.text == "a"


def test_a_press_that_is_taken_back_leaves_no_key_down(wall: TypingWall) -> None:
    wall.open(wall.line)
    key = wall.keyboard.key(Act.DELETE)
    wall.line.set_text("ab")
    place = QPoint(20, 40)
    press(key, place)
    put_down_more(key, [place], QPoint(60, 40), QPoint(90, 40))
    assert not key.isDown()
    assert wall.line.text == "ab"


def test_a_mouse_types_too_once_it_is_up(wall: TypingWall, qtbot: QtBot) -> None:
    wall.open(wall.line)
    click(wall.keyboard.key("a"))
    click(wall.keyboard.key(Act.SHIFT))
    click(wall.keyboard.key("B"))
    QTest.mousePress(wall.keyboard.key("e"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(wall.keyboard.accents.isVisible)
    target = wall.keyboard.accents.keys[1]
    place = wall.keyboard.key("e").mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mouseMove(wall.keyboard.key("e"), place)
    QTest.mouseRelease(wall.keyboard.key("e"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert wall.line.text == "aBè"


def test_a_screen_reader_presses_keys(wall: TypingWall) -> None:
    wall.open(wall.line)
    for what in ("a", Act.SPACE, "b", Act.DELETE, "c"):
        wall.keyboard.key(what).click()
    assert wall.line.text == "a c"


def test_shift_once_is_one_capital_and_the_key_shows_it(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.press(Act.SHIFT)
    assert wall.keyboard.shift is Shift.ONCE
    assert wall.keyboard.key(Act.SHIFT).on
    assert wall.keyboard.key(Act.SHIFT).accessibleName() == "One capital, on"
    tap(wall.keyboard.key("A"))
    tap(wall.keyboard.key("b"))
    assert wall.line.text == "Ab"


def test_shift_twice_within_a_second_is_capitals_until_shift(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.press(Act.SHIFT)
    wall.clock.seconds += 1
    wall.press(Act.SHIFT)
    assert wall.keyboard.shift is Shift.LOCKED
    assert wall.keyboard.key(Act.SHIFT).accessibleName() == "Capitals, on"
    for sign in "AB,":
        tap(wall.keyboard.key(sign))
    wall.press(Act.SHIFT)
    tap(wall.keyboard.key("c"))
    assert wall.line.text == "AB,c"


def test_shift_twice_slowly_is_taken_back(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.press(Act.SHIFT)
    wall.clock.seconds += 1.1
    wall.press(Act.SHIFT)
    assert wall.keyboard.shift is Shift.OFF
    tap(wall.keyboard.key("a"))
    assert wall.line.text == "a"


@pytest.mark.parametrize("lines", [False, True])
def test_double_space_is_a_full_stop(wall: TypingWall, lines: bool) -> None:
    field = field_of(wall, lines=lines)
    wall.open(field)
    wall.type("done")
    wall.press(Act.SPACE)
    wall.clock.seconds += 0.3
    wall.press(Act.SPACE)
    assert field.text == "done. "
    wall.press(Act.SPACE)
    wall.press(Act.SPACE)
    assert field.text == "done.   "


def test_two_spaces_with_a_pause_or_a_letter_between_stay_spaces(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.type("a ")
    wall.press(Act.SPACE)
    assert wall.line.text == "a  "
    tap(wall.keyboard.key("b"))
    wall.press(Act.SPACE)
    tap(wall.keyboard.key("c"))
    wall.press(Act.SPACE)
    assert wall.line.text == "a  b c "


def held(wall: TypingWall, qtbot: QtBot, sign: str) -> Key:
    key = wall.keyboard.key(sign)
    press(key)
    qtbot.waitUntil(wall.keyboard.accents.isVisible)
    return key


def test_a_long_press_offers_accents_and_a_tap_takes_one(wall: TypingWall, qtbot: QtBot) -> None:
    wall.open(wall.line)
    wall.type("caf")
    release(held(wall, qtbot, "e"))
    assert wall.line.text == "cafe"
    offered = wall.keyboard.accents.keys
    assert [key.label for key in offered][:3] == ["é", "è", "ê"]
    tap(offered[0])
    assert wall.line.text == "café"
    assert not wall.keyboard.accents.isVisible()


def test_a_finger_slides_onto_an_accent_and_lifts(wall: TypingWall, qtbot: QtBot) -> None:
    wall.open(wall.text)
    wall.press(Act.SHIFT)
    key = held(wall, qtbot, "U")
    target = wall.keyboard.accents.keys[2]
    assert target.label == "Û"
    place = key.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    move(key, place)
    assert target.on
    release(key, place)
    assert wall.text.text == target.label


def test_another_letter_puts_the_accents_away(wall: TypingWall, qtbot: QtBot) -> None:
    wall.open(wall.line)
    release(held(wall, qtbot, "e"))
    tap(wall.keyboard.key("n"))
    assert wall.line.text == "en"
    assert not wall.keyboard.accents.isVisible()


@pytest.mark.parametrize("sign", ["1", "e", "?", "a"])
def test_accents_lie_inside_the_window_and_never_on_their_key(wall: TypingWall, qtbot: QtBot, sign: str) -> None:
    wall.open(wall.line)
    key = held(wall, qtbot, sign)
    slip = wall.keyboard.accents.geometry()
    assert wall.window.rect().contains(slip)
    assert slip.bottom() < key.mapTo(wall.window, QPoint(0, 6)).y()
    release(key)


def test_a_letter_without_accents_offers_none(wall: TypingWall, qtbot: QtBot) -> None:
    wall.open(wall.line)
    key = wall.keyboard.key("q")
    press(key)
    assert not key._hold.isActive()
    release(key)


def test_delete_repeats_while_it_is_held(wall: TypingWall, qtbot: QtBot) -> None:
    wall.open(wall.line)
    wall.line.set_text("abcdefgh")
    wall.line.editor.setFocus()
    key = wall.keyboard.key(Act.DELETE)
    press(key)
    qtbot.waitUntil(lambda: len(wall.line.text) <= 6)
    release(key)


@pytest.mark.parametrize("lines", [False, True])
def test_arrows_move_the_caret_of_the_field(wall: TypingWall, lines: bool) -> None:
    field = field_of(wall, lines=lines)
    wall.open(field)
    wall.type("ac")
    wall.press(Act.LEFT)
    wall.type("b")
    wall.press(Act.RIGHT)
    wall.type("d")
    assert field.text == "abcd"


def test_enter_begins_a_line_or_ends_the_only_one(wall: TypingWall) -> None:
    finished: list[str] = []
    wall.line.finished.connect(finished.append)
    wall.open(wall.text)
    assert wall.keyboard.key(Act.ENTER).accessibleName() == "New line"
    wall.type("a\nb")
    assert wall.text.text == "a\nb"
    wall.press(Act.DONE)
    wall.open(wall.line)
    assert wall.keyboard.key(Act.ENTER).accessibleName() == "Done"
    wall.type("ab\n")
    assert finished == ["ab"]
    assert not wall.host.is_up


def test_enter_that_leads_to_the_next_field_keeps_the_keyboard(wall: TypingWall) -> None:
    assert isinstance(wall.line.editor, QLineEdit)
    wall.line.editor.returnPressed.connect(wall.text.editor.setFocus)
    wall.open(wall.line)
    wall.type("a\n")
    QApplication.processEvents()
    wall.type("b")
    assert (wall.line.text, wall.text.text) == ("a", "b")


def test_the_language_list_stands_above_its_key_and_its_choice_stays(wall: TypingWall) -> None:
    chosen: list[str] = []
    wall.host.layout_chosen.connect(chosen.append)
    wall.open(wall.line)
    wall.press(Act.LANGUAGE)
    slip = wall.keyboard.languages
    assert slip.isVisible()
    assert [row.height() for row in slip.rows] == [80] * 4
    assert [row.isChecked() for row in slip.rows] == [True, False, False, False]
    key = wall.keyboard.key(Act.LANGUAGE)
    assert key.on
    assert slip.geometry().bottom() < key.mapTo(wall.window, QPoint(0, 6)).y()
    tap(slip.rows[1])
    assert not slip.isVisible()
    assert chosen == ["de"]
    wall.press(Act.DONE)
    wall.open(wall.text)
    wall.type("über")
    assert wall.text.text == "über"
    assert wall.keyboard.layout_shown.name == "Deutsch"


def test_the_language_key_closes_its_list_again(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.press(Act.LANGUAGE)
    wall.press(Act.LANGUAGE)
    assert not wall.keyboard.languages.isVisible()
    wall.press(Act.LANGUAGE)
    tap(wall.keyboard.key("p"))
    assert not wall.keyboard.languages.isVisible()
    assert wall.line.text == "p"


def test_the_page_of_signs_comes_and_goes(wall: TypingWall) -> None:
    wall.open(wall.line)
    wall.press(Act.PAGE)
    assert wall.keyboard.shows_signs
    assert wall.keyboard.key(Act.PAGE).accessibleName() == "Letters"
    tap(wall.keyboard.key("°"))
    with pytest.raises(KeyError):
        wall.keyboard.key(Act.SHIFT)
    wall.press(Act.PAGE)
    assert wall.keyboard.key("q").isVisible()
    wall.press(Act.PAGE)
    wall.press(Act.DONE)
    wall.open(wall.line)
    assert wall.keyboard.key("q").isVisible()
    assert wall.line.text == "°"


def test_the_limit_of_a_field_and_its_undo_hold(wall: TypingWall) -> None:
    assert isinstance(wall.line.editor, QLineEdit)
    wall.line.editor.setMaxLength(3)
    wall.open(wall.line)
    wall.type("abcd")
    assert wall.line.text == "abc"
    wall.line.editor.undo()
    assert wall.line.text == ""
    wall.open(wall.text)
    assert isinstance(wall.text.editor, QPlainTextEdit)
    wall.type("ab")
    wall.text.editor.undo()
    assert wall.text.text == ""


def test_a_beginning_of_a_sentence_waits_to_be_typed_over(wall: TypingWall) -> None:
    wall.open(wall.text)
    starters = wall.host.sheet.starters
    assert starters is not None
    assert [button.label for button in starters.buttons] == [STARTER, "Next …"]
    tap(starters.buttons[0])
    assert wall.host.is_up
    wall.type("so")
    assert wall.text.text == "We thought so but …"


def test_what_was_there_is_typed_over_where_it_is_selected(wall: TypingWall) -> None:
    wall.line.set_text("old")
    wall.open(wall.line)
    wall.line.editor.selectAll()
    wall.type("new")
    assert wall.line.text == "new"


def test_characters_of_two_units_are_no_trouble(wall: TypingWall) -> None:
    wall.line.set_text("🙂🙂 a")
    wall.open(wall.line)
    assert isinstance(wall.line.editor, QLineEdit)
    wall.line.editor.end(False)
    wall.press(Act.SPACE)
    wall.press(Act.SPACE)
    assert wall.line.text == "🙂🙂 a. "
