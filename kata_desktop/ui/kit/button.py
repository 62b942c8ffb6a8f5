"""The one button: it looks, presses, refuses with a reason and speaks to screen readers alike everywhere."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.palette import Palette
from kata_desktop.paint.text import Align, draw, elided, fitted_size, text_width
from kata_desktop.ui.kit.placed import RING_MARGIN, InUnits, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style

# Two touches on the same target within this time count once (design chapter 9).
TWICE_SECONDS = 0.25
PRESSED_SHIFT = 2.0
_GAP = 14.0
_TIGHT = 12.0


class Kind(Enum):
    """What a button is for, which decides its colours."""

    NORMAL = auto()
    PRIMARY = auto()
    QUIET = auto()
    PLUM = auto()
    """Learning: outline and text plum."""
    STARTER = auto()
    """The beginning of a sentence: plum outline, text in ink."""
    CHOICE = auto()
    """One of several, checkable; filled with ink when chosen."""
    LEDGE = auto()
    LEDGE_PRIMARY = auto()
    LEDGE_QUIET = auto()

    @property
    def on_ledge(self) -> bool:
        return self in (Kind.LEDGE, Kind.LEDGE_PRIMARY, Kind.LEDGE_QUIET)


@dataclass(frozen=True, slots=True)
class _Colours:
    fill: QColor | None
    line: QColor | None
    text: QColor
    second: QColor
    dashed: bool = False


class TapTarget(InUnits, QAbstractButton):
    """What can be tapped: acts on release inside, once within 250 ms, or says why not yet.

    `clicked` is the act. While `why` is set, `not_yet` with that sentence takes its place.
    """

    not_yet = Signal(str)
    margin_u = RING_MARGIN
    #: The arrows up and down belong to the list in which it stands.
    in_a_list = False

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        QAbstractButton.__init__(self, parent)
        self.start(style)
        self._why = ""
        self._refused = False
        self._pressed_at = float("-inf")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def why(self) -> str:
        """The sentence that says why this is not possible yet; empty when it is possible."""
        return self._why

    def set_why(self, why: str) -> None:
        """Name what is missing, or allow the act again with an empty text."""
        self._why = why
        self.setAccessibleDescription(why)
        self.update()

    def stand_in_for(self, former: TapTarget) -> None:
        """Stand where `former` stood: the second touch of a double one that began on it does not count here."""
        self._pressed_at = former._pressed_at

    def shows_ring(self) -> bool:
        """Return whether the focus ring is to be drawn."""
        return self.hasFocus() and self.kit.shows_focus

    def nextCheckState(self) -> None:
        # Every road to `clicked` (hand, key, screen reader) comes through here just before it is emitted.
        if not self._why:
            super().nextCheckState()
            return
        self._refused = True
        self.blockSignals(True)
        QTimer.singleShot(0, self, self._refuse)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        now = self.kit.now()
        if now - self._pressed_at < TWICE_SECONDS:
            event.accept()
            return
        self._pressed_at = now
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._refuse()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            self._refuse()
            return
        if self.in_a_list and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # Qt would go on to the next widget, and out of the list at its ends
            event.ignore()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        self._refuse()

    def _refuse(self) -> None:
        if self._refused:
            self._refused = False
            self.blockSignals(False)
            self.not_yet.emit(self._why)


class Button(TapTarget):
    """A button with icon and text; its text is literal and shortened where it does not fit.

    Sizes follow the drawn height: 30 u letters from 88 u on, 26 u from 72 u on, 24 u below; `text_size`
    overrides that. `second_line` makes it a tile. `name` is what a screen reader says, else the text.
    """

    def __init__(
        self,
        style: Style,
        text: str = "",
        *,
        kind: Kind = Kind.NORMAL,
        icon: str | None = None,
        icon_after: bool = False,
        second_line: str = "",
        text_size: float | None = None,
        icon_size: float = 32.0,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, parent)
        self._label = text
        self._second = second_line
        self._name = name
        self._icon = icon
        self._icon_after = icon_after
        self._kind = kind
        self._text_size = text_size
        self._icon_size = icon_size
        self.setCheckable(kind is Kind.CHOICE)
        self._name_it()

    @property
    def label(self) -> str:
        return self._label

    @property
    def second_line(self) -> str:
        return self._second

    @property
    def kind(self) -> Kind:
        return self._kind

    def set_text(self, text: str, second_line: str = "", *, name: str = "") -> None:
        """Show another text; `name` replaces what a screen reader says."""
        self._label, self._second, self._name = text, second_line, name or self._name
        self._name_it()
        self.updateGeometry()
        self.update()

    def set_text_size(self, text_size: float | None) -> None:
        """Take letters of another size, or those that follow the height."""
        if text_size != self._text_size:
            self._text_size = text_size
            self.updateGeometry()
            self.update()

    def set_icon(self, icon: str | None) -> None:
        self._icon = icon
        self.update()

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.setCheckable(self.isCheckable() or kind is Kind.CHOICE)
        self.update()

    def preferred_width(self, height: float = 72.0) -> float:
        """Return the width in design units at which nothing is shortened; an icon alone is square."""
        if not self._label:
            return height
        look, size = self.kit.look(self), self._size_for(height)
        text = text_width(look, self._label, size=size, weight=Weight.SEMIBOLD)
        if self._second:
            text = max(text, text_width(look, self._second, size=22))
        icon = self._icon_size + _GAP if self._icon else 0.0
        return max(height, text + icon + 2 * self._padding(height))

    def least_width(self, height: float = 72.0) -> float:
        """Return the width in design units below which the words end with "…": small letters and no icon."""
        if not self._label or self._second:
            return self.preferred_width(height)
        look, size = self.kit.look(self), self._size_for(height) - 4
        return max(height, text_width(look, self._label, size=size, weight=Weight.SEMIBOLD) + 2 * _TIGHT + 1)

    def sizeHint(self) -> QSize:
        height = 104.0 if self._second else 80.0 if self._kind.on_ledge else 72.0
        edge = 2 * self.margin_px()
        return QSize(self.kit.pixels(self.preferred_width(height)) + edge, self.kit.pixels(height) + edge)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colours = self._colours(look.palette)
        rect = whole(size)
        draw_frame(painter, look, rect, fill=colours.fill, line=colours.line, dashed=colours.dashed)
        if self.shows_ring():
            ring = look.palette.on_ledge if self._kind.on_ledge else look.palette.ink
            draw_focus_ring(painter, look, rect, ring)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        if self._second:
            self._paint_tile(painter, look, size, colours)
        else:
            self._paint_line(painter, look, size, colours)

    def _paint_line(self, painter: QPainter, look: Look, size: QSizeF, colours: _Colours) -> None:
        wanted, padding = self._size_for(size.height()), self._padding(size.height())
        icon = self._icon_size if self._icon else 0.0
        gap = _GAP if self._icon and self._label else 0.0
        # A longer translation first takes the padding, then two steps of letter size, the icon, then ends with "…".
        tight = min(padding, _TIGHT)
        room = max(0.0, size.width() - 2 * tight - icon - gap)
        sizes = (wanted, wanted - 2, wanted - 4)
        if self._label and text_width(look, self._label, size=sizes[-1], weight=Weight.SEMIBOLD) > room:
            room, icon, gap = room + icon + gap, 0.0, 0.0
        letter = fitted_size(look, self._label, sizes=sizes, weight=Weight.SEMIBOLD, width=room)
        shown = elided(look, self._label, size=letter, weight=Weight.SEMIBOLD, width=room)
        text = text_width(look, shown, size=letter, weight=Weight.SEMIBOLD)
        middle = size.height() / 2
        left = (size.width() - text - gap - icon) / 2
        text_left = left if self._icon_after else left + icon + gap
        if self._icon and icon:
            at = left + text + gap if self._icon_after else left
            place = QRectF(QPointF(at, middle - icon / 2), QSizeF(icon, icon))
            draw_icon(painter, self._icon, place, colours.text, look)
        weight = Weight.SEMIBOLD
        draw(painter, look, shown, text_left, middle, size=letter, color=colours.text, weight=weight)

    def _paint_tile(self, painter: QPainter, look: Look, size: QSizeF, colours: _Colours) -> None:
        left, middle = 24.0, size.height() / 2
        room = size.width() - 2 * left
        first = fitted_size(look, self._label, sizes=(30, 28, 26, 24), weight=Weight.SEMIBOLD, width=room)
        draw(
            painter, look, self._label, left, middle - 18, size=first, color=colours.text,
            weight=Weight.SEMIBOLD, width=room, align=Align.LEFT,
        )  # fmt: skip
        second = fitted_size(look, self._second, sizes=(22, 20), weight=Weight.REGULAR, width=room)
        draw(painter, look, self._second, left, middle + 18, size=second, color=colours.second, width=room)

    def _size_for(self, height: float) -> float:
        if self._text_size:
            return self._text_size
        return 30.0 if height >= 87.5 else 26.0 if height >= 71.5 else 24.0

    def _padding(self, height: float) -> float:
        if self._second:
            return 24.0
        if self._kind is Kind.LEDGE_PRIMARY:
            return 42.0
        return 38.0 if height >= 87.5 else 28.0 if height >= 71.5 else 22.0 if height >= 55 else 13.0

    def _colours(self, colors: Palette) -> _Colours:
        ledge = self._kind.on_ledge
        if self._why:
            return _not_yet_colours(colors, ledge=ledge, pressed=self.isDown())
        if self.isDown():
            line = colors.line if ledge else colors.line2
            return _Colours(colors.line, line, colors.ink, colors.ink)
        if self.isChecked():
            return _chosen_on_ledge(colors) if ledge else _RESTING[Kind.PRIMARY](colors)
        return _RESTING.get(self._kind, _plain)(colors)

    def _name_it(self) -> None:
        spoken = ", ".join(part for part in (self._label, self._second) if part)
        self.setAccessibleName(self._name or spoken)


def _not_yet_colours(colors: Palette, *, ledge: bool, pressed: bool) -> _Colours:
    line, text = (colors.on_ledge2, colors.on_ledge2) if ledge else (colors.line2, colors.ink2)
    if pressed:
        return _Colours(colors.line, line, colors.ink, colors.ink, dashed=True)
    return _Colours(None, line, text, text, dashed=True)


def _plain(colors: Palette) -> _Colours:
    return _Colours(colors.surface, colors.line2, colors.ink, colors.ink2)


def _chosen_on_ledge(colors: Palette) -> _Colours:
    text = colors.on_ledge_primary
    return _Colours(colors.on_ledge2, colors.on_ledge2, text, text)


_RESTING: dict[Kind, Callable[[Palette], _Colours]] = {
    Kind.PRIMARY: lambda c: _Colours(c.ink, c.ink, c.on_ink, c.on_ink),
    Kind.QUIET: lambda c: _Colours(None, None, c.ink, c.ink2),
    Kind.PLUM: lambda c: _Colours(c.surface, c.learn, c.learn, c.learn),
    Kind.STARTER: lambda c: _Colours(c.surface, c.learn, c.ink, c.ink2),
    Kind.LEDGE: lambda c: _Colours(c.ledge_btn, c.ledge_btn, c.on_ledge, c.on_ledge2),
    Kind.LEDGE_PRIMARY: lambda c: _Colours(c.ledge_primary, c.ledge_primary, c.on_ledge_primary, c.on_ledge_primary),
    Kind.LEDGE_QUIET: lambda c: _Colours(None, None, c.on_ledge, c.on_ledge2),
}
