"""After the start: the plan stays as it was, what happened stands beside it, and what we learned is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import CheckDraft, Expectation, Happened, Outcome, Stage
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.experiment.compared import ComparedPanel
from kata_desktop.ui.experiment.plan_editors import StepEditor
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from kata_desktop.words.experiment import Part
from tests.helpers.boards import pass_time
from tests.helpers.on_screen import go, key, type_into
from tests.helpers.pointer import HANDS, Pointer
from tests.ui.experiment.conftest import Wall

LEARNED = "The way of the hand counts"


def labels(wall: Wall) -> list[str]:
    return [row.shown.label for row in wall.screen.record.plan.rows]


@HANDS
def test_a_running_step_waits(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go(wall.running(harm="No, nobody"))
    assert wall.part() is Part.DO
    assert labels(wall) == ["Obstacle", "Step", "We expect", "Harm to anyone?"]
    assert screen.strip.parts[Part.DO].is_current
    assert screen.strip.parts[Part.PLAN].is_done
    assert not screen.strip.parts[Part.DO].is_done
    wall.press("What happened?")
    assert wall.part() is Part.CHECK
    wall.tap(screen.strip.parts[Part.PLAN])
    assert wall.part() is Part.PLAN
    wall.tap(screen.strip.parts[Part.DO])
    assert wall.part() is Part.DO


@HANDS
def test_a_later_part_says_why_it_is_not_open(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go(wall.planned())
    wall.tap(screen.strip.parts[Part.CHECK])
    assert (wall.message, screen.part) == ("Start the step first.", Part.PLAN)
    wall.board.session.experimenting.start(screen.experiment.id)
    wall.go(screen.experiment.id)
    wall.tap(screen.strip.parts[Part.ACT])
    assert wall.message == "First what happened, then what we learned."
    assert wall.part() is Part.DO


@HANDS
def test_a_number_is_typed_and_kept(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go(wall.running())
    wall.press("What happened?")
    assert not screen.record.check.take.isVisible()  # type: ignore[union-attr]
    wall.press("Keep what happened")
    assert wall.message == "Write a number or a few words about what happened."
    wall.signs("55.5")
    wall.press("Keep what happened")
    assert (wall.experiment.happened.value, screen.part) == (55.5, Part.ACT)
    assert screen.record.compared.difference == "0.5 s less"
    assert screen.record.act.title == "A surprise. What did we learn from it?"
    assert wall.outcome() is Outcome.SURPRISE


@HANDS
def test_a_measurement_since_the_start_is_taken_by_one_tap(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go(wall.running())
    wall.board.session.measuring.record(wall.board.pace, [57.4] * 23)
    wall.press("What happened?")
    check = screen.record.check
    assert check is not None
    assert check.take.label.startswith("23 cycles, today ")
    assert check.take.label.endswith(" — Take the median, 57.4 s")
    wall.tap(check.take)
    assert check.value.typed == "57.4"
    wall.press("Keep what happened")
    assert screen.record.compared.difference == "As expected"
    assert screen.record.act.title == "What did we learn?"
    assert screen.record.compared.change.label.startswith("23 cycles, today ")
    wall.tap(screen.record.compared.change)
    assert wall.part() is Part.CHECK


def test_a_new_measurement_is_offered_while_one_writes(wall: Wall) -> None:
    screen = wall.go(wall.running())
    wall.press("What happened?")
    check = screen.record.check
    assert check is not None
    type_into(check.text, "The housing tips")
    screen.document.apply(lambda: wall.board.session.measuring.record(wall.board.pace, [57.4]))
    assert screen.record.check is check
    assert check.take.isVisible()
    assert check.text.text == "The housing tips"


def test_a_check_that_is_not_kept_yet_waits(wall: Wall) -> None:
    made = wall.running()
    screen = wall.go(made)
    wall.press("What happened?")
    wall.signs("55")
    assert wall.message == ""
    key(wall.window, Qt.Key.Key_Escape)
    assert isinstance(wall.window.screen_shown, StoryboardScreen)
    wall.go(made)
    wall.press("What happened?")
    assert screen.record.check is not None
    assert screen.record.check.value.typed == "55"
    assert wall.experiment.stage is Stage.RUNNING


@HANDS
def test_words_are_answered_by_two_equal_buttons(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go(wall.running(expect=Expectation(text="No more walking")))
    wall.press("What happened?")
    check = screen.record.check
    assert check is not None
    same, other = (check.placed_at(button).size() for button in (check.as_expected, check.different))
    assert same == other
    type_into(check.text, "Nobody walks")
    wall.tap(check.different)
    wall.tap(check.as_expected)
    assert check.as_expected.isChecked()
    assert not check.different.isChecked()
    wall.press("Keep what happened")
    assert wall.outcome() is Outcome.AS_EXPECTED
    wall.tap(screen.record.compared.different)
    assert wall.outcome() is Outcome.SURPRISE
    assert screen.record.act.title == "A surprise. What did we learn from it?"
    wall.window.grab()


def test_a_band_with_words_alone_is_asked_too(wall: Wall) -> None:
    screen = wall.go(wall.running())
    wall.press("What happened?")
    check = screen.record.check
    assert check is not None
    assert not check.as_expected.isVisible()
    type_into(check.text, "It could not be measured")
    assert check.as_expected.isVisible()
    wall.press("Keep what happened")
    assert screen.record.compared.as_expected.isVisible()
    assert wall.outcome() is Outcome.OPEN


@pytest.mark.parametrize(("height", "shown"), [(620, True), (400, False)])
def test_the_scale_stands_above_the_answers_or_gives_way_to_them(wall: Wall, height: float, *, shown: bool) -> None:
    made = wall.checked(Happened(text="It could not be measured"))
    session, style = wall.board.session, wall.go(made).kit
    experiment = session.board.experiment(made)
    assert experiment is not None
    panel = ComparedPanel(style)
    panel.resize(style.pixels(900), style.pixels(height))
    panel.show_check(session.board, experiment, session.clock.now().date(), "")
    answers = panel.as_expected.geometry().united(panel.different.geometry())
    panel.as_expected.hide()
    panel.different.hide()
    picture, colors = panel.grab().toImage(), style.palette
    assert colors_in(picture, answers) == {colors.surface.rgb()}
    above = answers.adjusted(0, -style.pixels(120 if shown else 60), 0, -answers.height())
    assert (colors.learn.rgb() in colors_in(picture, above)) is shown
    panel.deleteLater()


def colors_in(picture: QImage, place: QRect) -> set[int]:
    across, down = range(place.left(), place.right()), range(place.top(), place.bottom())
    return {picture.pixel(x, y) for x in across for y in down}


@pytest.mark.parametrize("mode", list(Mode))
def test_what_is_typed_goes_where_what_happened_is_written(wall_of: Callable[..., Wall], mode: Mode) -> None:
    wall = wall_of(mode=mode)
    screen = wall.go(wall.running())
    wall.press("What happened?")
    check = screen.record.check
    assert check is not None
    QTest.keyClicks(wall.window.focusWidget(), "44.2")
    assert check.value.typed == "44.2"
    wall.press("Keep what happened")
    assert wall.experiment.happened.value == 44.2


def test_not_knowing_is_never_asked_for_a_difference(wall: Wall) -> None:
    happened = Happened(text="Three of ten tip over")
    screen = wall.go(wall.checked(happened, expect=Expectation(unknown=True)))
    assert screen.record.compared.difference == ""
    assert not screen.record.compared.as_expected.isVisible()
    assert screen.record.act.title == "What did we learn?"


def plum(picture: QImage, wall: Wall) -> int:
    """Pixels in the colour of learning."""
    color = wall.screen.kit.palette.learn.rgb()
    points = ((x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2))
    return sum(picture.pixel(x, y) == color for x, y in points)


def test_better_and_worse_look_the_same(wall_of: Callable[..., Wall]) -> None:
    pictures, panels = [], []
    for value in (55.5, 58.5):
        wall = wall_of()
        screen = wall.go(wall.checked(Happened(value)))
        pictures.append(screen.record.compared.difference)
        panels.append(screen.record.act.grab().toImage())
        assert plum(screen.record.compared.grab().toImage(), wall) > 100
    assert pictures == ["0.5 s less", "0.5 s more"]
    assert panels[0] == panels[1]


@HANDS
def test_the_learning_is_kept(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go(wall.checked(Happened(55.5)))
    wall.press("Keep the learning")
    assert wall.message == "Write a few words about what we learned."
    wall.tap(screen.record.act.starters.buttons[0])
    assert screen.record.act.field.text == "We thought … but …"
    type_into(screen.record.act.field, LEARNED)
    wall.press("Keep the learning")
    assert wall.experiment.learned == LEARNED
    assert wall.message == "Saved on this screen"
    assert all(part.is_done for part in screen.strip.parts.values())
    wall.press("Plan the next step")
    assert (screen.experiment.id, screen.part) == ("", Part.PLAN)


def test_the_learning_must_differ_from_what_happened(wall: Wall) -> None:
    screen = wall.go(wall.checked(Happened(55.5, text="The housing tips")))
    type_into(screen.record.act.field, "the  housing TIPS")
    wall.press("Keep the learning")
    assert wall.message == "This is what happened. What do we know now that we did not know before?"
    assert wall.experiment.stage is Stage.CHECKED
    assert screen.record.act.field.text == "the  housing TIPS"


def test_a_learning_that_is_not_kept_yet_waits(wall: Wall) -> None:
    made = wall.checked(Happened(55.5))
    screen = wall.go(made)
    type_into(screen.record.act.field, "The way of the")
    assert wall.message == ""
    go(wall.window, Place.BOARD)
    wall.go(made)
    assert screen.record.act.field.text == "The way of the"
    assert wall.experiment.stage is Stage.CHECKED


def test_what_is_half_written_is_in_the_file_after_a_pause(wall: Wall, qtbot: QtBot) -> None:
    screen = wall.go(wall.running())
    wall.press("What happened?")
    wall.signs("44")
    qtbot.waitUntil(lambda: wall.experiment.check_draft == CheckDraft("44"))
    wall.press("Keep what happened")
    assert wall.experiment.check_draft is None
    type_into(screen.record.act.field, "The way of the ")
    qtbot.waitUntil(lambda: wall.experiment.learned_draft == "The way of the")
    # the space behind the last word stays, and with it the caret
    assert screen.record.act.field.text == "The way of the "
    wall.press("Keep the learning")
    assert (wall.experiment.learned, wall.experiment.learned_draft) == ("The way of the", None)


def test_a_draft_is_what_stands_there_also_where_that_was_kept_before(wall: Wall) -> None:
    screen = wall.go(wall.running())
    wall.press("What happened?")
    check = screen.record.check
    assert check is not None
    check.value.edit("4")
    screen.findings.flush()
    entries = len(wall.board.file.entries)
    check.value.edit("44")
    check.value.edit("4")
    screen.findings.flush()
    assert (wall.experiment.check_draft, len(wall.board.file.entries)) == (CheckDraft("4"), entries)
    check.value.edit("")
    screen.findings.flush()
    assert wall.experiment.check_draft is None


def test_a_kept_learning_can_be_said_better(wall: Wall) -> None:
    made = wall.checked(Happened(55.5))
    wall.board.session.experimenting.write_learned(made, LEARNED)
    screen = wall.go(made)
    assert screen.record.act.field.text == LEARNED
    type_into(screen.record.act.field, "The hand waits")
    wall.press("Keep the learning")
    assert wall.experiment.learned == "The hand waits"


@HANDS
def test_a_learning_becomes_an_obstacle(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go(wall.checked(Happened(55.5)))
    wall.press("New obstacle from this")
    assert wall.message == "Write a few words about what we learned."
    type_into(screen.record.act.field, "The housing tips when it is let go")
    spy = QSignalSpy(screen.wanted)
    wall.press("New obstacle from this")
    made = wall.board.session.board.obstacles[-1]
    assert made.text == "The housing tips when it is let go"
    assert spy.at(0)[0] == Destination(Place.OBSTACLES, made.id)


@HANDS
def test_the_whole_road(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go()
    editor = screen.plan.editor
    assert isinstance(editor, StepEditor)
    type_into(editor.step, "Turn the fixture")
    wall.press("Start the step")
    wall.signs("57")
    wall.press("Start the step")
    pass_time(wall.board.session, hours=2)
    wall.press("What happened?")
    wall.signs("56.5")
    wall.press("Keep what happened")
    type_into(screen.record.act.field, LEARNED)
    wall.press("Keep the learning")
    experiment = wall.experiment
    assert (experiment.stage, experiment.outcome) == (Stage.LEARNED, Outcome.SURPRISE)
    assert (experiment.step, experiment.happened.value, experiment.learned) == ("Turn the fixture", 56.5, LEARNED)
    assert experiment.expect == Expectation(57.0, 57.0)
