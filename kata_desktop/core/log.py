"""The set of entries folded into heads: what stands now in each field, whatever the order they arrived in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kata_desktop.core.entries import Edit, Entry, Json
from kata_desktop.core.experiment import SEALED
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.resting import RESTS_BY, SUPPORTS, named

#: The field that says what a thing is ("metric", "obstacle" ...), written once when it is made.
THING: Final = "thing"
#: The field that puts a thing away; its edit saw every head of the thing.
GONE: Final = "gone"
#: The field of the one arrow; "" where it was taken off.
FOCUS: Final = "focus"
#: Fields in which two versions are no question: the latest counts, the other stays in the history.
SILENT_FIELDS: Final = frozenset({"rank", FOCUS, GONE, THING, SEALED})


@dataclass(frozen=True, slots=True)
class Version:
    """A value of a field that no known entry has replaced yet, with the entry that wrote it."""

    entry: str
    value: Json
    saw: tuple[str, ...]


class _Field:
    __slots__ = ("heads", "replaced")

    def __init__(self, heads: tuple[Version, ...] = ()) -> None:
        self.heads = heads
        self.replaced: set[str] | None = None


class Log:
    """The entries of one board and what stands in each field.

    Adding is commutative and idempotent: any order of the same entries gives the same heads.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: dict[str, Entry] = {}
        self._fields: dict[str, dict[str, _Field]] = {}
        self._made: dict[str, str] = {}
        self._contested: set[tuple[str, str]] = set()
        self._away: set[str] = set()
        self._resting: dict[str, set[tuple[str, str]]] | None = None
        self._last: str | None = None
        for entry in entries:
            self.add(entry)

    @property
    def last_id(self) -> str | None:
        """The greatest id known."""
        return self._last

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, entry_id: str) -> bool:
        return entry_id in self._entries

    def entry(self, entry_id: str) -> Entry:
        """Give an entry by its id; KeyError if it is not known."""
        return self._entries[entry_id]

    def entries(self) -> list[Entry]:
        """All entries in the order of their ids, which is the order in which they were made."""
        return [self._entries[key] for key in sorted(self._entries)]

    def add(self, entry: Entry) -> frozenset[str]:
        """Take one entry in; give the ids of the things it touches (none if it was known)."""
        if entry.id in self._entries:
            return frozenset()
        self._entries[entry.id] = entry
        if self._last is None or entry.id > self._last:
            self._last = entry.id
        for edit in entry.edits:
            self._apply(entry.id, edit)
        return frozenset([edit.thing for edit in entry.edits])

    def _apply(self, entry_id: str, edit: Edit) -> None:
        fields = self._fields.get(edit.thing)
        if fields is None:
            fields = self._fields[edit.thing] = {}
        if edit.field in fields or edit.saw:
            self._fold(fields.setdefault(edit.field, _Field()), entry_id, edit)
        else:
            # the first word in a field: nearly all of a long log
            fields[edit.field] = _Field((Version(entry_id, edit.value, ()),))
        if edit.field == THING:
            self._made[edit.thing] = min(entry_id, self._made.get(edit.thing, entry_id))
        elif edit.field == GONE:
            self._away.add(edit.thing)
        if self._resting is not None:
            _note(self._resting, edit.thing, edit.field, edit.value)

    def _fold(self, field: _Field, entry_id: str, edit: Edit) -> None:
        replaced = field.replaced
        if edit.saw:
            replaced = field.replaced = (replaced or set()) | set(edit.saw)
        heads = field.heads
        if replaced is None or entry_id not in replaced:
            heads = (*heads, Version(entry_id, edit.value, edit.saw))
        if replaced is not None:
            heads = tuple(head for head in heads if head.entry not in replaced)
        field.heads = heads if len(heads) < 2 else tuple(sorted(heads, key=lambda head: head.entry))
        if len(heads) > 1:
            self._contested.add((edit.thing, edit.field))
        else:
            self._contested.discard((edit.thing, edit.field))

    def heads(self, thing: str, field: str) -> tuple[Version, ...]:
        """The versions that stand in a field, oldest first."""
        found = self._fields.get(thing, {}).get(field)
        return found.heads if found else ()

    def shown(self, thing: str, field: str) -> Version | None:
        """The version that counts: the last one, None if nothing was ever written.

        An arrow taken off at one place, as its obstacle was solved there, gives way to the arrow moved at another.
        """
        heads = self.heads(thing, field)
        return _shown(field, heads) if heads else None

    def value(self, thing: str, field: str) -> Json:
        """The value shown, None if nothing was ever written."""
        version = self.shown(thing, field)
        return version.value if version else None

    def values(self, thing: str) -> dict[str, Json]:
        """All fields of a thing with the value shown; those without a value are left out."""
        fields = self._fields.get(thing, {})
        found = {name: field.heads[-1].value for name, field in fields.items() if field.heads}
        if FOCUS in found:
            found[FOCUS] = self.value(thing, FOCUS)
        return found

    def things(self) -> Iterator[str]:
        """The ids of all things ever written, also of those put away."""
        return iter(self._fields)

    def made(self, thing: str) -> str:
        """The id of the entry that made a thing: the order of things without another one."""
        return self._made.get(thing, "")

    def is_gone(self, thing: str) -> bool:
        """Tell whether a thing is put away.

        It is, unless somebody edited what the one who did so had not seen, or something on the board rests on it: to
        take back that a metric was added must not hide what others have measured since.
        """
        heads = self.heads(thing, GONE)
        if not heads or heads[-1].value is not True:
            return False
        seen = {name for head in heads if head.value is True for name in (*head.saw, head.entry)}
        if any(head.entry not in seen for heads in self._all_heads(thing) for head in heads):
            return False
        return not any(self._rests(other, field, thing) for other, field in self._ever_resting_on(thing))

    def put_away_supports(self) -> frozenset[str]:
        """Things put away at some time that others may rest on: they come and go with those."""
        return frozenset(thing for thing in self._away if self._kind(thing) in SUPPORTS)

    def _ever_resting_on(self, thing: str) -> Iterable[tuple[str, str]]:
        """Things and fields that name this one, or did; looked through only once something was put away."""
        if self._kind(thing) not in SUPPORTS:
            return ()
        if self._resting is None:
            self._resting = {}
            for name, fields in self._fields.items():
                for field, found in fields.items():
                    for head in found.heads:
                        _note(self._resting, name, field, head.value)
        return self._resting.get(thing, ())

    def _rests(self, other: str, field: str, thing: str) -> bool:
        if field not in RESTS_BY.get(self._kind(other), ()) or named(field, self.value(other, field)) != thing:
            return False
        return not self.is_gone(other)

    def _kind(self, thing: str) -> str:
        kind = self.value(thing, THING)
        return kind if isinstance(kind, str) else thing

    def _all_heads(self, thing: str) -> Iterator[tuple[Version, ...]]:
        return (field.heads for name, field in self._fields.get(thing, {}).items() if name != GONE)

    def all_head_ids(self, thing: str) -> tuple[str, ...]:
        """Every entry whose value stands in any field of a thing: what one has seen who puts it away."""
        fields = self._fields.get(thing, {}).values()
        return tuple(sorted({head.entry for field in fields for head in field.heads}))

    def conflicts(self) -> list[tuple[str, str]]:
        """Fields of things on the board in which two versions with different values stand, sorted."""
        return sorted(
            (thing, name)
            for thing, name in self._contested
            if name not in SILENT_FIELDS and _differ(self.heads(thing, name)) and not self.is_gone(thing)
        )

    def written(self, thing: str, field: str) -> list[tuple[Entry, Json]]:
        """Every value ever written into a field with its entry, oldest first: nothing vanishes."""
        found = [
            (entry, edit.value)
            for entry in self._entries.values()
            for edit in entry.edits
            if edit.thing == thing and edit.field == field
        ]
        return sorted(found, key=lambda pair: pair[0].id)

    def until(self, day: str) -> Log:
        """The log as it was at the end of a day (``2026-03-29``), by the calendar of each writer."""
        return Log(entry for entry in self._entries.values() if entry.day <= day)

    def edit(self, thing: str, field: str, value: Json) -> Edit:
        """An edit that replaces the version its author sees: the one shown; all where nobody is asked which counts.

        Putting away names every head of the thing, so an edit it has not seen brings the thing back.
        """
        if field == GONE:
            return Edit(thing, field, value, self.all_head_ids(thing))
        heads = self.heads(thing, field)
        if field not in SILENT_FIELDS and heads:
            heads = (_shown(field, heads),)
        return Edit(thing, field, value, tuple(head.entry for head in heads))


def _shown(field: str, heads: tuple[Version, ...]) -> Version:
    if field == FOCUS and len(heads) > 1:
        return next((head for head in reversed(heads) if head.value), heads[-1])
    return heads[-1]


def _note(resting: dict[str, set[tuple[str, str]]], thing: str, field: str, value: Json) -> None:
    if name := named(field, value):
        resting.setdefault(name, set()).add((thing, field))


def _differ(heads: tuple[Version, ...]) -> bool:
    return any(head.value != heads[0].value for head in heads[1:])


def edits_of(log: Log, changes: Mapping[tuple[str, str], Json]) -> tuple[Edit, ...]:
    """Edits for a gesture: {(thing, field): value}, without those that change nothing."""
    return tuple(
        log.edit(thing, field, value) for (thing, field), value in changes.items() if _is_new(log, thing, field, value)
    )


def _is_new(log: Log, thing: str, field: str, value: Json) -> bool:
    if field == GONE:
        # what somebody put away and another's edit brought back can be put away again
        return log.is_gone(thing) is not value
    return log.value(thing, field) != value
