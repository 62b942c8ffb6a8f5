"""The arrows walk through the texts of the wording and stay at its ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.settings.wording_view import WordingView
from tests.helpers.boards import empty_board
from tests.helpers.pointer import unhurried_style

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        (0, [DOWN], 1), (0, [UP], 0), (0, [UP, UP, DOWN], 1), (-1, [DOWN], -1), (-1, [DOWN, UP], -2),
        (3, [UP, UP, UP, UP, UP], 0), (5, [DOWN, DOWN], 7),
    ],
)  # fmt: skip
def test_the_arrows_stay_within_the_rows(qtbot: QtBot, start: int, keys: list[Qt.Key], end: int) -> None:
    document = StoryboardDocument(empty_board())
    view = WordingView(unhurried_style(motion=False), document)
    document.setParent(view)
    qtbot.addWidget(view)
    view.resize(1800, 900)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    rows = list(view.rows.values())
    rows[start].setFocus()
    for pressed in keys:
        QTest.keyClick(QApplication.focusWidget() or view, pressed)
    assert [row for row in rows if row.hasFocus()] == [rows[end]]
