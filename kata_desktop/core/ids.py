"""Ids of entries: UUIDv7 whose time part is a hybrid logical clock, so ids rise whatever the wall clock does."""

from __future__ import annotations

import re
import uuid
from typing import Final

_COUNTER_BITS: Final = 12
_RANDOM_BITS: Final = 62
_COUNTER_MASK: Final = (1 << _COUNTER_BITS) - 1
#: 1 January 2200, in milliseconds since 1970: an id beyond it is refused (board-file rule for wrong clocks).
LATEST_MS: Final = 7_258_118_400_000
#: The wall clock counts only up to 2199: a clock gone wild leaves the log a year of ids to rise in.
_WILD_MS: Final = LATEST_MS - 365 * 86_400_000
# a pattern and a comparison of texts: each opening checks thousands of ids, and uuid.UUID takes far longer
_FORM: Final = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_BEYOND: Final = str(uuid.UUID(int=LATEST_MS << 80))


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
    return str(uuid.UUID(int=value))


def _after(last: str, now_ms: int) -> tuple[int, int]:
    tick, count = moment_ms(last), uuid.UUID(last).int >> 64 & _COUNTER_MASK
    if now_ms > tick:
        return now_ms, 0
    return (tick, count + 1) if count < _COUNTER_MASK else (tick + 1, 0)


def moment_ms(entry_id: str) -> int:
    """Give the time part of an id, in milliseconds since 1970."""
    return uuid.UUID(entry_id).int >> 80


def is_entry_id(text: str) -> bool:
    """Tell whether a text is an id as `next_id` writes them and not beyond the year 2200."""
    return _FORM.fullmatch(text) is not None and text < _BEYOND
