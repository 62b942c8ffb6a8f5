"""Numbers as people type them: comma, unit, minutes and seconds, and everything that is none."""

from __future__ import annotations

import math
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.typed import LARGEST, LONGEST, check_text, parse_number, read_list


def reason_of(text: str, unit: str = "") -> Reason:
    with pytest.raises(InvalidValue) as caught:
        parse_number(text, unit=unit)
    return caught.value.reason


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("47", "", 47),
        ("47.0", "", 47.0),
        ("47,5", "", 47.5),
        (" 47,5 s ", "s", 47.5),
        ("47,5s", "s", 47.5),
        ("47 S", "s", 47),
        ("12 %", "%", 12),
        ("12 Stück", "Stück", 12),
        ("3 m3", "m3", 3),
        ("-3", "", -3),
        ("−3", "", -3),
        ("–3,5", "", -3.5),
        ("+3", "", 3),
        (".5", "", 0.5),
        (",5", "", 0.5),
        ("5.", "", 5.0),
        ("1e3", "", 1000.0),
        ("1\u00a0s", "s", 1),
        ("2\u202fs", "s", 2),
        ("٤٧", "", 47),
        ("1000000000000", "", LARGEST),
    ],
)
def test_numbers_are_read_as_written(text: str, unit: str, value: float) -> None:
    found = parse_number(text, unit=unit)
    assert found == value
    assert type(found) is type(value) or value == LARGEST


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("1:05", "s", 65),
        ("1:5", "s", 65),
        ("0:47,5", "s", 47.5),
        ("0:47.25", "s", 47.25),
        ("1:00:05", "s", 3605),
        ("1:30", "sec", 90),
        ("1:30", "min", 1.5),
        ("2:00", "min", 2),
        ("1:00:30", "min", 60.5),
        ("1:30", "h", 1.5),
        ("1:30:00", "h", 1.5),
        ("90:00", "h", 90),
    ],
)
def test_times_are_read_where_the_unit_is_one(text: str, unit: str, value: float) -> None:
    found = parse_number(text, unit=unit)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["", "   ", "\t\n"])
def test_nothing_typed(text: str) -> None:
    assert reason_of(text) is Reason.NUMBER_MISSING


@pytest.mark.parametrize(
    "text",
    ["nan", "inf", "-inf", "abc", "1:05", "4 7", "1.234,5", "--3", "e5", "0x10", "1_000", "<b>", "½", "47 s", "5–6"],
)
def test_no_numbers_without_a_unit(text: str) -> None:
    assert reason_of(text) is Reason.NOT_A_NUMBER


@pytest.mark.parametrize("text", ["1:75", "1.234,5", "-1:05", "1:05 s", "47 " + "x" * 30, "5-6"])
def test_no_numbers_with_a_unit(text: str) -> None:
    assert reason_of(text, "s") is Reason.NOT_A_NUMBER


@pytest.mark.parametrize("text", ["47 min", "47 m", "47%", "47 s s"])
def test_another_unit_is_named(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        parse_number(text, unit="s")
    assert caught.value.reason is Reason.OTHER_UNIT
    assert caught.value.facts == {"text": text[2:].strip(), "unit": "s"}


@pytest.mark.parametrize("text", ["1e999", "-1e999", "1000000000001", "9" * 150])
def test_beyond_all_measure(text: str) -> None:
    assert reason_of(text) is Reason.NUMBER_TOO_LARGE


def test_a_huge_text_is_refused_at_once() -> None:
    began = process_time()
    for text in ("9" * 10_000_000, "1:05" + " " * LONGEST + "and more", "a" * 10_000_000):
        assert reason_of(text, "s") is Reason.NOT_A_NUMBER
    assert reason_of(" " * 10_000_000) is Reason.NUMBER_MISSING
    assert process_time() - began < 1


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_come_back(number: int) -> None:
    assert parse_number(str(number)) == number
    assert isinstance(parse_number(str(number)), int)


@given(st.floats(-1e12, 1e12))
def test_decimals_come_back_with_point_or_comma(number: float) -> None:
    assert parse_number(repr(number)) == number
    assert parse_number(f"{repr(number).replace('.', ',')} s", unit="s") == number


@given(st.decimals(-1000, 1000, places=3))
def test_decimals_are_not_rounded(number: Decimal) -> None:
    assert parse_number(str(number)) == float(number)


@given(st.integers(0, 999), st.integers(0, 59))
def test_minutes_and_seconds_are_seconds(minutes: int, seconds: int) -> None:
    assert parse_number(f"{minutes}:{seconds:02}", unit="s") == minutes * 60 + seconds


@given(st.text(max_size=30), st.sampled_from(["", "s", "min", "h", "%"]))
def test_any_text_is_a_finite_number_or_a_reason(text: str, unit: str) -> None:
    try:
        number = parse_number(text, unit=unit)
    except InvalidValue:
        return
    assert math.isfinite(number)
    assert abs(number) <= LARGEST


def test_a_text_loses_only_the_space_around_it() -> None:
    assert check_text("  <b>a</b> & b \n") == "<b>a</b> & b"
    assert check_text("x" * 10_000) == "x" * 10_000


def test_a_text_can_always_be_written_to_a_file() -> None:
    assert check_text("M\udcfcller") == "M\ufffdller"
    assert check_text("\ud83d\udd27 \U0001f527 \x00 \ufeffx") == "\U0001f527 \U0001f527 \x00 \ufeffx"


@given(st.text(st.characters(), max_size=50))
def test_a_text_is_kept_literally(text: str) -> None:
    kept = check_text(text)
    assert kept.encode().decode() == kept
    assert kept == text.strip() or any("\ud800" <= sign <= "\udfff" for sign in text)


def test_a_text_too_long_is_refused_with_the_limit() -> None:
    with pytest.raises(InvalidValue) as caught:
        check_text("abcdef", limit=5)
    assert (caught.value.reason, caught.value.facts) == (Reason.TEXT_TOO_LONG, {"limit": 5})


def test_a_list_is_read_however_it_is_divided() -> None:
    assert read_list("often, I  think;usually\n, Often ,,") == ("often", "I think", "usually")
    assert read_list(" \n") == ()
