"""Question 4 alone: what can be done with no step, a planned one and a running one, and from where knowledge ended."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.core.experiment import ExperimentKind, Stage
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.coaching.part import Moment
from kata_desktop.ui.coaching.step_part import StepPart, step_of
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.placed import Painted
from tests.helpers.boards import ReadyBoard, empty_board, experiment_learned, experiment_started, ready_board
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style
from tests.helpers.seen_text import listening

READ = "This board can only be looked at."


class Asked:
    """The part of question 4 on a session, shown as often as the board changes."""

    def __init__(self, qtbot: QtBot, session: StoryboardSession, why: str = "") -> None:
        style = unhurried_style(motion=False)
        self.window = Painted(style)
        style.setParent(self.window)
        qtbot.addWidget(self.window)
        self.window.resize(1000, 800)
        self.session, self.why = session, why
        self.document = StoryboardDocument(session, self.window)
        self.part = StepPart(style, self.document, self.window)
        self.window.place(self.part, 0, 0, 1000, 800)
        self.document.changed.connect(lambda _changes: self.show())
        self.show()
        self.window.show()
        QApplication.processEvents()

    def show(self) -> None:
        """Show the board as it stands."""
        cycle = self.session.board.coaching_cycles[-1] if self.session.board.coaching_cycles else None
        self.part.show_moment(Moment(self.session.board, self.session.clock.now(), cycle, self.why))
        QApplication.processEvents()

    def buttons(self) -> list[str]:
        """The buttons at the foot in sight."""
        return [button.label for button in self.part.page.buttons if button.isVisible()]

    def act(self, act: Pointer, label: str) -> None:
        """Tap a button at the foot."""
        (button,) = [one for one in self.part.page.buttons if one.isVisible() and one.label == label]
        act(button)
        QApplication.processEvents()


@pytest.fixture
def board() -> ReadyBoard:
    return ready_board()


def test_with_no_obstacle_only_a_plan_can_begin(qtbot: QtBot) -> None:
    asked = Asked(qtbot, empty_board())
    assert asked.buttons() == [asked.part.plan.label]
    assert asked.part.sentence == ""
    assert asked.part.command is None


@HANDS
def test_to_go_and_see_the_obstacle_needs_no_word(qtbot: QtBot, board: ReadyBoard, act: Pointer) -> None:
    asked = Asked(qtbot, board.session)
    asked.act(act, "Go and see: the screwdriver jams")
    step = step_of(board.session.board)
    assert step is not None
    assert (step.step, step.kind, step.stage) == (
        "Go and see: the screwdriver jams",
        ExperimentKind.GO_AND_SEE,
        Stage.PLANNED,
    )
    assert not asked.part.is_editing
    assert asked.part.sentence == "Go and see: the screwdriver jams."


def test_a_plan_without_an_expectation_says_why_it_cannot_start(qtbot: QtBot, board: ReadyBoard) -> None:
    made = board.session.experimenting.plan(step="Turn the fixture").made
    asked = Asked(qtbot, board.session)
    assert asked.part.begin.isVisible()
    assert asked.part.begin.why != ""
    told: list[str] = []
    asked.part.said.connect(told.append)
    click(asked.part.begin)
    assert told == [asked.part.begin.why]
    step = board.session.board.experiment(made or "")
    assert step is not None
    assert step.stage is Stage.PLANNED


@HANDS
def test_a_whole_plan_is_started_and_stands_from_then_on(qtbot: QtBot, board: ReadyBoard, act: Pointer) -> None:
    made = experiment_started(board)
    board.session.undo()
    asked = Asked(qtbot, board.session)
    assert asked.part.begin.why == ""
    act(asked.part.begin)
    step = board.session.board.experiment(made)
    assert step is not None
    assert step.stage is Stage.RUNNING
    assert not asked.part.begin.isVisible()
    assert asked.buttons() == ["The whole plan"]
    with qtbot.waitSignal(asked.part.said):
        click(asked.part.page.taps[0])
    assert not asked.part.is_editing


def test_the_whole_plan_opens_the_experiment(qtbot: QtBot, board: ReadyBoard) -> None:
    made = experiment_started(board)
    asked = Asked(qtbot, board.session)
    with qtbot.waitSignal(asked.part.wanted) as wanted:
        asked.act(click, "The whole plan")
    assert wanted.args == [Destination(Place.EXPERIMENT, made)]


def test_after_the_learning_the_next_step_is_asked_for(qtbot: QtBot, board: ReadyBoard) -> None:
    experiment_learned(board)
    asked = Asked(qtbot, board.session)
    assert step_of(board.session.board) is None
    assert asked.part.plan.isVisible()
    assert asked.part.see.isVisible()
    assert not asked.part.whole.isVisible()


@pytest.mark.parametrize("sentence", ["We do not know where the torque comes from.", ""])
def test_where_knowledge_ended_a_step_begins(qtbot: QtBot, board: ReadyBoard, sentence: str) -> None:
    cycle = board.session.coaching.begin().made
    assert cycle
    board.session.coaching.mark_threshold(cycle, Part.OBSTACLES, sentence)
    asked = Asked(qtbot, board.session)
    with listening() as spy:
        asked.window.grab()
    assert "Here we do not know" in " ".join(line.whole for line in spy.lines)
    assert spy.outside == []
    asked.part.take_threshold()
    command = asked.part.command
    assert command is not None
    command.act()
    assert asked.part.panel.isVisible()
    step = step_of(board.session.board)
    begun = "Find out: we do not know where the torque comes from" if sentence else ""
    assert (step.step if step else "") == begun


def test_a_plan_with_words_is_kept_when_knowledge_ends_elsewhere(qtbot: QtBot, board: ReadyBoard) -> None:
    board.session.experimenting.plan(step="Turn the fixture")
    cycle = board.session.coaching.begin().made
    assert cycle
    board.session.coaching.mark_threshold(cycle, Part.ACTUAL, "The scale is unknown")
    asked = Asked(qtbot, board.session)
    asked.part.take_threshold()
    assert not asked.part.is_editing
    assert "Plan a step with it" in asked.buttons()


def test_whoever_only_looks_is_told_why(qtbot: QtBot, board: ReadyBoard) -> None:
    asked = Asked(qtbot, board.session, READ)
    told: list[str] = []
    asked.part.said.connect(told.append)
    for button in (asked.part.plan, asked.part.see):
        click(button)
    assert told == [READ, READ]
    assert step_of(board.session.board) is None
