"""The expectation scale: band, mark and value in their places, better and worse drawn alike."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import DARK, LIGHT, PAPER, Palette
from kata_desktop.paint.scale import (
    PAPER_ROW,
    ROW,
    TASK,
    ScalePicture,
    ScaleStyle,
    band_rect,
    paint_scale,
    paint_scale_target,
    scale_x,
    shared_range,
    value_rect,
)
from tests.helpers.canvas import bounds, difference, distance, grey, hues, inked, render

PLACE = QRectF(10, 10, 330, 76)
AS_EXPECTED = ScalePicture(41.5, 49.2, low=46.0, high=47.0, value=46.6, label="46.6", target=42.0)
ABOVE = ScalePicture(41.5, 49.2, low=43.5, high=44.5, value=45.9, label="45.9", surprise=True, target=42.0)
BELOW = replace(ABOVE, low=46.5, high=47.5, value=45.1, label="45.1")


def drawn(picture: ScalePicture, palette: Palette = LIGHT, style: ScaleStyle = ROW) -> QImage:
    return render(lambda p, look: paint_scale(p, look, picture, PLACE, style), width=350, height=96, palette=palette)


def band_of(picture: ScalePicture, style: ScaleStyle = ROW) -> QRectF:
    band = band_rect(picture, PLACE, style)
    assert band is not None
    return band


def value_of(look: Look, picture: ScalePicture) -> QRectF:
    place = value_rect(look, picture, PLACE)
    assert place is not None
    return place


@pytest.mark.parametrize("palette", [LIGHT, DARK, PAPER], ids=["light", "dark", "paper"])
def test_in_grey_a_surprise_is_no_point(palette: Palette) -> None:
    plain = replace(ABOVE, label="")
    other = replace(plain, surprise=False)
    assert difference(grey(drawn(plain, palette)), grey(drawn(other, palette))) > 0.001


def test_the_target_is_one_line_over_the_whole_height() -> None:
    image = drawn(AS_EXPECTED)
    x = round(scale_x(AS_EXPECTED, PLACE, 42.0))
    column = [image.pixelColor(x, y) == LIGHT.target for y in range(96)]
    assert column == [10 <= y < 86 for y in range(96)]


def test_rows_may_leave_the_target_to_a_common_line() -> None:
    assert hues(drawn(replace(AS_EXPECTED, target=None))) == hues(
        drawn(AS_EXPECTED, style=ScaleStyle(target_line=False))
    )
    assert 200 not in hues(drawn(AS_EXPECTED, style=ScaleStyle(target_line=False)))


def test_a_surprise_hangs_on_the_nearest_edge_of_the_band() -> None:
    for picture in (ABOVE, BELOW):
        image, band = drawn(replace(picture, label="")), band_of(picture)
        assert picture.value is not None
        mark = scale_x(picture, PLACE, picture.value)
        between = (
            range(round(band.right()) + 2, round(mark) - 14)
            if mark > band.right()
            else range(round(mark) + 14, round(band.left()) - 2)
        )
        assert len(between) > 10
        assert all(distance(image.pixelColor(x, 48), LIGHT.learn) < 30 for x in between)


def test_more_and_less_than_expected_look_alike() -> None:
    """Mirrored, the one is the other: nothing tells better from worse."""
    middle = ScalePicture(0.0, 10.0, low=4.0, high=6.0, value=8.0, surprise=True)
    more, less = drawn(middle), drawn(replace(middle, value=2.0))
    assert hues(more) == hues(less)
    seen = {(349 - x, y) for x, y in inked(less)}
    # hatching has a direction, all the rest is symmetrical
    outside = {(x, y) for x, y in inked(more) ^ seen if not band_of(middle).adjusted(-2, -2, 2, 2).contains(x, y)}
    assert len(outside) < 60


def test_the_value_stands_beyond_mark_and_band(screen: Look) -> None:
    right = value_of(screen, ABOVE)
    assert right.left() == scale_x(ABOVE, PLACE, 45.9) + 16
    left = value_of(screen, BELOW)
    assert left.right() == pytest.approx(scale_x(BELOW, PLACE, 45.1) - 16)
    inside = value_of(screen, AS_EXPECTED)
    assert inside.left() == band_of(AS_EXPECTED).right() + 16


def test_without_a_value_there_is_only_the_band(screen: Look) -> None:
    assert value_rect(screen, replace(AS_EXPECTED, value=None), PLACE) is None
    running = drawn(replace(AS_EXPECTED, value=None, label="ignored"))
    checked = drawn(replace(AS_EXPECTED, label=""))
    changed = {(x, y) for x in range(350) for y in range(96) if running.pixel(x, y) != checked.pixel(x, y)}
    left, top, right, bottom = bounds(changed)
    assert (right - left, bottom - top) == pytest.approx((22, 22), abs=2)


def test_what_was_expected_in_words_has_no_band() -> None:
    assert band_rect(ScalePicture(0, 1), PLACE) is None
    assert 320 not in hues(drawn(ScalePicture(41, 49, value=45.0, label="45.0", target=42.0)))


@pytest.mark.parametrize(("low", "high"), [(None, 44.0), (44.0, None)])
def test_below_and_above_reach_the_end_of_the_axis(low: float | None, high: float | None) -> None:
    band = band_of(ScalePicture(41.5, 49.2, low=low, high=high))
    assert (band.left() == PLACE.left(), band.right() == PLACE.right()) == (low is None, high is None)


def test_an_exact_expectation_can_still_be_seen() -> None:
    band = band_of(ScalePicture(41.5, 49.2, low=45.0, high=45.0))
    assert band.width() == 8
    assert band.center().x() == pytest.approx(scale_x(ScalePicture(41.5, 49.2), PLACE, 45.0))


@pytest.mark.parametrize("style", [ROW, TASK, PAPER_ROW])
def test_the_band_has_its_height_at_the_middle(style: ScaleStyle) -> None:
    band = band_of(AS_EXPECTED, style)
    assert (band.height(), band.center().y()) == (style.band, PLACE.center().y())


values = st.integers(-(10**7), 10**7).map(lambda tenths: tenths / 10)


@given(low=values, high=values, value=values, target=values, surprise=st.booleans())
def test_everything_stays_in_the_row(
    qapp: object, *, low: float, high: float, value: float, target: float, surprise: bool
) -> None:
    low, high = sorted((low, high))
    least, most = shared_range([low, high, value, target, None])
    picture = ScalePicture(least, most, low, high, value, f"{value:.1f}", surprise, target)
    assert least < min(low, value, target) <= max(high, value, target) < most
    place = value_rect(Look(LIGHT, Medium.SCREEN, 1.0), picture, PLACE)
    assert place is not None
    assert PLACE.adjusted(-0.01, 0, 0.01, 0).contains(place)
    assert PLACE.left() < scale_x(picture, PLACE, value) < PLACE.right()


def test_an_axis_without_values_still_exists() -> None:
    assert shared_range([None]) == (0.0, 1.0)
    least, most = shared_range([45.0])
    assert least < 45.0 < most
    assert scale_x(ScalePicture(5.0, 5.0), PLACE, 5.0) == PLACE.left() + 8


def test_a_common_line_runs_through_many_rows() -> None:
    image = render(lambda p, look: paint_scale_target(p, look, AS_EXPECTED, PLACE), width=350, height=96)
    assert {y for _, y in inked(image)} == set(range(10, 86))
    without = replace(AS_EXPECTED, target=None)
    assert not inked(render(lambda p, look: paint_scale_target(p, look, without, PLACE), width=350, height=96))


def test_a_surprise_without_numbers_expected_hangs_on_nothing() -> None:
    picture = ScalePicture(41.5, 49.2, value=45.0, surprise=True)
    axis = {x for x, y in inked(drawn(picture)) if y == 48}
    x = scale_x(picture, PLACE, 45.0)
    assert {place for place in axis if abs(place - x) > 14} == {
        place for place in axis_of_empty_row() if abs(place - x) > 14
    }


def axis_of_empty_row() -> set[int]:
    return {x for x, y in inked(drawn(ScalePicture(41.5, 49.2))) if y == 48}


def test_the_target_goes_through_a_band_that_reaches_it() -> None:
    picture = ScalePicture(41.5, 49.2, high=44.0, target=42.0)
    x = round(scale_x(picture, PLACE, 42.0))
    assert {drawn(picture).pixelColor(x, y).name() for y in range(10, 86)} == {LIGHT.target.name()}
