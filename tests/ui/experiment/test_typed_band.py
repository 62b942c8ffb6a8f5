"""Numbers as they are typed become a band, and a band becomes what stands in the fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Expectation
from kata_desktop.ui.experiment.typed_band import Drag, Grip, fits, put_of, read, written
from kata_desktop.words.experiment_plan import Put

NUMERIC = (Put.ABOUT, Put.BETWEEN, Put.ABOVE, Put.BELOW)
tenths = st.integers(0, 100_000).map(lambda n: n / 10)


@pytest.mark.parametrize(
    ("put", "first", "second", "expect"),
    [
        (Put.ABOUT, "43.5", "0.5", Expectation(43.0, 44.0)),
        (Put.ABOUT, "43,5", "0,5", Expectation(43.0, 44.0)),
        (Put.ABOUT, "43.5", "", Expectation(43.5, 43.5)),
        (Put.ABOUT, "", "", Expectation()),
        (Put.BETWEEN, "43", "44", Expectation(43, 44)),
        (Put.BETWEEN, "", "", Expectation()),
        (Put.ABOVE, "43", "", Expectation(low=43)),
        (Put.BELOW, "43.", "", Expectation(high=43)),
        (Put.BELOW, "", "", Expectation()),
    ],
)
def test_what_is_typed_is_read(put: Put, first: str, second: str, expect: Expectation) -> None:
    assert read(put, first, second, unit="s") == expect


@pytest.mark.parametrize(
    ("put", "first", "second", "reason"),
    [
        (Put.ABOUT, "", "0.5", Reason.NUMBER_MISSING),
        (Put.ABOUT, "1e999", "", Reason.NUMBER_TOO_LARGE),
        (Put.ABOUT, "nan", "", Reason.NOT_A_NUMBER),
        (Put.BETWEEN, "43", "", Reason.NUMBER_MISSING),
        (Put.BETWEEN, "44", "43", Reason.RANGE_TURNED),
        (Put.BELOW, "43 m", "", Reason.OTHER_UNIT),
    ],
)
def test_what_is_no_number_is_named(put: Put, first: str, second: str, reason: Reason) -> None:
    with pytest.raises(InvalidValue) as caught:
        read(put, first, second, unit="s")
    assert caught.value.reason is reason


@given(tenths, tenths, st.sampled_from([Put.ABOUT, Put.BETWEEN]))
def test_a_band_comes_back_from_its_fields(first: float, second: float, put: Put) -> None:
    expect = Expectation(min(first, second), max(first, second))
    told = read(put, *written(put, expect, 1))
    assert told.low is not None
    assert told.high is not None
    assert (round(told.low, 6), round(told.high, 6)) == (expect.low, expect.high)


@given(tenths)
def test_an_open_band_comes_back_from_its_field(edge: float) -> None:
    assert read(Put.ABOVE, *written(Put.ABOVE, Expectation(low=edge), 1)) == Expectation(low=edge)
    assert read(Put.BELOW, *written(Put.BELOW, Expectation(high=edge), 1)) == Expectation(high=edge)


def test_what_has_no_band_leaves_the_fields_empty() -> None:
    for put in NUMERIC:
        assert written(put, Expectation(text="No squeak"), 1) == ("", "")
    assert written(Put.BELOW, Expectation(low=3), 0) == ("", "")


def test_each_form_has_its_way() -> None:
    shown = {
        Put.ABOUT: Expectation(),
        Put.ABOVE: Expectation(low=1),
        Put.BELOW: Expectation(high=1),
        Put.WORDS: Expectation(text="No squeak"),
        Put.UNKNOWN: Expectation(unknown=True),
    }
    assert {put_of(expect): expect for expect in shown.values()} == shown
    assert put_of(Expectation(1, 2)) is Put.ABOUT
    assert fits(Put.BETWEEN, Expectation(1, 2))
    assert fits(Put.BELOW, Expectation())
    assert not fits(Put.BETWEEN, Expectation(low=1))


@pytest.mark.parametrize(
    ("grip", "by", "moved"),
    [
        (Grip.WHOLE, 0.56, Expectation(43.6, 44.6)),
        (Grip.WHOLE, -100, Expectation(0, 1.0)),
        (Grip.LOW, 0.24, Expectation(43.2, 44.0)),
        (Grip.LOW, 9, Expectation(44.0, 44.0)),
        (Grip.LOW, -100, Expectation(0.0, 44.0)),
        (Grip.HIGH, 0.31, Expectation(43.0, 44.3)),
        (Grip.HIGH, -9, Expectation(43.0, 43.0)),
    ],
)
def test_a_band_moves_in_whole_steps(grip: Grip, by: float, moved: Expectation) -> None:
    assert Drag(grip, Expectation(43.0, 44.0), 0.1).moved(by) == moved


def test_an_open_band_moves_by_its_one_edge() -> None:
    assert Drag(Grip.LOW, Expectation(high=44.0), 0.1).moved(-1) == Expectation(high=43.0)
    assert Drag(Grip.WHOLE, Expectation(low=44.0), 0.5).moved(0.6) == Expectation(low=44.5)


@given(tenths, tenths, st.sampled_from(list(Grip)), st.floats(-1e5, 1e5))
def test_edges_never_pass_each_other_or_zero(first: float, second: float, grip: Grip, by: float) -> None:
    start = Expectation(min(first, second), max(first, second))
    moved = Drag(grip, start, 0.1).moved(by)
    assert moved.low is not None
    assert moved.high is not None
    assert 0 <= moved.low <= moved.high
    if grip is Grip.WHOLE:
        assert moved.high - moved.low == pytest.approx(start.high - start.low, abs=1e-6)  # type: ignore[operator]
