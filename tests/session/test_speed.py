"""A board of ten thousand entries: what one tap reads again, and times generous enough for any computer."""

from __future__ import annotations

from datetime import timedelta
from time import process_time

import pytest

from kata_desktop.core import assembly
from kata_desktop.core.entries import Entry
from kata_desktop.core.log import Log
from kata_desktop.core.reading import Thing, read_thing
from tests.helpers.boards import MONDAY, MemoryFile, Writer, empty_board

MANY = 10_000
METRICS = ("pace", "output")


@pytest.fixture(scope="module")
def many() -> list[Entry]:
    place = Writer()
    entries = [place.make(metric, "metric", name=metric) for metric in METRICS]
    for n in range(MANY - len(METRICS)):
        place.at = MONDAY + timedelta(minutes=n)
        at, metric = place.at.isoformat(), METRICS[n % 2]
        entries.append(place.make(f"v{n}", "measurement", metric=metric, taken_at=at, values=[n % 40]))
    return entries


def test_ten_thousand_entries_are_a_board_in_a_moment(many: list[Entry]) -> None:
    began = process_time()
    session = empty_board(MemoryFile(many))
    assert sum(len(session.board.measured(metric)) for metric in METRICS) == MANY - len(METRICS)
    assert process_time() - began < 3


def test_one_tap_reads_one_thing(many: list[Entry], monkeypatch: pytest.MonkeyPatch) -> None:
    session = empty_board(MemoryFile(many))
    before = session.board
    read: list[str] = []

    def counted(log: Log, thing: str) -> Thing | None:
        read.append(thing)
        return read_thing(log, thing)

    monkeypatch.setattr(assembly, "read_thing", counted)
    made = session.measuring.record("pace", [41]).made
    after = session.board
    session.undo()
    assert read == [made, made]
    assert len(after.measured("pace")) == len(before.measured("pace")) + 1
    # the other metric's points are the very same
    assert after.measured("output") is before.measured("output")
    assert session.board.measured("pace") == before.measured("pace")


def test_a_tap_costs_little_of_what_opening_costs(many: list[Entry]) -> None:
    began = process_time()
    session = empty_board(MemoryFile(many))
    assert session.board.metrics
    opening = process_time() - began
    taps = []
    for n in range(15):
        began = process_time()
        session.measuring.record("pace", [n])
        assert session.board.metrics
        taps.append(process_time() - began)
    assert sorted(taps)[7] < max(opening / 4, 0.02)


def test_undo_of_ten_thousand_entries_is_ready_at_once(many: list[Entry]) -> None:
    session = empty_board(MemoryFile(many))
    began = process_time()
    for _ in range(50):
        assert session.undo()
    for _ in range(50):
        assert session.redo()
    assert process_time() - began < 2
    assert session.undo_status().can_undo
