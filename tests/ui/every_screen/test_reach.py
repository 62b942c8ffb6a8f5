"""Keys reach everything that a hand reaches, the ring is seen, and a voice can say what stands there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.experiment import day_grid
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.rows import ValueRow
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard.target_panel import TargetPanel
from kata_desktop.ui.target import calendar as target_calendar
from tests.helpers.every_screen import SAMPLE_STATES, STATES, State, sample, seen, show
from tests.helpers.on_screen import targets
from tests.helpers.spoken import spoken

EVERY = pytest.mark.parametrize("state", STATES, ids=str)
_MOST_STOPS = 150


def stops(window: MainWindow) -> list[QWidget]:
    """Where Tab comes to, until it comes round."""
    found: list[QWidget] = []
    seen(window).setFocus()
    for _ in range(_MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or here in found:
            break
        found.append(here)
    return found


def reached(target: QWidget, path: list[QWidget]) -> bool:
    """Whether a target is a stop, or one that arrow keys reach from its neighbour that is one; rows are stops."""
    proxy = target.focusProxy() or target
    if proxy in path or isinstance(target, ValueRow):
        return proxy in path
    days = isinstance(target, target_calendar.DayCell | day_grid.DayCell)
    exclusive = isinstance(target, QAbstractButton) and (target.autoExclusive() or target.group() is not None)
    return (days or exclusive) and any(one.parentWidget() is target.parentWidget() for one in path)


def ring_around(stop: QWidget) -> QWidget:
    """What draws the ring of a stop: itself, or the field that hands its focus on to it."""
    field = stop.parentWidget()
    return field if isinstance(field, TextField) else stop


@EVERY
def test_tab_reaches_everything_and_each_stop_is_seen(qtbot: QtBot, state: State) -> None:
    window = show(qtbot, state, size=(1366, 768), mode=Mode.DESK)
    path = stops(window)
    assert path
    screen = seen(window)
    forgotten = [
        one.accessibleName()
        for one in targets(screen)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(one, TextField)
        if not reached(one, path)
    ]
    assert forgotten == []
    hidden = []
    for one in path:
        one.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        ringed = ring_around(one)
        if ringed.visibleRegion().boundingRect() != ringed.rect():
            hidden.append((one.accessibleName(), ringed.visibleRegion().boundingRect(), ringed.rect()))
    assert hidden == []


@pytest.mark.parametrize("state", SAMPLE_STATES[::4], ids=str)
def test_the_ring_is_seen_at_every_stop(qtbot: QtBot, state: State) -> None:
    window = show(qtbot, state, size=(1366, 768), mode=Mode.DESK)
    unseen = []
    for one in stops(window):
        if isinstance(one, TapTarget):
            one.setFocus(Qt.FocusReason.TabFocusReason)
            with_ring = one.grab().toImage()
            seen(window).setFocus()
            if one.grab().toImage() == with_ring:
                unseen.append(one.accessibleName())
    assert unseen == []


@EVERY
def test_a_voice_can_say_what_stands_there(qtbot: QtBot, state: State) -> None:
    window = show(qtbot, state)
    silent = []
    for one in targets(seen(window)):
        widget = one.editor if isinstance(one, TextField) else one
        said = spoken(widget)
        if said.role in (QAccessible.Role.NoRole, QAccessible.Role.Client) or not said.name.strip():
            silent.append((type(one).__name__, said.role))
    assert silent == []
    if window.document.board.title:
        assert seen(window).accessibleName().strip()


def test_the_names_follow_the_examples_of_the_design(qtbot: QtBot) -> None:
    window = show(qtbot, State("storyboard", sample, lambda shown: shown.screen_shown))
    names = [one.accessibleName() for one in window.screen_shown.findChildren(QWidget)]
    panel = window.screen_shown.findChildren(TargetPanel)[0]
    assert panel.accessibleName().startswith(
        "Target condition: 42 seconds cycle time per pump, by Friday 19 June, 4 days left."
    )
    for beginning in (
        "Actual condition: 45.0 seconds, 3.0 seconds faster than at the start, 3.0 seconds to go.",
        "Experiment 5, learned, surprise. Step: ",
    ):
        assert any(name.startswith(beginning) for name in names), beginning
    assert any("We expected 43.5 to 44.5 seconds. We measured 44.9 seconds, 0.4 more." in name for name in names)
    assert any("Coaching cycles, last 14 days: held on 8 days, not held on 1" in name for name in names)
