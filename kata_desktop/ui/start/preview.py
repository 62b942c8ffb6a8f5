"""The small board at the right that grows with the start: what is there is drawn, what is left out stays dashed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import preset_date
from kata_desktop.paint.board.card import paint_card_chart
from kata_desktop.paint.board.picture import board_picture
from kata_desktop.paint.board.values import BoardPicture
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Voice, Written, draw_ink, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import panel_number
from kata_desktop.paint.scale import ScaleStyle, paint_scale
from kata_desktop.paint.text import draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import practice, start, start_texts
from kata_desktop.words.practice import Panel
from kata_desktop.words.start_pages import Step, page

WIDTH: Final = 524.0
HEIGHT: Final = 480.0
_TITLE: Final = 40.0
_BOLD: Final = Weight.SEMIBOLD
_HINTED: Final = (18, 34, 14, 40, 30, 48, 44)
_ROW: Final = ScaleStyle(size=18, band=18, mark=8)
_CHALLENGE: Final = QRectF(16, 16, 492, 76)
_PLACES: Final = {
    Panel.TARGET: QRectF(16, 108, 142, 212),
    Panel.ACTUAL: QRectF(170, 108, 192, 212),
    Panel.OBSTACLES: QRectF(374, 108, 134, 212),
    Panel.NEXT_STEP: QRectF(16, 332, 170, 132),
    Panel.EXPERIMENTS: QRectF(198, 332, 310, 132),
}
_OF_STEP: Final = {
    Step.CONDITION: frozenset({Panel.ACTUAL}),
    Step.TARGET: frozenset({Panel.TARGET}),
    Step.EXPERIMENT: frozenset({Panel.OBSTACLES, Panel.NEXT_STEP, Panel.EXPERIMENTS}),
}


def preview_picture(board: Storyboard, now: datetime) -> BoardPicture:
    """The board as it would stand if the draft of its target condition were set today."""
    draft = board.target_draft
    if board.target is None and draft is not None:
        today = now.date()
        by = draft.achieve_by or preset_date(today)
        board = replace(board, target_conditions=(replace(draft, set_on=today, achieve_by=by),))
    return board_picture(board, now)


class SmallBoard(Painted):
    """Title, the small board, and two notes that belong to the step. Sizes shrink with the width."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._picture: BoardPicture | None = None
        self._step = Step.DIRECTION
        self._notes: Sequence[tuple[str, str]] = ()
        super().__init__(style, parent)

    def show_board(self, board: Storyboard, now: datetime, step: Step, last_note: str = "") -> None:
        """Show a board; the parts of the step are framed. `last_note` takes the place of an empty one."""
        self._picture, self._step = preview_picture(board, now), step
        self._notes = [(icon, words or last_note) for icon, words in page(step).notes]
        there = {part: self.has(part) for part in (Panel.CHALLENGE, *_PLACES)}
        titles = {part: practice.panel_title(part) for part in there}
        named = start.preview(
            [titles[p] for p, has in there.items() if has], [titles[p] for p in there if not there[p]]
        )
        self.setAccessibleName(named)
        self.setAccessibleDescription(" ".join(words for _, words in self._notes))
        self.update()

    def has(self, part: Panel) -> bool:
        """Whether a part of the board is there already."""
        picture = self._picture
        assert picture is not None
        match part:
            case Panel.CHALLENGE:
                return bool(picture.header.challenge or picture.header.challenge_ink)
            case Panel.TARGET:
                return not picture.target.missing
            case Panel.ACTUAL:
                return not picture.actual.missing
            case Panel.OBSTACLES:
                return picture.obstacles.focus is not None
            case Panel.NEXT_STEP:
                return bool(picture.step.text or picture.step.ink)
            case _:
                return bool(picture.record.rows) and bool(picture.step.expect or picture.step.expect_ink)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self._picture is None:
            return
        colors, factor = look.palette, min(1.0, size.width() / WIDTH)
        told = start_texts.text(start_texts.Text.SO_FAR)
        draw(painter, look, told, 0, 20, size=22, color=colors.ink2, width=size.width())
        painter.save()
        painter.translate(0, _TITLE)
        painter.scale(factor, factor)
        small = replace(look, device_pixels=look.device_pixels * factor)
        frame = QRectF(0, 0, WIDTH, HEIGHT)
        draw_frame(painter, small, frame, fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        self._paint_challenge(painter, small, self._picture)
        for part, rect in _PLACES.items():
            self._paint_part(painter, small, part, rect, self._picture)
        painter.restore()
        self._paint_notes(painter, look, size, _TITLE + HEIGHT * factor + 28)

    def _paint_notes(self, painter: QPainter, look: Look, size: QSizeF, top: float) -> None:
        for icon, words in self._notes:
            lines = wrap(look, words, size=22, weight=Weight.REGULAR, width=size.width() - 56, max_lines=5)
            height = max(40.0, len(lines) * 22 * 1.35)
            if top + height > size.height():
                return
            draw_icon(painter, icon, QRectF(0, top, 40, 40), look.palette.ink2, look)
            draw_lines(painter, look, lines, 56, top, size=22, color=look.palette.ink2, line_height=1.35)
            top += height + 22

    def _paint_challenge(self, painter: QPainter, look: Look, picture: BoardPicture) -> None:
        colors, rect = look.palette, _CHALLENGE
        words, ink = picture.header.challenge, picture.header.challenge_ink
        current, there = self._step is Step.DIRECTION, bool(words or ink)
        line = colors.target if current and there else colors.line if there else colors.line2
        width = 3.0 if current and there else 2.0
        draw_frame(painter, look, rect, fill=None, line=line, width=width, radius=6, dashed=not there)
        color = colors.target if there else colors.ink2
        draw_icon(painter, "mountain", QRectF(rect.x() + 14, rect.y() + 22, 32, 32), color, look)
        if ink:
            place = rect.adjusted(58, 8, -16, -8)
            draw_written(painter, look, Written(ink, words), place, Voice(21, colors.ink, _BOLD, 1.15))
            return
        shown = words or practice.panel_title(Panel.CHALLENGE)
        weight = _BOLD if words else Weight.REGULAR
        lines = wrap(look, shown, size=21, weight=weight, width=rect.width() - 74, max_lines=2)
        top = rect.center().y() - len(lines) * 21 * 1.15 / 2
        color = colors.ink if words else colors.ink2
        draw_lines(
            painter, look, lines, rect.x() + 58, top, size=21, weight=weight, color=color, line_height=1.15
        )  # fmt: skip

    def _paint_part(self, painter: QPainter, look: Look, part: Panel, rect: QRectF, picture: BoardPicture) -> None:
        colors, there = look.palette, self.has(part)
        current = there and part in _OF_STEP.get(self._step, frozenset())
        line = colors.ink if current else colors.line if there else colors.line2
        draw_frame(painter, look, rect, fill=None, line=line, width=3 if current else 2, radius=6, dashed=not there)
        number = practice.panel_number(part)
        inner = rect.adjusted(14, 12, -12, -10)
        if number is not None:
            centre = QPointF(inner.x() + 17, inner.y() + 17)
            panel_number(painter, look, centre, str(number), diameter=34)
        elif not there:
            draw_icon(painter, "flask-conical", QRectF(inner.x() - 4, inner.y() - 2, 36, 36), colors.ink2, look)
        if not there:
            room = inner.adjusted(0, 42, 0, 0)
            _words(painter, look, practice.panel_title(part), room, bold=False, most=3)
            if part is Panel.ACTUAL:
                _hint_of_chart(painter, look, rect)
            return
        _PAINTERS[part](painter, look, inner, picture)


def _hint_of_chart(painter: QPainter, look: Look, rect: QRectF) -> None:
    """A dotted line where the chart will be."""
    painter.setPen(look.dashed(look.palette.line2, 2.0, 3.0, 5.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bottom = rect.bottom() - 74
    painter.drawPolyline([QPointF(rect.x() + 18 + 26 * n, bottom + y) for n, y in enumerate(_HINTED)])


def _words(painter: QPainter, look: Look, words: str, rect: QRectF, *, bold: bool, most: int) -> None:
    weight = _BOLD if bold else Weight.REGULAR
    color = look.palette.ink if bold else look.palette.ink2
    longest = max(words.split(), key=len, default="")
    letters = fitted_size(look, longest, sizes=(20, 18, 16, 14), weight=weight, width=rect.width())
    lines = wrap(look, words, size=letters, weight=weight, width=rect.width(), max_lines=most)
    draw_lines(painter, look, lines, rect.x(), rect.y(), size=letters, weight=weight, color=color, line_height=1.2)


def _written(painter: QPainter, look: Look, written: Written, rect: QRectF, *, most: int) -> None:
    if written.ink:
        draw_written(painter, look, written, rect, Voice(16, look.palette.ink, _BOLD))
    else:
        _words(painter, look, written.typed, rect, bold=True, most=most)


def _figure(painter: QPainter, look: Look, rect: QRectF, value: str, unit: str, *, blue: bool) -> None:
    """A large figure with its unit, as large as it fits beside it."""
    color = look.palette.target if blue else look.palette.ink
    sizes = (60.0, 52.0, 44.0, 36.0, 28.0, 22.0) if blue else (44.0, 36.0, 28.0, 22.0)
    base = 70.0
    for size in sizes:
        small = max(16.0, size * 0.45)
        wide = text_width(look, value, size=size, weight=_BOLD)
        beside = wide + 5 + text_width(look, unit, size=small, weight=_BOLD) if unit else wide
        if beside <= rect.width() or size == sizes[-1]:
            break
    middle = rect.y() + base
    draw(painter, look, value, rect.x(), middle, size=size, weight=_BOLD, color=color, width=rect.width())
    room = rect.width() - wide - 5
    if unit and room > 12:
        lower = middle + 0.35 * (size - small)
        draw(painter, look, unit, rect.x() + wide + 5, lower, size=small, weight=_BOLD, color=color, width=room)


def _target(painter: QPainter, look: Look, rect: QRectF, picture: BoardPicture) -> None:
    shown = picture.target
    _figure(painter, look, rect, shown.value, shown.unit, blue=True)
    _words(painter, look, shown.by, rect.adjusted(0, 112, 0, 0), bold=True, most=2)
    _words(painter, look, shown.left, rect.adjusted(0, 162, 0, 0), bold=False, most=1)


def _actual(painter: QPainter, look: Look, rect: QRectF, picture: BoardPicture) -> None:
    shown = picture.actual
    _figure(painter, look, rect, shown.value, shown.unit, blue=False)
    if shown.chart is not None:
        paint_card_chart(painter, look, replace(shown.chart, targets=()), rect.adjusted(0, 104, 0, -4))


def _obstacle(painter: QPainter, look: Look, rect: QRectF, picture: BoardPicture) -> None:
    focus = picture.obstacles.focus
    if focus is not None:
        _written(painter, look, Written(focus.ink, focus.text), rect.adjusted(0, 44, 0, 0), most=6)


def _step(painter: QPainter, look: Look, rect: QRectF, picture: BoardPicture) -> None:
    step = picture.step
    _written(painter, look, Written(step.ink, step.text), rect.adjusted(0, 42, 0, 0), most=3)


def _record(painter: QPainter, look: Look, rect: QRectF, picture: BoardPicture) -> None:
    row = picture.record.rows[0]
    colors = look.palette
    draw(painter, look, practice.we_expect(), rect.x(), rect.y() + 12, size=20, weight=_BOLD, color=colors.ink)
    if row.scale is not None:
        paint_scale(painter, look, row.scale, QRectF(rect.x(), rect.y() + 40, rect.width(), 60), _ROW)
        return
    step = picture.step
    if step.expect_ink:
        draw_ink(painter, look, step.expect_ink, rect.adjusted(0, 34, 0, 0))
        return
    _words(painter, look, step.expect, rect.adjusted(0, 34, 0, 0), bold=False, most=3)


_PAINTERS: Final = {
    Panel.TARGET: _target,
    Panel.ACTUAL: _actual,
    Panel.OBSTACLES: _obstacle,
    Panel.NEXT_STEP: _step,
    Panel.EXPERIMENTS: _record,
}
