"""The keyboard itself: rows from a layout, Shift, the page of signs, accents and languages."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look
from kata_desktop.ui.keyboard.key import KEY_MARGIN, Key, KeyLook
from kata_desktop.ui.keyboard.layouts import LOWEST, LOWEST_WITH_INK, Act, Cap, Layout, Rows, layouts
from kata_desktop.ui.keyboard.slips import AccentSlip, LanguageSlip
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import ink as ink_words
from kata_desktop.words import keyboard as words

KEYBOARD_HEIGHT: Final = 548.0
GAP: Final = 12.0
_EDGE: Final = 24.0
_TOP: Final = 20.0
#: A second Shift within this time means capitals, a second space a full stop.
TWICE_SECONDS: Final = 1.0

_ICONS: Final = {
    Act.DELETE: "delete",
    Act.ENTER: "corner-down-left",
    Act.SHIFT: "arrow-big-up",
    Act.LANGUAGE: "languages",
    Act.LEFT: "chevron-left",
    Act.RIGHT: "chevron-right",
    Act.INK: "pen-line",
    Act.DONE: "check",
}
_REPEATING: Final = frozenset({Act.DELETE, Act.LEFT, Act.RIGHT})


class Shift(Enum):
    """Small letters, one capital, capitals until further notice."""

    OFF = auto()
    ONCE = auto()
    LOCKED = auto()


class Keyboard(Painted):
    """Says what was typed; knows no field.

    `typed` carries a sign, `replaced` an accent that takes the place of the sign before it, `stopped` a second
    space that ends the sentence.
    """

    typed = Signal(str)
    replaced = Signal(str)
    stopped = Signal()
    erased = Signal()
    entered = Signal()
    moved = Signal(int)
    done = Signal()
    ink_wanted = Signal()
    layout_chosen = Signal(str)

    def __init__(self, style: Style, layout: Layout, parent: QWidget) -> None:
        self._rows: list[list[tuple[Cap, Key | None]]] = []
        self._layout = layout
        self._shift, self._shifted_at = Shift.OFF, float("-inf")
        self._signs = self._lines = self._ink = False
        self._spaced_at = float("-inf")
        self._written = ""
        self._over = parent
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.accents = AccentSlip(style, parent)
        self.accents.chosen.connect(self._replace)
        self.languages = LanguageSlip(style, parent, layouts())
        self.languages.chosen.connect(self.layout_chosen)
        self._lay_out()

    @property
    def layout_shown(self) -> Layout:
        return self._layout

    @property
    def shift(self) -> Shift:
        return self._shift

    @property
    def shows_signs(self) -> bool:
        """Whether the page of signs is up."""
        return self._signs

    @property
    def all_keys(self) -> list[Key]:
        """All keys, row by row."""
        return [key for row in self._rows for _cap, key in row if key is not None]

    def key(self, what: str | Act) -> Key:
        """The key that writes a sign or does an act; raises KeyError if this page has none."""
        for row in self._rows:
            for cap, key in row:
                if key is not None and (cap.act is what if isinstance(what, Act) else key.label == what):
                    return key
        raise KeyError(what)

    def begin(self, *, lines: bool, ink: bool = False) -> None:
        """Come up for a field: small letters, no page of signs; `lines` tells what Enter does, `ink` whether it
        can be written by hand.
        """
        self._lines, self._ink, self._signs, self._shift = lines, ink, False, Shift.OFF
        self._spaced_at = float("-inf")
        self._lay_out()

    def set_layout(self, layout: Layout) -> None:
        self._layout, self._signs = layout, False
        self._lay_out()

    def close_slips(self) -> None:
        """Put accents and languages away."""
        self.accents.hide()
        self.languages.hide()
        self.key(Act.LANGUAGE).set_on(False)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not self._rows:
            return
        high = (height_u - _TOP - _EDGE - GAP * (len(self._rows) - 1)) / len(self._rows)
        top = _TOP
        for row in self._rows:
            room = width_u - 2 * _EDGE - GAP * (len(row) - 1)
            unit, left = room / sum(cap.width for cap, _key in row), _EDGE
            for cap, key in row:
                if key is not None:
                    self.place(key, left, top, cap.width * unit, high)
                left += cap.width * unit + GAP
            top += high + GAP

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        painter.fillRect(QRectF(0, 0, size.width() + 1, size.height() + 1), look.palette.ledge)

    def _lay_out(self) -> None:
        for key in self.all_keys:
            key.hide()
            key.deleteLater()
        lowest = LOWEST_WITH_INK if self._ink else LOWEST
        rows: Rows = (*(self._layout.signs if self._signs else self._layout.letters), lowest)
        self._rows = [[(cap, self._made(cap)) for cap in row] for row in rows]
        self._relabel()
        self.close_slips()
        self.style_changed()

    def _made(self, cap: Cap) -> Key | None:
        if cap.act is Act.GAP:
            return None
        if cap.act is None or cap.act is Act.SPACE:
            key = Key(self.kit, cap.sign, parent=self)
            key.pressed.connect(partial(self._pressed, cap, key))
            key.held.connect(partial(self._offer, key))
            key.slid.connect(self._slid)
            key.lifted.connect(self._lifted)
        else:
            look = KeyLook.PRIMARY if cap.act is Act.DONE else KeyLook.SPECIAL
            icon, repeats = _ICONS.get(cap.act, ""), cap.act in _REPEATING
            key = Key(self.kit, look=look, icon=icon, repeats=repeats, parent=self)
            key.clicked.connect(partial(self._act, cap.act))
        key.show()
        return key

    def _relabel(self) -> None:
        on = self._shift is not Shift.OFF
        for row in self._rows:
            for cap, key in row:
                if key is None:
                    continue
                if cap.act is None:
                    sign = self._sign_now(cap.sign)
                    key.set_label(sign, words.sign(sign))
                    key.set_holds(bool(self._layout.accents_of(sign)))
                elif cap.act is Act.SHIFT:
                    key.set_on(on, marked=self._shift is Shift.LOCKED)
                    key.set_label("", words.shift(once=self._shift is Shift.ONCE, locked=self._shift is Shift.LOCKED))
                else:
                    key.set_label(*self._labels(cap.act))

    def _sign_now(self, sign: str) -> str:
        """What a key writes now; in capitals comma and full stop stay within reach."""
        if self._signs or self._shift is Shift.OFF or (self._shift is Shift.LOCKED and not sign.isalpha()):
            return sign
        return self._layout.capital(sign)

    def _labels(self, act: Act) -> tuple[str, str]:
        """What stands on a special key and what it is called."""
        page = (words.letters(), words.letters_name()) if self._signs else (words.signs(), words.signs_name())
        return {
            Act.LANGUAGE: (self._layout.name, words.language(self._layout.name)),
            Act.PAGE: page,
            Act.INK: (ink_words.ink(), ink_words.write_by_hand()),
            Act.DONE: (words.done(), words.done()),
            Act.SPACE: ("", words.space()),
            Act.DELETE: ("", words.delete()),
            Act.ENTER: ("", words.enter(lines=self._lines)),
            Act.LEFT: ("", words.left()),
            Act.RIGHT: ("", words.right()),
        }[act]

    def _pressed(self, cap: Cap, key: Key) -> None:
        self.close_slips()
        if cap.act is Act.SPACE:
            self._space()
            return
        self._spaced_at = float("-inf")
        self._written = key.label
        # spent on press: the next thumb may come before this one is lifted
        if self._shift is Shift.ONCE:
            self._shift = Shift.OFF
            self._relabel()
        self.typed.emit(self._written)

    def _space(self) -> None:
        now = self.kit.now()
        twice = now - self._spaced_at <= TWICE_SECONDS
        self._spaced_at = float("-inf") if twice else now
        if twice:
            self.stopped.emit()
        else:
            self.typed.emit(" ")

    def _act(self, act: Act, _checked: bool = False) -> None:
        offered = self.languages.isVisible()
        self.close_slips()
        self._spaced_at = float("-inf")
        if act is Act.LANGUAGE:
            if not offered:
                self._offer_languages()
        elif act is Act.PAGE:
            self._signs = not self._signs
            self._lay_out()
        elif act is Act.SHIFT:
            self._turn_shift()
        else:
            self._tell(act)

    def _tell(self, act: Act) -> None:
        if act in (Act.LEFT, Act.RIGHT):
            self.moved.emit(-1 if act is Act.LEFT else 1)
            return
        told = {Act.DELETE: self.erased, Act.ENTER: self.entered, Act.INK: self.ink_wanted, Act.DONE: self.done}
        told[act].emit()

    def _turn_shift(self) -> None:
        now = self.kit.now()
        if self._shift is Shift.OFF:
            self._shift, self._shifted_at = Shift.ONCE, now
        elif self._shift is Shift.ONCE and now - self._shifted_at <= TWICE_SECONDS:
            self._shift = Shift.LOCKED
        else:
            self._shift = Shift.OFF
        self._relabel()

    def _offer(self, key: Key) -> None:
        """Show the accents of what a key has just written, above it where there is room."""
        self.accents.offer(self._layout.accents_of(self._written))
        self._put(self.accents, self.accents.wanted(), key, centred=True)

    def _offer_languages(self) -> None:
        key = self.key(Act.LANGUAGE)
        key.set_on(True)
        self.languages.show_chosen(self._layout)
        self._put(self.languages, self.languages.wanted(), key, centred=False)

    def _put(self, slip: Painted, wanted: QSizeF, key: Key, *, centred: bool) -> None:
        """Place a slip above a key, inside the window."""
        parent, pixels = self._over, self.kit.pixels
        edge = pixels(KEY_MARGIN)
        at = QRect(key.mapTo(parent, QPoint(edge, edge)), key.drawn_rect().size())
        width = min(pixels(wanted.width()), parent.width() - 2 * pixels(_EDGE))
        height = pixels(wanted.height())
        left = at.center().x() - width // 2 if centred else at.left()
        left = max(pixels(_EDGE), min(left, parent.width() - pixels(_EDGE) - width))
        slip.setGeometry(left, at.top() - pixels(GAP) - height, width, height)
        slip.raise_()
        slip.show()

    def _slid(self, place: QPoint) -> None:
        if self.accents.isVisible():
            self.accents.mark(place)

    def _lifted(self, place: QPoint) -> None:
        if self.accents.isVisible():
            self.accents.take(place)

    def _replace(self, accent: str) -> None:
        self.close_slips()
        self.replaced.emit(accent)
