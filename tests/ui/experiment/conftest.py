"""A wall on which an experiment is made: a real window, a real session, hands by mouse or touch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.core.experiment import Experiment, Happened, Outcome, about
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.experiment.see_at import SeeAtEditor
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.words.experiment import Part, Row
from tests.helpers.boards import ReadyBoard, pass_time, ready_board
from tests.helpers.on_screen import WALL, go, screen_on, window_knowing
from tests.helpers.pointer import Pointer, click

PACE = [[58.0 - n / 10] * 5 for n in range(12)]


def window_on(qtbot: QtBot, session: StoryboardSession, *, size: tuple[int, int] = WALL, **style: object) -> MainWindow:
    """A shown window that knows the board and the experiment."""
    made = screens()
    known = {Place.BOARD: made[Place.BOARD], Place.EXPERIMENT: made[Place.EXPERIMENT]}
    return window_knowing(qtbot, session, known, size=size, **style)


@dataclass
class Wall:
    """A window on a ready board, and what is on its experiment screen."""

    window: MainWindow
    board: ReadyBoard
    act: Pointer = click

    @property
    def screen(self) -> ExperimentScreen:
        return screen_on(self.window, ExperimentScreen)

    @property
    def experiment(self) -> Experiment:
        """The experiment shown, as it stands in the file."""
        found = self.board.session.board.experiment(self.screen.experiment.id)
        assert found is not None
        return found

    def part(self) -> Part:
        """The part shown now."""
        return self.screen.part

    def open_row(self) -> Row:
        """The row of the plan whose editor is open now."""
        return self.screen.plan.row

    def outcome(self) -> Outcome:
        return self.experiment.outcome

    def asks_for_sooner(self) -> bool:
        """Whether the editor of the time to go and see asks for something sooner."""
        editor = self.screen.plan.editor
        return isinstance(editor, SeeAtEditor) and editor.asks_for_sooner

    @property
    def message(self) -> str:
        return self.screen.ledge.message

    def go(self, thing: str = "new") -> ExperimentScreen:
        go(self.window, Place.EXPERIMENT, thing)
        return self.screen

    def tap(self, widget: QWidget) -> None:
        self.act(widget)
        QApplication.processEvents()

    def key(self, label: str) -> Button:
        """The button of the ledge that reads so."""
        return self.screen.keys.button(label)

    def press(self, label: str) -> None:
        self.tap(self.key(label))

    def row(self, row: Row) -> None:
        self.tap(self.screen.plan.rows.rows[row])

    def signs(self, signs: str) -> None:
        """Tap digits on the pad of the sheet that is open."""
        sheet = self.screen.record.check or self.screen.plan.editor
        for sign in signs:
            self.tap(sheet.pad.key(sign))  # type: ignore[union-attr]

    def planned(self, **parts: object) -> str:
        """A plan that could start, made by another hand than this screen's."""
        experimenting = self.board.session.experimenting
        made = experimenting.plan(step="Hang the screwdriver at the right").made
        experimenting.write_plan(made, **{"expect": about(57.0, 1.0), **parts})  # type: ignore[arg-type]
        return made

    def running(self, **parts: object) -> str:
        made = self.planned(**parts)
        self.board.session.experimenting.start(made)
        pass_time(self.board.session, hours=1)
        return made

    def checked(self, happened: Happened, **parts: object) -> str:
        made = self.running(**parts)
        self.board.session.experimenting.write_happened(made, happened)
        return made


def expectation_of(wall: Wall) -> ExpectationEditor:
    """The editor of the expectation, which must be open."""
    editor = wall.screen.plan.editor
    assert isinstance(editor, ExpectationEditor)
    return editor


@pytest.fixture
def wall_of(qtbot: QtBot) -> Callable[..., Wall]:
    """Give a wall of some size and style."""

    def made(*, act: Pointer = click, size: tuple[int, int] = WALL, **style: object) -> Wall:
        board = ready_board()
        for values in PACE:
            pass_time(board.session, minutes=10)
            board.session.measuring.record(board.pace, values)
        return Wall(window_on(qtbot, board.session, size=size, **style), board, act)

    return made


@pytest.fixture
def wall(wall_of: Callable[..., Wall]) -> Wall:
    return wall_of()
