"""The date: one to four weeks by tile or by day; a day off is said and decided, never changed silently."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.target import DateChoice, Part
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import PANEL_RADIUS, RING_MARGIN, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.target.calendar import CELL_WIDTH, LEAST_CELL_WIDTH, Calendar
from kata_desktop.ui.target.choices import ChoiceButton
from kata_desktop.ui.target.editor import Editor
from kata_desktop.ui.target.way_to_challenge import WAY_HEIGHT, Way, WayToChallenge
from kata_desktop.words import dates, reasons, target, target_editor
from kata_desktop.words.target_editor import Text, text

_TILE = 104.0
_GAP = 12.0
_STEP = 22.0
#: The date at the right of the calendar needs this much; else it stands below.
_SIDE = 300.0
_SUMMARY = 236.0


class DateEditor(Editor):
    """`chosen` carries a day, `stayed` a day off that was decided for, `longer` asks for more than four weeks."""

    chosen = Signal(object)
    stayed = Signal(object)
    longer = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._choice: DateChoice | None = None
        self._today = date.min
        super().__init__(style, target_editor.part_question(Part.ACHIEVE_BY), text(Text.DATE_STAYS), parent)
        self.tiles = [ChoiceButton(style, second_line=" ", parent=self) for _ in range(4)]
        for weeks, tile in enumerate(self.tiles, start=1):
            tile.clicked.connect(lambda _checked=False, weeks=weeks: self.choose_weeks(weeks))
        self.calendar = Calendar(style, self)
        self.calendar.chosen.connect(self.chosen)
        self.calendar.refused.connect(self.said)
        self.summary = _Summary(style, self)
        self.longer_button = self.summary.button
        self.longer_button.clicked.connect(self.longer)
        self.day_off = DayOffBox(style, self)
        self.day_off.taken.connect(self.chosen)
        self.day_off.stayed.connect(self.stayed)
        self.way = WayToChallenge(style, self)
        self.style_changed()

    def show_date(
        self, today: date, choice: DateChoice | None, calendar: WorkCalendar, *, stays: bool, way: Way | None
    ) -> None:
        """Show a date; `stays` says that somebody decided for a day off."""
        self._choice, self._today = choice, today
        for weeks, tile in enumerate(self.tiles, start=1):
            day = today + timedelta(weeks=weeks)
            tile.set_text(dates.weeks(weeks), dates.day_long(day, today))
            tile.show_chosen(choice is not None and choice.day == day)
        self.calendar.show_days(today, choice, calendar, stays=stays)
        self.summary.show_choice(choice, today)
        undecided = choice is not None and not choice.is_work_day and not stays
        self.day_off.setVisible(undecided)
        if choice is not None:
            self.day_off.show_choice(choice, today)
        self.way.setVisible(not undecided and way is not None)
        self.way.show_way(way)
        self.style_changed()
        self.resized.emit()

    def choose_weeks(self, weeks: int) -> None:
        """Choose a date so many weeks from today."""
        self.chosen.emit(self._today + timedelta(weeks=weeks))

    def focus_first(self) -> None:
        chosen = [tile for tile in self.tiles if tile.isChecked()]
        (chosen or self.tiles)[0].setFocus()

    def preferred_height(self, width: float) -> float:
        return self._layout(width)[-1]

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "way"):
            return
        tiles, calendar, side, below, _ = self._layout(width_u)
        width = (width_u - 3 * _GAP) / 4
        for index, tile in enumerate(self.tiles):
            self.place(tile, index * (width + _GAP), tiles, width, _TILE)
        wide, height = _calendar_width(width_u), self.calendar.preferred_height()
        self.place(self.calendar, 0, calendar, wide, height)
        beside = side == calendar
        left = wide + 40 if beside else 0.0
        self.place(self.summary, left, side, width_u - left, height if beside else _SUMMARY)
        self.place(self.way, 0, below, width_u, WAY_HEIGHT)
        self.place(self.day_off, 0, below - 14, width_u, self.day_off.preferred_height(width_u))

    def _layout(self, width: float) -> tuple[float, float, float, float, float]:
        """The tops of tiles, calendar, summary and what lies below, and the whole height."""
        tiles = self.head(width) + _STEP
        calendar = tiles + _TILE + _STEP
        side = calendar
        below = calendar + self.calendar.preferred_height() + _STEP
        if width - _calendar_width(width) - 40 < _SIDE:
            side, below = below, below + _SUMMARY + _STEP
        end = below - _STEP
        if not self.day_off.isHidden():
            end = below - 14 + self.day_off.preferred_height(width)
        elif not self.way.isHidden():
            end = below + WAY_HEIGHT
        return tiles, calendar, side, below, end


def _calendar_width(width: float) -> float:
    """Cells of 84 u; narrower ones, 64 u at least, where the date beside them needs the room."""
    return 7 * max(LEAST_CELL_WIDTH, min(CELL_WIDTH, (width - 40 - _SIDE) / 7))


class _Summary(Painted):
    """The date in large, its length, and the way to a longer one."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._lines = ("", "", "", "")
        super().__init__(style, parent)
        self.button = Button(style, text(Text.LONGER), text_size=24, parent=self)
        self.style_changed()

    def show_choice(self, choice: DateChoice | None, today: date) -> None:
        """Show a date, or that none can be taken."""
        label = target_editor.part_label(Part.ACHIEVE_BY)
        if choice is None:
            self._lines = (label, "–", "", "")
        else:
            day = dates.day_long(choice.day, today)
            self._lines = (label, day, dates.in_days(choice.days), dates.work_days(choice.work_days))
        self.setAccessibleName(", ".join(line for line in self._lines if line))
        self.update()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "button"):
            self.place(self.button, 0, min(height_u - 72, 266.0), width_u, 72)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        label, day, length, work = self._lines
        colors, room, bold = look.palette, size.width(), Weight.SEMIBOLD
        large = fitted_size(look, day, sizes=(44, 40, 36, 32, 28), weight=bold, width=room)
        draw(painter, look, label, 0, 44, size=22, color=colors.ink2, width=room)
        draw(painter, look, day, 0, 84, size=large, weight=bold, color=colors.target, width=room)
        draw(painter, look, length, 0, 136, size=28, weight=bold, color=colors.ink, width=room)
        draw(painter, look, work, 0, 171, size=22, color=colors.ink2, width=room)


class DayOffBox(Painted):
    """Says that a day is no work day, and offers the work day before it."""

    taken = Signal(object)
    stayed = Signal(object)

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._choice: DateChoice | None = None
        self._first = self._rest = ""
        super().__init__(style, parent)
        self.take = Button(style, parent=self)
        self.stay = Button(style, parent=self)
        self.take.clicked.connect(self._take)
        self.stay.clicked.connect(self._stay)
        self.hide()
        self.style_changed()

    def show_choice(self, choice: DateChoice, today: date) -> None:
        """Show what is known of a day off."""
        self._choice = choice
        sentence = reasons.day_off(choice.day, today, choice.work_day_before, choice.days)
        self._first = target.no_work_day(choice.day, today)
        self._rest = sentence.removeprefix(self._first).strip()
        self.setAccessibleName(sentence)
        before = choice.work_day_before
        self.take.setVisible(before is not None)
        if before is not None:
            self.take.set_text(target_editor.take(before, today))
        self.stay.set_text(target_editor.stay(choice.day, today))
        self.style_changed()

    def preferred_height(self, width: float) -> float:
        return 12 + len(self._wrapped(self.kit.look(self), width)) * 31.2 + 12 + 72 + 14

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "stay"):
            return
        half = (width_u - 48 - _GAP) / 2
        top = height_u - 14 - 72
        self.place(self.take, 24, top, half, 72)
        alone = self.take.isHidden()
        self.place(self.stay, 24 if alone else 24 + half + _GAP, top, width_u - 48 if alone else half, 72)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.ink, radius=PANEL_RADIUS)
        for index, line in enumerate(self._wrapped(look, size.width())):
            bold = Weight.SEMIBOLD if index == 0 else Weight.REGULAR
            draw_lines(painter, look, [line], 24, 12 + index * 31.2, size=24, weight=bold, color=colors.ink)

    def _wrapped(self, look: Look, width: float) -> list[str]:
        first = wrap(look, self._first, size=24, weight=Weight.SEMIBOLD, width=width - 48, max_lines=1)
        return first + wrap(look, self._rest, size=24, weight=Weight.REGULAR, width=width - 48, max_lines=3)

    def _take(self) -> None:
        if self._choice is not None and self._choice.work_day_before is not None:
            self.taken.emit(self._choice.work_day_before)

    def _stay(self) -> None:
        if self._choice is not None:
            self.stayed.emit(self._choice.day)
