"""What a board has made of the questions: the way to its wording, and the switches of what the program adds."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CycleTexts
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.settings.parts import EDGE, GAP, TITLE, SwitchRow, TitledPanel
from kata_desktop.words import settings, wording

_FOOT: Final = 12.0


class WordsPanel(TitledPanel):
    """The wording of the questions as on the card or one's own, follow-ups and vague words on or off."""

    wording_wanted = Signal()
    said = Signal(str)

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, wording.panel(), "message-circle", parent)
        self._document = document
        self.change = Button(style, wording.change(), icon="pencil", parent=self)
        self.as_on_card = Button(style, wording.as_on_card(), parent=self)
        self.follow_ups = SwitchRow(style, wording.follow_ups(), self)
        self.vague = SwitchRow(style, wording.vague(), self)
        self.change.clicked.connect(self.wording_wanted)
        self.as_on_card.clicked.connect(lambda: self._keep(replace(self._texts, questions={})))
        self.follow_ups.clicked.connect(self._turn)
        self.vague.clicked.connect(self._turn)
        for button in (self.as_on_card, self.follow_ups, self.vague):
            button.not_yet.connect(self.said)
        self.refresh()
        self.style_changed()

    @property
    def _texts(self) -> CycleTexts:
        return self._document.board.cycle_texts

    def refresh(self) -> None:
        """Show what the board has."""
        texts, why = self._texts, "" if self._document.writable else settings.read_only()
        self.as_on_card.set_why(why or ("" if texts.questions else wording.all_as_on_card()))
        own = sum(len(lines) for lines in texts.follow_ups.values())
        for switch, on, below in (
            (self.follow_ups, texts.follow_ups_shown, wording.follow_ups_line(own)),
            (self.vague, texts.vague_shown, wording.vague_line(texts)),
        ):
            switch.setChecked(on)
            switch.set_why(why)
            switch.set_sub(below)

    def _turn(self) -> None:
        asked, underlined = self.follow_ups.isChecked(), self.vague.isChecked()
        self._keep(replace(self._texts, follow_ups_shown=asked, vague_shown=underlined))

    def _keep(self, texts: CycleTexts) -> None:
        self._document.apply(lambda: self._document.session.coaching.word_card(texts))
        self.refresh()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "vague"):
            return
        room, high = width_u - 2 * EDGE, self.kit.least_tap
        wanted = [button.preferred_width(high) for button in (self.change, self.as_on_card)]
        first = min(room - GAP - wanted[1], wanted[0] + 60) if sum(wanted) + GAP <= room else room * 0.58
        self.place(self.change, EDGE, TITLE, first, high)
        self.place(self.as_on_card, EDGE + first + GAP, TITLE, room - first - GAP, high)
        y = TITLE + high + 16
        for switch in (self.follow_ups, self.vague):
            self.place(switch, EDGE, y, room, high)
            y += high

    def height_for(self, width: float) -> float:  # noqa: ARG002 - every line is one
        return TITLE + 3 * self.kit.least_tap + 16 + _FOOT
