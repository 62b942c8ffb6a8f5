"""The notebook read from its log: odd values count as not written, nothing of it fails to open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from kata_desktop.core.coaching import CoachingCycle, Phase
from kata_desktop.core.entries import Json
from kata_desktop.core.log import GONE, THING
from kata_desktop.core.notebook import (
    SEEN_FIELDS,
    CycleNote,
    Feedback,
    Link,
    Mark,
    Notebook,
    Observation,
    Seen,
    Solution,
    note_id,
    seen_ink,
    seen_json,
    unobserved,
)
from tests.helpers.boards import MONDAY
from tests.helpers.one_thing import notebook_of

AT = MONDAY.isoformat()


def test_a_note_about_a_cycle() -> None:
    fields: dict[str, Json] = {
        THING: "cycle_note", "cycle": "c", "at": AT, "board": "b", "title": "Cell 4", "number": 27, "coach": "me",
        "note": "Silence", "word": "Curious", "solution": "once", "learned": "Wait", "practise": "Count to five",
    }  # fmt: skip
    later: dict[str, Json] = {name: value for name, value in fields.items() if name != "practise"}
    found = notebook_of(n=fields, later=later, other={**fields, "board": "x", "practise": "Ask"})
    note = CycleNote(
        "n", "c", MONDAY, "b", "Cell 4", 27, "me", "Silence", "Curious", Solution.ONCE, "Wait", "Count to five"
    )
    assert note in found.of_board("b")
    assert found.practise("b") == "Count to five"
    assert found.practise("nowhere") == ""
    assert found.note_of("c") is not None
    assert found.note_of("d") is None
    assert note_id("c") == "note:c"


def test_an_observation_with_its_feedback() -> None:
    seen = Seen(97.0, "“Could you turn it?”", "Took it up", (Mark.GAVE_A_SOLUTION,), (Mark.NUMBER,))
    found = notebook_of(
        o={
            THING: "observation", "at": AT, "title": "Cell 4", "observer": "second coach", "one_phase": "next step",
            "coach": "me", "practise": "Wait", SEEN_FIELDS[Phase.NEXT_STEP]: seen_json(seen),
            SEEN_FIELDS[Phase.FRAMING]: {"seconds": -3, "coach_marks": ["unknown"]},
            "observed": "a", "effect": "b", "suggestion": "c", "trigger": "d", "phase": "next step",
            "agreed_on": "2026-06-15",
        }
    )  # fmt: skip
    (one,) = found.observations
    assert one == Observation(
        "o", MONDAY, title="Cell 4", coach="me", observer="second coach", practise="Wait", one_phase=Phase.NEXT_STEP,
        phases=MappingProxyType({Phase.NEXT_STEP: seen}),
        feedback=Feedback("a", "b", "c", "d", Phase.NEXT_STEP, date(2026, 6, 15)),
    )  # fmt: skip
    assert (one.seconds, one.solutions, one.feedback.is_empty) == (97.0, 1, False)
    assert found.observed("b", "Cell 4") == (one,)
    assert found.observed("b", "Cell 5") == ()
    assert found.observation("o") == one
    assert found.observation("x") is None


def test_links_and_the_mirror() -> None:
    link: dict[str, Json] = {THING: "link", "coach": "area manager", "learner": "team lead", "how": "14:00"}
    found = notebook_of(one=link, away={**link, GONE: True}, notebook={THING: "notebook", "mirror_shown": False})
    assert found.links == (Link("one", "area manager", "team lead", how="14:00"),)
    assert not found.mirror_shown


def test_what_is_written_by_hand_of_a_phase_has_a_field_for_each_of_the_two() -> None:
    fields = {seen_ink(phase, side) for phase in Phase for side in ("coach", "learner")}
    assert len(fields) == 10
    assert seen_ink(Phase.NEXT_STEP, "coach") == "seen_next_step.coach"


def test_what_is_odd_is_left_out() -> None:
    found = notebook_of(
        a={THING: "cycle_note"}, b={THING: "observation", "at": 3}, c={THING: "song", "at": AT}, d={"at": AT}
    )
    assert found == Notebook()
    assert Feedback().is_empty


@pytest.mark.parametrize(
    ("changes", "minutes", "goes_on"),
    [
        ({}, 59, True),
        ({}, 60, False),
        ({}, -1, False),
        ({"cycle": "c"}, 5, False),
        ({"feedback": Feedback(observed="You waited")}, 5, False),
        ({"phases": {}}, 5, False),
        ({"phases": {Phase.FRAMING: Seen(60.0), Phase.AGREEING: Seen(20.0)}}, 5, False),
        ({"phases": {Phase.FRAMING: Seen(60.0), Phase.AGREEING: Seen(coach="Agreed")}}, 5, True),
        ({"one_phase": Phase.FRAMING}, 5, False),
        ({"one_phase": Phase.FOCUSING}, 5, True),
    ],
)
def test_an_observation_that_was_cut_off_can_be_gone_on_with(
    changes: dict[str, object], minutes: int, *, goes_on: bool
) -> None:
    begun = Observation("o", MONDAY, board="b", phases={Phase.FRAMING: Seen(60.0)})
    found = Notebook(observations=(replace(begun, **changes),))  # type: ignore[arg-type]
    assert (found.cut_off("b", "", MONDAY + timedelta(minutes=minutes)) is not None) is goes_on
    assert found.cut_off("x", "Cell 4", MONDAY + timedelta(minutes=minutes)) is None


def test_the_boards_observed_before_each_once_and_the_last_one_first() -> None:
    titles = ("Cell 4", "", "Ward 3", "Cell 4", "Office")
    seen = tuple(Observation(str(n), MONDAY, title=title) for n, title in enumerate(titles))
    assert Notebook(observations=seen).observed_titles == ("Office", "Cell 4", "Ward 3")


def test_cycles_since_the_last_observation() -> None:
    held = [CoachingCycle(str(day), MONDAY + timedelta(days=day)) for day in range(5)]
    assert unobserved((), [*held, CoachingCycle("off", MONDAY, reason="Holidays")]) == 5
    by_cycle = Observation("a", MONDAY + timedelta(days=9), cycle="2")
    assert unobserved((Observation("b", MONDAY, cycle="0"), by_cycle), held) == 2
    # begun by the board's name alone, it is its time that counts
    assert unobserved((Observation("c", MONDAY + timedelta(days=3, hours=1)),), held) == 1
