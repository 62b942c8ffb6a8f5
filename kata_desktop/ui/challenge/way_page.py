"""The way from where we began to the challenge: every target condition is a step of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.challenge.page import EDGE, Page
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.metric.choice import ChoiceRow
from kata_desktop.words import challenge as words
from kata_desktop.words.challenge import Row, Text, text

Step = tuple[str, str]
_LEAST, _MOST = 150.0, 420.0
_TITLE = 48.0
_HEAD = 60.0
_NOTE = 72.0


class WayPage(Page):
    """Asks whether the way is known, which is only talked about and kept nowhere, and shows the steps so far."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._note_top = 0.0
        super().__init__(style, Row.WAY, parent)
        offers = {False: (text(Text.NO), ""), True: (text(Text.YES), "")}
        self.known: ChoiceRow[bool] = ChoiceRow(style, "", offers, self)
        self.known.chose.connect(self._answered)
        for known, tile in self.known.tiles.items():
            tile.setAccessibleName(f"{text(Text.KNOWN)} {offers[known][0]}")
        self.stairs = Stairs(style, self)
        self.style_changed()

    @property
    def note(self) -> str:
        """What follows from the answer; empty before one."""
        if self.known.value is None:
            return ""
        return text(Text.MAY_BE_A_TASK if self.known.value else Text.NOBODY_KNOWS)

    def _answered(self, _known: object) -> None:
        self.update()

    def focus_first(self) -> None:
        next(iter(self.known.tiles.values())).setFocus()

    def arrange_parts(self, width: float, top: float, height: float) -> None:
        if not hasattr(self, "stairs"):
            return
        tiles = self.known.preferred_height(width)
        self.place(self.known, EDGE, top, width, tiles)
        self._note_top = top + tiles + 12
        stairs = self._note_top + _NOTE
        self.place(self.stairs, EDGE, stairs, width, max(_LEAST, min(_MOST, top + height - stairs)))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        lines = wrap(look, self.note, size=24, weight=Weight.SEMIBOLD, width=size.width() - 2 * EDGE, max_lines=2)
        draw_lines(painter, look, lines, EDGE, self._note_top, size=24, weight=Weight.SEMIBOLD, color=look.palette.ink)


class Stairs(Painted):
    """Start, steps and challenge, each a little higher; the last piece is not gone yet and dashed."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._start: Step = ("", "")
        self._end: Step = ("", "")
        self.steps: tuple[Step, ...] = ()
        super().__init__(style, parent)

    def show_way(self, start: Step, steps: Sequence[Step], end: Step) -> None:
        """Show the way; every place is a value and what is below it."""
        self._start, self.steps, self._end = start, tuple(steps), end
        self.setAccessibleName(words.way_spoken([start, *steps, end]))
        self.update()

    def shown_steps(self, width: float) -> tuple[tuple[Step, ...], int]:
        """The latest steps that have room, and how many earlier ones have none."""
        room = max(1, int(width // 150) - 2)
        left = max(0, len(self.steps) - room)
        return self.steps[left:], left

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        painter.setPen(look.pen(colors.line, 1))
        painter.drawLine(QLineF(0, 0, size.width(), 0))
        draw(painter, look, text(Text.SO_FAR), 0, 26, size=22, color=colors.ink2, width=size.width())
        if not self.steps:
            lines = wrap(look, text(Text.NO_STEP_YET), size=24, weight=Weight.REGULAR, width=size.width(), max_lines=2)
            draw_lines(painter, look, lines, 0, _TITLE, size=24, color=colors.ink2)
            return
        steps, left = self.shown_steps(size.width())
        start = (self._start[0], words.earlier(left) if left else self._start[1])
        places = [start, *steps, self._end]
        pitch = size.width() / len(places)
        bottom = size.height() - 12
        rise = max(4.0, min(56.0, (bottom - _TITLE - _HEAD) / (len(places) - 1)))
        y = bottom
        for n, place in enumerate(places):
            ahead = n == len(places) - 1
            self._paint_tread(painter, look, QPointF(n * pitch, y), pitch, place, first=n == 0, ahead=ahead)
            if not ahead:
                x = (n + 1) * pitch
                painter.setPen(
                    look.dashed(colors.target, 4, 8, 6) if n == len(places) - 2 else look.pen(colors.target, 4)
                )
                painter.drawLine(QLineF(x, y, x, y - rise))
                y -= rise

    def _paint_tread(
        self, painter: QPainter, look: Look, at: QPointF, pitch: float, place: Step, *, first: bool, ahead: bool
    ) -> None:
        """Paint one tread with its words above it."""
        colors = look.palette
        pen = look.dashed(colors.target, 4, 8, 6) if ahead else look.pen(colors.ink if first else colors.target, 4)
        painter.setPen(pen)
        painter.drawLine(QLineF(at.x(), at.y(), at.x() + pitch, at.y()))
        value, day = place
        room, left = pitch - 14, at.x() + 8
        color = colors.ink if first else colors.target
        letter = fitted_size(look, value, sizes=(28, 24, 20), weight=Weight.SEMIBOLD, width=room)
        draw(painter, look, value, left, at.y() - 44, size=letter, weight=Weight.SEMIBOLD, color=color, width=room)
        smaller = fitted_size(look, day, sizes=(20, 18, 16), weight=Weight.REGULAR, width=room)
        draw(painter, look, day, left, at.y() - 17, size=smaller, color=colors.ink2, width=room)
