"""However long a series is, it is drawn by as many lines as there are pixels, and nothing high or low is lost."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kata_desktop.chart.long_line import LongLine
from kata_desktop.paint.chart_line import PlainLine
from kata_desktop.paint.chart_picture import ChartPoint
from kata_desktop.paint.chart_plot import Plot
from kata_desktop.paint.look import Look
from tests.helpers.canvas import bounds, difference, inked, render

AREA = QRectF(10, 10, 180, 80)


def points(values: list[float], left_out: tuple[int, ...] = ()) -> tuple[ChartPoint, ...]:
    return tuple(
        ChartPoint(float(n), value, left_out="left out" if n in left_out else None) for n, value in enumerate(values)
    )


def plot(count: int) -> Plot:
    return Plot(AREA, -0.5, count - 0.5, 0, 100)


def test_a_series_that_grew_takes_only_what_is_new() -> None:
    line, known = LongLine(), points([50.0] * 200)
    line.follow(known)
    room = line._x
    line.follow((*known, ChartPoint(200.0, 10.0)))
    assert len(line) == 201
    assert line._x is room


def test_another_series_of_the_same_length_is_taken_over() -> None:
    line = LongLine()
    line.follow(points([50.0, 60.0]))
    line.follow(points([70.0, 80.0]))
    assert line._y[: len(line)].tolist() == [70.0, 80.0]


def test_a_shorter_series_is_taken_over() -> None:
    line = LongLine()
    line.follow(points([1.0, 2.0, 3.0]))
    line.follow(points([1.0]))
    assert len(line) == 1


def test_what_was_left_out_is_passed_by() -> None:
    line = LongLine()
    line.follow(points([50.0, 99.0, 50.0], left_out=(1,)))
    assert len(line) == 2
    assert line.outline(plot(3)) == [0, 2]
    assert line.left_out(plot(3)) == [1]
    line.follow(points([50.0, 99.0, 50.0, 60.0], left_out=(1,)))
    assert line.left_out(Plot(AREA, 1.5, 3.5, 0, 100)) == []


def test_only_what_is_in_view_counts() -> None:
    line = LongLine()
    line.follow(points([50.0] * 1000))
    assert line.in_view(plot(1000)) == 1000
    assert line.in_view(Plot(AREA, 99.5, 109.5, 0, 100)) == 12


@given(st.lists(st.floats(0, 100), min_size=1, max_size=400))
def test_the_outline_holds_the_lowest_and_the_highest(values: list[float]) -> None:
    line = LongLine()
    line.follow(points(values))
    kept = [values[n] for n in line.outline(plot(len(values)))]
    assert min(kept) == min(values)
    assert max(kept) == max(values)


def paint(count: int, values: list[float]) -> tuple[int, int, int, int]:
    line = LongLine()
    line.follow(points(values))

    def draw(painter: QPainter, look: Look) -> None:
        line.paint(painter, look, plot(count))

    return bounds(inked(render(draw, width=200, height=100)))


def test_one_wild_value_among_very_many_is_seen() -> None:
    values = [50.0] * 50_000
    values[31_234] = 98.0
    left, top, right, bottom = paint(len(values), values)
    assert top <= 13
    assert 45 <= bottom <= 53
    assert (left, right) == (10, 189)


def test_a_line_looks_the_same_by_segments_and_by_pixels() -> None:
    wave = (50 + 40 * np.sin(np.linspace(0, 6, 170))).tolist()
    dense = (50 + 40 * np.sin(np.linspace(0, 6, 5000))).tolist()
    for one, other in zip(paint(170, wave), paint(5000, dense), strict=True):
        assert abs(one - other) <= 2


@given(st.lists(st.floats(0, 100), min_size=1, max_size=700), st.sets(st.integers(0, 40)))
@settings(max_examples=30)
def test_a_painted_chart_has_the_same_long_line_as_a_moving_one(values: list[float], left_out: set[int]) -> None:
    known, seen = points(values, tuple(left_out)), plot(len(values))
    moving, painted = LongLine(), PlainLine(known)
    moving.follow(known)
    assert painted.in_view(seen) == moving.in_view(seen)
    assert painted.left_out(seen) == moving.left_out(seen)
    lines = (moving, painted)
    assert len({frozenset(values[n] for n in line.outline(seen)) for line in lines}) == 1
    images = [
        render(lambda painter, look, line=line: line.paint(painter, look, seen), width=200, height=100)  # type: ignore[misc]
        for line in lines
    ]
    # in whole pixels here, in floats there
    assert difference(*images) < 0.003


def test_a_single_point_has_no_line() -> None:
    line = LongLine()
    line.follow(points([50.0]))
    assert inked(render(lambda painter, look: line.paint(painter, look, plot(1)), width=200, height=100)) == set()
