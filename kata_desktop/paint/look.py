"""Fonts, pens and colours of one medium, so that no painter decides about hinting or line widths."""

from __future__ import annotations

from enum import Enum, IntEnum, auto
from functools import cache, lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.fonts import FAMILY
from kata_desktop.paint.palette import Palette


class Medium(Enum):
    """Where the paint dries: pixels or paper."""

    SCREEN = auto()
    PAPER = auto()


class Weight(IntEnum):
    """The three bundled weights; the values are those of QFont.Weight."""

    REGULAR = 400
    SEMIBOLD = 600
    BOLD = 700


@dataclass(frozen=True, slots=True)
class Look:
    """What every painter needs to know of its medium.

    `device_pixels` is the number of device pixels per design unit (scale of the window times the
    pixel ratio of the screen); paper ignores it.
    """

    palette: Palette
    medium: Medium
    device_pixels: float

    def font(self, size: float, weight: Weight = Weight.REGULAR, *, figure: bool = False) -> QFont:
        """Return the shared font of `size` design units; `figure` sets large numbers a little tighter."""
        return _font(max(1, round(size)), weight, self.medium, figure)

    def metrics(self, size: float, weight: Weight = Weight.REGULAR, *, figure: bool = False) -> QFontMetricsF:
        """Return the shared metrics of the font, in design units."""
        return _metrics(max(1, round(size)), weight, self.medium, figure)

    def advance(self, line: str, size: float, weight: Weight = Weight.REGULAR, *, figure: bool = False) -> float:
        """Return the width of a line in design units; each painting asks for the same ones again."""
        return _advance(line, max(1, round(size)), weight, self.medium, figure)

    def pen(
        self,
        color: QColor,
        width: float,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
        *,
        round_caps: bool = False,
    ) -> QPen:
        """Return a pen `width` design units wide, on screen rounded to whole device pixels, one at least."""
        pen = QPen(color, self.crisp(width), style)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if round_caps else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if round_caps else Qt.PenJoinStyle.MiterJoin)
        return pen

    def dashed(self, color: QColor, width: float, *lengths: float) -> QPen:
        """Return a flat-ended dashed pen; dash and gap lengths are design units, not pen widths."""
        pen = self.pen(color, width)
        pen.setDashPattern([length / pen.widthF() for length in lengths])
        return pen

    def crisp(self, width: float) -> float:
        """Return `width` (design units) as it is drawn: a whole number of device pixels on screen."""
        if self.medium is Medium.PAPER:
            return width
        return max(1, int(width * self.device_pixels + 0.5)) / self.device_pixels

    def snap(self, position: float, width: float) -> float:
        """Return the place nearest to `position` where a straight line `width` wide has sharp edges.

        Holds for painters that are only scaled, with an origin on a whole device pixel.
        """
        if self.medium is Medium.PAPER:
            return position
        shift = 0.5 if round(self.crisp(width) * self.device_pixels) % 2 else 0.0
        return (round(position * self.device_pixels - shift) + shift) / self.device_pixels


@cache
def _font(pixels: int, weight: Weight, medium: Medium, figure: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(int(weight)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Contextual alternates turn "->" into an arrow, but what people type is shown as they typed it.
    font.setFeature(QFont.Tag("calt"), 0)
    if medium is Medium.SCREEN:
        font.setFeature(QFont.Tag("tnum"), 1)
    else:
        # With either feature on, digits or "fi" have no character behind them and are lost to search and copy.
        font.setFeature(QFont.Tag("tnum"), 0)
        font.setFeature(QFont.Tag("liga"), 0)
    if figure and medium is Medium.SCREEN:
        # A PDF draws letters closer than it measures them, and the unit would stand apart from its value.
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.01 * pixels)
    return font


@cache
def _metrics(pixels: int, weight: Weight, medium: Medium, figure: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(pixels, weight, medium, figure))


@lru_cache(maxsize=2048)
def _advance(line: str, pixels: int, weight: Weight, medium: Medium, figure: bool) -> float:
    return _metrics(pixels, weight, medium, figure).horizontalAdvance(line)
