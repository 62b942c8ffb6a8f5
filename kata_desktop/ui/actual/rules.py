"""What the chart of a metric looks for: the rule that spoke, soft rules and limits by choice, medians to take back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Metric
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.actual.close_up import MetricChart
from kata_desktop.ui.actual.correct import LOW
from kata_desktop.ui.kit.access import announce
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.pdf.switch import Switch
from kata_desktop.words import chart_rules as words

_EDGE: Final = 28.0
_TITLE, _TEXT, _SMALL = 28.0, 22.0, 18.0
_ROW, _GAP = 72.0, 12.0
#: The medians drawn last can be taken back; what was drawn before them, after them.
_MEDIANS: Final = 2


@dataclass(frozen=True, slots=True)
class Rules:
    """Which rules of a metric speak beside the default ones."""

    shift: bool
    trend: bool
    limits: bool


class RulesPanel(Painted):
    """The right column while the rules are shown.

    `chosen` gives the rules as they shall be, `median_back` the measurement whose median is taken back.
    """

    chosen = Signal(object)
    median_back = Signal(str)
    let_be = Signal()
    not_yet = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._metric = self._rule = ""
        self._drawn: tuple[str, ...] = ()
        super().__init__(style, parent)
        self.shift = Switch(style, words.six_in_a_row(), self)
        self.trend = Switch(style, words.five_in_a_row(), self)
        self.limits = Switch(style, words.limits(), self)
        self.switches = (self.shift, self.trend, self.limits)
        for switch in self.switches:
            switch.clicked.connect(lambda _on=False: self.chosen.emit(self.rules))
            switch.not_yet.connect(self.not_yet)
        self.back_buttons = tuple(Button(style, icon="undo-2", parent=self) for _ in range(_MEDIANS))
        for n, button in enumerate(self.back_buttons):
            button.clicked.connect(lambda _on=False, n=n: self.median_back.emit(self._drawn[n]))
        self.let_be_button = Button(style, words.back_to_point(), parent=self)
        self.let_be_button.clicked.connect(self.let_be)

    @property
    def rule(self) -> str:
        """The rule behind the caption, with its numbers."""
        return self._rule

    @property
    def rules(self) -> Rules:
        """As the switches stand."""
        return Rules(self.shift.isChecked(), self.trend.isChecked(), self.limits.isChecked())

    def show_rules(self, chart: MetricChart | None, today: date) -> None:
        """Show those of a chart."""
        metric = chart.metric if chart is not None else Metric("", "")
        self._metric, self._rule = metric.name, chart.rule if chart is not None else ""
        self.shift.setChecked(metric.shift_rule)
        self.trend.setChecked(metric.trend_rule)
        self.limits.setChecked(metric.limits_shown and metric.has_limits)
        self.limits.set_why("" if metric.has_limits else words.no_limits(metric))
        drawn = drawn_medians(chart) if chart is not None else []
        self._drawn = tuple(found for found, _ in drawn[-_MEDIANS:][::-1])
        days = [day for _, day in drawn[-_MEDIANS:][::-1]]
        for n, button in enumerate(self.back_buttons):
            button.setVisible(n < len(days))
            if n < len(days):
                button.set_text(words.median_from(days[n], today), name=words.take_back(days[n], today))
        self.setAccessibleName(f"{words.title()} {self._rule}".strip())
        self.style_changed()

    def announce(self) -> None:
        """Tell the rule that spoke to who cannot see it."""
        announce(self, self._rule)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "let_be_button"):
            return
        beside = height_u < LOW
        column = (width_u - 3 * _EDGE) / 2 if beside else width_u - 2 * _EDGE
        left = _EDGE if not beside else width_u - _EDGE - column
        y = _EDGE if beside else self._told_height(self.kit.look(self), column) + 8
        shown = [button for button, _ in zip(self.back_buttons, self._drawn, strict=False)]
        parts = (*self.switches, *shown)
        end = height_u - _EDGE if beside else height_u - _EDGE - _ROW
        row = min(_ROW, max(self.kit.least_tap, (end - y) / len(parts) - _GAP))
        for part in parts:
            self.place(part, left, y, column, row)
            y += row + _GAP
        self.place(self.let_be_button, _EDGE, height_u - _EDGE - _ROW, column, _ROW)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        beside = size.height() < LOW
        column = (size.width() - 3 * _EDGE) / 2 if beside else size.width() - 2 * _EDGE
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        y = 24.0
        for lines, letter, weight, color in self._told(look, column):
            y = draw_lines(painter, look, lines, _EDGE, y, size=letter, weight=weight, color=color) + 6
        bottom = size.height() - _EDGE - _ROW - 12
        top = y if beside else self._told_height(look, column) + 8 + (_ROW + _GAP) * (3 + len(self._drawn))
        often = wrap(look, words.how_often(), size=_SMALL, weight=Weight.REGULAR, width=column, max_lines=6)
        room = int((bottom - top) / (_SMALL * 1.3))
        if room >= len(often):
            draw_lines(painter, look, often, _EDGE, top, size=_SMALL, color=colors.ink2)

    def _told(self, look: Look, width: float) -> Sequence[tuple[list[str], float, Weight, QColor]]:
        """The metric, the rule that spoke with its numbers, and what always counts."""
        colors = look.palette
        parts = (
            (words.title(), _TITLE, Weight.SEMIBOLD, colors.ink, 2),
            (self._metric, 20.0, Weight.REGULAR, colors.ink2, 1),
            (self._rule, _TEXT, Weight.SEMIBOLD, colors.ink, 5),
            (words.always(), 20.0, Weight.REGULAR, colors.ink2, 3),
        )
        return [
            (wrap(look, text, size=size, weight=weight, width=width, max_lines=most), size, weight, color)
            for text, size, weight, color, most in parts
            if text
        ]

    def _told_height(self, look: Look, width: float) -> float:
        return 24.0 + sum(len(lines) * size * 1.3 + 6 for lines, size, _, _ in self._told(look, width))


def drawn_medians(chart: MetricChart) -> list[tuple[str, date]]:
    """The measurements from which the learner drew a median, in order, with their days."""
    drawn = frozenset(chart.metric.phases)
    return [
        (point.measurement.id, point.measurement.taken_at.date())
        for point in chart.points
        if point.measurement.id in drawn
    ]
