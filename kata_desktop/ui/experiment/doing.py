"""Between start and check: what runs, what we expect, when we go and see."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.scale import ScalePicture
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.experiment.compared import SCALE_HEIGHT, Marks, paint_task_scale
from kata_desktop.ui.experiment.sheet import EDGE, TOP, Sheet
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_ledge as ledge_words
from kata_desktop.words.practice import we_expect


class DoingSheet(Sheet):
    """Nothing to fill in: it waits until somebody has gone and seen."""

    least_height = 560.0

    def __init__(self, style: Style, kept: str = "", parent: QWidget | None = None) -> None:
        title = kept or words.running_title()
        super().__init__(style, title, ledge_words.reword_note() if kept else words.running_note(), parent)
        self._step = self._expect = self._see = ""
        self._scale: ScalePicture | None = None
        self._marks = Marks()

    def show_step(self, step: str, expect: str, see: str, scale: ScalePicture | None, marks: Marks) -> None:
        """Show the running step; `scale` is its band without a value, None where it has no numbers."""
        self._step, self._expect, self._see, self._scale, self._marks = step, expect, see, scale, marks
        told = (self.title, step, f"{we_expect()}: {expect}", f"{words.go_and_see()}: {see}")
        self.setAccessibleName(". ".join(told))
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 2 * EDGE
        lines = wrap(look, self._step, size=36, weight=Weight.SEMIBOLD, width=room, max_lines=3)
        y = draw_lines(
            painter, look, lines, EDGE, TOP + 16, size=36, weight=Weight.SEMIBOLD, color=colors.ink, line_height=1.16
        )  # fmt: skip
        y += 36
        half = (room - 48) / 2
        draw(painter, look, we_expect(), EDGE, y, size=22, color=colors.ink2, width=half)
        draw(painter, look, words.go_and_see(), EDGE + half + 48, y, size=22, color=colors.ink2, width=half)
        self._paint_value(painter, look, self._expect, QRectF(EDGE, y + 20, half, 116), plum=True)
        see = self._see or words.no_time_agreed()
        self._paint_value(painter, look, see, QRectF(EDGE + half + 48, y + 20, half, 116), plum=False)
        if self._scale is not None:
            place = QRectF(EDGE, y + 170, room, SCALE_HEIGHT)
            paint_task_scale(painter, look, self._scale, place, self._marks)

    def _paint_value(self, painter: QPainter, look: Look, told: str, place: QRectF, *, plum: bool) -> None:
        color = look.palette.learn if plum else look.palette.ink
        size = fitted_size(look, told, sizes=(56, 48, 40, 32), weight=Weight.SEMIBOLD, width=place.width())
        lines = wrap(look, told, size=size, weight=Weight.SEMIBOLD, width=place.width(), max_lines=3)
        draw_lines(
            painter, look, lines, place.left(), place.top(), size=size, weight=Weight.SEMIBOLD, color=color
        )  # fmt: skip
