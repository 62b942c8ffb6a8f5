"""What a coach keeps of each cycle, as rows and as an editor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.ink import InkAt, Place, no_ink
from kata_desktop.core.notebook import CycleNote, Solution
from kata_desktop.paint.ink import Line, Voice, Written, draw_in_lines, draw_written, line_count
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.ink.field_ink import FieldInk, InkDocument
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_frame, whole
from kata_desktop.ui.kit.segments import Segments
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.kit.writing_on import write_on
from kata_desktop.ui.notebook.sizes import sizes_of
from kata_desktop.words import dates, ink, notebook
from kata_desktop.words.grammar import sentences
from kata_desktop.words.ink import HERE
from kata_desktop.words.notebook import Text, text

_LINE = 1.28
_LEARNED, _NOTE, _WORD = 118.0, 100.0, 96.0
#: Handwriting takes so many lines.
_INK_LINES = 2


class NoteInk(FieldInk):
    """The strokes in a part of the note that is open; `ensure` makes the note before its first one."""

    def __init__(
        self,
        document: InkDocument,
        thing: Callable[[], str],
        field: str,
        parent: QObject,
        ensure: Callable[[], object],
    ) -> None:
        super().__init__(document, thing, field, parent)
        self._ensure = ensure

    def write(self, drawn: Sequence[Place], width: int) -> str:
        self._ensure()
        return super().write(drawn, width)


def show_held(field: TextField, held: str) -> None:
    """Show what is kept; the space behind the last word is no change, and whoever types on keeps the caret."""
    if field.text.strip() != held.strip():
        field.set_text(held)


class NoteRow(TapTarget):
    """A day and what was learned on it; `quiet` marks the question before anything is written. A tap opens it."""

    margin_u = 0.0
    in_a_list = True

    def __init__(
        self, style: Style, note: CycleNote, today: date, *, elsewhere: bool = False, inks: InkAt = no_ink
    ) -> None:
        self.note, self._ink, self._noted = note, inks(note.id, "learned"), inks(note.id, "note")
        self._day = dates.day_long(note.at.date(), today)
        self._words, self._below = notebook.note_line(
            note, learned_by_hand=bool(self._ink), noted_by_hand=bool(self._noted)
        )
        if elsewhere and note.title:
            self._below = ", ".join(part for part in (note.title, self._below) if part)
        self._quiet = not self._words and not self._ink
        said = ink.in_a_line(self._words, inked=bool(self._ink)) or text(Text.NOTHING_LEARNED)
        self._words = self._words or ("" if self._ink else said)
        super().__init__(style)
        self.setAccessibleName(sentences(self._day, ink.in_words(said), ink.in_words(self._below)))

    def preferred_height(self, width: float) -> float:
        """The height in design units at which all of it is seen, at most two lines and one."""
        sizes = sizes_of(self.kit)
        words, below = self._lines(self.kit.look(self), width)
        tall = max(self._tall(words, below), len(self._day_lines(self.kit.look(self))) * sizes.second * _LINE)
        return max(sizes.row, tall + sizes.gap * 1.5)

    def _day_lines(self, look: Look) -> list[str]:
        sizes = sizes_of(self.kit)
        return wrap(look, self._day, size=sizes.second, weight=Weight.REGULAR, width=sizes.day - 8, max_lines=2)

    def _tall(self, words: int, below: int) -> float:
        sizes = sizes_of(self.kit)
        lines = max(_INK_LINES, words) if self._ink else words
        return lines * sizes.body * _LINE + below * sizes.second * _LINE

    def _lines(self, look: Look, width: float) -> tuple[int, int]:
        room, (words, below) = width - sizes_of(self.kit).day, self._voices(look)
        shown = line_count(look, Line(self._words, self._noted), room, words, 2)
        return shown, line_count(look, Line(self._below, self._noted), room, below, 2 if HERE in self._below else 1)

    def _voices(self, look: Look) -> tuple[Voice, Voice]:
        """How the words and the line below them are set."""
        sizes, colors = sizes_of(self.kit), look.palette
        color = colors.ink2 if self._quiet else colors.ink
        return Voice(sizes.body, color, spacing=_LINE), Voice(sizes.second, colors.ink2, spacing=_LINE)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        sizes, colors = sizes_of(self.kit), look.palette
        if self.isDown():
            painter.fillRect(whole(size), colors.line)
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(0.5, 1)
        painter.drawLine(QPointF(0, y), QPointF(size.width(), y))
        if self.shows_ring():
            draw_frame(painter, look, whole(size).adjusted(2, 3, -2, -2), fill=None, line=colors.ink, width=3)
        words, below = self._lines(look, size.width())
        tall = self._tall(words, below)
        day = self._day_lines(look)
        top = (size.height() - max(tall, len(day) * sizes.second * _LINE)) / 2
        shift = (sizes.body - sizes.second) * 0.6
        inset = sizes.gap * 0.75 if self.shows_ring() else 0.0
        draw_lines(painter, look, day, inset, top + shift, size=sizes.second, color=colors.ink2)
        voice, quiet = self._voices(look)
        place = QRectF(sizes.day, top, size.width() - sizes.day, tall - below * quiet.step)
        if self._ink:
            draw_written(painter, look, Written(self._ink, self._words), place, voice)
        else:
            draw_in_lines(painter, look, Line(self._words, self._noted), place, voice)
        place = QRectF(place.left(), place.bottom(), place.width(), below * quiet.step)
        draw_in_lines(painter, look, Line(self._below, self._noted), place, quiet)


class NoteEditor(Painted):
    """One cycle's note: `edited` carries the name of a part and its text after a pause, `answered` a `Solution`."""

    margin_u = RING_MARGIN
    edited = Signal(str, str)
    answered = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.fields: dict[str, TextField] = {}
        super().__init__(style, parent)
        self.keeper = Keeper(self)
        for name, label, lines in (
            ("learned", Text.LEARNED, True),
            ("note", Text.NOTE, True),
            ("word", Text.WORD, False),
        ):
            field = TextField(style, text(label), lines=lines, size=26, weight=Weight.REGULAR, parent=self)
            field.edited.connect(lambda words, name=name: self._later(name, words))
            field.finished.connect(lambda _words: self.keeper.flush())
            self.fields[name] = field
        answers = [(answer, notebook.solution(answer)) for answer in Solution]
        self.solution = Segments(style, text(Text.SOLUTION), answers, self)
        self.solution.chosen.connect(self.answered)
        self.list = FlickList(style, self, gap=12)
        self._heights: list[float] = []
        self.style_changed()

    def _later(self, name: str, words: str) -> None:
        self.keeper.later(name, lambda: self.edited.emit(name, words))

    def show_note(self, note: CycleNote) -> None:
        """Show a note; a part that is being typed stays as it is."""
        if not self.keeper.pending:
            for name, held in (("learned", note.learned), ("note", note.note), ("word", notebook.one_word(note.word))):
                show_held(self.fields[name], held)
        self.solution.show_value(note.solution)

    def take_ink(self, document: InkDocument, thing: Callable[[], str], ensure: Callable[[], object]) -> None:
        """Let what was learned and noted be written by hand too, into the note whose id `thing` gives."""
        for name in ("learned", "note"):
            field = self.fields[name]
            field.set_handwriting(NoteInk(document, thing, name, field, ensure))

    def begin(self) -> None:
        """Go on behind the last word of what was learned."""
        write_on(self.fields["learned"])

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_heights"):
            return
        self.place(self.list, 0, 0, width_u, height_u)
        fields = list(self.fields.values())
        heights = [_LEARNED, _NOTE, _WORD, self.solution.height_for(width_u)]
        if heights != self._heights:
            self._heights = heights
            self.list.set_rows([*fields, self.solution], heights)
