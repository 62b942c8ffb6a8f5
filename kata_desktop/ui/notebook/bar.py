"""The bar above the notebook at a desk: the way back, whose it is, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import text_width
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.title_bar import TitleBar
from kata_desktop.words import notebook
from kata_desktop.words.notebook import Text, text


class NotebookBar(TitleBar):
    """Two buttons that stay: an observation asked for, and the next cycle."""

    observation_wanted = Signal()
    cycle_wanted = Signal()
    widest = 0.24
    letters = (15, 14)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent, back=text(Text.BACK), only_for=text(Text.ONLY_HERE))
        self.ask = self.action(text(Text.ASK), "eye")
        self.cycle = self.action(text(Text.CYCLE), "message-circle", primary=True)
        self.ask.clicked.connect(self.observation_wanted)
        self.cycle.clicked.connect(self.cycle_wanted)
        self.set_actions([self.ask, self.cycle])

    def show_board(self, below: str, clock: str) -> None:
        """Show which board this is about, and the time of its next cycle today."""
        self.cycle.set_text(notebook.cycle_at(clock))
        self.show_title(text(Text.TITLE), below)
        self.style_changed()

    def needed(self, look: Look) -> float:
        title = text_width(look, text(Text.TITLE), size=19, weight=Weight.SEMIBOLD)
        return min(max(title, text_width(look, self._below, size=15)), 200.0)
