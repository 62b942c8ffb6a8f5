"""Paints something into an image and tells, in plain words, what the pixels are."""

import colorsys
from collections import Counter
from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import LIGHT, Palette

Paint = Callable[[QPainter, Look], object]
Pixel = tuple[int, int]


def render(
    paint: Paint,
    *,
    width: int = 100,
    height: int = 100,
    scale: float = 1.0,
    palette: Palette = LIGHT,
    medium: Medium = Medium.SCREEN,
) -> QImage:
    """The picture, `width` by `height` design units on the surface colour, `scale` pixels a unit."""
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(palette.surface)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint(painter, Look(palette, medium, scale))
    painter.end()
    return image


def inked(image: QImage, ground: QColor = LIGHT.surface) -> set[Pixel]:
    """Every pixel that differs clearly from the ground."""
    pixels = _pixels(image)
    far = {value for value in set(pixels) if distance(QColor(value), ground) > 60}
    width = image.width()
    return {(place % width, place // width) for place, value in enumerate(pixels) if value in far}


def distance(first: QColor, second: QColor) -> int:
    """How far two colours lie apart, 0 to 765."""
    pairs = zip(channels(first), channels(second), strict=True)
    return sum(abs(a - b) for a, b in pairs)


def channels(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def colours(image: QImage) -> set[tuple[int, int, int]]:
    """All colours of the picture."""
    return {channels(QColor(value)) for value in set(_pixels(image))}


def hues(image: QImage, *, at_least: float = 0.35) -> set[int]:
    """The hues in degrees of all pixels that clearly have a colour, rounded to ten degrees."""
    found = set()
    for red, green, blue in colours(image):
        hue, _, saturation = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
        if saturation >= at_least and max(red, green, blue) - min(red, green, blue) > 40:
            found.add(round(hue * 36) * 10 % 360)
    return found


def bounds(pixels: Iterable[Pixel]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of pixels, the last ones included."""
    xs, ys = zip(*pixels, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def grey(image: QImage) -> QImage:
    """The picture as a black and white printer sees it."""
    return image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_RGB32)


def difference(first: QImage, second: QImage) -> float:
    """The mean difference of two pictures of one size, 0 to 1."""
    pairs = Counter(zip(_pixels(first), _pixels(second), strict=True))
    apart = sum(distance(QColor(one), QColor(other)) * count for (one, other), count in pairs.items())
    return apart / (765 * first.width() * first.height())


def outline(rect: QRectF) -> Paint:
    """A rectangle, to see whether a picture can fail at all."""

    def paint(painter: QPainter, look: Look) -> None:
        painter.setPen(QPen(look.palette.ink, 1, Qt.PenStyle.SolidLine))
        painter.drawRect(rect)

    return paint


def _pixels(image: QImage) -> list[int]:
    """The pixels row by row, as numbers that QColor takes."""
    assert image.format() == QImage.Format.Format_RGB32
    return memoryview(image.constBits()).cast("B").cast("I").tolist()
