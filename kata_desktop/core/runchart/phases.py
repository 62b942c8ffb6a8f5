"""One phase of a series: its lines, its runs about the median, its limits."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kata_desktop.core.runchart.limits import THREE_SIGMA, XMR, Limits, Spread, spread_of
from kata_desktop.core.runchart.numbers import Line, median_line
from kata_desktop.core.runchart.rules import (
    Point,
    Run,
    crossings_limit,
    longest_run_limit,
    runs_about,
    shifts_in,
    trends_in,
)
from kata_desktop.core.runchart.values import PhaseAnalysis

Values = Sequence[float | None]


def phase_bounds(n_rows: int, starts: Collection[int]) -> list[tuple[int, int]]:
    """First row and row after the last one of each phase; starts in any order, 0 may be left out."""
    if not n_rows:
        return []
    firsts = sorted({0, *starts})
    return list(zip(firsts, [*firsts[1:], n_rows], strict=True))


def valid_points(values: Values, start: int, stop: int, excluded: Collection[int] = ()) -> list[Point]:
    """The rows from start to before stop that count, with their values."""
    return [
        (row, value) for row, value in enumerate(values[start:stop], start) if value is not None and row not in excluded
    ]


def baseline_spread(values: Values, start: int, stop: int, excluded: Collection[int] = ()) -> Spread:
    """Mean and moving ranges of the rows from start to before stop."""
    return spread_of([v for row, v in enumerate(values[start:stop], start) if row not in excluded])


def baseline_median(points: Sequence[Point], stop: int) -> Line | None:
    """Median of the points before row stop."""
    ordered = sorted(value for row, value in points if row < stop)
    return median_line(ordered) if ordered else None


def analyse_phase(
    values: Values, *, start: int, stop: int, frozen_at: int | None = None, excluded: Collection[int] = ()
) -> PhaseAnalysis:
    """The phase of rows start to before stop; with `frozen_at` its lines come from the rows before that."""
    baseline_stop = stop if frozen_at is None else min(frozen_at, stop)
    points = valid_points(values, start, stop, excluded)
    # an excluded value makes no line, but where it lies beside the limits is told
    present = valid_points(values, start, stop) if excluded else points
    centre = baseline_median(points, baseline_stop)
    runs = runs_about(points, centre) if centre is not None else []
    n_useful = sum(len(rows) for _, rows in runs)
    longest, longest_limit, crossings, crossings_least = _runs_statistics(runs, n_useful)
    spread = baseline_spread(values, start, baseline_stop, excluded)
    screened, unscreened = spread.limits(XMR), spread.limits(XMR, screened=False)
    lcl_3sigma, ucl_3sigma = _ends(spread.limits(THREE_SIGMA))
    lcl_3sigma_unscreened, ucl_3sigma_unscreened = _ends(spread.limits(THREE_SIGMA, screened=False))
    return PhaseAnalysis(
        start=start,
        end=stop - 1,
        n_rows=stop - start,
        n_valid=len(points),
        median=None if centre is None else centre.value,
        n_useful=n_useful,
        n_on_median=0 if centre is None else len(points) - n_useful,
        longest_run=longest,
        longest_run_limit=longest_limit,
        crossings=crossings,
        crossings_limit=crossings_least,
        runs_signal=is_signal(longest, longest_limit, crossings, crossings_least),
        n_runs=len(runs),
        shifts=shifts_in(runs),
        trends=trends_in(points),
        mean=None if spread.centre is None else spread.centre.value,
        mr_bar=spread.mr_bar,
        mr_bar_screened=spread.mr_bar_screened,
        lcl=_ends(screened)[0],
        ucl=_ends(screened)[1],
        lcl_3sigma=lcl_3sigma,
        ucl_3sigma=ucl_3sigma,
        outside=_outside(present, screened),
        lcl_unscreened=_ends(unscreened)[0],
        ucl_unscreened=_ends(unscreened)[1],
        lcl_3sigma_unscreened=lcl_3sigma_unscreened,
        ucl_3sigma_unscreened=ucl_3sigma_unscreened,
        outside_unscreened=_outside(present, unscreened),
    )


def is_signal(longest: int | None, limit: int | None, crossings: int | None, least: int | None) -> bool:
    """Whether the longest run is over its limit or the crossings are under theirs."""
    if longest is None or limit is None or crossings is None or least is None:
        return False
    return longest > limit or crossings < least


def _runs_statistics(runs: Sequence[Run], n_useful: int) -> tuple[int | None, int | None, int | None, int | None]:
    if not runs:
        return None, None, None, None
    longest = max(len(rows) for _, rows in runs)
    return longest, longest_run_limit(n_useful), len(runs) - 1, crossings_limit(n_useful)


def _ends(limits: Limits | None) -> tuple[float | None, float | None]:
    return (None, None) if limits is None else (limits.lower, limits.upper)


def _outside(points: Sequence[Point], limits: Limits | None) -> tuple[int, ...]:
    if limits is None:
        return ()
    signs = limits.beyond(value for _, value in points)
    return tuple(row for (row, _), sign in zip(points, signs, strict=True) if sign)
