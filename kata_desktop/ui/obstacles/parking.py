"""The parking lot: one obstacle in the frame, the others in order below, moved by hand, button or key."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QScroller, QWidget

from kata_desktop.core.obstacle import ObstacleStatus
from kata_desktop.paint.board.values import ObstaclePicture, ObstaclesPicture
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.obstacles.rows import AT_HAND, CAPTION, Caption, FocusPlace, Lifted, LotSizes, NewRow, ObstacleRow
from kata_desktop.words import obstacles
from kata_desktop.words.obstacles import Text
from kata_desktop.words.practice import Empty, empty, parked

_EDGE = 24.0
_TOP = 20.0
#: A hand that moves less still taps.
_BEGIN = 10.0
_ASIDE = 20.0
_NEAR_EDGE = 40.0
#: A row held at an edge goes on by one place so often, however still the hand is.
_CREEP_MS = 90


class ParkingLot(Painted):
    """Shows the obstacles of a board and tells what a hand wants of them; it changes nothing itself.

    `moved` carries an obstacle and its wanted place among the parked ones, 0 being the top.
    """

    chosen = Signal(str)
    new_wanted = Signal()
    focus_wanted = Signal(str)
    moved = Signal(str, int)

    def __init__(self, style: Style, parent: QWidget | None = None, *, sizes: LotSizes = AT_HAND) -> None:
        self._shown = ObstaclesPicture("", None, (), (), ())
        self._chosen, self._writing = "", False
        self._rows: dict[str, ObstacleRow] = {}
        self._hand: ObstacleRow | None = None
        self._pressed_at = QPoint()
        self._lifted_from = self._slot = -1
        self._sizes = sizes
        super().__init__(style, parent)
        self.focus_place = FocusPlace(style, self)
        self.focus_place.sizes = sizes
        self.focus_place.clicked.connect(self._open_focus)
        self.list = FlickList(style, self)
        self.new_row = NewRow(style, self)
        self.new_row.clicked.connect(self.new_wanted)
        self.lifted = Lifted(style, self)
        self.lifted.sizes = sizes
        self._creep_by = 0
        self._creep = QTimer(self, interval=_CREEP_MS)
        self._creep.timeout.connect(self._creep_on)

    def set_sizes(self, sizes: LotSizes) -> None:
        """Be read from another distance; what begins a new one stays as it was."""
        if sizes != self._sizes:
            self._sizes = self.focus_place.sizes = self.lifted.sizes = sizes
            for row in self._rows.values():
                row.sizes = sizes
            self._fill([one.id for one in self._shown.parked])
            self.style_changed()

    @property
    def is_dragging(self) -> bool:
        """Whether a row is in the hand."""
        return self._lifted_from >= 0

    @property
    def parked_rows(self) -> list[ObstacleRow]:
        """The rows of the parked ones, in order."""
        return [self._rows[one.id] for one in self._shown.parked]

    def row(self, obstacle_id: str) -> ObstacleRow | None:
        """The row of an obstacle; None for the one in focus."""
        return self._rows.get(obstacle_id)

    def show_lot(self, shown: ObstaclesPicture, chosen: str, *, writing: bool) -> None:
        """Show the obstacles; `chosen` is open in the editor, or a new one is being written."""
        if self._hand is not None:
            self._let_go()
        turned = chosen != self._chosen
        self._shown, self._chosen, self._writing = shown, chosen, writing
        focus = shown.focus
        self.focus_place.show_obstacle(focus, chosen=bool(focus and focus.id == chosen) and not writing)
        self.new_row.set_chosen(writing)
        wanted = {one.id for one, _ in self._all()}
        self._rows = {key: row for key, row in self._rows.items() if key in wanted}
        for one, status in self._all():
            if one.id not in self._rows:
                self._rows[one.id] = self._make_row()
            self._rows[one.id].show_obstacle(one, status, chosen=one.id == chosen and not writing)
        self._fill([one.id for one in shown.parked])
        self.style_changed()
        if turned and chosen in self._rows and not writing:
            self.list.scroll_to(self._rows[chosen])

    def _all(self) -> Iterator[tuple[ObstaclePicture, ObstacleStatus]]:
        shown = self._shown
        for group, status in (
            (shown.parked, ObstacleStatus.PARKED),
            (shown.held, ObstacleStatus.HELD),
            (shown.solved, ObstacleStatus.SOLVED),
            (shown.dropped, ObstacleStatus.DROPPED),
        ):
            for one in group:
                yield one, status

    def _make_row(self) -> ObstacleRow:
        row = ObstacleRow(self.kit)
        row.sizes = self._sizes
        row.clicked.connect(lambda: self.chosen.emit(row.shown.id))
        row.stepped.connect(lambda step: self._step(row, step))
        row.shifted.connect(lambda step: self._shift(row, step))
        row.grip.pressed.connect(lambda at: self._press(row, at))
        row.grip.moved.connect(self._move)
        row.grip.released.connect(self._release)
        return row

    def _fill(self, order: list[str]) -> None:
        """Put the rows into the list, the parked ones in `order`."""
        rows: list[QWidget] = []
        if order:
            rows += [Caption(self.kit, parked()), *(self._rows[one] for one in order)]
        shown = self._shown
        if self._sizes.begins_new:
            rows.append(self.new_row)
        self.new_row.setVisible(self._sizes.begins_new)
        for group, words in ((shown.held, Text.HELD), (shown.solved, Text.SOLVED), (shown.dropped, Text.DROPPED)):
            if group:
                rows += [Caption(self.kit, obstacles.text(words)), *(self._rows[one.id] for one in group)]
        self.list.set_rows(rows, [CAPTION if isinstance(row, Caption) else self._sizes.row for row in rows])

    def tab_stops(self) -> list[QWidget]:
        """What takes the focus, from top to bottom."""
        return [self.focus_place, *(row for row in self.list.rows if not isinstance(row, Caption))]

    def _open_focus(self) -> None:
        if self.focus_place.obstacle_id:
            self.chosen.emit(self.focus_place.obstacle_id)

    # ---------------------------------------------------------------------------------- by key

    def _step(self, row: ObstacleRow, step: int) -> None:
        rows = self.tab_stops()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _shift(self, row: ObstacleRow, step: int) -> None:
        order = [one.id for one in self._shown.parked]
        if row.shown.id in order:
            place = order.index(row.shown.id) + step
            if 0 <= place < len(order):
                self.moved.emit(row.shown.id, place)

    # --------------------------------------------------------------------------------- by hand

    def _press(self, row: ObstacleRow, at: QPoint) -> None:
        # a finger on the grip moves the row, not the list
        QScroller.scroller(self.list.viewport()).stop()
        # what was being typed is kept first: that shows the lot anew and would end a drag
        row.setFocus(Qt.FocusReason.MouseFocusReason)
        self._hand, self._pressed_at = row, at

    def _move(self, at: QPoint) -> None:
        row = self._hand
        if row is None:
            return
        if not self.is_dragging:
            if (at - self._pressed_at).manhattanLength() < self.kit.pixels(_BEGIN):
                return
            self._lifted_from = self._slot = [one.id for one in self._shown.parked].index(row.shown.id)
            row.set_gap(True)
            self.lifted.take(row.shown)
        self._follow(row, self.mapFromGlobal(at))

    def _follow(self, row: ObstacleRow, at: QPoint) -> None:
        pixels = self.kit.pixels
        width, height = row.width() - pixels(_ASIDE), row.height()
        self.lifted.setGeometry(QRect(pixels(_EDGE + _ASIDE), at.y() - height // 2, width, height))
        into_focus = self.focus_place.geometry().contains(at)
        self.focus_place.set_dropping(into_focus)
        slot = self._lifted_from if into_focus or not self.rect().contains(at) else self._slot_at(row, at)
        self._show_slot(row, slot)
        port, near = self.list.geometry(), pixels(_NEAR_EDGE)
        down, up = port.bottom() - at.y() < near, at.y() - port.top() < near
        self._creep_by = 0 if into_focus or not self.rect().contains(at) else int(down) - int(up)
        if not self._creep_by:
            self._creep.stop()
        elif not self._creep.isActive():
            self._creep.start()

    def _show_slot(self, row: ObstacleRow, slot: int) -> None:
        """Leave the gap of a lifted row at a place among the parked ones."""
        if slot != self._slot:
            self._slot = slot
            order = [one.id for one in self._shown.parked if one.id != row.shown.id]
            order.insert(slot, row.shown.id)
            self._fill(order)

    def _creep_on(self) -> None:
        """Go on by one place beyond the edge at which the hand holds a row."""
        row, slot = self._hand, self._slot + self._creep_by
        if row is None or not 0 <= slot < len(self._shown.parked):
            self._creep.stop()
            return
        self._show_slot(row, slot)
        self.list.scroll_to(row)

    def _slot_at(self, row: ObstacleRow, at: QPoint) -> int:
        """The place among the parked ones over which the hand is."""
        column = row.parentWidget()
        assert column is not None
        first = column.mapTo(self, QPoint(0, self.kit.pixels(8 + CAPTION))).y()
        slot = int((at.y() - first) // max(1, self.kit.pixels(self._sizes.row)))
        return max(0, min(slot, len(self._shown.parked) - 1))

    def _release(self, at: QPoint) -> None:
        row, dragging, slot = self._hand, self.is_dragging, self._slot
        if row is None:
            return
        inside = self.rect().contains(self.mapFromGlobal(at))
        into_focus, changed = self.focus_place.is_dropping, slot != self._lifted_from
        self._let_go()
        if not dragging:
            if row.rect().contains(row.mapFromGlobal(at)):
                self.chosen.emit(row.shown.id)
        elif inside and into_focus:
            self.focus_wanted.emit(row.shown.id)
        elif inside and changed:
            self.moved.emit(row.shown.id, slot)

    def _let_go(self) -> None:
        """Put the row back where it was; who hears of a new place brings it there."""
        row, self._hand = self._hand, None
        self._creep.stop()
        if row is not None and self.is_dragging:
            row.set_gap(False)
            self.lifted.hide()
            self.focus_place.set_dropping(False)
            self._fill([one.id for one in self._shown.parked])
        self._lifted_from = self._slot = -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._hand is not None:
            self._let_go()
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------------------------------ look

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "lifted"):
            return
        room = width_u - 2 * _EDGE
        top = _TOP
        if self._has_any():
            height = self.focus_place.preferred_height(room)
            self.place(self.focus_place, _EDGE, top, room, height)
            top += height + 12
        else:
            top += 96
        self.focus_place.setVisible(self._has_any())
        self.place(self.list, _EDGE, top, room, max(self._sizes.row, height_u - top - 16))

    def _has_any(self) -> bool:
        return self._shown.focus is not None or any(True for _ in self._all())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        if self._sizes.sunken:
            draw_frame(painter, look, whole(size), fill=colors.sunken, line=colors.line, width=1, radius=PANEL_RADIUS)
        if not self._has_any():
            room = size.width() - 2 * _EDGE
            lines = wrap(look, empty(Empty.OBSTACLES).text, size=24, weight=Weight.REGULAR, width=room, max_lines=3)
            draw_lines(painter, look, lines, _EDGE, _TOP, size=24, color=colors.ink2)
