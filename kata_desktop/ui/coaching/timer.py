"""The time of a cycle, counting up: a quiet sign at 10 minutes, a clear one at 20, and never a cut."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CLEAR_MINUTES, QUIET_MINUTES
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import coaching as words

TIMER_HEIGHT: Final = 92.0
_BAR, _LEAST_BAR, _THICK = 360.0, 180.0, 10.0
_CLOCK: Final = 116.0
_CLOCK_LETTERS: Final = 44.0
_GAP: Final = 20.0
_EDGE: Final = 18.0
_TICK: Final = 28.0


class CycleTimer(Painted):
    """Says by size and words, never by colour, sound or movement, how long it has been."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._seconds = 0.0
        super().__init__(style, parent)
        self.show_seconds(0)

    @property
    def is_quiet_sign(self) -> bool:
        """Whether ten minutes have passed."""
        return self._seconds >= QUIET_MINUTES * 60

    @property
    def is_clear_sign(self) -> bool:
        """Whether twenty minutes have passed."""
        return self._seconds >= CLEAR_MINUTES * 60

    @property
    def sign(self) -> str:
        """The words before the bar."""
        if self.is_clear_sign:
            return words.clear_sign()
        return words.quiet_sign() if self.is_quiet_sign else ""

    @property
    def time(self) -> str:
        """The figures."""
        return words.clock(self._seconds)

    def show_seconds(self, seconds: float) -> None:
        """Show how long the cycle took so far."""
        if int(seconds) != int(self._seconds) or not self.accessibleName():
            self._seconds = seconds
            spoken = [words.time_spoken(seconds), self.sign]
            self.setAccessibleName(". ".join(part for part in spoken if part))
            self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle = look.palette, TIMER_HEIGHT / 2 - 2
        if self.is_clear_sign:
            draw_frame(painter, look, whole(size), fill=None, line=colors.ink, width=4)
        right = size.width() - _EDGE
        clock = max(_CLOCK, text_width(look, self.time, size=_CLOCK_LETTERS, weight=Weight.SEMIBOLD))
        draw(
            painter, look, self.time, right, middle, size=_CLOCK_LETTERS, weight=Weight.SEMIBOLD, color=colors.ink,
            align=Align.RIGHT,
        )  # fmt: skip
        right -= clock + _GAP
        letters, weight = (24.0, Weight.SEMIBOLD) if self.is_clear_sign else (20.0, Weight.REGULAR)
        needs = text_width(look, self.sign, size=letters, weight=weight) + _GAP if self.sign else 0.0
        bar = min(_BAR, max(_LEAST_BAR, right - _EDGE - needs))
        self._paint_bar(painter, look, QRectF(right - bar, middle - _THICK / 2, bar, _THICK))
        if self.sign:
            room = right - bar - _GAP - _EDGE
            letters = fitted_size(look, self.sign, sizes=(letters, letters - 2, letters - 4), weight=weight, width=room)
            color = colors.ink if self.is_clear_sign else colors.ink2
            left = right - bar - _GAP
            draw(
                painter, look, self.sign, left, middle, size=letters, weight=weight, color=color, align=Align.RIGHT,
                width=room,
            )  # fmt: skip

    def _paint_bar(self, painter: QPainter, look: Look, bar: QRectF) -> None:
        colors = look.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.line)
        painter.drawRoundedRect(bar, _THICK / 2, _THICK / 2)
        share = min(1.0, self._seconds / (CLEAR_MINUTES * 60))
        if share > 0:
            painter.setBrush(colors.ink2)
            filled = QRectF(bar.left(), bar.top(), max(_THICK, bar.width() * share), bar.height())
            painter.drawRoundedRect(filled, _THICK / 2, _THICK / 2)
        for minutes, passed in ((QUIET_MINUTES, self.is_quiet_sign), (CLEAR_MINUTES, self.is_clear_sign)):
            at = QPointF(bar.left() + bar.width() * minutes / CLEAR_MINUTES, bar.center().y())
            wide = 5.0 if passed else 3.0
            tick = QRectF(at.x() - wide / 2, at.y() - _TICK / 2, wide, _TICK)
            painter.fillRect(tick, colors.ink if passed else colors.line2)
            draw(painter, look, str(minutes), at.x(), at.y() + 27, size=18, color=colors.ink2, align=Align.CENTRE)
