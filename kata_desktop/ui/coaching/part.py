"""The right side of a cycle: the part of the board that the question is about, read large and edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.coaching.noted import Noted, draw_noted
from kata_desktop.ui.destination import Destination
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.sheet import Page, SheetPanel
from kata_desktop.ui.kit.style import Style

#: Inside the panel, whose own inset is 8.
EDGE: Final = 40.0
TOP: Final = 32.0
BUTTON: Final = 72.0
_FOOT: Final = 32.0
_GAP: Final = 16.0
_LEAST_GAP: Final = 12.0
_NOTED: Final = 40.0


@dataclass(frozen=True, slots=True)
class Moment:
    """What a part shows: the board as it stands in a cycle. `why` says why nobody can write here, empty if one can."""

    board: Storyboard
    now: datetime
    cycle: CoachingCycle | None = None
    why: str = ""

    @property
    def today(self) -> date:
        """The day at this place."""
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Command:
    """What the primary of the ledge does while something is being edited, in the place of the next question."""

    label: str
    icon: str
    act: Callable[[], object]
    why: str = ""


class CyclePage(Page):
    """What is read, with a row of buttons at its foot. An empty place says its sentence and goes on."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.buttons: list[Button] = []
        self._empty = ""
        self._noted = Noted()
        super().__init__(style, parent)

    def set_buttons(self, buttons: Sequence[Button]) -> None:
        """Put buttons at the foot, from left to right; hidden ones take no place."""
        self.buttons = list(buttons)
        for button in buttons:
            button.setParent(self)
        self.style_changed()

    def set_empty(self, sentence: str, noted: Noted = Noted()) -> None:  # noqa: B008 - a frozen value
        """Say what belongs here, with what was noted about it elsewhere; an empty sentence takes it away."""
        self._empty, self._noted = sentence, noted
        self.setAccessibleDescription(noted.name if sentence else "")

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written here yet."""
        return bool(self._empty)

    def bottom(self) -> float:
        """Where the room above the buttons ends."""
        height = self.size_u().height()
        return height - _FOOT - (BUTTON + 20 if self._shown_buttons() else 0.0)

    def room(self) -> float:
        """The width inside the edges."""
        return self.size_u().width() - 2 * EDGE

    def _shown_buttons(self) -> list[Button]:
        return [button for button in self.buttons if not button.isHidden()]

    def arrange(self, width_u: float, height_u: float) -> None:
        shown = self._shown_buttons() if hasattr(self, "buttons") else []
        wanted = [button.preferred_width(BUTTON) for button in shown]
        room = width_u - 2 * EDGE
        gap = _GAP if sum(wanted) + _GAP * (len(wanted) - 1) <= room else _LEAST_GAP
        shrink = min(1.0, (room - gap * (len(wanted) - 1)) / sum(wanted)) if wanted else 1.0
        left = EDGE
        for button, width in zip(shown, wanted, strict=True):
            self.place(button, left, height_u - _FOOT - BUTTON, width * shrink, BUTTON)
            left += width * shrink + gap

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:  # noqa: ARG002 - as wide as its room
        if self._empty:
            lines = wrap(look, self._empty, size=44, weight=Weight.SEMIBOLD, width=self.room(), max_lines=5)
            end = draw_lines(
                painter, look, lines, EDGE, TOP + 8, size=44, weight=Weight.SEMIBOLD, color=look.palette.ink2
            )
            top = end + _NOTED
            draw_noted(painter, look, self._noted, QRectF(EDGE, top, self.room(), self.bottom() - top))
        else:
            self.paint_content(painter, look)

    def paint_content(self, painter: QPainter, look: Look) -> None:
        """Paint what is written, above `bottom`."""


class CyclePart(Painted):
    """A page to read and, while something is edited, what edits it in its place.

    `command_changed` says that the primary of the ledge does something else now; `said` brings a sentence for it.
    """

    command_changed = Signal()
    wanted = Signal(Destination)
    said = Signal(str)

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        self.document = document
        self._editor: QWidget | None = None
        super().__init__(style, parent)
        self.panel = SheetPanel(style, self)

    def show_moment(self, moment: Moment) -> None:
        """Show the board as it stands; what is being edited is left alone."""

    @property
    def command(self) -> Command | None:
        """What the primary does; None leads to the next question."""
        return None

    @property
    def sentence(self) -> str:
        """What stands here in one sentence, for the place where knowledge ends; may be empty."""
        return ""

    @property
    def is_editing(self) -> bool:
        """Whether something is edited in place of the page."""
        return self._editor is not None

    def edit_in(self, editor: QWidget) -> None:
        """Show what edits in place of the page."""
        self._editor = editor
        self.panel.hide()
        editor.show()
        self.style_changed()
        self.command_changed.emit()

    def step_back(self) -> bool:
        """Go back from editing to the page, drafts kept; False where nothing is edited."""
        if self._editor is None:
            return False
        self.leave()
        # keeping what is typed may have led back already
        if self._editor is not None:
            self._editor.hide()
            self._editor = None
            self.panel.show()
            self.style_changed()
            self.command_changed.emit()
        return True

    def leave(self) -> None:
        """Keep what is typed: another question or another screen comes up."""

    def button(self, label: str, icon: str, act: Callable[[], None]) -> Button:
        """A button of the page; where it may not act it says why on the ledge."""
        made = Button(self.kit, label, icon=icon, parent=self)
        made.clicked.connect(lambda _checked=False: act())
        made.not_yet.connect(self.said)
        return made

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "panel"):
            self.place(self._editor if self._editor is not None else self.panel, 0, 0, width_u, height_u)
