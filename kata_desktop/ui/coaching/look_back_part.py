"""The turn of the card: what the last step showed; where that is not written yet, it is written here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Part
from kata_desktop.core.experiment import Experiment, Stage
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.coaching.look_back_page import LookBackPage, step_shown
from kata_desktop.ui.coaching.noted import noted
from kata_desktop.ui.coaching.part import Command, CyclePart, Moment
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.experiment.findings import Findings
from kata_desktop.ui.experiment.happening import Happening
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import coaching as words
from kata_desktop.words import experiment as experiment_words
from kata_desktop.words import experiment_ledge as ledge_words
from kata_desktop.words import practice
from kata_desktop.words.grammar import sentences


def last_step(board: Storyboard, now: datetime) -> Experiment | None:
    """The step to look back on: one that waits for its learning, one whose time to go and see has come, else the
    one learned from last. A step that runs alone is looked back on when its time has come.
    """
    by_stage = {stage: [e for e in board.experiments if e.stage is stage] for stage in Stage}
    checked, running, learned = by_stage[Stage.CHECKED], by_stage[Stage.RUNNING], by_stage[Stage.LEARNED]
    due = [step for step in running if is_due(board, step, now)]
    return next(reversed(checked or due or learned), None)


def open_step(board: Storyboard) -> Experiment | None:
    """The step that runs and could be checked now."""
    running = [e for e in board.experiments if e.stage is Stage.RUNNING]
    return next(reversed(running), None)


def is_due(board: Storyboard, step: Experiment, now: datetime) -> bool:
    """Whether it is time to look at a running step: its day has come, or none was agreed."""
    see_at = board.go_and_see(step)
    return see_at is None or see_at.date() <= now.date()


class LookBackPart(CyclePart):
    """Facts first, then what we learned from them; with neither the cycle simply goes on."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.page = LookBackPage(style)
        self.view: Happening | None = None
        self._findings: Findings | None = None
        self._moment: Moment | None = None
        self._step: Experiment | None = None
        self._checked, self._checking = "", False
        self.check = self.button(experiment_words.what_happened(), "eye", self.begin_check)
        self.learn = self.button(practice.what_did_we_learn(), "lightbulb", self.begin_learning)
        self.open = self.button(words.text(words.Text.OPEN_EXPERIMENT), "flask-conical", self._open)
        self.page.set_buttons([self.learn, self.check, self.open])
        self.panel.show_sheet(self.page)

    @property
    def step(self) -> Experiment | None:
        """The step that is looked back on."""
        return self._step

    @property
    def sentence(self) -> str:
        return sentences(self._step.learned or self._step.step) if self._step is not None else ""

    @property
    def command(self) -> Command | None:
        view = self.view
        if view is None or not self.is_editing:
            return None
        if self._checking:
            why = view.check.why_not() if view.check is not None else ""
            return Command(ledge_words.keep_happened(), "check", self._keep_check, why)
        why = experiment_words.learn_first() if view.act.field.is_empty else ""
        return Command(ledge_words.keep_learning(), "check", self._keep_learning, why)

    def show_moment(self, moment: Moment) -> None:
        board = moment.board
        self._moment = moment
        self._step = step = last_step(board, moment.now)
        running = open_step(board)
        edited = board.experiment(self._checked)
        if self.is_editing and (edited is None or moment.why):
            self.step_back()
        elif self.is_editing and edited is not None:
            self._show_editor(edited, moment, anew=False)
        self.check.setVisible(running is not None)
        if running is not None:
            asks = experiment_words.what_happened()
            title = words.experiment_of(running.number, None, moment.today)
            self.check.set_text(asks if running is step else words.about_experiment(title, asks))
        self.learn.setVisible(step is not None and step.stage is Stage.CHECKED)
        self.open.setVisible(step is not None and step.stage is not Stage.RUNNING)
        for button in (self.check, self.learn):
            button.set_why(moment.why)
        shown = step_shown(board, step, moment.today) if step is not None else None
        self.page.show_step(shown, noted(board, Part.REFLECTION, moment.today))

    def begin_check(self) -> None:
        """Write what happened with the running step."""
        running = open_step(self.document.board)
        if running is not None:
            self._edit(running.id, checking=True)

    def begin_learning(self) -> None:
        """Write what was learned from the step that was checked."""
        if self._step is not None:
            self._edit(self._step.id, checking=False)

    def _edit(self, step: str, *, checking: bool) -> None:
        if self.view is None:
            self.view = Happening(self.kit, InkOf(self.document, lambda: self._checked), self)
            self._findings = Findings(self.document, self.view, self)
            self.view.edited.connect(self._on_edited)
            self.view.answered.connect(self._answer)
            self.view.check_wanted.connect(lambda: self._edit(self._checked, checking=True))
        self._checked, self._checking = step, checking
        found = self.document.board.experiment(step)
        if found is not None and self._moment is not None:
            self._show_editor(found, self._moment, anew=True)
            self.edit_in(self.view)
            self.view.focus_first()

    def _show_editor(self, step: Experiment, moment: Moment, *, anew: bool) -> None:
        if self._findings is None:
            return
        if self._checking:
            self._findings.show_check(moment.board, step, moment.today, anew=anew)
        else:
            self._findings.show_act(moment.board, step, moment.today)

    def _on_edited(self) -> None:
        if self._findings is not None:
            remember = self._findings.remember_check if self._checking else self._findings.remember_learning
            remember(self._checked)
        self.command_changed.emit()

    def _answer(self, answer: bool) -> None:
        found = self.document.board.experiment(self._checked)
        if self._findings is not None and found is not None:
            self._findings.answer(found, answer=answer)

    def _keep_check(self) -> None:
        if self._findings is not None and self._findings.keep_happened(self._checked):
            self._edit(self._checked, checking=False)

    def _keep_learning(self) -> None:
        if self._findings is None:
            return
        why_not = self._findings.keep_learning(self._checked)
        if why_not:
            self.said.emit(why_not)
        else:
            self.step_back()

    def step_back(self) -> bool:
        stepped = super().step_back()
        if stepped and self._moment is not None:
            self.show_moment(replace(self._moment, board=self.document.board))
        return stepped

    def leave(self) -> None:
        if self._findings is not None and self.is_editing:
            if self._checking:
                self._findings.remember_check(self._checked)
            self._findings.flush()

    def _open(self) -> None:
        if self._step is not None:
            self.wanted.emit(Destination(Place.EXPERIMENT, self._step.id))
