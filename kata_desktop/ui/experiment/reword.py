"""Correcting a slip in the words of a kept plan."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kata_desktop.ui.kit.sheet import EDGE, TOP, Sheet
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import experiment_ledge as ledge_words
from kata_desktop.words.hints import Field


class RewordSheet(Sheet):
    """The words as they are kept, ready to be corrected; the screen keeps them."""

    def __init__(self, style: Style, field: str, label: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(style, ledge_words.reword_title(label), ledge_words.reword_note(), parent)
        self.field = field
        self.words = TextField(style, label, lines=True, hinted=Field.FACT, parent=self)
        self.words.set_text(text)
        self.style_changed()

    def focus_first(self) -> None:
        self.words.write_at_once()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if hasattr(self, "words"):
            self.place(self.words, EDGE, TOP, width_u - 2 * EDGE, 220)
