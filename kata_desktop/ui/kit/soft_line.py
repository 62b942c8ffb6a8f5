"""Soft hints where one writes: dotted plum below the place, by the words of the board whose screen it stands on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.words.hints import Field, Hint, hints, may_stay

#: Radius and distance of the dots in design units, and how far below the letters' line, in their size.
DOT: Final = 2.0
PITCH: Final = 8.0
BELOW: Final = 0.3
#: How high our typeface reaches above that line, in the size of its letters.
ASCENT: Final = 0.88


class SoftHints:
    """The hints on what stands in a widget, found anew when its text or the board's words are others."""

    def __init__(self, widget: QWidget, field: Field) -> None:
        self._widget, self._field = widget, field
        self._of: tuple[str, CycleTexts] | None = None
        self._found: tuple[Hint, ...] = ()

    def on(self, text: str) -> tuple[Hint, ...]:
        """The hints on a text, in the order of their places."""
        texts = words_of(self._widget)
        if self._of is None or self._of[1] is not texts or self._of[0] != text:
            self._of = text, texts
            self._found = hints(text, self._field, texts=texts)
        return self._found

    def spoken(self, text: str) -> str:
        """The first hint for whoever does not see the dots; empty where there is none."""
        found = self.on(text)
        return f"{found[0].what} {found[0].question} {may_stay()}" if found else ""


def words_of(widget: QWidget) -> CycleTexts:
    """What the board has made of its words on whose screen a widget stands; elsewhere those of the program."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Screen):
        above = above.parentWidget()
    return above.cycle_texts if above is not None else AS_ON_THE_CARD


def draw_dots(painter: QPainter, color: QColor, start: QPointF, length: float, unit: float = 1.0) -> None:
    """Draw a dotted line to the right; `unit` is the design unit in the coordinates of the painter."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    radius, pitch = DOT * unit, PITCH * unit
    for step in range(int(length / pitch) + 1):
        painter.drawEllipse(start + QPointF(radius + step * pitch, 0), radius, radius)


def underline(
    painter: QPainter,
    layout: QTextLayout,
    origin: QPointF,
    spans: Iterable[tuple[int, int]],
    color: QColor,
    *,
    unit: float = 1.0,
    first: int = 0,
) -> None:
    """Draw the dots below places of a laid out text.

    Args:
        painter: where; `unit` is the design unit in its coordinates.
        layout: the text, or the part of it that begins at the place `first`.
        origin: where the layout stands.
        spans: first place and the one behind the last, counted in the whole text as Qt counts.
        color: of the dots.
        unit: see `painter`.
        first: see `layout`.
    """
    if not layout.lineCount():
        return
    last = layout.lineAt(layout.lineCount() - 1)
    # the layout of a block of a document tells no text
    length = last.textStart() + last.textLength()
    for start, end in spans:
        begins, ends = max(0, start - first), min(length, end - first)
        while begins < ends:
            line = layout.lineForTextPosition(begins)
            if not line.isValid():
                break
            stop = min(ends, line.textStart() + line.textLength())
            left, right = _x(line.cursorToX(begins)), _x(line.cursorToX(stop))
            at = origin + QPointF(left, line.y() + line.ascent() * (1 + BELOW / ASCENT))
            draw_dots(painter, color, at, right - left, unit)
            begins = max(stop, begins + 1)


def qt_spans(text: str, found: Iterable[Hint]) -> tuple[tuple[int, int], ...]:
    """The places of hints as Qt counts them: a sign beyond the first plane, such as a face, counts twice there."""
    spans = [(hint.start, hint.start + hint.length) for hint in found]
    if text.isascii():
        return tuple(spans)
    return tuple((_units(text[:start]), _units(text[:end])) for start, end in spans)


def _units(text: str) -> int:
    return len(text) + sum(sign > "\uffff" for sign in text)


def _x(found: object) -> float:
    # Qt gives the place it was asked for as well
    assert isinstance(found, tuple)
    return float(found[0])
