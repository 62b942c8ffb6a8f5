"""Undo read from the log: own work only, only where it still stands, and the same after a restart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.entries import Edit, Entry, Json
from kata_desktop.core.log import GONE, Log
from kata_desktop.core.undo import UndoState, inverse, undo_state
from tests.helpers.boards import COACH, LEARNER, Writer


def take_back(place: Writer, entry: Entry) -> Entry:
    return place.keep(*inverse(place.log, entry), undoes=entry.id)


def text(place: Writer, thing: str = "o") -> object:
    return place.log.value(thing, "text")


def test_undo_writes_back_what_stood_there() -> None:
    place = Writer()
    place.make("o", "obstacle", text="x")
    worded = place.set("o", text="y", size="small")
    undone = take_back(place, worded)
    assert (text(place), place.log.value("o", "size")) == ("x", None)
    take_back(place, undone)
    assert (text(place), place.log.value("o", "size")) == ("y", "small")


def test_a_thing_made_is_put_away_as_a_whole_and_comes_back_as_it_was() -> None:
    place = Writer()
    made = place.make("o", "obstacle", text="x")
    undone = take_back(place, made)
    assert place.log.is_gone("o")
    assert [edit.field for edit in undone.edits] == [GONE]
    redone = take_back(place, undone)
    assert not place.log.is_gone("o")
    assert text(place) == "x"
    take_back(place, redone)
    assert place.log.is_gone("o")


def test_steps_are_taken_back_one_by_one_and_brought_back_one_by_one() -> None:
    place = Writer()
    place.make("o", "obstacle", text="0")
    worded = [place.set("o", text=str(n)) for n in range(1, 5)]
    undone = []
    for n in reversed(range(4)):
        undone.append(take_back(place, worded[n]))
        assert text(place) == str(n)
    redone = []
    for n in range(1, 5):
        redone.append(take_back(place, undone.pop()))
        assert text(place) == str(n)
    for n in reversed(range(4)):
        take_back(place, redone.pop())
        assert text(place) == str(n)


def test_what_others_wrote_later_stays() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    there.take(here.make("o", "obstacle", text="x", size="small"))
    mine = here.set("o", text="mine", size="large")
    there.take(mine)
    here.take(there.set("o", text="theirs"))
    take_back(here, mine)
    assert text(here) == "theirs"
    assert here.log.value("o", "size") == "small"


def test_what_others_wrote_and_brought_back_stays_though_it_is_the_same_text() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    there.take(here.make("o", "obstacle", text="a"))
    mine = here.set("o", text="b")
    there.take(mine)
    there.set("o", text="c")
    there.set("o", text="b")
    later = there.set("o", text="d")
    take_back(there, later)
    here.take(*there.log.entries())
    assert text(here) == "b"
    assert inverse(here.log, mine) == ()


def test_what_others_wrote_and_took_back_does_not_stand_in_the_way() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    there.take(here.make("o", "obstacle", text="a"))
    mine = here.set("o", text="b")
    there.take(mine)
    take_back(there, there.set("o", text="c"))
    here.take(*there.log.entries())
    take_back(here, mine)
    assert text(here) == "a"


def test_a_thing_that_others_worked_on_stays_when_its_making_is_taken_back() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    made = here.make("o", "obstacle", text="x")
    there.take(made)
    here.take(there.set("o", size="large"))
    take_back(here, made)
    assert not here.log.is_gone("o")
    assert here.log.value("o", "size") == "large"


def test_a_thing_goes_when_others_took_their_work_back() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    made = here.make("o", "obstacle", text="x")
    there.take(made)
    take_back(there, there.set("o", size="large"))
    take_back(there, there.set("o", text="y"))
    here.take(*there.log.entries())
    take_back(here, made)
    assert here.log.is_gone("o")


def measured(place: Writer, thing: str = "v", metric: str = "m") -> Entry:
    return place.make(thing, "measurement", metric=metric, taken_at=place.at.isoformat(), values=[5])


def test_a_metric_stays_while_others_measurements_rest_on_it() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    made = here.make("m", "metric", name="Pace")
    there.take(made)
    visit = measured(there)
    taken_back = take_back(here, made)
    assert here.log.is_gone("m")
    here.take(visit)
    assert not here.log.is_gone("m")
    # seen or not, in either order: the set of entries is what counts
    there.take(taken_back)
    assert not there.log.is_gone("m")
    there.take(take_back(there, visit))
    assert there.log.is_gone("m")


def test_making_is_taken_back_after_others_work_came_in_and_hides_none_of_it() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    made = here.make("m", "metric", name="Pace")
    there.take(made)
    here.take(measured(there))
    take_back(here, made)
    assert not here.log.is_gone("m")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("experiment", {"metric": "m"}),
        ("target_condition", {"process": {"metric": "m", "value": 5}}),
        ("target_condition", {"outcome": {"metric": "m", "value": 5}}),
    ],
)
def test_all_that_names_a_metric_keeps_it(kind: str, fields: dict[str, Json]) -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    made = here.make("m", "metric", name="Pace")
    there.take(made)
    here.take(there.make("x", kind, **fields))
    take_back(here, made)
    assert not here.log.is_gone("m")
    # what moves on to another metric, or is put away itself, keeps it no longer
    here.take(there.set("x", **dict.fromkeys(fields)))
    assert here.log.is_gone("m")


def test_an_obstacle_stays_while_anothers_arrow_or_step_rests_on_it() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    made = here.make("o", "obstacle", text="x")
    there.take(made)
    arrow = there.set("storyboard", focus="o")
    here.take(arrow)
    take_back(here, made)
    assert not here.log.is_gone("o")
    here.take(take_back(there, arrow))
    assert here.log.is_gone("o")
    here.take(there.make("e", "experiment", obstacle="o"))
    assert not here.log.is_gone("o")
    here.take(there.put_away("e"))
    assert here.log.is_gone("o")


def test_things_that_name_each_other_in_a_circle_are_read() -> None:
    place = Writer()
    for one, other in (("a", "b"), ("b", "a")):
        place.make(one, "obstacle", obstacle=other, metric=other, focus=other)
    for thing in "ab":
        place.put_away(thing)
    assert place.log.is_gone("a")
    assert place.log.is_gone("b")


def test_a_field_that_vanished_has_nothing_to_take_back() -> None:
    place = Writer()
    place.make("o", "obstacle", text="x")
    stray = Entry(place.set("o", text="y").id, "", LEARNER, "changed", (Edit("o", "never", 1, ()),))
    assert inverse(place.log, stray) == ()


def test_the_former_value_may_be_unknown_here() -> None:
    place = Writer()
    place.make("o", "obstacle", text="x")
    worded = place.set("o", text="y")
    (edit,) = inverse(Log([worded]), worded)
    assert edit.value is None


def test_an_undo_of_something_unknown_leads_nowhere() -> None:
    place = Writer()
    made = place.make("o", "obstacle", text="x")
    undone = take_back(place, made)
    part = Log([undone])
    assert inverse(part, undone) == (Edit("o", GONE, False, (undone.id,)),)
    worded = place.set("o", text="y")
    back = take_back(place, worded)
    last = place.set("o", text="z")
    assert inverse(Log([back, last]), back) == ()


def test_the_stacks_are_of_one_writer() -> None:
    here, there = Writer(LEARNER), Writer(COACH)
    mine = here.make("o", "obstacle", text="x")
    there.take(mine)
    theirs = there.set("o", text="y")
    entries = there.log.entries()
    assert undo_state(entries, LEARNER) == UndoState((mine.id,))
    assert undo_state(entries, COACH) == UndoState((theirs.id,))
    assert undo_state(entries, "nobody") == UndoState()


def test_new_work_ends_what_could_be_brought_back() -> None:
    place = Writer()
    made = place.make("o", "obstacle", text="x")
    first = place.set("o", text="y")
    undone = take_back(place, first)
    assert undo_state(place.log.entries(), LEARNER) == UndoState((made.id,), (undone.id,))
    new = place.set("o", text="z")
    assert undo_state(place.log.entries(), LEARNER) == UndoState((made.id, new.id))


def test_copies_of_a_board_may_have_taken_back_from_below() -> None:
    place = Writer()
    first, second = place.make("o", "obstacle", text="x"), place.set("o", text="y")
    undone = place.keep(undoes=first.id)
    later = place.keep(undoes=second.id)
    assert undo_state(place.log.entries(), LEARNER) == UndoState((), (undone.id, later.id))
    redone = place.keep(undoes=undone.id)
    assert undo_state(place.log.entries(), LEARNER) == UndoState((redone.id,), (later.id,))


@given(st.lists(st.integers(-1, 12), max_size=25))
def test_folding_at_once_is_folding_one_by_one(turns: list[int]) -> None:
    """Whatever undoes what, a restart gives the stacks that stood before it."""
    place = Writer()
    state = UndoState()
    for turn in turns:
        known = place.log.entries()
        undoes = known[turn].id if 0 <= turn < len(known) else None if turn % 2 else "unknown"
        state = state.after(place.keep(Edit("o", "text", turn), undoes=undoes))
    assert undo_state(place.log.entries(), LEARNER) == state
