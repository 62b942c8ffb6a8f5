"""The bar above a screen at a desk: the way back, what it is about, for whom alone it is, and what comes next."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style

BAR: Final = 72.0
_EDGE, _GAP, _BUTTON, _TOP = 16.0, 14.0, 48.0, 12.0
_TIME: Final = 92.0


class TitleBar(Painted):
    """Height 72; the sentence with the lock stands as long as there is room for it."""

    back_wanted = Signal()
    #: No button is wider than this share of the bar.
    widest = 0.2
    #: The line below the title, from the size it has to the smallest it is made.
    letters: tuple[float, ...] = (15, 14, 13)

    def __init__(self, style: Style, parent: QWidget | None, *, back: str, only_for: str) -> None:
        """`back` is what is heard of the way back, `only_for` the sentence with the lock."""
        self._title = self._below = self._time = ""
        self._only_for = only_for
        self._actions: list[Button] = []
        super().__init__(style, parent)
        self.back = Button(style, icon="chevron-left", icon_size=22, name=back, parent=self)
        self.back.clicked.connect(self.back_wanted)
        self.style_changed()

    def show_title(self, title: str, below: str) -> None:
        """Say what this is."""
        self._title, self._below = title, below
        self.setAccessibleName(f"{title}. {below}. {self._only_for}")
        self.update()

    def show_time(self, time: str) -> None:
        """Show the time of the whole cycle; empty: none."""
        if time != self._time:
            self._time = time
            self.update()

    def set_actions(self, actions: list[Button]) -> None:
        """Take over the buttons of the right side, from left to right; the former ones are deleted."""
        for former in self._actions:
            former.hide()
            former.deleteLater()
        self._actions = actions
        for button in actions:
            button.setParent(self)
            button.show()
        self.style_changed()

    def action(self, words: str, icon: str, *, primary: bool = False) -> Button:
        """A button for this bar."""
        kind = Kind.PRIMARY if primary else Kind.NORMAL
        after = icon == "chevron-right"
        return Button(self.kit, words, kind=kind, icon=icon, icon_after=after, icon_size=22, text_size=17)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "back"):
            return
        self.place(self.back, _EDGE, _TOP, _BUTTON, _BUTTON)
        right = width_u - _EDGE
        for button in reversed(self._actions):
            wide = min(button.preferred_width(_BUTTON), width_u * self.widest)
            right -= wide
            self.place(button, right, _TOP, wide, _BUTTON)
            right -= _GAP

    def needed(self, look: Look) -> float:
        """So much room both lines need, in u, before the lock may have any."""
        return min(text_width(look, self._below, size=14), 360.0)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, left = look.palette, _EDGE + _BUTTON + _GAP
        end = self.placed_at(self._actions[0]).left() - _GAP if self._actions else size.width() - _EDGE
        if self._time:
            draw(
                painter, look, self._time, end, BAR / 2 + 1, size=28, weight=Weight.SEMIBOLD, color=colors.ink,
                align=Align.RIGHT,
            )  # fmt: skip
            end -= max(_TIME, text_width(look, self._time, size=28, weight=Weight.SEMIBOLD) + _GAP)
        lock = text_width(look, self._only_for, size=15) + 34
        shows = end - left - lock - 2 * _GAP >= self.needed(look)
        room = max(1.0, end - left - (lock + 2 * _GAP if shows else 0.0))
        draw(painter, look, self._title, left, 26, size=19, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
        letters = fitted_size(look, self._below, sizes=self.letters, weight=Weight.REGULAR, width=room)
        draw(painter, look, self._below, left, 47, size=letters, color=colors.ink2, width=room)
        if shows:
            draw_icon(painter, "lock", QRectF(end - lock, BAR / 2 - 11, 22, 22), colors.ink2, look)
            draw(painter, look, self._only_for, end, BAR / 2, size=15, color=colors.ink2, align=Align.RIGHT)
