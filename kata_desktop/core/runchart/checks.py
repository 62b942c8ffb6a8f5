"""What is asked must fit the series; said before anything is computed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import cast

from kata_desktop.core.runchart.values import Direction, InvalidOptionError, NotFiniteError


def finite_values(values: Iterable[float | None]) -> list[float | None]:
    """The values as floats; NotFiniteError for an infinite one, NaN, or a whole number beyond every float."""
    given = [*values]
    if {*map(type, given)} <= {float} and all(map(math.isfinite, cast("list[float]", given))):
        return given
    return [None if value is None else _finite(index, value) for index, value in enumerate(given)]


def _finite(index: int, value: float) -> float:
    try:
        number = float(value)
    except OverflowError:
        raise NotFiniteError(index) from None
    if not math.isfinite(number):
        raise NotFiniteError(index)
    return number


def check_rows(option: str, rows: Iterable[int], n_rows: int) -> None:
    """Raise InvalidOptionError for a row the series does not have."""
    for row in rows:
        if not 0 <= row < n_rows:
            raise InvalidOptionError(option, row)


def check_target(target: float | None, direction: Direction | None) -> None:
    """Raise InvalidOptionError for a target that is not finite or has no direction."""
    if target is None:
        return
    if not math.isfinite(target):
        raise InvalidOptionError("target", target)
    if direction is None:
        raise InvalidOptionError("direction", None)
