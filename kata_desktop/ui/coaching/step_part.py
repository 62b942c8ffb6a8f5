"""Question 4: the next step, planned with its expectation and started here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Experiment, ExperimentKind, Stage
from kata_desktop.core.obstacle import Obstacle
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.coaching.part import Command, CyclePart, Moment
from kata_desktop.ui.coaching.step_page import StepPage, next_step_shown
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.experiment.plan_desk import PlanDesk, missing
from kata_desktop.ui.experiment.plan_writer import PlanWriter
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import coaching as words
from kata_desktop.words import experiment_ledge as ledge_words
from kata_desktop.words import reasons
from kata_desktop.words.coaching import Text, text
from kata_desktop.words.experiment import Row
from kata_desktop.words.grammar import sentences
from kata_desktop.words.practice import Empty, empty


def step_of(board: Storyboard) -> Experiment | None:
    """The step of question 4: the one planned last, else the one that is open."""
    planned = [e for e in board.experiments if e.stage is Stage.PLANNED]
    still_open = [e for e in board.experiments if e.is_open]
    return next(reversed(planned or still_open), None)


def _to_see(focused: Obstacle | None) -> str:
    """A step that changes nothing, in the words of the obstacle in focus; one in handwriting has none to lend."""
    return words.step_to_see(focused.text) if focused is not None and focused.text else text(Text.GO_AND_SEE)


class StepPart(CyclePart):
    """What is planned here is the plan of the experiment screen, written with its editors."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.page = StepPage(style)
        self.writer = PlanWriter(document, self)
        self.writer.begun.connect(self._show_begun)
        self.keeper = Keeper(self)
        self.desk: PlanDesk | None = None
        self._moment: Moment | None = None
        self._why = ""
        self.plan = self.button(empty(Empty.NEXT_STEP).action, "plus", self.begin_plan)
        self.see = self.button("", "eye", self.plan_to_see)
        self.with_it = self.button(text(Text.PLAN_WITH_IT), "plus", self.plan_from_threshold)
        self.begin = self.button(ledge_words.start_step(), "play", self.start_step)
        self.whole = self.button(text(Text.WHOLE_PLAN), "flask-conical", self._open_whole)
        self.page.set_buttons([self.begin, self.plan, self.see, self.with_it, self.whole])
        for tap in self.page.taps:
            tap.clicked.connect(self._opens(tap.row))
            tap.not_yet.connect(self.said)
        self.panel.show_sheet(self.page)

    def _opens(self, row: Row) -> Callable[[], None]:
        return lambda: self.edit(row)

    @property
    def sentence(self) -> str:
        step = step_of(self.document.board)
        return sentences(step.step) if step is not None else ""

    @property
    def command(self) -> Command | None:
        return Command(text(Text.DONE), "check", self._done) if self.is_editing else None

    def show_moment(self, moment: Moment) -> None:
        board, cycle = moment.board, moment.cycle
        self._moment, self._why = moment, moment.why
        if self.is_editing:
            self._show_editor(moment)
            return
        step = step_of(board)
        marked = cycle is not None and cycle.threshold_part is not None
        threshold = words.here_not_known(cycle.threshold) if marked and cycle is not None else ""
        begun = words.step_from(cycle.threshold) if cycle is not None else ""
        planned = step is not None and step.stage is Stage.PLANNED
        self.begin.setVisible(planned)
        self.plan.setVisible(step is None)
        focused = board.focused
        self.see.setVisible(step is None and focused is not None)
        self.see.set_text(_to_see(focused))
        self.with_it.setVisible(bool(begun) and step is not None and step.step != begun)
        self.whole.setVisible(step is not None)
        for button in (self.plan, self.see, self.with_it):
            button.set_why(moment.why)
        if planned and step is not None:
            fault = missing(step, board)
            self.begin.set_why(moment.why or (reasons.sentence(fault) if fault is not None else ""))
        sealed = reasons.sentence(InvalidValue(Reason.PLAN_SEALED))
        shown = next_step_shown(board, step, moment.today, threshold) if step is not None else None
        self.page.show_step(shown, threshold, moment.why or ("" if planned else sealed))
        self.panel.style_changed()

    # ------------------------------------------------------------------------------------- planning

    def begin_plan(self) -> None:
        """Begin a plan with its step in words."""
        self.writer.begin()
        self._open(Row.STEP)

    def plan_to_see(self) -> None:
        """Plan to go and see the obstacle in focus: a step that changes nothing and needs no words of one's own."""
        focused = self.document.board.focused
        if focused is not None:
            self.writer.begin()
            self.writer.write("step", _to_see(focused))
            self.writer.write("kind", ExperimentKind.GO_AND_SEE)

    def plan_from_threshold(self) -> None:
        """Plan a step that begins with the sentence at which knowledge ended; without one its words are asked for."""
        cycle = self._moment.cycle if self._moment is not None else None
        begun = words.step_from(cycle.threshold) if cycle is not None else ""
        self.writer.begin()
        if begun:
            self.writer.write("step", begun)
        self._open(Row.STEP)

    def take_threshold(self) -> None:
        """Plan from the place where knowledge ended; where words of a plan stand already it is only offered."""
        step = step_of(self.document.board)
        if step is None or step.stage is not Stage.PLANNED or not step.says("step"):
            self.plan_from_threshold()

    def edit(self, row: Row) -> None:
        """Change a part of the plan that has not started."""
        step = step_of(self.document.board)
        if step is not None:
            self.writer.id = step.id
            self._open(row)

    def _open(self, row: Row) -> None:
        if self.desk is None:
            self.desk = PlanDesk(self.kit, self.keeper, self.document.now, self.writer.ink, self)
            self.desk.written.connect(self._write)
        self.desk.row = row
        self.desk.show_plan(self.writer.experiment, self.document.board, anew=True)
        self.edit_in(self.desk)
        if self.desk.editor is not None:
            self.desk.editor.focus_first()

    def _show_begun(self) -> None:
        """A first stroke has put the plan on the board."""
        if self.desk is not None:
            self.desk.show_plan(self.writer.experiment, self.document.board, anew=False)

    def _write(self, field: str, value: object) -> None:
        refusal = self.writer.write(field, value)
        if refusal and self.desk is not None and self.desk.editor is not None:
            self.desk.editor.refuse(refusal)
        if self.desk is not None:
            self.desk.show_plan(self.writer.experiment, self.document.board, anew=False)

    def _show_editor(self, moment: Moment) -> None:
        if self.writer.is_writing or self.desk is None:
            return
        gone = bool(self.writer.id) and self.document.board.experiment(self.writer.id) is None
        if gone or moment.why or self.writer.experiment.stage is not Stage.PLANNED:
            self.keeper.drop()
            self.step_back()
        else:
            self.desk.show_plan(self.writer.experiment, moment.board, anew=False)

    def _done(self) -> None:
        self.step_back()

    def step_back(self) -> bool:
        stepped = super().step_back()
        if stepped:
            self._show_again()
        return stepped

    def _show_again(self) -> None:
        if self._moment is not None:
            self.show_moment(Moment(self.document.board, self._now(), self._moment.cycle, self._why))

    def _now(self) -> datetime:
        return self.document.now()

    def leave(self) -> None:
        self.keeper.flush()

    def start_step(self) -> None:
        """Start it: from now on the plan stands as it is."""
        step = step_of(self.document.board)
        if step is not None:
            self.writer.id = step.id
            self.writer.start()

    def _open_whole(self) -> None:
        step = step_of(self.document.board)
        if step is not None:
            self.wanted.emit(Destination(Place.EXPERIMENT, step.id))
