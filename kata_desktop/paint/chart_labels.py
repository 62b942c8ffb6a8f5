"""Finds places for the words on a run chart: none may cover another, a point or a flag, in any language."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.paint import text
from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.paint.chart_plot import ChartStyle, Plot, expected_rect, flag_places, visible
from kata_desktop.paint.ink import Line, line_width
from kata_desktop.paint.look import Look, Weight

# What lies under a label costs: a line through its halo is bearable, a place far from its line less so.
_LINE = 3.0
_LEVEL = 8.0
_FAR = 1.0
# What is written by hand leaves room for the points: words with it have this share of the width, and so many sizes.
_INK_SHARE = 0.3
_INK_HEIGHT = 1.3


class LabelRole(Enum):
    """Whose words these are; decides the colour."""

    EXPECTED = auto()
    MEDIAN = auto()
    TARGET = auto()
    OLDER_TARGET = auto()
    CLOSED = auto()
    LEFT_OUT = auto()
    LIMIT = auto()


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A line of words and where it stands (`rect` is as high as the text size, or as the ink among the words)."""

    role: LabelRole
    words: str
    rect: QRectF
    size: float
    weight: Weight
    ink: Ink = NO_INK


@dataclass(frozen=True, slots=True)
class _Wish:
    """Lines of words that stay together, and the places where they may stand, best first; they are asked for once."""

    role: LabelRole
    lines: tuple[tuple[str, float, Weight], ...]
    width: float
    height: float
    places: Iterable[QRectF]
    ink: Ink = NO_INK


def place_labels(look: Look, picture: ChartPicture, plot: Plot, style: ChartStyle) -> tuple[PlacedLabel, ...]:
    """Return all words with their places; words for which there is no free place at all are left out."""
    ground = _Ground(picture, plot, style)
    placed: list[PlacedLabel] = []
    for wish in _wishes(look, picture, plot, style):
        free = ground.best(wish) if wish.lines[0][0] else None
        if free is None:
            continue
        ground.taken.append(free.adjusted(-4, -2, 4, 2))
        placed.extend(_lines(look, wish, free))
    return tuple(placed)


class _Ground:
    """What already stands on the chart."""

    def __init__(self, picture: ChartPicture, plot: Plot, style: ChartStyle) -> None:
        self._bounds = plot.rect.adjusted(0, -10, style.right - 2, 0)
        self._radius = style.radius + 4
        # the centres of the points from left to right, so that those near a place are found by halves
        seen = [picture.points[number] for number in visible(plot, picture)]
        self._x = [plot.x(point.index) for point in seen]
        self._y = [plot.y(point.value) for point in seen]
        self.taken = [_flag_box(centre, style) for _, centre in flag_places(plot, picture, style)]
        if picture.expectation is not None:
            self.taken.append(expected_rect(plot, picture.expectation).adjusted(-3, -3, 3, 3))
        self._upright = [plot.x(flag.position) for flag in picture.flags]
        if picture.today is not None:
            self._upright.append(plot.x(picture.today))
        self._upright += [plot.x(closing.position) for closing in picture.closings]
        levels = [(line.value, line.start, line.dotted_to or line.end) for line in picture.medians]
        levels += [(target.value, target.start, target.end) for target in picture.targets]
        levels += [
            (
                limit.value,
                plot.first if limit.start is None else limit.start,
                plot.last if limit.end is None else limit.end,
            )
            for limit in picture.limits
        ]
        self._level = [(plot.y(value), plot.x(start), plot.x(end)) for value, start, end in levels]

    def best(self, wish: _Wish) -> QRectF | None:
        """Return the cheapest free place of a wish, or None."""
        chosen, least = None, float("inf")
        for rank, place in enumerate(wish.places):
            if rank * _FAR >= least:
                break
            if not self._is_free(place):
                continue
            cost = rank * _FAR + self._crossings(place)
            if cost < least:
                chosen, least = place, cost
        return chosen

    def _is_free(self, place: QRectF) -> bool:
        if not self._bounds.contains(place) or any(place.intersects(other) for other in self.taken):
            return False
        reach = self._radius
        top, bottom = place.top() - reach, place.bottom() + reach
        begin, end = bisect_right(self._x, place.left() - reach), bisect_left(self._x, place.right() + reach)
        return not any(top < y < bottom for y in self._y[begin:end])

    def _crossings(self, place: QRectF) -> float:
        upright = sum(place.left() - 3 < x < place.right() + 3 for x in self._upright)
        level = sum(
            place.top() - 2 < y < place.bottom() + 2 and start < place.right() and end > place.left()
            for y, start, end in self._level
        )
        begin, end = bisect_right(self._x, place.left()) - 1, bisect_left(self._x, place.right())
        near = pairwise(self._y[max(begin, 0) : end + 1])
        steep = sum(min(a, b) < place.bottom() and max(a, b) > place.top() for a, b in near)
        return _LINE * (upright + steep) + _LEVEL * level


def _wishes(look: Look, picture: ChartPicture, plot: Plot, style: ChartStyle) -> Iterator[_Wish]:
    """Yield the most important words first: they choose before the others."""
    big, bold = style.size + 2, Weight.BOLD
    band = picture.expectation
    lines = () if band is None else tuple(line for line in band.lines if line)
    if band is not None and lines:
        yield _expected_wish(look, lines, expected_rect(plot, band), plot, style)
    for target in sorted(picture.targets, key=lambda segment: segment.older):
        role = LabelRole.OLDER_TARGET if target.older else LabelRole.TARGET
        size = style.size if target.older else big
        x0, x1 = plot.x(target.start) + 8, plot.x(target.end) - 8
        words = (target.label, size, bold)
        yield _line_wish(look, role, words, plot, along=(x0, x1), value=target.value, at_end=target.at_end)
    for line in picture.medians:
        x0, x1 = plot.x(line.start), plot.x(line.end if line.dotted_to is None else line.dotted_to)
        at_end = line.dotted_to is not None
        words = (line.label, big, bold)
        yield _line_wish(look, LabelRole.MEDIAN, words, plot, along=(x0, x1), value=line.value, at_end=at_end)
    for closing in picture.closings:
        words = (closing.label, style.size, bold)
        yield _side_wish(look, LabelRole.CLOSED, words, plot, QPointF(plot.x(closing.position), plot.rect.top() + 4))
    for limit in picture.limits:
        ends = (
            plot.rect.left() if limit.start is None else plot.x(limit.start),
            plot.rect.right() if limit.end is None else plot.x(limit.end),
        )
        words = (limit.label, style.size, bold)
        yield _line_wish(look, LabelRole.LIMIT, words, plot, along=ends, value=limit.value, at_end=True)
    for number in visible(plot, picture, 0.0):
        point = picture.points[number]
        if point.left_out:
            words = (point.left_out, style.size, Weight.SEMIBOLD)
            start = plot.place(point) + QPointF(style.radius, 0)
            yield _side_wish(look, LabelRole.LEFT_OUT, words, plot, start, ink=point.left_out_ink)


def _line_wish(
    look: Look,
    role: LabelRole,
    words: tuple[str, float, Weight],
    plot: Plot,
    *,
    along: tuple[float, float],
    value: float,
    at_end: bool = False,
) -> _Wish:
    """Words along a level line: above it, below it, then farther away, sliding from the preferred end."""
    width, size = _width(look, words, plot), words[1]
    left, right = max(along[0], plot.rect.left()), min(along[1], plot.rect.right())
    first, last = (right - width, left) if at_end else (left, right - width)
    stops = _slide(first, last) if right - left >= width else (first, last, (left + right - width) / 2)
    y = plot.y(value)
    level = [y - size * 0.75 - 4, y + size * 0.75 + 5]
    if role is not LabelRole.LIMIT:
        # the words of one limit would be read at the other one
        level += [y + side * size * k for k in (1.6, 2.4, 3.2, 4.4, 5.6) for side in (-1, 1)]
    inside = plot.rect.right() - width
    # nearly always one of the first is free
    places = (
        QRectF(min(max(x, plot.rect.left() + 4), inside), centre - size / 2, width, size)
        for centre in level
        for x in stops
    )
    return _Wish(role, (words,), width, size, places)


def _expected_wish(look: Look, lines: tuple[str, ...], band: QRectF, plot: Plot, style: ChartStyle) -> _Wish:
    """The words of the expectation: above the band, below it, then to its left."""
    sizes = [
        (line, style.size + (index > 0), Weight.BOLD if index else Weight.SEMIBOLD) for index, line in enumerate(lines)
    ]
    width = max(_width(look, words, plot) for words in sizes)
    height = style.size * (1.08 * len(lines) - 0.08)
    right = min(plot.rect.right() + style.right - 2, max(band.right(), plot.rect.left() + width))
    aside = [right - width, band.center().x() - width / 2, band.left()]
    above, below = band.top() - height - 5, band.bottom() + 6
    tops = [above, below, *(above - style.size * k for k in (1, 2, 3)), *(below + style.size * k for k in (1, 2, 3))]
    places = [QRectF(x, top, width, height) for top in tops for x in aside]
    places += [
        QRectF(band.left() - width - 8 - 20 * k, band.center().y() - height / 2, width, height) for k in range(6)
    ]
    return _Wish(LabelRole.EXPECTED, tuple(sizes), width, height, tuple(places))


def _side_wish(
    look: Look, role: LabelRole, words: tuple[str, float, Weight], plot: Plot, start: QPointF, *, ink: Ink = NO_INK
) -> _Wish:
    """Words beside a place: right of it, left of it, then higher and lower."""
    width, size = _width(look, words, plot), words[1]
    line, height = Line(words[0], ink), size
    if line.shows_ink:
        height = size * _INK_HEIGHT
        room = plot.rect.width() * _INK_SHARE
        width = line_width(look, line, size=size, weight=words[2], width=room, height=height)
    places = tuple(
        QRectF(left, start.y() + shift * size - height / 2, width, height)
        for shift in (0.0, 0.8, -0.8, 1.6, -1.6, 2.6, -2.6, 3.6, -3.6)
        for left in (start.x() + 10, start.x() - 14 - width)
    )
    return _Wish(role, (words,), width, height, places, ink if line.shows_ink else NO_INK)


def _slide(first: float, last: float) -> Iterable[float]:
    steps = 12
    return [first + (last - first) * step / steps for step in range(steps + 1)]


def _width(look: Look, words: tuple[str, float, Weight], plot: Plot) -> float:
    line, size, weight = words
    return min(text.text_width(look, line, size=size, weight=weight), plot.rect.width() - 8)


def _lines(look: Look, wish: _Wish, place: QRectF) -> Iterator[PlacedLabel]:
    top = place.top()
    if wish.ink:
        words, size, weight = wish.lines[0]
        yield PlacedLabel(wish.role, words, place, size, weight, wish.ink)
        return
    for words, size, weight in wish.lines:
        shown = text.elided(look, words, size=size, weight=weight, width=wish.width + 0.5)
        width = text.text_width(look, shown, size=size, weight=weight)
        # Lines of different width keep the side that is nearer to the edge of the chart.
        yield PlacedLabel(wish.role, shown, QRectF(place.right() - width, top, width, size), size, weight)
        top += size * 1.08


def _flag_box(centre: QPointF, style: ChartStyle) -> QRectF:
    half = style.size * 1.05
    return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
