"""Strokes: simplified as little as needed, kept and read back the same, and odd ones read as nothing."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.assembly import Assembly, read_storyboard
from kata_desktop.core.entries import MAX_EDITS_BYTES, Json
from kata_desktop.core.ink import (
    BROAD,
    FINE,
    MOST_POINTS,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    Ink,
    Stroke,
    flat,
    no_ink,
    points_of,
    simplified,
)
from kata_desktop.core.log import Log
from tests.helpers.boards import COACH, Writer

numbers = st.floats(-100, PAPER_WIDTH + 100)
ways = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=60)


@given(ways)
def test_what_was_drawn_is_kept_within_a_unit_and_read_back_the_same(drawn: list[tuple[float, float]]) -> None:
    points = simplified(drawn)
    assert points_of(json.loads(json.dumps(flat(points)))) == points
    assert len(points) <= len(drawn)
    for x, y in drawn:
        on_paper = (min(max(x, 0), PAPER_WIDTH), min(max(y, 0), PAPER_HEIGHT))
        assert Stroke("s", "e", "step", points, 0).is_near(on_paper, 0.75 + math.sqrt(0.5) + 1e-9)


def test_a_rubber_finds_the_line_and_the_dot_that_it_passes() -> None:
    line, dot = Stroke("l", "e", "step", ((0, 0), (100, 0), (100, 100))), Stroke("d", "e", "step", ((50, 50),), BROAD)
    assert [line.is_near(place, 10) for place in ((50, 12), (50, 13), (112.5, 60), (120, 60))] == [
        True, False, True, False,
    ]  # fmt: skip
    assert (dot.is_near((50, 64), 10), dot.is_near((50, 65), 10)) == (True, False)


def test_a_straight_way_needs_its_ends_only_and_a_turn_on_the_spot_stays() -> None:
    assert simplified([(n, n) for n in range(200)]) == ((0, 0), (199, 199))
    assert simplified([(0, 0), (100, 0), (50, 0)]) == ((0, 0), (100, 0), (50, 0))
    assert simplified([(5, 5), (5.2, 5.1)]) == ((5, 5),)


def test_the_longest_scribble_fits_into_an_entry() -> None:
    drawn = [(n % PAPER_WIDTH, 1000 * (n % 3)) for n in range(3 * MOST_POINTS)]
    points = simplified(drawn)
    assert 100 < len(points) <= MOST_POINTS
    assert points[0] == drawn[0]
    assert points[-1] == drawn[-1]
    assert len(json.dumps(flat(points))) < MAX_EDITS_BYTES / 5


@pytest.mark.parametrize("drawn", [[], [(math.nan, 1.0)], [(1.0, math.inf)]])
def test_no_movement_is_no_stroke(drawn: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="points"):
        simplified(drawn)


@pytest.mark.parametrize(
    "value",
    [
        None, 7, "1,2", {}, [], [1], [1, 2, 3], [1, 2.5], [1, None], [True, False], [[1, 2]], [1, 10**9],
        [-(10**30), 1], [0] * (2 * MOST_POINTS + 2),
    ],
)  # fmt: skip
def test_odd_points_are_read_as_nothing(value: Json) -> None:
    assert points_of(value) == ()


def test_strokes_stand_by_field_in_drawing_order_and_a_rubbed_out_one_is_gone() -> None:
    writer = Writer()
    entries = [
        writer.make("e", "experiment", step="s"),
        writer.make("z", "stroke", on="e", field="learned", points=[1, 2, 3, 4], width=9),
        writer.make("a", "stroke", on="e", field="learned", points=[5, 6], width=5),
        writer.make("b", "stroke", on="e", field="step", points=[7, 8], width="wide"),
        writer.make("m", "metric", name="Pace"),
        writer.make("g", "stroke", on="m", field="name", points=[7, 8]),
        writer.make("c", "stroke", on="nothing", field="step", points=[7, 8]),
        writer.make("d", "stroke", on="e", field="step", points="broken"),
        writer.make("f", "stroke", on="e", points=[1, 1]),
    ]
    board = read_storyboard(Log(entries))
    learned = board.ink_in("e", "learned")
    assert [(stroke.id, stroke.width) for stroke in learned.strokes] == [("z", BROAD), ("a", FINE)]
    assert learned.bounds == (-3.5, -2.5, 7.5, 8.5)
    assert set(board.ink) == {("e", "learned"), ("e", "step"), ("m", "name")}
    assert board.experiments[0].inked == {"learned", "step"}
    assembly = Assembly(log := Log(entries))
    for entry in (writer.put_away("b"), writer.put_away("a")):
        assembly.refresh(log.add(entry))
    assert {place: [s.id for s in ink.strokes] for place, ink in assembly.storyboard().ink.items()} == {
        ("e", "learned"): ["z"],
        ("m", "name"): ["g"],
    }
    assert (Ink().bounds, board.ink_in("e", "how")) == ((0, 0, 0, 0), Ink())


def test_two_places_that_write_into_one_field_lose_no_stroke() -> None:
    wall, laptop = Writer(), Writer(COACH)
    start = wall.make("e", "experiment", step="s")
    laptop.take(start)
    strokes = [
        wall.make("w", "stroke", on="e", field="step", points=[1, 1]),
        laptop.make("l", "stroke", on="e", field="step", points=[2, 2]),
    ]
    boards = [read_storyboard(Log([start, *order])) for order in (strokes, strokes[::-1])]
    assert boards[0] == boards[1]
    assert {stroke.id for stroke in boards[0].ink_in("e", "step").strokes} == {"w", "l"}
    assert boards[0].conflicts == ()


def test_where_nobody_writes_there_is_no_ink() -> None:
    assert no_ink("b:1", "text") == Ink()


def test_ink_is_there_as_soon_as_one_stroke_is() -> None:
    assert not Ink()
    assert Ink((Stroke("s", "e", "step", ((1, 2), (9, 9)), FINE),))


def test_a_place_beside_the_line_is_not_near() -> None:
    stroke = Stroke("s", "e", "step", ((100, 100), (200, 100)), FINE)
    assert stroke.is_near((150, 110), 10)
    assert not stroke.is_near((150, 400), 10)
    assert not stroke.is_near((900, 100), 10)
