"""What stays in sight while one writes: the numbers a text is about, and its question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that a text is about, as it is read; `expected` ones are plum."""

    label: str
    value: str
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
