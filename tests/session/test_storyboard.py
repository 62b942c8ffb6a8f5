"""The one road of a change, undo over all of it, restarts, two places, and days of the past."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.entries import Entry
from kata_desktop.core.labels import Label
from kata_desktop.session.changes import Changes, UndoStatus
from kata_desktop.session.clock import SetClock, SystemClock
from kata_desktop.session.journal import new_thing_id
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import (
    COACH,
    MONDAY,
    MemoryFile,
    ReadyBoard,
    empty_board,
    experiment_learned,
    pass_time,
    plain,
    ready_board,
)


@pytest.fixture
def board() -> ReadyBoard:
    return ready_board()


def test_a_change_is_in_the_file_before_anything_is_told_of_it(board: ReadyBoard) -> None:
    changes = board.session.clearing.add("it rains")
    kept = board.file.entries[-1]
    assert (kept.id, kept.at, kept.who) == (changes.entry, MONDAY.isoformat(), "learner@Wall cell 4")
    assert (kept.label, kept.undoes) == ("obstacle added", None)
    assert changes.kinds == {"obstacle"}
    assert changes.ids == {changes.made}
    assert (bool(changes), bool(Changes())) == (True, False)


def test_what_the_file_cannot_take_has_not_happened(board: ReadyBoard) -> None:
    before, status = plain(board.session), board.session.undo_status()
    board.file.trouble = OSError("No space left on device")
    gestures: list[Callable[[], Changes]] = [lambda: board.session.clearing.add("it rains"), board.session.undo]
    for gesture in gestures:
        with pytest.raises(OSError, match="No space"):
            gesture()
        assert plain(board.session) == before
        assert board.session.undo_status() == status
    board.file.trouble = None
    board.session.undo()
    assert plain(board.session) != before


def test_nothing_new_is_nothing_kept(board: ReadyBoard) -> None:
    entries = len(board.file.entries)
    assert not board.session.setting_up.name_board("Coolant pumps")
    assert not board.session.redo()
    assert len(board.file.entries) == entries


def test_a_board_for_reading_says_so() -> None:
    assert empty_board().writable
    assert not empty_board(MemoryFile(writable=False)).writable


def test_undo_is_named_by_the_gesture_it_takes_back(board: ReadyBoard) -> None:
    session = board.session
    assert session.undo_status() == UndoStatus(can_undo=True, undo=Label.OBSTACLE_FOCUSED)
    undone = session.undo(initiator="button")
    assert (undone.label, undone.undoing, undone.initiator) == (Label.OBSTACLE_FOCUSED, True, "button")
    assert session.undo_status() == UndoStatus(True, True, Label.OBSTACLE_ADDED, Label.OBSTACLE_FOCUSED)
    redone = session.redo(initiator="key")
    assert (redone.label, redone.redoing, redone.initiator) == (Label.OBSTACLE_FOCUSED, True, "key")
    assert board.file.entries[-1].undoes == undone.entry
    assert [entry.label for entry in board.file.entries[-2:]] == ["undone", "redone"]


def test_undo_and_redo_survive_a_restart(board: ReadyBoard) -> None:
    session = board.session
    experiment_learned(board)
    boards = []
    while session.undo_status().can_undo:
        boards.append(plain(session))
        session = empty_board(board.file)
        session.undo()
    assert plain(session) == plain(empty_board())
    assert len(boards) > 20
    for expected in reversed(boards):
        session = empty_board(board.file)
        session.redo()
        assert plain(session) == expected
    assert not session.undo_status().can_redo


def test_undo_has_no_limit() -> None:
    session = empty_board(file := MemoryFile())
    for n in range(300):
        session.setting_up.name_board(str(n))
    for n in reversed(range(299)):
        session.undo()
        assert session.board.title == str(n)
    assert len(file.entries) == 599


def test_a_file_in_any_order_is_the_same_board_with_the_same_undo(board: ReadyBoard) -> None:
    board.session.undo()
    again = empty_board(MemoryFile(reversed(board.file.entries)))
    assert plain(again) == plain(board.session)
    assert again.undo_status() == board.session.undo_status()


def test_nobody_takes_back_the_work_of_others(board: ReadyBoard) -> None:
    there = empty_board(MemoryFile(board.file.entries), who=COACH)
    assert there.undo_status() == UndoStatus()
    assert not there.undo()
    there.setting_up.name_board("Pumps")
    there.undo()
    assert plain(there) == plain(board.session)
    assert not there.undo_status().can_undo


def test_undo_where_only_others_work_stands_changes_nothing_and_goes_on(board: ReadyBoard) -> None:
    session = board.session
    session.setting_up.name_board("Ours")
    there_file = MemoryFile(board.file.entries)
    empty_board(there_file, who=COACH).setting_up.name_board("Theirs")
    joined = empty_board(there_file)
    assert not joined.undo()
    assert joined.board.title == "Theirs"
    assert joined.undo_status() == UndoStatus(True, True, Label.OBSTACLE_FOCUSED, Label.BOARD_NAMED)
    assert joined.undo().label is Label.OBSTACLE_FOCUSED


def test_a_part_of_a_log_still_opens_and_undoes(board: ReadyBoard) -> None:
    """What was saved out of a damaged file may lack the entry that another one takes back."""
    board.session.undo()
    part = [*board.file.entries[:-2], board.file.entries[-1]]
    session = empty_board(MemoryFile(part))
    assert session.undo_status().undo is Label.UNDONE
    session.undo()
    session.undo()


def test_the_board_of_a_past_day(board: ReadyBoard) -> None:
    session = board.session
    monday = plain(session)
    pass_time(session, days=1)
    session.clearing.solve(board.focused)
    pass_time(session, days=1)
    session.undo()
    assert session.today() == date(2026, 3, 18)
    assert session.board_on(date(2026, 3, 16)).focused == session.board.focused
    assert session.board_on(date(2026, 3, 17)).focused is None
    assert session.board_on(date(2026, 3, 15)).metrics == ()
    assert session.entries_until(date(2026, 3, 15)) == []
    assert session.entries_until(date(2026, 3, 17)) == board.file.entries[:-1]
    assert plain(session) == monday


def test_every_wording_with_its_time_and_writer(board: ReadyBoard) -> None:
    pass_time(board.session, hours=1)
    board.session.setting_up.name_board("Pumps")
    board.session.undo()
    told = [(w.value, w.at, w.who) for w in board.session.wordings("storyboard", "title")]
    later = MONDAY + timedelta(hours=1)
    who = "learner@Wall cell 4"
    assert told == [("Coolant pumps", MONDAY, who), ("Pumps", later, who), ("Coolant pumps", later, who)]


def test_a_coaching_cycle_is_kept(board: ReadyBoard) -> None:
    wall_time = datetime.fromisoformat("2030-03-16T06:50")
    cycle = CoachingCycle("", wall_time, 9.5, {"framing": 60}, {"1": "x"}, "tomorrow", "20 cycles", "why")
    made = board.session.coaching.record(cycle).made
    (kept,) = board.session.board.coaching_cycles
    assert (kept.id, kept.started_at, kept.minutes, kept.held) == (made, wall_time.astimezone(), 9.5, True)
    assert (kept.phases, kept.answers, kept.agreed) == ({"framing": 60}, {"1": "x"}, "tomorrow")
    board.session.coaching.record(CoachingCycle("", MONDAY, reason="The line stood"))
    assert [cycle.held for cycle in board.session.board.coaching_cycles] == [False, True]


def test_the_clock_of_the_computer() -> None:
    clock = SystemClock()
    assert clock.now().tzinfo is not None
    assert clock.now().microsecond == 0
    wall_time = datetime.fromisoformat("2026-07-01T08:00")
    assert clock.zoned(wall_time) == wall_time.astimezone()
    assert clock.zoned(MONDAY) is MONDAY


def test_a_set_clock_stands_where_it_is_put() -> None:
    wall_time = datetime.fromisoformat("2026-07-01T08:00")
    clock = SetClock(wall_time)
    assert clock.now() == wall_time.astimezone()
    assert (clock.zoned(MONDAY), clock.zoned(wall_time)) == (MONDAY, wall_time.astimezone())
    clock.put(MONDAY)
    assert clock.now() == MONDAY
    clock.put(wall_time)
    assert clock.now() == wall_time.astimezone()


@pytest.mark.parametrize("year", [1970, 2000, 2026, 2199])
def test_a_wrong_clock_harms_nothing(year: int) -> None:
    file = MemoryFile()
    session = empty_board(file, clock=SetClock(MONDAY))
    session.clearing.add("before")
    session = empty_board(file, clock=SetClock(datetime(year, 1, 1, tzinfo=UTC)), new_id=new_thing_id)
    session.clearing.add("after")
    assert [obstacle.text for obstacle in session.board.obstacles] == ["before", "after"]
    session.undo()
    assert [obstacle.text for obstacle in session.board.obstacles] == ["before"]
    ids = [entry.id for entry in file.entries]
    assert ids == sorted(ids)


def test_two_places_one_with_a_dead_battery_come_to_one_board(board: ReadyBoard) -> None:
    start = list(board.file.entries)
    files = [MemoryFile(start), MemoryFile(start)]
    here = empty_board(files[0], new_id=new_thing_id)
    there = empty_board(files[1], who=COACH, clock=SetClock(datetime(2000, 1, 1, tzinfo=UTC)), new_id=new_thing_id)
    here.clearing.focus(board.parked[0])
    there.clearing.solve(board.focused)
    here.clearing.reword(board.parked[1], "from here")
    there.clearing.reword(board.parked[1], "from there")
    here.measuring.record(board.pace, [55])
    there.undo()
    there.measuring.record(board.pace, [56])
    joined = [_join(files[0], files[1]), _join(files[1], files[0])]
    assert plain(joined[0]) == plain(joined[1])
    assert len(joined[0].board.measured(board.pace)) == 3
    # a rewording taken back is a version too: what stood there before it
    (conflict,) = joined[0].board.conflicts
    assert (conflict.thing, conflict.field) == (board.parked[1], "text")
    assert set(map(str, conflict.versions)) == {"from here", "we do not know"}


def _join(one: MemoryFile, other: MemoryFile) -> StoryboardSession:
    both: dict[str, Entry] = {entry.id: entry for entry in (*one.entries, *other.entries)}
    return empty_board(MemoryFile(both.values()))
