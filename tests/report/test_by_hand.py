"""What is written by hand on paper: it stands where its words would, whole, within its panel, and darker than grey."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import qGray

from kata_desktop.core.experiment import Stage
from kata_desktop.core.ink import NO_INK, Ink, Stroke
from kata_desktop.paint.board.values import ObstaclePicture, RowPicture
from kata_desktop.paint.ink import ink_size
from kata_desktop.paint.scale import ScalePicture
from kata_desktop.report import panels
from kata_desktop.report.compose import Line, Record, compose
from kata_desktop.report.items import Badge, Handwriting, Words
from kata_desktop.report.layout import layout
from kata_desktop.report.paint import LOOK, page_image
from kata_desktop.report.paper import PAGE_WIDTH
from kata_desktop.report.placing import Placing
from kata_desktop.report.table import place_record
from tests.helpers.paper_board import AS_OF, paper_board, row

BOARD = paper_board()
#: Two lines of writing, 900 by 180 units.
HAND = Ink(
    tuple(
        Stroke(f"s{n}", "x", "text", ((n * 60, 40 + n % 2 * 120), (n * 60 + 40, 20 + n % 2 * 120))) for n in range(16)
    )
)
#: A page of it, higher than a row.
PAGE = Ink(tuple(Stroke(f"s{n}", "x", "text", ((0, n * 120), (700, n * 120 + 40))) for n in range(6)))
BOX = QRectF(45, 688, 1497, 372)


def by_hand(placing: Placing) -> list[QRectF]:
    return [item.place for item in placing.items if isinstance(item, Handwriting)]


def texts(placing: Placing) -> list[str]:
    return [item.text for item in placing.items if isinstance(item, Words)]


def rows_placed(*rows: RowPicture) -> Placing:
    placing = Placing(LOOK)
    place_record(placing, Record(rows, 0, "", ScalePicture(41.5, 49.2), ""), BOX)
    return placing


def test_a_pattern_by_hand_stands_above_its_typed_lines_in_the_panel() -> None:
    placing = Placing(LOOK)
    panels.place_target(placing, replace(BOARD.target, pattern_ink=HAND, pattern=("One rhythm",)))
    (ink,) = by_hand(placing)
    (line,) = (item.place for item in placing.items if isinstance(item, Words) and item.text == "One rhythm")
    assert panels.TARGET.contains(ink)
    assert not ink.intersects(line)


@pytest.mark.parametrize("typed", ["", "570 pumps"])
def test_the_outcome_by_hand_stands_above_the_date(typed: str) -> None:
    placing = Placing(LOOK)
    panels.place_target(placing, replace(BOARD.target, outcome=typed, outcome_ink=HAND))
    (ink,) = by_hand(placing)
    assert panels.TARGET.contains(ink)
    assert ink_size(HAND, ink.width(), ink.height())[1] >= 30
    others = [item.place for item in placing.items if isinstance(item, Words)]
    assert not any(ink.intersects(place) for place in others)
    assert (typed in texts(placing)) is bool(typed)


def test_the_obstacle_in_focus_by_hand_has_room_above_the_list() -> None:
    placing = Placing(LOOK)
    focus = ObstaclePicture("f", "", ink=HAND)
    parked = (Line("Two screw lengths in one box"), Line("", ink=HAND))
    panels.place_obstacles(placing, focus, parked, 1)
    first, second = by_hand(placing)
    assert panels.OBSTACLES.contains(first)
    assert panels.OBSTACLES.contains(second)
    assert first.bottom() < second.top()
    # large enough to be read: a line of writing is higher than small print
    assert ink_size(HAND, first.width(), first.height())[1] >= 2 * 16
    assert ink_size(HAND, second.width(), second.height())[1] >= 2 * 10


def test_the_step_and_what_we_expect_are_there_by_hand() -> None:
    placing = Placing(LOOK)
    panels.place_step(placing, replace(BOARD.step, text="", ink=HAND, expect="", expect_ink=HAND))
    (step,) = by_hand(placing)
    (badge,) = (item for item in placing.items if isinstance(item, Badge))
    assert badge.ink == HAND
    assert panels.STEP.contains(step)
    assert step.right() <= badge.place.left()
    # how it is measured stands below
    assert BOARD.step.how in texts(placing)


@pytest.mark.parametrize("step_ink", [NO_INK, HAND])
def test_how_it_is_measured_stands_by_hand_below_the_step(step_ink: Ink) -> None:
    placing = Placing(LOOK)
    panels.place_step(placing, replace(BOARD.step, text="", ink=step_ink, how="", how_ink=HAND))
    *above, how = by_hand(placing)
    assert panels.STEP.contains(how)
    assert all(place.bottom() < how.top() for place in above)
    assert len(above) == bool(step_ink)
    assert ink_size(HAND, how.width(), how.height())[1] >= 30


@pytest.mark.parametrize("stage", [Stage.LEARNED, Stage.PLANNED])
def test_a_row_by_hand_is_higher_and_keeps_its_columns(stage: Stage) -> None:
    written = row(2, stage=stage, step="", step_ink=PAGE, learned="", learned_ink=PAGE)
    typed, both = rows_placed(row(2), row(1)), rows_placed(written, row(1))
    step, learned = by_hand(both)
    assert step.right() < learned.left()
    assert BOX.contains(step)
    assert BOX.contains(learned)
    assert step.height() > 30
    below = "Learning number 1"
    tops = [
        next(item.place.top() for item in placing.items if isinstance(item, Words) and item.text == below)
        for placing in (typed, both)
    ]
    assert tops[0] < tops[1]
    assert "Learning number 2" not in texts(both)


def test_expected_and_happened_by_hand_stand_behind_their_marks() -> None:
    words = {"scale": None, "shared": False, "expected": "", "happened": "", "expected_ink": HAND, "happened_ink": HAND}
    placing = rows_placed(row(1, **words))
    first, second = by_hand(placing)
    assert first.bottom() <= second.top()
    assert first.left() == second.left()


def test_many_rows_by_hand_go_on_to_the_next_page_and_none_is_lost() -> None:
    rows = tuple(row(n, learned="", learned_ink=HAND) for n in range(24, 0, -1))
    sheets = compose(replace(BOARD, record=replace(BOARD.record, rows=rows)), as_of=AS_OF)
    pages = [layout(sheet, LOOK) for sheet in sheets]
    found = [item for page in pages for item in page.items if isinstance(item, Handwriting)]
    assert len(found) == 24
    assert all(item.place.bottom() < 1100 for item in found)


def test_it_is_printed_dark() -> None:
    placing = Placing(LOOK)
    panels.place_step(placing, replace(BOARD.step, text="", ink=HAND))
    (step,) = by_hand(placing)
    sheet = compose(replace(BOARD, step=replace(BOARD.step, text="", ink=HAND)), as_of=AS_OF)[0]
    image = page_image(layout(sheet, LOOK), round(PAGE_WIDTH))
    place = step.toRect()
    across, down = range(place.left(), place.right()), range(place.top(), place.bottom())
    inside = [qGray(image.pixel(x, y)) for x in across for y in down]
    assert min(inside) < 60
    assert sum(gray < 100 for gray in inside) > 100
