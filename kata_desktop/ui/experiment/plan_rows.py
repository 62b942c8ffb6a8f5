"""The left side while planning: one row for each part of the plan, and what starting will do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Expectation, Experiment, Form
from kata_desktop.core.ink import NO_INK
from kata_desktop.core.inked import EXPECT_TEXT
from kata_desktop.core.measurement import Metric
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.ink import Written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.experiment.typed_band import fits
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import Painted, Panel
from kata_desktop.ui.kit.rows import Tone, ValueRow
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import dates, numbers
from kata_desktop.words import experiment as words
from kata_desktop.words.experiment import Row
from kata_desktop.words.experiment_plan import Put

#: Two lines, and with more room for longer words three.
_NOTE: Final = 84.0
_TALL_NOTE: Final = 112.0


def expectation_words(expect: Expectation, plan: Experiment, metric: Metric | None, put: Put | None) -> str:
    """Write an expectation as it is put: about with give or take, else as on the board."""
    decimals, unit = numbers.scale(plan, metric)
    about = put in (None, Put.ABOUT) and fits(Put.ABOUT, expect)
    if about and expect.form is Form.RANGE and expect.low is not None and expect.high is not None:
        low, high = expect.low, expect.high
        middle, half = (low + high) / 2, (high - low) / 2
        # a middle between two figures of the metric would be rounded to another band
        if half and abs(numbers.rounded(middle, decimals) - middle) < 1e-9:
            return numbers.about(middle, half, decimals, unit)
    return numbers.expectation(expect, decimals, unit)


class PlanRows(Panel):
    """`chosen` brings the row whose editor is wanted."""

    chosen = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.rows: dict[Row, ValueRow] = {}
        super().__init__(style, parent, sunken=True)
        self._list = FlickList(style, self, whole_place=True)
        for n, which in enumerate(Row):
            row = ValueRow(style, words.row(which), divider=n > 0)
            row.clicked.connect(partial(self.chosen.emit, which))
            self.rows[which] = row
        self._note = _Note(style)
        self._second = False
        self._fit()

    def show_plan(
        self, plan: Experiment, board: Storyboard, today: date, *, row: Row, put: Put | None, second: bool
    ) -> None:
        """Show a plan with one row chosen; `second` shows the row that asks why."""
        obstacle = board.obstacle(plan.obstacle)
        factor = Written(board.ink_in(plan.id, "factor"), plan.factor).line
        below = words.factor_line(factor.text) if factor else ""
        see = dates.moment(plan.see_at, today) if plan.see_at else ""
        expected = expectation_words(plan.expect, plan, board.metric(plan.metric), put)
        in_words = plan.expect.form is Form.WORDS
        for which, value, sub, ink in (
            (Row.OBSTACLE, obstacle.text if obstacle else "", "", board.ink_in(plan.obstacle, "text")),
            (Row.STEP, plan.step, below, board.ink_in(plan.id, "step")),
            (Row.EXPECT, expected, "", board.ink_in(plan.id, EXPECT_TEXT) if in_words else NO_INK),
            (Row.HOW, plan.how, "", board.ink_in(plan.id, "how")),
            (Row.HARM, plan.harm, "", board.ink_in(plan.id, "harm")),
            (Row.SEE, see, "", NO_INK),
            (Row.SECOND, plan.second_reason, "", board.ink_in(plan.id, "second_reason")),
        ):
            shown = self.rows[which]
            if value or ink:
                tone = Tone.LEARN if which is Row.EXPECT else Tone.INK
                shown.set_value(value, sub, tone=tone, ink=ink, sub_ink=factor.ink)
            else:
                shown.set_missing(words.question(which))
            shown.set_chosen(which is row)
        self._second = second
        self._fit()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "_list"):
            self.place(self._list, 0, 0, width_u, height_u)
            self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "_second"):
            return
        width = max(400.0, self.size_u().width())
        self.rows[Row.SECOND].setVisible(self._second)
        shown: Sequence[ValueRow] = [row for which, row in self.rows.items() if which is not Row.SECOND or self._second]
        heights = [min(178.0, row.preferred_height(width)) for row in shown]
        # the hidden row stays alive at the end of the list, without a height
        hidden = [row for row in self.rows.values() if row not in shown]
        note = min(_TALL_NOTE, max(_NOTE, self.size_u().height() - sum(heights)))
        self._list.set_rows([*shown, self._note, *hidden], [*heights, note, *(0.0 for _ in hidden)])
        for row in hidden:
            row.hide()


class _Note(Painted):
    """The quiet words below the rows."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.setAccessibleName(words.kept_note())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        lines = wrap(look, words.kept_note(), size=22, weight=Weight.REGULAR, width=size.width() - 56, max_lines=3)
        draw_lines(painter, look, lines, 28, 14, size=22, color=look.palette.ink2)
