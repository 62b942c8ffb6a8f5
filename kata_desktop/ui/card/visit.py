"""The card of one window: the talk, what is printed of it without a board, and the board that is made of it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kata_desktop.session.card import CardFile, create_from_card
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.card.screen import CardScreen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.pdf.print_options import What
from kata_desktop.ui.pdf.print_page import HomePrintScreen
from kata_desktop.words import card, printing


class CardVisit(QObject):
    """`boards_wanted` leads back, `made` carries the name of the board that is wanted of the notes."""

    boards_wanted = Signal()
    made = Signal(str)

    def __init__(self, window: MainWindow, style: Style, file: CardFile) -> None:
        super().__init__(window)
        self._window, self._style, self._file = window, style, file
        self._print: HomePrintScreen | None = None
        self.screen = CardScreen(style, file, window.stage)
        self.screen.hide()
        self.screen.back_requested.connect(self.boards_wanted)
        self.screen.made.connect(self.made)
        self.screen.emptied.connect(lambda: window.stage.show_message(card.emptied()))
        self.screen.card_print_wanted.connect(lambda: self.show_print(What.CARD))
        self.screen.forms_wanted.connect(lambda: self.show_print(What.FORMS))

    def show_card(self) -> None:
        """Show the card where the talk stands."""
        self._window.show_home(self.screen, card.title())
        self.screen.enter()

    def show_print(self, what: What) -> None:
        """Show card or forms as they are printed."""
        if self._print is None:
            self._print = HomePrintScreen(self._style, self._window.stage)
            self._print.back_requested.connect(self.show_card)
        self._window.show_home(self._print, printing.title())
        self._print.enter(what)

    def take_back(self) -> None:
        """Take the last stroke back, else bring back the notes that were put aside, where the card is shown."""
        if self._window.stage.current is not self.screen or self.screen.take_back_ink():
            return
        if self.screen.bring_back():
            self._window.stage.show_message(card.brought_back(), undo=False)

    def create(self, path: Path, title: str, who: str) -> None:
        """Make a board of what is noted; raises what `create_from_card` does."""
        create_from_card(path, title, self.screen.talk, who=who, clock=self._file.clock)

    def put_away(self) -> None:
        """The notes are in a board now: at worst they stand on the card as well."""
        with suppress(StoreTrouble):
            self._file.begin_anew()
