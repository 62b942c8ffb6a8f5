"""The wording of the card: its ten texts in their order and the vague words left, the chosen one's editor right."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CycleTexts
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.sheet import SheetPanel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.settings.question_row import WordingRow
from kata_desktop.ui.settings.wording_sheets import Change, QuestionSheet, VagueSheet, WordingSheet
from kata_desktop.words import settings, wording
from kata_desktop.words.questions import FIVE, Question, default, question

_LEFT_SHARE: Final = 0.438


class WordingView(Painted):
    """Fills its place. What is typed is kept after a short pause; `said` is for the ledge."""

    said = Signal(str)

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._document = document
        self._shown: Question | None = Question.TARGET
        self.keeper = Keeper(self)
        self.rows: dict[Question | None, WordingRow] = {}
        for which in (*Question, None):
            row = self.rows[which] = WordingRow(style, _sign(which))
            row.clicked.connect(partial(self.open, which))
        self.list = FlickList(style, self)
        self._heights: list[float] = []
        self.panel = SheetPanel(style, self)
        self._show_sheet()
        self.refresh()
        self.style_changed()

    @property
    def sheet(self) -> WordingSheet:
        """The editor that is shown."""
        assert isinstance(self.panel.sheet, WordingSheet)
        return self.panel.sheet

    @property
    def _texts(self) -> CycleTexts:
        return self._document.board.cycle_texts

    def open(self, which: Question | None) -> None:
        """Open the editor of one of the texts, of the vague words with None."""
        self.keeper.flush()
        if which is not self._shown:
            self._shown = which
            self._show_sheet()
        self.refresh()
        self.sheet.focus_first()

    def refresh(self) -> None:
        """Show what the board has."""
        texts, why = self._texts, "" if self._document.writable else settings.read_only()
        for which, row in self.rows.items():
            row.set_chosen(which is self._shown)
            if which is None:
                row.show_words(wording.vague_title(), wording.vague_line(texts), wording.vague_title())
                continue
            words, card = question(which, texts), default(which)
            own = words != card
            row.show_words(words, wording.on_card(card) if own else "", wording.spoken(which, words, own=own))
        self.sheet.show_texts(texts, why)
        self.style_changed()

    def leave(self) -> None:
        """Keep what was typed last."""
        self.keeper.flush()

    def _show_sheet(self) -> None:
        which = self._shown
        sheet = VagueSheet(self.kit) if which is None else QuestionSheet(self.kit, which)
        sheet.typing.connect(lambda change: self.keeper.later("words", partial(self._keep, change)))
        sheet.left.connect(self.keeper.flush)
        sheet.worded.connect(self._take)
        sheet.said.connect(self.said)
        self.panel.show_sheet(sheet)

    def _take(self, change: Change) -> None:
        self.keeper.flush()
        self._keep(change)

    def _keep(self, change: Change) -> None:
        texts = change(self._texts)
        if texts != self._texts:
            self._document.apply(lambda: self._document.session.coaching.word_card(texts))
        self.refresh()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "panel"):
            return
        left = width_u * _LEFT_SHARE
        self.place(self.list, 0, 0, left, height_u)
        heights = [row.preferred_height(left) for row in self.rows.values()]
        if heights != self._heights:
            self._heights = heights
            self.list.set_rows(list(self.rows.values()), heights)
        self.place(self.panel, left + GUTTER, 0, width_u - left - GUTTER, height_u)


def _sign(which: Question | None) -> str:
    """The number in the ring, or the icon; the questions of the back stand below that of the turn."""
    if which is None:
        return "type"
    if which in FIVE:
        return str(FIVE.index(which) + 1)
    return "rotate-ccw" if which is Question.TURN else ""
