"""The expectation scale: a hatched band for what we expected, a mark for what we measured."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint import text
from kata_desktop.paint.hatch import Side, hatched_band
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import diamond, measured_dot, target_mark

_INSET = 8.0
# An exact expectation still needs a band that can be seen and hit.
_LEAST_BAND = 8.0


@dataclass(frozen=True, slots=True)
class ScalePicture:
    """One row: values in the metric's unit on an axis from `least` to `most`.

    Only `low` or only `high` is a band open to one side; without both nothing was expected in numbers.
    """

    least: float
    most: float
    low: float | None = None
    high: float | None = None
    value: float | None = None
    label: str = ""
    surprise: bool = False
    target: float | None = None


@dataclass(frozen=True, slots=True)
class ScaleStyle:
    """Sizes in design units: value text, height of the band, radius of the mark."""

    size: float = 22.0
    band: float = 22.0
    mark: float = 10.0
    target_line: bool = True


ROW = ScaleStyle()
TASK = ScaleStyle(size=28.0, band=52.0, mark=21.0)
PAPER_ROW = ScaleStyle(size=18.0, band=18.0, mark=9.0)


def shared_range(values: Iterable[float | None]) -> tuple[float, float]:
    """Return the axis on which all values of the rows of one metric have room, with space for figures beside."""
    known = [value for value in values if value is not None]
    if not known:
        return 0.0, 1.0
    least, most = min(known), max(known)
    spread = (most - least) or abs(most) * 0.1 or 1.0
    return least - spread * 0.08, most + spread * 0.22


def scale_x(picture: ScalePicture, rect: QRectF, value: float) -> float:
    """Return where a value lies on the axis; values beyond its ends stay at the ends."""
    share = (value - picture.least) / ((picture.most - picture.least) or 1.0)
    return rect.left() + _INSET + min(1.0, max(0.0, share)) * (rect.width() - 2 * _INSET)


def paint_scale(painter: QPainter, look: Look, picture: ScalePicture, rect: QRectF, style: ScaleStyle = ROW) -> None:
    """Draw axis, target, band, connecting line, mark and value at half the height of `rect`."""
    middle = rect.center().y()
    painter.setPen(look.pen(look.palette.line, 2.0))
    painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))
    band = band_rect(picture, rect, style)
    if band is not None:
        side = Side.LEFT if picture.low is None else Side.RIGHT if picture.high is None else None
        hatched_band(painter, look, band, open_side=side)
    if style.target_line:
        paint_scale_target(painter, look, picture, rect)
    if picture.value is None:
        return
    x = scale_x(picture, rect, picture.value)
    centre = QPointF(x, middle)
    if not picture.surprise:
        measured_dot(painter, look, centre, radius=style.mark)
    else:
        if band is not None and not band.left() <= x <= band.right():
            painter.setPen(look.pen(look.palette.learn, 4.0))
            painter.drawLine(QLineF(band.right() if x > band.right() else band.left(), middle, x, middle))
        diamond(painter, look, centre, side=style.mark * 1.72)
    _paint_value(painter, look, picture, rect, style)


def paint_scale_target(painter: QPainter, look: Look, picture: ScalePicture, rect: QRectF) -> None:
    """Draw the target over the whole height of `rect`: one line through many rows of one metric."""
    if picture.target is None:
        return
    x = look.snap(scale_x(picture, rect, picture.target), 4.0)
    target_mark(painter, look, QLineF(x, rect.top(), x, rect.bottom()))


def band_rect(picture: ScalePicture, rect: QRectF, style: ScaleStyle = ROW) -> QRectF | None:
    """Return where the band lies, or None when nothing was expected in numbers."""
    if picture.low is None and picture.high is None:
        return None
    left = rect.left() if picture.low is None else scale_x(picture, rect, picture.low)
    right = rect.right() if picture.high is None else scale_x(picture, rect, picture.high)
    lack = max(0.0, _LEAST_BAND - (right - left))
    top = rect.center().y() - style.band / 2
    return QRectF(left - lack / 2, top, right - left + lack, style.band)


def value_rect(look: Look, picture: ScalePicture, rect: QRectF, style: ScaleStyle = ROW) -> QRectF | None:
    """Return the place of the value: beside mark and band, on the other side where there is no room."""
    if picture.value is None or not picture.label:
        return None
    x, band = scale_x(picture, rect, picture.value), band_rect(picture, rect, style)
    width = text.text_width(look, picture.label, size=style.size, weight=Weight.BOLD)
    gap = style.mark + 6
    low_end = x if band is None else min(x, band.left())
    high_end = x if band is None else max(x, band.right())
    left, right = low_end - gap - width, high_end + gap
    below = band is not None and picture.surprise and x < band.left()
    fits_left, fits_right = left >= rect.left(), right + width <= rect.right()
    place = left if (below and fits_left) or (not fits_right and fits_left) else right
    place = min(max(place, rect.left()), rect.right() - width)
    return QRectF(place, rect.center().y() - style.size / 2, width, style.size)


def _paint_value(painter: QPainter, look: Look, picture: ScalePicture, rect: QRectF, style: ScaleStyle) -> None:
    place = value_rect(look, picture, rect, style)
    if place is None:
        return
    color = look.palette.learn if picture.surprise else look.palette.ink
    text.draw(
        painter,
        look,
        picture.label,
        place.left(),
        place.center().y(),
        size=style.size,
        weight=Weight.BOLD,
        color=color,
        halo=look.palette.surface,
        halo_width=8.0,
    )
