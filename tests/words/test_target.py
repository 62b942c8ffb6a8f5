"""The words of the target condition's screens, as on the design's pictures."""

from dataclasses import replace
from datetime import date, timedelta

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.measurement import Direction, Metric, Point
from kata_desktop.core.target import ClosedAs, Part, Reflection, look_at_date
from kata_desktop.words import target_editor

TODAY = date(2026, 6, 12)
CYCLE_TIME = Metric("m", "Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN)
PUMPS = Metric("o", "Good pumps per shift", unit="good pumps per shift", direction=Direction.HIGHER)


def test_the_four_parts() -> None:
    assert [target_editor.part_label(part) for part in Part] == [
        "Outcome metric",
        "Process metric",
        "Pattern",
        "Achieve by",
    ]
    assert target_editor.part_missing(Part.PATTERN) == "How should the work run then? One to five short lines."
    assert target_editor.part_missing(Part.OUTCOME) == "What does the customer get?"
    assert target_editor.part_missing_name(Part.PATTERN) == "Pattern, missing. How should the work run then?"


def test_the_value_of_a_row() -> None:
    assert target_editor.metric_value(42.0, CYCLE_TIME) == "42 s cycle time per pump"
    assert target_editor.metric_value(570, PUMPS) == "570 good pumps per shift"
    within = replace(CYCLE_TIME, point=Point.WITHIN, limit=45.0)
    assert target_editor.metric_value(28, within, 30) == "28 of 30 cycle time per pump"
    assert target_editor.metric_detail(CYCLE_TIME, "48.0 s") == "median of the single values. Now 48.0 s"
    assert target_editor.metric_detail(within, "") == "how many are within the limit"
    assert target_editor.metric_detail(PUMPS, "497") == "Now 497"
    assert target_editor.metric_detail(PUMPS, "") == ""


def test_the_date_of_a_row() -> None:
    calendar = WorkCalendar(days_off=frozenset({date(2026, 6, 26)}))
    fortnight = look_at_date(TODAY + timedelta(days=14), TODAY, calendar)
    assert target_editor.date_detail(fortnight) == "in 14 days. This is no work day here"
    assert target_editor.day_name(fortnight, TODAY) == "Fri 26 June, 14 days from today, no work day."
    earlier = look_at_date(TODAY + timedelta(days=13), TODAY, calendar)
    assert target_editor.date_detail(earlier) == "in 13 days, 9 work days"
    assert target_editor.day_name(earlier, TODAY) == "Thu 25 June, 13 days from today."
    longer = look_at_date(TODAY + timedelta(days=42), TODAY, calendar)
    assert target_editor.date_detail(longer) == "in 42 days, with a reason"


def test_a_day_off_offers_both() -> None:
    assert target_editor.take(date(2026, 6, 25), TODAY) == "Take Thu 25 June, 13 days"
    assert target_editor.stay(date(2026, 6, 26), TODAY) == "Stay with Fri 26 June"


def test_longer_dates() -> None:
    assert target_editor.longer_until(date(2026, 9, 5), TODAY) == (
        "Possible up to 3 months, until Sat 5 September, with one sentence why."
    )
    assert target_editor.longer_starters() == ("We wait for …", "We can measure only …", "The season …")


def test_the_way_to_the_challenge() -> None:
    assert target_editor.way_to_challenge("Cycle time per pump") == "On the way to the challenge, cycle time per pump"
    assert target_editor.challenge_mark("40 s") == "Challenge 40 s"


def test_after_setting() -> None:
    assert target_editor.as_set("Fri 5 June, 14:20") == "As set on Fri 5 June, 14:20"
    assert target_editor.set_for("Fri 5 June", 14) == "Set on Fri 5 June for 14 days. The date has not moved."


def test_the_look_back() -> None:
    assert target_editor.look_back_questions() == (
        "Where are we now?",
        "What did we learn on the way?",
        "What did we learn about setting a target condition?",
        "What does it mean for the challenge?",
    )
    assert len(target_editor.look_back_questions()) == len(Reflection.__slots__)
    assert [target_editor.closed_as(how) for how in ClosedAs] == ["Reached", "Not yet", "Stopped, with a reason"]
    assert target_editor.text(target_editor.Text.LOOK_BACK) == "Date is today. Look back at the target"
