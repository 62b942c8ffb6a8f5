"""A chapter of the help: what is explained at the left of each line, the explanation beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, wrap
from kata_desktop.ui.help.chapters import ICONS
from kata_desktop.ui.help.keys_panel import KEY_ROW, KeysPanel
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import Painted, Panel, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import help as words
from kata_desktop.words import help_program, keys
from kata_desktop.words.help import Chapter, Line

_LINES: Final[Mapping[Chapter, Callable[[], tuple[Line, ...]]]] = MappingProxyType(
    {
        Chapter.IMPROVEMENT: words.improvement,
        Chapter.COACHING: words.coaching,
        Chapter.BOARD: help_program.board,
        Chapter.WALL: help_program.wall,
        Chapter.PAPER: help_program.paper,
        Chapter.KEYS: words.all_keys,
        Chapter.ABOUT: words.about,
    }
)
_TITLE: Final = 88.0
_SIDE, _EDGE = 16.0, 24.0
_LETTERS, _STEP, _AIR = 24.0, 31.2, 19.0
_MOST_LINES: Final = 12
#: A line of text that is longer than this many design units is hard to follow back.
_LONGEST: Final = 1000.0


class TextRow(Painted):
    """One line of a chapter; it takes the focus, so that keys and a voice go from line to line."""

    def __init__(self, style: Style, line: Line) -> None:
        self.line = line
        super().__init__(style)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{line.term}. {line.text}")

    def height_for(self, width: float) -> float:
        """The height at which both parts have room, `width` design units wide."""
        return max(len(lines) for lines in self._lines(self.kit.look(self), width)) * _STEP + 2 * _AIR

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(0.5, 1)
        painter.drawLine(QPointF(_EDGE, y), QPointF(size.width() - _EDGE, y))
        if self.hasFocus() and self.kit.shows_focus:
            draw_frame(painter, look, whole(size).adjusted(4, 6, -4, -4), fill=None, line=colors.ink, width=4)
        term, text = self._lines(look, size.width())
        high = _STEP / _LETTERS
        draw_lines(
            painter, look, term, _EDGE, _AIR, size=_LETTERS, weight=Weight.SEMIBOLD, color=colors.ink, line_height=high
        )
        left = _EDGE + _column(size.width())
        draw_lines(painter, look, text, left, _AIR, size=_LETTERS, color=colors.ink, line_height=high)

    def _lines(self, look: Look, width: float) -> tuple[list[str], list[str]]:
        column = _column(width)
        room, most = min(_LONGEST, width - 2 * _EDGE - column), _MOST_LINES
        term = wrap(look, self.line.term, size=_LETTERS, weight=Weight.SEMIBOLD, width=column - 28, max_lines=most)
        return term, wrap(look, self.line.text, size=_LETTERS, weight=Weight.REGULAR, width=room, max_lines=most)


def _column(width: float) -> float:
    """How far right of the term its explanation begins."""
    return min(340.0, width * 0.27)


class KeysPage(Painted):
    """All keys in two columns, by place."""

    def __init__(self, style: Style) -> None:
        self.panels: list[KeysPanel] = []
        super().__init__(style)
        self.panels = [KeysPanel(style, group, self) for group in keys.groups()]
        for panel in self.panels:
            panel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for first, second in pairwise(self.panels):
            QWidget.setTabOrder(first, second)

    def height_for(self, _width: float) -> float:
        """The height of the taller column."""
        return max(self._height(column) for column in self._columns()) + GUTTER

    def arrange(self, width_u: float, _height_u: float) -> None:
        width = (width_u - 2 * _EDGE - GUTTER) / 2
        for n, column in enumerate(self._columns()):
            y = 0.0
            for panel in column:
                high = panel.height_for(KEY_ROW)
                self.place(panel, _EDGE + n * (width + GUTTER), y, width, high)
                y += high + GUTTER

    def _columns(self) -> list[list[KeysPanel]]:
        """Board, notebook and coaching cycle; the rest beside them."""
        if not self.panels:
            return []
        board, notebook, *rest, cycle = self.panels
        return [[board, notebook, cycle], rest]

    def _height(self, column: list[KeysPanel]) -> float:
        return sum(panel.height_for(KEY_ROW) + GUTTER for panel in column) - GUTTER


class ChapterPanel(Panel):
    """The chapter that is shown; what is longer than its place is flicked."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._chapter = Chapter.IMPROVEMENT
        self._rows: list[TextRow | KeysPage] = []
        self._heights: list[float] = []
        super().__init__(style, parent)
        self.list = FlickList(style, self, whole_place=True)

    @property
    def chapter(self) -> Chapter:
        """What is shown."""
        return self._chapter

    def show_chapter(self, chapter: Chapter) -> None:
        """Show a chapter from its beginning."""
        self._chapter = chapter
        self._rows = [TextRow(self.kit, line) for line in _LINES[chapter]()]
        if chapter is Chapter.KEYS:
            self._rows.append(KeysPage(self.kit))
        self._heights = []
        self.setAccessibleName(words.chapter(chapter))
        self.style_changed()
        self.list.scroll_back()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not self._rows:
            return
        width = width_u - 2 * _SIDE
        self.place(self.list, _SIDE, _TITLE, width, height_u - _TITLE - 12)
        heights = [row.height_for(width) for row in self._rows]
        if heights != self._heights:
            self._heights = heights
            self.list.set_rows(self._rows, heights)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        left, color = _SIDE + _EDGE, look.palette.ink
        draw_icon(painter, ICONS[self._chapter], QRectF(left, 28, 40, 40), color, look)
        draw(
            painter, look, words.chapter(self._chapter), left + 58, 49, size=36, weight=Weight.SEMIBOLD, color=color,
            width=size.width() - 2 * left - 58,
        )  # fmt: skip
