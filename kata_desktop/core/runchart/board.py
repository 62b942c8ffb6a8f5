"""The run chart of a storyboard: which start is frozen, what is now, and what there is to say."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.runchart.captions import Reading, caption_of, signal_points
from kata_desktop.core.runchart.checks import check_rows, check_target, finite_values
from kata_desktop.core.runchart.findings import NOW_POINTS, START_POINTS, BoardOptions, Finding, Met
from kata_desktop.core.runchart.met import target_met
from kata_desktop.core.runchart.numbers import median
from kata_desktop.core.runchart.phases import Values, analyse_phase, phase_bounds, valid_points
from kata_desktop.core.runchart.values import InvalidOptionError, PhaseAnalysis


@dataclass(frozen=True, slots=True)
class BoardPhase:
    """One phase and the row before which its start is frozen (None: not frozen)."""

    analysis: PhaseAnalysis
    frozen_at: int | None


@dataclass(frozen=True, slots=True)
class Now:
    """The present median: of `count` measurements, the first of them in row `first`."""

    median: float
    count: int
    first: int


@dataclass(frozen=True, slots=True)
class NewMedian:
    """An offer: a phase that begins at `row` (an experiment marker), with the median it would have."""

    row: int
    median: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardAnalysis:
    """Everything the chart of a metric shows and says; start, now, signal are of the last phase.

    `start` is the frozen median (of the whole phase while nothing is frozen), `start_points` how many
    measurements it rests on. `since` is the row of the last experiment or phase start. `signal` is
    the longest run or the crossings, never the soft rules; `change_seen` that it reaches beyond the frozen
    start; `signal_points` the rows of whatever rule the caption names.
    """

    phases: tuple[BoardPhase, ...]
    start: float | None
    start_points: int
    frozen_at: int | None
    since: int
    now: Now | None
    signal: bool
    change_seen: bool
    signal_points: tuple[int, ...]
    caption: Finding
    met: Met | None
    met_on_date: Met | None
    new_median: NewMedian | None


NO_BOARD_OPTIONS = BoardOptions()


def board_analysis(values: Values, options: BoardOptions = NO_BOARD_OPTIONS) -> BoardAnalysis:
    """Analyse a metric of the board; None is a missing value, excluded rows count nowhere.

    Raises NotFiniteError and InvalidOptionError as `analyse` does; markers may lie after the last row.
    """
    values = finite_values(values)
    _check_places(len(values), options)
    excluded = frozenset(options.exclude)
    markers = sorted(options.markers)
    bounds = phase_bounds(len(values), options.phase_starts) or [(0, 0)]
    phases = tuple(_board_phase(values, start, stop, markers, excluded) for start, stop in bounds)
    phase, frozen_at = phases[-1].analysis, phases[-1].frozen_at
    boundaries = [phase.start, *(marker for marker in markers if marker > phase.start)]
    now = _now(values, phase.start, excluded)
    reading = Reading(
        values=values,
        phase=phase,
        frozen_at=frozen_at,
        now=None if now is None else now.median,
        options=options,
    )
    change_seen = reading.change_seen()
    caption = caption_of(reading)
    return BoardAnalysis(
        phases=phases,
        start=phase.median,
        start_points=reading.start_points(),
        frozen_at=frozen_at,
        since=boundaries[-1],
        now=now,
        signal=reading.signal(),
        change_seen=change_seen,
        signal_points=signal_points(reading, caption),
        caption=caption,
        met=_met(values, options, len(values) + 1),
        met_on_date=None if options.date_rows is None else _met(values, options, options.date_rows),
        new_median=_new_median(values, boundaries[1:], excluded) if change_seen else None,
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


def _board_phase(values: Values, start: int, stop: int, markers: Sequence[int], excluded: frozenset[int]) -> BoardPhase:
    frozen_at = frozen_start(values, start=start, stop=stop, markers=markers, excluded=excluded)
    analysis = analyse_phase(values, start=start, stop=stop, frozen_at=frozen_at, excluded=excluded)
    return BoardPhase(analysis, frozen_at)


def frozen_start(
    values: Values, *, start: int, stop: int, markers: Sequence[int], excluded: Collection[int] = ()
) -> int | None:
    """The first of the ascending markers with at least ten points of the phase before it."""
    points = valid_points(values, start, stop, excluded)
    if len(points) < START_POINTS:
        return None
    tenth = points[START_POINTS - 1][0]
    return next((marker for marker in markers if tenth < marker <= stop), None)


def _now(values: Values, start: int, excluded: Collection[int]) -> Now | None:
    """Median of the last six measurements of the phase, of fewer if there are no more.

    It reaches back over experiments, as on the board of the design: the median of one or two points would jump.
    """
    points = valid_points(values, start, len(values), excluded)[-NOW_POINTS:]
    return Now(median([value for _, value in points]), len(points), points[0][0]) if points else None


def _met(values: Values, options: BoardOptions, before: int) -> Met | None:
    """The state with the values and boundaries before a row."""
    if options.target is None or options.direction is None:
        return None
    boundaries = (row for row in (*options.markers, *options.phase_starts) if row < before)
    return target_met(
        values[:before],
        since=max(boundaries, default=0),
        target=options.target,
        direction=options.direction,
        limits=options.limits,
        excluded=frozenset(options.exclude),
    )


def _new_median(values: Values, markers: Sequence[int], excluded: Collection[int]) -> NewMedian | None:
    """From the latest experiment that has enough measurements after it for a middle of its own."""
    for marker in reversed(markers):
        since = [value for _, value in valid_points(values, marker, len(values), excluded)]
        if len(since) >= NOW_POINTS:
            return NewMedian(marker, median(since))
    return None
