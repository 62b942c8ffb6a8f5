"""The bar of the notebook: whose it is and where it is kept stands there as long as there is room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.kit.title_bar import BAR
from kata_desktop.ui.notebook.bar import NotebookBar
from tests.helpers.on_screen import longer_words, nameless, outside, overlaps
from tests.helpers.pointer import click, unhurried_style
from tests.helpers.seen_text import listening

LOCK = "Only on this laptop, not in the board"


def bar_of(qtbot: QtBot, width: int = 1366) -> NotebookBar:
    bar = NotebookBar(unhurried_style(motion=False, mode=Mode.WALL))
    qtbot.addWidget(bar)
    bar.resize(width, round(BAR))
    bar.show_board("Cell 4, coolant pumps. Mon 15 June", "14:00")
    bar.show()
    QApplication.processEvents()
    return bar


@pytest.mark.parametrize(("width", "locked"), [(1536, True), (1366, True), (1100, True), (820, False)])
def test_the_sentence_with_the_lock_gives_way_before_title_and_buttons(qtbot: QtBot, width: int, locked: bool) -> None:
    bar = bar_of(qtbot, width)
    with listening() as spy:
        bar.grab()
    told = [line.text for line in spy.lines]
    assert (LOCK in told) is locked
    assert "Coach’s notebook" in told
    assert spy.overlaps(bar) == []
    assert (overlaps(bar), outside(bar), nameless(bar)) == ([], [], [])
    # a voice hears it in any case
    assert LOCK in bar.accessibleName()


def test_the_time_of_the_cycle_comes_and_goes(qtbot: QtBot) -> None:
    bar = bar_of(qtbot)
    assert bar.cycle.label == "Coaching cycle, 14:00"
    bar.show_board("", "")
    assert bar.cycle.label == "Coaching cycle"


def test_each_button_asks_for_its_place(qtbot: QtBot) -> None:
    bar, asked = bar_of(qtbot), list[str]()
    bar.back_wanted.connect(lambda: asked.append("back"))
    bar.observation_wanted.connect(lambda: asked.append("observation"))
    bar.cycle_wanted.connect(lambda: asked.append("cycle"))
    for button in (bar.back, bar.ask, bar.cycle):
        click(button)
    assert asked == ["back", "observation", "cycle"]


def test_a_longer_language_has_room(qtbot: QtBot, qapp: QApplication) -> None:
    with longer_words(qapp, longer=True):
        bar = bar_of(qtbot)
        with listening() as spy:
            bar.grab()
    assert spy.overlaps(bar) == []
    assert spy.shortened == []
