"""Below the days: what the chosen one was and what was in the way, and beside it the one number."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.rhythm import HeldCount
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import Panel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.rhythm.reason import ReasonPicker
from kata_desktop.ui.rhythm.shown import DayShown
from kata_desktop.words import dates, rhythm
from kata_desktop.words.grammar import sentences
from kata_desktop.words.rhythm import Text, text

_EDGE: Final = 28.0
_HEAD: Final = 124.0
_NUMBER: Final = 112.0
_LINE: Final = 24.0
_BOLD: Final = Weight.SEMIBOLD


class DayPanel(Panel):
    """`reasoned` carries a reason for the day shown, `turned` whether it is a day off."""

    reasoned = Signal(str)
    turned = Signal(bool)
    refused = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: DayShown | None = None
        self._title = ""
        super().__init__(style, parent)
        self.off = Button(style, text(Text.DAY_OFF), kind=Kind.CHOICE, name=text(Text.DAY_OFF_NAME), parent=self)
        self.off.clicked.connect(self.turned)
        self.off.not_yet.connect(self.refused)
        self.reason = ReasonPicker(style, self)
        self.reason.given.connect(self.reasoned)
        self.reason.refused.connect(self.refused)
        self.style_changed()

    def show_day(self, shown: DayShown, today: date, *, why_not: str) -> None:
        """Show a day; `why_not` says why nothing can be written."""
        self._shown, self._title = shown, dates.day_long(shown.day, today)
        self.setAccessibleName(shown.name)
        self.off.setVisible(shown.turns)
        self.off.setChecked(shown.off)
        self.off.set_why(why_not)
        self.reason.setVisible(shown.asks)
        self.reason.show_reason(shown.reason, why_not=why_not)
        # ink needs more room than words
        self.style_changed()

    def preferred_height(self, width: float) -> float:
        """The height in design units at which everything has room, whichever day is shown."""
        return _HEAD + self.reason.preferred_height(width - 2 * _EDGE) + _EDGE

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "reason"):
            return
        room = width_u - 2 * _EDGE
        width = min(self.off.preferred_width(72), room * 0.4)
        self.place(self.off, width_u - _EDGE - width, 24, width, 72)
        self.place(self.reason, _EDGE, _HEAD, room, self.reason.preferred_height(room))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, shown = look.palette, self._shown
        if shown is None:
            return
        room = size.width() - 2 * _EDGE
        if shown.turns:
            room = self.placed_at(self.off).left() - _EDGE - 16
        letters = fitted_size(look, self._title, sizes=(36, 32, 28), weight=_BOLD, width=room)
        draw(painter, look, self._title, _EDGE, 46, size=letters, weight=_BOLD, color=colors.ink, width=room)
        draw(painter, look, shown.told, _EDGE, 84, size=_LINE, color=colors.ink2, width=room)


class CountPanel(Panel):
    """How many cycles the last work days had, beside no other board's; why not, how far apart, and when the next is."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._number, self._beside = "", ""
        self._lines: list[str] = []
        self._next = ""
        super().__init__(style, parent)

    def show_count(self, count: HeldCount, apart: int | None, coming: str) -> None:
        """Show the number; `apart` is how many work days the last five cycles lie apart where that is far."""
        self._number = str(count.cycles) if count.days else ""
        self._beside = rhythm.beside_number(count) if count.days else text(Text.NOTHING_COUNTED)
        told = [rhythm.not_held(count), rhythm.apart(apart) if apart is not None else ""]
        self._lines = [line for line in told if line]
        self._next = coming
        self.setAccessibleName(sentences(f"{self._number} {self._beside}".strip(), *self._lines, coming))
        self.update()

    def preferred_height(self, width: float) -> float:
        """The height in design units at which everything has room."""
        look = self.kit.look(self)
        lines = sum(len(wrapped) for wrapped in self._wrapped(look, width))
        return 2 * _EDGE + _NUMBER + lines * _LINE * 1.3 + 16 * len(self._lines) + (56 if self._next else 0)

    def _wrapped(self, look: Look, width: float) -> list[list[str]]:
        room = width - 2 * _EDGE
        return [wrap(look, line, size=_LINE, weight=Weight.REGULAR, width=room, max_lines=6) for line in self._lines]

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 2 * _EDGE
        left = _EDGE
        if self._number:
            draw(painter, look, self._number, left, 84, size=_NUMBER, weight=_BOLD, color=colors.ink)
            left += text_width(look, self._number, size=_NUMBER, weight=_BOLD) + 24
        room = size.width() - left - _EDGE
        beside = wrap(look, self._beside, size=28, weight=_BOLD, width=room, max_lines=3)
        top = 84 - len(beside) * 28 * 1.2 / 2
        draw_lines(painter, look, beside, left, top, size=28, weight=_BOLD, color=colors.ink, line_height=1.2)
        y = _EDGE + _NUMBER + 12
        for lines in self._wrapped(look, size.width()):
            y = draw_lines(painter, look, lines, _EDGE, y, size=_LINE, color=colors.ink2) + 16
        draw(
            painter, look, self._next, _EDGE, size.height() - 40, size=_LINE, weight=_BOLD, color=colors.ink,
            width=size.width() - 2 * _EDGE,
        )  # fmt: skip
