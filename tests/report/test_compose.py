"""What stands on which page is decided without a place and without a painter."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.experiment import Stage
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.picture import board_picture
from kata_desktop.paint.board.values import BoardPicture, LearnedTone, ObstaclePicture, RecordPicture
from kata_desktop.report.compose import FIRST_ROWS, MORE_ROWS, Line, Sheet, compose, on_paper
from tests.helpers.paper_board import AS_OF, empty_paper_board, paper_board, row


def with_rows(count: int) -> BoardPicture:
    rows = tuple(row(number) for number in range(count, 0, -1))
    return replace(paper_board(), record=RecordPicture(rows, "42 s", ""))


def numbers(sheets: tuple[Sheet, ...]) -> list[str]:
    return [shown.number for sheet in sheets for shown in sheet.record.rows]


def test_the_board_of_the_picture_is_one_page() -> None:
    (sheet,) = compose(paper_board(), as_of=AS_OF)
    assert sheet.board is not None
    assert [shown.number for shown in sheet.record.rows] == ["6", "5", "4", "3", "2", "1"]
    assert (sheet.record.blank, sheet.record.target, sheet.record.empty) == (0, "42 s", "")
    assert sheet.footer == (
        "Storyboard as of Mon 15 June, 13:42",
        "Every step is an experiment. What we did not expect is what we learn from.",
        "Page 1 of 1",
    )


@given(count=st.integers(0, 80), pen=st.booleans())
def test_every_row_stands_once_newest_first_and_no_page_has_too_many(count: int, pen: bool) -> None:
    sheets = compose(with_rows(count), as_of=AS_OF, lines_for_writing=pen)
    assert numbers(sheets) == [str(number) for number in range(count, 0, -1)]
    places = [len(sheet.record.rows) + sheet.record.blank for sheet in sheets]
    assert places[0] <= FIRST_ROWS
    assert all(place <= MORE_ROWS for place in places[1:])
    blank = [sheet.record.blank for sheet in sheets]
    assert not any(blank[:-1])
    assert (blank[-1] > 0) == pen
    assert len(sheets) == 1 or all(places)


def test_more_experiments_continue_on_page_two_under_the_same_challenge() -> None:
    first, second = compose(with_rows(9), as_of=AS_OF)
    assert first.board is not None
    assert second.board is None
    assert second.header == first.header
    assert [first.footer[2], second.footer[2]] == ["Page 1 of 2", "Page 2 of 2"]
    assert [shown.number for shown in second.record.rows] == ["3", "2", "1"]


def test_blank_rows_keep_the_axis_of_the_rows_on_another_page() -> None:
    second = compose(paper_board(), as_of=AS_OF, lines_for_writing=True)[1]
    axis = second.record.axis
    assert (axis.least, axis.most, axis.target) == (41.5, 49.2, 42.0)
    assert (axis.low, axis.high, axis.value) == (None, None, None)


def test_the_pen_gets_the_column_where_the_program_would_only_ask() -> None:
    rows = (
        row(3, stage=Stage.RUNNING, learned="go and see Tue 16 June, 10:00", tone=LearnedTone.QUIET),
        row(2, stage=Stage.CHECKED, learned="What did we learn?", tone=LearnedTone.ASK),
        row(1, learned="The hands wait."),
    )
    board = replace(paper_board(), record=RecordPicture(rows, "", ""))
    plain, pen = (compose(board, as_of=AS_OF, lines_for_writing=pen)[0].record for pen in (False, True))
    assert [shown.learned for shown in plain.rows] == [shown.learned for shown in rows]
    assert [shown.learned for shown in pen.rows] == ["", "", "The hands wait."]


def test_obstacles_wait_first_then_those_put_aside_then_those_solved() -> None:
    board = paper_board()
    held = (ObstaclePicture("o9", "Light over the press."),)
    board = replace(board, obstacles=replace(board.obstacles, held=held, parked=board.obstacles.parked[:1]))
    (sheet,) = compose(board, as_of=AS_OF)
    assert sheet.obstacles == (
        Line("Press 2 waits for the safety curtain"),
        Line("Light over the press, put aside"),
        Line("Gasket sticks in the bag, 9 June", solved=True),
        Line("Refill breaks the rhythm, 11 June", solved=True),
    )


@pytest.mark.parametrize("pen", [False, True])
def test_an_empty_board_has_a_page_too(pen: bool) -> None:
    (sheet,) = compose(empty_paper_board(), as_of=AS_OF, lines_for_writing=pen)
    assert sheet.obstacles == ()
    assert sheet.record.empty == "Nothing tried yet. The first step may be small: go, watch, count."
    assert sheet.record.blank == (FIRST_ROWS if pen else 0)


def test_paper_names_the_days_that_a_screen_may_shorten(coolant: Storyboard, now: datetime) -> None:
    screen = board_picture(coolant, now)
    paper = on_paper(screen, coolant, now)
    assert screen.actual.chart is not None
    assert paper.actual.chart is not None
    assert screen.actual.chart.days[-1].label == "Today"
    assert paper.actual.chart.days[-1].label == "Mon 15"
    assert paper.actual.chart.days[:-1] == screen.actual.chart.days[:-1]
    assert paper.step.see == "Tue 16 June, 10:00"


def test_a_board_without_chart_and_step_stays_as_it_is(now: datetime) -> None:
    assert on_paper(empty_paper_board(), Storyboard(), now) == empty_paper_board()
