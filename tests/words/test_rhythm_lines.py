"""The words of the rhythm: what a day was, how many cycles were held, and what comes next; never a reproach."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from kata_desktop.core.rhythm import DayState, HeldCount
from kata_desktop.words import rhythm as words
from tests.helpers.said import said

TODAY = date(2026, 6, 15)


def at(day: int, hour: int, minute: int = 0, *, month: int = 6, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - as people write it


def count(cycles: int, days: int, *not_held: tuple[str, int]) -> HeldCount:
    return HeldCount(cycles, days, None, None, not_held)


def test_a_day_says_what_it_was() -> None:
    expected = {
        (DayState.HELD, True): "Held",
        (DayState.HELD, False): "Held",
        (DayState.NOT_HELD, True): "Not held",
        (DayState.NOT_HELD, False): "Not held",
        (DayState.DAY_OFF, True): "Day off",
        (DayState.DAY_OFF, False): "No work day",
        (DayState.TODAY, True): "Today",
        (DayState.TODAY, False): "No work day",
        (DayState.OUTSIDE, True): "Before the first daily time",
        (DayState.OUTSIDE, False): "Before the first daily time",
    }
    assert said(lambda state, work_day: words.state(state, work_day=work_day), expected) == expected


def test_a_held_cycle_has_its_time_and_length() -> None:
    expected = {
        (at(15, 14, 2), None): "Held at 14:02",
        (at(15, 14, 2), 12.4): "Held at 14:02, 12 minutes",
        (at(15, 14, 2), 12.6): "Held at 14:02, 13 minutes",
        (at(15, 6, 5), 0.2): "Held at 06:05, 1 minute",
        (at(15, 6, 5), 1.4): "Held at 06:05, 1 minute",
        (at(15, 6, 5), 1.6): "Held at 06:05, 2 minutes",
        (at(15, 0), 100_000.0): "Held at 00:00, 9999 minutes",
    }
    assert said(words.held_at, expected) == expected


def test_a_length_is_at_least_a_minute() -> None:
    expected = {
        0: "1 minute",
        0.4: "1 minute",
        1: "1 minute",
        1.5: "2 minutes",
        2.4: "2 minutes",
        20: "20 minutes",
        9999: "9999 minutes",
        123456: "9999 minutes",
    }
    assert said(words.length, expected) == expected


def test_a_cycle_ahead_is_planned() -> None:
    expected = {
        at(15, 14): "Planned today, 14:00",
        at(15, 6, 45): "Planned today, 06:45",
    }
    assert said(words.planned_at, expected) == expected


def test_a_day_for_a_voice() -> None:
    expected = {
        (date(2026, 6, 9), TODAY, "Not held", "Rush orders."): "Tuesday 9 June: not held, rush orders",
        (date(2026, 6, 9), TODAY, "Not held", ""): "Tuesday 9 June: not held",
        (date(2026, 6, 15), TODAY, "Planned today, 14:00", ""): "Monday 15 June: planned today, 14:00",
        (
            date(2026, 6, 12),
            TODAY,
            "Held at 14:02, 12 minutes",
            "I was away.",
        ): "Friday 12 June: held at 14:02, 12 minutes, I was away",
        (date(2025, 9, 1), TODAY, "Not held", "VW audit"): "Monday 1 September 2025: not held, VW audit",
    }
    assert said(words.day_name, expected) == expected


def test_the_days_counted_stand_beside_the_number() -> None:
    expected = {
        1: "cycles on the last work day",
        2: "cycles in the last 2 work days",
        20: "cycles in the last 20 work days",
    }
    assert said(words.counted, expected) == expected


def test_one_cycle_is_one() -> None:
    expected = {
        1: "cycle on the last work day",
        2: "cycle in the last 2 work days",
        20: "cycle in the last 20 work days",
    }
    assert said(words.counted_one, expected) == expected


def test_a_young_board_has_fewer_days() -> None:
    expected = {
        (0, 0): "cycles in the last 20 work days",
        (1, 0): "cycle in the last 20 work days",
        (0, 1): "cycles on the last work day",
        (1, 1): "cycle on the last work day",
        (2, 2): "cycles in the last 2 work days",
        (1, 20): "cycle in the last 20 work days",
        (15, 20): "cycles in the last 20 work days",
    }
    assert said(lambda cycles, days: words.beside_number(count(cycles, days)), expected) == expected


def test_days_without_a_cycle_have_their_reasons() -> None:
    expected = {
        (()): "",
        (("", 1),): "Not held on 1 day.",
        (("", 3),): "Not held on 3 days.",
        (("Rush orders.", 1),): "Not held on 1 day: rush orders 1.",
        (("Rush orders", 2), ("training", 1)): "Not held on 3 days: rush orders 2, training 1.",
        (
            ("Rush orders", 2),
            ("training", 1),
            ("", 2),
        ): "Not held on 5 days: rush orders 2, training 1, no reason written 2.",
        (("I was away", 1), ("", 1)): "Not held on 2 days: I was away 1, no reason written 1.",
        (("OEE workshop", 4),): "Not held on 4 days: OEE workshop 4.",
    }
    assert said(lambda *rows: words.not_held(count(0, 20, *rows)), expected) == expected


def test_cycles_far_apart() -> None:
    expected = {
        3: "The last five cycles lie 3 work days apart. Shorter and more often is easier.",
        11: "The last five cycles lie 11 work days apart. Shorter and more often is easier.",
    }
    assert said(words.apart, expected) == expected


def test_the_next_one() -> None:
    expected = {
        (at(15, 14), TODAY): "Next: today 14:00",
        (at(16, 14), TODAY): "Next: Tue 16 June, 14:00",
        (at(14, 14), TODAY): "Next: Sun 14 June, 14:00",
        (at(4, 7, 30, month=1, year=2027), TODAY): "Next: Mon 4 January 2027, 07:30",
    }
    assert said(words.next_at, expected) == expected


def test_todays_cycle() -> None:
    assert words.not_held_yet(at(15, 6, 50)) == "Today 06:50, not held yet"
    assert words.held_today(at(15, 9)) == "Held today 09:00"


def test_times_and_days_follow_the_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert words.next_at(at(16, 14), TODAY) == "Next: Di 16. Juni, 14:00"
    assert words.day_name(date(2026, 6, 9), TODAY, "Not held", "") == "Dienstag 9. Juni: not held"
    assert words.not_held_yet(at(15, 6, 50)) == "Today 06:50, not held yet"
