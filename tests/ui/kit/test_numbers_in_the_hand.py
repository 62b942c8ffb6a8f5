"""Numbers by pad, key and hand: whatever is pressed stands in the field and can be read back as a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.typed import parse_number
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.number_pad import MAX_CHARACTERS, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.touch import TouchGuard
from tests.helpers.on_screen import key, tab_path
from tests.helpers.pointer import click, drag, flick, press, release, tap, together

GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
PRESSES = st.lists(st.sampled_from([*"0123456789", "sign", "erase", "less", "more", "other field"]), max_size=24)


class Seconds:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.now = 10.0

    def __call__(self) -> float:
        return self.now


class Form:
    """A pad, two fields and a guard against palms."""

    def __init__(self, qtbot: QtBot, locale: QLocale = ENGLISH, *, step: str = "0.1") -> None:
        self.clock = Seconds()
        style = Style(motion=False, clock=self.clock)
        self.window = Painted(style)
        style.setParent(self.window)
        qtbot.addWidget(self.window)
        vars(qtbot).setdefault("windows", []).append(self.window)
        self.window.resize(500, 700)
        self.pad = NumberPad(style, self.window, locale=locale, step_text=step, other_text="in words")
        self.about = NumberField(style, "About", unit="s", parent=self.window)
        self.give = NumberField(style, "give or take", parent=self.window)
        self.window.place(self.about, 0, 0, 232, 108)
        self.window.place(self.give, 244, 0, 164, 108)
        self.window.place(self.pad, 0, 124, 408, self.pad.height_u())
        self.entry = NumberEntry(self.pad, [self.about, self.give], step=Decimal(step))
        self.guard = TouchGuard(parent=self.window)
        self.guard.watch(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def steps(self) -> tuple[Button, Button]:
        """The keys for one step less and one step more."""
        low = [each for each in self.pad.findChildren(Button) if each.accessibleName().endswith((" less", " more"))]
        less, more = sorted(low, key=lambda each: each.accessibleName().endswith(" more"))
        return less, more

    def press(self, what: str) -> None:
        less, more = self.steps()
        other = self.give if self.entry.current is self.about else self.about
        places: dict[str, QWidget] = {"erase": self.pad.delete_key, "less": less, "more": more, "other field": other}
        if what == "sign":
            click(self.pad.key(self.pad.decimal_sign))
        elif what in places:
            click(places[what])
        else:
            click(self.pad.key(what))
        self.clock.now += 1


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    return Form(qtbot)


@pytest.mark.parametrize("locale", [ENGLISH, GERMAN], ids=["English", "Deutsch"])
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(presses=PRESSES)
def test_whatever_is_pressed_is_a_number_or_nothing(qtbot: QtBot, locale: QLocale, presses: list[str]) -> None:
    form = Form(qtbot, locale)
    for what in presses:
        form.press(what)
        for field in (form.about, form.give):
            assert len(field.typed) <= MAX_CHARACTERS
            if field.typed:
                assert parse_number(field.typed) >= 0


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(figures=st.text("0123456789", min_size=1, max_size=8))
def test_as_many_deletes_as_figures_leave_nothing(qtbot: QtBot, figures: str) -> None:
    form = Form(qtbot)
    for sign in figures:
        form.press(sign)
    assert form.about.typed == figures
    for _ in figures:
        form.press("erase")
    assert form.about.typed == ""
    form.press("erase")
    assert form.about.typed == ""


@pytest.mark.parametrize(
    ("typed", "step", "up"),
    [("", "0.1", "0.1"), ("9.9", "0.1", "10.0"), ("99", "1", "100"), ("0.95", "0.05", "1.00"), ("5.", "0.1", "5.1")],
)
def test_a_step_up_carries_over(qtbot: QtBot, typed: str, step: str, up: str) -> None:
    form = Form(qtbot, step=step)
    form.about.edit(typed)
    form.press("more")
    assert form.about.typed == up


@pytest.mark.parametrize("typed", ["", "0", "0.05", "0.1"])
def test_a_step_down_ends_at_nothing_and_never_below(form: Form, typed: str) -> None:
    form.about.edit(typed)
    form.press("less")
    form.press("less")
    assert parse_number(form.about.typed) == 0


def test_the_first_figure_after_a_tap_replaces_and_the_second_goes_on(form: Form) -> None:
    form.about.set_text("57.0")
    form.press("other field")
    form.press("other field")
    form.press("4")
    assert form.about.typed == "4"
    form.press("8")
    assert form.about.typed == "48"


def test_the_other_field_keeps_what_it_has(form: Form) -> None:
    for what in ("5", "7", "other field", "1"):
        form.press(what)
    assert (form.about.typed, form.give.typed) == ("57", "1")
    assert form.give.is_chosen
    assert not form.about.is_chosen


def test_a_delete_of_a_fresh_value_takes_one_figure_only(form: Form) -> None:
    form.about.set_text("57.5")
    form.press("erase")
    assert form.about.typed == "57."
    form.press("2")
    assert form.about.typed == "57.2"


class TestHands:
    def test_a_bounce_of_the_finger_types_one_figure(self, form: Form) -> None:
        tap(form.pad.key("5"))
        form.clock.now += 0.1
        tap(form.pad.key("5"))
        assert form.about.typed == "5"
        form.clock.now += 0.26
        tap(form.pad.key("5"))
        assert form.about.typed == "55"

    def test_two_keys_one_after_the_other_both_count_however_fast(self, form: Form) -> None:
        tap(form.pad.key("4"))
        form.clock.now += 0.05
        tap(form.pad.key("8"))
        assert form.about.typed == "48"

    @pytest.mark.parametrize("fingers", [2, 3])
    def test_several_fingers_and_palms_type_nothing(self, form: Form, fingers: int) -> None:
        keys = [form.pad.key(sign) for sign in "123"][:fingers]
        together(form.window, *[each.mapTo(form.window, each.rect().center()) for each in keys])
        assert form.about.typed == ""

    @pytest.mark.parametrize("hand", [drag, flick])
    def test_a_hand_that_slides_off_a_key_types_nothing(self, form: Form, hand: object) -> None:
        one = form.pad.key("1")
        hand(one, one.rect().center(), one.rect().center() + QPoint(0, 400))  # type: ignore[operator]
        assert form.about.typed == ""

    def test_a_key_is_seen_pressed_until_it_is_let_go(self, form: Form) -> None:
        one = form.pad.key("1")
        press(one)
        assert one.isDown()
        assert form.about.typed == ""
        release(one)
        assert not one.isDown()
        assert form.about.typed == "1"

    def test_the_gap_between_keys_belongs_to_none_twice(self, form: Form) -> None:
        one, two = form.pad.key("1"), form.pad.key("2")
        left = one.mapTo(form.window, QPoint(0, 0)).x()
        right = two.mapTo(form.window, QPoint(two.width(), 0)).x()
        y = one.mapTo(form.window, one.rect().center()).y()
        for x in range(left + 2, right - 2, 3):
            form.about.edit("")
            tap(form.window, QPoint(x, y))
            form.clock.now += 1
            assert len(form.about.typed) <= 1


class TestReader:
    def test_delete_and_steps_have_names_in_words(self, form: Form) -> None:
        assert form.pad.delete_key.accessibleName() == "Delete the last digit"
        assert [each.accessibleName() for each in form.steps()] == ["0.1 less", "0.1 more"]

    def test_the_decimal_sign_is_named_and_not_read_as_a_stop(self, qtbot: QtBot) -> None:
        for locale, sign in ((ENGLISH, "."), (GERMAN, ",")):
            assert Form(qtbot, locale).pad.key(sign).accessibleName() == "Decimal sign"

    def test_a_reader_presses_keys(self, form: Form, qtbot: QtBot) -> None:
        interface = QAccessible.queryAccessibleInterface(form.pad.key("7"))
        assert interface is not None
        actions = interface.actionInterface()
        assert actions is not None
        actions.doAction("Press")
        qtbot.waitUntil(lambda: form.about.typed == "7")

    def test_a_field_says_its_value_again_after_each_figure(self, form: Form) -> None:
        said = []
        for sign in "48":
            form.press(sign)
            said.append(form.about.accessibleName())
        assert said == ["About, 4 s", "About, 48 s"]

    def test_tab_stops_at_the_fields_and_not_at_the_figures(self, form: Form) -> None:
        path = tab_path(form.window, form.about, 4)
        figures = {form.pad.key(sign) for sign in "0123456789"}
        assert form.give in path
        assert figures.isdisjoint(path)


class TestKeyboard:
    def test_a_letter_is_shown_as_it_was_typed_and_a_space_is_not(self, form: Form) -> None:
        form.about.setFocus(Qt.FocusReason.TabFocusReason)
        key(form.window, Qt.Key.Key_A)
        assert form.about.typed == "a"
        key(form.window, Qt.Key.Key_Backspace)
        key(form.window, Qt.Key.Key_Space)
        assert form.about.typed == ""

    def test_return_is_left_to_the_screen(self, form: Form) -> None:
        form.about.setFocus(Qt.FocusReason.TabFocusReason)
        key(form.window, Qt.Key.Key_4)
        key(form.window, Qt.Key.Key_Return)
        assert (form.about.typed, form.give.typed) == ("4", "")

    def test_plus_and_minus_step_and_backspace_deletes(self, form: Form) -> None:
        form.about.setFocus(Qt.FocusReason.TabFocusReason)
        for pressed in (Qt.Key.Key_5, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            key(form.window, pressed)
        assert form.about.typed == "5.1"
        key(form.window, Qt.Key.Key_Backspace)
        assert form.about.typed == "5."

    def test_keys_go_where_tab_went(self, form: Form) -> None:
        form.about.setFocus(Qt.FocusReason.TabFocusReason)
        key(form.window, Qt.Key.Key_4)
        form.give.setFocus(Qt.FocusReason.TabFocusReason)
        key(form.window, Qt.Key.Key_1)
        assert (form.about.typed, form.give.typed) == ("4", "1")
