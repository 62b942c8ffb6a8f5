"""Ids of entries: UUIDv7 whose time part is a hybrid logical clock, so ids rise whatever the wall clock does."""

from __future__ import annotations

import re
from typing import Final

_COUNTER_BITS: Final = 12
_RANDOM_BITS: Final = 62
_COUNTER_MASK: Final = (1 << _COUNTER_BITS) - 1
#: All bits of the id of a thing but those of version and variant.
_THING_MASK: Final = (1 << 128) - 1 & ~(0xF << 76 | 0b11 << 62)
#: 1 January 2200, in milliseconds since 1970: an id beyond it is refused (board-file rule for wrong clocks).
LATEST_MS: Final = 7_258_118_400_000
#: The wall clock counts only up to 2199: a clock gone wild leaves the log a year of ids to rise in.
_WILD_MS: Final = LATEST_MS - 365 * 86_400_000
# a pattern and a comparison of texts: each opening checks thousands of ids, and uuid.UUID takes far longer; its module
# would ask what machine this is at every start
_FORM: Final = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def _written(value: int) -> str:
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


_BEYOND: Final = _written(LATEST_MS << 80)


def _value(entry_id: str) -> int:
    return int(entry_id.replace("-", ""), 16)


def thing_id(random_bits: int) -> str:
    """Give the id of a new thing, unique without asking: RFC 9562 version 4, 32 hex digits of 128 random bits."""
    return f"{random_bits & _THING_MASK | 0x4 << 76 | 0b10 << 62:032x}"


def next_id(last: str | None, now_ms: int, random_bits: int) -> str:
    """Give an id greater than `last`: RFC 9562 version 7, lower-case with hyphens.

    Args:
        last: the greatest id known, or None.
        now_ms: the wall clock in milliseconds since 1970; it may run backwards or be decades off.
        random_bits: any whole number; its lowest 62 bits are used.
    """
    now_ms = max(0, min(now_ms, _WILD_MS))
    tick, count = (now_ms, 0) if last is None else _after(last, now_ms)
    value = tick << 80 | 0x7 << 76 | count << 64 | 0b10 << 62 | random_bits & ((1 << _RANDOM_BITS) - 1)
    return _written(value)


def _after(last: str, now_ms: int) -> tuple[int, int]:
    value = _value(last)
    tick, count = value >> 80, value >> 64 & _COUNTER_MASK
    if now_ms > tick:
        return now_ms, 0
    return (tick, count + 1) if count < _COUNTER_MASK else (tick + 1, 0)


def moment_ms(entry_id: str) -> int:
    """Give the time part of an id, in milliseconds since 1970."""
    return _value(entry_id) >> 80


def is_entry_id(text: str) -> bool:
    """Tell whether a text is an id as `next_id` writes them and not beyond the year 2200."""
    return _FORM.fullmatch(text) is not None and text < _BEYOND
