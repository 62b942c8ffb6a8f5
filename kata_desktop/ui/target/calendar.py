"""Five weeks as buttons: the period tinted, the chosen day filled, days that cannot be chosen say why."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.target import DateChoice, last_date
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw
from kata_desktop.ui.kit.day_keys import WEEK_MOVES, DayTap, paint_weekdays, stop_once
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.target.shown import date_choice, last_free_day
from kata_desktop.words import dates, reasons, target, target_editor

WEEKS: Final = 5
CELL_WIDTH: Final = 84.0
LEAST_CELL_WIDTH: Final = 64.0
_HEAD = 36.0
_GAP = 4.0
_MOVES: Final = {**WEEK_MOVES, Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: 7}


@dataclass(frozen=True, slots=True)
class DayState:
    """How one day stands in the calendar."""

    day: date
    today: bool = False
    chosen: bool = False
    #: the chosen day is no work day and nobody has said yet that it stays
    undecided: bool = False
    offered: bool = False
    within: bool = False
    off: bool = False
    name: str = ""
    why: str = ""


class DayCell(DayTap):
    """One day."""

    moves = _MOVES

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._state = DayState(date.min)
        super().__init__(style, parent)

    @property
    def state(self) -> DayState:
        return self._state

    def show_day(self, state: DayState) -> None:
        """Show a day."""
        self._state = state
        self.setAccessibleName(state.name)
        self.set_why(state.why)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        state, colors, rect = self._state, look.palette, whole(size)
        color, weight = colors.ink, Weight.REGULAR
        if state.off:
            color = colors.ink2
        if state.chosen and state.undecided:
            draw_frame(painter, look, rect, fill=colors.target_soft, line=colors.target, width=4, dashed=True)
            color, weight = colors.target, Weight.BOLD
        elif state.chosen:
            draw_frame(painter, look, rect, fill=colors.target, line=None)
            color, weight = colors.on_ink, Weight.BOLD
        elif state.offered:
            draw_frame(painter, look, rect, fill=colors.target_soft, line=colors.ink, width=3)
            color, weight = colors.ink, Weight.BOLD
        elif state.today:
            draw_frame(painter, look, rect, fill=None, line=colors.ink, width=3)
            color, weight = colors.ink, Weight.SEMIBOLD
        elif state.within:
            painter.fillRect(rect, colors.target_soft)
        elif state.why:
            color = colors.line2
        if self.isDown():
            draw_frame(painter, look, rect, fill=colors.line, line=None)
            color = colors.ink
        if self.shows_ring():
            ring = colors.on_ink if state.chosen and not state.undecided else colors.ink
            draw_frame(painter, look, rect.adjusted(5, 5, -5, -5), fill=None, line=ring, width=4, radius=5)
        text = str(state.day.day)
        draw(
            painter, look, text, size.width() / 2, size.height() / 2, size=26, weight=weight, color=color,
            align=Align.CENTRE,
        )  # fmt: skip


class Calendar(Painted):
    """From this week's Monday on; `chosen` carries a day, `refused` why one cannot be chosen here."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.cells: list[DayCell] = []
        super().__init__(style, parent)
        for _ in range(WEEKS * 7):
            cell = DayCell(style, self)
            cell.clicked.connect(lambda _checked=False, cell=cell: self.chosen.emit(cell.state.day))
            cell.not_yet.connect(self.refused)
            self.cells.append(cell)
        self.style_changed()

    def cell(self, day: date) -> DayCell:
        """Return the cell of a day; raises KeyError if it is not in these weeks."""
        for cell in self.cells:
            if cell.state.day == day:
                return cell
        raise KeyError(day)

    def show_days(self, today: date, choice: DateChoice | None, calendar: WorkCalendar, *, stays: bool) -> None:
        """Show the weeks of `today` with a date; `stays` says that a day off was decided for."""
        first = today - timedelta(days=today.weekday())
        undecided = choice is not None and not choice.is_work_day and not stays
        for index, cell in enumerate(self.cells):
            day = first + timedelta(days=index)
            chosen = choice is not None and choice.day == day
            cell.show_day(
                DayState(
                    day=day,
                    today=day == today,
                    chosen=chosen,
                    undecided=chosen and undecided,
                    offered=undecided and choice is not None and choice.work_day_before == day,
                    within=choice is not None and today < day < choice.day,
                    off=not calendar.is_work_day(day),
                    name=_name(day, today, calendar),
                    why=_why_not(day, today),
                )
            )
        self._choose_tab_stop(choice.day if choice is not None else today)

    def preferred_height(self) -> float:
        """The height in design units of the letters of the days and five weeks."""
        return _HEAD + WEEKS * (self.kit.least_tap + _GAP)

    def arrange(self, width_u: float, _height_u: float) -> None:
        width, height = min(CELL_WIDTH, width_u / 7), self.kit.least_tap
        for index, cell in enumerate(self.cells):
            row, column = divmod(index, 7)
            self.place(cell, column * width, _HEAD + _GAP + row * (height + _GAP), width, height)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        paint_weekdays(painter, look, 0, min(CELL_WIDTH, size.width() / 7), 20)
        for cell in self.cells:
            # the tint runs on below the rounded ends of the period
            if cell.state.chosen and not cell.state.undecided and cell.state.day.weekday() > 0:
                place = self.placed_at(cell)
                if (cell.state.day - timedelta(days=1)) > self.cells[0].state.day and self._before_is_within(cell):
                    strip = QRectF(place.left(), place.top(), 10, place.height())
                    painter.fillRect(strip, look.palette.target_soft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = next((cell for cell in self.cells if cell.hasFocus()), None)
        step = _MOVES.get(Qt.Key(event.key()))
        if focused is None or step is None:
            super().keyPressEvent(event)
            return
        index = self.cells.index(focused) + step
        if 0 <= index < len(self.cells):
            self._choose_tab_stop(self.cells[index].state.day)
            self.cells[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _before_is_within(self, cell: DayCell) -> bool:
        return self.cells[self.cells.index(cell) - 1].state.within

    def _choose_tab_stop(self, day: date) -> None:
        """Let Tab stop once in the calendar: at the chosen day, or where the arrows went."""
        stop_once(self.cells, next((cell for cell in self.cells if cell.state.day == day), None))


def _name(day: date, today: date, calendar: WorkCalendar) -> str:
    choice = date_choice(day, today, calendar)
    if choice is not None:
        return target_editor.day_name(choice, today)
    written = dates.day_long(day, today)
    return target.today(written) if day == today else target.day_before(written)


def _why_not(day: date, today: date) -> str:
    """The sentence for a day that cannot be chosen in these weeks; empty where it can."""
    if day <= today:
        fault = InvalidValue(Reason.DAY_OUT_OF_RANGE, first=today + timedelta(days=1), last=last_date(today))
        return reasons.sentence(fault)
    return target.beyond_four_weeks() if day > last_free_day(today) else ""
