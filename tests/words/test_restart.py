"""The words of the restart card: the last day, never how many; where we were, without blame."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from kata_desktop.words import restart

TODAY = date(2026, 4, 15)


def test_the_card_as_in_the_design() -> None:
    assert restart.headline() == "Read the board together. Set the next small step."
    told = restart.last_cycle(date(2026, 3, 24), TODAY)
    assert told == "The last coaching cycle here was on Tue 24 March. Good that you are here."


@pytest.mark.parametrize("gone", [7, 22, 90, 400])
def test_it_tells_the_day_and_never_the_number_of_days(gone: int) -> None:
    told = restart.last_cycle(TODAY - timedelta(days=gone), TODAY)
    assert str(gone) not in re.findall(r"\d+", told)
    assert "days" not in told


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (4, "4 days left"),
        (1, "1 day left"),
        (0, "the date is today: look back at the target"),
        (-1, "the date was yesterday: look back at the target"),
        (-2, "look back at the target"),
        (-90, "look back at the target"),
    ],
)
def test_the_date_of_the_target(left: int, told: str) -> None:
    assert restart.target_date(left) == told


def test_values_without_a_unit_or_a_date() -> None:
    assert restart.target_value("52", "s", "by Tue 14 April") == "52 s by Tue 14 April"
    assert restart.target_value("52", "", "") == "52"


def test_the_last_measurement() -> None:
    day = date(2026, 3, 24)
    assert restart.last_measured(day, TODAY, due=False) == "last measured Tue 24 March"
    told = restart.last_measured(day, TODAY, due=True)
    assert told == "last measured Tue 24 March. Measure again before you look back."


def test_the_open_step() -> None:
    assert restart.seen_since("51.0–52.0 s") == "we expected 51.0–52.0 s. What was seen since then?"
    assert restart.seen_since("") == "What was seen since then?"
    assert restart.expects("Fewer walks") == "we expect fewer walks"
    assert restart.expects("") == ""


def test_a_row_for_a_voice() -> None:
    assert restart.row_name("Obstacle", "Tools lie far away", "") == "Obstacle: Tools lie far away"
    assert restart.row_name("Actual condition", "52.1 s", "last measured") == "Actual condition: 52.1 s, last measured"
