"""The experiment after its start: the kept plan left, right what is to be done now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Experiment, Outcome
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import expected_words
from kata_desktop.ui.experiment.act import ACT_HEIGHT, ActPanel
from kata_desktop.ui.experiment.check import CheckDraft, CheckSheet, source_of
from kata_desktop.ui.experiment.compared import ComparedPanel, marks_of, scale_of
from kata_desktop.ui.experiment.doing import DoingSheet
from kata_desktop.ui.experiment.reword import RewordSheet
from kata_desktop.ui.experiment.sealed import SealedPlan, SealedRow
from kata_desktop.ui.experiment.sheet import SheetPanel
from kata_desktop.ui.kit.about import About
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.screen import GUTTER
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import dates

_LEFT, _LEAST_LEFT, _LEFT_SHARE = 660.0, 440.0, 0.3526
_LEAST_CHECK: Final = 452.0


class RecordView(Painted):
    """Right stand a sheet (do, check, words to correct), or check and act below each other."""

    edited = Signal()
    answered = Signal(bool)
    check_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.check: CheckSheet | None = None
        self.reword: RewordSheet | None = None
        super().__init__(style, parent)
        self.plan = SealedPlan(style, self)
        self.panel = SheetPanel(style, self)
        self.compared = ComparedPanel(style)
        self.act = ActPanel(style)
        self.act.field.about = self._about_learning
        self._both = FlickList(style, self, gap=GUTTER, whole_place=True)
        self._both.set_rows([self.compared, self.act], [_LEAST_CHECK, ACT_HEIGHT])
        self.act.edited.connect(lambda _text: self.edited.emit())
        self.compared.change.clicked.connect(self.check_wanted)
        self.compared.as_expected.clicked.connect(lambda: self.answered.emit(True))
        self.compared.different.clicked.connect(lambda: self.answered.emit(False))
        self.style_changed()

    def show_plan(self, rows: Sequence[SealedRow], as_of: str, *, correctable: bool) -> None:
        """Show the kept plan at the left."""
        self.plan.show_rows(rows, as_of, correctable=correctable)

    def show_doing(self, board: Storyboard, experiment: Experiment, today: date, *, kept: str = "") -> None:
        """Show the running step; `kept` is the title where only the plan is looked at."""
        sheet = DoingSheet(self.kit, kept)
        bare = replace(experiment, happened=type(experiment.happened)())
        marks = marks_of(board, experiment, today)
        see = dates.moment(experiment.see_at, today) if experiment.see_at else ""
        sheet.show_step(experiment.step, expected_words(board, experiment), see, scale_of(bare, marks), marks)
        self._show_sheet(sheet)

    def show_check(
        self, board: Storyboard, experiment: Experiment, draft: CheckDraft | None, today: date, *, anew: bool
    ) -> None:
        """Show where what happened is written; what is typed stays as long as it is the same sheet."""
        if self.check is not None and not anew:
            self.check.show_source(board)
            return
        check = CheckSheet(self.kit, board, experiment, draft=draft, today=today)
        check.edited.connect(self.edited)
        self._show_sheet(check)
        self.check = check

    def show_reword(self, field: str, label: str, text: str) -> None:
        """Show words of the plan to be corrected."""
        if self.reword is None or self.reword.field != field:
            sheet = RewordSheet(self.kit, field, label, text)
            sheet.words.edited.connect(lambda _text: self.edited.emit())
            self._show_sheet(sheet)
            self.reword = sheet
            sheet.focus_first()

    def show_act(self, board: Storyboard, experiment: Experiment, learned: str, today: date) -> None:
        """Show expected beside measured, and below it what was learned."""
        source = source_of(board, experiment)
        taken = source is not None and source.value == experiment.happened.value
        self.compared.show_check(board, experiment, today, source.described(today) if source and taken else "")
        self.act.show_outcome(surprise=experiment.outcome is Outcome.SURPRISE)
        if self.act.field.text != learned:
            self.act.field.set_text(learned)
        self.check = self.reword = None
        self.panel.hide()
        self._both.show()

    def _about_learning(self) -> About:
        return replace(self.compared.about(), question=self.act.title, learning=self.act.surprise)

    def _show_sheet(self, sheet: DoingSheet | CheckSheet | RewordSheet) -> None:
        self.check = self.reword = None
        self._both.hide()
        self.panel.show_sheet(sheet)
        self.panel.show()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_both"):
            return
        left = min(_LEFT, max(_LEAST_LEFT, width_u * _LEFT_SHARE))
        right, width = left + GUTTER, max(1.0, width_u - left - GUTTER)
        self.place(self.plan, 0, 0, left, height_u)
        self.place(self.panel, right, 0, width, height_u)
        self.place(self._both, right, 0, width, height_u)
        check = max(_LEAST_CHECK, height_u - ACT_HEIGHT - GUTTER)
        self._both.set_rows([self.compared, self.act], [check, ACT_HEIGHT])
