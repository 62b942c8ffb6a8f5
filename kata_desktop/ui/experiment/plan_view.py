"""Planning: the rows of the plan at the left, the editor of the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.experiment import Experiment
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.plan_desk import PlanDesk
from kata_desktop.ui.experiment.plan_editors import PlanEditor
from kata_desktop.ui.experiment.plan_rows import PlanRows
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.words.experiment import Row
from kata_desktop.words.experiment_plan import Put

_LEFT, _LEAST_LEFT, _LEFT_SHARE = 820.0, 600.0, 0.438


class PlanView(Painted):
    """`written` carries a part of the plan to be kept: its field and its new value."""

    written = Signal(str, object)

    def __init__(
        self, style: Style, keeper: Keeper, now: Callable[[], datetime], ink: InkOf, parent: QWidget | None = None
    ) -> None:
        self._now = now
        super().__init__(style, parent)
        self.rows = PlanRows(style, self)
        self.panel = PlanDesk(style, keeper, now, ink, self)
        self.rows.chosen.connect(self.choose)
        self.panel.written.connect(self.written)
        self.panel.turned.connect(self._show_rows)
        self.style_changed()

    @property
    def row(self) -> Row:
        """The row that is open."""
        return self.panel.row

    @row.setter
    def row(self, row: Row) -> None:
        self.panel.row = row

    @property
    def editor(self) -> PlanEditor | None:
        """Its editor."""
        return self.panel.editor

    def show_plan(self, plan: Experiment, board: Storyboard, *, anew: bool) -> None:
        """Show a plan; `anew` shows what stands in the file even under the caret."""
        self.panel.show_plan(plan, board, anew=anew)
        self._show_rows()

    def choose(self, row: Row) -> None:
        """Open the editor of a row and put the caret into it."""
        self.panel.choose(row)

    def open(self, row: Row) -> None:
        """Open the editor of a row."""
        self.panel.open(row)

    def missing(self) -> InvalidValue | None:
        """Why the step cannot start yet, None when it can."""
        return self.panel.missing()

    def mend(self) -> None:
        """Open the row that keeps the step from starting."""
        self.panel.mend()

    def _show_rows(self) -> None:
        plan, board = self.panel.plan, self.panel.board
        put: Put | None = self.editor.put if isinstance(self.editor, ExpectationEditor) else None
        second = any(other.is_open for other in board.experiments if other.id != plan.id)
        self.rows.show_plan(plan, board, self._now().date(), row=self.row, put=put, second=second)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "panel"):
            return
        left = min(_LEFT, max(_LEAST_LEFT, width_u * _LEFT_SHARE))
        self.place(self.rows, 0, 0, left, height_u)
        self.place(self.panel, left + GUTTER, 0, max(1.0, width_u - left - GUTTER), height_u)
