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
    """The place of the note, hidden until one is begun.

    `turned` comes when a note is begun or put away, `said` with a sentence for the ledge, `put_away` when all is done.
    """

    turned = Signal()
    said = Signal(str)
    put_away = Signal()

    def __init__(
        self,
        style: Style,
        notes: CoachesNotes,
        cycle: Callable[[], CoachingCycle | None],
        parent: QWidget | None = None,
    ) -> None:
        """`notes` is the way into the notebook, `cycle` what the note is about, None where no cycle is kept."""
        super().__init__(style, parent)
        self._notes, self._cycle = notes, cycle
        self.note = NoteSheet(style)
        self._ink: FreshInk | None = None
        self.show_sheet(self.note)
        self.note.done.connect(self.keep)
        self.hide()

    def begin(self) -> None:
        """Show an empty field, where the notebook can be opened one for ink too."""
        if self._ink is None:
            self._ink = self._notes.fresh_ink(self, self._cycle)
            if self._ink is not None:
                self.note.field.set_handwriting(self._ink)
        self._forget()
        self.show()
        self.raise_()
        self.turned.emit()
        self.note.focus_first()

    def keep(self) -> bool:
        """Put the note away, kept in the notebook; whether one was up. One that cannot be kept stays up."""
        if self.isHidden():
            return False
        field, cycle = self.note.field, self._cycle()
        typed, empty = field.text.strip(), field.is_empty
        if typed and (cycle is None or not self._notes.keep_note(cycle, typed)):
            self.said.emit(text(Text.NOTEBOOK_SHUT))
            return True
        self._forget()
        self.hide()
        self.turned.emit()
        if not empty:
            self.said.emit(text(Text.NOTE_KEPT))
        self.put_away.emit()
        return True

    def _forget(self) -> None:
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

    def fresh_ink(self, parent: QObject, cycle: Callable[[], CoachingCycle | None]) -> FreshInk | None:
        """The ink of a note about a cycle; None where the notebook cannot be opened."""
        document = self._document()
        if document is None:
            return None
        from kata_desktop.core.notebook import note_id

        def thing() -> str:
            found = cycle()
            return note_id(found.id) if found is not None else ""

        def begin() -> bool:
            found = cycle()
            return found is not None and (document.notebook.note_of(found.id) is not None or self._keep(found))

        return FreshInk(document, thing, begin, parent)

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
