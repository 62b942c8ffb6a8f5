"""The last 14 days of coaching cycles above the board: points, rings and dashes, no count; a tap opens them large."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.board.values import HeaderPicture
from kata_desktop.paint.look import Look
from kata_desktop.paint.marks import RhythmDay, rhythm_strip
from kata_desktop.paint.text import draw
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words.practice import rhythm_title


@dataclass(frozen=True, slots=True)
class StripSizes:
    """Distance of the days, diameter of a point, size of the letters below, the room beside them and above."""

    pitch: float
    diameter: float
    letters: float
    edge: float
    top: float
    title: float = 0.0


#: A day is 24 u and the gap beside it.
WALL_STRIP: Final = StripSizes(pitch=31, diameter=20, letters=18, edge=12, top=39, title=20)
DESK_STRIP: Final = StripSizes(pitch=15, diameter=13, letters=14, edge=6, top=7)


class RhythmStrip(TapTarget):
    """Hidden as long as there is neither a daily time nor a cycle."""

    def __init__(self, style: Style, sizes: StripSizes, parent: QWidget | None = None) -> None:
        self._days: tuple[RhythmDay, ...] = ()
        self._sizes = sizes
        self._higher = 0.0
        super().__init__(style, parent)
        self.hide()

    def show_strip(self, shown: HeaderPicture) -> None:
        """Show the days of a board."""
        self._days = shown.rhythm
        self.setAccessibleName(shown.rhythm_name)
        self.setVisible(bool(self._days))
        self.update()

    def days_width(self) -> float:
        """The width of all days in design units, 0 where there are none."""
        return len(self._days) * self._sizes.pitch

    def set_higher(self, by: float) -> None:
        """Paint so much higher where the header is low."""
        self._higher = by
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, sizes = look.palette, self._sizes
        if self.isDown():
            draw_frame(painter, look, whole(size), fill=colors.line, line=None)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink)
        painter.translate(0, -self._higher)
        if sizes.title:
            # the title stands above the first point, not above its place
            left = sizes.edge + (sizes.pitch - 24) / 2
            draw(painter, look, rhythm_title(), left, sizes.title, size=18, color=colors.ink2, width=self.days_width())
        rhythm_strip(
            painter, look, self._days, left=sizes.edge, top=sizes.top, pitch=sizes.pitch, diameter=sizes.diameter,
            size=sizes.letters,
        )  # fmt: skip
