"""The log: any order of the same entries is the same board, twice the same is once, and nothing vanishes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kata_desktop.core.assembly import Assembly, read_storyboard
from kata_desktop.core.entries import Edit, Entry, Json
from kata_desktop.core.log import GONE, Log, edits_of
from kata_desktop.core.plain import as_json
from kata_desktop.core.storyboard import STORYBOARD
from kata_desktop.core.undo import inverse
from tests.helpers.boards import COACH, LEARNER, MONDAY, Writer

THINGS = ("a", "b")
FIELDS = ("text", "size", "rank", "status")


def board(entries: Sequence[Entry]) -> dict[str, Json]:
    return as_json(read_storyboard(Log(entries)))


def gone(writer: Writer, thing: str) -> bool:
    return writer.log.is_gone(thing)


@st.composite
def histories(draw: st.DrawFn) -> list[Entry]:
    """Two places, one with a wrong clock, that write, put away, take back, and now and then take in from the other."""
    skew = timedelta(days=draw(st.sampled_from([0, -9000, 400])))
    places = [Writer(LEARNER), Writer(COACH, at=MONDAY + skew)]
    entries = [place.make(f"made by {place.who}", "obstacle", text="x", rank="i") for place in places]
    for _ in range(draw(st.integers(0, 14))):
        place = draw(st.sampled_from(places))
        place.at += timedelta(minutes=1)
        thing = draw(st.sampled_from([*THINGS, f"made by {LEARNER}", f"made by {COACH}"]))
        match draw(st.sampled_from(["write", "write", "make", "rest", "point", "put away", "undo", "take in"])):
            case "write":
                entries.append(place.set(thing, **{draw(st.sampled_from(FIELDS)): draw(st.sampled_from("xyz"))}))
            case "rest":
                entries.append(place.set(thing, obstacle=draw(st.sampled_from(THINGS))))
            case "point":
                entries.append(place.set(STORYBOARD, focus=draw(st.sampled_from([*THINGS, ""]))))
            case "make":
                entries.append(place.make(thing, draw(st.sampled_from(["obstacle", "experiment"])), text="new"))
            case "put away":
                entries.append(place.put_away(thing))
            case "undo":
                known = place.log.entries()
                turned = draw(st.sampled_from(known))
                entries.append(place.keep(*inverse(place.log, turned), undoes=turned.id))
            case _:
                other = places[0] if place is places[1] else places[1]
                place.take(*other.log.entries())
    return entries


@given(histories(), st.randoms())
def test_any_order_of_the_entries_gives_the_same_board(entries: list[Entry], random: Random) -> None:
    expected = board(entries)
    shuffled = list(entries)
    random.shuffle(shuffled)
    assert board(shuffled) == expected
    assert board([*shuffled, *entries]) == expected
    one, other = Log(entries), Log(shuffled)
    assert one.conflicts() == other.conflicts()
    for thing in set(one.things()) | set(other.things()):
        assert one.values(thing) == other.values(thing)
        assert one.made(thing) == other.made(thing)
        assert one.is_gone(thing) == other.is_gone(thing)


@given(histories(), st.data())
def test_joining_two_halves_is_commutative(entries: list[Entry], data: st.DataObject) -> None:
    halves = [[e for e in entries if e.id in names] for names in _two_sets(entries, data)]
    assert board([*halves[0], *halves[1]]) == board([*halves[1], *halves[0]]) == board(entries)


def _two_sets(entries: list[Entry], data: st.DataObject) -> tuple[set[str], set[str]]:
    where = data.draw(st.lists(st.integers(0, 2), min_size=len(entries), max_size=len(entries)))
    pairs = list(zip(entries, where, strict=True))
    return {e.id for e, n in pairs if n != 0}, {e.id for e, n in pairs if n != 1}


@given(histories(), st.data())
def test_every_subset_is_a_board(entries: list[Entry], data: st.DataObject) -> None:
    some = data.draw(st.sets(st.sampled_from(entries)))
    log = Log(some)
    assert as_json(read_storyboard(log))
    for entry in some:
        inverse(log, entry)


@given(histories())
@settings(max_examples=50)
def test_reading_thing_by_thing_agrees_with_reading_at_once(entries: list[Entry]) -> None:
    log = Log()
    assembly = Assembly(log)
    for entry in entries:
        assembly.refresh(log.add(entry))
        assert as_json(assembly.storyboard()) == as_json(read_storyboard(Log(log.entries())))


def test_an_entry_is_taken_in_once() -> None:
    place = Writer()
    entry = place.make("o", "obstacle", text="x")
    log = Log()
    assert log.add(entry) == {"o"}
    assert log.add(entry) == frozenset()
    assert (len(log), entry.id in log, log.entry(entry.id), log.last_id) == (1, True, entry, entry.id)
    with pytest.raises(KeyError):
        log.entry("unknown")


def test_what_was_never_written_is_nothing() -> None:
    log = Log()
    assert log.last_id is None
    assert (log.heads("a", "b"), log.value("a", "b"), log.values("a"), log.made("a")) == ((), None, {}, "")
    assert not log.is_gone("a")


def test_two_versions_are_a_conflict_until_somebody_has_seen_both() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    there.take(here.make("o", "obstacle", text="x"))
    one, other = here.set("o", text="from here"), there.set("o", text="from there")
    here.take(other)
    there.take(one)
    assert here.log.conflicts() == there.log.conflicts() == [("o", "text")]
    (conflict,) = read_storyboard(here.log).conflicts
    assert (conflict.thing, conflict.field) == ("o", "text")
    assert set(conflict.versions) == {"from here", "from there"}
    assert here.log.value("o", "text") == there.log.value("o", "text") == conflict.versions[-1]
    # an ordinary edit replaces only the version that its author saw
    here.set("o", text="joined")
    assert here.log.conflicts() == [("o", "text")]
    heads = here.log.heads("o", "text")
    here.keep(Edit("o", "text", "joined", tuple(head.entry for head in heads)))
    assert here.log.conflicts() == []


@pytest.mark.parametrize("field", ["rank", "focus"])
def test_where_the_latest_counts_there_is_no_conflict(field: str) -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    one, other = here.set(STORYBOARD, **{field: "a"}), there.set(STORYBOARD, **{field: "b"})
    here.take(other)
    assert here.log.conflicts() == []
    assert here.log.value(STORYBOARD, field) == ("b" if other.id > one.id else "a")


def test_two_places_that_wrote_the_same_do_not_differ() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    here.set("o", text="same")
    here.take(there.set("o", text="same"))
    assert len(here.log.heads("o", "text")) == 2
    assert here.log.conflicts() == []


def test_a_thing_put_away_asks_nothing() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    there.take(here.make("o", "obstacle", text="x"))
    here.take(there.set("o", text="from there"))
    there.take(here.make("p", "obstacle", text="y"))
    one, other = here.set("p", text="1"), there.set("p", text="2")
    here.take(other)
    there.take(one)
    assert here.log.conflicts() == [("p", "text")]
    here.put_away("p")
    assert here.log.conflicts() == []


def test_an_edit_that_was_not_seen_brings_a_thing_back() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    there.take(here.make("o", "obstacle", text="x"))
    away, worded = here.put_away("o"), there.set("o", text="more")
    assert gone(here, "o")
    for order in permutations([away, worded]):
        place = Writer()
        place.take(*here.log.entries(), *order)
        assert not gone(place, "o")
        assert [o.text for o in read_storyboard(place.log).obstacles] == ["more"]


def test_what_came_back_can_be_put_away_again() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    there.take(here.make("o", "obstacle", text="x"))
    here.put_away("o")
    here.take(there.set("o", text="more"))
    again = edits_of(here.log, {("o", GONE): True})
    assert again
    here.keep(*again)
    assert gone(here, "o")
    assert edits_of(here.log, {("o", GONE): True}) == ()


def test_two_deletions_with_a_revival_between_them() -> None:
    place = Writer()
    place.make("o", "obstacle", text="x")
    away = place.put_away("o")
    place.keep(*inverse(place.log, away), undoes=away.id)
    assert not gone(place, "o")
    again = place.put_away("o")
    assert gone(place, "o")
    place.keep(*inverse(place.log, again), undoes=again.id)
    assert not gone(place, "o")


def test_two_places_put_the_same_thing_away() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    there.take(here.make("o", "obstacle", text="x"))
    one, other = here.put_away("o"), there.put_away("o")
    here.take(other)
    there.take(one)
    assert gone(here, "o")
    assert gone(there, "o")


def test_the_board_of_a_past_day_is_by_the_calendar_of_the_writer() -> None:
    place = Writer(at=MONDAY.replace(hour=23, minute=59))
    place.make("o", "obstacle", text="late")
    place.at += timedelta(minutes=2)
    place.set("o", text="later")
    assert place.log.until("2026-03-15").value("o", "text") is None
    assert place.log.until("2026-03-16").value("o", "text") == "late"
    assert place.log.until("2026-03-17").value("o", "text") == "later"


def test_every_value_ever_written_is_kept_with_its_entry() -> None:
    place = Writer()
    first = place.make("o", "obstacle", text="x", size="small")
    second = place.set("o", text="y")
    place.set("o", size="large")
    assert place.log.written("o", "text") == [(first, "x"), (second, "y")]
    assert place.log.written("o", "nothing") == []


def test_what_changes_nothing_is_left_out() -> None:
    place = Writer()
    place.make("o", "obstacle", text="x")
    assert edits_of(place.log, {("o", "text"): "x", ("o", "size"): None, ("o", GONE): False}) == ()
    (edit,) = edits_of(place.log, {("o", "text"): "x", ("o", "size"): "small"})
    assert edit == Edit("o", "size", "small", ())


def test_a_thing_that_two_places_made_is_as_old_as_the_first() -> None:
    here, there = Writer(LEARNER, at=MONDAY + timedelta(hours=1)), Writer(COACH)
    late, early = here.make("challenge", "challenge"), there.make("challenge", "challenge")
    here.take(early)
    assert here.log.made("challenge") == early.id < late.id
