"""Cards in rows, as many across as the window has room for, flicked vertically."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kata_desktop.ui.boards.card import CARD_HEIGHT, CARD_WIDTH, Card
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.screen import GUTTER
from kata_desktop.ui.kit.style import Style

#: So much of a further row is seen at least, so that nobody takes the last one for the end.
PEEK: Final = 40.0


class CardGrid(Painted):
    """All cards in reading order. Arrows lead from one to the next (`neighbour`)."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._cards: list[Card] = []
        self._columns = 0
        self._height = 0.0
        super().__init__(style, parent)
        self._list = FlickList(style, self, gap=GUTTER, whole_place=True)
        self.style_changed()

    @property
    def columns(self) -> int:
        """How many stand side by side."""
        return max(1, self._columns)

    @property
    def list(self) -> FlickList:
        """What is flicked."""
        return self._list

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; former ones not among them are deleted."""
        for former in self._cards:
            if former not in cards:
                former.hide()
                former.setParent(None)
                former.deleteLater()
        self._cards = list(cards)
        self._columns = 0
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
        height = self._card_height(height_u, -(-len(self._cards) // columns))
        if (columns, height) != (self._columns, self._height):
            self._columns, self._height = columns, height
            parts = [self._cards[n : n + columns] for n in range(0, len(self._cards), columns)]
            # a card that changes its row would lose the focus
            focused = self.window().focusWidget()
            rows = [_Row(self.kit, part, columns) for part in parts]
            self._list.set_rows(rows, [height] * len(rows))
            if focused in self._cards:
                focused.setFocus()

    def _card_height(self, room: float, rows: int) -> float:
        """Cards give a little of their height where else a further row would lie just out of sight."""
        fitting = int((room + GUTTER) / (CARD_HEIGHT + GUTTER))
        if fitting < 1 or rows <= fitting or room - fitting * (CARD_HEIGHT + GUTTER) >= PEEK:
            return CARD_HEIGHT
        return (room - PEEK) / fitting - GUTTER


class _Row(Painted):
    """Cards side by side; a row that is not full keeps the width of the others."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style, cards: Sequence[Card], columns: int) -> None:
        self._cards: Sequence[Card] = ()
        super().__init__(style)
        self._cards, self._columns = cards, columns
        for card in cards:
            card.setParent(self)
            card.show()

    def arrange(self, width_u: float, height_u: float) -> None:
        for n, card in enumerate(self._cards):
            width = (width_u - (self._columns - 1) * GUTTER) / self._columns
            self.place(card, n * (width + GUTTER), 0, width, height_u)
