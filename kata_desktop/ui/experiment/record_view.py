"""The experiment after its start: the kept plan left, right what is to be done now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Experiment
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import expected_of
from kata_desktop.paint.ink import Written
from kata_desktop.ui.experiment.compared import marks_of, scale_of
from kata_desktop.ui.experiment.doing import DoingSheet
from kata_desktop.ui.experiment.happening import Happening
from kata_desktop.ui.experiment.reword import RewordSheet
from kata_desktop.ui.experiment.sealed import SealedPlan, SealedRow
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import dates

_LEFT, _LEAST_LEFT, _LEFT_SHARE = 660.0, 440.0, 0.3526


class RecordView(Happening):
    """Right stand a sheet (do, check, words to correct), or check and act below each other."""

    def __init__(self, style: Style, ink: InkOf, parent: QWidget | None = None) -> None:
        self.reword: RewordSheet | None = None
        super().__init__(style, ink, parent)
        self.plan = SealedPlan(style, self)
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
        step = Written(board.ink_in(experiment.id, "step"), experiment.step)
        sheet.show_step(step, expected_of(board, experiment), see, scale_of(bare, marks), marks)
        self.show_sheet(sheet)

    def show_reword(self, field: str, label: str, text: str) -> None:
        """Show words of the plan to be corrected."""
        if self.reword is None or self.reword.field != field:
            sheet = RewordSheet(self.kit, field, label, text)
            sheet.words.edited.connect(lambda _text: self.edited.emit())
            self.show_sheet(sheet)
            self.reword = sheet
            sheet.focus_first()

    def forget_sheet(self) -> None:
        super().forget_sheet()
        self.reword = None

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "plan"):
            return
        left = min(_LEFT, max(_LEAST_LEFT, width_u * _LEFT_SHARE))
        self.place(self.plan, 0, 0, left, height_u)
        self.arrange_right(left + GUTTER, max(1.0, width_u - left - GUTTER), height_u)
