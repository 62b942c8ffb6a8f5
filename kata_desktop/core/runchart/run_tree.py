"""Runs about a line that moves: a tree of summaries in which one point may change its side cheaply."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kata_desktop.core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs of some neighbouring rows: first and last side, lengths at both ends, longest, crossings."""

    useful: int
    first: int
    last: int
    head: int
    tail: int
    longest: int
    crossings: int


EMPTY = Stretch(0, 0, 0, 0, 0, 0, 0)
_POINTS = {0: EMPTY, 1: Stretch(1, 1, 1, 1, 1, 1, 0), -1: Stretch(1, -1, -1, 1, 1, 1, 0)}


def join(left: Stretch, right: Stretch) -> Stretch:
    """Two neighbouring stretches as one."""
    if not left.useful:
        return right
    if not right.useful:
        return left
    same = left.last == right.first
    return Stretch(
        left.useful + right.useful,
        left.first,
        right.last,
        left.head + right.head if same and not left.crossings else left.head,
        right.tail + left.tail if same and not right.crossings else right.tail,
        max(left.longest, right.longest, left.tail + right.head if same else 0),
        left.crossings + right.crossings + (not same),
    )


class RunTree:
    """A binary tree over the rows; `joins` counts the work done.

    Setting a row costs one join for each level, that is log2 of the rows; many rows together never more
    than twice as many joins as there are rows. Adding rows doubles the tree now and then, two to four joins
    for each added row on average.
    """

    def __init__(self, sides: Sequence[int]) -> None:
        self.joins = 0
        self._rows = 0
        self._nodes: list[Stretch] = []
        self._build([_POINTS[side] for side in sides])

    @property
    def whole(self) -> Stretch:
        """The summary of all rows."""
        return self._nodes[1]

    def set_sides(self, sides: Iterable[tuple[int, int]]) -> None:
        """Put rows on sides, given as (row, side): 1, -1, or 0 for on the line or missing."""
        capacity = len(self._nodes) // 2
        above: set[int] = set()
        for row, side in sides:
            self._nodes[capacity + row] = _POINTS[side]
            above.add((capacity + row) // 2)
        while above:
            for place in above:
                self._nodes[place] = join(self._nodes[2 * place], self._nodes[2 * place + 1])
            self.joins += len(above)
            above = {place // 2 for place in above if place > 1}

    def add_row(self) -> None:
        """Add a row at the end, on no side yet."""
        capacity = len(self._nodes) // 2
        if self._rows == capacity:
            self._build(self._nodes[capacity:])
        self._rows += 1

    def _build(self, leaves: list[Stretch]) -> None:
        capacity = 2
        while capacity <= len(leaves):
            capacity *= 2
        self._rows = len(leaves)
        self._nodes = [EMPTY] * capacity + leaves + [EMPTY] * (capacity - len(leaves))
        for place in range(capacity - 1, 0, -1):
            self._nodes[place] = join(self._nodes[2 * place], self._nodes[2 * place + 1])
        self.joins += capacity - 1
