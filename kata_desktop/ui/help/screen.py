"""The help: chapters at the left, the one that is read beside them. It needs neither a board nor a network."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from kata_desktop.ui.help.chapters import ChapterList
from kata_desktop.ui.help.page import ChapterPanel
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.words import help as words
from kata_desktop.words.help import Chapter

_LIST, _LEAST_LIST, _LIST_SHARE = 428.0, 340.0, 0.223
_TITLE_WIDTH: Final = 1100.0


class HelpScreen(Screen):
    """It comes up where it was left; `back_requested` comes from its primary."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.set_title(words.title(), words.title_line(), width=_TITLE_WIDTH)
        self.chapters = ChapterList(style, self)
        self.panel = ChapterPanel(style, self)
        self.before = Button(style, words.before(), kind=Kind.LEDGE, icon="chevron-left")
        self.following = Button(style, words.following(), kind=Kind.LEDGE, icon="chevron-right", icon_after=True)
        done = Button(style, words.done(), kind=Kind.LEDGE_PRIMARY, icon="check")
        self.ledge.set_navigation([self.before, self.following])
        self.ledge.set_primary(done)
        self.chapters.chosen.connect(self.show_chapter)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.following.clicked.connect(lambda: self._turn(1))
        done.clicked.connect(self.back_requested)
        self.show_chapter(Chapter.IMPROVEMENT)

    @property
    def first(self) -> QWidget:
        """Where the focus begins: the chapter that is shown."""
        return self.chapters.rows[self.panel.chapter]

    def show_chapter(self, chapter: Chapter) -> None:
        """Show a chapter from its beginning."""
        self.chapters.show_chapter(chapter)
        self.panel.show_chapter(chapter)
        order = list(Chapter)
        self.before.set_why(words.is_first() if chapter is order[0] else "")
        self.following.set_why(words.is_last() if chapter is order[-1] else "")
        self.ledge.say("")
        order_tabs(self.chapters, self.panel, self.ledge)
        self.style_changed()

    def _turn(self, step: int) -> None:
        order = list(Chapter)
        self.show_chapter(order[order.index(self.panel.chapter) + step])

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "panel"):
            return
        rect = self.content_rect()
        wide = min(_LIST, max(_LEAST_LIST, width_u * _LIST_SHARE))
        left = rect.left() + wide + GUTTER
        self.place(self.chapters, rect.left(), rect.top(), wide, rect.height())
        self.place(self.panel, left, rect.top(), rect.right() - left, rect.height())
