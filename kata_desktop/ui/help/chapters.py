"""The chapters of the help, below each other at the left."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import help as words
from kata_desktop.words.help import Chapter

ICONS: Final[Mapping[Chapter, str]] = MappingProxyType(
    {
        Chapter.IMPROVEMENT: "footprints",
        Chapter.COACHING: "message-circle",
        Chapter.BOARD: "hand",
        Chapter.WALL: "monitor",
        Chapter.PAPER: "file-down",
        Chapter.KEYS: "keyboard",
        Chapter.ABOUT: "info",
    }
)
_HIGH, _GAP = 88.0, 12.0
_EDGE, _ICON, _LETTERS = 24.0, 32.0, 24.0


class ChapterRow(TapTarget):
    """The way to a chapter; the one that is shown is filled."""

    in_a_list = True

    def __init__(self, style: Style, chapter: Chapter, parent: QWidget | None = None) -> None:
        self.chapter = chapter
        super().__init__(style, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(words.chapter(chapter))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect, chosen = look.palette, whole(size), self.isChecked()
        fill = colors.line if self.isDown() else colors.ink if chosen else colors.surface
        draw_frame(painter, look, rect, fill=fill, line=colors.ink if chosen else colors.line2)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect, colors.ink)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        color = colors.on_ink if chosen and not self.isDown() else colors.ink
        middle = size.height() / 2
        draw_icon(painter, ICONS[self.chapter], QRectF(_EDGE, middle - _ICON / 2, _ICON, _ICON), color, look)
        left, bold = _EDGE + _ICON + 18, Weight.SEMIBOLD
        room = size.width() - left - 12
        lines = wrap(look, words.chapter(self.chapter), size=_LETTERS, weight=bold, width=room, max_lines=2)
        top = middle - len(lines) * _LETTERS * 1.2 / 2
        draw_lines(painter, look, lines, left, top, size=_LETTERS, weight=bold, color=color, line_height=1.2)


class ChapterList(Painted):
    """All chapters; `chosen` with the one that is wanted. The arrows go through them."""

    margin_u = RING_MARGIN
    chosen = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.rows: dict[Chapter, ChapterRow] = {}
        super().__init__(style, parent)
        self.setAccessibleName(words.chapters())
        for chapter in Chapter:
            row = ChapterRow(style, chapter, self)
            row.clicked.connect(lambda _checked=False, chapter=chapter: self.chosen.emit(chapter))
            self.rows[chapter] = row
        self.style_changed()

    def show_chapter(self, chapter: Chapter) -> None:
        """Mark the chapter that is shown."""
        self.rows[chapter].setChecked(True)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not self.rows:
            return
        count = len(self.rows)
        high = max(self.kit.least_tap, min(_HIGH, (height_u - (count - 1) * _GAP) / count))
        for n, row in enumerate(self.rows.values()):
            self.place(row, 0, n * (high + _GAP), width_u, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        rows = list(self.rows.values())
        at = next((n for n, row in enumerate(rows) if row.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        wanted = rows[max(0, min(at + step, len(rows) - 1))]
        self.chosen.emit(wanted.chapter)
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
