"""What was written about a step is corrected, and what was said before stays readable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from kata_desktop.core.experiment import Expectation, Happened, Stage
from kata_desktop.core.labels import Label
from kata_desktop.words.experiment import Part
from tests.helpers.on_screen import settle_keyboard, type_into
from tests.helpers.pointer import HANDS, Pointer
from tests.ui.experiment.conftest import Wall


def test_what_happened_can_be_corrected(wall: Wall) -> None:
    screen = wall.go(wall.checked(Happened(55.5)))
    wall.tap(screen.strip.parts[Part.CHECK])
    check = screen.record.check
    assert check is not None
    assert check.value.typed == "55.5"
    assert wall.message == "Saved on this screen"
    wall.tap(check.value)
    wall.signs("57")
    wall.press("Keep what happened")
    assert wall.experiment.happened.value == 57
    assert screen.record.compared.difference == "As expected"


@HANDS
def test_a_slip_in_the_words_is_corrected_and_stays_readable(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go(wall.running(how="Stopwatch"))
    pencil = screen.record.plan.row_of("step").pencil
    assert pencil is not None
    assert pencil.accessibleName() == "Correct the words: Step"
    wall.tap(pencil)
    sheet = screen.record.reword
    assert sheet is not None
    settle_keyboard(wall.window)
    type_into(sheet.words, "Hang the screwdriver at the left")
    wall.press("Keep these words")
    assert wall.experiment.step == "Hang the screwdriver at the left"
    row = screen.record.plan.row_of("step").shown
    assert [old.text for old in row.old] == ["Hang the screwdriver at the right"]
    assert row.old[0].when == "written Mon 16 March, 08:50"
    assert row.corrected == "corrected Mon 16 March, 09:50"
    assert "written Mon 16 March" in screen.record.plan.row_of("step").accessibleName()
    assert screen.record.plan.row_of("how").shown.old == ()
    assert wall.part() is Part.DO
    wall.window.grab()


def test_words_left_as_they_are(wall: Wall) -> None:
    screen = wall.go(wall.running())
    wall.tap(screen.record.plan.row_of("step").pencil)  # type: ignore[arg-type]
    type_into(screen.record.reword.words, "x")  # type: ignore[union-attr]
    wall.press("Leave as it is")
    assert wall.experiment.step == "Hang the screwdriver at the right"
    assert screen.record.reword is None


def test_a_step_is_not_corrected_away(wall: Wall) -> None:
    screen = wall.go(wall.running())
    wall.tap(screen.record.plan.row_of("step").pencil)  # type: ignore[arg-type]
    sheet = screen.record.reword
    assert sheet is not None
    sheet.words.editor.clear()
    wall.press("Keep these words")
    assert sheet.refusal == "The step is not written yet. What do we want to try?"
    assert screen.record.reword is sheet


def test_an_expectation_in_words_is_corrected_too(wall: Wall) -> None:
    screen = wall.go(wall.running(expect=Expectation(text="No squeek")))
    wall.tap(screen.record.plan.row_of("expect").pencil)  # type: ignore[arg-type]
    type_into(screen.record.reword.words, "No squeak")  # type: ignore[union-attr]
    wall.press("Keep these words")
    assert wall.experiment.expect == Expectation(text="No squeak")
    assert [old.text for old in screen.record.plan.row_of("expect").shown.old] == ["No squeek"]


def test_the_numbers_of_a_sealed_plan_have_no_pencil(wall: Wall) -> None:
    made = wall.running(how="Stopwatch", harm="No, nobody", factor="height")
    screen = wall.go(made)
    before = wall.experiment
    rows = screen.record.plan.rows
    assert [row.shown.label for row in rows if row.pencil is None] == ["Obstacle", "We expect"]
    assert not screen.plan.isVisible()
    for part in Part:
        wall.tap(screen.strip.parts[part])
        assert not screen.plan.isVisible()
    assert wall.experiment == before


@HANDS
def test_the_start_is_undone_only_while_nothing_happened(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go(wall.planned())
    wall.press("Start the step")
    assert wall.part() is Part.DO
    wall.tap(wall.window.stage.snackbar.undo)
    assert (wall.experiment.stage, screen.part) == (Stage.PLANNED, Part.PLAN)
    assert screen.plan.isVisible()
    screen.document.redo()
    QApplication.processEvents()
    assert wall.part() is Part.DO
    wall.press("What happened?")
    wall.signs("55")
    wall.press("Keep what happened")
    screen.document.undo()
    assert (wall.experiment.stage, screen.part) == (Stage.RUNNING, Part.DO)
    assert wall.board.session.undo_status().undo is Label.EXPERIMENT_STARTED
