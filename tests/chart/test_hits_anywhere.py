"""A tap anywhere on or beside the chart means one thing, and the nearest point is the one that is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from kata_desktop.chart.run_chart_view import RunChartView
from tests.helpers.charts import SIZE, chart_of, place_of, shown_chart

ANYWHERE = st.tuples(st.floats(-50, SIZE[0] + 50), st.floats(-50, SIZE[1] + 50))


def told_by(view: RunChartView) -> list[object]:
    """What the chart tells from now on."""
    told: list[object] = []
    view.point_chosen.connect(told.append)
    view.experiment_chosen.connect(told.append)
    view.elsewhere.connect(lambda: told.append(None))
    return told


@pytest.mark.parametrize("count", [0, 1, 24, 300])
def test_each_tap_tells_exactly_one_thing(qtbot: QtBot, count: int) -> None:
    view = shown_chart(qtbot, chart_of(count))[1]
    told = told_by(view)

    @settings(max_examples=50, suppress_health_check=list(HealthCheck))
    @given(place=ANYWHERE)
    def check(place: tuple[float, float]) -> None:
        told.clear()
        view.tapped(QPointF(*place) / view._kit.unit)
        assert len(told) == 1
        if isinstance(told[0], int):
            assert 0 <= told[0] < count
        elif told[0] is not None:
            assert told[0] in {"exp1", "exp2", "exp3"}

    check()


@pytest.mark.parametrize("count", [1, 2, 24, 60])
def test_a_tap_on_a_point_means_this_point(qtbot: QtBot, count: int) -> None:
    view = shown_chart(qtbot, chart_of(count))[1]
    told = told_by(view)
    for number in range(count):
        view.tapped(place_of(view, number) / view._kit.unit)
    assert told == list(range(count)), "the first and the last one too"


def test_zoomed_the_point_that_is_seen_is_meant_and_none_that_lies_outside(qtbot: QtBot) -> None:
    view = shown_chart(qtbot, chart_of(60))[1]
    view.set_movable(True)
    view.show_columns(20, 30)
    told = told_by(view)
    for number in range(21, 30):
        view.tapped(place_of(view, number) / view._kit.unit)
    assert told == list(range(21, 30))
    told.clear()
    for x in (1.0, SIZE[0] - 1.0):
        view.tapped(QPointF(x, SIZE[1] / 2) / view._kit.unit)
    assert all(one is None or not isinstance(one, int) or 19 <= one <= 31 for one in told)


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(
    moves=st.lists(
        st.one_of(
            st.tuples(st.just("zoom"), st.floats(0.01, 50)),
            st.tuples(st.just("pan"), st.floats(-500, 500)),
            st.tuples(st.just("show"), st.floats(-500, 500)),
            st.tuples(st.just("bring"), st.floats(-10, 80)),
        ),
        max_size=12,
    )
)
def test_however_it_is_moved_it_shows_columns_of_the_chart(qtbot: QtBot, moves: list[tuple[str, float]]) -> None:
    view = view_for(qtbot)
    view.whole_time()
    for move, by in moves:
        if move == "zoom":
            view.zoom(by)
        elif move == "pan":
            view.pan(by)
        elif move == "show":
            view.show_columns(by, by + 8)
        else:
            view.bring_into_view(by)
        shown = view.plot()
        assert shown is not None
        assert -0.5 - 1e-6 <= shown.first < shown.last <= 63.5 + 1e-6
        assert view.is_zoomed == (shown.last - shown.first < 64 - 1e-6)


def view_for(qtbot: QtBot) -> RunChartView:
    """One movable chart of sixty points for all examples."""
    kept: dict[str, RunChartView] = vars(qtbot).setdefault("chart", {})
    if "view" not in kept:
        kept["view"] = shown_chart(qtbot, chart_of(60))[1]
        kept["view"].set_movable(True)
    return kept["view"]


def test_a_chart_that_shrinks_while_it_is_zoomed_shows_what_is_left(qtbot: QtBot) -> None:
    view = shown_chart(qtbot, chart_of(60))[1]
    view.set_movable(True)
    view.show_columns(50, 60)
    view.show_chart(chart_of(10))
    shown = view.plot()
    assert shown is not None
    assert shown.first >= -0.5 - 1e-6
    assert shown.last <= 13.5 + 1e-6


def test_an_experiment_without_a_thing_to_open_is_no_target(qtbot: QtBot) -> None:
    picture = chart_of(24)
    bare = replace(picture, flags=())
    view = shown_chart(qtbot, bare)[1]
    told = told_by(view)
    for x in range(0, SIZE[0], 24):
        view.tapped(QPointF(x, 12) / view._kit.unit)
    assert not [one for one in told if isinstance(one, str)]
