"""How the coaching develops: the minutes per phase of the last observed cycles, one bar each; no score."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Observation
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.words import dates
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text

#: So many observed cycles are shown.
LAST: Final = 4
_LINES, _DOTS = 7.0, 6.0


class DevelopsPanel(Painted):
    """`opened` carries the id of an observed cycle that was tapped."""

    opened = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.bars: list[CycleBar] = []
        super().__init__(style, parent)

    def show_observed(self, observed: Sequence[Observation], shown: str, today: date) -> None:
        """Show the last cycles whose time was taken; `shown` is the id of the one the page is about."""
        found = [one for one in observed if one.seconds][-LAST:]
        longest = max((one.seconds for one in found), default=1.0)
        for former in self.bars:
            former.hide()
            former.deleteLater()
        self.bars = [CycleBar(self.kit, one, longest, today, bold=one.id == shown, parent=self) for one in found]
        for bar in self.bars:
            bar.clicked.connect(lambda _checked=False, which=bar.observation.id: self.opened.emit(which))
            bar.show()
        spoken = ". ".join(bar.accessibleName() for bar in self.bars) or text(Text.NO_TIMES)
        self.setAccessibleName(f"{text(Text.DEVELOPS)}. {spoken}")
        self.style_changed()

    @property
    def least_height(self) -> float:
        """The height below which the bars would stand in each other."""
        return self._sizes()[0] + max(1, len(self.bars)) * (62.0 if self.kit.mode is Mode.DESK else 92.0) + 8

    def arrange(self, width_u: float, height_u: float) -> None:
        top, edge = self._sizes()
        high = min(74.0 if self.kit.mode is Mode.DESK else 112.0, (height_u - top - 8) / max(1, len(self.bars)))
        for n, bar in enumerate(self.bars):
            self.place(bar, edge, top + n * high, width_u - 2 * edge, high)

    def _sizes(self) -> tuple[float, float]:
        return (58.0, 28.0) if self.kit.mode is Mode.DESK else (84.0, 32.0)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, (top, edge) = look.palette, self._sizes()
        at_desk = self.kit.mode is Mode.DESK
        title, second = (19.0, 15.0) if at_desk else (28.0, 20.0)
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        middle, room = top / 2 + 3, size.width() - 2 * edge
        used = draw(
            painter, look, text(Text.MINUTES), size.width() - edge, middle, size=second, color=colors.ink2,
            align=Align.RIGHT, width=room * 0.4,
        )  # fmt: skip
        left, sizes = room - used - 16, (title, title - 2, title - 4, title - 6, title - 8)
        title = fitted_size(look, text(Text.DEVELOPS), sizes=sizes, weight=Weight.SEMIBOLD, width=left)
        draw(
            painter, look, text(Text.DEVELOPS), edge, middle, size=title, weight=Weight.SEMIBOLD, color=colors.ink,
            width=room - used - 16,
        )  # fmt: skip
        if not self.bars:
            draw(painter, look, text(Text.NO_TIMES), edge, top + 24, size=second, color=colors.ink2, width=room)


class CycleBar(TapTarget):
    """One observed cycle: its day, its minutes, and a bar in shades and patterns of grey with the number of each."""

    def __init__(
        self, style: Style, found: Observation, longest: float, today: date, *, bold: bool, parent: QWidget
    ) -> None:
        self.observation, self._longest, self._today, self._bold = found, longest, today, bold
        super().__init__(style, parent)
        self.setAccessibleName(words.bar_spoken(found, today))

    @property
    def line(self) -> str:
        """What stands at the right."""
        return words.minutes_and_solutions(self.observation.seconds, self.observation.solutions)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        at_desk, colors = self.kit.mode is Mode.DESK, look.palette
        letters, high = (15.0, 26.0) if at_desk else (22.0, 36.0)
        weight, ink = (Weight.SEMIBOLD, colors.ink) if self._bold else (Weight.REGULAR, colors.ink2)
        middle = letters * 0.75
        room = size.width()
        used = draw(
            painter, look, self.line, room, middle, size=letters, color=colors.ink2, align=Align.RIGHT, width=room * 0.7
        )
        day = dates.day_long(self.observation.at.date(), self._today)
        draw(painter, look, day, 0, middle, size=letters, weight=weight, color=ink, width=room - used - 12)
        x, top = 0.0, letters * 1.6
        for place, phase in enumerate(Phase):
            seen = self.observation.phases.get(phase)
            wide = room * seen.seconds / self._longest if seen is not None else 0.0
            if wide > 0:
                self._paint_phase(painter, look, QRectF(x, top, max(2.0, wide - 2), high), place)
            x += wide
        if self.shows_ring():
            draw_focus_ring(painter, look, QRectF(0, 2, room, top + high), colors.ink, 4)

    def _paint_phase(self, painter: QPainter, look: Look, rect: QRectF, place: int) -> None:
        """Ink, lines, grey, empty, dots: nothing at 45 degrees, which would be an expectation."""
        colors = look.palette
        fills = (colors.ink, colors.surface, colors.line, colors.surface, colors.surface)
        painter.fillRect(rect, fills[place])
        painter.setPen(look.pen(colors.ink2, 1))
        if place == 1:
            count = int(rect.height() / _LINES)
            ys = [rect.top() + _LINES * (n + 0.5) for n in range(count)]
            painter.drawLines([QLineF(rect.left(), y, rect.right(), y) for y in ys])
        elif place == 4:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.ink2)
            for n in range(int(rect.width() / _DOTS)):
                for m in range(int(rect.height() / _DOTS)):
                    painter.drawEllipse(QPointF(rect.left() + _DOTS * (n + 0.5), rect.top() + _DOTS * (m + 0.5)), 1, 1)
        draw_frame(painter, look, rect, fill=None, line=colors.ink, width=1.5, radius=0)
        letters, number = rect.height() * 0.54, str(place + 1)
        if text_width(look, number, size=letters, weight=Weight.SEMIBOLD) + 8 <= rect.width():
            ink, halo = (colors.on_ink, None) if place == 0 else (colors.ink, fills[place])
            draw(
                painter, look, number, rect.center().x(), rect.center().y(), size=letters, weight=Weight.SEMIBOLD,
                color=ink, align=Align.CENTRE, halo=halo,
            )  # fmt: skip
