"""The pattern of a target condition that is set: every line stays, lines may be added with their day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.target import PATTERN_LINES
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, text_width, wrap
from kata_desktop.ui.ink.place import InkPlace
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.target.editor import Editor
from kata_desktop.ui.target.way_to_challenge import WAY_HEIGHT, Way, WayToChallenge
from kata_desktop.words import dates, reasons, target
from kata_desktop.words.hints import Field
from kata_desktop.words.target_editor import Text, text

LINE_HEIGHT = 84.0
_TOP = 28.0
_GAP = 12.0


class LockedPattern(Editor):
    """`added` carries one more line."""

    added = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.lines: list[LockedLine] = []
        super().__init__(style, target.set_title(), target.set_hint(), parent)
        self.field = TextField(style, text(Text.ADD_LINE), hinted=Field.PATTERN, parent=self)
        self.add = Button(style, target.take_line(), icon="plus", parent=self)
        self.by_hand = InkPlace(style, text(Text.ADD_LINE), self)
        self.by_hand.came_or_went.connect(self._look_again)
        self.way = WayToChallenge(style, self)
        self.field.edited.connect(lambda _text: self._look_again())
        assert isinstance(self.field.editor, QLineEdit)
        self.field.editor.returnPressed.connect(self.add.click)
        self.add.clicked.connect(lambda: self.added.emit(self.field.text))
        self.add.not_yet.connect(self.said)
        self._look_again()

    def show_lines(self, lines: Sequence[tuple[str, date | None]], today: date, way: Way | None) -> None:
        """Show each line, with the day on which it was added where that was later."""
        for former in self.lines:
            former.hide()
            former.setParent(None)
            former.deleteLater()
        self.lines = [LockedLine(self.kit, words, day, today, self) for words, day in lines]
        for line in self.lines:
            line.show()
        self.way.show_way(way)
        self.way.setVisible(way is not None)
        self._look_again()

    def clear_field(self) -> None:
        """Empty the field after its line was taken."""
        self.field.set_text("")
        self._look_again()

    def focus_first(self) -> None:
        self.field.setFocus()

    def preferred_height(self, width: float) -> float:
        way = WAY_HEIGHT + 20 if not self.way.isHidden() else 0.0
        return self._tops(width)[-1] + 96 + self._below() + way

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "way"):
            return
        tops = self._tops(width_u)
        if self.by_hand.is_by_hand:
            self.place(self.by_hand, 0, self.head(width_u) + _TOP, width_u, self.by_hand.height_u)
        else:
            self.place(self.by_hand, 0, tops[-1] + 96 + _GAP, self.by_hand.width_u, self.by_hand.height_u)
        for line, top in zip(self.lines, tops, strict=False):
            self.place(line, 0, top, width_u, line.preferred_height(width_u))
        wide = min(width_u * 0.45, self.add.preferred_width(96))
        self.place(self.field, 0, tops[-1], width_u - wide - 16, 96)
        self.place(self.add, width_u - wide, tops[-1], wide, 96)
        self.place(self.way, 0, tops[-1] + 96 + self._below() + 20, width_u, WAY_HEIGHT)

    def _below(self) -> float:
        """The height of the place that offers ink below the field."""
        offered = not self.by_hand.isHidden() and not self.by_hand.is_by_hand
        return self.by_hand.height_u + _GAP if offered else 0.0

    def _tops(self, width: float) -> list[float]:
        above = self.by_hand.height_u + _GAP if self.by_hand.is_by_hand else 0.0
        tops = [self.head(width) + _TOP + above]
        for line in self.lines:
            tops.append(tops[-1] + line.preferred_height(width) + _GAP)
        return tops

    def _look_again(self) -> None:
        missing = ""
        if len(self.lines) >= PATTERN_LINES:
            missing = reasons.sentence(InvalidValue(Reason.PATTERN_FULL))
        elif not self.field.text.strip():
            missing = reasons.sentence(InvalidValue(Reason.TEXT_MISSING))
        self.add.set_why(missing)
        self.by_hand.setVisible(self.by_hand.is_offered)
        self.style_changed()
        self.resized.emit()


class LockedLine(Painted):
    """A line that stays, with its lock."""

    def __init__(self, style: Style, words: str, day: date | None, today: date, parent: QWidget) -> None:
        self._words = words
        self._day = "" if day is None else target.added(dates.day_long(day, today))
        super().__init__(style, parent)
        self.setAccessibleName(", ".join(part for part in (words, self._day) if part))

    def preferred_height(self, width: float) -> float:
        return max(LINE_HEIGHT, 36 + len(self._wrapped(self.kit.look(self), width)) * 30 * 1.2)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle = look.palette, size.height() / 2
        draw_frame(painter, look, whole(size), fill=colors.sunken, line=colors.line)
        draw_icon(painter, "lock", QRectF(20, middle - 16, 32, 32), colors.line2, look)
        lines = self._wrapped(look, size.width())
        top = middle - len(lines) * 18
        draw_lines(painter, look, lines, 70, top, size=30, weight=Weight.SEMIBOLD, color=colors.ink, line_height=1.2)
        draw(painter, look, self._day, size.width() - 20, middle, size=22, color=colors.ink2, align=Align.RIGHT)

    def _wrapped(self, look: Look, width: float) -> list[str]:
        day = text_width(look, self._day, size=22) + 16 if self._day else 0.0
        room = width - 90 - day
        return wrap(look, self._words, size=30, weight=Weight.SEMIBOLD, width=room, max_lines=3)
