"""The lines of the second coach for odd sheets: one second, one solution, nobody named, a board without words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Mark, Observation, Seen
from kata_desktop.words import observation as words
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
SHEET = Observation("1", datetime(2026, 6, 15, 14, 0, tzinfo=UTC), title="Cell 4")
ALL = {one: Seen(60.0 * (n + 1)) for n, one in enumerate(Phase)}


def test_the_phases_have_names() -> None:
    expected = {
        Phase.FRAMING: "Framing",
        Phase.REFLECTING: "Reflecting",
        Phase.FOCUSING: "Focusing",
        Phase.NEXT_STEP: "Next step",
        Phase.AGREEING: "Agreeing",
    }
    assert said(words.phase, expected) == expected


def test_each_phase_belongs_to_a_question() -> None:
    expected = {
        Phase.FRAMING: "question 1",
        Phase.REFLECTING: "question 2 and the card’s back",
        Phase.FOCUSING: "question 3",
        Phase.NEXT_STEP: "question 4",
        Phase.AGREEING: "question 5",
    }
    assert said(words.where, expected) == expected


def test_each_mark_has_words() -> None:
    expected = {
        Mark.ORDER_KEPT: "order kept",
        Mark.WAITED: "waited",
        Mark.ASKED_FOR_NUMBERS: "asked for numbers",
        Mark.GAVE_A_SOLUTION: "gave a solution",
        Mark.FACT: "fact",
        Mark.NUMBER: "number",
        Mark.I_THINK: "I think",
        Mark.READ_FROM_BOARD: "read from the board",
        Mark.LOOKED_AGAIN: "looked again",
    }
    assert said(words.mark, expected) == expected


def test_at_the_wall_a_mark_begins_large() -> None:
    expected = {
        Mark.ORDER_KEPT: "Order kept",
        Mark.WAITED: "Waited",
        Mark.ASKED_FOR_NUMBERS: "Asked for numbers",
        Mark.FACT: "Fact",
        Mark.NUMBER: "Number",
        Mark.READ_FROM_BOARD: "Read from the board",
        Mark.LOOKED_AGAIN: "Looked again",
    }
    assert said(words.mark_at_wall, expected) == expected


def test_a_time_is_said_with_its_number() -> None:
    expected = {
        0: "0 seconds",
        1: "1 second",
        1.9: "1 second",
        2: "2 seconds",
        59: "59 seconds",
        60: "1 minute",
        61: "1 minute 1",
        62: "1 minute 2",
        119: "1 minute 59",
        120: "2 minutes",
        121: "2 minutes 1",
        600: "10 minutes",
        3600: "60 minutes",
    }
    assert said(words.time_spoken, expected) == expected


def test_a_time_is_written() -> None:
    expected = {
        0: "0:00",
        1: "0:01",
        59.9: "0:59",
        60: "1:00",
        97: "1:37",
        600: "10:00",
        3600: "60:00",
    }
    assert said(words.clock, expected) == expected


def test_a_row_for_a_voice() -> None:
    expected = {
        (Phase.FRAMING, 0, "", False): "Phase Framing.",
        (Phase.FRAMING, 0, "", True): "Phase Framing, running.",
        (Phase.FRAMING, 48, "", False): "Phase Framing, 48 seconds.",
        (
            Phase.NEXT_STEP,
            97,
            "waited, asked for numbers",
            False,
        ): "Phase Next step, 1 minute 37. Coach: waited, asked for numbers.",
        (Phase.NEXT_STEP, 97, "", True): "Phase Next step, running, 1 minute 37.",
        (Phase.AGREEING, 1, "waited", True): "Phase Agreeing, running, 1 second. Coach: waited.",
    }
    assert (
        said(lambda which, seconds, coach, running: words.row_spoken(which, seconds, coach, running=running), expected)
        == expected
    )


def test_marks_stand_in_one_line() -> None:
    expected = {
        (()): "",
        (Mark.WAITED,): "waited",
        (Mark.WAITED, Mark.ASKED_FOR_NUMBERS): "waited, asked for numbers",
        (Mark.I_THINK, Mark.NUMBER, Mark.FACT): "I think, number, fact",
    }
    assert said(lambda *marks: words.marks_spoken(marks), expected) == expected


def test_the_keys_of_a_mark_say_where_it_counts() -> None:
    expected = {
        (Phase.NEXT_STEP, Mark.GAVE_A_SOLUTION): "gave a solution, Next step",
        (Phase.FRAMING, Mark.ORDER_KEPT): "order kept, Framing",
        (Phase.REFLECTING, Mark.READ_FROM_BOARD): "read from the board, Reflecting",
    }
    assert said(words.mark_name, expected) == expected


def test_a_cell_for_a_voice() -> None:
    expected = {
        ("Coach", "gave a solution"): "Coach: gave a solution",
        ("Learner", "fact, number"): "Learner: fact, number",
    }
    assert said(words.cell_spoken, expected) == expected


def test_a_sheet_tells_what_it_is_about() -> None:
    assert words.about(SHEET, TODAY) == "Cell 4, Mon 15 June, 14:00"
    assert words.about(replace(SHEET, number=1), TODAY) == "Cell 4, cycle 1, Mon 15 June, 14:00"
    assert words.about(replace(SHEET, coach="area manager"), TODAY) == "Cell 4, Mon 15 June, 14:00. Coach: area manager"
    assert (
        words.about(replace(SHEET, observer="plant manager"), TODAY)
        == "Cell 4, Mon 15 June, 14:00. Observed by: plant manager"
    )
    assert (
        words.about(replace(SHEET, observer="plant manager"), TODAY, with_observer=False)
        == "Cell 4, Mon 15 June, 14:00"
    )
    assert (
        words.about(replace(SHEET, number=27, coach="Anna", observer="Ben"), date(2027, 3, 1))
        == "Cell 4, cycle 27, Mon 15 June 2026, 14:00. Coach: Anna. Observed by: Ben"
    )


def test_minutes_and_solutions_are_counted() -> None:
    expected = {
        (0, 0): "0 min, 0 solutions given",
        (29, 0): "0 min, 0 solutions given",
        (31, 1): "1 min, 1 solution given",
        (60, 1): "1 min, 1 solution given",
        (90, 2): "2 min, 2 solutions given",
        (600, 11): "10 min, 11 solutions given",
    }
    assert said(words.minutes_and_solutions, expected) == expected


def test_a_bar_tells_the_phases_that_had_time() -> None:
    assert words.bar_spoken(SHEET, TODAY) == "Monday 15 June: 0 min, 0 solutions given"
    assert words.bar_spoken(replace(SHEET, phases=ALL), TODAY) == (
        "Monday 15 June: 15 min, 0 solutions given. Framing 1:00, Reflecting 2:00, Focusing 3:00, "
        "Next step 4:00, Agreeing 5:00"
    )
    assert (
        words.bar_spoken(replace(SHEET, phases={Phase.FOCUSING: Seen(61)}), TODAY)
        == "Monday 15 June: 1 min, 0 solutions given. Focusing 1:01"
    )
    assert (
        words.bar_spoken(replace(SHEET, phases={Phase.FOCUSING: Seen(61)}), date(2027, 3, 1))
        == "Monday 15 June 2026: 1 min, 0 solutions given. Focusing 1:01"
    )


def test_what_was_agreed_and_asked() -> None:
    assert words.agreed_on(date(2026, 6, 12), TODAY) == "Agreed on Fri 12 June"
    assert words.agreed_on(date(2025, 6, 12), TODAY) == "Agreed on Thu 12 June 2025"
    assert words.asked(Phase.FRAMING) == "Kept in the notebook: Framing next time"
    assert words.asked(Phase.NEXT_STEP) == "Kept in the notebook: Next step next time"
    assert words.sheet_title(SHEET) == "Observation Cell 4 2026-06-15"
    assert (
        words.sheet_title(replace(SHEET, title="Ward 3: home before eleven"))
        == "Observation Ward 3: home before eleven 2026-06-15"
    )


def test_days_follow_the_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert words.about(SHEET, TODAY) == "Cell 4, Mo 15. Juni, 14:00"
    assert words.agreed_on(date(2026, 3, 12), TODAY) == "Agreed on Do 12. März"
    assert words.bar_spoken(SHEET, TODAY) == "Montag 15. Juni: 0 min, 0 solutions given"
