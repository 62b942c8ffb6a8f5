"""Decides what stands on which page, before anything has a place: pure values in, pure values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.values import (
    ActualPicture,
    BoardPicture,
    HeaderPicture,
    LearnedTone,
    ObstaclesPicture,
    RowPicture,
)
from kata_desktop.paint.scale import ScalePicture
from kata_desktop.words import dates, paper, practice

#: Rows of the experimenting record on the first page, and on each further one.
FIRST_ROWS: Final = 6
MORE_ROWS: Final = 18
#: Ink higher than this, in units of its paper, is more than a line or two.
_TALL_INK: Final = 260
#: Whoever wants lines for writing gets at least so many rows.
LEAST_BLANK_ROWS: Final = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the obstacle list: a square to tick, or what is solved with its tick."""

    text: str
    solved: bool = False
    ink: Ink = NO_INK


@dataclass(frozen=True, slots=True)
class Record:
    """The part of the experimenting record on one page; `empty` stands for no rows.

    `blank` rows wait for a pen, on the axis that the rows of the charted metric share.
    """

    rows: tuple[RowPicture, ...]
    blank: int
    target: str
    axis: ScalePicture
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: `board` is there on the first one only. `squares` counts empty lines for new obstacles."""

    header: HeaderPicture
    board: BoardPicture | None
    obstacles: tuple[Line, ...]
    squares: int
    record: Record
    footer: tuple[str, str, str]


def compose(picture: BoardPicture, *, as_of: str, lines_for_writing: bool = False) -> tuple[Sheet, ...]:
    """Give the pages of a board; `as_of` is the moment in words."""
    parts = _parts(picture.record.rows, lines_for_writing=lines_for_writing)
    axis, target = _axis(picture.record.rows), picture.record.target
    sheets = []
    for number, (rows, blank) in enumerate(parts, start=1):
        footer = (paper.as_of(as_of), paper.motto(), paper.page_of(number, len(parts)))
        empty = practice.empty(practice.Empty.EXPERIMENTS).text if not rows and number == 1 else ""
        sheets.append(
            Sheet(
                header=picture.header,
                board=picture if number == 1 else None,
                obstacles=_lines(picture.obstacles),
                squares=3 if lines_for_writing else 1,
                record=Record(_on_paper(rows, for_pen=lines_for_writing), blank, target, axis, empty),
                footer=footer,
            )
        )
    return tuple(sheets)


def on_paper(picture: BoardPicture, board: Storyboard, now: datetime) -> BoardPicture:
    """Give the picture with days in full: paper is read on other days, and nobody can tap it for more."""
    today = now.date()
    step = board.next_step
    see = dates.moment(step.see_at, today) if step and step.see_at else ""
    return replace(picture, actual=_dated(picture.actual, today), step=replace(picture.step, see=see))


def _dated(actual: ActualPicture, today: date) -> ActualPicture:
    """Name the day where the screen says "Today"."""
    if actual.chart is None:
        return actual
    words = dates.axis_day(today)
    days = tuple(replace(day, label=words) if day.today else day for day in actual.chart.days)
    return replace(actual, chart=replace(actual.chart, days=days))


def _parts(rows: Sequence[RowPicture], *, lines_for_writing: bool) -> list[tuple[tuple[RowPicture, ...], int]]:
    """Divide the rows among the pages, each with the number of blank rows that fill it."""
    pages: list[list[RowPicture]] = [[]]
    free = FIRST_ROWS
    for row in rows:
        if rows_of(row) > free:
            pages.append([])
            free = MORE_ROWS
        pages[-1].append(row)
        free -= rows_of(row)
    if lines_for_writing and free < LEAST_BLANK_ROWS:
        pages.append([])
        free = MORE_ROWS
    last = len(pages) - 1
    return [(tuple(some), free if lines_for_writing and number == last else 0) for number, some in enumerate(pages)]


def rows_of(row: RowPicture) -> int:
    """So many rows a row needs: several lines by hand that are not typed as well have the room of two."""
    written = ((row.step_ink, row.step), (row.learned_ink, row.learned))
    return 2 if any(ink and not typed and ink.bounds[3] - ink.bounds[1] > _TALL_INK for ink, typed in written) else 1


def _axis(rows: Sequence[RowPicture]) -> ScalePicture:
    shared = next((row.scale for row in rows if row.shared and row.scale), None)
    return replace(shared, low=None, high=None, value=None) if shared else ScalePicture(0.0, 1.0)


def _on_paper(rows: Sequence[RowPicture], *, for_pen: bool) -> tuple[RowPicture, ...]:
    """Leave the last column to the pen where it would only ask or announce."""
    if not for_pen:
        return tuple(rows)
    waiting = (LearnedTone.ASK, LearnedTone.QUIET)
    return tuple(replace(row, learned="") if row.tone in waiting else row for row in rows)


def _lines(obstacles: ObstaclesPicture) -> tuple[Line, ...]:
    waiting = [Line(obstacle.text, ink=obstacle.ink) for obstacle in obstacles.parked]
    held = [Line(paper.put_aside(obstacle.text), ink=obstacle.ink) for obstacle in obstacles.held]
    solved = [
        Line(paper.solved(obstacle.text, obstacle.closed), solved=True, ink=obstacle.ink)
        for obstacle in obstacles.solved
    ]
    return (*waiting, *held, *solved)
