"""The card of its own: noted, put aside and brought back in any order, read anew from its file each time."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kata_desktop.core.card import ASKED, CardTalk, Question, part_of
from kata_desktop.session.card import CardFile
from tests.helpers.boards import clock_at

NOTES = st.sampled_from(["42 s", " ", "", "the housing waits\nthe press", "Ä–ß \U0001f600", "x" * 300])


class AnyNotes(RuleBasedStateMachine):
    """The talk that goes on and the one before it, against two values kept by hand."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.talk, self.before = CardTalk(), CardTalk()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    def file(self) -> CardFile:
        """The file as another start of the program finds it."""
        return CardFile(Path(self.folder.name), clock_at())

    @rule(question=st.sampled_from(ASKED), note=NOTES, seconds=st.integers(0, 600))
    def note(self, question: Question, note: str, seconds: int) -> None:
        wanted = self.file().read().noted(question, note).longer(part_of(question), float(seconds))
        self.talk = self.file().keep(wanted)
        assert self.talk.started_at is not None
        assert self.talk.note(question) == (note if note.strip() else "")

    @rule()
    def begin_anew(self) -> None:
        if not self.talk.is_empty:
            self.before = self.talk
        self.talk = self.file().begin_anew()
        assert self.talk == CardTalk()

    @rule()
    def bring_back(self) -> None:
        self.talk, self.before = self.before, self.talk
        assert self.file().bring_back() == self.talk

    @invariant()
    def the_file_tells_both(self) -> None:
        assert (self.file().read(), self.file().before()) == (self.talk, self.before)


TestAnyNotes = AnyNotes.TestCase
TestAnyNotes.settings = settings(max_examples=12, stateful_step_count=12)
