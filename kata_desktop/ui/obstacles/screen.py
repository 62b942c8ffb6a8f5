"""The screen of the obstacles: the parking lot at the left, the chosen one at the right, commands on the ledge."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.entries import Json
from kata_desktop.core.labels import Label
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import obstacles_picture
from kata_desktop.paint.board.record import record_picture
from kata_desktop.paint.ink import Line
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf, NewThing
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.ui.obstacles.detail import ObstacleDetail, new_fields
from kata_desktop.ui.obstacles.ledge_keys import LedgeKeys, Mode
from kata_desktop.ui.obstacles.parking import ParkingLot
from kata_desktop.ui.obstacles.rows import ObstacleRow
from kata_desktop.ui.obstacles.sections import Former
from kata_desktop.words import dates, obstacles, storyboard
from kata_desktop.words.ink import or_here
from kata_desktop.words.obstacles import Text

NEW = "new"
_LEFT = 0.4375
_SIZES = list(Size)


class ObstaclesScreen(BoardScreen):
    """`enter` with an id chooses that obstacle, with "new" it opens the writing of one."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self._chosen = ""
        self._writing = False
        self._solved_focus = False
        self.keys = LedgeKeys(style, self.ledge)
        self.lot = ParkingLot(style, self)
        self.detail = ObstacleDetail(style, self)
        new = NewThing("obstacle", self._new_fields, self._on_made)
        self.detail.take_ink(InkOf(document, self._shown_id, new), InkOf(document, self._shown_id))
        self._connect()
        self._connect_keys()

    def _connect(self) -> None:
        self.lot.chosen.connect(self.choose)
        self.lot.new_wanted.connect(self.write_new)
        self.lot.focus_wanted.connect(self.work_on)
        self.lot.moved.connect(self._move)
        detail = self.detail
        detail.text_written.connect(self._reword)
        detail.detail_written.connect(self._reword_detail)
        detail.why_written.connect(self._write_why)
        detail.size_chosen.connect(self._size)
        detail.entered.connect(self._on_enter)
        detail.edited.connect(self._follow_writing)
        detail.after.numbers_wanted.connect(lambda: self.wanted.emit(Destination(Place.ACTUAL)))
        detail.experiment_chosen.connect(lambda one: self.wanted.emit(Destination(Place.EXPERIMENT, one)))

    def _connect_keys(self) -> None:
        keys, clearing = self.keys, self.document.session.clearing
        keys.back.connect(self.back_requested)
        keys.shifted.connect(self.shift)
        keys.written.connect(self.keep_new)
        keys.work_on.connect(lambda: self.work_on(self._chosen))
        keys.hold.connect(lambda: self._do(clearing.hold))
        keys.drop.connect(lambda: self._do(clearing.drop))
        keys.solve.connect(self.solve_chosen)
        keys.park.connect(lambda: self._do(clearing.park))

    @property
    def chosen(self) -> Obstacle | None:
        """The obstacle in the editor; None while a new one is written."""
        return None if self._writing else self.document.board.obstacle(self._chosen)

    # ------------------------------------------------------------------------------ coming and going

    def enter(self, thing: str = "") -> None:
        board = self.document.board
        writing = thing == NEW or not board.obstacles
        if board.obstacle(thing) is not None:
            self._chosen = thing
        elif board.obstacle(self._chosen) is None:
            first = board.focused or next(iter(board.parked or board.obstacles), None)
            self._chosen = first.id if first else ""
        self._set_writing(writing)
        super().enter(thing)
        self.detail.scroll_to_top()
        if writing:
            self.detail.field.editor.setFocus()

    def leave(self) -> None:
        """Keep what was typed; a new obstacle that has words is written down."""
        if self._writing:
            if self.detail.field.text.strip():
                self.keep_new()
            return
        for field in (self.detail.field, self.detail.detail, self.detail.why):
            if field.editor.hasFocus():
                field.editor.clearFocus()

    def choose(self, obstacle_id: str) -> None:
        """Open an obstacle in the editor; a new one that has words is written down first."""
        if self._writing and self.detail.field.text.strip():
            self.keep_new()
        if obstacle_id != self._chosen or self._writing:
            self._chosen = obstacle_id
            self._set_writing(False)
            self.detail.clear()
        self.refresh(Changes())
        self.detail.scroll_to_top()

    def write_new(self) -> None:
        """Open the writing of a new obstacle."""
        self._set_writing(True)
        self.refresh(Changes())
        # whoever taps this wants to write; whoever comes to an empty list may want to read first
        self.detail.field.write_at_once()

    def _set_writing(self, writing: bool) -> None:
        if writing != self._writing:
            self._writing = writing
            self.detail.clear()

    # -------------------------------------------------------------------------------------- showing

    def refresh(self, changes: Changes) -> None:
        board = self.document.board
        if not self._writing and board.obstacle(self._chosen) is None:
            self._choose_another(changes)
        if Label.OBSTACLE_FOCUSED is changes.label or board.focused is not None:
            self._solved_focus = False
        today = self.document.today()
        self.set_title(obstacles.text(Text.TITLE), board.title, width=min(1200.0, self.size_u().width() - 300))
        self.lot.show_lot(obstacles_picture(board, today), self._chosen, writing=self._writing)
        self._show_detail(board)
        self.detail.show_after(self._solved_focus)
        self._offer(board)
        self.show_kept(storyboard.saved())
        self.style_changed()
        order_tabs(*self.lot.tab_stops(), *self.detail.tab_stops(), *self.keys.buttons)

    def _choose_another(self, changes: Changes) -> None:
        """The chosen one went; who took its first stroke back or rubbed out its last goes on writing a new one."""
        gone_by = Label.INK_WRITTEN if changes.undoing else Label.INK_RUBBED_OUT
        board, by_hand = self.document.board, changes.label is gone_by
        first = board.focused or next(iter(board.parked or board.obstacles), None)
        self._chosen = first.id if first and not by_hand else ""
        self._set_writing(by_hand or first is None)
        self.detail.clear()

    def _show_detail(self, board: Storyboard) -> None:
        condition = board.target or board.target_draft
        pattern = condition.pattern if condition else ()
        found = self.chosen
        smallest = smallest_parked(board)
        proposes = smallest is not None and (found is None or found.id != smallest.id)
        proposal = Line()
        if smallest is not None and proposes:
            words = obstacles.smallest_parked(or_here(smallest.text, inked="text" in smallest.inked))
            proposal = Line(words, board.ink_in(smallest.id, "text"))
        if found is None:
            self.detail.show_new(pattern, proposal)
            return
        if smallest is not None and not proposes:
            proposal = Line(obstacles.text(Text.SMALLEST))
        rows = record_picture(board, self.document.today()).rows
        own = {experiment.id for experiment in board.experiments if experiment.obstacle == found.id}
        self.detail.show_obstacle(
            found,
            focused=board.focused is found,
            pattern=pattern,
            former=self._former(found),
            tried=[row for row in rows if row.id in own],
            proposal=proposal,
        )

    def _former(self, found: Obstacle) -> list[Former]:
        """The wordings that were replaced, latest first, each once."""
        today, former = self.document.today(), {}
        for wording in self.document.session.wordings(found.id, "text"):
            if isinstance(wording.value, str) and wording.value.strip() and wording.value != found.text:
                former[wording.value] = Former(wording.value, obstacles.written(dates.moment(wording.at, today)))
        return list(reversed(former.values()))

    def _offer(self, board: Storyboard) -> None:
        """Bring the commands for the chosen obstacle to the ledge, and say why one is not possible yet."""
        found = self.chosen
        parked = found is not None and found.status is ObstacleStatus.PARKED
        self.keys.show(Mode.NEW if found is None else Mode.PARKED if parked else Mode.AWAY)
        if found is not None:
            self.keys.primary.set_why(obstacles.in_focus_already() if board.focused is found else "")
        order = [one.id for one in board.parked]
        self.keys.show_place(order.index(found.id) if found and found.id in order else -1, len(order))
        self._follow_writing()

    def _follow_writing(self) -> None:
        if self.keys.mode is Mode.NEW:
            self.keys.primary.set_why("" if self.detail.field.text.strip() else obstacles.nothing_written())

    # --------------------------------------------------------------------------------------- doing

    def _do(self, act: Callable[[str], Changes]) -> Changes | None:
        return self.document.apply(lambda: act(self._chosen))

    def keep_new(self) -> None:
        """Write the new obstacle down, and choose it."""
        detail, clearing = self.detail, self.document.session.clearing
        made = self.document.apply(
            lambda: clearing.add(detail.field.text, detail=detail.detail.text, size=detail.sizes.value)
        )
        if made is not None:
            self._chosen = made.made
            self._set_writing(False)
            self.refresh(made)
            if self.isVisible():
                self.lot.new_row.setFocus()

    def _shown_id(self) -> str:
        return "" if self._writing else self._chosen

    def _new_fields(self) -> Mapping[str, Json]:
        return new_fields(self.detail, self.document)

    def _on_made(self, obstacle: str) -> None:
        """A first stroke has put the new obstacle on the board."""
        self._chosen, self._writing = obstacle, False
        self.refresh(Changes())

    def work_on(self, obstacle_id: str) -> None:
        """Move the one arrow to an obstacle and open it."""
        if self.document.board.focus == obstacle_id and self.document.board.focused is not None:
            self.ledge.say(obstacles.in_focus_already())
            return
        self._take(obstacle_id)
        self.document.apply(lambda: self.document.session.clearing.focus(obstacle_id))

    def _take(self, obstacle_id: str) -> None:
        """Choose an obstacle that is about to change, so that one showing is enough."""
        if obstacle_id != self._chosen or self._writing:
            self.choose(obstacle_id)

    def solve_chosen(self) -> None:
        """It is gone; when it was the one in focus, the numbers come first and then the next one."""
        focused = self.document.board.focused
        self._solved_focus = self._solved_focus or (focused is not None and focused.id == self._chosen)
        self._do(self.document.session.clearing.solve)

    def shift(self, step: int) -> None:
        """Move the chosen one up (-1) or down (1) among the parked ones."""
        order = [one.id for one in self.document.board.parked]
        if self.chosen is not None and self._chosen in order:
            place = order.index(self._chosen) + step
            if 0 <= place < len(order):
                self._move(self._chosen, place)

    def _move(self, obstacle_id: str, place: int) -> None:
        self._take(obstacle_id)
        self.document.apply(lambda: self.document.session.clearing.move(obstacle_id, place))
        row = self.lot.row(obstacle_id)
        if row is not None:
            self.lot.list.scroll_to(row)

    def _reword(self, words: str) -> None:
        found = self.chosen
        if found is None or words.strip() == found.text:
            return
        if not words.strip() and "text" not in found.inked:
            # an obstacle always says something: the words that stood there come back
            self.detail.field.set_text(found.text)
            self.ledge.say(obstacles.nothing_written())
            return
        self.document.apply(lambda: self.document.session.clearing.reword(found.id, words))

    def _reword_detail(self, words: str) -> None:
        found = self.chosen
        if found is not None and words.strip() != found.detail:
            self.document.apply(lambda: self.document.session.clearing.reword(found.id, found.text, words))

    def _write_why(self, words: str) -> None:
        found = self.chosen
        if found is not None and words.strip() != found.why_now:
            self.document.apply(lambda: self.document.session.clearing.why_now(found.id, words))

    def _size(self, size: Size) -> None:
        found = self.chosen
        if found is not None and found.size is not size:
            self.document.apply(lambda: self.document.session.clearing.size(found.id, size))

    def _on_enter(self) -> None:
        if not self._writing:
            self.detail.field.editor.clearFocus()
        elif self.detail.field.text.strip():
            self.keep_new()
        else:
            self.ledge.say(obstacles.nothing_written())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_F and not alt:
            focus = self.focusWidget()
            row = focus if isinstance(focus, ObstacleRow) else None
            if row is not None or self.chosen is not None:
                self.work_on(row.shown.id if row else self._chosen)
        elif key == Qt.Key.Key_N and not alt:
            self.write_new()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - the content rectangle says it
        if not hasattr(self, "detail"):
            return
        self.keys.spare_icons(width_u)
        area = self.content_rect()
        left = area.width() * _LEFT
        self.place(self.lot, area.left(), area.top(), left, area.height())
        self.place(self.detail, area.left() + left + GUTTER, area.top(), area.width() - left - GUTTER, area.height())


def smallest_parked(board: Storyboard) -> Obstacle | None:
    """The parked one that looks smallest, the upper one of several alike; None while nobody has said a size."""
    sized = [one for one in board.parked if one.size is not None]
    return min(sized, key=lambda one: _SIZES.index(one.size or Size.LARGE), default=None)
