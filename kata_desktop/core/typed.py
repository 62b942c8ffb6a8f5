"""What a person typed read as a number, with a comma, a unit, or as minutes and seconds."""

from __future__ import annotations

import math
import re
from typing import Final

from kata_desktop.core.errors import InvalidValue, Reason

#: The largest number taken: beyond it figures no longer fit on a board and sums lose their last digit.
LARGEST: Final = 1e12
#: Characters of a number as typed, spaces and unit included; longer texts are none and not even looked through.
LONGEST: Final = 200
# compiled when a number is first read, not at every start
_NUMBER: Final = r"(?is)([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?)\s*(\D.*)?"
_CLOCK: Final = r"(\d{1,6}):([0-5]?\d)(?::([0-5]?\d))?(?:[.,](\d+))?"
_SECONDS_IN: Final = {"s": 1.0, "sec": 1.0, "min": 60.0, "h": 3600.0}
_MINUS_SIGNS: Final = str.maketrans({"−": "-", "–": "-", "\u00a0": " ", "\u202f": " "})


def parse_number(text: str, *, unit: str = "") -> float:
    """Read a number as people write it: ``47``, ``47.0``, ``47,5 s``, and ``1:05`` where the unit is a time.

    A whole number stays one. Of the unit only the metric's own is taken.

    Raises:
        InvalidValue: NUMBER_MISSING, NOT_A_NUMBER, NUMBER_TOO_LARGE or OTHER_UNIT.
    """
    cleaned = text[:LONGEST].translate(_MINUS_SIGNS).strip()
    if not cleaned:
        raise InvalidValue(Reason.NUMBER_MISSING)
    if len(text) > LONGEST:
        raise InvalidValue(Reason.NOT_A_NUMBER, text=cleaned[:40])
    clock = re.fullmatch(_CLOCK, cleaned)
    if clock and unit in _SECONDS_IN:
        return _clock_value(clock, unit)
    found = re.fullmatch(_NUMBER, cleaned)
    if not found:
        raise InvalidValue(Reason.NOT_A_NUMBER, text=cleaned[:40])
    _check_unit(found.group(2), unit)
    return _bounded(found.group(1).replace(",", "."))


def _check_unit(typed: str | None, unit: str) -> None:
    written = (typed or "").strip()
    if written and written.casefold() != unit.casefold():
        # "1.234,5" and "1:75" are no other unit
        a_unit = unit and len(written) < 20 and written[0] not in ".,:;'+-"
        reason = Reason.OTHER_UNIT if a_unit else Reason.NOT_A_NUMBER
        raise InvalidValue(reason, text=written[:40], unit=unit)


def _bounded(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value) or abs(value) > LARGEST:
        raise InvalidValue(Reason.NUMBER_TOO_LARGE, largest=LARGEST)
    whole = value == int(value) and "." not in digits and "e" not in digits.casefold()
    return int(digits) if whole else value


def _clock_value(found: re.Match[str], unit: str) -> float:
    first, second, third, fraction = found.groups()
    parts = [int(first), int(second), *([int(third)] if third else [])]
    factors = (3600, 60, 1) if third else ((60, 1) if unit in ("s", "sec") else (3600, 60))
    if unit == "min" and not third:
        factors = (60, 1)
    seconds = sum(part * factor for part, factor in zip(parts, factors, strict=True))
    seconds_exact = seconds + (float(f"0.{fraction}") if fraction else 0.0)
    value = seconds_exact / _SECONDS_IN[unit]
    return int(value) if value == int(value) else value


def read_list(text: str) -> tuple[str, ...]:
    """Read words or phrases, each once in its first spelling: between them commas, semicolons or new lines."""
    found: dict[str, str] = {}
    for typed in re.split(r"[,;\n、]+", text):
        word = " ".join(typed.split())
        if word:
            found.setdefault(word.casefold(), word)
    return tuple(found.values())


def check_text(text: str, *, limit: int = 10_000) -> str:
    """Give a text without spaces around it, and with half a surrogate pair (a stray byte of a shell) made a U+FFFD.

    Raises:
        InvalidValue: TEXT_TOO_LONG beyond `limit` characters.
    """
    cleaned = text.strip()
    if len(cleaned) > limit:
        raise InvalidValue(Reason.TEXT_TOO_LONG, limit=limit)
    return cleaned.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
