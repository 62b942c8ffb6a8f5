"""Panel 4 and 5: the next step, what we expect of it, and when we go and see."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Stage
from kata_desktop.paint.board.values import StepPicture
from kata_desktop.paint.chips import ChipKind, chip, chip_width, expectation_badge
from kata_desktop.paint.ink import Voice, Written, draw_ink, draw_written, ink_size
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import panel_number
from kata_desktop.paint.text import draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.panel import BoardPanel
from kata_desktop.ui.storyboard.sizes import sizes_of
from kata_desktop.words.practice import Empty, Panel, empty, no_expectation, panel_title, we_expect

_CHIPS = {Stage.PLANNED: ChipKind.PLANNED, Stage.RUNNING: ChipKind.RUNNING, Stage.CHECKED: ChipKind.CHECKED}
_LINE, _LINE_TEXT = 28.0, (16.0, 15.0, 14.0)
#: The next step never shrinks (design chapter 2): it has two lines at every reading size.
_LINES = 2
_AIR, _SPARE_ABOVE, _SPARE_BADGE = 10.0, 11.0, 8.0


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
        shown, sizes = self._shown, sizes_of(self.kit).step
        panel = sizes_of(self.kit).panel
        edge, room = panel.edge, size.width() - 2 * panel.edge
        kind = _CHIPS.get(shown.stage, ChipKind.CHECKED)
        width = chip_width(look, kind, shown.chip, size=sizes.chip)
        middle, left = panel.title.middle, size.width() - edge - width
        chip(painter, look, kind, shown.chip, left=left, y_centre=middle, size=sizes.chip)
        bottom = size.height() - min(edge + 19, max(12.0, size.height() - 269)) if sizes.badge else size.height() - 14
        badge = sizes.badge or _LINE
        bold, line = Weight.SEMIBOLD, sizes.text * sizes.line_height
        most = max(_LINES, int((bottom - badge - sizes.top + 1) // line))
        lines = wrap(look, shown.text, size=sizes.text, weight=bold, width=room, max_lines=most)
        lines = [""] * most if shown.ink else lines
        # in a low panel the air above the step gives way, then that in the badges: the step keeps its lines
        lack = sizes.top + len(lines) * line + _AIR - (bottom - badge) if sizes.badge else 0.0
        lift = min(_SPARE_ABOVE, max(0.0, lack))
        badge -= min(_SPARE_BADGE, max(0.0, lack - lift))
        if shown.ink:
            place = QRectF(edge, sizes.top - lift + 4, room, len(lines) * line - 4)
            voice = Voice(sizes.text, look.palette.ink, bold, sizes.line_height)
            draw_written(painter, look, Written(shown.ink, shown.text), place, voice)
        else:
            draw_lines(
                painter, look, lines, edge, sizes.top - lift, size=sizes.text, weight=bold, color=look.palette.ink,
                line_height=sizes.line_height,
            )  # fmt: skip
        if sizes.badge:
            self._paint_badges(painter, look, QRectF(edge, bottom - badge, room, badge))
        else:
            self._paint_line(painter, look, QRectF(edge, bottom - badge, room, badge))

    def _paint_badges(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        half = (rect.width() - 14) / 2
        badge = QRectF(rect.left(), rect.top(), half, rect.height())
        shown = self._shown
        if shown.expect or shown.expect_ink:
            expectation_badge(painter, look, badge, we_expect(), shown.expect, ink=shown.expect_ink)
        else:
            missing = no_expectation()
            expectation_badge(painter, look, badge, missing.text, missing.action, missing=True)
        self._paint_see(painter, look, badge.translated(half + 14, 0))

    def _paint_line(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        """Paint what a desk shows in one line: the expectation in its frame, then when to go and see."""
        colors, shown, bold = look.palette, self._shown, Weight.SEMIBOLD
        told = bool(shown.expect or shown.expect_ink)
        expect = f"{we_expect()} {shown.expect}".strip() if told else no_expectation().text
        ink = ink_size(shown.expect_ink, rect.width() * 0.4, rect.height() - 6)[0]
        words = [expect, shown.see] if shown.see else [expect]
        around = 20.0 + (40.0 if shown.see else 0.0) + (ink + 10 if ink else 0.0)
        needs = ((size, sum(text_width(look, part, size=size, weight=bold) for part in words)) for size in _LINE_TEXT)
        letter = next((size for size, width in needs if width + around <= rect.width()), _LINE_TEXT[-1])
        see = text_width(look, shown.see, size=letter, weight=bold) if shown.see else 0.0
        room = max(rect.width() - around - see, rect.width() * 0.4)
        width = min(room, text_width(look, expect, size=letter, weight=bold)) + 20
        badge = QRectF(rect.left(), rect.top(), width + (ink + 10 if ink else 0.0), rect.height())
        color = colors.learn if told else colors.ink2
        painter.setPen(look.dashed(colors.learn, 1.5, 4.5, 3.0) if told else look.pen(colors.line2, 1.5))
        painter.setBrush(colors.learn_soft if told else colors.surface)
        painter.drawRoundedRect(badge.adjusted(1, 1, -1, -1), 5, 5)
        middle = badge.center().y()
        draw(painter, look, expect, badge.left() + 10, middle, size=letter, weight=bold, color=color, width=width - 19)
        draw_ink(
            painter, look, shown.expect_ink, QRectF(badge.left() + width, badge.top() + 3, ink, badge.height() - 6)
        )
        if shown.see:
            ring = badge.right() + 23
            panel_number(painter, look, QPointF(ring, middle), "5", diameter=22)
            left = ring + 17
            room = rect.right() - left
            draw(painter, look, shown.see, left, middle, size=letter, weight=bold, color=colors.ink, width=room)

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
