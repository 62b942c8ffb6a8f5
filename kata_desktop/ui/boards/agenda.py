"""Today's coaching cycles of all boards in the order of their times; a tap opens the board."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.rhythm import Meeting
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import Button, TapTarget
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import Panel, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import agenda, dates
from kata_desktop.words.practice import Empty, empty

_EDGE: Final = 28.0
#: A row reaches further out than its words: that is where its frame stands.
_OUT: Final = 16.0
_TOP: Final = 92.0
_ROW: Final = 106.0
_FOOT: Final = 20.0
_TIME: Final = 96.0
_GAP: Final = 18.0
_BUTTON: Final = 72.0
#: So long after its time a cycle still is the next one: it may have begun somewhat later.
_STILL: Final = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Entry:
    """A coaching cycle of today and the board it is about; `due` where the board should look back at its target."""

    path: Path
    title: str
    meeting: Meeting
    due: bool


def next_of(entries: Sequence[Entry], now: datetime) -> Entry | None:
    """The cycle that comes next; `now` without a zone, as the times of meetings."""
    return next((one for one in entries if not one.meeting.held and not has_passed(one, now)), None)


def has_passed(entry: Entry, now: datetime) -> bool:
    """Whether the time of a cycle that was not held has passed; `now` without a zone."""
    return not entry.meeting.held and entry.meeting.at < now - _STILL


def told_of(entry: Entry, away: timedelta, *, is_next: bool) -> str:
    """What stands below the name: held, in how many minutes, to look back, or how long the last one took."""
    meeting = entry.meeting
    if meeting.held:
        return agenda.held(meeting.minutes)
    if is_next:
        return agenda.in_minutes(-(-int(away.total_seconds()) // 60))
    if away < timedelta(0):
        return agenda.not_held_yet()
    if entry.due:
        return agenda.look_back()
    return agenda.last_time(meeting.minutes) if meeting.minutes is not None else ""


class AgendaRow(TapTarget):
    """Time, board, and a line below; the next one is framed, one that was held is quiet."""

    margin_u = 0.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._entry: Entry | None = None
        self._time = self._told = ""
        self._is_next = False
        super().__init__(style, parent)

    @property
    def entry(self) -> Entry:
        """What it shows."""
        assert self._entry is not None
        return self._entry

    def show_entry(self, entry: Entry, told: str, *, is_next: bool) -> None:
        """Show a coaching cycle."""
        self._entry, self._told, self._is_next = entry, told, is_next
        self._time = dates.clock(entry.meeting.at.time())
        self.setAccessibleName(agenda.row_name(self._time, entry.title, told))
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        entry, colors = self._entry, look.palette
        if entry is None:
            return
        if self.isDown():
            draw_frame(painter, look, whole(size), fill=colors.line, line=None)
        if self._is_next:
            draw_frame(painter, look, whole(size), fill=None, line=colors.ink, width=3)
        else:
            painter.setPen(look.pen(colors.line, 1))
            y = look.snap(0, 1)
            painter.drawLine(QLineF(_OUT, y, size.width() - _OUT, y))
        if self.shows_ring():
            draw_frame(painter, look, whole(size).adjusted(6, 6, -6, -6), fill=None, line=colors.ink, width=4)
        held, bold = entry.meeting.held, Weight.SEMIBOLD
        color = colors.ink2 if held else colors.ink
        letters = fitted_size(look, self._time, sizes=(32, 28, 24, 20), weight=bold, width=_TIME)
        left, room = _OUT + _TIME + _GAP, size.width() - 2 * _OUT - _TIME - _GAP
        fitting = fitted_size(look, entry.title, sizes=(24, 22), weight=bold, width=room)
        most = 2 if self._told else 3
        name = wrap(look, entry.title, size=fitting, weight=bold, width=room, max_lines=most)
        tall = len(name) * fitting * 1.2 + (20 * 1.3 if self._told else 0)
        top = (size.height() - tall) / 2
        draw(painter, look, self._time, _OUT, top + fitting * 0.6, size=letters, weight=bold, color=color, width=_TIME)
        top = draw_lines(painter, look, name, left, top, size=fitting, weight=bold, color=color, line_height=1.2)
        if held:
            draw_icon(painter, "check", QRectF(left, top + 1, 24, 24), colors.ink2, look)
            left, room = left + 32, room - 32
        letters = fitted_size(look, self._told, sizes=(20, 18), weight=Weight.REGULAR, width=room)
        draw(painter, look, self._told, left, top + 13, size=letters, color=colors.ink2, width=room)


class Agenda(Panel):
    """`opened` carries the path of a board; `time_wanted` asks for a daily time while nothing is planned.

    `zoned` gives a time as people write it the offset it has at this place.
    """

    opened = Signal(Path)
    time_wanted = Signal()
    touched = Signal()

    def __init__(self, style: Style, zoned: Callable[[datetime], datetime], parent: QWidget | None = None) -> None:
        self._zoned = zoned
        self._entries: list[Entry] = []
        self._coming: Entry | None = None
        self._empty = False
        super().__init__(style, parent)
        self.setAccessibleName(agenda.title())
        self.list = FlickList(style, self, whole_place=True)
        self.choose_button = Button(style, empty(Empty.AGENDA).action, icon="calendar-days", parent=self)
        self.choose_button.clicked.connect(self.time_wanted)
        self.choose_button.hide()
        self.style_changed()

    @property
    def coming(self) -> Entry | None:
        """The cycle that comes next."""
        return self._coming

    @property
    def rows(self) -> list[AgendaRow]:
        """The rows in order."""
        return [row for row in self.list.rows if isinstance(row, AgendaRow)]

    def show_entries(self, entries: Sequence[Entry], now: datetime, *, complete: bool, board: str) -> None:
        """Show today's cycles; where none is planned offer a time for `board`, once all boards are read."""
        coming = self._coming = next_of(entries, now.replace(tzinfo=None))
        rows = self.rows
        if len(rows) != len(entries):
            rows = rows[: len(entries)] + [self._new_row() for _ in range(len(entries) - len(rows))]
            self.list.set_rows(rows, [_ROW] * len(rows))
        for row, entry in zip(rows, entries, strict=True):
            is_next = entry is coming
            told = told_of(entry, self._zoned(entry.meeting.at) - now, is_next=is_next)
            row.show_entry(entry, told, is_next=is_next)
        self._empty = complete and not entries
        self.choose_button.setVisible(self._empty and bool(board))
        self.choose_button.setAccessibleName(agenda.choose_time_for(board))
        self.setAccessibleDescription(empty(Empty.AGENDA).text if self._empty else "")
        if [entry.path for entry in entries] != [entry.path for entry in self._entries]:
            shown = next((row for row in rows if row.entry is coming), None)
            if shown is not None:
                self.list.scroll_to(shown)
        self._entries = list(entries)
        self.style_changed()

    def _new_row(self) -> AgendaRow:
        row = AgendaRow(self.kit)
        row.pressed.connect(self.touched)
        row.clicked.connect(lambda _checked=False: self.opened.emit(row.entry.path))
        return row

    def _foot_lines(self, look: Look, width: float) -> list[str]:
        return wrap(look, agenda.foot(), size=_FOOT, weight=Weight.REGULAR, width=width - 2 * _EDGE, max_lines=3)

    def _foot_top(self, look: Look, size: QSizeF) -> float:
        return size.height() - 24 - len(self._foot_lines(look, size.width())) * _FOOT * 1.3 - 18

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "choose_button"):
            return
        foot = self._foot_top(self.kit.look(self), QSizeF(width_u, height_u))
        edge = _EDGE - _OUT
        self.place(self.list, edge, _TOP, width_u - 2 * edge, foot - _TOP - 12)
        width = min(self.choose_button.preferred_width(_BUTTON), width_u - 2 * _EDGE)
        self.place(self.choose_button, _EDGE, _TOP + 100, width, _BUTTON)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 2 * _EDGE
        draw_icon(painter, "message-circle", QRectF(_EDGE, 24, 40, 40), colors.ink, look)
        words, bold = agenda.title(), Weight.SEMIBOLD
        letters = fitted_size(look, words, sizes=(28, 26, 24, 22), weight=bold, width=room - 54)
        lines = wrap(look, words, size=letters, weight=bold, width=room - 54, max_lines=2)
        top = 44 - len(lines) * letters * 1.2 / 2
        draw_lines(painter, look, lines, _EDGE + 54, top, size=letters, weight=bold, color=colors.ink, line_height=1.2)
        if self._empty:
            lines = wrap(look, empty(Empty.AGENDA).text, size=24, weight=Weight.REGULAR, width=room, max_lines=3)
            draw_lines(painter, look, lines, _EDGE, _TOP + 12, size=24, color=colors.ink2)
        foot = self._foot_top(look, size)
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(foot, 1)
        painter.drawLine(QLineF(_EDGE, y, size.width() - _EDGE, y))
        lines = self._foot_lines(look, size.width())
        draw_lines(painter, look, lines, _EDGE, foot + 18, size=_FOOT, color=colors.ink2)
