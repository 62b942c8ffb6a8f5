"""Paints laid-out pages with the painters of the screen, on any device: file, picture or preview."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import Final

from PySide6.QtCore import QLineF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kata_desktop.paint import chips, marks, text
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import PAPER
from kata_desktop.paint.run_chart import PAPER_CHART, paint_run_chart
from kata_desktop.paint.scale import PAPER_ROW, paint_scale
from kata_desktop.report.items import (
    Badge,
    Bars,
    Chart,
    Figure,
    Frame,
    Icon,
    Item,
    Lozenge,
    Mark,
    Page,
    Ring,
    Rule,
    Scale,
    Square,
    Strip,
    Tone,
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
    for item in page.items:
        _paint(item, painter)
    painter.restore()


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
        Tone.TARGET: palette.target,
        Tone.LEARN: palette.learn,
    }[tone]


@singledispatch
def _paint(item: Item, _painter: QPainter) -> None:
    raise TypeError(item)


@_paint.register
def _(item: Words, painter: QPainter) -> None:
    left, middle = item.place.left(), item.place.center().y()
    text.draw(painter, LOOK, item.text, left, middle, size=item.size, weight=item.weight, color=_color(item.tone))


@_paint.register
def _(item: Figure, painter: QPainter) -> None:
    left, color = item.place.left(), _color(item.tone)
    marks.big_figure(
        painter, LOOK, item.value, item.unit, left=left, baseline=item.baseline, size=item.size, color=color
    )


@_paint.register
def _(item: Frame, painter: QPainter) -> None:
    painter.setPen(LOOK.pen(LOOK.palette.ink, item.width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(item.place, item.radius, item.radius)


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
def _(item: Lozenge, painter: QPainter) -> None:
    marks.numbered_diamond(painter, LOOK, item.place.center(), item.number, side=item.side, size=item.size)


@_paint.register
def _(item: Square, painter: QPainter) -> None:
    painter.setPen(LOOK.pen(LOOK.palette.ink, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(item.place.adjusted(0.9, 0.9, -0.9, -0.9), 2.5, 2.5)


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
    chips.expectation_badge(painter, LOOK, item.place, item.label, item.value, size=26, label_size=15)


@_paint.register
def _(item: Mark, painter: QPainter) -> None:
    left, middle = item.place.left(), item.place.center().y()
    marks.legend(painter, LOOK, [(item.swatch, "")], left=left, y_centre=middle, size=item.size)
