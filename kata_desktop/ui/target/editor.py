"""The right side of the screen: one editor at a time in a panel that scrolls where the window is too low."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, Panel
from kata_desktop.ui.kit.style import Style

_EDGE = 36.0
_TOP = 28.0
_TITLE_LINE = 1.2
_HINT, _HINT_LINE = 24.0, 1.3


class Editor(Painted):
    """Title, a quiet line, and what the subclass places below `head`.

    `resized` asks the panel to look at `preferred_height` again. `said` carries a sentence for the ledge.
    """

    margin_u = RING_MARGIN
    resized = Signal()
    said = Signal(str)

    def __init__(self, style: Style, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        self._title, self._hint = title, hint
        super().__init__(style, parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)

    @property
    def title(self) -> str:
        return self._title

    def preferred_height(self, width: float) -> float:
        """Return the height in design units at which everything has room."""
        return self.head(width)

    def focus_first(self) -> None:
        """Take the focus where the work of this editor begins; the base has no such place."""

    def head(self, width: float) -> float:
        """Return the y below title and quiet line."""
        title, size, hint = self._lines(self.kit.look(self), width)
        return len(title) * size * _TITLE_LINE + (4 + len(hint) * _HINT * _HINT_LINE if hint else 0)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        title, letters, hint = self._lines(look, size.width())
        below = draw_lines(
            painter, look, title, 0, 0, size=letters, color=look.palette.ink, weight=Weight.SEMIBOLD,
            line_height=_TITLE_LINE,
        )  # fmt: skip
        draw_lines(painter, look, hint, 0, below + 4, size=_HINT, color=look.palette.ink2, line_height=_HINT_LINE)
        self.paint_content(painter, look, size)

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Paint what lies below the head."""

    def _lines(self, look: Look, width: float) -> tuple[list[str], float, list[str]]:
        letters = fitted_size(look, self._title, sizes=(36, 32, 28), weight=Weight.SEMIBOLD, width=width)
        title = wrap(look, self._title, size=letters, weight=Weight.SEMIBOLD, width=width, max_lines=2)
        hint = wrap(look, self._hint, size=_HINT, weight=Weight.REGULAR, width=width, max_lines=3)
        return title, letters, hint


class EditorPanel(Panel):
    """Shows one editor; the one before is deleted."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.editor: Editor | None = None
        super().__init__(style, parent)
        self._list = FlickList(style, self, whole_place=True)

    def show_editor(self, editor: Editor) -> None:
        """Put an editor into the panel."""
        self.editor = editor
        editor.resized.connect(self._fit)
        self._fit()

    def viewport(self) -> QWidget:
        """Return the widget that is flicked."""
        return self._list.viewport()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "_list"):
            self.place(self._list, _EDGE, _TOP, max(1.0, width_u - 2 * _EDGE), max(1.0, height_u - 2 * _TOP))
            self._fit()

    def _fit(self) -> None:
        if self.editor is not None:
            room = max(1.0, self.size_u().width() - 2 * _EDGE)
            self._list.set_rows([self.editor], [self.editor.preferred_height(room)])
