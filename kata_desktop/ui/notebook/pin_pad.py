"""The PIN before the coach's notes, typed on the number pad: asked for, or chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.session.pin import kept_pin, opens
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT, PAD_WIDTH, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.placed import RING_MARGIN, InUnits, Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import pin, reasons

_GAP: Final = 96.0
_MOST_WORDS: Final = 760.0
_HEAD, _BODY = 44.0, 24.0
_FIELD: Final = 108.0
_DOT: Final = "•"


class PinPad(Painted):
    """Words and field left, the pad right. The screen around it has the primary, which says `action` and calls `enter`.

    `opened` comes after the right PIN, `chosen` with what the settings keep of a new one, and `said` with what is to
    be read on the ledge. Nobody is locked out: it stops accidents, not attackers.
    """

    opened = Signal()
    chosen = Signal(str)
    said = Signal(str)
    action_changed = Signal(str)
    margin_u = RING_MARGIN

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._head = self._body = self._action = self._first = ""
        self._take: Callable[[str], None] = self._begin
        super().__init__(style, parent)
        self.field = PinField(style, pin.pin(), parent=self)
        self.pad = NumberPad(style, self, whole=True)
        self._entry = NumberEntry(self.pad, [self.field])
        self.choose()

    @property
    def action(self) -> str:
        """What the primary does now."""
        return self._action

    def ask(self, kept: str) -> None:
        """Ask for the PIN of which the settings keep `kept`."""
        self._show(pin.title(), pin.forgotten(), pin.pin(), pin.open_it(), lambda typed: self._try(typed, kept))

    def choose(self) -> None:
        """Let a new PIN be typed, twice."""
        self._first = ""
        body = f"{pin.how_long()} {pin.stops()}"
        self._show(pin.choose(), body, pin.new_pin(), pin.go_on(), self._begin)

    def enter(self) -> None:
        """Take what was typed."""
        self._take(self.field.typed)

    def _try(self, typed: str, kept: str) -> None:
        if opens(typed, kept):
            self._clear()
            self.opened.emit()
            return
        self._clear()
        self.said.emit(pin.wrong())

    def _begin(self, typed: str) -> None:
        try:
            kept_pin(typed)
        except InvalidValue as fault:
            self._clear()
            self.said.emit(reasons.sentence(fault))
            return
        self._first = typed
        self._show(pin.choose(), pin.once_more(), pin.new_pin(), pin.keep(), self._end)
        self.said.emit("")

    def _end(self, typed: str) -> None:
        first = self._first
        if typed != first:
            self.choose()
            self.said.emit(pin.not_the_same())
            return
        self.choose()
        self.chosen.emit(kept_pin(first))

    def _show(self, head: str, body: str, label: str, action: str, take: Callable[[str], None]) -> None:
        self._head, self._body, self._take = head, body, take
        self.setAccessibleName(f"{head}. {body}")
        self.field.set_label(label)
        self._clear()
        if action != self._action:
            self._action = action
            self.action_changed.emit(action)
        self.style_changed()
        self.update()

    def _clear(self) -> None:
        self.field.set_text("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        else:
            super().keyPressEvent(event)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "pad"):
            return
        height = min(PAD_HEIGHT, height_u)
        top = (height_u - height) / 2
        words = self._words_width(width_u)
        left = (width_u - words - _GAP - PAD_WIDTH) / 2
        self.place(self.pad, left + words + _GAP, top, PAD_WIDTH, height)
        self.place(self.field, left, top + height - _FIELD, words, _FIELD)

    def _words_width(self, width: float) -> float:
        return max(200.0, min(_MOST_WORDS, width - _GAP - PAD_WIDTH))

    def paint(self, painter: QPainter, look: Look, _size: QSizeF) -> None:
        place, colors = self.placed_at(self.field), look.palette
        pad = self.placed_at(self.pad)
        room = place.width()
        head = wrap(look, self._head, size=_HEAD, weight=Weight.SEMIBOLD, width=room, max_lines=2)
        y = draw_lines(
            painter, look, head, place.left(), pad.top(), size=_HEAD, weight=Weight.SEMIBOLD, color=colors.ink
        )
        most = max(1, int((place.top() - y - 24) / (_BODY * 1.3)))
        body = wrap(look, self._body, size=_BODY, weight=Weight.REGULAR, width=room, max_lines=most)
        draw_lines(painter, look, body, place.left(), y + 12, size=_BODY, color=colors.ink2)


class PinField(NumberField):
    """Shows a dot for each digit, and tells a voice how many there are."""

    def shown(self) -> str:
        return _DOT * len(self.typed)

    def spoken(self) -> str:
        return pin.typed(len(self.typed))


class EnterKey(Button):
    """The primary of a ledge that says what the pad does now, and is as wide as that needs."""

    def __init__(self, style: Style, pad: PinPad) -> None:
        super().__init__(style, pad.action, kind=Kind.LEDGE_PRIMARY, icon="check")
        self.clicked.connect(pad.enter)
        pad.action_changed.connect(self._say)

    def _say(self, action: str) -> None:
        self.set_text(action)
        ledge = self.parentWidget()
        if isinstance(ledge, InUnits):
            ledge.style_changed()
