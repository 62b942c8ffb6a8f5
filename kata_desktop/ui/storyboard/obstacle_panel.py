"""Panel 3: the obstacle in focus and the parked ones."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.values import ObstaclePicture, ObstaclesPicture
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import grip, pin
from kata_desktop.paint.text import draw, draw_lines, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.panel import BoardPanel
from kata_desktop.ui.storyboard.sizes import sizes_of
from kata_desktop.words import storyboard
from kata_desktop.words.practice import Empty, Panel, empty, in_focus, panel_title, parked

#: What is written by hand has the room of so many lines in the frame.
_INK_LINES = 2


class ObstaclePanel(BoardPanel):
    """The parking lot as far as it has room; what has none is counted."""

    obstacle_chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown = ObstaclesPicture("", None, (), (), ())
        self._rows: list[ParkedRow] = []
        super().__init__(style, panel_title(Panel.OBSTACLES), 3, parent)
        self.focus_frame = FocusFrame(style, self)
        self.focus_frame.clicked.connect(self._open_focus)

    def show_obstacles(self, shown: ObstaclesPicture) -> None:
        """Show the obstacles in their order."""
        self._shown = shown
        self.set_right(shown.summary)
        self.setAccessibleName(panel_title(Panel.OBSTACLES) + (". " + shown.summary if shown.summary else ""))
        nothing = shown.focus is None and not shown.parked and not shown.solved and not shown.held
        self.focus_frame.setVisible(not nothing)
        self.focus_frame.show_obstacle(shown.focus)
        self._take_rows(shown.parked)
        self.show_empty(
            empty(Empty.OBSTACLES).text if nothing else "", empty(Empty.OBSTACLES).action if nothing else ""
        )

    def _take_rows(self, parked: tuple[ObstaclePicture, ...]) -> None:
        for row in self._rows[len(parked) :]:
            row.hide()
            row.deleteLater()
        del self._rows[len(parked) :]
        while len(self._rows) < len(parked):
            row = ParkedRow(self.kit, self)
            row.clicked.connect(self._open_row)
            self._rows.append(row)
        for row, obstacle in zip(self._rows, parked, strict=True):
            row.show_obstacle(obstacle)

    def _open_row(self) -> None:
        row = self.sender()
        if isinstance(row, ParkedRow):
            self.obstacle_chosen.emit(row.obstacle_id)

    def _open_focus(self) -> None:
        self.obstacle_chosen.emit(self._shown.focus.id if self._shown.focus else "")

    def arrange(self, width_u: float, height_u: float) -> None:
        super().arrange(width_u, height_u)
        if not hasattr(self, "focus_frame"):
            return
        sizes, edge = sizes_of(self.kit).obstacles, sizes_of(self.kit).panel.edge
        room = width_u - 2 * edge
        self.place(self.focus_frame, edge, sizes.frame, room, self.focus_frame.preferred_height(room))
        top, fitting = self._rows_top(), self._fitting(height_u)
        for n, row in enumerate(self._rows):
            row.setVisible(n < fitting)
            row.set_last(n == fitting - 1)
            if n < fitting:
                self.place(row, edge, top + n * sizes.row, room, sizes.row)

    def _rows_top(self) -> float:
        return self.placed_at(self.focus_frame).bottom() + sizes_of(self.kit).obstacles.heading

    def _fitting(self, height: float) -> int:
        sizes = sizes_of(self.kit).obstacles
        room = height - self._rows_top() - sizes_of(self.kit).panel.edge / 3
        fitting = int(room // sizes.row)
        if fitting < len(self._rows) and room - fitting * sizes.row < sizes.more:
            fitting -= 1
        return max(0, min(fitting, len(self._rows)))

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        sizes, edge, top = sizes_of(self.kit).obstacles, sizes_of(self.kit).panel.edge, self._rows_top()
        fitting = self._fitting(size.height())
        hidden, room, color = len(self._rows) - fitting, size.width() - 2 * edge, look.palette.ink2
        if self._rows and sizes.label:
            words = parked() if not hidden else storyboard.parked_and_more(hidden)
            draw(painter, look, words, edge, top - 14, size=sizes.label, color=color, width=room)
        elif hidden and sizes.more:
            middle = top + fitting * sizes.row + sizes.more * 0.75
            words, left = storyboard.more(hidden), edge + sizes.row_left
            draw(painter, look, words, left, middle, size=sizes.more, color=color, width=room - sizes.row_left)


class FocusFrame(TapTarget):
    """The one obstacle in focus, framed; without one it asks to choose."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: ObstaclePicture | None = None
        super().__init__(style, parent)

    def show_obstacle(self, shown: ObstaclePicture | None) -> None:
        self._shown = shown
        name = shown.name if shown else empty(Empty.FOCUS).text
        self.setAccessibleName(name)
        self.update()

    def preferred_height(self, width: float) -> float:
        """The height at which text and detail have room."""
        sizes = sizes_of(self.kit).obstacles
        line = sizes.text * sizes.line_height
        if self._shown is None:
            return sizes.nothing
        detail = 32.0 if sizes.detail and (self._shown.detail or self._shown.detail_ink) else 0.0
        lines = _INK_LINES if self._shown.ink else len(self._lines(width))
        return sizes.text_top + lines * line + detail + sizes.text_foot

    def _lines(self, width: float) -> list[str]:
        text = self._shown.text if self._shown else ""
        sizes = sizes_of(self.kit).obstacles
        room = width - sizes.text_left - sizes.inset
        most = sizes.most_lines
        return wrap(self.kit.look(self), text, size=sizes.text, weight=Weight.SEMIBOLD, width=room, max_lines=most)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, sizes = look.palette, sizes_of(self.kit).obstacles
        fill = colors.line if self.isDown() else colors.surface
        missing = self._shown is None
        draw_frame(
            painter, look, whole(size), fill=fill, line=colors.line2 if missing else colors.ink, width=3, dashed=missing
        )
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink)
        inset, bold = sizes.inset, Weight.SEMIBOLD
        room = size.width() - 2 * inset
        if self._shown is None:
            middle, words = size.height() / 2, empty(Empty.FOCUS).text
            draw(painter, look, words, inset, middle, size=sizes.row_text, color=colors.ink2, width=room)
            return
        top, side = sizes.pin
        pin(painter, look, QRectF(inset, top, side, side))
        if sizes.label:
            draw(painter, look, in_focus(), inset + 34, 32, size=sizes.label, weight=bold, color=colors.ink)
        bottom = self._paint_words(painter, look, size.width())
        if sizes.detail and self._shown.detail_ink:
            place = QRectF(inset, bottom + 4, room, 36)
            detail = Written(self._shown.detail_ink, self._shown.detail)
            draw_written(painter, look, detail, place, Voice(sizes.detail, colors.ink2))
        elif sizes.detail:
            detail_words = self._shown.detail
            draw(painter, look, detail_words, inset, bottom + 22, size=sizes.detail, color=colors.ink2, width=room)

    def _paint_words(self, painter: QPainter, look: Look, width: float) -> float:
        """Paint what the obstacle is, typed or by hand, and return the end of it."""
        sizes, bold, color = sizes_of(self.kit).obstacles, Weight.SEMIBOLD, look.palette.ink
        if self._shown is not None and self._shown.ink:
            room, high = width - sizes.text_left - sizes.inset, _INK_LINES * sizes.text * sizes.line_height
            place = QRectF(sizes.text_left, sizes.text_top, room, high)
            voice = Voice(sizes.text, color, bold, sizes.line_height)
            draw_written(painter, look, Written(self._shown.ink, self._shown.text), place, voice)
            return place.bottom()
        return draw_lines(
            painter, look, self._lines(width), sizes.text_left, sizes.text_top, size=sizes.text, weight=bold,
            color=color, line_height=sizes.line_height,
        )  # fmt: skip


class ParkedRow(TapTarget):
    """One parked obstacle with its grip."""

    margin_u = 0.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.obstacle_id = ""
        self._written = Written()
        self._last = False
        super().__init__(style, parent)

    def set_last(self, last: bool) -> None:
        """The last row in sight has no line below it."""
        self._last = last
        self.update()

    def show_obstacle(self, shown: ObstaclePicture) -> None:
        self.obstacle_id, self._written = shown.id, Written(shown.ink, shown.text)
        self.setAccessibleName(shown.name)
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        if self.isDown():
            painter.fillRect(whole(size), colors.line)
        painter.setPen(look.pen(colors.line, 1))
        if not self._last:
            y = look.snap(size.height() - 0.5, 1)
            painter.drawLine(QPointF(0, y), QPointF(size.width(), y))
        sizes, middle = sizes_of(self.kit).obstacles, size.height() / 2
        grip(painter, look, QRectF(0, middle - sizes.grip / 2, sizes.grip, sizes.grip))
        left = sizes.row_left
        letter, room = sizes.row_text, size.width() - left
        if self._written.ink:
            place = QRectF(left, 4, room, size.height() - 8)
            draw_written(painter, look, self._written, place, Voice(letter, colors.ink))
        else:
            draw(painter, look, self._written.typed, left, middle, size=letter, color=colors.ink, width=room)
        if self.shows_ring():
            draw_frame(painter, look, whole(size), fill=None, line=colors.ink, width=4)
