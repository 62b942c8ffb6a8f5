"""The measurements of a growing board stand in the order in which a board read at once has them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kata_desktop.core.assembly import Assembly, read_storyboard
from kata_desktop.core.entries import Entry
from kata_desktop.core.log import Log
from tests.helpers.boards import COACH, MONDAY, Writer

ACT = st.sampled_from(["measure", "measure", "earlier", "same time", "correct", "put away", "move", "not yet"])


@st.composite
def visits(draw: st.DrawFn) -> list[Entry]:
    """Entries of two metrics; some that made a thing come in late, behind others about the same thing."""
    place = Writer()
    entries = [place.make(metric, "metric", name=metric) for metric in ("m", "n")]
    late: list[Entry] = []
    for number in range(draw(st.integers(18, 40))):
        place.at += timedelta(minutes=1)
        at, thing = place.at, f"v{draw(st.integers(0, number))}"
        match draw(ACT) if number > 17 else "measure":
            case "correct":
                entries.append(place.set(thing, values=[number]))
            case "put away":
                entries.append(place.put_away(thing))
            case "move":
                entries.append(place.set(thing, metric=draw(st.sampled_from("mn"))))
            case act:
                back = {"earlier": 90, "same time": 1}.get(act, 0)
                taken_at = (at - timedelta(minutes=back)).isoformat()
                made = place.make(f"v{number}", "measurement", metric="m", taken_at=taken_at, values=[number])
                (late if act == "not yet" else entries).append(made)
                if act == "not yet":
                    entries.append(place.set(f"v{number}", thing="measurement", taken_at=taken_at, metric="m"))
    return [*entries, *late]


@given(visits(), st.integers(1, 5))
@settings(max_examples=60)
def test_measurements_that_come_one_by_one_stand_as_read_at_once(entries: list[Entry], step: int) -> None:
    log = Log()
    assembly = Assembly(log)
    for number, entry in enumerate(entries):
        assembly.refresh(log.add(entry))
        if number % step == 0:
            at_once = read_storyboard(Log(log.entries()))
            assert dict(assembly.storyboard().measurements) == dict(at_once.measurements)


def many(place: Writer, count: int) -> Assembly:
    place.make("m", "metric", name="Pace")
    for number in range(count):
        place.at += timedelta(minutes=1)
        visit(place, f"v{number}", place.at)
    return Assembly(place.log)


def visit(place: Writer, thing: str, at: datetime) -> Entry:
    return place.make(thing, "measurement", metric="m", taken_at=at.isoformat(), values=[5])


def test_a_tap_sorts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    place = Writer()
    assembly = many(place, 1000)
    before = assembly.storyboard().measured("m")
    asked: list[str] = []
    made = place.log.made

    def counted(thing: str) -> str:
        asked.append(thing)
        return made(thing)

    monkeypatch.setattr(place.log, "made", counted)
    visit(place, "new", MONDAY)
    assembly.refresh(["new"])
    after = assembly.storyboard().measured("m")
    assert [one.id for one in after] == ["new", *(one.id for one in before)]
    # by halves: log2 of a thousand
    assert len([thing for thing in asked if thing != "m"]) < 40


def test_a_measurement_of_which_an_earlier_entry_comes_in_moves_among_those_of_its_time() -> None:
    place, other = Writer(), Writer(COACH)
    first = visit(other, "x", MONDAY)
    assembly = many(place, 30)
    visit(place, "y", MONDAY)
    visit(place, "x", MONDAY)
    assembly.refresh("xy")
    assert [one.id for one in assembly.storyboard().measured("m")][:2] == ["y", "x"]
    assembly.refresh(place.log.add(first))
    assert [one.id for one in assembly.storyboard().measured("m")][:2] == ["x", "y"]
    assert assembly.storyboard().measurements == read_storyboard(place.log).measurements


def test_a_measurement_that_changes_before_the_board_was_ever_read() -> None:
    place = Writer()
    place.make("m", "metric", name="m")
    place.make("v", "measurement", metric="m", taken_at=MONDAY.isoformat(), values=[1])
    assembly = Assembly(place.log)
    place.set("v", values=[2])
    assembly.refresh({"v"})
    assert [found.values for found in assembly.storyboard().measured("m")] == [(2,)]
