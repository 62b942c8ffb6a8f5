"""Frozen values do all that those of the standard library do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any, get_type_hints

import pytest

from kata_desktop.core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One with everything: a default, a factory, a property and a method."""

    name: str
    rows: tuple[int, ...] = ()
    notes: list[str] = dataclasses.field(default_factory=list)

    @property
    def loud(self) -> str:
        return self.name.upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Its fields are named when it is made, in any order of those with and without a default."""

    seats: int = 4
    name: str


@dataclass(frozen=True, slots=True)
class Named:
    """Compared by its name, whatever it carries."""

    name: str
    load: dict[str, int]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Named) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)


@dataclass(frozen=True, slots=True)
class Nothing:
    """A value without fields."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    name: str
    rows: tuple[int, ...] = ()
    notes: list[str] = dataclasses.field(default_factory=list)


def test_it_is_made_of_positions_names_and_defaults() -> None:
    place = Place("Cell 4", rows=(1, 2))
    assert (place.name, place.rows, place.notes, place.loud) == ("Cell 4", (1, 2), [], "CELL 4")
    assert Place("a").notes is not Place("a").notes
    assert Place("a", (), ["b"]).notes == ["b"]
    assert (Room(name="a").seats, Room(name="a", seats=2).seats) == (4, 2)
    assert Place.__doc__ is not None
    assert Place.__qualname__ == "Place"


@pytest.mark.parametrize(
    "wrong", [lambda make: make(), lambda make: make("a", (), [], 4), lambda make: make("a", name="b")]
)
def test_wrong_arguments_are_told_as_by_the_standard_library(wrong: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError) as ours:
        wrong(Place)
    with pytest.raises(TypeError) as theirs:
        wrong(_Place)
    assert str(ours.value) == str(theirs.value).replace("_Place", "Place")
    with pytest.raises(TypeError):
        Room("a")  # type: ignore[call-arg,arg-type]


def test_equal_values_are_one_key_and_other_classes_are_never_equal() -> None:
    assert Place("a", (1,)) == Place("a", (1,))
    assert Place("a", (1,)) != Place("a", (2,))
    other: object = _Place("a")
    assert Place("a") != other
    assert hash(Room(name="a")) == hash(Room(name="a"))
    assert {Room(name="a"), Room(name="a", seats=4), Room(name="b")} == {Room(name="b"), Room(name="a")}
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    with pytest.raises(TypeError):
        hash(Place("a"))
    assert Named("a", {}) == Named("a", {"b": 1})
    assert hash(Named("a", {})) == hash("a")


def test_it_does_not_change_and_takes_nothing_more() -> None:
    place: Any = Place("a")
    with pytest.raises(dataclasses.FrozenInstanceError, match="name"):
        place.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError, match="name"):
        del place.name
    with pytest.raises(AttributeError):
        place.other = 1
    assert not hasattr(place, "__dict__")


def test_it_shows_its_fields_and_can_be_matched() -> None:
    assert repr(Place("a", (1,))) == repr(_Place("a", (1,))).replace("_Place", "Place")
    match Place("a", (1,)):
        case Place(name, rows):
            assert (name, rows) == ("a", (1,))
    assert Room.__match_args__ == ()


def test_the_tools_of_the_standard_library_know_it() -> None:
    assert dataclasses.is_dataclass(Place)
    assert [(one.name, one.type, one.default) for one in dataclasses.fields(Place)] == [
        (one.name, one.type, one.default) for one in dataclasses.fields(_Place)
    ]
    assert get_type_hints(Place) == get_type_hints(_Place)
    assert dataclasses.replace(Place("a", (1,)), name="b") == Place("b", (1,))
    assert dataclasses.asdict(Room(name="a")) == {"name": "a", "seats": 4}


def _by_pickle(place: Place) -> object:
    return pickle.loads(pickle.dumps(place))  # noqa: S301 - our own, from the line itself


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, _by_pickle])
def test_it_can_be_copied(again: Callable[[Place], object]) -> None:
    place = Place("a", (1,), ["b"])
    assert again(place) == place
