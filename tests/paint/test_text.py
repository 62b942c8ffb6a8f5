"""Plain text: centred by its capitals, literal, and never wider than its place."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from kata_desktop.paint import text
from kata_desktop.paint.look import Look, Medium, Weight
from kata_desktop.paint.palette import LIGHT
from kata_desktop.paint.text import Align
from tests.helpers.canvas import Paint, bounds, inked, render

LOOK = Look(LIGHT, Medium.SCREEN, 1.0)
FAMILY_EMOJI = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"


def drawn(words: str, **how: object) -> Paint:
    def paint(painter: QPainter, look: Look) -> None:
        options: dict[str, object] = {"size": 40, "color": look.palette.ink, **how}
        text.draw(painter, look, words, 100, 50, **options)  # type: ignore[arg-type]

    return paint


def wrapped(words: str, *, width: float = 200, max_lines: int = 3) -> list[str]:
    return text.wrap(LOOK, words, size=22, weight=Weight.REGULAR, width=width, max_lines=max_lines)


def width_of(line: str) -> float:
    return text.text_width(LOOK, line, size=22)


def bare(words: str) -> str:
    return re.sub(r"\s+", "", words)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_line_is_centred_by_its_capitals(scale: float) -> None:
    _, top, _, bottom = bounds(inked(render(drawn("HEH"), width=300, scale=scale)))
    assert (top + bottom + 1) / 2 == pytest.approx(50 * scale, abs=1.0)
    assert bottom + 1 - top == pytest.approx(0.7 * 40 * scale, abs=2.0)


@pytest.mark.parametrize(("align", "end"), [(Align.LEFT, 0), (Align.RIGHT, 1)])
def test_a_line_starts_or_ends_at_its_x(align: Align, end: int) -> None:
    left, _, right, _ = bounds(inked(render(drawn("HEH", align=align), width=300)))
    assert (left, right + 1)[end] == pytest.approx(100, abs=5)


def test_a_line_can_be_centred_sideways() -> None:
    left, _, right, _ = bounds(inked(render(drawn("HOH", align=Align.CENTRE), width=300)))
    assert (left + right + 1) / 2 == pytest.approx(100, abs=1.5)


@pytest.mark.parametrize("words", ["<b>bold</b>", "&Save & go", "**x**", "&amp;"])
def test_text_is_literal(words: str) -> None:
    assert text.literal(words) == words
    assert text.text_width(LOOK, words, size=22) > text.text_width(LOOK, words[1:], size=22)


def test_control_characters_take_a_space_and_broken_characters_a_mark() -> None:
    assert text.literal("a\tb\nc\u2028d") == "a b c d"
    assert text.literal("a\ud800b") == "a?b"


def test_a_line_too_long_ends_with_an_ellipsis() -> None:
    image = render(drawn("Housing has to be turned over", width=180), width=300)
    assert bounds(inked(image))[2] <= 280
    short = text.elided(LOOK, "Housing has to be turned over", size=40, weight=Weight.REGULAR, width=180)
    assert short.endswith("…")
    assert "Housing".startswith(short.rstrip("…")[:7])


def test_a_line_that_fits_stays_whole() -> None:
    assert text.elided(LOOK, "Housing", size=40, weight=Weight.REGULAR, width=180) == "Housing"


def test_a_halo_takes_the_lines_below_away() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        painter.fillRect(0, 48, 300, 4, look.palette.target)
        drawn("H   H", halo=look.palette.surface)(painter, look)

    line = {x for x, y in inked(render(paint, width=300)) if y == 50}
    assert line & set(range(98, 102)) != set(range(98, 102))
    assert 10 in line


@pytest.mark.parametrize(("size", "factor"), [(18, 1.3), (31, 1.3), (32, 1.15), (64, 1.15)])
def test_large_text_is_set_closer(size: float, factor: float) -> None:
    assert text.line_height(size) == factor


def test_lines_follow_each_other_at_the_line_height() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        assert text.draw_lines(painter, look, ["H", "H"], 10, 20, size=20, color=look.palette.ink) == 72
        assert text.draw_lines(painter, look, ["H"], 60, 20, size=20, color=look.palette.ink, line_height=2) == 60

    pixels = inked(render(paint))
    first = {y for x, y in pixels if x < 40}
    assert min(first) == pytest.approx(26, abs=1)
    assert max(first) == pytest.approx(65, abs=1)
    assert min(y for x, y in pixels if x > 40) == pytest.approx(33, abs=1)


def test_the_first_size_that_fits_is_taken() -> None:
    sizes = (44.0, 36.0, 28.0)
    chosen = [
        text.fitted_size(LOOK, "Turn the fixture", sizes=sizes, weight=Weight.BOLD, width=width)
        for width in (1000, 300, 10)
    ]
    assert chosen == [44.0, 36.0, 28.0]


def test_wrapping_breaks_between_words() -> None:
    assert wrapped("Turn the fixture, so the housing arrives ready") == [
        "Turn the fixture, so",
        "the housing arrives",
        "ready",
    ]


def test_a_newline_begins_a_line_and_outer_blank_lines_go() -> None:
    assert wrapped("\n one\r\n\ntwo \n") == ["one", "", "two"]
    assert wrapped("  \n ") == []


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    lines = wrapped("Turn the fixture, so the housing arrives ready", max_lines=2)
    assert lines == ["Turn the fixture, so", "the housing arrive…"]
    assert wrapped("one\ntwo", max_lines=1) == ["one…"]


@pytest.mark.parametrize(
    "words",
    ["x" * 10_000, "word " * 2_000, FAMILY_EMOJI * 500, "שלום עולם " * 1_000, "a\u0301" * 5_000, "漢字" * 5_000],
    ids=["one word", "words", "emoji", "right to left", "accents", "no spaces"],
)
def test_ten_thousand_characters_fill_their_lines(words: str) -> None:
    lines = wrapped(words, max_lines=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(width_of(line) <= 200 for line in lines)
    assert all(width_of(line) > 100 for line in lines)


@given(words=st.text(max_size=300), width=st.integers(60, 400), max_lines=st.integers(1, 5))
@example(words="0GL*0", width=60, max_lines=1)
def test_wrapped_lines_keep_to_their_place(qapp: object, words: str, width: int, max_lines: int) -> None:
    lines = wrapped(words, width=width, max_lines=max_lines)
    assert len(lines) <= max_lines
    assert all(width_of(line) <= width + 0.5 for line in lines)
    assert not any(set(line) & set("\n\r\t") for line in lines)


@given(words=st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=200), max_lines=st.integers(1, 6))
def test_wrapping_loses_nothing_but_says_so(qapp: object, words: str, max_lines: int) -> None:
    """All characters are there in order, or the last line ends with "…"."""
    lines = wrapped(words, max_lines=max_lines)
    shown = bare("".join(lines))
    if shown != bare(words):
        assert shown.endswith("…")
        assert bare(words).startswith(shown[:-1])
