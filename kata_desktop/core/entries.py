"""One recorded change as a value: the row of the log, the unit of undo and of merging."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from kata_desktop.core.frozen import dataclass

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None

#: Largest size in bytes of the edits of one entry, written as JSON; more is refused, when written and when read.
MAX_EDITS_BYTES: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of one thing gets a value; `saw` are the ids of the entries whose value it replaces."""

    thing: str
    field: str
    value: Json
    saw: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One gesture of one person, kept for ever.

    `id` is a UUIDv7 (see `ids.next_id`), `at` an ISO 8601 time with the writer's UTC offset, `who` role and
    place (``learner@Wall cell 4``), `label` the name of a `labels.Label`, `undoes` the id of the entry that
    this one takes back (undo) or brings back (redo: the id of the undoing entry).
    """

    id: str
    at: str
    who: str
    label: str
    edits: tuple[Edit, ...]
    undoes: str | None = None

    @property
    def day(self) -> str:
        """The writer's calendar day, ``2026-03-29``: immune to daylight saving and travel."""
        return self.at[:10]


def edits_as_json(edits: Iterable[Edit]) -> Json:
    """Give the edits as the file keeps them: ``[[thing, field, value, [ids]], ...]``."""
    return [[edit.thing, edit.field, edit.value, list(edit.saw)] for edit in edits]


def edits_from_json(rows: Json) -> tuple[Edit, ...]:
    """Read what `edits_as_json` wrote.

    Raises:
        ValueError: the value is not of that form.
    """
    if not isinstance(rows, list):
        raise ValueError("edits are not a list")
    return tuple([_edit(row) for row in rows])


def _edit(row: Json) -> Edit:
    if not (isinstance(row, list) and len(row) == 4):
        raise ValueError("an edit has not four parts")
    thing, field, value, saw = row
    if not (isinstance(thing, str) and isinstance(field, str) and isinstance(saw, list)):
        raise ValueError("an edit has parts of the wrong type")
    if not saw:
        return Edit(thing, field, value)
    names = tuple(name for name in saw if isinstance(name, str))
    if len(names) != len(saw):
        raise ValueError("an edit saw something that is no id")
    return Edit(thing, field, value, names)
