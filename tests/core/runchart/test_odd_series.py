"""Series at the edges of the schema, decided by its words: all missing, one value, phases of one row, the ends."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kata_desktop.core.runchart import BoardOptions, Direction, NoSignal, OutsideLimits, analyse, board_analysis
from kata_desktop.core.runchart.findings import WithinLimits
from kata_desktop.core.runchart.values import Options, PhaseAnalysis

UNDEFINED = (
    "median", "longest_run", "longest_run_limit", "crossings", "crossings_limit", "mean", "mr_bar", "mr_bar_screened",
    "lcl", "ucl", "lcl_3sigma", "ucl_3sigma", "lcl_unscreened", "ucl_unscreened", "lcl_3sigma_unscreened",
    "ucl_3sigma_unscreened",
)  # fmt: skip


def phase(values: Sequence[float | None], options: Options | None = None) -> PhaseAnalysis:
    found = analyse(values, options or Options()).phases
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("values", "exclude"), [([None], ()), ([None] * 40, ()), ([1.0], (0,)), ([1.0, None, 2.0], (0, 2))]
)
def test_without_a_value_that_counts_everything_is_undefined(
    values: list[float | None], exclude: tuple[int, ...]
) -> None:
    found = phase(values, Options(exclude=exclude))
    assert [name for name in UNDEFINED if getattr(found, name) is not None] == []
    assert (found.n_rows, found.n_valid, found.n_useful, found.n_runs) == (len(values), 0, 0, 0)
    assert (found.runs_signal, found.shifts, found.trends, found.outside) == (False, (), (), ())
    assert analyse(values, Options(exclude=exclude)).nhs_types is None


def test_an_empty_series_has_no_phase() -> None:
    found = analyse([], Options(target=1.0, direction=Direction.LOWER))
    assert (found.phases, found.nhs_types, found.target) == ((), None, None)


def test_one_value_has_lines_and_no_limits() -> None:
    found = phase([5.0])
    assert (found.median, found.mean, found.n_on_median) == (5.0, 5.0, 1)
    assert (found.mr_bar, found.lcl, found.ucl, found.longest_run) == (None, None, None, None)


def test_phases_of_one_row_stand_for_themselves() -> None:
    found = analyse([1.0, 2.0, 3.0], Options(phase_starts=(2, 1))).phases
    assert [(one.start, one.end, one.n_rows, one.median, one.mr_bar) for one in found] == [
        (0, 0, 1, 1.0, None),
        (1, 1, 1, 2.0, None),
        (2, 2, 1, 3.0, None),
    ]


@pytest.mark.parametrize("freeze", [4, 5, 100])
def test_a_start_frozen_at_the_end_or_beyond_is_the_whole_series(freeze: int) -> None:
    assert analyse([1.0, 2.0, 3.0, 4.0], Options(freeze=freeze)).phases == analyse([1.0, 2.0, 3.0, 4.0]).phases


def test_a_frozen_start_without_a_value_gives_no_line() -> None:
    found = phase([None, None, 3.0, 4.0], Options(freeze=2))
    assert (found.n_valid, found.median, found.n_useful, found.ucl) == (2, None, 0, None)


def test_ties_on_the_line_neither_break_nor_add() -> None:
    found = phase([1.0, 2.0, 1.0, 2.0, 2.0, 3.0, 3.0, 2.0, 3.0])
    assert (found.median, found.n_on_median, found.n_useful) == (2.0, 4, 5)
    assert (found.longest_run, found.crossings, found.n_runs) == (3, 1, 2)


def test_exclusions_at_both_ends_leave_the_rows_their_numbers() -> None:
    found = phase([9.0, *[1.0, 3.0] * 4, 9.0], Options(exclude=(0, 9)))
    assert (found.start, found.end, found.n_rows, found.n_valid) == (0, 9, 10, 8)
    assert (found.median, found.longest_run, found.crossings) == (2.0, 1, 7)


def test_a_spike_left_out_of_a_constant_series_lies_outside() -> None:
    """Right of the packages that differ: the moving range is 0, the limits are the mean, the spike is beyond them."""
    found = phase([7.0] * 6 + [90.0] + [7.0] * 6, Options(exclude=(6,)))
    assert (found.mr_bar, found.lcl, found.ucl, found.mean) == (0.0, 7.0, 7.0, 7.0)
    assert found.outside == found.outside_unscreened == (6,)
    assert found.n_valid == 12


def test_on_the_board_what_was_left_out_counts_nowhere() -> None:
    values = [10.0, 12.0] * 6
    left_out = board_analysis([*values[:5], 90.0, *values[5:]], BoardOptions(exclude=(5,), limits=True))
    assert isinstance(left_out.caption, WithinLimits)
    assert left_out.signal_points == ()
    counted = board_analysis([*values[:5], 90.0, *values[5:]], BoardOptions(limits=True))
    assert isinstance(counted.caption, OutsideLimits)
    assert 5 in counted.signal_points
    assert board_analysis(values).caption == NoSignal()


def test_a_last_phase_without_values_meets_nothing() -> None:
    found = analyse([1.0, 2.0, None], Options(phase_starts=(2,), target=2.0, direction=Direction.LOWER)).target
    assert found is not None
    assert (found.n_valid, found.n_meeting, found.meeting_streak_at_end, found.assurance) == (0, 0, 0, None)
