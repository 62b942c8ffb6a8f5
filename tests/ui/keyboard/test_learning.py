"""While the learning is typed on the wall, expected and measured stay above it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.screen import ExperimentScreen
from tests.helpers.on_screen import SMALL, WALL, go, screen_on
from tests.helpers.pointer import tap
from tests.helpers.screens import sample_session, shown_window
from tests.helpers.typing_hands import on_window


@pytest.mark.parametrize("size", [WALL, SMALL])
def test_a_surprise_is_learned_from_with_its_numbers_in_sight(qtbot: QtBot, size: tuple[int, int]) -> None:
    session = sample_session()
    window = shown_window(qtbot, session, size=size)
    go(window, Place.EXPERIMENT, session.board.experiments[4].id)
    screen = screen_on(window, ExperimentScreen)
    field = screen.record.act.field
    tap(field.editor)
    QApplication.processEvents()
    sheet, keyboard = window.keyboard.sheet, window.keyboard.keyboard
    assert [(fact.label, fact.value.text) for fact in sheet.facts] == [
        ("We expected", "43.5–44.5 s"),
        ("We measured", "44.9 s"),
        ("Difference", "0.4 s more"),
    ]
    assert sheet.mirror.label == "A surprise. What did we learn from it?"
    assert sheet.starters is not None
    assert not on_window(sheet.mirror).intersects(on_window(keyboard))
    former = field.text
    for sign in "so":
        tap(keyboard.key(sign))
    assert len(field.text) == len(former) + 2
    assert sheet.grab().toImage().isNull() is False


def test_the_target_stands_at_its_line_where_there_is_room(qtbot: QtBot) -> None:
    session = sample_session()
    window = shown_window(qtbot, session)
    pictures = []
    for number in (0, 1, 3):
        go(window, Place.EXPERIMENT, session.board.experiments[number].id)
        screen = screen_on(window, ExperimentScreen)
        tap(screen.record.act.field.editor)
        QApplication.processEvents()
        assert window.keyboard.is_up
        pictures.append(window.keyboard.sheet.grab().toImage())
        window.keyboard.lower()
    assert pictures[0] != pictures[1] != pictures[2]
