"""Palms and second fingers do nothing; what they interrupt is taken back; the next tap works."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEventPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.touch import KeysInUse, TouchGuard, contact_in_mm
from tests.helpers.pointer import press, put_down_more, release, tap, together, unhurried_style


class Paper(QWidget):
    """Takes touches itself and remembers how many fingers it saw."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.seen: list[int] = []
        self.cancelled = 0

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate):
            self.seen.append(len(event.points()))  # type: ignore[attr-defined]
            event.accept()
            return True
        if event.type() == QEvent.Type.TouchCancel:
            self.cancelled += 1
        return super().event(event)


class Wall:
    """A guarded window with a button and a sheet of paper."""

    def __init__(self, qtbot: QtBot) -> None:
        self.style = unhurried_style()
        self.window = Painted(self.style)
        qtbot.addWidget(self.window)
        self.window.resize(900, 400)
        self.button = Button(self.style, "Solved", parent=self.window)
        self.window.place(self.button, 40, 40, 240, 88)
        self.paper = Paper(self.window)
        self.window.place(self.paper, 400, 40, 400, 300)
        self.taps: list[str] = []
        self.button.clicked.connect(lambda: self.taps.append("tap"))
        self.diameter = 12.0
        self.guard = TouchGuard(contact_mm=self._contact, parent=self.window)
        self.guard.watch(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _contact(self, _point: QEventPoint) -> float:
        return self.diameter


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    return Wall(qtbot)


def test_one_finger_passes(wall: Wall) -> None:
    tap(wall.button)
    assert wall.taps == ["tap"]


def test_a_palm_is_no_finger(wall: Wall) -> None:
    wall.diameter = 31.0
    tap(wall.button)
    tap(wall.paper)
    assert wall.taps == []
    assert wall.paper.seen == []
    wall.diameter = 30.0
    tap(wall.button)
    assert wall.taps == ["tap"]


@pytest.mark.parametrize("fingers", [2, 3, 5])
def test_several_fingers_do_nothing_outside_their_places(wall: Wall, fingers: int) -> None:
    together(wall.button, *[QPoint(40 + 40 * index, 50) for index in range(fingers)])
    assert wall.taps == []
    tap(wall.button)
    assert wall.taps == ["tap"]


def test_a_second_finger_takes_back_the_press_of_the_first(wall: Wall) -> None:
    place = QPoint(60, 50)
    press(wall.button, place)
    assert wall.button.isDown()
    put_down_more(wall.button, [place], QPoint(160, 50))
    assert not wall.button.isDown()
    assert wall.taps == []
    tap(wall.button)
    assert wall.taps == ["tap"]


def test_two_fingers_pass_where_they_are_wanted_three_never(wall: Wall) -> None:
    places = QPoint(100, 100), QPoint(200, 100), QPoint(300, 100)
    together(wall.paper, *places[:2])
    assert wall.paper.seen == []
    wall.guard.allow_two_fingers(wall.paper)
    together(wall.paper, *places[:2])
    assert wall.paper.seen == [2]
    press(wall.paper, places[0])
    put_down_more(wall.paper, places[:1], *places[1:])
    assert wall.paper.seen == [2, 1]
    assert wall.paper.cancelled == 1


def test_one_finger_on_the_paper_and_one_beside_it_are_stray(wall: Wall) -> None:
    wall.guard.allow_two_fingers(wall.paper)
    together(wall.window, QPoint(600, 200), QPoint(330, 300))
    assert wall.paper.seen == []


def test_a_place_for_two_that_is_gone_is_forgotten(wall: Wall, qtbot: QtBot) -> None:
    wall.guard.allow_two_fingers(wall.paper)
    wall.paper.deleteLater()
    qtbot.waitUntil(lambda: not isValid(wall.paper))
    together(wall.button, QPoint(60, 50), QPoint(160, 50))
    assert wall.taps == []


def test_a_device_that_tells_no_size_has_small_contacts(wall: Wall) -> None:
    sizes: list[float] = []

    def measured(point: QEventPoint) -> float:
        sizes.append(contact_in_mm(point))
        return sizes[-1]

    wall.guard._contact_mm = measured
    tap(wall.button)
    assert wall.taps == ["tap"]
    assert sizes
    assert max(sizes) < 30


def test_the_ring_shows_after_a_key_and_goes_after_a_touch(wall: Wall) -> None:
    keys = KeysInUse(wall.style, wall.window)
    keys.watch(wall.window)
    wall.button.setFocus()
    assert not wall.button.shows_ring()
    QTest.keyClick(wall.window.windowHandle(), Qt.Key.Key_Shift)
    assert wall.button.shows_ring()
    press(wall.window, QPoint(330, 300))
    release(wall.window, QPoint(330, 300))
    assert not wall.button.shows_ring()


def test_a_guard_that_is_taken_apart_lets_the_last_events_of_its_window_pass(wall: Wall, qtbot: QtBot) -> None:
    # as the garbage collector does, before the window is gone
    wall.guard.__dict__.clear()
    with qtbot.capture_exceptions() as raised:
        wall.window.hide()
    assert raised == []
