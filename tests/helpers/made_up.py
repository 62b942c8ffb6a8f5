"""Values for any function by the types of its arguments, so that a function added later is tried as well."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from tests.helpers.odd_boards import DAYS, MOMENTS, NUMBERS

#: Stands for what a person wrote: it must come out as it went in.
WRITTEN = "Zwölf <b>{x} %n &amp; äöü"
_PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: st.sampled_from([WRITTEN, "s", "%", "Housing is turned over.", "Why?"]),
    int: st.sampled_from([0, 1, 2, 5, 11, 21, 60, 1000]),
    float: NUMBERS,
    bool: st.booleans(),
    date: DAYS,
    datetime: MOMENTS,
    time: st.times(),
    timedelta: st.timedeltas(timedelta(0), timedelta(days=400)),
    Path: st.just(Path("boards") / "Cell 4.kata"),
    object: st.sampled_from(["a", 3]),
    type(None): st.none(),
}


#: What a number means beside its type.
_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "decimals": st.integers(0, 3),
    "digits": st.integers(0, 3),
    "weekday": st.integers(0, 6),
}


def made_up(wanted: Any, name: str = "") -> st.SearchStrategy[Any]:
    """Values of a type: plain ones, enums, dataclasses of them, and collections of all those.

    Raises:
        TypeError: of a type for which nothing can be made up.
    """
    if name in _BY_NAME:
        return _BY_NAME[name]
    if wanted in _PLAIN:
        return _PLAIN[wanted]
    if get_origin(wanted) is not None:
        return _gathered(get_origin(wanted), get_args(wanted))
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return st.sampled_from(wanted)
    if is_dataclass(wanted) and isinstance(wanted, type):
        hints = get_type_hints(wanted)
        return st.builds(wanted, **{one.name: made_up(hints[one.name], one.name) for one in fields(wanted) if one.init})
    raise TypeError(f"nothing can be made up for {wanted!r}")


def _gathered(origin: Any, inner: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin in (Union, types.UnionType):
        return st.one_of(*(made_up(one) for one in inner))
    if origin in (Mapping, dict):
        return st.dictionaries(made_up(inner[0]), made_up(inner[1]), max_size=2)
    if origin is tuple and inner[-1:] != (...,):
        return st.tuples(*(made_up(one) for one in inner))
    kept = {list: list, frozenset: frozenset}.get(origin, tuple)
    return st.lists(made_up(inner[0]), max_size=3).map(kept)
