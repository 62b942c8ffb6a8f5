"""The rhythm of the coaching cycles: fourteen days large, a reason for those without one, and the one number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from kata_desktop.core.entries import Json
from kata_desktop.core.rhythm import begun, held_lately, next_cycle, work_days_apart
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf, NewThing
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.rhythm.days import DayRow
from kata_desktop.ui.rhythm.panels import CountPanel, DayPanel
from kata_desktop.ui.rhythm.shown import DayShown, days_shown
from kata_desktop.words import practice, rhythm, storyboard
from kata_desktop.words.rhythm import Text, text

_DAYS, _LOWEST = 304.0, 210.0
_LEFT: Final = 0.56


class RhythmScreen(BoardScreen):
    """Opens on the last day that asks for a reason, else on today."""

    returns_here = True

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent, closable=True)
        self._chosen: date | None = None
        self._shown: dict[date, DayShown] = {}
        self.sheet = _Sheet(style)
        self.days, self.day, self.count = self.sheet.days, self.sheet.day, self.sheet.count
        self.list = FlickList(style, self)
        new = NewThing("coaching_cycle", self._by_hand, lambda _made: None)
        self.day.reason.take_ink(InkOf(document, self._written_on, new))
        self.days.chosen.connect(self.choose)
        self.day.reasoned.connect(self._keep_reason)
        self.day.turned.connect(self._turn_off)
        self.day.refused.connect(self.ledge.say)
        self._fill_ledge()
        self.style_changed()

    def _fill_ledge(self) -> None:
        back = self.back_button()
        other = Button(self.kit, text(Text.OTHER_TIME), kind=Kind.LEDGE, icon="calendar-days")
        other.clicked.connect(lambda: self.wanted.emit(Destination(Place.SETTINGS)))
        start = Button(self.kit, storyboard.start_cycle(), kind=Kind.LEDGE_PRIMARY, icon="message-circle")
        start.clicked.connect(lambda: self.wanted.emit(Destination(Place.COACHING)))
        self.ledge.set_navigation([back, other])
        self.ledge.set_primary(start)

    def enter(self, thing: str = "") -> None:
        self._chosen = None
        super().enter(thing)
        key = next(key for key in self.days.keys if key.shown.day == self._chosen)
        key.setFocus()

    def leave(self) -> None:
        self.day.reason.keeper.flush()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - the rhythm is one value
        board, now = self.document.board, self.document.now()
        cycles, calendar = board.coaching_cycles, board.calendar
        today = calendar.day_of(now)
        days = days_shown(board, now)
        self._shown = {day.day: day for day in days}
        if self._chosen not in self._shown:
            asking = [day.day for day in days if day.asks and not day.says_why]
            self._chosen = asking[-1] if asking else today
        self.days.show_days(days, self._chosen)
        self._show_day()
        coming = next_cycle(cycles, calendar, today)
        self.count.show_count(
            held_lately(cycles, calendar, today, begun(cycles, calendar, today)),
            work_days_apart(cycles, calendar, today),
            rhythm.next_at(coming, now.date()) if coming else "",
        )
        self.set_title(practice.rhythm_title(), board.title, width=900)
        self.show_kept(storyboard.saved())
        self.style_changed()

    def _show_day(self) -> None:
        assert self._chosen is not None
        why = "" if self.document.writable else text(Text.READ_ONLY)
        today = self.document.board.calendar.day_of(self.document.now())
        self.day.show_day(self._shown[self._chosen], today, why_not=why)

    def choose(self, day: date) -> None:
        """Show another day below the row."""
        self.day.reason.keeper.flush()
        self._chosen = day
        self._show_day()
        self.style_changed()

    def _written_on(self) -> str:
        shown = self._shown.get(self._chosen) if self._chosen is not None else None
        return shown.written_on if shown is not None else ""

    def _by_hand(self) -> Mapping[str, Json]:
        assert self._chosen is not None
        return self.document.session.coaching.by_hand(self._chosen)

    def _keep_reason(self, reason: str) -> None:
        day = self._chosen
        if day is not None:
            self.document.apply(lambda: self.document.session.coaching.not_held([day], reason))
            self._show_day()

    def _turn_off(self, off: bool) -> None:
        day, calendar = self._chosen, self.document.board.calendar
        if day is None:
            return
        days = calendar.days_off | {day} if off else calendar.days_off - {day}
        wanted = replace(calendar, days_off=days)
        self.document.apply(lambda: self.document.session.setting_up.set_calendar(wanted))

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if not hasattr(self, "list"):
            return
        rect = self.content_rect()
        self.place(self.list, rect.left(), rect.top(), rect.width(), rect.height())
        height = max(rect.height(), self.sheet.least_height(rect.width()))
        self.list.set_rows([self.sheet], [height])


class _Sheet(Painted):
    """Days above, the chosen one and the number below; scrolls where the reading size leaves too little room."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.days = DayRow(style, self)
        self.day = DayPanel(style, self)
        self.count = CountPanel(style, self)

    def least_height(self, width: float) -> float:
        """The height at which everything has room, the days as low as can be."""
        return _LOWEST + GUTTER + self._below(width)

    def _below(self, width: float) -> float:
        left, right = self._columns(width)
        return max(self.day.preferred_height(left), self.count.preferred_height(right))

    def _columns(self, width: float) -> tuple[float, float]:
        left = width * _LEFT
        return left, width - left - GUTTER

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "count"):
            return
        left, right = self._columns(width_u)
        top = min(_DAYS, height_u - GUTTER - self._below(width_u))
        self.place(self.days, 0, 0, width_u, top)
        below = height_u - top - GUTTER
        self.place(self.day, 0, top + GUTTER, left, below)
        self.place(self.count, left + GUTTER, top + GUTTER, right, below)
