"""The points of a run chart as they are drawn; of a long chart those that were drawn before are kept."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from operator import is_
from typing import Final

from kata_desktop.core.actual import Actual, ActualPoint
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import InkAt, no_ink
from kata_desktop.core.measurement import Point
from kata_desktop.paint.chart_picture import ChartPoint
from kata_desktop.words import charts
from kata_desktop.words.ink import or_here

#: Below this making all of them is quicker than looking for those that stay.
_LONG: Final = 500
#: Long charts that are kept: the two metrics of a close-up.
_KEPT: Final = 2


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Points as they were drawn: `filled` and `left_out` are places among them."""

    points: tuple[ActualPoint, ...]
    filled: tuple[int, ...]
    left_out: tuple[int, ...]
    drawn: tuple[ChartPoint, ...]


_kept: dict[str, _Drawn] = {}


def chart_points(actual: Actual, ink: InkAt = no_ink) -> tuple[ChartPoint, ...]:
    """Give the points of a metric's chart; those of a long one that grew are the very same objects as before."""
    rows, points = actual.analysis.signal_points, actual.points
    filled = tuple(row - actual.skipped for row in rows[bisect_left(rows, actual.skipped) :])
    lit = frozenset(filled)
    spread = actual.metric.point is not Point.WITHIN
    if len(points) < _LONG:
        return tuple(_drawn(n, point, ink, filled=n in lit, spread=spread) for n, point in enumerate(points))
    key = f"{actual.metric.id} {actual.metric.point}"
    former = _kept.pop(key, _Drawn((), (), (), ()))
    if len(former.points) > len(points) or not all(map(is_, former.points, points)):
        former = _Drawn((), (), (), ())
    count = len(former.points)
    drawn = [
        *former.drawn,
        *(_drawn(n, points[n], ink, filled=n in lit, spread=spread) for n in range(count, len(points))),
    ]
    # the words of what was left out may be in another language by now, or have ink
    for n in {*_changed(former.filled, filled), *former.left_out}:
        if n < count and (now := _drawn(n, points[n], ink, filled=n in lit, spread=spread)) != drawn[n]:
            drawn[n] = now
    left_out = (*former.left_out, *(n for n in range(count, len(points)) if points[n].excluded))
    _kept[key] = found = _Drawn(points, filled, left_out, tuple(drawn))
    while len(_kept) > _KEPT:
        del _kept[next(iter(_kept))]
    return found.drawn


def _changed(before: tuple[int, ...], now: tuple[int, ...]) -> frozenset[int]:
    """The places that are in one of two ascending tuples only."""
    if now[: len(before)] == before:
        return frozenset(now[len(before) :])
    return frozenset(before) ^ frozenset(now)


def _drawn(n: int, point: ActualPoint, ink: InkAt, *, filled: bool, spread: bool) -> ChartPoint:
    low, high = point.middle if point.middle and spread else (None, None)
    drawn = ChartPoint(index=n, value=point.value, filled=filled, low=low, high=high)
    if not point.excluded:
        return drawn
    reason = ink(point.measurement.id, "excluded")
    words = charts.left_out(or_here(point.measurement.excluded or "", inked=bool(reason)))
    return replace(drawn, left_out=words, left_out_ink=reason)
