"""Edits as the file keeps them, both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.entries import Edit, Entry, Json, edits_as_json, edits_from_json

values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
edits = st.builds(Edit, st.text(), st.text(), values, st.lists(st.text(), max_size=3).map(tuple))


@given(st.lists(edits, max_size=4))
def test_edits_come_back(given_edits: list[Edit]) -> None:
    assert edits_from_json(edits_as_json(given_edits)) == tuple(given_edits)


def test_the_form_of_the_file() -> None:
    assert edits_as_json([Edit("t", "f", 5), Edit("t", "g", None, ("a", "b"))]) == [
        ["t", "f", 5, []],
        ["t", "g", None, ["a", "b"]],
    ]


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        (None, "not a list"),
        ({}, "not a list"),
        ("[]", "not a list"),
        (["ab"], "four parts"),
        ([["t", "f", 1]], "four parts"),
        ([["t", "f", 1, [], 2]], "four parts"),
        ([[1, "f", 1, []]], "wrong type"),
        ([["t", None, 1, []]], "wrong type"),
        ([["t", "f", 1, "ab"]], "wrong type"),
        ([["t", "f", 1, ["a", 2]]], "no id"),
    ],
)
def test_what_are_no_edits(rows: Json, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        edits_from_json(rows)


def test_the_day_is_that_of_the_writer() -> None:
    entry = Entry("i", "2026-03-29T00:10:00+14:00", "learner@Wall", "measured", ())
    assert entry.day == "2026-03-29"
    assert entry.undoes is None
