"""The sheet of all keys: it holds the keyboard while it lies above a screen, and a voice reads all of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import Theme
from kata_desktop.ui.cover import Cover
from kata_desktop.ui.destination import Place
from kata_desktop.ui.help.keys_sheet import KeysSheet
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.words import keys
from tests.helpers.boards import empty_board, plain, ready_board
from tests.helpers.on_screen import WALL, go, key, longer_words, window_on
from tests.helpers.pointer import HANDS, Pointer, unhurried_style


def sheet_on(window: MainWindow) -> KeysSheet:
    go(window, Place.KEYS)
    sheet = window.cover.sheet
    assert isinstance(sheet, KeysSheet)
    return sheet


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_the_focus_is_where_it_was_before(qtbot: QtBot, pressed: Qt.Key) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.METRIC)
    former = QApplication.focusWidget()
    assert former is not None
    sheet = sheet_on(window)
    assert sheet.close_button.hasFocus()
    with qtbot.waitSignal(window.cover.closed):
        key(window, pressed)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is former


@pytest.mark.parametrize("pressed", [Qt.Key.Key_M, Qt.Key.Key_E, Qt.Key.Key_1, Qt.Key.Key_Left, Qt.Key.Key_Delete])
def test_no_key_acts_on_what_lies_below(qtbot: QtBot, pressed: Qt.Key) -> None:
    ready = ready_board()
    window = window_on(qtbot, ready.session)
    below, before = window.screen_shown, plain(ready.session)
    sheet = sheet_on(window)
    key(window, pressed)
    assert sheet.isVisible()
    assert window.screen_shown is below
    assert plain(ready.session) == before


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_never_leaves_the_sheet(qtbot: QtBot, pressed: Qt.Key) -> None:
    window = window_on(qtbot, ready_board().session)
    sheet = sheet_on(window)
    for _ in range(4):
        key(window, pressed)
        assert sheet.close_button.hasFocus()


@HANDS
def test_a_hand_on_the_sheet_reaches_nothing_below(qtbot: QtBot, act: Pointer) -> None:
    window = window_on(qtbot, ready_board().session)
    below = window.screen_shown
    sheet = sheet_on(window)
    for panel in sheet._panels:
        act(panel)
    assert sheet.isVisible()
    assert window.screen_shown is below


def test_it_closes_over_a_place_that_is_gone(qtbot: QtBot) -> None:
    """What had the focus may have been taken away from elsewhere meanwhile."""
    parent = QWidget()
    qtbot.addWidget(parent)
    style = unhurried_style()
    former = Button(style, "A place", parent=parent)
    cover = Cover(style, parent)
    parent.resize(*WALL)
    parent.show()
    parent.activateWindow()
    qtbot.waitUntil(parent.isActiveWindow)
    former.setFocus()
    cover.turn(Place.KEYS)
    sheet = cover.sheet
    assert isinstance(sheet, KeysSheet)
    former.deleteLater()
    QApplication.sendPostedEvents(former, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(cover.closed):
        QTest.keyClick(sheet.close_button, Qt.Key.Key_Space)
    assert not sheet.isVisible()


def test_a_voice_reads_every_key_and_what_it_does(qtbot: QtBot) -> None:
    sheet = sheet_on(window_on(qtbot, empty_board()))
    assert sheet.accessibleName()
    assert sheet.close_button.accessibleName()
    spoken = [panel.accessibleName() for panel in sheet._panels]
    for group, name in zip(keys.groups(), spoken, strict=True):
        assert name.startswith(group.title)
        for cap, words in group.keys:
            assert f"{cap}: {words}" in name


@pytest.mark.parametrize("reading", [1.0, 1.15, 1.3])
@pytest.mark.parametrize("longer", [False, True])
def test_no_panel_lies_on_another_at_any_reading_size(
    qtbot: QtBot, qapp: QApplication, reading: float, *, longer: bool
) -> None:
    with longer_words(qapp, longer=longer):
        sheet = sheet_on(window_on(qtbot, empty_board(), reading_size=reading))
        rects = [panel.geometry() for panel in sheet._panels]
        for number, rect in enumerate(rects):
            assert sheet.rect().contains(rect)
            assert not any(rect.intersects(other) for other in rects[number + 1 :])
            assert not rect.intersects(sheet.close_button.geometry())


@pytest.mark.parametrize("theme", list(Theme))
def test_it_covers_the_screen_and_says_that_letters_are_off(qtbot: QtBot, theme: Theme) -> None:
    window = window_on(qtbot, ready_board().session, theme=theme)
    sheet = sheet_on(window)
    with_letters = sheet.grab().toImage()
    style = window._style
    style.set_letter_keys(False)
    sheet.update()
    without = sheet.grab().toImage()
    assert with_letters != without
    corner = with_letters.pixelColor(6, with_letters.height() - 6)
    assert corner == style.look(sheet).palette.bg
