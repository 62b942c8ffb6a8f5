"""Which entry is undone or redone next, read from the log itself, so that it survives a restart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kata_desktop.core.entries import Edit, Entry, Json
from kata_desktop.core.log import GONE, THING, Log


@dataclass(frozen=True, slots=True)
class UndoState:
    """Entries that can be undone and undoing entries that can be redone, the next one last."""

    undo: tuple[str, ...] = ()
    redo: tuple[str, ...] = ()

    def after(self, entry: Entry) -> UndoState:
        """The state after one more entry of this place."""
        if entry.undoes is None:
            return UndoState((*self.undo, entry.id), ())
        if entry.undoes in self.undo:
            return UndoState(tuple(i for i in self.undo if i != entry.undoes), (*self.redo, entry.id))
        return UndoState((*self.undo, entry.id), tuple(i for i in self.redo if i != entry.undoes))


def undo_state(entries: Iterable[Entry], who: str) -> UndoState:
    """Fold the entries (in id order) of one writer into what that writer can undo: never others' work.

    Stacks are plain lists here: a log of 10,000 entries may not cost 10,000 copies of a tuple.
    """
    undo: list[str] = []
    redo: list[str] = []
    for entry in entries:
        if entry.who != who:
            continue
        if entry.undoes is None:
            undo.append(entry.id)
            redo.clear()
        elif undo and undo[-1] == entry.undoes:
            undo.pop()
            redo.append(entry.id)
        else:
            if entry.undoes in redo:
                redo.remove(entry.undoes)
            undo.append(entry.id)
    return UndoState(tuple(undo), tuple(redo))


def inverse(log: Log, entry: Entry) -> tuple[Edit, ...]:
    """Edits that write back what an entry replaced, where it still stands.

    A thing that the entry made is put away as a whole, and one that it put away comes back, so an edit that
    somebody else made meanwhile is never lost with it.
    """
    made = {edit.thing for edit in entry.edits if edit.field == THING and not edit.saw}
    edits: list[Edit] = [log.edit(thing, GONE, True) for thing in sorted(made)]
    for edit in entry.edits:
        if edit.thing in made or not _still_stands(log, entry, edit):
            continue
        edits.append(log.edit(edit.thing, edit.field, _former(log, edit)))
    return tuple(edits)


def _still_stands(log: Log, entry: Entry, edit: Edit) -> bool:
    heads = log.heads(edit.thing, edit.field)
    if not heads:
        return False
    head = heads[-1]
    if head.entry == entry.id:
        return True
    # brought back by an undo of something later: the same value, written by an undoing entry
    return log.entry(head.entry).undoes is not None and head.value == edit.value


def _former(log: Log, edit: Edit) -> Json:
    if edit.field == GONE:
        return edit.value is not True
    values = [
        old.value
        for name in sorted(edit.saw)
        if name in log
        for old in log.entry(name).edits
        if (old.thing, old.field) == (edit.thing, edit.field)
    ]
    return values[-1] if values else None
