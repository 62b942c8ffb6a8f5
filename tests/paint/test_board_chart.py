"""The chart of a board on screen and paper, also in black and white: limits, closings, older targets, points out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.experiment import Experiment
from kata_desktop.core.measurement import Measurement, Metric
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import ClosedAs, MetricTarget, TargetCondition
from kata_desktop.paint.board.chart import chart_picture
from kata_desktop.paint.board.picture import board_picture
from kata_desktop.paint.chart_labels import LabelRole, place_labels
from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import LIGHT
from kata_desktop.paint.run_chart import CLOSE_UP, PAPER_CHART, WALL, ChartStyle, paint_run_chart, plot_for
from tests.helpers.boards import MONDAY
from tests.helpers.canvas import difference, grey, render

PUMPS = Metric("m", "Good pumps", "pumps", limits_shown=True)
LOOK = Look(LIGHT, Medium.SCREEN, 1.0)
NOW = MONDAY + timedelta(days=40)
STYLES = pytest.mark.parametrize("style", [WALL, CLOSE_UP, PAPER_CHART], ids=["wall", "close-up", "paper"])


def board(*, metric: Metric = PUMPS, count: int = 30) -> Storyboard:
    """A measurement a day, one left out; a target condition that was closed and another one."""
    taken = tuple(
        Measurement(f"{n}", "m", MONDAY + timedelta(days=n), (500.0 + n * 7 % 10,), excluded="why" if n == 20 else None)
        for n in range(count)
    )
    day = MONDAY.date()
    first = TargetCondition(
        "a", day, day + timedelta(days=14), process=MetricTarget("m", 520.0),
        closed_on=day + timedelta(days=14), closed_as=ClosedAs.REACHED,
    )  # fmt: skip
    second = TargetCondition("b", day + timedelta(days=15), day + timedelta(days=60), process=MetricTarget("m", 530.0))
    step = Experiment("e", 1, started_at=MONDAY + timedelta(days=11, hours=12))
    return Storyboard(
        metrics=(metric,), measurements={"m": taken}, target_conditions=(first, second), experiments=(step,)
    )


def picture(metric: Metric = PUMPS, *, most: int = 60) -> ChartPicture:
    return chart_picture(actual_condition(board(metric=metric), metric, NOW.date(), most=most), NOW.date())


def painted(shown: ChartPicture, style: ChartStyle) -> QImage:
    def paint(painter: QPainter, look: Look) -> None:
        paint_run_chart(painter, look, shown, QRectF(0, 0, 900, 400), style)

    return render(paint, width=900, height=400)


@STYLES
def test_in_black_and_white_each_part_still_changes_the_picture(style: ChartStyle) -> None:
    shown = picture()
    whole = grey(painted(shown, style))
    counted = replace(shown, points=tuple(replace(point, left_out=None) for point in shown.points))
    younger = replace(shown, targets=tuple(replace(target, older=False) for target in shown.targets))
    for without in (
        replace(shown, limits=()), replace(shown, closings=()), replace(shown, targets=shown.targets[1:]),
        replace(shown, medians=()), counted, younger,
    ):  # fmt: skip
        assert difference(whole, grey(painted(without, style))) > 0.0001


def test_limits_stand_where_the_phase_does_and_their_words_give_the_values() -> None:
    drawn = replace(PUMPS, phases=("16",))
    lower, upper = picture(drawn).limits
    assert (lower.start, upper.start) == (15.5, 15.5)
    assert lower.end == upper.end == 33.5
    assert lower.label == f"lower {lower.value:.0f}"
    assert upper.label == f"upper {upper.value:.0f}"
    assert picture(drawn, most=5).limits[0].start == -0.5
    assert picture(replace(PUMPS, limits_shown=False)).limits == ()


def test_the_axis_has_room_for_the_limits() -> None:
    shown = picture()
    assert shown.low < shown.limits[0].value < shown.limits[1].value < shown.high


def test_limits_do_not_reach_into_the_phase_before() -> None:
    shown = replace(picture(replace(PUMPS, phases=("16",))), medians=(), targets=(), closings=(), points=(), flags=())
    bare = replace(shown, limits=())
    limited = painted(shown, WALL)
    half = limited.copy(0, 0, 400, 400)
    assert difference(half, painted(bare, WALL).copy(0, 0, 400, 400)) == 0
    assert difference(limited, painted(bare, WALL)) > 0


def test_the_closed_target_is_pale_and_its_closing_is_told() -> None:
    shown = picture()
    assert [(target.older, target.label) for target in shown.targets] == [(True, ""), (False, "Target 530 pumps")]
    assert [(closing.position, closing.label) for closing in shown.closings] == [(14.5, "reached, Mon 30 March")]


def test_screen_and_page_show_the_same_chart() -> None:
    """Both are painted from the one picture of the board by the one painter."""
    assert board_picture(board(), NOW).actual.chart == picture()


def test_the_words_of_a_limit_stand_at_its_own_line_or_nowhere() -> None:
    shown = picture()
    for height in (90, 140, 200, 400):
        plot = plot_for(LOOK, shown, QRectF(0, 0, 500, height), WALL)
        lines = {limit.label: plot.y(limit.value) for limit in shown.limits}
        placed = [label for label in place_labels(LOOK, shown, plot, WALL) if label.role is LabelRole.LIMIT]
        assert all(abs(label.rect.center().y() - lines[label.words]) < 1.5 * WALL.size for label in placed)
    assert len(placed) == 2
