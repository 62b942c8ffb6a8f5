"""What is asked must fit the series; said before anything is computed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from kata_desktop.core.runchart.values import Direction, InvalidOptionError, NotFiniteError


def check_values(values: Sequence[float | None]) -> None:
    """Raise NotFiniteError for an infinite value or NaN."""
    for index, value in enumerate(values):
        if value is not None and not math.isfinite(value):
            raise NotFiniteError(index)


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
