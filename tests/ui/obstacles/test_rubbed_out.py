"""An obstacle that is there by hand alone goes with its last stroke; the paper stays for other words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kata_desktop.ui.destination import Place
from kata_desktop.ui.obstacles.screen import ObstaclesScreen
from tests.helpers.boards import ready_board
from tests.helpers.on_screen import go, key, screen_on, window_on
from tests.helpers.pointer import tap
from tests.helpers.writing_hands import HOOK, by_finger, sheet_for

ACROSS = [(300, 250), (300, 600)]


def test_it_goes_with_its_last_stroke_and_other_words_make_a_new_one(qtbot: QtBot) -> None:
    session = ready_board().session
    made = session.inking.write_on_new("obstacle", session.clearing.parked_at_end(), "text", HOOK).made
    known = {one.id for one in session.board.obstacles}
    window = window_on(qtbot, session)
    go(window, Place.OBSTACLES, made)
    screen = screen_on(window, ObstaclesScreen)
    sheet = sheet_for(window, screen.detail.field)
    tap(sheet.rubber)
    by_finger(sheet.paper, ACROSS)
    assert {one.id for one in session.board.obstacles} == known - {made}
    assert window.keyboard.ink.is_up
    tap(sheet.fine)
    by_finger(sheet.paper, HOOK)
    (new,) = {one.id for one in session.board.obstacles} - known
    tap(sheet.done)
    assert screen.chosen is not None
    assert screen.chosen.id == new
    for _ in range(2):
        key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert {one.id for one in session.board.obstacles} == known
