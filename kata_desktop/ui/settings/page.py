"""All settings on one page: three columns that scroll together where the reading size leaves too little room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.settings.board_panel import DaysPanel, LinksPanel, NoBoardPanel
from kata_desktop.ui.settings.coach_panel import CoachPanel
from kata_desktop.ui.settings.parts import TitledPanel
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.settings.screen_panel import AboutPanel, PlacePanel, ScreenPanel
from kata_desktop.ui.settings.words_panel import WordsPanel


class SettingsPage(Painted):
    """The panels. `said` carries why something cannot be changed here."""

    said = Signal(str)

    def __init__(
        self,
        style: Style,
        preferences: Preferences,
        document: StoryboardDocument | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, parent)
        self.sheet = _Sheet(style)
        self.screen_panel = ScreenPanel(style, preferences, self.sheet)
        self.coach = CoachPanel(style, preferences, self.sheet)
        self.place_panel = PlacePanel(style, preferences, self.sheet)
        self.about = AboutPanel(style, self.sheet)
        self.days: DaysPanel | None = None
        self.words: WordsPanel | None = None
        self.links: LinksPanel | None = None
        self.screen_panel.said.connect(self.said)
        self.coach.said.connect(self.said)
        second: list[TitledPanel] = [self.place_panel, self.about]
        third: list[TitledPanel] = [NoBoardPanel(style, self.sheet)] if document is None else []
        if document is not None:
            self.days = DaysPanel(style, document, self.sheet)
            self.days.said.connect(self.said)
            self.words = WordsPanel(style, document, self.sheet)
            self.words.said.connect(self.said)
            self.links = LinksPanel(style, self.sheet)
            second, third = [self.place_panel, self.words], [self.days, self.links, self.about]
        self.sheet.columns = [[self.screen_panel, self.coach], second, third]
        self.list = FlickList(style, self)
        self._height = 0.0
        self.style_changed()

    def refresh(self) -> None:
        """Show what holds now."""
        self.screen_panel.refresh()
        self.coach.refresh()
        self.place_panel.refresh()
        for panel in (self.days, self.words):
            if panel is not None:
                panel.refresh()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_height"):
            return
        self.place(self.list, 0, 0, width_u, height_u)
        height = self.sheet.height_for(width_u)
        if height != self._height:
            self._height = height
            self.list.set_rows([self.sheet], [height])


class _Sheet(Painted):
    """The three columns, each panel as high as it needs."""

    def __init__(self, style: Style) -> None:
        self.columns: list[list[TitledPanel]] = []
        super().__init__(style)

    def _width(self, width: float) -> float:
        return (width - GUTTER * (len(self.columns) - 1)) / len(self.columns)

    def height_for(self, width: float) -> float:
        """The height of the tallest column."""
        one = self._width(width)
        return max(sum(panel.height_for(one) + GUTTER for panel in column) for column in self.columns) - GUTTER

    def arrange(self, width_u: float, _height_u: float) -> None:
        for number, column in enumerate(self.columns):
            width, y = self._width(width_u), 0.0
            for panel in column:
                height = panel.height_for(width)
                self.place(panel, number * (width + GUTTER), y, width, height)
                y += height + GUTTER
