"""The frame of a part of the notebook: its title, and buttons as large as the mode wants them."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, text_width, wrap
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import Panel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.notebook.sizes import NotebookSizes, sizes_of


class NotebookPanel(Panel):
    """A title in the first row; what stands at its right is placed by `place_right`."""

    def __init__(self, style: Style, title: str, parent: QWidget | None = None) -> None:
        self._title, self._title_end = title, 0.0
        super().__init__(style, parent)
        self.setAccessibleName(title)

    @property
    def sizes(self) -> NotebookSizes:
        """The sizes that hold now."""
        return sizes_of(self.kit)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title = title
        self.update()

    def key(self, words: str, icon: str = "", *, kind: Kind = Kind.NORMAL, name: str = "") -> Button:
        """A button with letters of the panel's size."""
        sizes = self.sizes
        return Button(
            self.kit, words, kind=kind, icon=icon or None, icon_size=sizes.icon, text_size=sizes.button_text,
            name=name, parent=self,
        )  # fmt: skip

    def place_right(self, button: Button, width: float) -> None:
        """Put a button at the right of the title row of a panel `width` wide."""
        sizes = self.sizes
        wide = min(button.preferred_width(sizes.button), (width - 2 * sizes.edge) * 0.55)
        self._title_end = width - sizes.edge - wide
        self.place(button, self._title_end, (sizes.title_row - sizes.button) / 2, wide, sizes.button)

    def no_right(self) -> None:
        """Leave the whole title row to the title."""
        self._title_end = 0.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        sizes = self.sizes
        end = self._title_end - sizes.gap if self._title_end else size.width() - sizes.edge
        # a longer language has two lines of smaller letters before it loses a word
        room, letters, middle = end - sizes.edge, sizes.title, sizes.title_row / 2
        if text_width(look, self._title, size=letters, weight=Weight.SEMIBOLD) > room:
            letters *= 0.82
        lines = wrap(look, self._title, size=letters, weight=Weight.SEMIBOLD, width=room, max_lines=2)
        top = middle - len(lines) * letters * 1.15 / 2
        draw_lines(
            painter, look, lines, sizes.edge, top, size=letters, weight=Weight.SEMIBOLD, color=look.palette.ink,
            line_height=1.15,
        )  # fmt: skip
