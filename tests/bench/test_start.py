"""A start is measured as it is, and its ratios stay within what no slip of an order of magnitude would pass."""

from __future__ import annotations

import shutil
from pathlib import Path

from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import create_sample
from tests.bench.board import opening, page, reading
from tests.bench.start import middle, part, start
from tests.bench.tap import taps


def test_a_start_with_its_kept_picture_is_about_as_quick_as_an_empty_window(tmp_path: Path) -> None:
    board = tmp_path / "a.kata"
    create_sample(board, "coolant_pumps", clock=SystemClock())
    start(tmp_path, board)
    empty = [start(tmp_path) for _ in range(3)]
    kept = [start(tmp_path, board) for _ in range(3)]
    shutil.rmtree(tmp_path / "cache")
    plain = [start(tmp_path, board)]
    for one in (*kept, *plain):
        assert 0 < one["painted"] <= one["complete"] < one["live"]
    assert all(one["painted"] < one["complete"] for one in kept)
    floor = min(one["painted"] for one in empty)
    # 1.3, 3.5 and 4.4 on an idle machine; a gate must hold on a busy one
    assert min(one["painted"] for one in kept) < 2.5 * floor
    assert plain[0]["painted"] < 12 * floor
    assert min(one["live"] for one in kept) < 12 * floor
    assert max(one["memory"] for one in (*kept, *plain)) < 200
    table = part(empty, plain, kept)
    assert [line.ratio for line in table.lines[:2]] == [1, middle(kept, "painted") / middle(empty, "painted")]


def test_what_acts_cost_is_measured(tmp_path: Path, qapp: object) -> None:
    assert 0 < opening(tmp_path, 50).figure < 1000
    first, again, size = page(tmp_path)
    assert 0 < again.figure < 2000
    assert first.figure > 0
    assert size.figure < 60
    analysed, *grown = reading()
    assert 0 < analysed.figure < 500
    says, painted = taps(30)
    assert 0 < says.figure < 200
    assert painted.figure > 0
    # 0.05 ms at 1,000 rows, 0.2 ms at 100,000
    assert all(0 < line.figure < 20 for line in grown)
