"""Between start and check: what runs, what we expect, when we go and see."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.scale import ScalePicture
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.experiment.compared import SCALE_HEIGHT, Marks, paint_task_scale
from kata_desktop.ui.kit.sheet import EDGE, TOP, Sheet
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_ledge as ledge_words
from kata_desktop.words import ink as ink_words
from kata_desktop.words.experiment import Row
from kata_desktop.words.practice import we_expect


class DoingSheet(Sheet):
    """Nothing to fill in: it waits until somebody has gone and seen."""

    least_height = 560.0

    def __init__(self, style: Style, kept: str = "", parent: QWidget | None = None) -> None:
        title = kept or words.running_title()
        super().__init__(style, title, ledge_words.reword_note() if kept else words.running_note(), parent)
        self._step, self._expect, self._see = Written(), Written(), ""
        self._scale: ScalePicture | None = None
        self._marks = Marks()

    def show_step(self, step: Written, expect: Written, see: str, scale: ScalePicture | None, marks: Marks) -> None:
        """Show the running step; `scale` is its band without a value, None where it has no numbers."""
        self._step, self._expect, self._see, self._scale, self._marks = step, expect, see, scale, marks
        labelled = ((words.row(Row.STEP), step), (we_expect(), expect))
        told = (ink_words.said(label, one.typed, by_hand=bool(one.ink)) for label, one in labelled)
        self.setAccessibleName(". ".join((self.title, *told, f"{words.go_and_see()}: {see}")))
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 2 * EDGE
        y = self._paint_step(painter, look, room) + 36
        half = (room - 48) / 2
        draw(painter, look, we_expect(), EDGE, y, size=22, color=colors.ink2, width=half)
        draw(painter, look, words.go_and_see(), EDGE + half + 48, y, size=22, color=colors.ink2, width=half)
        place = QRectF(EDGE, y + 20, half, 116)
        if self._expect.ink:
            draw_written(painter, look, self._expect, place, Voice(28, colors.learn, Weight.SEMIBOLD))
        else:
            self._paint_value(painter, look, self._expect.typed, place, plum=True)
        see = self._see or words.no_time_agreed()
        self._paint_value(painter, look, see, place.translated(half + 48, 0), plum=False)
        if self._scale is not None:
            place = QRectF(EDGE, y + 170, room, SCALE_HEIGHT)
            paint_task_scale(painter, look, self._scale, place, self._marks)

    def _paint_step(self, painter: QPainter, look: Look, room: float) -> float:
        """Draw the step and return the end of it."""
        color, bold = look.palette.ink, Weight.SEMIBOLD
        if self._step.ink:
            place = QRectF(EDGE, TOP + 8, room, 150)
            draw_written(painter, look, self._step, place, Voice(32, color, bold))
            return place.bottom()
        lines = wrap(look, self._step.typed, size=36, weight=bold, width=room, max_lines=3)
        return draw_lines(painter, look, lines, EDGE, TOP + 16, size=36, weight=bold, color=color, line_height=1.16)

    def _paint_value(self, painter: QPainter, look: Look, told: str, place: QRectF, *, plum: bool) -> None:
        color = look.palette.learn if plum else look.palette.ink
        size = fitted_size(look, told, sizes=(56, 48, 40, 32), weight=Weight.SEMIBOLD, width=place.width())
        lines = wrap(look, told, size=size, weight=Weight.SEMIBOLD, width=place.width(), max_lines=3)
        draw_lines(
            painter, look, lines, place.left(), place.top(), size=size, weight=Weight.SEMIBOLD, color=color
        )  # fmt: skip
