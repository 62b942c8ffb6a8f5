"""The notebook speaks in facts: one and many, what is left out, and whom a question is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from types import MappingProxyType

import pytest

from kata_desktop.core.chain import Rung, Standing
from kata_desktop.core.coaching import Phase
from kata_desktop.core.mirror import Mirror
from kata_desktop.core.notebook import CycleNote, Solution
from kata_desktop.core.rhythm import HeldCount
from kata_desktop.words import chain, notebook
from tests.helpers.boards import MONDAY
from tests.helpers.plain_words import is_plain

TODAY = date(2026, 6, 15)
CLEAR = Mirror(10, 0, MappingProxyType({}), None, 0, 0)
NOTE = CycleNote("note:c", "c", MONDAY)


def test_facts_stand_with_their_number_and_only_those_that_are_there() -> None:
    assert notebook.mirror_rows(CLEAR) == []
    one = Mirror(10, 1, MappingProxyType({Phase.REFLECTING: 1}), ("Cup is empty.", 3), 1, 1)
    assert notebook.mirror_rows(one) == [
        (1, "cycle took less than 3 minutes"),
        (1, "cycle had no time for question 2 and the reflection"),
        (3, "days with the same sentence: “Cup is empty”"),
        (1, "cycle without a new measurement before"),
        (1, "step without a number in the expectation"),
    ]
    many = replace(one, short=2, empty_phases=MappingProxyType(dict.fromkeys(Phase, 2)), unmeasured=2, numberless=2)
    told = [words for _, words in notebook.mirror_rows(many)]
    assert told[0] == "cycles took less than 3 minutes"
    assert told[-2:] == ["cycles without a new measurement before", "steps without a number in the expectation"]
    assert [words for words in told if "no time" in words][-1] == "cycles had no time for question 5"


@pytest.mark.parametrize(
    ("held", "count", "told"),
    [
        (26, HeldCount(15, 20, None, None, ()), "26 cycles held since 2 March, 15 in the last 20 work days."),
        (1, HeldCount(1, 1, None, None, ()), "1 cycle held since 2 March, 1 on the last work day."),
        (0, HeldCount(0, 0, None, None, ()), "0 cycles held since 2 March."),
    ],
)
def test_the_rhythm_for_a_voice(held: int, count: HeldCount, told: str) -> None:
    assert notebook.weeks_name(held, date(2026, 3, 2), count, TODAY) == f"Rhythm, 26 weeks: {told}"


def test_a_row_tells_what_was_learned_first_and_the_rest_below() -> None:
    full = replace(NOTE, learned="Wait.", note="Silence is hard.", word="Calm", solution=Solution.MORE)
    assert notebook.note_line(full) == ("Wait.", "Silence is hard, Calm, solutions given")
    assert notebook.note_line(replace(full, learned="", solution=Solution.NO)) == ("Silence is hard, Calm", "")
    assert notebook.note_line(NOTE) == ("", "")
    # the closing of a cycle keeps a word by name, so that every language reads it
    assert [notebook.one_word(kept) for kept in ("in a hurry", "Calm", "")] == ["In a hurry", "Calm", ""]
    assert notebook.cycle_title(TODAY, 0, TODAY) == "Mon 15 June"


def test_the_quiet_line() -> None:
    assert notebook.unobserved(12, ever=True) == "12 cycles since the last observation"
    assert is_plain(notebook.unobserved(12, ever=False))


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("area manager", "Who coaches the area manager?"),
        ("Area manager", "Who coaches the area manager?"),
        ("Coach", "Who coaches the coach?"),
        ("Anna", "Who coaches Anna?"),
        ("Anna Berg", "Who coaches Anna Berg?"),
    ],
)
def test_a_gap_asks_for_a_role_or_a_person(name: str, question: str) -> None:
    assert chain.who_coaches(name) == question
    assert chain.gap_name(name) == f"{question} Nobody is entered yet."


def test_boxes_and_arrows_say_what_they_are(speak: Callable[[str], None]) -> None:
    speak("en_GB")
    assert chain.standing(Rung("x", Standing.COACH), "Cell 4") == "coach, Cell 4"
    assert chain.standing(Rung("x", Standing.LEARNER), "") == "learner"
    assert chain.standing(Rung("x", Standing.ABOVE), "Cell 4") == "coach of the coach"
    assert chain.standing(Rung("x", Standing.IDLE), "Cell 4") == "coaches nobody yet"
    assert chain.every_work_day(time(14)) == "every work day, 14:00"
    assert chain.every_work_day(None) == "every work day"
    assert chain.last_observed(TODAY, TODAY) == "last: today"
    assert chain.last_observed(date(2026, 6, 9), TODAY) == "last: Tue 9 June"
    assert chain.last_observed(None, TODAY) == "has not observed yet"
    assert chain.arrow_name("a", "b", "") == "a coaches b"
    assert chain.box_name("a", "") == "a"
