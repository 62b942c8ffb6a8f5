"""Nothing of the target condition's screens overlaps, is cut off or has no name: small, large, and in longer words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.target import ClosedAs, Part
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.new_metric import NewMetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from tests.helpers.on_screen import SMALL, WALL, drawn, nameless, outside, overlaps, targets
from tests.helpers.pointer import click
from tests.helpers.pseudo import speak_pseudo
from tests.helpers.target_screens import (
    editor,
    look_back_editor,
    looking_back,
    on,
    opened,
    put_clock,
    target_board,
    target_set,
)

Show = Callable[..., BoardScreen]
FIVE = ("One part", "Reduce the refills", "No waiting", "Both hands start together", "Refill after every 10th part")


def _date(qtbot: QtBot, **options: object) -> BoardScreen:
    return opened(qtbot, target_board(pattern=()), Part.ACHIEVE_BY, **options)


def _day_off(qtbot: QtBot, **options: object) -> BoardScreen:
    return opened(qtbot, target_board(days_off=[date(2026, 6, 19)]), Part.ACHIEVE_BY, **options)


def _longer(qtbot: QtBot, **options: object) -> BoardScreen:
    screen = opened(qtbot, target_board(), Part.ACHIEVE_BY, **options)
    editor(screen, DateEditor).longer.emit()
    return screen


def _pattern(qtbot: QtBot, **options: object) -> BoardScreen:
    screen = opened(qtbot, target_board(pattern=FIVE), Part.PATTERN, **options)
    click(editor(screen, PatternEditor).lines[1].face)
    return screen


def _metric(qtbot: QtBot, **options: object) -> BoardScreen:
    return opened(qtbot, target_board(), Part.PROCESS, **options)


def _new_metric(qtbot: QtBot, **options: object) -> BoardScreen:
    screen = opened(qtbot, target_board(), Part.PROCESS, **options)
    editor(screen, MetricEditor).new_wanted.emit()
    editor(screen, NewMetricEditor).points.buttons[2].click()
    return screen


def _set(qtbot: QtBot, **options: object) -> BoardScreen:
    session = target_set()
    put_clock(session, on(6, 9))
    session.targeting.add_pattern_line("The runner comes every 30 minutes")
    return opened(qtbot, session, "", **options)


def _before(qtbot: QtBot, **options: object) -> BoardScreen:
    session: StoryboardSession = target_set()
    put_clock(session, on(6, 19))
    session.targeting.close(ClosedAs.DATE)
    return opened(qtbot, session, "", **options)


def _look_back(qtbot: QtBot, **options: object) -> BoardScreen:
    session = target_set()
    put_clock(session, on(6, 19))
    screen = looking_back(qtbot, session, **options)
    look_back_editor(screen).answers.buttons[2].click()
    return screen


SHOWN = pytest.mark.parametrize(
    "show", [_date, _day_off, _longer, _pattern, _metric, _new_metric, _set, _before, _look_back]
)


@pytest.fixture
def long_words(qapp: QApplication) -> Iterator[None]:
    translator = speak_pseudo(qapp)
    yield
    QCoreApplication.removeTranslator(translator)


def _stands(screen: BoardScreen) -> None:
    QApplication.processEvents()
    assert targets(screen)
    assert overlaps(screen) == []
    assert outside(screen) == []
    assert nameless(screen) == []
    screen.grab()


@SHOWN
@pytest.mark.parametrize(("size", "reading"), [(WALL, 1.0), (SMALL, 1.0), (WALL, 1.3)], ids=["wall", "small", "130"])
def test_nothing_overlaps(qtbot: QtBot, show: Show, size: tuple[int, int], reading: float) -> None:
    _stands(show(qtbot, size=size, reading_size=reading))


@SHOWN
@pytest.mark.usefixtures("long_words")
def test_nothing_overlaps_in_longer_words(qtbot: QtBot, show: Show) -> None:
    _stands(show(qtbot))


@SHOWN
def test_what_can_be_tapped_is_large_enough(qtbot: QtBot, show: Show) -> None:
    screen = show(qtbot)
    small = [
        (one.accessibleName(), drawn(one, screen).size().toTuple())
        for one in targets(screen)
        if min(drawn(one, screen).width(), drawn(one, screen).height()) < 64
    ]
    assert small == []
