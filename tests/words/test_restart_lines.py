"""The words of the restart after silent days: the last day, never how long ago."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kata_desktop.words import restart as words
from tests.helpers.said import said

TODAY = date(2026, 4, 15)


def test_the_last_cycle_has_a_day_and_a_welcome() -> None:
    expected = {
        (date(2026, 4, 14), TODAY): "The last coaching cycle here was on Tue 14 April. Good that you are here.",
        (date(2026, 3, 24), TODAY): "The last coaching cycle here was on Tue 24 March. Good that you are here.",
        (date(2026, 1, 2), TODAY): "The last coaching cycle here was on Fri 2 January. Good that you are here.",
        (date(2025, 9, 1), TODAY): "The last coaching cycle here was on Mon 1 September 2025. Good that you are here.",
    }
    assert said(words.last_cycle, expected) == expected


def test_the_target_in_one_line() -> None:
    expected = {
        ("52", "s", "by Tue 14 April"): "52 s by Tue 14 April",
        ("27", "of 30", "by Tue 14 April"): "27 of 30 by Tue 14 April",
        ("52", "", "by Tue 14 April"): "52 by Tue 14 April",
        ("52", "s", ""): "52 s",
        ("", "", ""): "",
    }
    assert said(words.target_value, expected) == expected


def test_the_date_of_the_target() -> None:
    expected = {
        14: "14 days left",
        2: "2 days left",
        1: "1 day left",
        0: "the date is today: look back at the target",
        -1: "the date was yesterday: look back at the target",
        -2: "look back at the target",
        -40: "look back at the target",
    }
    assert said(words.target_date, expected) == expected


def test_the_last_measurement_is_repeated_before_the_look_back() -> None:
    expected = {
        (date(2026, 3, 24), False): "last measured Tue 24 March",
        (date(2026, 3, 24), True): "last measured Tue 24 March. Measure again before you look back.",
        (date(2026, 4, 15), False): "last measured Wed 15 April",
        (date(2025, 9, 1), True): "last measured Mon 1 September 2025. Measure again before you look back.",
    }
    assert said(lambda day, due: words.last_measured(day, TODAY, due=due), expected) == expected


def test_a_running_step_asks_what_was_seen() -> None:
    expected = {
        "": "What was seen since then?",
        "51.0–52.0 s": "we expected 51.0–52.0 s. What was seen since then?",
        "The cup stays full.": "we expected the cup stays full. What was seen since then?",
        "We do not know yet": "we expected we do not know yet. What was seen since then?",
    }
    assert said(words.seen_since, expected) == expected


def test_a_planned_step_says_what_it_expects() -> None:
    expected = {
        "": "",
        "51.0–52.0 s": "we expect 51.0–52.0 s",
        "Nobody waits": "we expect nobody waits",
        "We do not know yet": "we expect we do not know yet",
    }
    assert said(words.expects, expected) == expected


def test_a_row_for_a_voice() -> None:
    expected = {
        ("Actual condition", "54.0 s", ""): "Actual condition: 54.0 s",
        (
            "Actual condition",
            "54.0 s",
            "last measured Tue 24 March",
        ): "Actual condition: 54.0 s, last measured Tue 24 March",
        ("Open step", "No step is open", ""): "Open step: No step is open",
    }
    assert said(words.row_name, expected) == expected


def test_days_follow_the_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert (
        words.last_cycle(date(2026, 3, 24), TODAY)
        == "The last coaching cycle here was on Di 24. März. Good that you are here."
    )
    assert (
        words.last_measured(date(2026, 3, 24), TODAY, due=True)
        == "last measured Di 24. März. Measure again before you look back."
    )
