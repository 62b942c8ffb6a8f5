"""The chart of a storyboard: frozen start, now, captions and the four honest states."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kata_desktop.core.runchart import (
    AfterClosing,
    AwayFromTarget,
    BoardOptions,
    Direction,
    FewCrossings,
    FirstPicture,
    FiveInARow,
    InvalidOptionError,
    LongRun,
    Met,
    MetBasis,
    MetState,
    NewMedian,
    NoSignal,
    Now,
    OutsideLimits,
    Side,
    SixInARow,
    Slope,
    WithinLimits,
    board_analysis,
    target_met,
)

# The pump cell of the design: experiments 1 to 5, target 42 s.
PUMPS = [
    48.6, 47.2, 49.1, 48.0, 46.9, 48.8, 47.5, 48.0, 49.4, 47.8, 48.4,
    47.1, 47.6, 46.2, 46.8, 45.9, 47.0, 46.1, 45.2, 45.8, 44.6, 45.1, 44.4, 44.9,
]  # fmt: skip
BOARD = BoardOptions(markers=(11, 13, 16, 18, 21), target=42.0, direction=Direction.LOWER)

NOT_YET = [44.2, 43.6, 43.9, 43.1, 43.8, 42.9, 43.4, 41.9, 43.2, 43.5, 42.6, 41.8]
SOMETIMES = [42.9, 41.6, 42.4, 41.4, 41.9, 42.7, 41.2, 41.8, 42.3, 41.7, 41.5, 42.2]
RELIABLY = [41.6, 41.2, 41.8, 41.0, 41.5, 41.1, 41.7, 41.3, 40.9, 41.6, 41.4, 41.1]
UP_AND_DOWN = [47.0, 49.0, 47.5, 48.5, 48.8, 47.2, 47.1, 48.9, 48.0, 47.6, 48.4, 48.2]


def met_of(values: list[float], *, limits: bool = False, target: float = 42.0) -> Met:
    return target_met(values, since=0, target=target, direction=Direction.LOWER, limits=limits)


def test_the_chart_of_the_design() -> None:
    board = board_analysis(PUMPS, BOARD)
    assert (board.start, board.start_points, board.frozen_at, board.since) == (48.0, 11, 11, 21)
    assert board.caption == LongRun(length=13, limit=7, n_useful=22, side=Side.BELOW, start=11, end=23)
    assert board.signal
    assert board.change_seen
    assert board.signal_points == tuple(range(11, 24))
    assert board.now == Now(45.0, 6, 18)
    assert board.new_median == NewMedian(18, 45.0)
    assert board.met == Met(
        state=MetState.TOO_EARLY,
        basis=MetBasis.COUNT,
        met=0,
        count=3,
        needed=10,
        middle=44.9,
        first=21,
        last=23,
        since=21,
    )
    assert board.met_on_date is None


def test_now_is_of_the_last_six_and_of_all_where_there_are_fewer() -> None:
    assert board_analysis(PUMPS, replace(BOARD, markers=(11,))).now == Now(45.0, 6, 18)
    assert board_analysis(PUMPS[:3]).now == Now(48.6, 3, 0)


def test_an_experiment_without_measurements_leaves_now_as_it_was() -> None:
    board = board_analysis(PUMPS, replace(BOARD, markers=(11, 18, 24)))
    assert board.now == Now(45.0, 6, 18)
    assert board.since == 24
    assert board.met is not None
    assert (board.met.state, board.met.count, board.met.first) == (MetState.TOO_EARLY, 0, None)


def test_only_gaps_have_no_now() -> None:
    board = board_analysis([None, None], BoardOptions(markers=(1,)))
    assert (board.now, board.start, board.caption) == (None, None, FirstPicture(0))


def test_an_empty_chart() -> None:
    board = board_analysis([], replace(BOARD, markers=(0,), date_rows=0, closed_at=0))
    assert (board.start, board.now, board.signal, board.signal_points) == (None, None, False, ())
    assert board.caption == FirstPicture(0)
    assert board.met is not None
    assert board.met == board.met_on_date


@pytest.mark.parametrize(
    ("markers", "frozen_at"), [((), None), ((4, 9), None), ((4, 10, 12), 10), ((12, 10), 10), ((24,), 24)]
)
def test_the_first_marker_with_ten_points_before_it_freezes_the_start(
    markers: tuple[int, ...], frozen_at: int | None
) -> None:
    assert board_analysis(PUMPS, replace(BOARD, markers=markers)).frozen_at == frozen_at


def test_gaps_and_excluded_points_do_not_count_for_the_start() -> None:
    values = [None, *PUMPS]
    board = board_analysis(values, replace(BOARD, markers=(10, 12), exclude=(1,)))
    assert (board.frozen_at, board.start_points) == (12, 10)


def test_below_ten_start_points_there_is_a_first_picture_only() -> None:
    board = board_analysis([1.0] * 4 + [9.0] * 5, BoardOptions(markers=(4,), shift_rule=True))
    assert board.caption == FirstPicture(9, 10)
    assert not board.signal


def test_without_an_experiment_the_median_is_of_all() -> None:
    board = board_analysis(UP_AND_DOWN)
    assert (board.caption, board.frozen_at, board.start_points) == (NoSignal(), None, 12)
    assert (board.met, board.new_median, board.signal_points) == (None, None, ())


def test_each_phase_has_a_start_of_its_own() -> None:
    board = board_analysis(PUMPS, replace(BOARD, phase_starts=(18,)))
    assert [phase.frozen_at for phase in board.phases] == [11, None]
    assert [phase.runs.median for phase in board.phases] == [48.0, 45.0]
    assert (board.start, board.since, board.caption) == (45.0, 21, FirstPicture(6))


def test_a_phase_drawn_after_the_last_measurement_is_empty() -> None:
    board = board_analysis(PUMPS, replace(BOARD, phase_starts=(24,)))
    assert (board.phases[-1].runs.n_rows, board.now, board.caption) == (0, None, FirstPicture(0))


def test_few_crossings_are_a_matter_of_all_points() -> None:
    drift = [9.0, 8.8, 9.2, 9.1, 9.3, 8.9, 9.4, 9.0, 9.1, 8.9, 8.0, 8.1, 8.2, 8.3, 8.1, 8.2]
    board = board_analysis(drift, BoardOptions(direction=Direction.LOWER))
    assert board.caption == FewCrossings(crossings=3, least=4, n_useful=14)
    assert not board.change_seen
    assert board.new_median is None
    # Rows 5 and 9 lie on the line.
    assert board.signal_points == (0, 1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 13, 14, 15)


def test_a_change_shown_by_crossings_needs_a_start_without_them() -> None:
    options = BoardOptions(markers=(12,), direction=Direction.LOWER)
    blocks = [*[9.1, 9.2, 9.3, 8.1, 8.2, 8.3] * 2, *[9.1] * 6, *[8.2] * 6, *[9.1] * 6]
    since = board_analysis(blocks, options)
    assert isinstance(since.caption, AwayFromTarget)
    assert since.change_seen
    assert since.signal_points == tuple(range(30))
    before = [9.0, 9.1, 9.2, 9.3, 9.4, 9.5, 8.0, 8.1, 8.2, 8.3, 8.4, 8.5]
    already = board_analysis([*before, 8.6, 8.9, 8.2, 8.3, *[8.1] * 3], options)
    assert already.caption == FewCrossings(crossings=3, least=6, n_useful=19)
    assert not already.change_seen


def test_a_run_that_ends_before_the_experiment_is_no_change_since() -> None:
    drifting = [*[9.0, 8.9, 9.1] * 3, *[8.0, 8.1, 7.9] * 3]
    values = [*drifting, 9.05, 8.0, 9.05, 8.0, 9.05, 8.0]
    board = board_analysis(values, BoardOptions(markers=(18,), direction=Direction.LOWER))
    assert board.signal
    assert not board.change_seen
    assert board.new_median is None


def test_no_new_median_from_an_experiment_with_few_points() -> None:
    board = board_analysis([*UP_AND_DOWN, *[50.0] * 3, *[40.0] * 9], BoardOptions(markers=(12, 20)))
    assert board.new_median == NewMedian(12, 40.0)
    values = [*UP_AND_DOWN[:10], *[46.0] * 12, 46.0]
    late = board_analysis(values, BoardOptions(markers=(20,)))
    assert late.signal
    assert late.new_median is None


def test_away_from_the_target() -> None:
    slower = [*UP_AND_DOWN, *[49.2] * 12]
    options = BoardOptions(markers=(12,), direction=Direction.LOWER)
    board = board_analysis(slower, options)
    assert isinstance(board.caption, AwayFromTarget)
    assert board.caption.difference == pytest.approx(49.2 - (board.start or 0.0))
    assert board.signal_points == tuple(range(10, 24))
    higher = board_analysis(slower, replace(options, direction=Direction.HIGHER))
    assert isinstance(higher.caption, LongRun)
    unasked = board_analysis(slower, replace(options, direction=None))
    assert isinstance(unasked.caption, LongRun)


SOFT = [
    48.0, 49.0, 47.0, 48.5, 47.5, 49.5, 46.5, 48.2, 47.8, 49.1, 46.9, 48.3,
    47.7, 47.6, 47.5, 47.4, 47.3, 47.2, 48.9, 47.1, 48.8, 47.3, 48.6, 47.2,
]  # fmt: skip


def test_soft_rules_speak_only_when_switched_on() -> None:
    asked = BoardOptions(markers=(12,))
    assert board_analysis(SOFT, asked).caption == NoSignal()
    six = board_analysis(SOFT, replace(asked, shift_rule=True, trend_rule=True))
    assert six.caption == SixInARow(6, Side.BELOW)
    assert six.signal_points == tuple(range(12, 18))
    assert not six.signal
    five = board_analysis(SOFT, replace(asked, trend_rule=True))
    assert five.caption == FiveInARow(7, Slope.DOWN)
    assert five.signal_points == tuple(range(11, 18))
    quiet = board_analysis(UP_AND_DOWN, replace(asked, shift_rule=True, trend_rule=True))
    assert quiet.caption == NoSignal()


def test_limits_speak_only_when_switched_on() -> None:
    within = board_analysis(UP_AND_DOWN, BoardOptions(limits=True))
    assert isinstance(within.caption, WithinLimits)
    assert within.caption.count == 12
    assert within.signal_points == ()
    beyond = board_analysis([*UP_AND_DOWN, 60.0], BoardOptions(limits=True))
    assert isinstance(beyond.caption, OutsideLimits)
    assert (beyond.caption.outside, beyond.caption.count) == (1, 13)
    assert beyond.signal_points == (12,)


CLOSED = [*[43.0, 44.0] * 5, *[41.2, 41.8, 41.4, 41.2, 41.7, 42.0], *[42.3, 42.1, 42.8, 42.6, 43.1, 42.9]]


def test_sliding_back_after_closing() -> None:
    options = BoardOptions(markers=(10,), target=42.0, direction=Direction.LOWER, closed_at=16)
    board = board_analysis(CLOSED, options)
    assert board.caption == AfterClosing(missed=6, count=6, first=16, last=21)
    assert board.signal_points == tuple(range(16, 22))


@pytest.mark.parametrize(
    "after",
    [
        pytest.param([42.3, 42.1, 42.8, 42.6, 43.1], id="too few"),
        pytest.param([42.3, 42.1, 42.8, 42.6, 43.1, 42.0], id="one holds"),
    ],
)
def test_no_sliding_back(after: list[float]) -> None:
    options = BoardOptions(target=42.0, direction=Direction.LOWER, closed_at=16)
    assert not isinstance(board_analysis([*CLOSED[:16], *after], options).caption, AfterClosing)


def test_what_never_held_cannot_slide_back() -> None:
    options = BoardOptions(target=42.0, direction=Direction.LOWER, closed_at=10)
    values = [*[43.0, 44.0] * 5, *[43.5, 43.6] * 4]
    assert not isinstance(board_analysis(values, options).caption, AfterClosing)
    untargeted = BoardOptions(closed_at=16)
    assert not isinstance(board_analysis(CLOSED, untargeted).caption, AfterClosing)


def test_not_yet() -> None:
    met = met_of(NOT_YET)
    assert (met.state, met.basis, met.met, met.count) == (MetState.NOT_YET, MetBasis.MEDIAN, 2, 12)
    assert met.middle == pytest.approx(43.3)


def test_sometimes() -> None:
    met = met_of(SOMETIMES)
    assert (met.state, met.met, met.count) == (MetState.SOMETIMES, 7, 12)
    assert met.middle == pytest.approx(41.85)


def test_reliably_by_all_of_the_last_ten() -> None:
    met = met_of(RELIABLY)
    assert (met.state, met.basis, met.met) == (MetState.RELIABLY, MetBasis.LAST_TEN, 12)
    early_miss = met_of([43.0, *RELIABLY])
    assert (early_miss.state, early_miss.met, early_miss.count) == (MetState.RELIABLY, 12, 13)


def test_reliably_by_limits_from_twelve_points_on() -> None:
    inside = met_of(RELIABLY, limits=True)
    assert (inside.state, inside.basis) == (MetState.SOMETIMES, MetBasis.LIMITS)
    outside = met_of(RELIABLY, limits=True, target=43.5)
    assert (outside.state, outside.basis) == (MetState.RELIABLY, MetBasis.LIMITS)
    few = met_of(RELIABLY[:11], limits=True, target=43.5)
    assert few.basis is MetBasis.LAST_TEN


def test_a_signal_in_the_phase_is_not_reliable() -> None:
    falling = [41.9 - step / 10 for step in range(12)]
    assert met_of(falling).state is MetState.SOMETIMES


def test_a_median_exactly_on_the_target_is_on_the_right_side() -> None:
    assert met_of([41.0, 43.0, 42.0] * 4).state is MetState.SOMETIMES


def test_higher_may_be_better() -> None:
    met = target_met([9.0, 11.0] * 3 + [12.0] * 9, since=6, target=10.0, direction=Direction.HIGHER)
    assert (met.state, met.count) == (MetState.TOO_EARLY, 9)


def test_the_state_on_the_date_is_kept_beside_the_present_one() -> None:
    values = [*NOT_YET, *RELIABLY]
    options = BoardOptions(markers=(0, 12), target=42.0, direction=Direction.LOWER, date_rows=12)
    board = board_analysis(values, options)
    assert board.met is not None
    assert board.met_on_date is not None
    assert (board.met_on_date.state, board.met_on_date.count) == (MetState.NOT_YET, 12)
    assert (board.met.state, board.met.first) == (MetState.RELIABLY, 12)


@pytest.mark.parametrize(
    ("options", "option"),
    [
        (BoardOptions(markers=(25,)), "markers"),
        (BoardOptions(phase_starts=(-1,)), "phase_starts"),
        (BoardOptions(date_rows=25), "date_rows"),
        (BoardOptions(closed_at=25), "closed_at"),
        (BoardOptions(exclude=(24,)), "exclude"),
        (BoardOptions(target=42.0), "direction"),
    ],
)
def test_a_place_outside_the_series_is_named(options: BoardOptions, option: str) -> None:
    with pytest.raises(InvalidOptionError) as caught:
        board_analysis(PUMPS, options)
    assert caught.value.option == option
