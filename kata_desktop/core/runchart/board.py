"""The run chart of a storyboard: which start is frozen, what is now, and what there is to say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from kata_desktop.core.runchart.captions import Reading, caption_of, signal_points
from kata_desktop.core.runchart.checks import check_rows, check_target, finite_values
from kata_desktop.core.runchart.findings import (
    NOW_POINTS,
    START_POINTS,
    BoardAnalysis,
    BoardOptions,
    BoardPhase,
    Met,
    NewMedian,
    Now,
)
from kata_desktop.core.runchart.limits import XMR, Limits
from kata_desktop.core.runchart.met import Meeting, target_met
from kata_desktop.core.runchart.numbers import median
from kata_desktop.core.runchart.phases import Values, phase_bounds
from kata_desktop.core.runchart.running import RunningAnalysis
from kata_desktop.core.runchart.values import InvalidOptionError

NO_BOARD_OPTIONS = BoardOptions()


def board_analysis(values: Values, options: BoardOptions = NO_BOARD_OPTIONS) -> BoardAnalysis:
    """Analyse a metric of the board; None is a missing value, excluded rows count nowhere.

    Raises NotFiniteError and InvalidOptionError as `analyse` does; markers may lie after the last row.
    """
    return BoardRun(values, options).analysis(options)


class BoardRun:
    """The run chart of a metric that grows: what is told after each measurement does not go through the old ones.

    The phases, experiments and excluded points are those it was made with; for others (`fits` tells) a new one is made,
    at a cost of n log n. Growing costs what `RunningAnalysis.append` costs, for the phase and for the rows since the
    last experiment. `analysis` costs the square root of n, and in some states more: n / 64 to find a long run and a
    copy of the rows of a signal; all measurements since the closing, where the process slid back; and while limits are
    switched on and nothing is frozen, a sum of n numbers and a look at each.
    """

    def __init__(self, values: Values, options: BoardOptions) -> None:
        self._values = finite_values(values)
        _check_places(len(self._values), options)
        self._frame = _frame(options)
        self._markers = sorted(options.markers)
        self._excluded = frozenset(options.exclude)
        bounds = phase_bounds(len(self._values), options.phase_starts) or [(0, 0)]
        phases = [self._phase(start, stop) for start, stop in bounds]
        self._former = tuple(_board_phase(run, frozen_at, None) for run, frozen_at in phases[:-1])
        self._last, self._frozen_at = phases[-1]
        start = self._last.start
        self._boundaries = [start, *(marker for marker in self._markers if marker > start)]
        self._since: RunningAnalysis | None = None
        self._meeting: Meeting | None = None
        self._on_date: tuple[object, Met] | None = None
        self._signal_before: bool | None = None

    def __len__(self) -> int:
        return len(self._values)

    def fits(self, options: BoardOptions) -> bool:
        """Whether phases, experiments and excluded points are those it was made with."""
        return self._frame == _frame(options)

    def grow(self, values: Iterable[float | None]) -> None:
        """Add rows at the end that are not excluded; NotFiniteError for an infinite value or NaN."""
        for value in finite_values(values):
            self._values.append(value)
            self._last.append(value)
            if self._since is not None:
                self._since.append(value)

    def analysis(self, options: BoardOptions) -> BoardAnalysis:
        """What there is to say now; InvalidOptionError for places outside the rows."""
        assert self.fits(options)
        _check_places(len(self._values), options)
        limits = self._last.spread().limits(XMR) if options.limits else None
        phase = _board_phase(self._last, self._frozen_at, limits)
        now = self._now()
        reading = Reading(
            values=self._values,
            run=self._last,
            phase=phase,
            limits=limits,
            now=None if now is None else now.median,
            options=options,
            excluded=self._excluded,
            signal_before=self._was_signal,
        )
        change_seen = reading.change_seen()
        caption = caption_of(reading)
        return BoardAnalysis(
            phases=(*self._former, phase),
            start=phase.runs.median,
            start_points=reading.start_points(),
            frozen_at=self._frozen_at,
            since=self._boundaries[-1],
            now=now,
            signal=reading.signal(),
            change_seen=change_seen,
            signal_points=signal_points(reading, caption),
            caption=caption,
            met=self._met(options),
            met_on_date=None if options.date_rows is None else self._met_on_date(options, options.date_rows),
            new_median=self._new_median() if change_seen else None,
        )

    def _phase(self, start: int, stop: int) -> tuple[RunningAnalysis, int | None]:
        values = self._values[start:stop]
        frozen_at = frozen_start(values, start=start, markers=self._markers, excluded=self._excluded)
        freeze = None if frozen_at is None else frozen_at - start
        return RunningAnalysis(values, freeze=freeze, start=start, excluded=self._excluded), frozen_at

    def _was_signal(self) -> bool:
        """Whether the frozen start alone has a signal already."""
        if self._signal_before is None:
            before = self._values[self._last.start : self._frozen_at]
            run = RunningAnalysis(before, start=self._last.start, excluded=self._excluded)
            self._signal_before = run.statistics().runs_signal
        return self._signal_before

    def _since_last(self) -> RunningAnalysis:
        """The rows since the last experiment or phase start, as a series of their own."""
        since = self._boundaries[-1]
        if since == self._last.start:
            return self._last
        if self._since is None:
            self._since = RunningAnalysis(self._values[since:], start=since, excluded=self._excluded)
        return self._since

    def _now(self) -> Now | None:
        """Median of the last six measurements of the phase, of fewer if there are no more.

        It reaches back over experiments, as on the board of the design: the median of one or two would jump.
        """
        rows, values = self._last.rows[-NOW_POINTS:], self._last.values[-NOW_POINTS:]
        return Now(median(values), len(values), rows[0]) if rows else None

    def _met(self, options: BoardOptions) -> Met | None:
        if options.target is None or options.direction is None:
            return None
        run = self._since_last()
        if self._meeting is None or not self._meeting.is_of(run, options.target, options.direction):
            self._meeting = Meeting(run, options.target, options.direction)
        return self._meeting.met(limits=options.limits)

    def _met_on_date(self, options: BoardOptions, before: int) -> Met | None:
        """The state with the values and boundaries before a row, kept as those do not change."""
        if options.target is None or options.direction is None:
            return None
        asked = (before, options.target, options.direction, options.limits)
        if self._on_date is None or self._on_date[0] != asked:
            boundaries = (row for row in (*options.markers, *options.phase_starts) if row < before)
            met = target_met(
                self._values[:before],
                since=max(boundaries, default=0),
                target=options.target,
                direction=options.direction,
                limits=options.limits,
                excluded=self._excluded,
            )
            self._on_date = asked, met
        return self._on_date[1]

    def _new_median(self) -> NewMedian | None:
        """From the latest experiment that has enough measurements after it for a middle of its own."""
        last = self._last
        for marker in reversed(self._boundaries[1:]):
            place = last.place_from(marker)
            if len(last.rows) - place < NOW_POINTS:
                continue
            if marker == self._boundaries[-1]:
                middle = self._since_last().statistics().median
                assert middle is not None
                return NewMedian(marker, middle)
            return NewMedian(marker, median(last.values[place:]))
        return None


def _frame(options: BoardOptions) -> tuple[tuple[int, ...], ...]:
    return options.markers, options.phase_starts, options.exclude


def _board_phase(run: RunningAnalysis, frozen_at: int | None, limits: Limits | None) -> BoardPhase:
    return BoardPhase(
        start=run.start,
        end=run.start + run.n_rows - 1,
        frozen_at=frozen_at,
        runs=run.statistics(),
        lower=None if limits is None else limits.lower,
        upper=None if limits is None else limits.upper,
    )


def _check_places(n_rows: int, options: BoardOptions) -> None:
    places = {
        "markers": options.markers,
        "phase_starts": options.phase_starts,
        "date_rows": () if options.date_rows is None else (options.date_rows,),
        "closed_at": () if options.closed_at is None else (options.closed_at,),
    }
    for name, rows in places.items():
        for row in rows:
            if not 0 <= row <= n_rows:
                raise InvalidOptionError(name, row)
    check_rows("exclude", options.exclude, n_rows)
    check_target(options.target, options.direction)


def frozen_start(values: Values, *, start: int, markers: Sequence[int], excluded: Collection[int] = ()) -> int | None:
    """The first of the ascending markers with at least ten points before it, of a phase whose rows begin at `start`."""
    found = 0
    for row, value in enumerate(values, start):
        found += value is not None and row not in excluded
        if found == START_POINTS:
            stop = start + len(values)
            return next((marker for marker in markers if row < marker <= stop), None)
    return None
