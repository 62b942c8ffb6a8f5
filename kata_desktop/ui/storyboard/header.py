"""The strip above the board: name, challenge, rhythm of the coaching cycles, clock."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.values import HeaderPicture
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.clock import CLOCK_WIDTH, draw_clock
from kata_desktop.ui.kit.placed import Painted, draw_focus_ring, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.rhythm import WALL_STRIP, RhythmStrip
from kata_desktop.words.practice import Panel, empty_challenge, panel_title

_TITLE_WIDTH = 424.0
_GAP = 40.0
_INSET = 32.0
_LOW = 100.0
#: In a low header what has three lines stands so much higher.
_HIGHER = 12.0
#: Higher up the lines would meet the word "Challenge", which then gives way.
_LABEL_NEEDS = 26.0
# the panels below can be tapped as well
_BELOW = 12.0


class BoardHeader(Painted):
    """Text, and two parts that open when they are tapped: the challenge, and the rhythm of the coaching cycles."""

    challenge_wanted = Signal()
    rhythm_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: HeaderPicture | None = None
        super().__init__(style, parent)
        self.challenge = _Challenge(style, self)
        self.challenge.clicked.connect(self.challenge_wanted)
        self.rhythm = RhythmStrip(style, WALL_STRIP, self)
        self.rhythm.clicked.connect(self.rhythm_wanted)

    def show_header(self, shown: HeaderPicture) -> None:
        """Show the header of a board."""
        self._shown = shown
        self.challenge.show_challenge(Written(shown.challenge_ink, shown.challenge), shown.challenge_name)
        self.rhythm.show_strip(shown)
        self.setAccessibleName(". ".join(part for part in (shown.title, shown.roles) if part))
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "rhythm"):
            return
        left = _INSET + _title_width(width_u, low=_is_low(height_u)) + _GAP
        right = width_u - _INSET - CLOCK_WIDTH - _GAP
        days, edge, height = self.rhythm.days_width(), WALL_STRIP.edge, height_u - 8 - _BELOW
        if days:
            self.rhythm.set_higher(_HIGHER if _is_low(height_u) else 0.0)
            self.place(self.rhythm, right - days - edge, 8, days + 2 * edge, height)
            right -= days + _GAP
        self.place(self.challenge, left - 8, 8, max(160.0, right - left + 8), height)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        shown = self._shown
        if shown is None:
            return
        low = _is_low(size.height())
        self._paint_title(painter, look, shown, size, low=low)
        if low:
            painter.translate(0, -_HIGHER)
        draw_clock(painter, look, size.width() - _INSET, shown.time, shown.day)

    def _paint_title(self, painter: QPainter, look: Look, shown: HeaderPicture, size: QSizeF, *, low: bool) -> None:
        """Paint name and roles; where the reading size leaves little room the roles give way to the name."""
        colors, bold = look.palette, Weight.SEMIBOLD
        width = _title_width(size.width(), low=low)
        if low:
            lines = wrap(look, shown.title, size=26, weight=bold, width=width, max_lines=2)
            top = size.height() / 2 - len(lines) * 15
            draw_lines(painter, look, lines, _INSET, top, size=26, weight=bold, color=colors.ink, line_height=1.16)
            return
        title = fitted_size(look, shown.title, sizes=(28, 26, 24, 22), weight=bold, width=width)
        draw(painter, look, shown.title, _INSET, 40, size=title, weight=bold, color=colors.ink, width=width)
        draw(painter, look, shown.roles, _INSET, 73, size=20, color=colors.ink2, width=width)


def _is_low(height: float) -> bool:
    return height < _LOW


def _title_width(width: float, *, low: bool) -> float:
    return width * 0.19 if low else min(_TITLE_WIDTH, width * 0.24)


class ChallengeTap(TapTarget):
    """The way to the challenge, in what is written of it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._written = Written()
        super().__init__(style, parent)

    def show_challenge(self, written: Written, name: str) -> None:
        """Show the challenge, or the question for one."""
        self._written = written
        self.setAccessibleName(name)
        self.update()


class _Challenge(ChallengeTap):
    """The direction, always in sight."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink)
        middle = size.height() / 2
        draw_icon(painter, "mountain", QRectF(8, middle - 28, 56, 56), colors.target, look)
        left, room = 82.0, size.width() - 90.0
        if self._written.ink:
            place = QRectF(left, 4, room, size.height() - 8)
            draw_written(painter, look, self._written, place, Voice(22, colors.ink, Weight.SEMIBOLD, 1.16))
            return
        words = self._written.typed or empty_challenge()
        color = colors.ink if self._written.typed else colors.ink2
        top, letter, lines = self._lines(look, words, room, size.height())
        if top >= _LABEL_NEEDS:
            draw(painter, look, panel_title(Panel.CHALLENGE), left, 15, size=20, color=colors.ink2, width=room)
        draw_lines(painter, look, lines, left, top, size=letter, weight=Weight.SEMIBOLD, color=color, line_height=1.16)

    def _lines(self, look: Look, words: str, room: float, height: float) -> tuple[float, float, list[str]]:
        """Top, size and lines: the first size of which the whole sentence has room, below the word "Challenge"."""
        low = _is_low(height + 8 + _BELOW)
        for size, most in ((24.0, 2), (20.0, 3)) if low else ((28.0, 2), (26.0, 2), (24.0, 2), (22.0, 3)):
            lines = wrap(look, words, size=size, weight=Weight.SEMIBOLD, width=room, max_lines=most)
            if not lines[-1].endswith("…"):
                break
        block = len(lines) * size * 1.16
        if low:
            return (height - block) / 2, size, lines
        top = min(28.0 if len(lines) > 1 else 34.0, height - block)
        return (top if top >= _LABEL_NEEDS else (height - block) / 2), size, lines
