"""Runs, crossings and trends: the rules of Anhøj & Olesen 2014 and Perla, Provost & Murray 2011."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from kata_desktop.core.runchart.numbers import Line
from kata_desktop.core.runchart.values import Shift, Side, Slope, Trend

SHIFT_LENGTH = 6
TREND_LENGTH = 5
# Terms of the binomial sum smaller than this against the largest cannot move the limit.
_NEGLIGIBLE = 1e-20

Run = tuple[int, list[int]]
Point = tuple[int, float]


def runs_about(points: Sequence[Point], line: Line) -> list[Run]:
    """Runs of useful observations as (side, rows); points on the line neither break nor add."""
    runs: list[Run] = []
    last = 0
    sides = line.sides(value for _, value in points)
    for (row, _), side in zip(points, sides, strict=True):
        if side == 0:
            continue
        if side == last:
            runs[-1][1].append(row)
        else:
            runs.append((side, [row]))
            last = side
    return runs


def longest_run_limit(n_useful: int) -> int:
    """Longest run still usual by chance with so many (at least 1) useful observations."""
    return round(math.log2(n_useful)) + 3


@lru_cache(maxsize=4096)
def crossings_limit(n_useful: int) -> int:
    """Fewest crossings still usual by chance: the 5 % quantile of the binomial (n - 1, 1/2).

    The sum runs over the terms around the middle only, so the cost grows with the square root of n.
    """
    trials = n_useful - 1
    weights = [1.0]
    place = trials // 2
    while place > 0 and weights[-1] > _NEGLIGIBLE:
        weights.append(weights[-1] * place / (trials - place + 1))
        place -= 1
    lowest = trials // 2 - len(weights) + 1
    total = 2 * math.fsum(weights) - (1.0 if trials % 2 == 0 else 0.0)
    return lowest + bisect_left(list(accumulate(reversed(weights))), total / 20)


def shifts_in(runs: Sequence[Run]) -> tuple[Shift, ...]:
    """The runs of six or more."""
    return tuple(
        Shift(rows[0], rows[-1], side_of(side), len(rows), tuple(rows))
        for side, rows in runs
        if len(rows) >= SHIFT_LENGTH
    )


def side_of(sign: int) -> Side:
    """The side a sign stands for."""
    return Side.ABOVE if sign > 0 else Side.BELOW


class TrendFinder:
    """Finds trends point by point."""

    def __init__(self) -> None:
        self._closed: list[Trend] = []
        self._rows: list[int] = []
        self._slope = 0
        self._previous: float | None = None

    def add(self, row: int, value: float) -> None:
        """Take the next point that counts; one equal to its neighbour neither breaks nor adds."""
        if self._previous is None:
            self._rows = [row]
        elif value != self._previous:
            slope = 1 if value > self._previous else -1
            if slope != self._slope:
                self._closed += self._open()
                self._rows = self._rows[-1:]
                self._slope = slope
            self._rows.append(row)
        self._previous = value

    def found(self) -> tuple[Trend, ...]:
        """The trends so far, the last one as long as it is now."""
        return (*self._closed, *self._open())

    def _open(self) -> list[Trend]:
        rows = self._rows
        if len(rows) < TREND_LENGTH:
            return []
        return [Trend(rows[0], rows[-1], Slope.UP if self._slope > 0 else Slope.DOWN, len(rows), tuple(rows))]


def trends_in(points: Iterable[Point]) -> tuple[Trend, ...]:
    """Five or more points that all rise or all fall; neighbours may share the turning point."""
    finder = TrendFinder()
    for row, value in points:
        finder.add(row, value)
    return finder.found()
