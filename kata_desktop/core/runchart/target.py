"""A phase against its target: how many points meet it, and where it lies against the limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kata_desktop.core.runchart.numbers import ROUNDING, Line
from kata_desktop.core.runchart.values import Assurance, Direction, PhaseAnalysis, TargetAnalysis


def meets(value: float, target: float, direction: Direction) -> bool:
    """Whether a value is at the target or better."""
    return meeting([value], target, direction)[0]


def meeting(values: Iterable[float], target: float, direction: Direction) -> list[bool]:
    """Of each value whether it is at the target or better."""
    wrong = 1 if direction is Direction.LOWER else -1
    return [side != wrong for side in Line(target, ROUNDING * abs(target)).sides(values)]


def against_target(
    phase: PhaseAnalysis, values: Sequence[float], target: float, direction: Direction
) -> TargetAnalysis:
    """The valid values of a phase, in order, against the target."""
    met = meeting(values, target, direction)
    streak = next((n for n, one in enumerate(reversed(met)) if not one), len(met))
    return TargetAnalysis(
        value=target,
        direction=direction,
        n_valid=len(values),
        n_meeting=sum(met),
        meeting_streak_at_end=streak,
        assurance=assurance(phase.lcl, phase.ucl, target, direction),
    )


def assurance(lower: float | None, upper: float | None, target: float, direction: Direction) -> Assurance | None:
    """Pass or fail where the target lies outside the limits; None without limits."""
    if lower is None or upper is None:
        return None
    if lower <= target <= upper:
        return Assurance.INCONSISTENT
    passes = (target > upper) is (direction is Direction.LOWER)
    return Assurance.CONSISTENT_PASS if passes else Assurance.CONSISTENT_FAIL
