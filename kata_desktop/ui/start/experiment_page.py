"""Step 4: one obstacle in the sentence that tests it, the first step, and what we expect of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Experiment, Form, Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import expected_of
from kata_desktop.paint.ink import Line
from kata_desktop.session.changes import Changes
from kata_desktop.session.experimenting import PlanParts
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.plan_editors import PlanEditor
from kata_desktop.ui.experiment.see_at import SeeAtEditor, usual_time
from kata_desktop.ui.ink.field_ink import InkOf, NewThing
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.button_flow import ButtonFlow
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.start.page import Page, Part, show_text
from kata_desktop.ui.start.parts import TileRow, ValueTile
from kata_desktop.ui.start.progress import planned
from kata_desktop.ui.start.sentence import Sentence, SentenceField, Slot
from kata_desktop.words import dates, experiment_plan, reasons, start
from kata_desktop.words.hints import Field
from kata_desktop.words.start_pages import Step
from kata_desktop.words.start_texts import Text, text


@dataclass(frozen=True, slots=True)
class OpenedPlan:
    """An editor of the plan that takes the place of the page, and how it shows the board."""

    editor: PlanEditor
    fill: Callable[[], None]


class ExperimentPage(Page):
    """`editor_wanted` carries an `OpenedPlan`. The plan is made with its first part, to be seen the next work day."""

    step = Step.EXPERIMENT

    def __init__(self, style: Style, document: StoryboardDocument, keeper: Keeper) -> None:
        super().__init__(style, document, keeper)
        self._line = 0
        self.pattern = Slot(style, start.pattern_name())
        self.obstacle = SentenceField(
            style, text(Text.OBSTACLE_FIELD), start.obstacle_example(), plain=True, hinted=Field.OBSTACLE
        )
        self.sentence = Sentence(style)
        self.first_step = TextField(
            style, text(Text.STEP_FIELD), placeholder=start.step_example(), hinted=Field.FACT, size=32
        )
        self.expect = ValueTile(style, text(Text.EXPECT), plum=True)
        self.see = ValueTile(style, text(Text.SEE))
        self.tiles = TileRow(style, [self.expect, self.see])
        #: what is kept, and its button; nobody is kept in the words of the plan's own screen
        self.answers = {words: Button(style, words, kind=Kind.CHOICE) for words in start.harm_answers()[1:]}
        nobody = Button(style, start.harm_answers()[0], kind=Kind.CHOICE)
        self.answers = {experiment_plan.nobody(): nobody, **self.answers}
        self.harm = ButtonFlow(style, text(Text.HARM), list(self.answers.values()))
        self._take_ink()
        self._connect()
        parts = {"pattern": self.pattern, "obstacle": self.obstacle}
        self.sentence.show_parts(start.obstacle_sentence(), parts)
        self.set_parts(
            Part(self.sentence, 26), Part(self.first_step, 32, 96), Part(self.tiles, 24), Part(self.harm, 28)
        )

    def _take_ink(self) -> None:
        obstacle = NewThing("obstacle", self.document.session.clearing.parked_at_end, self._focus)
        InkOf(self.document, self._obstacle_id, obstacle)(self.obstacle, "text")
        plan = NewThing("experiment", self._blank, lambda _made: self._write(see_at=self._preset()))
        self._ink = InkOf(self.document, lambda: self.plan.id, plan)
        self._ink(self.first_step, "step")

    def _connect(self) -> None:
        self.pattern.clicked.connect(self._next_line)
        self.obstacle.edited.connect(lambda words: self._later("obstacle", partial(self._keep_obstacle, words)))
        self.obstacle.returned.connect(self.first_step.setFocus)
        self.first_step.edited.connect(lambda words: self._later("step", partial(self._write, step=words.strip())))
        for field in (self.obstacle, self.first_step):
            field.finished.connect(lambda _text: self.keeper.flush())
        self.expect.clicked.connect(self.open_expectation)
        self.see.clicked.connect(self.open_see)
        for tile in (self.expect, self.see):
            tile.not_yet.connect(self.said)
        for words, button in self.answers.items():
            button.clicked.connect(partial(self._answer, words))

    @property
    def plan(self) -> Experiment:
        """The first step: planned, or as it runs; an empty one before it is begun."""
        board = self.document.board
        started = next((found for found in board.experiments if found.stage is not Stage.PLANNED), None)
        return started or planned(board) or Experiment("")

    @property
    def started(self) -> bool:
        """Whether the step has started."""
        return self.plan.started_at is not None

    def show_board(self, changes: Changes) -> None:
        board, today, plan = self.document.board, self.document.today(), self.plan
        obstacle = board.obstacle(self._obstacle_id())
        show_text(self.obstacle, start.as_within(obstacle.text) if obstacle else "", changes)
        show_text(self.first_step, plan.step, changes)
        self._show_line(board)
        expected = expected_of(board, plan).line
        self.expect.show_value(expected or Line(text(Text.ADD_EXPECTATION)), written=bool(expected))
        see = dates.moment_short(plan.see_at or self._preset(), today)
        self.see.show_value(Line(see), written=True)
        for words, button in self.answers.items():
            button.setChecked(plan.harm == words)
        self._lock()
        self.fit()

    def _show_line(self, board: Storyboard) -> None:
        condition = board.target or board.target_draft
        lines = condition.pattern if condition else ()
        line = lines[self._line % len(lines)] if lines else ""
        words = start.as_within(line) or start.target_reached()
        self.pattern.show_text(words, written=bool(line))

    def _lock(self) -> None:
        """From the start on the plan stays as it is."""
        why = reasons.sentence(InvalidValue(Reason.PLAN_SEALED)) if self.started else ""
        for tile in (self.expect, self.see, *self.answers.values()):
            tile.set_why(why)
        for field in (self.obstacle, self.first_step):
            field.editor.setReadOnly(self.started)

    def has_gap(self) -> bool:
        return self.obstacle.is_empty

    def focus_first(self) -> None:
        self.obstacle.setFocus()

    def start_it(self) -> bool:
        """Start the step, which seals its plan; whether it runs now."""
        self.keeper.flush()
        plan = self.plan
        if not plan.id:
            return False
        if plan.see_at is None:
            self._write(see_at=self._preset())
        return self.keep(lambda: self.document.session.experimenting.start(plan.id)) is not None

    def _later(self, name: str, act: Callable[[], object]) -> None:
        self.keeper.later(name, act)
        self.state_changed.emit()

    def _next_line(self) -> None:
        self._line += 1
        self._show_line(self.document.board)
        self.fit()

    def _preset(self) -> datetime:
        """The next work day at its usual time."""
        now, calendar = self.document.now(), self.document.board.calendar
        day = next(iter(calendar.next_work_days(now.date(), 1)), now.date())
        return datetime.combine(day, usual_time(day, now, calendar))

    # ------------------------------------------------------------------------------------ keeping

    def _obstacle_id(self) -> str:
        focused = self.document.board.focused
        return self.plan.obstacle if self.started else focused.id if focused is not None else ""

    def _blank(self) -> dict[str, Json]:
        return self.document.session.experimenting.blank_plan(self._obstacle_id())

    def _focus(self, made: str) -> None:
        """Work on the obstacle that was just made, also in the plan."""
        self.keep(lambda: self.document.session.clearing.focus(made))
        if self.plan.id and not self.started:
            self._write(obstacle=made)

    def _keep_obstacle(self, words: str) -> None:
        clearing, board = self.document.session.clearing, self.document.board
        told = start.as_told(words)
        if not told:
            return
        if board.focused is not None:
            focused = board.focused.id
            self.keep(lambda: clearing.reword(focused, told))
            return
        made = self.keep(lambda: clearing.add(told))
        if made is not None:
            self._focus(made.made)

    def _write(self, **parts: object) -> None:
        """Write parts of the plan; without one it is begun."""
        if self.started:
            return
        experimenting = self.document.session.experimenting
        written: PlanParts = parts  # type: ignore[assignment]
        if not self.plan.id:
            if not any(parts.values()):
                return
            self.keep(experimenting.plan)
            written = {"see_at": self._preset(), **written}
        plan = self.plan
        if plan.id:
            self.keep(lambda: experimenting.write_plan(plan.id, **written))

    def _answer(self, words: str) -> None:
        self.keeper.flush()
        # a second tap takes the answer away
        self._write(harm=words if self.answers[words].isChecked() else "")

    # ------------------------------------------------------------------------------------ editors

    def open_expectation(self) -> None:
        """Open the editor of what we expect."""
        self.keeper.flush()
        if not self.plan.id:
            self._write(see_at=self._preset())
        editor = ExpectationEditor(self.kit, self.plan, self.document.board, self.document.today())
        self._open(editor)

    def open_see(self) -> None:
        """Open the editor of when we go and see."""
        self.keeper.flush()
        if not self.plan.id:
            self._write(see_at=self._preset())
        self._open(SeeAtEditor(self.kit, self.document.now(), self.document.board.calendar))

    def _open(self, editor: PlanEditor) -> None:
        def typed(field: str, value: object) -> None:
            self._later(field, partial(self._write, **{field: value}))

        def chosen(field: str, value: object) -> None:
            typed(field, value)
            self.keeper.flush()
            if field == "metric":
                # another unit needs an editor of its own
                self.open_expectation()

        def fill() -> None:
            editor.show_plan(self.plan, self.document.board)

        for name, field in editor.by_hand.items():
            self._ink(field, name)
        editor.typed.connect(typed)
        editor.chosen.connect(chosen)
        editor.left.connect(self.keeper.flush)
        self.editor_wanted.emit(OpenedPlan(editor, fill))
        editor.show_plan(self.plan, self.document.board, anew=True)
        editor.focus_first()

    def has_expectation(self) -> bool:
        """Whether something is expected."""
        return self.plan.expect.form is not Form.NONE
