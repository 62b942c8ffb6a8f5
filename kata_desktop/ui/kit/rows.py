"""The rows at the left of a full-screen task: what is written, what is missing, which one is open."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Line, Voice, Written, draw_in_lines, draw_written, line_count
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.palette import Palette
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.placed import PANEL_RADIUS, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words.ink import in_words
from kata_desktop.words.ink import told as by_hand

ROW_HEIGHT = 108.0
_EDGE = 28.0
_GAP = 20.0
_ICON = 32.0
_ICON_COLUMN = 40.0
_VALUE, _VALUE_LINE = 28.0, 1.22
_SUB, _SUB_LINE = 20.0, 1.3
#: The room of ink in a row that grows with it.
_INK = 84.0

translate = QCoreApplication.translate


class Trailing(Enum):
    """The icon at the right end of a row; a chosen row always shows the chevron."""

    NONE = ""
    PENCIL = "pencil"
    PLUS = "plus"
    CHEVRON = "chevron-right"
    LOCK = "lock"


class Tone(Enum):
    """The colour of a value: ink, the target's or that of expectation."""

    INK = auto()
    TARGET = auto()
    LEARN = auto()

    def color(self, palette: Palette) -> QColor:
        return {Tone.INK: palette.ink, Tone.TARGET: palette.target, Tone.LEARN: palette.learn}[self]


def paint_ground(row: TapTarget, painter: QPainter, look: Look, size: QSizeF, *, divider: bool = True) -> None:
    """Paint what lies under a row of a list: pressed, framed while it is chosen, else with a line above it.

    Rows touch each other, so the ring lies inside.
    """
    colors, rect = look.palette, whole(size)
    if row.isDown():
        painter.fillRect(rect, colors.line)
    if row.isChecked():
        fill = None if row.isDown() else colors.surface
        draw_frame(painter, look, rect, fill=fill, line=colors.ink, width=4, radius=PANEL_RADIUS)
    elif divider:
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(0, 1)
        painter.drawLine(QLineF(0, y, size.width(), y))
    if row.shows_ring():
        draw_frame(painter, look, rect.adjusted(8, 8, -8, -8), fill=None, line=colors.ink, width=4)


class ValueRow(TapTarget):
    """Label left, value and its line below in the middle, an icon right; `clicked` opens its editor.

    Rows touch each other, so the whole row answers to touch and the focus ring lies inside.
    """

    margin_u = 0.0

    def __init__(
        self,
        style: Style,
        label: str,
        *,
        label_width: float = 200.0,
        divider: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._label, self._label_width, self._divider = label, label_width, divider
        self._value = self._sub = ""
        self._ink = self._sub_ink = NO_INK
        self._tone, self._trailing = Tone.INK, Trailing.PENCIL
        self._is_missing = False
        super().__init__(style, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._name_it()

    @property
    def label(self) -> str:
        return self._label

    @property
    def value(self) -> str:
        return self._value

    @property
    def is_missing(self) -> bool:
        return self._is_missing

    @property
    def is_chosen(self) -> bool:
        return self.isChecked()

    def set_value(
        self,
        value: str,
        sub: str = "",
        *,
        tone: Tone = Tone.INK,
        trailing: Trailing = Trailing.PENCIL,
        ink: Ink = NO_INK,
        sub_ink: Ink = NO_INK,
    ) -> None:
        """Show a value (several lines with newlines, or by hand), a line below it, and what a tap will do.

        `sub_ink` stands where the line below has its `words.ink.HERE`.
        """
        self._value, self._sub, self._tone, self._trailing = value, sub, tone, trailing
        self._ink, self._sub_ink = ink, sub_ink
        self._is_missing = False
        self._name_it()

    def set_missing(self, question: str) -> None:
        """Show that nothing is written yet, with the question that leads to it."""
        self._value, self._sub, self._ink = translate("Kit", "Not written yet"), question, NO_INK
        self._tone, self._trailing = Tone.INK, Trailing.PLUS
        self._is_missing = True
        self._name_it()

    def set_label_width(self, width: float) -> None:
        """Give the label another width in design units, where the window is narrow."""
        if width != self._label_width:
            self._label_width = width
            self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Frame this row, or take the frame away; a tap alone leaves that to the screen."""
        # Qt lets the chosen one of an exclusive set go only when it leaves the set.
        self.setAutoExclusive(chosen)
        self.setChecked(chosen)
        self.setAutoExclusive(True)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt leaves Tab one button of an exclusive set, but every row is a stop of its own.
        parent = self.parentWidget()
        for row in parent.findChildren(ValueRow) if parent is not None else ():
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def nextCheckState(self) -> None:
        # The screen decides which row is open; only the refusal of the base class is wanted here.
        if self.why:
            super().nextCheckState()

    def preferred_height(self, width: float, *, smallest: float = ROW_HEIGHT) -> float:
        """Return the height in design units at which value and line are shown whole."""
        value, sub = self._lines(self.kit.look(self), width, 1000)
        text = len(value) * _VALUE * _VALUE_LINE + sub * _SUB * _SUB_LINE + (4 if sub else 0)
        text += _INK if self._ink else 0
        return max(smallest, text + 36)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        paint_ground(self, painter, look, size, divider=self._divider)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        colors, middle = look.palette, size.height() / 2
        label = wrap(look, self._label, size=22, weight=Weight.REGULAR, width=self._label_width, max_lines=2)
        draw_lines(painter, look, label, _EDGE, middle - len(label) * 22 * 1.3 / 2, size=22, color=colors.ink2)
        value, sub = self._lines(look, size.width(), size.height())
        tall = len(value) * _VALUE * _VALUE_LINE
        if self._ink:
            tall = max(_VALUE, size.height() - 36 - (4 + sub * _SUB * _SUB_LINE if sub else 0))
        height = tall + (4 + sub * _SUB * _SUB_LINE if sub else 0)
        left, top = _EDGE + self._label_width + _GAP, middle - height / 2
        if self._ink:
            voice = Voice(_VALUE, self._tone.color(colors), Weight.SEMIBOLD, _VALUE_LINE)
            room = QRectF(left, top, self._room(size.width()), tall)
            draw_written(painter, look, Written(self._ink, self._value), room, voice)
        else:
            draw_lines(
                painter, look, value, left, top, size=_VALUE, color=self._tone.color(colors),
                weight=Weight.SEMIBOLD, line_height=_VALUE_LINE,
            )  # fmt: skip
        below = QRectF(left, top + tall + 4, self._room(size.width()), sub * _SUB * _SUB_LINE)
        draw_in_lines(painter, look, Line(self._sub, self._sub_ink), below, self._sub_voice(look))
        icon = Trailing.CHEVRON if self.isChecked() else self._trailing
        if icon is not Trailing.NONE:
            right = size.width() - _EDGE - _ICON_COLUMN
            draw_icon(painter, icon.value, QRectF(right, middle - _ICON / 2, _ICON, _ICON), colors.line2, look)

    def _room(self, width: float) -> float:
        return width - 2 * _EDGE - self._label_width - 2 * _GAP - _ICON_COLUMN

    def _lines(self, look: Look, width: float, height: float) -> tuple[list[str], int]:
        """Break the value, and count the lines below it: both fit into a row, and one line of it stays below."""
        room = self._room(width)
        step, sub_step, free = _VALUE * _VALUE_LINE, _SUB * _SUB_LINE, height - 24
        kept = free - sub_step - 4 if self._sub else free
        most = max(1, int(kept / step))
        value = wrap(look, self._value, size=_VALUE, weight=Weight.SEMIBOLD, width=room, max_lines=most)
        left = int((free - len(value) * step - 4) / sub_step)
        if not self._sub or left < 1:
            return value, 0
        return value, line_count(look, Line(self._sub, self._sub_ink), room, self._sub_voice(look), left)

    def _sub_voice(self, look: Look) -> Voice:
        return Voice(_SUB, look.palette.ink2, spacing=_SUB_LINE)

    def _name_it(self) -> None:
        if self._is_missing:
            spoken = translate("Kit", "{label}, missing. {question}")
            self.setAccessibleName(spoken.format(label=self._label, question=self._sub))
        elif self._ink:
            told = by_hand(self._label, self._value)
            self.setAccessibleName(", ".join(part for part in (told, in_words(self._sub)) if part))
        else:
            parts = ", ".join(part for part in (self._value.replace("\n", ", "), in_words(self._sub)) if part)
            self.setAccessibleName(f"{self._label}: {parts}" if parts else self._label)
        self.updateGeometry()
        self.update()
