"""The lines of an experiment: title, plan, expectation, when to go and see, what happened, what was learned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from kata_desktop.core.experiment import Stage
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_ledge as ledge
from kata_desktop.words import experiment_plan as plan
from kata_desktop.words.experiment import Part, Row
from kata_desktop.words.experiment_plan import Put
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
LONG = "Housing is turned over " * 4


def at(day: int, hour: int, minute: int = 0, *, month: int = 6, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - as people write it


def test_the_title_is_its_number() -> None:
    expected = {
        1: "Experiment 1",
        6: "Experiment 6",
        120: "Experiment 120",
    }
    assert said(words.title, expected) == expected


def test_the_line_below_names_place_and_obstacle() -> None:
    expected = {
        ("Cell 4, coolant pumps", "Housing is turned over."): "Cell 4, obstacle: housing is turned over",
        ("Cell 4, coolant pumps", ""): "Cell 4",
        ("Cell 4, coolant pumps", "  "): "Cell 4",
        ("", "Housing is turned over."): "Obstacle: housing is turned over",
        ("", ""): "",
        ("Ward 3: home before eleven", "I have to search"): "Ward 3: home before eleven, obstacle: I have to search",
        ("Cell 4", LONG): (
            "Cell 4, obstacle: housing is turned over Housing is turned over Housing is turned over "
            "Housing is turned over"
        ),
    }
    assert said(words.subtitle, expected) == expected


def test_the_parts_are_named() -> None:
    expected = {
        Part.PLAN: "Plan",
        Part.DO: "Do",
        Part.CHECK: "Check",
        Part.ACT: "Act",
    }
    assert said(words.part, expected) == expected


def test_a_part_for_a_voice() -> None:
    expected = {
        ("Plan", False, False): "Plan",
        ("Plan", True, False): "Plan, done",
        ("Do", False, True): "Do, shown now",
        ("Act", True, True): "Act, done, shown now",
    }
    assert said(lambda name, done, current: words.part_spoken(name, done=done, current=current), expected) == expected


def test_each_row_has_a_label() -> None:
    expected = {
        Row.OBSTACLE: "Obstacle",
        Row.STEP: "Step",
        Row.EXPECT: "We expect",
        Row.HOW: "Measured how",
        Row.HARM: "Harm to anyone?",
        Row.SEE: "Go and see by",
        Row.SECOND: "Why a second one",
    }
    assert said(words.row, expected) == expected


def test_each_row_asks_a_question() -> None:
    expected = {
        Row.OBSTACLE: "Which obstacle is it about?",
        Row.STEP: "What do we want to find out next?",
        Row.EXPECT: "What do you expect to happen?",
        Row.HOW: "How will we see what happened?",
        Row.HARM: "Could anyone be harmed?",
        Row.SEE: "How quickly can we go and see?",
        Row.SECOND: "Why a second step beside the open one?",
    }
    assert said(words.question, expected) == expected


def test_each_question_says_why_it_is_asked() -> None:
    expected = {
        Row.OBSTACLE: "One obstacle at a time, often with several steps.",
        Row.STEP: "Small, soon and simple. One thing changes, the rest stays.",
        Row.EXPECT: "A guess is fine. The difference is what teaches us.",
        Row.HOW: "Where, when and how often, so that anybody would see the same.",
        Row.HARM: "A step may turn out differently, but it may hurt nobody.",
        Row.SEE: "The sooner we look, the sooner we learn.",
        Row.SECOND: "With two steps at once it is hard to tell which one did it.",
    }
    assert said(words.why_asked, expected) == expected


def test_a_step_lasts_until_somebody_goes_and_sees() -> None:
    expected = {
        (at(15, 16), TODAY): "until Mon 15 June",
        (at(16, 10), TODAY): "until Tue 16 June",
        (at(1, 10, month=7), TODAY): "until Wed 1 July",
        (at(4, 10, month=1, year=2027), TODAY): "until Mon 4 January 2027",
    }
    assert said(words.until, expected) == expected


def test_how_many_cycles_and_when() -> None:
    expected = {
        (0, "today 09:52"): "today 09:52",
        (1, "today 09:52"): "today 09:52",
        (2, "today 09:52"): "2 cycles, today 09:52",
        (23, "Mon 15 June, 09:52"): "23 cycles, Mon 15 June, 09:52",
    }
    assert said(words.cycles, expected) == expected


def test_when_it_was_measured() -> None:
    expected = {
        (at(15, 9, 52), TODAY): "today 09:52",
        (at(14, 9, 52), TODAY): "Sun 14 June, 09:52",
        (at(16, 9, 52), TODAY): "Tue 16 June, 09:52",
        (at(15, 9, 52, year=2025), TODAY): "Sun 15 June 2025, 09:52",
    }
    assert said(words.measured_at, expected) == expected


def test_values_to_take_and_marks_of_the_scale() -> None:
    assert words.take_median("44.7 s") == "Take the median, 44.7 s"
    assert words.take_value("402 pumps") == "Take 402 pumps"
    assert words.start_mark("48.0") == "Start 48.0"
    assert words.now_mark("45.0") == "Now 45.0"
    assert words.target_mark("42") == "Target 42"


def test_the_plan_keeps_its_words_and_days() -> None:
    assert words.plan_as_of("Mon 15 June, 08:10") == "The plan, as of Mon 15 June, 08:10"
    assert words.factor_line("height of the table") == "One factor: height of the table"
    assert words.worded_at("Mon 15 June, 11:20") == "corrected Mon 15 June, 11:20"
    assert words.written_at("Mon 15 June, 08:10") == "written Mon 15 June, 08:10"
    assert words.learned_question(surprise=True) == "A surprise. What did we learn from it?"
    assert words.learned_question(surprise=False) == "What did we learn?"


def test_parts_that_are_not_open_yet_say_why() -> None:
    assert words.not_open_yet(Stage.PLANNED)[Part.DO] == "Start the step first."
    assert words.not_open_yet(Stage.PLANNED)[Part.CHECK] == "Start the step first."
    assert words.not_open_yet(Stage.PLANNED)[Part.ACT] == "Start the step first."
    assert words.not_open_yet(Stage.RUNNING)[Part.ACT] == "First what happened, then what we learned."
    assert words.not_open_yet(Stage.LEARNED) == {}


def test_two_factors_are_asked_about_gently() -> None:
    expected = {
        "": "",
        "height of the table": "",
        "height of the table, light": (
            "These look like two things. If it turns out differently, which one did it? You can leave it as it is."
        ),
        "height + light": (
            "These look like two things. If it turns out differently, which one did it? You can leave it as it is."
        ),
        "height; light": (
            "These look like two things. If it turns out differently, which one did it? You can leave it as it is."
        ),
        "height,": "",
        "height of the table and light": (
            "These look like two things. If it turns out differently, which one did it? You can leave it as it is."
        ),
    }
    assert said(plan.factor_note, expected) == expected


def test_an_expectation_can_be_put_in_six_ways() -> None:
    expected = {
        Put.ABOUT: "About",
        Put.BETWEEN: "Between",
        Put.ABOVE: "Above",
        Put.BELOW: "Below",
        Put.WORDS: "In words",
        Put.UNKNOWN: "We do not know",
    }
    assert said(plan.put, expected) == expected


def test_the_small_chart_says_what_it_shows() -> None:
    expected = {
        (1, ""): "Last measurement",
        (1, "45.0 s"): "Last measurement, now 45.0 s",
        (2, "45.0 s"): "Last 2 measurements, now 45.0 s",
        (12, "45.0 s"): "Last 12 measurements, now 45.0 s",
        (12, ""): "Last 12 measurements",
    }
    assert said(plan.measured_caption, expected) == expected


def test_the_band_can_be_dragged_once_it_is_there() -> None:
    expected = {
        True: "Drag the band or its edges",
        False: "Type a number, then the band can be dragged",
    }
    assert said(lambda has_band: plan.drag_hint(has_band=has_band), expected) == expected


def test_the_band_for_a_voice() -> None:
    expected = {
        "": "Band of the expectation, not drawn yet",
        "43.0 to 44.0 seconds": "Band of the expectation: 43.0 to 44.0 seconds. Arrow keys move it by one step.",
        "below 44 seconds": "Band of the expectation: below 44 seconds. Arrow keys move it by one step.",
    }
    assert said(plan.band_spoken, expected) == expected


def test_steps_back_in_time() -> None:
    expected = {
        15: ("15 min", "15 minutes earlier"),
        60: ("1 h", "One hour earlier"),
        5: ("5 min", "5 minutes earlier"),
    }
    assert said(plan.earlier, expected) == expected


def test_steps_on_in_time() -> None:
    expected = {
        15: ("15 min", "15 minutes later"),
        60: ("1 h", "One hour later"),
        5: ("5 min", "5 minutes later"),
    }
    assert said(plan.later, expected) == expected


def test_tiles_of_days() -> None:
    assert plan.next_work_day("Wednesday") == "On Wednesday"
    assert plan.no_work_day("Sat 20 June") == "Sat 20 June, no work day"


def test_slips_and_open_steps_on_the_ledge() -> None:
    assert ledge.one_is_open(6) == "Experiment 6 is still open. One at a time shows what did it."
    assert ledge.reword_title("Step") == "Correct a slip: Step"
    assert ledge.change_words_of("We expect") == "Correct the words: We expect"


def test_days_and_times_follow_the_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert words.until(at(16, 10), TODAY) == "until Di 16. Juni"
    assert words.measured_at(at(15, 9, 52), TODAY) == "today 09:52"
    assert words.measured_at(at(14, 9, 52), TODAY) == "So 14. Juni, 09:52"
