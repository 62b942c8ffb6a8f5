"""There is one arrow at most, whatever is done on the screen: its obstacle waits for nothing else and is seen once."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.obstacle import ObstacleStatus
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.obstacles.rows import ObstacleRow
from kata_desktop.ui.obstacles.screen import ObstaclesScreen
from kata_desktop.words import obstacles
from kata_desktop.words.obstacles import Text
from tests.helpers.boards import COACH, LEARNER, MemoryFile, empty_board
from tests.helpers.on_screen import go, key, screen_on, window_on
from tests.helpers.pointer import click

ACTS = ["focus", "hold", "drop", "solve", "park", "key f", "undo", "redo", "elsewhere"]
STEPS = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 3)), min_size=1, max_size=8)
LABELS = {
    "focus": "Work on this one",
    "hold": "Put aside",
    "solve": "Solved",
    "drop": "Not an obstacle",
    "park": obstacles.text(Text.PARK),
}


class Lot:
    """The screen on a board of four obstacles, and what it must always show."""

    def __init__(self, qtbot: QtBot) -> None:
        self.file = MemoryFile()
        self.session: StoryboardSession = empty_board(self.file)
        self.ids = [self.session.clearing.add(f"obstacle {n}").made for n in range(4)]
        self.window = window_on(qtbot, self.session)
        go(self.window, Place.OBSTACLES)
        self.screen = screen_on(self.window, ObstaclesScreen)

    def status(self, one: str) -> ObstacleStatus:
        found = self.session.board.obstacle(one)
        assert found is not None
        return found.status

    def press(self, label: str) -> None:
        """Press a command of the ledge, if it is offered."""
        for button in self.screen.ledge.findChildren(Button):
            if button.label == label and button.isVisible():
                click(button)
                return

    def do(self, act: str, which: int) -> None:
        one = self.ids[which]
        self.screen.choose(one)
        document = self.window.document
        if act == "key f":
            row = self.screen.lot.row(one)
            (row or self.screen.lot.focus_place).setFocus()
            key(self.window, Qt.Key.Key_F)
        elif act == "undo":
            document.undo()
        elif act == "redo":
            document.redo()
        elif act == "elsewhere":
            document.apply(lambda: self.session.clearing.focus(one, "the other shift asks"))
        else:
            self.press(LABELS[act])
        QApplication.processEvents()

    @property
    def framed(self) -> str:
        return self.screen.lot.focus_place.obstacle_id

    def check(self) -> None:
        """One frame, one row for each of the others, and the same on the board."""
        board, lot = self.session.board, self.screen.lot
        framed = lot.focus_place.obstacle_id
        assert framed == (board.focused.id if board.focused else "")
        rows = [row.shown.id for row in lot.list.rows if isinstance(row, ObstacleRow)]
        assert sorted([*rows, *([framed] if framed else [])]) == sorted(one.id for one in board.obstacles)
        assert framed not in [one.id for one in board.parked]
        if framed:
            assert self.status(framed) is ObstacleStatus.PARKED
        closed = [one for one in board.obstacles if one.status in (ObstacleStatus.SOLVED, ObstacleStatus.DROPPED)]
        assert all(one.closed_on for one in closed)
        assert [row.shown.id for row in lot.parked_rows] == [one.id for one in board.parked]
        assert self.screen.chosen is not None


def test_one_arrow_after_any_acts_on_the_screen(qtbot: QtBot) -> None:
    lot = Lot(qtbot)

    @settings(max_examples=25, suppress_health_check=list(HealthCheck))
    @given(steps=STEPS)
    def check(steps: list[tuple[str, int]]) -> None:
        for act, which in steps:
            lot.do(act, which)
            lot.check()
        again = empty_board(MemoryFile(lot.file.entries))
        assert again.board == lot.session.board

    check()


@pytest.mark.parametrize("act", ["solve", "hold", "drop"])
def test_who_leaves_takes_the_arrow_along_and_undo_gives_both_back(qtbot: QtBot, act: str) -> None:
    lot = Lot(qtbot)
    lot.do("focus", 1)
    lot.do(act, 1)
    assert lot.framed == ""
    lot.check()
    lot.window.document.undo()
    assert lot.framed == lot.ids[1]
    lot.check()


def test_the_arrow_given_at_two_places_is_one_when_their_entries_are_one(qtbot: QtBot) -> None:
    lot = Lot(qtbot)
    begun = list(lot.file.entries)
    theirs = MemoryFile(begun)
    coach = empty_board(theirs, who=COACH)
    lot.do("focus", 0)
    coach.clearing.focus(lot.ids[3], "the customer asks")
    union = [*lot.file.entries, *theirs.entries[len(begun) :]]
    boards = [empty_board(MemoryFile(order), who=LEARNER).board for order in (union, list(reversed(union)))]
    assert boards[0].focused is not None
    assert boards[0] == boards[1], "the order in which entries arrive does not matter"
    assert boards[0].focused.id in (lot.ids[0], lot.ids[3])
    assert len(boards[0].parked) == 3
    window = window_on(qtbot, empty_board(MemoryFile(union)))
    go(window, Place.OBSTACLES)
    shown = screen_on(window, ObstaclesScreen)
    assert shown.lot.focus_place.obstacle_id == boards[0].focused.id
    assert len(shown.lot.parked_rows) == 3


def test_solved_here_and_taken_into_focus_there_is_shown_once(qtbot: QtBot) -> None:
    lot = Lot(qtbot)
    begun = list(lot.file.entries)
    theirs = MemoryFile(begun)
    coach = empty_board(theirs, who=COACH)
    lot.do("solve", 2)
    coach.clearing.focus(lot.ids[2])
    window = window_on(qtbot, empty_board(MemoryFile([*lot.file.entries, *theirs.entries[len(begun) :]])))
    go(window, Place.OBSTACLES)
    shown = screen_on(window, ObstaclesScreen)
    board = window.document.board
    framed = shown.lot.focus_place.obstacle_id
    rows = [row.shown.id for row in shown.lot.list.rows if isinstance(row, ObstacleRow)]
    assert [*rows, framed].count(lot.ids[2]) == 1
    assert framed == (board.focused.id if board.focused else "")


def test_on_a_board_to_look_at_nothing_moves_and_nothing_is_lost(qtbot: QtBot) -> None:
    made = Lot(qtbot)
    made.do("focus", 0)
    file = MemoryFile(made.file.entries, writable=False)
    window = window_on(qtbot, empty_board(file))
    go(window, Place.OBSTACLES)
    screen = screen_on(window, ObstaclesScreen)
    assert screen.lot.focus_place.obstacle_id == made.ids[0]
    click(screen.lot.parked_rows[1], QPoint(200, 20))
    assert screen.chosen is not None
    assert screen.chosen.text == "obstacle 2"
    assert [one.text for one in window.document.board.parked] == ["obstacle 1", "obstacle 2", "obstacle 3"]


def test_each_command_of_the_ledge_shows_its_icon_where_there_is_room(qtbot: QtBot) -> None:
    lot = Lot(qtbot)
    screen = lot.screen
    shown = {button.label: button._icon for button in screen.ledge.findChildren(Button) if button.isVisible()}
    assert shown["Work on this one"] == "pin"
    assert shown["Back to board"] == "chevron-left"
    assert (shown["Up"], shown["Down"]) == ("chevron-up", "chevron-down")
