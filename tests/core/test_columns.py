"""A pasted column of numbers: heads, times, commas; all rows good, or the one at fault is named by its line."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.columns import MOST_ROWS, Row, read_column, read_gaps
from kata_desktop.core.errors import InvalidValue, Reason

# as people write times: without a zone
SEVEN, EIGHT = map(datetime.fromisoformat, ("2026-03-16T07:00", "2026-03-16T08:00"))


def refusal(text: str, unit: str = "") -> InvalidValue:
    with pytest.raises(InvalidValue) as caught:
        read_column(text, unit=unit)
    return caught.value


def read_values(text: str, unit: str = "") -> list[float]:
    return [row.value for row in read_column(text, unit=unit, name="Pace")]


@pytest.mark.parametrize(
    "text",
    [
        "47\n47.5\n48",
        "47\r\n47,5\r\n48\r\n",
        "value\n47\n47.5\n48",
        '"Value"\n"47"\n"47,5"\n"48"\n',
        "\ufeffvalue\n47\n47,5\n48",
        "\n\n47\n\n 47,5 \n48\n\n",
        "47 s\n47,5s\n48 s",
        "value;note\n47;a\n47,5;b\n48;c",
        "value;\n47;\n47,5;\n48;",
        "0:47\n0:47,5\n0:48",
        "47;\n47,5;\n48;",
        "Pace;note\n47;\n47,5;b\n48;",
        ' "pace" \n47\n47.5\n48',
    ],
)
def test_one_column(text: str) -> None:
    assert read_values(text, "s") == [47, 47.5, 48]


@pytest.mark.parametrize(
    "text",
    [
        "time,value\n2026-03-16T07:00,47\n2026-03-16T08:00,48.5",
        "Pace,Time\n47,2026-03-16T07:00\n48.5,2026-03-16T08:00",
        "value,time\n47,2026-03-16T07:00\n48.5,2026-03-16T08:00",
        '"time","value"\n"2026-03-16T07:00","47"\n"2026-03-16T08:00","48,5"',
        "time;value\n2026-03-16 07:00;47\n2026-03-16 08:00;48,5",
        "time\tvalue\n2026-03-16 07:00:00\t47\n2026-03-16 08:00\t48,5",
        "\ufeffTime;Note;Value\n2026-03-16 07:00;x;47\n2026-03-16 08:00;;48,5",
        "2026-03-16T07:00,47\n2026-03-16T08:00,48.5",
        "47,2026-03-16T07:00\n48.5,2026-03-16T08:00",
        "2026-03-16T07:00;47\n2026-03-16T08:00;48,5",
        "47\t2026-03-16T07:00\n48,5\t2026-03-16T08:00",
    ],
)
def test_a_column_of_times_beside_it(text: str) -> None:
    found = read_column(text, name="Pace")
    assert [(row.value, row.time) for row in found] == [(47, SEVEN), (48.5, EIGHT)]


def test_rows_know_their_line_and_their_zone() -> None:
    found = read_column("time;value\n\n2026-03-16T07:00Z;47")
    assert found == (Row(3, 47, SEVEN.replace(tzinfo=UTC)),)


@pytest.mark.parametrize("text", ["", "\n \n\t\n", "\ufeff", "value\n", "time;value\n\n"])
def test_nothing_to_read(text: str) -> None:
    assert refusal(text).reason is Reason.COLUMN_EMPTY


@pytest.mark.parametrize(
    ("text", "row", "told"),
    [
        ("value\n47\nabc\n48", 3, "abc"),
        ("47\n\n48\nnan", 4, "nan"),
        ("47\n1e999", 2, "1e999"),
        ("47\n48 min", 2, "48 min"),
        ("time;value\n2026-03-16 07:00;47\n2026-03-16 08:00", 3, ""),
        ("time;value\n2026-03-16 07:00;", 2, ""),
        ("2026-03-16T07:00,47,5", 1, "5"),
        ("47;2026-03-16 07:00\n1;2;3", 2, "3"),
        ("<b>47</b>", 1, "<b>47</b>"),
        ("4" + "x" * 100, 1, "4" + "x" * 39),
    ],
)
def test_a_broken_row_is_named_by_its_line(text: str, row: int, told: str) -> None:
    refused = refusal(text, "s")
    assert refused.reason is Reason.COLUMN_ROW
    assert refused.facts == {"row": row, "text": told}


@pytest.mark.parametrize(
    ("text", "row", "told"),
    [
        ("time;value\n2026-13-16 07:00;47", 2, "2026-13-16 07:00"),
        ("time;value\nyesterday;47", 2, "yesterday"),
        ("time;value\n0001-01-01 00:00;47", 2, "0001-01-01 00:00"),
        ("time;value\n9999-12-31 23:59;47", 2, "9999-12-31 23:59"),
        ("time;value\n2026-03-16 07:00;47\n;48", 3, ""),
        ("47;2026-03-16 07:00\n48", 2, ""),
        ("47;48", 1, "48"),
    ],
)
def test_a_broken_time_is_named_by_its_line(text: str, row: int, told: str) -> None:
    refused = refusal(text)
    assert refused.reason is Reason.COLUMN_TIME
    assert refused.facts == {"row": row, "text": told}


@pytest.mark.parametrize("text", ["Cycle time (s)\n47", "time\n47", "Date;Pace of all\n47;48", "n/a\n47", "x" * 100])
def test_a_head_line_of_other_words_is_named(text: str) -> None:
    for read in (read_column, read_gaps):
        with pytest.raises(InvalidValue) as caught:
            read(text)
        assert caught.value.reason is Reason.COLUMN_HEAD
        assert caught.value.facts == {"text": text.split("\n", maxsplit=1)[0][:40]}


@pytest.mark.parametrize(
    "text",
    [
        "47\n\n48,5",
        '\ufeffValue\r\n47\r\n""\r\n48,5\r\n',
        "\n\nvalue;time\n47;2026-03-16\n;2026-03-17\n48,5;",
        "time,value\n2026-03-16,47\n2026-03-17,\n,48.5",
        '"value"\n"47"\n \n"48,5"',
        "47;\n;\n48,5;",
        "2026-03-16 07:00\t47\n\t\n2026-03-18\t48.5",
    ],
)
def test_a_series_has_gaps(text: str) -> None:
    assert read_gaps(text) == (47, None, 48.5)


def test_a_series_may_begin_and_end_with_gaps() -> None:
    assert read_gaps("\n47\n\n") == (None, 47, None)


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("value\n47\n\nabc", 3, "abc"),
        ("1;2\n3;4", 1, "1;2"),
        ("value;time\n1;noon", 1, "1;noon"),
        ("value\n1;2", 1, "1;2"),
        ("value;time\n1;;2", 1, "1;;2"),
    ],
)
def test_a_place_of_a_series_that_is_no_number_is_named(text: str, place: int, told: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        read_gaps(text)
    assert caught.value.reason is Reason.COLUMN_ROW
    assert caught.value.facts == {"row": place, "text": told}


@pytest.mark.parametrize("text", ["", "value\n", "value;time\n;\n", "\n \n", "\ufeff"])
def test_a_series_of_nothing_is_none(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        read_gaps(text)
    assert caught.value.reason is Reason.COLUMN_EMPTY


def test_more_rows_than_a_visit_may_have() -> None:
    assert len(read_column("value\n" + "1\n" * MOST_ROWS)) == MOST_ROWS
    refused = refusal("1\n" * (MOST_ROWS + 2))
    assert (refused.reason, refused.facts) == (Reason.COLUMN_TOO_LONG, {"limit": MOST_ROWS})


def test_a_cell_beyond_all_measure_is_a_broken_row() -> None:
    assert refusal("time;value\n2026-03-16;" + "9" * 200_000).reason is Reason.COLUMN_ROW
    assert refusal("9" * 10_000_000).reason is Reason.COLUMN_ROW


@given(st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=20), st.sampled_from(["", "value\n", "\ufeffValue\n"]))
def test_what_is_written_comes_back(numbers: list[float], head: str) -> None:
    assert read_values(head + "\n".join(map(repr, numbers))) == numbers
    assert read_values(head + "\n".join(repr(n).replace(".", ",") for n in numbers)) == numbers


@given(st.text(alphabet='0123456789.,;:\t\n"-+Tevalutim \x00\u2028', max_size=60))
def test_any_text_is_rows_or_a_reason(text: str) -> None:
    reason = None
    try:
        rows = read_column(text)
    except InvalidValue as refused:
        rows, reason = (), refused.reason
    known = {Reason.COLUMN_EMPTY, Reason.COLUMN_HEAD, Reason.COLUMN_ROW, Reason.COLUMN_TIME}
    assert bool(rows) != (reason in known)
