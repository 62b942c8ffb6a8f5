"""The lines of the target condition: its rows, its date, its pattern, and those before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.measurement import Direction, Metric, Point
from kata_desktop.core.target import ClosedAs, DateChoice, MetricTarget, Part, TargetCondition, look_at_date
from kata_desktop.words import target as words
from kata_desktop.words import target_editor as editor
from tests.helpers.said import said

TODAY = date(2026, 6, 12)
PACE = Metric("m", "Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN)
PUMPS = Metric("o", "Good pumps per shift", unit="good pumps per shift", direction=Direction.HIGHER)
WITHIN = replace(PACE, name="Cycles within 45 s", point=Point.WITHIN, limit=45.0)
BARE = Metric("b", "Walks")
CLOSED = TargetCondition(
    "t",
    set_on=date(2026, 5, 22),
    achieve_by=date(2026, 6, 5),
    process=MetricTarget("m", 45.0),
    pattern=("One rhythm", "No walks"),
    closed_on=date(2026, 6, 5),
    closed_as=ClosedAs.REACHED,
)


def choice(days: int) -> DateChoice:
    return look_at_date(TODAY + timedelta(days=days), TODAY, WorkCalendar(days_off=frozenset({date(2026, 6, 26)})))


def test_each_part_has_a_label() -> None:
    expected = {
        Part.OUTCOME: "Outcome metric",
        Part.PROCESS: "Process metric",
        Part.PATTERN: "Pattern",
        Part.ACHIEVE_BY: "Achieve by",
    }
    assert said(editor.part_label, expected) == expected


def test_each_part_asks_a_question() -> None:
    expected = {
        Part.OUTCOME: "What does the customer get?",
        Part.PROCESS: "What do we see in every cycle?",
        Part.PATTERN: "How should the work run then?",
        Part.ACHIEVE_BY: "By when do we want to work like this?",
    }
    assert said(editor.part_question, expected) == expected


def test_what_is_missing_says_what_it_is_for() -> None:
    expected = {
        Part.OUTCOME: "What does the customer get?",
        Part.PROCESS: "What do we see in every cycle?",
        Part.PATTERN: "How should the work run then? One to five short lines.",
        Part.ACHIEVE_BY: "By when do we want to work like this?",
    }
    assert said(editor.part_missing, expected) == expected


def test_what_is_missing_for_a_voice() -> None:
    expected = {
        Part.OUTCOME: "Outcome metric, missing. What does the customer get?",
        Part.PROCESS: "Process metric, missing. What do we see in every cycle?",
        Part.PATTERN: "Pattern, missing. How should the work run then?",
        Part.ACHIEVE_BY: "Achieve by, missing. By when do we want to work like this?",
    }
    assert said(editor.part_missing_name, expected) == expected


def test_a_value_names_its_metric_once() -> None:
    expected = {
        (42.0, PACE): "42 s cycle time per pump",
        (42.5, PACE): "42.5 s cycle time per pump",
        (28, WITHIN, 30): "28 of 30 cycles within 45 s",
        (28, WITHIN): "28 cycles within 45 s",
        (570, PUMPS): "570 good pumps per shift",
        (1570, PUMPS): "1570 good pumps per shift",
        (3, BARE): "3 walks",
        (0, BARE): "0 walks",
    }
    assert said(editor.metric_value, expected) == expected


def test_a_row_says_how_it_is_measured_and_now() -> None:
    expected = {
        (PACE, ""): "median of the single values",
        (PACE, "48.0 s"): "median of the single values. Now 48.0 s",
        (WITHIN, ""): "how many are within the limit",
        (WITHIN, "23 of 30"): "how many are within the limit. Now 23 of 30",
        (PUMPS, ""): "",
        (PUMPS, "497 good pumps per shift"): "Now 497 good pumps per shift",
    }
    assert said(editor.metric_detail, expected) == expected


def test_a_row_may_have_a_line_of_its_own() -> None:
    expected = {
        (MetricTarget("o", 570), PUMPS, ""): "",
        (MetricTarget("o", 570), PUMPS, "497"): "Now 497",
        (MetricTarget("o", 570, text="in three shifts in a row."), PUMPS, ""): "in three shifts in a row.",
        (MetricTarget("o", 570, text="in three shifts in a row."), PUMPS, "497"): "in three shifts in a row. Now 497",
    }
    assert said(words.detail, expected) == expected


def test_the_date_of_a_row() -> None:
    expected = {
        1: "in 1 day. This is no work day here",
        2: "in 2 days. This is no work day here",
        7: "in 7 days, 5 work days",
        13: "in 13 days, 9 work days",
        14: "in 14 days. This is no work day here",
        28: "in 28 days, 19 work days",
        29: "in 29 days. This is no work day here",
        42: "in 42 days, with a reason",
    }
    assert said(lambda days: editor.date_detail(choice(days)), expected) == expected


def test_a_cell_of_the_calendar_for_a_voice() -> None:
    expected = {
        1: "Sat 13 June, 1 day from today, no work day.",
        3: "Mon 15 June, 3 days from today.",
        13: "Thu 25 June, 13 days from today.",
        14: "Fri 26 June, 14 days from today, no work day.",
        60: "Tue 11 August, 60 days from today.",
    }
    assert said(lambda days: editor.day_name(choice(days), TODAY), expected) == expected


def test_a_day_off_offers_the_work_day_before() -> None:
    expected = {
        (date(2026, 6, 25), TODAY): "Take Thu 25 June, 13 days",
        (date(2026, 6, 13), TODAY): "Take Sat 13 June, 1 day",
    }
    assert said(editor.take, expected) == expected


def test_or_to_stay_with_it() -> None:
    expected = {
        (date(2026, 6, 26), TODAY): "Stay with Fri 26 June",
    }
    assert said(editor.stay, expected) == expected


def test_a_day_off_is_said_to_be_one() -> None:
    expected = {
        (date(2026, 6, 26), TODAY): "Fri 26 June is no work day here.",
        (date(2027, 1, 1), TODAY): "Fri 1 January 2027 is no work day here.",
    }
    assert said(words.no_work_day, expected) == expected


def test_longer_dates_end() -> None:
    expected = {
        (date(2026, 9, 12), TODAY): "Possible up to 3 months, until Sat 12 September, with one sentence why.",
        (date(2027, 1, 4), TODAY): "Possible up to 3 months, until Mon 4 January 2027, with one sentence why.",
    }
    assert said(editor.longer_until, expected) == expected


def test_the_way_to_the_challenge() -> None:
    assert editor.way_to_challenge("Cycle time per pump") == "On the way to the challenge, cycle time per pump"
    assert words.on_the_way(PACE) == "On the way to the challenge, cycle time per pump"
    assert words.on_the_way(replace(PACE, name="OEE")) == "On the way to the challenge, OEE"
    assert editor.challenge_mark("40 s") == "Challenge 40 s"
    assert words.way_now(48, PACE) == "48.0"
    assert words.way_now(23.4, WITHIN) == "23"
    assert words.way_name([]) == ""
    assert words.way_name(["Now 48.0", "Target 42", "Challenge 40 s"]) == "Now 48.0. Target 42. Challenge 40 s."


def test_what_was_set_does_not_move() -> None:
    assert editor.as_set("Fri 5 June, 14:20") == "As set on Fri 5 June, 14:20"
    assert editor.set_for("Fri 5 June", 14) == "Set on Fri 5 June for 14 days. The date has not moved."
    assert editor.set_for("Fri 5 June", 1) == "Set on Fri 5 June for 1 day. The date has not moved."
    assert words.added("Mon 15 June") == "added Mon 15 June"
    assert words.date_state(4) == "4 days left"
    assert words.date_state(1) == "1 day left"
    assert words.date_state(0) == "date is today"
    assert words.date_state(-1) == "look back at the target"


def test_each_end_is_as_good_as_the_others() -> None:
    expected = {
        ClosedAs.REACHED: "Reached",
        ClosedAs.DATE: "Not yet",
        ClosedAs.STOPPED: "Stopped, with a reason",
    }
    assert said(editor.closed_as, expected) == expected


def test_directions_and_points() -> None:
    assert words.direction(Direction.LOWER) == "Less is better"
    assert words.direction(Direction.HIGHER) == "More is better"
    assert words.point(Point.VALUE) == "A value"
    assert words.point(Point.MEDIAN) == "The median of a visit"
    assert words.point(Point.WITHIN) == "How many meet a limit"
    assert words.now("") == "Nothing measured yet"
    assert words.now("48.0 s") == "Now 48.0 s"
    assert words.which_value(PACE) == "Cycle time per pump: which value do we want to reach?"


def test_lines_of_the_pattern_for_a_voice() -> None:
    assert words.line_name(1, "One rhythm") == "Line 1: One rhythm"
    assert words.line_name(5, "") == "Line 5"
    assert words.grip("One rhythm") == "Drag to move: One rhythm"
    assert words.day_before("Thu 11 June") == "Thu 11 June, cannot be chosen"
    assert words.today("Fri 12 June") == "Fri 12 June, today"


def test_target_conditions_before_this_one() -> None:
    assert words.before_line(CLOSED, PACE, TODAY) == ("45 s cycle time per pump", "Fri 22 May to Fri 5 June. Reached.")
    assert words.before_line(replace(CLOSED, closed_as=ClosedAs.DATE), PACE, TODAY) == (
        "45 s cycle time per pump",
        "Fri 22 May to Fri 5 June. Not yet.",
    )
    assert words.before_line(replace(CLOSED, closed_as=ClosedAs.STOPPED, closed_on=date(2026, 5, 29)), PACE, TODAY) == (
        "45 s cycle time per pump",
        "Fri 22 to Fri 29 May. Stopped, with a reason.",
    )
    assert words.before_line(replace(CLOSED, closed_as=ClosedAs.STOPPED, closed_on=date(2026, 5, 22)), PACE, TODAY) == (
        "45 s cycle time per pump",
        "Fri 22 May. Stopped, with a reason.",
    )
    assert words.before_line(replace(CLOSED, closed_as=None, closed_on=None), PACE, TODAY) == (
        "45 s cycle time per pump",
        "Fri 22 May to Fri 5 June.",
    )
    assert words.before_line(CLOSED, None, TODAY) == ("One rhythm", "Fri 22 May to Fri 5 June. Reached.")
    assert words.before_line(replace(CLOSED, pattern=()), None, TODAY) == ("", "Fri 22 May to Fri 5 June. Reached.")
    assert words.before_line(replace(CLOSED, set_on=None), PACE, TODAY) == ("45 s cycle time per pump", "Reached.")
    assert words.before_line(replace(CLOSED, process=None, outcome=MetricTarget("o", 570)), PUMPS, TODAY) == (
        "570 good pumps per shift",
        "Fri 22 May to Fri 5 June. Reached.",
    )
    assert words.before_line(CLOSED, PACE, date(2027, 6, 12)) == (
        "45 s cycle time per pump",
        "Fri 22 May 2026 to Fri 5 June 2026. Reached.",
    )


def test_numbers_and_days_follow_the_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert editor.metric_value(42.5, PACE) == "42,5 s cycle time per pump"
    assert editor.metric_value(1570, PUMPS) == "1570 good pumps per shift"
    assert editor.metric_value(12570, PUMPS) == "12.570 good pumps per shift"
    assert editor.take(date(2026, 6, 25), TODAY) == "Take Do 25. Juni, 13 days"
    assert editor.day_name(choice(14), TODAY) == "Fr 26. Juni, 14 days from today, no work day."
    assert words.before_line(CLOSED, PACE, TODAY) == ("45 s cycle time per pump", "Fr 22. Mai to Fr 5. Juni. Reached.")
    assert words.way_now(48.25, PACE) == "48,3"
