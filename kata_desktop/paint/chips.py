"""Chips and badges: small framed words that tell a state without asking to be tapped."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.paint import text
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import diamond

_PADDING = 14.0
_MARK = 16.0
_GAP = 8.0


class ChipKind(Enum):
    """The states a chip can tell."""

    PLANNED = auto()
    RUNNING = auto()
    CHECKED = auto()
    LEARNED = auto()
    SURPRISE = auto()
    AS_EXPECTED = auto()


def chip_width(look: Look, kind: ChipKind, words: str, *, size: float = 20.0) -> float:
    """Return the width of a chip whose text has `size` design units."""
    scale = size / 20.0
    width = text.text_width(look, words, size=size, weight=Weight.SEMIBOLD)
    return width + scale * (2 * _PADDING + _mark_width(kind))


def chip(
    painter: QPainter, look: Look, kind: ChipKind, words: str, *, left: float, y_centre: float, size: float = 20.0
) -> float:
    """Draw a chip twice as high as its text and return its right end."""
    scale = size / 20.0
    rect = QRectF(left, y_centre - size, chip_width(look, kind, words, size=size), 2 * size)
    color = _frame(painter, look, kind, rect)
    x = left + _PADDING * scale
    if kind is ChipKind.SURPRISE:
        diamond(painter, look, QPointF(x + 11 * scale, y_centre), side=_MARK * scale, color=color, rim=False)
    elif kind is ChipKind.AS_EXPECTED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(x + 8 * scale, y_centre), _MARK / 2 * scale, _MARK / 2 * scale)
    x += _mark_width(kind) * scale
    text.draw(painter, look, words, x, y_centre, size=size, weight=Weight.SEMIBOLD, color=color)
    return rect.right()


def expectation_badge(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    label: str,
    value: str,
    *,
    size: float = 32.0,
    label_size: float = 20.0,
    missing: bool = False,
    ink: Ink = NO_INK,
) -> None:
    """Draw what we expect: label above, value below, smaller and on two lines when it is said in words or by hand.

    `missing` draws the place of an expectation that nobody has written yet: no plum before there is one.
    """
    palette = look.palette
    painter.setPen(look.pen(palette.line2, 2.0) if missing else look.dashed(palette.learn, 2.0, 6.0, 4.0))
    painter.setBrush(palette.surface if missing else palette.learn_soft)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
    color = palette.ink2 if missing else palette.learn
    room = rect.width() - 2 * 16
    if ink:
        left, top = rect.left() + 16, rect.top() + 8 + label_size * 1.3
        text.draw(painter, look, label, left, rect.top() + 6 + label_size * 0.65, size=label_size, color=color)
        place, voice = QRectF(left, top, room, rect.bottom() - top - 8), Voice(label_size, color, Weight.SEMIBOLD)
        draw_written(painter, look, Written(ink, value), place, voice)
        return
    lines, fitting = _value_lines(look, value, room, size, rect.height() - label_size * 1.3 - 14)
    step = fitting * 1.2
    top = rect.center().y() - (label_size * 1.3 + step * len(lines)) / 2
    left = rect.left() + 16
    text.draw(painter, look, label, left, top + label_size * 0.65, size=label_size, color=color, width=room)
    top += label_size * 1.3
    bold = Weight.SEMIBOLD
    text.draw_lines(painter, look, lines, left, top, size=fitting, weight=bold, color=color, line_height=1.2)


def _value_lines(look: Look, value: str, room: float, size: float, height: float) -> tuple[list[str], float]:
    """Return the lines and their size: one line if it fits, else two lines of 0.75 of the size."""
    single = text.wrap(look, value, size=size, weight=Weight.SEMIBOLD, width=room, max_lines=2)
    if len(single) <= 1:
        return single, size
    smaller = float(round(size * 0.75))
    count = max(1, min(2, int(height / (smaller * 1.2))))
    return text.wrap(look, value, size=smaller, weight=Weight.SEMIBOLD, width=room, max_lines=count), smaller


def _frame(painter: QPainter, look: Look, kind: ChipKind, rect: QRectF) -> QColor:
    """Draw the frame of a chip and return the colour of its words."""
    palette = look.palette
    outline, fill, color = {
        ChipKind.PLANNED: (palette.line2, None, palette.ink2),
        ChipKind.RUNNING: (palette.ink, None, palette.ink),
        ChipKind.CHECKED: (palette.line2, palette.sunken, palette.ink),
        ChipKind.LEARNED: (palette.ink, palette.ink, palette.on_ink),
        ChipKind.SURPRISE: (palette.learn, palette.learn_soft, palette.learn),
        ChipKind.AS_EXPECTED: (palette.line2, None, palette.ink),
    }[kind]
    dashed = kind is ChipKind.PLANNED
    painter.setPen(look.dashed(outline, 2.0, 6.0, 4.0) if dashed else look.pen(outline, 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
    return color


def _mark_width(kind: ChipKind) -> float:
    if kind is ChipKind.SURPRISE:
        return _MARK + 6 + _GAP
    return _MARK + _GAP if kind is ChipKind.AS_EXPECTED else 0.0
