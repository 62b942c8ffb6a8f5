"""The left cell of a row: ring, name and, at the wall, the time of a phase; a tap goes to the phase."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import draw_focus_ring, whole
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.observation.sizes import sizes_of
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text

_BAR: float = 12.0


@dataclass(frozen=True, slots=True)
class PhaseShown:
    """What a row says of its phase: seconds, its share of the longest one, whether its time runs, whether the coach
    asked for it to be observed.
    """

    seconds: float = 0.0
    share: float = 0.0
    running: bool = False
    asked_for: bool = False


class PhaseCell(TapTarget):
    """Ring with the number of the question, or the arrow of the card's back."""

    margin_u = 0.0

    def __init__(self, style: Style, phase: Phase, parent: QWidget | None = None) -> None:
        self.phase, self._shown = phase, PhaseShown()
        super().__init__(style, parent)

    @property
    def shown(self) -> PhaseShown:
        """What it shows now."""
        return self._shown

    def show_phase(self, shown: PhaseShown, coach: str) -> None:
        """Show time and state; `coach` is what a screen reader says of the coach."""
        name = words.row_spoken(self.phase, shown.seconds, coach, running=shown.running)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if shown != self._shown:
            self._shown = shown
            self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        at_desk, sizes, colors = self.kit.mode is Mode.DESK, sizes_of(self.kit), look.palette
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size).adjusted(13, 13, -13, -13), colors.ink, 4)
        left = 14.0 if self._shown.running and at_desk else 0.0
        top = sizes.air if at_desk else (size.height() - sizes.ring) / 2 - 12
        ring = QRectF(left, top, sizes.ring, sizes.ring)
        self._paint_ring(painter, look, ring)
        x = ring.right() + (10 if at_desk else 16)
        if at_desk:
            self._paint_name(painter, look, x, size.width() - x - 8, top)
        else:
            self._paint_name_and_time(painter, look, x, size, ring)

    def _paint_ring(self, painter: QPainter, look: Look, ring: QRectF) -> None:
        colors, filled = look.palette, self._shown.running
        painter.setPen(look.pen(colors.ink, 2))
        painter.setBrush(colors.ink if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        ink, middle = colors.on_ink if filled else colors.ink, ring.center()
        if self.phase is Phase.REFLECTING:
            half = ring.width() * 0.28
            draw_icon(painter, "rotate-ccw", ring.adjusted(half, half, -half, -half), ink, look)
            return
        number = str(tuple(Phase).index(self.phase) + 1)
        draw(
            painter, look, number, middle.x(), middle.y(), size=ring.height() * 0.55, color=ink,
            weight=Weight.SEMIBOLD, align=Align.CENTRE,
        )  # fmt: skip

    def _paint_name(self, painter: QPainter, look: Look, x: float, room: float, top: float) -> None:
        sizes, colors, name = sizes_of(self.kit), look.palette, words.phase(self.phase)
        letters = fitted_size(look, name, sizes=(sizes.title, 17, 16, 15), weight=Weight.SEMIBOLD, width=room)
        draw(painter, look, name, x, top + 10, size=letters, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
        below = text(Text.ONE_PHASE) if self._shown.asked_for else words.where(self.phase)
        lines = wrap(look, below, size=sizes.second, weight=Weight.REGULAR, width=room, max_lines=3)
        draw_lines(painter, look, lines, x, top + 22, size=sizes.second, color=colors.ink2)

    def _paint_name_and_time(self, painter: QPainter, look: Look, x: float, size: QSizeF, ring: QRectF) -> None:
        sizes, colors, middle = sizes_of(self.kit), look.palette, ring.center().y()
        time = words.clock(self._shown.seconds) if self._shown.seconds else "–"
        right = size.width() - 8
        used = draw(
            painter, look, time, right, middle, size=sizes.title, weight=Weight.SEMIBOLD, color=colors.ink,
            align=Align.RIGHT,
        )  # fmt: skip
        room, name = right - used - 12 - x, words.phase(self.phase)
        letters = fitted_size(look, name, sizes=(sizes.title, 26, 24, 22), weight=Weight.SEMIBOLD, width=room)
        draw(painter, look, name, x, middle, size=letters, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
        bar = QRectF(ring.left(), ring.bottom() + 12, right - ring.left(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.line)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if self._shown.share > 0:
            painter.setBrush(colors.ink2)
            bar.setWidth(max(_BAR, bar.width() * min(1.0, self._shown.share)))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
