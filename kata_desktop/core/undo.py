"""Which entry is undone or redone next, read from the log itself, so that it survives a restart."""

from __future__ import annotations

from collections.abc import Iterable

from kata_desktop.core.entries import Edit, Entry, Json
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import KEPT_BY_ITSELF
from kata_desktop.core.log import FOCUS, GONE, THING, Log


@dataclass(frozen=True, slots=True)
class UndoState:
    """Entries that can be undone and undoing entries that can be redone, the next one last."""

    undo: tuple[str, ...] = ()
    redo: tuple[str, ...] = ()

    def after(self, entry: Entry) -> UndoState:
        """The state after one more entry of this place."""
        undo, redo = list(self.undo), list(self.redo)
        _take(entry, undo, redo)
        return UndoState(tuple(undo), tuple(redo))


def undo_state(entries: Iterable[Entry], who: str) -> UndoState:
    """Fold the entries (in id order) of one writer into what that writer can undo: never others' work.

    Stacks are plain lists here: a log of 10,000 entries may not cost 10,000 copies of a tuple.
    """
    undo: list[str] = []
    redo: list[str] = []
    for entry in entries:
        if entry.who == who:
            _take(entry, undo, redo)
    return UndoState(tuple(undo), tuple(redo))


def _take(entry: Entry, undo: list[str], redo: list[str]) -> None:
    if entry.label in KEPT_BY_ITSELF:
        return
    if entry.undoes is None:
        undo.append(entry.id)
        redo.clear()
    elif _drop(undo, entry.undoes):
        redo.append(entry.id)
    else:
        _drop(redo, entry.undoes)
        undo.append(entry.id)


def _drop(stack: list[str], entry_id: str) -> bool:
    """Take an id off, from the top as nearly always, or from below where two copies of a board were joined."""
    if stack and stack[-1] == entry_id:
        stack.pop()
        return True
    if entry_id in stack:
        stack.remove(entry_id)
        return True
    return False


def inverse(log: Log, entry: Entry) -> tuple[Edit, ...]:
    """Edits that write back what an entry replaced, where it still stands.

    A thing that the entry made is put away as a whole, and one that it put away comes back, so an edit that
    somebody else made meanwhile is never lost with it.
    """
    made = {edit.thing for edit in entry.edits if edit.field == THING and not edit.saw}
    edits: list[Edit] = [_put_away(log, thing, entry.who) for thing in sorted(made)]
    for edit in entry.edits:
        if edit.thing in made or not _still_stands(log, entry, edit):
            continue
        edits.append(log.edit(edit.thing, edit.field, _former(log, edit)))
    return tuple(edits)


def _put_away(log: Log, thing: str, who: str) -> Edit:
    """Put a thing away for its maker, who has not seen what others wrote into it: then it stays."""
    seen = {
        head.entry
        for field in log.values(thing)
        for head in log.heads(thing, field)
        if field == GONE or _writer(log, _origin(log, head.entry, thing, field)) in (who, "")
    }
    return Edit(thing, GONE, True, tuple(sorted(seen)))


def _writer(log: Log, entry_id: str) -> str:
    return log.entry(entry_id).who if entry_id else ""


def _still_stands(log: Log, entry: Entry, edit: Edit) -> bool:
    shown = log.shown(edit.thing, edit.field)
    if shown is None:
        return False
    head = shown.entry
    # or it was brought back, by an undo of something later
    return head == entry.id or _origin(log, head, edit.thing, edit.field) == _origin(
        log, entry.id, edit.thing, edit.field
    )


def _origin(log: Log, entry_id: str, thing: str, field: str) -> str:
    """The entry that first wrote what an entry wrote into a field: an undo or redo only brings back; "" for nothing."""
    entry = log.entry(entry_id)
    while entry.undoes is not None and entry.undoes in log:
        turned = log.entry(entry.undoes)
        before = [old for edit in turned.edits if (edit.thing, edit.field) == (thing, field) for old in _old(log, edit)]
        if not before:
            return ""
        entry = before[-1][0]
    return entry.id


def _old(log: Log, edit: Edit) -> list[tuple[Entry, Json]]:
    """What an edit replaced: entries with the value that they had written into its field, the one shown last."""
    found = [
        (log.entry(name), old.value)
        for name in sorted(edit.saw)
        if name in log
        for old in log.entry(name).edits
        if (old.thing, old.field) == (edit.thing, edit.field)
    ]
    # as `Log.shown` has it: of several arrows the last that points anywhere
    return sorted(found, key=lambda old: edit.field == FOCUS and bool(old[1]))


def _former(log: Log, edit: Edit) -> Json:
    if edit.field == GONE:
        return edit.value is not True
    old = _old(log, edit)
    return old[-1][1] if old else None
