"""The coach's panel of the settings: what stands there depends on whose screen it is, and all of it has room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.session.pin import kept_pin
from kata_desktop.session.settings import RoleChoice
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.settings.coach_panel import CoachPanel
from kata_desktop.ui.settings.preferences import Preferences
from tests.helpers.on_screen import longer_words, nameless, outside, overlaps
from tests.helpers.pointer import click, unhurried_style
from tests.helpers.seen_text import listening

WIDTH = 613.0


def panel_of(
    qtbot: QtBot, role: RoleChoice, *, mode: Mode = Mode.WALL, pin: str = ""
) -> tuple[CoachPanel, Preferences]:
    style = unhurried_style(motion=False, mode=mode)
    style.fit(*((1366, 768) if mode is Mode.DESK else (1920, 1080)))
    preferences = Preferences(style, touch=lambda: mode is Mode.WALL)
    preferences.change(role=role)
    style.set_mode(mode)
    panel = CoachPanel(style, preferences)
    preferences.setParent(panel)
    qtbot.addWidget(panel)
    panel.resize(style.pixels(WIDTH), style.pixels(panel.height_for(WIDTH)))
    panel.show()
    QApplication.processEvents()
    return panel, preferences


@pytest.mark.parametrize("role", list(RoleChoice))
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("longer", [False, True], ids=["English", "longer"])
def test_everything_has_room(qtbot: QtBot, qapp: QApplication, role: RoleChoice, mode: Mode, longer: bool) -> None:
    with longer_words(qapp, longer=longer):
        panel, _ = panel_of(qtbot, role, mode=mode)
        with listening() as spy:
            panel.grab()
    assert spy.outside == []
    assert spy.overlaps(panel) == []
    assert (overlaps(panel), outside(panel), nameless(panel)) == ([], [], [])
    if not longer:
        assert spy.shortened == []


def test_a_learner_s_screen_hands_out_and_shows_nothing(qtbot: QtBot) -> None:
    panel, preferences = panel_of(qtbot, RoleChoice.LEARNER)
    assert not panel.mirror.isVisible()
    assert not panel.take_in.isVisible()
    said: list[str] = []
    panel.said.connect(said.append)
    click(panel.hand_out)
    qtbot.waitUntil(lambda: said == ["Choose a PIN first. The notebook is handed out behind it."])
    preferences.change(pin=kept_pin("2468"))
    with qtbot.waitSignal(panel.hand_out_wanted):
        click(panel.hand_out)
    assert panel.pin.label == "Change"
    assert panel.accessibleDescription() == "PIN for the coach’s notes: asked after 2 minutes without touch"


def test_a_coach_s_own_screen_has_both_ways_and_the_mirror(qtbot: QtBot) -> None:
    panel, preferences = panel_of(qtbot, RoleChoice.COACH)
    with qtbot.waitSignals([panel.take_in_wanted, panel.hand_out_wanted, panel.pin_wanted]):
        for button in (panel.take_in, panel.hand_out, panel.pin):
            click(button)
    with qtbot.waitSignal(panel.mirror_turned) as turned:
        click(panel.mirror)
    assert turned.args == [False]
    panel.show_mirror(True)
    assert panel.mirror.isChecked()
    preferences.change(role=RoleChoice.LEARNER)
    assert not panel.mirror.isVisible()
