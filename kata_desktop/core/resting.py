"""What rests on what: a measurement on its metric, a step on its obstacle, the one arrow on what it points to."""

from __future__ import annotations

from typing import Final

from kata_desktop.core.entries import Json

#: Kinds of things that others rest on. None of them rests on anything itself, so there are no circles.
SUPPORTS: Final = frozenset({"metric", "obstacle"})
#: By kind (or the id of the one storyboard) the fields that name what a thing rests on.
RESTS_BY: Final = {
    "measurement": frozenset({"metric"}),
    "experiment": frozenset({"metric", "obstacle"}),
    "target_condition": frozenset({"outcome", "process"}),
    "storyboard": frozenset({"focus"}),
}
_FIELDS: Final = frozenset().union(*RESTS_BY.values())


def named(field: str, value: Json) -> str:
    """The id of the thing that a value of a field names, "" for none."""
    if field not in _FIELDS:
        return ""
    if isinstance(value, dict):
        value = value.get("metric")
    return value if isinstance(value, str) else ""
