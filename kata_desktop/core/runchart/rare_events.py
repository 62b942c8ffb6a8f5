"""Charts of rare events: g for the number of things between, t for the time between."""

from __future__ import annotations

import math
from collections.abc import Sequence

from kata_desktop.core.runchart.limits import THREE_SIGMA, spread_of
from kata_desktop.core.runchart.numbers import LARGEST, mean, median, saturated
from kata_desktop.core.runchart.values import RareEvents

# Nelson 1994: this power makes exponential times nearly normal.
T_POWER = 3.6


def g_chart(counts: Sequence[float]) -> RareEvents | None:
    """Median, and limits of the geometric distribution; None unless whole numbers from 0."""
    if not counts or not all(value >= 0 and value.is_integer() for value in counts):
        return None
    centre = mean(counts)
    # The root of each factor, because their product may overflow.
    width = 3 * math.sqrt(centre) * math.sqrt(centre + 1)
    return RareEvents(cl=median(counts), ucl=saturated(centre + width), lcl=0.0)


def t_chart(times: Sequence[float]) -> RareEvents | None:
    """XmR of the transformed times, transformed back; None for less than two times or any not above 0."""
    if not all(value > 0 for value in times):
        return None
    limits = spread_of([value ** (1 / T_POWER) for value in times]).limits(THREE_SIGMA)
    if limits is None:
        return None
    return RareEvents(cl=_back(limits.centre.value), ucl=_back(limits.upper), lcl=_back(max(limits.lower, 0.0)))


def _back(value: float) -> float:
    try:
        return float(value**T_POWER)
    except OverflowError:
        return LARGEST
