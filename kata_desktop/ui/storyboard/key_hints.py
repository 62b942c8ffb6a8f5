"""The line below the board of a desk: what is saved, and the keys, each of which can be clicked as well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, text_width
from kata_desktop.ui.destination import Destination
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style

_EDGE, _GAP, _TEXT, _CAP = 18.0, 4.0, 14.0, 13.0
_PADDING = 7.0
_LEAST_SAVED = 136.0


@dataclass(frozen=True, slots=True)
class Hint:
    """A key as it is printed on it, and what it does; `place` is where it leads, None for the full screen."""

    key: str
    words: str
    place: Destination | None


class KeyHints(Painted):
    """Height 32; what has no room is left out from the left, the last one stays. `wanted` carries the hint."""

    wanted = Signal(object)

    def __init__(self, style: Style, hints: Sequence[Hint], parent: QWidget | None = None) -> None:
        self.keys: list[HintKey] = []
        self._saved, self._ticked = "", True
        self._saved_room = 0.0
        super().__init__(style, parent)
        for hint in hints:
            key = HintKey(style, hint, self)
            key.clicked.connect(lambda _checked=False, hint=hint: self.wanted.emit(hint))
            self.keys.append(key)
        self.style_changed()

    def set_saved(self, text: str, *, ticked: bool = True) -> None:
        """Say whether everything is kept."""
        self._saved, self._ticked = text, ticked
        self.setAccessibleName(text)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        x = width_u - _EDGE + _PADDING
        shown = True
        for key in reversed(getattr(self, "keys", [])):
            width = key.preferred_width()
            shown = shown and x - width >= _EDGE + _LEAST_SAVED
            key.setVisible(shown)
            if shown:
                x -= width
                self.place(key, x, 0, width, height_u)
                x -= _GAP
        self._saved_room = max(0.0, x - _EDGE - 22)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        middle, left = size.height() / 2, _EDGE
        if self._saved and self._ticked:
            draw_icon(painter, "check", QRectF(left, middle - 8, 16, 16), look.palette.ink2, look)
            left += 22
        room = self._saved_room
        draw(painter, look, self._saved, left, middle, size=_TEXT, color=look.palette.ink2, width=room)


class HintKey(TapTarget):
    """One key with its word."""

    margin_u = 0.0

    def __init__(self, style: Style, hint: Hint, parent: QWidget | None = None) -> None:
        self._hint = hint
        super().__init__(style, parent)
        self.setAccessibleName(f"{hint.words}, {hint.key}")

    @property
    def hint(self) -> Hint:
        """What it shows."""
        return self._hint

    def preferred_width(self) -> float:
        """The width at which nothing is shortened."""
        words = text_width(self.kit.look(self), self._hint.words, size=_TEXT)
        return 2 * _PADDING + self._cap_width(self.kit.look(self)) + 6 + words

    def _cap_width(self, look: Look) -> float:
        letters = text_width(look, self._hint.key, size=_CAP, weight=Weight.SEMIBOLD)
        return max(21.0, letters + 13) if self.kit.letter_keys or len(self._hint.key) > 1 else 0.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle = look.palette, size.height() / 2
        if self.isDown():
            painter.fillRect(whole(size), colors.line)
        if self.shows_ring():
            draw_frame(painter, look, whole(size).adjusted(1, 2, -1, -2), fill=None, line=colors.ink, width=3, radius=5)
        left, cap = _PADDING, self._cap_width(look)
        if cap:
            frame = QRectF(left, middle - 10.5, cap, 21)
            draw_frame(painter, look, frame, fill=None, line=colors.line2, width=1.5, radius=4)
            draw(
                painter, look, self._hint.key, frame.center().x(), middle, size=_CAP, weight=Weight.SEMIBOLD,
                color=colors.ink2, align=Align.CENTRE,
            )  # fmt: skip
        draw(painter, look, self._hint.words, left + cap + 6, middle, size=_TEXT, color=colors.ink2)
