"""The home of the program in a window, on a folder of real boards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.session.clock import SetClock
from kata_desktop.session.overview import shelf_in
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.boards.card import BoardCard
from kata_desktop.ui.boards.home import Home
from kata_desktop.ui.boards.screen import BoardsScreen
from kata_desktop.ui.destination import Place
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.screens import ScreenFactory
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.pointer import unhurried_style

WHO: Final = "learner@here"


@dataclass
class Desk:
    """A window on a folder of boards."""

    window: MainWindow
    home: Home
    folder: Path
    clock: SetClock

    @property
    def boards(self) -> BoardsScreen:
        """The overview."""
        return self.home.boards

    def card(self, name: str) -> BoardCard:
        """The card of a file."""
        found = self.boards.card_of(self.folder / f"{name}.kata")
        assert found is not None
        return found

    @property
    def shown(self) -> Any:
        """The screen that is up."""
        return self.window.stage.current

    @property
    def at_home(self) -> bool:
        """Whether the overview is up."""
        return bool(self.shown is self.boards)

    @property
    def at_board(self) -> bool:
        """Whether a storyboard is up."""
        return isinstance(self.shown, StoryboardScreen)

    def read(self, qtbot: QtBot) -> None:
        """Wait until every board is read."""
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not self.boards.is_reading)

    def close(self) -> None:
        """Let nothing wait for a time that comes after the test."""
        self.home.close()
        self.window.stage.snackbar.dismiss()
        self.window._idle.stop()
        if isinstance(self.shown, BoardScreen):
            self.shown.leave()


def desk_on(
    qtbot: QtBot,
    folder: Path,
    clock: SetClock,
    known: Mapping[Place, ScreenFactory],
    *,
    size: tuple[int, int] = (1920, 1080),
    read: bool = True,
    **style: object,
) -> Desk:
    """The overview of a folder in a shown window, which knows these places; close it with the test.

    Without `read` the boards are listed only, and nothing has happened since.
    """
    kit = unhurried_style(motion=False, **style)
    window = MainWindow(None, kit, known)
    kit.setParent(window)
    desk = Desk(window, Home(window, kit, shelf_in(folder, clock), who=WHO), folder, clock)
    qtbot.addWidget(window)
    desk.home.show_boards()
    window.resize(*size)
    window.show()
    window.activateWindow()
    if read:
        qtbot.waitUntil(window.isActiveWindow)
        desk.read(qtbot)
    return desk


def key(desk: Desk, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or desk.window, pressed, modifier)
    QApplication.processEvents()
