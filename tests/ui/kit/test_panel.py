"""A panel of the storyboard opens by tap and key, and is read out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import LIGHT
from kata_desktop.ui.kit.panel import TapPanel
from kata_desktop.ui.kit.placed import Painted
from tests.helpers.pointer import HANDS, Pointer, unhurried_style


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[TapPanel]:
    style = unhurried_style()
    window = Painted(style)
    qtbot.addWidget(window)
    window.resize(700, 600)
    panel = TapPanel(style, "Obstacles", number=3, parent=window)
    window.place(panel, 20, 20, 556, 512)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield panel
    window.close()


@HANDS
def test_a_tap_anywhere_opens_it(panel: TapPanel, qtbot: QtBot, act: Pointer) -> None:
    with qtbot.waitSignal(panel.clicked):
        act(panel)


def test_enter_opens_it(panel: TapPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.clicked):
        QTest.keyClick(panel, Qt.Key.Key_Return)


def test_a_screen_reader_finds_a_button_named_by_its_title(panel: TapPanel) -> None:
    reader = QAccessible.queryAccessibleInterface(panel)
    assert reader is not None
    assert reader.role() == QAccessible.Role.Button
    assert reader.text(QAccessible.Text.Name) == panel.title == "Obstacles"


def test_states_are_visible(panel: TapPanel) -> None:
    plain = panel.grab().toImage()
    assert plain.pixelColor(300, 300) == LIGHT.surface
    panel.setDown(True)
    assert panel.grab().toImage().pixelColor(300, 300) == LIGHT.line
    panel.setDown(False)
    panel.set_right("4 open, 2 solved")
    named = panel.grab().toImage()
    assert named != plain
    panel.kit.set_keys_in_use(True)
    panel.setFocus()
    ringed = panel.grab().toImage()
    assert ringed.pixelColor(300, 2) == LIGHT.ink
