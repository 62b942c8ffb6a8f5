"""Question 3: the obstacles and the one arrow; it is moved here, and a new one is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.entries import Json
from kata_desktop.paint.board.panels import obstacles_picture
from kata_desktop.paint.board.values import ObstaclesPicture
from kata_desktop.paint.ink import Line
from kata_desktop.paint.look import Look
from kata_desktop.paint.text import draw
from kata_desktop.ui.coaching.part import BUTTON, EDGE, Command, CyclePage, CyclePart, Moment
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf, NewThing
from kata_desktop.ui.kit.placed import Panel
from kata_desktop.ui.kit.sheet import INSET
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.obstacles.detail import ObstacleDetail, new_fields
from kata_desktop.ui.obstacles.parking import ParkingLot
from kata_desktop.ui.obstacles.rows import FROM_AFAR, FROM_AFAR_LOW
from kata_desktop.words import coaching as words
from kata_desktop.words import obstacles
from kata_desktop.words.grammar import sentences
from kata_desktop.words.obstacles import Text
from kata_desktop.words.practice import Empty, empty

#: Below this height the words give way to the rows.
_HIGH: Final = 700.0
#: The lot keeps this much inside its edges.
_LOT: Final = 24.0


class ObstaclePage(CyclePage):
    """The parking lot, and how many obstacles are solved beside the buttons."""

    least_height = 420.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._solved = ""
        super().__init__(style, parent)
        self.lot = ParkingLot(style, self, sizes=FROM_AFAR)
        self.style_changed()

    def show_obstacles(self, shown: ObstaclesPicture, chosen: str, solved: str) -> None:
        """Show the open ones; `chosen` is the one that was tapped."""
        self._solved = solved
        nothing = shown.focus is None and not shown.parked
        asked = empty(Empty.OBSTACLES).text if nothing else ""
        self.set_empty(asked)
        self.setAccessibleName(asked)
        self.lot.setVisible(not nothing)
        self.lot.show_lot(shown, chosen, writing=False)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        super().arrange(width_u, height_u)
        if hasattr(self, "lot"):
            self.lot.set_sizes(FROM_AFAR if height_u >= _HIGH else FROM_AFAR_LOW)
            self.place(self.lot, EDGE - _LOT, 12, width_u - 2 * (EDGE - _LOT), self.bottom() - 12)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        left = max((self.placed_at(button).right() for button in self._shown_buttons()), default=EDGE) + 24
        middle, room = self.bottom() + 20 + BUTTON / 2, size.width() - EDGE - left
        if room > 80:
            draw(painter, look, self._solved, left, middle, size=24, color=look.palette.ink2, width=room)


class NewObstacle(Panel):
    """The editor of a new obstacle, as it stands on the screen of the obstacles."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.detail = ObstacleDetail(style, self)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "detail"):
            edge = 20.0
            self.place(self.detail, edge, INSET + 8, width_u - 2 * edge, height_u - 2 * (INSET + 8))


class ObstaclePart(CyclePart):
    """A tap chooses a row, "Work on this one" or a drag onto the frame moves the arrow; words stay as they are."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.page = ObstaclePage(style)
        self._chosen, self._sentence, self._why = "", "", ""
        self._moment: Moment | None = None
        self.new: NewObstacle | None = None
        self._made = ""
        self.work = self.button(obstacles.text(Text.WORK_ON_THIS), "pin", self.work_on_chosen)
        self.add = self.button(obstacles.text(Text.NEW), "plus", self.begin_new)
        self.page.set_buttons([self.work, self.add])
        lot = self.page.lot
        lot.chosen.connect(self._choose)
        lot.focus_wanted.connect(self._focus)
        lot.moved.connect(self._move)
        self.panel.show_sheet(self.page)

    @property
    def sentence(self) -> str:
        return self._sentence

    @property
    def command(self) -> Command | None:
        if self.new is None or not self.is_editing:
            return None
        why = self._why or (obstacles.nothing_written() if self.new.detail.field.is_empty else "")
        return Command(obstacles.write_it_down(), "check", self.keep_new, why)

    def show_moment(self, moment: Moment) -> None:
        self._moment, self._why = moment, moment.why
        shown, board = obstacles_picture(moment.board, moment.today), moment.board
        if not any(one.id == self._chosen for one in shown.parked):
            self._chosen = ""
        focus, focused = shown.focus, board.focused
        if focus is not None and focused is not None:
            tried = sum(one.obstacle == focused.id and one.started_at is not None for one in board.experiments)
            focus = replace(focus, detail=sentences(focus.detail, words.experiments_so_far(tried)))
        self._sentence = sentences(focused.text) if focused is not None else ""
        self.work.setVisible(bool(self._chosen))
        for button in (self.work, self.add):
            button.set_why(moment.why)
        open_ones = replace(shown, focus=focus, held=(), solved=(), dropped=())
        self.page.show_obstacles(open_ones, self._chosen, words.solved_so_far(len(shown.solved)))

    def _choose(self, obstacle: str) -> None:
        focused = self.document.board.focused
        self._chosen = "" if focused is not None and focused.id == obstacle else obstacle
        self._show_again()

    def _show_again(self) -> None:
        if self._moment is not None:
            self.show_moment(replace(self._moment, board=self.document.board))

    def work_on_chosen(self) -> None:
        """Move the one arrow to the obstacle that was tapped."""
        self._focus(self._chosen)

    def _focus(self, obstacle: str) -> None:
        if self._why:
            self.said.emit(self._why)
            self._show_again()
            return
        self.document.apply(lambda: self.document.session.clearing.focus(obstacle))

    def _move(self, obstacle: str, place: int) -> None:
        if self._why:
            self.said.emit(self._why)
            self._show_again()
            return
        self.document.apply(lambda: self.document.session.clearing.move(obstacle, place))

    def begin_new(self) -> None:
        """Write a new obstacle down, as on its own screen."""
        if self.new is None:
            self.new = NewObstacle(self.kit, self)
            new = NewThing("obstacle", self._new_fields, self._on_made)
            self.new.detail.take_ink(InkOf(self.document, self._made_id, new), InkOf(self.document, self._made_id))
            self.new.detail.edited.connect(self.command_changed)
            self.new.detail.entered.connect(self.keep_new)
        self._made, board = "", self.document.board
        condition = board.target or board.target_draft
        self.new.detail.show_new(condition.pattern if condition else (), Line())
        self.edit_in(self.new)
        self.new.detail.field.editor.setFocus()

    def keep_new(self) -> None:
        """Keep it, and choose it: it may be the next one to be worked on."""
        if self.new is None or self.new.detail.field.is_empty:
            self.said.emit(obstacles.nothing_written())
            return
        detail, kept = self.new.detail, self._keep(self.new.detail)
        if kept:
            self._chosen, self._made = kept, ""
            detail.clear()
            self.step_back()

    def _keep(self, detail: ObstacleDetail) -> str:
        """Keep what is typed and chosen; give the id, empty where it could not be kept."""
        clearing, made = self.document.session.clearing, self._made_id()
        text, more, size = detail.field.text, detail.detail.text, detail.sizes.value
        if not made:
            added = self.document.apply(lambda: clearing.add(text, detail=more, size=size))
            return added.made if added is not None else ""
        worded = self.document.apply(lambda: clearing.reword(made, text, more), quiet=True)
        sized = self.document.apply(lambda: clearing.size(made, size))
        return made if worded is not None and sized is not None else ""

    def _made_id(self) -> str:
        """The one that the first stroke has put on the board, as long as it stands there."""
        return self._made if self.document.board.obstacle(self._made) is not None else ""

    def _new_fields(self) -> Mapping[str, Json]:
        return new_fields(self.new.detail, self.document) if self.new is not None else {}

    def _on_made(self, obstacle: str) -> None:
        self._made = obstacle
        self.command_changed.emit()

    def leave(self) -> None:
        """A new obstacle that has words is written down, like on its own screen."""
        if self.is_editing and self.new is not None and not self.new.detail.field.is_empty:
            self.keep_new()
