"""The words of the chart's own view, branch by branch."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kata_desktop.core.actual import ActualPoint
from kata_desktop.core.measurement import Measurement, Metric, MetricKind, Point
from kata_desktop.words import close_up as words

TIME = Metric("t", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
COUNT = Metric("c", "Within", unit="min", decimals=1, point=Point.WITHIN, limit=6.0)
PIECES = Metric("p", "Output", unit="pumps per shift", kind=MetricKind.OUTCOME)
BARE = Metric("b", "Walks")


def visit(*values: float, of: int | None = None) -> ActualPoint:
    count = None if of is None else 1
    return ActualPoint(Measurement("m", "t", datetime(2026, 6, 12, tzinfo=UTC), values, count=count, of=of), 1.0)


@pytest.mark.parametrize(
    ("metric", "line", "point"),
    [
        (TIME, "process metric, in s", "Each point: the median of one visit, with the middle half as a line"),
        (COUNT, "process metric", "Each point: how many single values are within 6 min"),
        (PIECES, "outcome metric, pumps per shift", "Each point: one measurement"),
        (BARE, "process metric", "Each point: one measurement"),
    ],
)
def test_a_metric_is_told_in_a_line(metric: Metric, line: str, point: str) -> None:
    assert words.metric_line(metric) == line
    assert words.what_a_point_is(metric) == point


def test_other_kinds_of_metric_are_told_too() -> None:
    assert words.metric_line(Metric("x", "Rate", unit="%", kind=MetricKind.OUTCOME)) == "outcome metric, in %"
    assert words.metric_line(Metric("x", "Flow", unit="m per s")) == "process metric, m per s"
    assert words.metric_line(Metric("x", "Yield", kind=MetricKind.OUTCOME)) == "outcome metric"


def test_what_a_point_is_made_of() -> None:
    assert words.made_of(visit(1.0, 2.0), TIME) == ("median of", "2 cycles")
    assert words.made_of(visit(1.0), TIME) == ()
    assert words.made_of(visit(of=30), COUNT) == ("of 30",)
    assert words.made_of(visit(), COUNT) == ()


def test_notes_are_counted_once_each() -> None:
    assert words.note_counts(["Walked", "", "Waited", "Waited"]) == "Walked 1, waited 2"
    assert words.note_counts(["X", "5S"]) == "X 1, 5S 1"
    assert words.note_counts([]) == ""


def test_times_have_a_fastest_and_other_values_a_lowest() -> None:
    assert words.extremes(TIME) == "Fastest, slowest"
    assert words.extremes(PIECES) == "Lowest, highest"
    assert words.table_heads(TIME)[3:7] == ("Median", "Middle half", "Fastest", "Slowest")
    assert words.table_heads(PIECES)[3:7] == ("Value", "Middle half", "Lowest", "Highest")


def test_the_table_names_its_metric() -> None:
    assert words.table_line(TIME) == "Cycle time, in s. Newest first"
    assert words.table_line(COUNT) == "Within. Newest first"


def test_rows_are_counted() -> None:
    assert words.copied(1) == "1 row copied."
    assert words.copied(24) == "24 rows copied."
