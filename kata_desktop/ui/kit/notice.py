"""What stays on the screen until it is solved: entries in danger, or a board that is open elsewhere."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.access import announce
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style

_TEXT = 24.0
_LINE = _TEXT * 1.3
_TEXT_LEFT = 92.0
_PADDING = 16.0


class NoticeKind(Enum):
    """Whether entries might get lost (the one use of that colour), or anything else worth a notice."""

    DATA = auto()
    INK = auto()


class Notice(Painted):
    """One sentence of what is so, what it means and what to do, and one way out."""

    way_out = Signal()

    def __init__(self, style: Style, kind: NoticeKind, parent: QWidget | None = None) -> None:
        self._kind = kind
        self._what = self._meaning = self._icon = ""
        super().__init__(style, parent)
        self.button = Button(style, parent=self)
        self.button.clicked.connect(self.way_out)
        self.button.hide()

    @property
    def text(self) -> str:
        return " ".join(part for part in (self._what, self._meaning) if part)

    @property
    def kind(self) -> NoticeKind:
        return self._kind

    def set_kind(self, kind: NoticeKind) -> None:
        """Change between entries in danger and anything else."""
        self._kind = kind
        self.update()

    def show_text(self, what: str, meaning: str = "", *, icon: str = "info", way_out: str = "") -> None:
        """Show what is so in bold, what it means below, and the label of the way out."""
        self._what, self._meaning, self._icon = what, meaning, icon
        self.button.set_text(way_out)
        self.button.setVisible(bool(way_out))
        self.setAccessibleName(self.text)
        self.style_changed()
        announce(self, self.text)

    def preferred_height(self, width: float) -> float:
        """Return the height in design units at which the whole text is visible, 96 at least."""
        what, meaning = self._lines(self.kit.look(self), width, 20)
        return max(96.0, (len(what) + len(meaning)) * _LINE + 2 * _PADDING)

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "button"):
            wide, high = self._button_width(width_u), self.kit.least_tap
            self.place(self.button, width_u - 16 - wide, (height_u - high) / 2, wide, high)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        data = self._kind is NoticeKind.DATA
        line, fill = (colors.data, colors.data_soft) if data else (colors.ink, colors.surface)
        draw_frame(painter, look, whole(size), fill=fill, line=line, radius=PANEL_RADIUS)
        most = max(1, int((size.height() - 2 * (_PADDING - 6)) / _LINE))
        what, meaning = self._lines(look, size.width(), most)
        if self._icon:
            draw_icon(painter, self._icon, QRectF(24, size.height() / 2 - 24, 48, 48), line, look)
        top = (size.height() - (len(what) + len(meaning)) * _LINE) / 2
        below = draw_lines(painter, look, what, _TEXT_LEFT, top, size=_TEXT, color=colors.ink, weight=Weight.SEMIBOLD)
        draw_lines(painter, look, meaning, _TEXT_LEFT, below, size=_TEXT, color=colors.ink)

    def _lines(self, look: Look, width: float, most: int) -> tuple[list[str], list[str]]:
        room = width - _TEXT_LEFT - 24
        if not self.button.isHidden():
            room -= self._button_width(width) + 16
        what = wrap(look, self._what, size=_TEXT, weight=Weight.SEMIBOLD, width=room, max_lines=most)
        left = most - len(what)
        if not self._meaning or left < 1:
            return what, []
        return what, wrap(look, self._meaning, size=_TEXT, weight=Weight.REGULAR, width=room, max_lines=left)

    def _button_width(self, width: float) -> float:
        return min(self.button.preferred_width(self.kit.least_tap), width * 0.45)
