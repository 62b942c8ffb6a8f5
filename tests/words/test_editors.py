"""The words of the screens in which the practice is written, as on the design's pictures."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.measurement import Direction, Metric, MetricKind, Point
from kata_desktop.core.target import ClosedAs, Part, Reflection, look_at_date
from kata_desktop.words import experiment_editor, metrics, obstacle_editor, target_editor

TODAY = date(2026, 6, 12)
CYCLE_TIME = Metric("m", "Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN)
PUMPS = Metric("o", "Good pumps per shift", unit="good pumps per shift", direction=Direction.HIGHER)
NEVER = re.compile(r"error|invalid|fail|overdue|deadline|goal|\btask|problem|!|Toyota", re.IGNORECASE)


def fixed_texts() -> list[str]:
    return [
        *map(experiment_editor.text, experiment_editor.Text),
        *map(experiment_editor.label, experiment_editor.Row),
        *map(experiment_editor.question, experiment_editor.Row),
        *map(experiment_editor.hint, experiment_editor.Row),
        *map(target_editor.text, target_editor.Text),
        *map(target_editor.part_label, Part),
        *map(target_editor.part_question, Part),
        *map(target_editor.part_missing, Part),
        *map(obstacle_editor.text, obstacle_editor.Text),
    ]


def test_none_of_the_words_we_do_not_use() -> None:
    assert [words for words in fixed_texts() if NEVER.search(words)] == []


def test_sentences_end_and_labels_do_not() -> None:
    for words in fixed_texts():
        assert words == words.strip()
        assert not words.endswith(" ")
        assert words == "" or words[-1] not in ",;:"


# ---------------------------------------------------------------------------------- the experiment


def test_the_rows_of_the_plan_as_on_the_picture() -> None:
    labels = [experiment_editor.label(row) for row in experiment_editor.Row]
    assert labels == [
        "Obstacle",
        "Kind",
        "Step",
        "One factor",
        "We expect",
        "Harm",
        "Measured how",
        "Go and see by",
    ]
    expect = experiment_editor.Row.EXPECT
    assert experiment_editor.question(expect) == "What do you expect to happen?"
    assert experiment_editor.hint(expect) == "A guess is fine. The difference is what teaches us."
    assert experiment_editor.hint(experiment_editor.Row.KIND) == ""
    assert experiment_editor.question(experiment_editor.Row.HARM) == "Could anyone be harmed?"


def test_the_head_of_an_experiment() -> None:
    assert experiment_editor.title(6) == "Experiment 6"
    told = experiment_editor.subtitle("Cell 4", "Housing is turned over.")
    assert told == "Cell 4, obstacle: housing is turned over"
    assert experiment_editor.subtitle("", "Housing") == "obstacle: housing"
    assert experiment_editor.subtitle("Cell 4", " ") == "Cell 4"
    assert experiment_editor.phases() == ("Plan", "Do", "Check", "Act")
    notes = experiment_editor.phase_notes("today", "Tue 16 June")
    assert notes == ("today", "until Tue 16 June", "what happened", "what we learned")
    assert experiment_editor.phase_notes("today", "")[1] == ""


def test_the_sealed_plan_and_its_former_words() -> None:
    assert experiment_editor.plan_as_of("Mon 15 June, 08:10") == "The plan, as of Mon 15 June, 08:10"
    assert experiment_editor.formerly("Trun it", "Mon 8:10", "Mon 8:12") == (
        "Formerly “Trun it”, written Mon 8:10, corrected Mon 8:12"
    )


def test_the_chart_beside_the_pad() -> None:
    assert experiment_editor.last_measurements(12, "45.0 s") == "Last 12 measurements, now 45.0 s"
    assert experiment_editor.last_measurements(1, "45.0 s") == "Last measurement, now 45.0 s"
    assert experiment_editor.of_measurement(23, "today 09:52") == "23 values, today 09:52"
    assert experiment_editor.of_measurement(1, "today 09:52") == "1 value, today 09:52"


def test_what_one_tap_writes() -> None:
    assert experiment_editor.learning_starters() == (
        "We thought … but …",
        "We did not know that …",
        "Next we want to find out …",
    )
    assert experiment_editor.harm_answers() == ("No", "There is a buffer", "We ask first")


@pytest.mark.parametrize(
    ("which", "words"),
    [
        (experiment_editor.Text.START, "Start the step"),
        (experiment_editor.Text.SAVE_FOR_LATER, "Save for later"),
        (experiment_editor.Text.KEEP_LEARNING, "Keep the learning"),
        (experiment_editor.Text.AS_WE_EXPECTED, "As we expected"),
        (experiment_editor.Text.DIFFERENT, "Different from what we expected"),
        (experiment_editor.Text.SURPRISE_LEARN, "A surprise. What did we learn from it?"),
        (experiment_editor.Text.SOONER, "What could you learn sooner?"),
        (
            experiment_editor.Text.SEALING,
            (
                "When you start the step, the plan is kept as it is. "
                "So nobody has to remember afterwards what we expected."
            ),
        ),
    ],
)
def test_fixed_texts_of_the_experiment(which: experiment_editor.Text, words: str) -> None:
    assert experiment_editor.text(which) == words


# --------------------------------------------------------------------------- the target condition


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


# ---------------------------------------------------------------------------------- the obstacles


def test_obstacles() -> None:
    assert obstacle_editor.text(obstacle_editor.Text.WORK_ON_THIS) == "Work on this one"
    assert obstacle_editor.text(obstacle_editor.Text.WHY_NOW) == "Why now?"
    assert obstacle_editor.text(obstacle_editor.Text.DROP_HERE) == "Drop here"
    assert [obstacle_editor.experiments_so_far(count) for count in range(3)] == [
        "no experiment yet",
        "1 experiment so far",
        "2 experiments so far",
    ]
    assert obstacle_editor.came_to_focus(" it stops every cycle ") == "Why now: it stops every cycle"


# -------------------------------------------------------------------------------------- metrics


def test_ends_and_columns() -> None:
    assert metrics.extremes(CYCLE_TIME) == ("Fastest", "Slowest")
    assert metrics.extremes(PUMPS) == ("Lowest", "Highest")
    assert metrics.taken_in(40, 2) == "40 numbers taken in, 2 measurements"
    assert metrics.taken_in(1, 1) == "1 number taken in, 1 measurement"


def test_what_a_metric_is() -> None:
    within = replace(CYCLE_TIME, point=Point.WITHIN, limit=45.0)
    assert metrics.point_is(PUMPS) == "One point is one value."
    assert metrics.point_is(CYCLE_TIME) == "One point is the typical value (median) of a visit."
    assert metrics.point_is(within) == "One point is how many single values are 45 s or less."
    more = replace(within, direction=Direction.HIGHER)
    assert metrics.point_is(more) == "One point is how many single values are 45 s or more."
    assert [metrics.direction(way) for way in Direction] == ["less is better", "more is better"]
    assert [metrics.kind(kind) for kind in MetricKind] == [
        "Outcome: what the customer gets",
        "Process: what we see in every cycle",
    ]
