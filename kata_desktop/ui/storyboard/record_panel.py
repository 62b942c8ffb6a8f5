"""The experimenting record on the board: newest on top, flicked by finger."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.board.values import LearnedTone, RecordPicture, RowPicture
from kata_desktop.paint.chips import ChipKind, chip, chip_width
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import Swatch, legend, numbered_diamond, numbered_ring
from kata_desktop.paint.scale import paint_scale, paint_scale_target
from kata_desktop.paint.text import draw, draw_lines, text_width, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import PANEL_RADIUS as RADIUS
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.sizes import RecordSizes, sizes_of
from kata_desktop.words import practice
from kata_desktop.words.practice import Empty, Panel, panel_title

_MOST_DATE = 160.0
#: What is written by hand has the room of so many rows.
_INK_ROW = 1.75
_MARKS = {Swatch.TARGET: 4.0, Swatch.EXPECTED: 36.0, Swatch.MEASURED: 16.0}


@dataclass(frozen=True, slots=True)
class _Tone:
    """How words of a row are set."""

    color: QColor
    weight: Weight = Weight.REGULAR


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left edges and widths of the columns for a panel of a width."""

    date: tuple[float, float]
    step: tuple[float, float]
    scale: tuple[float, float]
    learned: tuple[float, float]


def _with_dates(sizes: RecordSizes, look: Look, dates: Iterable[str]) -> RecordSizes:
    """Make the column of dates as wide as the longest one, within reason: "Wed 23 September" is not cut."""
    if not sizes.date:
        return sizes
    widest = max((text_width(look, date, size=sizes.text) + 2 for date in dates), default=0.0)
    return replace(sizes, date=min(_MOST_DATE, max(sizes.date, widest)))


def _columns(width: float, sizes: RecordSizes) -> _Columns:
    """Share out the width as in the design at 1204 u and 1302 px; steps and learnings take what is more or less."""
    gap, date = sizes.gap, sizes.date
    left = sizes.number + gap + (date + gap if date else 0.0)
    inner = width - left - 2 * gap
    scale = min(250.0, inner * 0.24) if date else min(330.0, inner * 0.31)
    step = min((inner - scale) * (0.477 if date else 0.46), inner * (0.5 if date else 0.34))
    return _Columns(
        (sizes.number + gap, date),
        (left, step),
        (left + step + gap, scale),
        (left + step + scale + 2 * gap, inner - step - scale),
    )


def row_height(sizes: RecordSizes, count: float, room: float) -> float:
    """The height of each of `count` rows in `room`, in design units: all fit, or the last one in sight is seen half.

    A row with ink counts for more than one.
    """
    if not count or count * sizes.row <= room:
        return sizes.row
    squeezed = room / count
    if squeezed < sizes.least_row:
        squeezed = room / (math.ceil(room / sizes.row - 0.5) + 0.5)
    return squeezed if sizes.least_row <= squeezed <= sizes.row else sizes.row


class RecordPanel(Painted):
    """Title row with legend, then the rows."""

    experiment_chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown = RecordPicture((), "", "")
        self._row = self._count = 0.0
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
            row = RecordRow(self.kit, sizes=self.sizes)
            row.clicked.connect(self._on_row)
            rows.append(row)
        for row, picture in zip(rows, shown.rows, strict=True):
            row.show_row(picture)
        self._put_rows(rows)
        self.setAccessibleName(panel_title(Panel.EXPERIMENTS))
        self.style_changed()

    def _put_rows(self, rows: Sequence[QWidget]) -> None:
        heights = [_INK_ROW if row.learned_ink or row.step_ink else 1.0 for row in self._shown.rows]
        self._count = sum(heights)
        self._row = row_height(sizes_of(self.kit).record, self._count, self._room(self.size_u().height()))
        self.list.set_rows(rows, [height * self._row for height in heights])

    def _room(self, height: float) -> float:
        """The height in design units that the rows have in a panel that is so high."""
        sizes = sizes_of(self.kit).record
        return max(sizes.row / 2, height - sizes.top - sizes.foot)

    def sizes(self) -> RecordSizes:
        """The sizes of this record, with room for its dates."""
        sizes = sizes_of(self.kit).record
        return _with_dates(sizes, self.kit.look(self), (row.date for row in self._shown.rows))

    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, RecordRow):
            self.experiment_chosen.emit(row.experiment_id)

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "list"):
            sizes = sizes_of(self.kit).record
            rows, room = self.list.rows, self._room(height_u)
            self.place(self.list, sizes.edge, sizes.top, width_u - 2 * sizes.edge, room)
            if rows and self._row != row_height(sizes, self._count, room):
                self._put_rows(rows)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=RADIUS)
        sizes = self.sizes()
        edge, middle = sizes.edge, sizes.middle
        side = sizes.icon
        draw_icon(painter, "flask-conical", QRectF(edge, middle - 1 - side / 2, side, side), colors.ink, look)
        columns = _columns(size.width() - 2 * edge, sizes)
        title, learned = panel_title(Panel.EXPERIMENTS), panel_title(Panel.LEARNED)
        begin = columns.date if sizes.date else columns.step
        width = columns.step[0] + columns.step[1] - begin[0]
        bold = Weight.SEMIBOLD
        left = edge + begin[0]
        draw(painter, look, title, left, middle, size=sizes.title, weight=bold, color=colors.ink, width=width)
        if not self._shown.rows:
            words = practice.empty(Empty.EXPERIMENTS).text
            letter = sizes_of(self.kit).panel.body
            lines = wrap(look, words, size=letter, weight=Weight.REGULAR, width=size.width() - 2 * edge, max_lines=2)
            draw_lines(painter, look, lines, edge, sizes.top + 10, size=letter, color=colors.ink2)
            return
        self._paint_legend(painter, look, edge + columns.scale[0], columns.scale[1])
        left = edge + columns.learned[0]
        room = columns.learned[1]
        kind, words = ChipKind.SURPRISE, self._shown.surprises
        width = chip_width(look, kind, words, size=sizes.chip)
        # where the reading size leaves no room the number of surprises gives way to the title
        if words and text_width(look, learned, size=sizes.title, weight=bold) <= room - width - 16:
            chip(painter, look, kind, words, left=left + room - width, y_centre=middle - 1, size=sizes.chip)
            room -= width + 16
        draw(painter, look, learned, left, middle, size=sizes.title, weight=bold, color=colors.ink, width=room)

    def _paint_legend(self, painter: QPainter, look: Look, left: float, room: float) -> None:
        expected, measured = practice.legend()
        entries = [(Swatch.EXPECTED, expected), (Swatch.MEASURED, measured)]
        if self._shown.target:
            entries.insert(0, (Swatch.TARGET, self._shown.target))
        sizes = sizes_of(self.kit).record
        while entries and _legend_width(look, entries, sizes.legend) > room + sizes.gap - 4:
            entries.pop()
        legend(painter, look, entries, left=left, y_centre=sizes.middle - 1, size=sizes.legend)


def _legend_width(look: Look, entries: Sequence[tuple[Swatch, str]], size: float) -> float:
    """How wide a legend is: mark, words and the gaps between."""
    bold, scale = Weight.SEMIBOLD, size / 18
    widths = (text_width(look, words, size=size, weight=bold) + _MARKS[swatch] * scale for swatch, words in entries)
    return sum(widths) + (8 * len(entries) + 15 * (len(entries) - 1)) * scale


class RecordRow(TapTarget):
    """One experiment: number, step, expectation and reality, what we learned."""

    margin_u = 0.0

    def __init__(
        self, style: Style, parent: QWidget | None = None, *, sizes: Callable[[], RecordSizes] | None = None
    ) -> None:
        self._shown: RowPicture | None = None
        self._sizes = sizes or (lambda: sizes_of(style).record)
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
        sizes = self._sizes()
        columns, middle = _columns(size.width(), sizes), size.height() / 2
        _paint_number(painter, look, shown, QPointF(sizes.ring, middle), sizes)
        if sizes.date:
            left, width = columns.date
            draw(painter, look, shown.date, left, middle, size=sizes.text, color=colors.ink2, width=width)
        self._paint_written(painter, look, Written(shown.step_ink, shown.step), columns.step, _Tone(look.palette.ink))
        place = QRectF(columns.scale[0], 0, columns.scale[1], size.height())
        if shown.scale is not None:
            paint_scale(painter, look, shown.scale, place, sizes.scale)
            paint_scale_target(painter, look, shown.scale, place)
        else:
            self._paint_both(painter, look, columns.scale)
        self._paint_learned(painter, look, columns.learned, middle)
        if self.shows_ring():
            draw_frame(painter, look, whole(size), fill=None, line=colors.ink, width=4)

    def _paint_both(self, painter: QPainter, look: Look, column: tuple[float, float]) -> None:
        """Paint what was expected and what happened where no scale shows it; ink of both stands side by side."""
        shown, colors = self._shown, look.palette
        assert shown is not None
        if not shown.expected_ink and not shown.happened_ink:
            words = " – ".join(part for part in (shown.expected, shown.happened) if part)
            self._paint_written(painter, look, Written(typed=words), column, _Tone(colors.ink2))
            return
        left, half = column[0], (column[1] - 16) / 2
        expected, happened = Written(shown.expected_ink, shown.expected), Written(shown.happened_ink, shown.happened)
        self._paint_written(painter, look, expected, (left, half), _Tone(colors.learn))
        self._paint_written(painter, look, happened, (left + half + 16, half), _Tone(colors.ink))

    def _paint_written(
        self, painter: QPainter, look: Look, written: Written, column: tuple[float, float], tone: _Tone
    ) -> None:
        """Paint ink as high as the row, words in two lines."""
        letter, height = self._sizes().text, self.size_u().height()
        if written.ink:
            voice = Voice(letter, tone.color, tone.weight, 1.24)
            draw_written(painter, look, written, QRectF(column[0], 6, column[1], height - 12), voice)
            return
        lines = wrap(look, written.typed, size=letter, weight=tone.weight, width=column[1], max_lines=2)
        top = height / 2 - len(lines) * letter * 1.24 / 2
        draw_lines(
            painter, look, lines, column[0], top, size=letter, weight=tone.weight, color=tone.color, line_height=1.24
        )  # fmt: skip

    def _paint_learned(self, painter: QPainter, look: Look, column: tuple[float, float], middle: float) -> None:
        shown = self._shown
        assert shown is not None
        letter = sizes_of(self.kit).record.text
        if shown.tone is LearnedTone.ASK:
            side = letter * 1.45
            draw_icon(painter, "lightbulb", QRectF(column[0], middle - side / 2, side, side), look.palette.learn, look)
            draw(
                painter, look, shown.learned, column[0] + side * 1.45, middle, size=letter + 2, weight=Weight.SEMIBOLD,
                color=look.palette.learn, width=column[1] - side * 1.45,
            )  # fmt: skip
            return
        colors, surprise = look.palette, shown.tone is LearnedTone.SURPRISE
        color = colors.learn if surprise else colors.ink2 if shown.tone is LearnedTone.QUIET else colors.ink
        weight = Weight.SEMIBOLD if surprise else Weight.REGULAR
        written = Written(shown.learned_ink, shown.learned)
        self._paint_written(painter, look, written, column, _Tone(color, weight))


def _paint_number(painter: QPainter, look: Look, shown: RowPicture, centre: QPointF, sizes: RecordSizes) -> None:
    letter = sizes.ring_text
    if shown.surprise:
        numbered_diamond(painter, look, centre, shown.number, side=sizes.diamond, size=letter)
    else:
        planned = shown.stage is Stage.PLANNED
        numbered_ring(painter, look, centre, shown.number, radius=sizes.ring, size=letter, dashed=planned)
