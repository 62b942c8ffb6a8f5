"""Hints below words: whose list holds where, what is found anew, and where the dots are drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.paint.look import Look
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.soft_line import BELOW, DOT, PITCH, SoftHints, draw_dots, qt_spans, underline, words_of
from kata_desktop.words.hints import Field, Hint, hints
from tests.helpers.canvas import inked, render
from tests.helpers.pointer import unhurried_style

OWN = CycleTexts(vague_words={"en": ("blue",)})
FACES = st.text(st.sampled_from("ab 👷ü\n"), max_size=24)


class Worded(Screen):
    """A screen of a board that may have words of its own."""

    texts = AS_ON_THE_CARD

    @property
    def cycle_texts(self) -> CycleTexts:
        return self.texts


@pytest.fixture
def screen(qtbot: QtBot) -> Worded:
    style = unhurried_style(motion=False)
    made = Worded(style)
    style.setParent(made)
    qtbot.addWidget(made)
    return made


def test_a_place_on_no_screen_has_the_words_of_the_program(qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    assert words_of(alone) is AS_ON_THE_CARD
    assert SoftHints(alone, Field.FACT).on("It is often late")


def test_a_place_has_the_words_of_the_screen_around_it(screen: Worded) -> None:
    inner = QWidget(QWidget(screen))
    assert words_of(inner) is screen.cycle_texts
    screen.texts = OWN
    assert words_of(inner) is OWN


def test_another_list_is_found_at_once(screen: Worded) -> None:
    place = QWidget(screen)
    soft = SoftHints(place, Field.FACT)
    text = "It is blue and often late"
    assert [text[hint.start :][: hint.length] for hint in soft.on(text)] == ["often"]
    screen.texts = OWN
    assert [text[hint.start :][: hint.length] for hint in soft.on(text)] == ["blue"]
    screen.texts = CycleTexts(vague_shown=False)
    assert soft.on(text) == ()


def test_a_voice_hears_the_first_hint_alone(screen: Worded) -> None:
    soft = SoftHints(QWidget(screen), Field.FACT)
    assert soft.spoken("42 pieces at 9:30") == ""
    told = soft.spoken("It is often late, usually")
    first = hints("It is often late, usually", Field.FACT)[0]
    assert told == f"{first.what} {first.question} You can leave it as it is."


@given(FACES, st.lists(st.tuples(st.integers(0, 24), st.integers(0, 8)), max_size=3))
@settings(max_examples=60)
def test_places_are_counted_as_qt_counts_them(text: str, places: list[tuple[int, int]]) -> None:
    base = hints("often", Field.FACT)[0]
    found = [
        Hint(base.kind, min(start, len(text)), min(length, len(text) - min(start, len(text))), base.what, base.question)
        for start, length in places
    ]
    units = text.encode("utf-16-le")
    for hint, (start, end) in zip(found, qt_spans(text, found), strict=True):
        assert units[2 * start : 2 * end].decode("utf-16-le") == text[hint.start : hint.start + hint.length]


@pytest.mark.parametrize("length", [0.0, 7.9, 8.0, 80.0])
def test_dots_begin_at_the_word_and_end_with_it(length: float) -> None:
    def paint(painter: QPainter, look: Look) -> None:
        draw_dots(painter, look.palette.learn, QPointF(20, 40), length)

    found = inked(render(paint, width=140, height=80))
    assert min(x for x, _ in found) >= 19
    assert max(x for x, _ in found) <= 20 + length + 2 * DOT + 1
    assert {y for _, y in found} <= set(range(int(40 - DOT) - 1, int(40 + DOT) + 2))
    columns = sorted({x for x, _ in found})
    dots = 1 + sum(b - a > 1 for a, b in pairwise(columns))
    assert dots == int(length / PITCH) + 1


def laid_out(text: str, width: float) -> QTextLayout:
    layout = QTextLayout(text)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def test_a_phrase_over_two_lines_has_dots_below_both() -> None:
    text = "several words long"
    layout = laid_out(text, 60)
    assert layout.lineCount() >= 2

    def paint(painter: QPainter, look: Look) -> None:
        underline(painter, layout, QPointF(0, 0), [(0, len(text))], look.palette.learn)

    rows = sorted({y for _, y in inked(render(paint, width=200, height=200))})
    bands = 1 + sum(b - a > 1 for a, b in pairwise(rows))
    assert bands == layout.lineCount()
    first = layout.lineAt(0)
    assert rows[0] > first.y() + first.ascent() * (1 + BELOW / 2) - DOT


@pytest.mark.parametrize(("spans", "first"), [([], 0), ([(3, 3)], 0), ([(90, 99)], 0), ([(0, 5)], 40)])
def test_what_lies_outside_of_the_text_gets_no_dots(spans: list[tuple[int, int]], first: int) -> None:
    layout = laid_out("several words long", 400)

    def paint(painter: QPainter, look: Look) -> None:
        underline(painter, layout, QPointF(0, 0), spans, look.palette.learn, first=first)

    assert not inked(render(paint, width=400, height=100))


def test_an_empty_layout_gets_none_either() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        underline(painter, QTextLayout(), QPointF(0, 0), [(0, 5)], look.palette.learn)

    assert not inked(render(paint, width=100, height=100))
