"""Frozen values with slots, as the standard library's `dataclass` makes them, but without compiling each.

The standard library writes six methods of every class as text and compiles them at every start: half a millisecond a
class, and half of what importing this program took. Here the constructor is the renamed copy of one that is compiled
once for each number of fields, and all other methods are inherited.
"""

from __future__ import annotations

from dataclasses import Field, FrozenInstanceError
from dataclasses import dataclass as standard
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool, kw_only: bool = False) -> Callable[[type], type]:
        """Make a class of annotated fields a frozen value with slots.

        To type checkers it is the standard library's own. Of `field` it knows the `default_factory`, no base class
        but `object`, and no `ClassVar`.
        """
        assert frozen
        assert slots
        return lambda cls: _made(cls, kw_only=kw_only)


__all__ = ["dataclass"]


class _Frozen:
    """What all frozen values can do."""

    # nothing is annotated in here: what a value inherits is no field of it
    __slots__ = ()

    def __eq__(self: Any, other: object) -> bool:
        values: Callable[[object], object] = self.__values__
        return values(self) == values(other) if self.__class__ is other.__class__ else NotImplemented

    def __hash__(self: Any) -> int:
        return hash(self.__values__(self))

    def __repr__(self: Any) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__qualname__}({told})"

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self: Any) -> list[object]:
        return [getattr(self, name) for name in self.__slots__]

    def __setstate__(self: Any, state: list[object]) -> None:
        for name, value in zip(self.__slots__, state, strict=True):
            object.__setattr__(self, name, value)


class _Fields:
    """What `dataclasses.fields`, `replace` and `is_dataclass` ask for, made when one of them asks."""

    def __init__(self, body: dict[str, Any]) -> None:
        self._body = body

    def __get__(self, instance: object, owner: Any) -> dict[str, Field[Any]]:
        twin: Any = standard(init=False, repr=False, eq=False)(type(owner.__name__, (), self._body))
        found: dict[str, Field[Any]] = twin.__dataclass_fields__
        owner.__dataclass_fields__ = found
        return found


def _made(cls: type, *, kw_only: bool) -> type:
    names = tuple(cls.__annotations__)
    body = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    plain = dict(body)
    defaults = {name: body.pop(name) for name in names if name in body}
    body |= {"__slots__": names, "__match_args__": () if kw_only else names, "__qualname__": cls.__qualname__}
    body |= {"__values__": attrgetter(*names) if names else bool, "__dataclass_fields__": _Fields(plain)}
    made: type = type(cls.__name__, (_Frozen,), body)
    type.__setattr__(made, "__init__", _constructor(made, names, defaults, kw_only=kw_only))
    return made


def _constructor(made: type, names: tuple[str, ...], defaults: dict[str, Any], *, kw_only: bool) -> FunctionType:
    code = _template(len(names)).replace(
        co_varnames=("self", *names),
        co_argcount=1 if kw_only else 1 + len(names),
        co_kwonlyargcount=len(names) if kw_only else 0,
        co_qualname=f"{made.__qualname__}.__init__",
    )
    setters = {f"set{n}": _setter(getattr(made, name), defaults.get(name)) for n, name in enumerate(names)}
    init = FunctionType(code, setters, "__init__", None if kw_only else tuple(defaults.values()))
    init.__kwdefaults__ = defaults if kw_only else None
    return init


def _setter(slot: Any, default: object) -> Callable[[object, object], None]:
    """What sets a field of a new value; a `field` that is its own default stands for what its factory makes."""
    put: Callable[[object, object], None] = slot.__set__
    if isinstance(default, Field):
        make: Any = default.default_factory
        return lambda value, given: put(value, make() if given is default else given)
    return put


@cache
def _template(count: int) -> CodeType:
    """A constructor of so many fields; what sets them is looked up as globals."""
    taken = "".join(f", a{n}" for n in range(count))
    lines = "".join(f"\n    set{n}(self, a{n})" for n in range(count))
    made: dict[str, Any] = {}
    exec(f"def __init__(self{taken}):{lines or ' pass'}", made)  # noqa: S102 - a text of our own
    code: CodeType = made["__init__"].__code__
    return code
