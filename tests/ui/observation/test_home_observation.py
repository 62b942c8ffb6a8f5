"""Observing at a board that is not on this laptop: its name is all that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import home_for
from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Mark
from kata_desktop.session.notebook.opening import FILE_NAME, open_notebook
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.settings import RoleChoice
from kata_desktop.ui.boards.home import Home
from kata_desktop.ui.boards.screen import BoardsScreen
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.observation.home import HomeObservationScreen
from kata_desktop.ui.observation.parts import View
from kata_desktop.ui.settings.preferences import Preferences
from tests.helpers.boards import clock_at
from tests.helpers.on_screen import key, nameless, outside, overlaps, type_into
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style


class Laptop:
    """The second coach's own laptop, without a board."""

    def __init__(self, qtbot: QtBot, folder: Path, mode: Mode) -> None:
        style = unhurried_style(motion=False, mode=mode)
        self.place = DataPlace(folder)
        self.preferences = Preferences(style)
        self.preferences.change(role=RoleChoice.SECOND_COACH)
        self.clock = clock_at()
        self.window, self.home = home_for(None, self.place, style, self.preferences, clock=self.clock)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.home.show_boards()

    @property
    def screen(self) -> HomeObservationScreen:
        shown = self.window.stage.current
        assert isinstance(shown, HomeObservationScreen)
        return shown

    def open(self, name: str) -> HomeObservationScreen:
        """Ask for a sheet of a board by name."""
        self.home.show_observation()
        type_into(self.screen.field, name)
        key(self.screen, Qt.Key.Key_Return)
        QApplication.processEvents()
        return self.screen


@pytest.fixture(params=[Mode.DESK], ids=["desk"])
def laptop(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Laptop]:
    found = Laptop(qtbot, tmp_path, request.param)
    yield found
    found.window.stage.snackbar.dismiss()
    found.window._idle.stop()
    if found.home._observation is not None:
        found.home._observation.parts.leave()
    found.home.close()


def test_the_overview_of_a_second_coach_leads_there(laptop: Laptop) -> None:
    boards = laptop.window.stage.current
    assert isinstance(boards, BoardsScreen)
    observe = next(one for one in boards.ledge._navigation if one.label == "Observe")
    click(observe)
    assert laptop.screen.field.editor.hasFocus()


def test_the_learners_overview_does_not(qtbot: QtBot, laptop: Laptop) -> None:
    del qtbot
    laptop.preferences.change(role=RoleChoice.LEARNER)
    laptop.home.show_boards()
    boards = laptop.window.stage.current
    assert isinstance(boards, BoardsScreen)
    assert [one.label for one in boards.ledge._navigation if one.label == "Observe"] == []


@HANDS
def test_the_name_is_asked_for_and_is_enough(laptop: Laptop, act: Pointer) -> None:
    laptop.home.show_observation()
    screen = laptop.screen
    act(screen.begin)
    assert screen.ledge.sentence == "Write the name of the board first."
    type_into(screen.field, "Cell 7")
    laptop.window.keyboard.lower()
    act(screen.begin)
    QApplication.processEvents()
    assert screen.parts.course is not None
    found = screen.parts.course.observation
    assert (found.title, found.board, found.cycle, found.number) == ("Cell 7", "", "", 0)
    assert screen.parts.sheet.isVisible()
    assert not screen.field.isVisible()


def test_nothing_lies_on_anything_else(laptop: Laptop) -> None:
    laptop.home.show_observation()
    assert [*overlaps(laptop.screen), *outside(laptop.screen), *nameless(laptop.screen)] == []
    screen = laptop.open("Cell 7")
    assert [*overlaps(screen), *outside(screen), *nameless(screen)] == []


def test_a_cut_of_power_takes_nothing(laptop: Laptop, tmp_path: Path) -> None:
    """What a killed program leaves is the file and its log as they stand now."""
    screen = laptop.open("Cell 7")
    screen.parts.sheet.go(Phase.FRAMING)
    screen.parts.mark(Mark.ORDER_KEPT)
    screen.parts.sheet.go(Phase.FOCUSING)
    screen.parts.mark(Mark.WAITED)
    left = tmp_path / "after the cut"
    left.mkdir()
    for path in laptop.place.data.glob(f"{FILE_NAME}*"):
        (left / path.name).write_bytes(path.read_bytes())
    with open_notebook(left, who="second coach", clock=clock_at()) as again:
        (found,) = again.session.notebook.observations
    assert found.phases[Phase.FRAMING].coach_marks == (Mark.ORDER_KEPT,)
    assert found.phases[Phase.FRAMING].seconds > 0
    assert found.phases[Phase.FOCUSING].coach_marks == (Mark.WAITED,)


def test_a_sheet_that_waits_is_gone_on_with(laptop: Laptop) -> None:
    first = laptop.open("Cell 7").parts.course
    laptop.home.show_boards()
    again = laptop.open("Cell 7").parts.course
    assert first is not None
    assert again is not None
    assert again.id == first.id
    again.mark(Phase.FRAMING, Mark.WAITED)
    laptop.home.show_boards()
    laptop.clock.put(laptop.clock.now() + timedelta(hours=1))
    other = laptop.open("Cell 7").parts.course
    assert other is not None
    assert other.id != again.id


def test_a_sheet_that_was_cut_off_is_gone_on_with(laptop: Laptop) -> None:
    screen = laptop.open("Cell 7")
    screen.parts.sheet.go(Phase.FOCUSING)
    screen.parts.mark(Mark.WAITED)
    first = screen.parts.course
    laptop.home.show_boards()
    laptop.clock.put(laptop.clock.now() + timedelta(minutes=20))
    again = laptop.open("Cell 7").parts.course
    assert first is not None
    assert again is not None
    assert (again.id, again.phase, again.is_running) == (first.id, Phase.FOCUSING, False)
    assert [button.label for button in screen.parts.bar._actions] == ["Go on", "Feedback"]


def test_the_clock_stops_when_somebody_leaves(laptop: Laptop) -> None:
    screen = laptop.open("Cell 7")
    screen.parts.sheet.go(Phase.FRAMING)
    course = screen.parts.course
    laptop.home.show_boards()
    assert course is not None
    assert not course.is_running
    assert course.observation.seconds > 0


def test_escape_leads_from_the_feedback_to_the_sheet_and_then_to_the_boards(laptop: Laptop) -> None:
    screen = laptop.open("Cell 7")
    screen.parts.show(View.FEEDBACK)
    screen.setFocus()
    key(screen, Qt.Key.Key_Escape)
    assert screen.parts.view is View.SHEET
    key(screen, Qt.Key.Key_Escape)
    assert isinstance(laptop.window.stage.current, BoardsScreen)


def test_the_coachs_lines_are_kept_without_a_board(laptop: Laptop) -> None:
    screen = laptop.open("Cell 7")
    screen.parts.show(View.FEEDBACK)
    coach = screen.parts.feedback.coach
    coach.turn_editing()
    type_into(coach.fields["practise"], "Wait")
    coach.turn_editing()
    assert screen.parts.document is not None
    assert screen.parts.document.notebook.practise("", "Cell 7") == "Wait"


def test_a_notebook_that_another_window_has_is_said(laptop: Laptop) -> None:
    with open_notebook(laptop.place.data, who="other", clock=clock_at()):
        screen = laptop.open("Cell 7")
    assert screen.parts.course is None
    assert screen.ledge.sentence
    assert screen.field.text == "Cell 7"


def test_home_is_one_screen(laptop: Laptop) -> None:
    assert isinstance(laptop.home, Home)
    laptop.home.show_observation()
    first = laptop.screen
    laptop.home.show_boards()
    laptop.home.show_observation()
    assert laptop.screen is first
    assert first.field.text == ""


@HANDS
def test_a_board_observed_before_is_a_tap_away(laptop: Laptop, act: Pointer) -> None:
    laptop.open("Cell 4")
    begun = laptop.screen.parts.course
    assert begun is not None
    begun.mark(Phase.FRAMING, Mark.WAITED)
    laptop.home.show_boards()
    laptop.home.show_observation()
    names = laptop.screen.names
    assert names is not None
    assert [button.label for button in names.buttons] == ["Cell 4"]
    assert (nameless(laptop.screen), outside(laptop.screen), overlaps(laptop.screen)) == ([], [], [])
    act(names.buttons[0])
    QApplication.processEvents()
    gone_on = laptop.screen.parts.course
    assert gone_on is not None
    assert gone_on.id == begun.id
    assert not names.isVisible()
