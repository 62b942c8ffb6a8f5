"""What is measured of a chart that moves, and the series it shows; read ratios, not milliseconds."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

SIZE = (1400, 700)
SIZES = (40, 1_000, 10_000, 100_000, 1_000_000)
ROUNDS = 12
#: The most milliseconds for a frame with up to so many points.
GOALS = {1_000: 16.0, 10_000: 40.0, 1_000_000: 100.0}
#: How many times faster than matplotlib at 1,000 points.
GOAL_RATIO = 8.0


@dataclass(frozen=True, slots=True)
class Frames:
    """Milliseconds of a frame, by medians: over the whole time, in a view of 60 points, with one point more."""

    points: int
    pan: float
    pan_few: float
    append: float

    @property
    def goal(self) -> float:
        """The most milliseconds of any of them."""
        return next(goal for count, goal in GOALS.items() if self.points <= count)

    @property
    def good(self) -> bool:
        """Whether each frame keeps the goal."""
        return max(self.pan, self.pan_few, self.append) <= self.goal


def median_ms(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Milliseconds of an act, by the median of several."""
    found = []
    for _ in range(rounds):
        started = time.perf_counter()
        act()
        found.append((time.perf_counter() - started) * 1000)
    return statistics.median(found)


def series(count: int) -> list[float]:
    """Values as a process gives them."""
    chance = random.Random(7)
    return [45 + chance.gauss(0, 1.5) for _ in range(count)]
