"""Any gestures in any order: taken back and brought back, every board is met again, also after a restart."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.experiment import Expectation, Form, Happened, Stage, about
from kata_desktop.core.log import Log
from kata_desktop.core.measurement import Point
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import ClosedAs, MetricTarget
from kata_desktop.session.changes import Changes
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import CountedIds, MemoryFile, clock_at, empty_board, plain

pick = st.integers(0, 20)
word = st.sampled_from(["screwdriver jams", "parts come late", "<b>&</b>", "wir wissen es nicht"])


class Gestures(RuleBasedStateMachine):
    """Each gesture that changes something puts the board before it on a pile; undo has to meet the pile again."""

    session: StoryboardSession

    @initialize()
    def begin(self) -> None:
        self.file = MemoryFile()
        self.clock = clock_at()
        self.ids = CountedIds()
        self.session = empty_board(self.file, clock=self.clock, new_id=self.ids)
        self.metric = self.session.setting_up.add_metric("Cycle time", unit="s", point=Point.MEDIAN).made
        self.before: list[str] = [self._board(empty_board())]
        self.after: list[str] = []

    def _board(self, session: StoryboardSession | None = None) -> str:
        return json.dumps(plain(session or self.session), sort_keys=True)

    def _do(self, gesture: Callable[[], Changes]) -> None:
        """Make a gesture; what is refused or changes nothing leaves no trace."""
        self.clock.put(self.clock.now() + timedelta(minutes=7))
        before, kept = self._board(), len(self.file.entries)
        try:
            changes = gesture()
        except InvalidValue:
            changes = Changes()
        assert bool(changes) == (len(self.file.entries) == kept + 1)
        if changes:
            self.before.append(before)
            self.after.clear()
        else:
            assert self._board() == before

    @rule(values=st.lists(st.integers(40, 70), max_size=3))
    def measure(self, values: list[int]) -> None:
        self._do(lambda: self.session.measuring.record(self.metric, values))

    @rule(n=pick, value=st.integers(40, 70))
    def correct(self, n: int, value: int) -> None:
        visits = self.session.board.measured(self.metric)
        if visits:
            self._do(lambda: self.session.measuring.correct(visits[n % len(visits)].id, [value]))

    @rule(n=pick, away=st.booleans())
    def leave_out(self, n: int, away: bool) -> None:
        visits = self.session.board.measured(self.metric)
        if visits:
            visit, measuring = visits[n % len(visits)].id, self.session.measuring
            self._do(lambda: measuring.leave_out(visit, "why") if away else measuring.take_back_in(visit))

    @rule(text=word)
    def add_obstacle(self, text: str) -> None:
        self._do(lambda: self.session.clearing.add(text))

    @rule(n=pick, m=pick, what=st.sampled_from(["focus", "move", "solve", "drop", "hold", "park", "reword", "why"]))
    def work_on_an_obstacle(self, n: int, m: int, what: str) -> None:
        obstacles = self.session.board.obstacles
        if not obstacles:
            return
        chosen, clearing = obstacles[n % len(obstacles)].id, self.session.clearing
        gestures: dict[str, Callable[[], Changes]] = {
            "focus": lambda: clearing.focus(chosen, "now" if m % 2 else ""),
            "move": lambda: clearing.move(chosen, m % 5),
            "solve": lambda: clearing.solve(chosen),
            "drop": lambda: clearing.drop(chosen),
            "hold": lambda: clearing.hold(chosen),
            "park": lambda: clearing.park(chosen),
            "reword": lambda: clearing.reword(chosen, f"in words {m}"),
            "why": lambda: clearing.why_now(chosen, str(m)),
        }
        self._do(gestures[what])

    @rule(step=word)
    def plan(self, step: str) -> None:
        self._do(lambda: self.session.experimenting.plan(step=step))

    @rule(n=pick, m=pick, what=st.sampled_from(["expect", "unknown", "start", "happened", "learn", "reword", "away"]))
    def work_on_an_experiment(self, n: int, m: int, what: str) -> None:
        experiments = self.session.board.experiments
        if not experiments:
            return
        chosen, experimenting = experiments[n % len(experiments)].id, self.session.experimenting
        gestures: dict[str, Callable[[], Changes]] = {
            "expect": lambda: experimenting.write_plan(chosen, expect=about(50 + m, 2)),
            "unknown": lambda: experimenting.write_plan(chosen, expect=Expectation(unknown=True)),
            "start": lambda: experimenting.start(chosen, second_reason="it is quick" if m % 2 else ""),
            "happened": lambda: experimenting.write_happened(chosen, Happened(value=50 + m)),
            "learn": lambda: experimenting.write_learned(chosen, f"lesson {m}"),
            "reword": lambda: experimenting.reword(chosen, "how", f"how {m}"),
            "away": lambda: experimenting.put_away(chosen),
        }
        self._do(gestures[what])

    @precondition(lambda self: self.session.board.next_step is not None)
    @rule(n=pick)
    def take_the_next_step(self, n: int) -> None:
        """Bring the step of panel 4 one stage further, so that chains of chance get to its end."""
        step, experimenting = self.session.board.next_step, self.session.experimenting
        assert step is not None
        if step.stage is Stage.RUNNING:
            self._do(lambda: experimenting.write_happened(step.id, Happened(value=n, text="so it went")))
            self._do(lambda: experimenting.write_learned(step.id, "So it WENT" if n % 5 == 0 else "why it went so"))
        else:
            self._do(lambda: experimenting.write_plan(step.id, expect=about(n, 1)))
            self._do(lambda: experimenting.start(step.id, second_reason="it is quick"))

    @rule(n=pick)
    def set_a_target(self, n: int) -> None:
        self.work_on_the_target(n, "outcome")
        self.work_on_the_target(n, "process")
        self.work_on_the_target(n, "pattern")
        self.work_on_the_target(n, "set")

    @rule(n=pick, what=st.sampled_from(["outcome", "process", "pattern", "line", "date", "set", "close", "away"]))
    def work_on_the_target(self, n: int, what: str) -> None:
        targeting = self.session.targeting
        ahead = self.session.today() + timedelta(days=n * 2)
        gestures: dict[str, Callable[[], Changes]] = {
            "outcome": lambda: targeting.write_outcome(MetricTarget(self.metric, n)),
            "process": lambda: targeting.write_process(MetricTarget(self.metric, n)),
            "pattern": lambda: targeting.write_pattern([f"line {n}"]),
            "line": lambda: targeting.add_pattern_line(f"line {n}"),
            "date": lambda: targeting.choose_date(ahead, "it takes long" if n % 2 else ""),
            "set": targeting.set_draft,
            "close": lambda: targeting.close(ClosedAs.STOPPED, reason="we know more"),
            "away": targeting.put_draft_away,
        }
        self._do(gestures[what])

    @rule(statement=word)
    def challenge(self, statement: str) -> None:
        self._do(lambda: self.session.setting_up.write_challenge(Challenge(statement)))

    @rule()
    def undo(self) -> None:
        now = self._board()
        changes = self.session.undo()
        if self.before:
            assert changes.undoing
            assert self._board() == self.before.pop()
            self.after.append(now)
        else:
            assert not changes
            assert self._board() == now

    @rule()
    def redo(self) -> None:
        now = self._board()
        changes = self.session.redo()
        if self.after:
            assert self._board() == self.after.pop()
            self.before.append(now)
        else:
            assert not changes
            assert self._board() == now

    @rule()
    def undo_all_and_redo_all(self) -> None:
        boards = [self._board()]
        while self.session.undo_status().can_undo:
            self.session.undo()
            boards.append(self._board())
        assert boards[1:] == self.before[::-1]
        assert boards[-1] == self._board(empty_board())
        for expected in boards[-2::-1]:
            self.session.redo()
            assert self._board() == expected

    @rule()
    def restart(self) -> None:
        board, status = self._board(), self.session.undo_status()
        self.session = empty_board(self.file, clock=self.clock, new_id=self.ids)
        assert (self._board(), self.session.undo_status()) == (board, status)

    @rule()
    def shuffle_the_file(self) -> None:
        session = empty_board(MemoryFile(sorted(self.file.entries, key=lambda entry: hash(entry.id))))
        assert self._board(session) == self._board()

    @invariant()
    def the_rules_of_the_practice_hold(self) -> None:
        board = self.session.board
        status = self.session.undo_status()
        assert (status.can_undo, status.can_redo) == (bool(self.before), bool(self.after))
        assert sum(target.is_open for target in board.target_conditions) <= 1
        assert board.focused is None or board.focused.is_open
        assert [e.number for e in board.experiments] == list(range(1, len(board.experiments) + 1))
        assert all(e.expect.form is not Form.NONE and e.step for e in board.experiments if e.stage is not Stage.PLANNED)
        assert board.conflicts == ()
        assert len(Log(self.file.entries)) == len(self.file.entries)


TestGestures = Gestures.TestCase
TestGestures.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
