"""The marks that carry meaning, drawn the same everywhere: rings, points, diamonds, bars and figures."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint import text
from kata_desktop.paint.hatch import hatched_band
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Medium, Weight

UNIT_SIZE = 0.42
_UNIT_GAP = 0.05


def blend(color: QColor, ground: QColor, share: float) -> QColor:
    """Return `color` made paler with the ground it stands on; an opaque tint also prints on every printer."""
    parts = zip(color.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(over * share + under * (1 - share)) for over, under in parts))


def point(painter: QPainter, look: Look, centre: QPointF, *, radius: float = 5.5, filled: bool = False) -> None:
    """Draw a measurement on a chart: hollow as a rule, filled as part of a signal."""
    painter.setPen(look.pen(look.palette.ink, 2.4))
    painter.setBrush(look.palette.ink if filled else look.palette.surface)
    painter.drawEllipse(centre, radius, radius)


def measured_dot(painter: QPainter, look: Look, centre: QPointF, *, radius: float = 10.0) -> None:
    """Draw the round mark of a value as expected, set off from the band by the colour of the ground."""
    painter.setPen(look.pen(look.palette.surface, 2.5))
    painter.setBrush(look.palette.ink)
    painter.drawEllipse(centre, radius, radius)


def diamond(
    painter: QPainter,
    look: Look,
    centre: QPointF,
    *,
    side: float = 17.2,
    color: QColor | None = None,
    rim: bool = True,
) -> None:
    """Draw the mark of a surprise: a square of `side`, rotated, in plum unless `color` says otherwise."""
    painter.save()
    painter.translate(centre)
    painter.rotate(45)
    painter.setPen(look.pen(look.palette.surface, 2.0) if rim else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(look.palette.learn if color is None else color)
    corner = min(3.0, side / 8)
    painter.drawRoundedRect(QRectF(-side / 2, -side / 2, side, side), corner, corner)
    painter.restore()


def numbered_ring(
    painter: QPainter,
    look: Look,
    centre: QPointF,
    number: str,
    *,
    radius: float = 22.0,
    size: float = 24.0,
    weight: Weight = Weight.BOLD,
    dashed: bool = False,
    ground: QColor | None = None,
) -> None:
    """Draw an experiment that went as expected or is not checked yet (dashed: only planned).

    With weight 600 it is also the number of a panel title. `ground` fills the ring, for rings over lines.
    """
    ink = look.palette.ink
    painter.setPen(look.dashed(ink, 2.0, 5.0, 4.0) if dashed else look.pen(ink, 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else ground)
    painter.drawEllipse(centre, radius - 1.0, radius - 1.0)
    _number(painter, look, centre, number, room=1.45 * radius, size=size, weight=weight, color=ink)


def numbered_diamond(
    painter: QPainter, look: Look, centre: QPointF, number: str, *, side: float = 32.0, size: float = 24.0
) -> None:
    """Draw an experiment that brought a surprise."""
    diamond(painter, look, centre, side=side, rim=False)
    color = look.palette.surface
    _number(painter, look, centre, number, room=0.9 * side, size=size, weight=Weight.BOLD, color=color)


def panel_number(painter: QPainter, look: Look, centre: QPointF, number: str, *, diameter: float = 40.0) -> None:
    """Draw the number of a question, the only use of numbers in panel titles."""
    size = round(diameter * 0.6)
    numbered_ring(painter, look, centre, number, radius=diameter / 2, size=size, weight=Weight.SEMIBOLD)


def target_mark(painter: QPainter, look: Look, line: QLineF, *, width: float = 4.0) -> None:
    """Draw a piece of the target: always a solid blue line."""
    painter.setPen(look.pen(look.palette.target, width))
    painter.drawLine(line)


def pin(painter: QPainter, look: Look, rect: QRectF) -> None:
    """Draw the pin of the obstacle in focus."""
    draw_icon(painter, "pin", rect, look.palette.ink, look)


def tick(painter: QPainter, look: Look, rect: QRectF, color: QColor | None = None) -> None:
    """Draw a tick as a vector; the typeface has none."""
    draw_icon(painter, "check", rect, look.palette.ink if color is None else color, look)


def grip(painter: QPainter, look: Look, rect: QRectF, color: QColor | None = None) -> None:
    """Draw the six dots by which a row can be moved."""
    draw_icon(painter, "grip-vertical", rect, look.palette.line2 if color is None else color, look)


def day_bars(painter: QPainter, look: Look, rect: QRectF, *, days: int, past: int) -> None:
    """Draw the target period, one bar a day, `past` of them filled; long periods get narrower gaps."""
    if days < 1:
        return
    pitch = rect.width() / days
    gap = min(5.0, pitch * 0.3)
    pitch = (rect.width() + gap) / days
    ahead = look.palette.surface if look.medium is Medium.PAPER else look.palette.target_soft
    pen = look.pen(look.palette.target, min(1.5, (pitch - gap) / 3))
    inset = pen.widthF() / 2
    painter.setPen(pen)
    for day in range(days):
        painter.setBrush(look.palette.target if day < past else ahead)
        bar = QRectF(rect.left() + day * pitch, rect.top(), pitch - gap, rect.height())
        corner = min(3.0, bar.width() / 3)
        painter.drawRoundedRect(bar.adjusted(inset, inset, -inset, -inset), corner, corner)


class Held(Enum):
    """What a day of the rhythm strip tells."""

    HELD = auto()
    NOT_HELD = auto()
    DAY_OFF = auto()
    TODAY = auto()
    OUTSIDE = auto()


@dataclass(frozen=True, slots=True)
class RhythmDay:
    """One day of the strip: the letter below it and its mark; `today` sets the letter in bold."""

    label: str
    held: Held
    today: bool = False


def rhythm_strip(
    painter: QPainter,
    look: Look,
    days: Sequence[RhythmDay],
    *,
    left: float,
    top: float,
    pitch: float = 31.0,
    diameter: float = 20.0,
    size: float = 18.0,
) -> float:
    """Draw the coaching cycles of the last days and return the y below the letters; no count, no streak."""
    middle = top + diameter / 2
    letters = middle + diameter / 2 + 5 + size * 0.6
    for index, day in enumerate(days):
        x = left + (index + 0.5) * pitch
        rhythm_mark(painter, look, QPointF(x, middle), day.held, diameter=diameter)
        bold = day.today or day.held is Held.TODAY
        weight = Weight.BOLD if bold else Weight.REGULAR
        color = look.palette.ink if bold else look.palette.ink2
        text.draw(painter, look, day.label, x, letters, size=size, weight=weight, color=color, align=text.Align.CENTRE)
    return letters + size * 0.6


def rhythm_mark(painter: QPainter, look: Look, centre: QPointF, held: Held, *, diameter: float = 20.0) -> None:
    """Draw one day: full point, ring, dash, bold ring, or a small dot outside the board's life."""
    palette = look.palette
    # large it is a surface, and those have the colours of the table
    pale = palette.line2 if diameter > 30 else blend(palette.line2, palette.bg, 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match held:
        case Held.HELD:
            painter.setBrush(palette.ink)
            painter.drawEllipse(centre, diameter / 2, diameter / 2)
        case Held.DAY_OFF:
            painter.setBrush(pale)
            width, height = diameter * 0.6, diameter * 0.2
            dash = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
            painter.drawRoundedRect(dash, height / 2, height / 2)
        case Held.OUTSIDE:
            painter.setBrush(pale)
            painter.drawEllipse(centre, diameter * 0.1, diameter * 0.1)
        case Held.NOT_HELD | Held.TODAY:
            today = held is Held.TODAY
            width = diameter * (0.2 if today else 0.125)
            painter.setPen(look.pen(palette.ink if today else palette.line2, width))
            painter.drawEllipse(centre, (diameter - width) / 2, (diameter - width) / 2)


class Swatch(Enum):
    """The marks a legend can explain."""

    TARGET = auto()
    EXPECTED = auto()
    MEASURED = auto()
    SURPRISE = auto()


def legend(
    painter: QPainter,
    look: Look,
    entries: Sequence[tuple[Swatch, str]],
    *,
    left: float,
    y_centre: float,
    size: float = 18.0,
) -> float:
    """Draw marks with their words in one row and return its right end."""
    x = left
    for swatch, words in entries:
        x = _swatch(painter, look, swatch, QPointF(x, y_centre), size) + size * 0.4
        is_target = swatch is Swatch.TARGET
        color = look.palette.target if is_target else look.palette.ink
        weight = Weight.SEMIBOLD if is_target else Weight.REGULAR
        x += text.draw(painter, look, words, x, y_centre, size=size, weight=weight, color=color) + size * 0.85
    return x - size * 0.85


def big_figure(
    painter: QPainter,
    look: Look,
    value: str,
    unit: str,
    *,
    left: float,
    baseline: float,
    size: float,
    color: QColor,
) -> float:
    """Draw a value with its unit at 0.42 of the size on the same baseline, and return the right end."""
    painter.setPen(color)
    painter.setFont(look.font(size, Weight.SEMIBOLD, figure=True))
    painter.drawText(QPointF(left, baseline), text.literal(value))
    right = left + look.advance(value, size, Weight.SEMIBOLD, figure=True)
    if not unit:
        return right
    right += _UNIT_GAP * size
    painter.setFont(look.font(size * UNIT_SIZE, Weight.SEMIBOLD))
    painter.drawText(QPointF(right, baseline), text.literal(unit))
    return right + look.advance(unit, size * UNIT_SIZE, Weight.SEMIBOLD)


def figure_width(look: Look, value: str, unit: str, *, size: float) -> float:
    """Return the width of a big figure with its unit."""
    width = look.advance(value, size, Weight.SEMIBOLD, figure=True)
    if not unit:
        return width
    return width + _UNIT_GAP * size + look.advance(unit, size * UNIT_SIZE, Weight.SEMIBOLD)


def figure_size(look: Look, value: str, unit: str, *, size: float, width: float) -> float:
    """Return `size`, or the smaller size at which the figure with its unit fits into `width`."""
    needed = figure_width(look, value, unit, size=size)
    # before a window is shown its parts may be narrower than nothing
    fits = needed <= max(width, 0.0)
    return size if fits else max(1.0, float(int(size * width / needed * 0.99)))


def _number(
    painter: QPainter,
    look: Look,
    centre: QPointF,
    number: str,
    *,
    room: float,
    size: float,
    weight: Weight,
    color: QColor,
) -> None:
    width = text.text_width(look, number, size=size, weight=weight)
    fitting = size if width <= room else size * room / width
    text.draw(
        painter,
        look,
        number,
        centre.x(),
        centre.y(),
        size=fitting,
        weight=weight,
        color=color,
        align=text.Align.CENTRE,
    )


def _swatch(painter: QPainter, look: Look, swatch: Swatch, start: QPointF, size: float) -> float:
    """Draw one mark of a legend and return its right end; sizes follow the text."""
    x, y = start.x(), start.y()
    half = size * 0.44
    match swatch:
        case Swatch.TARGET:
            target_mark(painter, look, QLineF(x + 2, y - half - 2, x + 2, y + half + 2))
            return x + 4
        case Swatch.EXPECTED:
            hatched_band(painter, look, QRectF(x + 1, y - half, size * 1.9, 2 * half))
            return x + size * 1.9 + 2
        case Swatch.MEASURED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.palette.ink)
            painter.drawEllipse(QPointF(x + half, y), half, half)
            return x + 2 * half
        case Swatch.SURPRISE:
            diamond(painter, look, QPointF(x + half * 1.3, y), side=half * 1.7, rim=False)
            return x + half * 2.6
