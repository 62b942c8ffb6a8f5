"""What a coach keeps of each cycle, as rows and as an editor."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QSizeF, Signal
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kata_desktop.core.notebook import CycleNote, Solution
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_frame, whole
from kata_desktop.ui.kit.segments import Segments
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.notebook.sizes import sizes_of
from kata_desktop.words import dates, notebook
from kata_desktop.words.grammar import sentences
from kata_desktop.words.notebook import Text, text

_LINE = 1.28
_TALL, _FIELD = 112.0, 100.0


def show_held(field: TextField, held: str) -> None:
    """Show what is kept; the space behind the last word is no change, and whoever types on keeps the caret."""
    if field.text.strip() != held.strip():
        field.set_text(held)


class NoteRow(TapTarget):
    """A day and what was learned on it; `quiet` marks the question before anything is written. A tap opens it."""

    margin_u = 0.0

    def __init__(self, style: Style, note: CycleNote, today: date, *, elsewhere: bool = False) -> None:
        self.note = note
        self._day = dates.day_long(note.at.date(), today)
        self._words, self._below = notebook.note_line(note)
        if elsewhere and note.title:
            self._below = ", ".join(part for part in (note.title, self._below) if part)
        self._quiet = not self._words
        self._words = self._words or text(Text.NOTHING_LEARNED)
        super().__init__(style)
        self.setAccessibleName(sentences(self._day, self._words, self._below))

    def preferred_height(self, width: float) -> float:
        """The height in design units at which all of it is seen, at most two lines and one."""
        sizes = sizes_of(self.kit)
        words, below = self._lines(self.kit.look(self), width)
        tall = len(words) * sizes.body * _LINE + len(below) * sizes.second * _LINE
        return max(sizes.row, tall + sizes.gap * 1.5)

    def _lines(self, look: Look, width: float) -> tuple[list[str], list[str]]:
        sizes = sizes_of(self.kit)
        room = width - sizes.day
        words = wrap(look, self._words, size=sizes.body, weight=Weight.REGULAR, width=room, max_lines=2)
        below = wrap(look, self._below, size=sizes.second, weight=Weight.REGULAR, width=room, max_lines=1)
        return words, below if self._below else []

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
        tall = len(words) * sizes.body * _LINE + len(below) * sizes.second * _LINE
        top = (size.height() - tall) / 2
        day = wrap(look, self._day, size=sizes.second, weight=Weight.REGULAR, width=sizes.day - 8, max_lines=2)
        shift = (sizes.body - sizes.second) * 0.6
        inset = sizes.gap * 0.75 if self.shows_ring() else 0.0
        draw_lines(painter, look, day, inset, top + shift, size=sizes.second, color=colors.ink2)
        ink = colors.ink2 if self._quiet else colors.ink
        y = draw_lines(painter, look, words, sizes.day, top, size=sizes.body, color=ink, line_height=_LINE)
        draw_lines(painter, look, below, sizes.day, y, size=sizes.second, color=colors.ink2, line_height=_LINE)


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

    def begin(self) -> None:
        """Go on behind the last word of what was learned."""
        editor = self.fields["learned"].editor
        assert isinstance(editor, QPlainTextEdit)
        editor.moveCursor(QTextCursor.MoveOperation.End)
        editor.setFocus()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_heights"):
            return
        self.place(self.list, 0, 0, width_u, height_u)
        fields = list(self.fields.values())
        heights = [_TALL, _TALL, _FIELD, self.solution.height_for(width_u)]
        if heights != self._heights:
            self._heights = heights
            self.list.set_rows([*fields, self.solution], heights)
