"""The words of the rules, and of notes on a point."""

from __future__ import annotations

from datetime import date

import pytest

from kata_desktop.core.measurement import Measurement, Metric
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
