"""The words of the agenda: when, how long, and never late."""

from __future__ import annotations

from kata_desktop.words import agenda as words
from tests.helpers.said import said


def test_a_held_cycle_says_how_long_it_took() -> None:
    expected = {
        None: "held",
        0.0: "held, 1 min",
        0.4: "held, 1 min",
        1.0: "held, 1 min",
        1.5: "held, 2 min",
        12.4: "held, 12 min",
        12.6: "held, 13 min",
        60.0: "held, 60 min",
        1e9: "held, 9999 min",
    }
    assert said(words.held, expected) == expected


def test_the_time_until_a_cycle() -> None:
    expected = {
        -10: "now",
        0: "now",
        1: "in 1 minute",
        2: "in 2 minutes",
        18: "in 18 minutes",
        59: "in 59 minutes",
        60: "in 1 h 0 min",
        61: "in 1 h 1 min",
        125: "in 2 h 5 min",
        1439: "in 23 h 59 min",
    }
    assert said(words.in_minutes, expected) == expected


def test_the_last_one_took_so_long() -> None:
    expected = {
        0.0: "last time 1 min",
        1.0: "last time 1 min",
        12.0: "last time 12 min",
        12.7: "last time 13 min",
        1e9: "last time 9999 min",
    }
    assert said(words.last_time, expected) == expected


def test_a_row_for_a_voice() -> None:
    expected = {
        ("14:00", "Cell 4, coolant pumps", ""): "14:00, Cell 4, coolant pumps",
        ("14:00", "Cell 4, coolant pumps", "in 18 minutes"): "14:00, Cell 4, coolant pumps: in 18 minutes",
        ("14:00", "<b>{x}</b> %n", "held, 12 min"): "14:00, <b>{x}</b> %n: held, 12 min",
    }
    assert said(words.row_name, expected) == expected


def test_the_way_to_a_daily_time_names_its_board() -> None:
    expected = {
        "Cell 4": "Choose a daily time for Cell 4",
        "{board}": "Choose a daily time for {board}",
    }
    assert said(words.choose_time_for, expected) == expected


def test_after_the_date_the_board_asks_to_look_back() -> None:
    assert words.look_back() == "look back at the target"
    assert words.not_held_yet() == "not held yet"
