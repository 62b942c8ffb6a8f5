"""More than four weeks: by steps of a week up to three months, with one sentence why."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.target import FREE_DAYS, DateChoice, last_date
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import SentenceStarters, TextField
from kata_desktop.ui.kit.writing_on import write_on
from kata_desktop.ui.target.editor import Editor
from kata_desktop.ui.target.shown import date_choice
from kata_desktop.words import dates, reasons, target, target_editor
from kata_desktop.words.target_editor import Text, text

_KEY, _NARROW_KEY = 128.0, 104.0
#: Narrower than this the keys give room to the date between them.
_WIDE = 860.0
_TALL = 104.0
_FIELD = 168.0
FIRST_WEEKS: Final = FREE_DAYS // 7 + 1


def longer_days(today: date) -> list[date]:
    """The days offered: week by week from five weeks on, and at the end the same day three months on."""
    last = last_date(today)
    weeks = range(FIRST_WEEKS, (last - today).days // 7 + 1)
    days = [today + timedelta(weeks=count) for count in weeks]
    return days if days[-1] == last else [*days, last]


class LongerEditor(Editor):
    """`chosen` carries a day and the sentence why; `back` asks for one to four weeks again."""

    chosen = Signal(object, str)
    back = Signal()

    def __init__(self, style: Style, today: date, parent: QWidget | None = None) -> None:
        self._today, self._days, self._index = today, longer_days(today), 0
        hint = target_editor.longer_until(last_date(today), today)
        super().__init__(style, text(Text.LONGER_TITLE), hint, parent)
        self.less = Button(style, icon="minus", icon_size=40, name=target.week_less(), parent=self)
        self.length = _Length(style, self)
        self.more = Button(style, icon="plus", icon_size=40, name=target.week_more(), parent=self)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        for key in (self.less, self.more):
            key.not_yet.connect(self.said)
        self.why = TextField(style, text(Text.WHY_LONGER), lines=True, parent=self)
        self.why.edited.connect(self._tell)
        self.starters = SentenceStarters(style, self.why, target_editor.longer_starters(), self)
        self.advice = _Advice(style, self)
        self.back_button = Button(style, text(Text.BACK_TO_WEEKS), icon="chevron-left", parent=self)
        self.back_button.clicked.connect(self.back)
        self.style_changed()

    @property
    def day(self) -> date:
        """The day shown."""
        return self._days[self._index]

    def show_date(self, day: date, reason: str, calendar: WorkCalendar) -> None:
        """Show a day with its reason; of one that is no step the next one is shown."""
        self._calendar = calendar
        self._index = next((index for index, each in enumerate(self._days) if each >= day), len(self._days) - 1)
        if not self.why.editor.hasFocus():
            self.why.set_text(reason)
        self._show()

    def focus_first(self) -> None:
        write_on(self.why)

    def preferred_height(self, width: float) -> float:
        return self._layout(width)[-1]

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "back_button"):
            return
        top, field, starters, advice, back, _ = self._layout(width_u)
        key = _KEY if width_u >= _WIDE else _NARROW_KEY
        self.place(self.less, 0, top, key, _TALL)
        self.place(self.length, key + 16, top, width_u - 2 * (key + 16), _TALL)
        self.place(self.more, width_u - key, top, key, _TALL)
        self.place(self.why, 0, field, width_u, _FIELD)
        self.place(self.starters, 0, starters, width_u, self.kit.least_tap)
        self.place(self.advice, 0, advice, width_u, self.advice.preferred_height(width_u))
        wide = min(width_u, self.back_button.preferred_width(72))
        self.place(self.back_button, 0, back, wide, 72)

    def _layout(self, width: float) -> tuple[float, float, float, float, float, float]:
        top = self.head(width) + 30
        field = top + _TALL + 28
        starters = field + _FIELD + 16
        advice = starters + self.kit.least_tap + 28
        back = advice + self.advice.preferred_height(width) + 26
        return top, field, starters, advice, back, back + 72

    def _step(self, direction: int) -> None:
        self._index += direction
        self._show()
        self._tell(self.why.text)

    def _tell(self, reason: str) -> None:
        self.chosen.emit(self.day, reason)

    def _show(self) -> None:
        choice = date_choice(self.day, self._today, self._calendar)
        assert choice is not None
        self.length.show_choice(choice, self._today)
        self.less.set_why("" if self._index else target.shorter())
        last = self._index == len(self._days) - 1
        self.more.set_why(reasons.sentence(InvalidValue(Reason.DAY_TOO_FAR)) if last else "")


class _Length(Painted):
    """The weeks and the day they lead to."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._lines = ("", "", "")
        super().__init__(style, parent)

    def show_choice(self, choice: DateChoice, today: date) -> None:
        """Show a day."""
        weeks, rest = divmod(choice.days, 7)
        whole_weeks = not rest and choice.day != last_date(today)
        length = dates.weeks(weeks) if whole_weeks else target.three_months()
        detail = dates.in_days_and_work_days(choice.days, choice.work_days)
        if not choice.is_work_day:
            detail = target_editor.date_detail(choice)
        self._lines = (length, dates.day_long(choice.day, today), detail)
        self.setAccessibleName(", ".join(self._lines))
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, bold = look.palette, Weight.SEMIBOLD
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line2)
        length, day, detail = self._lines
        right, room = size.width() - 32, size.width() - 64
        half = room * 0.59
        first = fitted_size(look, length, sizes=(44, 36, 32, 28, 24), weight=bold, width=room * 0.39)
        draw(painter, look, length, 32, 53, size=first, weight=bold, color=colors.ink, width=room * 0.39)
        large = fitted_size(look, day, sizes=(32, 28, 24), weight=bold, width=half)
        draw(painter, look, day, right, 38, size=large, weight=bold, color=colors.target, width=half, align=Align.RIGHT)
        small = next((s for s in (22.0, 20.0, 18.0) if text_width(look, detail, size=s) <= half), 16.0)
        draw(painter, look, detail, right, 73, size=small, color=colors.ink2, width=half, align=Align.RIGHT)


class _Advice(Painted):
    """A short one teaches sooner."""

    def preferred_height(self, width: float) -> float:
        first, rest = self._wrapped(self.kit.look(self), width)
        return 32 + (len(first) + len(rest)) * 31.2

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line2, radius=PANEL_RADIUS)
        first, rest = self._wrapped(look, size.width())
        y = draw_lines(painter, look, first, 24, 16, size=24, weight=Weight.SEMIBOLD, color=colors.ink)
        draw_lines(painter, look, rest, 24, y, size=24, color=colors.ink)

    def _wrapped(self, look: Look, width: float) -> tuple[list[str], list[str]]:
        room = width - 48
        first = wrap(look, text(Text.SHORT_FIRST), size=24, weight=Weight.SEMIBOLD, width=room, max_lines=2)
        return first, wrap(look, text(Text.SHORT_FIRST_WHY), size=24, weight=Weight.REGULAR, width=room, max_lines=3)
