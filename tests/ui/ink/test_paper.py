"""The paper under a finger, a pen, the mouse: what is drawn is seen at once, told whole, and palms write nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.ink import BROAD, FINE, PAPER_HEIGHT, Ink, Place, Stroke, simplified
from kata_desktop.ui.ink.hands import WritingPaper
from kata_desktop.ui.ink.paper import Tool
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.touch import TouchGuard
from tests.helpers.pointer import move, press, put_down_more, release, together, touch_device, unhurried_style
from tests.helpers.writing_hands import HOOK, at, by_finger, by_mouse, by_pen, pen

Hand = Callable[[WritingPaper, Sequence[Place]], None]


class Desk:
    """A guarded window with paper that keeps what is drawn on it."""

    def __init__(self, qtbot: QtBot, *, width: int = 1872, height: int = 752) -> None:
        style = unhurried_style()
        self.window = Painted(style)
        qtbot.addWidget(self.window)
        self.window.resize(width, height)
        self.paper = WritingPaper(style, self.window)
        self.window.place(self.paper, 0, 0, width, height)
        self.guard = TouchGuard(parent=self.window)
        self.guard.watch(self.window)
        self.guard.allow_two_fingers(self.paper)
        self.strokes: list[Stroke] = []
        self.passed: list[str] = []
        self.paper.drawn.connect(self._keep)
        self.paper.passed.connect(self.passed.append)
        self.paper.begin(Ink(), "What did we learn?", learning=True)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _keep(self, drawn: Sequence[Place], width: int) -> None:
        self.strokes.append(Stroke(str(len(self.strokes)), "e", "learned", simplified(drawn), width))
        self.show()

    def show(self) -> None:
        self.paper.show_ink(Ink(tuple(self.strokes)))
        QApplication.processEvents()

    def is_inked(self, place: Place) -> bool:
        """Whether the ink of the palette is seen there."""
        spot = at(self.paper, place)
        color = QColor(self.paper.grab(QRect(spot, spot)).toImage().pixel(0, 0))
        return color == self.paper.kit.palette.ink


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.mark.parametrize("hand", [by_finger, by_mouse, by_pen])
def test_every_hand_writes_the_same_line(desk: Desk, hand: Hand) -> None:
    hand(desk.paper, HOOK)
    assert [stroke.points for stroke in desk.strokes] == [tuple(HOOK)]
    assert all(desk.is_inked(place) for place in HOOK[1:-1])
    assert not desk.is_inked((300, 200))


def test_the_line_is_seen_while_the_finger_is_down(desk: Desk) -> None:
    press(desk.paper, at(desk.paper, (100, 400)))
    assert desk.is_inked((100, 400))
    for x in range(110, 300, 10):
        move(desk.paper, at(desk.paper, (x, 400)))
    assert desk.is_inked((250, 400))
    assert not desk.strokes
    release(desk.paper, at(desk.paper, (300, 400)))
    assert desk.is_inked((298, 400))


class Watching(QObject):
    """Remembers how much of a widget was painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[QRect] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.places.append(event.region().boundingRect())
        return False


def test_only_the_newest_piece_is_painted(desk: Desk) -> None:
    for row in range(20):
        by_mouse(desk.paper, [(40 + 36 * n, 40 + 30 * row + 12 * (n % 2)) for n in range(50)])
    assert sum(len(stroke.points) for stroke in desk.strokes) >= 1000
    watching = Watching()
    desk.paper.installEventFilter(watching)
    press(desk.paper, at(desk.paper, (400, 300)))
    for n in range(40):
        move(desk.paper, at(desk.paper, (400 + 6 * n, 300 + 5 * n)))
    assert len(watching.places) >= 40
    assert max(max(place.width(), place.height()) for place in watching.places) < 40
    release(desk.paper, at(desk.paper, (640, 500)))


def test_the_pens_have_their_widths_and_a_dot_is_a_stroke(desk: Desk) -> None:
    by_finger(desk.paper, [(100, 100)])
    desk.paper.take(Tool.BROAD)
    by_finger(desk.paper, [(200, 100)])
    assert [(stroke.width, stroke.points) for stroke in desk.strokes] == [(FINE, ((100, 100),)), (BROAD, ((200, 100),))]
    assert desk.is_inked((100, 100))
    assert (desk.is_inked((104, 100)), desk.is_inked((203, 100))) == (False, True)


def test_two_fingers_move_the_paper_and_write_nothing(desk: Desk) -> None:
    paper = desk.paper
    by_finger(paper)
    press(paper, QPoint(600, 600))
    move(paper, QPoint(600, 590))
    first, second = QPoint(600, 590), QPoint(800, 590)
    QTest.touchEvent(paper, touch_device()).move(0, first, paper).press(1, second, paper).commit()
    for step in range(1, 6):
        up = QPoint(0, -40 * step)
        QTest.touchEvent(paper, touch_device()).move(0, first + up, paper).move(1, second + up, paper).commit()
        QApplication.processEvents()
    QTest.touchEvent(paper, touch_device()).move(0, QPoint(700, 100), paper).release(1, second, paper).commit()
    release(paper, QPoint(700, 100))
    assert len(desk.strokes) == 1
    assert paper.origin == pytest.approx((0, 200), abs=1)
    assert desk.is_inked(HOOK[2])
    by_finger(paper)
    assert len(desk.strokes) == 2


def test_palms_write_nothing(desk: Desk) -> None:
    paper = desk.paper
    together(paper, QPoint(300, 300), QPoint(340, 320), QPoint(380, 330))
    press(paper, QPoint(500, 500))
    move(paper, QPoint(540, 520))
    put_down_more(paper, [QPoint(540, 520)], QPoint(600, 560), QPoint(640, 580))
    assert not desk.strokes
    assert not desk.is_inked((520, 510))
    by_finger(paper)
    assert len(desk.strokes) == 1


def test_a_hand_that_rests_beside_the_pen_writes_nothing(desk: Desk) -> None:
    paper = desk.paper
    press(paper, QPoint(500, 600))
    pen(paper, QEvent.Type.TabletPress, HOOK[0])
    move(paper, QPoint(520, 610))
    for place in HOOK[1:]:
        pen(paper, QEvent.Type.TabletMove, place)
    release(paper, QPoint(520, 610))
    pen(paper, QEvent.Type.TabletRelease, HOOK[-1])
    assert [stroke.points for stroke in desk.strokes] == [tuple(HOOK)]


def test_the_rubber_and_the_other_end_of_a_pen_find_whole_strokes_once(desk: Desk) -> None:
    by_finger(desk.paper)
    by_finger(desk.paper, [(200, 500), (600, 500)])
    desk.paper.take(Tool.RUBBER)
    by_finger(desk.paper, [(900, 100), (901, 101)])
    assert not desk.passed
    by_mouse(desk.paper, [(300, 250), (300, 600), (300, 450)])
    assert desk.passed == ["0", "1"]
    by_pen(desk.paper, [(500, 480), (500, 520)], eraser=True)
    assert desk.passed == ["0", "1", "1"]
    del desk.strokes[0]
    desk.show()
    assert not desk.is_inked(HOOK[2])
    assert desk.is_inked((400, 500))


def test_keys_and_wheel_move_the_paper_to_its_edges(desk: Desk) -> None:
    paper = desk.paper
    for _ in range(10):
        QTest.keyClick(paper, Qt.Key.Key_PageDown)
    assert paper.origin == pytest.approx((0, PAPER_HEIGHT - 752))
    QTest.keyClick(paper, Qt.Key.Key_Up)
    assert paper.origin == pytest.approx((0, PAPER_HEIGHT - 752 - 64))
    QTest.keyClick(paper, Qt.Key.Key_Home)
    QTest.keyClick(paper, Qt.Key.Key_A)
    assert paper.origin == pytest.approx((0, 0))


def test_a_narrow_window_sees_the_whole_width_and_ink_far_down_is_found(qtbot: QtBot) -> None:
    desk = Desk(qtbot, width=936, height=500)
    by_finger(desk.paper)
    assert desk.strokes[0].bounds[2] < 430
    assert desk.paper.position_of((1872, 0)).x() == pytest.approx(936, abs=1)
    far = Stroke("far", "e", "learned", ((300, 2000), (500, 2100)))
    desk.paper.begin(Ink((far,)), "", learning=False)
    assert desk.is_inked((400, 2050))


def test_plain_paper_has_no_squares(desk: Desk) -> None:
    lines = [desk.paper.grab().toImage().pixel(32, 700)]
    desk.paper.show_squares(False)
    assert not desk.paper.squares
    lines.append(desk.paper.grab().toImage().pixel(32, 700))
    colors = desk.paper.kit.palette
    assert [QColor(line) for line in lines] == [colors.line, colors.surface]
