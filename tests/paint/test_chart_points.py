"""The points of a long chart that grew are those drawn before, and always those that would be drawn anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kata_desktop.core.actual import Actual, actual_condition
from kata_desktop.core.measurement import Measurement, Metric, Point
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board import chart_points as module
from kata_desktop.paint.board.chart_points import chart_points
from kata_desktop.paint.chart_picture import ChartPoint
from tests.helpers.boards import MONDAY

PACE = Metric("pace", "Pace", "s", point=Point.MEDIAN, shift_rule=True)


def look(measured: tuple[Measurement, ...]) -> Actual:
    board = Storyboard(metrics=(PACE,), measurements={"pace": measured})
    return actual_condition(board, PACE, MONDAY.date(), most=None)


def visit(number: int, value: float) -> Measurement:
    return Measurement(f"{number}", "pace", MONDAY + timedelta(minutes=number), (value, value, value + 1, value + 1))


def anew(actual: Actual) -> tuple[ChartPoint, ...]:
    module._kept.clear()
    return chart_points(actual)


def test_of_a_long_chart_only_the_new_point_is_made() -> None:
    measured = tuple(visit(n, 45 + n % 3) for n in range(600))
    before = chart_points(look(measured))
    after = chart_points(look((*measured, visit(600, 47))))
    assert all(one is other for one, other in zip(before, after, strict=False))
    assert after[-1] == ChartPoint(600, 47.5, low=47.0, high=48.0)


@given(
    st.lists(
        st.tuples(st.sampled_from(["measure", "run", "leave out", "correct", "drop"]), st.integers(0, 599)), max_size=6
    )
)
@settings(max_examples=25)
def test_whatever_was_drawn_before_the_points_are_right(acts: list[tuple[str, int]]) -> None:
    module._kept.clear()
    measured = tuple(visit(n, 45 + n % 3) for n in range(600))
    chart_points(look(measured))
    for act, at in acts:
        chosen, end = measured[at % len(measured)], len(measured) + 600
        match act:
            case "measure":
                measured = (*measured, visit(end, 44))
            case "run":
                measured = (*measured, *(visit(end + n, 40) for n in range(8)))
            case "leave out":
                measured = tuple(replace(one, excluded="why") if one is chosen else one for one in measured)
            case "correct":
                measured = tuple(replace(one, values=(at,)) if one is chosen else one for one in measured)
            case "drop":
                measured = measured[:-1]
        actual = look(measured)
        found, kept = chart_points(actual), dict(module._kept)
        assert found == anew(actual)
        module._kept.update(kept)
