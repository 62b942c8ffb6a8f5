"""Typing measurements one after the other: a field, the pad, and the visit in which the values gather."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.measurement import Measurement, Metric, Point
from kata_desktop.core.typed import parse_number
from kata_desktop.session.changes import Changes
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT, PAD_WIDTH, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import measure, reasons

FIELD: Final = 128.0


class MeasureEntry(Painted):
    """Each value is in the file as soon as it is kept; `kept` and `refused` tell what came of it.

    Where a point is a visit, values gather in one visit until `begin_visit`.
    """

    kept = Signal(Changes)
    refused = Signal(str)
    margin_u = RING_MARGIN

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        self.document = document
        self._metric: Metric | None = None
        self._visit_id = ""
        super().__init__(style, parent)
        self.field = NumberField(style, measure.value(), parent=self)
        self.pad = NumberPad(style, self)
        self.entry = NumberEntry(self.pad, [self.field])
        self.style_changed()

    @property
    def visit(self) -> Measurement | None:
        """The visit in which the values gather; None before its first one."""
        measured = self.document.board.measured(self._metric.id) if self._metric else ()
        return next((found for found in measured if found.id == self._visit_id), None)

    def begin(self) -> None:
        """Be ready for the first value."""
        self.begin_visit()
        self.go_on()

    def go_on(self) -> None:
        """Be ready for the next value of the visit, or for the rest of one that was typed and not kept."""
        self.entry.choose(self.field)
        self.field.setFocus()

    def begin_visit(self) -> None:
        """The next value begins another point."""
        self._visit_id = ""
        self.field.set_text("")

    def show_metric(self, metric: Metric) -> None:
        """Ask for the next value of a metric."""
        self._metric = metric
        visit = self.visit
        alone = metric.point is Point.VALUE
        number = len(visit.values) + 1 if visit is not None else 1
        self.field.set_label(measure.value() if alone else measure.next_value(number), metric.unit)

    def keep_value(self) -> None:
        """Keep the number typed; what is no number stays in its field with a sentence."""
        metric = self._metric
        if metric is None:
            return
        try:
            value = parse_number(self.field.typed, unit=metric.unit)
        except InvalidValue as fault:
            self.refused.emit(reasons.sentence(fault))
            return
        measuring, visit = self.document.session.measuring, self.visit
        if visit is not None and metric.point is not Point.VALUE:
            kept = self.document.apply(lambda: measuring.add_value(visit.id, value))
        else:
            kept = self.document.apply(lambda: measuring.record(metric.id, [value]))
            self._visit_id = kept.made if kept else self._visit_id
        if kept is not None:
            self.field.set_text("")
            self.kept.emit(kept)

    def take_key(self, event: QKeyEvent) -> bool:
        """Use a key that is meant for the field, wherever the focus went."""
        return self.pad.take_key(event) or self.field.take_sign(event)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "entry"):
            return
        self.place(self.field, 0, 0, width_u, FIELD)
        top = FIELD + GUTTER
        height = min(PAD_HEIGHT, height_u - top)
        self.place(self.pad, (width_u - PAD_WIDTH) / 2, top, PAD_WIDTH, height)
