"""Arithmetic that neither overflows nor puts a constant series beside its own mean."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Sequence

from kata_desktop.core.frozen import dataclass

LARGEST = sys.float_info.max
# Rounding of a mean of decimals stays far below this, a real difference far above it.
ROUNDING = 1e-12
# Every float is a whole number of these.
_UNIT_EXPONENT = 1074


@dataclass(frozen=True, slots=True)
class Line:
    """A computed line; values not further than `slack` from it lie on it."""

    value: float
    slack: float

    def side(self, value: float) -> int:
        """1 above, -1 below, 0 on the line."""
        return (value > self.value + self.slack) - (value < self.value - self.slack)

    def sides(self, values: Iterable[float]) -> list[int]:
        """The side of each value, with the sums made once."""
        low, high = self.value - self.slack, self.value + self.slack
        return [(value > high) - (value < low) for value in values]


def saturated(value: float) -> float:
    """The value, or the largest float of its sign where it overflowed."""
    return min(max(value, -LARGEST), LARGEST)


def in_units(value: float) -> int:
    """The value as an exact whole number of the smallest float (2 to the power of -1074)."""
    numerator, denominator = value.as_integer_ratio()
    return (numerator << _UNIT_EXPONENT) // denominator


def mean_of_units(total: int, count: int) -> float:
    """Mean of `count` values whose exact sum is `total` units."""
    return total / (count << _UNIT_EXPONENT)


def mean(values: Sequence[float]) -> float:
    """The mean, rounded only at its end; any finite floats, at least one."""
    try:
        return math.fsum(values) / len(values)
    except OverflowError:
        return mean_of_units(sum(map(in_units, values)), len(values))


def mean_line(values: Sequence[float]) -> Line:
    """The mean as a line; its slack follows the largest value, which rounding follows too."""
    return Line(mean(values), ROUNDING * max(map(abs, values)))


def ordered_mean_line(ordered: Sequence[float]) -> Line:
    """The same of ascending values, whose largest one lies at an end."""
    return Line(mean(ordered), ROUNDING * max(abs(ordered[0]), abs(ordered[-1])))


def median_line(ordered: Sequence[float]) -> Line:
    """The median of ascending values as a line; at least one value."""
    middle = len(ordered) // 2
    high = ordered[middle]
    low = high if len(ordered) % 2 else ordered[middle - 1]
    return Line(halfway(low, high), ROUNDING * max(abs(low), abs(high)))


def median(values: Sequence[float]) -> float:
    """The median; at least one value."""
    return median_line(sorted(values)).value


def halfway(low: float, high: float) -> float:
    """The middle of two values, also where their sum overflows."""
    total = low + high
    return total / 2 if math.isfinite(total) else low / 2 + high / 2
