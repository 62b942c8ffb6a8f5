"""Chips and badges: each state has its own frame, and words never leave theirs."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kata_desktop.paint.chips import ChipKind, chip, chip_width, expectation_badge
from kata_desktop.paint.look import Look
from kata_desktop.paint.palette import DARK, LIGHT, PAPER, Palette
from tests.helpers.canvas import Paint, bounds, difference, grey, hues, inked, render

LONG = "No more walking to the shelf and back again"


def one(kind: ChipKind, words: str = "State", size: float = 20.0) -> Paint:
    return lambda p, look: chip(p, look, kind, words, left=10, y_centre=50, size=size)


def badge(value: str, *, width: float = 280, height: float = 84, missing: bool = False) -> Paint:
    def paint(painter: QPainter, look: Look) -> None:
        expectation_badge(painter, look, QRectF(10, 10, width, height), "We expect", value, missing=missing)

    return paint


@pytest.mark.parametrize("palette", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
def test_states_differ_without_colour(palette: Palette) -> None:
    images = {kind: grey(render(one(kind), width=160, palette=palette)) for kind in ChipKind}
    for (kind, first), (other, second) in combinations(images.items(), 2):
        assert difference(first, second) > 0.002, f"{kind} and {other}"


@pytest.mark.parametrize("kind", ChipKind)
@pytest.mark.parametrize("size", [20.0, 16.0])
def test_a_chip_is_twice_as_high_as_its_text_and_as_wide_as_it_says(kind: ChipKind, size: float, screen: Look) -> None:
    image = render(one(kind, size=size), width=200, scale=2)
    left, top, right, bottom = bounds(inked(image))
    assert (left / 2, (bottom + 1 - top) / 2) == pytest.approx((10, 2 * size), abs=1)
    assert (right + 1) / 2 == pytest.approx(10 + chip_width(screen, kind, "State", size=size), abs=1)


def test_only_a_surprise_is_plum() -> None:
    assert {kind for kind in ChipKind if hues(render(one(kind), width=160))} == {ChipKind.SURPRISE}


def test_an_expectation_is_framed_in_plum_dashes() -> None:
    image = render(badge("43.0–44.0 s"), width=300, height=104)
    assert image.pixelColor(100, 14) == LIGHT.learn_soft
    top = [image.pixelColor(x, 11) == LIGHT.learn for x in range(20, 280)]
    assert 0.4 < sum(top) / len(top) < 0.8


def test_without_an_expectation_there_is_no_plum() -> None:
    assert not hues(render(badge("Add one first", missing=True), width=300, height=104))


def test_a_number_is_set_large_and_words_on_two_lines() -> None:
    number = inked(render(badge("43.0–44.0 s", height=100), width=300, height=120))
    words = inked(render(badge(LONG, height=100), width=300, height=120))
    inside = QRectF(20, 20, 260, 80)

    def rows(pixels: set[tuple[int, int]]) -> set[int]:
        return {y for x, y in pixels if inside.contains(x, y)}

    assert len(rows(words)) > len(rows(number))


@pytest.mark.parametrize("value", ["43.0–44.0 s", LONG, LONG * 20, "x" * 500])
@pytest.mark.parametrize("height", [70, 84, 110])
def test_words_stay_in_their_frame(value: str, height: float) -> None:
    image = render(badge(value, height=height), width=320, height=140)
    left, top, right, bottom = bounds(inked(image))
    assert left >= 10
    assert top >= 10
    assert right < 290
    assert bottom < 10 + height
    assert not {(x, y) for x, y in inked(image) if 276 <= x < 286 and 16 < y < height}
