"""Paints the run chart piece by piece: axes, lines, marks, words."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kata_desktop.paint import text
from kata_desktop.paint.chart_labels import LabelRole, PlacedLabel
from kata_desktop.paint.chart_picture import ChartPicture, ChartPoint, DayLabel
from kata_desktop.paint.chart_plot import WALL, ChartStyle, Plot, expected_rect, flag_places, visible
from kata_desktop.paint.hatch import Side, hatched_band
from kata_desktop.paint.ink import Line, draw_line
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import blend, numbered_diamond, numbered_ring, point

_PALE = 0.55
_HANDLE = (84.0, 24.0)


def paint_grid(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot) -> None:
    """Paint a hairline for each figure but the target's, and the horizontal axis."""
    painter.setPen(look.pen(look.palette.line, 1.0))
    for tick in picture.ticks:
        if not tick.target and plot.low <= tick.value <= plot.high:
            _level(painter, look, plot, plot.y(tick.value), 1.0)
    painter.setPen(look.pen(look.palette.line2, 1.0))
    _level(painter, look, plot, plot.rect.bottom(), 1.0)


def paint_figures(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot, style: ChartStyle = WALL) -> None:
    """Paint the figures of the vertical axis; that of the target is bold and blue."""
    for tick in picture.ticks:
        if plot.low <= tick.value <= plot.high:
            text.draw(
                painter,
                look,
                tick.label,
                plot.rect.left() - 10,
                plot.y(tick.value),
                size=style.size,
                weight=Weight.BOLD if tick.target else Weight.REGULAR,
                color=look.palette.target if tick.target else look.palette.ink2,
                align=text.Align.RIGHT,
            )


def paint_days(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot, style: ChartStyle = WALL) -> None:
    """Paint ticks between the days and their labels; a label without room is shortened, then left out."""
    bottom = plot.rect.bottom()
    painter.setPen(look.pen(look.palette.line2, 1.0))
    for day in picture.days:
        edge = day.first - 0.5
        if day.first and plot.first <= edge <= plot.last:
            x = look.snap(plot.x(edge), 1.0)
            painter.drawLine(QLineF(x, bottom, x, bottom + 8))
    if not style.day_labels:
        return
    taken: list[tuple[float, float]] = []
    for day in sorted(picture.days, key=lambda day: not day.today):
        _paint_day(painter, look, day, plot, style, taken=taken)


def paint_today(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot) -> None:
    """Paint the dotted line between what was measured and what is expected."""
    if picture.today is not None and plot.first <= picture.today <= plot.last:
        painter.setPen(look.dashed(look.palette.line2, 1.0, 2.0, 5.0))
        _upright(painter, look, plot, plot.x(picture.today), 1.0, above=6.0, below=8.0)


def paint_targets(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot, style: ChartStyle = WALL) -> None:
    """Paint each target condition over its days, with small end marks; older ones thin and pale."""
    for target in picture.targets:
        start, end = max(target.start, plot.first), min(target.end, plot.last)
        if start >= end:
            continue
        width = 2.0 if target.older else 4.0
        color = look.palette.target
        painter.setPen(look.pen(blend(color, look.palette.surface, _PALE) if target.older else color, width))
        y = look.snap(plot.y(target.value), width)
        painter.drawLine(QLineF(plot.x(start), y, plot.x(end), y))
        for at in (target.start, target.end):
            if not target.older and plot.first <= at <= plot.last:
                x = min(max(plot.x(at), plot.rect.left() + width / 2), plot.rect.right() - width / 2)
                painter.drawLine(QLineF(x, y - style.end_mark, x, y + style.end_mark))


def paint_flag_lines(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot) -> None:
    """Paint where the experiments began: plum for a surprise, dashed grey for the others."""
    palette = look.palette
    surprise = look.pen(blend(palette.learn, palette.surface, _PALE), 1.5)
    ordinary = look.dashed(palette.line2, 1.5, 4.0, 5.0)
    for flag in picture.flags:
        if plot.first <= flag.position <= plot.last:
            painter.setPen(surprise if flag.surprise else ordinary)
            _upright(painter, look, plot, plot.x(flag.position), 1.5, above=12.0)


def paint_flags(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot, style: ChartStyle = WALL) -> None:
    """Paint the numbers of the experiments above the plot."""
    radius = style.size * 0.82
    for flag, centre in flag_places(plot, picture, style):
        if flag.surprise:
            numbered_diamond(painter, look, centre, flag.number, side=radius * 1.72, size=style.size)
        else:
            ground = look.palette.surface
            numbered_ring(painter, look, centre, flag.number, radius=radius + 1, size=style.size, ground=ground)


def paint_closings(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot) -> None:
    """Paint a blue upright where a target condition was closed; the chart goes on behind it."""
    painter.setPen(look.pen(look.palette.target, 4.0))
    for closing in picture.closings:
        if plot.first <= closing.position <= plot.last:
            _upright(painter, look, plot, plot.x(closing.position), 4.0, above=8.0, below=8.0)


def paint_limits(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot) -> None:
    """Paint the limits of the process, dashes and dots in grey."""
    painter.setPen(look.dashed(look.palette.ink2, 2.0, 14.0, 6.0, 2.0, 6.0))
    for limit in picture.limits:
        start = plot.first if limit.start is None else max(limit.start, plot.first)
        end = plot.last if limit.end is None else min(limit.end, plot.last)
        if start < end and plot.low <= limit.value <= plot.high:
            y = look.snap(plot.y(limit.value), 2.0)
            painter.drawLine(QLineF(plot.x(start), y, plot.x(end), y))


def paint_medians(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot) -> None:
    """Paint the median of each phase; the first one goes on dotted, a proposed one is dashed."""
    for line in picture.medians:
        start, end = max(line.start, plot.first), min(line.end, plot.last)
        y = look.snap(plot.y(line.value), 2.5)
        if start < end:
            ink = look.palette.ink
            painter.setPen(look.dashed(ink, 2.5, 10.0, 7.0) if line.proposed else look.pen(ink, 2.5))
            painter.drawLine(QLineF(plot.x(start), y, plot.x(end), y))
        if line.dotted_to is not None and min(line.dotted_to, plot.last) > max(line.end, plot.first):
            painter.setPen(look.dashed(look.palette.ink2, 2.0, 3.0, 7.0))
            reach = plot.x(min(line.dotted_to, plot.last))
            painter.drawLine(QLineF(plot.x(max(line.end, plot.first)), y, reach, y))


def paint_spread(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot) -> None:
    """Paint the thin line over the middle half of each measurement's cycles."""
    painter.setPen(look.pen(look.palette.line2, 1.0))
    lines = []
    for number in visible(plot, picture, 0.5):
        item = picture.points[number]
        if item.low is not None and item.high is not None and not item.ghost:
            x = look.snap(plot.x(item.index), 1.0)
            lines.append(QLineF(x, plot.y(item.low), x, plot.y(item.high)))
    painter.drawLines(lines)


def paint_line(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot) -> None:
    """Paint the line from point to point; what was left out is passed by, what is yet to come is dashed.

    Single segments: as one path a long line with overlapping strokes is many times slower.
    """
    shown = [picture.points[number] for number in visible(plot, picture)]
    kept = [item for item in shown if item.left_out is None]
    known: list[QLineF] = []
    coming: list[QLineF] = []
    places = [plot.place(item) for item in kept]
    for item, (before, after) in zip(kept[1:], pairwise(places), strict=True):
        (coming if item.ghost else known).append(QLineF(before, after))
    painter.setPen(look.pen(look.palette.ink2, 1.6, round_caps=True))
    painter.drawLines(known)
    painter.setPen(look.dashed(look.palette.line2, 1.4, 3.0, 5.0))
    painter.drawLines(coming)


def paint_points(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot, style: ChartStyle = WALL) -> None:
    """Paint the measurements, and a bold ring round the chosen one."""
    for number in visible(plot, picture, 0.5):
        item = picture.points[number]
        centre = plot.place(item)
        if item.left_out is not None or item.ghost:
            _paint_absent(painter, look, item, centre, style)
        else:
            point(painter, look, centre, radius=style.radius, filled=item.filled)
        if number == picture.chosen:
            painter.setPen(look.pen(look.palette.ink, 4.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, style.radius + 9, style.radius + 9)


def paint_expectation(painter: QPainter, look: Look, picture: ChartPicture, plot: Plot) -> None:
    """Paint the band of the running step ahead of today."""
    band = picture.expectation
    if band is None or (band.low is None and band.high is None):
        return
    side = Side.BOTTOM if band.low is None else Side.TOP if band.high is None else None
    shown = expected_rect(plot, band).intersected(plot.rect)
    if not shown.isEmpty():
        hatched_band(painter, look, shown, open_side=side, outline=2.5)


def paint_handles(painter: QPainter, look: Look, band: QRectF) -> None:
    """Paint the two handles by which the edges of a band are dragged."""
    width, height = _HANDLE
    painter.setPen(look.pen(look.palette.learn, 3.0))
    painter.setBrush(look.palette.surface)
    for y in (band.top(), band.bottom()):
        handle = QRectF(band.center().x() - width / 2, y - height / 2, width, height)
        painter.drawRoundedRect(handle, height / 2, height / 2)


def paint_labels(painter: QPainter, look: Look, labels: tuple[PlacedLabel, ...]) -> None:
    """Paint words with a halo of the ground, so that they stay readable over lines."""
    for label in labels:
        if label.ink:
            _paint_inked(painter, look, label)
            continue
        text.draw(
            painter,
            look,
            label.words,
            label.rect.left(),
            label.rect.center().y(),
            size=label.size,
            weight=label.weight,
            color=_color(look, label.role),
            halo=look.palette.surface,
        )


def _paint_inked(painter: QPainter, look: Look, label: PlacedLabel) -> None:
    """Paint words with ink on the colour of the ground: strokes with a halo would lie on each other."""
    ground = QPainterPath()
    ground.addRoundedRect(label.rect.adjusted(-4, 0, 4, 0), 4, 4)
    painter.fillPath(ground, look.palette.surface)
    draw_line(
        painter, look, Line(label.words, label.ink), label.rect.left(), label.rect.center().y(), size=label.size,
        weight=label.weight, color=_color(look, label.role), width=label.rect.width(), height=label.rect.height(),
    )  # fmt: skip


def _color(look: Look, role: LabelRole) -> QColor:
    palette = look.palette
    match role:
        case LabelRole.EXPECTED:
            return palette.learn
        case LabelRole.TARGET | LabelRole.CLOSED | LabelRole.OLDER_TARGET:
            return palette.target
        case LabelRole.LEFT_OUT:
            return palette.ink2
        case LabelRole.MEDIAN | LabelRole.LIMIT:
            return palette.ink


def _paint_absent(painter: QPainter, look: Look, item: ChartPoint, centre: QPointF, style: ChartStyle) -> None:
    palette = look.palette
    painter.setBrush(palette.surface)
    painter.setPen(look.pen(palette.line2, 1.6) if item.ghost else look.dashed(palette.ink2, 2.4, 2.5, 4.0))
    radius = style.radius - 1 if item.ghost else style.radius + 1
    painter.drawEllipse(centre, radius, radius)


def _paint_day(
    painter: QPainter,
    look: Look,
    day: DayLabel,
    plot: Plot,
    style: ChartStyle,
    *,
    taken: list[tuple[float, float]],
) -> None:
    first, last = max(day.first - 0.5, plot.first), min(day.first + day.count - 0.5, plot.last)
    if first >= last:
        return
    middle = plot.x((first + last) / 2)
    room = plot.x(last) - plot.x(first)
    weight = Weight.SEMIBOLD if day.today else Weight.REGULAR
    for label in (day.label, day.short):
        half = text.text_width(look, label, size=style.size, weight=weight) / 2
        begin, end = middle - half, middle + half
        free = all(end + 6 <= a or begin - 6 >= b for a, b in taken)
        if label and free and (2 * half <= room + 6 or label is day.short or not day.short):
            taken.append((begin, end))
            color = look.palette.ink if day.today else look.palette.ink2
            y = plot.rect.bottom() + style.size * 0.65 + 8
            text.draw(
                painter,
                look,
                label,
                middle,
                y,
                size=style.size,
                weight=weight,
                color=color,
                align=text.Align.CENTRE,
            )
            return


def _level(painter: QPainter, look: Look, plot: Plot, y: float, width: float) -> None:
    level = look.snap(y, width)
    painter.drawLine(QLineF(plot.rect.left(), level, plot.rect.right(), level))


def _upright(
    painter: QPainter, look: Look, plot: Plot, x: float, width: float, *, above: float, below: float = 0.0
) -> None:
    upright = look.snap(x, width)
    painter.drawLine(QLineF(upright, plot.rect.top() - above, upright, plot.rect.bottom() + below))
