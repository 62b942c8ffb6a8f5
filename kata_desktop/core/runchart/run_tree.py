"""Runs about a line that moves: a tree of summaries in which one point may change its side cheaply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from kata_desktop.core.frozen import dataclass

#: So many points make one leaf: they are looked through one by one, which is quicker than a deeper tree.
BLOCK: Final = 64


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs of some neighbouring points: first and last side, lengths at both ends, longest, crossings."""

    useful: int
    first: int
    last: int
    head: int
    tail: int
    longest: int
    crossings: int


@dataclass(frozen=True, slots=True)
class RunSpan:
    """Points in a row on one side: places of its first and last one, how many are off the line, 1 above or -1 below."""

    first: int
    last: int
    length: int
    side: int


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


def stretch_of(sides: Iterable[int]) -> Stretch:
    """The summary of points on these sides, looked through one by one."""
    useful = first = last = head = longest = length = crossings = 0
    for side in sides:
        if side == 0:
            continue
        useful += 1
        if side == last:
            length += 1
            continue
        if last == 0:
            first = side
        else:
            crossings += 1
            longest = max(longest, length)
            head = head or length
        last, length = side, 1
    return Stretch(useful, first, last, head or length, length, max(longest, length), crossings)


class _Backwards:
    """The run that is followed from its end to its beginning.

    Its first point is the first one off the line from `first_from` on, its last one the n-th from `last_from` on.
    """

    def __init__(self) -> None:
        self.side = self.length = self.first_from = self.last_from = self.last_nth = 0

    def take(self, side: int, start: int, count: int) -> None:
        """Go on to so many points off the line that begin at a place, or begin another run with them."""
        if side != self.side:
            self.side, self.length, self.last_from, self.last_nth = side, 0, start, count - 1
        self.length += count
        self.first_from = start

    def pass_over(self, block: Stretch, start: int) -> None:
        """Go on to a block without looking at its points."""
        if block.crossings:
            # what was followed ends in here, and the run at its beginning is followed on
            self.side = 0
        self.take(block.first, start, block.head)


class RunTree:
    """A binary tree over blocks of points; `sides` are those of the points, `joins` counts the work done.

    Adding or changing a point costs one join for each level, that is log2 of the blocks, and a change looks through
    its block; many points together never cost more than twice as many joins as there are blocks. Adding points doubles
    the tree now and then, two to four joins for each added block on average.
    """

    def __init__(self, sides: Iterable[int] = ()) -> None:
        self.sides = [*sides]
        self.joins = 0
        self._nodes: list[Stretch] = []
        count = len(self.sides)
        self._build([stretch_of(self.sides[at : at + BLOCK]) for at in range(0, count, BLOCK)])

    @property
    def whole(self) -> Stretch:
        """The summary of all points."""
        return self._nodes[1]

    def append(self, side: int) -> None:
        """Add a point: 1 above, -1 below, or 0 on the line."""
        block = len(self.sides) // BLOCK
        self.sides.append(side)
        if block == len(self._nodes) // 2:
            self._build(self._nodes[block:])
        leaf = len(self._nodes) // 2 + block
        self._nodes[leaf] = join(self._nodes[leaf], _POINTS[side])
        self._join_above({leaf // 2})

    def set_sides(self, sides: Iterable[tuple[int, int]]) -> None:
        """Put points on sides, given as (place, side)."""
        blocks = set()
        for place, side in sides:
            if self.sides[place] != side:
                self.sides[place] = side
                blocks.add(place // BLOCK)
        capacity = len(self._nodes) // 2
        for block in blocks:
            self._nodes[capacity + block] = stretch_of(self.sides[block * BLOCK : (block + 1) * BLOCK])
        self._join_above({(capacity + block) // 2 for block in blocks})

    def runs_back(self, least: int) -> Iterator[RunSpan]:
        """The runs of at least so many points, the last one first.

        Blocks on one side and those without any are passed over by their summaries: n / 64 for all n points.
        """
        run = _Backwards()
        capacity = len(self._nodes) // 2
        for number in range((len(self.sides) - 1) // BLOCK, -1, -1):
            block, start = self._nodes[capacity + number], number * BLOCK
            carried = run.length if run.side == block.last else 0
            if not block.useful:
                continue
            if block.crossings == 0 or (block.longest < least and carried + block.tail < least):
                if not carried and run.length >= least:
                    yield self._span(run)
                run.pass_over(block, start)
                continue
            for place in range(min(len(self.sides), start + BLOCK) - 1, start - 1, -1):
                side = self.sides[place]
                if side and side != run.side and run.length >= least:
                    yield self._span(run)
                if side:
                    run.take(side, place, 1)
        if run.length >= least:
            yield self._span(run)

    def _span(self, run: _Backwards) -> RunSpan:
        first = next(place for place in range(run.first_from, len(self.sides)) if self.sides[place])
        useful = (place for place in range(run.last_from, len(self.sides)) if self.sides[place])
        return RunSpan(first, next(islice(useful, run.last_nth, None)), run.length, run.side)

    def _join_above(self, above: set[int]) -> None:
        while above:
            for place in above:
                self._nodes[place] = join(self._nodes[2 * place], self._nodes[2 * place + 1])
            self.joins += len(above)
            above = {place // 2 for place in above if place > 1}

    def _build(self, leaves: Sequence[Stretch]) -> None:
        capacity = 2
        while capacity <= len(leaves):
            capacity *= 2
        self._nodes = [EMPTY] * capacity + [*leaves] + [EMPTY] * (capacity - len(leaves))
        for place in range(capacity - 1, 0, -1):
            self._nodes[place] = join(self._nodes[2 * place], self._nodes[2 * place + 1])
        self.joins += capacity - 1
