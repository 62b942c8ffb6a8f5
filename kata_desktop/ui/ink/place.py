"""A place for ink that belongs to no line of text: it shows what is written there, and a tap opens the paper."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import draw_ink
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, text_width
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.about import About
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.handwriting import Handwriting, ask_for_ink
from kata_desktop.ui.kit.placed import draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.words import ink as words

#: The least height of an empty place, and that of ink.
EMPTY: Final = 84.0
WRITTEN: Final = 196.0
_ICON, _EDGE = 32.0, 20.0
_LETTERS: Final = 30.0


class InkPlace(TapTarget):
    """`label` names what is written there. `came_or_went` says that the first stroke came or the last one went."""

    came_or_went = Signal()

    def __init__(self, style: Style, label: str, parent: QWidget | None = None) -> None:
        self._label = label
        self._handwriting: Handwriting | None = None
        self._shown = NO_INK
        super().__init__(style, parent)
        self.clicked.connect(self._open)
        self._follow()

    def take_ink(self, ink: InkOf, field: str) -> None:
        """Show and take the ink of a text field of a thing."""
        self._handwriting = ink.of(field, self)
        self._handwriting.changed.connect(self._follow)
        self._follow()

    @property
    def is_by_hand(self) -> bool:
        """Whether something is written."""
        return bool(self._shown)

    @property
    def is_offered(self) -> bool:
        """Whether this place is to be seen: always with ink, empty only where a hand may write."""
        by_hand = self.kit.mode is Mode.WALL or self.kit.writes_by_hand
        return self.is_by_hand or (by_hand and self._handwriting is not None and self._handwriting.writable)

    @property
    def height_u(self) -> float:
        """The height at which it is read, in design units."""
        return WRITTEN if self.is_by_hand else EMPTY

    @property
    def width_u(self) -> float:
        """The width of the empty place, in design units."""
        wide = text_width(self.kit.look(self), words.write_by_hand(), size=_LETTERS, weight=Weight.SEMIBOLD)
        # a place is whole pixels wide
        return 2 * _EDGE + _ICON + 18 + wide + 4

    def _follow(self) -> None:
        former, self._shown = self._shown, self._ink()
        named = words.told(self._label, "") if self._shown else f"{self._label}: {words.write_by_hand()}"
        self.setAccessibleName(named)
        self.update()
        if bool(former) is not bool(self._shown):
            self.came_or_went.emit()

    def _ink(self) -> Ink:
        return self._handwriting.ink if self._handwriting is not None else NO_INK

    def _open(self) -> None:
        if self._handwriting is not None:
            ask_for_ink(self, self._handwriting, About(question=self._label))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect = look.palette, whole(size)
        fill = colors.line if self.isDown() else colors.surface if self._shown else None
        draw_frame(painter, look, rect, fill=fill, line=colors.line2, dashed=not self._shown)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect, colors.ink)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        if self._shown:
            right = size.width() - _EDGE - _ICON
            draw_icon(painter, "pencil", QRectF(right, _EDGE, _ICON, _ICON), colors.line2, look)
            draw_ink(painter, look, self._shown, QRectF(_EDGE, 12, right - 2 * _EDGE, size.height() - 24))
            return
        middle = size.height() / 2
        draw_icon(painter, "pen-line", QRectF(_EDGE, middle - _ICON / 2, _ICON, _ICON), colors.line2, look)
        draw(
            painter, look, words.write_by_hand(), _EDGE + _ICON + 18, middle, size=_LETTERS, weight=Weight.SEMIBOLD,
            color=colors.ink2, width=size.width() - 2 * _EDGE - _ICON - 18,
        )  # fmt: skip
