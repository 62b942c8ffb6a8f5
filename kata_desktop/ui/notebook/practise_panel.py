"""What the coach practises: the line for next time, the one question to oneself, and what was learned so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.ink import InkAt, no_ink
from kata_desktop.core.notebook import CycleNote, Notebook, Solution
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.segments import Segments
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.notebook.notes import NoteEditor, NoteRow, show_held
from kata_desktop.ui.notebook.panel import NotebookPanel
from kata_desktop.words import notebook
from kata_desktop.words.notebook import Text, text


class PractisePanel(NotebookPanel):
    """`noted` carries the note that is meant and the parts to write of it.

    `base` is the style of what is shared with other screens: fields and choices. The last cycle's note is what field
    and answers are about; without a cycle there is only the line for the first one.
    """

    noted = Signal(object, object)
    said = Signal(str)

    def __init__(self, style: Style, base: Style, parent: QWidget | None = None) -> None:
        self._last = self._open = CycleNote("", "", datetime.min)  # noqa: DTZ901 - until a board is shown
        self._editing = False
        super().__init__(style, text(Text.PRACTISE), parent)
        self.keeper = Keeper(self)
        example = text(Text.NEXT_TIME_EXAMPLE)
        self.field = TextField(base, text(Text.NEXT_TIME), lines=True, placeholder=example, parent=self)
        self.field.edited.connect(self._later)
        self.field.finished.connect(lambda _words: self.keeper.flush())
        answers = [(answer, notebook.solution(answer)) for answer in Solution]
        self.solution = Segments(base, text(Text.SOLUTION), answers, self)
        self.solution.chosen.connect(lambda answer: self.noted.emit(self._last, {"solution": answer}))
        for button in self.solution.buttons.values():
            button.not_yet.connect(self.said)
        self.list = FlickList(style, self, whole_place=True)
        self.editor = NoteEditor(base, self)
        self.editor.edited.connect(lambda name, words: self.noted.emit(self._open, {name: words}))
        self.editor.answered.connect(lambda answer: self.noted.emit(self._open, {"solution": answer}))
        self.done = self.key(text(Text.DONE), "check")
        self.done.clicked.connect(self.close_editor)
        self._heights: list[float] = []
        self._today = date.min
        self._show_parts()

    @property
    def is_editing(self) -> bool:
        """Whether the note of one cycle is open."""
        return self._editing

    def show_notes(self, held: Notebook, last: CycleNote, today: date, inks: InkAt = no_ink) -> None:
        """Show a notebook; `last` is the note of the last cycle of the board, one of no cycle where none was held."""
        self._last, self._today = last, today
        if not self.keeper.pending:
            show_held(self.field, held.practise(last.board))
        self.solution.show_value(last.solution)
        self.solution.set_why("" if last.number else text(Text.NO_CYCLE))
        self._open = held.note_of(self._open.cycle) or self._open
        self.editor.show_note(self._open)
        self._show_rows(_listed(held.notes, last, inks), inks)

    def _show_rows(self, notes: Sequence[CycleNote], inks: InkAt) -> None:
        board = self._last.board
        rows = [NoteRow(self.kit, note, self._today, elsewhere=note.board != board, inks=inks) for note in notes]
        for row in rows:
            row.clicked.connect(lambda _checked=False, note=row.note: self.open_note(note))
        focused = next((n for n, row in enumerate(self.list.rows) if row.hasFocus()), None)
        self._heights = self._heights_of(rows, self.size_u().width() - 2 * self.sizes.edge)
        self.list.set_rows(rows, self._heights)
        if focused is not None and focused < len(rows):
            rows[focused].setFocus()

    def _heights_of(self, rows: Sequence[QWidget], width: float) -> list[float]:
        return [row.preferred_height(width) for row in rows if isinstance(row, NoteRow)]

    @property
    def open_id(self) -> str:
        """The id of the note that is open."""
        return self._open.id

    def ensure_open(self) -> None:
        """Make the note that is open, if nothing of it is kept yet."""
        self.noted.emit(self._open, {})

    def new_line(self) -> None:
        """Write what was learned in the last cycle; before the first one there is nothing to learn from."""
        if not self._last.number:
            self.said.emit(text(Text.NO_CYCLE))
            return
        self.open_note(self._last)

    def open_note(self, note: CycleNote) -> None:
        """Open the note of one cycle."""
        self.flush()
        self._open, self._editing = note, True
        self.editor.show_note(note)
        self._show_parts()
        self.editor.begin()

    def close_editor(self) -> None:
        """Show all of them again."""
        self.flush()
        self._editing = False
        self._show_parts()
        rows = [row for row in self.list.rows if isinstance(row, NoteRow)]
        here = next((row for row in rows if row.note.id == self._open.id), None)
        (here or self.field.editor).setFocus()

    def flush(self) -> None:
        """Keep what is being typed."""
        self.keeper.flush()
        self.editor.keeper.flush()

    def _later(self, words: str) -> None:
        note = self._last
        self.keeper.later("practise", lambda: self.noted.emit(note, {"practise": words}))

    def _show_parts(self) -> None:
        editing = self._editing
        looked: tuple[QWidget, ...] = (self.field, self.solution, self.list)
        written: tuple[QWidget, ...] = (self.editor, self.done)
        for part in looked:
            part.setVisible(not editing)
        for part in written:
            part.setVisible(editing)
        note = self._open
        self.set_title(
            notebook.cycle_title(note.at.date(), note.number, self._today) if editing else text(Text.PRACTISE)
        )
        self.style_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editing and event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        else:
            super().keyPressEvent(event)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_today"):
            return
        sizes = self.sizes
        room, y = width_u - 2 * sizes.edge, sizes.title_row
        if self._editing:
            self.place_right(self.done, width_u)
            self.place(self.editor, sizes.edge, y + sizes.gap, room, height_u - y - sizes.gap - sizes.edge * 0.7)
            return
        self.no_right()
        self.place(self.field, sizes.edge, y - sizes.gap / 2, room, sizes.tall_field)
        y += sizes.tall_field + sizes.gap
        scale = self.solution.kit.unit / self.kit.unit
        high = self.solution.height_for(room / scale) * scale
        self.place(self.solution, sizes.edge, y, room, high)
        y += high
        self.place(self.list, sizes.edge, y, room, max(1.0, height_u - y - sizes.gap))
        heights = self._heights_of(self.list.rows, room)
        if heights != self._heights:
            self._heights = heights
            self.list.set_rows(self.list.rows, heights)


def _listed(notes: Sequence[CycleNote], last: CycleNote, inks: InkAt) -> list[CycleNote]:
    """Newest first: the last cycle with its question while nothing is written, then all that tell something."""
    told = [
        note for note in notes if any(notebook.note_line(note)) or inks(note.id, "learned") or inks(note.id, "note")
    ]
    known = {note.id for note in told}
    if last.number and last.id not in known:
        told.append(last)
    return sorted(told, key=lambda note: (note.at, note.id), reverse=True)
