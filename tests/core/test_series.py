"""The points of a metric are reckoned once and go on from those before, whatever a tap did."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core import series as module
from kata_desktop.core.measurement import Measurement, Metric, Point, middle_half, point_value
from kata_desktop.core.runchart.board import board_analysis
from kata_desktop.core.runchart.findings import BoardOptions
from kata_desktop.core.series import series_of, taken_at, taken_on
from tests.helpers.boards import MONDAY

PACE = Metric("pace", "Cycle time", "s", point=Point.MEDIAN)
WITHIN = Metric("pace", "Within", "s", point=Point.WITHIN, limit=45.0)


def visits(*values: float, empty: tuple[int, ...] = ()) -> tuple[Measurement, ...]:
    return tuple(
        Measurement(f"{n}", "pace", MONDAY + timedelta(hours=n), () if n in empty else (value,) * 4)
        for n, value in enumerate(values)
    )


def plain(measured: tuple[Measurement, ...], metric: Metric) -> list[tuple[str, float]]:
    found = ((one.id, point_value(metric, one)) for one in measured)
    return [(name, value) for name, value in found if value is not None]


def test_the_same_measurements_are_the_same_series() -> None:
    measured = visits(44, 45, 46)
    assert series_of(measured, PACE) is series_of(measured, PACE)
    assert series_of(measured, PACE) is not series_of(measured, WITHIN)
    assert series_of(measured[:2] + measured[2:], PACE).points == series_of(measured, PACE).points


def test_a_new_measurement_reckons_one_point(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = visits(*range(40, 60))
    before = series_of(measured, PACE)
    whole = before.shown(None)
    asked: list[str] = []

    def counted(metric: Metric, one: Measurement) -> float | None:
        asked.append(one.id)
        return point_value(metric, one)

    monkeypatch.setattr(module, "point_value", counted)
    more = (*measured, Measurement("new", "pace", MONDAY + timedelta(days=9), (41.0,)))
    after = series_of(more, PACE)
    assert asked == ["new"]
    assert all(a is b for a, b in zip(before.points, after.points, strict=False))
    assert all(a is b for a, b in zip(whole, after.shown(None), strict=False))
    assert len(after.shown(None)) == 21


@given(
    st.lists(st.integers(0, 90), max_size=12),
    st.integers(0, 12),
    st.sampled_from(["drop", "change", "leave out", "empty", "nothing"]),
    st.sampled_from([PACE, WITHIN]),
)
def test_what_is_kept_is_what_would_be_reckoned(values: list[int], at: int, act: str, metric: Metric) -> None:
    measured = visits(*values)
    series_of(measured, metric).shown(None)
    changed = [*measured]
    if at < len(changed):
        match act:
            case "drop":
                del changed[at]
            case "change":
                changed[at] = replace(changed[at], values=(1.0, 2.0))
            case "leave out":
                changed[at] = replace(changed[at], excluded="why")
            case "empty":
                changed[at] = replace(changed[at], values=())
    now = tuple(changed)
    for _ in range(2):
        found = series_of(now, metric)
        assert [(p.measurement.id, p.value) for p in found.points] == plain(now, metric)
        assert [p.measurement.id for p in found.points if p.excluded] == [
            found.points[n].measurement.id for n in found.excluded
        ]
        assert [p.middle for p in found.shown(None)] == [middle_half(p.measurement.values) for p in found.points]
        now = (*now, Measurement("x", "pace", MONDAY + timedelta(days=9), (50.0,)))


def test_a_visit_without_a_value_has_no_point() -> None:
    measured = visits(44, 45, 46, empty=(1,))
    assert [p.value for p in series_of(measured, PACE).points] == [44.0, 46.0]
    assert [p.value for p in series_of((*measured, *visits(1, 2, 3, 4)[3:]), PACE).points] == [44.0, 46.0, 4.0]


def test_the_last_points_are_shown_with_their_middle_halves() -> None:
    found = series_of(visits(44, 45, 46), PACE)
    assert [(p.value, p.middle) for p in found.shown(2)] == [(45.0, (45.0, 45.0)), (46.0, (46.0, 46.0))]
    assert found.shown(0) == ()
    assert found.points[0].middle is None
    assert (taken_at(found.points[1]), taken_on(found.points[1])) == (MONDAY + timedelta(hours=1), MONDAY.date())


def test_an_analysis_is_made_once_for_each_choice_of_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    found = series_of(visits(*[44, 46] * 8), PACE)
    made: list[BoardOptions] = []

    def counted(values: list[float], options: BoardOptions) -> object:
        made.append(options)
        return board_analysis(values, options)

    monkeypatch.setattr(module, "board_analysis", counted)
    one, two, three = BoardOptions(), BoardOptions(shift_rule=True), BoardOptions(trend_rule=True)
    assert found.analysis(one) is found.analysis(one)
    assert found.analysis(two) is found.analysis(two)
    found.analysis(one)
    assert made == [one, two]
    for options in (three, one, two):
        found.analysis(options)
    assert made == [one, two, three, two]
