"""What is measured and which value is to be reached: a metric of the board, a number, and how it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.measurement import Metric, MetricKind, Point
from kata_desktop.core.target import MetricTarget, Part
from kata_desktop.core.typed import parse_number
from kata_desktop.paint.look import Look
from kata_desktop.paint.text import draw
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT, PAD_WIDTH, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.target.choices import Choices
from kata_desktop.ui.target.editor import Editor
from kata_desktop.words import numbers, reasons, target, target_editor

_GAP = 22.0
_NUMBER = 120.0
_NOW = 44.0
_LINE = 100.0
#: Narrower than this the pad stands below the fields.
_LEAST_LEFT = 300.0


class MetricEditor(Editor):
    """`aimed` carries a `MetricTarget` after each change; `new_wanted` asks for a metric the board has not got."""

    aimed = Signal(object)
    new_wanted = Signal()

    def __init__(self, style: Style, part: Part, metrics: Sequence[Metric], parent: QWidget | None = None) -> None:
        self._aim: MetricTarget | None = None
        self._now = ""
        kind = MetricKind.OUTCOME if part is Part.OUTCOME else MetricKind.PROCESS
        # those of the other kind may be chosen too, but come later
        self.metrics = sorted(metrics, key=lambda metric: metric.kind is not kind)
        super().__init__(style, target_editor.part_question(part), parent=parent)
        names = [metric.name for metric in self.metrics]
        self.choices = Choices(style, target.choose_metric(), [*names, target.another_metric()], parent=self)
        self.choices.chosen.connect(self._choose)
        self.value = NumberField(style, target.value(), parent=self)
        self.of = NumberField(style, target.of(), parent=self)
        self.line = TextField(style, target.text_line(), placeholder=target.text_example(), parent=self)
        self.pad = NumberPad(style, self)
        self.entry = NumberEntry(self.pad, [self.value, self.of])
        self.entry.edited.connect(lambda _field: self._tell())
        self.line.edited.connect(lambda _text: self._tell())
        self.style_changed()

    @property
    def chosen_metric(self) -> Metric | None:
        """The metric chosen."""
        wanted = self._aim.metric if self._aim is not None else ""
        return next((metric for metric in self.metrics if metric.id == wanted), None)

    def show_aim(self, aim: MetricTarget | None, now: str, *, anew: bool = False) -> None:
        """Show what is aimed at; fields being typed into stay as they are unless `anew`."""
        other = anew or aim is None or self._aim is None or aim.metric != self._aim.metric
        self._aim, self._now = aim, now
        metric = self.chosen_metric
        self.choices.set_current(self.metrics.index(metric) if metric is not None else None)
        counts = metric is not None and metric.point is Point.WITHIN
        self.value.set_label(target.value(), metric.unit if metric is not None and not counts else "")
        if metric is not None and aim is not None and other:
            decimals = metric.point_decimals
            self.value.set_text("" if aim.value is None else numbers.editable(aim.value, decimals).lstrip("+"))
            self.of.set_text("" if aim.of is None else str(aim.of))
            self.line.set_text(aim.text)
        for field in (self.value, self.line, self.pad):
            field.setVisible(metric is not None)
        self.of.setVisible(counts)
        self.style_changed()
        self.resized.emit()

    def focus_first(self) -> None:
        (self.value if self.chosen_metric is not None else self.choices.buttons[0]).setFocus()

    def preferred_height(self, width: float) -> float:
        top = self._top(width)
        if self.chosen_metric is None:
            return top
        fields = _NUMBER + _NOW + _LINE
        return top + (max(fields, PAD_HEIGHT) if self._has_room(width) else fields + _GAP + PAD_HEIGHT)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "entry"):
            return
        choices = self.head(width_u) + _GAP
        self.place(self.choices, 0, choices, width_u, self.choices.preferred_height(width_u))
        top, beside = self._top(width_u), self._has_room(width_u)
        left = width_u - PAD_WIDTH - 32 if beside else width_u
        half = (left - 16) / 2 if not self.of.isHidden() else left
        self.place(self.value, 0, top, half, _NUMBER)
        self.place(self.of, half + 16, top, max(1.0, left - half - 16), _NUMBER)
        self.place(self.line, 0, top + _NUMBER + _NOW, left, _LINE)
        below = top + _NUMBER + _NOW + _LINE + _GAP
        self.place(self.pad, left + 32 if beside else 0.0, top if beside else below, PAD_WIDTH, PAD_HEIGHT)

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self.chosen_metric is not None:
            y = self._top(size.width()) + _NUMBER + _NOW / 2 + 1
            room = size.width() - (PAD_WIDTH + 32 if self._has_room(size.width()) else 0)
            draw(painter, look, target.now(self._now), 0, y, size=22, color=look.palette.ink2, width=room)

    def _top(self, width: float) -> float:
        return self.head(width) + _GAP + self.choices.preferred_height(width) + _GAP

    def _has_room(self, width: float) -> bool:
        return width - PAD_WIDTH - 32 >= _LEAST_LEFT

    def _choose(self, index: int) -> None:
        if index == len(self.metrics):
            self.new_wanted.emit()
            return
        wanted = self.metrics[index].id
        if self._aim is None or self._aim.metric != wanted:
            self.aimed.emit(MetricTarget(wanted))

    def _tell(self) -> None:
        """Hand on what is typed; a number that is none is said and not handed on."""
        metric = self.chosen_metric
        if self._aim is None or metric is None:
            return
        try:
            aim = replace(self._aim, text=self.line.text, value=_typed(self.value), of=None)
            if metric.point is Point.WITHIN:
                aim = replace(aim, of=_whole(self.of))
            if aim.of is not None and aim.value is not None and aim.value > aim.of:
                raise InvalidValue(Reason.POINT_OUT_OF_RANGE, of=aim.of)
        except InvalidValue as fault:
            self.said.emit(reasons.sentence(fault))
            return
        self._aim = aim
        self.aimed.emit(aim)


def _typed(field: NumberField) -> float | None:
    return parse_number(field.typed) if field.typed else None


def _whole(field: NumberField) -> int | None:
    value = _typed(field)
    return int(value) if value else None
