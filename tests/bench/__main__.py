"""`python -m tests.bench`: the table of what was measured, with the floor and the ratio."""

import statistics
import sys

from tests.bench import chart, first_paint, overview

GOAL = 1.5


def run() -> int:
    """Print the table; 1 when a goal is missed."""
    paint = first_paint.measure()
    floor, program = statistics.median(paint.floor), statistics.median(paint.program)
    print(f"{'':<32}{'ms':>8}{'x floor':>10}{'goal':>8}")
    print(f"{'empty Qt window, first paint':<32}{floor * 1000:>8.0f}{1:>10.2f}")
    print(f"{'sample board, first paint':<32}{program * 1000:>8.0f}{paint.ratio:>10.2f}{GOAL:>8.2f}")
    missed = paint.ratio > GOAL
    print()
    return max(chart.run(), overview.run(), int(missed))


if __name__ == "__main__":
    sys.exit(run())
