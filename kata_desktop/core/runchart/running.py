"""A phase that grows: each new point updates the run chart without going through the old ones."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.runchart.checks import finite_values
from kata_desktop.core.runchart.numbers import LARGEST, Line, in_units, mean_of_units, median_line
from kata_desktop.core.runchart.phases import is_signal
from kata_desktop.core.runchart.rules import TrendFinder, crossings_limit, longest_run_limit
from kata_desktop.core.runchart.run_tree import RunTree
from kata_desktop.core.runchart.values import InvalidOptionError, Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningStatistics:
    """The fields of `PhaseAnalysis` that are kept up to date point by point, equal to those of `analyse`."""

    n_rows: int
    n_valid: int
    median: float | None
    n_useful: int
    n_on_median: int
    longest_run: int | None
    longest_run_limit: int | None
    crossings: int | None
    crossings_limit: int | None
    runs_signal: bool
    n_runs: int
    mean: float | None
    mr_bar: float | None


class RunningAnalysis:
    """One phase, point by point; `freeze` rows give its lines, None lets them follow every point.

    Cost of `append` with n rows: log2(n) joins in a tree for the new point and for each point the moving
    median passes (none once it is frozen; one or two where values differ; all equal ones together where they
    do not, at most 2 n joins), and while it moves a sorted insertion: log2(n) comparisons and a move of up to
    8 n bytes in one block, 0.8 MB at 100,000 rows. `statistics` costs the square root of n (the sum of the
    crossings limit), `trends` the length of the list. Screened limits and shifts are left to `analyse`,
    because one point may change all of them. Excluded rows are given as None.
    """

    def __init__(self, values: Iterable[float | None] = (), *, freeze: int | None = None) -> None:
        if freeze is not None and freeze < 1:
            raise InvalidOptionError("freeze", freeze)
        rows = finite_values(values)
        self._freeze = freeze
        self._n_rows = 0
        self._n_valid = 0
        self._baseline: list[tuple[float, int]] = []
        self._line: Line | None = None
        self._sum = self._range_sum = self._n_ranges = 0
        self._before: float | None = None
        self._trends = TrendFinder()
        self.moved = 0
        for value in rows:
            self._count(value)
        self._baseline = sorted((value, row) for row, value in enumerate(rows[:freeze]) if value is not None)
        self._line = self._median_line()
        self._tree = RunTree([self._side(value) for value in rows])

    @property
    def joins(self) -> int:
        """Joins of the tree made so far: the work, whatever the machine."""
        return self._tree.joins

    def append(self, value: float | None) -> None:
        """Add a row; None is a missing value. NotFiniteError for an infinite value or NaN."""
        (value,) = finite_values([value])
        moving = self._freeze is None or self._n_rows < self._freeze
        row, before = self._n_rows, self._line
        self._count(value)
        self._tree.add_row()
        if value is not None and moving:
            insort(self._baseline, (value, row))
            self._line = self._median_line()
        self._tree.set_sides([*self._passed(before), (row, self._side(value))])

    def statistics(self) -> RunningStatistics:
        """The fields of the phase as it is now."""
        whole = self._tree.whole
        useful = whole.useful
        longest = whole.longest if useful else None
        limit = longest_run_limit(useful) if useful else None
        crossings = whole.crossings if useful else None
        least = crossings_limit(useful) if useful else None
        return RunningStatistics(
            n_rows=self._n_rows,
            n_valid=self._n_valid,
            median=None if self._line is None else self._line.value,
            n_useful=useful,
            n_on_median=0 if self._line is None else self._n_valid - useful,
            longest_run=longest,
            longest_run_limit=limit,
            crossings=crossings,
            crossings_limit=least,
            runs_signal=is_signal(longest, limit, crossings, least),
            n_runs=whole.crossings + 1 if useful else 0,
            mean=mean_of_units(self._sum, len(self._baseline)) if self._baseline else None,
            mr_bar=mean_of_units(self._range_sum, self._n_ranges) if self._n_ranges else None,
        )

    def trends(self) -> tuple[Trend, ...]:
        """The trends of the phase as it is now."""
        return self._trends.found()

    def _count(self, value: float | None) -> None:
        in_baseline = self._freeze is None or self._n_rows < self._freeze
        if value is not None:
            self._n_valid += 1
            self._trends.add(self._n_rows, value)
            if in_baseline:
                self._sum += in_units(value)
                if self._before is not None:
                    self._range_sum += in_units(min(abs(value - self._before), LARGEST))
                    self._n_ranges += 1
        self._before = value
        self._n_rows += 1

    def _median_line(self) -> Line | None:
        if not self._baseline:
            return None
        middle = (len(self._baseline) - 1) // 2
        pair = self._baseline[middle : middle + 2 - len(self._baseline) % 2]
        return median_line([value for value, _ in pair])

    def _side(self, value: float | None) -> int:
        return 0 if value is None or self._line is None else self._line.side(value)

    def _passed(self, before: Line | None) -> list[tuple[int, int]]:
        """Rows the median has passed, or may have, with their new side."""
        now = self._line
        if before is None or now is None or before == now:
            return []
        low = min(before.value - before.slack, now.value - now.slack)
        high = max(before.value + before.slack, now.value + now.slack)
        first = bisect_left(self._baseline, (low, -1))
        after = bisect_right(self._baseline, (high, self._n_rows))
        self.moved += after - first
        return [(row, now.side(value)) for value, row in self._baseline[first:after]]
