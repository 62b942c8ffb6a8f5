"""The card and the forms, looked at and saved: the same page stands on the overview and on a board."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.report.leaves import Leaf, leaves_pdf
from kata_desktop.report.pdf import PaperTrouble, write_whole
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import Painted, Panel
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.pdf.asking import AskPath, ask_path, documents
from kata_desktop.ui.pdf.preview import PagePreview
from kata_desktop.ui.pdf.print_options import PrintOptions, What
from kata_desktop.words import paper, printing

_OPTIONS: Final = 644.0
_INSET: Final = 8.0
_TITLE_WIDTH: Final = 900.0


class PrintPage(Painted):
    """Preview left, choices right; `said` is for the ledge, `changed` after every other choice or page."""

    said = Signal(str)
    changed = Signal()

    def __init__(
        self, style: Style, texts: CycleTexts, parent: QWidget | None = None, *, ask: AskPath = ask_path
    ) -> None:
        self._ask, self._folder = ask, documents()
        self._leaves: tuple[Leaf, ...] = ()
        self._shown = 0
        super().__init__(style, parent)
        self.preview = PagePreview(style, self)
        self.options = PrintOptions(style, texts)
        self.panel = _OptionsPanel(style, self.options, self)
        self.options.chosen.connect(self.compose)
        self.options.turn_wanted.connect(self.turn)
        self.compose()

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """What will be printed."""
        return self._leaves

    @property
    def shown(self) -> int:
        """Which page the preview shows, counted from 0."""
        return self._shown

    def compose(self) -> None:
        """Make the pages anew."""
        self._leaves = self.options.leaves()
        self._shown = min(self._shown, max(0, len(self._leaves) - 1))
        self._show()

    def turn(self, step: int = 1) -> None:
        """Show another page, after the last one the first."""
        if self._leaves:
            self._shown = (self._shown + step) % len(self._leaves)
            self._show()

    def _show(self) -> None:
        self.preview.show_leaf(self._leaves[self._shown] if self._leaves else None)
        self.panel.style_changed()
        where = paper.page_of(self._shown + 1, len(self._leaves))
        self.preview.setAccessibleName(paper.preview(self.options.title, where))
        self.changed.emit()

    def save(self) -> None:
        """Ask for the place, write the pages there, and say so."""
        title = self.options.title
        out = self._ask(self, self._folder / paper.file_name(title))
        if out is None:
            return
        try:
            write_whole(out, leaves_pdf(self._leaves, title))
        except PaperTrouble as fault:
            self.said.emit(fault.sentence)
            return
        self._folder = out.parent
        self.said.emit(paper.saved_as(out.name))

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "panel"):
            self.place(self.preview, 0, 0, width_u - _OPTIONS - GUTTER, height_u)
            self.place(self.panel, width_u - _OPTIONS, 0, _OPTIONS, height_u)


class _OptionsPanel(Panel):
    """The choices, scrolled where the window is too low for them."""

    def __init__(self, style: Style, options: PrintOptions, parent: QWidget) -> None:
        super().__init__(style, parent)
        self._options = options
        self._list = FlickList(style, self, whole_place=True)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "_list"):
            room = height_u - 2 * _INSET
            self.place(self._list, _INSET, _INSET, width_u - 2 * _INSET, room)
            high = max(room, self._options.height_for(width_u - 2 * _INSET))
            self._list.set_rows([self._options], [high])


class PrintLedge:
    """Back, next page and the primary of a screen with this page on it."""

    def __init__(self, screen: Screen, page: PrintPage, back: str) -> None:
        self._page, self._screen = page, screen
        self.back = Button(screen.kit, back, kind=Kind.LEDGE, icon="chevron-left")
        self.back.clicked.connect(screen.back_requested)
        self.turn = Button(screen.kit, paper.next_page(), kind=Kind.LEDGE, icon="file-text")
        self.turn.clicked.connect(lambda _checked=False: page.turn())
        self.save = Button(screen.kit, paper.save(), kind=Kind.LEDGE_PRIMARY, icon="file-down")
        self.save.clicked.connect(page.save)
        screen.ledge.set_navigation([self.back])
        screen.ledge.set_actions([self.turn])
        screen.ledge.set_primary(self.save)
        screen.set_title(printing.title(), printing.title_line(), width=_TITLE_WIDTH)
        page.said.connect(screen.ledge.say)
        page.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._screen.ledge.say("")
        self.turn.setVisible(len(self._page.leaves) > 1)
        self.save.set_why("" if self._page.leaves else printing.choose_one())


class PrintScreen(BoardScreen):
    """Card and forms from a board: the card speaks its wording."""

    def __init__(
        self, style: Style, document: StoryboardDocument, parent: QWidget | None = None, *, ask: AskPath = ask_path
    ) -> None:
        super().__init__(style, document, parent, closable=True)
        self.page = PrintPage(style, document.board.cycle_texts, self, ask=ask)
        self.buttons = PrintLedge(self, self.page, printing.back())
        self.style_changed()

    def enter(self, thing: str = "") -> None:
        self.page.options.texts = self.document.board.cycle_texts
        self.page.compose()
        super().enter(thing)
        self.page.options.kinds[self.page.options.what].setFocus()

    def arrange(self, _width_u: float, _height_u: float) -> None:
        _fill(self, getattr(self, "page", None))


class HomePrintScreen(Screen):
    """Card and forms without a board: the card as it is."""

    def __init__(self, style: Style, parent: QWidget | None = None, *, ask: AskPath = ask_path) -> None:
        super().__init__(style, parent, closable=True)
        self.page = PrintPage(style, AS_ON_THE_CARD, self, ask=ask)
        self.buttons = PrintLedge(self, self.page, printing.back())
        self.style_changed()

    def enter(self, what: What) -> None:
        """Come up with the card or with the forms."""
        self.page.options.show_kind(what)
        self.page.options.kinds[what].setFocus()

    def arrange(self, _width_u: float, _height_u: float) -> None:
        _fill(self, getattr(self, "page", None))


def _fill(screen: Screen, page: PrintPage | None) -> None:
    if page is not None:
        rect = screen.content_rect()
        screen.place(page, rect.left(), rect.top(), rect.width(), rect.height())
