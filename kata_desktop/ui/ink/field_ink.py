"""The handwriting of one text field of a thing, kept on the road of every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.ink import Ink, Place
from kata_desktop.session.changes import Changes
from kata_desktop.session.inking import Inking
from kata_desktop.ui.kit.handwriting import Handwriting
from kata_desktop.words import ink as words
from kata_desktop.words import reasons

#: Makes a thing by its first stroke: the way of the pen and its width.
Maker = Callable[[Sequence[Place], int], Changes | None]


class InkSession(Protocol):
    """A session with the use cases of ink: a board's, or a notebook's."""

    @property
    def inking(self) -> Inking:
        """Writing by hand."""
        ...


class InkDocument(Protocol):
    """What a document must have so that its fields take ink: `ui.document.Document` has it."""

    last_refusal: InvalidValue | None

    @property
    def changed(self) -> SignalInstance:
        """Says with `Changes` that something is new."""
        ...

    @property
    def session(self) -> InkSession:
        """What the document wraps."""
        ...

    @property
    def writable(self) -> bool:
        """Whether changes can be kept."""
        ...

    def apply(self, act: Callable[[], Changes], *, quiet: bool = False) -> Changes | None:
        """Do one use case; None when it was refused (`last_refusal`) or could not be kept."""
        ...


class FieldInk(Handwriting):
    """The strokes in the text field `field` ("learned", "happened.text") of the thing whose id `thing` gives now.

    Where that is "", the thing is still to be made: then `make` keeps the first stroke together with it, on the same
    road, and `thing` gives its id from then on. Without `make` nothing can be written yet.
    """

    def __init__(
        self,
        document: InkDocument,
        thing: Callable[[], str],
        field: str,
        parent: QObject,
        *,
        make: Maker | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._thing, self._field, self._make = document, thing, field, make
        document.changed.connect(self._on_changed)

    @property
    def ink(self) -> Ink:
        return self._document.session.inking.ink(self._thing(), self._field)

    @property
    def writable(self) -> bool:
        return self._document.writable and bool(self._thing() or self._make)

    def write(self, drawn: Sequence[Place], width: int) -> str:
        thing, inking = self._thing(), self._document.session.inking
        if thing:
            return self._told(lambda: inking.write(thing, self._field, drawn, width, initiator=self))
        make = self._make
        if make is None:
            return words.not_here()
        self._document.last_refusal = None
        return "" if make(drawn, width) is not None else self._why()

    def rub_out(self, stroke: str) -> str:
        return self._told(lambda: self._document.session.inking.rub_out(stroke, initiator=self))

    def take_back(self) -> str:
        thing, inking = self._thing(), self._document.session.inking
        return self._told(lambda: inking.take_back(thing, self._field, initiator=self))

    def _told(self, act: Callable[[], Changes]) -> str:
        return "" if self._document.apply(act, quiet=True) is not None else self._why()

    def _why(self) -> str:
        refusal = self._document.last_refusal
        return words.not_kept() if refusal is None else reasons.sentence(refusal)

    def _on_changed(self, changes: Changes) -> None:
        # a thing that comes or goes takes its ink along
        del changes
        self.changed.emit()
