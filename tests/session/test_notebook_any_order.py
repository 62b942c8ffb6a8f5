"""Notes of a coach written, changed, undone and redone in any order: no part of one touches another."""

from __future__ import annotations

from typing import cast

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kata_desktop.core.notebook import Solution, note_id
from kata_desktop.session.notebook.about import About
from kata_desktop.session.notebook.session import NotebookSession, NoteParts
from tests.helpers.boards import COACH, MONDAY, clock_at
from tests.helpers.screens import SampleFile

CYCLES = ("first", "second")
PARTS = ("note", "word", "learned", "practise")
WORDS = st.sampled_from(["Wait longer", "Curious", "", "  spaces  ", "zwei\nZeilen"])
Notes = dict[tuple[str, str], str]


class AnyNotes(RuleBasedStateMachine):
    """Two notes of four parts against a table of words."""

    @initialize()
    def begin(self) -> None:
        self.file = SampleFile()
        self.session = NotebookSession(self.file, clock_at(), COACH)
        self.notes: Notes = {}
        self.solutions: dict[str, Solution | None] = {}
        self.before: list[tuple[Notes, dict[str, Solution | None]]] = []
        self.after: list[tuple[Notes, dict[str, Solution | None]]] = []

    def _told(self, changed: object) -> None:
        """Remember what stood before, if anything is other now."""
        if changed:
            self.before.append((dict(self.notes), dict(self.solutions)))
            self.after.clear()

    @rule(cycle=st.sampled_from(CYCLES), part=st.sampled_from(PARTS), words=WORDS)
    def write(self, cycle: str, part: str, words: str) -> None:
        found = About(MONDAY, "Coolant pumps", "a board", cycle, 1, "Shift manager")
        self._told(self.session.note_cycle(found, **cast(NoteParts, {part: words})))
        self.notes[cycle, part] = words.strip()

    @rule(cycle=st.sampled_from(CYCLES), solution=st.sampled_from([*Solution, None]))
    def answer(self, cycle: str, solution: Solution | None) -> None:
        found = About(MONDAY, "Coolant pumps", "a board", cycle, 1, "Shift manager")
        self._told(self.session.note_cycle(found, solution=solution))
        self.solutions[cycle] = solution

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        assert self.session.undo()
        self.after.append((dict(self.notes), dict(self.solutions)))
        self.notes, self.solutions = self.before.pop()

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        assert self.session.redo()
        self.before.append((dict(self.notes), dict(self.solutions)))
        self.notes, self.solutions = self.after.pop()

    @invariant()
    def the_notebook_tells_each_part(self) -> None:
        again = NotebookSession(SampleFile(self.file.entries), clock_at(), COACH)
        assert again.notebook == self.session.notebook
        for cycle in CYCLES:
            note = again.notebook.note_of(cycle)
            kept = {part: getattr(note, part, None) or "" for part in PARTS}
            assert kept == {part: self.notes.get((cycle, part), "") for part in PARTS}
            assert (note.solution if note else None) == self.solutions.get(cycle)

    @invariant()
    def one_cycle_has_one_note(self) -> None:
        found = self.session.notebook.notes
        assert len({note.id for note in found}) == len(found) <= len(CYCLES)
        assert {note.id for note in found} <= {note_id(cycle) for cycle in CYCLES}


TestAnyNotes = AnyNotes.TestCase
TestAnyNotes.settings = settings(max_examples=10, stateful_step_count=14)


def test_what_was_undone_stays_undone_when_the_note_after_it_is_undone_too() -> None:
    session = NotebookSession(SampleFile(), clock_at(), COACH)
    found = About(MONDAY, "Coolant pumps", "a board", "first")
    session.note_cycle(found, note="Wait longer")
    session.undo()
    session.note_cycle(found, word="Curious")
    session.undo()
    assert session.notebook.note_of("first") is None
    session.redo()
    note = session.notebook.note_of("first")
    assert note is not None
    assert (note.note, note.word) == ("", "Curious")
