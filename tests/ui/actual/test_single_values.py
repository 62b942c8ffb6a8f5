"""The single values of a visit: all of them, or of very many what stands out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from kata_desktop.ui.actual.single_values import SingleValues, paint_single_values, thinned
from tests.helpers.canvas import bounds, difference, inked, render

AREA = QRectF(0, 0, 400, 290)
VISIT = SingleValues((44.6, 45.2, 44.1, 49.8, 43.8, 45.1), ("", "", "", "Walked"), (44.1, 45.2), 44.85, 42.0, 1)


def picture(shown: SingleValues) -> QImage:
    return render(lambda painter, look: paint_single_values(painter, look, shown, AREA), width=400, height=290)


@given(st.lists(st.floats(0, 100), max_size=3000))
def test_thinning_keeps_the_extremes_and_the_order(values: list[float]) -> None:
    kept = thinned(values)
    assert kept == sorted(set(kept))
    assert len(kept) <= 400
    if values:
        assert {min(values), max(values)} <= {values[n] for n in kept}


@pytest.mark.parametrize(
    "other",
    [
        replace(VISIT, notes=()),
        replace(VISIT, middle=None),
        replace(VISIT, median=None),
        replace(VISIT, line=None),
        replace(VISIT, values=VISIT.values[:-1]),
    ],
    ids=["notes", "middle half", "median", "line", "value"],
)
def test_each_part_is_seen(other: SingleValues) -> None:
    assert difference(picture(VISIT), picture(other)) > 0


@pytest.mark.parametrize("count", [2, 59, 61, 1000, 10_000])
def test_any_number_of_values_fits(count: int) -> None:
    values = tuple(44 + n % 7 for n in range(count))
    left, top, right, bottom = bounds(inked(picture(SingleValues(values, ("Waited",) * count, None, None, None, 0))))
    assert left >= 0
    assert top >= 0
    assert right <= 399
    assert bottom <= 289


def test_figures_that_have_no_room_are_left_out() -> None:
    low = render(
        lambda painter, look: paint_single_values(painter, look, VISIT, QRectF(0, 0, 400, 110)), width=400, height=110
    )
    rows = {y for x, y in inked(low) if x < 26}
    figures = [y for y in rows if y - 1 not in rows]
    assert 1 <= len(figures) <= 4
    full = {y for x, y in inked(picture(VISIT)) if x < 26}
    assert len([y for y in full if y - 1 not in full]) >= 5
