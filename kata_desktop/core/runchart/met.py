"""Is the target condition met? Four honest states, never over data from before the last experiment."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection

from kata_desktop.core.runchart.findings import LIMIT_POINTS, START_POINTS, Met, MetBasis, MetState
from kata_desktop.core.runchart.limits import XMR
from kata_desktop.core.runchart.phases import Values
from kata_desktop.core.runchart.running import RunningAnalysis
from kata_desktop.core.runchart.target import assurance, meeting, meets
from kata_desktop.core.runchart.values import Assurance, Direction


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
    run = RunningAnalysis(values[since:], start=since, excluded=excluded)
    return Meeting(run, target, direction).met(limits=limits)


class Meeting:
    """How many points of a run meet a target; when it is asked again only the new ones are looked at."""

    def __init__(self, run: RunningAnalysis, target: float, direction: Direction) -> None:
        self._run, self._target, self._direction = run, target, direction
        self._seen = self._count = 0
        self._latest: deque[bool] = deque(maxlen=START_POINTS)

    def is_of(self, run: RunningAnalysis, target: float, direction: Direction) -> bool:
        """Whether it speaks of this run and this target."""
        return self._run is run and (self._target, self._direction) == (target, direction)

    def met(self, *, limits: bool) -> Met:
        """The state now."""
        run = self._run
        found = meeting(run.values[self._seen :], self._target, self._direction)
        self._seen, self._count = self._seen + len(found), self._count + sum(found)
        self._latest.extend(found)
        statistics = run.statistics()
        middle = statistics.median
        state, basis = self._state(middle, signal=statistics.runs_signal, limits=limits and self._seen >= LIMIT_POINTS)
        return Met(
            state=state,
            basis=basis,
            met=self._count,
            count=self._seen,
            needed=START_POINTS,
            middle=middle,
            first=run.rows[0] if run.rows else None,
            last=run.rows[-1] if run.rows else None,
            since=run.start,
        )

    def _state(self, middle: float | None, *, signal: bool, limits: bool) -> tuple[MetState, MetBasis]:
        if middle is None or self._seen < START_POINTS:
            return MetState.TOO_EARLY, MetBasis.COUNT
        if not meets(middle, self._target, self._direction):
            return MetState.NOT_YET, MetBasis.MEDIAN
        if limits:
            basis = MetBasis.LIMITS
            found = self._run.spread().limits(XMR)
            place = found and assurance(found.lower, found.upper, self._target, self._direction)
            holds = place is Assurance.CONSISTENT_PASS
        else:
            basis = MetBasis.LAST_TEN
            holds = all(self._latest)
        return (MetState.RELIABLY if holds and not signal else MetState.SOMETIMES), basis
