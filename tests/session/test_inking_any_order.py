"""Strokes written, rubbed out, taken back and brought back in any order, in two fields at once."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kata_desktop.core.ink import BROAD, FINE, PAPER_HEIGHT, PAPER_WIDTH
from kata_desktop.core.labels import Label
from tests.helpers.boards import MemoryFile, clock_at, empty_board, plain

FIELDS = st.sampled_from(["text", "why"])
PLACES = st.tuples(st.floats(-500, 5000), st.floats(-500, 5000))
Page = dict[str, tuple[str, ...]]


@dataclass
class History:
    """What stood in the fields before each change that can be undone, and after each that can be redone."""

    before: list[Page]
    after: list[Page]


class AnyStrokes(RuleBasedStateMachine):
    """Two fields of one obstacle against two lists of strokes."""

    @initialize()
    def begin(self) -> None:
        self.file = MemoryFile()
        self.session = empty_board(self.file)
        made = self.session.clearing.add("the screwdriver jams").made
        assert made
        self.thing, self.page = made, Page(text=(), why=())
        self.history = History([], [])

    def _now(self, page: Page) -> None:
        self.history.before.append(self.page)
        self.history.after.clear()
        self.page = page

    @rule(field=FIELDS, way=st.lists(PLACES, min_size=1, max_size=6), width=st.sampled_from([FINE, BROAD]))
    def write(self, field: str, way: list[tuple[float, float]], width: int) -> None:
        made = self.session.inking.write(self.thing, field, way, width).made
        assert made
        stroke = self.session.board.ink_in(self.thing, field).strokes[-1]
        assert (stroke.id, stroke.width) == (made, width)
        # nothing is ever kept beside the paper
        assert all(0 <= x <= PAPER_WIDTH and 0 <= y <= PAPER_HEIGHT for x, y in stroke.points)
        self._now({**self.page, field: (*self.page[field], made)})

    @rule(field=FIELDS, data=st.data())
    def rub_out(self, field: str, data: st.DataObject) -> None:
        if not self.page[field]:
            return
        stroke = data.draw(st.sampled_from(self.page[field]))
        assert self.session.inking.rub_out(stroke).label is Label.INK_RUBBED_OUT
        assert not self.session.inking.rub_out(stroke)
        self._now({**self.page, field: tuple(one for one in self.page[field] if one != stroke)})

    @rule(field=FIELDS)
    def take_back(self, field: str) -> None:
        changed = self.session.inking.take_back(self.thing, field)
        assert bool(changed) == bool(self.page[field])
        if not changed:
            return
        rest = {**self.page, field: self.page[field][:-1]}
        if changed.undoing:
            assert self.history.before.pop() == rest
            self.history.after.append(self.page)
            self.page = rest
        else:
            self._now(rest)

    @precondition(lambda self: self.history.before)
    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.history.after.append(self.page)
        self.page = self.history.before.pop()

    @precondition(lambda self: self.history.after)
    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.history.before.append(self.page)
        self.page = self.history.after.pop()

    @invariant()
    def each_field_holds_its_strokes_in_their_order(self) -> None:
        for field, strokes in self.page.items():
            assert tuple(one.id for one in self.session.board.ink_in(self.thing, field).strokes) == strokes

    @invariant()
    def who_opens_the_file_reads_the_same(self) -> None:
        assert plain(empty_board(self.file, clock=clock_at())) == plain(self.session)


TestAnyStrokes = AnyStrokes.TestCase
TestAnyStrokes.settings = settings(max_examples=12, stateful_step_count=16)
