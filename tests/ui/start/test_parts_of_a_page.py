"""Tiles, the pattern, notes and the small board of the guided start, each for itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.storyboard import CHALLENGE, Challenge
from kata_desktop.core.target import Part
from kata_desktop.paint.ink import Line
from kata_desktop.ui.start.parts import Note, PatternList, TileRow, ValueTile
from kata_desktop.ui.start.preview import SmallBoard, preview_picture
from kata_desktop.ui.start.progress import first_unfinished, lacks, missing_words, why_not
from kata_desktop.words.practice import Panel, panel_title
from kata_desktop.words.start_pages import Step, page
from kata_desktop.words.start_texts import Lack
from tests.helpers.board_parts import LARGE, WALL, Room, lines_on, put, words_on
from tests.helpers.pointer import click
from tests.ui.start.boards import draft_target, filled_session
from tests.ui.start.first_board import FRIDAY, fresh_session

ROOM = pytest.mark.parametrize("room", [WALL, LARGE], ids=["wall", "130 %"])
LONG = "Reach for the gasket without a look and put it down in one movement, then turn round " * 5


def tile(room: Room = WALL, *, plum: bool = False) -> ValueTile:
    return ValueTile(room.style(), "We expect", plum=plum)


# ------------------------------------------------------------------------------------------- tiles


@ROOM
@pytest.mark.parametrize("written", [False, True], ids=["asks", "says"])
@pytest.mark.parametrize("value", ["43.0–44.0 s", LONG], ids=["short", "long"])
def test_a_tile_shows_label_and_value_within_itself(qtbot: QtBot, room: Room, value: str, *, written: bool) -> None:
    made = tile(room)
    put(qtbot, made, 400, TileRow.HEIGHT)
    made.show_value(Line(value), written=written)
    label, shown = lines_on(made)
    assert (label.text, shown.whole) == ("We expect", value)
    assert label.rect.bottom() < shown.rect.top()
    assert shown.fits
    assert (made.value, made.accessibleName()) == (value, f"We expect, {value}")


def test_what_is_written_and_what_is_asked_look_unlike_each_other(qtbot: QtBot) -> None:
    looks = []
    for plum in (False, True):
        made = tile(plum=plum)
        put(qtbot, made, 400, TileRow.HEIGHT)
        for written in (False, True):
            made.show_value(Line("Tue 10:00"), written=written)
            looks.append(made.grab().toImage())
    assert all(one != other for n, one in enumerate(looks) for other in looks[n + 1 :])


@pytest.mark.parametrize(
    ("count", "width", "height"),
    [(2, 784, 104), (2, 600, 104), (2, 599, 224), (1, 500, 104), (3, 500, 344)],
)
def test_tiles_stand_beside_each_other_where_there_is_room(
    qtbot: QtBot, count: int, width: float, height: float
) -> None:
    tiles = [tile() for _ in range(count)]
    row = TileRow(WALL.style(), tiles)
    put(qtbot, row, width, height)
    assert row.preferred_height(width) == height
    places = [row.placed_at(one) for one in tiles]
    assert max(place.right() for place in places) == pytest.approx(width)
    assert max(place.bottom() for place in places) == height
    assert all(a.right() + 16 <= b.left() + 0.01 or a.bottom() + 16 <= b.top() for a, b in pairwise(places))


# ------------------------------------------------------------------------------------------- pattern and note


@ROOM
@pytest.mark.parametrize("lines", [(), ("One",), ("One", "Two", "Three", "Four", "Five")], ids=len)
@pytest.mark.parametrize("more", [False, True], ids=["full", "open"])
def test_the_pattern_is_as_high_as_its_lines_and_its_offer(
    qtbot: QtBot, room: Room, lines: Sequence[str], *, more: bool
) -> None:
    made = PatternList(room.style(), "Pattern", "another line")
    made.show_lines(lines, more=more)
    put(qtbot, made, 700, made.preferred_height(700))
    assert words_on(made) == [*lines, *(["another line"] if more else [])]
    assert made.lines == tuple(lines)
    assert made.preferred_height(700) >= 64 * max(1, len(lines))
    assert made.accessibleName() == ". ".join(["Pattern", *lines, *(["another line"] if more else [])])


def test_a_long_line_of_the_pattern_keeps_one_line(qtbot: QtBot) -> None:
    made = PatternList(WALL.style(), "Pattern", "another line")
    made.show_lines([LONG, "Second"], more=False)
    put(qtbot, made, 700, made.preferred_height(700))
    first, second = lines_on(made)
    assert (first.whole, second.text) == (LONG, "Second")
    assert first.shortened
    assert first.rect.bottom() < second.rect.top()


def test_the_whole_pattern_is_one_thing_to_tap(qtbot: QtBot) -> None:
    made = PatternList(WALL.style(), "Pattern", "another line")
    made.show_lines(["One"], more=True)
    put(qtbot, made, 700, made.preferred_height(700))
    with qtbot.waitSignal(made.clicked):
        click(made)


def test_a_note_is_there_only_with_words(qtbot: QtBot) -> None:
    note = Note(WALL.style())
    put(qtbot, note, 600, 90)
    assert note.isHidden()
    note.show_text("Two more and the picture is whole.")
    assert not note.isHidden()
    assert words_on(note) == [note.text] == [note.accessibleName()]
    note.show_text("")
    assert note.isHidden()
    assert note.preferred_height(600) == 0


def test_a_note_grows_up_to_three_lines(qtbot: QtBot) -> None:
    note = Note(WALL.style())
    heights = []
    for words in ("Short", LONG[:90], LONG, LONG * 3):
        note.show_text(words)
        put(qtbot, note, 600, note.preferred_height(600))
        heights.append(note.preferred_height(600))
        assert len(words_on(note)) == pytest.approx(heights[-1] / heights[0])
    assert heights == sorted(heights)
    assert heights[3] == heights[2] == pytest.approx(3 * heights[0])


# ------------------------------------------------------------------------------------------- how far it is


@pytest.mark.parametrize("step", list(Step))
def test_what_a_fresh_board_lacks_is_named_and_asked_for(step: Step) -> None:
    parts = lacks(fresh_session().board, step)
    assert missing_words(parts)
    assert why_not(parts)
    assert missing_words(()) == why_not(()) == ""


def test_several_parts_are_joined_in_one_sentence() -> None:
    several = missing_words((Lack.OBSTACLE, Lack.STEP, Lack.EXPECTATION))
    assert all(missing_words((one,)).split(": ")[-1] in several for one in (Lack.OBSTACLE, Lack.STEP))
    assert "pattern and outcome metric" in why_not((Part.PATTERN, Part.OUTCOME))


@pytest.mark.parametrize("words", ["", "   ", "\n"])
def test_a_challenge_of_spaces_is_none(words: str) -> None:
    board = replace(fresh_session().board, challenge=Challenge(words))
    assert lacks(board, Step.DIRECTION) == (Lack.CHALLENGE,)
    assert first_unfinished(board) is Step.DIRECTION


# ------------------------------------------------------------------------------------------- the small board


def small(qtbot: QtBot, until: Step | None, step: Step, width: float = 524, note: str = "") -> SmallBoard:
    board = (fresh_session() if until is None else filled_session(until=until)).board
    made = SmallBoard(WALL.style())
    put(qtbot, made, width, 900)
    made.show_board(board, FRIDAY, step, note)
    return made


THERE = {
    None: set[Panel](),
    Step.DIRECTION: {Panel.CHALLENGE},
    Step.CONDITION: {Panel.CHALLENGE, Panel.ACTUAL},
    Step.TARGET: {Panel.CHALLENGE, Panel.ACTUAL, Panel.TARGET},
}


@pytest.mark.parametrize(("until", "there"), THERE.items(), ids=str)
def test_what_is_there_grows_with_the_steps_and_is_spoken(qtbot: QtBot, until: Step | None, there: set[Panel]) -> None:
    made = small(qtbot, until, Step.TARGET)
    parts = (Panel.CHALLENGE, Panel.TARGET, Panel.ACTUAL, Panel.OBSTACLES, Panel.NEXT_STEP, Panel.EXPERIMENTS)
    assert {part for part in parts if made.has(part)} == there
    assert all(panel_title(part) in made.accessibleName() for part in parts)


def test_a_whole_board_has_every_part(qtbot: QtBot) -> None:
    made = small(qtbot, Step.EXPERIMENT, Step.MEETING)
    assert all(made.has(part) for part in (Panel.OBSTACLES, Panel.NEXT_STEP, Panel.EXPERIMENTS, Panel.TARGET))


@pytest.mark.parametrize("width", [524, 400, 300])
@pytest.mark.parametrize("until", [None, Step.EXPERIMENT], ids=["fresh", "whole"])
def test_the_small_board_shrinks_with_its_width(qtbot: QtBot, until: Step | None, width: float) -> None:
    made = small(qtbot, until, Step.EXPERIMENT, width)
    assert words_on(made)


def test_a_missing_part_is_named_in_its_place_and_a_written_one_shows_its_words(qtbot: QtBot) -> None:
    fresh, whole = (" ".join(words_on(small(qtbot, until, Step.TARGET))) for until in (None, Step.EXPERIMENT))
    assert panel_title(Panel.OBSTACLES).split()[0] in fresh
    assert "gasket" in whole
    assert "gasket" not in fresh


def test_the_notes_belong_to_the_step_and_the_last_one_can_be_given(qtbot: QtBot) -> None:
    for step in Step:
        made = small(qtbot, Step.EXPERIMENT, step, note="Look in every day")
        expected = [words or "Look in every day" for _, words in page(step).notes]
        assert made.accessibleDescription() == " ".join(expected)


def test_a_draft_is_shown_as_if_it_were_set_today(qtbot: QtBot) -> None:
    session = filled_session(until=Step.CONDITION)
    assert preview_picture(session.board, FRIDAY).target.missing
    draft_target(session)
    shown = preview_picture(session.board, FRIDAY).target
    assert (shown.missing, shown.value) == (False, "42")
    assert "19 June" in shown.by
    assert session.board.target is None


# ------------------------------------------------------------------------------------------- by hand

HOOK = [(10.0, 10.0), (40.0, 60.0), (90.0, 20.0)]


def test_a_challenge_by_hand_counts_as_written_and_is_drawn(qtbot: QtBot) -> None:
    session = fresh_session()
    session.inking.write(CHALLENGE, "statement", HOOK)
    assert lacks(session.board, Step.DIRECTION) == ()
    made = SmallBoard(WALL.style())
    put(qtbot, made, 524, 900)
    made.show_board(session.board, FRIDAY, Step.DIRECTION)
    assert made.has(Panel.CHALLENGE)
    assert panel_title(Panel.CHALLENGE) not in words_on(made)


def test_a_step_and_its_obstacle_by_hand_count_as_written_and_are_drawn(qtbot: QtBot) -> None:
    session = filled_session(until=Step.TARGET)
    obstacle = session.inking.write_on_new("obstacle", session.clearing.parked_at_end(), "text", HOOK).made
    session.clearing.focus(obstacle)
    plan = session.experimenting.plan().made
    session.inking.write(plan, "step", HOOK)
    assert lacks(session.board, Step.EXPERIMENT) == (Lack.EXPECTATION,)
    made = SmallBoard(WALL.style())
    put(qtbot, made, 524, 900)
    made.show_board(session.board, FRIDAY, Step.EXPERIMENT)
    assert made.has(Panel.NEXT_STEP)
    drawn = made.grab().toImage()
    session.undo()
    session.inking.write(plan, "step", [(10.0, 10.0), (400.0, 20.0)])
    made.show_board(session.board, FRIDAY, Step.EXPERIMENT)
    assert made.grab().toImage() != drawn
