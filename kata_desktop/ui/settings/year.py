"""Days off of the year, three months at a time: tap a day, draw over several, or go there with the arrows."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import WorkCalendar, months_later
from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw
from kata_desktop.ui.kit.day_keys import WEEK_MOVES, DayTap, paint_weekdays, stop_once
from kata_desktop.ui.kit.placed import Painted, Panel, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import settings

MONTHS: Final = 3
#: How far one can look ahead and back.
_FARTHEST: Final = 24
_EDGE, _TOP, _HEAD, _GAP = 24.0, 64.0, 44.0, 16.0
_ROWS: Final = 6


def taken_over(calendar: WorkCalendar, start: date, end: date) -> frozenset[date]:
    """The days off after drawing from one day to another: all as the first one turns, other days of the week left."""
    first, last = min(start, end), max(start, end)
    span = (first + timedelta(days=n) for n in range((last - first).days + 1))
    days = {day for day in span if day.weekday() in calendar.work_days}
    return calendar.days_off - days if start in calendar.days_off else calendar.days_off | days


@dataclass(frozen=True, slots=True)
class DayShown:
    """How a day stands in the calendar."""

    day: date
    off: bool = False
    free: bool = False
    today: bool = False
    name: str = ""


class YearDay(DayTap):
    """One day: filled while it is off, quiet where the week has none to work; the hand goes to the calendar."""

    moves = (*WEEK_MOVES, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._shown = DayShown(date.min)
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCheckable(True)

    @property
    def shown(self) -> DayShown:
        """What it shows."""
        return self._shown

    def show_day(self, shown: DayShown) -> None:
        """Show a day."""
        self._shown = shown
        self.setChecked(shown.off)
        self.setAccessibleName(shown.name)
        self.update()

    def nextCheckState(self) -> None:
        """The board says whether it is off."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        shown, colors = self._shown, look.palette
        inner = whole(size).adjusted(3, 3, -3, -3)
        color, weight = (colors.ink2 if shown.free else colors.ink), Weight.REGULAR
        if shown.off:
            draw_frame(painter, look, inner, fill=colors.ink, line=None)
            color, weight = colors.on_ink, Weight.SEMIBOLD
        elif shown.free:
            draw_frame(painter, look, inner, fill=colors.sunken, line=None)
        if shown.today:
            line = colors.on_ink if shown.off else colors.ink
            draw_frame(painter, look, inner.adjusted(3, 3, -3, -3), fill=None, line=line, width=2, radius=6)
        if self.shows_ring():
            ring = colors.on_ink if shown.off else colors.ink
            draw_frame(painter, look, inner.adjusted(4, 4, -4, -4), fill=None, line=ring, width=4, radius=5)
        middle = size.width() / 2, size.height() / 2
        draw(painter, look, str(shown.day.day), *middle, size=26, weight=weight, color=color, align=Align.CENTRE)


class _Month(Panel):
    """One month on its panel, its days from Monday on."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        self.first = date.min
        self.days: list[YearDay] = []
        super().__init__(style, parent)
        self.days = [YearDay(style, self) for _ in range(31)]

    def arrange(self, width_u: float, height_u: float) -> None:
        width, height = self._cell(width_u, height_u)
        for day in self.days:
            at = self.first.weekday() + day.shown.day.day - 1
            x, y = _EDGE + at % 7 * width, _TOP + _HEAD + at // 7 * height
            self.place(day, x, y, width, height)

    def _cell(self, width_u: float, height_u: float) -> tuple[float, float]:
        return (width_u - 2 * _EDGE) / 7, min(88.0, (height_u - _TOP - _HEAD - 16) / _ROWS)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 2 * _EDGE
        words = settings.month(self.first)
        draw(painter, look, words, _EDGE, 38, size=28, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
        width, _ = self._cell(size.width(), size.height())
        paint_weekdays(painter, look, _EDGE, width, _TOP + _HEAD / 2)


class YearCalendar(Painted):
    """Three months side by side. `taken` carries the days off after a tap or a drag, `refused` why not."""

    taken = Signal(object)
    refused = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.months: list[_Month] = []
        self._calendar, self._today = WorkCalendar(), date.min
        self._first = date(2000, 1, 1)
        self._start: date | None = None
        self._end: date | None = None
        super().__init__(style, parent)
        self.months = [_Month(style, self) for _ in range(MONTHS)]
        for month in self.months:
            month.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            for day in month.days:
                day.clicked.connect(lambda _checked=False, day=day: self._take(day.shown.day, day.shown.day))

    def show_calendar(self, calendar: WorkCalendar, today: date) -> None:
        """Show the days off of a board."""
        if self._today == date.min:
            self._first = today.replace(day=1)
        self._calendar, self._today = calendar, today
        self._show()

    def turn(self, months: int) -> None:
        """Show other months, at most two years away."""
        this = self._today.replace(day=1)
        wanted = months_later(self._first, months)
        self._first = min(max(wanted, months_later(this, -_FARTHEST)), months_later(this, _FARTHEST))
        self._show()

    def turn_to_today(self) -> None:
        """Show the months from this one on."""
        self._first = self._today.replace(day=1)
        self._show()

    def day(self, wanted: date) -> YearDay:
        """The key of a day; raises KeyError if it is not in these months."""
        for month in self.months:
            if (month.first.year, month.first.month) == (wanted.year, wanted.month):
                return month.days[wanted.day - 1]
        raise KeyError(wanted)

    def _show(self) -> None:
        off = self._calendar.days_off
        if self._start is not None and self._end is not None:
            off = taken_over(self._calendar, self._start, self._end)
        for number, month in enumerate(self.months):
            month.first = months_later(self._first, number)
            month.setAccessibleName(settings.month(month.first))
            length = monthrange(month.first.year, month.first.month)[1]
            for index, key in enumerate(month.days):
                key.setVisible(index < length)
                if index < length:
                    key.show_day(self._shown(month.first.replace(day=index + 1), off))
            month.style_changed()
        self._keep_tab_stop()

    def _shown(self, day: date, off: frozenset[date]) -> DayShown:
        works = day.weekday() in self._calendar.work_days
        is_off = works and day in off
        name = settings.day_name(day, self._today, off=is_off, work_day=works)
        return DayShown(day, off=is_off, free=not works, today=day == self._today, name=name)

    def _keep_tab_stop(self, wanted: date | None = None) -> None:
        """Let Tab stop once: where the arrows went, today, or the first day shown."""
        keys = [key for month in self.months for key in month.days if not key.isHidden()]
        focused = next((key.shown.day for key in keys if key.hasFocus()), None)
        wanted = wanted or focused or self._today
        stop_once(keys, next((key for key in keys if key.shown.day == wanted), keys[0]))

    def _take(self, start: date, end: date) -> None:
        if start == end and start.weekday() not in self._calendar.work_days:
            self.refused.emit(settings.free_anyway(start, self._today))
            return
        self.taken.emit(taken_over(self._calendar, start, end))

    # ------------------------------------------------------------------------------ hands and keys

    def _day_at(self, place: QPointF) -> date | None:
        for month in self.months:
            inside = month.mapFrom(self, place.toPoint())
            if month.rect().contains(inside):
                days = (day for day in month.days if not day.isHidden() and day.geometry().contains(inside))
                return next((day.shown.day for day in days), None)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._start = self._end = self._day_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._day_at(event.position())
        if self._start is not None and over is not None and over != self._end:
            self._end = over
            self._show()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        start, end = self._start, self._end
        self._start = self._end = None
        if start is None or end is None:
            return
        if not self.rect().contains(event.position().toPoint()):
            # drawn out of the calendar: nothing was meant
            self._show()
            return
        self._take(start, end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(-MONTHS if key is Qt.Key.Key_PageUp else MONTHS)
            return
        focused = next((d for month in self.months for d in month.days if d.hasFocus()), None)
        if focused is None or key not in WEEK_MOVES:
            super().keyPressEvent(event)
            return
        wanted = focused.shown.day + timedelta(days=WEEK_MOVES[key])
        if wanted < self._first:
            self.turn(-1)
        elif wanted >= months_later(self._first, MONTHS):
            self.turn(1)
        try:
            found = self.day(wanted)
        except KeyError:
            return
        self._keep_tab_stop(wanted)
        found.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self, width_u: float, height_u: float) -> None:
        width = (width_u - _GAP * (MONTHS - 1)) / MONTHS
        for number, month in enumerate(self.months):
            self.place(month, number * (width + _GAP), 0, width, height_u)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), look.palette.bg)
