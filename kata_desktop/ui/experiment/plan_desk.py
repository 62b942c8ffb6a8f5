"""Where a plan is written: the editor of one of its rows at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Expectation, Experiment, check_start
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.plan_editors import HarmEditor, ObstacleEditor, PlanEditor, StepEditor, TextEditor
from kata_desktop.ui.experiment.see_at import SeeAtEditor
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.sheet import SheetPanel
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import experiment_plan as plan_words
from kata_desktop.words.experiment import Row

#: Which row mends what keeps a step from starting.
MENDS: Final = {
    Reason.STEP_MISSING: Row.STEP,
    Reason.EXPECTATION_MISSING: Row.EXPECT,
    Reason.SECOND_STEP: Row.SECOND,
}


def missing(plan: Experiment, board: Storyboard) -> InvalidValue | None:
    """Return why a planned step cannot start yet, None when it can."""
    others = [other for other in board.experiments if other.id != plan.id]
    try:
        check_start(plan, others, plan.second_reason)
    except InvalidValue as fault:
        return fault
    return None


class PlanDesk(SheetPanel):
    """`written` carries a part of the plan to be kept: its field and its new value.

    `turned` says that another row is open or that something else is typed in it.
    """

    written = Signal(str, object)
    turned = Signal()

    def __init__(
        self, style: Style, keeper: Keeper, now: Callable[[], datetime], ink: InkOf, parent: QWidget | None = None
    ) -> None:
        self._keeper, self._now, self._ink = keeper, now, ink
        self.row = Row.STEP
        self.editor: PlanEditor | None = None
        self.plan = Experiment("")
        self.board = Storyboard()
        self._made_for: tuple[object, ...] = ()
        super().__init__(style, parent)

    def show_plan(self, plan: Experiment, board: Storyboard, *, anew: bool) -> None:
        """Show a plan; `anew` shows what stands in the file even under the caret."""
        self.plan, self.board = plan, board
        self._show_editor(anew=anew)

    def choose(self, row: Row) -> None:
        """Open the editor of a row and put the caret into it."""
        self._keeper.flush()
        self.open(row)
        if self.editor is not None:
            self.editor.focus_first()

    def open(self, row: Row) -> None:
        """Open the editor of a row."""
        self.row = row
        self._show_editor(anew=True)
        self.turned.emit()

    def missing(self) -> InvalidValue | None:
        """Why the step cannot start yet, None when it can."""
        return missing(self.plan, self.board)

    def mend(self) -> None:
        """Open the row that keeps the step from starting."""
        fault = self.missing()
        if fault is not None and fault.reason in MENDS:
            self.choose(MENDS[fault.reason])

    def _show_editor(self, *, anew: bool) -> None:
        # an expectation in another unit, and a new day, need an editor of their own
        unit = self.plan.metric if self.row is Row.EXPECT else ""
        key = (self.row, unit, self._now().date())
        if key != self._made_for or self.editor is None:
            self._made_for = key
            self.editor = self._make_editor()
            self.editor.typed.connect(self._on_typed)
            self.editor.chosen.connect(self._on_chosen)
            self.editor.left.connect(self._keeper.flush)
            for name, field in self.editor.by_hand.items():
                self._ink(field, name)
            if isinstance(self.editor, ExpectationEditor):
                self.editor.put_changed.connect(self.turned)
            self.show_sheet(self.editor)
            anew = True
        self.editor.show_plan(self.plan, self.board, anew=anew)

    def _make_editor(self) -> PlanEditor:
        style, now = self.kit, self._now()
        makers: dict[Row, Callable[[], PlanEditor]] = {
            Row.OBSTACLE: lambda: ObstacleEditor(style),
            Row.STEP: lambda: StepEditor(style),
            Row.EXPECT: lambda: ExpectationEditor(style, self.plan, self.board, now.date()),
            Row.HOW: lambda: TextEditor(style, Row.HOW, "how", plan_words.how_starters()),
            Row.HARM: lambda: HarmEditor(style),
            Row.SEE: lambda: SeeAtEditor(style, now, self.board.calendar),
            Row.SECOND: lambda: TextEditor(style, Row.SECOND, "second_reason"),
        }
        return makers[self.row]()

    def _on_typed(self, field: str, value: object) -> None:
        self._keeper.later(field, lambda: self.written.emit(field, value))
        self._show_typed(field, value)

    def _on_chosen(self, field: str, value: object) -> None:
        self._keeper.later(field, lambda: self.written.emit(field, value))
        self._keeper.flush()

    def _show_typed(self, field: str, value: object) -> None:
        """Whoever shows the plan beside it hears at once what is being typed."""
        if field == "expect" and isinstance(value, Expectation):
            self.plan = replace(self.plan, expect=replace(value, inked=self.plan.expect.inked))
        elif field in ("step", "factor", "how", "harm", "unit", "second_reason") and isinstance(value, str):
            self.plan = replace(self.plan, **{field: value.strip()})  # type: ignore[arg-type]
        self.turned.emit()
