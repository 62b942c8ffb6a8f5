"""Decides what comes up for a board: the board itself, or after a silence the card to begin again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.main_window import MainWindow


class Front(QObject):
    """Stands beside one window; who wanted a board alone has it alone for the rest of the day."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._alone: dict[str, date] = {}
        window.front = self.place
        window.screen_made.connect(self._follow)

    def place(self, document: StoryboardDocument) -> Place:
        """What stands for a board now. On a board that is only looked at nothing can begin."""
        alone = self._alone.get(document.session.board_id) == document.today()
        if alone or not document.writable or not document.session.restart_due(document.now()):
            return Place.BOARD
        return Place.RESTART

    def _follow(self, screen: BoardScreen) -> None:
        only_board = getattr(screen, "only_board", None)
        if only_board is not None:
            only_board.connect(self._leave_alone)

    def _leave_alone(self) -> None:
        document = self._window.document
        self._alone[document.session.board_id] = document.today()
