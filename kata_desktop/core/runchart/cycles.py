"""Single cycles of a process analysis: what comes back, and how far the rest strays."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.runchart.numbers import saturated

REPEATS = 3


@dataclass(frozen=True, slots=True)
class Repeatable:
    """A value that comes back, and the rows that make it so."""

    value: float
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fluctuation:
    """How far the slowest and the fastest stray from the planned cycle, as parts of it (0.84 is 84 %)."""

    plus: float
    minus: float


def repeatable(values: Sequence[float | None], resolution: float) -> Repeatable | None:
    """The smallest value, rounded half to even to the resolution, that occurs at least three times.

    Rounds the decimals people wrote, not their binary neighbours. ValueError for a resolution that is not
    above 0 or not finite. The rule is ours, a proposal: the learner may move the line.
    """
    if not (resolution > 0 and math.isfinite(resolution)):
        raise ValueError(f"resolution: {resolution!r}")
    step = Decimal(repr(float(resolution)))
    rows_of: dict[Decimal, list[int]] = {}
    for row, value in enumerate(values):
        if value is not None:
            steps = (Decimal(repr(float(value))) / step).to_integral_value(ROUND_HALF_EVEN)
            rows_of.setdefault(steps, []).append(row)
    returning = [steps for steps, rows in rows_of.items() if len(rows) >= REPEATS]
    if not returning:
        return None
    lowest = min(returning)
    return Repeatable(saturated(float(lowest * step)), tuple(rows_of[lowest]))


def lowest_repeatable(values: Sequence[float | None], resolution: float) -> float | None:
    """The value of `repeatable`, in the unit of the values; None where nothing comes back."""
    found = repeatable(values, resolution)
    return None if found is None else found.value


def fluctuation(values: Sequence[float | None], planned: float) -> Fluctuation | None:
    """Plus (slowest) and minus (fastest) around a planned cycle above 0; None without values.

    Negative where even the slowest is faster than planned, or the fastest slower.
    """
    if not planned > 0:
        raise ValueError(f"planned: {planned!r}")
    valid = [value for value in values if value is not None]
    if not valid:
        return None
    return Fluctuation(
        saturated(max(valid) / planned - 1),
        saturated(1 - min(valid) / planned),
    )
