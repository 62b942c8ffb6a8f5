"""The words of the agenda and of the shifts: nothing is ever late, and a night belongs to the day it began."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest

from kata_desktop.words import agenda, shifts

Speak = Callable[[str], None]


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (-20, "now"),
        (0, "now"),
        (1, "in 1 minute"),
        (18, "in 18 minutes"),
        (59, "in 59 minutes"),
        (60, "in 1 h 0 min"),
        (138, "in 2 h 18 min"),
        (1439, "in 23 h 59 min"),
    ],
)
def test_how_far_away_the_next_one_is(minutes: int, told: str) -> None:
    assert agenda.in_minutes(minutes) == told


def test_what_stands_below_a_board() -> None:
    assert agenda.held(12.4) == "held, 12 min"
    assert agenda.held(0.1) == "held, 1 min"
    assert agenda.held(None) == "held"
    assert agenda.held(1e300) == "held, 9999 min"
    assert agenda.last_time(9) == "last time 9 min"
    assert agenda.not_held_yet() == "not held yet"
    assert agenda.look_back() == "look back at the target"


def test_a_row_for_a_voice() -> None:
    assert agenda.row_name("14:00", "Cell 4", "in 18 minutes") == "14:00, Cell 4: in 18 minutes"
    assert agenda.row_name("14:00", "Cell 4", "") == "14:00, Cell 4"
    assert agenda.choose_time_for("Cell 4") == "Choose a daily time for Cell 4"


def test_the_frame_of_the_agenda() -> None:
    assert agenda.title() == "Coaching cycles today"
    assert agenda.foot() == "A short cycle every day beats a long one every week."


@pytest.mark.parametrize(
    ("hour", "name"),
    [
        (4, "Early shift"),
        (6, "Early shift"),
        (11, "Early shift"),
        (12, "Afternoon shift"),
        (19, "Afternoon shift"),
        (20, "Night shift"),
        (22, "Night shift"),
        (0, "Night shift"),
        (3, "Night shift"),
    ],
)
def test_a_shift_is_called_by_its_hour(hour: int, name: str) -> None:
    assert shifts.usual_name(time(hour)) == name


def test_shifts_in_words(speak: Speak) -> None:
    assert (shifts.count(0), shifts.count(2)) == ("Shifts", "Shifts: 2")
    assert shifts.ends(over_midnight=False) == "to"
    assert shifts.ends(over_midnight=True) == "to, on the day after"
    assert shifts.spoken("Red crew", time(22), time(6)) == "Red crew, 22:00 to 06:00"
    assert shifts.spoken("", time(6), time(14)) == "Shift, 06:00 to 14:00"
    assert shifts.remove_name("Red crew", time(22), time(6)) == "Remove Red crew"
    assert shifts.remove_name("", time(22), time(6)) == "Remove shift 22:00 to 06:00"
    assert shifts.full() == "4 shifts are the most."
    speak("en_US")
    assert shifts.spoken("Red crew", time(22), time(6)) == "Red crew, 10:00 PM to 6:00 AM"
