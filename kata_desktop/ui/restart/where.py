"""Where we were: target, actual condition, obstacle and open step as they stand, each leading to its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Form, Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import expected_of, target_picture
from kata_desktop.paint.board.picture import actual_picture
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Line, Voice, Written, draw_in_lines, line_count
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import Panel, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import boards, restart
from kata_desktop.words.ink import in_words, or_here

_EDGE: Final = 44.0
_TOP: Final = 68.0
_VALUE, _VALUE_LINE = 36.0, 1.2
_TOLD, _TIGHT, _TOLD_LINE = 22.0, 20.0, 1.3
_LEFT, _RIGHT = 84.0, 16.0
#: Letters of the quiet lines, lines of the value, lines below it: what is worked on keeps its size and gives way last.
_WAYS: Final = ((_TOLD, 2, 2), (_TOLD, 2, 1), (_TIGHT, 2, 1), (_TOLD, 1, 1), (_TIGHT, 1, 1))


@dataclass(frozen=True, slots=True)
class Where:
    """One row: its icon, what it is, its value, a line below, and where a tap leads; the target is blue.

    `ink` and `told_ink` stand in value and line where these have their `words.ink.HERE`.
    """

    icon: str
    label: str
    value: str
    told: str
    place: Destination
    is_target: bool = False
    ink: Ink = NO_INK
    told_ink: Ink = NO_INK


def where_we_were(board: Storyboard, today: date) -> tuple[Where, ...]:
    """The four rows of a board on a day."""
    due = board.target is not None and board.target.due(today)
    return (_target(board, today, due=due), _actual(board, today, due=due), _obstacle(board), _step(board))


def _target(board: Storyboard, today: date, *, due: bool) -> Where:
    shown = target_picture(board, today)
    place = Destination(Place.LOOK_BACK if due else Place.TARGET)
    label = restart.target()
    if shown.missing:
        return Where("target", label, boards.no_target(), "", place)
    left = board.target.days_left(today) if board.target is not None else None
    value = restart.target_value(shown.value, shown.unit, shown.by)
    told = restart.target_date(left) if left is not None else ""
    return Where("target", label, value, told, place, is_target=True)


def _actual(board: Storyboard, today: date, *, due: bool) -> Where:
    metric = board.process_metric
    shown = actual_picture(board, metric, today) if metric is not None else None
    label = restart.actual()
    if metric is None or shown is None or shown.missing:
        return Where("ruler", label, boards.nothing_measured(), "", Destination(Place.MEASURE))
    last = board.measured(metric.id)[-1].taken_at.date()
    value, told = restart.target_value(shown.value, shown.unit, ""), restart.last_measured(last, today, due=due)
    return Where("ruler", label, value, told, Destination(Place.ACTUAL))


def _obstacle(board: Storyboard) -> Where:
    focused = board.focused
    if focused is None:
        return Where("pin", restart.obstacle(), boards.no_focus(), "", Destination(Place.OBSTACLES))
    place = Destination(Place.OBSTACLES, focused.id)
    text = or_here(focused.text, inked="text" in focused.inked)
    detail = or_here(focused.detail, inked="detail" in focused.inked)
    text_ink, detail_ink = (board.ink_in(focused.id, field) for field in ("text", "detail"))
    return Where("pin", restart.obstacle(), text, detail, place, ink=text_ink, told_ink=detail_ink)


def _step(board: Storyboard) -> Where:
    step, label = board.next_step, restart.open_step()
    if step is None:
        return Where("flask-conical", label, restart.no_step(), "", Destination(Place.EXPERIMENT, "new"))
    # what nobody knew is no expectation to come back to
    expected = Written() if step.expect.form is Form.UNKNOWN else expected_of(board, step)
    expects = restart.seen_since if step.stage is Stage.RUNNING else restart.expects
    told = expects(or_here(expected.typed, inked=bool(expected.ink)))
    text, place = or_here(step.step, inked="step" in step.inked), Destination(Place.EXPERIMENT, step.id)
    ink = board.ink_in(step.id, "step")
    return Where("flask-conical", label, text, told, place, ink=ink, told_ink=expected.ink)


@dataclass(frozen=True, slots=True)
class _Lines:
    """How many lines of a row stand below each other, and how high they are together."""

    letters: float
    value: int
    told: int
    height: float


class WhereRow(TapTarget):
    """A row; rows touch each other, so the ring lies inside."""

    margin_u = 0.0

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._shown: Where | None = None
        super().__init__(style, parent)

    def show_row(self, shown: Where) -> None:
        """Show what stands there."""
        self._shown = shown
        self.setAccessibleName(restart.row_name(shown.label, in_words(shown.value), in_words(shown.told)))
        self.update()

    @property
    def leads_to(self) -> Destination:
        """Where a tap leads."""
        assert self._shown is not None
        return self._shown.place

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        shown, colors = self._shown, look.palette
        if shown is None:
            return
        if self.isDown():
            painter.fillRect(whole(size), colors.line)
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(0, 1)
        painter.drawLine(QLineF(0, y, size.width(), y))
        if self.shows_ring():
            draw_frame(painter, look, whole(size).adjusted(6, 6, -6, -6), fill=None, line=colors.ink, width=4)
        lines = self._lines(look, shown, size)
        color = colors.target if shown.is_target else colors.ink
        room, small = size.width() - _LEFT - _RIGHT, lines.letters
        top = max(2.0, (size.height() - lines.height) / 2)
        draw_icon(painter, shown.icon, QRectF(16, top + 2, 40, 40), color, look)
        draw(painter, look, shown.label, _LEFT, top + small * 0.65, size=small, color=colors.ink2, width=room)
        value = QRectF(_LEFT, top + small * _TOLD_LINE, room, lines.value * _VALUE * _VALUE_LINE)
        draw_in_lines(painter, look, Line(shown.value, shown.ink), value, _value_voice(color))
        told = QRectF(_LEFT, value.bottom(), room, lines.told * small * _TOLD_LINE)
        draw_in_lines(painter, look, Line(shown.told, shown.told_ink), told, _told_voice(small, colors.ink2))

    def needs(self, width: float, *, tight: bool) -> float:
        """The height in design units at which nothing is shortened; `tight` with less air and smaller letters."""
        if self._shown is None:
            return 0.0
        way = (_TIGHT, 2, 1) if tight else (_TOLD, 2, 2)
        return _wrapped(self.kit.look(self), self._shown, width, way).height + (8 if tight else 24)

    def _lines(self, look: Look, shown: Where, size: QSizeF) -> _Lines:
        """The most lines of the largest letters that have room."""
        tried = [_wrapped(look, shown, size.width(), way) for way in _WAYS]
        return next((lines for lines in tried if lines.height <= size.height() - 4), tried[-1])


def _wrapped(look: Look, shown: Where, width: float, way: tuple[float, int, int]) -> _Lines:
    letters, values, most = way
    room, color = width - _LEFT - _RIGHT, look.palette.ink
    value = line_count(look, Line(shown.value, shown.ink), room, _value_voice(color), values)
    told = line_count(look, Line(shown.told, shown.told_ink), room, _told_voice(letters, color), most)
    return _Lines(letters, value, told, letters * _TOLD_LINE * (1 + told) + value * _VALUE * _VALUE_LINE)


def _value_voice(color: QColor) -> Voice:
    return Voice(_VALUE, color, Weight.SEMIBOLD, _VALUE_LINE)


def _told_voice(letters: float, color: QColor) -> Voice:
    return Voice(letters, color, spacing=_TOLD_LINE)


class WherePanel(Panel):
    """The four rows below their title; `wanted` asks for a place."""

    wanted = Signal(Destination)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.rows: list[WhereRow] = []
        super().__init__(style, parent)
        self.setAccessibleName(restart.where_we_were())
        for _ in range(4):
            row = WhereRow(style, self)
            row.clicked.connect(partial(self._want, row))
            self.rows.append(row)
        self.style_changed()

    def _want(self, row: WhereRow, _checked: bool = False) -> None:
        self.wanted.emit(row.leads_to)

    def show_rows(self, rows: Sequence[Where]) -> None:
        """Show where we were."""
        for row, shown in zip(self.rows, rows, strict=True):
            row.show_row(shown)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        edge = _EDGE - 16
        y, width = _TOP, width_u - 2 * edge
        for row, height in zip(self.rows, self._heights(width, height_u - _TOP - 16), strict=True):
            self.place(row, edge, y, width, height)
            y += height

    def _heights(self, width: float, room: float) -> list[float]:
        """All alike where that is enough, else each what it needs."""
        for tight in (False, True):
            needs = [row.needs(width, tight=tight) for row in self.rows]
            if max(needs) <= room / 4:
                return [room / 4] * 4
            if sum(needs) <= room:
                return [need + (room - sum(needs)) / 4 for need in needs]
        return [room * need / max(1.0, sum(needs)) for need in needs]

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        room = size.width() - 2 * _EDGE
        draw(painter, look, restart.where_we_were(), _EDGE, 38, size=22, color=look.palette.ink2, width=room)
