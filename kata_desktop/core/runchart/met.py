"""Is the target condition met? Four honest states, never over data from before the last experiment."""

from __future__ import annotations

from collections.abc import Collection

from kata_desktop.core.runchart.findings import LIMIT_POINTS, START_POINTS, Met, MetBasis, MetState
from kata_desktop.core.runchart.phases import Values, analyse_phase, valid_points
from kata_desktop.core.runchart.target import assurance, meeting, meets
from kata_desktop.core.runchart.values import Assurance, Direction, PhaseAnalysis


def target_met(
    values: Values,
    *,
    since: int,
    target: float,
    direction: Direction,
    limits: bool = False,
    excluded: Collection[int] = (),
) -> Met:
    """The state over the rows from `since` on, analysed as a series of their own.

    So "no signal" and the limits speak of the process since the experiment; against the old start an
    improvement would stay a signal for ever. Without `limits` (skewed metrics such as cycle times), or
    below 12 measurements, all of the last 10 have to be at the target.
    """
    points = valid_points(values, since, len(values), excluded)
    met = meeting([value for _, value in points], target, direction)
    phase = analyse_phase(values, start=since, stop=len(values), excluded=excluded)
    state, basis = _state(phase, met, target, direction, limits=limits and len(met) >= LIMIT_POINTS)
    return Met(
        state=state,
        basis=basis,
        met=sum(met),
        count=len(met),
        needed=START_POINTS,
        middle=phase.median,
        first=points[0][0] if points else None,
        last=points[-1][0] if points else None,
        since=since,
    )


def _state(
    phase: PhaseAnalysis, met: list[bool], target: float, direction: Direction, *, limits: bool
) -> tuple[MetState, MetBasis]:
    if phase.median is None or len(met) < START_POINTS:
        return MetState.TOO_EARLY, MetBasis.COUNT
    if not meets(phase.median, target, direction):
        return MetState.NOT_YET, MetBasis.MEDIAN
    if limits:
        basis = MetBasis.LIMITS
        holds = assurance(phase, target, direction) is Assurance.CONSISTENT_PASS
    else:
        basis = MetBasis.LAST_TEN
        holds = all(met[-START_POINTS:])
    return (MetState.RELIABLY if holds and not phase.runs_signal else MetState.SOMETIMES), basis
