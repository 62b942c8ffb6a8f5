"""The dark strip at the bottom edge that carries every command, within reach of everybody."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, text_width, wrap
from kata_desktop.ui.kit.access import announce
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.measures import LEDGE_HEIGHT
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style

_BUTTON = 80.0
_EDGE = 24.0
_GAP = 16.0
_TEXT = 20.0
_MOST_LINES = 3
_SMALLEST_ROOM = 160.0


class Ledge(Painted):
    """Navigation left, what is saved or missing in the middle, actions right, the primary in the corner.

    Buttons are handed over in the order they stand in; their `not_yet` sentences appear in the middle.
    Where the buttons leave too little room for a sentence, `cramped` tells the screen to show it above.
    A ledge of other heights overrides `height_u` and `button_u`; what else lies in its middle is its own affair.
    """

    said = Signal()
    height_u = LEDGE_HEIGHT
    button_u = _BUTTON

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._navigation: list[Button] = []
        self._actions: list[Button] = []
        self._primary: Button | None = None
        self._saved = ""
        self._ticked = True
        self._waiting = ""
        self._message = ""
        self._middle = QRectF()
        super().__init__(style, parent)

    @property
    def message(self) -> str:
        """What stands in the middle: the sentence said last, else the saved state."""
        return self._message or self._waiting or self._saved

    @property
    def is_ticked(self) -> bool:
        """Whether a tick stands before it: only where it says that all is saved."""
        return self._ticked and self.message == self._saved

    @property
    def sentence(self) -> str:
        """The sentence said last, empty while the saved state is shown."""
        return self._message

    @property
    def cramped(self) -> bool:
        """Whether a sentence is to be said that does not fit between the buttons."""
        if not self._message:
            return False
        look, room = self.kit.look(self), self._middle.width()
        lines = _MOST_LINES + 1
        if room >= _SMALLEST_ROOM:
            wrapped = wrap(look, self._message, size=_TEXT, weight=Weight.REGULAR, width=room, max_lines=lines)
            lines = len(wrapped)
        return lines > _MOST_LINES

    @property
    def primary(self) -> Button | None:
        return self._primary

    def set_navigation(self, buttons: Sequence[Button]) -> None:
        """Take over the buttons of the left side, from left to right; former ones are deleted."""
        former, self._navigation = self._navigation, list(buttons)
        self._exchange(former, buttons)

    def set_actions(self, buttons: Sequence[Button]) -> None:
        """Take over the buttons left of the primary, from left to right; former ones are deleted."""
        former, self._actions = self._actions, list(buttons)
        self._exchange(former, buttons)

    def set_primary(self, button: Button | None) -> None:
        """Take over the one button of the far right corner; the former one is deleted."""
        former = [self._primary] if self._primary else []
        wanted = [button] if button else []
        if button is not None and self._primary is not None:
            button.stand_in_for(self._primary)
        self._primary = button
        self._exchange(former, wanted)

    def set_saved(self, text: str, *, ticked: bool = True) -> None:
        """Show the saved state with a tick, or a quiet word without; it takes the place of a sentence said before."""
        self._saved, self._ticked, self._message = text, ticked, ""
        self._show()

    def set_waiting(self, text: str) -> None:
        """Show what is not saved yet in place of the saved state, until an empty text brings that back."""
        self._waiting = text
        self._show()

    def say(self, text: str) -> None:
        """Show a sentence in the middle and announce it; an empty one brings the saved state back."""
        self._message = text
        self._show()
        announce(self, text)

    def middle_needs(self) -> float:
        """The width that the buttons leave free between them, in design units."""
        return 0.0

    def arrange(self, width_u: float, _height_u: float) -> None:
        left, right = self._navigation, self._right()
        gaps = _GAP * max(0, len(left) + len(right) - 1)
        widths = self._fitted([*left, *right], width_u - 2 * _EDGE - gaps - self.middle_needs())
        x = _EDGE
        for button, width in zip(left, widths[: len(left)], strict=True):
            self._put(button, x, width)
            x += width + _GAP
        end = width_u - _EDGE
        for button, width in zip(reversed(right), reversed(widths[len(left) :]), strict=True):
            end -= width
            self._put(button, end, width)
            end -= _GAP
        self._middle = QRectF(x + _GAP, 0, max(0.0, end - _GAP - x - _GAP), self.height_u)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, place = look.palette, self._middle
        painter.fillRect(QRectF(0, 0, size.width() + 1, size.height() + 1), colors.ledge)
        tick = 34.0 if self.is_ticked else 0.0
        room = place.width() - tick
        if not self.message or self.cramped or room < 60:
            return
        lines = wrap(look, self.message, size=_TEXT, weight=Weight.REGULAR, width=room, max_lines=_MOST_LINES + 1)
        if len(lines) > _MOST_LINES and room < _SMALLEST_ROOM:
            # half of what is saved would only puzzle
            return
        middle = self.height_u / 2
        if tick and len(lines) == 1:
            width = text_width(look, lines[0], size=_TEXT)
            icon = QRectF(place.right() - width - 34, middle - 12, 24, 24)
            draw_icon(painter, "check", icon, colors.on_ledge2, look)
        if len(lines) == 1:
            draw(
                painter, look, lines[0], place.right(), middle, size=_TEXT, color=colors.on_ledge2,
                align=Align.RIGHT,
            )  # fmt: skip
            return
        top = middle - len(lines) * _TEXT * 1.3 / 2
        draw_lines(painter, look, lines, place.right(), top, size=_TEXT, color=colors.on_ledge2, align=Align.RIGHT)

    def _put(self, button: Button, x: float, width: float) -> None:
        self.place(button, x, (self.height_u - self.button_u) / 2, width, self.button_u)

    def _exchange(self, former: Sequence[Button], buttons: Sequence[Button]) -> None:
        # else Qt hands the focus on to whatever comes next, and that is Undo: a second Enter would press it
        heir = self._primary if self._primary in buttons else self.parentWidget()
        orphaned = any(button.hasFocus() for button in former if button not in buttons)
        for button in former:
            if button not in buttons:
                button.hide()
                button.setParent(None)
                button.deleteLater()
        for button in buttons:
            if button not in former:
                button.setParent(self)
                button.not_yet.connect(self.say)
                button.show()
        if orphaned and heir is not None:
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
        self._order_tabs()
        self.style_changed()

    def _order_tabs(self) -> None:
        for first, second in pairwise([*self._navigation, *self._right()]):
            QWidget.setTabOrder(first, second)

    def _right(self) -> list[Button]:
        return [*self._actions, *([self._primary] if self._primary else [])]

    def _show(self) -> None:
        self.setAccessibleName(self.message)
        self.update()
        self.said.emit()

    def _fitted(self, buttons: Sequence[Button], room: float) -> list[float]:
        """The widths of buttons beside each other: where they do not fit, air and icons give way before words."""
        wanted = [self.wanted_width(button) for button in buttons]
        if sum(wanted) <= room:
            return wanted
        each = zip(wanted, buttons, strict=True)
        least = [min(wide, button.least_width(self.button_u)) for wide, button in each]
        if sum(least) >= room:
            return [width * max(0.0, room) / sum(least) for width in least]
        share = (room - sum(least)) / (sum(wanted) - sum(least))
        return [low + (high - low) * share for low, high in zip(least, wanted, strict=True)]

    def wanted_width(self, button: Button) -> float:
        """How wide a button would be where there is room."""
        return button.preferred_width(self.button_u)
