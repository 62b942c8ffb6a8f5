"""What happened and what we learned from it: a sheet to write the check, or check and act below each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import CheckDraft, Experiment, Outcome, Stage
from kata_desktop.core.inked import HAPPENED_TEXT
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.experiment.act import ACT_HEIGHT, ActPanel
from kata_desktop.ui.experiment.check import CheckSheet, source_of
from kata_desktop.ui.experiment.compared import ComparedPanel
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.about import About
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.sheet import Sheet, SheetPanel
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.words import practice

_LEAST_CHECK: Final = 400.0


class Happening(Painted):
    """`edited` comes with every change by hand, `answered` with the learner's own word on an expectation in words."""

    edited = Signal()
    answered = Signal(bool)
    check_wanted = Signal()

    def __init__(self, style: Style, ink: InkOf, parent: QWidget | None = None) -> None:
        self._ink = ink
        self.check: CheckSheet | None = None
        super().__init__(style, parent)
        self.panel = SheetPanel(style, self)
        self.compared = ComparedPanel(style)
        self.act = ActPanel(style)
        self.act.field.about = self._about_learning
        ink(self.act.field, "learned", spoken=practice.stage(Stage.LEARNED))
        self._both = FlickList(style, self, gap=GUTTER, whole_place=True)
        self._both.set_rows([self.compared, self.act], [_LEAST_CHECK, ACT_HEIGHT])
        self.act.edited.connect(lambda _text: self.edited.emit())
        self.compared.change.clicked.connect(self.check_wanted)
        self.compared.as_expected.clicked.connect(lambda: self.answered.emit(True))
        self.compared.different.clicked.connect(lambda: self.answered.emit(False))
        self.style_changed()

    def show_check(
        self, board: Storyboard, experiment: Experiment, draft: CheckDraft | None, today: date, *, anew: bool
    ) -> None:
        """Show where what happened is written; what is typed stays as long as it is the same sheet."""
        if self.check is not None and not anew:
            self.check.show_source(board, experiment)
            return
        check = CheckSheet(self.kit, board, experiment, draft=draft, today=today)
        self._ink(check.text, HAPPENED_TEXT)
        check.edited.connect(self.edited)
        self.show_sheet(check)
        self.check = check

    def show_act(self, board: Storyboard, experiment: Experiment, learned: str, today: date) -> None:
        """Show expected beside measured, and below it what was learned."""
        source = source_of(board, experiment)
        taken = source is not None and source.value == experiment.happened.value
        self.compared.show_check(board, experiment, today, source.described(today) if source and taken else "")
        self.act.show_outcome(surprise=experiment.outcome is Outcome.SURPRISE)
        if self.act.field.text.strip() != learned.strip():
            self.act.field.set_text(learned)
        self.forget_sheet()
        self.panel.hide()
        self._both.show()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet alone."""
        self.forget_sheet()
        self._both.hide()
        self.panel.show_sheet(sheet)
        self.panel.show()

    def focus_first(self) -> None:
        """Let what is typed go where it belongs: what happened, at a desk what was learned too.

        On a wall a field for words waits for the finger that brings the keyboard.
        """
        if self.check is not None:
            self.check.focus_first()
        elif self._both.isVisibleTo(self) and self.kit.mode is Mode.DESK:
            self.act.field.setFocus()

    def forget_sheet(self) -> None:
        """Another one comes up."""
        self.check = None

    def _about_learning(self) -> About:
        return replace(self.compared.about(), question=self.act.title, learning=self.act.surprise)

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "_both"):
            self.arrange_right(0, width_u, height_u)

    def arrange_right(self, left: float, width: float, height: float) -> None:
        """Place sheet or panels from `left` on."""
        self.place(self.panel, left, 0, width, height)
        self.place(self._both, left, 0, width, height)
        check = max(_LEAST_CHECK, height - ACT_HEIGHT - GUTTER)
        self._both.set_rows([self.compared, self.act], [check, ACT_HEIGHT])
