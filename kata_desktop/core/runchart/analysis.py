"""The whole analysis of a series, and its form for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from enum import Enum

from kata_desktop.core.runchart.checks import check_rows, check_target, finite_values
from kata_desktop.core.runchart.nhs import nhs_types
from kata_desktop.core.runchart.phases import Values, analyse_phase, phase_bounds, valid_points
from kata_desktop.core.runchart.rare_events import g_chart, t_chart
from kata_desktop.core.runchart.rephase import rephasing
from kata_desktop.core.runchart.target import against_target
from kata_desktop.core.runchart.values import (
    Analysis,
    InvalidOptionError,
    NhsType,
    Options,
    PhaseAnalysis,
    TargetAnalysis,
)

NO_OPTIONS = Options()


def analyse(values: Values, options: Options = NO_OPTIONS) -> Analysis:
    """Analyse a series; None is a missing value.

    Raises NotFiniteError for an infinite value or NaN, InvalidOptionError for rows outside the series,
    a freeze below 1, and a target that is not finite or has no direction. The cost grows as n log n.
    """
    values = finite_values(values)
    _check(len(values), options)
    excluded = frozenset(options.exclude)
    bounds = phase_bounds(len(values), options.phase_starts)
    phases = tuple(
        analyse_phase(
            values,
            start=start,
            stop=stop,
            frozen_at=_frozen_at(start, stop, options.freeze),
            excluded=excluded,
        )
        for start, stop in bounds
    )
    complete = [] if excluded else _without_gaps(values)
    single = len(phases) == 1 and options.freeze is None
    return Analysis(
        phases=phases,
        nhs_types=_nhs_types(complete, bounds, options.freeze),
        target=_target(values, phases, options),
        rephase=rephasing(values) if single and not excluded else None,
        g_chart=g_chart(complete) if single and complete else None,
        t_chart=t_chart(complete) if single and complete else None,
    )


def as_case(analysis: Analysis) -> dict[str, object]:
    """The analysis in the form of the reference cases; fields that do not apply are left out.

    `nhs_types` is always there, and null for a series that is empty, has a gap or an exclusion.
    """
    plain = {field.name: _plain(getattr(analysis, field.name)) for field in fields(analysis)}
    return {name: value for name, value in plain.items() if value is not None or name == "nhs_types"}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _check(n_rows: int, options: Options) -> None:
    check_rows("phase_starts", options.phase_starts, n_rows)
    check_rows("exclude", options.exclude, n_rows)
    if options.freeze is not None and options.freeze < 1:
        raise InvalidOptionError("freeze", options.freeze)
    check_target(options.target, options.direction)


def _frozen_at(start: int, stop: int, freeze: int | None) -> int | None:
    return freeze if freeze is not None and start < freeze < stop else None


def _without_gaps(values: Values) -> list[float]:
    """The values, or none of them where one is missing."""
    present = [value for value in values if value is not None]
    return present if len(present) == len(values) else []


def _nhs_types(
    complete: Sequence[float], bounds: Sequence[tuple[int, int]], freeze: int | None
) -> tuple[NhsType, ...] | None:
    if not complete:
        return None
    types: list[NhsType] = []
    for start, stop in bounds:
        baseline_stop = _frozen_at(start, stop, freeze) or stop
        types += nhs_types(complete[start:stop], baseline_stop - start)
    return tuple(types)


def _target(values: Values, phases: Sequence[PhaseAnalysis], options: Options) -> TargetAnalysis | None:
    if options.target is None or options.direction is None or not phases:
        return None
    last = phases[-1]
    points = valid_points(values, last.start, last.end + 1, frozenset(options.exclude))
    return against_target(last, [value for _, value in points], options.target, options.direction)
