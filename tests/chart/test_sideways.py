"""Fingers keep the columns they were put on, whatever they do."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from kata_desktop.chart.sideways import FEWEST_COLUMNS, Fingers, within, zoomed
from kata_desktop.paint.chart_plot import Plot

PLOT = Plot(QRectF(60, 40, 1000, 300), -0.5, 99.5, 38, 52)
PLACES = st.floats(60, 1060)


def shown(columns: tuple[float, float] | None) -> Plot:
    assert columns is not None
    return Plot(PLOT.rect, columns[0], columns[1], PLOT.low, PLOT.high)


@given(PLACES, PLACES)
def test_one_finger_takes_its_column_along(start: float, stop: float) -> None:
    fingers = Fingers()
    fingers.put_down(PLOT, {3: start})
    after = shown(fingers.moved(PLOT, {3: stop}))
    assert after.index_at(stop) == pytest.approx(PLOT.index_at(start))
    assert after.last - after.first == pytest.approx(100)


@given(PLACES, PLACES, PLACES, PLACES)
def test_two_fingers_keep_both_columns(a: float, b: float, to_a: float, to_b: float) -> None:
    assume((b - a) * (to_b - to_a) > 0)
    assume(abs(b - a) >= 30)
    assume(abs(to_b - to_a) >= 30)
    fingers = Fingers()
    fingers.put_down(PLOT, {1: a, 2: b})
    after = shown(fingers.moved(PLOT, {1: to_a, 2: to_b}))
    assert after.index_at(to_a) == pytest.approx(PLOT.index_at(a), abs=1e-6)
    assert after.index_at(to_b) == pytest.approx(PLOT.index_at(b), abs=1e-6)


def test_fingers_on_one_spot_only_pan() -> None:
    fingers = Fingers()
    fingers.put_down(PLOT, {1: 500, 2: 500})
    after = shown(fingers.moved(PLOT, {1: 510, 2: 512}))
    assert after.last - after.first == pytest.approx(100)


def test_crossed_fingers_do_not_turn_time_round() -> None:
    fingers = Fingers()
    fingers.put_down(PLOT, {1: 300, 2: 600})
    after = shown(fingers.moved(PLOT, {1: 600, 2: 300}))
    assert after.first < after.last


def test_an_unknown_finger_moves_nothing() -> None:
    fingers = Fingers()
    fingers.put_down(PLOT, {1: 300})
    assert fingers.moved(PLOT, {2: 400}) is None
    assert not fingers.holds({2: 400})
    assert fingers.holds({1: 999})


@given(st.floats(-500, 500), st.floats(0, 800), st.integers(1, 300))
def test_what_is_shown_lies_within_the_chart(first: float, span: float, columns: int) -> None:
    begin, end = within((first, first + span), columns)
    assert begin >= -0.5 - 1e-9
    assert end <= columns - 0.5 + 1e-9
    assert end - begin >= min(FEWEST_COLUMNS, columns) - 1e-9


@given(st.floats(0.2, 5), st.floats(0, 99))
def test_zooming_keeps_the_column_it_is_about(factor: float, about: float) -> None:
    after = shown(zoomed((PLOT.first, PLOT.last), factor, about))
    assert after.x(about) == pytest.approx(PLOT.x(about), abs=1e-6)
    assert after.last - after.first == pytest.approx(100 / factor)
