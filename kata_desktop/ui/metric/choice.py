"""One of a few, by tap: a label with its tiles, which take a second row where words are long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, fitted_size
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style

LABEL = 34.0
_GAP = 12.0
_FLAT, _TALL = 72.0, 88.0
#: Tiles of a row may stand a little closer to their words than buttons do.
_SPARED = 24.0

Value = TypeVar("Value")


class ChoiceRow(Painted, Generic[Value]):
    """Tiles for the keys of `offers`, each with a text and perhaps a second line; `chose` comes with a tap.

    Nothing is chosen until `choose` or a tap says so. Arrow keys move between the tiles.
    """

    margin_u = RING_MARGIN
    chose = Signal(object)

    def __init__(
        self,
        style: Style,
        label: str,
        offers: Mapping[Value, tuple[str, str]],
        parent: QWidget | None = None,
        *,
        text_size: float | None = None,
    ) -> None:
        self._label, self._text_size = label, text_size
        self._value: Value | None = None
        self.tiles: dict[Value, Button] = {}
        super().__init__(style, parent)
        for value, (text, second) in offers.items():
            self.tiles[value] = self._tile(value, text, second)
        self.setAccessibleName(label)
        self.style_changed()

    def _tile(self, value: Value, text: str, second: str) -> Button:
        name = ", ".join(part for part in (text, second) if part)
        tile = Button(
            self.kit, text, kind=Kind.CHOICE, second_line=second, text_size=self._text_size,
            name=f"{self._label} {name}", parent=self,
        )  # fmt: skip
        tile.clicked.connect(lambda: self._tapped(value))
        return tile

    @property
    def value(self) -> Value | None:
        """What is chosen."""
        return self._value

    def choose(self, value: Value | None) -> None:
        """Show a choice from elsewhere; None takes it away."""
        self._value = value
        for offered, tile in self.tiles.items():
            tile.setChecked(offered == value)

    def _tapped(self, value: Value) -> None:
        self.choose(value)
        self.chose.emit(value)

    def preferred_height(self, width: float) -> float:
        """The height in design units at which all tiles have room."""
        rows = -(-len(self.tiles) // self._columns(width))
        return (LABEL if self._label else 0.0) + rows * self._tile_height() + (rows - 1) * _GAP

    def _tile_height(self) -> float:
        if any(tile.second_line for tile in self.tiles.values()):
            return _TALL
        return self.kit.least_tap if self._text_size else _FLAT

    def _columns(self, width: float) -> int:
        """As many beside each other as have room for their words, all of one width."""
        widest = max((tile.preferred_width(self._tile_height()) for tile in self.tiles.values()), default=1.0)
        fitting = int((width + _GAP) // (widest - _SPARED + _GAP))
        return max(1, min(len(self.tiles) or 1, fitting))

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - the tiles say how high they are
        columns, height = self._columns(width_u), self._tile_height()
        share = (width_u - (columns - 1) * _GAP) / columns
        top = LABEL if self._label else 0.0
        for n, tile in enumerate(self.tiles.values()):
            row, column = divmod(n, columns)
            self.place(tile, column * (share + _GAP), top + row * (height + _GAP), share, height)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        letter = fitted_size(look, self._label, sizes=(22, 20, 18), weight=Weight.REGULAR, width=size.width())
        draw(painter, look, self._label, 0, 12, size=letter, color=look.palette.ink2, width=size.width())
