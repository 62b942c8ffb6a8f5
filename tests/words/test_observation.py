"""The words of the second coach: those of the design, and no judgement."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import COACH_MARKS, LEARNER_MARKS, Mark, Observation, Seen
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text

MONDAY = datetime(2026, 6, 15, 14, 0, tzinfo=UTC)
TODAY = date(2026, 6, 15)
SHEET = Observation("1", MONDAY, title="Cell 4", number=27, coach="area manager", observer="second coach")


def test_the_phases_are_those_of_the_empty_sheet() -> None:
    assert [words.phase(one) for one in Phase] == ["Framing", "Reflecting", "Focusing", "Next step", "Agreeing"]
    assert words.where(Phase.REFLECTING) == "question 2 and the card’s back"


def test_the_feedback_comes_in_its_order() -> None:
    parts = words.feedback_parts()
    assert [part.title for part in parts] == ["What I observed", "Effect I saw", "Suggestion", "Trigger"]
    assert [part.note for part in parts] == [
        "a fact, no judgement", "what happened then", "one specific thing to do", "When …, I …",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("seconds", "written", "spoken"),
    [
        (0, "0:00", "0 seconds"),
        (59.9, "0:59", "59 seconds"),
        (97, "1:37", "1 minute 37"),
        (627.4, "10:27", "10 minutes 27"),
    ],
)
def test_a_time_as_it_is_read_and_said(seconds: float, written: str, spoken: str) -> None:
    assert (words.clock(seconds), words.time_spoken(seconds)) == (written, spoken)


def test_a_row_is_said_as_the_design_says_it() -> None:
    told = words.row_spoken(Phase.NEXT_STEP, 97, "gave a solution", running=True)
    assert told == "Phase Next step, running, 1 minute 37. Coach: gave a solution."
    assert words.row_spoken(Phase.AGREEING, 0, "", running=False) == "Phase Agreeing."


def test_every_mark_has_words_and_a_name_of_its_own() -> None:
    assert {words.mark(one) for one in COACH_MARKS} == {
        "order kept", "waited", "asked for numbers", "gave a solution",
    }  # fmt: skip
    assert len({words.mark(one) for one in Mark}) == len(COACH_MARKS) + len(LEARNER_MARKS)
    assert words.mark_at_wall(Mark.GAVE_A_SOLUTION) == "Gave a solution"
    assert words.mark_at_wall(Mark.I_THINK) == "I think"
    assert words.mark_name(Phase.FOCUSING, Mark.WAITED) == "waited, Focusing"


def test_what_a_sheet_is_about() -> None:
    told = words.about(SHEET, TODAY)
    assert told == "Cell 4, cycle 27, Mon 15 June, 14:00. Coach: area manager. Observed by: second coach"
    assert words.about(SHEET, TODAY, with_observer=False).endswith("Coach: area manager")
    only_named = replace(SHEET, number=0, coach="", observer="")
    assert words.about(only_named, TODAY) == "Cell 4, Mon 15 June, 14:00"


@pytest.mark.parametrize(
    ("seconds", "solutions", "told"),
    [(798, 1, "13 min, 1 solution given"), (402, 2, "7 min, 2 solutions given"), (60, 0, "1 min, 0 solutions given")],
)
def test_minutes_and_solutions_are_facts(seconds: float, solutions: int, told: str) -> None:
    assert words.minutes_and_solutions(seconds, solutions) == told


def test_a_bar_is_said_phase_by_phase() -> None:
    found = replace(SHEET, phases={Phase.FRAMING: Seen(48), Phase.FOCUSING: Seen(0), Phase.NEXT_STEP: Seen(180)})
    assert words.bar_spoken(found, TODAY) == ("Monday 15 June: 4 min, 0 solutions given. Framing 0:48, Next step 3:00")


def test_a_file_gets_a_name_that_sorts() -> None:
    assert words.sheet_title(SHEET) == "Observation Cell 4 2026-06-15"


def test_nothing_is_scored() -> None:
    told = " ".join([text(one) for one in Text] + [words.mark(one) for one in Mark]).lower()
    for word in ("score", "points", "good", "bad", "wrong", "%", "rank", "better"):
        assert word not in told


def test_who_may_read_it_is_said() -> None:
    assert text(Text.ONLY_HERE) == "Only for coach and second coach"
    assert text(Text.SAVED) == "Saved in the notebook, never in the board"
    assert "2 minutes" in text(Text.CLOSES)
