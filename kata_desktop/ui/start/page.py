"""One step of the guided start as a page: question, help, and below them its parts, scrolled where it is long."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, fitted_size, wrap
from kata_desktop.session.changes import Changes
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, Panel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import reasons, start_pages
from kata_desktop.words.start_pages import Step

_TITLE_LINE: Final = 1.15
_HELP: Final = 24.0
_EDGE_X, _EDGE_Y = 48.0, 34.0
_LEAST_EDGE: Final = 28.0


class Block(Protocol):
    """A part of a page that knows how high it must be."""

    def preferred_height(self, width: float) -> float: ...


@dataclass(frozen=True, slots=True)
class Part:
    """A widget of a page with the space above it; `height` where the widget does not say it."""

    widget: QWidget
    gap: float
    height: float = 0.0

    def tall(self, width: float) -> float:
        """Its height in design units."""
        if self.height:
            return self.height
        block: Block = self.widget  # type: ignore[assignment]
        return block.preferred_height(width)


class Page(Painted):
    """A step. `resized` asks for another height, `said` carries a sentence for the ledge.

    `opened` asks to show an editor in place of the page, `left` that it may look for what is missing again.
    """

    margin_u = RING_MARGIN
    resized = Signal()
    said = Signal(str)
    state_changed = Signal()
    editor_wanted = Signal(object)
    step: Step = Step.DIRECTION

    def __init__(self, style: Style, document: StoryboardDocument, keeper: Keeper) -> None:
        self.document, self.keeper = document, keeper
        self._parts: list[Part] = []
        told = start_pages.page(self.step)
        self._question, self._help = told.question, told.help
        super().__init__(style)
        self.setAccessibleName(told.question)
        self.setAccessibleDescription(told.help)

    def show_board(self, changes: Changes) -> None:
        """Show the board as it stands; words under the caret are left alone unless something was taken back."""

    def focus_first(self) -> None:
        """Put the caret where the work of this page begins; the base has no such place."""

    def has_gap(self) -> bool:
        """Whether the caret belongs into a field that is still empty."""
        return False

    def set_parts(self, *parts: Part) -> None:
        """Take over what stands below question and help, from top to bottom."""
        self._parts = list(parts)
        for part in parts:
            part.widget.setParent(self)
            # a part that hides or grows moves those below it
            resized = getattr(part.widget, "resized", None)
            if resized is not None:
                resized.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Place everything anew after a part changed its height."""
        self.style_changed()
        self.resized.emit()

    def keep(self, act: Callable[[], Changes]) -> Changes | None:
        """Do a use case at once; a refusal is said on the ledge."""
        changes = self.document.apply(act, quiet=True)
        if changes is None and self.document.last_refusal is not None:
            self.said.emit(reasons.sentence(self.document.last_refusal))
        return changes

    def preferred_height(self, width: float) -> float:
        """The height in design units at which everything has room."""
        return self._head(width) + sum(part.gap + part.tall(width) for part in self._shown())

    def arrange(self, width_u: float, _height_u: float) -> None:
        y = self._head(width_u)
        for part in self._shown():
            height = part.tall(width_u)
            self.place(part.widget, 0, y + part.gap, width_u, height)
            y += part.gap + height

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        title, letters, told = self._lines(look, size.width())
        colors = look.palette
        below = draw_lines(
            painter, look, title, 0, 0, size=letters, weight=Weight.SEMIBOLD, color=colors.ink, line_height=_TITLE_LINE
        )
        draw_lines(painter, look, told, 0, below + 8, size=_HELP, color=colors.ink2)

    def _shown(self) -> list[Part]:
        return [part for part in self._parts if not part.widget.isHidden()]

    def _head(self, width: float) -> float:
        title, letters, told = self._lines(self.kit.look(self), width)
        return len(title) * letters * _TITLE_LINE + 8 + len(told) * _HELP * 1.3

    def _lines(self, look: Look, width: float) -> tuple[list[str], float, list[str]]:
        bold = Weight.SEMIBOLD
        letters = fitted_size(look, self._question, sizes=(36, 32, 28), weight=bold, width=width)
        title = wrap(look, self._question, size=letters, weight=bold, width=width, max_lines=2)
        return title, letters, wrap(look, self._help, size=_HELP, weight=Weight.REGULAR, width=width, max_lines=3)


def show_text(field: TextField, text: str, changes: Changes) -> None:
    """Show the words of the board unless somebody is writing them; what was taken back shows always."""
    turned = changes.undoing or changes.redoing
    if field.text.strip() != text and (turned or not field.editor.hasFocus()):
        field.set_text(text)
        if isinstance(field.editor, QLineEdit):
            # a text longer than its field shows its beginning
            field.editor.setCursorPosition(0)


class PagePanel(Panel):
    """Shows one page; a page taller than the panel is scrolled."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.page: Page | None = None
        super().__init__(style, parent)
        self._lists: dict[Page, FlickList] = {}

    def show_page(self, page: Page) -> None:
        """Show a page; the others stay as they are behind it."""
        if page not in self._lists:
            self._lists[page] = FlickList(self.kit, self, whole_place=True)
            page.resized.connect(self._fit)
        self.page = page
        for each, flick in self._lists.items():
            flick.setVisible(each is page)
        self.style_changed()
        self._fit()
        self.scroll_up()

    def scroll_up(self) -> None:
        """Show the beginning of the page."""
        area = self._lists[self.page].viewport().parentWidget() if self.page is not None else None
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)

    def arrange(self, width_u: float, height_u: float) -> None:
        if self.page is None:
            return
        edge = _EDGE_X if width_u >= 800 else _LEAST_EDGE
        room = max(1.0, width_u - 2 * edge)
        for flick in self._lists.values():
            self.place(flick, edge, _EDGE_Y, room, max(1.0, height_u - 2 * _EDGE_Y))
        self._fit()

    def _fit(self) -> None:
        if self.page is not None:
            flick = self._lists[self.page]
            height = self.page.preferred_height(max(1.0, flick.size_u().width()))
            flick.set_rows([self.page], [height])
