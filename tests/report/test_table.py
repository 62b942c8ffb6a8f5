"""The record on paper: which row says what where, which marks stand before words, what is left to the pen."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

import pytest
from PySide6.QtCore import QRectF

from kata_desktop.core.experiment import Stage
from kata_desktop.paint.board.values import LearnedTone, RowPicture
from kata_desktop.paint.look import Weight
from kata_desktop.paint.marks import Swatch
from kata_desktop.paint.scale import ScalePicture
from kata_desktop.report.compose import Record
from kata_desktop.report.items import Lozenge, Mark, Ring, Rule, Scale, Tone, Words
from kata_desktop.report.paint import LOOK
from kata_desktop.report.placing import Placing
from kata_desktop.report.table import ROW, place_record, record_height
from tests.helpers.paper_board import row

BOX = QRectF(45, 688, 1497, 372)
#: The line under the names of the columns, from which rows are counted.
HEAD_LINE = BOX.top() + 42
AXIS = ScalePicture(41.5, 49.2)
Some = TypeVar("Some")


def placed(*rows: RowPicture, blank: int = 0, target: str = "42 s", empty: str = "") -> Placing:
    placing = Placing(LOOK)
    place_record(placing, Record(rows, blank, target, AXIS, empty), BOX)
    return placing


def of_kind(placing: Placing, kind: type[Some]) -> list[Some]:
    """All items of a kind below the head."""
    return [item for item in placing.items if isinstance(item, kind) and item.place.top() >= HEAD_LINE - 1]


def word(placing: Placing, text: str) -> Words:
    (found,) = (item for item in placing.items if isinstance(item, Words) and item.text == text)
    return found


def legend(placing: Placing) -> list[Mark]:
    return [item for item in placing.items if isinstance(item, Mark) and item.place.top() < HEAD_LINE]


def test_the_head_names_three_columns_on_one_line() -> None:
    placing = placed(row(1))
    heads = [word(placing, name) for name in ("Date", "Step", "What we learned")]
    assert len({item.place.center().y() for item in heads}) == 1
    assert [item.place.left() for item in heads] == sorted(item.place.left() for item in heads)
    assert {item.tone for item in heads} == {Tone.QUIET}


def test_the_legend_names_the_target_only_where_there_is_one() -> None:
    assert [mark.swatch for mark in legend(placed(row(1)))] == [
        Swatch.TARGET,
        Swatch.EXPECTED,
        Swatch.MEASURED,
        Swatch.SURPRISE,
    ]
    assert Swatch.TARGET not in {mark.swatch for mark in legend(placed(row(1), target=""))}


def test_a_longer_legend_takes_two_lines_and_stays_before_the_last_column() -> None:
    placing = placed(row(1), target="27 of 30 cycles at or under 57 s")
    assert len({mark.place.center().y() for mark in legend(placing)}) == 2
    assert len({mark.place.center().y() for mark in legend(placed(row(1)))}) == 1
    last = word(placing, "What we learned").place.left()
    among = [item for item in placing.items if isinstance(item, Words) and item.place.bottom() < HEAD_LINE]
    assert all(item.place.right() < last for item in among if item.place.left() < last)


def test_a_legend_far_too_long_gives_way_only_where_it_is_long() -> None:
    shown = [item.text for item in placed(row(1), target="Donau" * 60).items if isinstance(item, Words)]
    (cut,) = (text for text in shown if text.startswith("Donau"))
    assert cut.endswith("…")
    assert {"expected", "measured", "surprise"} <= set(shown)


def test_rows_stand_below_each_other_in_the_order_given() -> None:
    placing = placed(row(3), row(2), row(1))
    rings = of_kind(placing, Ring)
    assert [ring.number for ring in rings] == ["3", "2", "1"]
    middles = [ring.place.center().y() for ring in rings]
    assert middles[0] == pytest.approx(HEAD_LINE + ROW / 2)
    assert [below - above for above, below in pairwise(middles)] == pytest.approx([ROW, ROW])


def test_a_rule_closes_every_row_written_or_blank() -> None:
    placing = placed(row(2), row(1), blank=3)
    heights = [item.start.y() for item in placing.items if isinstance(item, Rule)]
    assert heights == pytest.approx([HEAD_LINE + number * ROW for number in range(6)])


@pytest.mark.parametrize("number", ["1", "42", "123"])
def test_a_surprise_is_a_diamond_anything_else_a_ring(number: str) -> None:
    placing = placed(row(int(number)), row(int(number), surprise=True))
    (ring,), (diamond,) = of_kind(placing, Ring), of_kind(placing, Lozenge)
    assert (ring.number, diamond.number) == (number, number)
    assert ring.place.center().x() == diamond.place.center().x()
    assert (ring.place.width() > 28) is (len(number) == 3)


@pytest.mark.parametrize("stage", list(Stage))
def test_only_a_plan_has_a_dashed_ring(stage: Stage) -> None:
    (ring,) = of_kind(placed(row(1, stage=stage)), Ring)
    assert (ring.dashed, ring.weight) == (stage is Stage.PLANNED, Weight.BOLD)


@pytest.mark.parametrize(
    ("tone", "colour", "weight"),
    [
        (LearnedTone.TEXT, Tone.INK, Weight.REGULAR),
        (LearnedTone.SURPRISE, Tone.LEARN, Weight.SEMIBOLD),
        (LearnedTone.ASK, Tone.QUIET, Weight.REGULAR),
        (LearnedTone.QUIET, Tone.QUIET, Weight.REGULAR),
    ],
)
def test_what_was_learned_has_the_voice_of_its_tone(tone: LearnedTone, colour: Tone, weight: Weight) -> None:
    found = word(placed(row(1, tone=tone, learned="The hands wait")), "The hands wait")
    assert (found.tone, found.weight) == (colour, weight)


def test_a_shared_row_is_a_scale_as_high_as_its_row_and_says_no_numbers() -> None:
    placing = placed(row(1))
    (scale,) = of_kind(placing, Scale)
    assert scale.place.top() == pytest.approx(HEAD_LINE)
    assert scale.place.height() == ROW
    assert "46.0–47.0 s" not in [item.text for item in of_kind(placing, Words)]


def test_a_row_of_its_own_has_a_short_scale_without_label_and_its_numbers_beside_it() -> None:
    placing = placed(row(1, shared=False))
    (scale,) = of_kind(placing, Scale)
    assert scale.picture == replace(row(1).scale or AXIS, label="")
    expected, happened = word(placing, "46.0–47.0 s"), word(placing, "46.5 s")
    assert expected.place.left() == happened.place.left() > scale.place.right()
    assert expected.place.bottom() <= happened.place.top()
    assert of_kind(placing, Mark) == []


@pytest.mark.parametrize(("surprise", "swatch"), [(False, Swatch.MEASURED), (True, Swatch.SURPRISE)])
def test_words_without_a_scale_stand_behind_their_marks(surprise: bool, swatch: Swatch) -> None:
    placing = placed(row(1, scale=None, shared=False, expected="less waiting", happened="none", surprise=surprise))
    marks = of_kind(placing, Mark)
    assert [mark.swatch for mark in marks] == [Swatch.EXPECTED, swatch]
    for mark, text in zip(marks, ("less waiting", "none"), strict=True):
        line = word(placing, text)
        assert mark.place.center().y() == pytest.approx(line.place.center().y())
        assert mark.place.right() < line.place.left()
    assert (word(placing, "none").tone is Tone.LEARN) is surprise


@pytest.mark.parametrize(
    ("stage", "said"), [(Stage.PLANNED, False), (Stage.RUNNING, False), (Stage.CHECKED, True), (Stage.LEARNED, True)]
)
def test_what_happened_is_said_only_once_it_was_checked(stage: Stage, said: bool) -> None:
    placing = placed(row(1, scale=None, shared=False, stage=stage, happened="it jams"))
    assert ("it jams" in [item.text for item in of_kind(placing, Words)]) is said
    if not said:
        assert word(placing, "46.0–47.0 s").place.center().y() == pytest.approx(HEAD_LINE + ROW / 2)


def test_a_row_with_nothing_to_compare_leaves_the_middle_empty() -> None:
    placing = placed(row(1, scale=None, shared=False, expected=" ", happened=""))
    assert of_kind(placing, Mark) == []
    assert [item.text for item in of_kind(placing, Words)] == ["Mon 8 June", "Step number 1", "Learning number 1"]


def test_a_long_step_gets_smaller_then_is_cut_and_stays_in_its_row() -> None:
    short, long = placed(row(1, step="Go and see")), placed(row(1, step="watch the press and count " * 30))
    assert word(short, "Go and see").size == 17
    lines = [item for item in of_kind(long, Words) if item.place.left() == word(short, "Go and see").place.left()]
    assert {item.size for item in lines} == {14}
    assert len(lines) == 3
    assert lines[-1].text.endswith("…")
    assert all(item.place.top() >= HEAD_LINE and item.place.bottom() <= HEAD_LINE + ROW for item in lines)


def test_blank_rows_are_rings_without_number_on_the_axis_of_the_others() -> None:
    placing = placed(row(1), blank=2)
    blank = of_kind(placing, Ring)[1:]
    assert [(ring.number, ring.dashed) for ring in blank] == [("", True), ("", True)]
    scales = of_kind(placing, Scale)
    assert [scale.picture for scale in scales[1:]] == [AXIS, AXIS]
    assert len({(scale.place.left(), scale.place.width()) for scale in scales}) == 1


def test_the_words_for_an_empty_record_take_the_place_of_one_blank_row() -> None:
    placing = placed(blank=6, empty="Nothing tried yet.")
    assert word(placing, "Nothing tried yet.").place.center().y() == pytest.approx(HEAD_LINE + ROW / 2)
    rings = of_kind(placing, Ring)
    assert len(rings) == 5
    assert rings[0].place.center().y() == pytest.approx(HEAD_LINE + 1.5 * ROW)


@pytest.mark.parametrize(("rows", "blank"), [(18, 0), (1, 17), (0, 18), (3, 0)])
def test_a_frame_of_its_own_is_as_high_as_its_rows(rows: int, blank: int) -> None:
    record = Record(tuple(row(n) for n in range(rows)), blank, "", AXIS)
    placing = Placing(LOOK)
    place_record(placing, record, QRectF(45, 122, 1497, record_height(record)))
    lowest = max(item.start.y() for item in placing.items if isinstance(item, Rule))
    assert 122 + record_height(record) - lowest == pytest.approx(16)
