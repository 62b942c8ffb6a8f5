"""The rules of a chart have room at every size, with longer words, and with medians to take back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.actual.screen import ActualScreen
from kata_desktop.ui.destination import Destination, Place
from tests.helpers.on_screen import nameless, outside, overlaps, screen_on
from tests.helpers.pseudo import speak_pseudo
from tests.helpers.screens import sample_session, shown_window


@pytest.fixture(params=[False, True], ids=["english", "longer"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    translator = speak_pseudo(qapp) if request.param else None
    yield
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    ("size", "reading"),
    [((1920, 1080), 1.0), ((1280, 720), 1.0), ((1366, 768), 1.0), ((1920, 1200), 1.15), ((1920, 1080), 1.3)],
)
def test_rules_and_medians_do_not_cover_each_other(qtbot: QtBot, size: tuple[int, int], reading: float) -> None:
    session = sample_session()
    metric = session.board.process_metric
    assert metric is not None
    measured = session.board.measured(metric.id)
    for n in (6, 12, 18):
        session.charting.draw_median(metric.id, measured[n].id)
    window = shown_window(qtbot, session, size=size, reading_size=reading)
    window.go(Destination(Place.ACTUAL))
    screen = screen_on(window, ActualScreen)
    screen.turn_rules()
    QApplication.processEvents()
    assert overlaps(screen) == []
    assert outside(screen) == []
    assert nameless(screen) == []
    panel = screen.rules
    parts = [panel.let_be_button, *panel.switches, *panel.back_buttons]
    assert all(part.isVisible() for part in parts)
    placed = [panel.placed_at(part) for part in parts]
    assert [(a, b) for n, a in enumerate(placed) for b in placed[n + 1 :] if a.intersects(b)] == []
