"""A phase that grows: each new point updates the run chart without going through the old ones."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator
from itertools import compress

from kata_desktop.core.runchart.checks import finite_values
from kata_desktop.core.runchart.limits import Limits, Spread, spread_about
from kata_desktop.core.runchart.numbers import LARGEST, Line, median_line, ordered_mean_line
from kata_desktop.core.runchart.phases import is_signal
from kata_desktop.core.runchart.rules import TrendFinder, crossings_limit, longest_run_limit
from kata_desktop.core.runchart.run_tree import RunSpan, RunTree
from kata_desktop.core.runchart.values import InvalidOptionError, RunningStatistics, Trend


class RunningAnalysis:
    """One phase, row by row; `freeze` rows give its lines, None lets them follow every point.

    `start` is the row of the first value in the whole series, `excluded` are rows (of the whole series) that count
    nowhere. Rows are told as those of the series; places are those in `rows` and `values`, the points that count.

    Cost of `append` with n points: log2(n / 64) joins in a tree for the new point; for each point the moving median
    passes (none once it is frozen; one or two where values differ; all equal ones together where they do not) a look
    through its block of 64 and as many joins; and while the median moves a sorted insertion: log2(n) comparisons and
    two moves of up to 8 n bytes in one block, 0.8 MB at 100,000 points. `statistics` costs the square root of n (the
    sum of the crossings limit), `runs_back` n / 64, `trends` what was appended since it was asked before and the length
    of the list. `spread` adds up to n numbers in one call while nothing is frozen, and sorts them the first time.
    """

    def __init__(
        self,
        values: Iterable[float | None] = (),
        *,
        freeze: int | None = None,
        start: int = 0,
        excluded: Collection[int] = (),
    ) -> None:
        if freeze is not None and freeze < 1:
            raise InvalidOptionError("freeze", freeze)
        found = finite_values(values)
        self.start = start
        self._freeze = freeze
        self._n_rows = len(found)
        counted = [(row, value) for row, value in enumerate(found, start) if value is not None and row not in excluded]
        self.rows = [row for row, _ in counted]
        self.values = [value for _, value in counted]
        self._missing = [row for row, value in enumerate(found, start) if value is None and row not in excluded]
        end = len(self.rows) if freeze is None else bisect_left(self.rows, start + freeze)
        # the values of the baseline in ascending order, and their places
        self._places = sorted(range(end), key=self.values.__getitem__)
        self._ordered = [self.values[place] for place in self._places]
        self._line = self._median_line()
        # a start that is frozen before its first point has no line, so nothing lies on a side of it
        self._tree = RunTree([0] * len(self.rows) if self._line is None else self._line.sides(self.values))
        # what is reckoned when it is first asked for, with the number of points it knows
        self._ranges: list[float] = []
        self._ranges_seen = 0
        self._trends = TrendFinder()
        self._trends_seen = 0
        self._outside: list[int] = []
        self._outside_of: Limits | None = None
        self._outside_seen = 0
        self.moved = 0

    @property
    def n_rows(self) -> int:
        """All rows, missing and excluded ones too."""
        return self._n_rows

    @property
    def joins(self) -> int:
        """Joins of the tree made so far: the work, whatever the machine."""
        return self._tree.joins

    def append(self, value: float | None) -> None:
        """Add a row; None is a missing value. NotFiniteError for an infinite value or NaN."""
        (value,) = finite_values([value])
        moving = self._freeze is None or self._n_rows < self._freeze
        self._n_rows += 1
        if value is None:
            self._missing.append(self.start + self._n_rows - 1)
            return
        place, before = len(self.rows), self._line
        self.rows.append(self.start + self._n_rows - 1)
        self.values.append(value)
        if moving:
            at = bisect_right(self._ordered, value)
            self._ordered.insert(at, value)
            self._places.insert(at, place)
            self._line = self._median_line()
        self._tree.append(0 if self._line is None else self._line.side(value))
        self._tree.set_sides(self._passed(before))

    def statistics(self) -> RunningStatistics:
        """The fields of the phase as it is now."""
        whole = self._tree.whole
        useful = whole.useful
        longest = whole.longest if useful else None
        limit = longest_run_limit(useful) if useful else None
        crossings = whole.crossings if useful else None
        least = crossings_limit(useful) if useful else None
        n_valid = len(self.rows)
        return RunningStatistics(
            n_rows=self._n_rows,
            n_valid=n_valid,
            median=None if self._line is None else self._line.value,
            n_useful=useful,
            n_on_median=0 if self._line is None else n_valid - useful,
            longest_run=longest,
            longest_run_limit=limit,
            crossings=crossings,
            crossings_limit=least,
            runs_signal=is_signal(longest, limit, crossings, least),
            n_runs=whole.crossings + 1 if useful else 0,
        )

    def place_from(self, row: int) -> int:
        """The place of the first point in this row or after it."""
        return bisect_left(self.rows, row)

    def runs_back(self, least: int) -> Iterator[RunSpan]:
        """The runs of at least so many points by their places, the last one first."""
        return self._tree.runs_back(least)

    def useful_rows(self, first: int = 0, last: int | None = None) -> tuple[int, ...]:
        """The rows of the points off the line, of all or of some places."""
        stop = len(self.rows) if last is None else last + 1
        return tuple(compress(self.rows[first:stop], self._tree.sides[first:stop]))

    def trends(self) -> tuple[Trend, ...]:
        """The trends of the phase as it is now."""
        for place in range(self._trends_seen, len(self.rows)):
            self._trends.add(self.rows[place], self.values[place])
        self._trends_seen = len(self.rows)
        return self._trends.found()

    def spread(self) -> Spread:
        """Mean and moving ranges of the baseline, from which limits are reckoned."""
        if not self._ordered:
            return Spread(None, None, None)
        centre = ordered_mean_line(self._ordered)
        self._note_ranges()
        return spread_about(centre, self._ranges)

    def beyond(self, limits: Limits) -> tuple[int, ...]:
        """The rows of the points beyond limits; with limits as before only the new points are looked at."""
        if limits != self._outside_of:
            self._outside_of, self._outside, self._outside_seen = limits, [], 0
        seen = self._outside_seen
        self._outside += compress(self.rows[seen:], limits.beyond(self.values[seen:]))
        self._outside_seen = len(self.rows)
        return tuple(self._outside)

    def _note_ranges(self) -> None:
        """Note how far the points of the baseline lie from those before; across a missing value there is no range."""
        made = [
            min(abs(self.values[place] - self.values[place - 1]), LARGEST)
            for place in range(max(1, self._ranges_seen), len(self._ordered))
            if not self._is_missing_between(self.rows[place - 1], self.rows[place])
        ]
        self._ranges_seen = len(self._ordered)
        if len(made) == 1:
            insort(self._ranges, made[0])
        elif made:
            self._ranges = sorted([*self._ranges, *made])

    def _is_missing_between(self, first: int, last: int) -> bool:
        if last - first == 1 or not self._missing:
            return False
        return bisect_left(self._missing, first) < bisect_left(self._missing, last)

    def _median_line(self) -> Line | None:
        if not self._ordered:
            return None
        middle = (len(self._ordered) - 1) // 2
        return median_line(self._ordered[middle : middle + 2 - len(self._ordered) % 2])

    def _passed(self, before: Line | None) -> list[tuple[int, int]]:
        """Places of the points that the median has passed, or may have, with their new side."""
        now = self._line
        if before is None or now is None or before == now:
            return []
        low = min(before.value - before.slack, now.value - now.slack)
        high = max(before.value + before.slack, now.value + now.slack)
        first, after = bisect_left(self._ordered, low), bisect_right(self._ordered, high)
        self.moved += after - first
        return [(self._places[at], now.side(self._ordered[at])) for at in range(first, after)]
