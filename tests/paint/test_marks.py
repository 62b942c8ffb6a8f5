"""The marks: every one has a shape of its own, so that none needs its colour to be understood."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from kata_desktop.paint import marks
from kata_desktop.paint.hatch import PITCH, Side, hatch_lines, hatched_band
from kata_desktop.paint.look import Look, Medium, Weight
from kata_desktop.paint.marks import Held, RhythmDay, Swatch
from kata_desktop.paint.palette import DARK, LIGHT, PAPER, Palette
from tests.helpers.canvas import Paint, bounds, difference, distance, grey, hues, inked, render

CENTRE = QPointF(50, 50)
MARKS: dict[str, Paint] = {
    "hollow point": lambda p, look: marks.point(p, look, CENTRE, radius=20),
    "filled point": lambda p, look: marks.point(p, look, CENTRE, radius=20, filled=True),
    "target line": lambda p, look: marks.target_mark(p, look, QLineF(50, 20, 50, 80)),
    "hatched band": lambda p, look: hatched_band(p, look, QRectF(20, 30, 60, 40)),
    "surprise": lambda p, look: marks.diamond(p, look, CENTRE, side=36),
    "ring": lambda p, look: marks.numbered_ring(p, look, CENTRE, "5"),
    "dashed ring": lambda p, look: marks.numbered_ring(p, look, CENTRE, "5", dashed=True),
    "numbered surprise": lambda p, look: marks.numbered_diamond(p, look, CENTRE, "5"),
}


def rhythm_mark(held: Held) -> Paint:
    return lambda p, look: marks.rhythm_mark(p, look, CENTRE, held)


@pytest.mark.parametrize("palette", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
def test_in_grey_all_marks_are_different_shapes(palette: Palette) -> None:
    shapes = {name: grey(render(mark, palette=palette)) for name, mark in MARKS.items()}
    for (one, first), (other, second) in combinations(shapes.items(), 2):
        assert difference(first, second) > 0.004, f"{one} and {other}"


@pytest.mark.parametrize("palette", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
def test_marks_have_the_hues_of_target_and_learning_only(palette: Palette) -> None:
    allowed = {color.hue() for color in (palette.target, palette.learn)}
    for name, mark in MARKS.items():
        found = hues(render(mark, palette=palette, width=100, height=100))
        assert all(min(abs(hue - one) for one in allowed) <= 15 for hue in found), f"{name}: {found}"


def test_the_measured_dot_has_a_rim_of_the_ground() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        painter.fillRect(0, 0, 100, 100, look.palette.learn)
        marks.measured_dot(painter, look, CENTRE, radius=20)

    image = render(paint)
    assert image.pixelColor(50, 50) == LIGHT.ink
    assert image.pixelColor(50, 30) == LIGHT.surface
    assert image.pixelColor(50, 20) == LIGHT.learn


def test_a_surprise_stands_on_its_corner() -> None:
    pixels = inked(render(MARKS["surprise"]))
    rows = {y: len([1 for x, other in pixels if other == y]) for _, y in pixels}
    assert max(rows, key=lambda y: rows[y]) == pytest.approx(50, abs=2)
    assert rows[min(rows)] < 10


@pytest.mark.parametrize("number", ["1", "12", "123", "1234"])
def test_long_numbers_stay_inside(number: str) -> None:
    ring = render(lambda p, look: marks.numbered_ring(p, look, CENTRE, number))
    empty = render(lambda p, look: marks.numbered_ring(p, look, CENTRE, ""))
    digits = inked(ring) - inked(empty)
    assert digits
    assert all(math.hypot(x + 0.5 - 50, y + 0.5 - 50) < 21 for x, y in digits)


def test_the_number_of_a_panel_is_semibold_in_a_ring_of_its_diameter() -> None:
    image = render(lambda p, look: marks.panel_number(p, look, CENTRE, "1"))
    left, top, right, bottom = bounds(inked(image))
    assert (left, top, right + 1, bottom + 1) == (30, 30, 70, 70)


@given(left=st.floats(-50, 50), top=st.floats(-50, 50), width=st.floats(1, 300), height=st.floats(1, 300))
def test_hatching_rises_at_45_degrees_inside_its_band(left: float, top: float, width: float, height: float) -> None:
    band = QRectF(left, top, width, height)
    lines = hatch_lines(band, PITCH)
    room = band.adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    assert all(room.contains(line.p1()) and room.contains(line.p2()) for line in lines)
    assert all(line.angle() == pytest.approx(45, abs=0.01) for line in lines if line.length() > 1e-3)
    totals = [line.x1() + line.y1() for line in lines]
    apart = [(second - first) / math.sqrt(2) for first, second in pairwise(totals)]
    assert apart == pytest.approx([PITCH] * len(apart))


@pytest.mark.parametrize(
    ("side", "edge"),
    [(Side.LEFT, (20, 50)), (Side.RIGHT, (80, 50)), (Side.TOP, (50, 30)), (Side.BOTTOM, (50, 70))],
)
def test_an_open_band_has_no_edge_on_that_side(side: Side, edge: tuple[int, int]) -> None:
    def ink_at(open_side: Side | None) -> int:
        """Plum pixels of the edge line, away from the corners."""
        image = render(lambda p, look: hatched_band(p, look, QRectF(20, 30, 60, 40), open_side=open_side))
        along = (
            [(edge[0], y) for y in range(38, 62)]
            if side in {Side.LEFT, Side.RIGHT}
            else [(x, edge[1]) for x in range(28, 72)]
        )
        return sum(distance(image.pixelColor(x, y), LIGHT.learn) < 60 for x, y in along)

    assert ink_at(None) >= 24
    assert ink_at(side) < 12


def test_a_band_is_filled_and_hatched() -> None:
    image = render(MARKS["hatched band"])
    inner = [image.pixelColor(x, y) for x in range(24, 76) for y in range(34, 66)]
    assert sum(color == LIGHT.learn_soft for color in inner) > 800
    assert sum(distance(color, LIGHT.learn) < 150 for color in inner) > 80


@pytest.mark.parametrize("days", [1, 7, 14, 31, 92])
def test_each_day_of_the_target_period_has_a_bar(days: int) -> None:
    past = days // 2

    def paint(painter: QPainter, look: Look) -> None:
        marks.day_bars(painter, look, QRectF(10, 10, 380, 12), days=days, past=past)

    image = render(paint, width=400, height=30, scale=4)
    row = [distance(image.pixelColor(x, 64), LIGHT.surface) > 20 for x in range(image.width())]
    runs = sum(not before and after for before, after in pairwise([False, *row]))
    assert runs == days
    full = [distance(image.pixelColor(x, 64), LIGHT.target) < 200 for x in range(image.width())]
    assert sum(full) / sum(row) == pytest.approx(past / days, abs=0.35)
    assert row.index(True) == pytest.approx(40, abs=3)


def test_no_days_draw_nothing() -> None:
    assert not inked(render(lambda p, look: marks.day_bars(p, look, QRectF(0, 0, 90, 9), days=0, past=0)))


def test_on_paper_the_days_ahead_are_white() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        marks.day_bars(painter, look, QRectF(10, 10, 80, 20), days=2, past=0)

    assert render(paint, palette=PAPER, medium=Medium.PAPER).pixelColor(25, 20) == PAPER.surface
    assert render(paint).pixelColor(25, 20) == LIGHT.target_soft


def test_every_day_of_the_rhythm_has_its_own_mark() -> None:
    images = {held: render(rhythm_mark(held)) for held in Held}
    for (one, first), (other, second) in combinations(images.items(), 2):
        assert inked(first) != inked(second), f"{one} and {other}"
    inner = {held: images[held].pixelColor(50, 50) for held in Held}
    assert inner[Held.HELD] == LIGHT.ink
    assert inner[Held.NOT_HELD] == inner[Held.TODAY] == LIGHT.surface


def test_the_rhythm_strip_sets_today_in_bold_and_knows_its_height() -> None:
    days = [RhythmDay("M", Held.HELD), RhythmDay("M", Held.TODAY), RhythmDay("M", Held.HELD, today=True)]

    def paint(painter: QPainter, look: Look) -> None:
        assert marks.rhythm_strip(painter, look, days, left=0, top=10) == pytest.approx(56.6)

    pixels = inked(render(paint))
    weights = [len([1 for x, y in pixels if y > 34 and 31 * i <= x < 31 * (i + 1)]) for i in range(3)]
    assert weights[1] > weights[0] * 1.15
    assert weights[2] == pytest.approx(weights[1], abs=6)


def test_a_legend_shows_each_mark_before_its_words() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        words = {swatch: swatch.name.lower() for swatch in Swatch}
        assert 400 < marks.legend(painter, look, list(words.items()), left=10, y_centre=20) < 480

    image = render(paint, width=500, height=40)
    assert bounds(inked(image))[2] < 480
    assert {200, 320} <= hues(image)


def test_a_unit_is_smaller_on_the_same_line(screen: Look) -> None:
    def paint(painter: QPainter, look: Look) -> None:
        right = marks.big_figure(painter, look, "42", "H", left=10, baseline=80, size=80, color=look.palette.target)
        assert right == pytest.approx(10 + marks.figure_width(look, "42", "H", size=80))

    pixels = inked(render(paint, width=200))
    unit = {(x, y) for x, y in pixels if x > 108}
    assert bounds(unit)[3] == bounds(pixels)[3] == 79
    assert bounds(unit)[3] - bounds(unit)[1] + 1 == pytest.approx(0.7 * 0.42 * 80, abs=2)


def test_a_figure_too_wide_gets_smaller(screen: Look) -> None:
    assert marks.figure_size(screen, "42", "s", size=156, width=400) == 156
    size = marks.figure_size(screen, "12,345.5", "min", size=156, width=400)
    assert 0.9 * 400 < marks.figure_width(screen, "12,345.5", "min", size=size) <= 400
    assert marks.figure_width(screen, "42", "", size=156) < marks.figure_width(screen, "42", "s", size=156)


def test_signs_are_icons_in_their_colour() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        marks.pin(painter, look, QRectF(0, 0, 24, 24))
        marks.tick(painter, look, QRectF(30, 0, 24, 24), look.palette.target)
        marks.grip(painter, look, QRectF(60, 0, 24, 24))

    image = render(paint, height=30)
    columns = {x // 30 for x, _ in inked(image)}
    assert columns == {0, 1, 2}
    assert hues(image) == {200}


@pytest.mark.parametrize(("share", "name"), [(0.0, "#ffffff"), (1.0, "#000000"), (0.5, "#808080")])
def test_a_paler_colour_is_opaque(share: float, name: str) -> None:
    pale = marks.blend(QColor("#000000"), QColor("#FFFFFF"), share)
    assert (pale.name(), pale.alpha()) == (name, 255)


def test_weights_are_those_of_the_typeface() -> None:
    assert [int(weight) for weight in Weight] == [400, 600, 700]


def test_a_figure_may_have_no_unit() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        right = marks.big_figure(painter, look, "42", "", left=10, baseline=80, size=80, color=look.palette.ink)
        assert right == pytest.approx(10 + marks.figure_width(look, "42", "", size=80))

    assert bounds(inked(render(paint, width=200)))[3] == 79
