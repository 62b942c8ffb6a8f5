"""Types of points by the NHS "Making Data Count" rules, as NHSRplotthedots 0.2.2 gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kata_desktop.core.runchart.limits import XMR, Limits, spread_of
from kata_desktop.core.runchart.values import NhsType

RUN_LENGTH = 7
TREND_LENGTH = 7
_NEAR = 2 / 3

_OUTSIDE = {1: NhsType.OUTSIDE_HIGH, -1: NhsType.OUTSIDE_LOW}
_TREND = {1: NhsType.TREND_UP, -1: NhsType.TREND_DOWN}
_TWO_OF_THREE = {1: NhsType.TWO_OF_THREE_HIGH, -1: NhsType.TWO_OF_THREE_LOW}
_RUN = {1: NhsType.RUN_HIGH, -1: NhsType.RUN_LOW}


def nhs_types(values: Sequence[float], baseline: int) -> list[NhsType]:
    """Type of each point of one phase without gaps; limits from its first `baseline` points."""
    limits = spread_of(values[:baseline]).limits(XMR)
    if limits is None:
        return [NhsType.COMMON] * len(values)
    outside = limits.beyond(values)
    sides = limits.centre.sides(values)
    marks = (
        (_OUTSIDE, outside),
        (_TREND, _trend_marks(values)),
        (_TWO_OF_THREE, _two_of_three_marks(values, limits, outside, sides)),
        (_RUN, _run_marks(sides, RUN_LENGTH)),
    )
    return [
        next((names[signs[row]] for names, signs in marks if signs[row]), NhsType.COMMON) for row in range(len(values))
    ]


def _stretches(signs: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Longest stretches of one sign other than 0, as (sign, first, after the last)."""
    first = 0
    for place in range(1, len(signs) + 1):
        if place == len(signs) or signs[place] != signs[first]:
            if signs[first]:
                yield signs[first], first, place
            first = place


def _run_marks(sides: Sequence[int], length: int) -> list[int]:
    marks = [0] * len(sides)
    for sign, first, after in _stretches(sides):
        if after - first >= length:
            marks[first:after] = [sign] * (after - first)
    return marks


def _trend_marks(values: Sequence[float]) -> list[int]:
    steps = [(b > a) - (b < a) for a, b in pairwise(values)]
    marks = [0] * len(values)
    for sign, first, after in _stretches(steps):
        if after - first >= TREND_LENGTH - 1:
            marks[first : after + 1] = [sign] * (after - first + 1)
    for row, step in enumerate(steps):
        # As in the package: between two marked points the step between them decides, and a tie is no rise.
        if marks[row] and marks[row + 1]:
            marks[row] = 1 if step > 0 else -1
    return marks


def _two_of_three_marks(
    values: Sequence[float], limits: Limits, outside: Sequence[int], sides: Sequence[int]
) -> list[int]:
    beyond_near = limits.near(_NEAR).beyond(values)
    near = [sign if not out else 0 for sign, out in zip(beyond_near, outside, strict=True)]
    marks = [0] * len(values)
    for first in range(len(values) - 2):
        window = slice(first, first + 3)
        # Near points on the same side as their neighbours add up; so do the sides of all three.
        if abs(sum(near[window])) >= 2 and abs(sum(sides[window])) == 3:
            for row in range(first, first + 3):
                marks[row] = marks[row] or near[row]
    return marks
