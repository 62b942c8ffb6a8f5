"""The panels of the first page at odd contents: what stands where, what gives way, what is left to the pen."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

import pytest
from PySide6.QtCore import QRectF

from kata_desktop.paint.board.values import ActualPicture, ObstaclePicture, TargetPicture
from kata_desktop.report import panels
from kata_desktop.report.compose import Line
from kata_desktop.report.items import Badge, Bars, Chart, Figure, Frame, Icon, Ring, Rule, Square, Tone, Words
from kata_desktop.report.paint import LOOK
from kata_desktop.report.placing import Placing
from tests.helpers.paper_board import paper_board

BOARD = paper_board()
FOCUS = ObstaclePicture("f", "The housing has to be turned")
Some = TypeVar("Some")


@pytest.fixture
def placing() -> Placing:
    return Placing(LOOK)


def of_kind(placing: Placing, kind: type[Some]) -> list[Some]:
    return [item for item in placing.items if isinstance(item, kind)]


def texts(placing: Placing) -> list[str]:
    return [item.text for item in of_kind(placing, Words)]


def word(placing: Placing, text: str) -> Words:
    (found,) = (item for item in of_kind(placing, Words) if item.text == text)
    return found


def squares(placing: Placing) -> int:
    return len(of_kind(placing, Square))


# ------------------------------------------------------------------------------- target and actual condition


def test_the_target_is_read_from_the_top_value_date_days_pattern(placing: Placing) -> None:
    panels.place_target(placing, BOARD.target)
    (figure,), (bars,) = of_kind(placing, Figure), of_kind(placing, Bars)
    date, first = word(placing, "by Fri 19 June"), word(placing, "One part between stations")
    places = [figure.place, date.place, bars.place, first.place]
    assert all(above.bottom() <= below.top() for above, below in pairwise(places))
    assert (figure.value, figure.unit, figure.tone) == ("42", "s", Tone.TARGET)
    assert (bars.days, bars.past) == (14, 10)


@pytest.mark.parametrize(("value", "unit"), [("123456.78", "s"), ("27 of 30", ""), ("4", "pumps per shift")])
def test_a_wide_value_gets_smaller_instead_of_leaving_its_panel(placing: Placing, value: str, unit: str) -> None:
    panels.place_target(placing, replace(BOARD.target, value=value, unit=unit))
    (figure,) = of_kind(placing, Figure)
    assert figure.size < 112
    assert figure.place.right() <= panels.TARGET.right() - 21


def test_since_when_stands_beside_the_date_or_below_a_longer_one(placing: Placing) -> None:
    panels.place_target(placing, BOARD.target)
    by, since = word(placing, "by Fri 19 June"), word(placing, "set on 5 June")
    assert since.place.left() > by.place.right()
    lower = Placing(LOOK)
    panels.place_target(lower, replace(BOARD.target, by="by Wednesday 30 September 2027"))
    by, since = word(lower, "by Wednesday 30 September 2027"), word(lower, "set on 5 June")
    assert since.place.left() == by.place.left()
    assert since.place.top() > by.place.bottom() - 1


@pytest.mark.parametrize("count", [1, 4, 8])
def test_every_line_of_the_pattern_is_there_inside_the_panel(placing: Placing, count: int) -> None:
    lines = tuple(f"Line {number}" for number in range(count))
    panels.place_target(placing, replace(BOARD.target, pattern=lines))
    found = [word(placing, line) for line in lines]
    assert found[-1].place.bottom() <= panels.TARGET.bottom() - 14
    assert len({item.size for item in found}) == 1
    assert (found[0].size < 18) is (count == 8)


@pytest.mark.parametrize("length", [1, 40])
def test_a_pattern_longer_than_its_panel_ends_with_a_count(placing: Placing, length: int) -> None:
    lines = tuple(" ".join([f"Line {number}"] * length) for number in range(40))
    panels.place_target(placing, replace(BOARD.target, pattern=lines))
    shown = [item for item in of_kind(placing, Words) if item.text.startswith("Line ")]
    more = word(placing, f"and {40 - len(shown)} more")
    assert len(shown) > 6
    assert all(above.place.bottom() <= below.place.top() + 1 for above, below in pairwise([*shown, more]))
    assert more.place.bottom() <= panels.TARGET.bottom() - 14


def test_without_a_target_there_are_lines_for_the_pen_evenly_apart(placing: Placing) -> None:
    panels.place_target(placing, TargetPicture(missing=True))
    heights = [rule.start.y() for rule in of_kind(placing, Rule)]
    assert len(heights) >= 5
    assert len({round(below - above, 6) for above, below in pairwise(heights)}) == 1
    assert of_kind(placing, Figure) == []


def test_the_metric_is_named_only_where_the_target_has_another(placing: Placing) -> None:
    panels.place_actual(placing, BOARD.actual, BOARD.target)
    assert "Cycle time per pump" not in texts(placing)
    other = Placing(LOOK)
    panels.place_actual(other, BOARD.actual, replace(BOARD.target, what="Output"))
    named, title = word(other, "Cycle time per pump"), word(other, "Actual condition")
    assert title.place.right() < named.place.left()
    assert named.place.right() < word(other, BOARD.actual.last).place.left()


def test_the_sentences_stand_beside_the_value_above_the_chart(placing: Placing) -> None:
    panels.place_actual(placing, BOARD.actual, BOARD.target)
    (figure,), (chart,) = of_kind(placing, Figure), of_kind(placing, Chart)
    headline, caption = word(placing, BOARD.actual.headline), word(placing, BOARD.actual.caption)
    assert figure.place.right() < headline.place.left() == caption.place.left()
    assert headline.place.bottom() < caption.place.top()
    assert max(figure.place.bottom(), caption.place.bottom()) < chart.place.bottom() - 200
    assert panels.ACTUAL.contains(chart.place)


def test_without_measurements_there_is_squared_paper_of_five_millimetres(placing: Placing) -> None:
    panels.place_actual(placing, ActualPicture(missing=True), BOARD.target)
    side = 5 * 96 / 25.4
    upright = sorted(rule.start.x() for rule in of_kind(placing, Rule) if rule.start.x() == rule.end.x())
    level = sorted(rule.start.y() for rule in of_kind(placing, Rule) if rule.start.y() == rule.end.y())
    for lines in (upright, level):
        assert [after - before for before, after in pairwise(lines)] == pytest.approx([side] * (len(lines) - 1))
    assert panels.ACTUAL.contains(QRectF(upright[0], level[0], upright[-1] - upright[0], level[-1] - level[0]))
    assert of_kind(placing, Chart) == []


# ------------------------------------------------------------------------------------------ obstacles


def test_waiting_ones_have_squares_and_solved_ones_ticks(placing: Placing) -> None:
    lines = (Line("waits"), Line("solved before", solved=True))
    panels.place_obstacles(placing, FOCUS, lines, squares=0)
    (square,) = of_kind(placing, Square)
    (tick,) = (icon for icon in of_kind(placing, Icon) if icon.name == "check")
    assert square.place.center().y() == pytest.approx(word(placing, "waits").place.center().y(), abs=2)
    assert tick.place.center().y() == pytest.approx(word(placing, "solved before").place.center().y(), abs=2)
    assert (word(placing, "waits").tone, word(placing, "solved before").tone) == (Tone.INK, Tone.QUIET)


def test_the_focus_has_a_frame_as_high_as_its_words(placing: Placing) -> None:
    panels.place_obstacles(placing, FOCUS, (), 1)
    taller = Placing(LOOK)
    panels.place_obstacles(taller, replace(FOCUS, detail="seen at the second press"), (), 1)
    small, large = of_kind(placing, Frame)[-1], of_kind(taller, Frame)[-1]
    assert large.place.height() > small.place.height() + 10
    assert large.place.contains(word(taller, "seen at the second press").place)
    assert small.place.top() == large.place.top()


@pytest.mark.parametrize("wanted", [0, 1, 3])
def test_so_many_squares_stay_for_new_ones_where_there_is_room(placing: Placing, wanted: int) -> None:
    panels.place_obstacles(placing, FOCUS, (Line("one"),), wanted)
    assert squares(placing) == 1 + wanted


def test_an_empty_list_is_filled_with_squares_inside_its_panel(placing: Placing) -> None:
    panels.place_obstacles(placing, None, (), squares=1)
    assert squares(placing) >= 4
    assert all(panels.OBSTACLES.contains(item.place) for item in of_kind(placing, Square))


def test_more_lines_come_closer_before_they_are_cut(placing: Placing) -> None:
    def apart(count: int) -> float:
        some = Placing(LOOK)
        panels.place_obstacles(some, FOCUS, tuple(Line(f"Obstacle {n}") for n in range(count)), 0)
        assert [text for text in texts(some) if text.startswith("Obstacle ")] == [f"Obstacle {n}" for n in range(count)]
        first, second = of_kind(some, Square)[:2]
        return second.place.top() - first.place.top()

    assert apart(3) > apart(8) > 20


# ------------------------------------------------------------------------------------------ next step


def test_the_step_reads_from_the_left_step_expectation_go_and_see(placing: Placing) -> None:
    panels.place_step(placing, BOARD.step)
    (badge,) = of_kind(placing, Badge)
    how, see = word(placing, "Stopwatch, 20 cycles, early shift"), word(placing, "Tue 16 June, 10:00")
    assert how.place.right() < badge.place.left() < badge.place.right() < see.place.left()
    assert [ring.number for ring in of_kind(placing, Ring)] == ["5", "4"]
    assert badge.value == "43.0–44.0 s"


def test_a_long_expectation_leaves_room_for_the_step(placing: Placing) -> None:
    panels.place_step(placing, replace(BOARD.step, expect="the parts lie within reach " * 9))
    (badge,) = of_kind(placing, Badge)
    assert badge.place.width() == 400
    assert all(
        item.place.right() <= badge.place.left() - 29 for item in of_kind(placing, Words) if item.place.left() < 500
    )


@pytest.mark.parametrize("see", ["", "  "])
def test_what_is_not_yet_decided_is_left_to_the_pen(placing: Placing, see: str) -> None:
    panels.place_step(placing, replace(BOARD.step, expect=" ", see=see))
    assert of_kind(placing, Badge) == []
    room = of_kind(placing, Frame)[-1].place
    assert room.contains(word(placing, "We expect").place)
    (line,) = of_kind(placing, Rule)
    assert line.start.x() > room.right()
    assert line.end.x() == panels.STEP.right() - 21.5
