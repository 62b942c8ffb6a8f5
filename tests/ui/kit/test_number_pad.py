"""What is tapped or typed stands in the field as it was typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.number_pad import MAX_CHARACTERS, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.placed import Painted
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style

GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class Form:
    """A pad with two fields, as in the expectation of an experiment."""

    def __init__(self, qtbot: QtBot, locale: QLocale = ENGLISH) -> None:
        style = unhurried_style()
        self.window = Painted(style)
        qtbot.addWidget(self.window)
        self.window.resize(500, 700)
        self.pad = NumberPad(style, self.window, locale=locale, step_text="0.1", other_text="in words")
        self.about = NumberField(style, "About", unit="s", parent=self.window)
        self.give = NumberField(style, "give or take", parent=self.window)
        self.window.place(self.about, 0, 0, 232, 108)
        self.window.place(self.give, 244, 0, 164, 108)
        self.window.place(self.pad, 0, 124, 408, self.pad.height_u())
        self.entry = NumberEntry(self.pad, [self.about, self.give])
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def type(self, act: Pointer, signs: str) -> None:
        for sign in signs:
            act(self.pad.key(sign))


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    return Form(qtbot)


@HANDS
def test_taps_write_into_the_chosen_field(form: Form, act: Pointer) -> None:
    form.type(act, "43.5")
    act(form.give)
    form.type(act, "0.5")
    assert (form.about.typed, form.give.typed) == ("43.5", "0.5")
    act(form.pad.delete_key)
    assert form.give.typed == "0."


@HANDS
def test_a_digit_replaces_the_text_of_a_field_just_chosen(form: Form, act: Pointer) -> None:
    form.about.set_text("45.0")
    act(form.about)
    form.type(act, "43")
    assert form.about.typed == "43"


def test_the_decimal_sign_is_that_of_the_place_and_fits_in_once(qtbot: QtBot) -> None:
    form = Form(qtbot, GERMAN)
    form.type(click, "4,5")
    form.type(click, ",")
    assert form.about.typed == "4,5"
    click(form.give)
    form.type(click, ",5")
    assert form.give.typed == "0,5"


@HANDS
def test_steps_move_by_a_tenth_and_stop_at_nothing(form: Form, act: Pointer) -> None:
    form.about.set_text("0.1")
    minus, plus = [key for key in form.pad.findChildren(QWidget) if getattr(key, "label", "") == "0.1"]
    assert (minus.accessibleName(), plus.accessibleName()) == ("0.1 less", "0.1 more")
    act(plus)
    assert form.about.typed == "0.2"
    for _ in range(4):
        act(minus)
    assert form.about.typed == "0.0"


def test_a_step_from_what_is_no_number_does_nothing(form: Form) -> None:
    form.about.set_text("1.2.3")
    form.pad.step.emit(1)
    assert form.about.typed == "1.2.3"


def test_a_step_keeps_the_sign_of_the_place(qtbot: QtBot) -> None:
    form = Form(qtbot, GERMAN)
    form.about.set_text("43,5")
    form.pad.step.emit(1)
    assert form.about.typed == "43,6"


@HANDS
def test_the_last_key_leads_to_another_kind_of_answer(form: Form, qtbot: QtBot, act: Pointer) -> None:
    with qtbot.waitSignal(form.pad.other):
        act(form.pad.key("in words"))


def test_the_physical_keyboard_writes_and_steps(form: Form) -> None:
    form.about.setFocus()
    QTest.keyClicks(form.about, "43,5")
    assert form.about.typed == "43.5"
    QTest.keyClick(form.about, Qt.Key.Key_Backspace)
    QTest.keyClick(form.about, Qt.Key.Key_Plus)
    assert form.about.typed == "43.1"
    QTest.keyClick(form.pad, Qt.Key.Key_Minus)
    assert form.about.typed == "43.0"
    QTest.keyClick(form.about, Qt.Key.Key_A)
    assert form.about.typed == "43.0a"


def test_without_steps_plus_is_not_a_key_of_the_pad(qtbot: QtBot) -> None:
    pad = NumberPad(unhurried_style(), locale=ENGLISH)
    qtbot.addWidget(pad)
    assert pad.height_u() == 420
    with qtbot.assertNotEmitted(pad.step):
        QTest.keyClick(pad, Qt.Key.Key_Plus)
    with pytest.raises(KeyError):
        pad.key("in words")


def test_tab_chooses_a_field_and_taps_leave_the_focus_there(form: Form) -> None:
    form.about.setFocus()
    QTest.keyClick(form.about, Qt.Key.Key_Tab)
    form.give.setFocus(Qt.FocusReason.TabFocusReason)
    assert form.entry.current is form.give
    assert (form.about.is_chosen, form.give.is_chosen) == (False, True)
    click(form.pad.key("7"))
    assert form.give.hasFocus()
    assert form.give.typed == "7"


def test_says_which_field_was_edited(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.entry.edited) as edited:
        click(form.pad.key("7"))
    assert edited.args == [form.about]
    with qtbot.assertNotEmitted(form.entry.edited):
        form.about.set_text("45")


def test_a_screen_reader_hears_label_value_and_unit(form: Form) -> None:
    reader = QAccessible.queryAccessibleInterface(form.about)
    assert reader is not None
    assert reader.role() == QAccessible.Role.Button
    assert reader.text(QAccessible.Text.Name) == "About"
    form.about.edit("43.5")
    assert reader.text(QAccessible.Text.Name) == "About, 43.5 s"
    form.about.set_label("Below")
    assert reader.text(QAccessible.Text.Name) == "Below, 43.5"


def test_keys_lie_12_units_apart_at_their_size(form: Form) -> None:
    first, second = form.pad.key("1"), form.pad.key("2")
    assert form.pad.placed_at(first).size().toTuple() == (128, 96)
    assert form.pad.placed_at(second).left() - form.pad.placed_at(first).right() == 12
    form.window.grab()


def test_the_outer_keys_are_whole_at_any_scale(form: Form) -> None:
    for width in (1280, 1366, 1365, 1777):
        form.pad.kit.fit(width, 5000)
        keys = form.pad.findChildren(Button)
        assert all(form.pad.rect().contains(key.geometry()) for key in keys)


@given(st.text(alphabet="0123456789.", max_size=30))
def test_never_more_than_one_sign_and_twelve_characters(qapp: object, signs: str) -> None:
    field = NumberField(unhurried_style(), "About")
    for sign in signs:
        field.type_sign(sign, ".")
    assert field.typed.count(".") <= 1
    assert len(field.typed) <= MAX_CHARACTERS
    field.deleteLater()


@given(st.decimals(min_value=0, max_value=10_000, places=2))
def test_a_step_up_and_down_returns(qapp: object, value: Decimal) -> None:
    pad = NumberPad(unhurried_style(), locale=ENGLISH, step_text="0.1")
    field = NumberField(unhurried_style(), "About", parent=pad)
    NumberEntry(pad, [field])
    field.set_text(f"{value:f}")
    pad.step.emit(1)
    pad.step.emit(-1)
    assert Decimal(field.typed) == value
    pad.deleteLater()
