"""A translation 40 % longer than English has its place too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.actual.screen import ActualScreen, Side
from kata_desktop.ui.destination import Destination, Place
from tests.helpers.on_screen import outside, overlaps, screen_on
from tests.helpers.pseudo import pseudo, speak_pseudo
from tests.helpers.screens import sample_session, shown_window


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    translator = speak_pseudo(qapp)
    yield
    QCoreApplication.removeTranslator(translator)
    translator.deleteLater()


@pytest.mark.parametrize("side", list(Side))
def test_nothing_overlaps_in_a_longer_language(qtbot: QtBot, longer: None, side: Side) -> None:
    window = shown_window(qtbot, sample_session())
    window.go(Destination(Place.ACTUAL))
    screen = screen_on(window, ActualScreen)
    screen._turn(side=side)
    if side is Side.CORRECT:
        screen.turn_correcting()
    QApplication.processEvents()
    assert screen.title == pseudo("Run chart")
    assert overlaps(screen) == []
    assert outside(screen) == []
    says = screen.point.placed_at(screen.point.says)
    assert says.bottom() <= screen.point.size_u().height()
    assert says.top() >= 250
    title, told = screen.leaving_out._told(screen.kit.look(screen), screen.leaving_out.size_u().width() - 56)
    first = screen.leaving_out.placed_at(screen.leaving_out.starters[0])
    assert 24 + len(title) * 28 * 1.3 + 4 + len(told) * 22 * 1.3 <= first.top()
