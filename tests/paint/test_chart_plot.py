"""Where values lie on the chart, and what a touch there means."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from kata_desktop.paint.chart_picture import AxisTick, ChartPicture, ChartPoint, ExpectedBand, ExperimentFlag
from kata_desktop.paint.chart_plot import (
    CLOSE_UP,
    WALL,
    Plot,
    expected_rect,
    flag_places,
    hit_test,
    plot_for,
    visible,
    with_left,
)
from kata_desktop.paint.look import Look
from tests.helpers.reference_chart import HEIGHT, WIDTH, reference_chart

PLOT = Plot(QRectF(100, 50, 800, 200), -0.5, 19.5, 40.0, 50.0)
PICTURE = ChartPicture(
    columns=20,
    low=40.0,
    high=50.0,
    points=(ChartPoint(2, 45.0), ChartPoint(3, 47.0), ChartPoint(10, 49.0)),
    flags=(ExperimentFlag(10, "1", surprise=False, id="e1"), ExperimentFlag(14.5, "2", surprise=True, id="e2")),
)


def test_columns_and_values_fill_the_plot() -> None:
    assert (PLOT.x(-0.5), PLOT.x(19.5), PLOT.x(0)) == (100, 900, 120)
    assert (PLOT.y(40.0), PLOT.y(50.0)) == (250, 50)


@given(index=st.floats(-100, 100), value=st.floats(-100, 100))
def test_a_place_leads_back_to_its_values(index: float, value: float) -> None:
    assert PLOT.index_at(PLOT.x(index)) == pytest.approx(index, abs=1e-6)
    assert PLOT.value_at(PLOT.y(value)) == pytest.approx(value, abs=1e-6)


def test_the_storyboard_chart_has_the_margins_of_the_design(screen: Look) -> None:
    plot = plot_for(screen, reference_chart(), QRectF(0, 0, WIDTH, HEIGHT))
    assert plot.rect == QRectF(44, 44, 768, 234)
    assert plot.x(0) == pytest.approx(44 + 768 / 56)


def test_wide_figures_get_the_room_they_need(screen: Look) -> None:
    wide = replace(reference_chart(), ticks=(AxisTick(42, "1,234,567.8"),))
    assert plot_for(screen, wide, QRectF(0, 0, WIDTH, HEIGHT)).rect.left() > 100
    assert plot_for(screen, PICTURE, QRectF(0, 0, WIDTH, HEIGHT), with_left(WALL, 120)).rect.left() == 120


def test_a_chart_without_height_or_columns_still_has_a_mapping(screen: Look) -> None:
    plot = plot_for(screen, ChartPicture(columns=0, low=5.0, high=5.0), QRectF(0, 0, 400, 200))
    assert plot.x(0) == plot.rect.center().x()
    assert plot.y(5.0) == plot.rect.bottom()


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [(-0.5, 19.5, [0, 1, 2]), (4.5, 8.5, []), (3.5, 8.5, [1]), (8.0, 19.5, [2]), (30, 40, [])],
)
def test_only_points_near_the_window_are_painted(first: float, last: float, shown: list[int]) -> None:
    assert list(visible(replace(PLOT, first=first, last=last), PICTURE)) == shown


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (QPointF(PLOT.x(2), PLOT.y(45.0)), 0),
        (QPointF(PLOT.x(2.4), PLOT.y(45.2)), 0),
        (QPointF(PLOT.x(2.8), PLOT.y(46.7)), 1),
        (QPointF(PLOT.x(10), PLOT.y(49.0)), 2),
        (QPointF(PLOT.x(10), 30), "e1"),
        (QPointF(PLOT.x(14.5) + 20, 20), "e2"),
        (QPointF(PLOT.x(14.5) + 40, 30), None),
        (QPointF(PLOT.x(6), PLOT.y(42.0)), None),
    ],
)
def test_a_touch_finds_the_nearest_point_or_experiment(place: QPointF, found: int | str | None) -> None:
    assert hit_test(PLOT, PICTURE, place) == found


@given(x=st.floats(0, 1000), y=st.floats(0, 300))
def test_what_is_found_is_really_the_nearest(x: float, y: float) -> None:
    touch = QPointF(x, y)
    places: dict[int | str, QPointF] = {number: PLOT.place(point) for number, point in enumerate(PICTURE.points)}
    places |= {flag.id: centre for flag, centre in flag_places(PLOT, PICTURE)}

    def far(name: int | str) -> float:
        away = places[name] - touch
        return math.hypot(away.x(), away.y())

    found = hit_test(PLOT, PICTURE, touch)
    nearest = min(far(name) for name in places)
    assert (found is None) == (nearest > 32)
    assert found is None or far(found) == nearest


def test_a_larger_chart_lifts_its_flags_higher() -> None:
    close, wall = (flag_places(PLOT, PICTURE, style)[0][1] for style in (CLOSE_UP, WALL))
    assert close.y() < wall.y() < PLOT.rect.top()


@given(positions=st.lists(st.floats(-2, 21), max_size=20))
def test_numbers_of_experiments_never_cover_each_other(positions: list[float]) -> None:
    flags = tuple(ExperimentFlag(at, str(n), surprise=False, id=str(n)) for n, at in enumerate(positions))
    places = flag_places(PLOT, replace(PICTURE, flags=flags))
    shown = [flag for flag in flags if PLOT.first <= flag.position <= PLOT.last]
    assert sorted(flag.id for flag, _ in places) == sorted(flag.id for flag in shown)
    across = [centre.x() for _, centre in places]
    assert all(later - former > 33 for former, later in pairwise(across))
    ends = PLOT.rect.left() - 20, PLOT.rect.right() + 20
    assert all(ends[0] <= x <= ends[1] for x in across)


def test_a_number_with_room_stands_over_its_line() -> None:
    for flag, centre in flag_places(PLOT, PICTURE):
        assert centre.x() == pytest.approx(PLOT.x(flag.position))


@pytest.mark.parametrize(
    ("low", "high", "top", "bottom"),
    [(43.0, 44.0, 170, 190), (None, 44.0, 170, 250), (43.0, None, 50, 190), (45.0, 45.0, 146, 154)],
)
def test_the_band_covers_what_is_expected(low: float | None, high: float | None, top: float, bottom: float) -> None:
    band = expected_rect(PLOT, ExpectedBand(16, 19, low, high))
    assert (band.top(), band.bottom()) == pytest.approx((top, bottom))
    assert (band.left(), band.right()) == pytest.approx((PLOT.x(16), PLOT.x(19)))
