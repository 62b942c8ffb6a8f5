"""The session of the notebook: notes about cycles, who coaches whom, the mirror, and its areas."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypedDict, Unpack

from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.labels import Label
from kata_desktop.core.log import GONE
from kata_desktop.core.notebook import CYCLE_NOTE, LINK, NOTEBOOK, Notebook, Solution, note_id
from kata_desktop.core.typed import check_text
from kata_desktop.session.changes import Changes
from kata_desktop.session.clock import Clock
from kata_desktop.session.inking import Inking
from kata_desktop.session.journal import new_thing_id
from kata_desktop.session.kept import KeptSession
from kata_desktop.session.notebook.about import About
from kata_desktop.session.notebook.carrying import Carrying, NotebookFile
from kata_desktop.session.notebook.journal import NotebookJournal
from kata_desktop.session.notebook.observing import Observing
from kata_desktop.session.waiting import WaitingFile

_TEXTS: Final = ("note", "word", "learned", "practise")


class NoteParts(TypedDict, total=False):
    """The parts of a note about a cycle."""

    note: str
    word: str
    solution: Solution | None
    learned: str
    practise: str


class NotebookSession(KeptSession):
    """One open notebook. Its entries never reach a board, a parcel or a page."""

    _journal: NotebookJournal

    def __init__(self, file: NotebookFile, clock: Clock, who: str, *, new_id: Callable[[], str] = new_thing_id) -> None:
        waiting = WaitingFile(file)
        journal = NotebookJournal(waiting, clock, who, new_id=new_id)
        super().__init__(waiting, journal)
        self.observing = Observing(journal)
        self.carrying = Carrying(journal, file)
        self.inking = Inking(journal)

    @property
    def notebook(self) -> Notebook:
        """The notebook as it stands."""
        return self._journal.notebook

    def note_cycle(self, found: About, **parts: Unpack[NoteParts]) -> Changes:
        """Write parts of the note about a cycle; an empty text takes a part back."""
        texts: dict[str, Json] = {name: check_text(text) for name, text in parts.items() if isinstance(text, str)}
        if "solution" in parts:
            texts["solution"] = None if parts["solution"] is None else parts["solution"].value
        note = note_id(found.cycle)
        if self._journal.log.is_gone(note):
            # what was undone with the whole note stays undone when another one is written, and when that is undone too
            texts = {GONE: False, **dict.fromkeys(_TEXTS), "solution": None, **texts}
        return self._journal.put(Label.NOTE_WRITTEN, note, CYCLE_NOTE, {**found.fields(), **texts})

    def link(
        self, coach: str, learner: str, *, board: str = "", title: str = "", how: str = "", link_id: str = ""
    ) -> Changes:
        """Say who coaches whom, or change it; an empty coach is a gap somebody saw.

        Raises:
            InvalidValue: neither is named.
        """
        if not coach.strip() and not learner.strip():
            raise InvalidValue(Reason.TEXT_MISSING)
        fields: dict[str, Json] = {
            "coach": check_text(coach),
            "learner": check_text(learner),
            "board": board,
            "title": check_text(title),
            "how": check_text(how),
        }
        return self._journal.put(Label.CHAIN_CHANGED, link_id or self._journal.new_id(), LINK, fields)

    def unlink(self, link_id: str) -> Changes:
        """Take a link out of the chain."""
        return self._journal.change(Label.CHAIN_CHANGED, link_id, {GONE: True})

    def show_mirror(self, shown: bool) -> Changes:
        """Switch the mirror on or off."""
        return self._journal.put(Label.MIRROR_SWITCHED, NOTEBOOK, NOTEBOOK, {"mirror_shown": shown})
