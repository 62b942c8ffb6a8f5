"""A line of the table: what was measured, beside its floor and its goal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

HEAD = ("", "figure", "ratio", "goal", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`figure` is in `unit`; `ratio` is what a goal in "x" is about, else the goal is the most the figure may be.

    Without a goal a line is only told. Of a goal "8x" that is `least` the ratio may not be lower.
    """

    what: str
    figure: float
    unit: str = "ms"
    ratio: float | None = None
    goal: float | None = None
    least: bool = False

    @property
    def good(self) -> bool:
        """Whether the goal is reached."""
        found = self.figure if self.ratio is None else self.ratio
        return self.goal is None or (found >= self.goal if self.least else found <= self.goal)

    def cells(self) -> tuple[str, ...]:
        """The line as words."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}x"
        goal = ""
        if self.goal is not None:
            unit = self.unit if self.ratio is None else "x"
            goal = f"{'at least' if self.least else 'at most'} {self.goal:g}{'' if unit == 'x' else ' '}{unit}"
        figure = f"{self.figure:,.0f}" if self.figure >= 100 else f"{self.figure:.3g}"
        return self.what, f"{figure} {self.unit}", ratio, goal, "" if self.goal is None else self.verdict

    @property
    def verdict(self) -> str:
        """Reached, or by how much it is missed."""
        if self.good:
            return "reached"
        found = self.figure if self.ratio is None else self.ratio
        assert self.goal
        return f"missed by {abs(found / self.goal - 1):.0%}"


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a title, and what was left out, in words."""

    title: str
    lines: Sequence[Line]
    notes: Sequence[str] = ()


def as_text(part: Part) -> str:
    """The lines in columns."""
    rows = [(part.title, *HEAD[1:]), *(line.cells() for line in part.lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    told = [
        "  ".join(
            cell.ljust(width) if column in (0, 4) else cell.rjust(width) for column, (cell, width) in cells
        ).rstrip()
        for cells in (enumerate(zip(row, widths, strict=True)) for row in rows)
    ]
    return "\n".join([*told, *part.notes, ""])


def as_markdown(part: Part) -> str:
    """The lines as a table of a document."""
    rows = ["| " + " | ".join((part.title, *HEAD[1:])) + " |", "|---|--:|--:|--:|---|"]
    rows += ["| " + " | ".join(line.cells()) + " |" for line in part.lines]
    return "\n".join([*rows, "", *(f"{note}\n" for note in part.notes)])
