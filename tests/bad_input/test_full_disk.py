"""The disk is full while the window is open: every word stays in sight, and is kept when there is space."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.entries import Entry
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_sample, open_board
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.session.trouble import MediumFull, MediumGone, MediumReadOnly, StoreTrouble
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.words.experiment import Part
from tests.helpers.board_files import room
from tests.helpers.boards import LEARNER, MemoryFile
from tests.helpers.every_screen import sample
from tests.helpers.on_screen import go, type_into, window_on
from tests.helpers.pointer import click
from tests.helpers.screens import PICTURED

FULL = (
    "The board cannot be saved right now. The disk is full. Your last entries stay on this screen until there is space."
)
WORDS = "The bag sticks to the gasket"


class FullFile(MemoryFile):
    """A file that a hand can fill and empty."""

    def __init__(self, entries: list[Entry]) -> None:
        super().__init__(entries)
        self.trouble = MediumFull(Path("board.kata"))


def full_board() -> tuple[StoryboardSession, FullFile]:
    file = FullFile(sample()._journal.log.entries())
    return StoryboardSession(file, SetClock(PICTURED), LEARNER), file


def fields(window: MainWindow) -> list[TextField]:
    return [one for one in window.screen_shown.findChildren(TextField) if one.isVisible()]


def _measure(window: MainWindow) -> object:
    go(window, Place.MEASURE)
    screen: Any = window.screen_shown
    for sign in "447":
        click(screen.pad.key(sign))
    click(screen.ledge.primary)
    metric = window.document.board.process_metric
    assert metric is not None
    return "447" in str(window.document.board.measured(metric.id)[-1])


def _obstacle(window: MainWindow) -> object:
    go(window, Place.OBSTACLES)
    screen: Any = window.screen_shown
    screen.write_new()
    type_into(screen.detail.field, WORDS)
    click(screen.keys.primary)
    return [one for one in window.document.board.obstacles if one.text == WORDS]


def _words_of_obstacle(window: MainWindow) -> object:
    go(window, Place.OBSTACLES)
    screen: Any = window.screen_shown
    type_into(screen.detail.field, WORDS)
    screen.detail.field.editor.clearFocus()
    return [one for one in window.document.board.obstacles if one.text == WORDS]


def _challenge(window: MainWindow) -> object:
    go(window, Place.CHALLENGE)
    screen: Any = window.screen_shown
    type_into(screen.statement.field, WORDS)
    screen.keep()
    challenge = window.document.board.challenge
    return challenge is not None and challenge.statement == WORDS


def _happened(window: MainWindow) -> object:
    go(window, Place.EXPERIMENT, window.document.board.experiments[-1].id)
    screen: Any = window.screen_shown
    screen.strip.parts[Part.CHECK].click()
    type_into(screen.record.check.text, WORDS)
    screen._keep_happened()
    return window.document.board.experiments[-1].happened.text == WORDS


GESTURES = [_measure, _obstacle, _words_of_obstacle, _challenge, _happened]


@pytest.mark.parametrize("gesture", GESTURES)
def test_what_is_typed_stays_on_the_screen_and_is_kept_later(
    qtbot: QtBot, gesture: Callable[[MainWindow], object]
) -> None:
    session, file = full_board()
    before = len(file.entries)
    window = window_on(qtbot, session)
    assert gesture(window)
    assert window.notice.isVisible()
    assert window.notice.text == FULL
    assert "wait" in window.screen_shown.ledge.message
    assert "space" in window.screen_shown.ledge.message
    assert len(file.entries) == before
    go(window, Place.BOARD)
    assert window.notice.isVisible()
    assert "space" in window.screen_shown.ledge.message
    file.trouble = None
    assert window.document.try_again()
    assert not window.notice.isVisible()
    assert window.screen_shown.ledge.message == "Everything is saved on this screen again."
    kept = StoryboardSession(MemoryFile(file.entries), SetClock(PICTURED), LEARNER)
    assert kept.board == session.board


@pytest.mark.parametrize(
    ("fault", "means"),
    [
        (MediumReadOnly(Path("a.kata")), "Nothing can be written at its place."),
        (MediumGone(Path("a.kata")), "Its place cannot be reached."),
    ],
)
def test_another_trouble_of_the_place_is_said_in_its_own_words(qtbot: QtBot, fault: StoreTrouble, means: str) -> None:
    session, file = full_board()
    file.trouble = fault
    window = window_on(qtbot, session)
    assert _obstacle(window)
    assert window.notice.text.startswith(f"The board cannot be saved right now. {means} Your last entries stay")
    assert window.screen_shown.ledge.message == "1 entry waits to be saved"
    file.trouble = None
    window.document.undo()
    assert not window.notice.isVisible()


def test_the_window_is_held_once(qtbot: QtBot) -> None:
    session, file = full_board()
    window = window_on(qtbot, session)
    _obstacle(window)
    first, second = QCloseEvent(), QCloseEvent()
    QApplication.sendEvent(window, first)
    assert not first.isAccepted()
    assert window.notice.text == (
        "1 entry is only on this screen. The board cannot be saved right now, so closing would lose it. "
        "Make space first, or close once more to go without."
    )
    QApplication.sendEvent(window, second)
    assert second.isAccepted()
    file.trouble = None
    assert window.document.try_again()


def test_the_file_is_asked_again_by_itself(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kata_desktop.ui.document.RETRY_MS", 1)
    session, file = full_board()
    window = window_on(qtbot, session)
    _obstacle(window)
    file.trouble = None
    with qtbot.waitSignal(window.document.kept):
        pass
    assert window.document.waiting == 0


def test_a_real_file_takes_everything_afterwards(qtbot: QtBot, tmp_path: Path) -> None:
    path, clock = tmp_path / "pumps.kata", SetClock(PICTURED)
    create_sample(path, "coolant_pumps", clock=clock)
    with open_board(path, who=LEARNER, clock=clock) as opened:
        window = window_on(qtbot, opened.session)
        with room(path.stat().st_size // 4):
            for n in range(40):
                window.document.apply(partial(opened.session.clearing.add, f"{WORDS}, {n} " + "and on " * 200))
            assert window.document.waiting > 0
            assert window.notice.text == FULL
        window.go(Destination(Place.OBSTACLES))
        assert window.document.try_again()
    with open_board(path, who=LEARNER, clock=clock) as opened:
        texts = [one.text for one in opened.session.board.obstacles if one.text.startswith(WORDS)]
        assert len(texts) == 40


def test_a_board_with_waiting_entries_is_still_a_document(qtbot: QtBot) -> None:
    session, file = full_board()
    document = StoryboardDocument(session)
    document.apply(lambda: session.clearing.add(WORDS))
    assert document.waiting == 1
    file.trouble = None
    assert document.undo()
    assert document.waiting == 0
