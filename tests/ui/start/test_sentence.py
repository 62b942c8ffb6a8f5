"""A sentence flows over lines: its places stay apart, are large enough, and grow with what is typed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.measures import LEAST_TAP
from kata_desktop.ui.start.sentence import Sentence, SentenceField, Slot
from tests.helpers.pointer import unhurried_style


def sentence(qtbot: QtBot, template: str, **parts: object) -> Sentence:
    made = Sentence(unhurried_style())
    qtbot.addWidget(made)
    strip = 2 * made.margin_px()
    made.resize(784 + strip, 600 + strip)
    made.show_parts(template, parts)  # type: ignore[arg-type]
    made.show()
    QApplication.processEvents()
    return made


def slot(made_with: str) -> Slot:
    made = Slot(unhurried_style(), "What")
    made.show_text(made_with)
    return made


def test_words_and_places_stand_in_their_order(qtbot: QtBot) -> None:
    first, second = slot("seconds"), slot("less")
    made = sentence(qtbot, "in {unit}, and {better} is better", unit=first, better=second)
    left, right = made.placed_at(first), made.placed_at(second)
    assert left.right() < right.left()
    assert left.top() == right.top() == 0
    assert made.preferred_height(784) == LEAST_TAP


def test_a_newline_begins_a_line(qtbot: QtBot) -> None:
    first, second = slot("30 September"), slot("no rework")
    made = sentence(qtbot, "By {day}\nwe want {challenge}", day=first, challenge=second)
    assert made.placed_at(second).top() >= made.placed_at(first).bottom() + 12


def test_a_place_is_never_smaller_than_a_finger_needs(qtbot: QtBot) -> None:
    short = slot("s")
    made = sentence(qtbot, "in {unit}", unit=short)
    assert made.placed_at(short).width() >= LEAST_TAP
    assert made.placed_at(short).height() >= LEAST_TAP


def test_long_words_of_a_place_run_over_several_lines(qtbot: QtBot) -> None:
    long = slot("every order to leave the same day, also those that come in after two in the afternoon")
    after = slot("really")
    made = sentence(qtbot, "we want {what} {how}", what=long, how=after)
    place = made.placed_at(long)
    assert place.height() > LEAST_TAP
    assert made.placed_at(after).top() >= place.bottom()


def test_another_text_moves_what_is_behind_it(qtbot: QtBot) -> None:
    first, second = slot("s"), slot("less")
    made = sentence(qtbot, "in {unit}, and {better} is better", unit=first, better=second)
    before = made.placed_at(second).left()
    first.show_text("hundredths")
    assert made.placed_at(second).left() > before


def test_plain_words_may_fill_a_place(qtbot: QtBot) -> None:
    value = slot("42 s")
    made = sentence(qtbot, "{metric} is at {value}", metric="cycle time", value=value)
    alone = sentence(qtbot, "is at {value}", value=slot("42 s"))
    assert made.placed_at(value).left() > alone.placed_at(alone.findChildren(Slot)[0]).left()


def test_places_of_a_former_sentence_are_hidden(qtbot: QtBot) -> None:
    first, second = slot("one"), slot("two")
    made = sentence(qtbot, "{a} {b}", a=first, b=second)
    made.show_parts("{a}", {"a": first})
    assert first.isVisible()
    assert not second.isVisible()


class TestField:
    def field(self, qtbot: QtBot) -> tuple[Sentence, SentenceField]:
        made = SentenceField(unhurried_style(), "What we want", "an example")
        return sentence(qtbot, "we want {what}", what=made), made

    def test_it_takes_the_rest_of_the_line(self, qtbot: QtBot) -> None:
        made, field = self.field(qtbot)
        assert made.placed_at(field).right() == pytest.approx(784)
        assert made.placed_at(field).left() > 100

    def test_it_grows_line_by_line_and_tells_so(self, qtbot: QtBot) -> None:
        made, field = self.field(qtbot)
        before = made.preferred_height(784)
        with qtbot.waitSignal(made.resized):
            QTest.keyClicks(field.editor, "every order to leave the same day")
        assert made.preferred_height(784) > before
        assert made.placed_at(field).height() > LEAST_TAP

    def test_enter_ends_it_and_writes_no_line(self, qtbot: QtBot) -> None:
        _, field = self.field(qtbot)
        QTest.keyClicks(field.editor, "no rework")
        with qtbot.waitSignals([field.finished, field.returned]):
            QTest.keyClick(field.editor, Qt.Key.Key_Return)
        assert field.text == "no rework"

    def test_it_is_named_for_a_voice(self, qtbot: QtBot) -> None:
        _, field = self.field(qtbot)
        assert field.editor.accessibleName() == "What we want"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(min_size=1, max_size=120), min_size=1, max_size=4), width=st.integers(420, 1600))
def test_places_never_lie_on_each_other(qtbot: QtBot, texts: list[str], width: int) -> None:
    slots = {f"p{n}": slot(words) for n, words in enumerate(texts)}
    template = " and ".join(f"{{{name}}}" for name in slots)
    made = sentence(qtbot, template, **slots)
    made.resize(width, 900)
    places = [made.placed_at(each) for each in slots.values()]
    for index, place in enumerate(places):
        assert place.right() <= width + 0.01
        assert all(not place.intersects(other) for other in places[index + 1 :])


def test_an_example_that_is_too_long_ends_with_an_ellipsis_and_is_no_answer(qtbot: QtBot) -> None:
    field = SentenceField(unhurried_style(), "Obstacle", "the hands wait for a part from the other end of the hall …")
    made = sentence(qtbot, "because {obstacle}", obstacle=field)
    shown = field.editor.placeholderText()
    assert shown.startswith("the hands wait")
    assert shown.endswith("…")
    assert len(shown) < 58
    assert field.text == ""
    assert made.placed_at(field).height() == LEAST_TAP
