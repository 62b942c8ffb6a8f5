"""Wall and laptop write apart and are joined by union: equal boards in any order, and nothing written is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Happened
from kata_desktop.core.log import GONE
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
