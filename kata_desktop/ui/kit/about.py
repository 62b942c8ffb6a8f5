"""What stays in sight while one writes: title, the numbers a text is about, and its question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Line, draw_line, line_width
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, text_width, wrap
from kata_desktop.ui.kit.placed import PANEL_RADIUS, draw_frame

#: Where the strip of numbers lies below the header, and where the text begins below the strip.
FACTS_TOP: Final = 100.0
FACTS_HEIGHT: Final = 84.0
BELOW_FACTS: Final = 200.0
_TEXT_INSET: Final = 32.0


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that a text is about, as it is read, or words in its place; `expected` ones are plum."""

    label: str
    value: Line
    expected: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """What stays in sight above a text; `picture` paints into a rectangle in design units at the right of the facts.

    `question` takes the place of the label; `learning` sets it in plum.
    """

    facts: tuple[Fact, ...] = ()
    picture: Callable[[QPainter, Look, QRectF], None] | None = None
    question: str = ""
    learning: bool = False


def paint_header(
    painter: QPainter, look: Look, width: float, titles: tuple[str, Line], said: str, *, ticked: bool
) -> None:
    """Draw title and subtitle of a screen, at the right what is said, with the tick of what is kept if `ticked`."""
    title, subtitle = titles
    right, colors, used = width - _TEXT_INSET, look.palette, 0.0
    if said:
        used = min(text_width(look, said, size=20), width * 0.4)
        lines = wrap(look, said, size=20, weight=Weight.REGULAR, width=used + 1, max_lines=2)
        top = 48 - len(lines) * 13
        draw_lines(painter, look, lines, right, top, size=20, color=colors.ink2, align=Align.RIGHT)
        if ticked:
            draw_icon(painter, "check", QRectF(right - used - 34, 36, 24, 24), colors.ink2, look)
        used += 34 + 40
    room = right - _TEXT_INSET - used
    middle = 36 if subtitle else 48
    bold = Weight.SEMIBOLD
    draw(painter, look, title, _TEXT_INSET, middle, size=28, weight=bold, color=colors.ink, width=room)
    draw_line(painter, look, subtitle, _TEXT_INSET, 68, size=20, color=colors.ink2, width=room)


def paint_facts(painter: QPainter, look: Look, rect: QRectF, about: About) -> None:
    """Draw the strip with the numbers, and its picture at the right."""
    colors = look.palette
    draw_frame(painter, look, rect, fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
    picture, left = about.picture, rect.left() + 24
    room = (rect.width() - 48) * (0.5 if picture else 1.0)
    if picture is not None:
        side = QRectF(rect.left() + 24 + room, rect.top(), room, rect.height())
        picture(painter, look, side.adjusted(0, 10, -12, -10))
    most = room / len(about.facts) - 44
    for fact in about.facts:
        label = text_width(look, fact.label, size=20)
        value = line_width(look, fact.value, size=28, weight=Weight.SEMIBOLD, width=most)
        wide = min(max(label, value) + 1, most)
        color = colors.learn if fact.expected else colors.ink
        draw(painter, look, fact.label, left, rect.top() + 27, size=20, color=colors.ink2, width=wide)
        draw_line(
            painter, look, fact.value, left, rect.top() + 57, size=28, weight=Weight.SEMIBOLD, color=color,
            width=wide, height=rect.height() - 44,
        )  # fmt: skip
        left += wide + 44
