"""Limits of individuals (XmR): mean and moving ranges, with one pass of screening (Nelson 1982)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.runchart.numbers import LARGEST, Line, mean, mean_line, saturated

XMR = 2.66
THREE_SIGMA = 3 / 1.128
MR_SCREEN = 3.267


@dataclass(frozen=True, slots=True)
class Limits:
    """Lower and upper limit around a centre line."""

    centre: Line
    width: float

    @property
    def lower(self) -> float:
        """The lower limit, at least the lowest float."""
        return saturated(self.centre.value - self.width)

    @property
    def upper(self) -> float:
        """The upper limit, at most the largest float."""
        return saturated(self.centre.value + self.width)

    def near(self, part: float) -> Limits:
        """The lines at a part of the way from the centre to the limits."""
        return Limits(self.centre, self.width * part)

    def beyond(self, values: Iterable[float]) -> list[int]:
        """For each value 1 above the upper limit, -1 below the lower one, 0 between or on them."""
        low, high = self.lower - self.centre.slack, self.upper + self.centre.slack
        return [(value > high) - (value < low) for value in values]


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and mean moving range of a baseline; None where there is nothing to take them from."""

    centre: Line | None
    mr_bar: float | None
    mr_bar_screened: float | None

    def limits(self, factor: float, *, screened: bool = True) -> Limits | None:
        """Limits at so many mean moving ranges."""
        mr_bar = self.mr_bar_screened if screened else self.mr_bar
        if self.centre is None or mr_bar is None:
            return None
        return Limits(self.centre, factor * mr_bar)


def moving_ranges(rows: Iterable[float | None]) -> list[float]:
    """Differences of neighbours; across a missing value there is none."""
    ranges: list[float] = []
    before: float | None = None
    for value in rows:
        if value is not None and before is not None:
            ranges.append(min(abs(value - before), LARGEST))
        before = value
    return ranges


def spread_of(rows: Sequence[float | None]) -> Spread:
    """Spread of the rows, missing ones as None, excluded ones already taken out (so bridged)."""
    valid = [value for value in rows if value is not None]
    if not valid:
        return Spread(None, None, None)
    return spread_about(mean_line(valid), sorted(moving_ranges(rows)))


def spread_about(centre: Line, ranges: Sequence[float]) -> Spread:
    """Spread about a mean from the moving ranges in ascending order."""
    if not ranges:
        return Spread(centre, None, None)
    mr_bar = mean(ranges)
    kept = ranges[: bisect_left(ranges, MR_SCREEN * mr_bar)]
    # Without any variation nothing lies below the threshold of 0: the range is 0, not undefined.
    return Spread(centre, mr_bar, mean(kept) if kept else mr_bar)
