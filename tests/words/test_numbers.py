"""Numbers as they stand on the board, in English and in German."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.experiment import Expectation
from kata_desktop.core.measurement import Direction, Metric, Point
from kata_desktop.core.typed import parse_number
from kata_desktop.words import numbers

Speak = Callable[[str], None]
CYCLE_TIME = Metric("m", "Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN)
ON_TIME = replace(CYCLE_TIME, point=Point.WITHIN, limit=45.0, direction=Direction.LOWER)


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (45, 1, "45.0"),
        (42.0, 0, "42"),
        (0.7000000000000028, 1, "0.7"),
        (0.35, 1, "0.4"),
        (44.25, 1, "44.3"),
        (2.5, 0, "3"),
        (-2.5, 0, "−3"),
        (-0.04, 1, "0.0"),
        (-3.5, 1, "−3.5"),
        (9999, 0, "9999"),
        (9999.5, 0, "10,000"),
        (12345.5, 1, "12,345.5"),
        (1e12, 0, "1,000,000,000,000"),
        (1.7e308, 0, None),
    ],
)
def test_a_number_is_written_without_dust(value: float, decimals: int, written: str | None) -> None:
    shown = numbers.number(value, decimals)
    assert shown == written if written else len(shown) > 309


def test_german_numbers_have_a_comma_and_group_with_dots(speak: Speak) -> None:
    speak("de_DE")
    assert numbers.number(45, 1) == "45,0"
    assert numbers.number(12345.5, 1) == "12.345,5"
    assert numbers.editable(12345.5, 1) == "12345,5"
    assert numbers.band(43, 44, 1, "s") == "43,0–44,0 s"


def test_the_plain_locale_groups_like_any_other(speak: Speak) -> None:
    speak("C")
    assert numbers.number(12345, 0) == "12,345"
    assert numbers.number(9999, 0) == "9999"


def test_a_chosen_number_has_decimals_only_where_they_say_something() -> None:
    assert numbers.trimmed(42.0, 1) == "42"
    assert numbers.trimmed(43.5, 1) == "43.5"
    assert numbers.trimmed(42.04, 1) == "42"


@pytest.mark.parametrize(
    ("value", "decimals", "written"), [(45, 1, "45.0"), (44.25, 1, "44.25"), (100, 0, "100"), (-0.5, 0, "−0.5")]
)
def test_a_field_keeps_all_digits(value: float, decimals: int, written: str) -> None:
    assert numbers.editable(value, decimals) == written


@given(value=st.floats(-1e6, 1e6).map(lambda v: round(v, 4)), decimals=st.integers(0, 3))
def test_what_stands_in_a_field_is_read_as_the_same_number(value: float, decimals: int) -> None:
    assert parse_number(numbers.editable(value, decimals)) == value


@given(value=st.floats(-1e12, 1e12), decimals=st.integers(0, 6))
def test_a_written_number_lies_within_half_a_step(value: float, decimals: int) -> None:
    read = float(numbers.number(value, decimals).replace(",", "").replace("−", "-"))
    assert abs(read - value) <= 0.5 * 10**-decimals + 1e-3 * (abs(value) > 1e9) + 1e-9
    assert numbers.rounded(value, decimals) == pytest.approx(read)


def test_units_stand_beside_the_number() -> None:
    assert numbers.amount(45, 1, "s") == "45.0 s"
    assert numbers.amount(16, 0, "%") == "16 %"
    assert numbers.amount(497, 0, "") == "497"
    assert numbers.target_amount(42, 1, "s") == "42 s"
    assert numbers.joined("7", "min") == "7 min"


def test_points_are_values_or_counts() -> None:
    assert numbers.point(45, CYCLE_TIME) == "45.0 s"
    assert numbers.chosen_point(42, CYCLE_TIME) == "42 s"
    assert numbers.point(27, ON_TIME, 30) == "27 of 30"
    assert numbers.chosen_point(28, ON_TIME, 30) == "28 of 30"
    assert numbers.point(27, ON_TIME) == "27"
    assert numbers.point(26.5, ON_TIME, 30) == "26.5 of 30"


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (43.0, 44.0, "43.0–44.0 s"),
        (None, 44.0, "below 44 s"),
        (43.5, None, "above 43.5 s"),
        (44.0, 44.0, "44.0 s"),
        (-2.0, 1.0, "−2.0 – 1.0 s"),
        (None, None, ""),
    ],
)
def test_bands(low: float | None, high: float | None, written: str) -> None:
    assert numbers.band(low, high, 1, "s") == written


def test_about() -> None:
    assert numbers.about(43.5, 0.5, 1, "s") == "43.5 s, give or take 0.5 s"


@pytest.mark.parametrize(
    ("expect", "written"),
    [
        (Expectation(low=43, high=44), "43.0–44.0 s"),
        (Expectation(high=44), "below 44 s"),
        (Expectation(low=44), "above 44 s"),
        (Expectation(text=" No more walking to the shelf "), "No more walking to the shelf"),
        (Expectation(unknown=True), "We do not know yet"),
        (Expectation(), ""),
    ],
)
def test_expectations(expect: Expectation, written: str) -> None:
    assert numbers.expectation(expect, 1, "s") == written


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (44.9, "s", "0.4 s more"),
        (43.2, "s", "0.3 s less"),
        (43.5, "s", "as expected"),
        (44.5, "s", "as expected"),
        (44.54, "s", "0.04 s more"),
        (48.5, "%", "4.0 points more"),
        (45.5, "", "1.0 more"),
    ],
)
def test_a_difference_has_no_sign_and_no_judgement(value: float, unit: str, written: str) -> None:
    assert numbers.difference(Expectation(low=43.5, high=44.5), value, 1, unit) == written


def test_shares_differ_in_points() -> None:
    assert numbers.difference_size(1, 0, "%") == "1 point"
    assert numbers.difference_size(-4, 0, "%") == "4 points"
    assert numbers.more_or_less(-4, 0, "%") == "4 points less"


@given(apart=st.floats(1e-6, 1e6), unit=st.sampled_from(["s", "", "%"]))
def test_more_and_less_differ_in_that_word_alone(apart: float, unit: str) -> None:
    more, less = numbers.more_or_less(apart, 1, unit), numbers.more_or_less(-apart, 1, unit)
    assert more.removesuffix("more") == less.removesuffix("less")


def test_a_median_of_counts_may_lie_between_two() -> None:
    within = Metric("m", "Cycles", point=Point.WITHIN, limit=57)
    assert numbers.middle(25.5, within) == "25.5"
    assert numbers.middle(26.0, within) == "26"
    assert numbers.middle(45.0, Metric("m", "Cycle time", unit="s", decimals=1)) == "45.0"
