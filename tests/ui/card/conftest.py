"""Rooms with the card, left as they were found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.board_screen import BoardScreen
from tests.helpers.card_room import Enter, Room


@pytest.fixture
def enter(qtbot: QtBot, tmp_path: Path) -> Iterator[Enter]:
    made: list[Room] = []

    def begin(size: tuple[int, int] = (1920, 1080), **options: object) -> Room:
        room = Room(tmp_path / "data", **options)
        made.append(room)
        qtbot.addWidget(room.window)
        room.window.resize(*size)
        room.home.show_boards()
        room.window.show()
        room.window.activateWindow()
        qtbot.waitUntil(room.window.isActiveWindow)
        room.home.show_card()
        QApplication.processEvents()
        return room

    yield begin
    for room in made:
        current = room.window.stage.current
        if isinstance(current, BoardScreen):
            current.leave()
        room.home.close()
        room.window.stage.snackbar.dismiss()
        room.window._idle.stop()
        room.window.hide()
