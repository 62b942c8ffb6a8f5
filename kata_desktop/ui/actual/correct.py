"""Corrects the single values of a measurement by number pad; what stood there stays in the history."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.measurement import Measurement, Metric
from kata_desktop.core.typed import parse_number
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT, PAD_WIDTH, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import close_up as words
from kata_desktop.words import numbers, reasons

_EDGE = 22.0
_FIELD = 104.0
#: In a lower column the pad stands beside the field, for which it has to be wider.
LOW = 800.0
WIDE = 900.0


class CorrectPanel(Painted):
    """The right column while values are corrected: one at a time, or the two counts where only those are known.

    `corrected` carries the values, `counted` the counts; `said` why what was typed cannot be taken. Enter keeps them.
    """

    corrected = Signal(list)
    counted = Signal(int, int)
    said = Signal(str)
    let_be = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._unit, self._decimals = "", 0
        self._typed: list[str] = []
        self._at = 0
        self._counts = False
        super().__init__(style, parent)
        self.before = Button(style, kind=Kind.NORMAL, icon="chevron-left", name=words.former_value(), parent=self)
        self.after = Button(style, kind=Kind.NORMAL, icon="chevron-right", name=words.next_value(), parent=self)
        self.field = NumberField(style, "", parent=self)
        self.second = NumberField(style, words.of_field(), parent=self)
        self.pad = NumberPad(style, self)
        self.entry = NumberEntry(self.pad, [self.field, self.second], step=Decimal("0.1"))
        self.entry.edited.connect(self._on_edited)
        self.before.clicked.connect(lambda: self._go(-1))
        self.after.clicked.connect(lambda: self._go(1))
        self.keep_button = Button(style, words.keep_values(), kind=Kind.PRIMARY, parent=self)
        self.keep_button.clicked.connect(self._finish)
        self.let_be_button = Button(style, words.leave_values(), parent=self)
        self.let_be_button.clicked.connect(self.let_be)
        self.style_changed()

    def begin(self, measured: Measurement, metric: Metric) -> None:
        """Show the values of a measurement, the first of them chosen."""
        self._unit, self._decimals = metric.unit, metric.decimals
        self._counts = not measured.values
        values: tuple[float, ...] = measured.values or (measured.count or 0, measured.of or 0)
        decimals = 0 if self._counts else metric.decimals
        self._typed = [numbers.editable(value, decimals) for value in values]
        self._at = 0
        for widget in (self.before, self.after):
            widget.setVisible(not self._counts and len(values) > 1)
        self.second.setVisible(self._counts)
        self._show()
        self.style_changed()

    def _show(self) -> None:
        if self._counts:
            self.field.set_label(words.within_field())
            self.second.set_text(self._typed[1])
        else:
            self.field.set_label(words.value_of(self._at + 1, len(self._typed)), self._unit)
        self.field.set_text(self._typed[self._at])
        self.entry.choose(self.field)
        self.field.setFocus()

    def _go(self, step: int) -> None:
        self._at = (self._at + step) % len(self._typed)
        self._show()

    def _on_edited(self, field: NumberField) -> None:
        self._typed[1 if field is self.second else self._at] = field.typed

    def _finish(self) -> None:
        values = []
        for n, typed in enumerate(self._typed):
            try:
                values.append(parse_number(typed, unit="" if self._counts else self._unit))
            except InvalidValue as fault:
                self._at = 0 if self._counts else n
                self._show()
                self.said.emit(reasons.sentence(fault))
                return
        # what is refused is selected, ready to be typed over
        self.entry.choose(self.entry.current)
        if self._counts:
            self.counted.emit(int(values[0]), int(values[1]))
        else:
            self.corrected.emit(values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._finish()
            return
        super().keyPressEvent(event)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "let_be_button"):
            return
        beside = height_u < LOW
        column = (width_u - 3 * _EDGE) / 2 if beside else width_u - 2 * _EDGE
        self._place_fields(column, 76.0)
        pad_left = _EDGE + column + _EDGE + (column - PAD_WIDTH) / 2 if beside else (width_u - PAD_WIDTH) / 2
        pad_top = (height_u - PAD_HEIGHT) / 2 if beside else 76.0 + _FIELD + 20
        self.place(self.pad, pad_left, pad_top, PAD_WIDTH, PAD_HEIGHT)
        low = height_u - _EDGE - 72
        self.place(self.let_be_button, _EDGE, low, column, 72)
        self.place(self.keep_button, _EDGE, low - 84, column, 72)

    def _place_fields(self, width: float, top: float) -> None:
        if self._counts:
            half = (width - 12) / 2
            self.place(self.field, _EDGE, top, half, _FIELD)
            self.place(self.second, _EDGE + half + 12, top, half, _FIELD)
            return
        aside = 84.0 if len(self._typed) > 1 else 0.0
        self.place(self.before, _EDGE, top, 72, _FIELD)
        self.place(self.after, _EDGE + width - 72, top, 72, _FIELD)
        self.place(self.field, _EDGE + aside, top, width - 2 * aside, _FIELD)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        draw(
            painter, look, words.keep_values(), _EDGE, 44, size=28, weight=Weight.SEMIBOLD, color=colors.ink,
            width=size.width() - 2 * _EDGE,
        )  # fmt: skip
