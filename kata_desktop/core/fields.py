"""Values of one thing read out of its fields: a value of the wrong type counts as not written.

A file may come from a newer version or another hand; a board never fails to open because of one odd field.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from kata_desktop.core.entries import Json

_Choice = TypeVar("_Choice", bound=StrEnum)
_Item = TypeVar("_Item")

_NUMBERS = (int, float)

Fields = Mapping[str, Json]


def text(fields: Fields, name: str) -> str:
    """A text, empty if none."""
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def text_if_any(fields: Fields, name: str) -> str | None:
    """A text that may have been emptied; None if none was ever written."""
    value = fields.get(name)
    return value if isinstance(value, str) else None


def number(fields: Fields, name: str) -> float | None:
    """A finite number as entered (whole numbers stay whole)."""
    return as_number(fields.get(name))


def as_number(value: Json) -> float | None:
    """The same for a bare value."""
    # one that is not a number compares with nothing
    return value if isinstance(value, _NUMBERS) and not isinstance(value, bool) and -1e300 <= value <= 1e300 else None


def count(fields: Fields, name: str) -> int | None:
    """A whole number of zero or more."""
    value = fields.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31 else None


def day(fields: Fields, name: str) -> date | None:
    """A date ``2026-03-29``."""
    return _parsed(fields.get(name), date.fromisoformat)


def moment(fields: Fields, name: str) -> datetime | None:
    """A time with offset."""
    found = _parsed(fields.get(name), datetime.fromisoformat)
    return found if found is not None and found.tzinfo is not None else None


def clock_time(fields: Fields, name: str) -> time | None:
    """A time of day ``06:50``."""
    return _parsed(fields.get(name), time.fromisoformat)


def _parsed(value: Json, parse: Callable[[str], _Item]) -> _Item | None:
    if not isinstance(value, str):
        return None
    try:
        return parse(value)
    except ValueError:
        return None


def choice(fields: Fields, name: str, kind: type[_Choice]) -> _Choice | None:
    """One of the names of an enumeration."""
    value = fields.get(name)
    return kind(value) if isinstance(value, str) and value in set(kind) else None


def texts(fields: Fields, name: str) -> tuple[str, ...]:
    """A list of texts; anything else in it is left out."""
    value = fields.get(name)
    return tuple([item for item in value if isinstance(item, str)]) if isinstance(value, list) else ()


def numbers(fields: Fields, name: str) -> tuple[float, ...]:
    """A list of finite numbers; anything else in it is left out."""
    value = fields.get(name)
    found = [as_number(item) for item in value] if isinstance(value, list) else []
    return tuple([item for item in found if item is not None])


def part(fields: Fields, name: str) -> dict[str, Json]:
    """The fields of a value that has parts of its own."""
    value = fields.get(name)
    return value if isinstance(value, dict) else {}


def parts(fields: Fields, name: str) -> tuple[dict[str, Json], ...]:
    """A list of values that have parts of their own; anything else in it is left out."""
    value = fields.get(name)
    return tuple(item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()


def all_texts(fields: Fields) -> dict[str, str]:
    """Every field that holds a text."""
    return {name: value for name, value in fields.items() if isinstance(value, str)}
