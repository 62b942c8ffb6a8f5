"""The handwriting of one text field of a thing, kept on the road of every change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import Ink, Place
from kata_desktop.session.changes import Changes
from kata_desktop.session.inking import Inking
from kata_desktop.ui.kit.handwriting import Handwriting
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import ink as words
from kata_desktop.words import reasons, storyboard


@dataclass(frozen=True, slots=True)
class NewThing:
    """A thing that is made by its first stroke: its kind, the fields it begins with, and who is told its id.

    `also` gives what else is so with it, {(thing, field): value}, by its id.
    """

    kind: str
    fields: Callable[[], Mapping[str, Json]]
    made: Callable[[str], None]
    also: Callable[[str], Mapping[tuple[str, str], Json]] = lambda _made: {}


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

    Where that is "", the thing is still to be made: then `new` tells how, and the first stroke is kept together with it
    in one entry. Without `new` nothing can be written yet, nor while `may` says no.
    """

    def __init__(
        self,
        document: InkDocument,
        thing: Callable[[], str],
        field: str,
        parent: QObject,
        *,
        new: NewThing | None = None,
        may: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._document, self._thing, self._field, self._new, self._may = document, thing, field, new, may
        document.changed.connect(self._on_changed)

    @property
    def thing(self) -> str:
        return self._thing()

    @property
    def ink(self) -> Ink:
        return self._document.session.inking.ink(self._thing(), self._field)

    @property
    def writable(self) -> bool:
        return self._document.writable and self._may() and bool(self._thing() or self._new)

    def write(self, drawn: Sequence[Place], width: int) -> str:
        thing, new, inking = self._thing(), self._new, self._document.session.inking
        if thing or new is None or not self.writable:
            return self._told(lambda: inking.write(thing, self._field, drawn, width, initiator=self))
        made = self._document.apply(
            lambda: inking.write_on_new(
                new.kind, new.fields(), self._field, drawn, width, also=new.also, initiator=self
            ),
            quiet=True,
        )
        if made is None:
            return self._why()
        new.made(made.made)
        # only now is it known whose ink that is
        self.changed.emit()
        return ""

    def rub_out(self, stroke: str) -> str:
        return self._told(lambda: self._document.session.inking.rub_out(stroke, initiator=self))

    def take_back(self) -> str:
        thing, inking = self._thing(), self._document.session.inking
        return self._told(lambda: inking.take_back(thing, self._field, initiator=self))

    def _told(self, act: Callable[[], Changes]) -> str:
        if not self._document.writable:
            return storyboard.read_only()
        if not self.writable:
            return words.not_here()
        return "" if self._document.apply(act, quiet=True) is not None else self._why()

    def _why(self) -> str:
        refusal = self._document.last_refusal
        return words.not_kept() if refusal is None else reasons.sentence(refusal)

    def _on_changed(self, changes: Changes) -> None:
        # a thing that comes or goes takes its ink along
        del changes
        self.changed.emit()


class InkOf:
    """Gives text fields the ink of the thing that a screen shows: `ink(field, "learned")`."""

    def __init__(self, document: InkDocument, thing: Callable[[], str], new: NewThing | None = None) -> None:
        self._document, self._thing, self._new = document, thing, new

    def __call__(self, field: TextField, name: str, *, spoken: str = "") -> None:
        def may() -> bool:
            # a text that is only read takes no ink either
            return not field.editor.isReadOnly()

        ink = FieldInk(self._document, self._thing, name, field, new=self._new, may=may)
        field.set_handwriting(ink, spoken=spoken)

    def of(self, name: str, parent: QObject) -> FieldInk:
        """The ink itself, for a place that is no text field."""
        return FieldInk(self._document, self._thing, name, parent, new=self._new)
