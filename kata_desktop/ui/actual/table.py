"""The chart as a table: the same points in rows, to read, to copy and to take along."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.actual import ActualPoint
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import InkAt, no_ink
from kata_desktop.core.measurement import Measurement, Point
from kata_desktop.paint.ink import Line, draw_line
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw
from kata_desktop.ui.actual.close_up import MetricChart
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import chart_rules, dates, numbers
from kata_desktop.words import close_up as words
from kata_desktop.words.ink import or_here

ROW: Final = 56.0
_HEAD: Final = 44.0
_EDGE: Final = 36.0
#: Shares of the width where the columns end; the last one takes the rest.
_ENDS: Final = (0.15, 0.215, 0.285, 0.365, 0.48, 0.565, 0.65, 0.735, 1.0)
_RIGHT: Final = range(2, 8)
_VALUE: Final = 3
#: A note by hand that has less room beside the reason is only seen with its point.
_LEAST_INK: Final = 160.0
#: A spreadsheet takes a cell that begins so for a formula; a number is none.
_FORMULA: Final = re.compile(r"^[=+\-@\t\r]")
_NUMBER: Final = re.compile(r"^-?\d+(\.\d+)?$")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One point in cells; `notes` is the last one as it is seen, with what is written by hand."""

    id: str
    cells: tuple[str, ...]
    left_out: bool
    notes: tuple[Line, ...] = ()


def table_rows(chart: MetricChart, today: date, ink: InkAt = no_ink) -> tuple[TableRow, ...]:
    """Give the rows of a chart, newest first; `ink` finds what is written by hand about a point."""
    metric = chart.metric
    rows = []
    for n, point in enumerate(chart.points):
        measured, values = point.measurement, point.measurement.values
        ends = [numbers.number(end(values), metric.decimals) for end in (min, max)] if len(values) > 1 else ["", ""]
        middle = numbers.band(*point.middle, metric.decimals, "") if point.middle else ""
        notes = _notes(measured, ink)
        cells = (
            dates.day_long(measured.taken_at.date(), today),
            dates.clock(measured.taken_at.time()),
            str(measured.size or ""),
            numbers.number(point.value, metric.point_decimals),
            middle,
            *ends,
            _after(chart, n),
            ". ".join(part.told for part in notes),
        )
        rows.append(TableRow(measured.id, cells, point.excluded, notes))
    return tuple(reversed(rows))


def _notes(measured: Measurement, ink: InkAt) -> tuple[Line, ...]:
    """Why a point was left out, then its notes."""
    reason, note = ink(measured.id, "excluded"), ink(measured.id, "note")
    noted = Line(chart_rules.notes_of(measured, inked=bool(note)), note)
    if measured.excluded is None:
        return (noted,) if noted else ()
    left_out = Line(words.left_out(or_here(measured.excluded, inked=bool(reason))), reason)
    return (left_out, noted) if noted else (left_out,)


def _after(chart: MetricChart, place: int) -> str:
    """The number of the experiment begun last before a point."""
    before = [mark.experiment.number for mark in chart.actual.markers if mark.position < place]
    return str(before[-1]) if before else ""


def harmless(cell: str) -> str:
    """Put a ' before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.match(cell) else cell


def table_text(chart: MetricChart, *, separator: str) -> str:
    """Write the chart as lines of cells in the order of the points, with plain numbers and days as 2026-06-12."""
    written = io.StringIO()
    sheet = csv.writer(written, delimiter=separator, lineterminator="\n")
    sheet.writerow([harmless(head) for head in (*words.table_heads(chart.metric), words.single_values())])
    for n, point in enumerate(chart.points):
        sheet.writerow([harmless(cell) for cell in _plain_cells(chart, n, point)])
    return written.getvalue()


def _plain_cells(chart: MetricChart, place: int, point: ActualPoint) -> Sequence[str]:
    measured, values = point.measurement, point.measurement.values
    left_out = words.left_out(measured.excluded) if measured.excluded is not None else ""
    ends = [repr(end(values)) for end in (min, max)] if len(values) > 1 else ["", ""]
    middle = f"{point.middle[0]!r} to {point.middle[1]!r}" if point.middle else ""
    value = int(point.value) if chart.metric.point is Point.WITHIN else point.value
    return (
        measured.taken_at.date().isoformat(),
        measured.taken_at.strftime("%H:%M"),
        str(measured.size or ""),
        repr(value),
        middle,
        *ends,
        _after(chart, place),
        ". ".join(part for part in (left_out, chart_rules.notes_of(measured)) if part),
        " ".join(repr(value) for value in values),
    )


def write_table(chart: MetricChart, folder: Path, name: str) -> Path:
    """Write the chart as a CSV file that spreadsheets open, never over another one; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = " ".join(re.sub(r"[^\w .,-]+", " ", name).split()).strip(" .")[:80] or "table"
    text = table_text(chart, separator=",")
    for count in range(1, 1000):
        path = folder / (f"{stem}.csv" if count == 1 else f"{stem} ({count}).csv")
        try:
            with path.open("x", encoding="utf-8-sig", newline="") as file:
                file.write(text)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(stem)


class TablePanel(Painted):
    """The heads and below them the rows, which are flicked; a tap on a row chooses its point."""

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._heads: tuple[str, ...] = ()
        super().__init__(style, parent)
        self.list = FlickList(style, self)
        self.rows = TableRows(style)
        self.rows.chosen.connect(self.chosen)
        self.list.set_rows([self.rows], [ROW])

    def show_table(self, heads: tuple[str, ...], rows: tuple[TableRow, ...], chosen: str) -> None:
        """Show rows, one of them marked."""
        self._heads = heads
        self.rows.show_rows(rows, chosen)
        self.list.set_rows([self.rows], [ROW * max(1, len(rows))])
        self.setAccessibleName(words.table_title())
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "rows"):
            self.place(self.list, _EDGE, 20 + _HEAD, width_u - 2 * _EDGE, height_u - _HEAD - 32)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        painter.translate(_EDGE, 0)
        paint_cells(painter, look, self._heads, size.width() - 2 * _EDGE, 42, size=22, quiet=True, head=True)


class TableRows(Painted):
    """All rows on one sheet, of which only those in sight are painted: there may be thousands."""

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._rows: tuple[TableRow, ...] = ()
        self._marked = ""
        self._pressed: int | None = None
        super().__init__(style, parent)

    @property
    def rows(self) -> tuple[TableRow, ...]:
        return self._rows

    def show_rows(self, rows: tuple[TableRow, ...], marked: str) -> None:
        self._rows, self._marked = rows, marked
        self.setAccessibleName(". ".join(", ".join(cell for cell in row.cells if cell) for row in rows[:200]))
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        # a picture of a screen that was never shown has no region in sight
        seen = self.visibleRegion().boundingRect() if self.isVisible() else self.rect()
        first = max(0, int(seen.top() / self.kit.unit / ROW))
        last = min(len(self._rows), int(seen.bottom() / self.kit.unit / ROW) + 1)
        for n in range(first, last):
            row, top = self._rows[n], n * ROW
            if row.id == self._marked or n == self._pressed:
                painter.fillRect(QRectF(0, top, size.width(), ROW), look.palette.sunken)
            painter.setPen(look.pen(look.palette.line, 1))
            y = look.snap(top, 1)
            painter.drawLine(QLineF(0, y, size.width(), y))
            middle = top + ROW / 2
            paint_cells(painter, look, row.cells[:-1], size.width(), middle, size=26, quiet=row.left_out)
            self._paint_notes(painter, look, row, size.width(), middle)

    def _paint_notes(self, painter: QPainter, look: Look, row: TableRow, width: float, middle: float) -> None:
        left, end = width * _ENDS[-2], width - 8
        color = look.palette.ink2 if row.left_out else look.palette.ink
        for line in row.notes:
            if end - left > (_LEAST_INK if line.shows_ink else ROW):
                shown = line if line is row.notes[-1] else replace(line, text=f"{line.text}.")
                left += 10 + draw_line(
                    painter, look, shown, left, middle, size=26, color=color, width=end - left, height=ROW - 10
                )

    def row_at(self, place: QPointF) -> int | None:
        """Return the row under a place in pixels."""
        n = int(place.y() / self.kit.unit / ROW)
        return n if 0 <= n < len(self._rows) and place.y() >= 0 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.row_at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        inside = self.rect().contains(event.position().toPoint())
        if pressed is not None and inside and pressed == self.row_at(event.position()):
            self.chosen.emit(self._rows[pressed].id)
        self.update()


def paint_cells(
    painter: QPainter,
    look: Look,
    cells: Sequence[str],
    width: float,
    middle: float,
    *,
    size: float,
    quiet: bool,
    head: bool = False,
) -> None:
    """Paint one row: figures end where their column ends, words begin where theirs begins."""
    color = look.palette.ink2 if quiet else look.palette.ink
    begin = 0.0
    for n, (cell, share) in enumerate(zip(cells, _ENDS, strict=False)):
        end = width * share
        weight = Weight.BOLD if n == _VALUE and not head else Weight.REGULAR
        if n in _RIGHT:
            draw(
                painter, look, cell, end - 40, middle, size=size, color=color, weight=weight, align=Align.RIGHT,
                width=end - begin - 12,
            )  # fmt: skip
        else:
            draw(painter, look, cell, begin, middle, size=size, color=color, weight=weight, width=end - begin - 8)
        begin = end
