"""The four panels of the notebook on one sheet, scrolled where a large reading size leaves too little room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.notebook.chain_panel import ChainPanel
from kata_desktop.ui.notebook.mirror_panel import MirrorPanel
from kata_desktop.ui.notebook.practise_panel import PractisePanel
from kata_desktop.ui.notebook.rhythm_panel import RhythmPanel
from kata_desktop.ui.notebook.sizes import sizes_of

#: The share of the width that practice and mirror take beside the chain (design picture 19).
_PRACTISE, _MIRROR = 446 / 1334, 426 / 1334


class NotebookSheet(Painted):
    """Rhythm above; below it practice, mirror and chain beside each other, or two rows of them where it is narrow."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style, base: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._grid = _Grid(style, base, self)
        self.rhythm, self.practise = self._grid.rhythm, self._grid.practise
        self.mirror, self.chain = self._grid.mirror, self._grid.chain
        self.list = FlickList(style, self, whole_place=True)
        self._height = 0.0
        self.style_changed()

    def show_private(self, shown: bool) -> None:
        """Show what stands in the notebook, or only what the board tells."""
        for panel in (self.practise, self.mirror, self.chain):
            panel.setVisible(shown)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_height"):
            return
        self.place(self.list, 0, 0, width_u, height_u)
        height = max(height_u, self._grid.least_height(width_u))
        if height != self._height:
            self._height = height
            self.list.set_rows([self._grid], [height])


class _Grid(Painted):
    """The panels themselves."""

    def __init__(self, style: Style, base: Style, parent: QWidget) -> None:
        super().__init__(style, parent)
        self.rhythm = RhythmPanel(style, self)
        self.practise = PractisePanel(style, base, self)
        self.mirror = MirrorPanel(style, self)
        self.chain = ChainPanel(style, base, self)
        self.style_changed()

    def least_height(self, width: float) -> float:
        """The height at which every panel keeps its room."""
        sizes = sizes_of(self.kit)
        rows = 1 if width >= sizes.wide else 2
        return sizes.rhythm + rows * (sizes.lower + self._gutter())

    def _gutter(self) -> float:
        return 12.0 if self.kit.mode is Mode.DESK else 16.0

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "chain"):
            return
        sizes, gutter = sizes_of(self.kit), self._gutter()
        spare = max(0.0, height_u - self.least_height(width_u))
        rhythm = min(sizes.rhythm + spare * 0.3, sizes.rhythm * 1.25)
        self.place(self.rhythm, 0, 0, width_u, rhythm)
        y = rhythm + gutter
        room = height_u - y
        if width_u >= sizes.wide:
            first, second = width_u * _PRACTISE, width_u * _MIRROR
            third = width_u - first - second - 2 * gutter
            self.place(self.practise, 0, y, first, room)
            self.place(self.mirror, first + gutter, y, second, room)
            self.place(self.chain, first + second + 2 * gutter, y, third, room)
            return
        half, high = (width_u - gutter) / 2, (room - gutter) / 2
        self.place(self.practise, 0, y, half, high)
        self.place(self.mirror, half + gutter, y, width_u - half - gutter, high)
        self.place(self.chain, 0, y + high + gutter, width_u, high)
