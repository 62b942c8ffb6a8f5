"""Panel 4 and 5: the next step, what we expect of it, and when we go and see."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Stage
from kata_desktop.paint.board.values import StepPicture
from kata_desktop.paint.chips import ChipKind, chip, chip_width, expectation_badge
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import panel_number
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.panel import EDGE, BoardPanel
from kata_desktop.words.practice import Empty, Panel, empty, no_expectation, panel_title, we_expect

_CHIPS = {Stage.PLANNED: ChipKind.PLANNED, Stage.RUNNING: ChipKind.RUNNING, Stage.CHECKED: ChipKind.CHECKED}
_BADGE = 84.0


class StepPanel(BoardPanel):
    """One step only; without one it asks for it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown = StepPicture(missing=True)
        super().__init__(style, panel_title(Panel.NEXT_STEP), 4, parent)

    @property
    def experiment_id(self) -> str:
        """The experiment shown, empty without one."""
        return self._shown.id

    def show_step(self, shown: StepPicture) -> None:
        """Show the next step, or ask for one."""
        self._shown = shown
        self.setAccessibleName(shown.name)
        state = empty(Empty.NEXT_STEP)
        if shown.missing:
            self.show_empty(state.text, state.action)
        else:
            self.show_empty("", "")

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        shown = self._shown
        kind = _CHIPS.get(shown.stage, ChipKind.CHECKED)
        chip(
            painter, look, kind, shown.chip, left=size.width() - EDGE - chip_width(look, kind, shown.chip), y_centre=40
        )
        top = size.height() - min(EDGE + 19, max(12.0, size.height() - 269)) - _BADGE
        room = int((top - 72) // (36 * 1.16))
        lines = wrap(
            look, shown.text, size=36, weight=Weight.SEMIBOLD, width=size.width() - 2 * EDGE, max_lines=max(1, room)
        )
        draw_lines(
            painter, look, lines, EDGE, 73, size=36, weight=Weight.SEMIBOLD, color=look.palette.ink, line_height=1.16
        )
        half = (size.width() - 2 * EDGE - 14) / 2
        badge = QRectF(EDGE, top, half, _BADGE)
        if shown.expect:
            expectation_badge(painter, look, badge, we_expect(), shown.expect)
        else:
            missing = no_expectation()
            expectation_badge(painter, look, badge, missing.text, missing.action, missing=True)
        self._paint_see(painter, look, QRectF(EDGE + half + 14, top, half, _BADGE))

    def _paint_see(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        colors = look.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.sunken)
        painter.drawRoundedRect(rect, 8, 8)
        left, room = rect.left() + 16, rect.width() - 32
        panel_number(painter, look, QPointF(left + 13, rect.top() + 24), "5", diameter=26)
        title = panel_title(Panel.GO_AND_SEE)
        draw(painter, look, title, left + 34, rect.top() + 24, size=20, color=colors.ink, width=room - 34)
        see = self._shown.see
        size = fitted_size(look, see, sizes=(32, 28, 24, 22), weight=Weight.SEMIBOLD, width=room)
        draw(painter, look, see, left, rect.top() + 56, size=size, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
