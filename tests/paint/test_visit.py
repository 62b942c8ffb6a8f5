"""The picture of one visit: every value in its order, the median, and the line that its values are held against."""

from __future__ import annotations

import pytest

from kata_desktop.core.experiment import Expectation, about
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.paint.board.visit import PLACES, visit_picture

PACE = Metric("pace", name="Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
WITHIN = Metric("within", name="Cycles within 57 s", unit="s", decimals=0, point=Point.WITHIN, limit=57.0)


def test_the_values_stand_in_the_order_in_which_they_were_taken() -> None:
    picture = visit_picture(PACE, [58.0, 61.5, 57.2])
    assert [(p.index, p.value, p.filled) for p in picture.points] == [(0, 58.0, True), (1, 61.5, True), (2, 57.2, True)]
    assert picture.low <= 57.2
    assert picture.high >= 61.5
    assert picture.targets == ()
    assert picture.expectation is None


def test_the_median_needs_two_values() -> None:
    assert visit_picture(PACE, [58.0]).medians == ()
    (line,) = visit_picture(PACE, [58.0, 61.0]).medians
    assert (line.start, line.end, line.value) == (0, 1, 59.5)


@pytest.mark.parametrize(("count", "step"), [(1, 5), (30, 5), (60, 5), (61, 10), (121, 15)])
def test_a_longer_visit_is_denser_and_counted_in_larger_steps(count: int, step: int) -> None:
    picture = visit_picture(PACE, [50.0 + n % 3 for n in range(count)])
    assert picture.columns == max(PLACES, count)
    assert [int(day.label) for day in picture.days] == list(range(step, picture.columns + 1, step))
    assert all(day.first == int(day.label) - 1 for day in picture.days)


def test_values_within_a_limit_are_held_against_the_limit() -> None:
    picture = visit_picture(WITHIN, [55.0, 58.0], target=27.0)
    (line,) = picture.targets
    assert (line.start, line.end, line.value) == (-0.5, PLACES - 0.5, 57.0)
    assert "57" in line.label
    assert [tick.value for tick in picture.ticks if tick.target] == [57.0]


def test_a_target_far_from_the_values_is_still_in_the_picture() -> None:
    picture = visit_picture(PACE, [58.0, 59.0], target=42.0)
    assert picture.targets[0].value == 42.0
    assert picture.low <= 42.0


def test_the_expectation_reaches_over_the_whole_visit() -> None:
    band = visit_picture(PACE, [58.0], expect=about(70.0, 1.0)).expectation
    assert band is not None
    assert (band.start, band.end, band.low, band.high) == (-0.5, PLACES - 0.5, 69.0, 71.0)
    assert band.lines[0].startswith("we expect ")
    assert visit_picture(PACE, [58.0], expect=about(70.0, 1.0)).high >= 71.0


@pytest.mark.parametrize("expect", [Expectation(), Expectation(text="faster"), Expectation(unknown=True)])
def test_an_expectation_in_words_has_no_band(expect: Expectation) -> None:
    assert visit_picture(PACE, [58.0], expect=expect).expectation is None
