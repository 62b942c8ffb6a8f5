"""The mirror against going through the motions: facts of the last cycles, each with its number, and no verdict."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.mirror import Mirror
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, wrap
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.notebook.panel import NotebookPanel
from kata_desktop.ui.notebook.sizes import sizes_of
from kata_desktop.words import notebook
from kata_desktop.words.notebook import Text, text


class MirrorPanel(NotebookPanel):
    """`turned` comes with the wish to switch it on or off; the notebook says what holds."""

    turned = Signal(bool)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown, self._said = True, ""
        super().__init__(style, text(Text.MIRROR), parent)
        self.switch = self.key(text(Text.SWITCH_OFF), "eye-off")
        self.switch.clicked.connect(lambda: self.turned.emit(not self._shown))
        self.list = FlickList(style, self)
        self._heights: list[float] = []
        self.style_changed()

    def show_mirror(self, found: Mirror | None, *, shown: bool) -> None:
        """Show the facts of the last cycles (None: there are too few of them), or that nobody wants to see them."""
        self._shown = shown
        rows: Sequence[tuple[int, str]] = ()
        self._said = text(Text.OFF)
        if shown:
            rows = notebook.mirror_rows(found) if found else ()
            self._said = "" if rows else text(Text.CLEAR if found else Text.FEWER)
        self.switch.set_text(text(Text.SWITCH_OFF if shown else Text.SWITCH_ON))
        self.switch.set_icon("eye-off" if shown else "eye")
        facts = [MirrorRow(self.kit, number, words) for number, words in rows]
        self.list.setVisible(bool(facts))
        self._heights = self._heights_of(facts, self.size_u().width() - 2 * self.sizes.edge)
        self.list.set_rows(facts, self._heights)
        told = [f"{number} {words}" for number, words in rows] or [self._said]
        self.setAccessibleName(f"{text(Text.MIRROR)}: {'. '.join(told)}")
        self.style_changed()

    def _heights_of(self, rows: Sequence[QWidget], width: float) -> list[float]:
        return [row.preferred_height(width) for row in rows if isinstance(row, MirrorRow)]

    def _foot(self, look: Look, width: float) -> list[str]:
        if not self._shown:
            return []
        room = width - 2 * self.sizes.edge
        facts = text(Text.FACTS)
        return wrap(look, facts, size=self.sizes.second, weight=Weight.REGULAR, width=room, max_lines=4)

    def _foot_top(self, look: Look, size: QSizeF) -> float:
        lines = len(self._foot(look, size.width()))
        return size.height() - lines * self.sizes.second * 1.3 - self.sizes.edge * 0.8

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_heights"):
            return
        sizes = self.sizes
        self.switch.set_text_size(sizes.button_text)
        self.place_right(self.switch, width_u)
        top = sizes.title_row + sizes.gap
        end = self._foot_top(self.kit.look(self), QSizeF(width_u, height_u)) - sizes.edge * 0.6
        self.place(self.list, sizes.edge, top, width_u - 2 * sizes.edge, max(1.0, end - top))
        heights = self._heights_of(self.list.rows, width_u - 2 * sizes.edge)
        if heights != self._heights:
            self._heights = heights
            self.list.set_rows(self.list.rows, heights)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        sizes, colors = self.sizes, look.palette
        room = size.width() - 2 * sizes.edge
        if self._said:
            lines = wrap(look, self._said, size=sizes.body, weight=Weight.REGULAR, width=room, max_lines=3)
            draw_lines(
                painter, look, lines, sizes.edge, sizes.title_row + sizes.edge, size=sizes.body, color=colors.ink
            )
        foot = self._foot(look, size.width())
        if foot:
            top = self._foot_top(look, size)
            painter.setPen(look.pen(colors.line, 1))
            y = look.snap(top - sizes.edge * 0.6, 1)
            painter.drawLine(QPointF(sizes.edge, y), QPointF(size.width() - sizes.edge, y))
            draw_lines(painter, look, foot, sizes.edge, top, size=sizes.second, color=colors.ink2)


class MirrorRow(Painted):
    """One fact: its number large, the words beside it."""

    def __init__(self, style: Style, number: int, words: str, parent: QWidget | None = None) -> None:
        self._number, self._words = str(number), words
        super().__init__(style, parent)
        self.setAccessibleName(f"{number} {words}")

    def preferred_height(self, width: float) -> float:
        """The height in design units at which all words are seen."""
        sizes = sizes_of(self.kit)
        lines = len(self._lines(self.kit.look(self), width))
        return max(sizes.fact_row, lines * sizes.body * 1.25 + sizes.fact_row * 0.4)

    def _indent(self) -> float:
        return sizes_of(self.kit).fact * 1.75

    def _lines(self, look: Look, width: float) -> list[str]:
        room = width - self._indent() - sizes_of(self.kit).gap * 1.5
        size = sizes_of(self.kit).body
        return wrap(look, self._words, size=size, weight=Weight.REGULAR, width=room, max_lines=4)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        sizes, colors, middle = sizes_of(self.kit), look.palette, size.height() / 2
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(0.5, 1)
        painter.drawLine(QPointF(0, y), QPointF(size.width(), y))
        draw(
            painter, look, self._number, self._indent(), middle, size=sizes.fact, weight=Weight.SEMIBOLD,
            color=colors.ink, align=Align.RIGHT,
        )  # fmt: skip
        lines = self._lines(look, size.width())
        top = middle - len(lines) * sizes.body * 1.25 / 2
        left = self._indent() + sizes.gap * 1.5
        draw_lines(painter, look, lines, left, top, size=sizes.body, color=colors.ink, line_height=1.25)
