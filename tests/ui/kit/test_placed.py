"""Children stay at their place in design units, whatever the scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.paint.look import Look
from kata_desktop.paint.palette import DARK, LIGHT, Theme
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import Painted, Panel, draw_panel_title
from kata_desktop.ui.kit.style import Style


class Square(Painted):
    """Remembers the sizes it was painted and arranged in."""

    def __init__(self, style: Style) -> None:
        self.painted: list[QSizeF] = []
        self.arranged: list[tuple[float, float]] = []
        super().__init__(style)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        self.painted.append(size)
        painter.fillRect(QRectF(0, 0, 50, 50), look.palette.target)

    def arrange(self, width_u: float, height_u: float) -> None:
        self.arranged.append((width_u, height_u))


def _colour(image: QImage, x: int, y: int) -> QColor:
    return image.pixelColor(x, y)


def test_paints_in_units_and_again_after_a_change(qtbot: QtBot) -> None:
    style = Style()
    square = Square(style)
    qtbot.addWidget(square)
    square.resize(200, 100)
    style.fit(3840, 2160)
    image = square.grab().toImage()
    assert square.painted[-1].toTuple() == (100, 50)
    assert square.arranged[-1] == (100.0, 50.0)
    assert _colour(image, 99, 99) == LIGHT.target
    assert _colour(image, 101, 50) != LIGHT.target
    style.set_theme(Theme.DARK)
    assert _colour(square.grab().toImage(), 10, 10) == DARK.target


def test_children_follow_the_unit(qtbot: QtBot) -> None:
    style = Style()
    square = Square(style)
    qtbot.addWidget(square)
    child = QWidget(square)
    square.place(child, 24, 112, 428, 512)
    assert child.geometry() == QRect(24, 112, 428, 512)
    assert square.placed_at(child) == QRectF(24, 112, 428, 512)
    style.fit(3840, 2160)
    assert child.geometry() == QRect(48, 224, 856, 1024)


@pytest.mark.parametrize("width", [1366, 1500, 1777, 2560])
def test_neighbours_touch_at_every_scale(qtbot: QtBot, width: int) -> None:
    style = Style()
    square = Square(style)
    qtbot.addWidget(square)
    left, right = QWidget(square), QWidget(square)
    square.place(left, 7, 0, 33.3, 10)
    square.place(right, 40.3, 0, 21, 10)
    style.fit(width, 5000)
    assert left.geometry().right() + 1 == right.geometry().left()


@pytest.mark.parametrize("width", [1365, 1366, 1501, 1777])
def test_a_child_as_wide_as_its_parent_keeps_its_edge(qtbot: QtBot, width: int) -> None:
    style = Style()
    outer, middle = Square(style), Square(style)
    qtbot.addWidget(outer)
    middle.setParent(outer)
    child = QWidget(middle)
    outer.resize(width, 900)
    for left in range(0, 30, 3):
        outer.place(middle, left + 0.5, left + 0.5, 821, 301)
        middle.place(child, 0, 0, 821, 301)
        style.fit(1920, 1080)
        style.fit(width, 5000)
        assert middle.rect().contains(child.geometry())


def test_place_means_the_drawn_rectangle(qtbot: QtBot) -> None:
    style = Style()
    square = Square(style)
    qtbot.addWidget(square)
    button = Button(style, "Measure", parent=square)
    square.place(button, 100, 50, 200, 72)
    assert button.geometry() == QRect(92, 42, 216, 88)
    assert button.drawn_rect() == QRect(8, 8, 200, 72)
    assert button.size_u() == QSizeF(200, 72)


def test_a_child_that_left_is_forgotten(qtbot: QtBot) -> None:
    style = Style()
    square = Square(style)
    qtbot.addWidget(square)
    gone = QWidget(square)
    square.place(gone, 0, 0, 10, 10)
    gone.setParent(None)
    gone.deleteLater()
    style.fit(3840, 2160)
    with pytest.raises(KeyError):
        square.placed_at(gone)


@pytest.mark.parametrize("sunken", [False, True])
def test_panel_is_a_frame_on_its_fill(qtbot: QtBot, sunken: bool) -> None:
    panel = Panel(Style(), sunken=sunken)
    qtbot.addWidget(panel)
    panel.resize(300, 200)
    image = panel.grab().toImage()
    assert _colour(image, 150, 100) == (LIGHT.sunken if sunken else LIGHT.surface)
    assert _colour(image, 150, 0) == LIGHT.line


class Titled(Panel):
    """A panel with all parts of a title row."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        draw_panel_title(painter, look, size.width(), "Obstacles", number=3, right="4 open, 2 solved")


def test_panel_title_draws_ring_title_and_right_line(qtbot: QtBot) -> None:
    style = Style()
    plain, titled = Panel(style), Titled(style)
    for panel in (plain, titled):
        qtbot.addWidget(panel)
        panel.resize(556, 200)
    before, after = plain.grab().toImage(), titled.grab().toImage()
    for left, right in ((24, 64), (76, 200), (380, 532)):
        columns = [(x, y) for x in range(left, right) for y in range(20, 60)]
        assert any(before.pixel(x, y) != after.pixel(x, y) for x, y in columns)
    assert all(before.pixel(x, 100) == after.pixel(x, 100) for x in range(556))
