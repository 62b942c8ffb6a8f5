"""The run of a board's metric: any board is answered, and one that grew says what it would say analysed at once."""

from __future__ import annotations

import random
from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.runchart import BoardOptions, BoardRun, Direction, board_analysis

VALUES = [48.0, 47.0, 49.0, 47.5] * 6
OPTIONS = BoardOptions(markers=(11, 13), target=42.0, direction=Direction.LOWER)


@st.composite
def boards(draw: st.DrawFn) -> tuple[list[float | None], BoardOptions]:
    numbers = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-3, 3)
    values = draw(st.lists(st.none() | numbers, max_size=60))
    place = st.integers(0, len(values))
    places = st.lists(place, max_size=4).map(tuple)
    rows = st.lists(st.integers(0, len(values) - 1), max_size=4).map(tuple) if values else st.just(())
    options = BoardOptions(
        markers=draw(places),
        phase_starts=draw(places),
        exclude=draw(rows),
        target=draw(st.none() | numbers),
        direction=draw(st.sampled_from(Direction)),
        date_rows=draw(st.none() | place),
        closed_at=draw(st.none() | place),
        shift_rule=draw(st.booleans()),
        trend_rule=draw(st.booleans()),
        limits=draw(st.booleans()),
    )
    return values, options


@given(boards(), st.lists(st.none() | st.floats(-1e3, 1e3) | st.integers(-3, 3), max_size=40), st.data())
def test_a_board_that_grew_is_the_board_analysed_at_once(
    case: tuple[list[float | None], BoardOptions], more: list[float | None], data: st.DataObject
) -> None:
    values, options = case
    run = BoardRun(values, options)
    while True:
        assert run.analysis(options) == board_analysis(values, options)
        assert run.analysis(options) == run.analysis(options)
        if not more:
            break
        step = data.draw(st.integers(1, len(more)))
        run.grow(more[:step])
        values, more = [*values, *more[:step]], more[step:]
        # what a new measurement may change beside the points
        options = replace(
            options,
            closed_at=data.draw(st.none() | st.integers(0, len(values))),
            date_rows=data.draw(st.none() | st.integers(0, len(values))),
            target=data.draw(st.sampled_from([options.target, 1.0])),
        )
        assert run.fits(options)
        assert len(run) == len(values)


@pytest.mark.parametrize(
    "others",
    [replace(OPTIONS, markers=(3,)), replace(OPTIONS, phase_starts=(3,)), replace(OPTIONS, exclude=(3,))],
)
def test_other_experiments_phases_and_points_left_out_are_another_run(others: BoardOptions) -> None:
    run = BoardRun(VALUES, OPTIONS)
    assert run.fits(replace(OPTIONS, target=40.0, limits=True, closed_at=5, date_rows=4))
    assert not run.fits(others)


def test_a_hundred_thousand_points_are_not_gone_through_for_one_more() -> None:
    chance = random.Random(7)
    options = replace(OPTIONS, markers=(40, 60_000), limits=True, target=45.0)
    values = [chance.gauss(45, 1.5) for _ in range(100_000)]
    run = BoardRun(values, options)
    run.analysis(options)
    began = process_time()
    for _ in range(20):
        run.grow([chance.gauss(45, 1.5)])
        run.analysis(options)
    # 1 ms each where the whole takes 150
    assert process_time() - began < 1


@given(boards())
def test_any_board_is_answered(case: tuple[list[float | None], BoardOptions]) -> None:
    values, options = case
    board = board_analysis(values, options)
    valid = {row for row, value in enumerate(values) if value is not None and row not in options.exclude}
    assert valid.issuperset(board.signal_points)
    assert board.frozen_at is None or board.frozen_at in options.markers
    if board.met is not None:
        assert 0 <= board.met.met <= board.met.count
        assert board.met.first is None or board.met.first >= board.since
    if board.signal:
        assert board.start_points >= 10
    assert (board.new_median is None) or board.change_seen
