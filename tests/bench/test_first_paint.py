"""The measure itself works: a window's first paint is seen, and compared by medians."""

from pathlib import Path

from tests.bench.first_paint import FirstPaint, _seconds


def test_the_first_paint_of_an_empty_window_is_seen(tmp_path: Path) -> None:
    assert 0 < _seconds(str(tmp_path), "empty") < 60


def test_the_ratio_is_of_medians() -> None:
    assert FirstPaint(floor=[0.1, 0.2, 9.0], program=[0.1, 0.3, 0.3]).ratio == 0.3 / 0.2
