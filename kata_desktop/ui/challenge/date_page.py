"""By when: a few usual lengths, and a month more or less up to three years."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import months_later
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, fitted_size
from kata_desktop.session.setting_up import CHALLENGE_LONGEST_MONTHS
from kata_desktop.ui.challenge.page import EDGE, Page
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.metric.choice import ChoiceRow
from kata_desktop.words import challenge as words
from kata_desktop.words import dates
from kata_desktop.words.challenge import Row, Text, text

#: A new challenge is preset to this many months from today.
PRESET_MONTHS = 6
_MONTHS = (3, PRESET_MONTHS, 12, CHALLENGE_LONGEST_MONTHS)
_BUTTON = 88.0
_DAY = 120.0


class DatePage(Page):
    """The day is always the same day of the month as today, else the last one, unless the board says another."""

    chose = Signal(object)
    said = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._today = date.min
        self._by: date | None = None
        self._day_top = 0.0
        super().__init__(style, Row.BY, parent)
        self.lengths: ChoiceRow[int] = ChoiceRow(style, "", {n: (words.in_months(n), "") for n in _MONTHS}, self)
        self.less = Button(style, text(Text.MONTH_LESS), icon="minus", parent=self)
        self.more = Button(style, text(Text.MONTH_MORE), icon="plus", parent=self)
        self.lengths.chose.connect(lambda months: self.chose.emit(months_later(self._today, months)))
        self.less.clicked.connect(lambda: self.chose.emit(self._stepped(-1)))
        self.more.clicked.connect(lambda: self.chose.emit(self._stepped(1)))
        self.less.not_yet.connect(self.said)
        self.more.not_yet.connect(self.said)
        self.style_changed()

    def show_day(self, by: date | None, today: date) -> None:
        """Show the chosen day."""
        self._by, self._today = by, today
        self.lengths.choose(next((n for n in _MONTHS if by == months_later(today, n)), None))
        self.less.set_why("" if self._stepped(-1) else text(Text.SOONEST))
        self.more.set_why("" if self._stepped(1) else text(Text.LONGEST))
        self.style_changed()

    def _stepped(self, step: int) -> date | None:
        """The next day of the row of months in a direction; None beyond its ends."""
        days = [months_later(self._today, n) for n in range(1, CHALLENGE_LONGEST_MONTHS + 1)]
        by = self._by or self._today
        beyond = [day for day in days if (day > by if step > 0 else day < by)]
        if not beyond:
            return None
        return beyond[0] if step > 0 else beyond[-1]

    def focus_first(self) -> None:
        next(iter(self.lengths.tiles.values())).setFocus()

    def arrange_parts(self, width: float, top: float, height: float) -> None:  # noqa: ARG002 - rows have one height
        if not hasattr(self, "more"):
            return
        self._day_top = top
        top += _DAY
        tiles = self.lengths.preferred_height(width)
        self.place(self.lengths, EDGE, top, width, tiles)
        top += tiles + 24
        half = min(400.0, (width - 16) / 2)
        self.place(self.less, EDGE, top, half, _BUTTON)
        self.place(self.more, EDGE + half + 16, top, half, _BUTTON)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 2 * EDGE
        draw(painter, look, text(Text.BY), EDGE, self._day_top + 14, size=20, color=colors.ink2, width=room)
        if self._by is None:
            return
        day = dates.day_long(self._by, self._today)
        letter = fitted_size(look, day, sizes=(56, 44, 36), weight=Weight.SEMIBOLD, width=room)
        draw(
            painter, look, day, EDGE, self._day_top + 62, size=letter, weight=Weight.SEMIBOLD, color=colors.target,
            width=room,
        )  # fmt: skip
