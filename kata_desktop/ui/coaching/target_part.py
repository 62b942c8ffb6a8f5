"""Question 1: the target condition, as large as the wall allows; it is read here and never written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.panels import target_picture
from kata_desktop.paint.board.values import TargetPicture
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import big_figure, day_bars, figure_size
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.coaching.part import EDGE, TOP, CyclePage, CyclePart, Moment
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.style import Style
from kata_desktop.words.grammar import sentences, within
from kata_desktop.words.practice import Empty, empty, empty_target

_FIGURE: Final = 300.0
_LINE: Final = 51.0
#: The height of a pattern in handwriting.
_INK: Final = 220.0


class TargetPage(CyclePage):
    """Its value, its date with the days gone, and the pattern."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown = TargetPicture(missing=True)
        super().__init__(style, parent)

    def show_target(self, shown: TargetPicture) -> None:
        """Show a target condition, or ask for one."""
        self._shown = shown
        self.set_empty(empty_target() if shown.missing else "")
        self.setAccessibleName(shown.name)
        self.style_changed()

    def paint_content(self, painter: QPainter, look: Look) -> None:
        shown, colors, room, bold = self._shown, look.palette, self.room(), Weight.SEMIBOLD
        lines = _INK / _LINE if shown.pattern_ink else len(shown.pattern)
        below = 72.0 + (44.0 if shown.days else 0.0) + 16 + lines * _LINE
        draw(painter, look, shown.what, EDGE, TOP + 14, size=24, color=colors.ink2, width=room)
        free = self.bottom() - TOP - 44 - below
        wanted = min(_FIGURE, max(112.0, free / 0.92))
        large = figure_size(look, shown.value, shown.unit, size=wanted, width=room)
        baseline = TOP + 44 + min(40.0, max(0.0, free - large * 0.92)) + large * 0.74
        big_figure(
            painter, look, shown.value, shown.unit, left=EDGE, baseline=baseline, size=large, color=colors.target
        )
        y = baseline + large * 0.14 + 44
        weight, color = (bold, colors.ink) if shown.due else (Weight.REGULAR, colors.ink2)
        left = text_width(look, shown.left, size=32, weight=weight)
        by = fitted_size(look, shown.by, sizes=(44, 38, 32, 28), weight=bold, width=room - left - 24)
        draw(painter, look, shown.by, EDGE, y, size=by, weight=bold, color=colors.ink, width=room - left - 24)
        draw(painter, look, shown.left, EDGE + room, y, size=32, weight=weight, color=color, align=Align.RIGHT)
        y += 46
        if shown.days:
            day_bars(painter, look, QRectF(EDGE, y - 6, room, 20), days=shown.days, past=shown.past)
            y += 44
        if shown.pattern_ink:
            place = QRectF(EDGE, y, room, max(0.0, min(_INK, self.bottom() - y)))
            written = Written(shown.pattern_ink, "\n".join(shown.pattern))
            draw_written(painter, look, written, place, Voice(32, colors.ink))
            return
        self._paint_pattern(painter, look, y + _LINE / 2)

    def _paint_pattern(self, painter: QPainter, look: Look, y: float) -> None:
        for line in self._shown.pattern:
            if y + 20 > self.bottom():
                return
            draw(painter, look, line, EDGE, y, size=32, color=look.palette.ink, width=self.room())
            y += _LINE


class TargetPart(CyclePart):
    """Without a target condition it leads to where one is set."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.page = TargetPage(style)
        self._sentence = ""
        self.set = self.button(
            empty(Empty.TARGET).action, "target", lambda: self.wanted.emit(Destination(Place.TARGET))
        )
        self.page.set_buttons([self.set])
        self.panel.show_sheet(self.page)

    @property
    def sentence(self) -> str:
        return self._sentence

    def show_moment(self, moment: Moment) -> None:
        shown = target_picture(moment.board, moment.today)
        told = " ".join(part for part in (shown.value, shown.unit, within(shown.what)) if part)
        self._sentence = "" if shown.missing else sentences(", ".join(part for part in (told, shown.by) if part))
        self.set.setVisible(shown.missing)
        self.set.set_why(moment.why)
        self.page.show_target(shown)
