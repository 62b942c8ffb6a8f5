"""The pieces of the target condition, each for itself: calendar, dates, longer ones, rows, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.target import DateChoice, Part, last_date, look_at_date
from kata_desktop.ui.target.calendar import Calendar
from kata_desktop.ui.target.choices import Choices
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.longer import LongerEditor, longer_days
from kata_desktop.ui.target.rows import TargetRows
from kata_desktop.ui.target.shown import RowText
from tests.helpers.board_parts import LARGE, WALL, Room, put, words_on
from tests.helpers.pointer import click
from tests.helpers.pseudo import speak_pseudo
from tests.helpers.target_screens import TODAY

#: TODAY is a Friday; Friday in two weeks is a holiday.
HOLIDAY = TODAY + timedelta(days=14)
PLAIN, OFF = WorkCalendar(), WorkCalendar(days_off=frozenset({HOLIDAY}))
ROOM = pytest.mark.parametrize("room", [WALL, LARGE], ids=["wall", "130 %"])
LONG = "The look of a line that goes on and on so that no row of any table could ever hold it " * 3


def later(days: int) -> date:
    return TODAY + timedelta(days=days)


def choice_of(days: int, calendar: WorkCalendar = PLAIN) -> DateChoice:
    return look_at_date(later(days), TODAY, calendar)


# ------------------------------------------------------------------------------------------- calendar


def weeks(
    qtbot: QtBot, room: Room, days: int | None, calendar: WorkCalendar = PLAIN, *, stays: bool = False
) -> Calendar:
    made = Calendar(room.style())
    put(qtbot, made, 600, made.preferred_height())
    made.show_days(TODAY, None if days is None else choice_of(days, calendar), calendar, stays=stays)
    return made


def days_that(made: Calendar, what: str) -> list[date]:
    """The days with a mark."""
    return [cell.state.day for cell in made.cells if getattr(cell.state, what)]


@pytest.mark.parametrize("days", [3, 7, 14, 28])
def test_the_days_up_to_the_chosen_one_are_tinted(qtbot: QtBot, days: int) -> None:
    made = weeks(qtbot, WALL, days)
    assert days_that(made, "chosen") == [later(days)]
    assert days_that(made, "within") == [later(n) for n in range(1, days)]
    assert days_that(made, "today") == [TODAY]
    assert days_that(made, "undecided") == days_that(made, "offered") == []


def test_without_a_date_nothing_is_tinted(qtbot: QtBot) -> None:
    made = weeks(qtbot, WALL, None)
    assert days_that(made, "chosen") == days_that(made, "within") == []


@pytest.mark.parametrize("stays", [False, True])
def test_a_day_off_waits_for_a_word_and_the_work_day_before_is_offered(qtbot: QtBot, *, stays: bool) -> None:
    made = weeks(qtbot, WALL, 14, OFF, stays=stays)
    assert days_that(made, "chosen") == [HOLIDAY]
    assert days_that(made, "undecided") == ([] if stays else [HOLIDAY])
    assert days_that(made, "offered") == ([] if stays else [later(13)])
    assert HOLIDAY in days_that(made, "off")


def test_days_that_cannot_be_chosen_say_why_and_bring_nothing(qtbot: QtBot) -> None:
    made = weeks(qtbot, WALL, 14)
    closed = days_that(made, "why")
    assert closed == [day for day in (cell.state.day for cell in made.cells) if not TODAY < day <= later(28)]
    brought: list[date] = []
    told: list[str] = []
    made.chosen.connect(brought.append)
    made.refused.connect(told.append)
    for day in (TODAY, later(1), later(28), later(29)):
        click(made.cell(day))
    assert brought == [later(1), later(28)]
    assert len(told) == 2
    with pytest.raises(KeyError):
        made.cell(later(300))


@ROOM
def test_cells_are_large_enough_and_stand_in_weeks(qtbot: QtBot, room: Room) -> None:
    made = weeks(qtbot, room, 14)
    places = [made.placed_at(cell) for cell in made.cells]
    assert all(place.width() >= 64 and place.height() >= 64 for place in places)
    assert all(a.right() <= b.left() + 0.01 or a.bottom() <= b.top() for a, b in pairwise(places))
    assert max(place.right() for place in places) <= 600
    assert [words for words in words_on(made) if words.isdigit()] == [str(cell.state.day.day) for cell in made.cells]


def test_every_kind_of_day_looks_unlike_the_others(qtbot: QtBot) -> None:
    made = weeks(qtbot, WALL, 14, OFF)
    cells = [made.cell(day) for day in (HOLIDAY, later(13), TODAY)]
    marked = [cell.grab().toImage() for cell in cells]
    made.show_days(TODAY, choice_of(14, OFF), OFF, stays=True)
    assert cells[0].grab().toImage() != marked[0]
    plain = [replace(cell.state, today=False, chosen=False, within=False) for cell in cells]
    for cell, state in zip(cells, plain, strict=True):
        cell.show_day(state)
    assert all(cell.grab().toImage() != before for cell, before in zip(cells, marked, strict=True))


# ------------------------------------------------------------------------------------------- date, day off, longer


def dates(qtbot: QtBot, days: int | None, calendar: WorkCalendar = PLAIN, width: float = 1000) -> DateEditor:
    made = DateEditor(WALL.style())
    put(qtbot, made, width, 900)
    made.show_date(TODAY, None if days is None else choice_of(days, calendar), calendar, stays=False, way=None)
    return made


@pytest.mark.parametrize(("days", "tile"), [(7, 0), (14, 1), (21, 2), (28, 3), (9, None), (None, None)])
def test_only_whole_weeks_fill_their_tile(qtbot: QtBot, days: int | None, tile: int | None) -> None:
    made = dates(qtbot, days)
    assert [one.isChecked() for one in made.tiles] == [place == tile for place in range(4)]


def test_a_tile_brings_the_day_so_many_weeks_on(qtbot: QtBot) -> None:
    made = dates(qtbot, 9)
    brought: list[date] = []
    made.chosen.connect(brought.append)
    for one in made.tiles:
        click(one)
    assert brought == [later(7), later(14), later(21), later(28)]


@pytest.mark.parametrize("width", [560, 760, 900, 1100])
def test_the_date_stands_beside_the_calendar_or_below_it(qtbot: QtBot, width: float) -> None:
    made = dates(qtbot, 14, width=width)
    calendar, told = made.placed_at(made.calendar), made.placed_at(made.summary)
    assert told.left() >= calendar.right() or told.top() >= calendar.bottom()
    assert max(calendar.right(), told.right()) <= width + 0.01
    assert made.preferred_height(width) >= max(calendar.bottom(), made.placed_at(made.calendar).bottom())


def test_a_day_off_makes_the_editor_higher_and_asks(qtbot: QtBot) -> None:
    plain, off = dates(qtbot, 14), dates(qtbot, 14, OFF)
    assert plain.day_off.isHidden()
    assert not off.day_off.isHidden()
    assert off.preferred_height(1000) > plain.preferred_height(1000)
    taken: list[date] = []
    stayed: list[date] = []
    off.chosen.connect(taken.append)
    off.stayed.connect(stayed.append)
    click(off.day_off.take)
    click(off.day_off.stay)
    assert (taken, stayed) == ([later(13)], [HOLIDAY])


def test_without_a_work_day_before_only_staying_is_offered_over_the_whole_width(qtbot: QtBot) -> None:
    calendar = WorkCalendar(work_days=frozenset({4}))
    editor = dates(qtbot, 3, calendar, width=800)
    box = editor.day_off
    assert box.take.isHidden()
    assert box.placed_at(box.stay).width() == pytest.approx(box.size_u().width() - 48)
    assert box.size_u().width() == pytest.approx(800, abs=1)
    assert box.accessibleName()


def longer(qtbot: QtBot, day: date, reason: str = "", width: float = 900) -> LongerEditor:
    made = LongerEditor(WALL.style(), TODAY)
    put(qtbot, made, width, made.preferred_height(width))
    made.show_date(day, reason, PLAIN)
    return made


@pytest.mark.parametrize(
    ("day", "shown"),
    [(later(29), later(35)), (later(35), later(35)), (later(36), later(42)), (last_date(TODAY), last_date(TODAY))],
)
def test_a_day_that_is_no_step_shows_the_next_one(qtbot: QtBot, day: date, shown: date) -> None:
    assert longer(qtbot, day).day == shown


def test_steps_go_from_five_weeks_to_three_months_and_say_why_no_further(qtbot: QtBot) -> None:
    made = longer(qtbot, later(35), "we wait for a part")
    told: list[tuple[date, str]] = []
    made.chosen.connect(lambda day, reason: told.append((day, reason)))
    assert [bool(key.why) for key in (made.less, made.more)] == [True, False]
    for _ in longer_days(TODAY)[1:]:
        click(made.more)
    assert [day for day, _ in told] == longer_days(TODAY)[1:]
    assert {reason for _, reason in told} == {"we wait for a part"}
    assert [bool(key.why) for key in (made.less, made.more)] == [False, True]
    click(made.less)
    assert made.day == longer_days(TODAY)[-2]


@pytest.mark.parametrize("width", [600, 860, 1100])
def test_keys_date_reason_and_way_back_stand_apart(qtbot: QtBot, width: float) -> None:
    made = longer(qtbot, later(42), width=width)
    row = [made.placed_at(part) for part in (made.less, made.length, made.more)]
    assert all(left.right() < right.left() for left, right in pairwise(row))
    below = [made.length, made.why, made.starters, made.advice, made.back_button]
    places = [made.placed_at(part) for part in below]
    assert all(above.bottom() < under.top() for above, under in pairwise(places))
    assert places[-1].bottom() <= made.preferred_height(width)


# ------------------------------------------------------------------------------------------- rows and choices


def rows(qtbot: QtBot, width: float = 900) -> TargetRows:
    made = TargetRows(WALL.style())
    put(qtbot, made, width, 900)
    return made


@pytest.mark.parametrize("part", list(Part))
def test_a_row_asks_shows_and_locks(qtbot: QtBot, part: Part) -> None:
    made = rows(qtbot)
    wanted: list[Part] = []
    refused: list[str] = []
    made.wanted.connect(wanted.append)
    made.refused.connect(refused.append)
    made.show_row(part, RowText("", "What is missing?"))
    assert made.rows[part].is_missing
    assert "What is missing?" in made.rows[part].accessibleName()
    click(made.rows[part])
    made.show_row(part, RowText("42 s", "now 45 s"), locked="It stays as it is")
    assert not made.rows[part].is_missing
    click(made.rows[part])
    assert (wanted, refused) == ([part], ["It stays as it is"])


def test_only_the_open_row_is_framed(qtbot: QtBot) -> None:
    made = rows(qtbot)
    for chosen in (*Part, None):
        made.choose(chosen)
        assert [part for part, row in made.rows.items() if row.is_chosen] == ([chosen] if chosen else [])


def test_closing_early_is_offered_only_where_it_is_possible(qtbot: QtBot) -> None:
    made = rows(qtbot)
    assert made.close_button.isHidden()
    made.show_close_early(possible=True)
    asked: list[bool] = []
    made.close_early.connect(lambda: asked.append(True))
    click(made.close_button)
    assert asked == [True]
    made.show_close_early(possible=False)
    assert made.close_button.isHidden()


@pytest.mark.parametrize("width", [520, 720, 900])
@pytest.mark.parametrize("count", [0, 1, 4])
def test_what_was_before_is_listed_and_read_out(qtbot: QtBot, width: float, count: int) -> None:
    made = rows(qtbot, width)
    past = [(f"Target {n}: {LONG}", f"from Monday {n} to Friday") for n in range(count)]
    made.show_before(past)
    assert all(what in made.before.accessibleName() for what, _ in past)
    assert bool(made.before.accessibleName()) is bool(count)
    assert (made.before.preferred_height(width) > 0) is bool(count)
    assert sum(words.startswith("from Monday") for words in words_on(made.before)) == count


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [(("Yes", "No"), 600, 1), (("Yes", "No", "Perhaps later"), 300, 2), (("A" * 40, "B" * 40), 400, 2), ((), 400, 1)],
)
def test_choices_stand_in_as_many_lines_as_they_need(
    qtbot: QtBot, words: Sequence[str], width: float, lines: int
) -> None:
    made = Choices(WALL.style(), "How was it?", words)
    put(qtbot, made, width, 400)
    assert made.preferred_height(width) == 34 + lines * 64 + (lines - 1) * 12
    places = [made.placed_at(button) for button in made.buttons]
    assert all(place.right() <= width for place in places)
    assert all(a.right() + 12 <= b.left() + 0.01 or a.bottom() + 12 <= b.top() for a, b in pairwise(places))


def test_a_choice_is_brought_by_its_place_and_shown_ones_are_not(qtbot: QtBot) -> None:
    made = Choices(WALL.style(), "", ["reached", "date", "stopped"], evenly=True)
    put(qtbot, made, 900, 64)
    told: list[int] = []
    made.chosen.connect(told.append)
    made.set_current(2)
    assert (made.current, told) == (2, [])
    click(made.buttons[0])
    assert (made.current, told) == (0, [0])
    made.set_current(None)
    assert [button.isChecked() for button in made.buttons] == [False] * 3
    assert len({made.placed_at(button).width() for button in made.buttons}) == 1


def test_longer_words_of_a_day_off_keep_their_buttons_apart(qtbot: QtBot, qapp: QApplication) -> None:
    translator = speak_pseudo(qapp)
    made = dates(qtbot, 14, OFF, width=700)
    take, stay = (made.day_off.placed_at(button) for button in (made.day_off.take, made.day_off.stay))
    told = words_on(made.day_off)
    qapp.removeTranslator(translator)
    assert take.right() + 12 <= stay.left()
    assert take.height() == stay.height() == 72
    assert len(told) >= 4
