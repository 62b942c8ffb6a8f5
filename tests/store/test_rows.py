"""An entry and its row, both ways; and every way in which a row is not sound."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import blake2b
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.entries import MAX_EDITS_BYTES, Edit, Entry, Json
from kata_desktop.core.ids import next_id
from kata_desktop.store.rows import digest, entry_of, row_of
from tests.helpers.board_files import entry_after

FIRST, SECOND, THIRD = (next_id(None, 1_774_764_000_000 + n, 5) for n in range(3))
ENTRY = Entry(SECOND, "2026-03-29T07:00:00+01:00", "learner@Wall", "measured", (Edit("t", "f", 1, (FIRST,)),), FIRST)

values: st.SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
edits = st.builds(Edit, st.text(), st.text(), values, st.sampled_from([(), (FIRST,), (FIRST, SECOND)]))
zones = st.timedeltas(timedelta(hours=-23), timedelta(hours=23)).map(timezone)
moments = st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat) | st.builds(
    lambda moment, zone: moment.replace(tzinfo=zone).isoformat(), st.datetimes(), zones
)
all_entries = st.builds(
    Entry,
    st.just(THIRD),
    moments,
    st.text(),
    st.text(),
    st.lists(edits, max_size=4).map(tuple),
    st.sampled_from([None, FIRST, SECOND]),
)


@given(all_entries)
def test_an_entry_comes_back(entry: Entry) -> None:
    assert entry_of(row_of(entry)) == entry


def test_a_row_is_plain_to_read() -> None:
    row = row_of(ENTRY)
    assert row[:6] == (
        SECOND,
        "2026-03-29T07:00:00+01:00",
        "learner@Wall",
        "measured",
        FIRST,
        f'[["t","f",1,["{FIRST}"]]]',
    )


def test_the_digest_is_as_its_description_says() -> None:
    assert digest("ab", None, "ü") == blake2b("2:ab-1:ü".encode(), digest_size=16).digest()


@given(
    st.lists(st.none() | st.text(alphabet="1:-a"), max_size=5),
    st.lists(st.none() | st.text(alphabet="1:-a"), max_size=5),
)
def test_other_columns_have_another_digest(one: list[str | None], other: list[str | None]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


@given(st.integers(0, 6), st.data())
def test_any_changed_column_shows(column: int, data: st.DataObject) -> None:
    row: list[object] = list(row_of(ENTRY))
    changed = data.draw(st.one_of(st.none(), st.integers(), st.binary(max_size=20), st.text()))
    if changed == row[column]:
        return
    row[column] = changed
    with pytest.raises(ValueError, match="digest|type"):
        entry_of(tuple(row))


def sealed(edits: str = "[]", **columns: str | None) -> tuple[object, ...]:
    """A row with a right digest over anything."""
    row = {"id": SECOND, "at": ENTRY.at, "who": "w", "label": "l", "undoes": None, **columns, "edits": edits}
    return (*row.values(), digest(*row.values()))


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (sealed(id="x"), "id is none"),
        (sealed(at="yesterday"), "time is none"),
        (sealed(at="2026-03-29T07:00:00"), "no offset"),
        (sealed(at="2026-13-29T07:00:00+01:00"), "time is none"),
        (sealed(at="20260329T070000+01:00"), "time is none"),
        (sealed(at="2026-W13-7T07:00:00+01:00"), "time is none"),
        (sealed(at="2026W137T07:00:00+01:00"), "time is none"),
        (sealed(at="2026-03-29 07:00:00+01:00"), "time is none"),
        (sealed(undoes=THIRD), "takes back"),
        (sealed(undoes=SECOND), "takes back"),
        (sealed(undoes="0"), "takes back"),
        (sealed(f'[["t","f",1,["{SECOND}"]]]'), "replaces"),
        (sealed(f'[["t","f",1,["{FIRST}","{THIRD}"]]]'), "replaces"),
        (sealed('[["t","f",1,["0"]]]'), "replaces"),
        (sealed('[["t","f",1]]'), "four parts"),
        (sealed('[["t","f",NaN,[]]]'), "no number"),
        (sealed('[["t","f",-Infinity,[]]]'), "no number"),
        (sealed('[["t","f",1e999,[]]]'), "beyond"),
        (sealed('[["t","f",' + "1" * 5000 + ",[]]]"), "digits"),
        (sealed("[" * 100_000), "nested"),
        (sealed("[]]"), "Extra data"),
        (sealed("[] []"), "Extra data"),
        (sealed("nothing"), "Expecting value"),
        (sealed("\u00a0[]"), "Expecting value"),
        (sealed('[["t","f","' + "x" * MAX_EDITS_BYTES + '",[]]]'), "too large"),
        (sealed('[["t","f","' + "…" * (MAX_EDITS_BYTES // 3) + '",[]]]'), "too large"),
    ],
)
def test_a_row_that_is_not_sound_though_its_digest_is_right(row: tuple[object, ...], what: str) -> None:
    with pytest.raises(ValueError, match=what):
        entry_of(row)


@pytest.mark.parametrize("edits", ['[["t", "f", 1, []]]', ' [["t","f",1,[]]]', '\r\n[["t","f",1,[]]]\t\n '])
def test_edits_of_another_hand_may_have_spaces(edits: str) -> None:
    assert entry_of(sealed(edits)).edits == (Edit("t", "f", 1),)


@pytest.mark.parametrize("letter", ["x", "…"])
def test_the_largest_edits(letter: str) -> None:
    fill = letter * ((MAX_EDITS_BYTES - len('[["t","f","",[]]]')) // len(letter.encode()))
    entry = replace(ENTRY, edits=(Edit("t", "f", fill),))
    assert entry_of(row_of(entry)) == entry
    with pytest.raises(ValueError, match="too large"):
        row_of(replace(ENTRY, edits=(Edit("t", "f", fill + letter * 3),)))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entry: replace(entry, id="x"),
        lambda entry: replace(entry, at="2026-03-29"),
        lambda entry: replace(entry, undoes=THIRD),
        lambda entry: replace(entry, who="\ud800"),
        lambda entry: replace(entry, edits=(Edit("t", "f", float("nan")),)),
        lambda entry: replace(entry, edits=(Edit("t", "f", float("inf")),)),
        lambda entry: replace(entry, edits=(Edit("t", "f", cast("Json", {1: 2})),)),
        lambda entry: replace(entry, edits=(Edit("t", "f", cast("Json", (1, 2))),)),
        lambda entry: replace(entry, edits=(Edit("t", "f", 1, (SECOND,)),)),
    ],
)
def test_an_entry_that_is_not_valid_is_never_written(spoil: Callable[[Entry], Entry]) -> None:
    with pytest.raises(ValueError, match="id|time|takes|surrogates|JSON|another|replaces"):
        row_of(spoil(ENTRY))


def test_letters_of_every_script_stay_readable_in_the_file() -> None:
    row = row_of(replace(entry_after(None), edits=(Edit("t", "f", "Zähler – ☃ 漢"),)))
    assert "Zähler – ☃ 漢" in row[5]
    assert json.loads(row[5])[0][2] == "Zähler – ☃ 漢"
