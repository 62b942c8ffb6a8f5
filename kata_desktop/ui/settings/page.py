"""All settings on one page: three columns that scroll together where the reading size leaves too little room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.screen import GUTTER
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.settings.board_panel import DAYS_PANEL, LINKS_PANEL, DaysPanel, LinksPanel, NoBoardPanel
from kata_desktop.ui.settings.parts import TitledPanel
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.settings.screen_panel import (
    ABOUT_PANEL,
    PLACE_PANEL,
    SCREEN_PANEL,
    AboutPanel,
    PlacePanel,
    ScreenPanel,
)

#: Narrower columns are as high as this allows, and scroll.
PAGE: Final = max(SCREEN_PANEL, PLACE_PANEL + GUTTER + ABOUT_PANEL, DAYS_PANEL + GUTTER + LINKS_PANEL)


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
        self.place_panel = PlacePanel(style, preferences, self.sheet)
        self.about = AboutPanel(style, self.sheet)
        self.days: DaysPanel | None = None
        self.links: LinksPanel | None = None
        self.screen_panel.said.connect(self.said)
        third: list[tuple[TitledPanel, float]]
        if document is None:
            third = [(NoBoardPanel(style, self.sheet), 280.0)]
        else:
            self.days = DaysPanel(style, document, self.sheet)
            self.days.said.connect(self.said)
            self.links = LinksPanel(style, self.sheet)
            third = [(self.days, DAYS_PANEL), (self.links, LINKS_PANEL)]
        self.sheet.columns = [
            [(self.screen_panel, SCREEN_PANEL)],
            [(self.place_panel, PLACE_PANEL), (self.about, ABOUT_PANEL)],
            third,
        ]
        self.list = FlickList(style, self)
        self.list.set_rows([self.sheet], [PAGE])
        self.style_changed()

    def refresh(self) -> None:
        """Show what holds now."""
        self.screen_panel.refresh()
        self.place_panel.refresh()
        if self.days is not None:
            self.days.refresh()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "list"):
            self.place(self.list, 0, 0, width_u, height_u)


class _Sheet(Painted):
    """The three columns, each panel as high as it needs."""

    def __init__(self, style: Style) -> None:
        self.columns: list[list[tuple[TitledPanel, float]]] = []
        super().__init__(style)

    def arrange(self, width_u: float, _height_u: float) -> None:
        count = len(self.columns)
        for number, column in enumerate(self.columns):
            width = (width_u - GUTTER * (count - 1)) / count
            y = 0.0
            for panel, height in column:
                self.place(panel, number * (width + GUTTER), y, width, height)
                y += height + GUTTER
