"""The cards of the overview: a board, and the place of a new one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.card import CardPicture, paint_card_chart
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import big_figure, figure_width, pin, rhythm_mark
from kata_desktop.paint.text import Align, draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import PANEL_RADIUS, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import boards
from kata_desktop.words.grammar import sentences

CARD_WIDTH: Final = 466.0
CARD_HEIGHT: Final = 412.0
LONG_PRESS_MS: Final = 500
_EDGE: Final = 24.0
_BASELINE: Final = 146.0
_CHART_TOP: Final = 172.0
_ARROW: Final = 32.0
_GAP: Final = 12.0
_PITCH: Final = 22.0
_DOT: Final = 16.0


class Card(TapTarget):
    """What all cards share: keys go to the overview, a long press is told apart from a tap."""

    key_pressed = Signal(QKeyEvent)
    held = Signal()
    focused = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._long = QTimer(singleShot=True, interval=LONG_PRESS_MS)
        super().__init__(style, parent)
        self._long.setParent(self)
        self._long.timeout.connect(self._hold)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.isDown():
            self._long.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._long.stop()
        super().mouseReleaseEvent(event)

    def _hold(self) -> None:
        if self.isDown():
            # lifting the finger does nothing any more
            self.setDown(False)
            self.held.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class BoardCard(Card):
    """One board, as `CardPicture` words it; the chosen one is framed."""

    def __init__(self, style: Style, picture: CardPicture, parent: QWidget | None = None) -> None:
        self._shown = picture
        self._is_chosen = self._is_removing = self._is_next = self._is_past = False
        super().__init__(style, parent)
        self.show_card(picture)

    @property
    def picture(self) -> CardPicture:
        """What it shows."""
        return self._shown

    def show_card(self, picture: CardPicture) -> None:
        """Show a board as it was read."""
        self._shown = picture
        self.setAccessibleName(picture.name)
        self.update()

    @property
    def is_chosen(self) -> bool:
        """Whether it is the one that the ledge speaks of."""
        return self._is_chosen

    def set_chosen(self, chosen: bool) -> None:
        """Frame it, or take the frame away."""
        if chosen is not self._is_chosen:
            self._is_chosen = chosen
            self.update()

    def set_next(self, *, is_next: bool, is_past: bool) -> None:
        """Tell in bold when its coaching cycle is because it comes next, or that its time has passed."""
        if (is_next, is_past) != (self._is_next, self._is_past):
            self._is_next, self._is_past = is_next, is_past
            self.update()

    def set_removing(self, removing: bool) -> None:
        """Show that a tap removes the board instead of opening it."""
        self._is_removing = removing
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, shown = look.palette, self._shown
        fill = colors.sunken if self.isDown() else colors.surface
        line, width = (colors.ink, 3.0) if self._is_chosen else (colors.line, 1.0)
        draw_frame(painter, look, whole(size), fill=fill, line=line, width=width, radius=PANEL_RADIUS)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink, PANEL_RADIUS)
        room = size.width() - 2 * _EDGE
        title_room = room
        if self._is_removing:
            title_room -= 48
            draw_icon(painter, "archive", QRectF(size.width() - _EDGE - 36, 18, 36, 36), colors.ink, look)
        bold = Weight.SEMIBOLD
        title = fitted_size(look, shown.title, sizes=(28, 26, 24), weight=bold, width=title_room)
        draw(painter, look, shown.title, _EDGE, 36, size=title, weight=bold, color=colors.ink, width=title_room)
        if shown.challenge_ink:
            written, place = Written(shown.challenge_ink, shown.challenge), QRectF(_EDGE, 52, room, 32)
            draw_written(painter, look, written, place, Voice(20, colors.ink2))
        else:
            draw(painter, look, shown.challenge, _EDGE, 67, size=20, color=colors.ink2, width=room)
        if shown.trouble is not None:
            self._paint_trouble(painter, look, shown.trouble, size)
        elif shown.pending:
            draw(painter, look, boards.being_read(), _EDGE, 67, size=20, color=colors.ink2, width=room)
        else:
            self._paint_values(painter, look, room)
            self._paint_below(painter, look, size)

    def _paint_trouble(self, painter: QPainter, look: Look, told: tuple[str, str], size: QSizeF) -> None:
        colors, room = look.palette, size.width() - 2 * _EDGE
        draw_icon(painter, "file-warning", QRectF(_EDGE, 76, 40, 40), colors.ink, look)
        what = wrap(look, told[0], size=24, weight=Weight.SEMIBOLD, width=room, max_lines=3)
        below = draw_lines(painter, look, what, _EDGE, 136, size=24, weight=Weight.SEMIBOLD, color=colors.ink)
        most = int((size.height() - below - 24) / (22 * 1.3))
        meaning = wrap(look, told[1], size=22, weight=Weight.REGULAR, width=room, max_lines=max(1, most))
        draw_lines(painter, look, meaning, _EDGE, below + 8, size=22, color=colors.ink2)

    def _paint_values(self, painter: QPainter, look: Look, room: float) -> None:
        """Paint actual → target with the days left; where a translation is long the figures get smaller, not cut."""
        shown, colors = self._shown, look.palette
        actual, target = shown.actual, shown.target
        assert actual is not None
        assert target is not None
        left, right = "", _EDGE + room
        if not target.missing:
            left = shown.left
        elif not actual.missing:
            left = boards.no_target()
        middle = _BASELINE - 10
        if actual.missing:
            words = boards.nothing_measured()
            draw(painter, look, words, _EDGE, middle - 10, size=22, color=colors.ink2, width=room)
            if target.missing:
                return
        lines = wrap(look, left, size=20, weight=Weight.REGULAR, width=room * 0.4, max_lines=2)
        taken = max((text_width(look, line, size=20) for line in lines), default=0.0)
        if actual.missing:
            self._paint_alone(painter, look, room)
            return
        unit = "" if not target.missing else actual.unit
        free = room - taken - 16
        size = next((size for size in (64, 56, 48, 40, 32) if self._width(look, size, unit) <= free), 28)
        end = big_figure(painter, look, actual.value, unit, left=_EDGE, baseline=_BASELINE, size=size, color=colors.ink)
        if not target.missing:
            arrow = QRectF(end + _GAP, _BASELINE - size * 0.28 - _ARROW / 2, _ARROW, _ARROW)
            draw_icon(painter, "arrow-right", arrow, colors.ink2, look)
            begin = end + 2 * _GAP + _ARROW
            big_figure(
                painter, look, target.value, target.unit, left=begin, baseline=_BASELINE, size=size, color=colors.target
            )
        top = middle - len(lines) * 13 if len(lines) > 1 else middle - 11
        weight = Weight.SEMIBOLD if shown.due else Weight.REGULAR
        color = colors.ink if shown.due else colors.ink2
        draw_lines(painter, look, lines, right, top, size=20, weight=weight, color=color, align=Align.RIGHT)

    def _width(self, look: Look, size: float, unit: str) -> float:
        shown = self._shown
        assert shown.actual is not None
        assert shown.target is not None
        width = figure_width(look, shown.actual.value, unit, size=size)
        if shown.target.missing:
            return width
        return width + 2 * _GAP + _ARROW + figure_width(look, shown.target.value, shown.target.unit, size=size)

    def _paint_alone(self, painter: QPainter, look: Look, room: float) -> None:
        """Paint a target condition before the first measurement."""
        target = self._shown.target
        assert target is not None
        end = big_figure(
            painter, look, target.value, target.unit,
            left=_EDGE, baseline=_BASELINE + 30, size=48, color=look.palette.target,
        )  # fmt: skip
        left = room - (end - _EDGE) - 16
        draw(
            painter, look, self._shown.left, _EDGE + room, _BASELINE + 16, size=20, color=look.palette.ink2,
            align=Align.RIGHT, width=max(40.0, left),
        )  # fmt: skip

    def _paint_below(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Paint chart, obstacle and, below a line, rhythm and the last measurement; no rhythm leaves its room above."""
        shown, colors, room = self._shown, look.palette, size.width() - 2 * _EDGE
        strip = 32.0 if shown.rhythm else 0.0
        rule = size.height() - 60 - strip
        pinned = rule - 28
        actual = shown.actual
        if actual is not None and actual.chart is not None:
            chart = QRectF(_EDGE, _CHART_TOP, room, pinned - 26 - _CHART_TOP)
            paint_card_chart(painter, look, actual.chart, chart)
        if shown.focus_ink:
            pin(painter, look, QRectF(_EDGE, pinned - 13, 26, 26))
            place = QRectF(_EDGE + 36, pinned - 18, room - 36, 36)
            draw_written(painter, look, Written(shown.focus_ink, shown.focus), place, Voice(22, colors.ink))
        elif shown.focus:
            pin(painter, look, QRectF(_EDGE, pinned - 13, 26, 26))
            draw(painter, look, shown.focus, _EDGE + 36, pinned, size=22, color=colors.ink, width=room - 36)
        else:
            draw(painter, look, boards.no_focus(), _EDGE, pinned, size=22, color=colors.ink2, width=room)
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(rule, 1)
        painter.drawLine(QLineF(_EDGE, y, _EDGE + room, y))
        pitch = min(_PITCH, room / max(1, len(shown.rhythm)))
        for n, day in enumerate(shown.rhythm):
            centre = QRectF(_EDGE + n * pitch, rule + 18, pitch, _DOT).center()
            rhythm_mark(painter, look, centre, day.held, diameter=_DOT)
        weight, color = (Weight.SEMIBOLD, colors.ink) if self._is_next else (Weight.REGULAR, colors.ink2)
        words = shown.line_after if self._is_past else shown.line
        letters = fitted_size(look, words, sizes=(20, 18), weight=weight, width=room)
        draw(painter, look, words, _EDGE, size.height() - 32, size=letters, weight=weight, color=color, width=room)


class NewBoardCard(Card):
    """The place of the next board, always the last one."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.setAccessibleName(sentences(boards.new_board(), boards.new_board_line()))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle = look.palette, size.width() / 2
        fill = colors.line if self.isDown() else None
        draw_frame(painter, look, whole(size), fill=fill, line=colors.line2, width=3, radius=PANEL_RADIUS, dashed=True)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink, PANEL_RADIUS)
        room, y = size.width() - 2 * _EDGE, size.height() / 2
        draw_icon(painter, "plus", QRectF(middle - 28, y - 86, 56, 56), colors.ink, look)
        draw(
            painter, look, boards.new_board(), middle, y + 4, size=28, weight=Weight.SEMIBOLD, color=colors.ink,
            align=Align.CENTRE, width=room,
        )  # fmt: skip
        lines = wrap(look, boards.new_board_line(), size=22, weight=Weight.REGULAR, width=min(330.0, room), max_lines=3)
        draw_lines(painter, look, lines, middle, y + 36, size=22, color=colors.ink2, align=Align.CENTRE)
