"""The coach's own note: written in place of the board, then gone; it is kept in the notebook and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.ink import Ink, Place
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.ink.field_ink import FieldInk
from kata_desktop.ui.kit.sheet import EDGE, TOP, Sheet, SheetPanel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.words.coaching import Text, Word, text

if TYPE_CHECKING:
    from kata_desktop.ui.notebook.document import NotebookDocument


class NoteSheet(Sheet):
    """One field; what stood in it before is not shown again. `done` comes with the "Done" of keyboard or paper."""

    least_height = TOP + 420.0
    done = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, text(Text.COACH_NOTE), text(Text.NOTE_FOR), parent)
        self.field = TextField(style, text(Text.NOTE_FIELD), lines=True, parent=self)
        self.field.asks_at_once = True
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self.style_changed()

    def focus_first(self) -> None:
        self.field.setFocus()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        # the "Done" of keyboard and paper gives the focus to the screen; nothing else does while somebody writes here
        if now is not None and self.isVisible() and now.isAncestorOf(self):
            QTimer.singleShot(0, self, self._end)

    def _end(self) -> None:
        holder = QApplication.focusWidget()
        if holder is not None and self.isVisible() and holder.isAncestorOf(self):
            self.done.emit()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "field"):
            self.place(self.field, EDGE, TOP, width_u - 2 * EDGE, height_u - TOP - EDGE)


class NotePanel(SheetPanel):
    """The place of the note."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.note = NoteSheet(style)
        self._ink: FreshInk | None = None
        self.show_sheet(self.note)

    def take_ink(self, ink: FreshInk) -> None:
        """Let the note be written by hand."""
        if self._ink is None:
            self._ink = ink
            self.note.field.set_handwriting(ink)

    @property
    def typed(self) -> str:
        """What is typed now."""
        return self.note.field.text.strip()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written now."""
        return self.note.field.is_empty

    def forget(self) -> None:
        """Show nothing of it again."""
        self.note.field.set_text("")
        if self._ink is not None:
            self._ink.forget()


class FreshInk(FieldInk):
    """The strokes of a note since it was begun: those before are in the notebook, and stay unseen here.

    `begin` makes the note when its first stroke comes; False where it cannot be made.
    """

    def __init__(
        self, document: NotebookDocument, thing: Callable[[], str], begin: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(document, thing, "note", parent)
        self._begin = begin
        self._former: frozenset[str] = frozenset()
        self.forget()

    @property
    def ink(self) -> Ink:
        return Ink(tuple(stroke for stroke in super().ink.strokes if stroke.id not in self._former))

    def write(self, drawn: Sequence[Place], width: int) -> str:
        return super().write(drawn, width) if self._begin() else text(Text.NOTEBOOK_SHUT)

    def forget(self) -> None:
        """Begin another note."""
        self._former = frozenset(stroke.id for stroke in super().ink.strokes)
        self.changed.emit()


class CoachesNotes:
    """The way from a cycle into the notebook of this place; there is none back onto the wall."""

    def __init__(self, session: StoryboardSession, desk: NotebookDesk | None) -> None:
        self._session, self._desk = session, desk

    @property
    def is_there(self) -> bool:
        """Whether this place has a notebook."""
        return self._desk is not None and self._desk.is_there

    def _document(self) -> NotebookDocument | None:
        return self._desk.document() if self._desk is not None else None

    def take_ink(self, panel: NotePanel, cycle: Callable[[], CoachingCycle | None]) -> None:
        """Let the note about a cycle be written by hand, where the notebook can be opened."""
        document = self._document()
        if document is None:
            return
        from kata_desktop.core.notebook import note_id

        def thing() -> str:
            found = cycle()
            return note_id(found.id) if found is not None else ""

        def begin() -> bool:
            found = cycle()
            return found is not None and (document.notebook.note_of(found.id) is not None or self._keep(found))

        panel.take_ink(FreshInk(document, thing, begin, panel))

    def _keep(self, cycle: CoachingCycle, *, note: str | None = None, word: str | None = None) -> bool:
        """Write parts of the note about a cycle, with neither of them the note alone; whether it is kept."""
        document = self._document()
        if document is None:
            return False
        from kata_desktop.session.notebook.about import about
        from kata_desktop.session.notebook.session import NoteParts

        parts = NoteParts()
        if note is not None:
            parts["note"] = note
        if word is not None:
            parts["word"] = word
        told = about(self._session, cycle)
        return document.apply(lambda: document.session.note_cycle(told, **parts)) is not None

    def keep_note(self, cycle: CoachingCycle, note: str) -> bool:
        """Add words to those about a cycle; whether they are kept."""
        document = self._document()
        former = document.notebook.note_of(cycle.id) if document is not None else None
        return self._keep(cycle, note="\n".join(part for part in (former.note if former else "", note) if part))

    def keep_word(self, cycle: CoachingCycle, word: Word | None) -> bool:
        """Keep the one word for a cycle, or take it back; whether it is kept."""
        return self._keep(cycle, word=word.value if word is not None else "")

    def practise(self) -> str:
        """What the coach wants to practise in this cycle; empty where nothing was written."""
        document = self._document()
        return document.notebook.practise(self._session.board_id) if document is not None else ""
