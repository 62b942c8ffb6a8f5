"""The note of a visit stands behind the notes of its values."""

from __future__ import annotations

import pytest

from kata_desktop.core.measurement import Measurement
from tests.helpers.boards import MONDAY


def visit(*notes: str) -> Measurement:
    return Measurement("m", "pace", MONDAY, (1.0, 2.0, 3.0), notes)


@pytest.mark.parametrize(
    ("before", "note", "after"),
    [
        ((), "x", ("", "", "", "x")),
        (("Walked",), "x", ("Walked", "", "", "x")),
        (("", "", "Waited", "old"), "x", ("", "", "Waited", "x")),
        (("", "", "Waited", "old"), "", ("", "", "Waited")),
        ((), "", ()),
    ],
)
def test_writing_one_leaves_the_others(before: tuple[str, ...], note: str, after: tuple[str, ...]) -> None:
    noted = visit(*before).noted(note)
    assert noted == after
    assert visit(*noted).note == note


@pytest.mark.parametrize(
    ("count", "notes"), [(1, ("a", "x")), (3, ("a", "b", "", "x")), (5, ("a", "b", "", "", "", "x"))]
)
def test_it_moves_with_the_number_of_values(count: int, notes: tuple[str, ...]) -> None:
    assert visit("a", "b", "", "old").noted("x", count) == notes
