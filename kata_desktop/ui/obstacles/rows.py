"""The rows of the parking lot: the frame of the one in focus, obstacles with their grip, captions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.obstacle import ObstacleStatus
from kata_desktop.paint.board.values import ObstaclePicture
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import grip, pin
from kata_desktop.paint.text import Align, draw, draw_lines, text_width, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import obstacles
from kata_desktop.words.ink import in_a_line
from kata_desktop.words.practice import Empty, empty, in_focus, solved_on

CAPTION = 44.0
#: What is written by hand has the room of so many lines in the frame.
_INK_LINES = 2
GRIP = 72.0
_TEXT_LEFT = 68.0
_EDGE = 20.0
_ICONS = {ObstacleStatus.HELD: "pause", ObstacleStatus.SOLVED: "circle-check", ObstacleStatus.DROPPED: "minus"}


@dataclass(frozen=True, slots=True)
class LotSizes:
    """How large the parking lot is read: its rows, the obstacle in focus, and the words above and below that."""

    row: float = 72.0
    row_text: float = 24.0
    focus: float = 36.0
    line_height: float = 1.16
    label: float = 20.0
    detail: float = 20.0
    inset: float = 23.0
    frame: float = 3.0
    sunken: bool = True
    begins_new: bool = True
    """Whether a new one is begun in the list."""


AT_HAND: Final = LotSizes()
#: In a coaching cycle it is read from three metres.
FROM_AFAR: Final = LotSizes(
    row=84.0, row_text=30.0, focus=56.0, line_height=1.14, label=28.0, detail=28.0, inset=32.0, frame=4.0,
    sunken=False, begins_new=False,
)  # fmt: skip
#: The same where the reading size leaves little height.
FROM_AFAR_LOW: Final = LotSizes(
    row=72.0, row_text=28.0, focus=40.0, label=24.0, detail=24.0, inset=26.0, sunken=False, begins_new=False
)


class FocusPlace(TapTarget):
    """The one obstacle in focus, framed; where rows are dropped to bring the arrow to them."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: ObstaclePicture | None = None
        self._chosen = self._dropping = False
        self.sizes = AT_HAND
        super().__init__(style, parent)

    @property
    def obstacle_id(self) -> str:
        """The obstacle in focus; empty without one."""
        return self._shown.id if self._shown else ""

    def show_obstacle(self, shown: ObstaclePicture | None, *, chosen: bool) -> None:
        """Show the one in focus, and whether the editor beside shows it too."""
        self._shown, self._chosen = shown, chosen
        self.setAccessibleName(shown.name if shown else empty(Empty.FOCUS).text)
        self.update()

    def set_dropping(self, dropping: bool) -> None:
        """Show that a row held above would come here."""
        self._dropping = dropping
        self.update()

    @property
    def is_dropping(self) -> bool:
        return self._dropping

    def preferred_height(self, width: float) -> float:
        """The height at which text and detail have room."""
        sizes = self.sizes
        if self._shown is None:
            return max(112.0, 3.2 * sizes.row_text)
        lines = _INK_LINES if self._shown.ink else len(self._lines(width))
        detail = 2.1 if self._shown.detail or self._shown.detail_ink else 0.6
        return self._head() + lines * sizes.focus * sizes.line_height + detail * sizes.detail + 11.0

    def _head(self) -> float:
        """The height of what stands above the words."""
        return 20.0 + 1.55 * self.sizes.label

    def _lines(self, width: float) -> list[str]:
        text, sizes = self._shown.text if self._shown else "", self.sizes
        room = width - 2 * sizes.inset
        return wrap(self.kit.look(self), text, size=sizes.focus, weight=Weight.SEMIBOLD, width=room, max_lines=3)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, shown = look.palette, self._shown
        fill = colors.line if self.isDown() else colors.sunken if self._dropping else colors.surface
        dashed = shown is None or self._dropping
        line = colors.line2 if dashed else colors.ink
        sizes = self.sizes
        draw_frame(painter, look, whole(size), fill=fill, line=line, width=sizes.frame, dashed=dashed)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink)
        left, room = sizes.inset, size.width() - 2 * sizes.inset
        if shown is None or self._dropping:
            words = obstacles.drop_into_focus() if self._dropping else empty(Empty.FOCUS).text
            draw(painter, look, words, left, size.height() / 2, size=sizes.row_text, color=colors.ink2, width=room)
            return
        if self._chosen:
            icon = QRectF(size.width() - 55, 16, 32, 32)
            draw_icon(painter, "chevron-right", icon, colors.line2, look)
        middle, side = 20 + 0.6 * sizes.label, 1.2 * sizes.label
        pin(painter, look, QRectF(left, middle - side / 2, side, side))
        beside = left + side + 10
        draw(
            painter, look, in_focus(), beside, middle, size=sizes.label, weight=Weight.SEMIBOLD, color=colors.ink,
            width=room - side - 54,
        )  # fmt: skip
        bottom = self._paint_words(painter, look, Written(shown.ink, shown.text), size.width())
        if shown.detail_ink:
            detail = Written(shown.detail_ink, shown.detail)
            place = QRectF(left, bottom + 4, room, 1.7 * sizes.detail)
            draw_written(painter, look, detail, place, Voice(sizes.detail, colors.ink2))
        else:
            draw(
                painter, look, shown.detail, left, bottom + 1.1 * sizes.detail, size=sizes.detail, color=colors.ink2,
                width=room,
            )  # fmt: skip

    def _paint_words(self, painter: QPainter, look: Look, written: Written, width: float) -> float:
        """Paint what the obstacle is, typed or by hand, and return the end of it."""
        sizes, top, color, bold = self.sizes, self._head(), look.palette.ink, Weight.SEMIBOLD
        if written.ink:
            place = QRectF(sizes.inset, top, width - 2 * sizes.inset, _INK_LINES * sizes.focus * sizes.line_height)
            draw_written(painter, look, written, place, Voice(sizes.focus, color, bold, sizes.line_height))
            return place.bottom()
        return draw_lines(
            painter, look, self._lines(width), sizes.inset, top, size=sizes.focus, weight=bold, color=color,
            line_height=sizes.line_height,
        )  # fmt: skip


class ObstacleRow(TapTarget):
    """One obstacle that is not in focus; a parked one has a grip. `clicked` chooses it.

    `stepped` asks for the row before (-1) or after (1), `shifted` to move the obstacle itself that way.
    """

    margin_u = 0.0
    stepped = Signal(int)
    shifted = Signal(int)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.shown = ObstaclePicture("", "")
        self.status = ObstacleStatus.PARKED
        self._chosen = self._is_gap = False
        self.sizes = AT_HAND
        super().__init__(style, parent)
        self.grip = Grip(style, self)

    @property
    def is_gap(self) -> bool:
        """Whether the row is lifted and only its place is shown."""
        return self._is_gap

    @property
    def is_chosen(self) -> bool:
        return self._chosen

    def show_obstacle(self, shown: ObstaclePicture, status: ObstacleStatus, *, chosen: bool) -> None:
        """Show an obstacle, and whether the editor beside shows it too."""
        self.shown, self.status, self._chosen = shown, status, chosen
        self.setAccessibleName(shown.name)
        self.grip.setVisible(status is ObstacleStatus.PARKED)
        self.grip.setAccessibleName(obstacles.grip(in_a_line(shown.text, inked=bool(shown.ink))))
        self.update()

    def set_gap(self, gap: bool) -> None:
        """Show the dashed place of a row that is lifted."""
        self._is_gap = gap
        self.grip.update()
        self.update()

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - the grip lies at the left
        if hasattr(self, "grip"):
            self.place(self.grip, 0, 0, GRIP, height_u)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(step)
        else:
            self.stepped.emit(step)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle = look.palette, size.height() / 2
        if self._is_gap:
            place = whole(size).adjusted(2, 2, -2, -2)
            draw_frame(painter, look, place, fill=colors.sunken, line=colors.line2, dashed=True)
            words = obstacles.text(obstacles.Text.DROP_HERE)
            room = size.width() - 2 * _EDGE
            draw(painter, look, words, _EDGE, middle, size=self.sizes.row_text, color=colors.ink2, width=room)
            return
        if self.isDown():
            painter.fillRect(whole(size), colors.line)
        if self._chosen:
            fill = colors.line if self.isDown() else colors.surface
            draw_frame(painter, look, whole(size), fill=fill, line=colors.ink, width=3)
        else:
            painter.setPen(look.pen(colors.line, 1))
            y = look.snap(size.height() - 0.5, 1)
            painter.drawLine(QLineF(0, y, size.width(), y))
        paint_obstacle(painter, look, size, self.shown, self.status, letters=self.sizes.row_text)
        if self.shows_ring():
            draw_frame(painter, look, whole(size).adjusted(6, 6, -6, -6), fill=None, line=colors.ink, width=4)


def paint_obstacle(
    painter: QPainter, look: Look, size: QSizeF, shown: ObstaclePicture, status: ObstacleStatus, *, letters: float
) -> None:
    """Paint what stands in a row: grip or sign, words, and the size at the right."""
    colors, middle = look.palette, size.height() / 2
    icon = QRectF(_EDGE, middle - 16, 32, 32)
    if status is ObstacleStatus.PARKED:
        grip(painter, look, icon)
    else:
        draw_icon(painter, _ICONS[status], icon, colors.ink2, look)
    right = size.width() - _EDGE
    if shown.size and status in (ObstacleStatus.PARKED, ObstacleStatus.HELD):
        draw(painter, look, shown.size, right, middle, size=20, color=colors.ink2, align=Align.RIGHT)
        right -= text_width(look, shown.size, size=20) + 16
    closed = status in (ObstacleStatus.SOLVED, ObstacleStatus.DROPPED)
    words = solved_on(shown.text, shown.closed) if status is ObstacleStatus.SOLVED else shown.text
    color = colors.ink2 if closed else colors.ink
    if shown.ink:
        place = QRectF(_TEXT_LEFT, 6, right - _TEXT_LEFT, size.height() - 12)
        draw_written(painter, look, Written(shown.ink, words), place, Voice(letters, color))
        return
    # the day of a solved one is never cut off: long words take a second line
    lines = wrap(look, words, size=letters, weight=Weight.REGULAR, width=right - _TEXT_LEFT, max_lines=2)
    letter = letters if len(lines) < 2 else letters * 22 / 24
    if len(lines) > 1:
        lines = wrap(look, words, size=letter, weight=Weight.REGULAR, width=right - _TEXT_LEFT, max_lines=2)
    top = middle - len(lines) * letter * 1.3 / 2
    draw_lines(painter, look, lines, _TEXT_LEFT, top, size=letter, color=color)


class Grip(Painted):
    """The place by which a row is taken: it follows the hand from press to release; a tap is left to the row."""

    pressed = Signal(QPoint)
    moved = Signal(QPoint)
    released = Signal(QPoint)

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(style, parent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.moved.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self.released.emit(event.globalPosition().toPoint())


class Lifted(Painted):
    """The row in the hand: a little aside of its place, outlined 3 u; it takes no touches."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._shown = ObstaclePicture("", "")
        self.sizes = AT_HAND
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def take(self, shown: ObstaclePicture) -> None:
        """Show a row as lifted."""
        self._shown = shown
        self.show()
        self.raise_()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.ink, width=3)
        letters = self.sizes.row_text
        paint_obstacle(painter, look, size, self._shown, ObstacleStatus.PARKED, letters=letters)


class Caption(Painted):
    """A quiet line above rows of one kind."""

    def __init__(self, style: Style, words: str) -> None:
        self._words = words
        super().__init__(style)
        self.setAccessibleName(words)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        place = QPointF(4, size.height() - 18)
        room = size.width() - 8
        draw(painter, look, self._words, place.x(), place.y(), size=20, color=look.palette.ink2, width=room)


class NewRow(TapTarget):
    """The dashed place of the next obstacle."""

    margin_u = 0.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._chosen = False
        super().__init__(style, parent)
        self._words = obstacles.text(obstacles.Text.NEW)
        self.setAccessibleName(self._words)

    def set_chosen(self, chosen: bool) -> None:
        """Show that the editor beside is writing it."""
        self._chosen = chosen
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle = look.palette, size.height() / 2
        place = whole(size).adjusted(0, 6, 0, -6)
        fill = colors.line if self.isDown() else colors.surface if self._chosen else None
        line, width = (colors.ink, 3.0) if self._chosen else (colors.line2, 2.0)
        draw_frame(painter, look, place, fill=fill, line=line, width=width, dashed=not self._chosen)
        draw_icon(painter, "plus", QRectF(_EDGE, middle - 16, 32, 32), colors.ink, look)
        draw(painter, look, self._words, _TEXT_LEFT, middle, size=24, color=colors.ink, width=size.width() - 90)
        if self.shows_ring():
            draw_frame(painter, look, place.adjusted(6, 6, -6, -6), fill=None, line=colors.ink, width=4)
