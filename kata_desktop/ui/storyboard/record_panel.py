"""The experimenting record on the board: newest on top, flicked by finger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Stage
from kata_desktop.paint.board.values import LearnedTone, RecordPicture, RowPicture
from kata_desktop.paint.chips import ChipKind, chip, chip_width
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import Swatch, legend, numbered_diamond, numbered_ring
from kata_desktop.paint.scale import paint_scale, paint_scale_target
from kata_desktop.paint.text import draw, draw_lines, text_width, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import PANEL_RADIUS as RADIUS
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import practice
from kata_desktop.words.practice import Empty, Panel, panel_title

ROW = 76.0
_EDGE = 24.0
_TOP = 68.0
_NUMBER, _GAP = 52.0, 20.0
_MARKS = {Swatch.TARGET: 4.0, Swatch.EXPECTED: 36.0, Swatch.MEASURED: 16.0}


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left edges and widths of the columns for a panel of a width."""

    step: tuple[float, float]
    scale: tuple[float, float]
    learned: tuple[float, float]


def _columns(width: float) -> _Columns:
    """Share out the width as in the design at 1204 u; steps and learnings take what is more or less."""
    inner = width - _NUMBER - 3 * _GAP
    scale = min(330.0, inner * 0.31)
    step = min((inner - scale) * 0.46, inner * 0.34)
    left = _NUMBER + _GAP
    return _Columns((left, step), (left + step + _GAP, scale), (left + step + scale + 2 * _GAP, inner - step - scale))


class RecordPanel(Painted):
    """Title row with legend, then the rows."""

    experiment_chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown = RecordPicture((), "", "")
        super().__init__(style, parent)
        self.list = FlickList(style, self, whole_place=True)

    def show_record(self, shown: RecordPicture) -> None:
        """Show the rows; those that are there already are kept."""
        former, self._shown = self._shown, shown
        if former.rows == shown.rows and self.list.rows:
            self.update()
            return
        rows = [row for row in self.list.rows if isinstance(row, RecordRow)][: len(shown.rows)]
        while len(rows) < len(shown.rows):
            row = RecordRow(self.kit)
            row.clicked.connect(self._on_row)
            rows.append(row)
        for row, picture in zip(rows, shown.rows, strict=True):
            row.show_row(picture)
        self.list.set_rows(rows, [ROW] * len(rows))
        self.setAccessibleName(panel_title(Panel.EXPERIMENTS))
        self.style_changed()

    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, RecordRow):
            self.experiment_chosen.emit(row.experiment_id)

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "list"):
            self.place(self.list, _EDGE, _TOP, width_u - 2 * _EDGE, max(ROW / 2, height_u - _TOP - 2))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=RADIUS)
        draw_icon(painter, "flask-conical", QRectF(_EDGE, 20, 40, 40), colors.ink, look)
        columns = _columns(size.width() - 2 * _EDGE)
        title, learned = panel_title(Panel.EXPERIMENTS), panel_title(Panel.LEARNED)
        draw(
            painter, look, title, _EDGE + columns.step[0], 41, size=28, weight=Weight.SEMIBOLD, color=colors.ink,
            width=columns.step[1],
        )  # fmt: skip
        if not self._shown.rows:
            words = practice.empty(Empty.EXPERIMENTS).text
            lines = wrap(look, words, size=24, weight=Weight.REGULAR, width=size.width() - 2 * _EDGE, max_lines=2)
            draw_lines(painter, look, lines, _EDGE, 78, size=24, color=colors.ink2)
            return
        self._paint_legend(painter, look, _EDGE + columns.scale[0], columns.scale[1])
        left = _EDGE + columns.learned[0]
        room = columns.learned[1]
        if self._shown.surprises:
            width = chip_width(look, ChipKind.SURPRISE, self._shown.surprises)
            chip(painter, look, ChipKind.SURPRISE, self._shown.surprises, left=left + room - width, y_centre=40)
            room -= width + 16
        draw(painter, look, learned, left, 41, size=28, weight=Weight.SEMIBOLD, color=colors.ink, width=room)

    def _paint_legend(self, painter: QPainter, look: Look, left: float, room: float) -> None:
        expected, measured = practice.legend()
        entries = [(Swatch.EXPECTED, expected), (Swatch.MEASURED, measured)]
        if self._shown.target:
            entries.insert(0, (Swatch.TARGET, self._shown.target))
        while entries and _legend_width(look, entries) > room + _GAP - 4:
            entries.pop()
        legend(painter, look, entries, left=left, y_centre=40)


def _legend_width(look: Look, entries: Sequence[tuple[Swatch, str]]) -> float:
    """How wide a legend of 18 u is: mark, words and the gaps between."""
    widths = (text_width(look, words, size=18, weight=Weight.SEMIBOLD) + _MARKS[swatch] for swatch, words in entries)
    return sum(widths) + 8 * len(entries) + 15 * (len(entries) - 1)


class RecordRow(TapTarget):
    """One experiment: number, step, expectation and reality, what we learned."""

    margin_u = 0.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: RowPicture | None = None
        super().__init__(style, parent)

    @property
    def experiment_id(self) -> str:
        """The experiment shown."""
        return self._shown.id if self._shown else ""

    def show_row(self, shown: RowPicture) -> None:
        """Show a row."""
        self._shown = shown
        self.setAccessibleName(shown.name)
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        shown, colors = self._shown, look.palette
        if shown is None:
            return
        if self.isDown():
            painter.fillRect(whole(size), colors.line)
        painter.setPen(look.pen(colors.line, 1))
        painter.drawLine(QPointF(0, look.snap(0.5, 1)), QPointF(size.width(), look.snap(0.5, 1)))
        columns, middle = _columns(size.width()), size.height() / 2
        _paint_number(painter, look, shown, QPointF(22, middle))
        _paint_two(painter, look, shown.step, columns.step, middle, bold=False, surprise=False)
        place = QRectF(columns.scale[0], 0, columns.scale[1], size.height())
        if shown.scale is not None:
            paint_scale(painter, look, shown.scale, place)
            paint_scale_target(painter, look, shown.scale, place)
        else:
            words = " – ".join(part for part in (shown.expected, shown.happened) if part)
            _paint_two(painter, look, words, columns.scale, middle, bold=False, surprise=False, quiet=True)
        self._paint_learned(painter, look, columns.learned, middle)
        if self.shows_ring():
            draw_frame(painter, look, whole(size), fill=None, line=colors.ink, width=4)

    def _paint_learned(self, painter: QPainter, look: Look, column: tuple[float, float], middle: float) -> None:
        shown = self._shown
        assert shown is not None
        if shown.tone is LearnedTone.ASK:
            icon = QRectF(column[0], middle - 16, 32, 32)
            draw_icon(painter, "lightbulb", icon, look.palette.learn, look)
            draw(
                painter, look, shown.learned, column[0] + 46, middle, size=24, weight=Weight.SEMIBOLD,
                color=look.palette.learn, width=column[1] - 46,
            )  # fmt: skip
            return
        surprise = shown.tone is LearnedTone.SURPRISE
        quiet = shown.tone is LearnedTone.QUIET
        _paint_two(painter, look, shown.learned, column, middle, bold=surprise, surprise=surprise, quiet=quiet)


def _paint_number(painter: QPainter, look: Look, shown: RowPicture, centre: QPointF) -> None:
    if shown.surprise:
        numbered_diamond(painter, look, centre, shown.number, side=32, size=24)
    else:
        numbered_ring(painter, look, centre, shown.number, radius=22, size=24, dashed=shown.stage is Stage.PLANNED)


def _paint_two(
    painter: QPainter,
    look: Look,
    words: str,
    column: tuple[float, float],
    middle: float,
    *,
    bold: bool,
    surprise: bool,
    quiet: bool = False,
) -> None:
    weight = Weight.SEMIBOLD if bold else Weight.REGULAR
    colors = look.palette
    color = colors.learn if surprise else colors.ink2 if quiet else colors.ink
    lines = wrap(look, words, size=22, weight=weight, width=column[1], max_lines=2)
    top = middle - len(lines) * 22 * 1.24 / 2
    draw_lines(painter, look, lines, column[0], top, size=22, weight=weight, color=color, line_height=1.24)
