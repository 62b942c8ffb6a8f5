"""The lines of the chart's own view for every kind of metric, point and table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from kata_desktop.core.actual import ActualPoint
from kata_desktop.core.measurement import Measurement, Metric, MetricKind, Point
from kata_desktop.words import close_up as words
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
PACE = Metric("t", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
COUNT = Metric("c", "Cycles within 57.5 s", unit="s", decimals=1, point=Point.WITHIN, limit=57.5)
PUMPS = Metric("p", "Output", unit="pumps per shift", kind=MetricKind.OUTCOME)
BARE = Metric("b", "Walks")


def taken(size: int = 0, *, day: int = 12, year: int = 2026) -> ActualPoint:
    when = datetime(year, 6, day, 13, 40, tzinfo=UTC)
    return ActualPoint(Measurement("m", "t", when, (44.9,) * size), 44.9)


def counted(count: int | None, of: int | None) -> ActualPoint:
    return ActualPoint(Measurement("m", "c", datetime(2026, 6, 12, tzinfo=UTC), count=count, of=of), 23)


def test_what_one_point_stands_for() -> None:
    expected = {
        PACE: "Each point: the median of one visit, with the middle half as a line",
        COUNT: "Each point: how many single values are within 57.5 s",
        replace(COUNT, limit=57.0): "Each point: how many single values are within 57 s",
        replace(COUNT, limit=None): "Each point: one measurement",
        PUMPS: "Each point: one measurement",
        BARE: "Each point: one measurement",
    }
    assert said(words.what_a_point_is, expected) == expected


def test_kind_and_unit_of_a_metric() -> None:
    expected = {
        PACE: "process metric, in s",
        replace(PACE, kind=MetricKind.OUTCOME): "outcome metric, in s",
        COUNT: "process metric",
        replace(COUNT, kind=MetricKind.OUTCOME): "outcome metric",
        PUMPS: "outcome metric, pumps per shift",
        replace(PUMPS, kind=MetricKind.PROCESS): "process metric, pumps per shift",
        BARE: "process metric",
        replace(BARE, unit="%"): "process metric, in %",
    }
    assert said(words.metric_line, expected) == expected


def test_what_a_point_is_made_of() -> None:
    assert words.made_of(taken(0), PACE) == ()
    assert words.made_of(taken(1), PACE) == ()
    assert words.made_of(taken(2), PACE) == ("median of", "2 cycles")
    assert words.made_of(taken(22), PACE) == ("median of", "22 cycles")
    assert words.made_of(counted(23, 30), COUNT) == ("of 30",)
    assert words.made_of(counted(23, None), COUNT) == ()


def test_the_ends_of_the_single_values() -> None:
    expected = {
        PACE: "Fastest, slowest",
        replace(PACE, unit="min"): "Fastest, slowest",
        replace(PACE, unit="h"): "Fastest, slowest",
        PUMPS: "Lowest, highest",
        BARE: "Lowest, highest",
    }
    assert said(words.extremes, expected) == expected


def test_notes_are_counted() -> None:
    expected = {
        ((),): "",
        (("", ""),): "",
        (("Walked",),): "Walked 1",
        (("Walked", "", "Waited", "Waited"),): "Walked 1, waited 2",
        (("VW part", "OEE low"),): "VW part 1, OEE low 1",
    }
    assert said(words.note_counts, expected) == expected


def test_a_point_left_out_says_why() -> None:
    expected = {
        "measured wrongly": "Left out: measured wrongly",
        "": "Left out: written by hand",
    }
    assert said(words.left_out, expected) == expected


def test_a_caption_leads_to_its_rule() -> None:
    expected = {
        "Usual ups and downs.": "Usual ups and downs. Opens the rule.",
    }
    assert said(words.tells_more, expected) == expected


def test_rows_are_counted_after_copying() -> None:
    expected = {
        0: "0 rows copied.",
        1: "1 row copied.",
        2: "2 rows copied.",
        60: "60 rows copied.",
    }
    assert said(words.copied, expected) == expected


def test_the_offer_of_a_new_median() -> None:
    expected = {
        None: "Draw a new median from here",
        4: "Draw a new median from experiment 4",
    }
    assert said(words.draw_median, expected) == expected


def test_files_values_and_pairs() -> None:
    assert words.kept_as("Cycle time.csv") == "Written to Cycle time.csv"
    assert words.not_written("/media/stick") == (
        "The table could not be written to /media/stick. Is there space, and may this place write there?"
    )
    assert words.new_median_here("44.9") == "New median 44.9 from here?"
    assert words.value_of(7, 22) == "Value 7 of 22"
    assert words.pair("43.8", "49.8 s") == "43.8, 49.8 s"


def test_the_table_says_what_it_holds() -> None:
    expected = {
        PACE: "Cycle time, in s. Newest first",
        COUNT: "Cycles within 57.5 s. Newest first",
        PUMPS: "Output, in pumps per shift. Newest first",
        BARE: "Walks. Newest first",
    }
    assert said(words.table_line, expected) == expected


def test_the_heads_of_the_table() -> None:
    expected = {
        PACE: ("Day", "Time", "Cycles", "Median", "Middle half", "Fastest", "Slowest", "After exp.", "Notes"),
        COUNT: ("Day", "Time", "Cycles", "Within", "Middle half", "Fastest", "Slowest", "After exp.", "Notes"),
        PUMPS: ("Day", "Time", "Cycles", "Value", "Middle half", "Lowest", "Highest", "After exp.", "Notes"),
        BARE: ("Day", "Time", "Cycles", "Value", "Middle half", "Lowest", "Highest", "After exp.", "Notes"),
    }
    assert said(words.table_heads, expected) == expected


def test_the_moment_of_a_point() -> None:
    assert words.moment(taken(), TODAY) == "Fri 12 June, 13:40"
    assert words.moment(taken(day=15), TODAY) == "Mon 15 June, 13:40"
    assert words.moment(taken(year=2025), TODAY) == "Thu 12 June 2025, 13:40"


def test_numbers_and_days_follow_the_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert words.what_a_point_is(COUNT) == "Each point: how many single values are within 57,5 s"
    assert words.moment(taken(), TODAY) == "Fr 12. Juni, 13:40"
