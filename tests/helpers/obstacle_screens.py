"""A ready board with its obstacles on a screen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kata_desktop.core.obstacle import ObstacleStatus
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.obstacles.screen import ObstaclesScreen
from tests.helpers.boards import ReadyBoard, ready_board
from tests.helpers.on_screen import (
    go,
    screen_on,
    window_on,
)


class Opened:
    """A ready board with its obstacles on a screen."""

    def __init__(self, qtbot: QtBot, thing: str = "", *, more: int = 0, **options: object) -> None:
        self.ready: ReadyBoard = ready_board()
        self.session = self.ready.session
        for n in range(more):
            self.session.clearing.add(f"one more, number {n}")
        self.window: MainWindow = window_on(qtbot, self.session, **options)  # type: ignore[arg-type]
        go(self.window, Place.OBSTACLES, thing)
        self.screen = screen = screen_on(self.window, ObstaclesScreen)
        self.wanted: list[Destination] = []
        screen.wanted.connect(self.wanted.append)

    def button(self, label: str) -> Button:
        """The button of the ledge that reads so."""
        found = [one for one in self.screen.ledge.findChildren(Button) if one.label == label and one.isVisible()]
        assert len(found) == 1, label
        return found[0]

    def parked(self) -> list[str]:
        """The words of those parked, in their order."""
        return [one.text for one in self.session.board.parked]

    def focused(self) -> str:
        """The words of the one in focus."""
        found = self.session.board.focused
        return found.text if found else ""

    def sentence(self) -> str:
        """The sentence that helps to word it."""
        return self.screen.detail.sentence.sentence

    def status(self, text: str) -> ObstacleStatus:
        """What became of one."""
        return next(one.status for one in self.session.board.obstacles if one.text == text)
