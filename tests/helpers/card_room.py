"""A window without a board that shows the card."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kata_desktop.app import home_for
from kata_desktop.core.card import Question
from kata_desktop.session.card import CardFile
from kata_desktop.session.clock import SetClock
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.ui.card.screen import CardScreen
from tests.helpers.pointer import unhurried_style
from tests.helpers.screens import PICTURED


class Room:
    """A window without a board, and its data folder."""

    def __init__(self, folder: Path, **options: object) -> None:
        self.place, self.clock = DataPlace(folder), SetClock(PICTURED)
        style = unhurried_style(**{"motion": False, **options})
        self.window, self.home = home_for(None, self.place, style, clock=self.clock)

    @property
    def screen(self) -> CardScreen:
        current = self.window.stage.current
        assert isinstance(current, CardScreen)
        return current

    def at(self) -> Question:
        """The question that is asked."""
        return self.screen.course.at

    @property
    def kept(self) -> dict[Question, str]:
        return dict(CardFile(self.place.data, self.clock).read().notes)

    def key(self, pressed: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, pressed)
        QApplication.processEvents()


Enter = Callable[..., Room]
