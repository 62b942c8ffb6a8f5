"""Numbers by thumb: a pad of twelve keys, the fields it writes into, and the wire between them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, fitted_size, text_width
from kata_desktop.ui.kit.button import Button, TapTarget
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style

KEY_WIDTH = 128.0
KEY_HEIGHT = 96.0
GAP = 12.0
_LOW_KEY = 80.0
PAD_WIDTH = 3 * KEY_WIDTH + 2 * GAP
PAD_HEIGHT = 4 * KEY_HEIGHT + 3 * GAP
PAD_HEIGHT_WITH_STEPS = PAD_HEIGHT + GAP + _LOW_KEY
MAX_CHARACTERS = 12

translate = QCoreApplication.translate


class NumberPad(Painted):
    """Three by four keys of 128 by 96 u, with an optional row of steps; knows digits, no metric.

    `step_text` is the size of a step as people read it ("0.1"), `other_text` the way to another kind of
    answer ("in words"). `digit` carries "0" to "9" or the decimal sign of the locale, `step` -1 or +1.
    `whole` leaves the decimal sign out.
    """

    digit = Signal(str)
    erase = Signal()
    step = Signal(int)
    other = Signal()
    margin_u = RING_MARGIN

    def __init__(
        self,
        style: Style,
        parent: QWidget | None = None,
        *,
        locale: QLocale | None = None,
        step_text: str = "",
        other_text: str = "",
        whole: bool = False,
    ) -> None:
        self._rows: list[list[Button | None]] = []
        self._delete: Button | None = None
        super().__init__(style, parent)
        self.decimal_sign = (locale or QLocale()).decimalPoint()
        self._rows = [[self._sign_key(sign) for sign in row] for row in ("123", "456", "789")]
        name = translate("Kit", "Delete the last digit")
        delete = Button(style, icon="delete", icon_size=40, name=name, parent=self)
        delete.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        delete.clicked.connect(self.erase)
        self._delete = delete
        self._whole = whole
        self._rows.append([None if whole else self._sign_key(self.decimal_sign), self._sign_key("0"), delete])
        if step_text:
            self._rows.append(self._low_keys(step_text, other_text))
        self.style_changed()

    def height_u(self) -> float:
        """Return the height of all rows in design units."""
        return PAD_HEIGHT_WITH_STEPS if len(self._rows) > 4 else PAD_HEIGHT

    def key(self, sign: str) -> Button:
        """Return the key that reads `sign`; raises KeyError if there is none."""
        for button in self.findChildren(Button):
            if button.label == sign:
                return button
        raise KeyError(sign)

    @property
    def delete_key(self) -> Button:
        assert self._delete is not None
        return self._delete

    def take_key(self, event: QKeyEvent) -> bool:
        """Use a key of the physical keyboard if it belongs on the pad."""
        text, key = event.text(), event.key()
        if text.isascii() and text.isdigit():
            self.digit.emit(text)
        elif text and text in {".", ",", self.decimal_sign} and not self._whole:
            self.digit.emit(self.decimal_sign)
        elif key == Qt.Key.Key_Backspace:
            self.erase.emit()
        elif len(self._rows) > 4 and key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.step.emit(1 if key == Qt.Key.Key_Plus else -1)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def arrange(self, _width_u: float, height_u: float) -> None:
        # in less height the keys are lower, never closer
        top, key_height = 0.0, max(self.kit.least_tap, KEY_HEIGHT - max(0.0, self.height_u() - height_u) / 4)
        for index, row in enumerate(self._rows):
            height = key_height if index < 4 else _LOW_KEY
            for column, button in enumerate(row):
                if button is None:
                    continue
                self.place(button, column * (KEY_WIDTH + GAP), top, KEY_WIDTH, height)
            top += height + GAP

    def _sign_key(self, sign: str) -> Button:
        names = {self.decimal_sign: translate("Kit", "Decimal sign")}
        button = Button(self.kit, sign, text_size=44, name=names.get(sign, ""), parent=self)
        # A tap leaves the focus with the field; the physical keyboard has these keys itself.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.digit.emit(sign))
        return button

    def _low_keys(self, step_text: str, other_text: str) -> list[Button | None]:
        less = translate("Kit", "{step} less").format(step=step_text)
        more = translate("Kit", "{step} more").format(step=step_text)
        minus = Button(self.kit, step_text, icon="minus", name=less, parent=self)
        plus = Button(self.kit, step_text, icon="plus", name=more, parent=self)
        minus.clicked.connect(lambda: self.step.emit(-1))
        plus.clicked.connect(lambda: self.step.emit(1))
        keys: list[Button | None] = [minus, plus]
        if other_text:
            other = Button(self.kit, other_text, text_size=22, parent=self)
            other.clicked.connect(self.other)
            keys.append(other)
        return keys


class NumberField(TapTarget):
    """A number as it was typed, with label and unit; chosen by tap, framed 3 u while it is written into.

    The first digit after it was chosen replaces what stood there, as in any selected field.
    """

    edited = Signal(str)
    chosen = Signal()

    def __init__(self, style: Style, label: str, *, unit: str = "", parent: QWidget | None = None) -> None:
        self._label, self._unit, self._text = label, unit, ""
        self._is_chosen = self._fresh = False
        self._pad: NumberPad | None = None
        super().__init__(style, parent)
        self.clicked.connect(self.chosen)
        self._name_it()

    @property
    def typed(self) -> str:
        """What was typed, unchanged."""
        return self._text

    @property
    def is_chosen(self) -> bool:
        return self._is_chosen

    def set_text(self, text: str) -> None:
        """Show a text from elsewhere; does not count as edited."""
        self._text = text[:MAX_CHARACTERS]
        self._fresh = self._is_chosen
        self._name_it()

    def set_label(self, label: str, unit: str = "") -> None:
        self._label, self._unit = label, unit
        self._name_it()

    def set_chosen(self, chosen: bool) -> None:
        self._is_chosen = self._fresh = chosen
        self.update()

    def follow_keys_of(self, pad: NumberPad) -> None:
        """Let the physical keyboard act through `pad` while this field has the focus."""
        self._pad = pad

    def type_sign(self, sign: str, decimal_sign: str) -> None:
        """Add a digit or the decimal sign, which fits in once."""
        text = "" if self._fresh else self._text
        if sign == decimal_sign:
            if decimal_sign in text:
                return
            sign = sign if text else "0" + sign
        if len(text) < MAX_CHARACTERS:
            self._edit(text + sign)

    def erase_last(self) -> None:
        if self._text:
            self._edit(self._text[:-1])

    def edit(self, text: str) -> None:
        """Replace the text as if it had been typed."""
        self._edit(text[:MAX_CHARACTERS])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the screen's: it ends the number; pressed here, the next figure would replace it
        elif (self._pad is None or not self._pad.take_key(event)) and not self.take_sign(event):
            super().keyPressEvent(event)

    def take_sign(self, event: QKeyEvent) -> bool:
        """Show a sign that is on no pad, a minus or a letter, as it was typed: whoever reads the field says what is so.

        Passed over in silence "-3" would become 3, and "1e5" 15.
        """
        text = event.text()
        commanding = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if not self._is_chosen or commanding or not text.strip() or not text.isprintable():
            return False
        typed = "" if self._fresh else self._text
        if len(typed) < MAX_CHARACTERS:
            self._edit(typed + text)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.chosen.emit()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect, left = look.palette, whole(size), 20.0
        line, width = (colors.ink, 3.0) if self._is_chosen else (colors.line2, 2.0)
        fill = colors.line if self.isDown() else colors.surface
        draw_frame(painter, look, rect, fill=fill, line=line, width=width)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect, colors.ink)
        room, shown = size.width() - 2 * left, self.shown()
        draw(painter, look, self._label, left, 27, size=20, color=colors.ink2, width=room)
        unit_width = text_width(look, self._unit, size=30, weight=Weight.SEMIBOLD) + 8 if self._unit else 0
        value = fitted_size(look, shown, sizes=(56, 48, 40, 32), weight=Weight.SEMIBOLD, width=room - unit_width)
        middle, base = size.height() - 40, 0.35
        if self._fresh and self._is_chosen and self._text:
            extent = text_width(look, shown, size=value, weight=Weight.SEMIBOLD)
            painter.fillRect(QRectF(left - 4, middle - 28, extent + 8, 56), colors.line)
        wide = draw(
            painter, look, shown, left, middle, size=value, color=colors.ink, weight=Weight.SEMIBOLD,
            width=room - unit_width,
        )  # fmt: skip
        if self._unit:
            draw(
                painter, look, self._unit, left + wide + (8 if wide else 0), middle + base * (value - 30),
                size=30, color=colors.ink, weight=Weight.SEMIBOLD,
            )  # fmt: skip

    def _edit(self, text: str) -> None:
        self._text, self._fresh = text, False
        self._name_it()
        self.edited.emit(text)

    def shown(self) -> str:
        """What is read of it by eye."""
        return self._text

    def spoken(self) -> str:
        """What is read of it by a voice."""
        return self._text

    def _name_it(self) -> None:
        value = " ".join(part for part in (self.spoken(), self._unit) if part)
        self.setAccessibleName(f"{self._label}, {value}" if self._text else self._label)
        self.update()


class NumberEntry(QObject):
    """Wires one pad to several fields: the chosen one takes what is typed; steps never go below zero."""

    edited = Signal(NumberField)

    def __init__(self, pad: NumberPad, fields: Sequence[NumberField], *, step: Decimal | None = None) -> None:
        super().__init__(pad)
        self._pad = pad
        self._fields = list(fields)
        self._step = step or Decimal("0.1")
        self._current = self._fields[0]
        for field in self._fields:
            field.follow_keys_of(pad)
            field.chosen.connect(lambda field=field: self.choose(field))
            field.edited.connect(lambda _text, field=field: self.edited.emit(field))
        pad.digit.connect(lambda sign: self._current.type_sign(sign, pad.decimal_sign))
        pad.erase.connect(self._erase)
        pad.step.connect(self._take_step)
        self.choose(self._current)

    @property
    def current(self) -> NumberField:
        return self._current

    def choose(self, chosen: NumberField) -> None:
        """Write into this field from now on."""
        self._current = chosen
        for field in self._fields:
            field.set_chosen(field is chosen)

    def _erase(self) -> None:
        self._current.erase_last()

    def _take_step(self, direction: int) -> None:
        sign = self._pad.decimal_sign
        try:
            value = Decimal(self._current.typed.replace(sign, ".") or "0")
        except InvalidOperation:
            return
        moved = value + direction * self._step
        if moved < 0:
            moved = Decimal(0).quantize(self._step)
        self._current.edit(format(moved, "f").replace(".", sign))
