"""The lines of the notebook: rhythm, what was practised, the mirror; one, many, and nothing yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from kata_desktop.core.coaching import Phase
from kata_desktop.core.mirror import Mirror
from kata_desktop.core.notebook import CycleNote, Solution
from kata_desktop.core.rhythm import HeldCount
from kata_desktop.words import notebook as words
from tests.helpers.boards import MONDAY
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
FIRST = date(2026, 3, 2)
NOTE = CycleNote("note:c", "c", MONDAY)
CLEAR = Mirror(10, 0, MappingProxyType({}), None, 0, 0)


def count(cycles: int, days: int) -> HeldCount:
    return HeldCount(cycles, days, None, None, ())


def no_time_for(phase: Phase, often: int) -> list[tuple[int, str]]:
    return words.mirror_rows(replace(CLEAR, empty_phases=MappingProxyType({phase: often})))


def test_board_and_day_stand_below_the_title() -> None:
    expected = {
        ("Cell 4, coolant pumps", TODAY): "Cell 4, coolant pumps. Mon 15 June",
        ("Cell 4.", TODAY): "Cell 4. Mon 15 June",
        ("How does it run?", TODAY): "How does it run? Mon 15 June",
        ("", TODAY): "Mon 15 June",
        ("  ", TODAY): "Mon 15 June",
    }
    assert said(words.below_title, expected) == expected


def test_the_way_to_the_cycle_has_its_time() -> None:
    expected = {
        "14:00": "Coaching cycle, 14:00",
        "": "Coaching cycle",
    }
    assert said(words.cycle_at, expected) == expected


def test_months_have_two_names() -> None:
    expected = {
        1: ("January", "Jan"),
        3: ("March", "Mar"),
        5: ("May", "May"),
        6: ("June", "Jun"),
        9: ("September", "Sept"),
        12: ("December", "Dec"),
    }
    assert said(words.month_names, expected) == expected


def test_months_of_another_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    expected = {
        1: ("Januar", "Jan"),
        3: ("März", "Mär"),
        5: ("Mai", "Mai"),
        6: ("Juni", "Jun"),
        12: ("Dezember", "Dez"),
    }
    assert said(words.month_names, expected) == expected


def test_the_rhythm_begins_on_a_day() -> None:
    expected = {
        (date(2026, 3, 2), TODAY): "the board begins on 2 March",
        (date(2025, 3, 2), TODAY): "the board begins on 2 March 2025",
        (TODAY, TODAY): "the board begins on 15 June",
    }
    assert said(words.begins_on, expected) == expected


def test_counted_work_days() -> None:
    expected = {
        1: "last work day",
        2: "last 2 work days",
        20: "last 20 work days",
    }
    assert said(words.last_work_days, expected) == expected


def test_the_weeks_for_a_voice() -> None:
    expected = {
        (0, 0, 0): "Rhythm, 26 weeks: 0 cycles held since 2 March.",
        (0, 0, 1): "Rhythm, 26 weeks: 0 cycles held since 2 March, 0 on the last work day.",
        (1, 0, 20): "Rhythm, 26 weeks: 1 cycle held since 2 March, 0 in the last 20 work days.",
        (1, 1, 20): "Rhythm, 26 weeks: 1 cycle held since 2 March, 1 in the last 20 work days.",
        (2, 1, 1): "Rhythm, 26 weeks: 2 cycles held since 2 March, 1 on the last work day.",
        (2, 2, 2): "Rhythm, 26 weeks: 2 cycles held since 2 March, 2 in the last 2 work days.",
        (26, 15, 20): "Rhythm, 26 weeks: 26 cycles held since 2 March, 15 in the last 20 work days.",
    }
    assert (
        said(lambda held, cycles, days: words.weeks_name(held, FIRST, count(cycles, days), TODAY), expected) == expected
    )


def test_answers_about_a_solution() -> None:
    expected = {
        Solution.NO: "No",
        Solution.ONCE: "Once",
        Solution.MORE: "More than once",
    }
    assert said(words.solution, expected) == expected


def test_an_answer_that_tells_nothing_is_left_out() -> None:
    expected = {
        None: "",
        Solution.NO: "",
        Solution.ONCE: "one solution given",
        Solution.MORE: "solutions given",
    }
    assert said(words.solution_given, expected) == expected


def test_a_cycle_has_day_and_number() -> None:
    expected = {
        (date(2026, 6, 12), 27, TODAY): "Fri 12 June, cycle 27",
        (date(2026, 6, 12), 1, TODAY): "Fri 12 June, cycle 1",
        (date(2026, 6, 12), 0, TODAY): "Fri 12 June",
        (date(2025, 6, 12), 3, TODAY): "Thu 12 June 2025, cycle 3",
    }
    assert said(words.cycle_title, expected) == expected


def test_one_word_is_read_in_every_language() -> None:
    expected = {
        "curious": "Curious",
        "clear": "Clear",
        "in a hurry": "In a hurry",
        "stuck": "Stuck",
        "new idea": "New idea",
        "Calm": "Calm",
        "": "",
    }
    assert said(words.one_word, expected) == expected


def test_a_row_about_a_cycle() -> None:
    assert words.note_line(NOTE) == ("", "")
    assert words.note_line(replace(NOTE, learned="  ")) == ("", "")
    assert words.note_line(replace(NOTE, note="Silence is hard.")) == ("Silence is hard", "")
    assert words.note_line(replace(NOTE, word="in a hurry")) == ("In a hurry", "")
    assert words.note_line(replace(NOTE, solution=Solution.ONCE)) == ("one solution given", "")
    assert words.note_line(replace(NOTE, learned="Count to five.", solution=Solution.MORE)) == (
        "Count to five.",
        "solutions given",
    )
    assert words.note_line(replace(NOTE, learned="Count to five.", word="stuck", solution=Solution.NO)) == (
        "Count to five.",
        "Stuck",
    )
    assert words.note_line(replace(NOTE, note="Silence is hard.", word="new idea", solution=Solution.ONCE)) == (
        "Silence is hard, New idea, one solution given",
        "",
    )


def test_short_cycles_in_the_mirror() -> None:
    assert words.mirror_rows(replace(CLEAR, short=1)) == [(1, "cycle took less than 3 minutes")]
    assert words.mirror_rows(replace(CLEAR, short=2)) == [(2, "cycles took less than 3 minutes")]
    assert words.mirror_rows(replace(CLEAR, short=10)) == [(10, "cycles took less than 3 minutes")]


def test_parts_without_time_in_the_mirror() -> None:
    expected = {
        (Phase.FRAMING, 1): [(1, "cycle had no time for question 1")],
        (Phase.FRAMING, 2): [(2, "cycles had no time for question 1")],
        (Phase.REFLECTING, 1): [(1, "cycle had no time for question 2 and the reflection")],
        (Phase.REFLECTING, 4): [(4, "cycles had no time for question 2 and the reflection")],
        (Phase.FOCUSING, 1): [(1, "cycle had no time for question 3")],
        (Phase.FOCUSING, 3): [(3, "cycles had no time for question 3")],
        (Phase.NEXT_STEP, 1): [(1, "cycle had no time for question 4")],
        (Phase.NEXT_STEP, 5): [(5, "cycles had no time for question 4")],
        (Phase.AGREEING, 1): [(1, "cycle had no time for question 5")],
        (Phase.AGREEING, 9): [(9, "cycles had no time for question 5")],
    }
    assert said(no_time_for, expected) == expected


def test_the_other_facts_of_the_mirror() -> None:
    assert words.mirror_rows(replace(CLEAR, same_sentence=("Housing is turned over.", 4))) == [
        (4, "days with the same sentence: “Housing is turned over”")
    ]
    assert words.mirror_rows(replace(CLEAR, unmeasured=1)) == [(1, "cycle without a new measurement before")]
    assert words.mirror_rows(replace(CLEAR, unmeasured=3)) == [(3, "cycles without a new measurement before")]
    assert words.mirror_rows(replace(CLEAR, numberless=1)) == [(1, "step without a number in the expectation")]
    assert words.mirror_rows(replace(CLEAR, numberless=2)) == [(2, "steps without a number in the expectation")]


def test_the_quiet_line_counts() -> None:
    expected = {
        (0, False): "Nobody has observed a cycle yet. Every coach has a coach.",
        (1, True): "1 cycle since the last observation",
        (2, True): "2 cycles since the last observation",
        (11, True): "11 cycles since the last observation",
    }
    assert said(lambda often, ever: words.unobserved(often, ever=ever), expected) == expected
