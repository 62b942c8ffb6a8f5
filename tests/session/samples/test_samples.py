"""Each sample opens as a complete board with a believable history, in the days just before today."""

import json
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kata_desktop.core.assembly import read_storyboard
from kata_desktop.core.entries import Entry
from kata_desktop.core.experiment import Outcome, Stage
from kata_desktop.core.log import Log
from kata_desktop.core.measurement import Point, point_value
from kata_desktop.core.obstacle import ObstacleStatus
from kata_desktop.core.plain import as_json
from kata_desktop.core.rhythm import DayState, rhythm_strip
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.resources import resource
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_sample, open_session
from kata_desktop.session.samples import SAMPLES, NoSuchSample, write_sample
from kata_desktop.session.samples.wording import NAMES_A_DATE

PICTURE = datetime.fromisoformat("2026-06-15 13:42")
EARLIEST, LATEST = datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2150-01-01")
POINTS = [
    *(48.6, 47.2, 49.1, 48.0, 46.9, 48.8, 47.5, 48.0, 49.4, 47.8, 48.4, 47.1),
    *(47.6, 46.2, 46.8, 45.9, 47.0, 46.1, 45.2, 45.8, 44.6, 45.1, 44.4, 44.9),
]
GIVEN = [name for name in SAMPLES if name != "coolant_pumps"]


class Rows:
    """A file in memory."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.transactions = 0

    def append_all(self, entries: Iterable[Entry]) -> None:
        self.entries += entries
        self.transactions += 1


def written(name: str, now: datetime = PICTURE) -> Rows:
    rows = Rows()
    write_sample(name, rows, SetClock(now))
    return rows


def board_of(name: str, now: datetime = PICTURE) -> Storyboard:
    return read_storyboard(Log(written(name, now).entries))


def given_json(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("samples", f"{name}.json").read_text(encoding="utf-8"))
    return found


def texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_a_complete_board(name: str) -> None:
    board, sample = board_of(name), given_json(name)
    assert (board.title, board.process) == (sample["title"], sample["focus_process"])
    assert board.challenge is not None
    assert board.challenge.statement == sample["challenge"]["statement"]
    assert board.target is not None
    assert board.target.missing() == ()
    assert board.focused is not None
    assert len(board.obstacles) == len(sample["obstacles"])
    assert len(board.experiments) == len(sample["experiments"])
    assert len(board.coaching_cycles) == len(sample["coaching_cycles"]) + len(sample["missed_days"])
    assert all(board.measured(metric.id) for metric in board.metrics)
    assert board.conflicts == ()
    assert board.target_draft is None


@pytest.mark.parametrize("name", SAMPLES)
def test_notes_stand_at_the_values_they_are_about(name: str) -> None:
    board, cycles = board_of(name), given_json(name).get("measurements", {}).get("cycles", [])
    noted = [visit for metric in board.metrics for visit in board.measured(metric.id) if visit.notes]
    assert all(len(visit.notes) == len(visit.values) and visit.note == "" for visit in noted)
    told = [{value for value, note in zip(visit.values, visit.notes, strict=True) if note} for visit in noted]
    if name == "coolant_pumps":
        # the gasket that fell and the way to the box took long
        assert told == [{52.4}, {47.5, 50.8}]
    else:
        wanted = {cycle["value"] for cycle in cycles if "note" in cycle}
        assert told == ([wanted] if wanted else [])


@pytest.mark.parametrize("name", SAMPLES)
def test_obstacles_stand_where_the_sample_says(name: str) -> None:
    board, sample = board_of(name), given_json(name)
    states = {"overcome": ObstacleStatus.SOLVED, "dropped": ObstacleStatus.DROPPED}
    for given_one in sample["obstacles"]:
        found = next(obstacle for obstacle in board.obstacles if obstacle.text == given_one["text"])
        assert found.status is states.get(given_one["status"], ObstacleStatus.PARKED)
        if found.closed_on and "closed_on" in given_one:
            moved = found.closed_on - date.fromisoformat(given_one["closed_on"])
            assert moved.days % 7 == 0
        assert (found is board.focused) == (given_one["id"] == sample["focus_obstacle"])


@pytest.mark.parametrize("name", SAMPLES)
def test_experiments_are_told_as_the_sample_tells_them(name: str) -> None:
    board, sample = board_of(name), given_json(name)
    for number, (found, told) in enumerate(zip(board.experiments, sample["experiments"], strict=True), start=1):
        assert found.number == number
        assert (found.step, found.expect.low, found.expect.high) == (
            told["next_step"],
            told["expect"]["low"],
            told["expect"]["high"],
        )
        if told["happened"] is None:
            assert found.stage is Stage.RUNNING
            continue
        assert (found.stage, found.happened.value) == (Stage.LEARNED, told["happened"]["actual"])
        if "gap" in told:
            assert (found.outcome is Outcome.AS_EXPECTED) == (told["gap"] == "as predicted")
        assert bool(found.metric) != bool(found.unit)
        assert found.how
        assert found.harm
        assert found.started_at is not None
        assert found.happened.at is not None
        assert found.see_at is not None
        assert found.started_at < found.happened.at < found.see_at + timedelta(hours=3)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_data_list_became_single_values_of_a_point(name: str) -> None:
    board, sample = board_of(name), given_json(name)
    kept = [list(m.values) for series in board.measurements.values() for m in series]
    for experiment in sample["experiments"]:
        if "data" in experiment:
            assert experiment["data"] in kept
    if "measurements" in sample:
        assert [cycle["value"] for cycle in sample["measurements"]["cycles"]] in kept
        within = sample["target_condition"]["process"]["now"]
        metric = board.process_metric
        assert metric is not None
        assert point_value(metric, board.measured(metric.id)[0]) == within


@given(now=st.datetimes(min_value=EARLIEST, max_value=LATEST))
@settings(max_examples=12, deadline=None)
def test_all_days_move_by_whole_weeks_into_the_week_before_now(now: datetime) -> None:
    for name in SAMPLES:
        rows, still = written(name, now), written(name)
        days = [date.fromisoformat(entry.day) for entry in rows.entries]
        moves = {day - date.fromisoformat(entry.day) for day, entry in zip(days, still.entries, strict=True)}
        assert len(moves) == 1
        assert moves.pop().days % 7 == 0
        assert max(entry.at for entry in rows.entries)[:16] <= now.isoformat()[:16]
        assert timedelta(0) <= now.date() - max(days) <= timedelta(days=7)


@pytest.mark.parametrize("name", SAMPLES)
def test_entries_come_in_one_transaction_with_rising_ids_and_times(name: str) -> None:
    rows = written(name)
    assert rows.transactions == 1
    ids = [entry.id for entry in rows.entries]
    assert ids == sorted(set(ids))
    moments = [datetime.fromisoformat(entry.at) for entry in rows.entries]
    assert moments == sorted(moments)
    assert {entry.who for entry in rows.entries} == {"learner@Sample"}


@pytest.mark.parametrize("name", SAMPLES)
def test_no_text_names_a_date(name: str) -> None:
    rows = written(name)
    shown = [text for entry in rows.entries for edit in entry.edits for text in texts(edit.value)]
    assert [text for text in shown if len(text) > 25 and NAMES_A_DATE.search(text)] == []
    assert [text for text in shown if " June" in text or " March" in text or " April" in text] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_the_history_holds_first_wordings_corrections_and_a_moved_arrow(name: str) -> None:
    labels = [entry.label for entry in written(name).entries]
    assert {"obstacle worded", "plan worded", "measurement corrected"} <= set(labels)
    assert labels.count("obstacle in focus") >= 3


@pytest.mark.parametrize("name", GIVEN)
def test_what_is_for_the_coach_alone_is_in_no_byte_of_the_file(name: str, tmp_path: Path) -> None:
    path = tmp_path / "sample.kata"
    create_sample(path, name, clock=SetClock(PICTURE))
    content = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    private = []
    for cycle in given_json(name)["coaching_cycles"]:
        private += [cycle["coach_self_note"], cycle["feedback_to_learner"]]
        private += texts(cycle["second_coach_observation"])
    long_ones = [text for text in private if len(text) > 14]
    assert len(long_ones) > 16
    assert [text for text in long_ones if json.dumps(text, ensure_ascii=False)[1:-1].encode() in content] == []
    assert [text for text in long_ones if text.encode() in content] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_in_a_file_opens_with_nothing_to_undo(name: str, tmp_path: Path) -> None:
    path = tmp_path / "sample.kata"
    create_sample(path, name, clock=SetClock(PICTURE))
    with open_session(path, who="learner@this screen", clock=SetClock(PICTURE)) as session:
        assert not session.undo_status().can_undo
        assert as_json(session.board) == as_json(board_of(name))


def test_the_same_sample_on_the_same_day_is_the_same_board() -> None:
    first, second = (json.dumps(as_json(board_of(name)), sort_keys=True) for name in ("coolant_pumps",) * 2)
    assert first == second


def test_a_name_that_no_sample_has_writes_nothing() -> None:
    rows = Rows()
    with pytest.raises(NoSuchSample):
        write_sample("../coolant_pumps", rows, SetClock(PICTURE))
    assert rows.transactions == 0


# ------------------------------------------------------------------------------- the board of the pictures


def test_the_chart_of_the_pictures() -> None:
    board = board_of("coolant_pumps")
    metric = board.process_metric
    assert metric is not None
    assert (metric.name, metric.unit, metric.point) == ("Cycle time per pump", "s", Point.MEDIAN)
    visits = board.measured(metric.id)
    assert [point_value(metric, visit) for visit in visits] == POINTS
    assert all(20 <= len(visit.values) <= 23 for visit in visits)
    assert {round(value, 1) == value for visit in visits for value in visit.values} == {True}
    assert visits[-1].taken_at.strftime("%a %d %B %H:%M") == "Fri 12 June 13:40"
    days = [visit.taken_at.strftime("%a %d") for visit in visits]
    assert [days.count(day) for day in dict.fromkeys(days)] == [3, 3, 2, 2, 3, 2, 3, 3, 3]
    assert median(POINTS[-6:]) == 45.0
    assert median(POINTS[:11]) == 48.0


def test_the_flags_of_the_pictures() -> None:
    board = board_of("coolant_pumps")
    metric = board.process_metric
    assert metric is not None
    times = [visit.taken_at for visit in board.measured(metric.id)]
    flags = [
        (sum(t < e.started_at for t in times), e.outcome is Outcome.SURPRISE)
        for e in board.experiments[:5]
        if e.started_at
    ]
    assert flags == [(11, True), (13, False), (16, False), (18, True), (21, True)]
    running = board.next_step
    assert running is not None
    assert (running.number, running.expect.low, running.expect.high) == (6, 43.0, 44.0)
    assert running.started_at is not None
    assert running.see_at is not None
    assert f"{running.started_at:%a %d %H:%M} {running.see_at:%a %d, %H:%M}" == "Mon 15 08:10 Tue 16, 10:00"


def test_the_target_condition_of_the_pictures() -> None:
    board = board_of("coolant_pumps")
    target = board.target
    assert target is not None
    assert target.outcome is not None
    assert target.process is not None
    assert (target.outcome.value, target.process.value) == (570, 42)
    assert (target.set_on, target.achieve_by) == (date(2026, 6, 5), date(2026, 6, 19))
    assert target.pattern == ("One part between stations", "Both hands start together", "Refill after every 10th part")
    outputs = [visit.values[0] for visit in board.measured(target.outcome.metric)]
    assert (min(outputs), outputs[3], outputs[-1]) == (497, 497, 531)
    assert board.challenge is not None
    assert (board.challenge.from_value, board.challenge.to_value) == (48, 40)
    assert board.challenge.by == date(2026, 9, 30)


def test_the_obstacles_and_the_rhythm_of_the_pictures() -> None:
    board = board_of("coolant_pumps")
    assert (board.learner, board.coach) == ("team lead", "area manager")
    assert board.focused is not None
    assert (board.focused.text, board.focused.detail) == (
        "Housing has to be turned over before the press",
        "2 to 4 s in every cycle",
    )
    assert [obstacle.text for obstacle in board.parked] == [
        "Press 2 waits for the safety curtain",
        "Torque wrench is shared with Cell 5",
        "Two screw lengths in one box",
    ]
    solved = [(o.text, o.closed_on) for o in board.obstacles if o.status is ObstacleStatus.SOLVED]
    assert sorted(solved) == [
        ("Gasket sticks in the bag", date(2026, 6, 9)),
        ("Refill breaks the rhythm", date(2026, 6, 11)),
    ]
    strip = rhythm_strip(board.coaching_cycles, board.calendar, date(2026, 6, 15))
    letters = {DayState.HELD: "k", DayState.NOT_HELD: "o", DayState.DAY_OFF: "w", DayState.TODAY: "t"}
    assert "".join(letters[day.state] for day in strip) == "kkokwwkkkkkwwt"
