"""Nothing lies on anything else, everything has a name and a size for gloves, at every size and in long words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation, Happened
from kata_desktop.paint.palette import Theme
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.plan_editors import StepEditor
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.words.experiment import Part, Row
from kata_desktop.words.experiment_plan import Put
from tests.helpers.boards import LEARNER, clock_at, pass_time
from tests.helpers.on_screen import SMALL, WALL, go, nameless, outside, overlaps, screen_on, targets, type_into
from tests.helpers.pseudo import speak_pseudo
from tests.ui.experiment.conftest import Wall, window_on

LONG = "The operator has to turn the housing over twice before the press can be closed, and looks for the key"


def stages(wall: Wall) -> Iterator[str]:
    """Bring up every sheet of the screen, one after the other."""
    screen = wall.go()
    yield "new"
    made = wall.planned(how=LONG, harm=LONG, factor=LONG)
    wall.go(made)
    for row in Row:
        if row is not Row.SECOND:
            screen.plan.open(row)
            yield row.name
    screen.plan.open(Row.EXPECT)
    for put in Put:
        editor = screen.plan.editor
        assert isinstance(editor, ExpectationEditor)
        editor.tiles[put].click()
        yield put.name
    screen.document.undo()
    wall.board.session.experimenting.write_plan(made, expect=Expectation(56.0, 58.0), step=LONG)
    wall.board.session.experimenting.start(made)
    wall.go(made)
    yield "do"
    pass_time(wall.board.session, hours=1)
    wall.board.session.measuring.record(wall.board.pace, [59.0] * 23)
    screen.strip.parts[Part.CHECK].click()
    yield "check"
    wall.board.session.experimenting.write_happened(made, Happened(59.0, text=LONG))
    wall.go(made)
    yield "act"
    wall.board.session.experimenting.reword(made, "step", LONG + " twice")
    wall.go(made)
    screen.record.plan.row_of("how").pencil.click()  # type: ignore[union-attr]
    yield "reword"
    wall.go("new")
    screen.plan.open(Row.SECOND)
    yield "second"


def faults(wall: Wall) -> dict[str, object]:
    """What is wrong on any sheet."""
    found: dict[str, object] = {}
    for name in stages(wall):
        QApplication.processEvents()
        wall.window.grab()
        wrong = [*overlaps(wall.screen), *outside(wall.screen), *nameless(wall.screen)]
        if wrong:
            found[name] = wrong
    return found


@pytest.mark.parametrize(
    ("size", "reading_size"), [(WALL, 1.0), (SMALL, 1.0), (WALL, 1.3), (SMALL, 1.3), (WALL, 0.9), ((1920, 1200), 1.0)]
)
def test_nothing_overlaps(wall_of: Callable[..., Wall], size: tuple[int, int], reading_size: float) -> None:
    assert faults(wall_of(size=size, reading_size=reading_size)) == {}


@pytest.mark.parametrize("size", [WALL, SMALL])
def test_longer_words_have_room(wall_of: Callable[..., Wall], size: tuple[int, int]) -> None:
    owner = QObject()
    translator = speak_pseudo(owner)
    try:
        assert faults(wall_of(size=size)) == {}
    finally:
        QCoreApplication.removeTranslator(translator)


def test_the_dark_is_painted_in_its_own_colours(wall_of: Callable[..., Wall]) -> None:
    wall = wall_of(theme=Theme.DARK)
    wall.go()
    ground = wall.window.grab().toImage().pixelColor(300, 4)
    assert ground == wall.screen.kit.palette.bg


def test_targets_are_large_enough_for_gloves(wall_of: Callable[..., Wall]) -> None:
    wall = wall_of()
    for name in stages(wall):
        for target in targets(wall.screen):
            if isinstance(target, TapTarget):
                size = target.size_u()
                assert min(size.width(), size.height()) >= 63.5, (name, target.accessibleName())


def test_names_are_said_whole(wall: Wall) -> None:
    screen = wall.go(wall.planned())
    assert screen.accessibleName() == "Experiment 1"
    assert screen.strip.parts[Part.PLAN].accessibleName() == "Plan, shown now, today"
    assert screen.plan.rows.rows[Row.EXPECT].accessibleName() == "We expect: 57.0 s, give or take 1.0 s"
    assert screen.plan.rows.rows[Row.SEE].accessibleName() == ("Go and see by, missing. How quickly can we go and see?")
    wall.board.session.experimenting.start(screen.experiment.id)
    wall.board.session.experimenting.write_happened(screen.experiment.id, Happened(55.5))
    wall.go(screen.experiment.id)
    assert "We measured 55.5 seconds, 0.5 less" in screen.record.compared.accessibleName()
    assert screen.record.act.field.editor.accessibleName() == "What we learned"


def test_a_plan_survives_in_a_real_file(qtbot: QtBot, tmp_path: Path) -> None:
    path, clock = tmp_path / "cell.kata", clock_at()
    create_board(path, "Cell 4", who=LEARNER, clock=clock)
    with open_board(path, who=LEARNER, clock=clock) as opened:
        window = window_on(qtbot, opened.session)
        go(window, Place.EXPERIMENT, "new")
        screen = screen_on(window, ExperimentScreen)
        assert isinstance(screen.plan.editor, StepEditor)
        type_into(screen.plan.editor.step, "Look at the press")
        screen.plan.choose(Row.EXPECT)
        editor = screen.plan.editor
        assert isinstance(editor, ExpectationEditor)
        assert (editor.chart, editor.in_metric) == (None, None)
        editor.tiles[Put.UNKNOWN].click()
        screen.keys.button("Start the step").click()
        go(window, Place.BOARD)
    with open_board(path, who=LEARNER, clock=clock) as opened:
        kept = opened.session.board.experiments[0]
        assert (kept.step, kept.expect.unknown, kept.started_at) == ("Look at the press", True, clock.now())
