"""Choosing when to go and see without a window around it: days, times, what is proposed, and what is said."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.experiment import Experiment
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.experiment.day_grid import WEEKS, DayGrid, grid_height
from kata_desktop.ui.experiment.see_at import SeeAtEditor, is_far, moment_on, moved_time, quick_days, usual_time
from kata_desktop.words.experiment_plan import no_day_yet
from tests.helpers.board_parts import LARGE, WALL, Room, put, words_on
from tests.helpers.pointer import click

#: A Thursday.
NOW = datetime(2026, 3, 19, 9, 7, tzinfo=UTC)
TODAY = NOW.date()
CALENDAR = WorkCalendar(days_off=frozenset({date(2026, 3, 24)}), cycle_time=time(7, 30))


def later(days: int) -> date:
    return TODAY + timedelta(days=days)


# ------------------------------------------------------------------------------------------- reckoning


@pytest.mark.parametrize(
    ("at", "minutes", "moved"),
    [
        ((10, 0), 15, (10, 15)),
        ((10, 0), -15, (9, 45)),
        ((10, 0), 60, (11, 0)),
        ((10, 0), -60, (9, 0)),
        ((10, 7), 15, (10, 15)),
        ((10, 7), -15, (10, 0)),
        ((10, 7), 60, (11, 0)),
        ((10, 7), -60, (9, 15)),
        ((23, 45), 15, (23, 45)),
        ((23, 30), 60, (23, 45)),
        ((0, 0), -15, (0, 0)),
        ((0, 30), -60, (0, 0)),
    ],
)
def test_a_time_moves_by_quarters_and_stays_on_its_day(
    at: tuple[int, int], minutes: int, moved: tuple[int, int]
) -> None:
    assert moved_time(time(*at), minutes) == time(*moved)


@pytest.mark.parametrize(
    ("now", "usual"),
    [((9, 0), (9, 15)), ((9, 14), (9, 15)), ((9, 15), (9, 30)), ((9, 59), (10, 0)), ((23, 59), (23, 45))],
)
def test_today_the_next_quarter_is_proposed(now: tuple[int, int], usual: tuple[int, int]) -> None:
    moment = datetime.combine(TODAY, time(*now), UTC)
    assert usual_time(TODAY, moment, CALENDAR) == time(*usual)


@pytest.mark.parametrize(
    ("day", "former", "at"),
    [
        pytest.param(1, None, (7, 30), id="the daily time"),
        pytest.param(0, None, (9, 15), id="today soon"),
        pytest.param(2, (1, 14, 45), (14, 45), id="the time chosen before stays"),
        pytest.param(0, (1, 14, 45), (9, 15), id="but not for today"),
        pytest.param(1, (0, 9, 15), (7, 30), id="and not from today"),
    ],
)
def test_a_day_comes_with_its_time(day: int, former: tuple[int, int, int] | None, at: tuple[int, int]) -> None:
    before = None if former is None else datetime.combine(later(former[0]), time(*former[1:]), UTC)
    found = moment_on(later(day), before, NOW, CALENDAR)
    assert (found.date(), found.timetz().replace(tzinfo=None)) == (later(day), time(*at))


@pytest.mark.parametrize(
    ("days", "far"),
    [(0, False), (1, False), (4, False), (5, False), (6, False), (7, True), (30, True)],
)
def test_far_is_counted_in_work_days(days: int, *, far: bool) -> None:
    """Friday, Monday and, the Tuesday being off, Wednesday are three work days; Thursday is the fourth."""
    at = datetime.combine(later(days), time(10, 0), UTC)
    assert is_far(at, TODAY, CALENDAR) is far


def test_quick_days_leave_out_what_is_no_work_day() -> None:
    assert quick_days(TODAY, CALENDAR) == (TODAY, later(1), later(4), later(6))
    friday, weekend = later(1), later(2)
    assert quick_days(friday, CALENDAR) == (friday, later(4), later(6), later(7))
    assert quick_days(weekend, CALENDAR) == (weekend, later(4), later(6), later(7))


# ------------------------------------------------------------------------------------------- five weeks of days


def grid(qtbot: QtBot, room: Room = WALL) -> DayGrid:
    style = room.style()
    made = DayGrid(style, TODAY, CALENDAR, lambda day: "It is past" if day < TODAY else "")
    put(qtbot, made, 588, grid_height(style.least_tap))
    return made


def test_the_weeks_begin_on_monday_and_are_whole(qtbot: QtBot) -> None:
    days = list(grid(qtbot).cells)
    assert (days[0], len(days)) == (date(2026, 3, 16), 7 * WEEKS)
    assert all(after - before == timedelta(days=1) for before, after in pairwise(days))


@pytest.mark.parametrize("room", [WALL, LARGE], ids=["wall", "130 %"])
def test_days_of_a_week_stand_in_one_row_large_enough_for_a_finger(qtbot: QtBot, room: Room) -> None:
    made = grid(qtbot, room)
    places = [made.placed_at(cell) for cell in made.cells.values()]
    for week in range(WEEKS):
        row = places[7 * week : 7 * week + 7]
        assert {place.top() for place in row} == {row[0].top()}
        assert all(left.right() == pytest.approx(right.left()) for left, right in pairwise(row))
    assert all(place.height() >= 64 and place.width() >= 64 for place in places)
    assert [words for words in words_on(made) if words.isdigit()] == [str(day.day) for day in made.cells]


def test_days_off_today_and_past_ones_are_told_apart(qtbot: QtBot) -> None:
    made = grid(qtbot)
    assert [day for day, cell in made.cells.items() if cell.is_today] == [TODAY]
    off = [day for day, cell in made.cells.items() if cell.is_off]
    assert date(2026, 3, 24) in off
    assert all(day.weekday() > 4 or day == date(2026, 3, 24) for day in off)
    assert [day.day for day, cell in made.cells.items() if cell.why] == [16, 17, 18]
    assert "no work day" in made.cells[date(2026, 3, 24)].accessibleName()


def test_a_day_is_brought_and_a_past_one_says_why_not(qtbot: QtBot) -> None:
    made = grid(qtbot)
    days: list[date] = []
    why: list[str] = []
    made.chosen.connect(days.append)
    made.refused.connect(why.append)
    click(made.cells[later(8)])
    click(made.cells[later(-1)])
    assert (days, why) == ([later(8)], ["It is past"])


@pytest.mark.parametrize(("day", "stop"), [(None, TODAY), (later(5), later(5)), (later(400), TODAY)])
def test_tab_stops_once_at_the_chosen_day_or_today(qtbot: QtBot, day: date | None, stop: date) -> None:
    made = grid(qtbot)
    made.show_day(day, TODAY)
    stops = [each for each, cell in made.cells.items() if cell.focusPolicy().value & 1]
    assert stops == [stop]
    assert [each for each, cell in made.cells.items() if cell.isChecked()] == ([day] if day in made.cells else [])


# ------------------------------------------------------------------------------------------- the editor


def editor(qtbot: QtBot, *, see_at: datetime | None = None) -> SeeAtEditor:
    made = SeeAtEditor(WALL.style(), NOW, CALENDAR)
    put(qtbot, made, 1000, made.least_height)
    made.show_plan(Experiment("e", see_at=see_at), Storyboard())
    return made


def chosen(made: SeeAtEditor) -> list[datetime]:
    """The moments an editor brings from now on."""
    came: list[datetime] = []
    made.chosen.connect(lambda field, value: came.append(value) if field == "see_at" else None)
    return came


def test_the_tiles_name_today_tomorrow_and_the_next_work_days(qtbot: QtBot) -> None:
    made = editor(qtbot)
    told = [(tile.label, tile.second_line) for tile in made.tiles.values()]
    assert told == [
        ("Today", "Thu 19 March"),
        ("Tomorrow", "Fri 20 March"),
        ("On Mon", "Mon 23 March"),
        ("On Wed", "Wed 25 March"),
    ]


def test_without_a_day_the_times_say_that_none_is_chosen(qtbot: QtBot) -> None:
    made = editor(qtbot)
    assert {button.why for button in made.steps.values()} == {no_day_yet()}
    assert no_day_yet() in words_on(made)
    made.show_at(datetime.combine(later(1), time(10, 0), UTC))
    assert {button.why for button in made.steps.values()} == {""}
    assert "10:00" in words_on(made)


def test_a_tile_and_a_cell_bring_the_same_moment(qtbot: QtBot) -> None:
    made = editor(qtbot)
    came = chosen(made)
    click(made.tiles[later(1)])
    click(made.grid.cells[later(1)])
    assert came[0] == came[1]
    assert came[0].date() == later(1)
    assert made.tiles[later(1)].isChecked()
    assert made.grid.cells[later(1)].isChecked()


@pytest.mark.parametrize(("minutes", "at"), [(-60, (9, 0)), (-15, (9, 45)), (15, (10, 15)), (60, (11, 0))])
def test_a_key_of_the_time_moves_it_on_its_day(qtbot: QtBot, minutes: int, at: tuple[int, int]) -> None:
    made = editor(qtbot, see_at=datetime.combine(later(1), time(10, 0), UTC))
    came = chosen(made)
    click(made.steps[minutes])
    assert [(one.date(), one.time()) for one in came] == [(later(1), time(*at))]


def test_earlier_stands_left_of_later_and_quarters_above_hours(qtbot: QtBot) -> None:
    made = editor(qtbot)
    places = {minutes: made.placed_at(button) for minutes, button in made.steps.items()}
    assert places[-15].right() < places[15].left()
    assert places[-60].right() < places[60].left()
    assert places[-15].bottom() < places[-60].top()
    assert places[15].bottom() < places[60].top()
    assert min(place.height() for place in places.values()) >= 64


def test_a_day_too_far_asks_for_something_sooner(qtbot: QtBot) -> None:
    near = editor(qtbot, see_at=datetime.combine(later(6), time(10, 0), UTC))
    far = editor(qtbot, see_at=datetime.combine(later(7), time(10, 0), UTC))
    assert (near.asks_for_sooner, far.asks_for_sooner) == (False, True)
    assert len(words_on(far)) > len(words_on(near))


def test_a_past_day_is_refused_in_the_place_of_the_quiet_line(qtbot: QtBot) -> None:
    made = editor(qtbot)
    quiet = made.accessibleDescription()
    click(made.grid.cells[later(-1)])
    assert made.refusal
    assert made.accessibleDescription() == made.refusal
    click(made.grid.cells[later(1)])
    assert made.refusal == ""
    assert made.accessibleDescription() == quiet


@pytest.mark.parametrize("width", [700, 860, 1000])
def test_grid_and_times_stand_beside_each_other(qtbot: QtBot, width: int) -> None:
    made = editor(qtbot)
    put(qtbot, made, width, made.least_height)
    weeks, times = made.placed_at(made.grid), [made.placed_at(button) for button in made.steps.values()]
    assert weeks.right() <= min(place.left() for place in times)
    assert max(place.right() for place in times) <= width
