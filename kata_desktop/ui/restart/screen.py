"""The card that stands in front of a board after five work days without a coaching cycle, until one begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.entries import Json
from kata_desktop.core.rhythm import day_of
from kata_desktop.paint.look import Look
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf, NewThing
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.clock import ClockTimer, draw_clock
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.restart.card import RestartCard
from kata_desktop.ui.restart.where import WherePanel, where_we_were
from kata_desktop.ui.window_keys import destination_of
from kata_desktop.words import dates, practice, restart, rhythm, storyboard
from kata_desktop.words.rhythm import Text

_LEFT = 0.438


class RestartScreen(BoardScreen):
    """`only_board` asks for the board itself for the rest of the day; so does Esc.

    The reason said here is written for the days since the last cycle that have none of their own.
    """

    only_board = Signal()

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        self._time = self._day = ""
        super().__init__(style, document, parent, closable=False)
        self.back_requested.connect(self.only_board)
        self._days: tuple[date, ...] = ()
        self._written_on = ""
        self._minute: datetime | None = None
        self.card = RestartCard(style)
        new = NewThing("coaching_cycle", self._by_hand, lambda _made: None, self._by_the_same_hand)
        self.card.reason.take_ink(InkOf(document, lambda: self._written_on, new))
        self.card.given.connect(self._keep_reason)
        self.card.refused.connect(self.ledge.say)
        self.list = FlickList(style, self, whole_place=True)
        self.where = WherePanel(style, self)
        self.where.wanted.connect(self.wanted)
        self._clock = ClockTimer(self)
        self._clock.timeout.connect(self._on_clock)
        self._fill_ledge()
        self.style_changed()

    def _fill_ledge(self) -> None:
        alone = self._key(restart.only_board(), "chevron-left")
        alone.clicked.connect(self.back_requested)
        other = self._key(rhythm.text(Text.OTHER_TIME), "calendar-days")
        other.clicked.connect(lambda: self.wanted.emit(Destination(Place.SETTINGS)))
        measure = self._key(storyboard.measure(), "timer")
        measure.clicked.connect(lambda: self.wanted.emit(Destination(Place.MEASURE)))
        self.start_button = Button(self.kit, storyboard.start_cycle(), kind=Kind.LEDGE_PRIMARY, icon="message-circle")
        self.start_button.clicked.connect(lambda: self.wanted.emit(Destination(Place.COACHING)))
        self.ledge.set_navigation([alone, other])
        self.ledge.set_actions([measure])
        self.ledge.set_primary(self.start_button)

    def _key(self, words: str, icon: str) -> Button:
        return Button(self.kit, words, kind=Kind.LEDGE, icon=icon)

    def enter(self, thing: str = "") -> None:
        super().enter(thing)
        self._clock.start()
        self.start_button.setFocus()

    def leave(self) -> None:
        self.card.reason.keeper.flush()
        self._clock.stop()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - the whole board is one value
        board, now = self.document.board, self.document.now()
        today = now.date()
        self._minute = now.replace(second=0)
        self._time, self._day = dates.clock(now.time()), dates.day_long(today, today)
        self.set_title(board.title, practice.roles_line(board.learner, board.coach), width=900)
        silence = self.document.session.coaching.silence()
        told, reason = "", ""
        if silence is not None:
            last, missed = silence
            told = restart.last_cycle(last, today)
            told_of = self._told()
            self._days, reason = self._silent_days(last, missed, told_of)
            found = told_of.get(self._days[0]) if self._days else None
            self._written_on = found.ink_on if found is not None else ""
        self.card.show_silence(told, reason, asks=bool(self._days))
        self.where.show_rows(where_we_were(board, today))
        self.setAccessibleName(board.title)
        self.show_kept(storyboard.saved())
        self.style_changed()

    def _told(self) -> dict[date, CoachingCycle]:
        """What was said of days on which no cycle was held."""
        board = self.document.board
        said = (cycle for cycle in board.coaching_cycles if not cycle.held and not cycle.is_open)
        return {day_of(cycle, board.calendar): cycle for cycle in said}

    def _silent_days(
        self, last: date, missed: tuple[date, ...], told: Mapping[date, CoachingCycle]
    ) -> tuple[tuple[date, ...], str]:
        """The days a reason is said for: those without one, else those that have the reason said most often."""
        board = self.document.board
        if missed:
            return missed, ""
        today = board.calendar.day_of(self.document.now())
        since = [last + timedelta(days=n) for n in range(1, (today - last).days)]
        said = {day: told[day] for day in since if day in told and board.calendar.is_work_day(day)}
        if not said:
            return (), ""
        # days of which it was said together by hand are known by their ink
        key = Counter(cycle.reason or cycle.ink_on for cycle in said.values()).most_common(1)[0][0]
        days = tuple(day for day, cycle in said.items() if (cycle.reason or cycle.ink_on) == key)
        return days, said[days[0]].reason

    def _by_hand(self) -> Mapping[str, Json]:
        return self.document.session.coaching.by_hand(self._days[0])

    def _by_the_same_hand(self, first: str) -> Mapping[tuple[str, str], Json]:
        return self.document.session.coaching.by_the_same_hand(self._days[1:], first)

    def _keep_reason(self, reason: str) -> None:
        days = self._days
        self.document.apply(lambda: self.document.session.coaching.not_held(days, reason))

    def _on_clock(self) -> None:
        if self.document.now().replace(second=0) != self._minute:
            self.refresh(Changes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        destination = destination_of(event) if self.kit.letter_keys else None
        if destination is not None:
            self.wanted.emit(destination)
            return
        super().keyPressEvent(event)

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if not hasattr(self, "where"):
            return
        rect = self.content_rect()
        left = rect.width() * _LEFT
        self.place(self.list, rect.left(), rect.top(), left, rect.height())
        self.list.set_rows([self.card], [self.card.fit(left, rect.height())])
        beside = left + GUTTER + 8
        self.place(self.where, rect.left() + beside, rect.top(), rect.width() - beside, rect.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        draw_clock(painter, look, size.width() - 32, self._time, self._day)
