"""The sizes of the sheet: by touch those of the wall, at a desk those of the laptop of the design."""

from __future__ import annotations

from typing import Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.ui.kit.style import Mode, Style


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in design units of the mode: table, ring of a phase, letters, marks."""

    edge: float = 16.0
    inset: float = 16.0
    head: float = 56.0
    row: float = 132.0
    head_text: float = 22.0
    phase_column: float = 320.0
    last_column: float = 150.0
    gap: float = 24.0
    air: float = 16.0
    ring: float = 48.0
    title: float = 28.0
    second: float = 22.0
    mark: float = 64.0
    mark_text: float = 24.0
    mark_gap: float = 12.0
    practise_first: float = 24.0
    practise_text: float = 28.0


WALL: Final = Sizes()
DESK: Final = Sizes(
    edge=16, inset=0, head=33, row=106, head_text=15, phase_column=188, last_column=112, gap=12, air=9, ring=34,
    title=18, second=15, mark=32, mark_text=14, mark_gap=5, practise_first=16, practise_text=19,
)  # fmt: skip


def sizes_of(style: Style) -> Sizes:
    """The sizes for the mode of a style."""
    return DESK if style.mode is Mode.DESK else WALL
