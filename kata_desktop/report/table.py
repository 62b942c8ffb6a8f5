"""The experimenting record on a page: one row for each experiment, the target line running through its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from kata_desktop.core.experiment import Stage
from kata_desktop.paint.board.values import LearnedTone, RowPicture
from kata_desktop.paint.ink import Written
from kata_desktop.paint.look import Weight
from kata_desktop.paint.marks import Swatch
from kata_desktop.report.compose import Record, rows_of
from kata_desktop.report.items import Lozenge, Mark, Ring, Scale, Tone
from kata_desktop.report.placing import Placing, Voice
from kata_desktop.words import paper, practice
from kata_desktop.words.practice import Panel

ROW: Final = 48.6
_EDGE = 21.5
_HEAD = 25.0
_FIRST = 42.0
#: Left ends and widths of the columns inside the frame.
_DATE: Final = (44.0, 106.0)
_STEP: Final = (156.0, 354.0)
_SCALE: Final = (525.5, 330.0)
_LEARNED: Final = (881.0, 573.0)
_LEGEND: Final = (525.5, 347.0)
#: A row with an axis of its own says its numbers in words beside a shorter scale.
_OWN_SCALE = 92.0


def place_record(placing: Placing, record: Record, box: QRectF) -> None:
    """Frame, head line with the legend, rows, and blank rows for the pen; `box` is the most room there is."""
    placing.frame(box)
    left, right = box.left() + _EDGE, box.right() - _EDGE
    _place_head(placing, record, left, box.top() + _HEAD)
    y = box.top() + _FIRST
    placing.rule(left, right, y, width=1.5, tone=Tone.INK)
    heights = [*(rows_of(row) * ROW for row in record.rows), *[ROW] * record.blank]
    for bottom in accumulate(heights):
        placing.rule(left, right, y + bottom)
    if record.empty:
        placing.line(record.empty, left + _DATE[0], y + ROW / 2, 900, Voice(16, tone=Tone.QUIET))
        y += ROW
    for row, height in zip(record.rows, heights, strict=False):
        _place_row(placing, row, QRectF(left, y, right - left, height))
        y += height
    for _ in range(record.blank - (1 if record.empty else 0)):
        placing.add(Ring("", QRectF(left, y + ROW / 2 - 14, 28, 28), 16.0, Weight.BOLD, dashed=True))
        placing.add(Scale(record.axis, _scale_place(left, y)))
        y += ROW


def _place_head(placing: Placing, record: Record, left: float, y: float) -> None:
    quiet = Voice(15, Weight.SEMIBOLD, Tone.QUIET)
    columns = (
        (_DATE, paper.date_column()),
        (_STEP, paper.step_column()),
        (_LEARNED, practice.panel_title(Panel.LEARNED)),
    )
    for (x, width), words in columns:
        placing.line(words, left + x, y, width, quiet)
    _place_legend(placing, record.target, left + _LEGEND[0], y, quiet)


def _place_legend(placing: Placing, target: str, left: float, y: float, voice: Voice) -> None:
    """The marks with their words, in one row or, where the words are longer, in two."""
    expected, measured = practice.legend()
    entries = [(Swatch.EXPECTED, expected), (Swatch.MEASURED, measured), (Swatch.SURPRISE, paper.surprise())]
    if target:
        entries.insert(0, (Swatch.TARGET, target))
    if sum(_entry_width(placing, entry, voice) for entry in entries) - 12 <= _LEGEND[1]:
        _place_entries(placing, entries, left, y, voice)
        return
    smaller = replace(voice, size=14)
    for number, some in enumerate((entries[:-2], entries[-2:])):
        _place_entries(placing, some, left, y - 9 + 17 * number, smaller)


def _entry_width(placing: Placing, entry: tuple[Swatch, str], voice: Voice) -> float:
    return _mark_width(entry[0], voice.size) + 6 + placing.width(entry[1], voice) + 12


def _place_entries(
    placing: Placing, entries: Sequence[tuple[Swatch, str]], left: float, y: float, voice: Voice
) -> None:
    """Marks with words in one row; words that want more than their share give way."""
    room = _LEGEND[1] + 12 - sum(_mark_width(swatch, voice.size) + 18 for swatch, _ in entries)
    kept = room
    wishes = [placing.width(words, voice) for _, words in entries]
    widths: dict[int, float] = {}
    for number in sorted(range(len(entries)), key=wishes.__getitem__):
        widths[number] = min(wishes[number] + 0.5, kept / (len(entries) - len(widths)))
        kept -= widths[number]
    x = left
    for number, (swatch, words) in enumerate(entries):
        extent = _mark_width(swatch, voice.size)
        placing.add(Mark(swatch, QRectF(x, y - voice.size / 2, extent, voice.size), voice.size))
        x += extent + 6
        tone = Tone.TARGET if swatch is Swatch.TARGET else Tone.QUIET
        placing.line(words, x, y, widths[number], replace(voice, tone=tone))
        x += widths[number] + 12


def _mark_width(swatch: Swatch, size: float) -> float:
    return {Swatch.TARGET: 4.0, Swatch.EXPECTED: 1.9 * size + 2, Swatch.MEASURED: 0.88 * size}.get(swatch, 1.15 * size)


def _place_row(placing: Placing, row: RowPicture, place: QRectF) -> None:
    left, middle = place.left(), place.center().y()
    start = QPointF(left, middle)
    _place_number(placing, row, left, middle)
    _cell(placing, row.date, start, _DATE, (Voice(16, tone=Tone.QUIET), Voice(15, tone=Tone.QUIET, spacing=1.2)))
    if row.step_ink:
        room = _room(place, _STEP)
        placing.written(Written(row.step_ink, row.step), room, _voices(Weight.REGULAR, Tone.INK)[1:])
    else:
        _cell(placing, row.step, start, _STEP, _voices(Weight.REGULAR, Tone.INK))
    if row.scale is not None and row.shared:
        placing.add(Scale(row.scale, QRectF(left + _SCALE[0], place.top(), _SCALE[1], place.height())))
    else:
        _place_words(placing, row, QRectF(left + _SCALE[0], place.top(), _SCALE[1], place.height()))
    surprise = row.tone is LearnedTone.SURPRISE
    tone = {LearnedTone.TEXT: Tone.INK, LearnedTone.SURPRISE: Tone.LEARN}.get(row.tone, Tone.QUIET)
    voices = _voices(Weight.SEMIBOLD if surprise else Weight.REGULAR, tone)
    if row.learned_ink:
        placing.written(Written(row.learned_ink, row.learned), _room(place, _LEARNED), voices[1:])
    else:
        _cell(placing, row.learned, start, _LEARNED, voices)


def _room(place: QRectF, column: tuple[float, float]) -> QRectF:
    """The room of ink in a column of a row."""
    return QRectF(place.left() + column[0], place.top() + 3, column[1], place.height() - 6)


def _place_number(placing: Placing, row: RowPicture, left: float, middle: float) -> None:
    """Three figures get a larger mark, so that they are not set smaller than anything else."""
    grown = 1.0 if len(row.number) < 3 else 1.35
    half = 14 * grown
    place = QRectF(left + 14 - half, middle - half, 2 * half, 2 * half)
    if row.surprise:
        placing.add(Lozenge(row.number, place, 20 * grown, 16))
    else:
        placing.add(Ring(row.number, place, 16, Weight.BOLD, dashed=row.stage is Stage.PLANNED))


def _place_words(placing: Placing, row: RowPicture, place: QRectF) -> None:
    """What was expected in words, and what happened below it: each behind its mark, or beside a scale of their own."""
    size, start = 15.0, place.left() + 40
    if row.scale is not None:
        placing.add(Scale(replace(row.scale, label=""), QRectF(place.left(), place.top(), _OWN_SCALE, place.height())))
        start = place.left() + _OWN_SCALE + 12
    tone = Tone.LEARN if row.surprise else Tone.INK
    lines = [(Swatch.EXPECTED, Written(row.expected_ink, row.expected), Voice(size, tone=Tone.LEARN))]
    if row.stage in (Stage.CHECKED, Stage.LEARNED):
        happened = Swatch.SURPRISE if row.surprise else Swatch.MEASURED
        words_after = Written(row.happened_ink, row.happened)
        lines.append((happened, words_after, Voice(size, Weight.SEMIBOLD, tone)))
    lines = [line for line in lines if line[1].ink or line[1].typed.strip()]
    y = place.center().y() - 10.5 * (len(lines) - 1)
    for swatch, words, voice in lines:
        if row.scale is None:
            extent = _mark_width(swatch, size)
            placing.add(Mark(swatch, QRectF(place.left() + (30.5 - extent) / 2, y - size / 2, extent, size), size))
        room = place.right() - start
        if words.ink:
            placing.written(words, QRectF(start, y - 10, room, 20), (voice,))
        else:
            placing.line(words.typed, start, y, room, placing.shrunk(words.typed, room, voice, smallest=14))
        y += 21


def _cell(placing: Placing, words: str, place: QPointF, column: tuple[float, float], voices: tuple[Voice, ...]) -> None:
    placing.centred([placing.fitted(words, column[1], ROW - 2, voices)], place.x() + column[0], place.y())


def _voices(weight: Weight, tone: Tone) -> tuple[Voice, ...]:
    """One line, else two, smaller ones, else three."""
    sizes = ((17, 1.5), (16, 1.25), (15, 1.25), (14, 1.08))
    return tuple(Voice(size, weight, tone, spacing) for size, spacing in sizes)


def _scale_place(left: float, top: float) -> QRectF:
    return QRectF(left + _SCALE[0], top, _SCALE[1], ROW)


def record_height(record: Record) -> float:
    """How high the frame of a page of its own has to be."""
    return _FIRST + (sum(map(rows_of, record.rows)) + record.blank) * ROW + 16
