"""What one change touched: the typed answer of every use case, from which each view decides what to redraw."""

from __future__ import annotations

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds and ids of the things that changed, by which gesture, and who began it.

    `kinds` are the names of the things ("metric", "measurement", "storyboard" ...), read before and after, so a thing
    that went away is named too. `made` is the id of the one thing that the gesture made, if it made one. `undoing` and
    `redoing` say that it was taken back or brought back.
    """

    kinds: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    label: Label = Label.CHANGED
    entry: str = ""
    made: str = ""
    undoing: bool = False
    redoing: bool = False
    initiator: object = None

    def __bool__(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.ids)


@dataclass(frozen=True, slots=True)
class UndoStatus:
    """Whether there is something to undo and redo, and what."""

    can_undo: bool = False
    can_redo: bool = False
    undo: Label | None = None
    redo: Label | None = None
