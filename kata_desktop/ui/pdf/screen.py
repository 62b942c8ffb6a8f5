"""The screen that turns the board into a page to take along."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.report.items import Page
from kata_desktop.report.paper import PAGE_HEIGHT, PAGE_WIDTH
from kata_desktop.report.pdf import PaperTrouble, author, board_pages, pdf_bytes, write_whole
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.pdf.asking import AskPath, ask_path, documents
from kata_desktop.ui.pdf.options import OptionsPanel
from kata_desktop.ui.pdf.preview import PagePreview
from kata_desktop.words import paper, printing

_OPTIONS = 644.0
_ON = (Qt.Key.Key_PageDown, Qt.Key.Key_Right)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left)


class PdfScreen(BoardScreen):
    """Preview left, choices right, "Save the PDF" in the corner. What is saved is what the preview shows."""

    returns_here = True

    def __init__(
        self, style: Style, document: StoryboardDocument, parent: QWidget | None = None, *, ask: AskPath = ask_path
    ) -> None:
        super().__init__(style, document, parent)
        self._ask = ask
        self._folder = documents()
        self._pages: tuple[Page, ...] = ()
        self._shown = 0
        self.preview = PagePreview(style, self)
        self.options = OptionsPanel(style, self)
        self.options.chosen.connect(self._compose)
        self._fill_ledge()

    def _fill_ledge(self) -> None:
        self.back = self.back_button()
        self.turn = Button(self.kit, paper.next_page(), kind=Kind.LEDGE, icon="file-text")
        self.turn.clicked.connect(self.turn_page)
        self.save = Button(self.kit, paper.save(), kind=Kind.LEDGE_PRIMARY, icon="file-down")
        self.save.clicked.connect(self.save_pdf)
        self.others = Button(self.kit, printing.title(), kind=Kind.LEDGE, icon="printer")
        self.others.clicked.connect(lambda: self.wanted.emit(Destination(Place.PRINT)))
        self.ledge.set_navigation([self.back, self.others])
        self.ledge.set_actions([self.turn])
        self.ledge.set_primary(self.save)

    @property
    def pages(self) -> tuple[Page, ...]:
        """What will be printed."""
        return self._pages

    @property
    def shown(self) -> int:
        """Which page the preview shows, counted from 0."""
        return self._shown

    def enter(self, thing: str = "") -> None:
        self._shown = 0
        self.ledge.say("")
        super().enter(thing)

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - any change may stand on the page
        self.set_title(paper.screen_title(), self.document.board.title)
        self._compose()

    def turn_page(self) -> None:
        """Show the next page, after the last one the first."""
        self._turn(1)

    def save_pdf(self) -> None:
        """Ask for the place, write the pages there, and say so."""
        board = self.document.board
        out = self._ask(self, self._folder / paper.file_name(board.title))
        if out is None:
            return
        names = not self.options.without_names.isChecked()
        content = pdf_bytes(self._pages, self.options.paper, title=board.title, author=author(board, names=names))
        try:
            write_whole(out, content)
        except PaperTrouble as fault:
            self.ledge.say(fault.sentence)
            return
        self._folder = out.parent
        self.ledge.say(paper.saved_as(out.name))

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if not hasattr(self, "options"):
            return
        room = self.content_rect()
        width = min(room.height() * PAGE_WIDTH / PAGE_HEIGHT, room.width() - _OPTIONS - GUTTER)
        self.place(self.preview, room.left(), room.top(), width, room.height())
        left = room.left() + width + GUTTER
        self.place(self.options, left, room.top(), room.right() - left, room.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ON:
            self._turn(1)
        elif event.key() in _BACK:
            self._turn(-1)
        else:
            super().keyPressEvent(event)

    def _turn(self, step: int) -> None:
        self._shown = (self._shown + step) % len(self._pages)
        self._show_page()

    def _compose(self) -> None:
        self._pages = board_pages(
            self.document.board,
            now=self.document.now(),
            lines_for_writing=self.options.lines_for_writing.isChecked(),
            names=not self.options.without_names.isChecked(),
        )
        self._shown = min(self._shown, len(self._pages) - 1)
        self.ledge.say("")
        self._show_page()

    def _show_page(self) -> None:
        self.preview.show_page(self._pages[self._shown])
        self.turn.setVisible(len(self._pages) > 1)
        where = paper.page_of(self._shown + 1, len(self._pages))
        self.preview.setAccessibleName(paper.preview(self.document.board.title, where))
