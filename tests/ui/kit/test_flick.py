"""A long list is flicked by finger and wheel, taps act, flicks do not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from tests.helpers.pointer import HANDS, Pointer, flick, unhurried_style


class Rows:
    """Twenty rows in a place for five and a half."""

    def __init__(self, qtbot: QtBot, style: Style, count: int = 20) -> None:
        self.style = style
        self.window = Painted(style)
        qtbot.addWidget(self.window)
        self.window.resize(600, 620)
        self.list = FlickList(style, self.window, gap=12)
        self.taps: list[int] = []
        self.rows = [self._row(index) for index in range(count)]
        self.list.set_rows(self.rows, [88.0] * count)
        self.window.place(self.list, 20, 20, 500, 560)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _row(self, index: int) -> Button:
        row = Button(self.style, f"Row {index}")
        row.clicked.connect(lambda: self.taps.append(index))
        return row


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    return Rows(qtbot, unhurried_style())


@HANDS
def test_a_tap_acts(rows: Rows, act: Pointer) -> None:
    act(rows.rows[2])
    assert rows.taps == [2]


def test_a_flick_scrolls_and_does_not_act(rows: Rows, qtbot: QtBot) -> None:
    flick(rows.rows[4], QPoint(200, 60), QPoint(200, -240))
    qtbot.waitUntil(lambda: rows.list.position() > 200)
    assert rows.taps == []


def test_a_short_flick_inside_one_row_does_not_act(rows: Rows, qtbot: QtBot) -> None:
    flick(rows.rows[3], QPoint(200, 80), QPoint(200, 20))
    qtbot.waitUntil(lambda: rows.list.position() > 20)
    assert rows.taps == []


def test_the_wheel_scrolls(rows: Rows) -> None:
    viewport = rows.list.viewport()
    place = QPointF(viewport.rect().center())
    event = QWheelEvent(
        place, viewport.mapToGlobal(place), QPoint(0, -60), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
    assert rows.list.position() > 0


def test_ends_in_the_middle_of_a_row_when_there_is_more(rows: Rows) -> None:
    shown = rows.list.viewport().height() - 16
    assert shown == 5 * 100 + 44
    assert shown <= 560


def test_shows_all_when_all_fit(qtbot: QtBot) -> None:
    rows = Rows(qtbot, unhurried_style(), count=5)
    assert rows.list.viewport().height() - 16 == 560
    flick(rows.rows[2], QPoint(200, 60), QPoint(200, -140))
    assert rows.list.position() == 0


def test_focus_by_key_is_scrolled_into_view(rows: Rows) -> None:
    rows.rows[0].setFocus()
    for _ in range(9):
        QTest.keyClick(rows.window.focusWidget(), Qt.Key.Key_Tab)
    assert rows.rows[9].hasFocus()
    top = rows.rows[9].mapTo(rows.list.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= rows.list.viewport().height() - 88


def test_rows_keep_their_width_when_the_unit_changes(rows: Rows) -> None:
    assert rows.rows[0].size_u().width() == 500
    rows.style.fit(960, 540)
    assert rows.rows[0].size_u().width() == pytest.approx(500)
    assert rows.list.content_height() == 20 * 88 + 19 * 12


def test_exchanged_rows_are_deleted_kept_ones_stay(rows: Rows, qtbot: QtBot) -> None:
    kept, gone = rows.rows[0], rows.rows[1]
    rows.list.set_rows([kept], [88.0])
    qtbot.waitUntil(lambda: not isValid(gone))
    assert rows.list.rows == [kept]
    assert kept.isVisible()
    rows.list.set_rows([], [])
    assert rows.list.content_height() == 0
