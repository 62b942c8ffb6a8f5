"""The one road of a change: an entry is made, kept in the file, folded into the board, and answered with `Changes`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from kata_desktop.core.assembly import Assembly, read_storyboard
from kata_desktop.core.entries import Edit, Entry, Json
from kata_desktop.core.ids import next_id, thing_id
from kata_desktop.core.labels import Label, label_of
from kata_desktop.core.log import THING, Log, edits_of
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.undo import UndoState, inverse, undo_state
from kata_desktop.session.changes import Changes, UndoStatus
from kata_desktop.session.clock import Clock


def new_thing_id() -> str:
    """An id for a new thing, unique without asking anybody."""
    return thing_id(int.from_bytes(os.urandom(16)))


class BoardFile(Protocol):
    """What a journal needs of a file."""

    @property
    def writable(self) -> bool:
        """Whether entries can be kept."""
        ...

    def read(self) -> list[Entry]:
        """All entries, checked."""
        ...

    def append(self, entry: Entry) -> None:
        """Keep one entry durably, or raise with nothing kept."""
        ...


class Journal:
    """The entries of one file, on the medium and in memory, and the board they make.

    An entry is in the file before anything is told of it; if the file cannot take it, nothing has changed here.
    """

    def __init__(
        self,
        file: BoardFile,
        clock: Clock,
        who: str,
        *,
        new_id: Callable[[], str] = new_thing_id,
        random_bits: Callable[[], int] = lambda: int.from_bytes(os.urandom(8)),
    ) -> None:
        self._file = file
        self.clock = clock
        self._who = who
        self.new_id = new_id
        self._random_bits = random_bits
        self.read_again()

    def read_again(self) -> None:
        """Begin anew with all that the file holds, also entries that were added past this journal."""
        self._log = Log(self._file.read())
        self._undo: UndoState = undo_state(self._log.entries(), self._who)
        self._assembly = Assembly(self._log)
        self._board: Storyboard | None = None

    @property
    def board(self) -> Storyboard:
        """The board as it stands."""
        if self._board is None:
            self._board = self._assembly.storyboard()
        return self._board

    def board_on(self, day: str) -> Storyboard:
        """The board as it was at the end of a day (``2026-03-29``)."""
        return read_storyboard(self._log.until(day))

    @property
    def log(self) -> Log:
        """The entries, for reading histories."""
        return self._log

    def write(
        self,
        label: Label,
        changes: Mapping[tuple[str, str], Json],
        *,
        made: str = "",
        initiator: object = None,
    ) -> Changes:
        """Keep one gesture: {(thing, field): value}; what is so already is left out, nothing new is nothing kept."""
        kept = self._keep(label, edits_of(self._log, changes), None, initiator)
        return replace(kept, made=made) if made else kept

    def change(self, label: Label, thing: str, fields: Mapping[str, Json], *, initiator: object = None) -> Changes:
        """Keep new values of one thing."""
        return self.write(label, {(thing, name): value for name, value in fields.items()}, initiator=initiator)

    def make(self, label: Label, kind: str, fields: Mapping[str, Json], *, initiator: object = None) -> Changes:
        """Keep a new thing; its id is `Changes.made`."""
        thing = self.new_id()
        values: dict[tuple[str, str], Json] = {(thing, THING): kind}
        values |= {(thing, name): value for name, value in fields.items() if value not in (None, "", [])}
        return self.write(label, values, made=thing, initiator=initiator)

    def undo(self, *, initiator: object = None) -> Changes:
        """Take back the last entry of this writer that is not taken back; nothing to undo is no change."""
        return self._turn_back(self._undo.undo, Label.UNDONE, initiator)

    def redo(self, *, initiator: object = None) -> Changes:
        """Bring back what was undone last."""
        return self._turn_back(self._undo.redo, Label.REDONE, initiator)

    def next_to_undo(self) -> Entry | None:
        """The entry that `undo` would take back."""
        return self._log.entry(self._undo.undo[-1]) if self._undo.undo else None

    def _turn_back(self, stack: tuple[str, ...], label: Label, initiator: object) -> Changes:
        if not stack:
            return Changes()
        entry = self._log.entry(stack[-1])
        return self._keep(label, inverse(self._log, entry), entry.id, initiator)

    def undo_status(self) -> UndoStatus:
        """What could be undone and redone now."""
        undo, redo = self._undo.undo, self._undo.redo
        return UndoStatus(
            can_undo=bool(undo),
            can_redo=bool(redo),
            undo=self._meaning(undo[-1]) if undo else None,
            redo=self._meaning(redo[-1]) if redo else None,
        )

    def _meaning(self, entry_id: str) -> Label:
        """What an entry did in the end: an undo or redo is named by the gesture it turned."""
        entry = self._log.entry(entry_id)
        while entry.undoes is not None and entry.undoes in self._log:
            entry = self._log.entry(entry.undoes)
        return label_of(entry.label)

    def _keep(self, label: Label, edits: tuple[Edit, ...], undoes: str | None, initiator: object) -> Changes:
        if not edits and undoes is None:
            return Changes()
        now = self.clock.now()
        entry = Entry(
            id=next_id(self._log.last_id, int(now.timestamp() * 1000), self._random_bits()),
            at=now.isoformat(),
            who=self._who,
            label=label.value,
            edits=edits,
            undoes=undoes,
        )
        self._file.append(entry)
        return self._fold(entry, initiator)

    def _fold(self, entry: Entry, initiator: object) -> Changes:
        ids = self._log.add(entry)
        self._undo = self._undo.after(entry)
        self._assembly.refresh(ids)
        self._board = None
        return Changes(
            kinds=frozenset(self._kinds(ids)),
            ids=ids,
            label=self._meaning(entry.id),
            entry=entry.id,
            undoing=entry.label == Label.UNDONE,
            redoing=entry.label == Label.REDONE,
            initiator=initiator,
        )

    def _kinds(self, ids: Iterable[str]) -> Iterable[str]:
        for thing in ids:
            kind = self._log.value(thing, THING)
            yield kind if isinstance(kind, str) else thing
