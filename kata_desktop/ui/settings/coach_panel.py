"""What of this place belongs to the coach: the PIN, the notebook's way to a laptop, the mirror."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.session.settings import RoleChoice
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.settings.parts import EDGE, GAP, TITLE, SwitchRow, TitledPanel
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.words import notebook_exchange as exchange
from kata_desktop.words import pin, settings

_BUTTON: Final = 132.0
_FOOT: Final = 8.0


class CoachPanel(TitledPanel):
    """A wall offers the PIN and, behind it, the notebook for taking away; only a coach's own screen shows the mirror.

    `mirror_turned` comes with the wish; the notebook itself says what holds (`show_mirror`).
    """

    pin_wanted = Signal()
    hand_out_wanted = Signal()
    take_in_wanted = Signal()
    mirror_turned = Signal(bool)
    said = Signal(str)

    def __init__(self, style: Style, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(style, settings.coach(), "key-round", parent)
        self._preferences = preferences
        self.pin = Button(style, settings.change(), name=pin.title(), parent=self)
        self.hand_out = Button(style, exchange.hand_out(), name=exchange.hand_out_spoken(), parent=self)
        self.take_in = Button(style, exchange.take_in(), name=exchange.take_in_spoken(), parent=self)
        self.mirror = SwitchRow(style, settings.mirror(), self)
        self.mirror.setChecked(True)
        self.pin.clicked.connect(self.pin_wanted)
        self.hand_out.clicked.connect(self.hand_out_wanted)
        self.hand_out.not_yet.connect(self.said)
        self.take_in.clicked.connect(self.take_in_wanted)
        self.mirror.clicked.connect(lambda: self.mirror_turned.emit(self.mirror.isChecked()))
        preferences.changed.connect(self.refresh)
        self.refresh()
        self.style_changed()

    @property
    def _at_wall(self) -> bool:
        return self._preferences.settings.role is RoleChoice.LEARNER

    def refresh(self) -> None:
        """Show what holds."""
        chosen = bool(self._preferences.settings.pin)
        self.pin.set_text(settings.change() if chosen else settings.choose())
        self.hand_out.set_why(exchange.pin_first() if self._at_wall and not chosen else "")
        for part in (self.take_in, self.mirror):
            part.setVisible(not self._at_wall)
        self.setAccessibleDescription(f"{pin.title()}: {self._pin_line()}")
        self.style_changed()

    def show_mirror(self, shown: bool) -> None:
        """Show what the notebook says."""
        self.mirror.setChecked(shown)

    def _pin_line(self) -> str:
        return settings.pin_asked() if self._preferences.settings.pin else settings.no_pin()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "mirror"):
            return
        high, line = self.kit.least_tap, self._line()
        right, top = width_u - EDGE, self._top() + (line - high) / 2
        wide = max(self.pin.preferred_width(high), _BUTTON)
        self.place(self.pin, right - wide, top, wide, high)
        for button in (self.take_in, self.hand_out):
            if button.isHidden():
                continue
            wide = max(button.preferred_width(high), _BUTTON)
            right -= wide
            self.place(button, right, top + line, wide, high)
            right -= GAP
        if not self.mirror.isHidden():
            self.place(self.mirror, EDGE, self._top() + 2 * line, width_u - 2 * EDGE, high)

    def height_for(self, width: float) -> float:
        below = len(self._lines(width)) * self._letters() * 1.3 + 10 if self._at_wall else self.kit.least_tap
        return self._top() + 2 * self._line() + below + _FOOT

    def _top(self) -> float:
        """Where the first row begins: at a desk, whose buttons are higher, a little nearer to the title."""
        return TITLE if self.kit.mode is Mode.WALL else TITLE - 10

    def _line(self) -> float:
        """The height of a row: its button and the gap to the next, which a mouse needs less of."""
        return self.kit.least_tap + (GAP if self.kit.mode is Mode.WALL else GAP / 2)

    def _letters(self) -> float:
        return 20.0 if self.kit.mode is Mode.WALL else 18.0

    def _lines(self, width: float) -> list[str]:
        look, room = self.kit.look(self), width - 2 * EDGE
        return wrap(look, pin.stops(), size=self._letters(), weight=Weight.REGULAR, width=room, max_lines=6)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        self._paint_row(painter, look, self.pin, pin.title(), self._pin_line())
        self._paint_row(painter, look, self.hand_out, settings.notebook(), settings.notebook_line())
        if self._at_wall:
            y = self._top() + 2 * self._line()
            painter.setPen(look.pen(look.palette.line, 1))
            painter.drawLine(QPointF(EDGE, look.snap(y, 1)), QPointF(size.width() - EDGE, look.snap(y, 1)))
            draw_lines(
                painter, look, self._lines(size.width()), EDGE, y + 8, size=self._letters(), color=look.palette.ink2
            )

    def _paint_row(self, painter: QPainter, look: Look, button: Button, words: str, below: str) -> None:
        place, colors = self.placed_at(button), look.palette
        room, middle = place.left() - EDGE - 16, place.center().y()
        letter = fitted_size(look, words, sizes=(24, 22, 20), weight=Weight.REGULAR, width=room)
        draw(painter, look, words, EDGE, middle - 14, size=letter, color=colors.ink, width=room)
        small = fitted_size(look, below, sizes=(20, 18), weight=Weight.REGULAR, width=room)
        draw(painter, look, below, EDGE, middle + 15, size=small, color=colors.ink2, width=room)
