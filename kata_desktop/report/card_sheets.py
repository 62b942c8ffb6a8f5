"""Puts cards on sheets: one for the pocket printer, or four on A4 whose backs meet their fronts; writes the file."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look
from kata_desktop.paint.text import Align
from kata_desktop.report.card import CARD, Card, card
from kata_desktop.report.items import Fill, Item, Page, Rule, Tone
from kata_desktop.report.paint import LOOK, paint_items
from kata_desktop.report.pdf import drawn_pdf, write_whole
from kata_desktop.report.placing import Placing, Voice
from kata_desktop.words import forms

#: Design units to a millimetre.
UNITS: Final = 10.0
#: A4 upright, turned over its long edge.
SHEET: Final = QRectF(0, 0, 2100, 2970)

# four cards in the middle of the sheet, so that the block lies on itself when the sheet is turned
_BLOCK = QRectF(310, 435, 1480, 2100)
# the dark of the backs goes on beyond the cut: two sides never meet to the hair
_BLEED = 30.0
_MARK_GAP, _MARK_LENGTH, _MARK_WIDTH = 45.0, 60.0, 2.0


class Layout(StrEnum):
    """How the card is printed."""

    POCKET = "pocket"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class Placed:
    """One side of a card with the place of its upper left corner on the sheet."""

    page: Page
    origin: QPointF


@dataclass(frozen=True, slots=True)
class CardSheet:
    """One page of the file: what lies below the cards, and the cards."""

    size: QRectF
    below: tuple[Item, ...]
    cards: tuple[Placed, ...]


def card_sheets(layout: Layout, texts: CycleTexts = AS_ON_THE_CARD, look: Look = LOOK) -> tuple[CardSheet, CardSheet]:
    """Give front and back as they will be painted, in the language of the program and the wording of `texts`."""
    one = card(look, texts)
    if layout is Layout.A4:
        return four_on_a_sheet([one] * 4, look)
    origin = QPointF(0, 0)
    return CardSheet(CARD, (), (Placed(one.front, origin),)), CardSheet(CARD, (), (Placed(one.back, origin),))


def four_on_a_sheet(cards: Sequence[Card], look: Look = LOOK) -> tuple[CardSheet, CardSheet]:
    """Give a sheet of four fronts and one of their backs, mirrored for turning over the long edge."""
    width, height = CARD.width(), CARD.height()
    places = [_BLOCK.topLeft() + QPointF(width * (n % 2), height * (n // 2)) for n in range(len(cards))]
    fronts = tuple(Placed(one.front, place) for one, place in zip(cards, places, strict=True))
    backs = tuple(Placed(one.back, mirrored(place)) for one, place in zip(cards, places, strict=True))
    placing = Placing(look)
    placing.line(forms.card_printing(), SHEET.center().x(), 2770, 1900, Voice(32, tone=Tone.QUIET), align=Align.CENTRE)
    bleed = Fill(_BLOCK.adjusted(-_BLEED, -_BLEED, _BLEED, _BLEED), Tone.DARK)
    marks = _cut_marks()
    return CardSheet(SHEET, (*marks, *placing.items), fronts), CardSheet(SHEET, (bleed, *marks), backs)


def mirrored(origin: QPointF) -> QPointF:
    """Where the back of a card lies whose front has this upper left corner."""
    return QPointF(SHEET.width() - origin.x() - CARD.width(), origin.y())


def _cut_marks() -> list[Item]:
    """A short line at both ends of every cut, outside of the cards and of the dark beyond them."""
    marks: list[Item] = []
    for number in range(3):
        x = _BLOCK.left() + number * CARD.width()
        y = _BLOCK.top() + number * CARD.height()
        for edge, way in ((_BLOCK.top(), -1), (_BLOCK.bottom(), 1)):
            start = edge + way * _MARK_GAP
            marks.append(Rule(QPointF(x, start), QPointF(x, start + way * _MARK_LENGTH), _MARK_WIDTH, Tone.INK))
        for edge, way in ((_BLOCK.left(), -1), (_BLOCK.right(), 1)):
            start = edge + way * _MARK_GAP
            marks.append(Rule(QPointF(start, y), QPointF(start + way * _MARK_LENGTH, y), _MARK_WIDTH, Tone.INK))
    return marks


def write_card(out: Path, layout: Layout, texts: CycleTexts = AS_ON_THE_CARD) -> None:
    """Write both sides of the card to `out`; a file that is there is replaced once the new one is whole.

    Raises FolderMissing or FileNotWritten; then what was there is still there.
    """
    sheets = card_sheets(layout, texts)
    size = QSizeF(sheets[0].size.size() / UNITS)
    drawings = [partial(draw_sheet, sheet) for sheet in sheets]
    write_whole(out, drawn_pdf(drawings, size, title=forms.card_title(), author=""))


def draw_sheet(sheet: CardSheet, painter: QPainter, size: QSizeF) -> None:
    """Draw a page of the file into a size in device units."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / sheet.size.width(), size.height() / sheet.size.height())
    paint_items(painter, sheet.below)
    for placed in sheet.cards:
        painter.save()
        painter.translate(placed.origin)
        paint_items(painter, placed.page.items)
        painter.restore()
    painter.restore()
