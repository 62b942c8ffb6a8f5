"""What a function says for every row of a table, so that one comparison shows all that differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any


def said(function: Callable[..., object], table: Iterable[Any]) -> dict[Any, object]:
    """What a function gives for each key of a table; a tuple holds its arguments."""
    return {given: function(*given) if isinstance(given, tuple) else function(given) for given in table}
