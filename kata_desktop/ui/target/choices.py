"""One of several, as buttons below a quiet label, in as many lines as their words need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look
from kata_desktop.paint.text import draw
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style

_GAP = 12.0
_LABEL = 34.0
#: A button gives so much of its padding away before its letters get smaller.
_SPARE = 24.0


class ChoiceButton(Button):
    """A button of an exclusive set that Tab can reach, chosen or not."""

    def __init__(self, style: Style, text: str = "", *, second_line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(style, text, kind=Kind.CHOICE, second_line=second_line, parent=parent)
        self.setAutoExclusive(True)

    def show_chosen(self, chosen: bool) -> None:
        """Fill it with ink, or not; Qt lets the last one of an exclusive set go only when it leaves the set."""
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt leaves Tab one button of such a set
        parent = self.parentWidget()
        for button in parent.findChildren(ChoiceButton) if parent is not None else ():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Choices(Painted):
    """Exclusive buttons; `chosen` carries the position of the one tapped.

    `evenly` gives all of them the same width where one line has room for them.
    """

    margin_u = RING_MARGIN
    chosen = Signal(int)

    def __init__(
        self,
        style: Style,
        label: str,
        texts: Sequence[str],
        *,
        height: float = 0.0,
        evenly: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._label, self._asked_height, self._evenly = label, height, evenly
        self.buttons: list[ChoiceButton] = []
        self._current: int | None = None
        super().__init__(style, parent)
        self.setAccessibleName(label)
        for index, text in enumerate(texts):
            button = ChoiceButton(style, text, parent=self)
            button.clicked.connect(lambda _checked=False, index=index: self._choose(index))
            self.buttons.append(button)
        self.style_changed()

    @property
    def _height(self) -> float:
        return max(self._asked_height, self.kit.least_tap)

    @property
    def current(self) -> int | None:
        return self._current

    def set_current(self, index: int | None) -> None:
        """Show another choice, or none; does not count as chosen."""
        self._current = index
        for place, button in enumerate(self.buttons):
            button.show_chosen(place == index)

    def preferred_height(self, width: float) -> float:
        """Return the height of label and lines in design units."""
        rows = 1 + max((row for row, _, _ in self._layout(width)), default=0)
        return self._top() + rows * self._height + (rows - 1) * _GAP

    def arrange(self, width_u: float, _height_u: float) -> None:
        for button, (row, left, width) in zip(self.buttons, self._layout(width_u), strict=False):
            self.place(button, left, self._top() + row * (self._height + _GAP), width, self._height)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self._top():
            draw(painter, look, self._label, 0, 12, size=22, color=look.palette.ink2, width=size.width())

    def _top(self) -> float:
        return _LABEL if self._label else 0.0

    def _layout(self, width: float) -> list[tuple[int, float, float]]:
        """Row, left end and width of each button."""
        wanted = [min(width, button.preferred_width(self._height)) for button in self.buttons]
        share = (width - _GAP * (len(wanted) - 1)) / len(wanted) if wanted else 0.0
        if self._evenly and all(each - _SPARE <= share for each in wanted):
            return [(0, index * (share + _GAP), share) for index in range(len(wanted))]
        places = []
        row, left = 0, 0.0
        for each in wanted:
            if left and left + each > width:
                row, left = row + 1, 0.0
            places.append((row, left, each))
            left += each + _GAP
        return places

    def _choose(self, index: int) -> None:
        self._current = index
        self.chosen.emit(index)
