"""Things of a board or of a notebook, read from what stands in their fields."""

from __future__ import annotations

from datetime import UTC, datetime

from kata_desktop.core.entries import Json
from kata_desktop.core.log import Log
from kata_desktop.core.notebook import Notebook, read_notebook
from kata_desktop.core.reading import read_thing
from tests.helpers.boards import Writer

#: A time that may stand in a field.
AT = datetime(2026, 3, 16, 7, tzinfo=UTC)


def read(kind: str, /, **fields: Json) -> object:
    """What is read of a thing of a kind, None if it has no place on a board."""
    place = Writer()
    place.make("id", kind, **fields)
    return read_thing(place.log, "id")


def notebook_of(**things: dict[str, Json]) -> Notebook:
    """The notebook of things by id."""
    writer = Writer("coach@Laptop")
    return read_notebook(Log([writer.set(thing, **fields) for thing, fields in things.items()]))
