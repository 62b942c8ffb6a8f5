"""The measure of the chart works, and its goals are those of frames that do not stutter."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.chart import RIVALS, measure
from tests.bench.frames import GOALS, Frames, median_ms, series
from tests.bench.rivals import FOLDER, rounds


def test_a_chart_is_measured(qapp: QApplication) -> None:
    found = measure(30)
    assert found.points == 30
    assert min(found.pan, found.pan_few, found.append) > 0


@pytest.mark.parametrize(("points", "goal"), [(40, 16.0), (1_000, 16.0), (1_001, 40.0), (1_000_000, 100.0)])
def test_the_goal_grows_with_the_points(points: int, goal: float) -> None:
    assert Frames(points, 1, 1, 1).goal == goal
    assert Frames(points, goal, goal, goal).good
    assert not Frames(points, 1, 1, goal + 0.1).good


def test_every_size_has_a_goal() -> None:
    assert sorted(GOALS) == [1_000, 10_000, 1_000_000]


def test_the_median_of_rounds_is_taken() -> None:
    assert 0 <= median_ms(lambda: None, 5) < 1000


def test_the_same_values_come_every_time() -> None:
    assert series(5) == series(5)
    assert len(series(7)) == 7


@pytest.mark.parametrize("name", RIVALS)
def test_a_rival_is_measured_where_it_lies_beside_the_environment(qapp: QApplication, name: str) -> None:
    found = RIVALS[name](20)
    if found is not None:
        assert min(found.pan, found.pan_few, found.append) > 0
    assert (found is not None) >= (FOLDER / "kata-stamp").exists()


def test_what_takes_seconds_is_done_less_often() -> None:
    assert [rounds(10**digits) for digits in range(2, 7)] == [12, 12, 5, 3, 1]
