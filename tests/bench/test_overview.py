"""Two hundred boards are there in a moment, with times generous enough for any computer."""

from pathlib import Path

from tests.bench.overview import fill, measure


def test_two_hundred_boards_come_one_by_one_and_soon() -> None:
    found = measure()
    assert 0 <= found.first < found.last
    assert found.first < 1
    assert found.last < 12
    assert found.stall < 2


def test_the_folder_is_filled(tmp_path: Path) -> None:
    fill(tmp_path, 6)
    assert len(list(tmp_path.glob("*.kata"))) == 6
