"""A board with the screen of its challenge."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from kata_desktop.core.storyboard import Challenge
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.challenge.screen import ChallengeScreen
from kata_desktop.ui.destination import Place
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.boards import empty_board
from tests.helpers.on_screen import go, screen_on, window_on


class Opened:
    """A window on a board, an empty one where none is given, with its challenge up."""

    def __init__(self, qtbot: QtBot, session: StoryboardSession | None = None, **options: object) -> None:
        self.session = session or empty_board()
        self.window: MainWindow = window_on(qtbot, self.session, **options)  # type: ignore[arg-type]
        go(self.window, Place.CHALLENGE)
        self.screen = screen_on(self.window, ChallengeScreen)

    @property
    def challenge(self) -> Challenge:
        """The challenge as it stands on the board."""
        found = self.session.board.challenge
        assert found is not None
        return found

    def again(self) -> None:
        """Leave the screen and come back."""
        go(self.window, Place.BOARD)
        go(self.window, Place.CHALLENGE)

    def arrives(self, **changed: object) -> None:
        """Let other values of the challenge come in."""
        wanted = replace(self.challenge, **changed)  # type: ignore[arg-type]
        assert self.window.document.apply(lambda: self.session.setting_up.write_challenge(wanted))
