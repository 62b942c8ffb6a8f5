"""One editor of a screen: its title, the line that says why something is not taken, scrolled where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import Painted, Panel
from kata_desktop.ui.kit.style import Style

INSET = 8.0
EDGE = 28.0
#: Below title and quiet line.
TOP = 104.0


class Page(Painted):
    """What a `SheetPanel` shows; lower than `least_height` it is scrolled."""

    least_height = 480.0


class Sheet(Page):
    """An editor: title, a quiet line that a refusal replaces, and what the subclass places below `TOP`."""

    def __init__(self, style: Style, title: str, quiet: str = "", parent: QWidget | None = None) -> None:
        self._title, self._quiet, self._refusal = title, quiet, ""
        super().__init__(style, parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(quiet)

    @property
    def title(self) -> str:
        return self._title

    @property
    def refusal(self) -> str:
        """The sentence that says why something typed is not taken; empty when all is well."""
        return self._refusal

    def refuse(self, sentence: str) -> None:
        """Say why something typed is not taken in the place of the quiet line; empty brings it back."""
        if sentence != self._refusal:
            self._refusal = sentence
            self.setAccessibleDescription(sentence or self._quiet)
            self.update()

    def focus_first(self) -> None:
        """Put the focus where typing begins; the base has no such place."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, room = look.palette, size.width() - 2 * EDGE
        letters = fitted_size(look, self._title, sizes=(36, 32, 28), weight=Weight.SEMIBOLD, width=room)
        draw(
            painter, look, self._title, EDGE, 36, size=letters, weight=Weight.SEMIBOLD, color=colors.ink, width=room
        )  # fmt: skip
        told = self._refusal or self._quiet
        color = colors.ink if self._refusal else colors.ink2
        if self._refusal:
            lines = wrap(look, told, size=22, weight=Weight.SEMIBOLD, width=room, max_lines=1)
            draw_lines(painter, look, lines, EDGE, 61, size=22, weight=Weight.SEMIBOLD, color=color)
        else:
            letters = fitted_size(look, told, sizes=(24, 22, 20), weight=Weight.REGULAR, width=room)
            draw(painter, look, told, EDGE, 75, size=letters, color=color, width=room)


class SheetPanel(Panel):
    """Shows one page at a time; one taller than the panel is scrolled."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.sheet: Page | None = None
        super().__init__(style, parent)
        self._list = FlickList(style, self, whole_place=True)

    def show_sheet(self, sheet: Page) -> None:
        """Show a page; the former one is deleted."""
        self.sheet = sheet
        self._fit()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "_list"):
            self.place(self._list, INSET, INSET, max(1.0, width_u - 2 * INSET), max(1.0, height_u - 2 * INSET))
            self._fit()

    def _fit(self) -> None:
        if self.sheet is not None:
            room = self.size_u().height() - 2 * INSET
            self._list.set_rows([self.sheet], [max(self.sheet.least_height, room)])
