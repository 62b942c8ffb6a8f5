"""The sheet while a cycle runs, on an own laptop: by key, by mouse and by finger."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Mark, Seen
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.observation.parts import View
from kata_desktop.ui.observation.screen import ObservationScreen
from tests.helpers.notebooks import BOARD
from tests.helpers.observations import PRACTISE, last_of, of, shown
from tests.helpers.on_screen import go, key, type_into
from tests.helpers.pointer import HANDS, Pointer, click

MODES = pytest.mark.parametrize("mode", Mode, ids=["wall", "desk"])


def words(screen: ObservationScreen) -> list[str]:
    """What the buttons of bar and ledge say."""
    shown_buttons = screen.parts.bar._actions if screen.kit.mode is Mode.DESK else screen.ledge._right()
    return [button.label for button in shown_buttons]


def press(screen: ObservationScreen, label: str, act: Pointer = click) -> None:
    buttons = screen.parts.bar._actions if screen.kit.mode is Mode.DESK else screen.ledge._right()
    act(next(button for button in buttons if button.label == label))
    QApplication.processEvents()


def running(screen: ObservationScreen) -> list[Phase]:
    return [phase for phase, row in screen.parts.sheet.rows.items() if row.shown.running]


@MODES
@HANDS
def test_a_whole_cycle_by_one_button(qtbot: QtBot, act: Pointer, mode: Mode) -> None:
    _, screen = shown(qtbot, mode=mode)
    assert words(screen) == ["Feedback", "Start"]
    press(screen, "Start", act)
    for phase in Phase:
        assert running(screen) == [phase]
        assert words(screen) == ["Pause", "Next phase"]
        press(screen, "Next phase", act)
    assert running(screen) == []
    assert words(screen) == ["Go on", "Feedback"]
    assert set(last_of(screen).phases) == set(Phase)
    press(screen, "Feedback", act)
    assert screen.parts.view is View.FEEDBACK


def test_what_the_coach_practises_stands_above(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    found = last_of(screen)
    assert screen.parts.sheet.strip.line == found.practise == PRACTISE
    assert (found.board, found.title, found.number, found.coach) == (
        BOARD, "Cell 4, coolant pumps", 27, "Area manager",
    )  # fmt: skip
    assert PRACTISE in screen.parts.sheet.strip.accessibleName()


@HANDS
def test_it_is_written_there_where_nobody_wrote_it(qtbot: QtBot, act: Pointer) -> None:
    _, screen = shown(qtbot, fill=False)
    strip = screen.parts.sheet.strip
    assert strip.line == ""
    assert strip.button is not None
    act(strip.button)
    type_into(strip.field, "Ask for numbers")
    key(screen, Qt.Key.Key_Return)
    assert last_of(screen).practise == strip.line == "Ask for numbers"
    assert strip.field.isHidden()


def test_keys_lead_through_the_cycle(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    sheet = screen.parts.sheet
    screen.setFocus()
    key(screen, Qt.Key.Key_3)
    assert running(screen) == [Phase.FOCUSING]
    coach, learner = sheet.rows[Phase.FOCUSING].coach.field, sheet.rows[Phase.FOCUSING].learner.field
    assert coach is not None
    assert learner is not None
    assert coach.editor.hasFocus()
    key(screen, Qt.Key.Key_Tab)
    assert learner.editor.hasFocus()
    key(screen, Qt.Key.Key_Backtab)
    assert coach.editor.hasFocus()
    key(screen, Qt.Key.Key_4)
    assert running(screen) == [Phase.FOCUSING]
    assert coach.text == "4"
    key(screen, Qt.Key.Key_Return)
    assert running(screen) == [Phase.NEXT_STEP]
    assert last_of(screen).phases[Phase.FOCUSING].coach == "4"


@pytest.mark.parametrize(
    ("pressed", "mark"),
    [
        (Qt.Key.Key_W, Mark.WAITED),
        (Qt.Key.Key_S, Mark.GAVE_A_SOLUTION),
        (Qt.Key.Key_N, Mark.ASKED_FOR_NUMBERS),
    ],
)
def test_a_mark_by_key_while_words_are_typed(qtbot: QtBot, pressed: Qt.Key, mark: Mark) -> None:
    _, screen = shown(qtbot)
    screen.parts.sheet.go(Phase.REFLECTING)
    field = screen.parts.sheet.rows[Phase.REFLECTING].coach.field
    assert field is not None
    type_into(field, "Asked why")
    key(screen, pressed, Qt.KeyboardModifier.AltModifier)
    seen = last_of(screen).phases[Phase.REFLECTING]
    assert (seen.coach, seen.coach_marks) == ("Asked why", (mark,))
    assert field.text == "Asked why"
    key(screen, pressed, Qt.KeyboardModifier.AltModifier)
    assert last_of(screen).phases[Phase.REFLECTING].coach_marks == ()


@MODES
@HANDS
def test_one_tap_marks_and_one_more_takes_it_back(qtbot: QtBot, act: Pointer, mode: Mode) -> None:
    _, screen = shown(qtbot, mode=mode)
    screen.parts.sheet.go(Phase.FRAMING)
    QApplication.processEvents()
    row = screen.parts.sheet.rows[Phase.FRAMING]
    button = row.coach.marks.buttons[Mark.ORDER_KEPT]
    act(button)
    act(row.learner.marks.buttons[Mark.NUMBER])
    seen = last_of(screen).phases[Phase.FRAMING]
    assert (seen.coach_marks, seen.learner_marks) == ((Mark.ORDER_KEPT,), (Mark.NUMBER,))
    assert button.isChecked()
    assert "Coach: order kept" in row.cell.accessibleName()
    act(button)
    assert last_of(screen).phases[Phase.FRAMING].coach_marks == ()


@HANDS
def test_a_tap_on_a_phase_goes_there(qtbot: QtBot, act: Pointer) -> None:
    _, screen = shown(qtbot)
    act(screen.parts.sheet.rows[Phase.AGREEING].cell)
    assert running(screen) == [Phase.AGREEING]
    assert screen.parts.sheet.rows[Phase.AGREEING].cell.accessibleName().startswith("Phase Agreeing, running")


def test_a_running_row_shows_its_marks_and_the_others_only_what_is_marked(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    rows = screen.parts.sheet.rows
    screen.parts.sheet.go(Phase.FRAMING)
    screen.parts.mark(Mark.WAITED)
    screen.parts.sheet.next()
    shown_marks = [mark for mark, one in rows[Phase.FRAMING].coach.marks.buttons.items() if not one.isHidden()]
    assert shown_marks == [Mark.WAITED]
    assert all(not one.isHidden() for one in rows[Phase.REFLECTING].coach.marks.buttons.values())


def test_leaving_keeps_everything_and_stops_the_clock(qtbot: QtBot) -> None:
    window, screen = shown(qtbot)
    screen.parts.sheet.go(Phase.FRAMING)
    field = screen.parts.sheet.rows[Phase.FRAMING].learner.field
    assert field is not None
    type_into(field, "Read all three parts")
    course = screen.parts.course
    go(window, Place.BOARD)
    assert course is not None
    assert not course.is_running
    (seen,) = course.observation.phases.values()
    assert seen.learner == "Read all three parts"
    assert seen.seconds > 0


def test_what_was_cut_off_is_gone_on_with(qtbot: QtBot) -> None:
    window, screen = shown(qtbot, fill=False)
    screen.parts.sheet.go(Phase.REFLECTING)
    go(window, Place.BOARD)
    go(window, Place.OBSERVATION)
    assert screen.parts.view is View.SHEET
    assert words(screen) == ["Go on", "Feedback"]
    press(screen, "Go on")
    assert running(screen) == [Phase.REFLECTING]
    assert len(of(screen).notebook.observations) == 1


def test_undo_takes_back_a_mark_and_nothing_that_is_not_seen(qtbot: QtBot) -> None:
    window, screen = shown(qtbot)
    screen.parts.sheet.go(Phase.FRAMING)
    screen.parts.mark(Mark.WAITED)
    window._undo()
    assert Phase.FRAMING not in last_of(screen).phases
    window._redo()
    assert last_of(screen).phases[Phase.FRAMING].coach_marks == (Mark.WAITED,)
    of(screen).show_mirror(False)
    window._undo()
    assert not of(screen).notebook.mirror_shown


def test_a_sheet_that_is_undone_leads_back(qtbot: QtBot) -> None:
    window, screen = shown(qtbot, fill=False)
    window._undo()
    assert window.screen_shown is not screen
    assert of(screen).notebook.observations == ()


def test_a_phase_that_was_asked_for_is_said(qtbot: QtBot) -> None:
    window, screen = shown(qtbot)
    of(screen).observing.prepare(last_of(screen).id, one_phase=Phase.FOCUSING)
    go(window, Place.BOARD)
    count = len(of(screen).notebook.observations)
    go(window, Place.OBSERVATION, "new")
    assert len(of(screen).notebook.observations) == count
    assert [phase for phase, row in screen.parts.sheet.rows.items() if row.shown.asked_for] == [Phase.FOCUSING]


@HANDS
def test_words_are_written_at_the_wall_in_the_place_of_the_sheet(qtbot: QtBot, act: Pointer) -> None:
    window, screen = shown(qtbot, mode=Mode.WALL)
    row = screen.parts.sheet.rows[Phase.REFLECTING]
    assert row.write is not None
    act(row.write)
    window.keyboard.lower()
    type_into(screen.parts.writing.coach, "Waited six seconds")
    press(screen, "Done", act)
    assert screen.parts.view is View.SHEET
    assert last_of(screen).phases[Phase.REFLECTING] == Seen(0, "Waited six seconds")
    assert row.coach.height_for(500) > screen.parts.sheet.rows[Phase.FOCUSING].coach.height_for(500)


def test_the_hints_below_do_what_the_keys_do(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    keys = screen.parts.hints.keys
    for hint, mark in zip(keys[3:6], (Mark.WAITED, Mark.GAVE_A_SOLUTION, Mark.ASKED_FOR_NUMBERS), strict=True):
        click(hint)
        assert mark in last_of(screen).phases[Phase.FRAMING].coach_marks
    click(keys[0])
    assert running(screen) == [Phase.FRAMING]
    click(keys[2])
    field = screen.parts.sheet.rows[Phase.FRAMING].learner.field
    assert field is not None
    assert field.editor.hasFocus()
