"""The shifts of a board: up to four, each with a name, when it begins and when it ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import MOST_SHIFTS, Shift
from kata_desktop.paint.look import Look
from kata_desktop.paint.text import draw
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import Painted, Panel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.settings.time_stepper import TimeStepper, shifted
from kata_desktop.words import settings, shifts

_EDGE: Final = 26.0
_ROW: Final = 152.0
_HIGH: Final = 72.0
_LABEL: Final = 26.0
_STEPPER: Final = 300.0
_LENGTH: Final = timedelta(hours=8)
_FIRST: Final = time(6)


def next_shift(known: tuple[Shift, ...]) -> Shift:
    """The shift that follows the last one, eight hours long; the first one begins at six."""
    begins = known[-1].ends if known else _FIRST
    return Shift(shifts.usual_name(begins), begins, shifted(begins, _LENGTH))


class ShiftRow(Panel):
    """One shift; `changed` carries it as it is wanted, `removed` asks to take it away."""

    changed = Signal(object)
    removed = Signal()
    said = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shift = Shift("", time(), time())
        super().__init__(style, parent)
        self.keeper = Keeper(self)
        self.field = TextField(style, shifts.name_label(), placeholder=shifts.one(), size=26, parent=self)
        self.begins = TimeStepper(style, shifts.begins(), self)
        self.ends = TimeStepper(style, shifts.ends(over_midnight=False), self)
        self.remove = Button(style, shifts.remove(), icon="trash-2", parent=self)
        self.field.edited.connect(lambda words: self.keeper.later("name", lambda: self._name(words)))
        self.field.finished.connect(lambda _words: self.keeper.flush())
        self.begins.moved.connect(lambda moment: self._want(begins=moment))
        self.ends.moved.connect(lambda moment: self._want(ends=moment))
        self.remove.clicked.connect(self.removed)
        for part in (self.begins.said, self.ends.said, self.remove.not_yet):
            part.connect(self.said)
        self.style_changed()

    def show_shift(self, shift: Shift, *, why_not: str) -> None:
        """Show a shift; `why_not` says why it cannot be changed."""
        self._shift = shift
        self.setAccessibleName(shifts.spoken(shift.name, shift.begins, shift.ends))
        self.begins.show_time(shift.begins, why_not=why_not)
        self.ends.show_time(shift.ends, why_not=why_not)
        self.remove.set_why(why_not)
        self.remove.setAccessibleName(shifts.remove_name(shift.name, shift.begins, shift.ends))
        self.field.editor.setReadOnly(bool(why_not))
        if not self.keeper.pending and self.field.text.strip() != shift.name:
            self.field.set_text(shift.name)
        self.update()

    def _name(self, words: str) -> None:
        self.changed.emit(replace(self._shift, name=words.strip()))

    def _want(self, **times: time) -> None:
        self.keeper.flush()
        self.changed.emit(replace(self._shift, **times))  # type: ignore[arg-type]

    def _stepper_width(self, width: float) -> float:
        return min(_STEPPER, width * 0.2)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "remove"):
            return
        top = _EDGE + _LABEL
        wide = min(self.remove.preferred_width(_HIGH), width_u * 0.17)
        x = width_u - _EDGE - wide
        self.place(self.remove, x, top, wide, _HIGH)
        for stepper in (self.ends, self.begins):
            x -= self._stepper_width(width_u) + 32
            self.place(stepper, x, top, self._stepper_width(width_u), _HIGH)
        self.place(self.field, _EDGE, _EDGE, x - 32 - _EDGE, _ROW - 2 * _EDGE)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        labels = {self.begins: shifts.begins(), self.ends: shifts.ends(over_midnight=self._shift.over_midnight)}
        for stepper, words in labels.items():
            place = self.placed_at(stepper)
            draw(
                painter, look, words, place.left(), _EDGE + 8, size=20, color=look.palette.ink2,
                width=place.width() + 24,
            )  # fmt: skip


class ShiftsView(Painted):
    """Fills its place. What is typed is kept after a short pause; `said` is for the ledge."""

    said = Signal(str)

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._document = document
        self.rows: list[ShiftRow] = []
        self.list = FlickList(style, self, gap=GUTTER)
        self.refresh()
        self.style_changed()

    @property
    def _shifts(self) -> tuple[Shift, ...]:
        return self._document.board.calendar.shifts

    @property
    def why_no_more(self) -> str:
        """Why there cannot be one more shift; empty while there can."""
        if not self._document.writable:
            return settings.read_only()
        return shifts.full() if len(self._shifts) >= MOST_SHIFTS else ""

    def add(self) -> None:
        """Add the shift that follows the last one."""
        self.leave()
        if not self.why_no_more:
            self._keep((*self._shifts, next_shift(self._shifts)))
            self.rows[-1].field.setFocus()

    def leave(self) -> None:
        """Keep what is typed."""
        for row in self.rows:
            row.keeper.flush()

    def refresh(self) -> None:
        """Show the shifts of the board."""
        known = self._shifts
        while len(self.rows) < len(known):
            self.rows.append(self._new_row(len(self.rows)))
        if len(self.list.rows) != len(known):
            self.rows = self.rows[: len(known)]
            self.list.set_rows(self.rows, [_ROW] * len(known))
        why = "" if self._document.writable else settings.read_only()
        for row, shift in zip(self.rows, known, strict=True):
            row.show_shift(shift, why_not=why)
        self.setAccessibleDescription("" if known else shifts.none())
        self.update()

    def _new_row(self, number: int) -> ShiftRow:
        row = ShiftRow(self.kit)
        row.changed.connect(lambda shift: self._change(number, shift))
        row.removed.connect(lambda: self._remove(number))
        row.said.connect(self.said)
        return row

    def _change(self, number: int, shift: Shift) -> None:
        known = self._shifts
        if number < len(known):
            self._keep((*known[:number], shift, *known[number + 1 :]))

    def _remove(self, number: int) -> None:
        for row in self.rows:
            row.keeper.drop()
        known = self._shifts
        self._keep((*known[:number], *known[number + 1 :]))
        rest = self.rows[min(number, len(self.rows) - 1)].remove if self.rows else None
        if rest is not None:
            rest.setFocus()

    def _keep(self, wanted: tuple[Shift, ...]) -> None:
        calendar = replace(self._document.board.calendar, shifts=wanted)
        self._document.apply(lambda: self._document.session.setting_up.set_calendar(calendar))
        self.refresh()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "list"):
            self.place(self.list, 0, 0, width_u, height_u)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if not self.rows:
            draw(painter, look, shifts.none(), 8, 48, size=28, color=look.palette.ink2, width=size.width() - 16)
