"""Sizes of paper. The page is designed once, at A3; the others show the same page smaller or larger."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QSizeF

#: Design units of the page to a millimetre of A3: those of a screen of 96 dots per inch.
UNITS_PER_MM: Final = 96 / 25.4
PAGE_WIDTH: Final = 420 * UNITS_PER_MM
PAGE_HEIGHT: Final = 297 * UNITS_PER_MM
#: 10.5 pt at A3: nothing on the page is smaller.
SMALLEST_TEXT: Final = 14.0

_MILLIMETRES: Final = {"a4": (297, 210), "a3": (420, 297), "a2": (594, 420), "a1": (841, 594), "a0": (1189, 841)}


class Paper(StrEnum):
    """The sizes a board is printed on, always landscape."""

    A4 = "a4"
    A3 = "a3"
    A2 = "a2"
    A1 = "a1"
    A0 = "a0"

    @property
    def label(self) -> str:
        """As "A3"."""
        return self.value.upper()

    @property
    def millimetres(self) -> QSizeF:
        """Width and height, the longer side first."""
        return QSizeF(*_MILLIMETRES[self.value])

    @property
    def smallest_points(self) -> float:
        """The size of the smallest text in points, rounded down to a tenth: 10.5 at A3, 7.4 at A4."""
        width = _MILLIMETRES[self.value][0]
        return int(SMALLEST_TEXT * 0.75 * width / 420 * 10 + 1e-9) / 10
