"""Fractional ranks: a text that sorts between two others, so that moving one card writes one field."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE: Final = len(_DIGITS)
_MIDDLE: Final = _DIGITS[_BASE // 2]


def between(before: str, after: str) -> str:
    """Give a rank after `before` and before `after`; an empty text means the open end.

    Ranks never end in the lowest digit, so there is always room below one. Equal or turned neighbours (two places
    moved the same card), and those of another hand without room between them, give a rank just after `before`.
    """
    if after and before >= after:
        return before + _MIDDLE
    digits: list[str] = []
    bounded = bool(after)
    for place in range(len(before) + len(after) + 2):
        low = _digit(before, place, 0)
        high = _digit(after, place, 0) if bounded else _BASE
        if high - low > 1:
            return "".join(digits) + _DIGITS[(low + high) // 2]
        digits.append(_DIGITS[low])
        if high > low:
            # from here on any continuation lies below `after`
            bounded = False
    return before + _MIDDLE


def _digit(rank: str, place: int, missing: int) -> int:
    return max(_DIGITS.find(rank[place]), 0) if place < len(rank) else missing
