"""Handwriting on any ground: as large as its place, never thinner than can be read, a typed line beside or below it."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from kata_desktop.core.ink import BROAD, FINE, NO_INK, Ink, Stroke
from kata_desktop.paint.ink import (
    IN_A_LINE,
    Line,
    Voice,
    Written,
    draw_ink,
    draw_line,
    draw_strokes,
    draw_written,
    ink_size,
    line_width,
    rooms,
    stroke_path,
)
from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import LIGHT, PAPER, Palette, Theme, palette_of
from kata_desktop.paint.text import text_width
from kata_desktop.words.ink import HERE
from tests.helpers.canvas import distance, inked, render

LOOK = Look(LIGHT, Medium.SCREEN, 1.0)
VOICE = Voice(22.0, LIGHT.ink)


def ink(*points: tuple[int, int], width: int = FINE) -> Ink:
    return Ink((Stroke("s", "e", "step", points, width),))


LONG = ink((100, 100), (900, 120), (500, 300))


def test_the_line_goes_through_all_its_points_and_keeps_its_corners() -> None:
    circle = tuple((round(300 + 200 * math.cos(n / 4)), round(300 + 200 * math.sin(n / 4))) for n in range(25))
    path = stroke_path(circle)
    for n in range(101):
        at = path.pointAtPercent(n / 100) - QPointF(300, 300)
        assert math.hypot(at.x(), at.y()) == pytest.approx(200, abs=2.5)
    corner = stroke_path(((0, 0), (300, 0), (300, 300), (0, 300)))
    assert corner.boundingRect() == QRectF(0, 0, 300, 300)
    assert stroke_path(((5, 5), (5, 5))).elementCount() == stroke_path(((5, 5),)).elementCount() == 2


def test_it_fits_its_place_and_lies_at_the_left_in_the_middle() -> None:
    place = QRectF(10, 20, 160, 60)
    image = render(lambda painter, look: draw_ink(painter, look, LONG, place), width=200, height=100)
    found = inked(image)
    assert min(x for x, _ in found) in range(9, 13)
    assert all(place.adjusted(-2, -2, 2, 2).contains(QPointF(x, y)) for x, y in found)
    assert (min(y for _, y in found) + max(y for _, y in found)) / 2 == pytest.approx(50, abs=2)


def test_small_writing_is_not_blown_up_and_a_dot_stays_a_dot() -> None:
    assert ink_size(ink((10, 10), (110, 60)), 1000, 1000) == pytest.approx((63, 33))
    assert ink_size(NO_INK, 100, 100) == (0, 0)
    assert ink_size(LONG, 0, 50) == (0, 0)
    found = inked(render(lambda painter, look: draw_ink(painter, look, ink((7, 7), width=BROAD), QRectF(0, 0, 90, 90))))
    assert 12 < len(found) < 60
    assert not inked(render(lambda painter, look: draw_ink(painter, look, NO_INK, QRectF(0, 0, 90, 90))))


def test_a_line_made_small_stays_thick_enough_to_read() -> None:
    def thickness(scale: float) -> float:
        def paint(painter: QPainter, look: Look) -> None:
            painter.translate(0, 50)
            painter.scale(scale, scale)
            draw_strokes(painter, look, ink((0, 0), (2000, 0)), scale=scale)

        return len({y for x, y in inked(render(paint)) if x == 20})

    assert thickness(1.0) == pytest.approx(5, abs=1)
    assert thickness(0.3) in (2, 3)
    assert thickness(0.02) >= 1


@pytest.mark.parametrize("palette", [palette_of(Theme.LIGHT), palette_of(Theme.DARK), PAPER])
def test_it_has_the_ink_of_its_ground_and_nothing_else(palette: Palette) -> None:
    image = render(
        lambda painter, look: draw_ink(painter, look, ink((10, 10), (150, 140), width=BROAD), QRectF(0, 0, 100, 100)),
        palette=palette,
    )
    solid = {QColor(image.pixel(x, y)).name() for x, y in inked(image, palette.surface)}
    assert palette.ink.name() in solid
    assert all(distance(QColor(name), palette.ink) < 700 for name in solid)


def test_a_typed_line_stands_below_where_there_is_room_else_beside() -> None:
    written = Written(LONG, "Two words")
    tall, low = QRectF(0, 0, 400, 160), QRectF(0, 0, 400, 40)
    above, below = rooms(LOOK, written, tall, VOICE)
    assert above.bottom() <= below.top()
    assert above.width() == below.width() == 400
    left, right = rooms(LOOK, written, low, VOICE)
    assert left.right() + 8 < right.left()
    assert (left.height(), right.height()) == (40, 40)
    assert rooms(LOOK, Written(LONG), low, VOICE) == (low, QRectF())
    for place in (tall, low):

        def paint(painter: QPainter, look: Look, place: QRectF = place) -> None:
            draw_written(painter, look, written, place, VOICE)

        assert inked(render(paint, width=400, height=160))


def line(words: str, ink: Ink, width: float) -> set[tuple[int, int]]:
    """What is seen of a line of text in letters of 20 on a sheet of 600 by 60, in the middle of its height."""

    def paint(painter: QPainter, look: Look) -> None:
        draw_line(painter, look, Line(words, ink), 10, 30, size=20, color=LIGHT.ink, width=width)

    return inked(render(paint, width=600, height=60))


def test_in_a_line_of_words_it_stands_in_its_place_and_is_as_high_as_a_line() -> None:
    words = f"left out: {HERE}"
    found, begin = line(words, LONG, 500), text_width(LOOK, "left out: ", size=20)
    drawn = {(x, y) for x, y in found if x > 10 + begin}
    assert found - drawn == line("left out: ", NO_INK, 500)
    assert max(y for _, y in drawn) - min(y for _, y in drawn) == pytest.approx(20 * IN_A_LINE, abs=3)
    wide = line_width(LOOK, Line(words, LONG), size=20, width=500)
    assert max(x for x, _ in found) == pytest.approx(10 + wide, abs=3)


@pytest.mark.parametrize("words", [f"{HERE}. Now 45.0 s", f"{'We expected ' * 9}{HERE}. What was seen?", HERE])
def test_a_line_with_ink_never_leaves_its_room(words: str) -> None:
    """Words around the ink are shortened; the ink keeps a share of the width."""
    found = line(words, ink((0, 0), (9000, 0)), 200)
    assert max(x for x, _ in found) <= 211
    assert len({x for x, y in found if y in (29, 30)}) >= 0.4 * 200 - 5


def test_a_line_without_ink_is_its_words() -> None:
    assert line("as typed", LONG, 300) == line("as typed", NO_INK, 300)
    assert line(f"left out: {HERE}", NO_INK, 300) == line("left out: written by hand", NO_INK, 300)
    assert line_width(LOOK, Line("as typed", LONG), size=20, width=300) == text_width(LOOK, "as typed", size=20)
    assert not Line()
    assert Line(HERE, LONG)
