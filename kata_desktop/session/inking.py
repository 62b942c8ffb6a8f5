"""Writing by hand: each stroke is kept at once, one stroke is one entry and one undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, Protocol

from kata_desktop.core.entries import MAX_EDITS_BYTES, Json
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import FINE, STROKE, Ink, Place, Stroke, flat, simplified
from kata_desktop.core.labels import Label
from kata_desktop.core.log import GONE, THING
from kata_desktop.session.changes import Changes
from kata_desktop.session.journal import Journal

#: About so much a stroke and each of its points take in an entry.
_STROKE_BYTES: Final = 500
_POINT_BYTES: Final = 12


class InkRule(Protocol):
    """What a board says of ink in its text fields; a notebook says nothing (`AnyInk`)."""

    def before_writing(self, thing: str, field: str) -> Mapping[tuple[str, str], Json]:
        """What else is so with a stroke in a field, {(thing, field): value}; InvalidValue if none may be written."""
        ...

    def before_rubbing(self, thing: str, field: str) -> Mapping[tuple[str, str], Json]:
        """What else is so without a stroke of a field, {(thing, field): value}; InvalidValue if none may be taken."""
        ...


@dataclass(frozen=True, slots=True)
class AnyInk:
    """Every field takes ink at any time."""

    def before_writing(self, thing: str, field: str) -> Mapping[tuple[str, str], Json]:  # noqa: ARG002
        """Nothing else is so."""
        return {}

    def before_rubbing(self, thing: str, field: str) -> Mapping[tuple[str, str], Json]:  # noqa: ARG002
        """Any stroke may go."""
        return {}


@dataclass(frozen=True, slots=True)
class Inking:
    """The use cases of ink, over any journal: a board's, with its rule, or a notebook's."""

    journal: Journal
    rule: InkRule = AnyInk()

    def write(
        self, thing: str, field: str, drawn: Sequence[Place], width: int = FINE, *, initiator: object = None
    ) -> Changes:
        """Keep one stroke in a text field; its id is `Changes.made`.

        `drawn` is the way of the pen in design units of the paper, as it came; what no eye sees of it is left out.

        Raises:
            InvalidValue: the rule of the board says why this field takes no ink now.
        """
        also = self.rule.before_writing(thing, field)
        return self._keep(self._stroke(thing, field, drawn, width), also, initiator)

    def write_on_new(
        self,
        kind: str,
        fields: Mapping[str, Json],
        field: str,
        drawn: Sequence[Place],
        width: int = FINE,
        *,
        also: Callable[[str], Mapping[tuple[str, str], Json]] = lambda _made: {},
        initiator: object = None,
    ) -> Changes:
        """Make a thing by its first stroke, in one entry: undo takes both away. `Changes.made` is the thing.

        `also` gives what else is so with it, by its id.
        """
        thing = self.journal.new_id()
        new = {**_of_new(thing, kind, fields), **also(thing)}
        kept = self._keep(self._stroke(thing, field, drawn, width), new, initiator)
        return replace(kept, made=thing)

    def copy_to_new(self, kind: str, fields: Mapping[str, Json], field: str, ink: Ink, label: Label) -> Changes:
        """Make a thing that begins with the same ink as another one, in one entry; `Changes.made` is its id."""
        thing, strokes = self.journal.new_id(), next(_by_entry(ink), ())
        values = {**_of_new(thing, kind, fields), **self._copied(thing, field, strokes)}
        return self.journal.write(label, values, made=thing)

    def copy_to(self, thing: str, field: str, ink: Ink) -> None:
        """Write the same ink into a field of a thing that was made just now, in as few entries as hold it."""
        for strokes in _by_entry(ink):
            self.journal.write(Label.INK_WRITTEN, self._copied(thing, field, strokes))

    def _copied(self, thing: str, field: str, strokes: Iterable[Stroke]) -> dict[tuple[str, str], Json]:
        values: dict[tuple[str, str], Json] = {}
        for stroke in strokes:
            made = self.journal.new_id()
            copied = self._stroke(thing, field, stroke.points, stroke.width)
            values |= {(made, name): value for name, value in copied.items()}
        return values

    @staticmethod
    def _stroke(thing: str, field: str, drawn: Sequence[Place], width: int) -> dict[str, Json]:
        return {THING: STROKE, "on": thing, "field": field, "points": flat(simplified(drawn)), "width": width}

    def _keep(self, fields: Mapping[str, Json], also: Mapping[tuple[str, str], Json], initiator: object) -> Changes:
        stroke = self.journal.new_id()
        values = {**also, **{(stroke, name): value for name, value in fields.items()}}
        return self.journal.write(Label.INK_WRITTEN, values, made=stroke, initiator=initiator)

    def rub_out(self, stroke: str, *, initiator: object = None) -> Changes:
        """Put a whole stroke away; it stays in the history. One that is away already is no change.

        Raises:
            InvalidValue: the rule of the board says why it stays.
        """
        fields = self.journal.log.values(stroke)
        if fields.get(THING) != STROKE or self.journal.log.is_gone(stroke):
            return Changes()
        also = self.rule.before_rubbing(str(fields.get("on", "")), str(fields.get("field", "")))
        return self.journal.write(Label.INK_RUBBED_OUT, {(stroke, GONE): True, **also}, initiator=initiator)

    def take_back(self, thing: str, field: str, *, initiator: object = None) -> Changes:
        """Take the last stroke of a field away: by undo where it was the last thing done, so that redo brings it back.

        Without a stroke nothing changes.

        Raises:
            InvalidValue: the rule of the board says why it stays.
        """
        strokes = self.ink(thing, field).strokes
        if not strokes:
            return Changes()
        last, entry = strokes[-1].id, self.journal.next_to_undo()
        if entry is not None and any(edit.thing == last for edit in entry.edits):
            return self.journal.undo(initiator=initiator)
        return self.rub_out(last, initiator=initiator)

    def ink(self, thing: str, field: str) -> Ink:
        """What stands in a field, in drawing order."""
        return self.journal.board.ink_in(thing, field)


def _of_new(thing: str, kind: str, fields: Mapping[str, Json]) -> dict[tuple[str, str], Json]:
    """The edits that make a thing; what is empty needs none."""
    written = {(thing, name): value for name, value in fields.items() if value not in (None, "", [])}
    return {(thing, THING): kind, **written}


def _by_entry(ink: Ink) -> Iterator[list[Stroke]]:
    """The strokes in lots that one entry can hold, each of which is many pages."""
    lot: list[Stroke] = []
    room = MAX_EDITS_BYTES // 2
    for stroke in ink.strokes:
        size = _STROKE_BYTES + _POINT_BYTES * len(stroke.points)
        if size > room:
            yield lot
            lot, room = [], MAX_EDITS_BYTES // 2
        lot.append(stroke)
        room -= size
    if lot:
        yield lot
