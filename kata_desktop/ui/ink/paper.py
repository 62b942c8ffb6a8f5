"""The paper: strokes dry on a picture of it, so that a moving pen paints only its newest piece."""

from __future__ import annotations

import math
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kata_desktop.core.ink import BROAD, FINE, NO_INK, PAPER_HEIGHT, PAPER_WIDTH, SHEET_WIDTH, Ink, Place, Stroke
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import draw_strokes
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, text_width
from kata_desktop.ui.ink.line import WetLine
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style

SQUARE: Final = 32.0
_FRAME: Final = 3.0
_REACH: Final = 14.0
#: How far an arrow key moves the paper.
_STEP: Final = 2 * SQUARE


class Tool(Enum):
    """What the hand holds."""

    FINE = auto()
    BROAD = auto()
    RUBBER = auto()


WIDTHS: Final = {Tool.FINE: FINE, Tool.BROAD: BROAD}


class Paper(Painted):
    """Shows ink and draws what is being written. `drawn` brings a finished movement in units of the paper with the
    width of the pen, `passed` a stroke that the rubber came over.

    Fingers, pens and the mouse (`ui.ink.hands`) come as `put_down`, `go_on`, `lift` and `take_back`.
    """

    drawn = Signal(object, int)
    passed = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._ink = NO_INK
        self._label, self._learning = "", False
        self._origin = QPointF(0, 0)
        self._dry: QPixmap | None = None
        self._wet: WetLine | None = None
        self._told: WetLine | None = None
        self._rooms: dict[str, QRectF] = {}
        self._rubbed: set[str] | None = None
        self._at: Place = (0.0, 0.0)
        self._tool = Tool.FINE
        self._squares = True
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # ------------------------------------------------------------------------------- what lies here

    @property
    def tool(self) -> Tool:
        """What writes now."""
        return self._tool

    def take(self, tool: Tool) -> None:
        """Write with something else from the next movement on."""
        self._tool = tool

    @property
    def squares(self) -> bool:
        """Whether the paper is squared."""
        return self._squares

    def show_squares(self, squares: bool) -> None:
        self._squares = squares
        self._wipe()

    def begin(self, ink: Ink, label: str, *, learning: bool) -> None:
        """Lie there for a text with its question, its beginning at the top left."""
        self._label, self._learning = label, learning
        self._put(ink)
        self._wet = self._told = self._rubbed = None
        left, top, _, _ = ink.bounds
        self._origin = QPointF()
        size = self._in_sight()
        if ink and (left > size.width() or top > size.height()):
            self.move_by(left - SQUARE, top - SQUARE)
        self._wipe()

    def show_ink(self, ink: Ink) -> None:
        """Show ink as it stands now; only what is other than before is painted anew."""
        former = self._rooms
        self._put(ink)
        other = [(former.get(stroke) or self._rooms[stroke]) for stroke in former.keys() ^ self._rooms.keys()]
        if self._told is not None:
            # the line that was wet is dry now: one painting for both
            other.append(self._told.bounds)
            self._told = None
        part = QRectF()
        for room in other:
            part = part.united(room)
        if other:
            self._paint_over(part)

    def _put(self, ink: Ink) -> None:
        known = self._rooms
        self._ink, self._rooms = ink, {stroke.id: known.get(stroke.id) or _room(stroke) for stroke in ink.strokes}

    def place_of(self, position: QPointF) -> Place:
        """The place of the paper under a place of the widget."""
        at = (position - QPointF(self.margin_px(), self.margin_px())) / self._pixels() + self._origin
        return at.x(), at.y()

    def position_of(self, place: Place) -> QPointF:
        """The place of the widget above a place of the paper."""
        return (QPointF(*place) - self._origin) * self._pixels() + QPointF(self.margin_px(), self.margin_px())

    @property
    def origin(self) -> Place:
        """The place of the paper at the top left corner."""
        return self._origin.x(), self._origin.y()

    def move_by(self, right: float, down: float) -> None:
        """Bring more of the paper into sight, by units of the paper; its edges are the end."""
        size = self._in_sight()
        x = min(max(0.0, self._origin.x() + right), max(0.0, PAPER_WIDTH - size.width()))
        y = min(max(0.0, self._origin.y() + down), max(0.0, PAPER_HEIGHT - size.height()))
        if (x, y) != self.origin:
            self._origin = QPointF(x, y)
            self._wipe()

    def _pixels(self) -> float:
        """Logical pixels per unit of the paper: a narrow window sees all of its width, a wide one more of it."""
        return self.kit.unit * min(1.0, max(0.1, self.size_u().width() / SHEET_WIDTH))

    def _in_sight(self) -> QSizeF:
        return self.size_u() * (self.kit.unit / self._pixels())

    # --------------------------------------------------------------------------------------- writing

    @property
    def is_writing(self) -> bool:
        """Whether a pen is down."""
        return self._wet is not None or self._rubbed is not None

    def put_down(self, position: QPointF, *, rubs: bool = False) -> None:
        """Put the pen, or the rubber, on the paper."""
        self._at = place = self.place_of(position)
        if rubs or self._tool is Tool.RUBBER:
            self._rubbed = set()
            self._rub(place)
        else:
            self._wet = WetLine(place, WIDTHS[self._tool])
            self._draw_wet(self._wet)

    def go_on(self, position: QPointF) -> None:
        """Draw on to a place."""
        place = self.place_of(position)
        if self._rubbed is not None:
            steps = max(1, math.ceil(math.dist(self._at, place) / _REACH))
            for step in range(1, steps + 1):
                share = step / steps
                x, y = (a + (b - a) * share for a, b in zip(self._at, place, strict=True))
                self._rub((x, y))
            self._at = place
        elif self._wet is not None and self._wet.add(place):
            self._draw_wet(self._wet)

    def lift(self) -> None:
        """Lift the pen: what was drawn is told."""
        wet, self._wet, self._rubbed = self._wet, None, None
        if wet is not None:
            wet.end()
            self._draw_wet(wet)
            self._told = wet
            self.drawn.emit(tuple(wet.places), wet.width)
            if self._told is not None:
                # it was not kept
                self._told = None
                self._paint_over(wet.bounds)

    def take_back(self) -> None:
        """Forget the movement: it was none of a pen."""
        wet, self._wet, self._rubbed = self._wet, None, None
        if wet is not None:
            self._paint_over(wet.bounds)

    def _rub(self, place: Place) -> None:
        assert self._rubbed is not None
        for stroke in reversed(self._ink.strokes):
            if stroke.id not in self._rubbed and stroke.is_near(place, _REACH):
                self._rubbed.add(stroke.id)
                self.passed.emit(stroke.id)

    # -------------------------------------------------------------------------------------- painting

    def style_changed(self) -> None:
        self._dry = None
        super().style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - a new size is a new picture
        self._dry = None
        self.move_by(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        dry = self._picture()
        ratio, place = dry.devicePixelRatio(), event.rect()
        source = QRectF(
            place.left() * ratio, place.top() * ratio, place.width() * ratio, place.height() * ratio
        )  # fmt: skip
        painter = QPainter(self)
        painter.drawPixmap(QRectF(place), dry, source)
        painter.end()

    def _picture(self) -> QPixmap:
        """What is dry; made anew where the paper was moved or the look changed."""
        ratio = self.devicePixelRatioF()
        if self._dry is None or self._dry.devicePixelRatio() != ratio:
            self._dry = QPixmap(self.size() * ratio)
            self._dry.setDevicePixelRatio(ratio)
            self._render(self.rect())
        return self._dry

    def _wipe(self) -> None:
        self._dry = None
        self.update()

    def _paint_over(self, bounds: QRectF) -> None:
        """Paint a part of the paper anew from its ink."""
        part = self._part(bounds)
        if self._dry is not None:
            self._render(part)
        self.update(part)

    def _draw_wet(self, wet: WetLine) -> None:
        """Let the newest piece of the line dry on the picture, and show that part."""
        painter = self._painter_on(self._picture())
        wet.draw(painter, self.kit.look(self))
        painter.end()
        self.update(self._part(wet.piece))

    def _part(self, bounds: QRectF) -> QRect:
        """The pixels above a part of the paper, with the edge of a line."""
        corners = self.position_of((bounds.left(), bounds.top())), self.position_of((bounds.right(), bounds.bottom()))
        return QRectF(*corners).toAlignedRect().adjusted(-3, -3, 3, 3).intersected(self.rect())

    def _painter_on(self, picture: QPixmap) -> QPainter:
        """A painter in units of the paper that stays inside the frame."""
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = max(1, self.kit.pixels(_FRAME))
        painter.setClipRect(self.rect().adjusted(edge, edge, -edge, -edge))
        scale = self._pixels()
        painter.translate(self.position_of((0, 0)))
        painter.scale(scale, scale)
        return painter

    def _render(self, part: QRect) -> None:
        assert self._dry is not None
        look, colors = self.kit.look(self), self.kit.palette
        painter = QPainter(self._dry)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(part)
        painter.fillRect(part, colors.bg)
        painter.scale(self.kit.unit, self.kit.unit)
        draw_frame(painter, look, whole(self.size_u()), fill=colors.surface, line=None)
        self._paint_ground(painter, look)
        painter.end()
        painter = self._painter_on(self._dry)
        inside = painter.transform().inverted()[0].mapRect(QRectF(part))
        painter.setClipRect(inside, Qt.ClipOperation.IntersectClip)
        near = [stroke for stroke in self._ink.strokes if inside.intersects(self._rooms[stroke.id])]
        draw_strokes(painter, look, Ink(tuple(near)))
        painter.end()
        painter = QPainter(self._dry)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(part)
        painter.scale(self.kit.unit, self.kit.unit)
        draw_frame(painter, look, whole(self.size_u()), fill=None, line=colors.ink, width=_FRAME)
        painter.end()

    def _paint_ground(self, painter: QPainter, look: Look) -> None:
        """The squares, which move with the paper, and the question, which stays."""
        size, zoom, colors = self.size_u(), self._pixels() / self.kit.unit, look.palette
        painter.save()
        if self._squares:
            painter.setPen(look.pen(colors.line, 1))
            for x in _lines(self._origin.x(), size.width(), zoom):
                painter.drawLine(QLineF(look.snap(x, 1), 0, look.snap(x, 1), size.height()))
            for y in _lines(self._origin.y(), size.height(), zoom):
                painter.drawLine(QLineF(0, look.snap(y, 1), size.width(), look.snap(y, 1)))
        self._paint_label(painter, look, size)
        painter.restore()

    def _paint_label(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if not self._label:
            return
        colors, left, room = look.palette, 24.0, size.width() - 48
        icon = 34.0 if self._learning else 0.0
        color = colors.learn if self._learning else colors.ink2
        wide = min(room, icon + text_width(look, self._label, size=20, weight=Weight.SEMIBOLD))
        painter.fillRect(QRectF(left - 4, 18, wide + 14, 34), colors.surface)
        if icon:
            draw_icon(painter, "lightbulb", QRectF(left, 23, 24, 24), color, look)
        draw(
            painter, look, self._label, left + icon, 35, size=20, weight=Weight.SEMIBOLD, color=color,
            width=room - icon,
        )  # fmt: skip


def _lines(first: float, end: float, zoom: float) -> Iterator[float]:
    """Where lines of squared paper lie on a sheet that begins at a place of it."""
    at = (SQUARE - first % SQUARE) * zoom
    while at < end - _FRAME:
        yield at
        at += SQUARE * zoom


def _room(stroke: Stroke) -> QRectF:
    """The room of a stroke; a curve may reach a little beyond its points."""
    left, top, right, bottom = stroke.bounds
    return QRectF(left, top, right - left, bottom - top).adjusted(-4, -4, 4, 4)
