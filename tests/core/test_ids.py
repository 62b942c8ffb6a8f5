"""Ids rise whatever the clock does, and only what `next_id` writes is taken for one."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.ids import LATEST_MS, is_entry_id, moment_ms, next_id, thing_id

clocks = st.integers(-(10**6), 2**50)
bits = st.integers(0, 2**70)


@given(st.lists(st.tuples(clocks, bits), min_size=2, max_size=40))
def test_ids_rise_with_any_clock(ticks: list[tuple[int, int]]) -> None:
    last: str | None = None
    for now_ms, random_bits in ticks:
        fresh = next_id(last, now_ms, random_bits)
        assert last is None or fresh > last
        assert is_entry_id(fresh)
        last = fresh


@given(clocks, bits)
def test_an_id_is_a_uuid_of_version_7(now_ms: int, random_bits: int) -> None:
    value = uuid.UUID(next_id(None, now_ms, random_bits))
    assert (value.version, value.variant) == (7, uuid.RFC_4122)
    assert value.int & (2**62 - 1) == random_bits & (2**62 - 1)


def test_the_time_part_is_the_clock() -> None:
    first = next_id(None, 1_774_764_000_000, 5)
    assert moment_ms(first) == 1_774_764_000_000
    assert moment_ms(next_id(first, 1_774_764_000_001, 5)) == 1_774_764_000_001


def test_a_clock_that_stands_still_or_runs_back_counts_on() -> None:
    first = next_id(None, 1_774_764_000_000, 5)
    second = next_id(first, 946_684_800_000, 5)
    assert moment_ms(second) == moment_ms(first)
    assert second[15:18] == "001"


def test_a_full_counter_goes_to_the_next_millisecond() -> None:
    last = next_id(None, 1_774_764_000_000, 0)
    for _ in range(4096):
        last = next_id(last, 0, 0)
    assert moment_ms(last) == 1_774_764_000_001
    assert last[15:18] == "000"


@pytest.mark.parametrize("year_ms", [LATEST_MS - 1, LATEST_MS, LATEST_MS * 30])
def test_a_clock_gone_wild_leaves_room_for_many_more_entries(year_ms: int) -> None:
    last = next_id(None, year_ms, 2**62 - 1)
    for _ in range(5000):
        last = next_id(last, year_ms, 2**62 - 1)
    assert is_entry_id(last)
    assert LATEST_MS - moment_ms(last) > 300 * 86_400_000


GOOD = next_id(None, 1_774_764_000_000, 5)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        GOOD.upper(),
        GOOD.replace("-", ""),
        "{" + GOOD + "}",
        GOOD + "\n",
        GOOD[:14] + "4" + GOOD[15:],
        GOOD[:19] + "0" + GOOD[20:],
        str(uuid.uuid4()),
        str(uuid.UUID(int=LATEST_MS << 80 | 0x7 << 76 | 0b10 << 62)),
        GOOD.replace("0", "٠"),
    ],
)
def test_no_entry_id(text: str) -> None:
    assert is_entry_id(GOOD)
    assert not is_entry_id(text)


def test_the_last_moment_before_the_year_2200_is_an_id() -> None:
    assert is_entry_id(str(uuid.UUID(int=(LATEST_MS - 1) << 80 | 0x7 << 76 | 0b10 << 62)))


@given(st.integers(0, 2**128 - 1))
def test_the_id_of_a_thing_is_a_uuid_of_version_4(random_bits: int) -> None:
    made = thing_id(random_bits)
    value = uuid.UUID(made)
    assert (value.version, value.variant, value.hex) == (4, uuid.RFC_4122, made)
    fixed = 0xF << 76 | 0b11 << 62
    assert value.int & ~fixed == random_bits & ~fixed
