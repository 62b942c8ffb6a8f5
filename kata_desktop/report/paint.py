"""Paints laid-out pages with the painters of the screen, on any device: file, picture or preview."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kata_desktop.paint import chips, marks, text
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import draw_ink
from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import PAPER
from kata_desktop.paint.run_chart import PAPER_CHART, paint_run_chart
from kata_desktop.paint.scale import PAPER_ROW, paint_scale
from kata_desktop.report.items import (
    Badge,
    Bars,
    Chart,
    Dots,
    Figure,
    Fill,
    Frame,
    Handwriting,
    Icon,
    Item,
    Loop,
    Lozenge,
    Mark,
    Page,
    Ring,
    Rule,
    Scale,
    Square,
    Squares,
    Strip,
    Ticks,
    Tone,
    Turned,
    Words,
)
from kata_desktop.report.paper import PAGE_HEIGHT, PAGE_WIDTH

#: Paper measures and paints alike, whatever it is painted on.
LOOK: Final = Look(PAPER, Medium.PAPER, 1.0)


def paint_page(painter: QPainter, page: Page, size: QSizeF) -> None:
    """Paint a page into `size` device units from the painter's origin, white ground included."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = min(size.width() / PAGE_WIDTH, size.height() / PAGE_HEIGHT)
    painter.scale(scale, scale)
    paint_items(painter, page.items)
    painter.restore()


def paint_items(painter: QPainter, items: Iterable[Item]) -> None:
    """Paint items from back to front in the painter's own units."""
    for item in items:
        _paint(item, painter)


def page_image(page: Page, width: int) -> QImage:
    """Give a page as a picture so many pixels wide."""
    image = QImage(width, round(width * PAGE_HEIGHT / PAGE_WIDTH), QImage.Format.Format_RGB32)
    image.fill(PAPER.surface)
    painter = QPainter(image)
    paint_page(painter, page, QSizeF(image.size()))
    painter.end()
    return image


def page_images(pages: Iterable[Page], width: int) -> list[QImage]:
    """Give all pages as pictures."""
    return [page_image(page, width) for page in pages]


def _color(tone: Tone) -> QColor:
    palette = LOOK.palette
    return {
        Tone.INK: palette.ink,
        Tone.QUIET: palette.ink2,
        Tone.LINE: palette.line,
        Tone.LINE2: palette.line2,
        Tone.TARGET: palette.target,
        Tone.LEARN: palette.learn,
        Tone.DARK: palette.ledge,
        Tone.ON_DARK: palette.on_ledge,
        Tone.ON_DARK2: palette.on_ledge2,
    }[tone]


@singledispatch
def _paint(item: Item, _painter: QPainter) -> None:
    raise TypeError(item)


@_paint.register
def _(item: Words, painter: QPainter) -> None:
    left, middle = item.place.left(), item.place.center().y()
    text.draw(painter, LOOK, item.text, left, middle, size=item.size, weight=item.weight, color=_color(item.tone))


@_paint.register
def _(item: Handwriting, painter: QPainter) -> None:
    draw_ink(painter, LOOK, item.ink, item.place)


@_paint.register
def _(item: Figure, painter: QPainter) -> None:
    left, color = item.place.left(), _color(item.tone)
    marks.big_figure(
        painter, LOOK, item.value, item.unit, left=left, baseline=item.baseline, size=item.size, color=color
    )


@_paint.register
def _(item: Frame, painter: QPainter) -> None:
    color = _color(item.tone)
    painter.setPen(LOOK.dashed(color, item.width, 6.0, 4.0) if item.dashed else LOOK.pen(color, item.width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(item.place, item.radius, item.radius)


@_paint.register
def _(item: Fill, painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_color(item.tone))
    painter.drawRoundedRect(item.place, item.radius, item.radius)


@_paint.register
def _(item: Turned, painter: QPainter) -> None:
    centre, align = item.place.center(), text.Align.CENTRE
    painter.save()
    painter.translate(centre)
    painter.rotate(-90)
    text.draw(painter, LOOK, item.text, 0, 0, size=item.size, weight=item.weight, color=_color(item.tone), align=align)
    painter.restore()


@_paint.register
def _(item: Rule, painter: QPainter) -> None:
    painter.setPen(LOOK.pen(_color(item.tone), item.width))
    painter.drawLine(QLineF(item.start, item.end))


@_paint.register
def _(item: Ring, painter: QPainter) -> None:
    radius = item.place.width() / 2
    marks.numbered_ring(
        painter,
        LOOK,
        item.place.center(),
        item.number,
        radius=radius,
        size=item.size,
        weight=item.weight,
        dashed=item.dashed,
    )


@_paint.register
def _(item: Loop, painter: QPainter) -> None:
    half = item.width / 2
    painter.setPen(LOOK.pen(_color(item.tone), item.width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(item.place.adjusted(half, half, -half, -half))


@_paint.register
def _(item: Lozenge, painter: QPainter) -> None:
    marks.numbered_diamond(painter, LOOK, item.place.center(), item.number, side=item.side, size=item.size)


@_paint.register
def _(item: Square, painter: QPainter) -> None:
    painter.setPen(LOOK.pen(LOOK.palette.ink, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(item.place.adjusted(0.9, 0.9, -0.9, -0.9), 2.5, 2.5)


@_paint.register
def _(item: Squares, painter: QPainter) -> None:
    place, columns, rows = item.place, round(item.place.width() / item.pitch), round(item.place.height() / item.pitch)
    strong, thin = (LOOK.pen(LOOK.palette.line, item.width * share) for share in (1.0, 0.6))
    for number in range(1, columns + 1):
        painter.setPen(thin if number % 5 else strong)
        x = place.left() + number * item.pitch
        painter.drawLine(QLineF(x, place.top(), x, place.bottom()))
    for number in range(1, rows + 1):
        painter.setPen(thin if number % 5 else strong)
        y = place.bottom() - number * item.pitch
        painter.drawLine(QLineF(place.left(), y, place.right(), y))
    painter.setPen(LOOK.pen(LOOK.palette.ink, 1.6))
    painter.drawPolyline([place.topLeft(), place.bottomLeft(), place.bottomRight()])


@_paint.register
def _(item: Dots, painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(LOOK.palette.line2)
    first = item.place.topLeft() + QPointF(item.pitch / 2, item.pitch / 2)
    for row in range(int(item.place.height() / item.pitch + 1e-6)):
        for column in range(int(item.place.width() / item.pitch + 1e-6)):
            painter.drawEllipse(first + QPointF(column * item.pitch, row * item.pitch), 1.3, 1.3)


@_paint.register
def _(item: Ticks, painter: QPainter) -> None:
    painter.setPen(LOOK.pen(LOOK.palette.line2, item.width))
    middle, step = item.place.center().y(), item.place.width() / item.parts
    painter.drawLine(QLineF(item.place.left(), middle, item.place.right(), middle))
    for number in range(item.parts + 1):
        x = item.place.left() + number * step
        painter.drawLine(QLineF(x, item.place.top(), x, item.place.bottom()))


@_paint.register
def _(item: Icon, painter: QPainter) -> None:
    draw_icon(painter, item.name, item.place, _color(item.tone), LOOK)


@_paint.register
def _(item: Bars, painter: QPainter) -> None:
    marks.day_bars(painter, LOOK, item.place, days=item.days, past=item.past)


@_paint.register
def _(item: Strip, painter: QPainter) -> None:
    # the strip centres each day in its pitch; on paper the last point ends at the margin
    left = item.place.left() - (item.pitch * len(item.days) - item.place.width()) / 2
    marks.rhythm_strip(
        painter,
        LOOK,
        item.days,
        left=left,
        top=item.place.top(),
        pitch=item.pitch,
        diameter=item.diameter,
        size=item.size,
    )


@_paint.register
def _(item: Chart, painter: QPainter) -> None:
    paint_run_chart(painter, LOOK, item.picture, item.place, PAPER_CHART)


@_paint.register
def _(item: Scale, painter: QPainter) -> None:
    paint_scale(painter, LOOK, item.picture, item.place, PAPER_ROW)


@_paint.register
def _(item: Badge, painter: QPainter) -> None:
    chips.expectation_badge(painter, LOOK, item.place, item.label, item.value, size=26, label_size=15, ink=item.ink)


@_paint.register
def _(item: Mark, painter: QPainter) -> None:
    left, middle = item.place.left(), item.place.center().y()
    marks.legend(painter, LOOK, [(item.swatch, "")], left=left, y_centre=middle, size=item.size)
