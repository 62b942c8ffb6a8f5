"""Wall and laptop write apart and are joined by union: equal boards in any order, and nothing written is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Expectation, ExperimentKind, Happened, about
from kata_desktop.core.log import GONE
from kata_desktop.core.plain import expectation_json
from kata_desktop.core.storyboard import Conflict
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import (
    COACH,
    LEARNER,
    MONDAY,
    MemoryFile,
    clock_at,
    empty_board,
    experiment_started,
    plain,
    ready_board,
)

#: What the clock of the laptop may be off by: right, ahead, behind, and a dead battery.
SKEWS = [timedelta(), timedelta(days=2), timedelta(hours=-3), timedelta(days=-9000)]
TURNS = st.lists(st.tuples(st.booleans(), st.sampled_from(["word", "add", "focus", "undo", "join"])), max_size=14)


class Places:
    """A wall and a laptop with copies of one board; each writes into its own file."""

    def __init__(self, start: MemoryFile, *, skew: timedelta = timedelta()) -> None:
        self.files = (MemoryFile(start.entries), MemoryFile(start.entries))
        self.moments = (MONDAY + timedelta(hours=2), MONDAY + timedelta(hours=2) + skew)
        self.made = 1000
        self.sessions = self._open()

    def new_id(self) -> str:
        self.made += 1
        return f"{self.made:032x}"

    def _open(self) -> tuple[StoryboardSession, StoryboardSession]:
        wall, laptop = (
            empty_board(file, clock=clock_at(moment), who=who, new_id=self.new_id)
            for file, moment, who in zip(self.files, self.moments, (LEARNER, COACH), strict=True)
        )
        return wall, laptop

    def join(self) -> StoryboardSession:
        """Each takes in what the other wrote, behind its own entries: two orders of one set."""
        wall, laptop = self.files
        theirs = [entry for entry in laptop.entries if entry not in wall.entries]
        ours = [entry for entry in wall.entries if entry not in laptop.entries]
        wall.entries += theirs
        laptop.entries += ours
        self.sessions = self._open()
        assert written(self.sessions[0]) == written(self.sessions[1])
        return self.sessions[0]


def written(session: StoryboardSession) -> bytes:
    return json.dumps(plain(session), sort_keys=True, ensure_ascii=False).encode()


def refused(call: Callable[[], object]) -> Reason:
    with pytest.raises(InvalidValue) as caught:
        call()
    return caught.value.reason


@given(turns=TURNS, skew=st.sampled_from(SKEWS))
@settings(max_examples=60)
def test_the_boards_converge_and_every_text_is_kept(turns: list[tuple[bool, str]], skew: timedelta) -> None:
    board = ready_board()
    places = Places(board.file, skew=skew)
    texts: set[tuple[str, str]] = set()
    for number, (at_laptop, turn) in enumerate(turns):
        session = places.sessions[at_laptop]
        open_now = [obstacle.id for obstacle in session.board.obstacles if obstacle.is_open]
        chosen = open_now[number % len(open_now)] if open_now else None
        match turn:
            case "word" if chosen:
                session.clearing.reword(chosen, f"wording {number}")
                texts.add((chosen, f"wording {number}"))
            case "add":
                made = session.clearing.add(f"obstacle {number}").made
                texts.add((made or "", f"obstacle {number}"))
            case "focus" if chosen:
                session.clearing.focus(chosen)
                assert session.board.focus == chosen
            case "undo":
                session.undo()
            case "join":
                places.join()
    joined = places.join()
    for thing, text in texts:
        assert text in [wording.value for wording in joined.wordings(thing, "text")]
    assert len({entry.id for entry in places.files[0].entries}) == len(places.files[0].entries)


def test_the_last_focus_counts_and_there_is_one_arrow() -> None:
    board = ready_board()
    places = Places(board.file, skew=timedelta(minutes=5))
    wall, laptop = places.sessions
    wall.clearing.focus(board.parked[0])
    laptop.clearing.focus(board.parked[1])
    joined = places.join().board
    assert joined.focus == board.parked[1]
    assert not [conflict for conflict in joined.conflicts if conflict.field == "focus"]
    assert {obstacle.id for obstacle in joined.parked} == {board.focused, board.parked[0]}


@pytest.mark.parametrize("skew", [timedelta(minutes=-5), timedelta(minutes=5)])
def test_an_arrow_moved_counts_where_the_other_place_solved_the_former_obstacle(skew: timedelta) -> None:
    board = ready_board()
    places = Places(board.file, skew=skew)
    wall, laptop = places.sessions
    wall.clearing.solve(board.focused)
    laptop.clearing.focus(board.parked[0])
    joined = places.join()
    assert joined.board.focused == joined.board.obstacle(board.parked[0])
    assert joined.board.conflicts == ()
    # undo of the solving takes back what the wall did, not the laptop's arrow
    joined.undo()
    assert joined.board.focus == board.parked[0]
    assert joined.board.obstacle(board.focused) in joined.board.parked
    # one move replaces both; taken back, the arrow stands where it stood
    joined.clearing.focus(board.parked[1])
    joined.clearing.solve(board.parked[1])
    assert joined.board.focus == ""
    joined.undo()
    joined.undo()
    assert joined.board.focus == board.parked[0]


def test_an_arrow_moved_to_what_the_other_place_solved_is_a_question() -> None:
    board = ready_board()
    places = Places(board.file, skew=timedelta(minutes=5))
    wall, laptop = places.sessions
    wall.clearing.solve(board.parked[0])
    laptop.clearing.focus(board.parked[0])
    joined = places.join()
    assert joined.board.focused is None
    assert [*joined.board.conflicts] == [Conflict("storyboard", "focus", ("", board.parked[0]))]
    joined.clearing.focus(board.parked[1])
    assert joined.board.conflicts == ()


def test_two_wordings_are_listed_with_both_versions() -> None:
    board = ready_board()
    places = Places(board.file, skew=timedelta(minutes=5))
    for session, text in zip(places.sessions, ("from the wall", "from the laptop"), strict=True):
        session.clearing.reword(board.focused, text)
    (conflict,) = places.join().board.conflicts
    assert (conflict.thing, conflict.field) == (board.focused, "text")
    assert conflict.versions == ("from the wall", "from the laptop")


def test_an_edit_that_was_not_seen_brings_a_plan_back() -> None:
    board = ready_board()
    made = board.session.experimenting.plan(step="Hang it up").made or ""
    places = Places(board.file, skew=timedelta(days=-9000))
    wall, laptop = places.sessions
    wall.experimenting.put_away(made)
    laptop.experimenting.write_plan(made, factor="the hook")
    found = places.join().board.experiment(made)
    assert found is not None
    assert found.factor == "the hook"
    assert places.sessions[0].wordings(made, GONE)[-1].who == LEARNER


def test_undo_takes_back_only_what_its_own_place_wrote() -> None:
    board = ready_board()
    places = Places(board.file)
    wall, laptop = places.sessions
    wall.clearing.reword(board.parked[0], "from the wall")
    laptop.clearing.reword(board.parked[1], "from the laptop")
    places.join()
    places.sessions[1].undo()
    assert not places.sessions[1].undo_status().can_undo
    joined = places.join().board
    texts = {obstacle.id: obstacle.text for obstacle in joined.obstacles}
    assert texts[board.parked[0]] == "from the wall"
    assert texts[board.parked[1]] == "we do not know"


def test_a_metric_that_one_place_takes_back_keeps_the_measurements_of_the_other() -> None:
    board = ready_board()
    made = board.session.setting_up.add_metric("Walks", unit="walks").made or ""
    places = Places(board.file)
    wall, laptop = places.sessions
    laptop.measuring.record(made, [7])
    wall.undo()
    assert wall.board.metric(made) is None
    joined = places.join().board
    assert joined.metric(made) is not None
    assert [visit.values for visit in joined.measured(made)] == [(7,)]
    # and it goes again in the open board when the other takes its measurement back
    places.sessions[1].undo()
    assert places.sessions[1].board.metric(made) is None


def test_a_started_step_is_sealed_at_both_places() -> None:
    board = ready_board()
    made = experiment_started(board)
    places = Places(board.file, skew=timedelta(hours=-3))
    wall, laptop = places.sessions
    laptop.experimenting.write_happened(made, Happened(value=55.5))
    wall.experimenting.reword(made, "step", "Hang it at the left")
    before = board.session.board.experiment(made)
    places.join()
    for session in places.sessions:
        after = session.board.experiment(made)
        assert before is not None
        assert after is not None
        assert (after.expect, after.metric, after.started_at) == (before.expect, before.metric, before.started_at)
        assert refused(partial(session.experimenting.write_plan, made, unit="m")) is Reason.PLAN_SEALED
    assert places.sessions[0].board.conflicts == ()


@pytest.mark.parametrize("skew", [timedelta(minutes=-5), timedelta(minutes=5)])
def test_a_plan_edited_apart_changes_nothing_that_the_start_sealed(skew: timedelta) -> None:
    board = ready_board()
    made = board.session.experimenting.plan(step="Hang it at the right").made or ""
    board.session.experimenting.write_plan(made, expect=about(57.0, 1.0), harm="nobody")
    places = Places(board.file, skew=skew)
    wall, laptop = places.sessions
    wall.experimenting.start(made)
    sealed = wall.board.experiment(made)
    laptop.experimenting.write_plan(made, expect=about(40.0, 2.0), metric="", unit="walks", obstacle=board.parked[0])
    laptop.experimenting.write_plan(made, step="Hang it at the left", kind=ExperimentKind.TEST)
    joined = places.join()
    found = joined.board.experiment(made)
    assert found is not None
    assert sealed is not None
    assert found == replace(sealed, step="Hang it at the left")
    assert joined.board.conflicts == ()
    # nothing is lost: what was written apart stays readable
    assert expectation_json(about(40.0, 2.0)) in [wording.value for wording in joined.wordings(made, "expect")]
    joined.undo()
    assert joined.board.experiment(made) == replace(
        found, started_at=None, expect=about(40.0, 2.0), metric="", unit="walks", obstacle=board.parked[0],
        kind=ExperimentKind.TEST,
    )  # fmt: skip


def test_two_plans_are_a_question_until_the_start_seals_the_one_shown() -> None:
    board = ready_board()
    made = board.session.experimenting.plan(step="Hang it at the right").made or ""
    places = Places(board.file, skew=timedelta(minutes=5))
    for session, expected in zip(places.sessions, (57.0, 40.0), strict=True):
        session.experimenting.write_plan(made, expect=about(expected, 1.0))
    joined = places.join()
    assert [conflict.field for conflict in joined.board.conflicts] == ["expect"]
    joined.experimenting.start(made)
    found = joined.board.experiment(made)
    assert found is not None
    assert found.expect == about(40.0, 1.0)
    assert joined.board.conflicts == ()


def test_a_prediction_in_words_may_be_corrected_apart_and_both_versions_are_asked_about() -> None:
    board = ready_board()
    made = board.session.experimenting.plan(step="Walk once").made or ""
    board.session.experimenting.write_plan(made, expect=Expectation(text="no walk to the shelf"))
    board.session.experimenting.start(made)
    places = Places(board.file, skew=timedelta(minutes=5))
    for session, text in zip(places.sessions, ("no walk to the rack", "no walks to the shelf"), strict=True):
        session.experimenting.reword(made, "expect", text)
    joined = places.join().board
    found = joined.experiment(made)
    assert found is not None
    assert found.expect == Expectation(text="no walks to the shelf")
    assert [(conflict.thing, conflict.field) for conflict in joined.conflicts] == [(made, "expect")]


def test_days_are_those_of_the_writer_in_the_night_the_clocks_change() -> None:
    late = datetime.fromisoformat("2026-03-28T23:50:00+01:00")
    early = datetime.fromisoformat("2026-03-29T03:10:00+02:00")
    file = MemoryFile()
    empty_board(file, clock=clock_at(late), who=LEARNER).setting_up.name_board("Before", "Cell 4")
    empty_board(file, clock=clock_at(early), who=COACH).setting_up.name_board("After", "Cell 4")
    session = empty_board(file)
    assert session.board_on(date(2026, 3, 27)).title == ""
    assert session.board_on(date(2026, 3, 28)).title == "Before"
    assert session.board_on(date(2026, 3, 29)).title == "After"
