"""Cards in rows, as many across as the window has room for, flicked vertically."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kata_desktop.ui.boards.card import CARD_HEIGHT, CARD_WIDTH, Card
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style

#: So much of a further row is seen at least, so that nobody takes the last one for the end.
PEEK: Final = 40.0


class CardGrid(Painted):
    """All cards in reading order. Arrows lead from one to the next (`neighbour`)."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._cards: list[Card] = []
        self._columns = 1
        super().__init__(style, parent)
        self._list = FlickList(style, self, gap=GUTTER, whole_place=True)
        self._sheet = _Sheet(style)
        self.style_changed()

    @property
    def columns(self) -> int:
        """How many stand side by side."""
        return self._columns

    @property
    def list(self) -> FlickList:
        """What is flicked."""
        return self._list

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards in this order; former ones not among them are deleted."""
        for former in self._cards:
            if former not in cards:
                former.hide()
                former.setParent(None)
                former.deleteLater()
        self._cards = list(cards)
        self._sheet.take(self._cards)
        self.style_changed()

    def neighbour(self, card: Card, key: Qt.Key) -> Card | None:
        """The card an arrow, Home or End leads to; None where there is none."""
        at, last = self._cards.index(card), len(self._cards) - 1
        steps = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Up: at - self.columns,
            Qt.Key.Key_Down: at + self.columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(key, -1)
        if key is Qt.Key.Key_Down and wanted > last and at // self.columns < last // self.columns:
            wanted = last
        return self._cards[wanted] if 0 <= wanted <= last else None

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_list"):
            return
        self.place(self._list, 0, 0, width_u, height_u)
        columns = max(1, round((width_u + GUTTER) / (CARD_WIDTH + GUTTER)))
        rows = -(-len(self._cards) // columns)
        height = self._card_height(height_u, rows)
        self._columns = columns
        self._sheet.set_grid(columns, height)
        self._list.set_rows([self._sheet], [rows * (height + GUTTER) - GUTTER])

    def _card_height(self, room: float, rows: int) -> float:
        """Cards give a little of their height where else a further row would lie just out of sight."""
        fitting = int((room + GUTTER) / (CARD_HEIGHT + GUTTER))
        if fitting < 1 or rows <= fitting or room - fitting * (CARD_HEIGHT + GUTTER) >= PEEK:
            return CARD_HEIGHT
        return (room - PEEK) / fitting - GUTTER


class _Sheet(Painted):
    """All cards on one sheet, so that another order only moves them; a row that is not full keeps the width."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style) -> None:
        self._cards: Sequence[Card] = ()
        self._columns, self._height = 1, CARD_HEIGHT
        super().__init__(style)

    def take(self, cards: Sequence[Card]) -> None:
        """Hold these cards, in this order for the eye and for Tab."""
        self._cards = cards
        for card in cards:
            if card.parentWidget() is not self:
                card.setParent(self)
                card.show()
        for first, second in pairwise(cards):
            QWidget.setTabOrder(first, second)
        self.style_changed()

    def set_grid(self, columns: int, height: float) -> None:
        """Set so many cards side by side, each so high."""
        if (columns, height) != (self._columns, self._height):
            self._columns, self._height = columns, height
            self.style_changed()

    def arrange(self, width_u: float, _height_u: float) -> None:
        width = (width_u - (self._columns - 1) * GUTTER) / self._columns
        for n, card in enumerate(self._cards):
            row, column = divmod(n, self._columns)
            self.place(card, column * (width + GUTTER), row * (self._height + GUTTER), width, self._height)
