"""Listens to the painting of text and ink: which line was drawn where on which widget, and which one lost its end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.ink import Ink
from kata_desktop.paint import ink as inking
from kata_desktop.paint import text as painting
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import ELLIPSIS, Align

#: Half the height of what is certainly ink of a line: its capitals.
_HALF = 0.33
#: What stands for handwriting.
BY_HAND = "(by hand)"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it was painted; `rect` holds its capitals, in logical pixels of its widget."""

    text: str
    widget: QWidget
    rect: QRectF
    whole: str
    """The text it was made of, longer where it was shortened."""

    @property
    def shortened(self) -> bool:
        return self.whole != self.text

    @property
    def fits(self) -> bool:
        """Whether it lies within its widget."""
        return QRectF(self.widget.rect()).adjusted(-2, -2, 2, 2).contains(self.rect)

    def on(self, window: QWidget) -> QRect:
        """Where it can be seen in the window."""
        seen = self.widget.visibleRegion().boundingRect() & self.rect.toRect()
        return QRect(self.widget.mapTo(window, seen.topLeft()), seen.size()) if not seen.isEmpty() else QRect()


@dataclass
class Spy:
    """What was drawn so far."""

    lines: list[Line] = field(default_factory=list)
    _made_of: dict[str, str] = field(default_factory=dict)

    def clear(self) -> None:
        self.lines.clear()

    @property
    def outside(self) -> list[str]:
        """Lines that reach out of their widget."""
        return [
            one.text for one in self.lines if not QRectF(one.widget.rect()).adjusted(-2, -2, 2, 2).contains(one.rect)
        ]

    def overlaps(self, window: QWidget) -> list[tuple[str, str]]:
        """Pairs of lines that lie on each other."""
        seen = [(one.text, one.on(window)) for one in self.lines]
        found = {
            (a, b)
            for (a, first), (b, second) in combinations([pair for pair in seen if not pair[1].isEmpty()], 2)
            if (first & second).width() > 2 and (first & second).height() > 2
        }
        return sorted(found)

    @property
    def shortened(self) -> list[str]:
        """The whole texts of lines that lost their end."""
        return [one.whole for one in self.lines if one.shortened]

    # ---------------------------------------------------------------------- what is put in place

    def draw(self, painter: QPainter, look: Look, text: str, x: float, y_centre: float, **how: Any) -> float:
        size, weight = how["size"], how.get("weight", Weight.REGULAR)
        width, align = how.get("width"), how.get("align", Align.LEFT)
        shown = text if width is None else painting.elided(look, text, size=size, weight=weight, width=width)
        extent = _DRAW(painter, look, shown, x, y_centre, **{**how, "width": None})
        widget = painter.device()
        if isinstance(widget, QWidget) and shown.strip():
            left = x - {Align.LEFT: 0.0, Align.CENTRE: extent / 2, Align.RIGHT: extent}[align]
            box = QRectF(left, y_centre - _HALF * size, extent, 2 * _HALF * size)
            place = painter.worldTransform().mapRect(box)
            whole = self._made_of.get(shown, shown) if shown.endswith(ELLIPSIS) else shown
            self.lines.append(Line(shown, widget, place, whole))
        return extent

    def elided(self, look: Look, text: str, **how: Any) -> str:
        shown = _ELIDED(look, text, **how)
        if shown != painting.literal(text):
            self._made_of.setdefault(shown, text)
        return shown

    def wrap(self, look: Look, text: str, **how: Any) -> list[str]:
        lines = _WRAP(look, text, **how)
        if lines and lines[-1].endswith(ELLIPSIS) and not text.rstrip().endswith(lines[-1]):
            self._made_of.setdefault(lines[-1], text)
        return lines

    def draw_ink(self, painter: QPainter, look: Look, ink: Ink, rect: QRectF, **how: Any) -> QRectF:
        taken = _INK(painter, look, ink, rect, **how)
        widget = painter.device()
        if isinstance(widget, QWidget) and not taken.isEmpty():
            self.lines.append(Line(BY_HAND, widget, painter.worldTransform().mapRect(taken), BY_HAND))
        return taken


_DRAW, _ELIDED, _WRAP, _INK = painting.draw, painting.elided, painting.wrap, inking.draw_ink


@contextmanager
def listening() -> Iterator[Spy]:
    """Note every line of text, and all ink, that any widget paints while the block runs; open the screen before it."""
    spy = Spy()
    with pytest.MonkeyPatch.context() as patch:
        for name, module in list(sys.modules.items()):
            if name.startswith("kata_desktop."):
                for attribute, real, ours in (
                    ("draw", _DRAW, spy.draw),
                    ("elided", _ELIDED, spy.elided),
                    ("wrap", _WRAP, spy.wrap),
                    ("draw_ink", _INK, spy.draw_ink),
                ):
                    if getattr(module, attribute, None) is real:
                        patch.setattr(module, attribute, ours)
        yield spy
