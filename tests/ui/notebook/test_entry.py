"""The way to the notebook is where the screen is the coach's own, and nowhere on a learner's wall."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop import app
from kata_desktop.app import screens
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_board
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.settings import RoleChoice
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.screen import NotebookScreen
from kata_desktop.ui.settings.preferences import Preferences
from tests.helpers.boards import COACH
from tests.helpers.notebooks import coached, memory_desk
from tests.helpers.pointer import click, tap, unhurried_style
from tests.helpers.screens import PICTURED


def board_of(qtbot: QtBot, mode: Mode) -> tuple[MainWindow, Preferences]:
    style = unhurried_style(motion=False, mode=mode)
    preferences, session = Preferences(style), coached()
    desk = memory_desk(session.clock)
    window = MainWindow(None, style, screens(preferences, desk))
    for part in (style, preferences, desk):
        part.setParent(window)
    qtbot.addWidget(window)
    window.show_board(StoryboardDocument(session, window))
    window.resize(*((1366, 768) if mode is Mode.DESK else (1920, 1080)))
    window.show()
    QApplication.processEvents()
    return window, preferences


def ways(window: MainWindow) -> list[Button]:
    """The buttons in sight that lead to the notebook."""
    found = window.screen_shown.findChildren(Button)
    return [button for button in found if button.isVisible() and button.accessibleName() == "Notebook"]


@pytest.mark.parametrize("mode", list(Mode))
def test_only_a_coach_s_own_screen_leads_there(qtbot: QtBot, mode: Mode) -> None:
    window, preferences = board_of(qtbot, mode)
    assert ways(window) == []
    for role in (RoleChoice.COACH, RoleChoice.SECOND_COACH):
        preferences.change(role=role)
        window.go(Destination(Place.BOARD))
        QApplication.processEvents()
        (way,) = ways(window)
        (click if mode is Mode.DESK else tap)(way)
        assert isinstance(window.screen_shown, NotebookScreen)
        window.screen_shown.back_requested.emit()
    preferences.change(role=RoleChoice.LEARNER)
    window.go(Destination(Place.BOARD))
    QApplication.processEvents()
    assert ways(window) == []


def test_the_overview_leads_to_the_notebook_of_the_chosen_board(qtbot: QtBot, tmp_path: Path) -> None:
    place, clock = DataPlace(tmp_path, "Laptop", RoleChoice.COACH), SetClock(PICTURED)
    for title in ("Cell 4", "Cell 5"):
        create_board(place.path_for(title), title, who=COACH, clock=clock)
    style = unhurried_style(motion=False)
    preferences = Preferences(style)
    window, home = app.home_for(None, place, style, preferences, clock=clock)
    preferences.setParent(window)
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()
    home.show_boards()
    qtbot.waitUntil(lambda: not home.boards.is_reading)
    assert [one for one in home.boards.findChildren(Button) if one.label == "Notebook"] == []
    preferences.change(role=RoleChoice.COACH)
    home.show_boards()
    qtbot.waitUntil(lambda: not home.boards.is_reading)
    (way,) = [one for one in home.boards.findChildren(Button) if one.label == "Notebook" and one.isVisible()]
    tap(way)
    assert isinstance(window.screen_shown, NotebookScreen)
    assert window.document.board.title in ("Cell 4", "Cell 5")
    home.close()
