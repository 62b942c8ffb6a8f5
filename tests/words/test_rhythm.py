"""The words of the rhythm: what a day was, why, how many, how far apart, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest

from kata_desktop.core.rhythm import DayState, HeldCount
from kata_desktop.words import rhythm
from kata_desktop.words.rhythm import Text

Speak = Callable[[str], None]
MONDAY = date(2026, 6, 15)
HERE = timezone(timedelta(hours=2))
NOON = datetime(2026, 6, 15, 14, 2, tzinfo=HERE)


def count(cycles: int, days: int, *not_held: tuple[str, int]) -> HeldCount:
    return HeldCount(cycles, days, MONDAY - timedelta(days=days), MONDAY, not_held)


@pytest.mark.parametrize(
    ("state", "work_day", "told"),
    [
        (DayState.HELD, True, "Held"),
        (DayState.HELD, False, "Held"),
        (DayState.NOT_HELD, True, "Not held"),
        (DayState.DAY_OFF, True, "Day off"),
        (DayState.DAY_OFF, False, "No work day"),
        (DayState.TODAY, True, "Today"),
        (DayState.TODAY, False, "No work day"),
        (DayState.OUTSIDE, True, "Before the first daily time"),
    ],
)
def test_what_a_day_was(state: DayState, work_day: bool, told: str) -> None:
    assert rhythm.state(state, work_day=work_day) == told


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (None, "Held at 14:02"),
        (12, "Held at 14:02, 12 minutes"),
        (0.2, "Held at 14:02, 1 minute"),
        (9.6, "Held at 14:02, 10 minutes"),
        (1e300, "Held at 14:02, 9999 minutes"),
    ],
)
def test_when_a_cycle_was_held_and_how_long(minutes: float | None, told: str) -> None:
    assert rhythm.held_at(NOON, minutes) == told


def test_a_day_for_a_voice() -> None:
    tuesday = date(2026, 6, 9)
    assert rhythm.day_name(tuesday, MONDAY, "Not held", "") == "Tuesday 9 June: not held"
    assert rhythm.day_name(tuesday, MONDAY, "Not held", "Rush orders.") == "Tuesday 9 June: not held, rush orders"
    assert rhythm.day_name(tuesday, MONDAY, "Held at 14:02", "") == "Tuesday 9 June: held at 14:02"


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (count(15, 20), "cycles in the last 20 work days"),
        (count(0, 20), "cycles in the last 20 work days"),
        (count(1, 20), "cycle in the last 20 work days"),
        (count(3, 4), "cycles in the last 4 work days"),
        (count(1, 1), "cycle on the last work day"),
        (count(0, 1), "cycles on the last work day"),
        (count(0, 0), "cycles in the last 20 work days"),
    ],
)
def test_the_words_beside_the_one_number(found: HeldCount, told: str) -> None:
    assert rhythm.beside_number(found) == told


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (count(20, 20), ""),
        (count(19, 20, ("", 1)), "Not held on 1 day."),
        (count(15, 20, ("", 5)), "Not held on 5 days."),
        (
            count(15, 20, ("Rush order", 2), ("Training.", 1), ("", 2)),
            "Not held on 5 days: rush order 2, training 1, no reason written 2.",
        ),
        (count(18, 20, ("I was away", 2)), "Not held on 2 days: I was away 2."),
    ],
)
def test_the_reasons_in_words(found: HeldCount, told: str) -> None:
    assert rhythm.not_held(found) == told


def test_the_sentence_about_cycles_far_apart() -> None:
    assert rhythm.apart(3) == "The last five cycles lie 3 work days apart. Shorter and more often is easier."


def test_what_comes_next() -> None:
    assert rhythm.next_at(NOON, MONDAY) == "Next: today 14:02"
    assert rhythm.next_at(NOON + timedelta(days=1), MONDAY) == "Next: Tue 16 June, 14:02"
    assert rhythm.next_at(NOON + timedelta(days=220), MONDAY) == "Next: Thu 21 January 2027, 14:02"
    assert rhythm.held_today(NOON) == "Held today 14:02"
    assert rhythm.not_held_yet(NOON) == "Today 14:02, not held yet"
    assert rhythm.planned_at(NOON) == "Planned today, 14:02"


def test_reasons_to_tap_blame_nobody() -> None:
    assert rhythm.reasons() == ("Rush orders", "Holidays", "Illness", "Other work", "Nothing to show")
    assert rhythm.text(Text.IN_THE_WAY) == "What was in the way? You can leave it out"


def test_the_clock_of_the_locale(speak: Speak) -> None:
    speak("en_US")
    assert rhythm.held_today(NOON) == "Held today 2:02 PM"
    speak("de_DE")
    assert rhythm.next_at(NOON, MONDAY) == "Next: today 14:02"
