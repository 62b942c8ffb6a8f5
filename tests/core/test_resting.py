"""Which thing a value of a field names: that and nothing else keeps a thing on the board."""

from __future__ import annotations

import pytest

from kata_desktop.core.entries import Json
from kata_desktop.core.resting import RESTS_BY, SUPPORTS, named


@pytest.mark.parametrize(
    ("field", "value", "thing"),
    [
        ("metric", "m1", "m1"),
        ("metric", "", ""),
        ("metric", None, ""),
        ("metric", 4, ""),
        ("metric", ["m1"], ""),
        ("obstacle", "o1", "o1"),
        ("focus", "o1", "o1"),
        ("outcome", {"metric": "m1", "value": 430}, "m1"),
        ("outcome", {"value": 430}, ""),
        ("outcome", {"metric": None}, ""),
        ("outcome", {"metric": {"metric": "m1"}}, ""),
        ("process", {"metric": "m2", "value": 27, "of": 30}, "m2"),
        ("process", {}, ""),
        ("text", "m1", ""),
        ("title", {"metric": "m1"}, ""),
        ("", "m1", ""),
    ],
)
def test_a_field_names_a_thing_only_where_things_rest(field: str, value: Json, thing: str) -> None:
    assert named(field, value) == thing


def test_what_others_rest_on_rests_on_nothing_itself() -> None:
    assert not SUPPORTS & set(RESTS_BY)
