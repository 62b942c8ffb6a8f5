"""The words of the rules, and of notes on a point."""

from __future__ import annotations

from datetime import date

import pytest

from kata_desktop.core.measurement import Measurement, Metric
from kata_desktop.core.runchart.findings import (
    AfterClosing,
    Finding,
    FiveInARow,
    LongRun,
    NoSignal,
    OutsideLimits,
    SixInARow,
)
from kata_desktop.core.runchart.values import Side, Slope
from kata_desktop.words import chart_rules
from tests.helpers.boards import MONDAY

TODAY = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("notes", "words"),
    [
        ((), ""),
        (("", "Walked"), "Walked 1"),
        (("", "", "another batch"), "another batch"),
        (("Waited", "Waited", "another batch"), "another batch. Waited 2"),
    ],
)
def test_the_note_of_the_visit_comes_first(notes: tuple[str, ...], words: str) -> None:
    assert chart_rules.notes_of(Measurement("m", "pace", MONDAY, (1.0, 2.0), notes)) == words


def test_switches_and_medians_are_named() -> None:
    assert chart_rules.limits_switched(on=True) == "Limits are on."
    assert chart_rules.limits_switched(on=False) == "Limits are off."
    assert chart_rules.median_from(date(2026, 6, 11), TODAY) == "Median from Thu 11 June"
    assert chart_rules.no_limits(Metric("p", "Cycle time", "s")).startswith("“Cycle time” is timed.")


def test_the_false_alarms_told_are_those_measured() -> None:
    """Of 24 points in which nothing changed: 16.1, 23.6 and 3.8 in a hundred, rounded."""
    assert "16 of 100" in chart_rules.how_often()
    assert "in 24, " in chart_rules.how_often()
    assert chart_rules.how_often().endswith("in 4.")


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (
            LongRun(length=13, limit=7, n_useful=22, side=Side.BELOW, start=11, end=23),
            "part of a run of 13 below the start",
        ),
        (SixInARow(6, Side.ABOVE), "part of a run of 6 above the start"),
        (FiveInARow(5, Slope.UP), "part of 5 in a row that rise"),
        (FiveInARow(6, Slope.DOWN), "part of 6 in a row that fall"),
        (OutsideLimits(outside=1, count=20, lower=1, upper=2), "outside the limits"),
        (AfterClosing(missed=6, count=6, first=3, last=8), "after the closing"),
        (NoSignal(), ""),
    ],
)
def test_a_point_says_what_it_is_a_part_of(finding: Finding, words: str) -> None:
    assert chart_rules.part_of(finding) == words
