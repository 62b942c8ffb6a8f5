"""Widgets that paint and place in design units, so that one number scales the whole screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw
from kata_desktop.ui.kit.style import Style

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object

# A focus ring takes 4 u of space and 4 u of line; the same strip answers to touch.
RING_MARGIN = 8.0
PANEL_RADIUS = 10.0
BUTTON_RADIUS = 8.0


class InUnits(_Widget):
    """Painting and placing in design units, mixed into any QWidget.

    `margin_u` is the strip around the drawn rectangle that belongs to the widget: focus ring and touch.
    `place` takes drawn rectangles, so neighbours are placed as they are drawn.
    """

    margin_u: float = 0.0
    kit: Style
    _places: dict[QWidget, QRectF]

    def start(self, style: Style) -> None:
        """Follow `style`; called once by each constructor after that of the QWidget."""
        self.kit = style
        self._places = {}
        style.changed.connect(self.style_changed)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Paint in design units; the drawn rectangle reaches from (0, 0) to `size`."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Give the focus to the screen when what has it goes away: Qt would give it to whatever stands next."""
        home = None if self.isVisible() else self.parentWidget()
        while home is not None and not getattr(home, "is_home_of_focus", False):
            home = home.parentWidget()
        if home is None or not home.isVisible():
            return super().focusNextPrevChild(next)
        home.setFocus()
        return True

    def arrange(self, width_u: float, height_u: float) -> None:
        """Place the children for a drawn size in design units; called after every change of it."""

    def place(self, child: QWidget, x: float, y: float, width: float, height: float) -> None:
        """Put the drawn rectangle of a child at a place in design units and keep it there."""
        self._places[child] = QRectF(x, y, width, height)
        child.setGeometry(self._pixel_rect(child, self._places[child]))

    def placed_at(self, child: QWidget) -> QRectF:
        """Return the place a child was given, in design units."""
        return QRectF(self._places[child])

    def size_u(self) -> QSizeF:
        """Return the drawn size in design units."""
        edge, unit = 2 * self.margin_px(), self.kit.unit
        return QSizeF((self.width() - edge) / unit, (self.height() - edge) / unit)

    def margin_px(self) -> int:
        """Return the width of the strip around the drawn rectangle in logical pixels."""
        return self.kit.pixels(self.margin_u)

    def drawn_rect(self) -> QRect:
        """Return the drawn rectangle in logical pixels of this widget."""
        edge = self.margin_px()
        return self.rect().adjusted(edge, edge, -edge, -edge)

    def style_changed(self) -> None:
        """Place everything anew and repaint."""
        self._settle()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.margin_px()
        painter.translate(edge, edge)
        painter.scale(self.kit.unit, self.kit.unit)
        self.paint(painter, self.kit.look(self), self.size_u())
        painter.end()

    def _settle(self) -> None:
        places = self._places.items()
        self._places = {child: at for child, at in places if isValid(child) and child.parentWidget() is self}
        size = self.size_u()
        self.arrange(size.width(), size.height())
        for child, rect in self._places.items():
            child.setGeometry(self._pixel_rect(child, rect))

    def _pixel_rect(self, child: QWidget, rect: QRectF) -> QRect:
        """Round the edges, not the size, so that neighbours keep touching at every scale."""
        unit, edge = self.kit.unit, self.margin_px()
        left, top = round(rect.left() * unit) + edge, round(rect.top() * unit) + edge
        right, bottom = round(rect.right() * unit) + edge, round(rect.bottom() * unit) + edge
        # A child as wide as its parent in units can come out a pixel wider, and would lose its edge line.
        right -= right == self.width() - edge + 1
        bottom -= bottom == self.height() - edge + 1
        own = child.margin_px() if isinstance(child, InUnits) else 0
        return QRect(left - own, top - own, right - left + 2 * own, bottom - top + 2 * own)


class Painted(InUnits, QWidget):
    """A widget without own behaviour that paints itself in design units."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        QWidget.__init__(self, parent)
        self.start(style)


class Panel(Painted):
    """The frame around a part of a screen; `sunken` marks fixed text."""

    def __init__(self, style: Style, parent: QWidget | None = None, *, sunken: bool = False) -> None:
        super().__init__(style, parent)
        self._sunken = sunken

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        fill = colors.sunken if self._sunken else colors.surface
        draw_frame(painter, look, whole(size), fill=fill, line=colors.line, width=1, radius=PANEL_RADIUS)


def whole(size: QSizeF) -> QRectF:
    """Return the rectangle from (0, 0) to `size`."""
    return QRectF(QPointF(0, 0), size)


def draw_frame(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    *,
    fill: QColor | None,
    line: QColor | None,
    width: float = 2.0,
    radius: float = BUTTON_RADIUS,
    dashed: bool = False,
) -> None:
    """Draw a rounded rectangle whose outer edge is `rect`; the line lies inside it."""
    thick = look.crisp(width) if line is not None else 0.0
    pen = QPen(Qt.PenStyle.NoPen)
    if line is not None:
        pen = look.dashed(line, width, 7, 5) if dashed else look.pen(line, width)
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    half = thick / 2
    inner = rect.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, max(0.0, radius - half), max(0.0, radius - half))


def draw_focus_ring(painter: QPainter, look: Look, rect: QRectF, color: QColor, radius: float = 8.0) -> None:
    """Draw the 4 u ring that lies 4 u outside `rect`."""
    space = RING_MARGIN
    outer = rect.adjusted(-space, -space, space, space)
    draw_frame(painter, look, outer, fill=None, line=color, width=4, radius=radius + space)


@dataclass(frozen=True, slots=True)
class TitleSizes:
    """The title row of a panel: inset, middle of the row, diameter of the ring, letters, gap beside the ring."""

    edge: float = 24.0
    middle: float = 40.0
    ring: float = 40.0
    number: float = 24.0
    title: float = 28.0
    right: float = 20.0
    gap: float = 12.0


WALL_TITLE: Final = TitleSizes()


def draw_panel_title(
    painter: QPainter,
    look: Look,
    width: float,
    title: str,
    *,
    number: int | None = None,
    right: str = "",
    sizes: TitleSizes = WALL_TITLE,
) -> None:
    """Draw the title row of a panel `width` wide: ring with number, title, one line at the right."""
    colors, middle, x, edge = look.palette, sizes.middle, sizes.edge, sizes.edge
    if number is not None:
        painter.setPen(look.pen(colors.ink, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(x + 1, middle - sizes.ring / 2 + 1, sizes.ring - 2, sizes.ring - 2))
        draw(
            painter, look, str(number), x + sizes.ring / 2, middle, size=sizes.number, color=colors.ink,
            weight=Weight.SEMIBOLD, align=Align.CENTRE,
        )  # fmt: skip
        x += sizes.ring + sizes.gap
    used = 0.0
    if right:
        used = draw(
            painter, look, right, width - edge, middle, size=sizes.right, color=colors.ink2, align=Align.RIGHT,
            width=(width - x - edge) * 0.6,
        )  # fmt: skip
    room = width - x - edge - (used + 16 if used else 0)
    draw(painter, look, title, x, middle, size=sizes.title, color=colors.ink, weight=Weight.SEMIBOLD, width=room)
