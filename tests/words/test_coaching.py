"""The words of a coaching cycle: its time, its agreement and its closing, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from kata_desktop.core.coaching import Part
from kata_desktop.words import coaching as words
from kata_desktop.words.coaching import Word
from tests.helpers.said import said

TODAY = date(2026, 6, 15)


def at(day: int, hour: int, minute: int = 0, *, month: int = 6, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - as people write it


def test_a_ring_is_named_by_its_question() -> None:
    expected = {
        Part.TARGET: "Question 1, target condition",
        Part.ACTUAL: "Question 2, actual condition",
        Part.REFLECTION: "Turn the card, reflect on the last step",
        Part.OBSTACLES: "Question 3, obstacles",
        Part.STEP: "Question 4, next step",
        Part.AGREEMENT: "Question 5, go and see",
    }
    assert said(words.part_name, expected) == expected


def test_a_ring_says_whether_it_is_done_and_shown() -> None:
    expected = {
        (Part.TARGET, False, False): "Question 1, target condition",
        (Part.TARGET, True, False): "Question 1, target condition, done",
        (Part.TARGET, False, True): "Question 1, target condition, shown now",
        (Part.TARGET, True, True): "Question 1, target condition, done, shown now",
        (Part.REFLECTION, True, False): "Turn the card, reflect on the last step, done",
        (Part.AGREEMENT, False, True): "Question 5, go and see, shown now",
    }
    assert said(lambda part, done, current: words.ring_spoken(part, done=done, current=current), expected) == expected


def test_the_clock_counts_minutes_and_after_an_hour_hours() -> None:
    expected = {
        -5: "0:00",
        0: "0:00",
        0.9: "0:00",
        1: "0:01",
        59.9: "0:59",
        60: "1:00",
        61.2: "1:01",
        220: "3:40",
        599: "9:59",
        600: "10:00",
        3599.9: "59:59",
        3600: "1:00:00",
        3725: "1:02:05",
        36000: "10:00:00",
    }
    assert said(words.clock, expected) == expected


def test_the_signs_come_at_ten_and_twenty_minutes() -> None:
    assert words.quiet_sign() == "10 minutes have passed"
    assert words.clear_sign() == "20 minutes. Agree when to go and see"


def test_the_timer_says_whole_minutes() -> None:
    expected = {
        -1: "Time of this cycle: 0 minutes",
        0: "Time of this cycle: 0 minutes",
        59: "Time of this cycle: 0 minutes",
        60: "Time of this cycle: 1 minute",
        119: "Time of this cycle: 1 minute",
        120: "Time of this cycle: 2 minutes",
        600: "Time of this cycle: 10 minutes",
        1200: "Time of this cycle: 20 minutes",
        3600: "Time of this cycle: 60 minutes",
        1e12: "Time of this cycle: 99999 minutes",
    }
    assert said(words.time_spoken, expected) == expected


def test_a_step_begins_where_knowledge_ended() -> None:
    expected = {
        "": "",
        " ": "",
        "Why does the cup run empty?": "Find out: why does the cup run empty",
        "We do not know how long the press waits.": "Find out: we do not know how long the press waits",
        "I do not know which pump it was": "Find out: I do not know which pump it was",
        "CNC 4 stops at night.": "Find out: CNC 4 stops at night",
    }
    assert said(words.step_from, expected) == expected


def test_what_is_not_known_stands_above_the_next_step() -> None:
    expected = {
        "": "Here we do not know.",
        "  ": "Here we do not know.",
        "Why the cup is empty.": "Here we do not know: Why the cup is empty.",
        " how long it takes ": "Here we do not know: how long it takes",
    }
    assert said(words.here_not_known, expected) == expected


def test_a_first_step_goes_and_sees_the_obstacle() -> None:
    expected = {
        "Housing is turned over twice.": "Go and see: housing is turned over twice",
        "the screwdriver jams": "Go and see: the screwdriver jams",
        "VW part is missing": "Go and see: VW part is missing",
    }
    assert said(words.step_to_see, expected) == expected


def test_the_coach_says_what_is_practised() -> None:
    expected = {
        "wait after each question": "What will I practise: wait after each question",
        " count to five ": "What will I practise: count to five",
    }
    assert said(words.practise, expected) == expected


def test_an_experiment_is_named_with_its_day() -> None:
    expected = {
        (5, None, TODAY): "Experiment 5",
        (5, at(12, 9), TODAY): "Experiment 5, Fri 12 June",
        (5, at(15, 9), TODAY): "Experiment 5, Mon 15 June",
        (6, at(3, 9, month=1), TODAY): "Experiment 6, Sat 3 January",
        (7, at(1, 9, month=9, year=2025), TODAY): "Experiment 7, Mon 1 September 2025",
    }
    assert said(words.experiment_of, expected) == expected


def test_another_step_keeps_its_own_question() -> None:
    expected = {
        ("Experiment 6", "What happened?"): "Experiment 6: what happened?",
        ("Experiment 6", "What did we learn?"): "Experiment 6: what did we learn?",
    }
    assert said(words.about_experiment, expected) == expected


def test_experiments_are_counted_below_the_obstacle() -> None:
    expected = {
        0: "No experiment so far",
        1: "1 experiment so far",
        2: "2 experiments so far",
        21: "21 experiments so far",
    }
    assert said(words.experiments_so_far, expected) == expected


def test_solved_obstacles_are_counted_only_when_there_are_some() -> None:
    expected = {
        0: "",
        1: "1 solved",
        2: "2 solved",
        12: "12 solved",
    }
    assert said(words.solved_so_far, expected) == expected


def test_how_it_was_measured_goes_on_in_the_sentence() -> None:
    expected = {
        "Stopwatch, 20 cycles": "Measured how: stopwatch, 20 cycles",
        " counted by hand ": "Measured how: counted by hand",
        "PLC log": "Measured how: PLC log",
    }
    assert said(words.measured_how, expected) == expected


def test_a_day_and_a_time_make_one_line() -> None:
    expected = {
        ("Tue 16 June", "10:00"): "Tue 16 June, 10:00",
        ("Wed 17", "06:45"): "Wed 17, 06:45",
    }
    assert said(words.day_and_time, expected) == expected


def test_the_tile_of_a_day_is_short() -> None:
    expected = {
        date(2026, 6, 17): "Wed 17",
        date(2026, 7, 1): "Wed 1",
        date(2027, 1, 4): "Mon 4",
    }
    assert said(words.tile_day, expected) == expected


def test_what_to_bring_names_the_metric() -> None:
    expected = {
        "": ("New measurements", "What happened, in facts"),
        "Cycle time per pump": ("New measurements: cycle time per pump", "What happened, in facts"),
        "OEE of cell 4": ("New measurements: OEE of cell 4", "What happened, in facts"),
    }
    assert said(words.bring_proposals, expected) == expected


def test_the_closing_says_how_long_and_when_again() -> None:
    expected = {
        (0, None, TODAY): "Less than a minute.",
        (59, None, TODAY): "Less than a minute.",
        (60, None, TODAY): "1 minute.",
        (119, None, TODAY): "1 minute.",
        (780, None, TODAY): "13 minutes.",
        (30, at(15, 16), TODAY): "Less than a minute. See you today at 16:00 in front of this board.",
        (780, at(15, 16, 30), TODAY): "13 minutes. See you today at 16:30 in front of this board.",
        (780, at(16, 14), TODAY): "13 minutes. See you tomorrow at 14:00 in front of this board.",
        (780, at(17, 14), TODAY): "13 minutes. See you on Wed 17 June at 14:00 in front of this board.",
        (780, at(22, 14), TODAY): "13 minutes. See you on Mon 22 June at 14:00 in front of this board.",
        (
            780,
            at(4, 7, month=1, year=2027),
            TODAY,
        ): "13 minutes. See you on Mon 4 January 2027 at 07:00 in front of this board.",
    }
    assert said(words.closing_line, expected) == expected


def test_the_closing_title_counts() -> None:
    expected = {
        1: "That was coaching cycle 1.",
        27: "That was coaching cycle 27.",
        1000: "That was coaching cycle 1000.",
    }
    assert said(words.closing_title, expected) == expected


def test_going_to_see_is_agreed_with_day_and_time() -> None:
    expected = {
        (at(15, 10), TODAY): "Go and see on Mon 15 June at 10:00",
        (at(16, 10), TODAY): "Go and see on Tue 16 June at 10:00",
        (at(1, 6, 45, month=7), TODAY): "Go and see on Wed 1 July at 06:45",
        (at(4, 8, month=1, year=2027), TODAY): "Go and see on Mon 4 January 2027 at 08:00",
    }
    assert said(words.agreed_line, expected) == expected


def test_the_next_cycle_has_its_line() -> None:
    expected = {
        (at(16, 14), TODAY): "Next coaching cycle: Tue 16 June, 14:00",
        (at(4, 14, month=1, year=2027), TODAY): "Next coaching cycle: Mon 4 January 2027, 14:00",
    }
    assert said(words.next_cycle_line, expected) == expected


def test_what_the_learner_brings() -> None:
    expected = {
        "New measurements": "The learner brings: new measurements",
        "  What happened, in facts ": "The learner brings: what happened, in facts",
        "PDCA sheet": "The learner brings: PDCA sheet",
    }
    assert said(words.bring_line, expected) == expected


def test_one_word_for_a_cycle() -> None:
    expected = {
        Word.CURIOUS: "Curious",
        Word.CLEAR: "Clear",
        Word.IN_A_HURRY: "In a hurry",
        Word.STUCK: "Stuck",
        Word.NEW_IDEA: "New idea",
    }
    assert said(words.word, expected) == expected


def test_days_and_times_follow_the_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert words.agreed_line(at(16, 10), TODAY) == "Go and see on Di 16. Juni at 10:00"
    assert words.next_cycle_line(at(16, 14), TODAY) == "Next coaching cycle: Di 16. Juni, 14:00"
    assert (
        words.closing_line(780, at(18, 14), TODAY)
        == "13 minutes. See you on Do 18. Juni at 14:00 in front of this board."
    )
    assert words.tile_day(date(2026, 6, 17)) == "Mi 17."
    assert words.experiment_of(5, at(12, 9), TODAY) == "Experiment 5, Fr 12. Juni"
