"""The coach's own note: written in place of the board, then gone; it is kept in the notebook and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.experiment.sheet import EDGE, TOP, Sheet, SheetPanel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.words.coaching import Text, Word, text


class NoteSheet(Sheet):
    """One field; what stood in it before is not shown again. `done` comes when the keyboard of the wall is put away."""

    least_height = TOP + 420.0
    done = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, text(Text.COACH_NOTE), text(Text.NOTE_FOR), parent)
        self.field = TextField(style, text(Text.NOTE_FIELD), lines=True, parent=self)
        self.field.asks_at_once = True
        self.field.editor.installEventFilter(self)
        self.style_changed()

    def focus_first(self) -> None:
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # its "Done" gives the focus back; a hand or a key that goes elsewhere does something of its own
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() is Qt.FocusReason.OtherFocusReason:
            QTimer.singleShot(0, self, self.done.emit)
        return super().eventFilter(watched, event)

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "field"):
            self.place(self.field, EDGE, TOP, width_u - 2 * EDGE, height_u - TOP - EDGE)


class NotePanel(SheetPanel):
    """The place of the note."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.note = NoteSheet(style)
        self.show_sheet(self.note)

    def take(self) -> str:
        """Give what was written, and forget it."""
        written = self.note.field.text.strip()
        self.note.field.set_text("")
        return written


class CoachesNotes:
    """The way from a cycle into the notebook of this place; there is none back onto the wall."""

    def __init__(self, session: StoryboardSession, desk: NotebookDesk | None) -> None:
        self._session, self._desk = session, desk

    @property
    def is_there(self) -> bool:
        """Whether this place has a notebook."""
        return self._desk is not None and self._desk.is_there

    def keep_note(self, cycle: CoachingCycle, note: str) -> bool:
        """Add a note to those about a cycle; whether it is kept."""
        document = self._desk.document() if self._desk is not None else None
        if document is None:
            return False
        from kata_desktop.session.notebook import about

        former = document.notebook.note_of(cycle.id)
        both = "\n".join(part for part in (former.note if former is not None else "", note) if part)
        told = about(self._session, cycle)
        return document.apply(lambda: document.session.note_cycle(told, note=both)) is not None

    def keep_word(self, cycle: CoachingCycle, word: Word | None) -> bool:
        """Keep the one word for a cycle, or take it back; whether it is kept."""
        document = self._desk.document() if self._desk is not None else None
        if document is None:
            return False
        from kata_desktop.session.notebook import about

        told = about(self._session, cycle)
        kept = word.value if word is not None else ""
        return document.apply(lambda: document.session.note_cycle(told, word=kept)) is not None

    def practise(self) -> str:
        """What the coach wants to practise in this cycle; empty where nothing was written."""
        document = self._desk.document() if self._desk is not None else None
        return document.notebook.practise(self._session.board_id) if document is not None else ""
