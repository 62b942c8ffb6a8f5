"""The way through a coaching cycle: from the board through six parts to the closing, by hand, key and swipe."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.session.clock import SetClock
from kata_desktop.session.samples import write_sample
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.coaching.look_back_part import LookBackPart
from kata_desktop.ui.coaching.screen import CoachingScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.idle import IDLE_MS
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.measure.screen import MeasureScreen
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.boards import LEARNER, MemoryFile, empty_board, pass_time
from tests.helpers.cycles import Cycle, cycle_on
from tests.helpers.on_screen import key, screen_on
from tests.helpers.pointer import HANDS, Pointer, click, drag, flick
from tests.helpers.screens import PICTURED, SampleFile

QUESTIONS = {
    Part.TARGET: "What is the target condition?",
    Part.ACTUAL: "What is the actual condition now?",
    Part.REFLECTION: "Reflect on the last step",
    Part.OBSTACLES: "What obstacles do you think are preventing you from reaching the target condition? "
    "Which one are you addressing now?",
    Part.STEP: "What is your next step (experiment)? What do you expect to happen?",
    Part.AGREEMENT: "How quickly can we go and see what we have learned from taking that step?",
}


@pytest.fixture
def cycle(qtbot: QtBot) -> Cycle:
    return cycle_on(qtbot)


def board_of(cycle: Cycle) -> StoryboardScreen:
    return screen_on(cycle.window, StoryboardScreen)


def at_board(cycle: Cycle) -> bool:
    return isinstance(cycle.window.screen_shown, StoryboardScreen)


@HANDS
def test_one_tap_on_the_largest_control_of_the_wall_leads_to_the_first_question(cycle: Cycle, act: Pointer) -> None:
    """The other of the two taps has woken the screen."""
    board = board_of(cycle)
    primary = board.ledge.primary
    assert primary is not None
    assert primary.label == "Start coaching cycle"
    others = [button for button in board.ledge.findChildren(type(primary)) if button is not primary]
    assert all(primary.width() > other.width() for other in others)
    act(primary)
    assert cycle.screen.card.asked.question == QUESTIONS[Part.TARGET]
    assert cycle.screen.card.asked.number == "1"


@HANDS
def test_next_leads_through_all_questions_in_their_order_and_no_word_is_typed(cycle: Cycle, act: Pointer) -> None:
    screen = cycle.open()
    for part, question in QUESTIONS.items():
        assert screen.card.asked.question == question
        assert screen.way.stepper.rings[part].is_current
        assert screen.card.is_turned is (part is Part.REFLECTION)
        assert cycle.primary().label == ("Finish" if part is Part.AGREEMENT else "Next")
        act(cycle.primary())
    assert screen.course.is_finished
    assert cycle.kept.held
    assert screen.card.closing is not None
    assert screen.card.closing.title == "That was coaching cycle 9."
    assert all(ring.is_done for ring in screen.way.stepper.rings.values())
    cycle.do(act, "To the board")
    assert board_of(cycle).ledge.primary is not None


def test_the_turned_card_asks_its_four_questions(cycle: Cycle) -> None:
    screen = cycle.open(Part.REFLECTION)
    assert screen.card.asked.back == (
        "What did you plan as your last step?",
        "What did you expect?",
        "What actually happened?",
        "What did you learn?",
    )


@HANDS
def test_rings_lead_anywhere_and_back_leads_back(cycle: Cycle, act: Pointer) -> None:
    screen = cycle.open()
    for part in (Part.STEP, Part.REFLECTION, Part.AGREEMENT):
        act(screen.way.stepper.rings[part])
        assert cycle.at() is part
        assert cycle.kept.part is part
    for part in reversed(tuple(Part)[:-1]):
        act(screen.way.back_button)
        assert cycle.at() is part
    act(screen.way.back_button)
    assert at_board(cycle)


@HANDS
def test_leaving_keeps_the_place_and_the_next_opening_goes_on_there(cycle: Cycle, act: Pointer) -> None:
    cycle.open(Part.OBSTACLES)
    act(cycle.screen.way.leave_button)
    primary = board_of(cycle).ledge.primary
    assert primary is not None
    assert primary.label == "Go on with the cycle of 13:42"
    act(primary)
    assert cycle.at() is Part.OBSTACLES
    # after the last question another one can begin
    for _ in range(3):
        act(cycle.primary())
    act(cycle.primary())
    act(primary)
    assert cycle.at() is Part.TARGET
    assert len([one for one in cycle.session.board.coaching_cycles if one.started_at.date() == PICTURED.date()]) == 2


def test_the_next_day_begins_anew(cycle: Cycle) -> None:
    cycle.open(Part.STEP)
    key(cycle.window, Qt.Key.Key_Escape)
    pass_time(cycle.session, days=1)
    board = board_of(cycle)
    cycle.window.go(Destination(Place.BOARD))
    assert board.coaching.label == "Start coaching cycle"
    assert cycle.open().course.part is Part.TARGET


def test_a_cycle_that_stands_in_the_file_is_offered_at_once(qtbot: QtBot) -> None:
    session = empty_board()
    session.coaching.begin()
    cycle = cycle_on(qtbot, session)
    assert board_of(cycle).coaching.label == "Go on with the cycle of 06:50"


# ---------------------------------------------------------------------------------------- by key


def test_keys_lead_there_and_through(cycle: Cycle) -> None:
    key(cycle.window, Qt.Key.Key_C)
    seen = []
    for pressed in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right):
        key(cycle.window, pressed)
        seen.append(cycle.at())
    assert seen == [Part.ACTUAL, Part.REFLECTION, Part.OBSTACLES, Part.REFLECTION, Part.OBSTACLES]
    key(cycle.window, Qt.Key.Key_R)
    assert cycle.at() is Part.REFLECTION
    key(cycle.window, Qt.Key.Key_Escape)
    assert at_board(cycle)


def test_left_stays_at_the_first_question(cycle: Cycle) -> None:
    cycle.open()
    key(cycle.window, Qt.Key.Key_Left)
    assert cycle.at() is Part.TARGET


def test_arrows_lead_on_from_the_buttons_of_the_ledge_too(cycle: Cycle) -> None:
    screen = cycle.open()
    screen.way.leave_button.setFocus()
    key(cycle.window, Qt.Key.Key_Right)
    assert cycle.at() is Part.ACTUAL
    cycle.primary().setFocus()
    key(cycle.window, Qt.Key.Key_Left)
    assert cycle.at() is Part.TARGET


def test_letters_that_are_switched_off_do_nothing(cycle: Cycle) -> None:
    cycle.window._style.set_letter_keys(False)
    key(cycle.window, Qt.Key.Key_C)
    assert at_board(cycle)


# -------------------------------------------------------------------------------------- by swipe


@pytest.mark.parametrize("hand", [drag, flick], ids=["mouse", "touch"])
def test_a_swipe_leads_on_and_back(cycle: Cycle, hand: object) -> None:
    assert callable(hand)
    screen = cycle.open()
    middle = screen.card.height() // 3
    hand(screen.card, QPoint(600, middle), QPoint(200, middle))
    assert cycle.at() is Part.ACTUAL
    hand(screen.card, QPoint(200, middle), QPoint(600, middle))
    assert cycle.at() is Part.TARGET


@pytest.mark.parametrize("stop", [QPoint(560, 260), QPoint(500, 700)], ids=["short", "slanting"])
def test_what_is_no_swipe_leads_nowhere(cycle: Cycle, stop: QPoint) -> None:
    screen = cycle.open()
    drag(screen.card, QPoint(600, 250), stop)
    assert cycle.at() is Part.TARGET


def test_no_swipe_leads_away_from_what_is_being_edited(cycle: Cycle) -> None:
    screen = cycle.open(Part.ACTUAL)
    cycle.do(click, "Type a number")
    drag(screen.card, QPoint(600, 250), QPoint(200, 250))
    key(cycle.window, Qt.Key.Key_Right)
    assert cycle.at() is Part.ACTUAL


# --------------------------------------------------------------------------- elsewhere and back


@HANDS
def test_a_full_screen_leads_back_to_the_same_question_and_the_time_runs_on(cycle: Cycle, act: Pointer) -> None:
    screen = cycle.open(Part.ACTUAL)
    cycle.do(act, "Measure")
    assert isinstance(cycle.window.screen_shown, MeasureScreen)
    cycle.clock.pass_on(90)
    key(cycle.window, Qt.Key.Key_Escape)
    assert cycle.screen is screen
    assert cycle.at() is Part.ACTUAL
    assert screen.course.seconds(Part.ACTUAL) == 90


def test_who_goes_home_from_there_has_left_the_cycle(cycle: Cycle) -> None:
    screen = cycle.open(Part.ACTUAL)
    cycle.do(click, "Measure")
    cycle.clock.pass_on(30)
    cycle.window._on_idle()
    assert at_board(cycle)
    assert not screen.course.is_running
    cycle.clock.pass_on(600)
    assert cycle.open().course.seconds(Part.ACTUAL) == 30


def test_thirty_minutes_without_a_touch_lead_back_to_the_board(cycle: Cycle) -> None:
    cycle.open(Part.STEP)
    assert cycle.window._idle.interval() == 30 * 60 * 1000
    cycle.clock.pass_on(1800)
    cycle.window._on_idle()
    assert board_of(cycle).coaching.label == "Go on with the cycle of 13:42"
    assert cycle.window._idle.interval() == IDLE_MS
    assert cycle.open().course.part is Part.STEP
    assert cycle.kept.seconds(Part.STEP) == 1800


# ----------------------------------------------------------------------------------- at the desk


def test_the_bar_and_the_keys_of_a_desk_lead_there(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, size=(1366, 768), mode=Mode.DESK)
    board = board_of(cycle)
    assert board.desk is not None
    assert board.desk.hints.keys[0].hint.words == "Coaching cycle"
    assert board.desk.bar.coaching.label == "Coaching cycle"
    click(board.desk.bar.coaching)
    assert isinstance(cycle.window.screen_shown, CoachingScreen)
    key(cycle.window, Qt.Key.Key_Escape)
    assert board.desk.bar.coaching.label == "Cycle of 13:42"
    click(board.desk.hints.keys[0])
    assert isinstance(cycle.window.screen_shown, CoachingScreen)


# ---------------------------------------------------------------------------------- only to look at


def test_on_a_board_that_is_only_looked_at_nothing_is_kept_and_the_questions_can_be_read(qtbot: QtBot) -> None:
    file = SampleFile()
    write_sample("coolant_pumps", file, SetClock(PICTURED))
    session = StoryboardSession(MemoryFile(file.entries, writable=False), SetClock(PICTURED), LEARNER)
    before = session.board
    cycle = cycle_on(qtbot, session)
    screen = cycle.open()
    for _ in Part:
        cycle.clock.pass_on(60)
        click(screen.card.unknown)
        assert screen.card.time == ""
        assert screen.ledge.sentence == "Only to look at"
        screen.ledge.say("")
        screen.mark_threshold()
        screen.go_on()
    assert screen.course.is_finished
    assert screen.timer.time == "0:00"
    assert session.board == before


def test_closing_cannot_be_gone_back_from(cycle: Cycle) -> None:
    screen = cycle.open()
    screen.course.finish()
    for target in (screen.way.back_button, screen.way.stepper.rings[Part.TARGET]):
        click(target)
        QApplication.processEvents()
        assert screen.ledge.sentence == "This cycle is finished. What was agreed stands on the board."
        screen.ledge.say("")
    key(cycle.window, Qt.Key.Key_Left)
    screen.go_to(Part.TARGET)
    assert screen.course.is_finished
    screen.setFocus()
    key(cycle.window, Qt.Key.Key_Return)
    assert at_board(cycle)


def test_the_focus_does_not_wander_when_what_was_pressed_goes_away(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, mode=Mode.DESK)
    pass_time(cycle.session, days=1)
    cycle.open(Part.REFLECTION)
    part = cycle.part
    assert isinstance(part, LookBackPart)
    part.check.setFocus()
    part.panel.hide()
    assert cycle.window.focusWidget() is cycle.screen
    # nor with the whole screen: there Qt knows better
    cycle.window.hide()
    assert cycle.window.focusWidget() is cycle.screen
