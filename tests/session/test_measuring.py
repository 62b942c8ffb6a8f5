"""Measuring: kept at once, corrected without losing what stood there, read in as one gesture or not at all."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest

from kata_desktop.core.entries import MAX_EDITS_BYTES, edits_as_json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.labels import Label
from kata_desktop.core.measurement import MOST_VALUES, MOST_VISITS, Measurement, Point, point_value
from kata_desktop.session.journal import new_thing_id
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import MONDAY, MemoryFile, ReadyBoard, empty_board, pass_time, plain, ready_board


@pytest.fixture
def board() -> ReadyBoard:
    return ready_board()


def last(board: ReadyBoard, metric: str) -> Measurement:
    return board.session.board.measured(metric)[-1]


def point(board: ReadyBoard, metric: str) -> float | None:
    found = board.session.board.metric(metric)
    assert found is not None
    return point_value(found, last(board, metric))


def refused(board: ReadyBoard, metric: str, text: str) -> InvalidValue:
    before = list(board.file.entries)
    with pytest.raises(InvalidValue) as caught:
        board.session.measuring.import_column(metric, text)
    assert board.file.entries == before
    return caught.value


def test_a_visit_is_kept_with_its_single_values_and_the_time(board: ReadyBoard) -> None:
    pass_time(board.session, minutes=5)
    changes = board.session.measuring.record(board.pace, [57.5, 58], notes=["a ", ""], initiator=board)
    assert (changes.kinds, changes.label) == (frozenset({"measurement"}), Label.MEASURED)
    assert changes.initiator is board
    assert changes.made in changes.ids
    assert last(board, board.pace) == Measurement(
        changes.made, board.pace, MONDAY + timedelta(minutes=5), (57.5, 58), ("a", "")
    )


def test_a_time_as_people_write_it_gets_the_offset_of_the_place(board: ReadyBoard) -> None:
    wall_time = datetime.fromisoformat("2026-03-16T07:00")
    board.session.measuring.record(board.pace, [57], taken_at=wall_time)
    board.session.measuring.record_count(board.within, 2, 3, taken_at=wall_time)
    for metric in (board.pace, board.within):
        assert last(board, metric).taken_at == wall_time.astimezone()


def test_a_time_with_an_offset_is_kept_as_it_is(board: ReadyBoard) -> None:
    later = MONDAY + timedelta(hours=2)
    board.session.measuring.record(board.pace, [57], taken_at=later)
    assert last(board, board.pace).taken_at.isoformat() == later.isoformat()


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([], Reason.NUMBER_MISSING),
        ([1.0] * (MOST_VALUES + 1), Reason.COLUMN_TOO_LONG),
        ([1, 2e12], Reason.NUMBER_TOO_LARGE),
        ([float("nan")], Reason.NUMBER_TOO_LARGE),
        ([float("-inf")], Reason.NUMBER_TOO_LARGE),
    ],
)
def test_values_that_cannot_be_kept(board: ReadyBoard, values: list[float], reason: Reason) -> None:
    before = list(board.file.entries)
    for gesture in (board.session.measuring.record, board.session.measuring.correct):
        with pytest.raises(InvalidValue) as caught:
            gesture(board.pace, values)
        assert caught.value.reason is reason
    assert board.file.entries == before


@pytest.mark.parametrize(("count", "of"), [(-1, 3), (4, 3), (1, MOST_VALUES + 1)])
def test_counts_that_cannot_be_kept(board: ReadyBoard, count: int, of: int) -> None:
    for gesture in (board.session.measuring.record_count, board.session.measuring.correct_count):
        with pytest.raises(InvalidValue) as caught:
            gesture(board.within, count, of)
        assert caught.value.reason is Reason.POINT_OUT_OF_RANGE
        assert caught.value.facts == {"count": count, "of": of}


def test_a_metric_that_is_not_there_is_answered_with_those_that_are(board: ReadyBoard) -> None:
    names = ("Cycle time", "Output", "Cycles within 57 s")
    measuring = board.session.measuring
    for gesture in (
        lambda: measuring.record("x", [1]),
        lambda: measuring.record_count("x", 1, 2),
        lambda: measuring.metric_named("x"),
    ):
        with pytest.raises(InvalidValue) as caught:
            gesture()
        assert caught.value.reason is Reason.NO_SUCH_METRIC
        assert caught.value.facts == {"name": "x", "known": names}
    assert measuring.metric_named(" output ").id == board.output


def test_single_values_are_added_to_a_visit_that_goes_on(board: ReadyBoard) -> None:
    measuring = board.session.measuring
    visit = measuring.record(board.pace, [57]).made
    measuring.add_value(visit, 58.5, initiator=board)
    assert last(board, board.pace).values == (57, 58.5)
    board.session.undo()
    assert last(board, board.pace).values == (57,)
    for thing, value in ((visit, 2e12), ("unknown", 1)):
        with pytest.raises(InvalidValue):
            measuring.add_value(thing, value)


def test_a_correction_keeps_the_old_value_and_the_time(board: ReadyBoard) -> None:
    visit = last(board, board.output)
    pass_time(board.session, hours=1)
    board.session.measuring.correct(visit.id, [420])
    corrected = last(board, board.output)
    assert (corrected.values, corrected.taken_at) == ((420,), visit.taken_at)
    wordings = board.session.wordings(visit.id, "values")
    assert [(w.value, w.at) for w in wordings] == [([402], MONDAY), ([420], MONDAY + timedelta(hours=1))]


def test_a_count_is_corrected_by_a_count_or_by_single_values(board: ReadyBoard) -> None:
    visit = last(board, board.within)
    assert point(board, board.within) == 23
    board.session.measuring.correct_count(visit.id, 24, 30)
    assert (point(board, board.within), last(board, board.within).size) == (24, 30)
    board.session.measuring.correct(visit.id, [50, 60])
    assert (point(board, board.within), last(board, board.within).size) == (1, 2)
    board.session.undo()
    assert (point(board, board.within), last(board, board.within).size) == (24, 30)


def test_a_note_of_a_visit_stands_behind_those_of_its_values(board: ReadyBoard) -> None:
    measuring = board.session.measuring
    visit = measuring.record(board.pace, [57, 58, 59], notes=["", "Walked"]).made
    measuring.note(visit, "  another batch ")
    assert last(board, board.pace).notes == ("", "Walked", "", "another batch")
    assert last(board, board.pace).note == "another batch"
    measuring.add_value(visit, 60)
    assert last(board, board.pace).notes == ("", "Walked", "", "", "another batch")
    measuring.correct(visit, [57, 58])
    assert last(board, board.pace).notes == ("", "Walked", "another batch")
    measuring.note(visit, "")
    assert last(board, board.pace).notes == ("", "Walked")
    board.session.undo()
    assert last(board, board.pace).note == "another batch"
    with pytest.raises(InvalidValue):
        measuring.note("unknown", "x")


def test_a_count_has_a_note_too_and_keeps_it_as_values(board: ReadyBoard) -> None:
    visit = last(board, board.within).id
    board.session.measuring.note(visit, "two stand-ins")
    assert (last(board, board.within).note, last(board, board.within).notes) == ("two stand-ins", ("two stand-ins",))
    board.session.measuring.correct(visit, [50, 60])
    assert (last(board, board.within).note, last(board, board.within).notes) == (
        "two stand-ins",
        ("", "", "two stand-ins"),
    )


def test_a_point_left_out_stays_to_be_seen(board: ReadyBoard) -> None:
    visit = last(board, board.output).id
    with pytest.raises(InvalidValue) as caught:
        board.session.measuring.leave_out(visit, " ")
    assert caught.value.reason is Reason.REASON_MISSING
    board.session.measuring.leave_out(visit, " power cut ")
    assert last(board, board.output).excluded == "power cut"
    board.session.measuring.take_back_in(visit)
    assert last(board, board.output).excluded is None


def test_each_row_is_a_measurement_where_points_are_values(board: ReadyBoard) -> None:
    before = len(board.file.entries)
    changes = board.session.measuring.import_column(board.output, "value\n402\n410\n\n415")
    assert len(board.file.entries) == before + 1
    assert (len(changes.ids), changes.made, changes.label) == (3, "", Label.MEASUREMENTS_IMPORTED)
    assert [visit.values for visit in board.session.board.measured(board.output)] == [(402,), (402,), (410,), (415,)]
    board.session.undo()
    assert len(board.session.board.measured(board.output)) == 1


def test_rows_without_times_keep_their_order_whatever_their_ids(board: ReadyBoard) -> None:
    session = empty_board(board.file, new_id=new_thing_id)
    numbers = list(range(100, 200))
    session.measuring.import_column(board.output, "\n".join(map(str, numbers)))
    assert [visit.values[0] for visit in session.board.measured(board.output)][1:] == numbers


def test_rows_of_one_time_are_one_visit_where_points_are_medians(board: ReadyBoard) -> None:
    text = "time;value\n2026-03-16 07:00;57\n2026-03-16 07:00;59,5\n2026-03-16 08:00;61"
    board.session.measuring.import_column(board.pace, text)
    assert [visit.values for visit in board.session.board.measured(board.pace)[1:]] == [(57, 59.5), (61,)]


class SlowClock:
    """A clock that goes on with every look."""

    def __init__(self) -> None:
        self.moment = MONDAY

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    def zoned(self, wall_time: datetime) -> datetime:
        return wall_time.astimezone()


def test_rows_without_times_are_one_visit_though_the_clock_goes_on(board: ReadyBoard) -> None:
    session = StoryboardSession(board.file, SlowClock(), "learner@Wall")
    session.measuring.import_column(board.within, "55\n56\n58\n59")
    assert [visit.values for visit in session.board.measured(board.within)][-1] == (55, 56, 58, 59)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("402\n410\nfour hundred", Reason.COLUMN_ROW),
        ("", Reason.COLUMN_EMPTY),
        ("time;value\n2026-03-16 07:00;402\n2126-03-16 07:00;410", Reason.COLUMN_AHEAD),
        ("1\n" * (MOST_VISITS + 1), Reason.COLUMN_TOO_LONG),
        ("1\n" * (MOST_VALUES + 2), Reason.COLUMN_TOO_LONG),
    ],
)
def test_all_rows_are_good_or_none_is_written(board: ReadyBoard, text: str, reason: Reason) -> None:
    assert refused(board, board.output, text).reason is reason


def test_the_longest_columns_fit_into_one_entry() -> None:
    session = empty_board(file := MemoryFile(), new_id=new_thing_id)
    value = session.setting_up.add_metric("A", unit="s").made
    longest = "-123456789012.12345"
    session.measuring.import_column(value, f"{longest}\n" * MOST_VISITS)
    session.undo()
    session.redo()
    rows = "".join(
        f"2026-03-16T{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}.123456+01:00;{longest}\n" for n in range(MOST_VISITS)
    )
    session.measuring.import_column(value, rows)
    for entry in file.entries:
        written = json.dumps(edits_as_json(entry.edits), separators=(",", ":"))
        assert len(written.encode()) <= MAX_EDITS_BYTES


def test_the_longest_visits_fit_into_one_entry() -> None:
    session = empty_board(file := MemoryFile(), new_id=new_thing_id)
    pace = session.setting_up.add_metric("A", unit="s", point=Point.MEDIAN).made
    rows = "".join(
        f"2026-03-16T{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}+01:00;-123456789012.12345\n"
        for n in [*range(MOST_VISITS)] * (MOST_VALUES // MOST_VISITS)
    )
    session.measuring.import_column(pace, rows)
    assert sum(visit.size for visit in session.board.measured(pace)) == MOST_VALUES
    written = json.dumps(edits_as_json(file.entries[-1].edits), separators=(",", ":"))
    assert len(written.encode()) <= MAX_EDITS_BYTES


def test_texts_are_kept_literally(board: ReadyBoard) -> None:
    text = "<b>bold</b> & \u202eRTL\x00 🔧" + "x" * 9_900
    board.session.measuring.record(board.pace, [57], notes=[text])
    board.session.clearing.add(text)
    again = empty_board(MemoryFile(board.file.entries))
    assert plain(again) == plain(board.session)
    assert again.board.measured(board.pace)[-1].notes == (text,)
