"""Handwriting: strokes of a finger or a pen where a text would be, kept as written and never turned into text."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Final

from kata_desktop.core.entries import Json
from kata_desktop.core.frozen import dataclass

#: The kind of a stroke in the log.
STROKE: Final = "stroke"
#: What is in sight of the paper at once on a 16:9 wall, in design units; the paper itself reaches farther.
SHEET_WIDTH: Final = 1872
SHEET_HEIGHT: Final = 752
PAPER_WIDTH: Final = 2 * SHEET_WIDTH
PAPER_HEIGHT: Final = 4 * SHEET_HEIGHT
#: The widths of the two pens, in design units of the paper.
FINE: Final = 5
BROAD: Final = 9
#: Most points of one stroke, when written and when read: about 100 kB of an entry.
MOST_POINTS: Final = 10_000
#: Farther out than this a file says nothing sensible.
_FARTHEST: Final = 1_000_000
#: So far a point may lie beside the line of its neighbours to be left out, in design units: no eye tells the two apart.
_TOLERANCE: Final = 0.75
#: Long scribbles are simplified piece by piece, so that the longest one takes a moment and not minutes.
_PIECE: Final = 256

Point = tuple[int, int]
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One movement from pen down to pen up, in the text field `field` of the thing `on`.

    `points` are whole design units of the paper, whose sheet in sight is 1872 by 752; one point is a dot. `width` is
    that of the pen, FINE or BROAD.
    """

    id: str
    on: str
    field: str
    points: tuple[Point, ...]
    width: int = FINE

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what the pen covered."""
        xs, ys, half = [x for x, _ in self.points], [y for _, y in self.points], self.width / 2
        return min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half

    def is_near(self, place: Place, reach: float) -> bool:
        """Whether the line that the pen drew comes within `reach` of a place."""
        left, top, right, bottom = self.bounds
        if not (left - reach <= place[0] <= right + reach and top - reach <= place[1] <= bottom + reach):
            return False
        pieces = pairwise(self.points) if len(self.points) > 1 else [(self.points[0], self.points[0])]
        return any(_distance(place, one, other) <= reach + self.width / 2 for one, other in pieces)


@dataclass(frozen=True, slots=True)
class Ink:
    """All strokes of one text field in the order in which they were drawn; false where there are none."""

    strokes: tuple[Stroke, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.strokes)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all strokes; the empty place 0, 0, 0, 0 without any."""
        if not self.strokes:
            return 0.0, 0.0, 0.0, 0.0
        lefts, tops, rights, bottoms = zip(*(stroke.bounds for stroke in self.strokes), strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)


NO_INK: Final = Ink()

#: The strokes in a text field of a thing, by the id of the thing and the name of the field.
InkAt = Callable[[str, str], Ink]


def no_ink(_thing: str, _field: str) -> Ink:
    """Where nothing is written by hand."""
    return NO_INK


def flat(points: Iterable[Point]) -> list[Json]:
    """The points as the file keeps them: x, y, x, y ..."""
    return [number for point in points for number in point]


def points_of(value: Json) -> tuple[Point, ...]:
    """Read what `flat` wrote; a list that is none, broken, huge or far away is no stroke: ()."""
    if not isinstance(value, list) or not 2 <= len(value) <= 2 * MOST_POINTS or len(value) % 2:
        return ()
    numbers = [item for item in value if isinstance(item, int) and not isinstance(item, bool)]
    if len(numbers) < len(value) or max(map(abs, numbers)) > _FARTHEST:
        return ()
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def simplified(drawn: Sequence[Place]) -> tuple[Point, ...]:
    """The fewest whole points that show a movement: at most `MOST_POINTS`, all of them on the paper.

    Raises:
        ValueError: there is no point, or one that is no number.
    """
    tolerance, points = _TOLERANCE, _whole(drawn)
    found = _thinned(points, tolerance)
    while len(found) > MOST_POINTS:
        tolerance *= 2
        # rounding may have left points that no tolerance takes away, so the longest scribbles lose every other one
        found = _thinned([*found[:-1:2], found[-1]], tolerance)
    return tuple(found)


def _whole(drawn: Sequence[Place]) -> list[Point]:
    if not drawn or not all(map(math.isfinite, (number for place in drawn for number in place))):
        raise ValueError("a stroke has points")
    points: list[Point] = []
    for x, y in drawn:
        point = (round(min(max(x, 0), PAPER_WIDTH)), round(min(max(y, 0), PAPER_HEIGHT)))
        if not points or point != points[-1]:
            points.append(point)
    return points


def _thinned(points: Sequence[Point], tolerance: float) -> list[Point]:
    """Leave out what lies on the line of its neighbours, as Ramer, Douglas and Peucker do, without recursion."""
    kept = {0, len(points) - 1, *range(0, len(points), _PIECE)}
    ends = sorted(kept)
    open_pieces = list(pairwise(ends))
    while open_pieces:
        first, last = open_pieces.pop()
        far, distance = _farthest(points, first, last)
        if distance > tolerance:
            kept.add(far)
            open_pieces += [(first, far), (far, last)]
    return [points[index] for index in sorted(kept)]


def _farthest(points: Sequence[Point], first: int, last: int) -> tuple[int, float]:
    """The point between two others that lies farthest from the line through them, and how far."""
    found, farthest = first, 0.0
    for index in range(first + 1, last):
        distance = _distance(points[index], points[first], points[last])
        if distance > farthest:
            found, farthest = index, distance
    return found, farthest


def _distance(place: Place, one: Point, other: Point) -> float:
    """How far a place lies from the line between two points, not from the endless one: pens turn round on the spot."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    x, y, squared = place[0] - one[0], place[1] - one[1], dx * dx + dy * dy
    along = min(1.0, max(0.0, (x * dx + y * dy) / squared)) if squared else 0.0
    return math.hypot(x - along * dx, y - along * dy)
