"""Decides what comes up for a board: the board itself, or after a silence the card to begin again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from kata_desktop.ui.settings.preferences import Preferences


class Front(QObject):
    """Stands beside one window; who wanted a board alone has it alone for the rest of the day, also after a restart.

    Without preferences that holds until the program ends.
    """

    def __init__(self, window: MainWindow, preferences: Preferences | None = None) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._only = ""
        window.front = self.place
        window.screen_made.connect(self._follow)

    def place(self, document: StoryboardDocument) -> Place:
        """What stands for a board now. On a board that is only looked at nothing can begin."""
        alone = document.session.board_id in self._alone(document)
        if alone or not document.writable or not document.session.restart_due(document.now()):
            return Place.BOARD
        return Place.RESTART

    def _alone(self, document: StoryboardDocument) -> list[str]:
        """The boards that were wanted alone today."""
        kept = self._only if self._preferences is None else self._preferences.settings.only_board
        day, _, boards = kept.partition(" ")
        return boards.split(" ") if day == document.today().isoformat() else []

    def _follow(self, screen: BoardScreen) -> None:
        only_board = getattr(screen, "only_board", None)
        if only_board is not None:
            only_board.connect(self._leave_alone)

    def _leave_alone(self) -> None:
        document = self._window.document
        boards = dict.fromkeys([*self._alone(document), document.session.board_id])
        self._only = " ".join([document.today().isoformat(), *boards])
        if self._preferences is not None:
            self._preferences.change(only_board=self._only)
