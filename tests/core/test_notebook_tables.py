"""The fields of a notebook, one odd value after the other: each of them spoils nothing but itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kata_desktop.core.coaching import CoachingCycle, Phase
from kata_desktop.core.entries import Json
from kata_desktop.core.log import GONE, THING
from kata_desktop.core.notebook import (
    COACH_MARKS,
    LEARNER_MARKS,
    SEEN_FIELDS,
    TIME_FIELDS,
    CycleNote,
    Feedback,
    Mark,
    Notebook,
    Observation,
    Seen,
    Solution,
    seen_json,
    unobserved,
)
from tests.helpers.boards import MONDAY
from tests.helpers.one_thing import notebook_of

AT = MONDAY.isoformat()


def the_note(**fields: Json) -> CycleNote:
    (found,) = notebook_of(n={THING: "cycle_note", "at": AT, "cycle": "c", "learned": "Wait", **fields}).notes
    return found


def the_sheet(**fields: Json) -> Observation:
    (found,) = notebook_of(o={THING: "observation", "at": AT, "title": "Cell 4", **fields}).observations
    return found


def note(number: int, **fields: object) -> CycleNote:
    """The note of the cycle of so many days after the first one."""
    made = CycleNote(f"n{number}", f"c{number}", MONDAY + timedelta(days=number), board="b", title="Cell 4")
    return replace(made, **fields)  # type: ignore[arg-type]


def sheet(number: int, **fields: object) -> Observation:
    made = Observation(f"o{number}", MONDAY + timedelta(days=number), board="b", title="Cell 4")
    return replace(made, **fields)  # type: ignore[arg-type]


OBSERVED: dict[str, object] = {"phases": {Phase.FRAMING: Seen(30.0)}}


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("number", 27, 27),
        ("number", 0, 0),
        ("number", -1, 0),
        ("number", 2.5, 0),
        ("number", True, 0),
        ("number", "27", 0),
        ("number", 2**31, 0),
        ("number", None, 0),
        ("solution", "no", Solution.NO),
        ("solution", "once", Solution.ONCE),
        ("solution", "more", Solution.MORE),
        ("solution", "More", None),
        ("solution", "", None),
        ("solution", 1, None),
        ("solution", ["no"], None),
        ("note", 3, ""),
        ("note", ["a"], ""),
        ("note", "  spaces stay  ", "  spaces stay  "),
        ("word", {"a": "b"}, ""),
        ("practise", None, None),
        ("practise", "", ""),
        ("title", False, ""),
        ("board", 7, ""),
        ("coach", "مدير", "مدير"),
    ],
)
def test_a_part_of_a_note_that_is_odd_counts_as_not_written(field: str, value: Json, shown: object) -> None:
    found = the_note(**{field: value})
    assert getattr(found, field) == shown
    assert (found.learned, found.cycle, found.at) == ("Wait", "c", MONDAY)


@pytest.mark.parametrize("kind", ["cycle_note", "observation"])
@pytest.mark.parametrize("at", [None, 3, "", "yesterday", "2026-06-15", "2026-06-15T14:00:00", "2026-13-01T00:00:00Z"])
def test_what_has_no_moment_cannot_stand_in_a_row_of_time(kind: str, at: Json) -> None:
    assert notebook_of(x={THING: kind, "at": at, "cycle": "c", "title": "Cell 4"}) == Notebook()


@pytest.mark.parametrize(
    ("kept", "timed", "seconds"),
    [
        (30, None, 30),
        (30, 45, 45),
        (30, 0, 0),
        (None, 45.5, 45.5),
        (30, -5, 0),
        (-30, None, 0),
        (30, "45", 30),
        ("30", None, 0),
        (True, None, 0),
        (30, True, 30),
    ],
)
def test_the_time_kept_apart_goes_before_the_one_in_the_row(kept: Json, timed: Json, seconds: float) -> None:
    row: dict[str, Json] = {"seconds": kept, "coach": "Asked"}
    found = the_sheet(**{SEEN_FIELDS[Phase.FOCUSING]: row, TIME_FIELDS[Phase.FOCUSING]: timed})
    assert found.phases == {Phase.FOCUSING: Seen(seconds, "Asked")}
    assert found.seconds == seconds


@pytest.mark.parametrize("row", [None, 3, "words", [], ["coach"], {}, {"seconds": 0}, {"coach": 4}, {"other": "x"}])
def test_a_row_in_which_nothing_can_be_read_is_no_row(row: Json) -> None:
    found = the_sheet(**{SEEN_FIELDS[Phase.AGREEING]: row})
    assert found.phases == {}
    assert found.is_empty


@pytest.mark.parametrize(
    ("held", "marks"),
    [
        ([], ()),
        (["waited"], (Mark.WAITED,)),
        (["waited", "waited"], (Mark.WAITED,)),
        (["gave a solution", "order kept"], (Mark.ORDER_KEPT, Mark.GAVE_A_SOLUTION)),
        (["Waited", "", 3, None, ["waited"]], ()),
        ("waited", ()),
        ({"waited": True}, ()),
    ],
)
def test_marks_stand_once_and_in_their_own_order(held: Json, marks: tuple[Mark, ...]) -> None:
    found = the_sheet(**{SEEN_FIELDS[Phase.FRAMING]: {"seconds": 1, "coach_marks": held}})
    assert found.phases[Phase.FRAMING].coach_marks == marks


@pytest.mark.parametrize("phase", Phase, ids=str)
def test_a_row_that_was_written_is_read_back_as_it_was(phase: Phase) -> None:
    seen = Seen(12.5, "Asked “why?”\nand waited", "<b>said</b>", COACH_MARKS, LEARNER_MARKS)
    assert the_sheet(**{SEEN_FIELDS[phase]: seen_json(seen)}).phases == {phase: seen}


def test_every_phase_has_fields_of_its_own_and_every_mark_one_side() -> None:
    names = [*SEEN_FIELDS.values(), *TIME_FIELDS.values()]
    assert len(set(names)) == 2 * len(Phase)
    assert not any(" " in name for name in names)
    assert sorted([*COACH_MARKS, *LEARNER_MARKS]) == sorted(Mark)


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("phase", "next step", Phase.NEXT_STEP),
        ("phase", "next_step", None),
        ("phase", 4, None),
        ("agreed_on", "2026-06-15", date(2026, 6, 15)),
        ("agreed_on", "15.06.2026", None),
        ("agreed_on", "2026-02-30", None),
        ("agreed_on", 20260615, None),
        ("trigger", None, ""),
        ("observed", ["a"], ""),
    ],
)
def test_a_part_of_the_feedback_that_is_odd_counts_as_not_written(field: str, value: Json, shown: object) -> None:
    assert getattr(the_sheet(effect="It stopped", **{field: value}).feedback, field) == shown


@pytest.mark.parametrize(
    ("feedback", "empty"),
    [
        (Feedback(), True),
        (Feedback(phase=Phase.FRAMING), True),
        (Feedback(agreed_on=date(2026, 6, 15)), True),
        (Feedback(observed="a"), False),
        (Feedback(effect="a"), False),
        (Feedback(suggestion="a"), False),
        (Feedback(trigger="a"), False),
    ],
)
def test_feedback_is_words_and_nothing_else(feedback: Feedback, *, empty: bool) -> None:
    assert feedback.is_empty is empty
    assert sheet(0, feedback=feedback).is_empty is empty


def test_a_solution_is_counted_once_in_each_phase() -> None:
    gave = Seen(10, coach_marks=(Mark.GAVE_A_SOLUTION, Mark.WAITED))
    found = sheet(0, phases={Phase.FRAMING: gave, Phase.FOCUSING: gave, Phase.AGREEING: Seen(5.5)})
    assert (found.solutions, found.seconds) == (2, 25.5)


@pytest.mark.parametrize(
    ("value", "shown"), [(True, True), (False, False), (None, True), (0, True), ("no", True), ([], True)]
)
def test_the_mirror_is_shown_unless_somebody_said_no(value: Json, *, shown: bool) -> None:
    assert notebook_of(notebook={THING: "notebook", "mirror_shown": value}).mirror_shown is shown


def test_a_notebook_put_away_shows_its_mirror_again() -> None:
    assert notebook_of(notebook={THING: "notebook", "mirror_shown": False, GONE: True}).mirror_shown


def test_notes_and_sheets_stand_in_the_order_of_time_however_they_came() -> None:
    early, late = AT, (MONDAY + timedelta(hours=1)).isoformat()
    found = notebook_of(
        b={THING: "cycle_note", "at": late}, a={THING: "cycle_note", "at": early}, c={THING: "cycle_note", "at": early},
        z={THING: "observation", "at": late}, y={THING: "observation", "at": early},
    )  # fmt: skip
    assert [one.id for one in found.notes] == ["a", "c", "b"]
    assert [one.id for one in found.observations] == ["y", "z"]


@pytest.mark.parametrize("kind", ["cycle_note", "observation", "link"])
def test_what_was_put_away_is_seen_nowhere(kind: str) -> None:
    assert notebook_of(x={THING: kind, "at": AT, "coach": "me", GONE: True}) == Notebook()


@pytest.mark.parametrize(
    ("board", "title", "line"),
    [
        ("b", "", "Count to five"),
        ("b", "Ward", "Count to five"),
        ("w", "Ward", ""),
        ("", "Ward", "Listen"),
        ("", "Cell 4", "Count to five"),
        ("", "ward", ""),
        ("e", "", ""),
        ("", "Emptied", ""),
        ("", "", ""),
    ],
)
def test_the_line_for_next_time_is_that_of_the_board_or_of_its_name(board: str, title: str, line: str) -> None:
    found = Notebook(
        notes=(
            note(0, practise="Ask why"), note(1, practise="Count to five"), note(2),
            note(3, board="x", title="Ward", practise="Listen"),
            note(4, board="e", title="Emptied", practise="Wait"), note(5, board="e", title="Emptied", practise=""),
            note(6, board="e", title="Emptied"),
        )
    )  # fmt: skip
    assert found.practise(board, title) == line


@pytest.mark.parametrize(
    ("board", "title", "ids"),
    [
        ("b", "Cell 4", ["o0", "o4"]),
        ("b", "", ["o0"]),
        ("b", "Ward", ["o0", "o3"]),
        ("x", "Cell 4", ["o1", "o4"]),
        ("q", "nowhere", []),
    ],
)
def test_a_sheet_begun_by_name_belongs_to_the_board_of_that_name(board: str, title: str, ids: list[str]) -> None:
    found = Notebook(
        observations=(
            sheet(0, **OBSERVED), sheet(1, board="x", **OBSERVED), sheet(2),
            sheet(3, board="", title="Ward", **OBSERVED), sheet(4, board="", **OBSERVED),
        )
    )  # fmt: skip
    assert [one.id for one in found.observed(board, title)] == ids


def test_the_sheet_that_waits_is_the_last_empty_one() -> None:
    found = Notebook(observations=(sheet(0), sheet(1), sheet(2, **OBSERVED), sheet(3, board="x", title="Ward")))
    waiting = found.asked_for("b", "Cell 4")
    assert waiting is not None
    assert waiting.id == "o1"
    assert found.asked_for("b", "Ward") == waiting
    assert found.asked_for("q", "Cell 4") is None
    assert Notebook(observations=(sheet(0, **OBSERVED),)).asked_for("b", "Cell 4") is None


@pytest.mark.parametrize(
    ("cycle", "days", "count"),
    [
        ("0", 9, 4), ("4", 0, 0), ("2", 0, 2),
        # of a cycle that is not on the board, its own time is all there is
        ("gone", 1, 3), ("", 9, 0), ("", -1, 5),
        # a cycle that did not take place was not observed either
        ("off", 3, 1),
    ],
)  # fmt: skip
def test_cycles_are_counted_from_the_one_that_was_observed(cycle: str, days: int, count: int) -> None:
    held = [CoachingCycle(str(day), MONDAY + timedelta(days=day)) for day in range(5)]
    off = CoachingCycle("off", MONDAY + timedelta(days=2), reason="Holidays")
    assert unobserved((sheet(0), sheet(days, cycle=cycle)), [*held, off]) == count


def test_a_board_without_a_cycle_has_none_unobserved() -> None:
    assert unobserved((), ()) == unobserved((sheet(0),), ()) == 0
