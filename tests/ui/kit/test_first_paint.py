"""What can wait for the first paint is told of it once."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.first_paint import FirstPaint


def test_it_is_over_once_after_the_first_paint(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[bool] = []
    first = FirstPaint(window)
    first.over.connect(lambda: told.append(window.isVisible()))
    QApplication.processEvents()
    assert told == []
    with qtbot.waitSignal(first.over):
        window.show()
    window.repaint()
    QApplication.processEvents()
    assert told == [True]


def test_a_window_that_goes_before_its_paint_tells_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    told: list[None] = []
    FirstPaint(window).over.connect(lambda: told.append(None))
    window.deleteLater()
    QApplication.processEvents()
    assert told == []
