"""From a value to a value: the numbers of the challenge, typed on the pad."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.typed import parse_number
from kata_desktop.ui.challenge.page import EDGE, FIELD, GAP, Page, show_beginning
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT, PAD_WIDTH, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import numbers
from kata_desktop.words.challenge import Row, Text, text

_NUMBER = 120.0
_UNIT = 200.0
#: From here on the pad has room below the fields, and the unit beside what is counted.
_HIGH, _BESIDE = 820.0, 560.0


class NumbersPage(Page):
    """What is counted, its unit, from and to; all of it may stay empty."""

    edited = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: dict[NumberField, tuple[str, float | None]] = {}
        super().__init__(style, Row.NUMBERS, parent)
        self.measure = TextField(style, text(Text.MEASURE), parent=self)
        self.unit = TextField(style, text(Text.UNIT), parent=self)
        self.low = NumberField(style, text(Text.FROM), parent=self)
        self.high = NumberField(style, text(Text.TO), parent=self)
        self.pad = NumberPad(style, self)
        self.entry = NumberEntry(self.pad, [self.low, self.high])
        self.entry.edited.connect(lambda _field: self.edited.emit())
        self.measure.edited.connect(lambda _words: self.edited.emit())
        self.unit.edited.connect(self._on_unit)
        self.style_changed()

    def _on_unit(self, unit: str) -> None:
        self._show_unit(unit)
        self.edited.emit()

    def _show_unit(self, unit: str) -> None:
        self.low.set_label(text(Text.FROM), unit.strip()[:12])
        self.high.set_label(text(Text.TO), unit.strip()[:12])

    def show_values(self, measure: str, low: float | None, high: float | None, unit: str) -> None:
        """Show what stands on the board."""
        show_beginning(self.measure, measure)
        self.unit.set_text(unit)
        for field, value in ((self.low, low), (self.high, high)):
            field.set_text("" if value is None else numbers.editable(value, 0).replace(numbers.MINUS, "-"))
            self._shown[field] = (field.typed, value)
        self._show_unit(unit)

    def values(self) -> tuple[float | None, float | None]:
        """What is typed.

        Raises:
            InvalidValue: one of them is no number.
        """
        return self._value(self.low), self._value(self.high)

    def _value(self, field: NumberField) -> float | None:
        typed, (shown, value) = field.typed.strip(), self._shown.get(field, ("", None))
        if typed == shown:
            # a field may be too short for all digits; what nobody changed stays as exact as it was
            return value
        return parse_number(typed, unit=self.unit.text.strip()) if typed else None

    def focus_first(self) -> None:
        self.measure.setFocus()

    def head_room(self, width_u: float, height_u: float) -> tuple[float, bool]:
        """In a low window the pad takes the right side from top to bottom, and the question stands beside it."""
        room = width_u - 2 * EDGE
        return (room, False) if height_u >= _HIGH else (room - PAD_WIDTH - 2 * GAP, True)

    def arrange_parts(self, width: float, top: float, height: float) -> None:  # noqa: ARG002 - the pad has one height
        if not hasattr(self, "entry"):
            return
        high = self.size_u().height() >= _HIGH
        left = width if high else width - PAD_WIDTH - 2 * GAP
        if left >= _BESIDE:
            self.place(self.measure, EDGE, top, left - _UNIT - GAP, FIELD)
            self.place(self.unit, EDGE + left - _UNIT, top, _UNIT, FIELD)
        else:
            self.place(self.measure, EDGE, top, left, FIELD)
            top += FIELD + GAP
            self.place(self.unit, EDGE, top, min(left, _UNIT), FIELD)
        top += FIELD + GAP
        half = (left - GAP) / 2
        self.place(self.low, EDGE, top, half, _NUMBER)
        self.place(self.high, EDGE + half + GAP, top, half, _NUMBER)
        if high:
            self.place(self.pad, EDGE, top + _NUMBER + GAP, PAD_WIDTH, PAD_HEIGHT)
        else:
            self.place(self.pad, EDGE + width - PAD_WIDTH, 28, PAD_WIDTH, PAD_HEIGHT)
